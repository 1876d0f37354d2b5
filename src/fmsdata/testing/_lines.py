# SPDX-License-Identifier: MIT
"""The lines of a drawn notice: the weapons of one department, their support, and what follows from them."""

from collections.abc import Callable, Sequence
from typing import Any, Final, NamedTuple

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from fmsdata.model.actors import WeaponSystem
from fmsdata.model.items import Item
from fmsdata.model.numbers import find_counts
from fmsdata.model.words import ListState, QuantityKind, Section
from fmsdata.testing._arsenal import Thing, things_of
from fmsdata.testing._choices import FLAG, OFTEN, pick
from fmsdata.testing._firms import maker_in
from fmsdata.testing._gear import DEPARTMENTS, SERVICES, Service, gear_of
from fmsdata.testing._items import draw_service, draw_weapon
from fmsdata.testing._quantities import quantities
from fmsdata.testing._sources import Told

__all__ = ["Lines", "draw_lines"]

_Seed = Thing | WeaponSystem | Service
"""What a line offers."""


class Lines(NamedTuple):
    """The lines of a notice, and what follows from them."""

    items: tuple[Item, ...] | None
    mde_list: ListState | None
    mde: bool | None
    """Whether there is major defense equipment among them; None where nothing tells."""
    agency: str | None
    """The letter of the agency that sells the weapons; None where there is none."""
    makers: tuple[str, ...]
    """The ids of the firms that make the weapons."""
    joint: bool
    """Whether the one joint venture that is drawn makes one of them."""
    subject: str | None
    """What a title calls it all: ``Javelin Missiles``."""


_TOLD: Final = pick("untold", "listed", "listed", "listed", "none")
_TOLD_OF_NONE: Final = pick("untold", "none")
NOTHING_TOLD: Final = Lines(None, None, None, None, (), joint=False, subject=None)


def _seeds(
    draw: DrawFn, least: int, most: int, systems: Sequence[WeaponSystem], year: Callable[[], int]
) -> list[_Seed]:
    """Draw what the lines offer, no thing twice as long as there are others.

    A notice sells the weapons of one department, or those that the caller names.
    """
    agency = None if systems else draw(pick(*DEPARTMENTS))
    weapons: list[_Seed] = [*systems] or [one for one in things_of(None, year()) if one.agency == agency]
    many = draw(st.integers(least, most))
    armed = draw(st.integers(0, min(many, len(weapons))))
    # Notices list the weapons first.
    return [*_distinct(draw, weapons, armed), *_distinct(draw, list(SERVICES), many - armed)]


def _distinct(draw: DrawFn, options: list[_Seed], many: int) -> list[_Seed]:
    """Draw so many of some options, none twice as long as there are others."""
    if not many:
        return []
    turns = 1 + (many - 1) // len(options)
    places = st.sampled_from(range(turns * len(options)))
    drawn = draw(st.lists(places, min_size=many, max_size=many, unique=True))
    return [options[place % len(options)] for place in drawn]


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


def _subject(seeds: Sequence[_Seed]) -> str | None:
    for one in seeds:
        if isinstance(one, Service):
            continue
        plural = gear_of(one.category).plural.title()
        if isinstance(one, WeaponSystem):
            if one.designation is None:
                # A headline says how many there are, and not the number in a name.
                return None if find_counts(one.name) else one.name
            return f"{one.designation} {plural}".rstrip()
        return f"{one.name} {plural}"
    first = seeds[0]
    return first.name.title()


def _written(draw: DrawFn, seed: _Seed, headed: bool, source: Told) -> Item:
    """Draw a counted line or one of support, under the heading where it belongs."""
    if isinstance(seed, Service):
        return draw_service(
            draw, seed, section=Section.NON_MDE if headed else Section.UNSPECIFIED, source=source
        )
    section = Section.MDE if headed else Section.UNSPECIFIED
    return draw_weapon(draw, seed, section=section, source=source)


def draw_lines(
    draw: DrawFn,
    least: int,
    most: int,
    systems: Sequence[WeaponSystem],
    source: Told,
    *,
    year: Callable[[], int],
) -> Lines:
    """Draw the lines of a notice of a year, which is asked for once something depends on it."""
    told = "listed" if least else draw(_TOLD if most else _TOLD_OF_NONE)
    if told != "listed":
        # Where there is no line at all, none of major defense equipment is worth anything.
        return NOTHING_TOLD._replace(items=(), mde=False) if told == "none" else NOTHING_TOLD
    seeds = _seeds(draw, max(1, least), most, systems, year)
    headed = draw(FLAG)
    drawn = [_written(draw, seed, headed, source) for seed in seeds]
    lines = _keyed(draw, drawn) if draw(FLAG) else drawn
    weapons: list[Any] = [one for one in seeds if not isinstance(one, Service)]
    state = ListState.LISTED if weapons else ListState.NONE
    return Lines(
        items=tuple(lines),
        mde_list=draw(pick(None, state)) if headed else None,
        # Without headings a weapon may be major defense equipment or not; support never is.
        mde=bool(weapons) if headed or not weapons else None,
        agency=next((one.agency for one in weapons if isinstance(one, Thing)), None),
        makers=_makers(weapons, year),
        joint=any(isinstance(one, Thing) and one.name == "Javelin" for one in weapons),
        subject=_subject(seeds),
    )


def _makers(weapons: Sequence[Thing | WeaponSystem], year: Callable[[], int]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for one in weapons:
        makers = one.makers if isinstance(one, Thing) else _known_makers(one)
        maker = maker_in(makers, year()) if makers else None
        if maker is not None:
            found[maker] = None
    return tuple(found)


def _known_makers(system: WeaponSystem) -> tuple[str, ...]:
    if system.designation is None:
        return ()
    base = system.designation.base
    return next((one.makers for one in things_of() if one.variants[0].base == base), ())
