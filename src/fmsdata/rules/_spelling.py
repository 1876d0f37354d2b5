# SPDX-License-Identifier: MIT
"""Number words beside digits that no grammar reads: misspelt ones, and words in the bracket."""

import difflib
import itertools
import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from fmsdata.model.numbers import FoundCount, spell_count

__all__ = ["Misspelt", "find_misspelt", "find_worded_again"]

_BRACKET: Final = re.compile(r"(?<=[A-Za-z]) *\( *([0-9]{1,3}(?:,[0-9]{3})*|[0-9]{1,6}) *\)")
_WORD: Final = re.compile(r"[A-Za-z]+")
_LIKE: Final = 0.82
"""How alike letters must be, as `difflib` measures it; 'night' and 'eight' are 0.8."""
_SHORTEST: Final = 5
"""Shorter words are too like others: 'for (4)' and 'line (9)' count something else."""
_OTHER_WORDS: Final = frozenset(("eighth", "freight", "height", "seventh", "weight"))
_BEFORE: Final = 120
"""How much in front of a bracket is looked at; no number of a notice takes more."""


class Misspelt(NamedTuple):
    """Words in front of a bracketed number that are nearly that number, and no number."""

    number: int
    """What the digits say."""
    text: str
    """The words and the bracket."""


def find_misspelt(text: str, found: Iterable[FoundCount]) -> Iterator[Misspelt]:
    """Yield what is nearly ``forty-two (42)``: ``fourty-two (42)``, ``ninty (90)``, ``twenty-for (24)``.

    Of the counts that the grammar found in the text, none is misspelt.
    """
    read = {one.end for one in found}
    for bracket in _BRACKET.finditer(text) if "(" in text else ():
        if bracket.end() in read:
            continue
        number = int(bracket[1].replace(",", ""))
        before = text[max(0, bracket.start() - _BEFORE) : bracket.start()]
        words = list(_WORD.finditer(before))
        right = _WORD.findall(spell_count(number))
        whole = "".join(right)
        # A misspelling may part one word or run two together.
        for size in (len(right), len(right) + 1, len(right) - 1):
            own = words[-size:] if 0 < size <= len(words) else []
            said = "".join(word[0] for word in own).lower()
            if said == whole:
                break
            if own and own[-1][0].lower() in _OTHER_WORDS:
                break
            if len(said) >= _SHORTEST and _is_like(said, whole):
                start = bracket.start() - len(before) + own[0].start()
                yield Misspelt(number, text[start : bracket.end()])
                break


def _is_like(said: str, whole: str) -> bool:
    return difflib.SequenceMatcher(None, said, whole, autojunk=False).ratio() >= _LIKE


def find_worded_again(printed: str, found: Iterable[FoundCount]) -> Iterator[tuple[FoundCount, FoundCount]]:
    """Yield each count in digits with the words in the bracket behind it: ``246 (two hundred forty-six)``."""
    for first, second in itertools.pairwise(found):
        between = printed[first.end : second.start].strip()
        behind = printed[second.end : second.end + 4].lstrip()
        if first.words is None and second.digits is None and between == "(" and behind[:1] == ")":
            yield first, second
