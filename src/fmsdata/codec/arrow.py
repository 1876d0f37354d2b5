# SPDX-License-Identifier: MIT
"""Records as Arrow tables and Parquet files, and back, without loss. It needs the extra ``arrow``.

A file says which class it holds, and in which version of the schema; what a program on the way did to the
types of its columns (wider integers, plain text for encoded words) does not matter. Versions are treated as
in JSON: a newer minor one is read with a warning, a newer major one is refused.
"""

import contextlib
import io
import itertools
import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, Final, NamedTuple, TypeAlias, TypeVar, overload

from fmsdata._fields import require_iterable
from fmsdata.codec._arrow_files import batches_of, opened, settled_batches
from fmsdata.codec._arrow_rows import Rows, stated, terms_of, told
from fmsdata.codec._arrow_schema import arrow_schema
from fmsdata.codec._arrow_write import BATCH, record_batches
from fmsdata.codec._ends import require_source, require_target
from fmsdata.codec._pyarrow import pa, parquet, require_pyarrow
from fmsdata.codec._streams import Sink, atomic, name_of, refuse_packed
from fmsdata.codec._telling import Notify
from fmsdata.codec._terms import Unknown
from fmsdata.codec.reader import Reader
from fmsdata.errors import ArgumentError, InvalidError, Problem

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer as Buffer

__all__ = [
    "ParquetHead",
    "arrow_schema",
    "from_arrow",
    "parquet_head",
    "read_parquet",
    "to_arrow",
    "write_parquet",
]

T = TypeVar("T")
Source: TypeAlias = str | os.PathLike[str] | BinaryIO

ROW_GROUP: Final = 8 * BATCH
"""How many records a row group of a Parquet file holds; a writer keeps no more than these in memory."""


def to_arrow(records: Iterable[Any], cls: type) -> pa.Table:
    """Return records of a class as a table.

    Raises:
        ArgumentError: There are no records to iterate over, or *cls* is no class of the model.
        InvalidError: A record is of another class.
        MissingExtraError: pyarrow is not installed.

    """
    schema = arrow_schema(cls)
    records = require_iterable(records)
    return pa.Table.from_batches(list(record_batches(cls, records)), schema=schema)


@overload
def from_arrow(
    table: pa.Table | pa.RecordBatch,
    cls: type[T],
    *,
    unknown: Unknown = "forbid",
    on_warning: Notify | None = None,
    on_error: Notify | None = None,
) -> Reader[T]: ...
@overload
def from_arrow(
    table: pa.Table | pa.RecordBatch,
    cls: None = None,
    *,
    unknown: Unknown = "forbid",
    on_warning: Notify | None = None,
    on_error: Notify | None = None,
) -> Reader[object]: ...
def from_arrow(
    table: pa.Table | pa.RecordBatch,
    cls: type[Any] | None = None,
    *,
    unknown: Unknown = "forbid",
    on_warning: Notify | None = None,
    on_error: Notify | None = None,
) -> Reader[Any]:
    """Return a reader of the records of a table, which also says in which version they are.

    A null in a field that may not be None stands for a cell that was left out: it is read as the default of
    the field, and refused where there is none.

    Args:
        table: A table or batch. It need not say what it holds; if it does, that must be the class.
        cls: The class of its records; None to take the one that it states.
        unknown: Whether a column that the class does not have is an error (``forbid``), a warning
            (``report``), or passed over (``ignore``). In a table of a newer minor version, such columns are
            warnings unless they are ignored.
        on_warning: Is given the warnings as a report; without it, each is told as a `FmsdataWarning`.
        on_error: Is given the report of each row that is refused, and reading goes on; without it, the first
            one stops it.

    Raises:
        ArgumentError: An argument is of another type, a word that is not known, or no class of the model.
        DecodeError: The columns are not those of the class, which is told before the first record; or a row
            is refused, which is told after the records before it. The path begins with the row's number.
        MissingExtraError: pyarrow is not installed.

    """
    require_pyarrow()
    if not isinstance(table, (pa.Table, pa.RecordBatch)):
        raise ArgumentError("table", table, "a pyarrow.Table or pyarrow.RecordBatch")
    rows = Rows(terms_of(cls, unknown, on_warning, on_error), None)
    with told(None):
        rows.compare(table.schema)
        batches = table.to_batches(BATCH) if isinstance(table, pa.Table) else [table]
    return rows.reader(settled_batches(batches), _nothing)


def _nothing() -> None:
    """Close nothing: a table is the caller's."""


def write_parquet(path: Source, records: Iterable[Any], cls: type | None = None) -> int:
    """Write records of one class to a Parquet file, and return how many there were.

    Memory stays flat, however many they are. The file appears whole or not at all.

    Args:
        path: A path, or a file open for writing bytes.
        records: Records of one class.
        cls: Their class; that of the first of them when not given.

    Raises:
        ArgumentError: The path cannot be written to, there are no records to iterate over, or a record or
            *cls* is of no class of the model.
        InvalidError: A record is of another class; or there are none, and no class is given.
        InputError: The file cannot be written, or its name says that it is packed.
        MissingExtraError: pyarrow is not installed.

    """
    require_pyarrow()
    require_target("path", path)
    source = iter(require_iterable(records))
    if cls is None:
        first = next(source, None)
        if first is None:
            raise InvalidError("Parquet", (Problem("cls", None, "a class, where there are no records"),))
        cls, source = type(first), itertools.chain((first,), source)
    if isinstance(path, (str, os.PathLike)):
        refuse_packed(path)
        with atomic(path) as sink:
            return _write(_Output(sink), str(path), cls, source)
    return _write(_Output(path), name_of(path), cls, source)


class _Output(io.RawIOBase):
    """What Arrow writes to: any stream, also one that cannot be searched, and that is never closed here."""

    def __init__(self, sink: Sink | BinaryIO) -> None:
        self._sink = sink

    def writable(self) -> bool:
        return True

    def write(self, data: "Buffer", /) -> int:
        self._sink.write(bytes(data))
        return memoryview(data).nbytes


def _write(sink: _Output, name: str, cls: type, records: Iterator[Any]) -> int:
    count = 0
    schema = arrow_schema(cls)
    with _writer(sink, schema, name) as writer:
        batches = record_batches(cls, records)
        while group := list(itertools.islice(batches, ROW_GROUP // BATCH)):
            table = pa.Table.from_batches(group, schema=schema)
            with told(name):
                writer.write_table(table, row_group_size=ROW_GROUP)
            count += table.num_rows
    return count


@contextlib.contextmanager
def _writer(sink: _Output, schema: pa.Schema, name: str) -> Iterator[parquet.ParquetWriter]:
    """Give a writer. What goes wrong while it is used is not its doing, and comes out as it is."""
    with told(name):
        writer = parquet.ParquetWriter(sink, schema)
    try:
        yield writer
    except BaseException:
        with contextlib.suppress(Exception):
            writer.close()
        raise
    with told(name):
        writer.close()


@overload
def read_parquet(
    path: Source,
    cls: type[T],
    *,
    unknown: Unknown = "forbid",
    on_warning: Notify | None = None,
    on_error: Notify | None = None,
) -> Reader[T]: ...
@overload
def read_parquet(
    path: Source,
    cls: None = None,
    *,
    unknown: Unknown = "forbid",
    on_warning: Notify | None = None,
    on_error: Notify | None = None,
) -> Reader[object]: ...
def read_parquet(
    path: Source,
    cls: type[Any] | None = None,
    *,
    unknown: Unknown = "forbid",
    on_warning: Notify | None = None,
    on_error: Notify | None = None,
) -> Reader[Any]:
    """Return a reader of the records of a Parquet file; only a batch of them is in memory.

    The file is open until it has been read to the end, or the reader is closed.

    A few bytes of Parquet can stand for any number of values. What they stand for in one batch takes memory
    before it is looked at here, so a file from a stranger is best read where memory is bounded.

    Args:
        path: A path, or a file open for reading bytes that can be searched.
        cls: The class of its records; None to take the one that the file states.
        unknown: What becomes of columns that the class does not have, as in `from_arrow`.
        on_warning: Is given the warnings, as in `from_arrow`.
        on_error: Is given the report of each row that is refused, as in `from_arrow`.

    Raises:
        ArgumentError: An argument is of another type, a word that is not known, or no class of the model.
        InputError: The file cannot be read, is no Parquet file, or has longer lists than are read.
        DecodeError: As `from_arrow`.
        MissingExtraError: pyarrow is not installed.

    """
    require_pyarrow()
    require_source("path", path)
    name = _name(path)
    rows = Rows(terms_of(cls, unknown, on_warning, on_error), name)
    file = opened(path, name)
    try:
        with told(name):
            rows.compare(file.schema_arrow)
    except BaseException:
        file.close()
        raise
    return rows.reader(batches_of(file, name), file.close)


class ParquetHead(NamedTuple):
    """What a Parquet file says of itself before a record is read."""

    schema: str | None
    """Class and version, ``fmsdata/Notification/1.0``; None where it does not say."""
    records: int
    """How many records it holds."""


def parquet_head(path: Source) -> ParquetHead:
    """Return what a Parquet file says of itself.

    Raises:
        InputError: The file cannot be read, or is no Parquet file.

    """
    require_pyarrow()
    require_source("path", path)
    name = _name(path)
    with contextlib.closing(opened(path, name)) as file, told(name):
        return ParquetHead(stated(file.schema_arrow), file.metadata.num_rows)


def _name(path: Source) -> str:
    return str(path) if isinstance(path, (str, os.PathLike)) else name_of(path)
