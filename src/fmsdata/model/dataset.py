# SPDX-License-Identifier: MIT
"""A bundle of records that closes over its own ids."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeAlias, TypeVar, final

import attrs

from fmsdata._words import did_you_mean
from fmsdata.errors import ArgumentError, InvalidError, Problem, UnknownNameError
from fmsdata.model import queries
from fmsdata.model._arguments import text_argument, texts_argument, year_argument
from fmsdata.model._buyers import Buyers
from fmsdata.model._checks import about, checked
from fmsdata.model._closure import apart, closure, refuse_conflicts, renamed, united
from fmsdata.model._plain import Id, Text
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.amendments import AmendmentChain, chains
from fmsdata.model.dates import PartialDate
from fmsdata.model.disagreements import Disagreement, disagreements_among
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.sources import Source
from fmsdata.model.totals import Total, total_of
from fmsdata.model.transmittal import Transmittal

Entity: TypeAlias = Source | Actor | WeaponSystem | Notification | Relation | Act | Stance
"""Any record that has an id of its own in a dataset."""

E = TypeVar("E", Source, Actor, WeaponSystem, Notification, Relation, Act, Stance)

COLLECTIONS: Final = ("sources", "actors", "systems", "notifications", "relations", "acts", "stances")
"""The collections of a dataset, in order. Their ids form one namespace."""


def _pick(kind: str, records: tuple[E, ...], wanted: str) -> E:
    text_argument("wanted", wanted)
    for record in records:
        if record.id == wanted:
            return record
    known = tuple(record.id for record in records)
    raise UnknownNameError(kind, wanted, known, did_you_mean(wanted, known))


def _notifications(given: object) -> Iterator[Notification]:
    if not isinstance(given, Iterable):
        raise ArgumentError("notifications", given, "notifications")
    for one in given:
        if not isinstance(one, Notification):
            raise ArgumentError("notifications", one, "a Notification")
        yield one


def _joined(licences: tuple[str, ...]) -> str | None:
    return " AND ".join(f"({text})" for text in licences) if len(licences) > 1 else next(iter(licences), None)


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Dataset:
    """Sources, actors, systems, notifications, relations, acts and stances that refer to one another by id.

    A dataset may repeat an id or refer to one that it does not hold: `fmsdata.check` reports both. Look-ups
    by id search; a program that makes many builds `by_id` once.
    """

    id: Id = attrs.field(metadata=about("The name of the dataset."))
    title: Text = attrs.field(metadata=about("What it is, in a few words."))
    version: Text | None = attrs.field(default=None, metadata=about("The version of the data, by calendar."))
    description: Text | None = attrs.field(
        default=None, metadata=about("What it holds and what it leaves out.")
    )
    licence: Text | None = attrs.field(
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
    notes: tuple[Text, ...] = attrs.field(
        default=(), metadata=about("Remarks that have no typed home; never read by a program.")
    )

    def __iter__(self) -> Iterator[Entity]:
        for name in COLLECTIONS:
            yield from getattr(self, name)

    def __len__(self) -> int:
        return sum(len(getattr(self, name)) for name in COLLECTIONS)

    def __contains__(self, wanted: object) -> bool:
        """Whether the dataset holds a record, given by its id or as it is."""
        if isinstance(wanted, str):
            return any(record.id == wanted for record in self)
        return any(record == wanted for record in self)

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
            ArgumentError: It is no text.

        """
        found = self.by_id()
        text_argument("wanted", wanted)
        if wanted in found:
            return found[wanted]
        known = tuple(found)
        raise UnknownNameError("record", wanted, known, did_you_mean(wanted, known))

    def subset(self, ids: Iterable[str]) -> "Dataset":
        """Return the dataset with only some records, and everything that these refer to.

        So no reference breaks that held before. What refers *to* them is not added: name it. The order of
        the records and all else stay; the version goes, because it is that of the whole.

        Raises:
            UnknownNameError: Nothing in the dataset has one of the ids.
            ArgumentError: They are no texts, or one text instead of several.

        """
        ids = texts_argument("ids", ids)
        records: dict[str, tuple[Entity, ...]] = {}
        for record in self:
            records[record.id] = (*records.get(record.id, ()), record)
        kept = closure(records, ids)
        parts: dict[str, Any] = {
            name: tuple(record for record in getattr(self, name) if record.id in kept) for name in COLLECTIONS
        }
        return attrs.evolve(self, version=None, **parts)

    def merge(
        self,
        other: "Dataset",
        *,
        id: str | None = None,  # noqa: A002
        title: str | None = None,
        prefix: str | None = None,
    ) -> "Dataset":
        """Return a dataset with the records of both, those of this one first; a record in both stands once.

        References stay as they are: what either dataset could resolve, the result can. Notes are joined, and
        so are licences that differ, by the ``AND`` of SPDX. A version or a description that is not the same
        in both is left out, because it would not be that of the result.

        Args:
            other: The dataset to add.
            id: The id of the result; that of this dataset when not given.
            title: The title of the result; that of this dataset when not given.
            prefix: What to put before each id of the other dataset that names another record here, and
                before every reference to it. Two records of one actor are then not made one.

        Raises:
            InvalidError: One id names different records, and no prefix sets them apart.
            ArgumentError: *other* is no dataset.

        """
        if not isinstance(other, Dataset):
            raise ArgumentError("other", other, "a Dataset")
        if prefix is not None:
            other = renamed(other, apart(self, other, text_argument("prefix", prefix)))
        refuse_conflicts(self, other)
        parts: dict[str, Any] = {
            name: united(getattr(self, name), getattr(other, name)) for name in COLLECTIONS
        }
        licences = dict.fromkeys(text for text in (self.licence, other.licence) if text is not None)
        return attrs.evolve(
            self,
            id=self.id if id is None else id,
            title=self.title if title is None else title,
            version=self.version if self.version == other.version else None,
            description=self.description if self.description == other.description else None,
            licence=_joined(tuple(licences)),
            notes=united(self.notes, other.notes),
            **parts,
        )

    def source(self, wanted: str) -> Source:
        """Return the source with an id. Raises `UnknownNameError`; `ArgumentError` for no text."""
        return _pick("source", self.sources, wanted)

    def actor(self, wanted: str) -> Actor:
        """Return the actor with an id. Raises `UnknownNameError`; `ArgumentError` for no text."""
        return _pick("actor", self.actors, wanted)

    def system(self, wanted: str) -> WeaponSystem:
        """Return the weapon system with an id. Raises `UnknownNameError`; `ArgumentError` for no text."""
        return _pick("system", self.systems, wanted)

    def notification(self, wanted: str) -> Notification:
        """Return the notification with an id. Raises `UnknownNameError`; `ArgumentError` for no text."""
        return _pick("notification", self.notifications, wanted)

    def relation(self, wanted: str) -> Relation:
        """Return the relation with an id. Raises `UnknownNameError`; `ArgumentError` for no text."""
        return _pick("relation", self.relations, wanted)

    def act(self, wanted: str) -> Act:
        """Return the act with an id. Raises `UnknownNameError`; `ArgumentError` for no text."""
        return _pick("act", self.acts, wanted)

    def stance(self, wanted: str) -> Stance:
        """Return the stance with an id. Raises `UnknownNameError`; `ArgumentError` for no text."""
        return _pick("stance", self.stances, wanted)

    def notices(self) -> tuple[str, ...]:
        """Return the key of each notice, in the order of first mention."""
        return tuple(dict.fromkeys(one.notice for one in self.notifications))

    def observations(self, notice: str) -> tuple[Notification, ...]:
        """Return what each source states of one notice; for all notices, `observations_by_notice` is faster.

        Raises:
            ArgumentError: It is no text.
            UnknownNameError: No notification has that key.

        """
        text_argument("notice", notice)
        found = tuple(one for one in self.notifications if one.notice == notice)
        if not found:
            known = self.notices()
            raise UnknownNameError("notice", notice, known, did_you_mean(notice, known))
        return found

    def observations_by_notice(self) -> dict[str, tuple[Notification, ...]]:
        """Return what each source states of each notice, by its key, in the order of first mention."""
        found: dict[str, list[Notification]] = {}
        for one in self.notifications:
            found.setdefault(one.notice, []).append(one)
        return {notice: tuple(ones) for notice, ones in found.items()}

    def by_purchaser(self, wanted: str) -> tuple[Notification, ...]:
        """Return the notifications of a purchaser: a country code, an actor's id, or a name in any form.

        A country is also found through the bodies that buy for it. Who receives, uses or pays is no
        purchaser.

        Raises:
            ArgumentError: It is no text.

        """
        text_argument("wanted", wanted)
        return tuple(queries.bought_by(self.notifications, self._actors(), wanted))

    def by_system(self, wanted: str) -> tuple[Notification, ...]:
        """Return the notifications that offer a system: its id, a name, a family or a designation.

        The parts of a system count as the system. What only fits it, or comes along, does not. Case does not
        matter. An abbreviation that a line prints is a name too, with what stands beside it: `JDAM`,
        `TOW 2B`. Nouns and fragments are none: `missile`, `unit`, `16` find nothing.

        Raises:
            ArgumentError: It is no text.

        """
        text_argument("wanted", wanted)
        return tuple(queries.of_system(self.notifications, self.systems, wanted))

    def by_designation(self, wanted: str) -> tuple[Notification, ...]:
        """Return the notifications that offer a designation, or one that says more.

        See `Designation.covers`: `F-16C` finds `F-16C Block 70` and `F-16C/D`. Case does not matter, nor does
        a hyphen that is left out: `f16c`.

        Raises:
            ArgumentError: It is no text.
            GrammarError: It is no designation.

        """
        text_argument("wanted", wanted)
        return tuple(queries.designated(self.notifications, wanted))

    def by_transmittal(self, wanted: str) -> tuple[Notification, ...]:
        """Return the notifications with a transmittal number, in any printed form: `RSAT 26-27`, `0G-23`.

        Raises:
            ArgumentError: It is no text.
            GrammarError: It is no transmittal number.

        """
        text_argument("wanted", wanted)
        return tuple(queries.with_transmittal(self.notifications, wanted))

    def by_year(self, first: int, last: int | None = None) -> tuple[Notification, ...]:
        """Return the notifications of a year, or from one year to another, by `dates_of_notices`.

        Notices without any date are in no year.

        Raises:
            ArgumentError: A year is no integer.
            InvalidError: The last year is before the first.

        """
        year_argument("first", first)
        until = first if last is None else year_argument("last", last)
        if until < first:
            problem = Problem("first, last", (first, until), "a last year that is not before the first")
            raise InvalidError("Dataset.by_year", (problem,))
        dates = self.dates_of_notices()
        return tuple(
            one for one in self.notifications if queries.within_years(dates[one.notice], first, until)
        )

    def dates_of_notices(self) -> dict[str, PartialDate | None]:
        """Return the date of each notice by its key: when Congress was told, as any of its sources says.

        Where none says so, the earliest date of a text of it stands in, and None where there is none.
        """
        sources = {source.id: source for source in self.sources}
        grouped = self.observations_by_notice()
        return {notice: queries.date_of_notice(ones, sources) for notice, ones in grouped.items()}

    def amendment_chains(self) -> tuple[AmendmentChain, ...]:
        """Return what amends what: each programme of several transmittals, with the totals along it."""
        return tuple(chains(self.notifications, {source.id: source.extent for source in self.sources}))

    def amendment_chain(self, transmittal: str) -> AmendmentChain:
        """Return the chain that a transmittal belongs to, given in any printed form.

        Raises:
            ArgumentError: It is no text.
            GrammarError: It is no transmittal number.
            UnknownNameError: No notification of the dataset says that it amends or is amended.

        """
        number = Transmittal.parse(text_argument("transmittal", transmittal))
        found = self.amendment_chains()
        for chain in found:
            if number in chain.transmittals:
                return chain
        known = tuple(str(one) for chain in found for one in chain.transmittals)
        raise UnknownNameError("amended transmittal", number, known, did_you_mean(number, known))

    def disagreements(self, notice: str) -> tuple[Disagreement, ...]:
        """Return what the sources of one notice do not agree on. Nothing is decided between them.

        Raises:
            UnknownNameError: No notification has that key.
            ArgumentError: It is no text.

        """
        return tuple(disagreements_among(self.observations(notice), self._actors()))

    def disagreements_by_notice(self) -> dict[str, tuple[Disagreement, ...]]:
        """Return the disagreements of each notice of which there are any, by its key, in one pass."""
        actors = Buyers(self._actors())
        grouped = self.observations_by_notice()
        every = {notice: tuple(disagreements_among(ones, actors)) for notice, ones in grouped.items()}
        return {notice: found for notice, found in every.items() if found}

    def total(self, notifications: Iterable[Notification] | None = None) -> Total:
        """Return the estimated values of notices added, with the caveats that such a sum needs.

        Each notice counts once, whatever number of its observations is given; of a chain of amendments only
        the last that states a total counts. Without *notifications*, all of the dataset are meant.

        Raises:
            ArgumentError: What is given are no notifications.

        """
        chosen = self.notifications if notifications is None else tuple(_notifications(notifications))
        return total_of(chosen, self.amendment_chains())

    def _actors(self) -> dict[str, Actor]:
        # Of two with the same id the first is meant, as by `actor`.
        return {actor.id: actor for actor in reversed(self.actors)}
