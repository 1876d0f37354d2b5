# SPDX-License-Identifier: MIT
"""Counts in running text: finding all of them, and none in designations, citations or money."""

import re
from collections.abc import Iterator
from typing import final

import attrs

from fmsdata.errors import InvalidError, Problem
from fmsdata.model._amounts import money_spans
from fmsdata.model._counts import DIGITS, either, reckon
from fmsdata.model._number_words import WORD_START, Segment, read_run, read_words
from fmsdata.model._printed import GROUPED, fold, require_text, whole_number

__all__ = ["FoundCount", "find_counts"]

# Digits are a count only as a word of their own: not in FGM-148F, SPY-6(V)1, 36(b)(1), 24-22, 70/72 or 155mm.
_DIGITS = re.compile(
    rf"(?<![A-Za-z0-9_.,:/)$€£¥#+'’%-])(?<![A-Za-z]- ){DIGITS}(?![A-Za-z0-9_/%(+'’°]|-(?!-)|[.,:][0-9])",
    re.IGNORECASE | re.ASCII,
)
_NAMED = re.compile(
    r"(?<![A-Za-z])(?:mk|mark|mod|block|mode|link|type|increment|version|section|sec|no|nos)\.? +$",
    re.IGNORECASE | re.ASCII,
)
_BRACKET = re.compile(r" *+\( *+(?P<digits>[0-9][0-9,]*+) *+\)", re.ASCII)
# "five-year" and "twenty-first" are no counts of anything.
_ATTRIBUTE = re.compile(r"-(?!-) *[A-Za-z]", re.ASCII)


@final
@attrs.frozen(kw_only=True)
class FoundCount:
    """A count found in running text. Places count characters from 0, and ``text`` is what stands there.

    Raises `InvalidError` when it has neither words nor digits.
    """

    words: int | None = None
    """What the words say; None when none are printed, or when they are `malformed`."""
    digits: int | None = None
    """What the digits say; None when none are printed."""
    malformed: bool = False
    """Whether number words stand before the digits that are no number: ``Thirty-thirty (33)``."""
    text: str
    """The count as printed, the bracket included."""
    start: int
    """Where the count begins."""
    end: int
    """Where it ends, exclusive."""

    def __attrs_post_init__(self) -> None:
        if self.words is None and self.digits is None:
            raise InvalidError("FoundCount", (Problem("words, digits", None, "at least one of them"),))

    @property
    def value(self) -> int:
        """The digits where there are any, otherwise the words."""
        return either(self.words, self.digits)

    @property
    def agrees(self) -> bool:
        """Whether the words can be read, and words and digits do not contradict each other."""
        return not self.malformed and (self.words is None or self.digits is None or self.words == self.digits)


def find_counts(text: str) -> tuple[FoundCount, ...]:
    """Return every count printed in running text, in order, in time linear in its length.

    Numbers inside designations (``FGM-148F``, ``AN/SPY-6(V)1``, ``Block 70/72``, ``MK 54``), citations
    (``36(b)(1)``), attributes (``five-year``, ``155mm``) and amounts of money are no counts. A bracketed
    number without number words before it (``MIDS JTRS (5)``) is one only where it opens the text. Years and
    days of dates are numbers like others and are returned. Raises `ArgumentError` when *text* is no text.
    """
    folded = _without_money(fold(require_text(text, "running text")))
    return tuple(_counts(text, folded))


def _without_money(folded: str) -> str:
    parts: list[str] = []
    done = 0
    for start, end in money_spans(folded):
        parts += [folded[done:start], "$" * (end - max(start, done))]
        done = max(end, done)
    return "".join([*parts, folded[done:]])


def _counts(text: str, folded: str) -> Iterator[FoundCount]:
    pos = 0
    words = WORD_START.search(folded)
    digits = _DIGITS.search(folded)
    while words or digits:
        nearest = min((match for match in (words, digits) if match), key=lambda match: match.start())
        if nearest is words:
            run = read_run(folded, nearest.start())
            yield from _in_run(text, folded, run)
            bracket = _BRACKET.match(folded, run[-1].end)
            pos = bracket.end() if bracket else run[-1].end
        else:
            found = _in_digits(text, folded, nearest)
            if found:
                yield found
            pos = nearest.end()
        if words and words.start() < pos:
            words = WORD_START.search(folded, pos)
        if digits and digits.start() < pos:
            digits = _DIGITS.search(folded, pos)


def _in_digits(text: str, folded: str, match: re.Match[str]) -> FoundCount | None:
    start, end = match.span()
    before = folded[max(0, start - 16) : start]
    value = reckon(match)
    bracketed = before.rstrip(" ").endswith("(") and folded[end : end + 16].lstrip(" ").startswith(")")
    opens = start < 16 and before.strip(" ") == "("
    if value is None or (match["places"] and not match["scale"]) or _NAMED.search(before):
        return None
    if bracketed and not opens:
        return None
    return FoundCount(digits=value, text=text[start:end], start=start, end=end)


def _in_run(text: str, folded: str, run: tuple[Segment, ...]) -> Iterator[FoundCount]:
    """Yield the counts of one run of number words; a bracket after it belongs to the last of them."""
    bracket = _BRACKET.match(folded, run[-1].end)
    digits = _bracketed(bracket) if bracket else None
    if bracket and len(run) > 1:
        # "One hundred, and one (101)": the digits tell that the comma parts no numbers.
        whole = read_words(folded[run[0].start : run[-1].end])
        if whole is not None and whole.value == digits:
            run = (whole._replace(start=run[0].start, end=run[-1].end),)
    last = len(run) - 1
    if bracket is None and _ATTRIBUTE.match(folded, run[-1].end):
        run = run[:-1]
    elif bracket:
        # "Thirty-thirty (33)" is one number gone wrong, "one thirty (30)" may be two numbers.
        while (
            last and run[last].joiner in {"-", " "} and (run[-1].value != digits or run[last].joiner == "-")
        ):
            last -= 1
    for segment in run[:last] if bracket else run:
        if segment.value is not None:
            spot = text[segment.start : segment.end]
            yield FoundCount(words=segment.value, text=spot, start=segment.start, end=segment.end)
    if bracket:
        words = run[last].value if last == len(run) - 1 else None
        start, end = run[last].start, bracket.end()
        if words is not None or digits is not None:
            yield FoundCount(
                words=words,
                digits=digits,
                malformed=words is None or digits is None,
                text=text[start:end],
                start=start,
                end=end,
            )


def _bracketed(bracket: re.Match[str]) -> int | None:
    return whole_number(bracket["digits"]) if re.fullmatch(GROUPED, bracket["digits"]) else None
