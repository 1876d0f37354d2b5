# SPDX-License-Identifier: MIT
"""A field added to a class arrives in schema, columns and dictionary, without an edit anywhere else."""

from typing import Any, final

import attrs
import pyarrow as pa
import pytest
from jsonschema import Draft202012Validator

from fmsdata._dev.data_dictionary import class_section
from fmsdata._fields import fields_of
from fmsdata.changes import diff
from fmsdata.codec.arrow import arrow_schema, from_arrow, to_arrow
from fmsdata.codec.json_schema import json_schema
from fmsdata.errors import InvalidError
from fmsdata.model._checks import about, checked
from fmsdata.model._plain import Ordinal, Text
from fmsdata.model.dates import PartialDate
from fmsdata.model.words import Stage
from fmsdata.render.fields import field_rows


@final
@checked
@attrs.frozen(kw_only=True)
class Before:
    """A record as the model makes them."""

    name: Text = attrs.field(metadata=about("Its name."))


@final
@checked
@attrs.frozen(kw_only=True)
class After:
    """The same record with more fields."""

    name: Text = attrs.field(metadata=about("Its name."))
    stage: Stage = attrs.field(default=Stage.NOTIFIED, metadata=about("A word that was added."))
    days: Ordinal | None = attrs.field(default=None, metadata=about("A number that was added.", unit="days"))
    seen: tuple[PartialDate, ...] | None = attrs.field(default=None, metadata=about("Dates that were added."))
    inner: Before | None = attrs.field(default=None, metadata=about("A record that was added."))


ADDED = ("stage", "days", "seen", "inner")


@pytest.mark.parametrize("name", ADDED)
def test_an_added_field_is_in_the_walk_the_schema_the_columns_and_the_dictionary(name: str) -> None:
    (field,) = (field for field in fields_of(After) if field.name == name)

    assert json_schema(After)["properties"][name]["description"] == field.about.doc
    assert arrow_schema(After).field(name).metadata[b"description"].decode() == field.about.doc
    assert field.about.doc in "".join(class_section(After))
    assert name in {row.name for row in field_rows(After)}
    for derived in (json_schema(Before)["properties"], arrow_schema(Before).names):
        assert name not in derived


def test_an_added_field_comes_back_from_a_table() -> None:
    dates = (PartialDate("2008"), PartialDate("2008-02"))
    records = [
        After(name="a"),
        After(name="b", days=3, seen=dates, inner=Before(name="c")),
        After(name="d", seen=()),
    ]

    # The name of the class would be looked up in the model, which does not have it.
    table = to_arrow(records, After).replace_schema_metadata(None)

    assert list(from_arrow(table, After)) == records
    assert [str(day) for day in table.column("seen_latest")[1].as_py()] == ["2008-12-31", "2008-02-29"]


def test_an_added_field_is_checked_by_the_schema_and_compared() -> None:
    valid = Draft202012Validator(json_schema(After)).is_valid

    document: dict[str, Any] = {"name": "a", "days": 99, "stage": "notified", "seen": ["2008"]}
    assert valid(document)
    assert not any(
        valid({**document, **wrong}) for wrong in ({"days": 0}, {"stage": "sold"}, {"seen": ["2"]})
    )
    assert [change.path for change in diff(After(name="a"), After(name="a", days=1))] == ["/days"]


def test_a_value_that_the_added_field_refuses_is_refused_in_a_table() -> None:
    table = pa.table({"name": ["a", "b"], "days": [99, 0]})

    with pytest.raises(InvalidError, match=r"After\.days: found 0, expected an integer from 1 to "):
        list(from_arrow(table, After))


def test_a_table_without_the_added_columns_is_still_read() -> None:
    old = to_arrow([Before(name="a")], Before).replace_schema_metadata(None)

    assert list(from_arrow(old, After)) == [After(name="a")]
