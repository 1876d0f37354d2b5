# SPDX-License-Identifier: MIT
"""JSON Schemas of the classes, draft 2020-12, from the same walk as the readers and the tables.

Everything that fmsdata writes is valid; what a schema refuses, fmsdata refuses too. The other way round a
schema knows less: the lengths of months, one field compared with another, a key that stands twice.
"""

import enum
import inspect
from typing import Any, Final, TypeAlias

from fmsdata._fields import SCALARS, Field, fields_of, is_made_alike, require_class
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec._json_schema_conditions import CONDITIONS
from fmsdata.codec._leaves import leaf_of
from fmsdata.model._plain import TextLimits, WholeLimits
from fmsdata.model.vocabulary import VOCABULARIES

__all__ = ["DIALECT", "json_schema", "schema_id", "summary"]

Schema: TypeAlias = dict[str, Any]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
"""The dialect that the schemas are written in. It is a name; nothing is ever fetched."""


def schema_id(cls: type) -> str:
    """Return the ``$id`` of the schema of a class: ``urn:fmsdata:schema:Notification:1.0``."""
    return f"urn:fmsdata:schema:{cls.__name__}:{SCHEMA_VERSION}"


def json_schema(cls: type) -> Schema:
    """Return the JSON Schema of documents that hold a class of the model.

    It stands on its own: classes, scalars and closed words are under ``$defs``, in alphabetical order, each
    word with its meaning. Fields at their default may be absent, and unknown fields are refused. Beside the
    standard keywords, ``x-unit`` says the unit of a number and ``x-refers`` of which class the record is
    that an id names.

    Raises:
        ArgumentError: *cls* is no class of the model.

    """
    if not is_made_alike(cls):
        require_class(cls)
    definitions: dict[str, Schema] = {}
    _define(cls, definitions)
    definitions.pop(cls.__name__)
    body = _object(cls)
    body["properties"] = {"$schema": _stated(cls), **body["properties"]}
    head = {"$schema": DIALECT, "$id": schema_id(cls), "title": cls.__name__}
    return {**head, **body, "$defs": dict(sorted(definitions.items()))}


def _stated(cls: type) -> Schema:
    major = SCHEMA_VERSION.partition(".")[0]
    return {
        "description": "The class and the schema version; on the root of a document only.",
        "type": "string",
        "pattern": rf"^fmsdata/{cls.__name__}/{major}\.[0-9]+$",
        "examples": [f"fmsdata/{cls.__name__}/{SCHEMA_VERSION}"],
    }


def _is_defined(kind: type) -> bool:
    return kind in SCALARS or issubclass(kind, enum.Enum)


def _define(cls: type, definitions: dict[str, Schema]) -> None:
    """Add the definition of a class and of all that its fields hold."""
    if cls.__name__ in definitions:
        return
    definitions[cls.__name__] = _object(cls)
    for field in fields_of(cls):
        leaf = field.shape.leaf
        if field.shape.is_record:
            _define(leaf, definitions)
        elif _is_defined(leaf):
            definitions[leaf.__name__] = {"description": summary(leaf), **leaf_of(leaf).json_schema}


def summary(kind: type) -> str:
    """Return the first paragraph of what a class or a type says of itself, on one line."""
    return " ".join((inspect.getdoc(kind) or "").partition("\n\n")[0].split())


def _object(cls: type) -> Schema:
    fields = fields_of(cls)
    schema: Schema = {
        "description": summary(cls),
        "type": "object",
        "properties": {field.name: _field(field) for field in fields},
        "required": [field.name for field in fields if field.required],
        "additionalProperties": False,
    }
    conditions = CONDITIONS.get(cls)
    if conditions:
        schema["allOf"] = list(conditions)
    return schema


def _field(field: Field) -> Schema:
    schema = _leaf(field)
    if field.shape.many:
        schema = {"type": "array", "items": schema}
    if field.shape.optional:
        schema = {"anyOf": [schema, {"type": "null"}]}
    facts: Schema = {"description": field.about.doc}
    if not field.required:
        facts["default"] = _plain(field.default)
    if field.about.unit:
        facts["x-unit"] = field.about.unit
    if field.about.refers:
        facts["x-refers"] = field.about.refers
    if field.about.known:
        facts["examples"] = [[word] if field.shape.many else word for word in VOCABULARIES[field.about.known]]
    return {**facts, **schema}


def _leaf(field: Field) -> Schema:
    leaf, check = field.shape.leaf, field.shape.limits
    if field.shape.is_record or _is_defined(leaf):
        return {"$ref": f"#/$defs/{leaf.__name__}"}
    schema = dict(leaf_of(leaf).json_schema)
    if isinstance(check, TextLimits):
        schema["minLength"] = check.min_length
        if check.pattern:
            schema["pattern"] = check.pattern
    elif isinstance(check, WholeLimits):
        schema |= {"minimum": check.minimum, "maximum": check.maximum}
    return schema


def _plain(default: Any) -> Any:
    """Return a default as JSON has it."""
    if isinstance(default, enum.Enum):
        return default.value
    return [_plain(item) for item in default] if isinstance(default, tuple) else default
