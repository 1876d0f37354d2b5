# SPDX-License-Identifier: MIT
"""A check that fails a test, and what it tells the person who reads the failure."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, Protocol

import pytest

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
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        severity: Mapping[str, Severity | str] | None = None,
    ) -> Report:
        """Check a record; see `check_or_fail`."""


def check_or_fail(
    record: Any,
    *,
    texts: Mapping[str, str] | None = None,
    fail_on: Severity | str = Severity.ERROR,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severity: Mapping[str, Severity | str] | None = None,
) -> Report:
    """Check a record, and fail the running test if anything as grave as *fail_on* was found.

    Args:
        record: A record of any class of the model.
        texts: The texts of a dataset's sources by id; its quotes are then looked up in them too.
        fail_on: The least severity that fails the test.
        select: The rules to run; see `fmsdata.check`.
        ignore: The rules to leave out.
        severity: Selectors, each with the severity that its rules shall have.

    Raises:
        UnknownNameError: A selector or a severity is unknown, or *record* is of no class of the model.

    """
    __tracebackhide__ = True
    options: dict[str, Any] = {"select": tuple(select), "ignore": tuple(ignore), "severity": severity}
    report = check(record, **options)
    if texts is not None and isinstance(record, Dataset):
        proved = verify_evidence(record, texts, **options)
        report = Report(
            findings=report.findings + proved.findings,
            ran=report.ran + proved.ran,
            skipped=report.skipped + proved.skipped,
        )
    limit = Severity(fail_on).rank
    if any(finding.severity.rank <= limit for finding in report.findings):
        pytest.fail(readable(report, record), pytrace=False)
    return report


def readable(report: Report, record: Any) -> str:
    """Return what was found as a person reads it: a line of numbers, then one paragraph for each finding."""
    name = getattr(record, "id", None)
    what = type(record).__name__ + (f" {name!r}" if name else "")
    numbers = f"{len(report.errors)} errors, {len(report.warnings)} warnings, {len(report.infos)} infos"
    worst_first = sorted(report.findings, key=lambda finding: finding.severity.rank)
    return "\n".join([f"{what}: {numbers}", *(_paragraph(finding) for finding in worst_first)])


def _paragraph(finding: Finding) -> str:
    lines = [f"{finding.severity.value} {finding.code} {finding.name} at {finding.place}"]
    lines.append(f"    {finding.message}")
    facts = {"expected": finding.expected, "found": finding.actual, "hint": finding.hint}
    lines += [f"    {label + ':':<{_WIDTH}}{said}" for label, said in facts.items() if said is not None]
    return "\n".join(lines)
