# SPDX-License-Identifier: MIT
"""A bundle of records that closes over its own ids."""

from collections.abc import Iterator
from typing import Final, TypeAlias, TypeVar, final

import attrs

from fmsdata._words import did_you_mean
from fmsdata.errors import UnknownNameError
from fmsdata.model._checks import about, checked
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.sources import Source

Entity: TypeAlias = Source | Actor | WeaponSystem | Notification | Relation | Act | Stance
"""Any record that has an id of its own in a dataset."""

E = TypeVar("E", Source, Actor, WeaponSystem, Notification, Relation, Act, Stance)

COLLECTIONS: Final = ("sources", "actors", "systems", "notifications", "relations", "acts", "stances")
"""The collections of a dataset, in order. Their ids form one namespace."""


def _pick(kind: str, records: tuple[E, ...], wanted: str) -> E:
    for record in records:
        if record.id == wanted:
            return record
    known = tuple(record.id for record in records)
    raise UnknownNameError(kind, wanted, known, did_you_mean(wanted, known))


@final
@checked
@attrs.frozen(kw_only=True, repr=False)
class Dataset:
    """Sources, actors, systems, notifications, relations, acts and stances that refer to one another by id.

    A dataset may repeat an id or refer to one that it does not hold: `fmsdata.check` reports both. Look-ups
    by id search; a program that makes many builds `by_id` once.
    """

    id: str = attrs.field(metadata=about("The name of the dataset."))
    title: str = attrs.field(metadata=about("What it is, in a few words."))
    version: str | None = attrs.field(default=None, metadata=about("The version of the data, by calendar."))
    description: str | None = attrs.field(
        default=None, metadata=about("What it holds and what it leaves out.")
    )
    licence: str | None = attrs.field(
        default=None, metadata=about("Under which terms it may be used (SPDX).")
    )
    sources: tuple[Source, ...] = attrs.field(default=(), metadata=about("The published texts."))
    actors: tuple[Actor, ...] = attrs.field(default=(), metadata=about("Who takes part."))
    systems: tuple[WeaponSystem, ...] = attrs.field(default=(), metadata=about("The weapon systems."))
    notifications: tuple[Notification, ...] = attrs.field(
        default=(), metadata=about("The notices, one for each source that tells of one.")
    )
    relations: tuple[Relation, ...] = attrs.field(default=(), metadata=about("What holds between actors."))
    acts: tuple[Act, ...] = attrs.field(default=(), metadata=about("What actors did."))
    stances: tuple[Stance, ...] = attrs.field(
        default=(), metadata=about("What actors are reported to think.")
    )
    notes: tuple[str, ...] = attrs.field(
        default=(), metadata=about("Remarks that have no typed home; never read by a program.")
    )

    def __iter__(self) -> Iterator[Entity]:
        for name in COLLECTIONS:
            yield from getattr(self, name)

    def by_id(self) -> dict[str, Entity]:
        """Return every record by its id, in order; of two with the same id, the first."""
        found: dict[str, Entity] = {}
        for record in self:
            found.setdefault(record.id, record)
        return found

    def find(self, wanted: str) -> Entity:
        """Return the record with an id, of whatever class.

        Raises:
            UnknownNameError: Nothing in the dataset has that id.

        """
        found = self.by_id()
        if wanted in found:
            return found[wanted]
        known = tuple(found)
        raise UnknownNameError("record", wanted, known, did_you_mean(wanted, known))

    def source(self, wanted: str) -> Source:
        """Return the source with an id. Raises `UnknownNameError`."""
        return _pick("source", self.sources, wanted)

    def actor(self, wanted: str) -> Actor:
        """Return the actor with an id. Raises `UnknownNameError`."""
        return _pick("actor", self.actors, wanted)

    def system(self, wanted: str) -> WeaponSystem:
        """Return the weapon system with an id. Raises `UnknownNameError`."""
        return _pick("system", self.systems, wanted)

    def notification(self, wanted: str) -> Notification:
        """Return the notification with an id. Raises `UnknownNameError`."""
        return _pick("notification", self.notifications, wanted)

    def relation(self, wanted: str) -> Relation:
        """Return the relation with an id. Raises `UnknownNameError`."""
        return _pick("relation", self.relations, wanted)

    def act(self, wanted: str) -> Act:
        """Return the act with an id. Raises `UnknownNameError`."""
        return _pick("act", self.acts, wanted)

    def stance(self, wanted: str) -> Stance:
        """Return the stance with an id. Raises `UnknownNameError`."""
        return _pick("stance", self.stances, wanted)
