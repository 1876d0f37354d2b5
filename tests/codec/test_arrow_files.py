# SPDX-License-Identifier: MIT
"""Parquet files of any writer are read whole, and damaged ones are refused before they do harm."""

import io
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pyarrow as pa
import pytest
from hypothesis import given, settings
from pyarrow import parquet

from fmsdata._fields import CLASSES
from fmsdata.codec.arrow import (
    parquet_head,
    read_parquet,
    to_arrow,
    write_parquet,
)
from fmsdata.errors import ArgumentError, FmsdataError, InputError
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.values import Value
from fmsdata.model.words import Section

Records = Callable[[type[Any]], st.SearchStrategy[Any]]


def _notice(name: str = "n-1", **fields: Any) -> Notification:
    return Notification(id=name, notice="n", source="s", **fields)


def test_a_head_whose_sums_differ_is_refused() -> None:
    file = io.BytesIO()
    parquet.write_table(to_arrow([Item(name="x")] * 3, Item), file, row_group_size=2)
    data = file.getvalue()
    # The number of records is the third field of the head, as zigzag: 3 is written as 6.
    found = [at for at in range(len(data) - 8) if data[at : at + 2] == b"\x16\x06"]
    heads = {_told(data[:at] + b"\x16\x08" + data[at + 2 :]) for at in found}

    assert any("says that it has 4 records, and its row groups 3" in told for told in heads)


def _told(data: bytes) -> str:
    try:
        return str(parquet_head(io.BytesIO(data)))
    except InputError as error:
        return str(error)


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
    assert len(records) == parquet_head(io.BytesIO(data)).records


def test_a_file_whose_counts_cannot_be_is_refused_before_arrow_ends_the_process_over_them() -> None:
    # Found by fuzzing: a row group without columns, of a negative number of records.
    data = (
        b"PAR1\x15\x04\x19\x1c5\x00\x18\x06schema\x15\x00\x00\x16\x00\x19,\x19\x0c\x16\x00\x16\x00&\x00\x16\x00\x00"
        b"\x19\x0c\x16\x00\x16\xff\xff\xff\x7f\x00\x00"
        b"( parquet-cpp-arrow version 26.0.1\x19\x0c\x00P\x00\x00\x00PAR1"
    )

    with pytest.raises(InputError, match="cannot hold"):
        read_parquet(io.BytesIO(data), Value)
    with pytest.raises(InputError, match="cannot hold"):
        parquet_head(io.BytesIO(data))


def test_words_inside_records_are_read_across_row_groups_of_any_size() -> None:
    records = [_notice(f"n-{n}", items=(Item(name="x", section=Section.MDE),)) for n in range(5)]
    file = io.BytesIO()
    parquet.write_table(to_arrow(records, Notification), file, row_group_size=2)

    assert list(read_parquet(file, Notification)) == records


@given(data=st.data())
@settings(max_examples=50)
def test_a_file_of_another_writer_is_read_whatever_its_row_groups_and_pages_are_like(
    any_record: Records, data: st.DataObject
) -> None:
    cls = data.draw(st.sampled_from(CLASSES))
    records = data.draw(st.lists(any_record(cls), min_size=1, max_size=4))
    file = io.BytesIO()
    parquet.write_table(
        to_arrow(records, cls),
        file,
        row_group_size=data.draw(st.integers(1, 3)),
        use_dictionary=data.draw(st.booleans()),
        store_schema=data.draw(st.booleans()),
        data_page_version=data.draw(st.sampled_from(("1.0", "2.0"))),
    )

    assert repr(list(read_parquet(file, cls))) == repr(records)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
@given(data=st.data())
@settings(max_examples=10)
def test_records_that_are_not_found_in_a_file_are_never_left_out_in_silence(
    cls: type[Any], any_record: Records, data: st.DataObject
) -> None:
    records = data.draw(st.lists(any_record(cls), min_size=1, max_size=2))
    file = io.BytesIO()
    # Arrow stops early at pages that small, and says nothing.
    parquet.write_table(to_arrow(records, cls), file, row_group_size=1, data_page_size=1)

    try:
        back = list(read_parquet(file, cls))
    except InputError:
        return
    assert repr(back) == repr(records)


def test_a_file_is_closed_when_it_is_left_early(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    write_parquet(path, [_notice(f"n-{n}") for n in range(3)])

    with path.open("rb") as stream:
        with read_parquet(stream, Notification) as reader:
            next(reader)
            assert (reader.read, reader.schema_version) == (1, "1.0")
        assert list(reader) == []
    unread = read_parquet(path)
    unread.close()
    assert list(unread) == []


def test_the_class_need_not_be_given_where_the_file_states_it(tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", [_notice("n-1")])

    assert list(read_parquet(tmp_path / "a.parquet")) == [_notice("n-1")]


@pytest.mark.parametrize("wrong", [None, 5, io.StringIO("a")])
def test_what_is_neither_a_path_nor_open_for_bytes_is_an_argument_error(wrong: Any) -> None:
    for use in (read_parquet, parquet_head):
        with pytest.raises(ArgumentError, match="path: found"):
            use(wrong)
    with pytest.raises(ArgumentError, match="path: found"):
        write_parquet(wrong, [_notice("n-1")])


def test_an_error_names_the_file_and_the_reason_once(tmp_path: Path) -> None:
    path = tmp_path / "missing.parquet"

    with pytest.raises(InputError) as caught:
        read_parquet(path)
    assert str(caught.value) == f"{path}: No such file or directory"
