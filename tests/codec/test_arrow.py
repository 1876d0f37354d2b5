# SPDX-License-Identifier: MIT
"""Tables and Parquet files carry every record of every class, and what is not one is refused in words."""

import io
import os
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pyarrow as pa
import pytest
from hypothesis import given, settings
from pyarrow import parquet

from fmsdata._fields import CLASSES, fields_of
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec.arrow import (
    arrow_schema,
    from_arrow,
    parquet_head,
    read_parquet,
    to_arrow,
    write_parquet,
)
from fmsdata.errors import DecodeError, FmsdataError, InputError, InvalidError
from fmsdata.findings import Finding, Report
from fmsdata.model.actors import Actor
from fmsdata.model.dates import PartialDate
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.words import Bound, MilestoneKind, SourceKind

Records = Callable[[type[Any]], st.SearchStrategy[Any]]


def _notice(name: str = "n-1", **fields: Any) -> Notification:
    return Notification(id=name, notice="n", source="s", **fields)


def _stating(table: pa.Table, schema: str) -> pa.Table:
    return table.replace_schema_metadata({"fmsdata.schema": schema})


def _only(found: DecodeError) -> Finding:
    (finding,) = found.report.findings
    return finding


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
@given(data=st.data())
@settings(max_examples=25)
def test_every_record_comes_back_from_a_table_and_from_a_file(
    cls: type[Any], any_record: Records, data: st.DataObject
) -> None:
    records = data.draw(st.lists(any_record(cls), max_size=3))
    file = io.BytesIO()

    table = to_arrow(records, cls)
    table.validate(full=True)
    written = write_parquet(file, records, cls)
    back = list(from_arrow(table, cls))

    assert back == records
    assert repr(back) == repr(records)
    assert written == len(records)
    assert repr(list(read_parquet(io.BytesIO(file.getvalue()), cls))) == repr(records)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_table_without_rows_comes_back_as_none(cls: type[Any]) -> None:
    table = to_arrow([], cls)

    assert table.num_rows == 0
    assert table.schema.equals(arrow_schema(cls), check_metadata=True)
    assert list(from_arrow(table, cls)) == []


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_field_has_a_column_of_its_name_that_says_what_it_holds(cls: type[Any]) -> None:
    schema = arrow_schema(cls)

    for field in fields_of(cls):
        column = schema.field(field.name)
        assert column.nullable is field.shape.optional
        assert column.metadata[b"description"].decode() == field.about.doc
    assert len(set(schema.names)) == len(schema.names)
    assert schema.metadata == {b"fmsdata.schema": f"fmsdata/{cls.__name__}/{SCHEMA_VERSION}".encode()}


def test_none_and_the_empty_tuple_stay_apart() -> None:
    records = [_notice(items=None), _notice(items=()), _notice(items=(Item(name="x"),))]

    table = to_arrow(records, Notification)

    assert table.column("items").to_pylist()[:2] == [None, []]
    assert list(from_arrow(table, Notification)) == records


def test_a_partial_date_has_its_first_and_its_last_day_beside_it() -> None:
    records = [
        Milestone(kind=MilestoneKind.PRINTED, on=None if text is None else PartialDate(text))
        for text in ("2024-02", "1999", "2024-01-12", None)
    ]

    rows = to_arrow(records, Milestone).select(["on", "on_earliest", "on_latest"]).to_pylist()

    assert [tuple(map(str, row.values())) for row in rows] == [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1999", "1999-01-01", "1999-12-31"),
        ("2024-01-12", "2024-01-12", "2024-01-12"),
        ("None", "None", "None"),
    ]


def test_closed_words_are_encoded_with_all_words_in_one_order() -> None:
    column = to_arrow([Quantity(bound=Bound.NEARLY)], Quantity).column("bound")

    assert column.type == pa.dictionary(pa.int8(), pa.string())
    assert column.chunk(0).dictionary.to_pylist() == [word.value for word in Bound]


def test_the_text_of_a_date_counts_and_the_days_beside_it_do_not() -> None:
    table = to_arrow([Milestone(kind=MilestoneKind.PRINTED, on=PartialDate("2024"))], Milestone)

    assert list(from_arrow(table.drop_columns(["on_earliest", "on_latest"]), Milestone)) == [
        Milestone(kind=MilestoneKind.PRINTED, on=PartialDate("2024"))
    ]


@given(data=st.data())
@settings(max_examples=25)
def test_types_that_a_program_on_the_way_widened_or_decoded_are_read(
    any_record: Records, data: st.DataObject
) -> None:
    records = data.draw(st.lists(any_record(Item), min_size=1, max_size=4))
    table = to_arrow(records, Item)
    schema = pa.schema([column.with_type(_widened(column.type)) for column in table.schema])
    widened = pa.Table.from_pylist(table.to_pylist(), schema=schema)

    assert list(from_arrow(widened, Item)) == records


def _widened(kind: pa.DataType) -> pa.DataType:
    if pa.types.is_dictionary(kind) or pa.types.is_string(kind):
        return pa.large_string()
    if pa.types.is_int64(kind):
        return pa.uint64()
    if pa.types.is_list(kind):
        return pa.large_list(_widened(kind.value_type))
    if pa.types.is_struct(kind):
        return pa.struct([member.with_type(_widened(member.type)) for member in kind])
    return kind


def test_a_slice_of_a_table_holds_its_own_rows() -> None:
    records = [_notice(f"n-{n}", items=(Item(name=f"i-{n}"),) * (n % 3)) for n in range(20)]

    assert list(from_arrow(to_arrow(records, Notification).slice(7, 6), Notification)) == records[7:13]


def test_a_record_of_another_class_is_refused_by_the_writers() -> None:
    with pytest.raises(InvalidError, match="class Item only"):
        to_arrow([Item(name="x"), Quantity()], Item)


def test_the_class_is_that_of_the_first_record_when_it_is_not_given(tmp_path: Path) -> None:
    path = tmp_path / "items.parquet"

    assert write_parquet(path, [Item(name="x")]) == 1
    assert parquet_head(path) == (f"fmsdata/Item/{SCHEMA_VERSION}", 1)
    with pytest.raises(InvalidError, match="no records"):
        write_parquet(path, [])


def test_more_records_than_one_batch_holds_come_back_in_order(tmp_path: Path) -> None:
    path = tmp_path / "many.parquet"
    count = 20_000

    assert write_parquet(path, (Evidence(source=str(n)) for n in range(count))) == count
    assert [record.source for record in read_parquet(path, Evidence)] == [str(n) for n in range(count)]
    assert parquet.ParquetFile(path).num_row_groups == 2


def test_a_failing_writer_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "items.parquet"
    write_parquet(path, [Item(name="old")])

    def failing() -> Iterator[Item]:
        yield Item(name="new")
        raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        write_parquet(path, failing())
    assert list(read_parquet(path, Item)) == [Item(name="old")]
    assert list(tmp_path.iterdir()) == [path]


def test_a_killed_writer_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "items.parquet"
    write_parquet(path, [Item(name="old")])
    program = (
        "import os, signal, sys\n"
        "from fmsdata.codec.arrow import write_parquet\n"
        "from fmsdata.model.items import Item\n"
        "def records():\n"
        "    for n in range(40_000):\n"
        "        yield Item(name=str(n))\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "write_parquet(sys.argv[1], records())\n"
    )

    done = subprocess.run([sys.executable, "-c", program, path], env=os.environ, check=False)

    assert done.returncode < 0
    assert list(read_parquet(path, Item)) == [Item(name="old")]


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


def test_a_table_of_another_class_is_refused() -> None:
    with pytest.raises(DecodeError, match="holds a Item") as caught:
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


def test_null_where_a_value_must_be_is_refused() -> None:
    table = pa.table({"name": ["x"], "section": pa.array([None], pa.string())})

    with pytest.raises(DecodeError, match="/0/section"):
        list(from_arrow(table, Item))


def test_rows_refused_for_what_goes_together_are_told_as_json_tells_them() -> None:
    table = pa.table({"id": ["a"], "name": ["A"], "kind": ["person"], "parent": ["a"]})

    with pytest.raises(DecodeError) as caught:
        list(from_arrow(table, Actor))
    assert _only(caught.value).code == "FMS927"


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1" * 9, b"\x00" * 99, b'{"a":1}'])
def test_a_file_that_is_no_parquet_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.parquet"
    path.write_bytes(content)

    with pytest.raises(InputError, match=r"x\.parquet"):
        list(read_parquet(path, Item))


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.parquet"):
        list(read_parquet(tmp_path / "none.parquet", Item))


def test_a_few_bytes_that_stand_for_endless_lists_are_refused() -> None:
    count = 3_000_000
    lists = pa.ListArray.from_arrays(pa.array([0, count], pa.int32()), pa.nulls(count, pa.string()))
    file = io.BytesIO()
    parquet.write_table(pa.table({"name": ["x"], "fits": lists}), file)

    assert len(file.getvalue()) < 1000
    with pytest.raises(InputError, match="more than 1,001,000 values"):
        list(read_parquet(io.BytesIO(file.getvalue()), Item))


_HOSTILE = io.BytesIO()
write_parquet(_HOSTILE, [_notice(f"n-{n}", items=(Item(name="x" * n or "y"),) * n) for n in range(5)])


@given(place=st.integers(0, len(_HOSTILE.getvalue()) - 1), byte=st.integers(0, 255), cut=st.booleans())
@settings(max_examples=300)
def test_nothing_but_an_error_of_fmsdata_escapes_from_a_damaged_file(
    place: int, byte: int, cut: bool
) -> None:
    content = bytearray(_HOSTILE.getvalue())
    content[place] = byte
    data = bytes(content[:place] if cut else content)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            records = list(read_parquet(io.BytesIO(data), Notification))
        except FmsdataError:
            return
    assert all(type(record) is Notification for record in records)


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
