# SPDX-License-Identifier: MIT
"""The readers and writers in C: msgspec Structs that mirror the classes of the model.

msgspec would read straight into attrs classes, but would drop unknown fields in silence there, know no
constraints, and not run the constructor's checks. So bytes are read into Structs that refuse all that, and
the Structs are then turned into the classes, field by field, in C. What is refused here is explained
elsewhere; nothing here says why.
"""

import functools
import json
import types
from collections.abc import Callable, Iterable
from typing import Annotated, Any, Final, Literal, NamedTuple, TypeAlias

import msgspec

from fmsdata._fields import CLASSES, SCALARS, Field, fields_of
from fmsdata._version import SCHEMA_VERSION
from fmsdata.errors import Problem
from fmsdata.model._checks import Text, Whole

_CACHED_SCALARS: Final = 8192
_RENAMED: Final = {"schema_": "$schema"}
_REFUSALS: Final = (msgspec.MsgspecError, UnicodeError, RecursionError)

_UNSET: Final = msgspec.UNSET

Refuse = Callable[[Any], Iterable[Problem]]

Read: TypeAlias = tuple[Any, bool]
"""An object of the model, and whether its document states its class and version."""


@functools.lru_cache(_CACHED_SCALARS)
def _scalar(kind: type[str], text: str) -> str:
    """Make a scalar. Documents repeat dates and numbers, so the grammars run once for each text."""
    return kind(text)


_HOOK: Final[Any] = _scalar


def _leaf_type(field: Field, mirrors: "Mirrors") -> Any:
    leaf, check = field.shape.leaf, field.check
    if field.shape.is_record:
        return mirrors[leaf]
    if leaf in SCALARS:
        # Made when the mirror becomes an object, so that writing the mirror meets plain text. The checks of
        # combinations see that text; they may ask whether it is there, and nothing else.
        return str
    if isinstance(check, Text):
        # msgspec searches, and `$` would let a line end through.
        pattern = None if check.pattern is None else check.pattern.removesuffix("$") + r"\Z"
        return Annotated[str, msgspec.Meta(min_length=check.min_length, pattern=pattern)]
    if isinstance(check, Whole):
        return Annotated[int, msgspec.Meta(ge=check.minimum, le=check.maximum)]
    return leaf


def _member(field: Field, leaf: Any) -> tuple[str, Any] | tuple[str, Any, Any]:
    kind: Any = types.GenericAlias(tuple, (leaf, ...)) if field.shape.many else leaf
    kind = kind | None if field.shape.optional else kind
    return (field.name, kind) if field.required else (field.name, kind, field.default)


def _settle(cls: type, *, check: bool) -> dict[str, Any]:
    """Return the method that a mirror of a class runs once its fields are set, if it needs one."""
    refuse: Refuse | None = getattr(cls, "_refuse", None) if check else None
    # msgspec leaves out a default that is the same object, which only texts may equal without being it.
    texts = tuple((f.name, f.default) for f in fields_of(cls) if type(f.default) is str)
    if refuse is None:
        return {"__post_init__": _settling(texts)} if texts else {}
    return {"__post_init__": _settling_and_checking(texts, refuse) if texts else _checking(refuse)}


def _settling(texts: tuple[tuple[str, str], ...]) -> Callable[[Any], None]:
    def settle(self: Any) -> None:
        for name, default in texts:
            value = getattr(self, name)
            if value is not default and value == default:
                setattr(self, name, default)

    return settle


def _checking(refuse: Refuse) -> Callable[[Any], None]:
    def check_fields(self: Any) -> None:
        for problem in refuse(self):
            raise ValueError(problem.field)

    return check_fields


def _settling_and_checking(texts: tuple[tuple[str, str], ...], refuse: Refuse) -> Callable[[Any], None]:
    settle = _settling(texts)

    def settle_and_check(self: Any) -> None:
        settle(self)
        for problem in refuse(self):
            raise ValueError(problem.field)

    return settle_and_check


Mirrors = dict[type, Any]


def _reading_mirror(cls: type, mirrors: Mirrors, *first: tuple[str, Any, Any]) -> Any:
    """Return the Struct that reads a class: strict, and it refuses what the constructor refuses."""
    return msgspec.defstruct(
        cls.__name__,
        [*first, *(_member(field, _leaf_type(field, mirrors)) for field in fields_of(cls))],
        namespace=_settle(cls, check=True),
        rename=_RENAMED,
        kw_only=True,
        forbid_unknown_fields=True,
        omit_defaults=True,
        gc=False,
    )


def _writing_mirror(cls: type, mirrors: Mirrors, schema: str | None = None) -> Any:
    """Return the Struct that writes a class; what an object holds needs no second check."""
    return msgspec.defstruct(
        cls.__name__,
        [_member(field, mirrors.get(field.shape.leaf, Any)) for field in fields_of(cls)],
        namespace=_settle(cls, check=False),
        tag_field=schema and "$schema",
        tag=schema,
        kw_only=True,
        omit_defaults=True,
        gc=False,
    )


@functools.cache
def _readers() -> Mirrors:
    mirrors: Mirrors = {}
    for cls in CLASSES:
        mirrors[cls] = _reading_mirror(cls, mirrors)
    return mirrors


@functools.cache
def _writers() -> Mirrors:
    mirrors: Mirrors = {}
    for cls in CLASSES:
        mirrors[cls] = _writing_mirror(cls, mirrors)
    return mirrors


class _Held(msgspec.Struct, gc=False):
    """What a mirror is held in to be turned into an object."""

    value: Any


class _Reader(NamedTuple):
    """What reads documents whose root is of a class."""

    decode: Callable[[bytes], Any]
    """Makes the mirror; only that of a root may have a `$schema`."""
    target: Any
    """What holds the object: a Struct knows the types of its fields, which else are taken apart each time."""


_READERS: Final[dict[type, _Reader]] = {}


def _new_reader(cls: type) -> _Reader:
    schema: Any = Literal[schema_of(cls)] | msgspec.UnsetType
    root = _reading_mirror(cls, _readers(), ("schema_", schema, _UNSET))
    decoder = msgspec.json.Decoder(root, dec_hook=_HOOK)
    reader = _Reader(decoder.decode, msgspec.defstruct("_Target", [("value", cls)], gc=False))
    return _READERS.setdefault(cls, reader)


# A scalar is a text of its own type. Adding it to nothing gives the plain text sooner than calling `str`.
_ENCODER: Final = msgspec.json.Encoder(enc_hook="".__add__)
_encode: Final = _ENCODER.encode
_encode_into: Final = _ENCODER.encode_into
_convert: Final = msgspec.convert

_ROOTS: Final[dict[type, Callable[[Any], Any]]] = {}
"""What turns an object into the mirror that begins with its `$schema`."""

_SPARE: Final[list[bytearray]] = []
"""Buffers not in use, at most one for each thread that wrote. A new one would have to grow each time."""


def _new_root(cls: type) -> Callable[[Any], Any]:
    mirror = _writing_mirror(cls, _writers(), schema_of(cls))
    return _ROOTS.setdefault(cls, functools.partial(_convert, type=mirror, from_attributes=True))


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
    decode, target = _READERS.get(cls) or _new_reader(cls)
    try:
        mirror = decode(data)
        again = _encode(mirror)
        if data != again and not _keys_once(data, again):
            return None
        made = _convert(_Held(mirror), target, from_attributes=True, dec_hook=_HOOK)
    except _REFUSALS:
        return None
    return made.value, mirror.schema_ is not _UNSET


def write(obj: object) -> bytes:
    """Return the canonical bytes of an object of the model."""
    mirror_of = _ROOTS.get(type(obj)) or _new_root(type(obj))
    try:
        buffer = _SPARE.pop()
    except IndexError:
        buffer = bytearray()
    _encode_into(mirror_of(obj), buffer)
    data = bytes(buffer)
    _SPARE.append(buffer)
    return data


def write_body(obj: object) -> bytes:
    """Return the canonical bytes of an object of the model, without `$schema`."""
    return _encode(_convert(obj, _writers()[type(obj)], from_attributes=True))
