# SPDX-License-Identifier: MIT
"""A check that fails a test, and what it tells the person who reads the failure."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Protocol

import pytest

from fmsdata._fields import CLASSES
from fmsdata._words import did_you_mean
from fmsdata.errors import ArgumentError, UnknownNameError
from fmsdata.findings import Finding, Report, Severity
from fmsdata.model.dataset import Dataset
from fmsdata.rules import check, verify_evidence

__all__ = ["Checker", "check_or_fail", "readable"]

_WIDTH: Final = 10


class Checker(Protocol):
    """What the fixture `fms_check` gives."""

    def __call__(
        self,
        record: Any,
        *,
        texts: Mapping[str, str] | None = None,
        fail_on: Severity | str = Severity.ERROR,
        select: str | Iterable[str] = (),
        ignore: str | Iterable[str] = (),
        severity: Mapping[str, Severity | str] | None = None,
    ) -> Report:
        """Check a record; see `check_or_fail`."""


def check_or_fail(
    record: Any,
    *,
    texts: Mapping[str, str] | None = None,
    fail_on: Severity | str = Severity.ERROR,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    severity: Mapping[str, Severity | str] | None = None,
) -> Report:
    """Check a record, and fail the running test if anything as grave as *fail_on* was found.

    Args:
        record: A record of any class of the model, or several of them: a tuple of notifications.
        texts: The texts of a dataset's sources by id; its quotes are then looked up in them too.
        fail_on: The least severity that fails the test.
        select: The rules to run; see `fmsdata.check`.
        ignore: The rules to leave out.
        severity: Selectors, each with the severity that its rules shall have.

    Raises:
        UnknownNameError: A selector or a severity is unknown.
        ArgumentError: *record* is no record, or texts are given for what is no dataset.

    """
    __tracebackhide__ = True
    limit = _severity(fail_on).rank
    options: dict[str, Any] = {"select": _kept(select), "ignore": _kept(ignore), "severity": severity}
    records = _records(record)
    if texts is not None and not all(isinstance(one, Dataset) for one in records):
        raise ArgumentError(
            "texts", type(record).__name__, "texts beside a Dataset only, whose quotes they hold"
        )
    reports = [_report(one, texts, options) for one in records]
    failed = [
        readable(report, one, fail_on=fail_on)
        for one, report in zip(records, reports, strict=True)
        if any(finding.severity.rank <= limit for finding in report.findings)
    ]
    if failed:
        pytest.fail("\n\n".join(failed), pytrace=False)
    return reports[0] if len(reports) == 1 else _joined(reports)


def _kept(selectors: str | Iterable[str]) -> str | tuple[str, ...]:
    """Return selectors that can be looked at for one record after the other."""
    return selectors if isinstance(selectors, str) else tuple(selectors)


def _severity(word: Severity | str) -> Severity:
    known = tuple(one.value for one in Severity)
    if word not in known:
        name = str(word)
        raise UnknownNameError("severity", name, known, did_you_mean(name, known))
    return Severity(word)


def _records(record: Any) -> tuple[Any, ...]:
    if type(record) in CLASSES:
        return (record,)
    several = tuple(record) if isinstance(record, Iterable) and not isinstance(record, (str, bytes)) else ()
    if not several and not isinstance(record, (tuple, list)):
        raise ArgumentError("record", record, "a record of fmsdata, or several")
    for one in several:
        if type(one) not in CLASSES:
            raise ArgumentError("record", one, "a record of fmsdata, or several")
    return several


def _report(record: Any, texts: Mapping[str, str] | None, options: Mapping[str, Any]) -> Report:
    report = check(record, **options)
    return report if texts is None else _joined([report, verify_evidence(record, texts, **options)])


def _joined(reports: Sequence[Report]) -> Report:
    return Report(
        findings=tuple(finding for report in reports for finding in report.findings),
        ran=tuple(code for report in reports for code in report.ran),
        skipped=tuple(code for report in reports for code in report.skipped),
    )


def readable(report: Report, record: Any, *, fail_on: Severity | str = Severity.INFO) -> str:
    """Return what was found as a person reads it: a line of numbers, then one paragraph for each finding.

    Findings less grave than *fail_on* are counted and no more: a test that asks for warnings is not helped
    by fifty pieces of information.
    """
    name = getattr(record, "id", None)
    what = type(record).__name__ + (f" {name!r}" if name else "")
    limit = _severity(fail_on).rank
    worst_first = sorted(report.findings, key=lambda finding: finding.severity.rank)
    shown = [finding for finding in worst_first if finding.severity.rank <= limit]
    return "\n".join([f"{what}: {_numbers(report)}", *(_paragraph(finding) for finding in shown)])


def _numbers(report: Report) -> str:
    counts = {"error": len(report.errors), "warning": len(report.warnings), "info": len(report.infos)}
    return ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for word, count in counts.items())


def _paragraph(finding: Finding) -> str:
    lines = [f"{finding.severity.value} {finding.code} {finding.name} at {finding.place}"]
    lines.append(f"    {finding.message}")
    facts = {"expected": finding.expected, "found": finding.actual, "hint": finding.hint}
    lines += [f"    {label + ':':<{_WIDTH}}{said}" for label, said in facts.items() if said is not None]
    return "\n".join(lines)
