# SPDX-License-Identifier: MIT
"""The type of a field, taken apart: what it holds, how many, and whether it may be absent."""

import enum
import functools
import types
import typing
from typing import Any, NamedTuple

import attrs

from fmsdata.model._plain import LIMITS, TextLimits, WholeLimits


class Shape(NamedTuple):
    """The type of a field. The model has no unions of classes and no nested tuples."""

    leaf: type[Any]
    """A class of the model, a scalar, an enum, `str`, `int` or `bool`."""
    many: bool
    """Whether the field holds a tuple of these."""
    optional: bool
    """Whether the field, tuple or not, may be None."""
    limits: TextLimits | WholeLimits | None = None
    """What a text or an integer must be like; None for every other leaf."""

    @property
    def is_record(self) -> bool:
        """Whether the leaf is a class of the model."""
        return attrs.has(self.leaf)

    @property
    def is_word(self) -> bool:
        """Whether the leaf is a closed word."""
        return issubclass(self.leaf, enum.Enum)


def shape_of(hint: Any) -> Shape:
    """Take the annotation of a field apart."""
    optional = typing.get_origin(hint) in (types.UnionType, typing.Union)
    if optional:
        (hint,) = (part for part in typing.get_args(hint) if part is not type(None))
    many = typing.get_origin(hint) is tuple
    if many:
        hint = typing.get_args(hint)[0]
    # At run time a kind of text is a type of its own, above `str`.
    return Shape(getattr(hint, "__supertype__", hint), many, optional, LIMITS.get(hint))


@functools.cache
def plain(hint: Any) -> Any:
    """Return the annotation of a field as a caller sees it, without the kinds of text and number."""
    leaf, many, optional, _ = shape_of(hint)
    held = tuple[leaf, ...] if many else leaf  # type: ignore[valid-type] # it is made, not declared
    return held | None if optional else held
