# SPDX-License-Identifier: MIT
"""The fields of a class in words, for the data dictionary and the command line."""

import enum
from typing import Final, NamedTuple

from fmsdata._fields import Field, fields_of
from fmsdata._words import a_or_an
from fmsdata.model._plain import TextLimits, WholeLimits

__all__ = ["FieldRow", "field_rows"]

_PLAIN: Final = {str: "text", int: "integer", bool: "true or false"}
_ORDINARY: Final = (None, TextLimits(), WholeLimits())
"""What needs no word: any text that is not empty, any count."""


class FieldRow(NamedTuple):
    """One field, in words."""

    name: str
    """The name of the field."""
    type: str
    """What it holds: ``text``, ``Stage``, ``list of Item``, with ``or null`` where it may be None."""
    default: str
    """``required``, or what it is when it is left out, as in JSON."""
    about: str
    """What it says, with unit, reference and limits."""


def field_rows(cls: type) -> tuple[FieldRow, ...]:
    """Return the fields of a class of the model in words, in canonical order."""
    return tuple(
        FieldRow(field.name, _type(field), _default(field), _about(field)) for field in fields_of(cls)
    )


def _type(field: Field) -> str:
    leaf = _PLAIN.get(field.shape.leaf, field.shape.leaf.__name__)
    held = f"list of {leaf}" if field.shape.many else leaf
    return f"{held} or null" if field.shape.optional else held


def _default(field: Field) -> str:
    if field.required:
        return "required"
    value = field.default
    if isinstance(value, enum.Enum):
        return str(value.value)
    words = {None: "null", (): "[]", True: "true", False: "false"}
    # 0 and 1 are equal to false and true, and would be found in their place.
    return words[value] if value is None or isinstance(value, (bool, tuple)) else str(value)


def _about(field: Field) -> str:
    said = [field.about.doc]
    if field.about.unit:
        said.append(f"Unit: {field.about.unit}.")
    if field.about.refers:
        said.append(_reference(field.about.refers))
    if field.about.known:
        said.append("Any text; known values are published.")
    if field.shape.limits not in _ORDINARY:
        said.append(f"Accepts {field.shape.limits.expected}.")
    return " ".join(said)


def _reference(refers: str) -> str:
    if refers == "Item":
        return "The key of an Item of the same notice."
    return "The id of any record." if refers == "any" else f"The id of {a_or_an(refers)}."
