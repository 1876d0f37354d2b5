# SPDX-License-Identifier: MIT
"""Versions: older documents are migrated, newer minor ones read with a warning, newer major ones refused."""

from typing import Any

import pytest

import fmsdata.codec.migrate
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec._envelope import Envelope, number_of, read_envelope
from fmsdata.codec.json import decode, decode_dict, from_dict, from_json, to_dict
from fmsdata.codec.migrate import STEPS, Step, migrate
from fmsdata.errors import ArgumentError, DecodeError, FmsdataWarning
from fmsdata.model.quantities import Quantity
from fmsdata.model.values import Value


def _rename(name: str, document: dict[str, Any]) -> dict[str, Any]:
    if name != "Quantity":
        return document
    return {("count" if key == "number" else key): value for key, value in document.items()}


def _whole(_: str, document: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in document.items() if key != "exact"}


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two older versions, as they might have been."""
    made = (Step("0.8", "0.9", _rename), Step("0.9", "1.0", _whole))
    monkeypatch.setattr(fmsdata.codec.migrate, "STEPS", made)


def test_the_steps_are_in_order_and_lead_to_the_present_version() -> None:
    numbers = [number_of(step.before) for step in STEPS]

    assert numbers == sorted(numbers)
    assert all(number_of(step.before) < number_of(step.after) for step in STEPS)
    assert not STEPS or STEPS[-1].after == SCHEMA_VERSION


@pytest.mark.usefixtures("steps")
def test_an_older_document_goes_through_every_step_from_its_version_on() -> None:
    oldest = b'{"$schema":"fmsdata/Quantity/0.8","number":3,"exact":true}'
    older = b'{"$schema":"fmsdata/Quantity/0.9","count":3,"exact":true}'

    assert from_json(None, oldest) == from_json(None, older) == Quantity(count=3)
    assert decode(None, oldest).schema_version == "0.8"
    assert decode(None, older).report.findings == ()


@pytest.mark.usefixtures("steps")
def test_text_and_plain_python_are_migrated_alike() -> None:
    document = {"$schema": "fmsdata/Quantity/0.8", "number": 3}

    assert from_dict(None, document) == Quantity(count=3)
    assert from_dict(Quantity, document) == Quantity(count=3)
    assert document == {"$schema": "fmsdata/Quantity/0.8", "number": 3}


@pytest.mark.usefixtures("steps")
def test_what_is_wrong_after_migration_is_told() -> None:
    report = decode(None, b'{"$schema":"fmsdata/Quantity/0.8","number":"3"}').report

    assert [finding.path for finding in report.findings] == ["/count"]


@pytest.mark.usefixtures("steps")
def test_a_document_can_be_migrated_as_plain_python_to_any_later_version() -> None:
    document = {"$schema": "fmsdata/Quantity/0.8", "number": 3, "exact": True}

    assert migrate(document) == {"$schema": "fmsdata/Quantity/1.0", "count": 3}
    assert migrate(document, "0.9") == {"$schema": "fmsdata/Quantity/0.9", "count": 3, "exact": True}
    assert document["$schema"] == "fmsdata/Quantity/0.8"


def test_a_document_of_the_present_version_stays_as_it_is() -> None:
    assert migrate(to_dict(Quantity(count=3))) == to_dict(Quantity(count=3))


def test_a_version_that_no_step_starts_from_is_refused() -> None:
    report = decode(None, b'{"$schema":"fmsdata/Quantity/0.7"}').report

    assert [finding.name for finding in report.findings] == ["unknown-version"]
    with pytest.raises(DecodeError, match=r"no migration leads from schema version 1\.0 to 0\.7"):
        migrate(to_dict(Quantity()), "0.7")
    with pytest.raises(DecodeError, match="nothing says which class"):
        migrate({"count": 3})


def test_a_newer_major_version_is_refused_by_name_and_nothing_else_is_told() -> None:
    report = decode(None, b'{"$schema":"fmsdata/Quantity/2.0","zz":1}').report

    (finding,) = report.findings
    assert finding.name == "newer-major"
    assert "schema version 2.0 is newer than 1.0" in finding.message
    assert finding.hint == "use a newer fmsdata"


def test_a_newer_minor_version_is_read_and_what_it_has_beyond_is_listed() -> None:
    data = b'{"$schema":"fmsdata/Quantity/1.7","count":3,"colour":"green"}'

    outcome = decode(Quantity, data)

    assert outcome.value == Quantity(count=3)
    assert outcome.schema_version == "1.7"
    assert outcome.report.ok
    assert [(found.name, found.path) for found in outcome.report.warnings] == [
        ("newer-minor", "/$schema"),
        ("unknown-field", "/colour"),
    ]
    assert decode(None, data) == outcome
    assert [found.name for found in decode(None, data, unknown="ignore").report.findings] == ["newer-minor"]


def test_the_short_form_warns_of_a_newer_minor_version() -> None:
    with pytest.warns(UserWarning, match=r"1\.7 is newer than 1\.0"):
        assert from_json(Quantity, b'{"$schema":"fmsdata/Quantity/1.7","count":3}') == Quantity(count=3)
    with pytest.warns(UserWarning, match=r"1\.7 is newer than 1\.0"):
        from_dict(Quantity, {"$schema": "fmsdata/Quantity/1.7"})


def test_a_newer_minor_version_is_no_excuse_for_other_faults() -> None:
    report = decode(None, b'{"$schema":"fmsdata/Quantity/1.7","count":"3"}').report

    assert [finding.name for finding in report.errors] == ["wrong-type"]


def test_without_a_class_the_schema_must_say_it() -> None:
    (finding,) = decode(None, b'{"count":3}').report.findings

    assert (finding.name, finding.path) == ("missing-schema", "/$schema")
    assert decode_dict(None, {}).report.findings[0].name == "missing-schema"


def test_a_document_of_another_class_is_refused_and_its_class_is_named() -> None:
    (finding,) = decode(Quantity, b'{"$schema":"fmsdata/Value/1.0","total_usd":1}').report.findings

    assert finding.name == "other-class"
    assert finding.message == "the document holds a Value, not a Quantity"
    assert from_json(None, b'{"$schema":"fmsdata/Value/1.0","total_usd":1}') == Value(total_usd=1)


@pytest.mark.parametrize(
    "stated",
    [
        '"x"',
        '""',
        "3",
        "[]",
        '"fmsdata/Quantity"',
        '"fmsdata/Quantity/1"',
        '"fmsdata/Quantity/01.0"',
        '"fmsdata/Quantity/1.0.0"',
        '"fmsdata/Quantity/1.0\\n"',
        '"Fmsdata/Quantity/1.0"',
        '"fmsdata/Qantity/1.0"',
        '"fmsdata/Quantity/\u0661.0"',
    ],
)
def test_a_schema_that_says_nothing_of_ours_is_refused(stated: str) -> None:
    data = f'{{"$schema":{stated},"count":"3"}}'

    assert [found.name for found in decode(None, data).report.findings] == ["unknown-schema"]
    assert [found.path for found in decode(Quantity, data).report.findings] == ["/$schema", "/count"]


def test_a_schema_that_is_null_says_nothing() -> None:
    assert [found.name for found in decode(Quantity, b'{"$schema":null}').report.findings] == [
        "missing-schema"
    ]


def test_a_misspelt_class_is_pointed_to_the_nearest() -> None:
    (finding,) = decode(None, b'{"$schema":"fmsdata/Qantity/1.0"}').report.findings

    assert finding.hint == "did you mean 'Quantity'?"


def test_versions_are_compared_as_numbers() -> None:
    assert number_of("1.10") > number_of("1.9")
    assert read_envelope("fmsdata/Quantity/1.10", None) == Envelope("Quantity", "1.10")


def test_a_newer_minor_document_is_left_in_its_version_with_a_warning() -> None:
    document = {"$schema": "fmsdata/Quantity/1.7", "count": 3, "zz": 1}

    with pytest.warns(FmsdataWarning, match=r"1\.7 is newer than 1\.0.*left in that version") as caught:
        assert migrate(document) == document
    assert caught[0].filename == __file__


def test_a_newer_major_document_is_refused_by_name() -> None:
    with pytest.raises(DecodeError, match=r"2\.0 is newer than 1\.0"):
        migrate({"$schema": "fmsdata/Quantity/2.0"})


def test_what_is_migrated_shares_nothing_with_what_was_given() -> None:
    document = {"$schema": "fmsdata/Item/1.0", "name": "a", "alternatives": [{"x": []}]}

    migrated = migrate(document)
    migrated["alternatives"][0]["x"].append(1)

    assert document["alternatives"] == [{"x": []}]


@pytest.mark.parametrize("wrong", [None, "Notification", [("$schema", "x")], 5])
def test_what_is_no_document_or_no_version_is_an_argument_error(wrong: Any) -> None:
    with pytest.raises(ArgumentError, match="document: found"):
        migrate(wrong)
    if not isinstance(wrong, str):
        with pytest.raises(ArgumentError, match="to: found"):
            migrate(to_dict(Quantity()), wrong)


def test_a_document_that_nests_without_end_is_refused() -> None:
    inner: list[Any] = []
    inner.append(inner)

    with pytest.raises(DecodeError, match="nested deeper than 64 levels"):
        migrate({"$schema": "fmsdata/Quantity/1.0", "zz": inner})
