# SPDX-License-Identifier: MIT
"""What the generated functions that copy records work with: open objects, scalars, and mirrors to write."""

import functools
import hashlib
import types
from collections.abc import Callable
from typing import Any, Final, TypeAlias

import msgspec

from fmsdata._fields import fields_of

CACHED_SCALARS: Final = 4096

Copy: TypeAlias = Callable[..., Any]
"""Makes a record of its mirror, or a mirror of its record."""


def scalar(kind: type[str]) -> Copy:
    """Return what makes a scalar. Documents repeat dates and numbers: a grammar runs once for each text."""
    return functools.lru_cache(CACHED_SCALARS)(kind)


def blank(cls: type) -> type:
    """Return a class whose objects are laid out as those of a frozen class, but can be written to.

    Such an object is given its own class once it is filled.
    """
    opened = {name: getattr(object, name) for name in ("__init__", "__setattr__", "__delattr__")}
    body = {"__slots__": (), **opened}
    return types.new_class(cls.__name__, (cls,), {"blank": True}, lambda namespace: namespace.update(body))


def fingerprint(cls: type) -> str:
    """Return what changes with all that a generated function knows of a class.

    That is the order of its fields, the name, type and default of each, and whether there are combinations
    to refuse. Checks of single fields are not copied: the mirrors have them from the walk.
    """
    told = [
        f"{f.name}: {f.shape.leaf.__name__} {(f.shape.many, f.shape.optional)} = {f.default!r}"
        for f in fields_of(cls)
    ]
    told.append(f"refuses: {hasattr(cls, '_refuse')}")
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]


def writing_mirror(cls: type, schema: str | None = None) -> Any:
    """Return the Struct that writes a class; what an object holds needs no second check.

    Args:
        cls: A class of the model.
        schema: The `$schema` that it begins with, if it is the root of a document.
    """
    return msgspec.defstruct(
        cls.__name__,
        # Nothing is unset in a record, so that a required field is always written.
        [(f.name, Any, msgspec.UNSET if f.required else f.default) for f in fields_of(cls)],
        tag_field=schema and "$schema",
        tag=schema,
        omit_defaults=True,
        gc=False,
    )
