# SPDX-License-Identifier: MIT
"""What the grammars of printed forms share: folding of dashes and spaces, and the shape of digits."""

from fmsdata._words import BRIEF
from fmsdata.model._arguments import text_argument
from fmsdata.model._pattern import Pattern
from fmsdata.model._plain import MAX_INTEGER

__all__ = ["GROUPED", "fold", "fold_dashes", "misread_letter", "require_text", "whole_number"]

GROUPED = r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})++|[1-9][0-9]*+|0)"
"""Digits as printed: plain, or grouped by commas in threes; no leading zero."""

# One character for one character, so that places in the folded text are places in the text.
_SPACES = dict.fromkeys(map(ord, "\t\n\v\f\r\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"), " ")
_SPACES |= dict.fromkeys(range(0x2000, 0x200B), " ")
_HYPHENS = dict.fromkeys(map(ord, "\xad\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"), "-")
_FOLDS = _SPACES | _HYPHENS
_ALL_FOLDS = _FOLDS | dict.fromkeys(map(ord, "\u2014\u2015\ufe58"), "-")

_MISREAD = Pattern(r"(?<![A-Za-z0-9])[0-9OoIl][0-9OoIl,.]*(?![A-Za-z])")


def fold(text: str) -> str:
    """Return *text* with every kind of space as a space and every hyphen or en dash as ``-``.

    The em dash stays: in running text it parts sentences, it joins no numbers.
    """
    return text if text.isascii() and text.isprintable() else text.translate(_FOLDS)


def fold_dashes(text: str) -> str:
    """Return *text* with every kind of space as a space and every kind of dash as ``-``."""
    return text if text.isascii() and text.isprintable() else text.translate(_ALL_FOLDS)


def require_text(value: object, expected: str) -> str:
    """Return *value* as exact text; an `ArgumentError` says what was found when it is none."""
    return str(text_argument("text", value, f"text, as str: {expected}"))


def misread_letter(text: str) -> str | None:
    """Return a hint when a letter O, I or l stands among digits, as scanned pages print it."""
    # Only what a message shows is looked at: a hint must not cost more than the refusal.
    for run in _MISREAD.regex.findall(text[:BRIEF]):
        letter = next((letter for letter in run if letter in "OoIl"), None)
        if letter is not None and any(character.isdigit() for character in run):
            return f"the letter {letter} seems to stand for the digit {'0' if letter in 'Oo' else '1'}"
    return None


def whole_number(digits: str) -> int | None:
    """Return the value of digits of the shape `GROUPED`, or None when it passes `MAX_INTEGER`."""
    plain = digits.replace(",", "")
    # The length is looked at first: reading a million digits as one int is slow, and Python refuses it.
    if len(plain) > len(str(MAX_INTEGER)):
        return None
    value = int(plain)
    return value if value <= MAX_INTEGER else None
