# SPDX-License-Identifier: MIT
"""A report sorts its findings by severity, and is ok without errors."""

from typing import Any

from fmsdata import Finding, Report, Severity


def _finding(severity: Severity, **more: Any) -> Finding:
    return Finding(code="FMS101", name="parts", severity=severity, path="/a", message="differs", **more)


def test_a_report_is_ok_without_errors() -> None:
    error, warning, info = (_finding(severity) for severity in Severity)
    report = Report(findings=(warning, info, error))

    assert not report.ok
    assert (error,) == report.errors
    assert (warning,) == report.warnings
    assert (info,) == report.infos
    assert Report(findings=(warning, info)).ok


def test_values_are_cut_to_a_fixed_length() -> None:
    finding = _finding(Severity.ERROR, actual="x" * 1000, expected="y" * 1000)

    assert finding.actual is not None
    assert len(finding.actual) == 80
    assert finding.expected is not None
    assert len(finding.expected) == 80


def test_a_finding_says_where_it_is() -> None:
    finding = Finding(
        code="FMS901",
        name="n",
        severity=Severity.ERROR,
        path="/x",
        message="m",
        file="a.ndjson",
        line=7,
        hint="h",
    )

    assert str(finding) == "a.ndjson:7#/x error FMS901 m (h)"


def test_severities_rank_from_worst_to_least() -> None:
    assert [severity.rank for severity in Severity] == [0, 1, 2]
    assert repr(Severity.ERROR) == "Severity.ERROR"
