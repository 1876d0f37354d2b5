# SPDX-License-Identifier: MIT
"""How far a row of a table can be trusted, in words."""

import enum
from collections.abc import Iterable

__all__ = ["Confidence", "weakest"]


class Confidence(enum.StrEnum):
    """How a fact in a table is known. Only the first two may make a rule report an error."""

    VERIFIED = "verified"
    """Read in a primary text: a statute, the Federal Register, the Congressional Record, the SAMM."""
    SECONDARY = "secondary"
    """Read in a secondary or derived text only."""
    INFERRED = "inferred"
    """Concluded from verified facts; the row's source says from which."""
    MEMORY = "memory"
    """Common knowledge that was not checked against a text: never a ground for an error."""

    def __repr__(self) -> str:
        return f"Confidence.{self.name}"

    @property
    def rank(self) -> int:
        """0 for verified up to 3 for memory: the larger, the weaker."""
        return ("verified", "secondary", "inferred", "memory").index(self.value)


def weakest(confidences: Iterable[Confidence]) -> Confidence:
    """Return the weakest of *confidences*: a conclusion is no better than its worst premise.

    Raises ValueError when there is none.
    """
    return max(confidences, key=lambda confidence: confidence.rank)
