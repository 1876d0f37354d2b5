# SPDX-License-Identifier: MIT
"""Every codec gives back what the strategies draw, down to the types, and writes it the same way again."""

import io
import itertools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import fmsdata
from fmsdata._fields import CLASSES
from fmsdata.codec._streams import pieces
from fmsdata.codec.arrow import from_arrow, read_parquet, to_arrow, write_parquet
from fmsdata.codec.csv import flat_items, read_csv, write_csv
from fmsdata.codec.tables import read_tables, write_tables
from fmsdata.testing import strategies

by_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
packed = pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])

# Health checks stay on, in the slow profile too: discarding too much or drawing too slowly is a failure.
checked = settings(suppress_health_check=())

NewPath = Callable[[str], Path]


@pytest.fixture(scope="module")
def new_path(tmp_path_factory: pytest.TempPathFactory) -> NewPath:
    """Return a path that no example has used, whose name ends as given."""
    folder = tmp_path_factory.mktemp("round-trips")
    numbers = itertools.count()
    return lambda end: folder / f"{next(numbers)}{end}"


def _few(one_in: int) -> settings:
    """Examples that write files are dear: few of them, and more in the slow profile."""
    return settings(checked, max_examples=max(10, settings().max_examples // one_in))


def _any_records() -> SearchStrategy[list[Any]]:
    return st.lists(st.sampled_from(CLASSES).flatmap(strategies.for_type), max_size=5)


def _same(one: object, other: object) -> bool:
    # A plain text equals a scalar; their reprs differ.
    return one == other and repr(one) == repr(other)


@by_class
def test_json_keeps_what_is_drawn(cls: type[Any]) -> None:
    @checked
    @given(strategies.for_type(cls))
    def kept(record: object) -> None:
        data = fmsdata.to_json(record)

        assert _same(record, fmsdata.from_json(cls, data))
        assert _same(record, fmsdata.from_json(None, data))
        assert data == fmsdata.to_json(fmsdata.from_json(None, data))

    kept()


@by_class
def test_plain_python_keeps_what_is_drawn_and_is_what_the_bytes_hold(cls: type[Any]) -> None:
    @checked
    @given(strategies.for_type(cls))
    def kept(record: object) -> None:
        document = fmsdata.to_dict(record)

        assert _same(record, fmsdata.from_dict(cls, document))
        assert _same(record, fmsdata.from_dict(None, document))
        assert repr(document) == repr(json.loads(fmsdata.to_json(record)))

    kept()


@packed
def test_a_file_of_one_record_keeps_what_is_drawn(suffix: str, new_path: NewPath) -> None:
    @_few(10)
    @given(st.sampled_from(CLASSES).flatmap(strategies.for_type))
    def kept(record: object) -> None:
        path = new_path(f".json{suffix}")
        fmsdata.write_json(path, record)

        assert _same(record, fmsdata.read_json(path, type(record)))
        assert _same(record, fmsdata.read_json(path))

    kept()


@packed
def test_json_lines_keep_what_is_drawn_in_its_order(suffix: str, new_path: NewPath) -> None:
    @_few(10)
    @given(_any_records())
    def kept(records: list[object]) -> None:
        path = new_path(f".ndjson{suffix}")

        assert fmsdata.write_ndjson(path, iter(records)) == len(records)
        assert _same(records, list(fmsdata.read_ndjson(path)))

    kept()


def test_packed_json_lines_unpack_to_those_of_a_plain_file(new_path: NewPath) -> None:
    @_few(10)
    @given(_any_records())
    def same_lines(records: list[object]) -> None:
        paths = [new_path(end) for end in (".ndjson", ".ndjson.gz", ".ndjson.zst")]
        for path in paths:
            fmsdata.write_ndjson(path, records)

        plain = b"".join(fmsdata.to_json(record) + b"\n" for record in records)
        assert [b"".join(pieces(path)) for path in paths] == [plain] * 3

    same_lines()


@by_class
def test_arrow_and_parquet_keep_what_is_drawn(cls: type[Any]) -> None:
    @settings(checked, max_examples=max(20, settings().max_examples // 50))
    @given(st.lists(strategies.for_type(cls), max_size=4))
    def kept(records: list[Any]) -> None:
        file = io.BytesIO()
        write_parquet(file, records, cls)
        file.seek(0)

        assert _same(records, list(from_arrow(to_arrow(records, cls), cls)))
        assert _same(records, list(read_parquet(file, cls)))

    kept()


def test_a_folder_of_tables_keeps_the_dataset_that_is_drawn(new_path: NewPath) -> None:
    @_few(10)
    @given(strategies.datasets())
    def kept(dataset: fmsdata.Dataset) -> None:
        folder = new_path("-tables")
        write_tables(folder, dataset)

        assert _same(dataset, read_tables(folder))
        assert fmsdata.content_hash(dataset) == fmsdata.content_hash(read_tables(folder))

    kept()


@checked
@given(st.lists(strategies.notifications(), max_size=3))
def test_a_flat_table_keeps_the_rows_of_the_notices_that_are_drawn(
    notices: list[fmsdata.Notification],
) -> None:
    rows = [row for notice in notices for row in flat_items(notice)]
    file = io.BytesIO()

    assert write_csv(file, notices) == len(rows)
    file.seek(0)
    assert _same(rows, list(read_csv(file)))


def test_a_file_with_a_flat_table_holds_the_bytes_that_a_stream_gets(new_path: NewPath) -> None:
    @_few(10)
    @given(st.lists(strategies.notifications(), max_size=3))
    def same_bytes(notices: list[fmsdata.Notification]) -> None:
        path, stream = new_path(".csv"), io.BytesIO()

        assert write_csv(path, notices) == write_csv(stream, notices)
        assert path.read_bytes() == stream.getvalue()
        assert _same(list(read_csv(path)), [row for notice in notices for row in flat_items(notice)])

    same_bytes()
