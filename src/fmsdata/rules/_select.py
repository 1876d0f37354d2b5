# SPDX-License-Identifier: MIT
"""Which rules run, and how much they weigh: selectors by code, prefix, name or family."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple, TypeAlias

from fmsdata._words import did_you_mean
from fmsdata.errors import UnknownNameError
from fmsdata.findings import Severity, Skipped
from fmsdata.rules._rule import Rule

__all__ = ["EVERYTHING", "Plan", "SeverityMap", "plan", "read_severity"]

EVERYTHING: Final = "all"
"""The selector that stands for every rule."""

DESELECTED: Final = "deselected"

SeverityMap: TypeAlias = Mapping[str, Severity | str]
"""Selectors, each with the severity that its rules shall have: ``{"FMS1": "warning"}``."""

_EXACT: Final = 1_000
"""A code or a name is more specific than any prefix."""


class Plan(NamedTuple):
    """The rules that a check shall run, each with its severity, and those that it shall not."""

    rules: tuple[tuple[Rule, Severity], ...]
    deselected: tuple[Skipped, ...]


class _Selector(NamedTuple):
    codes: frozenset[str]
    specificity: int


def _resolve(word: str, rules: tuple[Rule, ...]) -> _Selector:
    """Return what a selector selects, and how specific it is: the number of letters of a prefix."""
    if word.casefold() == EVERYTHING:
        return _Selector(frozenset(rule.code for rule in rules), 0)
    code = word.upper()
    exact = frozenset(rule.code for rule in rules if code == rule.code or word == rule.name)
    if exact:
        return _Selector(exact, _EXACT)
    family = frozenset(rule.code for rule in rules if word == rule.family)
    if family:
        return _Selector(family, len("FMS1"))
    begun = frozenset(rule.code for rule in rules if word and rule.code.startswith(code))
    if begun:
        return _Selector(begun, len(word))
    known = _names(rules)
    raise UnknownNameError("rule", word, known, did_you_mean(code, known) or did_you_mean(word, known))


def _names(rules: tuple[Rule, ...]) -> tuple[str, ...]:
    families = dict.fromkeys(rule.family for rule in rules)
    return (*(rule.code for rule in rules), *(rule.name for rule in rules), *families)


def _most_specific(words: Iterable[str], rules: tuple[Rule, ...]) -> dict[str, int]:
    """Return, for every rule that some selector selects, how specific the most specific one is."""
    best: dict[str, int] = {}
    for word in words:
        codes, specificity = _resolve(word, rules)
        for code in codes:
            best[code] = max(specificity, best.get(code, -1))
    return best


def read_severity(word: Severity | str) -> Severity:
    """Return the severity that a word names.

    Raises:
        UnknownNameError: There is no such severity.

    """
    known = tuple(one.value for one in Severity)
    if word not in known:
        raise UnknownNameError("severity", str(word), known, did_you_mean(str(word), known))
    return Severity(word)


def _severities(chosen: SeverityMap, rules: tuple[Rule, ...]) -> dict[str, Severity]:
    best: dict[str, tuple[int, Severity]] = {}
    for word, severity in chosen.items():
        weight = read_severity(severity)
        codes, specificity = _resolve(word, rules)
        for code in codes:
            if code not in best or specificity >= best[code][0]:
                best[code] = (specificity, weight)
    return {code: severity for code, (_, severity) in best.items()}


def plan(
    rules: tuple[Rule, ...], select: Iterable[str], ignore: Iterable[str], severity: SeverityMap
) -> Plan:
    """Return which of *rules* shall run.

    The more specific selector wins: ``select=["FMS101"], ignore=["FMS1"]`` runs FMS101. Of two that are
    equally specific, ``ignore`` wins. Selecting nothing selects everything.

    Raises:
        UnknownNameError: A selector selects nothing, or a severity is none.

    """
    selected = _most_specific(tuple(select) or (EVERYTHING,), rules)
    ignored = _most_specific(ignore, rules)
    weights = _severities(severity, rules)
    chosen = []
    left_out = []
    for rule in rules:
        if selected.get(rule.code, -1) > ignored.get(rule.code, -1):
            chosen.append((rule, weights.get(rule.code, rule.severity)))
        else:
            left_out.append(Skipped(code=rule.code, reason=DESELECTED))
    return Plan(tuple(chosen), tuple(left_out))
