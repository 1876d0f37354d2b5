# SPDX-License-Identifier: MIT
"""Columns are compared with the class, versions with ours, and each refused row is told in words."""

from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pyarrow as pa
import pytest
from hypothesis import given
from pyarrow import parquet

from fmsdata._fields import fields_of
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec.arrow import (
    arrow_schema,
    from_arrow,
    read_parquet,
    to_arrow,
    write_parquet,
)
from fmsdata.codec.migrate import Step
from fmsdata.errors import ArgumentError, DecodeError, FmsdataError
from fmsdata.findings import Finding, Report
from fmsdata.model.actors import Actor
from fmsdata.model.dates import PartialDate
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Source
from fmsdata.model.words import MilestoneKind, SourceKind


def _notice(name: str = "n-1", **fields: Any) -> Notification:
    return Notification(id=name, notice="n", source="s", **fields)


def _stating(table: pa.Table, schema: str) -> pa.Table:
    return table.replace_schema_metadata({"fmsdata.schema": schema})


def _only(found: DecodeError) -> Finding:
    (finding,) = found.report.findings
    return finding


def test_a_newer_major_version_is_refused_by_name() -> None:
    table = _stating(to_arrow([Item(name="x")], Item), "fmsdata/Item/2.0")

    with pytest.raises(DecodeError, match=r"schema version 2\.0 is newer than") as caught:
        from_arrow(table, Item)
    assert _only(caught.value).code == "FMS913"


def test_a_newer_minor_version_is_read_with_a_warning_and_so_is_what_it_adds() -> None:
    table = _stating(to_arrow([Item(name="x")], Item), "fmsdata/Item/1.999")
    table = table.append_column("colour", pa.array(["green"]))
    heard: list[Report] = []

    assert list(from_arrow(table, Item, on_warning=heard.append)) == [Item(name="x")]
    assert [finding.code for report in heard for finding in report.warnings] == ["FMS914", "FMS920"]
    with pytest.warns(UserWarning, match="999"):
        list(from_arrow(table.drop_columns(["colour"]), Item))


def test_an_older_version_that_nothing_leads_from_is_refused() -> None:
    table = _stating(to_arrow([Milestone(kind=MilestoneKind.PRINTED)], Milestone), "fmsdata/Milestone/0.9")

    with pytest.raises(DecodeError, match=r"0\.9") as caught:
        list(from_arrow(table, Milestone))
    assert _only(caught.value).code == "FMS915"


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """An older version, as it might have been: a date had another name, at any depth."""

    def renamed(_: str, document: Any) -> Any:
        if isinstance(document, list):
            return [renamed(_, one) for one in document]
        if not isinstance(document, dict):
            return document
        return {("on" if key == "day" else key): renamed(_, value) for key, value in document.items()}

    monkeypatch.setattr("fmsdata.codec.migrate.STEPS", (Step("0.9", SCHEMA_VERSION, renamed),))


@pytest.mark.usefixtures("steps")
def test_rows_of_an_older_version_are_migrated_one_by_one_without_the_days_that_were_worked_out() -> None:
    rows = [
        {
            "id": f"n-{n}",
            "notice": "n",
            "source": "s",
            "dates": [{"kind": "printed", "day": "2024-01", "day_earliest": None, "day_latest": None}],
        }
        for n in range(2)
    ]
    table = _stating(pa.Table.from_pylist(rows), "fmsdata/Notification/0.9")
    broken = _stating(pa.Table.from_pylist([rows[0], rows[1] | {"id": ""}]), "fmsdata/Notification/0.9")
    refused: list[Report] = []

    step = Milestone(kind=MilestoneKind.PRINTED, on=PartialDate("2024-01"))
    assert list(from_arrow(table, Notification)) == [_notice(f"n-{n}", dates=(step,)) for n in range(2)]
    assert list(from_arrow(broken, Notification, on_error=refused.append)) == [_notice("n-0", dates=(step,))]
    assert [finding.path for report in refused for finding in report.errors] == ["/1/id"]


def test_a_table_of_a_class_whose_fields_are_all_left_out_has_as_many_records_of_it() -> None:
    table = pa.table({"odd": [1, 2, 3]})

    assert list(from_arrow(table, Quantity, unknown="ignore")) == [Quantity()] * 3


def test_a_list_that_holds_nothing_but_nothing_is_read_by_its_length() -> None:
    table = pa.table({"name": ["a"], "alternatives": pa.array([[]], pa.list_(pa.null()))})

    assert list(from_arrow(table, Item)) == [Item(name="a")]


def test_a_record_that_is_null_inside_a_list_is_refused_with_its_place() -> None:
    rows = [{"id": "n", "notice": "n", "source": "s", "items": [{"name": "x"}, None]}]

    with pytest.raises(DecodeError) as caught:
        list(from_arrow(pa.Table.from_pylist(rows), Notification))
    assert _only(caught.value).path == "/0/items/1"


def test_a_class_that_is_not_of_the_model_is_named(tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", [Item(name="x")])
    for refuse in (
        lambda: to_arrow([], int),
        lambda: arrow_schema(int),
        lambda: from_arrow(pa.table({"x": [1]}), int),
        lambda: read_parquet(tmp_path / "a.parquet", int),
        lambda: write_parquet(tmp_path / "b.parquet", [3]),
        lambda: write_parquet(tmp_path / "b.parquet", [], int),
    ):
        with pytest.raises(ArgumentError, match="found <class 'int'>"):
            refuse()
    with pytest.raises(ArgumentError, match="Report"):
        to_arrow([], Report)
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.parquet"]


def test_a_table_of_another_class_is_refused() -> None:
    with pytest.raises(DecodeError, match="holds an Item, not a Quantity") as caught:
        from_arrow(to_arrow([Item(name="x")], Item), Quantity)
    assert _only(caught.value).code == "FMS912"


def test_every_column_that_does_not_fit_is_told_at_once() -> None:
    table = pa.table({"name": [1], "key": ["k"], "quantity": ["many"], "fits": [["a"]], "sytem": ["x"]})

    with pytest.raises(DecodeError) as caught:
        from_arrow(table, Item)

    assert [(f.path, f.code) for f in caught.value.report.findings] == [
        ("/name", "FMS922"),
        ("/quantity", "FMS922"),
        ("/sytem", "FMS920"),
    ]
    assert "int64, expected string" in str(caught.value)
    assert caught.value.report.findings[2].hint == "did you mean 'system'?"


def test_a_missing_column_is_an_error_only_where_a_record_must_have_it() -> None:
    with pytest.raises(DecodeError, match="'name' is missing"):
        from_arrow(pa.table({"key": ["k"]}), Item)
    assert list(from_arrow(pa.table({"name": ["x"]}), Item)) == [Item(name="x")]


def test_an_unknown_column_is_dropped_only_when_asked_for() -> None:
    table = pa.table({"name": ["x"], "colour": ["green"]})
    heard: list[Report] = []

    with pytest.raises(DecodeError, match="colour"):
        from_arrow(table, Item)
    assert list(from_arrow(table, Item, unknown="ignore", on_warning=heard.append)) == [Item(name="x")]
    assert heard == []
    assert list(from_arrow(table, Item, unknown="report", on_warning=heard.append)) == [Item(name="x")]
    assert [finding.path for report in heard for finding in report.warnings] == ["/colour"]


def test_two_columns_of_one_name_are_refused() -> None:
    table = pa.Table.from_arrays([pa.array(["x"]), pa.array(["y"])], names=["name", "name"])

    with pytest.raises(DecodeError, match="two columns 'name'"):
        from_arrow(table, Item)


def test_a_refused_row_is_told_by_its_number_after_the_rows_before_it() -> None:
    good = Source(id="a", kind=SourceKind.NEWS)
    rows = [
        {"id": "a", "kind": "news", "published_on": None},
        {"id": "b", "kind": "nwes", "published_on": "1999-02-30"},
    ]
    reader = from_arrow(pa.Table.from_pylist(rows), Source)

    assert next(reader) == good
    with pytest.raises(DecodeError) as caught:
        next(reader)
    assert {(f.path, f.code) for f in caught.value.report.findings} == {
        ("/1/kind", "FMS923"),
        ("/1/published_on", "FMS924"),
    }


def test_refused_rows_are_handed_over_and_the_rest_goes_on() -> None:
    table = pa.table({"name": ["a", "", "c", None, "e"]})
    refused: list[Report] = []

    records = list(from_arrow(table, Item, on_error=refused.append))

    assert [record.name for record in records] == ["a", "c", "e"]
    assert [finding.path for report in refused for finding in report.errors] == ["/1/name", "/3/name"]


def test_what_is_raised_where_refused_rows_are_handed_over_comes_out_as_it_is(tmp_path: Path) -> None:
    table = pa.table({"name": ["a", ""]})
    parquet.write_table(table, tmp_path / "a.parquet")

    def stop(_: Report) -> None:
        raise KeyError("mine")

    for reader in (
        from_arrow(table, Item, on_error=stop),
        read_parquet(tmp_path / "a.parquet", Item, on_error=stop),
    ):
        with pytest.raises(KeyError, match="mine"):
            list(reader)


@pytest.mark.usefixtures("steps")
def test_a_row_of_an_older_version_that_python_has_no_value_for_is_an_error_of_ours() -> None:
    endless = pa.table(
        {"id": ["n"], "notice": ["n"], "source": ["s"], "title": pa.array([2**31 - 1], pa.date32())}
    )

    with pytest.raises(DecodeError, match="must have magnitude"):
        list(from_arrow(_stating(endless, "fmsdata/Notification/0.9"), Notification))


def test_null_where_a_value_must_be_is_refused() -> None:
    table = pa.table({"name": ["x"], "section": pa.array([None], pa.string())})

    with pytest.raises(DecodeError, match="/0/section"):
        list(from_arrow(table, Item))


def test_rows_refused_for_what_goes_together_are_told_as_json_tells_them() -> None:
    table = pa.table({"id": ["a"], "name": ["A"], "kind": ["person"], "parent": ["a"]})

    with pytest.raises(DecodeError) as caught:
        list(from_arrow(table, Actor))
    assert _only(caught.value).code == "FMS927"


@given(
    table=st.dictionaries(
        st.sampled_from([*(f.name for f in fields_of(Item)), "odd"]),
        st.lists(
            st.none() | st.integers() | st.text() | st.booleans() | st.binary() | st.just([]), min_size=2
        )
        .map(lambda values: values[:2])
        .map(lambda values: [values[0], values[0]]),
        max_size=6,
    )
)
def test_nothing_but_our_error_escapes_from_a_table_of_anything(table: dict[str, Any]) -> None:
    try:
        arrow = pa.table(table)
    except (pa.ArrowException, OverflowError, UnicodeError):
        return
    try:
        assert all(type(record) is Item for record in from_arrow(arrow, Item))
    except FmsdataError:
        return
