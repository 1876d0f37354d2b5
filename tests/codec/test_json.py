# SPDX-License-Identifier: MIT
"""JSON: canonical bytes, strict reading, and the same in plain Python."""

import hashlib
import json
import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata._dev.fuzz.cases import same
from fmsdata._dev.samples import Sampler
from fmsdata._fields import CLASSES, fields_of
from fmsdata.codec.json import content_hash, decode, decode_dict, from_dict, from_json, to_dict, to_json
from fmsdata.codec.limits import Limits
from fmsdata.errors import ArgumentError, DecodeError
from fmsdata.model.dates import PartialDate
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import MilestoneKind, PartRelation, PartRole

QUANTITY = Quantity(
    count=246,
    unit="missiles",
    parts=(Part(label="fly-to-buy", relation=PartRelation.INCLUDED, role=PartRole.FLY_TO_BUY, count=6),),
)
QUANTITY_BYTES = (
    b'{"$schema":"fmsdata/Quantity/1.0","count":246,"unit":"missiles",'
    b'"parts":[{"label":"fly-to-buy","relation":"included","role":"fly_to_buy","count":6}]}'
)

seeds = st.integers(0, 2**32)
classes = st.sampled_from(CLASSES)


def _record(cls: type, seed: int) -> Any:
    return Sampler(seed).record(cls)


def _foreign(document: Any, order: random.Random) -> Any:
    """Return a document with its keys in another order."""
    if isinstance(document, dict):
        members = [(key, _foreign(value, order)) for key, value in document.items()]
        order.shuffle(members)
        return dict(members)
    return [_foreign(item, order) for item in document] if isinstance(document, list) else document


def test_fields_come_in_canonical_order_and_those_at_their_default_are_left_out() -> None:
    assert to_json(QUANTITY) == QUANTITY_BYTES


def test_an_object_with_nothing_but_defaults_is_its_schema_alone() -> None:
    assert to_json(Quantity()) == b'{"$schema":"fmsdata/Quantity/1.0"}'
    assert from_json(None, to_json(Quantity())) == Quantity()


def test_text_is_written_as_utf_8_and_not_escaped() -> None:
    assert "Prishtinë – Приштина" in to_json(Evidence(source="Prishtinë – Приштина")).decode()


def test_a_default_that_is_only_equal_is_left_out_too() -> None:
    usd = "".join(["U", "S", "D"])

    assert to_json(Value(total_usd=0, currency=usd)) == b'{"$schema":"fmsdata/Value/1.0","total_usd":0}'


def test_none_and_the_empty_tuple_stay_apart() -> None:
    nothing_said = Notification(id="a", notice="a", source="s")
    said_none = Notification(id="a", notice="a", source="s", items=())

    assert b"items" not in to_json(nothing_said)
    assert from_json(Notification, to_json(said_none)).items == ()
    assert from_json(Notification, to_json(nothing_said)).items is None


def test_scalars_come_back_as_scalars() -> None:
    step = Milestone(kind=MilestoneKind.ANNOUNCED, on=PartialDate("2024-01"))

    assert type(from_json(Milestone, to_json(step)).on) is PartialDate


@given(cls=classes, seed=seeds)
def test_what_is_written_is_read_back_to_the_same_object(cls: type, seed: int) -> None:
    record = _record(cls, seed)

    assert same(from_json(cls, to_json(record)), record)
    assert same(from_json(None, to_json(record)), record)


@given(cls=classes, seed=seeds)
def test_canonical_bytes_are_written_again_as_they_were(cls: type, seed: int) -> None:
    data = to_json(_record(cls, seed))

    assert to_json(from_json(cls, data)) == data


@given(cls=classes, seed=seeds)
def test_order_white_space_and_escapes_do_not_matter(cls: type, seed: int) -> None:
    record = _record(cls, seed)
    document = _foreign(json.loads(to_json(record)), random.Random(seed))

    assert same(from_json(None, json.dumps(document, indent=seed % 3)), record)


@given(cls=classes, seed=seeds)
def test_fields_may_also_be_given_at_their_default(cls: type, seed: int) -> None:
    record = _record(cls, seed)
    document = to_dict(record)
    for field in fields_of(cls):
        if not field.required and (field.default is None or isinstance(field.default, (str, int))):
            document.setdefault(field.name, field.default)

    assert same(from_json(cls, json.dumps(document)), record)


@given(cls=classes, seed=seeds)
def test_plain_python_holds_what_the_bytes_hold(cls: type, seed: int) -> None:
    record = _record(cls, seed)

    assert to_dict(record) == json.loads(to_json(record))
    assert list(to_dict(record)) == list(json.loads(to_json(record)))
    assert same(from_dict(cls, to_dict(record)), record)
    assert same(from_dict(None, to_dict(record)), record)


@given(cls=classes, seed=seeds)
def test_the_keys_of_canonical_bytes_are_in_field_order(cls: type, seed: int) -> None:
    document = to_dict(_record(cls, seed))
    order = ["$schema", *(field.name for field in fields_of(cls))]

    assert list(document) == sorted(document, key=order.index)


def test_only_the_root_says_what_it_is() -> None:
    record = Notification(id="a", notice="a", source="s", duration=QUANTITY)

    assert to_json(record).count(b"$schema") == 1
    with pytest.raises(DecodeError, match=r"no field '\$schema'"):
        from_json(Notification, to_json(record).replace(b'"count"', b'"$schema":"x","count"'))


def test_the_hash_is_of_the_bytes_without_the_schema() -> None:
    body = QUANTITY_BYTES.replace(b'"$schema":"fmsdata/Quantity/1.0",', b"")

    assert content_hash(QUANTITY) == hashlib.sha256(body).hexdigest()
    assert content_hash(Quantity()) == hashlib.sha256(b"{}").hexdigest()


def test_the_schema_may_be_left_out_when_the_class_is_given() -> None:
    outcome = decode(Quantity, b'{"count":3}')

    assert outcome.value == Quantity(count=3)
    assert outcome.schema_version is None
    assert decode(Quantity, QUANTITY_BYTES).schema_version == "1.0"


def test_text_is_read_as_its_utf_8_bytes_are() -> None:
    assert from_json(Quantity, QUANTITY_BYTES.decode()) == QUANTITY
    assert not decode(Quantity, '{"unit":"\ud800"}').report.ok


def test_an_outcome_without_errors_has_a_value_and_an_empty_report() -> None:
    outcome = decode(Quantity, QUANTITY_BYTES)

    assert outcome.report.ok
    assert outcome.report.findings == ()
    assert outcome.value == QUANTITY


def test_an_outcome_with_errors_has_no_value_and_the_short_form_raises_its_report() -> None:
    outcome = decode(Quantity, b'{"count":-1}')

    assert outcome.value is None
    with pytest.raises(DecodeError) as caught:
        from_json(Quantity, b'{"count":-1}')
    assert caught.value.report == outcome.report
    assert decode_dict(Quantity, {"count": -1}).report.findings[0].path == "/count"


def test_a_class_that_is_not_of_the_model_is_named() -> None:
    for refuse in (
        lambda: from_json(int, b"1"),
        lambda: from_json("Part", b"1"),  # type: ignore[call-overload]
        lambda: from_dict([], {}),  # type: ignore[call-overload]
        lambda: from_dict(int, {}),
        lambda: to_json(3),
        lambda: to_dict("x"),
        lambda: content_hash(None),
    ):
        with pytest.raises(ArgumentError, match=r"expected a (class|record) of the model"):
            refuse()


def test_what_is_neither_bytes_nor_text_is_a_mistake_of_the_caller() -> None:
    broken: Any = 3

    with pytest.raises(TypeError, match="expected bytes or str"):
        from_json(Quantity, broken)


def test_other_buffers_are_read_too() -> None:
    buffer: Any = bytearray(QUANTITY_BYTES)

    assert from_json(Quantity, buffer) == QUANTITY


def test_plain_python_may_hold_scalars_and_words_as_what_they_are() -> None:
    document = {"kind": MilestoneKind.ANNOUNCED, "on": PartialDate("2024-01"), "evidence": ()}

    assert from_dict(Milestone, document) == Milestone(
        kind=MilestoneKind.ANNOUNCED, on=PartialDate("2024-01")
    )


@pytest.mark.parametrize("unknown", ["report", "ignore"])
def test_unknown_fields_are_dropped_only_on_request(unknown: Any) -> None:
    data = b'{"count":3,"colour":"green","parts":[{"label":"x","relation":"included","size":1}]}'

    outcome = decode(Quantity, data, unknown=unknown)

    assert outcome.value == Quantity(count=3, parts=(Part(label="x", relation=PartRelation.INCLUDED),))
    reported = [(finding.path, finding.severity) for finding in outcome.report.findings]
    expected = [("/colour", "warning"), ("/parts/0/size", "warning")]
    assert reported == (expected if unknown == "report" else [])
    assert not decode(Quantity, data).report.ok
    assert from_json(Quantity, data, unknown=unknown) == from_dict(
        Quantity, json.loads(data), unknown=unknown
    )


def test_a_document_beyond_the_limits_is_refused_and_the_limit_is_told() -> None:
    report = decode(Quantity, QUANTITY_BYTES, limits=Limits(max_bytes=20)).report

    assert [finding.name for finding in report.findings] == ["limit-exceeded"]
    assert "at most 20 are read" in report.findings[0].message
