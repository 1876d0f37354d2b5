# SPDX-License-Identifier: MIT
"""The lines of a drawn notice: the weapons of one department, their support, and what follows from them."""

from collections.abc import Sequence
from typing import NamedTuple

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from fmsdata.model.actors import WeaponSystem
from fmsdata.model.items import Item
from fmsdata.model.words import ListState, QuantityKind, Section
from fmsdata.testing._choices import FLAG, OFTEN, pick
from fmsdata.testing._gear import GEAR, Gear
from fmsdata.testing._items import items, service_items
from fmsdata.testing._quantities import quantities

__all__ = ["Lines", "draw_lines"]


class Lines(NamedTuple):
    """The lines of a notice, and what follows from them."""

    items: tuple[Item, ...] | None
    mde_list: ListState | None
    mde: bool | None
    agency: str
    firms: tuple[str, ...]


@st.composite
def _line(
    draw: DrawFn, gear: tuple[Gear, ...], systems: Sequence[WeaponSystem], source: str, headed: bool
) -> Item:
    """Draw a counted line or one of support, under the heading where it belongs."""
    if draw(pick("support", "weapon", "weapon")) == "support":
        return draw(service_items(section=Section.NON_MDE if headed else Section.UNSPECIFIED, source=source))
    section = Section.MDE if headed else Section.UNSPECIFIED
    if systems:
        return draw(items(system=draw(st.sampled_from(systems)), section=section, source=source))
    return draw(items(category=draw(pick(*gear)).category, section=section, source=source))


def _keyed(draw: DrawFn, drawn: list[Item]) -> list[Item]:
    """Give each line a key; now and then the last with a quantity is as many as the first with one."""
    lines = [attrs.evolve(line, key=str(number)) for number, line in enumerate(drawn, 1)]
    counted = [line for line in lines if line.quantity is not None]
    if len(counted) > 1 and draw(OFTEN):
        first, last = counted[0], counted[-1]
        equal = draw(quantities(kind=QuantityKind.REFERENCE, unit=last.quantity and last.quantity.unit))
        equal = attrs.evolve(equal, same_as=first.key)
        lines[lines.index(last)] = attrs.evolve(last, quantity=equal, evidence=())
    return lines


@st.composite
def draw_lines(draw: DrawFn, least: int, most: int, systems: Sequence[WeaponSystem], source: str) -> Lines:
    # A notice sells the weapons of one department: the first system decides which, or none does.
    lead = GEAR[systems[0].category or "missile"] if systems else draw(pick(*GEAR.values()))
    gear = tuple(one for one in GEAR.values() if one.agency == lead.agency)
    same = [one for one in systems if GEAR[one.category or "missile"] in gear]
    headed = draw(FLAG)
    drawn = draw(st.lists(_line(gear, same, source, headed), min_size=least, max_size=most))
    lines = _keyed(draw, drawn) if draw(FLAG) else drawn
    told = bool(lines) or draw(FLAG)
    if not headed or not lines:
        # Where there is no line at all, none of major defense equipment is worth anything.
        mde = False if told and not lines else None
        return Lines(tuple(lines) if told else None, None, mde, lead.agency, lead.firms)
    counted = any(line.section is Section.MDE for line in lines)
    state = ListState.LISTED if counted else ListState.NONE
    return Lines(tuple(lines), draw(pick(None, state)), counted, lead.agency, lead.firms)
