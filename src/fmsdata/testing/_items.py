# SPDX-License-Identifier: MIT
"""Strategies for the lines of a notice."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.model.actors import WeaponSystem
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.words import Bound, Combination, ItemNature, QuantityKind, Section
from fmsdata.testing._actors import weapon_systems
from fmsdata.testing._choices import FLAG, optional, pick
from fmsdata.testing._designations import designations
from fmsdata.testing._gear import GEAR, SERVICES, Gear
from fmsdata.testing._quantities import printed_count, quantities
from fmsdata.testing._rare import now_and_then
from fmsdata.testing._sources import pointer, proof, quote_of

__all__ = ["items", "service_items"]


def _said_of_parts(quantity: Quantity | None) -> str | None:
    """Return the words that give the parts: ``60 installed, 10 spares``."""
    counted = [f"{part.count:,} {part.label}" for part in quantity.parts if part.count] if quantity else []
    return quote_of(", ".join(counted)) if counted else None


def _said(quantity: Quantity | None, name: str) -> str | None:
    printed = quantity.as_printed if quantity else None
    return quote_of(printed, name) if printed else quote_of(name)


def _counted(draw: DrawFn, source: str | None, quantity: Quantity | None, name: str) -> tuple[Evidence, ...]:
    """Draw the words of a counted line, and those of its parts, which the count's own do not hold."""
    said = _said(quantity, name)
    told = {"name": name, "quantity": quantity.as_printed if quantity else None}
    supports = [field for field, words in told.items() if words and said and words in said]
    words = proof(draw, source, said, *supports)
    parts = _said_of_parts(quantity)
    if not words or parts is None or "quantity" not in words[0].supports:
        return words
    return (*words, pointer(draw, words[0].source, parts, ("quantity",)))


@st.composite
def _alternatives(draw: DrawFn, gear: Gear, first: Designation) -> tuple[Designation, ...]:
    if draw(st.integers(0, 9)) < 9:
        return ()
    second = draw(designations(category=gear.category).filter(lambda other: other != first))
    return (first, second)


def _quantity(gear: Gear) -> SearchStrategy[Quantity]:
    large = {"missile": 999, "bomb": 9_999, "guidance kit": 5_000, "radio": 2_000}
    return quantities(unit=gear.unit, maximum=large.get(gear.category, 120))


@st.composite
def items(
    draw: DrawFn,
    *,
    system: WeaponSystem | None = None,
    category: str | None = None,
    section: Section | None = None,
    key: str | None = None,
    source: str | None = None,
) -> Item:
    """Draw a counted line of a notice: the name holds the designation, the evidence the count.

    Args:
        draw: Given by Hypothesis, not by the caller.
        system: What is offered; drawn, and not referred to, unless given.
        category: The category of what is offered, where no system is given.
        section: The heading that it stands under.
        key: The key of the line.
        source: The id of the source that its evidence names.

    """
    what = draw(weapon_systems(category=category, manufacturers=False)) if system is None else system
    gear = GEAR[what.category or "missile"]
    first = what.designation or draw(designations(category=gear.category))
    several = draw(_alternatives(gear, first)) if system is None else ()
    quantity = optional(draw, _quantity(gear))
    one = quantity is not None and (quantity.count == 1 or quantity.kind is QuantityKind.INDEFINITE)
    name = f"{' or '.join(several or (first,))} {gear.noun if one else gear.plural}"
    return Item(
        name=name,
        key=key,
        nature=draw(pick(ItemNature.UNSPECIFIED, ItemNature.ARTICLE)),
        section=draw(pick(Section.UNSPECIFIED, Section.MDE)) if section is None else section,
        system=None if system is None else system.id,
        designation=None if several else first,
        alternatives=several,
        combination=draw(pick(Combination.ANY_OF, Combination.MIX)) if several else None,
        quantity=quantity,
        designation_as_printed=draw(pick(None, " or ".join(several or (first,)))),
        evidence=_counted(draw, source, quantity, name),
        **now_and_then(draw, "Item"),
    )


@st.composite
def _measure(draw: DrawFn) -> Quantity:
    unit, most = draw(pick(("years", 10), ("persons", 60), ("months", 36)))
    bound = draw(pick(Bound.STATED, Bound.UP_TO))
    number = draw(st.integers(2, most))
    hedge = "up to " if bound is Bound.UP_TO else ""
    return Quantity(count=number, unit=unit, bound=bound, as_printed=hedge + printed_count(number))


@st.composite
def service_items(
    draw: DrawFn, *, section: Section = Section.NON_MDE, key: str | None = None, source: str | None = None
) -> Item:
    """Draw a line that counts nothing: support, training, work; its numbers, if any, are measures.

    Args:
        draw: Given by Hypothesis, not by the caller.
        section: The heading that it stands under.
        key: The key of the line.
        source: The id of the source that its evidence names.

    """
    service = draw(pick(*SERVICES))
    return Item(
        name=service.name,
        key=key,
        nature=service.nature,
        section=section,
        measures=(draw(_measure()),) if draw(FLAG) else (),
        evidence=proof(draw, source, quote_of(service.name), "name"),
    )
