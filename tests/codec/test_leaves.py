# SPDX-License-Identifier: MIT
"""The table of leaf types lacks nothing, and what it says of each type holds."""

from collections.abc import Callable
from typing import Any

import hypothesis.strategies
import hypothesis.strategies as st
import pyarrow as pa
import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

import fmsdata.testing.strategies
from fmsdata._fields import CLASSES, SCALARS, fields_of
from fmsdata.codec._leaves import LEAVES, Leaf, leaf_of, missing
from fmsdata.errors import GrammarError
from fmsdata.model.dates import DatePrecision, PartialDate
from fmsdata.model.words import Stage

Records = Callable[[type[Any]], st.SearchStrategy[Any]]
by_row = pytest.mark.parametrize("row", LEAVES.values(), ids=lambda row: row.kind.__name__)


def test_every_leaf_type_of_the_model_has_its_row() -> None:
    used = {field.shape.leaf for cls in CLASSES for field in fields_of(cls) if not field.shape.is_record}

    assert missing() == ()
    assert set(LEAVES) == used | set(SCALARS)


@by_row
def test_no_entry_of_a_row_is_missing(row: Leaf) -> None:
    Draft202012Validator.check_schema(dict(row.json_schema))

    assert row.wire in (str, int, bool)
    assert row.json_schema["type"] == {str: "string", int: "integer", bool: "boolean"}[row.wire]
    assert pa.type_for_alias(row.arrow) in (pa.string(), pa.int64(), pa.bool_())
    assert callable(row.read)


@by_row
def test_the_strategy_of_a_row_exists(row: Leaf) -> None:
    homes = (hypothesis.strategies, fmsdata.testing.strategies)

    assert any(hasattr(home, row.strategy) for home in homes)


@by_row
@pytest.mark.parametrize("value", [None, "", "odd ", 3, 3.0, True, b"x", [], {}])
def test_the_strict_hook_takes_its_own_kind_only_and_never_converts(row: Leaf, value: object) -> None:
    fits = type(value) is row.wire and Draft202012Validator(dict(row.json_schema)).is_valid(value)
    if fits and not (row.kind not in (str, int, bool) and value == "odd "):
        assert type(row.read(value)) is row.kind
        assert row.read(value) == value
    else:
        with pytest.raises(GrammarError):
            row.read(value)


@given(data=st.data())
def test_what_the_hook_reads_its_schema_accepts(any_record: Records, data: st.DataObject) -> None:
    record = data.draw(any_record(data.draw(st.sampled_from(CLASSES))))

    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if field.shape.is_record or field.shape.many or value is None:
            continue
        row = leaf_of(field.shape.leaf)
        plain = row.wire(value)
        assert row.read(plain) == value
        assert type(row.read(plain)) is row.kind
        assert Draft202012Validator(dict(row.json_schema)).is_valid(plain)


def test_an_unknown_word_is_refused_with_the_known_ones_and_the_nearest() -> None:
    with pytest.raises(GrammarError) as caught:
        leaf_of(Stage).read("aproved")

    assert caught.value.expected == "one of requested, approved, notified, accepted"
    assert caught.value.hint == "did you mean 'approved'?"


def test_closed_words_that_no_class_uses_have_a_row_made_for_them() -> None:
    assert DatePrecision not in LEAVES
    assert leaf_of(DatePrecision).read("year") is DatePrecision.YEAR


def test_a_type_that_is_no_leaf_has_no_row() -> None:
    with pytest.raises(KeyError):
        leaf_of(float)


def test_a_partial_date_has_two_days_beside_it() -> None:
    days = leaf_of(PartialDate).days

    assert [day.suffix for day in days] == ["_earliest", "_latest"]
    assert [str(day.day(PartialDate("2024-02"))) for day in days] == ["2024-02-01", "2024-02-29"]
