# SPDX-License-Identifier: MIT
"""Who buys, by the actors of a dataset: the one judge of when two texts name two purchasers."""

from collections.abc import Mapping
from typing import Final, final

from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.notifications import Notification
from fmsdata.tables.countries import country_for_name

__all__ = ["Buyers"]


@final
class Buyers:
    """Looks up of which country an actor is, to whom it belongs and who buys; each once."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self._actors: Final = actors
        self._countries: Final[dict[str, CountryCode | None]] = {}
        self._heads: Final[dict[str, Actor | None]] = {}
        self._named: Final[dict[str, str | None]] = {}

    def country_of(self, actor: str | None) -> CountryCode | None:
        """Return the country that an actor is or belongs to, by its parents if need be, or None."""
        walked: list[str] = []
        found: CountryCode | None = None
        known = self._countries
        while actor is not None and actor not in known:
            # Until the walk ends, a circle of parents ends here.
            known[actor] = None
            walked.append(actor)
            record = self._actors.get(actor)
            if record is None:
                break
            if record.country is not None:
                found = record.country
                break
            actor = record.parent
        else:
            found = None if actor is None else known[actor]
        for one in walked if found is not None else ():
            known[one] = found
        return found

    def head_of(self, actor: str | None) -> Actor | None:
        """Return the actor at the top of an actor's parents, itself if it has none, or None.

        It is unknown where a parent is not in the dataset, or where the parents form a circle.
        """
        walked: list[str] = []
        known = self._heads
        record = None if actor is None else self._actors.get(actor)
        while record is not None and record.id not in known:
            known[record.id] = None
            walked.append(record.id)
            if record.parent is None:
                known[record.id] = record
                break
            record = self._actors.get(record.parent)
        head = None if record is None else known[record.id]
        for one in walked:
            known[one] = head
        return head

    def country_named(self, printed: str) -> str | None:
        """Return the code of the country that a printed name means, or None; each name is looked up once."""
        if printed not in self._named:
            self._named[printed] = country_for_name(printed)
        return self._named[printed]

    def buyer(self, notice: Notification) -> str | None:
        """Return who buys: the code of a country, the id of whoever stands at the top, or None if unknown.

        The printed name tells where the purchaser has no record, or one that is not known to be of a
        country.
        """
        purchaser, printed = notice.purchaser, notice.purchaser_as_printed
        country = self.country_of(purchaser)
        if country is not None:
            return country
        head = self.head_of(purchaser)
        named = None if head is None else self.country_named(head.name)
        if named is None and printed is not None:
            named = self.country_named(printed)
        return named or (purchaser if head is None else head.id)
