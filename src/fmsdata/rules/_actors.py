# SPDX-License-Identifier: MIT
"""Who is called what, of which country, and in which quotes: what rules ask about the actors of a dataset."""

import datetime
import functools
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, final

from fmsdata.model._buyers import Buyers
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.countries import CountryCode
from fmsdata.model.words import ActorKind
from fmsdata.rules._nodes import reference_fields
from fmsdata.rules._records import Records
from fmsdata.rules._spoken import Words, among, by_rarest_word, is_named
from fmsdata.tables.countries import ALIASES
from fmsdata.tables.purchasers import PurchaserClass
from fmsdata.tables.thresholds import threshold_class

__all__ = ["Actors"]

_GOVERNMENT: Final = " government"
_BREAKS: Final = re.compile(r"\W+")


def _words(text: str) -> list[str]:
    """Return the words of a text without what stands between them: 'Kosovo's' and 'NATO-led' are two each."""
    return _BREAKS.sub(" ", text).split()


def _spaced(text: str) -> str:
    """Return a text as words with single spaces between them, without case and punctuation."""
    return " ".join(_words(text.casefold()))


def _cased(name: str) -> str:
    """Return a name as words; one in capitals keeps them, or 'us' would be the United States."""
    return " ".join(_words(name)) if name.isupper() else _spaced(name)


@functools.cache
def _adjectives() -> dict[str, tuple[str, ...]]:
    """Return the words that stand before 'government', by the code of the country."""
    found: dict[str, tuple[str, ...]] = {}
    for row in ALIASES:
        if row.printed.endswith(_GOVERNMENT):
            found[row.code] = (*found.get(row.code, ()), row.printed.removesuffix(_GOVERNMENT))
    return found


@final
class Actors:
    """The actors and systems of a dataset by name; what is looked up once is kept for the check."""

    def __init__(self, records: Records, words: Words) -> None:
        self._records: Final = records
        self._text: Final = words

    def ids_in(self, record: Any) -> frozenset[str]:
        """Return the ids that a record refers to, and those of their parents."""
        found: set[str] = set()
        cls: Any = type(record)
        for name, many, _ in reference_fields(cls):
            value = getattr(record, name)
            if value:
                found.update(value if many else (value,))
        for one in tuple(found):
            node = self._records.find(one, Actor)
            if node is not None and node.record.parent is not None:
                found.add(node.record.parent)
        return frozenset(found)

    @functools.cached_property
    def quoted_names(self) -> frozenset[str]:
        """The names of actors and systems that some quote holds, in small letters, from one pass over all."""
        names: dict[str, None] = {}
        records: list[Any] = [node.record for node in self._records.of(Actor)]
        records += [node.record for node in self._records.of(WeaponSystem)]
        for record in records:
            names.update(dict.fromkeys(_spaced(name) for name in (record.name, *record.aliases)))
        longest = max((name.count(" ") + 1 for name in names), default=0)
        found = set()
        evidence = (one for owner in self._records.owners for one in owner.record.evidence)
        for quote in {one.quote for one in evidence if one.quote is not None}:
            words = _spaced(quote).split()
            for at in range(len(words)):
                for end in range(at + 1, min(at + longest, len(words)) + 1):
                    part = " ".join(words[at:end])
                    if part in names:
                        found.add(part)
        return frozenset(found)

    def is_quoted(self, name: str) -> bool:
        """Whether some quote of the dataset holds a name of an actor or a system."""
        return _spaced(name) in self.quoted_names

    def in_quote(self, quote: str) -> tuple[str, ...]:
        """Return the ids of the actors that a quote names, the longest name at each place."""
        return tuple(self._in_text(_words(quote), self._actors_by_name, self._longest_name))

    @staticmethod
    def _in_text(words: list[str], ids: dict[str, str], longest: int) -> Iterator[str]:
        at = 0
        while at < len(words):
            for length in range(min(longest, len(words) - at), 0, -1):
                part = " ".join(words[at : at + length])
                found = ids.get(part) or ids.get(part.casefold())
                if found is not None:
                    yield found
                    at += length - 1
                    break
            at += 1

    @functools.cached_property
    def _actors_by_name(self) -> dict[str, str]:
        return {
            _cased(name): node.record.id
            for node in self._records.of(Actor)
            for name in (node.record.name, *node.record.aliases)
        }

    @functools.cached_property
    def _longest_name(self) -> int:
        return max((len(name.split()) for name in self._actors_by_name), default=0)

    def country_of(self, actor: str | None) -> CountryCode | None:
        """Return the country that an actor is or belongs to, by its parents if need be, or None."""
        return self.buyers.country_of(actor)

    def head_of(self, actor: str | None) -> Actor | None:
        """Return the actor at the top of an actor's parents, itself if it has none, or None."""
        return self.buyers.head_of(actor)

    @functools.cached_property
    def buyers(self) -> Buyers:
        """Tells who buys, as the model tells it to `Dataset.disagreements`."""
        return Buyers({node.record.id: node.record for node in reversed(self._records.of(Actor))})

    def names_of(self, record: str, most: int | None = None) -> tuple[str, ...]:
        """Return the names under which sources print an actor or a system; empty for any other record."""
        node = self._records.ids.get(record)
        if node is not None and type(node.record) in (Actor, WeaponSystem):
            return (node.record.name, *node.record.aliases[:most])
        return ()

    def words_of(self, record: str) -> frozenset[str]:
        """Return the words of all names of an actor or a system; empty for any other record."""
        found = self._words_of.get(record)
        if found is None:
            names = map(self._text.of, self.names_of(record))
            found = self._words_of[record] = frozenset[str]().union(*names)
        return found

    @functools.cached_property
    def _words_of(self) -> dict[str, frozenset[str]]:
        return {}

    def is_named(self, record: str, quotes: Iterable[frozenset[str]]) -> bool:
        """Whether the words of a quote hold a name of an actor or a system, or it has no names at all."""
        names = self._names_by_word.get(record)
        if names is None:
            names = self._names_by_word[record] = by_rarest_word(map(self._text.of, self.called(record)))
        return not names or any(is_named(name, quote) for quote in quotes for name in among(names, quote))

    @functools.cached_property
    def _names_by_word(self) -> dict[str, dict[str, list[frozenset[str]]]]:
        return {}

    def called(self, record: str) -> tuple[str, ...]:
        """Return the names of an actor or a system, and of a country the words for what is of it: 'Irish'."""
        names = self.names_of(record)
        node = self._records.find(record, Actor)
        if node is None or node.record.kind is not ActorKind.COUNTRY:
            return names
        return names + _adjectives().get(
            node.record.country or self.country_named(node.record.name) or "", ()
        )

    def systems_in(self, text: str) -> tuple[str, ...]:
        """Return the ids of the systems that a text names, the longest name at each place."""
        return tuple(self._in_text(_words(text.casefold()), self._systems_by_name, self._longest_system))

    @functools.cached_property
    def _systems_by_name(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for node in self._records.of(WeaponSystem):
            for name in (node.record.name, *node.record.aliases):
                found.setdefault(_spaced(name), node.record.id)
        return found

    @functools.cached_property
    def _longest_system(self) -> int:
        return max((name.count(" ") + 1 for name in self._systems_by_name), default=0)

    def threshold_class(self, code: str, day: datetime.date) -> PurchaserClass:
        """Return the class of the thresholds for a purchaser on a day; each is looked up once."""
        if (code, day) not in self._classes:
            self._classes[code, day] = threshold_class(code, day)
        return self._classes[code, day]

    @functools.cached_property
    def _classes(self) -> dict[tuple[str, datetime.date], PurchaserClass]:
        return {}

    def country_named(self, printed: str) -> str | None:
        """Return the code of the country that a printed name means, or None; each name is looked up once."""
        return self.buyers.country_named(printed)
