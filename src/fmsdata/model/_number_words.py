# SPDX-License-Identifier: MIT
"""Numbers in English words, as notices print them: reading, finding in running text, and spelling."""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from fmsdata._words import brief
from fmsdata.errors import ArgumentError, GrammarError
from fmsdata.model._plain import MAX_INTEGER

__all__ = ["SCALES", "WORD_START", "Segment", "find_runs", "read_run", "read_words", "spell_count"]

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
"""The scale words of American English and what they multiply by."""

_KINDS: dict[str, tuple[str, int]] = (
    {"zero": ("zero", 0), "a": ("ones", 1), "hundred": ("hundred", 100)}
    | {word: ("ones", n) for n, word in enumerate(_ONES, 1)}
    | {word: ("teens", n) for n, word in enumerate(_TEENS, 10)}
    | {word: ("tens", n * 10) for n, word in enumerate(_TENS, 2)}
    | {word: ("scale", n) for word, n in SCALES.items()}
)

# Scanned pages part the first letter from its word ("F ive (5)"), so one space is let in after it.
_LISTED = "|".join(
    f"{word[0]} ?{word[1:]}" for word in sorted(_KINDS, key=lambda word: -len(word)) if word != "a"
)
_WORD = rf"(?:(?:{_LISTED})(?![A-Za-z0-9])|a(?= +(?:hundred|{'|'.join(SCALES)})(?![A-Za-z0-9])))"
WORD_START = re.compile(rf"(?<![A-Za-z0-9_'’/-]){_WORD}", re.IGNORECASE | re.ASCII)
"""Where a number in words may begin, in folded text."""
_NEXT = re.compile(
    rf"(?:(?P<hyphen> *+- *+)|(?P<comma> *+, ++(?:and ++)?+)|(?P<and> ++and ++)| ++)(?P<word>{_WORD})",
    re.IGNORECASE | re.ASCII,
)


class Segment(NamedTuple):
    """A stretch of number words that reads as one number, or one word that begins none."""

    value: int | None
    """The number, or None when the words are no number."""
    step: int
    """One unit of the last place that the words name: 1,000,000 for "seventy-five million"."""
    start: int
    end: int
    joiner: str
    """What joins it to the segment before: ``""`` (nothing), ``" "``, ``"-"``, ``","`` or ``"and"``."""


class _Word(NamedTuple):
    text: str
    joiner: str
    start: int
    end: int


class _State(NamedTuple):
    """A number in words as read so far; at every state what was read is a number."""

    last: str = ""
    total: int = 0
    group: int = 0
    limit: int = MAX_INTEGER

    @property
    def value(self) -> int:
        return self.total + self.group

    def then(self, word: _Word) -> "_State | None":
        """Return the state after one more word, or None when the word cannot follow."""
        kind, number = _KINDS[word.text]
        last, group = self.last, self.group
        loose = word.joiner in {",", "and"}
        if last == "zero" or (
            loose and not (last == "scale" or (last == "hundred" and word.joiner == "and"))
        ):
            return None
        if kind == "scale":
            if not 0 < group < 1000 or number >= self.limit or loose:
                return None
            return _State("scale", self.total + group * number, 0, number)
        if kind == "hundred":
            # "twelve hundred" is English for 1,200; "twenty hundred" is not.
            fits = last in {"ones", "teens"} and (group < 10 or (10 < group < 100 and not self.total))
            return self._replace(last=kind, group=group * 100) if fits else None
        if kind == "zero":
            return _State("zero") if last == "" else None
        opens = last in {"", "scale", "hundred"} or (last == "tens" and kind == "ones")
        return self._replace(last=kind, group=group + number) if opens else None


def _words_from(text: str, pos: int) -> list[_Word]:
    """Return the unbroken run of number words whose first word begins at *pos*."""
    found: list[_Word] = []
    first = WORD_START.match(text, pos)
    if first is None:
        return found
    found.append(_Word(_plain(first[0]), "", first.start(), first.end()))
    while match := _NEXT.match(text, found[-1].end):
        joiner = "and" if match["and"] else "," if match["comma"] else "-" if match["hyphen"] else " "
        found.append(_Word(_plain(match["word"]), joiner, match.start("word"), match.end("word")))
    return found


def _plain(word: str) -> str:
    return word.replace(" ", "").lower()


def _take(state: _State | None, words: list[_Word], begin: int, end: int) -> _State | None:
    for index in range(begin, end):
        if state is None:
            return None
        state = state.then(words[index])
    return state


def read_run(text: str, pos: int) -> tuple[Segment, ...]:
    """Return the numbers in the run of number words that begins at *pos* of folded text.

    Each segment is as long as it can be. Past a comma or an "and" all words up to the next comma or
    "and" must go on with the number: "one hundred and two hundred" is 100 and 200, not 102.
    """
    return _segments(_words_from(text, pos))


def _segments(words: list[_Word]) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    begin = 0
    while begin < len(words):
        state = _State().then(words[begin]._replace(joiner=""))
        end = begin + 1
        while state is not None and end < len(words):
            reach = end + 1
            if words[end].joiner in {",", "and"}:
                while reach < len(words) and words[reach].joiner in {" ", "-"}:
                    reach += 1
            ahead = _take(state, words, end, reach)
            if ahead is None:
                break
            state, end = ahead, reach
        value = None if state is None or state.value > MAX_INTEGER else state.value
        step = state.limit if state is not None and state.last == "scale" else 1
        segments.append(Segment(value, step, words[begin].start, words[end - 1].end, words[begin].joiner))
        begin = end
    return tuple(segments)


def find_runs(text: str) -> Iterator[tuple[Segment, ...]]:
    """Yield every run of number words in folded text, in one pass."""
    pos = 0
    while match := WORD_START.search(text, pos):
        run = read_run(text, match.start())
        yield run
        pos = run[-1].end


def read_words(text: str) -> Segment | None:
    """Return the number that all of folded *text* spells, or None when it spells none."""
    words = _words_from(text, 0)
    # Alone, "one hundred, and one" is one number; in running text a comma there parts two.
    eased = [
        word._replace(joiner="and") if word.joiner == "," and before.text == "hundred" else word
        for before, word in itertools.pairwise(words)
    ]
    run = _segments([*words[:1], *eased])
    if len(run) != 1 or run[0].value is None or run[0].end != len(text):
        return None
    return run[0]


def _below_hundred(n: int) -> str:
    if n < 20:
        return (*_ONES, *_TEENS)[n - 1]
    tens, ones = divmod(n, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones - 1]}" if ones else "")


def _below_thousand(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    parts = [f"{_ONES[hundreds - 1]} hundred"] if hundreds else []
    return " ".join([*parts, _below_hundred(rest)] if rest else parts)


def spell_count(n: int) -> str:
    """Return *n* in words, in the house style of notices: ``two hundred forty-six``.

    Hyphens from twenty-one to ninety-nine, no "and", no commas. Raises `GrammarError` for what no record
    holds, a number below 0 or above 2^53 - 1, and `ArgumentError` for what is no integer.
    """
    if type(n) is not int:
        raise ArgumentError("n", n, "an integer")
    if not 0 <= n <= MAX_INTEGER:
        raise GrammarError("count", brief(n), f"a whole number from 0 to {MAX_INTEGER:,}")
    if n == 0:
        return "zero"
    parts: list[str] = []
    for word, scale in reversed(SCALES.items()):
        high, n = divmod(n, scale)
        if high:
            parts.append(f"{_below_thousand(high)} {word}")
    if n:
        parts.append(_below_thousand(n))
    return " ".join(parts)
