# SPDX-License-Identifier: MIT
"""On which terms something is read: the arguments that every reader takes, checked once and alike."""

from typing import Any, Final, Literal, NamedTuple, TypeAlias

from fmsdata._words import did_you_mean
from fmsdata.codec.limits import Limits
from fmsdata.errors import ArgumentError

Unknown: TypeAlias = Literal["forbid", "report", "ignore"]
"""What becomes of unknown fields: an error each, a warning each, or nothing."""

_UNKNOWN: Final = ("forbid", "report", "ignore")


class Terms(NamedTuple):
    """On which terms a document is read."""

    wanted: type[Any] | None
    """The class asked for; None to take the one that the document states."""
    unknown: Unknown
    """What becomes of unknown fields."""
    limits: Limits
    """How much is read."""


def one_of(words: tuple[str, ...], given: object) -> str:
    """Return what to tell somebody who gave something else than one of some words."""
    listed = f"{', '.join(map(repr, words[:-1]))} or {words[-1]!r}"
    hint = did_you_mean(given.lower(), words) if isinstance(given, str) else None
    return f"{listed}; {hint}" if hint else listed


def require_unknown(unknown: object) -> None:
    """Refuse a word that says nothing: a mistyped one must not let unknown fields pass in silence.

    Raises:
        ArgumentError: It is none of ``forbid``, ``report`` and ``ignore``.
    """
    if not isinstance(unknown, str) or unknown not in _UNKNOWN:
        raise ArgumentError("unknown", unknown, one_of(_UNKNOWN, unknown))


def require_call(argument: str, value: object) -> None:
    """Refuse what should be called with a report and cannot be. Raises `ArgumentError`."""
    if value is not None and not callable(value):
        raise ArgumentError(argument, value, "a callable that takes a report, or None")


def require_terms(unknown: object, limits: object) -> None:
    """Refuse terms that say nothing.

    Raises:
        ArgumentError: One of them is of another type, or a word that is not known.
    """
    require_unknown(unknown)
    if not isinstance(limits, Limits):
        raise ArgumentError("limits", limits, "fmsdata.Limits")
