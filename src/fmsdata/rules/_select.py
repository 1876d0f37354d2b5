# SPDX-License-Identifier: MIT
"""Which rules run, and how much they weigh: selectors by code, prefix, name or family."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple, TypeAlias, final

from fmsdata._words import did_you_mean
from fmsdata.errors import UnknownNameError
from fmsdata.findings import Severity, Skipped, SkipReason
from fmsdata.model.dataset import Dataset
from fmsdata.rules._nodes import View
from fmsdata.rules._records import classes_within
from fmsdata.rules._rule import Look, Rule, RuleScope

__all__ = ["EVERYTHING", "Plan", "SeverityMap", "plan", "read_severity"]

EVERYTHING: Final = "all"
"""The selector that stands for every rule."""

NEEDS: Final[Mapping[RuleScope, SkipReason]] = {
    RuleScope.DATASET: SkipReason.NEEDS_DATASET,
    RuleScope.TEXT: SkipReason.NEEDS_TEXTS,
}
"""Why a rule of a scope is skipped where that is not given."""

SeverityMap: TypeAlias = Mapping[str, Severity | str]
"""Selectors, each with the severity that its rules shall have: ``{"FMS1": "warning"}``."""

_EXACT: Final = 1_000
"""A code or a name is more specific than any prefix."""


class Step(NamedTuple):
    """A rule with its severity, and its place among the rules of a plan."""

    order: int
    code: str
    rule: Rule
    severity: Severity
    look: Look[Any]


class Picked(NamedTuple):
    """The rules of a plan that share a view, so that its records are picked out once."""

    wanted: Callable[[Any], object] | None
    steps: tuple[Step, ...]
    nothing: tuple[Skipped, ...]
    """What is reported when there are no such records."""


class Group(NamedTuple):
    """The views of a plan on the same classes, so that their records are gathered once."""

    cls: type[Any]
    others: tuple[type[Any], ...]
    views: tuple[Picked, ...]
    nothing: tuple[Skipped, ...]
    """What is reported when there are no records of the classes."""


class Steps(NamedTuple):
    """The rules of a plan that fit what is checked, and those that do not, each with the reason."""

    groups: tuple[Group, ...]
    skipped: tuple[Skipped, ...]


@final
class Plan:
    """The rules that a check shall run, each with its severity, and those that it shall not."""

    def __init__(
        self, rules: tuple[tuple[Rule, Severity], ...], deselected: tuple[Skipped, ...] = ()
    ) -> None:
        self.rules: tuple[tuple[Rule, Severity], ...] = rules
        self.deselected: tuple[Skipped, ...] = deselected
        self._by_root: dict[tuple[type[Any], bool], Steps] = {}

    def steps(self, root: type[Any], *, texts: bool) -> Steps:
        """Return the rules that can say something about a record of a class, with or without texts."""
        found = self._by_root.get((root, texts))
        if found is None:
            found = self._by_root[root, texts] = self._steps(root, texts=texts)
        return found

    def _steps(self, root: type[Any], *, texts: bool) -> Steps:
        scopes = {RuleScope.TEXT} if texts else {RuleScope.RECORD}
        if root is Dataset and not texts:
            scopes.add(RuleScope.DATASET)
        own: Any = root
        reachable = classes_within(own)
        views: dict[View[Any], list[Step]] = {}
        skipped = []
        for order, (rule, severity) in enumerate(self.rules):
            if rule.scope not in scopes:
                if not texts:
                    skipped.append(Skipped(code=rule.code, reason=NEEDS[rule.scope]))
            elif reachable.isdisjoint(rule.over.classes):
                skipped.append(_nothing(rule))
            else:
                step = Step(order, rule.code, rule, severity, rule.look)
                views.setdefault(rule.over, []).append(step)
        groups: dict[tuple[type[Any], ...], list[Picked]] = {}
        for view, steps in views.items():
            nothing = tuple(_nothing(step.rule) for step in steps)
            classes = tuple(cls for cls in view.classes if cls in reachable)
            groups.setdefault(classes, []).append(Picked(view.wanted, tuple(steps), nothing))
        found = (
            Group(cls, tuple(others), tuple(picked), tuple(one for each in picked for one in each.nothing))
            for (cls, *others), picked in groups.items()
        )
        return Steps(tuple(found), (*skipped, *self.deselected))


def _nothing(rule: Rule) -> Skipped:
    return Skipped(code=rule.code, reason=SkipReason.NOTHING_TO_LOOK_AT)


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
            left_out.append(Skipped(code=rule.code, reason=SkipReason.DESELECTED))
    return Plan(tuple(chosen), tuple(left_out))
