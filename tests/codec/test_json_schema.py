# SPDX-License-Identifier: MIT
"""JSON Schemas and readers agree: what is written is valid, and what is invalid is not read."""

import copy
from collections.abc import Callable
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from fmsdata._fields import CLASSES, fields_of
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec._json_schema_conditions import CONDITIONS
from fmsdata.codec.json import decode_dict, to_dict
from fmsdata.codec.json_schema import json_schema
from fmsdata.model.actors import Actor
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Relation, Stance
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Source
from fmsdata.model.values import Value
from fmsdata.model.words import Stage

Records = Callable[[type[Any]], st.SearchStrategy[Any]]
by_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)


VALIDATORS = {cls: Draft202012Validator(json_schema(cls)) for cls in CLASSES}


def _holes(value: Any) -> list[tuple[Any, Any]]:
    """Return every place in a document, as the container and the key."""
    found: list[tuple[Any, Any]] = []
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        found += [(value, key), *_holes(inner)]
    return found


_PLAIN: tuple[Any, ...] = (None, True, False, 0, -1, 1, 2**53, 3.5)
_ODD: tuple[Any, ...] = ("", "x", "change", "range", "named", "2008-02-30", [], ["x"], {})
_anything: st.SearchStrategy[Any] = st.sampled_from(_PLAIN + _ODD).map(copy.deepcopy)


@by_class
def test_a_schema_is_one_and_names_class_and_version(cls: type[Any]) -> None:
    schema = json_schema(cls)

    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:fmsdata:schema:{cls.__name__}:{SCHEMA_VERSION}"
    assert schema["additionalProperties"] is False
    assert list(schema["$defs"]) == sorted(schema["$defs"])


@by_class
def test_every_field_is_described_and_required_where_the_constructor_needs_it(cls: type[Any]) -> None:
    schema = json_schema(cls)

    assert list(schema["properties"]) == ["$schema", *(field.name for field in fields_of(cls))]
    assert schema["required"] == [field.name for field in fields_of(cls) if field.required]
    for field in fields_of(cls):
        assert schema["properties"][field.name]["description"] == field.about.doc
        assert ("default" in schema["properties"][field.name]) is not field.required


@by_class
@given(data=st.data())
@settings(max_examples=20)
def test_everything_that_is_written_is_valid(
    cls: type[Any], any_record: Records, data: st.DataObject
) -> None:
    VALIDATORS[cls].validate(to_dict(data.draw(any_record(cls))))


@by_class
@given(data=st.data())
@settings(max_examples=30)
def test_what_a_schema_refuses_is_not_read(cls: type[Any], any_record: Records, data: st.DataObject) -> None:
    document = to_dict(data.draw(any_record(cls)))
    for _ in range(data.draw(st.integers(1, 3))):
        container, key = data.draw(st.sampled_from([(document, "odd"), *_holes(document)]))
        if data.draw(st.booleans()):
            names = [field.name for other in CLASSES for field in fields_of(other)]
            key = data.draw(st.sampled_from(names)) if isinstance(container, dict) else key
        if isinstance(container, dict) and data.draw(st.integers(0, 2)) == 0:
            container.pop(key, None)
        elif isinstance(container, dict) or key < len(container):
            container[key] = data.draw(_anything)

    if not VALIDATORS[cls].is_valid(document):
        assert not decode_dict(cls, document).report.ok


NOTICE = {"id": "n", "notice": "k", "source": "s"}
RELATION = {"id": "r", "subject": "a", "objects": ["b"]}


@pytest.mark.parametrize(
    ("cls", "document"),
    [
        (Source, {"id": "s", "kind": "news", "published_basis": "stated"}),
        (Actor, {"id": "a", "name": "A", "kind": "group", "members_complete": True}),
        (Quantity, {"kind": "withheld", "count": 3}),
        (Quantity, {"kind": "range", "low": 3}),
        (Quantity, {"low": 3, "high": 4}),
        (Quantity, {"kind": "change", "count": 3}),
        (Quantity, {"before": 3}),
        (Quantity, {"kind": "reference"}),
        (Quantity, {"same_as": "i"}),
        (Quantity, {"unit_assigned": True}),
        (Item, {"name": "x", "alternatives": ["AIM-9X"]}),
        (Item, {"name": "x", "alternatives": ["AIM-9X", "AIM-9M"], "designation": "AIM-9X"}),
        (Item, {"name": "x", "combination": "mix"}),
        (Value, {"total_usd": -1}),
        (Value, {"mde_usd": 1, "withheld": True}),
        (Value, {"amount": 1}),
        (Value, {"currency": "EUR"}),
        (Value, {"currency": "EUR", "amount": 1, "total_usd": 1}),
        (Relation, {**RELATION, "kind": "recognition", "status": "member"}),
        (Relation, {**RELATION, "kind": "support", "status": "recognised"}),
        (Relation, {**RELATION, "kind": "support", "status": "ongoing", "objects": []}),
        (Stance, {"id": "s", "holder": "a", "polarity": "supports"}),
        (Stance, {"id": "s", "holder": "a", "topic": "t"}),
        (Stance, {"id": "s", "holder": "a", "topic": "t", "mode": "urges"}),
        (Notification, {**NOTICE, "contractors": [{"name": "x"}]}),
        (Notification, {**NOTICE, "contractor_status": "named"}),
        (Notification, {**NOTICE, "contractor_status": "named", "contractors": []}),
        (Notification, {**NOTICE, "contractor_status": "none"}),
        (Notification, {**NOTICE, "cases": ["XX-X-XXX"]}),
        (Milestone, {"kind": "printed", "on": "2008-13"}),
        (Milestone, {"kind": "sold"}),
        (Actor, {"id": "a", "name": "UK", "kind": "country", "country": "UK"}),
    ],
)
def test_what_a_constructor_refuses_is_invalid_where_json_schema_can_say_so(
    cls: type[Any], document: dict[str, Any]
) -> None:
    assert not decode_dict(cls, document).report.ok
    assert not VALIDATORS[cls].is_valid(document)


def test_every_class_that_refuses_combinations_has_its_conditions() -> None:
    refusing = {cls for cls in CLASSES if hasattr(cls, "_refuse")}
    # What this class refuses is an id that is its own, which JSON Schema cannot compare.
    beyond = {cls for cls in refusing if cls.__name__ == "WeaponSystem"}

    assert set(CONDITIONS) == refusing - beyond


def test_closed_words_are_listed_with_their_meanings() -> None:
    words = json_schema(Notification)["$defs"]["Stage"]["oneOf"]

    assert [(word["const"], word["description"]) for word in words] == [(w.value, w.meaning) for w in Stage]


def test_a_newer_minor_version_is_valid_and_a_newer_major_one_is_not() -> None:
    document = {"$schema": "fmsdata/Item/1.7", "name": "x"}

    assert VALIDATORS[Item].is_valid(document)
    assert not VALIDATORS[Item].is_valid({**document, "$schema": "fmsdata/Item/2.0"})
