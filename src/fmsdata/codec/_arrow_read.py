# SPDX-License-Identifier: MIT
"""Records made from columns: the columns are compared with the class first, then read one after another."""

import itertools
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple, TypeAlias

from fmsdata._fields import Field, fields_of
from fmsdata._words import did_you_mean
from fmsdata.codec._arrow_schema import day_columns, item_type
from fmsdata.codec._flaws import Flaw
from fmsdata.codec._leaves import leaf_of
from fmsdata.codec._pyarrow import pa, pc, types
from fmsdata.codec.codes import MISSING_FIELD, REPEATED_KEY, UNKNOWN_FIELD, WRONG_TYPE
from fmsdata.model.dates import PartialDate

Path: TypeAlias = tuple[str | int, ...]
IsType: TypeAlias = Callable[[pa.DataType], bool]


def _is_text(kind: pa.DataType) -> bool:
    if types.is_dictionary(kind):
        kind = kind.value_type
    return bool(types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind))


def _is_list(kind: pa.DataType) -> bool:
    return bool(types.is_list(kind) or types.is_large_list(kind) or types.is_fixed_size_list(kind))


_IS_WIRE: Final[dict[type, IsType]] = {str: _is_text, int: types.is_integer, bool: types.is_boolean}
"""Which columns can be read as what is carried: programs on the way widen, encode and decode them."""


class Columns(NamedTuple):
    """How the columns of a table, or the members of a struct, differ from the fields of a class."""

    errors: list[Flaw]
    unknown: list[Flaw]


def _unknown(name: str, path: Path, known: Sequence[str]) -> Flaw:
    message = f"unknown column {name!r}"
    return Flaw((*path, name), UNKNOWN_FIELD, message, None, name, did_you_mean(name, known))


def compare(cls: type, schema: Sequence[pa.Field], path: Path = ()) -> Columns:
    """Return what keeps columns from being read as a class, and which of them it does not have."""
    found = Columns([], [])
    by_name = {column.name: column for column in schema}
    fields = {field.name: field for field in fields_of(cls)}
    worked_out = {f.name + extra.suffix for f in fields.values() for extra in day_columns(f)}
    if len(by_name) < len(schema):
        names = [column.name for column in schema]
        twice = sorted({name for name in names if names.count(name) > 1})
        found.errors.extend(Flaw((*path, name), REPEATED_KEY, f"two columns {name!r}") for name in twice)
    for name in by_name:
        if name not in fields and name not in worked_out:
            found.unknown.append(_unknown(name, path, tuple(fields)))
    for name, field in fields.items():
        if name in by_name:
            _compare_one(field, by_name[name].type, (*path, name), found)
        elif field.required:
            message = f"the column {name!r} is missing"
            found.errors.append(Flaw((*path, name), MISSING_FIELD, message, f"a column {name!r}"))
    return found


def _compare_one(field: Field, kind: pa.DataType, path: Path, found: Columns) -> None:
    plain = kind
    if types.is_null(kind):
        return
    if field.shape.many:
        if not _is_list(kind):
            found.errors.append(_wrong(path, f"a list of {_said(field)}", kind))
            return
        plain = kind.value_type
        if types.is_null(plain):
            return
    if field.shape.is_record:
        if not types.is_struct(plain):
            found.errors.append(_wrong(path, _said(field), kind))
            return
        inner = compare(field.shape.leaf, list(plain), path)
        found.errors.extend(inner.errors)
        found.unknown.extend(inner.unknown)
    elif not _IS_WIRE[leaf_of(field.shape.leaf).wire](plain):
        found.errors.append(_wrong(path, _said(field), kind))


def _said(field: Field) -> str:
    return f"struct of {field.shape.leaf.__name__}" if field.shape.is_record else str(item_type(field))


def _wrong(path: Path, expected: str, kind: pa.DataType) -> Flaw:
    actual = str(kind)[:80]
    return Flaw(path, WRONG_TYPE, f"a column of {actual}, expected {expected}", expected, actual)


def records_of(cls: type, columns: dict[str, pa.Array], count: int) -> list[Any]:
    """Return the records that columns hold, made by the constructor of the class.

    Raises:
        FmsdataError: A value or a combination of values is refused. Which row it was is not told.

    """
    names, values = [], []
    for field in fields_of(cls):
        if field.name in columns:
            names.append(field.name)
            values.append(_values(field, columns[field.name]))
    if not names:
        return [cls() for _ in range(count)]
    return [cls(**dict(zip(names, row, strict=True))) for row in zip(*values, strict=True)]


def _values(field: Field, column: pa.Array) -> list[Any]:
    if not field.shape.many or types.is_null(column.type):
        return _plain_values(field, column)
    lengths = pc.list_value_length(column).to_pylist()
    flat = iter(_plain_values(field, pc.list_flatten(column)))
    return [None if length is None else tuple(itertools.islice(flat, length)) for length in lengths]


def _plain_values(field: Field, column: pa.Array) -> list[Any]:
    if types.is_null(column.type):
        return [None] * len(column)
    if field.shape.is_record:
        return _struct_values(field.shape.leaf, column)
    row = leaf_of(field.shape.leaf)
    carried: list[Any] = column.to_pylist()
    if row.kind is row.wire:
        return carried
    made = {value: None if value is None else row.read(value) for value in set(carried)}
    return [made[value] for value in carried]


def _struct_values(cls: type, column: pa.Array) -> list[Any]:
    # Under a null struct may stand anything, so what is null is taken out before its members are read.
    present = column.drop_null() if column.null_count else column
    columns = {member.name: present.field(position) for position, member in enumerate(column.type)}
    records = records_of(cls, columns, len(present))
    if len(records) == len(column):
        return records
    made = iter(records)
    return [next(made) if valid else None for valid in column.is_valid().to_pylist()]


def settled(column: pa.Array) -> pa.Array:
    """Return a column in which words that Arrow has read out of nothing are null.

    Where no record has any word, a file may hold no list of words either; under records that are null, Arrow
    then puts words at the first place of that empty list, and would not itself call such a column valid.
    """
    kind = column.type
    if types.is_dictionary(kind):
        return column if len(column.dictionary) else pa.nulls(len(column), kind)
    if types.is_struct(kind):
        members = [column.field(place) for place in range(kind.num_fields)]
        mended = [settled(member) for member in members]
        if all(new is old for new, old in zip(mended, members, strict=True)):
            return column
        return pa.StructArray.from_arrays(mended, fields=list(kind), mask=column.is_null())
    if not _is_list(kind):
        return column
    values = column.values
    mended_values = settled(values)
    if mended_values is values:
        return column
    own = column.buffers()[: 1 if types.is_fixed_size_list(kind) else 2]
    return pa.Array.from_buffers(
        kind, len(column), own, column.null_count, column.offset, children=[mended_values]
    )


def longest_list(column: pa.Array) -> int:
    """Return how many values the longest column of lists holds, at any depth."""
    kind = column.type
    if types.is_struct(kind):
        return max((longest_list(column.field(place)) for place in range(kind.num_fields)), default=0)
    return max(len(column.values), longest_list(column.values)) if _is_list(kind) else 0


def documents(cls: type, batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
    """Yield the rows of a batch as documents: plain Python, without what is worked out or not known."""
    for position in range(batch.num_rows):
        (row,) = batch.slice(position, 1).to_pylist()
        yield _document(cls, row)


def _document(cls: type, row: dict[str, Any]) -> dict[str, Any]:
    document = {}
    for field in fields_of(cls):
        if field.name not in row:
            continue
        value = row[field.name]
        if field.shape.is_record and value is not None:
            leaf = field.shape.leaf
            many = field.shape.many
            value = [_inner(leaf, item) for item in value] if many else _document(leaf, value)
        document[field.name] = value
    return document


def _inner(cls: type, item: dict[str, Any] | None) -> dict[str, Any] | None:
    return None if item is None else _document(cls, item)


def raw_documents(batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
    """Yield the rows of a batch of an older version as documents, without what was worked out."""
    for position in range(batch.num_rows):
        (row,) = batch.slice(position, 1).to_pylist()
        yield _without_days(row)


def _without_days(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_days(item) for item in value]
    if not isinstance(value, dict):
        return value
    days = {name + extra.suffix for name in value for extra in leaf_of(PartialDate).days}
    return {name: _without_days(inner) for name, inner in value.items() if name not in days}
