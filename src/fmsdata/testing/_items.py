# SPDX-License-Identifier: MIT
"""Strategies for the lines of a notice."""

from collections.abc import Iterable

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.errors import Problem
from fmsdata.model.actors import WeaponSystem
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.words import Bound, Combination, ItemNature, QuantityKind, Section
from fmsdata.testing._arsenal import Thing, things_of
from fmsdata.testing._choices import FLAG, optional, pick
from fmsdata.testing._designations import A_CATEGORY
from fmsdata.testing._gear import GEAR, SERVICES, Gear, Service, gear_of
from fmsdata.testing._pins import A_TEXT, Pins, a, contradiction, pinned
from fmsdata.testing._quantities import printed_count, quantities
from fmsdata.testing._rare import now_and_then
from fmsdata.testing._sources import A_SOURCE, Told, pointer, proof, quote_of

__all__ = ["category_problems", "draw_service", "draw_weapon", "items", "service_items"]


def _said_of_parts(quantity: Quantity | None) -> str | None:
    """Return the words that give the parts: ``60 installed, 10 spares``."""
    counted = [f"{part.count:,} {part.label}" for part in quantity.parts if part.count] if quantity else []
    return quote_of(", ".join(counted)) if counted else None


def _said(quantity: Quantity | None, name: str) -> str | None:
    printed = quantity.as_printed if quantity else None
    return quote_of(printed, name) if printed else quote_of(name)


def _counted(draw: DrawFn, source: Told | None, quantity: Quantity | None, name: str) -> tuple[Evidence, ...]:
    """Draw the words of a counted line, and those of its parts, which the count's own do not hold."""
    said = _said(quantity, name)
    told = {"name": name, "quantity": quantity.as_printed if quantity else None}
    supports = [field for field, words in told.items() if words and said and words in said]
    words = proof(draw, source, said, *supports)
    parts = _said_of_parts(quantity)
    if not words or parts is None or "quantity" not in words[0].supports:
        return words
    return (*words, pointer(draw, words[0].source, parts, ("quantity",)))


def _variants(thing: Thing) -> SearchStrategy[tuple[Designation, ...]]:
    """Return the variants that one line may offer: each by itself, or the first two in each other's stead."""
    single = tuple((one,) for one in thing.variants)
    return pick(*single, thing.variants[:2]) if len(single) > 1 else pick(*single)


def draw_weapon(
    draw: DrawFn,
    what: Thing | WeaponSystem,
    *,
    section: Section | None = None,
    key: str | None = None,
    source: Told | None = None,
) -> Item:
    """Draw a counted line that offers a thing, or a weapon system, to which it then refers."""
    gear = gear_of(what.category)
    offered: tuple[Designation, ...] = ()
    if isinstance(what, Thing):
        offered = draw(_variants(what))
    elif what.designation is not None:
        offered = (what.designation,)
    else:
        # Its name says what it is.
        gear = gear._replace(noun="", plural="")
    quantity = optional(draw, quantities(unit=gear.unit, maximum=gear.most))
    return _line(draw, what, gear, offered, quantity, section=section, key=key, source=source)


def _line(
    draw: DrawFn,
    what: Thing | WeaponSystem,
    gear: Gear,
    offered: tuple[Designation, ...],
    quantity: Quantity | None,
    *,
    section: Section | None,
    key: str | None,
    source: Told | None,
) -> Item:
    one = quantity is not None and (quantity.count == 1 or quantity.kind is QuantityKind.INDEFINITE)
    printed = " or ".join(offered)
    name = f"{printed or what.name} {gear.noun if one else gear.plural}".rstrip()
    several = len(offered) > 1
    return Item(
        name=name,
        key=key,
        nature=draw(pick(ItemNature.UNSPECIFIED, ItemNature.ARTICLE)),
        section=draw(pick(Section.UNSPECIFIED, Section.MDE)) if section is None else section,
        system=what.id if isinstance(what, WeaponSystem) else None,
        designation=offered[0] if len(offered) == 1 else None,
        alternatives=offered if several else (),
        combination=draw(pick(Combination.ANY_OF, Combination.MIX)) if several else None,
        quantity=quantity,
        designation_as_printed=draw(pick(None, printed)) if printed else None,
        # The number in the name of a system, "Three-dimensional radar", would run into that of the quantity.
        evidence=_counted(draw, source, quantity, name) if offered else (),
        **now_and_then(draw, "Bomb" if gear.category in ("bomb", "guidance kit") else "Item"),
    )


def category_problems(name: str, system: WeaponSystem) -> Iterable[Problem]:
    """Yield why strategies know no words for a weapon system that was pinned."""
    if system.category is not None and system.category not in GEAR:
        yield Problem(name, system.category, f"a weapon system of a category among {', '.join(GEAR)}")


def _together(pins: Pins) -> Iterable[Problem]:
    system, category = pins["system"], pins["category"]
    if system is None:
        return
    yield from category_problems("system", system)
    if category is not None and category != system.category:
        yield contradiction("category", pins, "the category of the system, or no category", "system")


@pinned(
    _together, system=a(WeaponSystem), category=A_CATEGORY, section=a(Section), key=A_TEXT, source=A_SOURCE
)
@st.composite
def items(
    draw: DrawFn,
    *,
    system: WeaponSystem | None = None,
    category: str | None = None,
    section: Section | None = None,
    key: str | None = None,
    source: Told | None = None,
) -> Item:
    """Draw a counted line of a notice: the name holds the designation, the evidence the count.

    Args:
        draw: Given by Hypothesis, not by the caller.
        system: What is offered; drawn, and not referred to, unless given.
        category: The category of what is offered, where no system is given.
        section: The heading that it stands under.
        key: The key of the line.
        source: The source that its evidence names, or its id.

    """
    things = things_of(None if category is None else (category,))
    what = draw(pick(*things)) if system is None else system
    return draw_weapon(draw, what, section=section, key=key, source=source)


def _measure(draw: DrawFn, service: Service) -> Quantity:
    unit, most = draw(pick(*service.measures))
    bound = draw(pick(Bound.STATED, Bound.UP_TO))
    number = draw(st.integers(2, most))
    hedge = "up to " if bound is Bound.UP_TO else ""
    return Quantity(count=number, unit=unit, bound=bound, as_printed=hedge + printed_count(number))


def draw_service(
    draw: DrawFn, service: Service, *, section: Section, key: str | None = None, source: Told | None = None
) -> Item:
    """Draw a line that offers a service."""
    measured = draw(FLAG) if service.measures else False
    return Item(
        name=service.name,
        key=key,
        nature=service.nature,
        section=section,
        measures=(_measure(draw, service),) if measured else (),
        evidence=proof(draw, source, quote_of(service.name), "name"),
    )


@pinned(section=a(Section), key=A_TEXT, source=A_SOURCE)
@st.composite
def service_items(
    draw: DrawFn, *, section: Section = Section.NON_MDE, key: str | None = None, source: Told | None = None
) -> Item:
    """Draw a line that counts nothing: support, training, work; its numbers, if any, are measures.

    Args:
        draw: Given by Hypothesis, not by the caller.
        section: The heading that it stands under.
        key: The key of the line.
        source: The source that its evidence names, or its id.

    """
    return draw_service(draw, draw(pick(*SERVICES)), section=section, key=key, source=source)
