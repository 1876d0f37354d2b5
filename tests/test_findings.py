# SPDX-License-Identifier: MIT
"""A report sorts its findings by severity, and is ok without errors."""

import json
from typing import Any

import pytest

from fmsdata import CheckError, Finding, Report, Severity, Skipped, SkipReason


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


def test_a_finding_with_a_line_but_no_file_says_the_line_in_words() -> None:
    assert str(_finding(Severity.ERROR, line=1)) == "line 1 /a error FMS101 differs"
    assert str(_finding(Severity.ERROR)) == "/a error FMS101 differs"


def test_a_report_is_true_also_when_it_found_nothing() -> None:
    assert Report()
    assert len(Report()) == 0


def test_a_report_is_iterated_and_counted_by_its_findings() -> None:
    found = (_finding(Severity.ERROR), _finding(Severity.INFO))
    report = Report(findings=found)

    assert tuple(report) == found
    assert len(report) == 2
    assert report.by_code() == {"FMS101": found}


def test_a_report_is_printed_a_finding_a_line_with_the_sums_at_the_end() -> None:
    report = Report(
        findings=(_finding(Severity.ERROR), _finding(Severity.INFO)),
        ran=("FMS101",),
        skipped=(Skipped(code="FMS102", reason=SkipReason.NEEDS_DATASET),),
    )

    assert str(report).splitlines() == [
        "/a error FMS101 differs",
        "/a info FMS101 differs",
        "not clean: 1 error, 1 remark (1 rule ran, 1 skipped)",
    ]
    assert str(Report()) == "nothing found (0 rules ran, 0 skipped)"


def test_errors_are_raised_on_request_with_the_report() -> None:
    report = Report(findings=(_finding(Severity.ERROR),))

    with pytest.raises(CheckError, match="1 error: /a error FMS101 differs") as caught:
        report.raise_for_errors()
    assert caught.value.report == report


def test_warnings_alone_raise_nothing() -> None:
    Report(findings=(_finding(Severity.WARNING),)).raise_for_errors()


def test_reports_add_up() -> None:
    first = Report(findings=(_finding(Severity.ERROR),), ran=("FMS101",))
    second = Report(
        ran=("FMS102",),
        skipped=(
            Skipped(code="FMS101", reason=SkipReason.NOTHING_TO_LOOK_AT),
            Skipped(code="FMS103", reason=SkipReason.DESELECTED),
        ),
    )

    both = first + second

    assert both == first.merge(second)
    assert both.findings == first.findings
    assert both.ran == ("FMS101", "FMS102")
    assert both.skipped == (Skipped(code="FMS103", reason=SkipReason.DESELECTED),)


def test_a_report_adds_up_with_nothing_else() -> None:
    other: Any = (_finding(Severity.ERROR),)

    with pytest.raises(TypeError):
        Report() + other


def test_a_source_without_a_text_stays_listed_when_reports_are_merged() -> None:
    unread = Skipped(code="FMS851", reason=SkipReason.NO_TEXT_OF_SOURCE, detail="s")

    assert Report(ran=("FMS851",)).merge(Report(skipped=(unread,))).skipped == (unread,)


def test_a_report_as_plain_values_leaves_absent_ones_out() -> None:
    report = Report(
        findings=(_finding(Severity.ERROR),),
        ran=("FMS101",),
        skipped=(
            Skipped(code="FMS102", reason=SkipReason.CRASHED),
            Skipped(code="FMS851", reason=SkipReason.NO_TEXT_OF_SOURCE, detail="s"),
        ),
    )

    assert json.loads(json.dumps(report.to_dict())) == {
        "ok": False,
        "findings": [
            {"code": "FMS101", "name": "parts", "severity": "error", "path": "/a", "message": "differs"}
        ],
        "ran": ["FMS101"],
        "skipped": [
            {"code": "FMS102", "reason": "crashed"},
            {"code": "FMS851", "reason": "no text of the source", "detail": "s"},
        ],
    }


def test_a_reason_is_read_back_from_its_repr() -> None:
    assert [eval(repr(reason)) for reason in SkipReason] == list(SkipReason)
