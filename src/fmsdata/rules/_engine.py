# SPDX-License-Identifier: MIT
"""Runs rules over a record: one index, one pass per rule, one report."""

import functools
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from fmsdata._fields import require_record
from fmsdata._words import brief
from fmsdata.errors import ArgumentError
from fmsdata.findings import Finding, Report, Severity, Skipped, SkipReason
from fmsdata.model.dataset import Dataset
from fmsdata.rules._config import Config
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node
from fmsdata.rules._records import AT_ONCE
from fmsdata.rules._rule import Hit, Rule
from fmsdata.rules._select import Group, Picked, Plan, SeverityMap

__all__ = ["check", "chosen", "run"]


def check(
    record: Any,
    *,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    severity: SeverityMap | None = None,
    config: Config | None = None,
) -> Report:
    """Return everything in a record or a dataset that does not agree.

    Nothing is mended, nothing is fetched and nothing is raised for what the data says. A rule that crashes
    becomes a finding of severity error, because what it would have seen is not known.

    Args:
        record: A `Dataset`, or a record of any other class of the model.
        select: The rules to run, by code, prefix, name or family, one or several; all when there is none.
        ignore: The rules to leave out. The more specific selector wins; of two equals, this one.
        severity: Selectors, each with the severity that its rules shall have.
        config: Where `select`, `ignore` and `severity` come from when they are not given here.

    Raises:
        ArgumentError: *record* is of no class of the model, or another argument is of a wrong type.
        UnknownNameError: A selector or a severity is unknown.
        InvalidError: A package that adds rules is unsound.

    """
    if select == () and ignore == () and severity is None and config is None:
        return run(record, _every_rule())
    return run(record, chosen(select, ignore, severity, config).plan())


@functools.cache
def _every_rule() -> Plan:
    return Config().plan()


def chosen(
    select: str | Iterable[str],
    ignore: str | Iterable[str],
    severity: SeverityMap | None,
    config: Config | None,
) -> Config:
    """Return the choice that the arguments of a check make. Raises `ArgumentError`."""
    if config is not None and type(config) is not Config:
        raise ArgumentError("config", config, "a Config, or None")
    return Config(select=select, ignore=ignore, severity=severity or ()).over(config or Config())


def run(record: Any, plan: Plan, texts: Mapping[str, str] | None = None) -> Report:
    """Return the report of the rules of a plan on a record.

    Raises:
        ArgumentError: *record* is of no class of the model.

    """
    require_record(record)
    groups, left_out = plan.steps(type(record), texts=texts is not None)
    index = Index(record, texts)
    outcome = _Outcome([], [], [])
    if isinstance(record, Dataset):
        _look_in_chunks(groups, index, outcome)
    else:
        _look_at(groups, index.nodes.__getitem__, index, outcome)
    findings, ran, skipped = outcome
    ordered: tuple[Finding, ...] = ()
    if findings:
        findings.sort(key=_order)
        ordered = tuple(finding for _, finding in findings)
    return Report(findings=ordered, ran=tuple(ran), skipped=(*skipped, *left_out))


class _Outcome(NamedTuple):
    findings: list[tuple[int, Finding]]
    ran: list[str]
    skipped: list[Skipped]


def _look_in_chunks(groups: tuple[Group, ...], index: Index, outcome: _Outcome) -> None:
    """Run the rules on a dataset, all of them on some records before the next: these are at hand then."""
    once = tuple(group for group in groups if not {group.cls, *group.others}.isdisjoint(AT_ONCE))
    others = tuple(group for group in groups if group not in once)
    seen = _Outcome(outcome.findings, [], [])
    for chunk in index.chunks():
        _look_at(others, chunk.__getitem__, index, seen)
        crashed = {one.code for one in seen.skipped if one.reason is SkipReason.CRASHED}
        if crashed:
            others = tuple(_without(group, crashed) for group in others)
    _look_at(once, index.nodes.__getitem__, index, seen)
    crashed = {one.code for one in seen.skipped if one.reason is SkipReason.CRASHED}
    ran = dict.fromkeys(code for code in seen.ran if code not in crashed)
    outcome.ran.extend(ran)
    left = (one for one in seen.skipped if one.code not in ran)
    outcome.skipped.extend(
        dict.fromkeys(one for one in left if one.code not in crashed or one.reason is SkipReason.CRASHED)
    )


def _without(group: Group, crashed: set[str]) -> Group:
    views = (
        view._replace(steps=tuple(step for step in view.steps if step.code not in crashed))
        for view in group.views
    )
    return group._replace(views=tuple(views))


def _look_at(
    groups: tuple[Group, ...], at: Callable[[type[Any]], list[Node[Any]]], index: Index, outcome: _Outcome
) -> None:
    """Run the rules of groups on the records that *at* gives for a class."""
    for cls, others, views, nothing in groups:
        found = at(cls)
        for other in others:
            more = at(other)
            if more:
                found = found + more if found else more
        if found:
            _look(found, views, index, outcome)
        else:
            outcome.skipped.extend(nothing)


def _look(known: list[Node[Any]], views: tuple[Picked, ...], index: Index, outcome: _Outcome) -> None:
    """Run the rules that look at records of the same classes."""
    findings, ran, skipped = outcome
    # Most classes have one record in a notice, and then no list is needed.
    only = known[0].record if len(known) == 1 else None
    for wanted, steps, nothing in views:
        found = known
        if wanted is not None:
            try:
                if only is None:
                    # Of so few, a loop takes less than a comprehension.
                    found = []
                    for node in known:
                        if wanted(node.record):
                            found.append(node)
                elif not wanted(only):
                    found = []
            except Exception as error:
                findings += [(step.order, _crashed(step.rule, index.root, error)) for step in steps]
                skipped += [Skipped(code=step.code, reason=SkipReason.CRASHED) for step in steps]
                continue
        if not found:
            skipped.extend(nothing)
            continue
        for order, code, rule, severity, look in steps:
            at = found[0]
            try:
                for at in found:
                    hits = look(at, index)
                    if hits:
                        findings.extend(
                            (order, _finding(rule, severity, hit.node or at, hit)) for hit in hits
                        )
            except Exception as error:
                findings.append((order, _crashed(rule, at, error)))
                skipped.append(Skipped(code=code, reason=SkipReason.CRASHED))
            else:
                ran.append(code)


def _order(found: tuple[int, Finding]) -> int:
    return found[0]


def _crashed(rule: Rule, node: Node[Any], error: Exception) -> Finding:
    what = f"the rule crashed: {type(error).__name__}: {brief(str(error))}"
    hint = "what it would have found is not known; report it to those who wrote the rule"
    return _finding(rule, Severity.ERROR, node, Hit(what, hint=hint))


def _finding(rule: Rule, severity: Severity, node: Node[Any], hit: Hit) -> Finding:
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity,
        path=f"{node.path}/{hit.at}" if hit.at else node.path,
        message=hit.message,
        expected=hit.expected,
        actual=hit.actual,
        hint=hit.hint,
        object_id=node.object_id,
    )
