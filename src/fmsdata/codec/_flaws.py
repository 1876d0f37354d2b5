# SPDX-License-Identifier: MIT
"""One thing wrong with a document, and how it is told to people."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from fmsdata._fields import pointer
from fmsdata._words import brief
from fmsdata.codec.codes import Code
from fmsdata.findings import Finding, Severity

Path = tuple[str | int, ...]
"""The keys and positions that lead to a value."""


class Absent:
    """Stands for a value that is not there, which null is."""


ABSENT: Final = Absent()


class OddNumber(str):
    """A number that is no integer of the model, kept as it is written: ``3.0``, ``1e999``."""

    __slots__ = ()


class Flaw(NamedTuple):
    """One thing wrong with a document."""

    path: Path
    code: Code
    message: str
    expected: str | None = None
    found: object = ABSENT
    hint: str | None = None
    line: int | None = None


class RefusedError(Exception):
    """What a reader raises inside this package; it carries the flaws and never leaves it."""

    def __init__(self, flaws: list[Flaw]) -> None:
        super().__init__(flaws)
        self.flaws = flaws


def shown(value: object) -> str:
    """Return a value as JSON shows it, cut; a container by its size only."""
    if value is None or value is True or value is False:
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, OddNumber):
        return str.__str__(value) if len(value) <= 40 else f"a number of {len(value):,} characters"
    if isinstance(value, Mapping):
        return f"an object of {len(value)}"
    if isinstance(value, (list, tuple)):
        return f"an array of {len(value)}"
    if isinstance(value, str):
        return brief(str.__str__(value))
    return brief(value)


def mismatch(code: Code, found: object, expected: str, hint: str | None = None) -> Flaw:
    """Return the flaw of a value that is not what was expected, at the root."""
    return Flaw((), code, f"found {shown(found)}, expected {expected}", expected, found, hint)


def _enclosing_id(document: object, path: Path) -> str | None:
    value: Any = document
    found = _id_of(value)
    for part in path:
        try:
            value = value[part]
        except (LookupError, TypeError):
            return found
        found = _id_of(value) or found
    return found


def _id_of(value: object) -> str | None:
    stated = value.get("id") if isinstance(value, Mapping) else None
    return stated if type(stated) is str else None


def as_finding(
    flaw: Flaw, document: object, *, severity: Severity | None = None, line: int | None = None
) -> Finding:
    """Return the finding that reports a flaw of a document."""
    return Finding(
        code=flaw.code.code,
        name=flaw.code.name,
        severity=severity or flaw.code.severity,
        path=pointer(*flaw.path),
        message=flaw.message,
        expected=flaw.expected,
        actual=None if flaw.found is ABSENT else shown(flaw.found),
        hint=flaw.hint,
        object_id=_enclosing_id(document, flaw.path),
        line=flaw.line or line,
    )
