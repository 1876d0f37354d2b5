# SPDX-License-Identifier: MIT
"""The readers and writers in C: msgspec Structs that mirror the classes of the model.

msgspec would read straight into attrs classes, but would drop unknown fields in silence there, know no
constraints, and not run the constructor's checks. So bytes are read into Structs that refuse all that, and
the Structs are then turned into the classes, field by field. What is refused here is explained elsewhere;
nothing here says why.
"""

import functools
import json
import types
from collections.abc import Callable
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeAlias

import msgspec

from fmsdata._fields import CLASSES, SCALARS, Field, fields_of
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec._copying import Copy, fingerprint, writing_mirror
from fmsdata.codec._into_mirrors import MADE_FOR as MIRRORS_MADE_FOR
from fmsdata.codec._into_mirrors import MIRRORERS
from fmsdata.codec._into_records import MADE_FOR as RECORDS_MADE_FOR
from fmsdata.codec._into_records import MAKERS
from fmsdata.model._plain import TextLimits, WholeLimits

_RENAMED: Final = {"schema_": "$schema"}
_REFUSALS: Final = (msgspec.MsgspecError, ValueError, RecursionError)

_UNSET: Final = msgspec.UNSET

Read: TypeAlias = tuple[Any, bool]
"""An object of the model, and whether its document states its class and version."""

Mirrors = dict[type, Any]


def _leaf_type(field: Field, mirrors: Mirrors) -> Any:
    leaf, check = field.shape.leaf, field.shape.limits
    if field.shape.is_record:
        return mirrors[leaf]
    if leaf in SCALARS:
        # Made when the mirror becomes an object, so that writing the mirror meets plain text.
        return str
    if isinstance(check, TextLimits):
        # msgspec searches, and `$` would let a line end through.
        pattern = None if check.pattern is None else check.pattern.removesuffix("$") + r"\Z"
        return Annotated[str, msgspec.Meta(min_length=check.min_length, pattern=pattern)]
    if isinstance(check, WholeLimits):
        return Annotated[int, msgspec.Meta(ge=check.minimum, le=check.maximum)]
    return leaf


def _member(field: Field, leaf: Any) -> tuple[str, Any] | tuple[str, Any, Any]:
    kind: Any = types.GenericAlias(tuple, (leaf, ...)) if field.shape.many else leaf
    kind = kind | None if field.shape.optional else kind
    return (field.name, kind) if field.required else (field.name, kind, field.default)


def _reading_mirror(cls: type, mirrors: Mirrors, *first: tuple[str, Any, Any]) -> Any:
    """Return the Struct that reads a class: it refuses what single fields of the class refuse."""
    return msgspec.defstruct(
        cls.__name__,
        [*first, *(_member(field, _leaf_type(field, mirrors)) for field in fields_of(cls))],
        rename=_RENAMED,
        kw_only=True,
        forbid_unknown_fields=True,
        omit_defaults=True,
        gc=False,
    )


@functools.cache
def _reading_mirrors() -> Mirrors:
    mirrors: Mirrors = {}
    for cls in CLASSES:
        mirrors[cls] = _reading_mirror(cls, mirrors)
    return mirrors


@functools.cache
def _check_copies() -> None:
    """Raise `RuntimeError` where a generated function was made for another state of its class.

    It would read or write such a class without some of its fields, or with the values of others.
    """
    other = [
        cls.__name__
        for cls in CLASSES
        if not RECORDS_MADE_FOR.get(cls) == MIRRORS_MADE_FOR.get(cls) == fingerprint(cls)
    ]
    if other:
        raise RuntimeError(
            f"this fmsdata is damaged: its readers and writers were made for another {', '.join(other)}. "
            "Reinstall it; if you develop it, run python -m fmsdata._dev.copies"
        )


class _Reader(NamedTuple):
    """What reads documents whose root is of a class."""

    decode: Callable[[bytes], Any]
    """Makes the mirror; only that of a root may have a `$schema`."""
    make: Copy
    """Makes the object of it."""


_READERS: Final[dict[type, _Reader]] = {}


def _new_reader(cls: type) -> _Reader:
    _check_copies()
    schema: Any = Literal[schema_of(cls)] | msgspec.UnsetType
    root = _reading_mirror(cls, _reading_mirrors(), ("schema_", schema, _UNSET))
    return _READERS.setdefault(cls, _Reader(msgspec.json.Decoder(root).decode, MAKERS[cls]))


_ENCODER: Final = msgspec.json.Encoder()
_encode: Final = _ENCODER.encode
_encode_into: Final = _ENCODER.encode_into

_ROOTS: Final[dict[type, tuple[Copy, Any]]] = {}
"""What turns an object into its mirror, and the mirror of a root, which begins with its `$schema`."""

_SPARE: Final[list[bytearray]] = []
"""Buffers not in use, at most one for each thread that wrote. A new one would have to grow each time."""


def _new_root(cls: type) -> tuple[Copy, Any]:
    _check_copies()
    return _ROOTS.setdefault(cls, (MIRRORERS[cls], writing_mirror(cls, schema_of(cls))))


def schema_of(cls: type) -> str:
    """Return the `$schema` of documents that hold a class, as this version writes them."""
    return f"fmsdata/{cls.__name__}/{SCHEMA_VERSION}"


def _once(pairs: list[tuple[str, Any]]) -> None:
    if len(dict(pairs)) != len(pairs):
        raise ValueError("repeated key")


def _keys_once(data: bytes, again: bytes) -> bool:
    """Tell whether no object of some JSON has a key twice, given what its values are written as again.

    A second key leaves no trace in what was read: it is gone from the bytes written again, and its quotes
    with it. Writing never adds a quote, except for one that was escaped by its number. So where there are as
    many quotes as before, nothing is gone. Fields given at their default go too; then every key is looked at.
    """
    if data.count(b'"') == again.count(b'"') and b"\\u0022" not in data:
        return True
    try:
        json.loads(data, object_pairs_hook=_once)
    except ValueError:
        return False
    return True


class _Head(msgspec.Struct, rename=_RENAMED, gc=False):
    schema_: str


_HEAD: Final = msgspec.json.Decoder(_Head)
_NAMES: Final = {cls.__name__: cls for cls in CLASSES}


def stated_class(data: bytes) -> type | None:
    """Return the class that the `$schema` of a document names, if it plainly does."""
    try:
        stated = _HEAD.decode(data).schema_
    except _REFUSALS:
        return None
    return _NAMES.get(stated.removeprefix("fmsdata/").partition("/")[0])


def read(cls: type, data: bytes) -> Read | None:
    """Read a document of this version of the schema; None when there is anything wrong with it."""
    decode, make = _READERS.get(cls) or _new_reader(cls)
    try:
        mirror = decode(data)
        made = make(mirror)
        again = _encode(mirror)
        if data != again and not _keys_once(data, again):
            return None
    except _REFUSALS:
        return None
    return made, mirror.schema_ is not _UNSET


def write(obj: object) -> bytes:
    """Return the canonical bytes of an object of the model."""
    mirror_of, root = _ROOTS.get(type(obj)) or _new_root(type(obj))
    try:
        buffer = _SPARE.pop()
    except IndexError:
        buffer = bytearray()
    _encode_into(mirror_of(obj, root), buffer)
    data = bytes(buffer)
    _SPARE.append(buffer)
    return data


def write_body(obj: object) -> bytes:
    """Return the canonical bytes of an object of the model, without `$schema`."""
    _check_copies()
    return _encode(MIRRORERS[type(obj)](obj))
