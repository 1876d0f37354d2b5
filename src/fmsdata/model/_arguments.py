# SPDX-License-Identifier: MIT
"""Arguments of another type than a look-up can work with, refused by name."""

from collections.abc import Iterable

from fmsdata.errors import ArgumentError

__all__ = ["text_argument", "texts_argument", "year_argument"]


def text_argument(argument: str, value: object, expected: str = "text") -> str:
    """Return *value* when it is text. Raises ArgumentError."""
    if isinstance(value, str):
        return value
    raise ArgumentError(argument, value, expected)


def texts_argument(argument: str, values: object) -> tuple[str, ...]:
    """Return *values* when they are texts, and not a single one. Raises ArgumentError."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise ArgumentError(argument, values, "several texts")
    return tuple(text_argument(argument, one) for one in values)


def year_argument(argument: str, value: object) -> int:
    """Return *value* when it is an integer. Raises ArgumentError."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise ArgumentError(argument, value, "a year as an integer")
