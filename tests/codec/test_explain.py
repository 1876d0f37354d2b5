# SPDX-License-Identifier: MIT
"""What bad documents get: every problem, where it is, what was found, what was expected, how to mend it."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata._dev.fuzz.cases import same
from fmsdata.codec import _fast
from fmsdata.codec._explain import examine
from fmsdata.codec._terms import Terms
from fmsdata.codec.codes import CODES
from fmsdata.codec.json import decode, decode_dict
from fmsdata.codec.limits import DEFAULT_LIMITS, Limits
from fmsdata.findings import Finding
from fmsdata.model.actors import Actor
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Relation
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Source
from fmsdata.model.values import Value

EIGHT_FAULTS = b"""{
  "$schema": "fmsdata/Notification/1.0",
  "id": "n1", "notice": "n1", "source": "s1",
  "transmittal": "24/22",
  "stage": "notifed",
  "titel": "Kosovo",
  "value": {
    "total_usd": "75000000",
    "approximate": 1,
    "currency": "usd"
  },
  "items": [
    {"name": "missiles", "quantity": {"count": -6}},
    {"key": "launchers"}
  ]
}"""


def _findings(cls: type | None, data: bytes | str) -> tuple[Finding, ...]:
    return decode(cls, data).report.findings


def _only(cls: type, data: bytes | str) -> Finding:
    (finding,) = _findings(cls, data)
    return finding


def test_eight_faults_three_of_them_in_one_object_give_eight_findings() -> None:
    found = [(finding.name, finding.path, finding.line) for finding in _findings(None, EIGHT_FAULTS)]

    assert found == [
        ("bad-grammar", "/transmittal", 4),
        ("unknown-word", "/stage", 5),
        ("unknown-field", "/titel", 6),
        ("wrong-type", "/value/total_usd", 8),
        ("wrong-type", "/value/approximate", 9),
        ("bad-text", "/value/currency", 10),
        ("out-of-range", "/items/0/quantity/count", 13),
        ("missing-field", "/items/1/name", 14),
    ]


def test_plain_python_gets_the_same_findings_without_lines() -> None:
    from_text = {(found.code, found.path, found.message) for found in _findings(None, EIGHT_FAULTS)}
    report = decode_dict(None, json.loads(EIGHT_FAULTS)).report

    assert {(found.code, found.path, found.message) for found in report.findings} == from_text
    assert {found.line for found in report.findings} == {None}


def test_an_unknown_field_is_pointed_to_the_nearest_known_one() -> None:
    finding = _only(Quantity, b'{"cuont":3}')

    assert (finding.path, finding.hint) == ("/cuont", "did you mean 'count'?")
    assert "a Quantity has no field 'cuont'" in finding.message


def test_an_unknown_field_with_slashes_in_its_name_has_a_pointer_all_the_same() -> None:
    assert _only(Quantity, b'{"a/b~c":3}').path == "/a~1b~0c"


def test_a_missing_field_says_which_class_wants_it_and_what_for() -> None:
    finding = _only(Quantity, b'{"parts":[{"relation":"included"}]}')

    assert finding.path == "/parts/0/label"
    assert finding.message == "the required field 'label' of a Part is missing"
    assert finding.actual is None


@pytest.mark.parametrize(
    ("field", "value", "message", "hint"),
    [
        ("count", '"3"', "found '3', expected an integer", "write it without quotes"),
        ("count", "3.0", "found 3.0, expected an integer", None),
        ("count", "3e0", "found 3e0, expected an integer", None),
        ("count", "true", "found true, expected an integer", None),
        ("count", "[3]", "found an array of 1, expected an integer", None),
        ("unit", "3", "found 3, expected text", "write it in double quotes"),
        ("unit", "false", "found false, expected text", "write it in double quotes"),
        ("unit", '{"a":1}', "found an object of 1, expected text", None),
        ("approximate", "1", "found 1, expected true or false", None),
        ("approximate", '"true"', "found 'true', expected true or false", "write it without quotes"),
        ("approximate", "null", "found null, expected true or false", None),
        ("parts", "{}", "found an object of 0, expected an array", None),
        ("parts", "null", "found null, expected an array", None),
        ("parts", "[7]", "found 7, expected an object that holds a Part", None),
    ],
)
def test_nothing_is_converted(field: str, value: str, message: str, hint: str | None) -> None:
    finding = _only(Quantity, f'{{"{field}":{value}}}')

    assert (finding.name, finding.message, finding.hint) == ("wrong-type", message, hint)


def test_a_date_that_is_a_number_is_of_the_wrong_type() -> None:
    finding = _only(Milestone, b'{"kind":"announced","on":2008}')

    assert finding.name == "wrong-type"
    assert finding.expected == "the text of a PartialDate"


@pytest.mark.parametrize("value", ["-1", "9007199254740992", "9" * 40])
def test_an_integer_outside_its_range_is_told_the_range(value: str) -> None:
    finding = _only(Quantity, f'{{"count":{value}}}')

    assert (finding.name, finding.expected) == ("out-of-range", "an integer from 0 to 9007199254740991")


def test_an_unknown_word_lists_the_known_ones_and_names_the_nearest() -> None:
    finding = _only(Milestone, b'{"kind":"anounced"}')

    assert finding.name == "unknown-word"
    assert "requested, approved, delivered_to_congress, announced" in finding.message
    assert finding.hint == "did you mean 'announced'?"


def test_a_text_against_its_grammar_is_told_the_grammar() -> None:
    finding = _only(Milestone, b'{"kind":"announced","on":"January 2024"}')

    assert (finding.name, finding.path) == ("bad-grammar", "/on")
    assert finding.expected is not None
    assert "2024-01-12" in finding.expected


@pytest.mark.parametrize(
    ("cls", "data", "path"),
    [
        (Quantity, '{"unit":""}', "/unit"),
        (Value, '{"currency":"usd","amount":1}', "/currency"),
        (Value, '{"currency":"EUR\\n","amount":1}', "/currency"),
        (Source, '{"id":"s","kind":"news","content_sha256":"00"}', "/content_sha256"),
        (Actor, '{"id":"a","name":"A","kind":"country","aliases":["x",""]}', "/aliases/1"),
    ],
)
def test_a_text_that_its_field_does_not_accept_is_located(cls: type, data: str, path: str) -> None:
    finding = _only(cls, data)

    assert (finding.name, finding.path) == ("bad-text", path)


def test_what_the_constructor_refuses_is_told_at_the_field_concerned() -> None:
    findings = _findings(
        Item, b'{"name":"x","quantity":{"kind":"range","low":3,"high":2},"alternatives":["A-1"]}'
    )

    assert [(found.name, found.path) for found in findings] == [
        ("impossible-record", "/quantity/low"),
        ("impossible-record", "/alternatives"),
    ]
    assert "Quantity.low, high" in findings[0].message


def test_all_impossible_combinations_of_an_object_are_told() -> None:
    findings = _findings(Item, b'{"name":"x","combination":"mix","designation":"A-1","alternatives":["A-2"]}')

    assert [found.path for found in findings] == ["/designation", "/alternatives"]


def test_a_combination_of_sound_fields_is_judged_whatever_else_is_unsound() -> None:
    data = b'{"id":"r","kind":"recognition","status":"member","subject":"a","objects":[]'

    assert [found.path for found in _findings(Relation, data + b"}")] == ["/status", "/objects"]
    assert [found.path for found in _findings(Relation, data + b',"aim":""}')] == [
        "/aim",
        "/status",
        "/objects",
    ]


def test_a_repeated_key_is_an_error_at_its_second_place() -> None:
    finding = _only(Quantity, b'{"count": 3,\n"unit": "x",\n"count": 3}')

    assert (finding.name, finding.path, finding.line) == ("repeated-key", "/count", 3)


def test_a_key_repeated_in_other_letters_of_the_same_name_is_repeated() -> None:
    assert _only(Quantity, b'{"count":3,"\\u0063ount":3}').name == "repeated-key"


def test_a_repeated_schema_is_a_repeated_key_too() -> None:
    data = b'{"$schema":"fmsdata/Quantity/1.0","$schema":"fmsdata/Quantity/1.0"}'

    assert [found.name for found in _findings(None, data)] == ["repeated-key"]


def test_other_problems_beside_a_repeated_key_are_told_too() -> None:
    names = [found.name for found in _findings(Quantity, b'{"count":1,"count":-1,"zz":{"a":1,"a":2}}')]

    assert sorted(names) == ["out-of-range", "repeated-key", "repeated-key", "unknown-field"]


def test_the_nearest_enclosing_id_is_named() -> None:
    findings = _findings(None, EIGHT_FAULTS)

    assert {found.object_id for found in findings} == {"n1"}


def test_the_root_must_be_an_object() -> None:
    for data in (b"[]", b"3", b'"x"', b"null"):
        finding = _only(Notification, data)
        assert (finding.name, finding.path) == ("wrong-type", "")
    assert _findings(None, b"[]")[0].message == "found an array, expected an object that holds a record"


def test_values_are_shown_cut() -> None:
    finding = _only(Quantity, json.dumps({"count": "x" * 10_000}))

    assert finding.actual is not None
    assert len(finding.actual) <= 80
    assert len(finding.message) < 200


def test_a_report_ends_with_the_number_of_problems_that_it_lists() -> None:
    data = json.dumps({"id": "a", "name": "a", "kind": "person", "aliases": [0] * 5000})

    findings = decode(Actor, data, limits=Limits(max_findings=10)).report.findings

    assert len(findings) == 11
    assert findings[-1].name == "too-many-problems"
    assert {found.name for found in findings[:-1]} == {"wrong-type"}


@pytest.mark.parametrize(
    "data",
    [
        "{" + ",".join(f'"zz{number}":1' for number in range(50)) + "}",
        "{" + ",".join('"count":1' for _ in range(50)) + "}",
        '{"parts":[' + ",".join('"\\ud800"' for _ in range(50)) + "]}",
        '{"parts":[' + ",".join("7" for _ in range(50)) + "]}",
    ],
)
def test_problems_of_any_kind_are_listed_up_to_the_limit(data: str) -> None:
    report = decode(Quantity, data, limits=Limits(max_findings=3)).report

    assert len(report.findings) == 4
    assert report.findings[-1].name == "too-many-problems"


def test_codes_are_unique_and_in_order() -> None:
    codes = [code.code for code in CODES]

    assert codes == sorted(set(codes))
    assert len({code.name for code in CODES}) == len(CODES)
    assert all(code.startswith("FMS9") and len(code) == 6 for code in codes)


def test_what_is_refused_without_a_reason_is_still_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_fast, "read", lambda *_: None)

    finding = _only(Quantity, b'{"count":3}')

    assert finding.name == "readers-disagree"


_leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**60), 2**60),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=6),
    st.sampled_from(["number", "range", "included", "24-22", "2008", "USD", "x"]),
)
_names = st.sampled_from(
    ["kind", "count", "unit", "parts", "label", "relation", "low", "high", "zz", "$schema"]
)
_json = st.recursive(
    _leaves,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(_names, inner, max_size=5)),
    max_leaves=12,
)


@given(document=_json)
def test_both_readers_come_to_the_same_verdict_and_object_on_any_json(document: Any) -> None:
    data = json.dumps(document).encode()

    fast = _fast.read(Quantity, data)
    explained = examine(data, Terms(Quantity, "forbid", DEFAULT_LIMITS)).explained

    assert (fast is None) == (bool(explained.errors) or explained.changed)
    assert fast is None or same(fast[0], explained.value)


@given(data=st.binary(max_size=60))
def test_arbitrary_bytes_give_a_report(data: bytes) -> None:
    report = decode(None, data).report

    assert not report.ok
    assert all(found.code.startswith("FMS9") for found in report.findings)


@given(document=_json)
def test_plain_python_and_its_json_are_read_alike(document: Any) -> None:
    from_text = decode(Quantity, json.dumps(document))
    from_python = decode_dict(Quantity, document)

    assert from_text.value == from_python.value
    assert {(found.code, found.path) for found in from_text.report.findings} == {
        (found.code, found.path) for found in from_python.report.findings
    }


@pytest.mark.parametrize(
    "data",
    [
        '{"unit":"\\u0022","unit":"x"}',
        '{"unit":"a","unit":"\\u0022\\u0022\\u0022"}',
        '{"unit":"a", "unit":"\\"\\""}',
        '{"unit" :"a","unit" :"a"}',
        '{"unit":"a","kind":"number","unit":"a"}',
        '{"count":1,"count":2}',
        '{"parts":[{"label":"a","label":"b","relation":"included"}]}',
        '{"parts":[{"label":"a","relation":"included"}],"parts":[]}',
        '{"parts":[],"parts":[{"label":"a","relation":"included"}]}',
        '{"approximate":false,"approximate":true,"unit":"\\""}',
    ],
)
def test_no_repeated_key_is_hidden_by_quotes_escapes_or_defaults(data: str) -> None:
    assert [found.name for found in _findings(Quantity, data)] == ["repeated-key"]


def test_a_combination_of_sound_fields_is_reported_beside_unsound_ones() -> None:
    report = decode(Quantity, b'{"kind":"range","low":9,"high":3,"approximate":1,"unit":3,"cuont":1}').report

    assert {finding.path for finding in report.errors} == {"/low", "/approximate", "/unit", "/cuont"}
