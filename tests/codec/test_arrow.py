# SPDX-License-Identifier: MIT
"""Tables and Parquet files carry every record of every class, and a file is written whole or not at all."""

import io
import os
import subprocess
import sys
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
from fmsdata.errors import InputError, InvalidError
from fmsdata.model.dates import PartialDate
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.words import Bound, MilestoneKind

Records = Callable[[type[Any]], st.SearchStrategy[Any]]


def _notice(name: str = "n-1", **fields: Any) -> Notification:
    return Notification(id=name, notice="n", source="s", **fields)


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


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_name_of_a_packed_file_is_refused_since_no_packed_parquet_is_read(
    tmp_path: Path, suffix: str
) -> None:
    with pytest.raises(InputError, match=f"leave out {suffix}"):
        write_parquet(tmp_path / f"a.parquet{suffix}", [Item(name="x")])
    assert list(tmp_path.iterdir()) == []


class _Full(io.RawIOBase):
    """A disk that is full after so many bytes."""

    name = "full"

    def __init__(self, room: int) -> None:
        self._room = room

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        self._room -= len(data)
        if self._room < 0:
            raise OSError(28, "No space left on device")
        return len(data)


@pytest.mark.parametrize("room", [0, 10, 2000])
def test_a_stream_that_cannot_take_all_is_an_input_error_with_its_name(room: int) -> None:
    full: Any = _Full(room)

    with pytest.raises(InputError, match=r"full: .*No space left on device"):
        write_parquet(full, [Item(name="x")])


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


@pytest.mark.parametrize("error", [ValueError("mine"), OSError("mine"), KeyError("mine")])
def test_what_goes_wrong_while_records_are_made_comes_out_as_it_is(tmp_path: Path, error: Exception) -> None:
    def failing() -> Iterator[Item]:
        yield Item(name="new")
        raise error

    with pytest.raises(type(error), match="mine") as caught:
        write_parquet(tmp_path / "items.parquet", failing())
    assert caught.value is error
    assert list(tmp_path.iterdir()) == []


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
