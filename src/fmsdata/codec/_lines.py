# SPDX-License-Identifier: MIT
"""Lines of a stream of bytes, in flat memory whatever the stream holds."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

_SHOWN: Final = 64 * 1024


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
    """Split a stream at line feeds. Of a line longer than *longest*, all but the beginning is passed over."""
    number = 0
    rest = b""
    passed = 0  # how much of a line that is too long has been passed over
    for piece in pieces:
        parts = (rest + piece).split(b"\n") if not passed else piece.split(b"\n")
        if passed:
            passed += len(parts[0])
            if len(parts) == 1:
                continue
            number += 1
            yield Line(number, rest, passed)
            passed = 0
            del parts[0]
        rest = parts.pop()
        for part in parts:
            number += 1
            yield _whole(number, part, longest)
        if len(rest) > longest:
            passed = len(rest)
            rest = rest[: min(longest, _SHOWN)]
    if passed:
        yield Line(number + 1, rest, passed)
    elif rest:
        yield _whole(number + 1, rest, longest)


def _whole(number: int, content: bytes, longest: int) -> Line:
    if len(content) <= longest:
        return Line(number, content, len(content))
    return Line(number, content[: min(longest, _SHOWN)], len(content))
