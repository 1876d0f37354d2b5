# SPDX-License-Identifier: MIT
"""The names that a printed line uses for what it offers: abbreviations, and what stands beside them.

A line says much more than names. An abbreviation is told by its capitals (JDAM, LwCLU, TOW 2B), so that a
search never finds a line by a noun (missile, unit) or by a fragment of a designation (16, F, Mk).
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from fmsdata.model.designation import find_designations
from fmsdata.model.vocabulary import CATEGORIES, UNITS

__all__ = ["abbreviations", "says", "words_of"]

_WORD: Final = re.compile(r"\w+(?:[/+.&'’-]\w+)*")
_NOUNS: Final = frozenset(word for words in (UNITS, CATEGORIES) for one in words for word in one.split())
_LONG: Final = 7
"""No abbreviation that notices print has more letters."""
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")


class _Word(NamedTuple):
    text: str
    capital: bool
    """Whether its capitals make it an abbreviation."""


def words_of(text: str) -> list[str]:
    """Return the words of what somebody asks for, without case."""
    return [word.casefold() for word in _split(text)]


def abbreviations(name: str) -> Iterator[str]:
    """Yield the abbreviations that a printed name uses, in brackets or not, plurals without their s too."""
    for words in _stretches(name):
        for word in words:
            if word.capital:
                yield from dict.fromkeys((word.text, _singular(word.text)))


def says(name: str, wanted: list[str]) -> bool:
    """Whether a printed name holds these words in a row, an abbreviation among them."""
    folded = name.casefold()
    if not wanted or not all(word.removesuffix("s") in folded for word in wanted):
        return False
    for words in _stretches(name):
        for start in range(len(words) - len(wanted) + 1):
            here = words[start : start + len(wanted)]
            if any(word.capital for word in here) and all(
                one in (word.text.casefold(), _singular(word.text).casefold())
                for one, word in zip(wanted, here, strict=True)
            ):
                return True
    return False


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and word[-2:-1].isupper() else word


def _split(text: str) -> Iterator[str]:
    """Yield words. What hyphens join is parted, but for numbers: AEGIS-based is two, MX-20HD is one."""
    for match in _WORD.finditer(text):
        yield from match[0].split("-") if _LETTERS.fullmatch(match[0]) else (match[0],)


def _stretches(name: str) -> Iterator[list[_Word]]:
    """Yield the words between the designations of a name; those are judged by their own fields."""
    tells = any(map(str.islower, name)) or not any(map(_is_noun, _split(name)))
    end = 0
    for found in find_designations(name):
        yield [_Word(word, tells and _is_abbreviation(word)) for word in _split(name[end : found.start])]
        end = found.end
    yield [_Word(word, tells and _is_abbreviation(word)) for word in _split(name[end:])]


def _is_noun(word: str) -> bool:
    """Whether a word in capitals is no abbreviation: then all is in capitals, and capitals tell nothing."""
    return len(word) > _LONG or word.casefold() in _NOUNS or f"{word}s".casefold() in _NOUNS


def _is_abbreviation(word: str) -> bool:
    """Whether a word begins with a letter and has two capitals; ``AN/AAQ 24`` is a designation misprinted."""
    return word[0].isalpha() and sum(map(str.isupper, word)) > 1 and not word.startswith("AN/")
