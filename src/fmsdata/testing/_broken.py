# SPDX-License-Identifier: MIT
"""The strategy for documents that no reader may accept, each broken in one way, with the code of that way."""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar

from hypothesis import reject
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata._fields import CLASSES, SCALARS, Field, fields_of, walk
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec import codes
from fmsdata.codec.codes import Code
from fmsdata.codec.json import to_dict
from fmsdata.codec.limits import DEFAULT_LIMITS
from fmsdata.model._plain import TextLimits, WholeLimits
from fmsdata.model._word import Word
from fmsdata.testing._choices import pick
from fmsdata.testing._impossible import IMPOSSIBLE

__all__ = ["BREAKAGES", "UNBROKEN", "Broken", "break_json", "ways_for"]

T = TypeVar("T")

Document = dict[str, Any]


class Broken(NamedTuple):
    """A document that no reader takes; one that is told its class reports the code and no other."""

    data: bytes
    """The bytes."""
    code: str
    """The code of the one thing that is wrong with it: ``FMS901``."""


class _Spot(NamedTuple):
    """A field of a record inside a document, present or not."""

    record: Document
    cls: type[Any]
    field: Field


def _written(document: Document) -> bytes:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _below(document: Any, path: str) -> Any:
    for part in path.split("/")[1:]:
        document = document[int(part) if isinstance(document, list) else part]
    return document


def _spots(record: Any, document: Document) -> list[_Spot]:
    """Return every field of every record in a document; those that lie deep come last."""
    found = []
    for node in walk(record):
        inner = _below(document, node.path)
        found += [_Spot(inner, type(node.record), field) for field in fields_of(type(node.record))]
    return found


def _within(spots: list[_Spot], wanted: Callable[[Field], object]) -> list[_Spot]:
    return [spot for spot in spots if wanted(spot.field)]


def _put(spot: _Spot, value: object) -> None:
    spot.record[spot.field.name] = [value] if spot.field.shape.many else value


# Bytes: what is wrong before there is a document.


@st.composite
def _truncated(draw: DrawFn, document: Document, _: list[_Spot]) -> bytes:
    data = _written(document)
    return data[: draw(st.integers(1, len(data) - 1))].decode(errors="ignore").encode()


def _not_utf8(document: Document, _: list[_Spot]) -> SearchStrategy[bytes]:
    bad = st.sampled_from((b"\xff", b"\xc3(", b"\xe2\x82"))
    return bad.map(lambda octets: _written(document)[:-1] + b',"notes":["' + octets + b'"]}')


def _byte_order_mark(document: Document, _: list[_Spot]) -> SearchStrategy[bytes]:
    return st.just(b"\xef\xbb\xbf" + _written(document))


def _too_deep(document: Document, _: list[_Spot]) -> SearchStrategy[bytes]:
    deeper = st.integers(DEFAULT_LIMITS.max_depth + 1, 4 * DEFAULT_LIMITS.max_depth)
    return deeper.map(
        lambda depth: _written(document)[:-1] + b',"notes":' + b"[" * depth + b"]" * depth + b"}"
    )


def _repeated_key(document: Document, _: list[_Spot]) -> SearchStrategy[bytes]:
    def doubled(key: str) -> bytes:
        return _written(document)[:-1] + b"," + _written({key: document[key]})[1:]

    return st.sampled_from(list(document)).map(doubled)


@st.composite
def _lone_surrogate(draw: DrawFn, document: Document, spots: list[_Spot]) -> bytes:
    # Texts that no other field looks at, so that nothing else is wrong.
    spot = draw(st.sampled_from(_within(spots, lambda field: field.name in _PLAIN_TEXTS)))
    _put(spot, chr(draw(st.integers(0xD800, 0xDFFF))))
    return json.dumps(document).encode()


# The envelope.


def _schema(*stated: str) -> SearchStrategy[str]:
    return st.sampled_from(stated)


def _with_schema(document: Document, stated: SearchStrategy[str]) -> SearchStrategy[bytes]:
    return stated.map(lambda text: _written({**document, "$schema": text}))


_PLAIN_TEXTS: Final = ("as_printed", "name", "label", "id", "source")


def _named(document: Document) -> str:
    return str(document["$schema"]).split("/")[1]


def _unknown_schema(document: Document, _: list[_Spot]) -> SearchStrategy[bytes]:
    name = _named(document)
    return _with_schema(document, _schema(f"fmsdata/{name}x/{SCHEMA_VERSION}", name, f"fmsdata/{name}/1"))


def _might_be(document: Document, cls: type[Any]) -> bool:
    fields = {field.name: field.required for field in fields_of(cls)}
    known = all(name in fields for name in document if name != "$schema")
    return known and all(name in document for name, required in fields.items() if required)


def _other_class(document: Document, _: list[_Spot]) -> SearchStrategy[bytes]:
    # A reader that is not told the class must refuse it too, so it is no document of the other class.
    others = [cls.__name__ for cls in CLASSES if not _might_be(document, cls)]
    return _with_schema(document, _schema(*(f"fmsdata/{name}/{SCHEMA_VERSION}" for name in others)))


def _newer_major(document: Document, _: list[_Spot]) -> SearchStrategy[bytes]:
    major = int(SCHEMA_VERSION.split(".")[0])
    newer = st.integers(major + 1, 99).map(lambda number: f"fmsdata/{_named(document)}/{number}.0")
    return _with_schema(document, newer)


def _unknown_version(document: Document, _: list[_Spot]) -> SearchStrategy[bytes]:
    return _with_schema(document, _schema(f"fmsdata/{_named(document)}/0.1"))


# The fields, of the record or of one inside it.


@st.composite
def _unknown_field(draw: DrawFn, document: Document, spots: list[_Spot]) -> bytes:
    spot = draw(st.sampled_from(spots))
    spot.record[spot.field.name + draw(st.sampled_from("sx_"))] = draw(st.none() | st.integers(0, 9))
    return _written(document)


@st.composite
def _missing_field(draw: DrawFn, document: Document, spots: list[_Spot]) -> bytes:
    spot = draw(st.sampled_from(_within(spots, lambda field: field.required)))
    del spot.record[spot.field.name]
    return _written(document)


@st.composite
def _wrong_type(draw: DrawFn, document: Document, spots: list[_Spot]) -> bytes:
    spot = draw(st.sampled_from(spots))
    leaf = spot.field.shape.leaf
    wrong: list[object] = ["true", 1.5, 7] if leaf is bool else ["7", 7.5, True] if leaf is int else [7, True]
    _put(spot, draw(st.sampled_from(wrong)))
    return _written(document)


@st.composite
def _unknown_word(draw: DrawFn, document: Document, spots: list[_Spot]) -> bytes:
    spot = draw(st.sampled_from(_within(spots, _is_word)))
    known = {word.value for word in spot.field.shape.leaf}
    _put(
        spot,
        draw(st.sampled_from(sorted(known)).map(lambda word: word[:-1]).filter(lambda w: w not in known)),
    )
    return _written(document)


@st.composite
def _bad_grammar(draw: DrawFn, document: Document, spots: list[_Spot]) -> bytes:
    spot = draw(st.sampled_from(_within(spots, lambda field: field.shape.leaf in SCALARS)))
    _put(spot, draw(pick("", " ", "?\n", "12/31/2024 ")))
    return _written(document)


@st.composite
def _bad_text(draw: DrawFn, document: Document, spots: list[_Spot]) -> bytes:
    spot = draw(st.sampled_from(_within(spots, lambda field: isinstance(field.shape.limits, TextLimits))))
    _put(spot, "")
    return _written(document)


@st.composite
def _out_of_range(draw: DrawFn, document: Document, spots: list[_Spot]) -> bytes:
    spot = draw(st.sampled_from(_within(spots, lambda field: isinstance(field.shape.limits, WholeLimits))))
    limits: Any = spot.field.shape.limits
    _put(spot, draw(pick(limits.minimum - 1, limits.maximum + 1)))
    return _written(document)


@st.composite
def _impossible_record(draw: DrawFn, document: Document, spots: list[_Spot]) -> bytes:
    inner, cls, _ = draw(st.sampled_from([spot for spot in spots if spot.cls.__name__ in IMPOSSIBLE]))
    inner.update(draw(st.sampled_from(IMPOSSIBLE[cls.__name__]))(inner))
    return _written(document)


def _is_word(field: Field) -> bool:
    return issubclass(field.shape.leaf, Word)


Break = Callable[[Document, list[_Spot]], SearchStrategy[bytes]]


class Breakage(NamedTuple):
    """One way to break a document, and which classes' documents can be broken so."""

    code: Code
    make: Break
    fits: Callable[[list[_Spot]], object]


def _always(_: list[_Spot]) -> bool:
    return True


def _having(wanted: Callable[[Field], object]) -> Callable[[list[_Spot]], object]:
    return lambda spots: _within(spots, wanted)


def _some_impossible(spots: list[_Spot]) -> bool:
    return any(spot.cls.__name__ in IMPOSSIBLE for spot in spots)


BREAKAGES: Final[tuple[Breakage, ...]] = (
    Breakage(codes.MALFORMED, _truncated, _always),
    Breakage(codes.ENCODING, _not_utf8, _always),
    Breakage(codes.BYTE_ORDER_MARK, _byte_order_mark, _always),
    Breakage(codes.LIMIT, _too_deep, _always),
    Breakage(codes.REPEATED_KEY, _repeated_key, _always),
    Breakage(codes.SURROGATE, _lone_surrogate, _always),
    Breakage(codes.BAD_SCHEMA, _unknown_schema, _always),
    Breakage(codes.OTHER_CLASS, _other_class, _always),
    Breakage(codes.NEWER_MAJOR, _newer_major, _always),
    Breakage(codes.NO_MIGRATION, _unknown_version, _always),
    Breakage(codes.UNKNOWN_FIELD, _unknown_field, _always),
    Breakage(codes.MISSING_FIELD, _missing_field, _having(lambda field: field.required)),
    Breakage(codes.WRONG_TYPE, _wrong_type, _always),
    Breakage(codes.UNKNOWN_WORD, _unknown_word, _having(_is_word)),
    Breakage(codes.GRAMMAR, _bad_grammar, _having(lambda field: field.shape.leaf in SCALARS)),
    Breakage(codes.TEXT, _bad_text, _having(lambda field: isinstance(field.shape.limits, TextLimits))),
    Breakage(codes.RANGE, _out_of_range, _having(lambda field: isinstance(field.shape.limits, WholeLimits))),
    Breakage(codes.REFUSED, _impossible_record, _some_impossible),
)
"""Every way in which `break_json` breaks a document, in the order of the codes."""

UNBROKEN: Final[Mapping[str, str]] = MappingProxyType(
    {
        codes.UNREADABLE.code: "It is about files and streams, and no bytes have it.",
        codes.NO_SCHEMA.code: "A reader that is told the class takes a document without a schema.",
        codes.MALFORMED_TABLE.code: "It is about Arrow and CSV tables, which are no documents.",
        codes.NEWER_MINOR.code: "It is a warning: the document is read.",
        codes.LINE_LIMIT.code: "It takes a line of sixteen megabytes, and is about NDJSON and CSV only.",
        codes.TOO_MANY.code: "It never stands alone: it ends the list of a thousand other problems.",
        codes.DISAGREEMENT.code: "It tells of a mistake in fmsdata.",
    }
)
"""The codes that no way of `BREAKAGES` has, each with the reason."""


def ways_for(cls: type[Any]) -> tuple[Breakage, ...]:
    """Return the ways in which some document of a class can be broken."""
    found: dict[type[Any], None] = {}
    wanted = [cls]
    while wanted:
        one = wanted.pop()
        if one not in found:
            found[one] = None
            wanted += [field.shape.leaf for field in fields_of(one) if field.shape.leaf in CLASSES]
    spots = [_Spot({}, one, field) for one in found for field in fields_of(one)]
    return tuple(breakage for breakage in BREAKAGES if breakage.fits(spots))


_TRIES: Final = 8


def _fitting(draw: DrawFn, records: SearchStrategy[object], code: str | None) -> tuple[Breakage, Any]:
    """Draw a record that can be broken, in the way with a code or in any, and the way."""
    for _ in range(_TRIES):
        record = draw(records)
        spots = _spots(record, to_dict(record))
        ways = [way for way in BREAKAGES if code in (None, way.code.code) and way.fits(spots)]
        if ways:
            return draw(st.sampled_from(ways)), record
    return reject()


@st.composite
def break_json(draw: DrawFn, records: SearchStrategy[object], code: str | None = None) -> Broken:
    """Draw a record, write it, and break what was written in one way.

    Args:
        draw: Given by Hypothesis, not by the caller.
        records: Draws the records.
        code: The code of the way, one of those of `ways_for`; any that fits the record unless given.

    """
    breakage, record = _fitting(draw, records, code)
    document = to_dict(record)
    return Broken(draw(breakage.make(document, _spots(record, document))), breakage.code.code)
