# SPDX-License-Identifier: MIT
"""Columns made from records: each class is taken apart field by field, without a dictionary for any row."""

import functools
import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from types import SimpleNamespace
from typing import Any, Final, TypeAlias

from fmsdata._fields import Field, fields_of
from fmsdata.codec._arrow_schema import arrow_schema, columns_of, day_columns
from fmsdata.codec._leaves import DayColumn, Leaf, leaf_of
from fmsdata.codec._pyarrow import pa
from fmsdata.errors import InvalidError, Problem

BATCH: Final = 2048
"""How many records are turned into columns at a time."""

Make: TypeAlias = Callable[[Sequence[Any]], pa.Array]
"""Makes a column of values."""


@functools.cache
def _filler(cls: type) -> Any:
    """Return what stands in for a record where a struct is null; nobody sees it."""
    return SimpleNamespace(**{field.name: _fill(field) for field in fields_of(cls)})


def _fill(field: Field) -> Any:
    if field.shape.many:
        return ()
    if field.shape.optional or field.shape.is_record:
        return None
    row = leaf_of(field.shape.leaf)
    return next(iter(row.words)) if row.words else row.wire()


@functools.cache
def _codes(kind: type) -> tuple[dict[Any, int | None], pa.Array]:
    """Return the number of each word, and the dictionary that all batches share."""
    words = leaf_of(kind).words
    codes: dict[Any, int | None] = {word: number for number, word in enumerate(words)}
    codes[None] = None
    return codes, pa.array([word.value for word in words], pa.string())


def _words(kind: type, values: Sequence[Any]) -> pa.Array:
    codes, dictionary = _codes(kind)
    indices = pa.array(list(map(codes.__getitem__, values)), pa.int8())
    return pa.DictionaryArray.from_arrays(indices, dictionary)


def _leaves(row: Leaf, values: Sequence[Any]) -> pa.Array:
    return _words(row.kind, values) if row.words else pa.array(values, pa.type_for_alias(row.arrow))


def _days(extra: DayColumn, values: Sequence[Any]) -> pa.Array:
    # Notices share their dates, so each is worked out once for a batch.
    days = {date: extra.day(date) if date else None for date in set(values)}
    return pa.array(list(map(days.__getitem__, values)), pa.date32())


def _structs(cls: type, field: Field, values: Sequence[Any]) -> pa.Array:
    missing = None
    if not field.shape.many:
        lacks = [value is None for value in values]
        if False not in lacks:
            return _absent(cls, len(values), field.shape.optional)
        if True in lacks:
            filler = _filler(cls)
            values = [filler if value is None else value for value in values]
            missing = pa.array(lacks, pa.bool_()) if field.shape.optional else None
    return pa.StructArray.from_arrays(_columns(cls, values), fields=list(columns_of(cls)), mask=missing)


@functools.lru_cache(64)
def _absent(cls: type, count: int, null: bool) -> pa.Array:
    """Return the column of a field that no record of a batch has, which is so of many fields."""
    missing = pa.array([True] * count, pa.bool_()) if null else None
    columns = _columns(cls, [_filler(cls)] * count)
    return pa.StructArray.from_arrays(columns, fields=list(columns_of(cls)), mask=missing)


def _lists(make: Make, kind: pa.DataType, values: Sequence[Any]) -> pa.Array:
    lengths = [len(value) if value else 0 for value in values]
    offsets = pa.array(list(itertools.accumulate(lengths, initial=0)), pa.int32())
    inner = make(list(itertools.chain.from_iterable(value for value in values if value)))
    missing = pa.array([value is None for value in values], pa.bool_()) if None in values else None
    return pa.ListArray.from_arrays(offsets, inner, type=kind, mask=missing)


@functools.cache
def _makers(cls: type) -> tuple[tuple[Callable[[Any], Any], tuple[Make, ...]], ...]:
    """Return for each field what takes it from a record, and what makes its columns."""
    kinds = iter(columns_of(cls))
    return tuple((attrgetter(field.name), tuple(_field_makers(field, kinds))) for field in fields_of(cls))


def _field_makers(field: Field, kinds: Iterator[pa.Field]) -> Iterator[Make]:
    leaf = field.shape.leaf
    makers: list[Make] = []
    if field.shape.is_record:
        makers.append(functools.partial(_structs, leaf, field))
    else:
        makers.append(functools.partial(_leaves, leaf_of(leaf)))
        makers.extend(functools.partial(_days, extra) for extra in day_columns(field))
    for make in makers:
        column = next(kinds)
        yield functools.partial(_lists, make, column.type) if field.shape.many else make


def _columns(cls: type, records: Sequence[Any]) -> list[pa.Array]:
    # Field by field, and not record by record: millions of short-lived tuples would wake the garbage
    # collector again and again.
    return [
        make(values)
        for take, makers in _makers(cls)
        for values in [list(map(take, records))]
        for make in makers
    ]


def record_batch(cls: type, records: Sequence[Any]) -> pa.RecordBatch:
    """Return records of one class as columns. Raises `InvalidError` when one is of another class."""
    for record in records:
        if type(record) is not cls:
            expected = f"records of the class {cls.__name__} only"
            raise InvalidError("Table", (Problem("records", record, expected),))
    return pa.RecordBatch.from_arrays(_columns(cls, records), schema=arrow_schema(cls))


def record_batches(cls: type, records: Iterable[Any], size: int = BATCH) -> Iterator[pa.RecordBatch]:
    """Yield records of one class as columns, *size* at a time."""
    source = iter(records)
    while chunk := list(itertools.islice(source, size)):
        yield record_batch(cls, chunk)
