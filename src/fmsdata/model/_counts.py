# SPDX-License-Identifier: MIT
"""Counts as printed, in words, in digits or in both: reading one."""

import re
from typing import final

import attrs

from fmsdata.errors import GrammarError, InvalidError, Problem
from fmsdata.model._number_words import SCALES, WORD_START, read_words
from fmsdata.model._plain import MAX_INTEGER
from fmsdata.model._printed import GROUPED, fold, misread_letter, require_text, whole_number

__all__ = ["DIGITS", "PrintedCount", "either", "parse_count", "read_count", "reckon"]

_EXPECTED = "a count such as 246, 3,250, six or two hundred forty-six (246)"

DIGITS = rf"(?P<whole>{GROUPED})(?:(?P<places>\.[0-9]++)?+(?: ++(?P<scale>{'|'.join(SCALES)})(?![A-Za-z]))?+)"
"""A count in digits: groups ``whole``, ``places`` and ``scale``, for texts of any case."""
_ONE = re.compile(DIGITS, re.IGNORECASE | re.ASCII)


@final
@attrs.frozen(kw_only=True)
class PrintedCount:
    """A count as printed; words and digits may disagree, `agrees` says whether they do.

    Raises `InvalidError` when it has neither words nor digits.
    """

    words: int | None = None
    """What the words say; None when none are printed."""
    digits: int | None = None
    """What the digits say; None when none are printed."""
    text: str
    """The text that was read."""

    def __attrs_post_init__(self) -> None:
        if self.words is None and self.digits is None:
            raise InvalidError("PrintedCount", (Problem("words, digits", None, "at least one of them"),))

    @property
    def value(self) -> int:
        """The digits where there are any, otherwise the words."""
        return either(self.words, self.digits)

    @property
    def agrees(self) -> bool:
        """Whether words and digits say the same, or only one of them is printed."""
        return self.words is None or self.digits is None or self.words == self.digits


def either(words: int | None, digits: int | None) -> int:
    """Return the digits where there are any, otherwise the words."""
    return digits if digits is not None else words or 0


def read_count(text: str) -> PrintedCount:
    """Return the one count that *text* prints, keeping words and digits apart where both are printed.

    Read are ``246``, ``3,250``, ``990 million``, ``two hundred forty-six``,
    ``Four thousand, eight hundred and ninety-one``, ``two hundred forty-six (246)``, ``thirty(30)`` and
    ``( 296)``. Raises `GrammarError` for anything else: words that are no number, misplaced commas, signs,
    letters among digits, hedges, more than 2^53 - 1. Raises `ArgumentError` for what is no text.
    """
    printed = fold(require_text(text, _EXPECTED)).strip(" ")
    head, bracket, tail = printed.partition("(")
    head = head.rstrip(" ")
    if not bracket:
        if printed[:1].isdigit():
            return PrintedCount(digits=_digits(text, printed), text=text)
        return PrintedCount(words=_words(text, head), text=text)
    if not tail.endswith(")"):
        raise _refused(text)
    digits = _digits(text, tail[:-1].strip(" "))
    return PrintedCount(words=_words(text, head) if head else None, digits=digits, text=text)


def parse_count(text: str) -> int:
    """Return the number that *text* prints; raises `GrammarError` as `read_count` does.

    Words and digits that disagree are refused too: which of them is right, nobody can tell from the text.
    """
    count = read_count(text)
    if not count.agrees:
        hint = f"the words say {count.words:,}, the digits {count.digits:,}"
        raise GrammarError("count", text, "words and digits that agree", hint)
    return count.value


def _words(text: str, words: str) -> int:
    segment = read_words(words)
    if segment is None or segment.value is None:
        raise _refused(text)
    return segment.value


def _digits(text: str, digits: str) -> int:
    match = _ONE.fullmatch(digits)
    if match is None or (match["places"] and not match["scale"]):
        raise _refused(text)
    value = reckon(match)
    if value is None and match["places"]:
        raise _refused(text)
    if value is None:
        raise GrammarError("count", text, f"a count of at most {MAX_INTEGER:,}")
    return value


def reckon(match: re.Match[str]) -> int | None:
    """Return the value of a match of `DIGITS`, None when it is too large or no whole number."""
    places = (match["places"] or ".")[1:].rstrip("0")
    whole = whole_number(match["whole"])
    if whole is None or len(places) > len(str(MAX_INTEGER)):
        return None
    scale = SCALES[match["scale"].lower()] if match["scale"] else 1
    value, rest = divmod((whole * 10 ** len(places) + int(places or "0")) * scale, 10 ** len(places))
    return value if not rest and value <= MAX_INTEGER else None


def _refused(text: str) -> GrammarError:
    shown = fold(text[:200]).strip(" ")
    hint = misread_letter(shown)
    if hint is None and shown[:1] in {"-", "+"}:
        hint = "a count has no sign"
    elif hint is None and re.search(r"[0-9]{4},|[0-9],(?![0-9]{3}(?![0-9]))", shown):
        hint = "a comma groups digits in threes"
    elif hint is None and "(" in shown and not text.rstrip().endswith(")"):
        hint = "the bracket must close the count"
    elif hint is None and WORD_START.match(shown):
        hint = "the words cannot be read as one number"
    return GrammarError("count", text, _EXPECTED, hint)
