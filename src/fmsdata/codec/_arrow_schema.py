# SPDX-License-Identifier: MIT
"""The Arrow types of the model: one column for each field, nested as the classes are."""

import functools
from typing import Final

from fmsdata._fields import Field, fields_of, is_made_alike, require_class
from fmsdata.codec._envelope import schema_text
from fmsdata.codec._leaves import DayColumn, leaf_of
from fmsdata.codec._pyarrow import pa, require_pyarrow

SCHEMA_KEY: Final = b"fmsdata.schema"
"""The key of a table's metadata that holds class and version: ``fmsdata/Notification/1.0``."""

LIST_ITEM: Final = "element"
"""The name that Parquet gives to what a list holds."""


def leaf_type(kind: type) -> pa.DataType:
    """Return the Arrow type of a leaf."""
    row = leaf_of(kind)
    plain = pa.type_for_alias(row.arrow)
    return pa.dictionary(pa.int8(), plain) if row.words else plain


def struct_type(cls: type) -> pa.StructType:
    """Return the Arrow type of a class inside another."""
    return _struct(cls)


@functools.cache
def _struct(cls: type) -> pa.StructType:
    return pa.struct(list(columns_of(cls)))


def item_type(field: Field) -> pa.DataType:
    """Return the Arrow type of one of what a field holds."""
    return struct_type(field.shape.leaf) if field.shape.is_record else leaf_type(field.shape.leaf)


def _listed(plain: pa.DataType, field: Field) -> pa.DataType:
    return pa.list_(pa.field(LIST_ITEM, plain, nullable=False)) if field.shape.many else plain


def _facts(field: Field) -> dict[str, str]:
    facts = {"description": field.about.doc, "unit": field.about.unit, "refers": field.about.refers}
    return {key: value for key, value in facts.items() if value is not None}


def day_columns(field: Field) -> tuple[DayColumn, ...]:
    """Return the columns of days that stand beside a field."""
    return () if field.shape.is_record else leaf_of(field.shape.leaf).days


@functools.cache
def columns_of(cls: type) -> tuple[pa.Field, ...]:
    """Return the columns of a class: for each field its own, and then those of days worked out from it."""
    columns = []
    for field in fields_of(cls):
        kind = _listed(item_type(field), field)
        columns.append(pa.field(field.name, kind, nullable=field.shape.optional, metadata=_facts(field)))
        for extra in day_columns(field):
            kind = _listed(pa.date32(), field)
            facts = {"description": f"{field.about.doc} {extra.doc} Worked out; never read back."}
            columns.append(pa.field(field.name + extra.suffix, kind, nullable=True, metadata=facts))
    return tuple(columns)


def require_fields(cls: object) -> None:
    """Refuse a class that is not made as those of the model are. Raises `ArgumentError`."""
    if not is_made_alike(cls):
        require_class(cls)


def arrow_schema(cls: type) -> pa.Schema:
    """Return the Arrow schema of a class of the model.

    Records are structs and tuples are lists, as deep as the model goes; what may be None is nullable, so
    that an empty tuple and None stay apart. Closed words are dictionary-encoded. A partial date is its text,
    and beside it stand its first and its last day, ``on_earliest`` and ``on_latest``. The metadata hold
    class and schema version under ``fmsdata.schema``; those of a column its description and unit.

    Raises:
        ArgumentError: *cls* is no class of the model, nor made as those are.
        MissingExtraError: pyarrow is not installed.

    """
    require_pyarrow()
    require_fields(cls)
    return _schema(cls)


@functools.cache
def _schema(cls: type) -> pa.Schema:
    return pa.schema(list(columns_of(cls)), metadata={SCHEMA_KEY: schema_text(cls.__name__).encode()})
