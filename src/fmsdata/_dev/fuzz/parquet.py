# SPDX-License-Identifier: MIT
"""Damaged Parquet files: as bytes, and as tables of other columns than those of the class."""

import copy
import io
import random
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

import pyarrow as pa
from pyarrow import parquet

from fmsdata._dev.fuzz.cases import Document, damaged, odd_findings, same
from fmsdata._dev.fuzz.json import VALUES
from fmsdata._dev.samples import Sampler
from fmsdata._fields import CLASSES
from fmsdata.codec._terms import Unknown
from fmsdata.codec.arrow import parquet_head, read_parquet, to_arrow, write_parquet
from fmsdata.errors import DecodeError, InputError
from fmsdata.findings import Report

_TOKENS: Final[tuple[bytes, ...]] = (
    b"PAR1", b"PARE", b"\0", b"\xff", b"\0" * 8, b"\xff" * 4, b"\xff" * 9 + b"\x01", b"\x15", b"\x19", b"\x1c",
    b"\xff\xff\xff\x7f", b"\x80\x80\x80\x80\x08", b"fmsdata", b"\xff\xff\xff\xff\x0f", b"\xed\xa0\x80",
)  # fmt: skip
_STATED: Final = (
    b"",
    b"\xff",
    b"fmsdata/Item/1.9",
    b"fmsdata/Item/0.1",
    b"fmsdata/Zz/1.0",
    b"fmsdata/Item/2.0",
)
_COMPRESSED: Final = ("none", "none", "none", "snappy", "gzip", "zstd", "lz4", "brotli")
_REFUSED: Final = (pa.ArrowException, OverflowError, UnicodeError, TypeError, ValueError, LookupError)
"""What building a damaged table may raise: then it stays as it was."""

_COLUMNS: Final[tuple[Callable[[int], pa.Array], ...]] = (
    pa.nulls,
    lambda n: pa.array([b"\xff"] * n),
    lambda n: pa.array([b"\xff"] * n).view(pa.string()),
    lambda n: pa.array(["x"] * n, pa.large_string()),
    lambda n: pa.array([""] * n).dictionary_encode(),
    lambda n: pa.array([2**63 + 7] * n, pa.uint64()),
    lambda n: pa.array([1.5] * n),
    lambda n: pa.array([True, False] * n)[:n],
    lambda n: pa.array([0] * n, pa.timestamp("ns", "UTC")),
    lambda n: pa.array([2**40] * n, pa.date64()),
    lambda n: pa.array([2**31 - 1] * n, pa.date32()),
    lambda n: pa.array([7] * n, pa.decimal128(38, 9)),
    lambda n: pa.array([0] * n, pa.duration("s")),
    lambda n: pa.array([[]] * n, pa.list_(pa.null())),
    lambda n: pa.array([["x", None]] * n, pa.list_(pa.string(), 2)),
    lambda n: pa.array([[["x"]]] * n),
    lambda n: pa.array([{}] * n, pa.struct([])),
    lambda n: pa.array([{"id": "x", "kind": None, "zz": [1]}] * n),
    lambda n: pa.array([[("a", 1)]] * n, pa.map_(pa.string(), pa.int64())),
)
"""Columns of types that no field has, or of values that none accepts."""

_UNKNOWN: Final[tuple[Unknown, ...]] = ("forbid", "report", "ignore")


class Heard(NamedTuple):
    """What reading gave: records, refused rows, and the error that ended it, if one did."""

    records: list[Any]
    refused: list[Report]
    error: DecodeError | InputError | None


class Documents:
    """Draws damaged files; the same seed draws the same ones."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - reproducible on purpose
        self._sampler = Sampler(seed)

    def draw(self) -> Document:
        """Return a file of records of a class."""
        draw = self._random
        cls = draw.choice(CLASSES)
        records = [self._sampler.record(cls) for _ in range(draw.choice((0, 1, 2, 3, 5)))]
        table, worst = to_arrow(records, cls), draw.random()
        if worst < 0.5:
            for _ in range(draw.choice((1, 1, 2, 4))):
                try:
                    table = self._damage_table(table)
                except _REFUSED:
                    continue
        data, sound = self._written(table)
        if 0.3 < worst < 0.9:
            for _ in range(draw.choice((1, 1, 1, 2, 5))):
                data = self._damage_bytes(data)
        return Document(cls, data, (draw.choice(_UNKNOWN),), records if sound and worst >= 0.9 else None)

    def _damage_table(self, table: pa.Table) -> pa.Table:
        draw = self._random
        at, act = draw.randrange(max(1, table.num_columns)), draw.randrange(9)
        column = draw.choice(_COLUMNS)(table.num_rows)
        if act == 0:
            return table.remove_column(at)
        if act == 1:
            name = draw.choice((*table.column_names, "zz", "", "a/b~c", "on_earliest"))
            return table.append_column(name, draw.choice((column, table.column(at))))
        if act == 2:
            names = list(table.column_names)
            draw.shuffle(names)
            return draw.choice((table.rename_columns(names), table.select(names)))
        if act == 3:
            return table.replace_schema_metadata({b"fmsdata.schema": draw.choice(_STATED)})
        if act == 4:
            return pa.concat_tables([table, table.slice(draw.randrange(table.num_rows + 1))])
        if act in (5, 6):
            return self._damage_rows(table, keep_types=act == 5)
        return table.set_column(at, table.column_names[at], column)

    def _damage_rows(self, table: pa.Table, *, keep_types: bool) -> pa.Table:
        """Put another value, at any depth, into a row; the types stay, or become what the values are."""
        if "map<" in str(table.schema):
            return table  # Arrow ends the process over some values of maps when it makes them
        rows = table.to_pylist()
        place = self._random.choice([at for row in rows for at in _containers(row)] or [{}])
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if keys:
            place[self._random.choice(keys)] = copy.deepcopy(self._random.choice(VALUES))
        made = pa.Table.from_pylist(rows, schema=table.schema if keep_types else None)
        return made.replace_schema_metadata(table.schema.metadata)

    def _written(self, table: pa.Table) -> tuple[bytes, bool]:
        """Return a file, and whether a sound table can be read back from it."""
        draw = self._random
        options: dict[str, Any] = {
            "compression": draw.choice(_COMPRESSED),
            "use_dictionary": draw.random() < 0.7,
            "data_page_version": draw.choice(("1.0", "2.0")),
            "row_group_size": draw.choice((1, 2, 1000)),
            "data_page_size": draw.choice((1, 1 << 20)),
            "write_page_index": draw.random() < 0.2,
            "store_schema": draw.random() < 0.5,
        }
        for kept in (table, table.select([]), pa.table({"x": [1]})):
            file = io.BytesIO()
            try:
                parquet.write_table(kept, file, **options)
            except _REFUSED:  # not every type fits into a Parquet file
                continue
            # Arrow itself does not read all pages that small.
            return file.getvalue(), options["data_page_size"] > 1
        raise AssertionError("a plain table fits into a Parquet file")

    def _damage_bytes(self, data: bytes) -> bytes:
        """Damage the columns, or the end of the file, which says where they are and of which type."""
        draw = self._random
        if len(data) < 12:
            return data
        end = int.from_bytes(data[-8:-4], "little") + 8
        if draw.random() < 0.3:
            return damaged(draw, data, _TOKENS, max(0, len(data) - end) if draw.random() < 0.5 else 0)
        # What keeps the length keeps the places that the end of the file speaks of.
        bounds = draw.choice((*((4, len(data) - end),) * 2, (len(data) - end, len(data) - 8)))
        at = draw.randrange(*bounds) if 0 <= bounds[0] < bounds[1] <= len(data) else draw.randrange(len(data))
        token = draw.choice(
            (*_TOKENS, bytes([draw.randrange(256)]), bytes([data[at] ^ (1 << draw.randrange(8))]))
        )
        return data[:at] + token + data[at + len(token) :]

    def faults(self, document: Document) -> Iterator[str]:
        """Yield what is wrong with how a file is read."""
        (unknown,) = (way for way in _UNKNOWN if way in document.way)
        heard, warned = _heard(document, unknown, keep=True)
        stopped, _ = _heard(document, unknown, keep=False)
        try:
            parquet_head(io.BytesIO(document.data))
        except InputError:
            if heard.records:
                yield "records of a file whose head cannot be read"
        if document.sound is not None and not same(heard, Heard(list(document.sound), [], None)):
            yield f"a sound file is read as something else: {heard.error}"
        if any(type(record) is not document.cls for record in heard.records):
            yield "what is read is of another class"
        if not same(stopped.records, heard.records[: len(stopped.records)]):
            yield "other records before the first refused row"
        if (stopped.error is None) is not (heard.error is None and not heard.refused):
            yield f"stopped: {stopped.error}; going on: {heard.error}, {len(heard.refused)} refused"
        if warned and unknown == "ignore" and any("unknown column" in str(report) for report in warned):
            yield "a warning about what was to be ignored"
        yield from odd_findings([*heard.refused, *warned])
        file = io.BytesIO()
        write_parquet(file, heard.records, document.cls)
        file.seek(0)
        if not same(list(read_parquet(file, document.cls)), heard.records):
            yield "written to a file that says something else"


def _heard(document: Document, unknown: Unknown, *, keep: bool) -> tuple[Heard, list[Report]]:
    heard = Heard([], [], None)
    warned: list[Report] = []
    file = io.BytesIO(document.data)
    on_error = heard.refused.append if keep else None
    try:
        heard.records.extend(
            read_parquet(file, document.cls, unknown=unknown, on_warning=warned.append, on_error=on_error)
        )
    except (DecodeError, InputError) as error:
        heard = heard._replace(error=error)
    return heard, warned


def _containers(tree: Any) -> Iterator[Any]:
    if isinstance(tree, (dict, list)):
        yield tree
        for inner in tree.values() if isinstance(tree, dict) else tree:
            yield from _containers(inner)
