# SPDX-License-Identifier: MIT
"""Choosing notifications: by purchaser, system, designation, transmittal and date.

These are the functions behind the methods of `Dataset`. A choice keeps the order of the dataset, and what
matches nothing gives nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from fmsdata.errors import GrammarError
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.sources import Source
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import MilestoneKind
from fmsdata.tables.countries import country_for_name

__all__ = [
    "bought_by",
    "date_of_notice",
    "designated",
    "of_system",
    "offers",
    "with_transmittal",
    "within_years",
]

Notifications = Iterable[Notification]
Actors = Mapping[str, Actor]


def bought_by(notifications: Notifications, actors: Actors, wanted: str) -> Iterator[Notification]:
    """Yield those whose purchaser is meant by a country code, an id, or a name as anyone prints it.

    A country is also found through the bodies that buy for it, and an organisation through those that
    belong to it. Recipients, users and payers are not purchasers.
    """
    word = wanted.strip().casefold()
    code = wanted.strip().upper() if len(word) == 2 else country_for_name(wanted)
    for one in notifications:
        buyer = actors.get(one.purchaser or "")
        names = {(one.purchaser_as_printed or "").casefold()}
        if buyer is not None:
            names |= {name.casefold() for name in (buyer.id, buyer.name, *buyer.aliases, buyer.parent or "")}
        if (word and word in names) or (buyer is not None and code is not None and buyer.country == code):
            yield one


def with_transmittal(notifications: Notifications, wanted: str) -> Iterator[Notification]:
    """Yield those with a transmittal number, given in any printed form.

    Raises:
        GrammarError: It is no transmittal number.

    """
    number = Transmittal.parse(wanted)
    return (one for one in notifications if one.transmittal == number)


def offers(item: Item) -> tuple[Designation, ...]:
    """Return the designations of what an item offers: its own, its alternatives, those of its parts.

    What the thing only comes with or fits is not offered, and what comes along is not either.
    """
    if item.ancillary:
        return ()
    own = () if item.designation is None else (item.designation,)
    parts = () if item.quantity is None else item.quantity.parts
    return (*own, *item.alternatives, *(part.designation for part in parts if part.designation is not None))


def designated(notifications: Notifications, wanted: str) -> Iterator[Notification]:
    """Yield those that offer a designation; one without series finds every series of it.

    Raises:
        GrammarError: It is no designation.

    """
    designation = Designation.parse(wanted)
    return (one for one in notifications if _any_item(one, lambda item: _is_meant(item, designation)))


def _is_meant(item: Item, wanted: Designation) -> bool:
    return any(wanted in (found, found.base) for found in offers(item))


def of_system(
    notifications: Notifications, systems: Iterable[WeaponSystem], wanted: str
) -> Iterator[Notification]:
    """Yield those that offer a system, meant by its id, a name, a family or a designation.

    The parts of a system count as the system: its launch unit, for example. Kits for it do not.
    """
    ids = _systems_meant(tuple(systems), wanted)
    try:
        designation = Designation.parse(wanted)
    except GrammarError:
        designation = None

    def is_meant(item: Item) -> bool:
        return item.system in ids or (designation is not None and _is_meant(item, designation))

    return (one for one in notifications if _any_item(one, is_meant))


def _systems_meant(systems: tuple[WeaponSystem, ...], wanted: str) -> set[str]:
    word = re.compile(rf"(?<!\w){re.escape(wanted.strip())}(?!\w)", re.IGNORECASE)
    meant = {
        one.id
        for one in systems
        if wanted.strip()
        and any(word.search(name) for name in (one.id, one.name, one.family or "", *one.aliases))
    }
    while more := {one.id for one in systems if one.part_of in meant} - meant:
        meant |= more
    return meant


def _any_item(notification: Notification, is_meant: Callable[[Item], bool]) -> bool:
    return any(is_meant(item) for item in notification.items or ())


def date_of_notice(observations: Notifications, sources: Mapping[str, Source]) -> PartialDate | None:
    """Return when Congress was told; where no observation says so, the earliest date of a text of it.

    Of several dates the earliest is taken. The year in a transmittal number is none: numbers are given out
    up to two years before.
    """
    told: list[PartialDate] = []
    texts: list[PartialDate] = []
    for one in observations:
        told += [
            step.on
            for step in one.dates
            if step.kind is MilestoneKind.DELIVERED_TO_CONGRESS and step.on is not None
        ]
        source = sources.get(one.source)
        if source is not None:
            texts += [date for date in (source.published_on, source.dated) if date is not None]
    return min(told or texts, default=None)


def within_years(date: PartialDate | None, first: int, last: int) -> bool:
    """Whether a date is known and lies in the years from *first* to *last*."""
    return date is not None and first <= date.year <= last
