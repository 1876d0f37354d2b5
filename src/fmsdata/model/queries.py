# SPDX-License-Identifier: MIT
"""Choosing notifications: by purchaser, system, designation, transmittal and date.

These are the functions behind the methods of `Dataset`. A choice keeps the order of the dataset, and what
matches nothing gives nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from fmsdata.errors import GrammarError
from fmsdata.model._printed_names import abbreviations, says, words_of
from fmsdata.model._typed_forms import forms_of
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.sources import Source
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import MilestoneKind
from fmsdata.tables.countries import country, country_for_name

__all__ = [
    "bought_by",
    "date_of_notice",
    "designated",
    "of_system",
    "offers",
    "purchaser_words",
    "system_words",
    "with_transmittal",
    "within_years",
]

Notifications = Iterable[Notification]
Actors = Mapping[str, Actor]

_BRACKETED = re.compile(r"\((?P<short>[A-Za-z][A-Za-z0-9/-]*)\)")


def bought_by(notifications: Notifications, actors: Actors, wanted: str) -> Iterator[Notification]:
    """Yield those whose purchaser is meant by a country code, an id, or a name as anyone prints it.

    A country is also found through the bodies that buy for it, and an organisation through those that
    belong to it. Recipients, users and payers are not purchasers.
    """
    word = wanted.strip().casefold()
    code = _country_meant(wanted.strip())
    for one in notifications:
        buyer = actors.get(one.purchaser or "")
        names = {name.casefold() for name in _names_of(one, buyer)}
        if (word and word in names) or (buyer is not None and code is not None and buyer.country == code):
            yield one


def _country_meant(wanted: str) -> str | None:
    """Return the code that is meant by a code in any case or by a name; UK is a name, its code is GB."""
    code = wanted.upper()
    return code if len(wanted) == 2 and country(code) is not None else country_for_name(wanted)


def _names_of(one: Notification, buyer: Actor | None) -> Iterator[str]:
    """Yield every form that names the purchaser, bracketed abbreviations too, and the body it belongs to."""
    printed = [] if one.purchaser_as_printed is None else [one.purchaser_as_printed]
    names = printed if buyer is None else [*printed, buyer.name, *buyer.aliases]
    for name in names:
        yield name
        yield from _abbreviations(name)
    if buyer is not None:
        yield buyer.id
        yield from () if buyer.parent is None else (buyer.parent,)


def _abbreviations(name: str) -> Iterator[str]:
    """Yield what a name abbreviates in brackets: (GMLRS), and (LWCLUs) without its plural too."""
    for match in _BRACKETED.finditer(name):
        short = match["short"]
        # One capital, as in "(Morocco)", is a name and no abbreviation.
        if sum(map(str.isupper, short)) > 1:
            yield from (short, short[:-1]) if short.endswith("s") else (short,)


def purchaser_words(notifications: Notifications, actors: Actors) -> tuple[str, ...]:
    """Return the words by which `bought_by` finds something: first one name of each, then all other forms."""
    first: dict[str, None] = {}
    more: dict[str, None] = {}
    for one in notifications:
        buyer = actors.get(one.purchaser or "")
        forms = list(_names_of(one, buyer))
        first |= dict.fromkeys(forms[:1] if buyer is None else (buyer.name,))
        more |= dict.fromkeys(forms)
        if buyer is not None and buyer.country is not None:
            more |= dict.fromkeys((str(buyer.country), buyer.country.name))
    return tuple(first | more)


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
    """Yield those that offer a designation, or one that says more: a series, a variant, a block.

    Raises:
        GrammarError: It is no designation.

    """
    forms = tuple(forms_of(wanted))
    return (one for one in notifications if _any_item(one, lambda item: _is_meant(item, forms)))


def _is_meant(item: Item, forms: tuple[Designation, ...]) -> bool:
    return any(form.covers(found) for found in offers(item) for form in forms)


def of_system(
    notifications: Notifications, systems: Iterable[WeaponSystem], wanted: str
) -> Iterator[Notification]:
    """Yield those that offer a system, meant by its id, a name, a family, an abbreviation or a designation.

    The parts of a system count as the system: its launch unit, for example. Kits for it do not.
    """
    words = words_of(wanted)
    try:
        forms = tuple(forms_of(wanted))
    except GrammarError:
        forms = ()
    ids = _systems_meant(tuple(systems), wanted, words, forms)

    def is_meant(item: Item) -> bool:
        return (
            item.system in ids
            or _is_meant(item, forms)
            or any(says(name, words) for name in _printed_names(item))
        )

    return (one for one in notifications if _any_item(one, is_meant))


def _printed_names(item: Item) -> tuple[str, ...]:
    """Return the printed words that name what an item offers."""
    if item.ancillary or item.fits:
        return ()
    return tuple(filter(None, (item.name, item.designation_as_printed)))


def system_words(notifications: Notifications, systems: Iterable[WeaponSystem]) -> tuple[str, ...]:
    """Return the words by which `of_system` finds something: names, ids, designations, abbreviations."""
    systems = tuple(systems)
    items = [item for one in notifications for item in one.items or ()]
    offered = {item.system for item in items}
    words: dict[str, None] = {}
    for one in systems:
        if one.id in offered:
            words |= dict.fromkeys(filter(None, (one.name, one.family, *one.aliases)))
    for item in items:
        for found in offers(item):
            words |= dict.fromkeys((found.base, str(found)))
        words |= dict.fromkeys(short for name in _printed_names(item) for short in abbreviations(name))
    # Last, because a suggestion should be a name where the id differs from it by case only.
    words |= dict.fromkeys(one.id for one in systems if one.id in offered)
    return tuple(words)


def _systems_meant(
    systems: tuple[WeaponSystem, ...], wanted: str, words: list[str], forms: tuple[Designation, ...]
) -> set[str]:
    word = " ".join(wanted.casefold().split())
    meant = {
        one.id
        for one in systems
        if word
        and (
            word in map(str.casefold, _whole_names(one))
            or says(one.name, words)
            or (one.designation is not None and any(form.covers(one.designation) for form in forms))
        )
    }
    while more := {one.id for one in systems if one.part_of in meant} - meant:
        meant |= more
    return meant


def _whole_names(system: WeaponSystem) -> Iterator[str]:
    """Yield what a system is called as a whole; its name also without a designation or family before it."""
    yield from (system.id, system.name, *system.aliases)
    for first in (system.designation, system.family):
        if first is not None:
            yield first
            yield system.name.removeprefix(f"{first} ")


def _any_item(notification: Notification, is_meant: Callable[[Item], bool]) -> bool:
    return any(is_meant(item) for item in notification.items or ())


def date_of_notice(observations: Notifications, sources: Mapping[str, Source]) -> PartialDate | None:
    """Return when Congress was told; where no observation says so, the earliest date of a text of it.

    Of several dates the earliest is taken. A day that is only planned is none, and neither is the year in a
    transmittal number: numbers are given out up to two years before.
    """
    told: list[PartialDate] = []
    texts: list[PartialDate] = []
    for one in observations:
        on = one.date_of(MilestoneKind.DELIVERED_TO_CONGRESS)
        told += [] if on is None else [on]
        source = sources.get(one.source)
        if source is not None:
            texts += [date for date in (source.published_on, source.dated) if date is not None]
    return min(told or texts, default=None)


def within_years(date: PartialDate | None, first: int, last: int) -> bool:
    """Whether a date is known and lies in the years from *first* to *last*."""
    return date is not None and first <= date.year <= last
