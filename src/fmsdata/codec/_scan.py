# SPDX-License-Identifier: MIT
"""A JSON reader that keeps what fast readers throw away: positions, repeated keys, numbers as written.

It is only used on documents that were refused. It never recurses, so nesting cannot exhaust the stack.
The grammar is that of RFC 8259, exactly.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple

from fmsdata._words import brief
from fmsdata.codec._flaws import Flaw, OddNumber, Path, RefusedError
from fmsdata.codec.codes import BYTE_ORDER_MARK, ENCODING, LIMIT, MALFORMED, REPEATED_KEY, SURROGATE

_SPACE: Final = re.compile(r"[ \t\n\r]*").match
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?").match
_WORDS: Final = {"true": True, "false": False, "null": None}
_LONGEST_INTEGER: Final = 40
_DECODER: Final = json.JSONDecoder()


class Event(NamedTuple):
    """A step through the text: ``{ } [ ]``, a ``key``, or a ``value`` that holds no others."""

    kind: str
    value: Any
    offset: int


class Scanned(NamedTuple):
    """A document, and what is wrong with its text although it could be read."""

    document: Any
    flaws: list[Flaw]


def _position(text: str, offset: int) -> tuple[int, int]:
    line = text.count("\n", 0, offset) + 1
    return line, offset - text.rfind("\n", 0, offset)


def _malformed(text: str, offset: int, expected: str) -> RefusedError:
    line, column = _position(text, offset)
    found = repr(text[offset]) if offset < len(text) else "the end of the text"
    message = f"line {line}, column {column}: found {found}, expected {expected}"
    if not text.strip():
        message = "the document is empty"
    return RefusedError([Flaw((), MALFORMED, message, expected, line=line)])


def text_of(data: bytes) -> str:
    """Return the text of a document. Raises `RefusedError` when it is not plain UTF-8."""
    for mark, name in ((b"\xef\xbb\xbf", "UTF-8"), (b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16")):
        if data.startswith(mark):
            message = f"a {name} byte order mark stands before the text"
            hint = "save the file as UTF-8 without a byte order mark"
            raise RefusedError([Flaw((), BYTE_ORDER_MARK, message, "UTF-8 text", hint=hint, line=1)])
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        message = f"line {line}, byte {column}: {error.reason} {data[error.start]:#04x}"
        raise RefusedError([Flaw((), ENCODING, message, "UTF-8 text", line=line)]) from None


def _leaf(text: str, offset: int) -> tuple[Any, int]:
    """Read a text, number or word that starts at an offset; return it and where it ends."""
    if text.startswith('"', offset):
        try:
            return _DECODER.raw_decode(text, offset)
        except json.JSONDecodeError as error:
            raise _malformed(text, error.pos, "the rest of a text in double quotes") from None
    number = _NUMBER(text, offset)
    if number:
        digits = number.group()
        if number.lastindex or len(digits) > _LONGEST_INTEGER:
            return OddNumber(digits), number.end()
        return int(digits), number.end()
    for word, meaning in _WORDS.items():
        if text.startswith(word, offset):
            return meaning, offset + len(word)
    if text.startswith(("NaN", "Infinity", "-Infinity"), offset):
        raise _malformed(text, offset, "a value (JSON has no NaN and no Infinity)")
    raise _malformed(text, offset, "a value")


def events(text: str, max_depth: int) -> Iterator[Event]:
    """Walk through a JSON text. Raises `RefusedError` where it stops being JSON or nests too deep."""
    closers: list[str] = []
    offset = _skip(text, 0)
    while True:
        if text.startswith(("{", "["), offset):
            if len(closers) >= max_depth:
                raise _too_deep(text, offset, max_depth)
            yield Event(text[offset], None, offset)
            closers.append("}" if text[offset] == "{" else "]")
            offset = _skip(text, offset + 1)
            if not text.startswith(closers[-1], offset):
                if closers[-1] == "}":
                    key, offset = _key(text, offset)
                    yield key
                continue
        else:
            value, end = _leaf(text, offset)
            yield Event("value", value, offset)
            offset = end
        while closers:
            offset = _skip(text, offset)
            if text.startswith(closers[-1], offset):
                yield Event(closers.pop(), None, offset)
                offset += 1
                continue
            if not text.startswith(",", offset):
                raise _malformed(text, offset, f"a comma or {closers[-1]!r}")
            offset = _skip(text, offset + 1)
            if closers[-1] == "}":
                key, offset = _key(text, offset)
                yield key
            break
        else:
            offset = _skip(text, offset)
            if offset < len(text):
                raise _malformed(text, offset, "the end of the text")
            return


def _skip(text: str, offset: int) -> int:
    space = _SPACE(text, offset)
    return space.end() if space else offset


def _key(text: str, offset: int) -> tuple[Event, int]:
    if not text.startswith('"', offset):
        raise _malformed(text, offset, "a key in double quotes")
    key, end = _leaf(text, offset)
    end = _skip(text, end)
    if not text.startswith(":", end):
        raise _malformed(text, end, "a colon after the key")
    return Event("key", key, offset), _skip(text, end + 1)


def _too_deep(text: str, offset: int, max_depth: int) -> RefusedError:
    line, column = _position(text, offset)
    message = f"line {line}, column {column}: nested deeper than {max_depth} levels"
    return RefusedError([Flaw((), LIMIT, message, f"at most {max_depth} levels", line=line)])


def _mended(text: str) -> str:
    """Return the text with every lone surrogate replaced by a question mark."""
    return text if text.isascii() else text.encode(errors="replace").decode()


def _steps(text: str, max_depth: int) -> Iterator[tuple[list[str | int], Event]]:
    """Yield every event with the path that it is about. The path is one list that changes on the way."""
    path: list[str | int] = []
    for event in events(text, max_depth):
        if event.kind == "key":
            path[-1] = _mended(event.value)
        elif event.kind in "}]":
            path.pop()
        elif path and isinstance(path[-1], int):
            path[-1] += 1
        yield path, event
        if event.kind == "{":
            path.append("")
        elif event.kind == "[":
            path.append(-1)


def _damaged(text: str, path: list[str | int], event: Event) -> Flaw:
    message = "a text with half of a surrogate pair in it"
    line, _ = _position(text, event.offset)
    return Flaw(tuple(path), SURROGATE, message, "Unicode text", _mended(event.value), line=line)


def scan(text: str, max_depth: int, max_flaws: int) -> Scanned:
    """Read a JSON text, noting repeated keys and damaged texts. Raises `RefusedError` when it is no JSON."""
    document: Any = None
    flaws: list[Flaw] = []
    open_ones: list[Any] = []
    for path, event in _steps(text, max_depth):
        kind, value = event.kind, event.value
        if kind in "}]":
            open_ones.pop()
            continue
        room = len(flaws) <= max_flaws
        if isinstance(value, str) and _mended(value) != value:
            if room:
                flaws.append(_damaged(text, path, event))
            value = _mended(value)
        if kind == "key":
            if value in open_ones[-1] and room:
                line, _ = _position(text, event.offset)
                message = f"the key {brief(value)} is there more than once"
                flaws.append(Flaw(tuple(path), REPEATED_KEY, message, "each key once", line=line))
            open_ones[-1][value] = None
            continue
        made: Any = {} if kind == "{" else [] if kind == "[" else value
        if not open_ones:
            document = made
        elif isinstance(open_ones[-1], list):
            open_ones[-1].append(made)
        else:
            open_ones[-1][path[-1]] = made
        if kind != "value":
            open_ones.append(made)
    return Scanned(document, flaws)


def lines_of(text: str, paths: Iterable[Path], max_depth: int) -> dict[Path, int]:
    """Return the line that each path stands on, for those that the text has."""
    wanted = frozenset(paths)
    offsets: dict[Path, int] = {}
    for path, event in _steps(text, max_depth):
        if event.kind not in "}]" and (here := tuple(path)) in wanted:
            offsets[here] = event.offset
    lines: dict[Path, int] = {}
    line, seen = 1, 0
    for where, offset in sorted(offsets.items(), key=lambda pair: pair[1]):
        line += text.count("\n", seen, offset)
        seen = offset
        lines[where] = line
    return lines
