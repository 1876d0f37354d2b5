# SPDX-License-Identifier: MIT
"""Records as Arrow tables and Parquet files, and back, without loss. It needs the extra ``arrow``.

A file says which class it holds, and in which version of the schema; what a program on the way did to the
types of its columns (wider integers, plain text for encoded words) does not matter. Versions are treated as
in JSON: a newer minor one is read with a warning, a newer major one is refused.
"""

import contextlib
import itertools
import os
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, Final, TypeAlias, TypeVar

import pyarrow as pa
from pyarrow import parquet

from fmsdata.codec._arrow_rows import Notify, Rows, stated, told
from fmsdata.codec._arrow_schema import arrow_schema
from fmsdata.codec._arrow_write import BATCH, record_batches
from fmsdata.codec._explain import Unknown
from fmsdata.codec._streams import atomic, name_of
from fmsdata.errors import InvalidError, Problem

__all__ = ["arrow_schema", "from_arrow", "parquet_class", "read_parquet", "to_arrow", "write_parquet"]

T = TypeVar("T")
Source: TypeAlias = str | os.PathLike[str] | BinaryIO

ROW_GROUP: Final = 8 * BATCH
"""How many records a row group of a Parquet file holds; a writer keeps no more than these in memory."""


def to_arrow(records: Iterable[Any], cls: type[Any]) -> pa.Table:
    """Return records of a class as a table.

    Raises:
        InvalidError: A record is of another class.

    """
    return pa.Table.from_batches(list(record_batches(cls, records)), schema=arrow_schema(cls))


def from_arrow(
    table: pa.Table | pa.RecordBatch,
    cls: type[T],
    *,
    unknown: Unknown = "forbid",
    on_finding: Notify | None = None,
) -> Iterator[T]:
    """Return an iterator over the records of a table.

    Args:
        table: A table or batch. It need not say what it holds; if it does, that must be the class.
        cls: The class of its records.
        unknown: Whether a column that the class does not have is an error (``forbid``), a warning
            (``report``), or passed over (``ignore``). In a table of a newer minor version, such columns are
            warnings unless they are ignored.
        on_finding: Is told each warning; without it, they are Python warnings.

    Raises:
        DecodeError: The columns are not those of the class, which is told before the first record; or a row
            is refused, which is told after the records before it. The path begins with the row's number.

    """
    rows = Rows(cls, unknown, on_finding, None)
    with told(None):
        rows.compare(table.schema)
        batches = table.to_batches(BATCH) if isinstance(table, pa.Table) else [table]
    return rows.records(iter(batches))


def write_parquet(path: Source, records: Iterable[Any], cls: type[Any] | None = None) -> int:
    """Write records of one class to a Parquet file, and return how many there were.

    Memory stays flat, however many they are. The file appears whole or not at all.

    Args:
        path: A path, or a file open for writing bytes.
        records: Records of one class.
        cls: Their class; that of the first of them when not given.

    Raises:
        InvalidError: A record is of another class; or there are none, and no class is given.
        InputError: The file cannot be written.

    """
    source = iter(records)
    if cls is None:
        first = next(source, None)
        if first is None:
            raise InvalidError("Parquet", (Problem("cls", None, "a class, where there are no records"),))
        cls, source = type(first), itertools.chain((first,), source)
    if isinstance(path, (str, os.PathLike)):
        with atomic(path) as part:
            return _write(part, str(path), cls, source)
    return _write(path, name_of(path), cls, source)


def _write(sink: BinaryIO, name: str, cls: type[Any], records: Iterator[Any]) -> int:
    count = 0
    schema = arrow_schema(cls)
    with told(name), parquet.ParquetWriter(sink, schema) as writer:
        batches = record_batches(cls, records)
        while group := list(itertools.islice(batches, ROW_GROUP // BATCH)):
            table = pa.Table.from_batches(group, schema=schema)
            writer.write_table(table, row_group_size=ROW_GROUP)
            count += table.num_rows
    return count


def read_parquet(
    path: Source, cls: type[T], *, unknown: Unknown = "forbid", on_finding: Notify | None = None
) -> Iterator[T]:
    """Return an iterator over the records of a Parquet file; only a batch of them is in memory.

    Args:
        path: A path, or a file open for rows bytes that can be searched.
        cls: The class of its records.
        unknown: What becomes of columns that the class does not have, as in `from_arrow`.
        on_finding: Is told each warning, as in `from_arrow`.

    Raises:
        InputError: The file cannot be read, or is no Parquet file.
        DecodeError: As `from_arrow`.

    """
    name = _name(path)
    file = _open(path, name)
    rows = Rows(cls, unknown, on_finding, name)
    with told(name):
        rows.compare(file.schema_arrow)
    return rows.records(_batches(file, name))


def parquet_class(path: Source) -> str | None:
    """Return the ``fmsdata.schema`` of a Parquet file, ``fmsdata/Notification/1.0``; None if it has none.

    Raises:
        InputError: The file cannot be read, or is no Parquet file.

    """
    name = _name(path)
    with contextlib.closing(_open(path, name)) as file, told(name):
        return stated(file.schema_arrow)


def _name(path: Source) -> str:
    return str(path) if isinstance(path, (str, os.PathLike)) else name_of(path)


def _open(path: Source, name: str) -> parquet.ParquetFile:
    with told(name):
        return parquet.ParquetFile(path)


def _batches(file: parquet.ParquetFile, name: str) -> Iterator[pa.RecordBatch]:
    with contextlib.closing(file), told(name):
        yield from file.iter_batches(BATCH)
