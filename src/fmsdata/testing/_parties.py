# SPDX-License-Identifier: MIT
"""Strategies for contractors and their members, parties beside the purchaser, and representatives."""

from collections.abc import Callable, Sequence
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from fmsdata.model.countries import CountryCode
from fmsdata.model.dates import PartialDate
from fmsdata.model.parties import Contractor, Member, Party, Staff
from fmsdata.model.quantities import Quantity
from fmsdata.model.words import Affiliation, Bound, PartyRole
from fmsdata.testing._actors import VENTURE, force_of
from fmsdata.testing._choices import FLAG, pick
from fmsdata.testing._firms import FIRMS
from fmsdata.testing._pins import A_COUNTRY, A_TEXT, a, named, pinned, several
from fmsdata.testing._purchasers import PURCHASERS, purchaser_of
from fmsdata.testing._quantities import printed_count
from fmsdata.testing._rare import now_and_then
from fmsdata.testing._sources import A_SOURCE, Told, proof, quote_of

__all__ = ["contractors", "draw_contractor", "draw_contractors", "members", "parties", "staff"]


_A_FIRM: Final = named("firm", FIRMS)


def _standing(year: int | None) -> tuple[str, ...]:
    return tuple(firm.id for firm in FIRMS.values() if firm.stood_in(year))


@pinned(firm=_A_FIRM)
@st.composite
def members(draw: DrawFn, *, firm: str | None = None) -> Member:
    """Draw a member of a joint venture: the firm with an id of `actors`, or any."""
    return _member(draw, draw(pick(*_standing(None))) if firm is None else firm, None)


def _member(draw: DrawFn, firm: str, year: int | None) -> Member:
    one = FIRMS[firm]
    return Member(
        name=one.name_in(year),
        places=draw(pick((), (one.place,))),
        actor=draw(pick(None, one.id)),
    )


def _venture(draw: DrawFn, role: str | None, source: Told | None, year: int | None) -> Contractor:
    return Contractor(
        name="Javelin Joint Venture",
        role=role,
        members=tuple(_member(draw, firm, year) for firm in ("lockheed-martin", "raytheon")),
        actor=draw(pick(None, VENTURE)),
        evidence=proof(draw, source, "Javelin Joint Venture", "name"),
    )


def draw_contractor(
    draw: DrawFn, firm: str, *, role: str | None = None, source: Told | None = None, year: int | None = None
) -> Contractor:
    """Draw a firm, or the joint venture, as a notice of a year names it."""
    what = draw(pick(None, "principal", "prime")) if role is None else role
    if firm == VENTURE:
        return _venture(draw, what, source, year)
    one = FIRMS[firm]
    name = one.name_in(year)
    places = draw(pick((), (one.place,)))
    quote = quote_of(f"{name} of {one.place}") if places else name
    return Contractor(
        name=name,
        role=what,
        places=places,
        actor=draw(pick(None, one.id)),
        places_as_printed=draw(pick(None, one.place)) if places else None,
        evidence=proof(draw, source, quote, "name", *(("places",) if places else ())),
        **now_and_then(draw, "Contractor"),
    )


def draw_contractors(
    draw: DrawFn, makers: Sequence[str], source: Told, year: Callable[[], int]
) -> tuple[Contractor, ...]:
    """Draw the contractors of a notice: those that make what it sells, or any where it sells no weapons."""
    when = year()
    firms = makers or _standing(when)
    if len(firms) > 1:
        chosen = draw(st.lists(pick(*firms), min_size=1, max_size=2, unique=True))
    else:
        chosen = list(firms)
    return tuple(draw_contractor(draw, firm, source=source, year=when) for firm in chosen)


@pinned(among=several(_A_FIRM), role=A_TEXT, source=A_SOURCE)
@st.composite
def contractors(
    draw: DrawFn, *, among: Sequence[str] = (), role: str | None = None, source: Told | None = None
) -> Contractor:
    """Draw a contractor: a firm of today with its place, seldom a joint venture with its two members.

    Args:
        draw: Given by Hypothesis, not by the caller.
        among: The ids of the firms to choose from; all of them unless given.
        role: Its role; drawn, or none, unless given.
        source: The source that its evidence names, or its id.

    """
    firm = draw(pick(*(among or (*_standing(None), VENTURE))))
    return draw_contractor(draw, firm, role=role, source=source)


@pinned(role=a(PartyRole), country=A_COUNTRY, source=A_SOURCE)
@st.composite
def parties(
    draw: DrawFn,
    *,
    role: PartyRole | None = None,
    country: CountryCode | str | None = None,
    source: Told | None = None,
) -> Party:
    """Draw somebody beside the purchaser: the army of a country that uses what is bought, in most cases.

    Args:
        draw: Given by Hypothesis, not by the caller.
        role: What part it plays; any unless given.
        country: The country that it belongs to.
        source: The source that its evidence names, or its id.

    """
    buyer = draw(pick(*PURCHASERS)) if country is None else purchaser_of(country)
    force = force_of(buyer)
    what = draw(pick(PartyRole.END_USER, *PartyRole)) if role is None else role
    return Party(
        role=what,
        actor=draw(pick(None, force.id)),
        as_printed=force.name,
        evidence=proof(draw, source, force.name, "as_printed"),
    )


@pinned(affiliation=a(Affiliation), source=A_SOURCE)
@st.composite
def staff(draw: DrawFn, *, affiliation: Affiliation | None = None, source: Told | None = None) -> Staff:
    """Draw representatives, as counts with a duration or without one.

    Args:
        draw: Given by Hypothesis, not by the caller.
        affiliation: Whom they belong to; any unless given.
        source: The source that its evidence names, or its id.

    """
    number = draw(st.integers(1, 40))
    upper = draw(FLAG)
    years = draw(st.integers(0, 10))
    printed = ("up to " if upper else "") + printed_count(number)
    return Staff(
        affiliation=draw(pick(*Affiliation)) if affiliation is None else affiliation,
        quantity=Quantity(
            count=number,
            bound=Bound.UP_TO if upper else Bound.STATED,
            unit="persons",
            unit_assigned=True,
            as_printed=printed,
        ),
        duration=Quantity(count=years, unit="years", as_printed=printed_count(years)) if years else None,
        until=PartialDate("2030") if draw(st.integers(0, 9)) == 9 else None,
        evidence=proof(draw, source, f"{printed} representatives", "quantity"),
    )
