# SPDX-License-Identifier: MIT
"""Runs rules over a record: one index, one pass per rule, one report."""

import functools
from collections.abc import Iterable, Mapping
from typing import Any, Final

from fmsdata._fields import CLASSES
from fmsdata._words import brief
from fmsdata.errors import UnknownNameError
from fmsdata.findings import Finding, Report, Severity, Skipped
from fmsdata.model.dataset import Dataset
from fmsdata.rules._catalogue import rules
from fmsdata.rules._config import Config
from fmsdata.rules._index import Index, Node
from fmsdata.rules._rule import Hit, Rule, RuleScope
from fmsdata.rules._select import Plan, SeverityMap, plan

__all__ = ["check", "run"]

NOTHING: Final = "nothing to look at"
CRASHED: Final = "crashed"
NEEDS: Final[Mapping[RuleScope, str]] = {
    RuleScope.DATASET: "needs a dataset",
    RuleScope.TEXT: "needs the texts of the sources",
}


def check(
    record: Any,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severity: SeverityMap | None = None,
    config: Config | None = None,
) -> Report:
    """Return everything in a record or a dataset that does not agree.

    Nothing is mended, nothing is fetched and nothing is raised for what the data says. A rule that crashes
    becomes a finding of severity error, because what it would have seen is not known.

    Args:
        record: A `Dataset`, or a record of any other class of the model.
        select: The rules to run, by code, prefix, name or family; all when there is none.
        ignore: The rules to leave out. The more specific selector wins; of two equals, this one.
        severity: Selectors, each with the severity that its rules shall have.
        config: Where `select`, `ignore` and `severity` come from when they are not given here.

    Raises:
        UnknownNameError: A selector or a severity is unknown, or *record* is of no class of the model.
        InvalidError: A package that adds rules is unsound.

    """
    chosen = choose(select, ignore, severity, config)
    return run(record, chosen)


def choose(
    select: Iterable[str], ignore: Iterable[str], severity: SeverityMap | None, config: Config | None
) -> Plan:
    """Return the plan that the arguments of a check make, those of *config* where one is empty."""
    settings = config or Config()
    weights = dict(settings.severity) if severity is None else severity
    return _plan(tuple(select) or settings.select, tuple(ignore) or settings.ignore, tuple(weights.items()))


@functools.lru_cache(maxsize=16)
def _plan(
    select: tuple[str, ...], ignore: tuple[str, ...], severity: tuple[tuple[str, Severity | str], ...]
) -> Plan:
    # The rules of a process do not change; a check of a small record would spend its time here.
    return plan(rules(), select, ignore, dict(severity))


def run(record: Any, chosen: Plan, texts: Mapping[str, str] | None = None) -> Report:
    """Return the report of the rules of a plan on a record.

    Raises:
        UnknownNameError: *record* is of no class of the model.

    """
    if type(record) not in CLASSES:
        known = tuple(cls.__name__ for cls in CLASSES)
        raise UnknownNameError("class of records", type(record).__name__, known)
    allowed = _allowed(record, texts)
    index = Index(record, texts)
    findings: list[Finding] = []
    ran: list[str] = []
    skipped: list[Skipped] = []
    for rule, severity in chosen.rules:
        if rule.scope not in allowed:
            if texts is None:
                skipped.append(_skipped(rule.code, NEEDS[rule.scope]))
            continue
        nodes = index.view(rule.over)
        if not nodes:
            skipped.append(_skipped(rule.code, NOTHING))
        elif _look(rule, severity, nodes, index, findings):
            ran.append(rule.code)
        else:
            skipped.append(_skipped(rule.code, CRASHED))
    return Report(findings=tuple(findings), ran=tuple(ran), skipped=(*skipped, *chosen.deselected))


def _allowed(record: Any, texts: Mapping[str, str] | None) -> frozenset[RuleScope]:
    if texts is not None:
        return frozenset((RuleScope.TEXT,))
    if isinstance(record, Dataset):
        return frozenset((RuleScope.RECORD, RuleScope.DATASET))
    return frozenset((RuleScope.RECORD,))


@functools.cache
def _skipped(code: str, reason: str) -> Skipped:
    return Skipped(code=code, reason=reason)


def _look(
    rule: Rule, severity: Severity, nodes: list[Node[Any]], index: Index, findings: list[Finding]
) -> bool:
    """Run one rule, adding to *findings*; return whether it ran to the end."""
    look = rule.look
    node = nodes[0]
    try:
        for node in nodes:
            hits = look(node, index)
            if hits:
                findings.extend(_finding(rule, severity, hit.node or node, hit) for hit in hits)
    except Exception as error:
        what = f"the rule crashed: {type(error).__name__}: {brief(str(error))}"
        hint = "what it would have found is not known; report it to those who wrote the rule"
        findings.append(_finding(rule, Severity.ERROR, node, Hit(what, hint=hint)))
        return False
    return True


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
