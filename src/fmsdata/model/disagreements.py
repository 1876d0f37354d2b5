# SPDX-License-Identifier: MIT
"""Where the sources of one notice do not say the same."""

from collections.abc import Iterable, Iterator, Mapping
from typing import final

import attrs

from fmsdata.model._buyers import Buyers
from fmsdata.model._comparing import (
    Comparison,
    Telling,
    compare_dates,
    compare_purchasers,
    compare_totals,
    compare_transmittals,
    shown,
)
from fmsdata.model._counting import compare_counts
from fmsdata.model._word import Word
from fmsdata.model.actors import Actor
from fmsdata.model.notifications import Notification

__all__ = ["Disagreement", "DisagreementKind", "Statement", "disagreements_among"]


@final
class DisagreementKind(Word):
    """What a disagreement is about."""

    TOTAL = "total", "The total of the notice; the values are whole U.S. dollars."
    COUNT = "count", "How many of a thing; the values are integers, or pairs for a range."
    DATE = "date", "When a step was taken; the values are dates."
    TRANSMITTAL = "transmittal", "The transmittal number."
    PURCHASER = "purchaser", "Who buys; the values are country codes, or ids of actors without one."


@final
@attrs.frozen(kw_only=True)
class Statement:
    """What one observation says."""

    notification: str
    """The id of the observation."""
    value: int | str | tuple[int, int]
    """What it says: an integer, both ends of a range, a `PartialDate`, a `Transmittal`, a code or an id."""
    as_printed: str | None = None
    """The words, where they were kept."""

    @property
    def shown(self) -> str:
        """The value for people: ``30,000,000``, ``5 to 8``, ``2024-01-11``."""
        return shown(self.value)

    def __str__(self) -> str:
        return f"{self.shown} ({self.notification})"


@final
@attrs.frozen(kw_only=True)
class Disagreement:
    """Something of which the observations of one notice do not say the same."""

    kind: DisagreementKind
    """What it is about."""
    about: str | None = None
    """Which of several: the system or base designation that is counted, or the kind of the step."""
    statements: tuple[Statement, ...]
    """What each observation says that says anything, in the order of the dataset."""
    reconcilable: bool
    """Whether all may be true: rounding, bounds or the precision of dates explain it. 'About $23 billion'
    may be $23.11 billion. What is not reconcilable is what the rules FMS117, FMS206, FMS314, FMS413 and
    FMS417 report; where two purchasers share a transmittal number, it is FMS411."""

    @property
    def subject(self) -> str:
        """What it is about, for people: ``total_usd``, ``how many f-16``, ``delivered_to_congress``."""
        if self.kind is DisagreementKind.TOTAL:
            return "total_usd"
        if self.kind is DisagreementKind.COUNT:
            return "how many" if self.about is None else f"how many {self.about}"
        return str(self.kind if self.about is None else self.about)

    def __str__(self) -> str:
        return f"{self.subject}: {'; '.join(map(str, self.statements))}"


def disagreements_among(
    observations: Iterable[Notification], actors: Mapping[str, Actor] | Buyers
) -> Iterator[Disagreement]:
    """Yield what the observations of one notice do not agree on. What one leaves out contradicts nobody."""
    seen = tuple(observations)
    if len(seen) < 2:
        return
    buyers = actors if isinstance(actors, Buyers) else Buyers(actors)
    for kind, comparisons in (
        (DisagreementKind.TOTAL, compare_totals(seen)),
        (DisagreementKind.DATE, compare_dates(seen)),
        (DisagreementKind.TRANSMITTAL, compare_transmittals(seen)),
        (DisagreementKind.PURCHASER, compare_purchasers(seen, buyers)),
        (DisagreementKind.COUNT, compare_counts(seen)),
    ):
        for found in comparisons:
            yield _disagreement(kind, found, seen)


def _disagreement(
    kind: DisagreementKind, found: Comparison, observations: tuple[Notification, ...]
) -> Disagreement:
    return Disagreement(
        kind=kind,
        about=found.about,
        statements=tuple(_statement(one, observations[one.place]) for one in found.tellings),
        reconcilable=not found.clashes,
    )


def _statement(telling: Telling, observation: Notification) -> Statement:
    return Statement(notification=observation.id, value=telling.value, as_printed=telling.printed)
