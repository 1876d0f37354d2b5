# SPDX-License-Identifier: MIT
"""Lines of a stream of bytes, in flat memory whatever the stream holds."""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

_SHOWN: Final = 64 * 1024
_MARK: Final = re.compile(rb"[^ \t\r\n]").search
"""Finds what makes a line worth reading."""


class Line(NamedTuple):
    """A line without its end, or the beginning of one that is too long."""

    number: int
    """Counted from 1."""
    content: bytes
    """Its bytes; of one that is too long, the first."""
    length: int
    """How many bytes it has."""

    @property
    def cut(self) -> bool:
        """Whether it is too long, and only its beginning is here."""
        return self.length > len(self.content)


def lines(pieces: Iterable[bytes], longest: int) -> Iterator[Line]:
    """Split a stream at line feeds, and pass over blank lines, which count all the same.

    Of a line longer than *longest*, all but the beginning is passed over.
    """
    number = 1
    rest = b""
    passed = 0  # how much of a line that is too long has been passed over
    for piece in pieces:
        data = piece
        if passed:
            end = piece.find(b"\n")
            if end < 0:
                passed += len(piece)
                continue
            yield Line(number, rest, passed + end)
            number, passed, data = number + 1, 0, piece[end + 1 :]
        elif rest:
            data = rest + piece
        at = 0
        # Blank lines are passed over all at once: a stream may hold millions of them and nothing else.
        while (mark := _MARK(data, at)) is not None and (end := data.find(b"\n", mark.start())) >= 0:
            if mark.start() > at:
                begin = _begin(data, at, mark.start())
                number += data.count(b"\n", at, begin)
                at = begin
            yield _whole(number, data[at:end], longest)
            number, at = number + 1, end + 1
        begin = _begin(data, at, len(data))
        number += data.count(b"\n", at, begin)
        rest = data[begin:]
        if len(rest) > longest:
            passed = len(rest)
            rest = rest[: min(longest, _SHOWN)]
    if passed:
        yield Line(number, rest, passed)
    elif _MARK(rest):
        yield _whole(number, rest, longest)


def _begin(data: bytes, at: int, end: int) -> int:
    """Return where the last line that begins between two places begins, the first place at least."""
    return data.rfind(b"\n", at, end) + 1 or at


def _whole(number: int, content: bytes, longest: int) -> Line:
    if len(content) <= longest:
        return Line(number, content, len(content))
    return Line(number, content[: min(longest, _SHOWN)], len(content))
