# SPDX-License-Identifier: MIT
"""What a caller pins is looked at where it is pinned: a strategy that can never hold it is not made.

Hypothesis runs the body of a strategy when it draws, far from the line with the mistake, and reports what it
finds there as a failure of the test.
"""

import datetime
import functools
import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, ParamSpec, TypeVar

from fmsdata._words import a_or_an, did_you_mean
from fmsdata.errors import GrammarError, InvalidError, Problem, UnknownNameError
from fmsdata.model._checks import field_check
from fmsdata.model._plain import MAX_INTEGER, Text
from fmsdata.model._shape import shape_of
from fmsdata.model.countries import CountryCode
from fmsdata.model.dates import PartialDate

__all__ = [
    "A_COUNTRY",
    "A_DAY",
    "A_FLAG",
    "A_TEXT",
    "a",
    "contradiction",
    "named",
    "ordered",
    "pinned",
    "several",
    "whole",
]

P = ParamSpec("P")
T = TypeVar("T")

Check = Callable[[str, Any], str | None]
"""Looks at an argument by its name; returns what was expected, or None when the value is accepted."""
Pins = Mapping[str, Any]
"""All arguments by name, those at their default included."""


def pinned(
    together: Callable[[Pins], Iterable[Problem]] | None = None, /, **checks: Check
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Return a decorator that looks at the arguments of a strategy before the strategy is made.

    None is accepted wherever it is the default.

    Args:
        together: Yields the arguments that contradict one another; asked once each is sound for itself.
        checks: The check of each argument.

    """

    def decorate(make: Callable[P, T]) -> Callable[P, T]:
        defaults = {name: known.default for name, known in inspect.signature(make).parameters.items()}

        @functools.wraps(make)
        def checked(*args: P.args, **kwargs: P.kwargs) -> T:
            problems = []
            for name, value in kwargs.items():
                check = checks.get(name)
                if check is None or (value is None and defaults[name] is None):
                    continue
                expected = check(name, value)
                if expected is not None:
                    problems.append(Problem(name, value, expected))
            if together is not None and not problems:
                problems = list(together({**defaults, **kwargs}))
            if problems:
                raise InvalidError(make.__name__, tuple(problems))
            return make(*args, **kwargs)

        return checked

    return decorate


def contradiction(name: str, pins: Pins, expected: str, *others: str) -> Problem:
    """Return the problem of an argument that cannot hold beside others."""
    names = (name, *others)
    found = tuple(pins[one] for one in names) if others else pins[name]
    return Problem(", ".join(names), found, expected)


def whole(minimum: int = 0, maximum: int = MAX_INTEGER) -> Check:
    """Return the check for an integer of a range."""
    expected = f"an integer from {minimum:,} to {maximum:,}"
    return lambda _, value: None if type(value) is int and minimum <= value <= maximum else expected


def a(*kinds: type) -> Check:
    """Return the check for a value of one of several classes, no subclass and no plain text in its stead."""
    expected = " or ".join(a_or_an(kind.__name__) for kind in kinds)
    return lambda _, value: None if type(value) in kinds else expected


def named(kind: str, known: Iterable[str]) -> Check:
    """Return the check for a name; raises `UnknownNameError` for a text that is none of those known."""
    names = tuple(known)

    def check(_: str, value: object) -> str | None:
        if not isinstance(value, str):
            return f"the name of {a_or_an(kind)}"
        if value not in names:
            raise UnknownNameError(kind, value, names, did_you_mean(value, names))
        return None

    return check


def several(check: Check) -> Check:
    """Return the check for a sequence of values, each of which has its own check."""

    def each(name: str, value: object) -> str | None:
        if isinstance(value, str) or not isinstance(value, Sequence):
            return "a sequence"
        found = (check(name, one) for one in value)
        return next((f"a sequence, each {expected}" for expected in found if expected is not None), None)

    return each


def ordered(low: str, high: str) -> Callable[[Pins], Iterable[Problem]]:
    """Return what finds that a smallest number lies above the largest."""

    def found(pins: Pins) -> Iterable[Problem]:
        if None not in (pins[low], pins[high]) and pins[low] > pins[high]:
            yield contradiction(low, pins, "the smaller one first", high)

    return found


_is_text: Final = field_check(shape_of(Text))


def _text(_: str, value: object) -> str | None:
    return _is_text(value)


def _flag(_: str, value: object) -> str | None:
    return None if type(value) is bool else "True or False"


def _day(_: str, value: object) -> str | None:
    if type(value) is not datetime.date:
        return "a date"
    try:
        PartialDate.from_date(value)
    except GrammarError as refused:
        return refused.expected
    return None


def _country(_: str, value: object) -> str | None:
    if not isinstance(value, str):
        return "the code or the name of a country"
    CountryCode.parse(value)
    return None


A_TEXT: Final[Check] = _text
A_FLAG: Final[Check] = _flag
A_DAY: Final[Check] = _day
"""A day that a `PartialDate` can be."""
A_COUNTRY: Final[Check] = _country
"""The code or the name of a country; `GrammarError` is raised for a text that is neither."""
