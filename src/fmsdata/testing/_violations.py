# SPDX-License-Identifier: MIT
"""The strategy for what a rule finds, and no other rule finds worse than information."""

from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from fmsdata.codec.codes import CODES
from fmsdata.errors import ArgumentError, UnknownNameError
from fmsdata.rules import find_rule
from fmsdata.testing._wrong.dates import DATES
from fmsdata.testing._wrong.evidence import EVIDENCE
from fmsdata.testing._wrong.identity import IDENTITY
from fmsdata.testing._wrong.parties import PARTIES
from fmsdata.testing._wrong.positions import POSITIONS
from fmsdata.testing._wrong.quantities import QUANTITIES
from fmsdata.testing._wrong.values import VALUES
from fmsdata.testing._wrong.weapons import WEAPONS

__all__ = ["VIOLATIONS", "violations"]

VIOLATIONS: Final[dict[str, Callable[[], SearchStrategy[Any]]]] = {
    **QUANTITIES,
    **VALUES,
    **DATES,
    **IDENTITY,
    **WEAPONS,
    **PARTIES,
    **POSITIONS,
    **EVIDENCE,
}
"""For the code of each rule of fmsdata, what draws records that break it and nothing else."""


_DECODING: Final = frozenset(name for code in CODES for name in (code.code, code.name))


def violations(rule: str) -> SearchStrategy[Any]:
    """Return records on which a rule fires, and no other rule finds an error or a warning.

    What is drawn is a record of the class that the rule looks at, a notice or a dataset. For a rule that
    needs the texts of the sources it is a dataset and those texts, the two arguments of
    `fmsdata.verify_evidence`. For a rule of another package it is the failing example of that rule.

    Args:
        rule: The code or the name of the rule.

    Raises:
        ArgumentError: It is no text.
        UnknownNameError: There is no such rule.
        InvalidError: A package that adds rules is unsound.

    """
    if not isinstance(rule, str):
        raise ArgumentError("rule", rule, "the code or the name of a rule")
    if rule in _DECODING:
        hint = "it is a problem of decoding, and broken_json draws documents that have it"
        raise UnknownNameError("rule", rule, tuple(VIOLATIONS), hint)
    found = find_rule(rule)
    make = VIOLATIONS.get(found.code)
    return st.builds(found.failing) if make is None else make()
