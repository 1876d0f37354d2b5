# SPDX-License-Identifier: MIT
"""What fuzzing has in common for all formats: documents, what is wrong with how they are read, and damage."""

import random
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple, Protocol

from fmsdata.codec.codes import CODES, DISAGREEMENT
from fmsdata.findings import Report

_KNOWN: Final = frozenset(code.code for code in CODES) - {DISAGREEMENT.code}


class Document(NamedTuple):
    """What is meant to be read, and how."""

    cls: type
    """The class of what it holds, or held before it was damaged."""
    data: bytes
    way: tuple[str, ...] = ()
    """What else decides how it is read: how it is packed, what becomes of unknown fields."""
    sound: Sequence[Any] | None = None
    """The records that it holds, when nothing in it is damaged."""

    def __str__(self) -> str:
        return " ".join((self.cls.__name__, *self.way))


class Failure(NamedTuple):
    """A document that the readers do not treat as they should."""

    what: str
    document: Document


class Documents(Protocol):
    """A format: draws documents of it, the same ones for the same seed, and tries them."""

    def draw(self) -> Document:
        """Return the next document."""
        ...

    def faults(self, document: Document) -> Iterator[str]:
        """Yield what is wrong with how a document is read."""
        ...


def same(one: object, other: object) -> bool:
    """Tell whether two records are equal down to the types, which text and a scalar made of it are not."""
    return one == other and repr(one) == repr(other)


def odd_findings(reports: Iterable[Report]) -> Iterator[str]:
    """Yield what is wrong with reports themselves, whatever they are about."""
    for report in reports:
        if {finding.code for finding in report.findings} - _KNOWN:
            yield "a finding with a code that no reader should give"
        for finding in report.findings:
            str(finding).encode()


def run(documents: Documents, count: int) -> list[Failure]:
    """Try so many documents, and return those that are not treated as they should be."""
    failures = []
    for _ in range(count):
        document = documents.draw()
        failures += [Failure(what, document) for what in tried(documents, document)]
    return failures


def tried(documents: Documents, document: Document) -> list[str]:
    """Try a document, and return what is wrong with how it is read."""
    found: list[str] = []
    try:
        found.extend(documents.faults(document))
    except Exception as error:  # that anything escapes is what is looked for
        found.append(f"escaped: {error!r}")
    return found


def damaged(draw: random.Random, data: bytes, tokens: Sequence[bytes], first: int = 0) -> bytes:
    """Return bytes with one change at a place that is drawn, at *first* or later: a cut, a flip, a token."""
    start = draw.randrange(min(first, len(data)), len(data) + 1)
    end = min(len(data), start + draw.choice((0, 1, 1, 2, 8, 64)))
    act = draw.randrange(5)
    if act == 0:
        return data[:start]
    if act == 1:
        return data[:start] + data[end:]
    if act == 2:
        return data[:end] + data[start:]
    if act == 3 and start < len(data):
        return data[:start] + bytes([data[start] ^ (1 << draw.randrange(8))]) + data[start + 1 :]
    return data[:start] + draw.choice(tokens) + data[end:]
