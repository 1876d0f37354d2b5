# SPDX-License-Identifier: MIT
"""Columns made from records: each class is taken apart field by field, without a dictionary for any row."""

import functools
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any, Final

import pyarrow as pa

from fmsdata._fields import Field, fields_of
from fmsdata.codec._arrow_schema import arrow_schema, columns_of, day_columns
from fmsdata.codec._leaves import DayColumn, Leaf, leaf_of
from fmsdata.errors import InvalidError, Problem

BATCH: Final = 2048
"""How many records are turned into columns at a time."""

Take = Callable[[Any], tuple[Any, ...]]


@functools.cache
def _take(cls: type[Any]) -> Take:
    """Return what takes a record apart: all its fields at once, in C."""
    names = [field.name for field in fields_of(cls)]
    get = attrgetter(*names)
    return get if len(names) > 1 else lambda record: (get(record),)


@functools.cache
def _filler(cls: type[Any]) -> tuple[Any, ...]:
    """Return what stands in the columns where a struct is null; nobody sees it."""
    return tuple(_fill(field) for field in fields_of(cls))


def _fill(field: Field) -> Any:
    if field.shape.many:
        return ()
    if field.shape.optional or field.shape.is_record:
        return None
    row = leaf_of(field.shape.leaf)
    return next(iter(field.shape.leaf)) if row.encoded else row.wire()


@functools.cache
def _codes(kind: type[Any]) -> tuple[dict[Any, int | None], pa.Array]:
    """Return the number of each word, and the dictionary that all batches share."""
    codes: dict[Any, int | None] = {word: number for number, word in enumerate(kind)}
    codes[None] = None
    return codes, pa.array([word.value for word in kind], pa.string())


def _words(kind: type[Any], values: Sequence[Any]) -> pa.Array:
    codes, dictionary = _codes(kind)
    indices = pa.array(list(map(codes.__getitem__, values)), pa.int8())
    return pa.DictionaryArray.from_arrays(indices, dictionary)


def _leaves(row: Leaf, values: Sequence[Any]) -> pa.Array:
    return _words(row.kind, values) if row.encoded else pa.array(values, pa.type_for_alias(row.arrow))


def _days(extra: DayColumn, values: Sequence[Any]) -> pa.Array:
    # Notices share their dates, so each is worked out once for a batch.
    days = {date: extra.day(date) if date else None for date in set(values)}
    return pa.array(list(map(days.__getitem__, values)), pa.date32())


def _structs(cls: type[Any], records: Sequence[Any], *, may_lack: bool) -> pa.Array:
    missing = None
    if None in records:
        take, filler = _take(cls), _filler(cls)
        rows = [filler if record is None else take(record) for record in records]
        if may_lack:
            missing = pa.array([record is None for record in records], pa.bool_())
    else:
        rows = list(map(_take(cls), records))
    arrays = list(_columns(cls, rows))
    return pa.StructArray.from_arrays(arrays, fields=list(columns_of(cls)), mask=missing)


def _lists(values: Sequence[Any], kind: pa.DataType, make: Callable[[Sequence[Any]], pa.Array]) -> pa.Array:
    lengths = [len(value) if value else 0 for value in values]
    offsets = pa.array(list(itertools.accumulate(lengths, initial=0)), pa.int32())
    inner = make(list(itertools.chain.from_iterable(value for value in values if value)))
    missing = pa.array([value is None for value in values], pa.bool_()) if None in values else None
    return pa.ListArray.from_arrays(offsets, inner, type=kind, mask=missing)


def _field_arrays(field: Field, kinds: Iterator[pa.Field], values: Sequence[Any]) -> Iterator[pa.Array]:
    leaf, many, optional = field.shape
    makers: list[Callable[[Sequence[Any]], pa.Array]] = []
    if field.shape.is_record:
        makers.append(functools.partial(_structs, leaf, may_lack=optional and not many))
    else:
        makers.append(functools.partial(_leaves, leaf_of(leaf)))
        makers.extend(functools.partial(_days, extra) for extra in day_columns(field))
    for make in makers:
        column = next(kinds)
        yield _lists(values, column.type, make) if many else make(values)


def _columns(cls: type[Any], rows: Sequence[tuple[Any, ...]]) -> Iterator[pa.Array]:
    fields = fields_of(cls)
    kinds = iter(columns_of(cls))
    by_field: Iterable[Sequence[Any]] = zip(*rows, strict=True) if rows else ((),) * len(fields)
    for field, values in zip(fields, by_field, strict=True):
        yield from _field_arrays(field, kinds, values)


def record_batch(cls: type[Any], records: Sequence[Any]) -> pa.RecordBatch:
    """Return records of one class as columns. Raises `InvalidError` when one is of another class."""
    for record in records:
        if type(record) is not cls:
            expected = f"records of the class {cls.__name__} only"
            raise InvalidError("Table", (Problem("records", record, expected),))
    rows = list(map(_take(cls), records))
    return pa.RecordBatch.from_arrays(list(_columns(cls, rows)), schema=arrow_schema(cls))


def record_batches(cls: type[Any], records: Iterable[Any], size: int = BATCH) -> Iterator[pa.RecordBatch]:
    """Yield records of one class as columns, *size* at a time."""
    source = iter(records)
    while chunk := list(itertools.islice(source, size)):
        yield record_batch(cls, chunk)
