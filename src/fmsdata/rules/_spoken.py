# SPDX-License-Identifier: MIT
"""Which quoted words speak to which field of a record, and how words are compared."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, final

from fmsdata.model.sources import Evidence
from fmsdata.model.words import EvidenceRole

__all__ = ["NO_WORDS", "Spoken", "Words", "among", "by_rarest_word", "is_named", "is_verbatim", "plain_name"]

_WORD: Final = re.compile(r"[^\W_]+")
NO_WORDS: Final = frozenset(("a", "an", "and", "by", "for", "in", "of", "on", "or", "s", "the", "to", "with"))
"""Words that a printed name may gain or lose without being another."""


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@final
class Words:
    """Takes texts apart into words, without case and plural, each text once per check."""

    def __init__(self) -> None:
        self._known: Final[dict[str, frozenset[str]]] = {}

    def of(self, text: str) -> frozenset[str]:
        """Return the words of a text that tell names apart."""
        found = self._known.get(text)
        if found is None:
            words = map(_stem, _WORD.findall(text.casefold()))
            found = self._known[text] = frozenset(words) - NO_WORDS
        return found


_DERIVED: Final = 3
"""How many letters a word may gain when another is made of it, and how many it has more than that."""


def is_named(name: frozenset[str], quote: frozenset[str]) -> bool:
    """Whether a quote holds every word of a name, or what is derived from it: 'Serbian' from 'Serbia'."""
    return bool(name) and all(
        word in quote
        or (
            len(word) > _DERIVED
            and any(other.startswith(word) and len(other) - len(word) <= _DERIVED for other in quote)
        )
        for word in name
    )


def by_rarest_word(names: Iterable[frozenset[str]]) -> dict[str, list[frozenset[str]]]:
    """Return names by the word that the fewest of them have: of a thousand aliases, a quote meets a few."""
    own = list(dict.fromkeys(filter(None, names)))
    count = Counter(word for name in own for word in name)
    found: dict[str, list[frozenset[str]]] = {}
    for name in own:
        found.setdefault(min(name, key=lambda word: (count[word], word)), []).append(name)
    return found


def among(names: dict[str, list[frozenset[str]]], quote: frozenset[str]) -> Iterator[frozenset[str]]:
    """Yield those of the names, sorted by their rarest word, that a quote may hold."""
    if len(names) <= len(quote):
        for some in names.values():
            yield from some
        return
    for word in quote:
        for end in range(len(word), max(_DERIVED, len(word) - _DERIVED) - 1, -1):
            yield from names.get(word[:end], ())


def plain_name(name: str) -> str:
    """Return a name without case, commas and full stops: 'Raytheon, Inc.' is 'RAYTHEON INC'."""
    return " ".join(name.casefold().replace(",", " ").replace(".", " ").split())


def is_verbatim(text: str, quote: str) -> bool:
    """Whether a quote holds a text as it is, and not as a part of longer words."""
    at = quote.find(text)
    while at >= 0:
        end = at + len(text)
        if not (at and quote[at - 1].isalnum()) and (end == len(quote) or not quote[end].isalnum()):
            return True
        at = quote.find(text, at + 1)
    return False


@final
class Spoken:
    """The quotes in the evidence of one record: by field, for the whole record, and all of them."""

    __slots__ = ("by_field", "every", "whole")

    def __init__(self, evidence: tuple[Evidence, ...]) -> None:
        self.by_field: dict[str, list[str]] = {}
        self.whole: list[str] = []
        self.every: list[str] = []
        for one in evidence:
            quote = one.quote
            if quote is None or one.role is not EvidenceRole.SUPPORTS:
                continue
            self.every.append(quote)
            if not one.supports:
                self.whole.append(quote)
            for field in one.supports:
                self.by_field.setdefault(field, []).append(quote)

    def to(self, field: str) -> list[str]:
        """Return the quotes that speak to a field: those that name it, and those for the whole record."""
        named = self.by_field.get(field)
        return self.whole if named is None else named + self.whole if self.whole else named
