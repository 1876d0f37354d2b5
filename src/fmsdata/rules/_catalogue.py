# SPDX-License-Identifier: MIT
"""Every rule there is: those of fmsdata, and those that other packages add."""

import functools
import importlib.metadata
from collections.abc import Iterable
from types import ModuleType
from typing import Final

from fmsdata._words import did_you_mean
from fmsdata.errors import InvalidError, Problem, UnknownNameError
from fmsdata.rules import (
    amended,
    bounds,
    cases,
    contractors,
    dates,
    designations,
    evidence,
    figures,
    identity,
    items,
    names,
    observations,
    parts,
    printed_dates,
    purchasers,
    quantities,
    quotes,
    relations,
    sources,
    spelling,
    splits,
    stances,
    systems,
    transmittals,
    values,
)
from fmsdata.rules._families import OWN
from fmsdata.rules._rule import Family, Rule

__all__ = ["ENTRY_POINTS", "families", "find_rule", "rules"]

ENTRY_POINTS: Final = "fmsdata.rules"
"""The group of entry points through which other packages add a `Family`."""

MODULES: Final[tuple[ModuleType, ...]] = (
    parts,
    quantities,
    spelling,
    bounds,
    items,
    values,
    splits,
    observations,
    amended,
    dates,
    printed_dates,
    identity,
    transmittals,
    designations,
    systems,
    contractors,
    purchasers,
    cases,
    relations,
    stances,
    evidence,
    sources,
    figures,
    names,
    quotes,
)
"""The modules whose import adds the rules to the families of fmsdata."""


@functools.cache
def families() -> tuple[Family, ...]:
    """Return the families of fmsdata and those of other packages, these in the order of their prefixes.

    Raises:
        InvalidError: An entry point is no `Family`, cannot be loaded, or takes a prefix or a name
            that is taken.

    """
    found = list(OWN)
    for point in sorted(importlib.metadata.entry_points(group=ENTRY_POINTS), key=lambda one: one.name):
        try:
            family = point.load()
        except Exception as error:
            raise InvalidError(ENTRY_POINTS, (Problem(point.name, str(error), "one that loads"),)) from error
        if not isinstance(family, Family):
            raise InvalidError(ENTRY_POINTS, (Problem(point.name, family, "a Family of rules"),))
        _refuse_clash(family, found)
        found.append(family)
    return tuple(found)


def _refuse_clash(family: Family, others: Iterable[Family]) -> None:
    problems: list[Problem] = []
    names = {rule.name for other in others for rule in other.rules} | {other.name for other in others}
    problems += [
        Problem("prefix", family.prefix, f"a prefix that {other.name!r} leaves free")
        for other in others
        if family.prefix.startswith(other.prefix) or other.prefix.startswith(family.prefix)
    ]
    if family.prefix.startswith("FMS"):
        problems.append(Problem("prefix", family.prefix, "a prefix of its own; FMS is that of fmsdata"))
    taken = sorted(names & {family.name, *(rule.name for rule in family.rules)})
    problems += [Problem("name", name, "a name that is not taken") for name in taken]
    if problems:
        raise InvalidError(f"Family {family.name}", tuple(problems))


@functools.cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, family by family, in the order of their codes.

    Raises:
        InvalidError: A family of another package is unsound.

    """
    return tuple(rule for family in families() for rule in family.rules)


def find_rule(word: str) -> Rule:
    """Return the rule with a code or a name.

    Raises:
        UnknownNameError: There is no such rule.
        InvalidError: A family of another package is unsound.

    """
    for rule in rules():
        if word.upper() == rule.code or word == rule.name:
            return rule
    known = tuple(word for rule in rules() for word in (rule.code, rule.name))
    hint = did_you_mean(word.upper(), known) or did_you_mean(word, known)
    raise UnknownNameError("rule", word, known, hint)
