# SPDX-License-Identifier: MIT
"""Amounts of U.S. dollars as printed: reading one, and finding all of them in running text."""

import re
from collections.abc import Iterator
from typing import NamedTuple, final

import attrs

from fmsdata.errors import GrammarError
from fmsdata.model._number_words import SCALES, find_runs, read_words
from fmsdata.model._plain import MAX_INTEGER
from fmsdata.model._printed import GROUPED, fold, misread_letter, require_text

__all__ = ["FoundAmount", "PrintedAmount", "find_amounts", "money_spans", "parse_amount", "read_amount"]

_EXPECTED = "an amount of U.S. dollars such as $75 million or $14,000,000"

_ABBREVIATED = {
    "thousand": ("k",),
    "million": ("m", "mn", "mln", "mil"),
    "billion": ("b", "bn", "bln", "bil"),
}
_SCALE_WORDS = {word: word for word in SCALES} | {
    short: word for word, shorts in _ABBREVIATED.items() for short in shorts
}
_SCALE = "|".join(sorted(_SCALE_WORDS, key=len, reverse=True))
_HEDGE_WORDS = (
    r"up +to|as +much +as|not +to +exceed|no +more +than|more +than|less +than|at +least|at +most|"
    r"approximately|about|around|roughly|almost|nearly|some|over|under|worth|"
    r"(?:an? +)?(?:estimated|total)(?: +(?:of|at))?|valued +at"
)
_HEDGES = rf"(?:(?:{_HEDGE_WORDS}) +){{1,4}}"
_HEDGE_BEFORE = re.compile(rf"(?<![A-Za-z0-9-]){_HEDGES}$", re.IGNORECASE | re.ASCII)
_HEDGE = re.compile(_HEDGES, re.IGNORECASE | re.ASCII)

# Codes only as capitals: "try", and "CAD/PAD" (cartridge-actuated devices), are no currencies.
_CODES = (
    "(?-i:EUR|GBP|CHF|JPY|CAD|AUD|NZD|SGD|HKD|TWD|SEK|NOK|DKK|PLN|CZK|RON|ILS|INR|KRW|TRY|SAR|AED|KWD|QAR)"
)
_ADJECTIVES = "australian|canadian|new zealand|singapore|hong kong|taiwan(?:ese)?"
_NAMES = rf"(?:{_ADJECTIVES}) +dollars?|euros?|pounds? +sterling|yen|zloty"
_FOREIGN_SIGN = rf"[€£¥₩₪₹₺]|(?!US\$)[A-Z]{{1,3}}\$|{_CODES}(?= *[0-9.])"
_NUMBER = (
    rf"(?:(?P<whole>{GROUPED})(?:\.(?P<places>[0-9]++))?+|\.(?P<bare>[0-9]++))"
    r"(?![0-9A-Za-z]*[0-9]|[.,][0-9])"
)
_AMOUNT = (
    rf"(?:(?:(?P<sign>US ?\$|U\.S\. ?\$|\$|USD)|(?P<other>{_FOREIGN_SIGN})) *+)?+"
    rf"{_NUMBER}(?: *+(?:- *+)?(?P<scale>{_SCALE})(?![A-Za-z0-9])|(?![A-Za-z]))"
    rf"(?: *+(?:- *+)?(?:(?P<name>(?:U\.?S\.? +)?dollars?|USD)"
    rf"|(?P<elsewhere>{_NAMES}|(?-i:EUR|GBP)|(?(sign){_CODES}|(?!))))(?![A-Za-z/]))?"
)
_ONE = re.compile(_AMOUNT, re.IGNORECASE | re.ASCII)
_FOUND = re.compile(rf"(?<![A-Za-z0-9$€£¥.,]){_AMOUNT}", re.IGNORECASE | re.ASCII)
_DOLLARS_AFTER = re.compile(r" *+(?:- *+)?(?:U\.?S\.? +)?dollars?(?![A-Za-z])", re.IGNORECASE | re.ASCII)
_OF_ROW = re.compile(r" +in +(?:MDE|Major +Defen[cs]e +Equipment)$", re.IGNORECASE | re.ASCII)
_RANGE_AFTER = re.compile(
    rf" *(?:-|to|and) *\$? *[0-9][0-9.,]* *-? *(?:{_SCALE})(?![A-Za-z0-9])", re.IGNORECASE | re.ASCII
)
_FOREIGN = re.compile(rf"(?<![A-Za-z])(?:{_FOREIGN_SIGN}|(?:{_NAMES}|{_CODES})(?![A-Za-z/]))", re.IGNORECASE)
_DIGITS = 20
"""More digits than this, before or after the point, are not reckoned with: no record holds such an amount."""


@final
@attrs.frozen(kw_only=True)
class PrintedAmount:
    """An amount of U.S. dollars, with what its printed form says about how exact it is."""

    value: int
    """Whole U.S. dollars."""
    step: int
    """One unit of the last printed place in dollars: 10,000 for ``$60.18 million``, 1 for ``$14,000,000``."""
    hedge: str | None = None
    """The words before the amount that soften it, as printed: ``up to``, ``approximately``."""
    scale: str | None = None
    """``thousand``, ``million``, ``billion``, ``trillion``, however the text abbreviates it; None without."""
    text: str
    """The text that was read."""


@final
@attrs.frozen(kw_only=True)
class FoundAmount:
    """An amount of U.S. dollars found in running text. Places count characters from 0."""

    value: int
    """Whole U.S. dollars."""
    step: int
    """One unit of the last printed place, in dollars."""
    hedge: str | None = None
    """The words before the amount that soften it, as printed; they are outside `start` and `end`."""
    scale: str | None = None
    """``thousand``, ``million``, ``billion``, ``trillion``; None without."""
    text: str
    """The amount as printed, without the hedge."""
    start: int
    """Where the amount begins."""
    end: int
    """Where it ends, exclusive."""


class _Money(NamedTuple):
    """A stretch of text that is money; *value* is None when it is no number of whole U.S. dollars."""

    start: int
    end: int
    value: int | None
    step: int
    scale: str | None


def _reckon(match: re.Match[str]) -> tuple[int | None, int, str | None]:
    """Return value, step and scale of a match.

    The value is None where it is no whole number of dollars, and some number above `MAX_INTEGER` where it is
    too large to reckon with.
    """
    places = match["places"] or match["bare"] or ""
    whole = (match["whole"] or "0").replace(",", "")
    scale = _SCALE_WORDS[match["scale"].lower()] if match["scale"] else None
    times = SCALES.get(scale or "", 1)
    step = max(1, times // 10 ** min(len(places), _DIGITS))
    places = places.rstrip("0")
    if len(whole) > _DIGITS:
        return MAX_INTEGER + 1, step, scale
    if len(places) > _DIGITS:
        return None, step, scale
    # Integers all the way: as a float, 2.403 billion is 2,403,000,000 by luck only.
    value, cents = divmod(int(whole + places) * times, 10 ** len(places))
    return (None if cents else value), step, scale


def _refused(text: str, printed: str) -> GrammarError:
    """Return the error for what is no amount, with a hint when its cause can be told."""
    shown = printed[:200]
    hint = misread_letter(shown)
    if _FOREIGN.search(shown):
        hint = "only U.S. dollars are read; keep another currency as text"
    elif hint is None and not re.search("[0-9]", shown) and not any(True for _ in find_runs(shown)):
        hint = "there is no number in it"
    elif hint is None and re.search(r"[0-9][A-Za-z. ]*(?:-|\bto\b|\band\b) *\$? *\.?[0-9]", shown):
        hint = "a range holds two amounts; read each"
    elif hint is None and re.search(r"[0-9]{4},|[0-9],(?![0-9]{3}(?![0-9]))", shown):
        hint = "a comma groups thousands in threes, a full stop begins the decimals"
    return GrammarError("amount", text, _EXPECTED, hint)


def read_amount(text: str) -> PrintedAmount:
    """Return the one amount that *text* prints, with its precision and the words that soften it.

    Read are ``$75 million``, ``$75M``, ``$1.1B``, ``$.9 billion``, ``$ 0 million.``, ``52 million``,
    ``$14,000,000``, ``US$``, ``USD`` and ``seventy-five million dollars``, all of them also after ``up to``,
    ``about`` and the like, in brackets and before ``in MDE``: ``($0 in MDE)``. Raises `GrammarError` for
    anything else: other currencies, ranges, a fraction of a dollar, misplaced commas, letters among digits,
    more than 2^53 - 1 dollars.
    """
    printed = _without_brackets(fold(require_text(text, _EXPECTED)).strip(" "))
    softened = _HEDGE.match(printed)
    hedge = " ".join(softened[0].split()) if softened else None
    bare = printed[softened.end() :] if softened else printed
    bare = bare.removesuffix(".").rstrip(" ")
    match = _ONE.fullmatch(bare)
    if match is None:
        return _read_in_words(text, bare, hedge)
    if match["other"] or match["elsewhere"]:
        raise _refused(text, printed)
    value, step, scale = _reckon(match)
    if value is None:
        raise GrammarError("amount", text, _EXPECTED, "whole dollars are kept, no fraction of a dollar")
    if value > MAX_INTEGER:
        raise GrammarError("amount", text, f"at most {MAX_INTEGER:,} dollars")
    return PrintedAmount(value=value, step=step, hedge=hedge, scale=scale, text=text)


def _without_brackets(printed: str) -> str:
    """Return an amount without brackets around it and without the row that it is of: ``($0 in MDE)``."""
    if printed.startswith("(") and printed.endswith(")"):
        printed = printed[1:-1].strip(" ")
    tail = _OF_ROW.search(printed, max(0, len(printed) - 40))
    return printed[: tail.start()] if tail else printed


def _read_in_words(text: str, bare: str, hedge: str | None) -> PrintedAmount:
    """Read ``seventy-five million dollars``; words without a scale need the word dollars."""
    unnamed = _without_dollars(bare)
    words = read_words(unnamed)
    if words is None or words.value is None or (unnamed == bare and words.step == 1):
        raise _refused(text, bare)
    return PrintedAmount(
        value=words.value, step=words.step, hedge=hedge, scale=_scale_of(words.step), text=text
    )


def _without_dollars(bare: str) -> str:
    tail = _DOLLARS_AFTER.search(bare, max(0, len(bare) - 20))
    return bare[: tail.start()].rstrip(" ") if tail and tail.end() == len(bare) else bare


def _scale_of(step: int) -> str | None:
    return next((word for word, scale in SCALES.items() if scale == step), None)


def parse_amount(text: str) -> int:
    """Return the whole U.S. dollars that *text* prints; `read_amount` tells more, and what is refused."""
    return read_amount(text).value


def _in_digits(folded: str) -> Iterator[_Money]:
    for match in _FOUND.finditer(folded):
        foreign = match["other"] or match["elsewhere"]
        if not (foreign or match["sign"] or match["name"]):
            continue
        value, step, scale = _reckon(match)
        # "$75 to 80 million": the low end borrows its scale, and read alone it would be 75 dollars.
        borrows = scale is None and _RANGE_AFTER.match(folded, match.end())
        if foreign or borrows or value is None or value > MAX_INTEGER:
            value = None
        yield _Money(match.start(), match.end(), value, step, scale)


def _in_words(folded: str) -> Iterator[_Money]:
    for run in find_runs(folded):
        words = run[-1]
        if words.value is not None and (tail := _DOLLARS_AFTER.match(folded, words.end)):
            yield _Money(words.start, tail.end(), words.value, words.step, _scale_of(words.step))


def _money(folded: str) -> list[_Money]:
    return sorted((*_in_digits(folded), *_in_words(folded)), key=lambda money: money.start)


def money_spans(folded: str) -> tuple[tuple[int, int], ...]:
    """Return where folded text speaks of money, in dollars or not, so that no count is read from it."""
    return tuple((money.start, money.end) for money in _money(folded))


def find_amounts(text: str) -> tuple[FoundAmount, ...]:
    """Return every amount of U.S. dollars printed in running text, in order, in time linear in its length.

    An amount here has a dollar sign, ``USD`` or the word dollars: ``52 million`` alone may be gallons. Other
    currencies, fractions of a dollar, amounts above 2^53 - 1 and the low end of a range that borrows its
    scale (``$75 to 80 million``) are left out. Raises `ArgumentError` when *text* is no text.
    """
    folded = fold(require_text(text, "running text"))
    return tuple(
        FoundAmount(
            value=money.value,
            step=money.step,
            hedge=_hedge_before(folded, money.start),
            scale=money.scale,
            text=text[money.start : money.end],
            start=money.start,
            end=money.end,
        )
        for money in _money(folded)
        if money.value is not None
    )


def _hedge_before(folded: str, start: int) -> str | None:
    # A window keeps the search linear; the longest hedge fits into it several times.
    match = _HEDGE_BEFORE.search(folded[max(0, start - 64) : start])
    return " ".join(match[0].split()) if match else None
