# SPDX-License-Identifier: MIT
"""Strategies for actors and weapon systems, and the actors that drawn notices refer to by id."""

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.countries import CountryCode
from fmsdata.model.words import ActorKind
from fmsdata.testing._arsenal import Thing, things_of
from fmsdata.testing._choices import pick
from fmsdata.testing._designations import A_CATEGORY
from fmsdata.testing._gear import FIRMS, GEAR, role_of
from fmsdata.testing._pins import A_FLAG, a, pinned
from fmsdata.testing._purchasers import PURCHASERS, Purchaser, purchaser_of
from fmsdata.testing._scalars import ids
from fmsdata.testing._sources import A_SOURCE, Told, proof

__all__ = [
    "VENTURE",
    "actors",
    "country_actor",
    "draw_system",
    "force_of",
    "known_actor",
    "weapon_systems",
]

VENTURE: Final = "javelin-joint-venture"
"""The id of the one joint venture that is drawn."""

_US: Final = CountryCode("US")
_BODIES: Final = {
    "state-department": ("Department of State", ("State Department",)),
    "dsca": ("Defense Security Cooperation Agency", ("DSCA",)),
    "dsaa": ("Defense Security Assistance Agency", ("DSAA",)),
    "congress": ("Congress", ()),
}
_ORGANISATIONS: Final = {"nato": ("NATO", "North Atlantic Treaty Organization"), "eu": ("European Union",)}
_FORCE: Final = "-army"


def country_actor(buyer: Purchaser) -> Actor:
    """Return a country as an actor."""
    return Actor(id=buyer.id, name=buyer.name, kind=ActorKind.COUNTRY, country=buyer.country)


def force_of(buyer: Purchaser) -> Actor:
    """Return the army of a country."""
    return Actor(
        id=buyer.id + _FORCE,
        name=f"Army of {buyer.name}",
        kind=ActorKind.ARMED_FORCE,
        country=buyer.country,
        parent=buyer.id,
    )


_UNITED_STATES: Final = purchaser_of(_US)._replace(id="united-states", name="United States")

_KNOWN: Final[dict[str, Actor]] = {
    actor.id: actor
    for actor in (
        country_actor(_UNITED_STATES),
        *(country_actor(buyer) for buyer in PURCHASERS),
        *(force_of(buyer) for buyer in PURCHASERS),
        *(
            Actor(
                id=key,
                name=name,
                kind=ActorKind.GOVERNMENT_BODY,
                aliases=aliases,
                country=_US,
                parent="united-states",
            )
            for key, (name, aliases) in _BODIES.items()
        ),
        *(
            Actor(id=key, name=names[0], kind=ActorKind.ORGANISATION, aliases=names[1:])
            for key, names in _ORGANISATIONS.items()
        ),
        Actor(
            id="ambassador",
            name="A. N. Ambassador",
            kind=ActorKind.PERSON,
            role="Ambassador",
            country=_US,
            parent="state-department",
            accredited_to="kosovo",
        ),
        *(
            Actor(
                id=firm.id,
                name=firm.name,
                kind=ActorKind.COMPANY,
                aliases=tuple(name for _, name in firm.earlier),
            )
            for firm in FIRMS.values()
        ),
        Actor(
            id=VENTURE,
            name="Javelin Joint Venture",
            kind=ActorKind.JOINT_VENTURE,
            members=("lockheed-martin", "raytheon"),
            members_complete=True,
        ),
    )
}


def known_actor(wanted: str, country: CountryCode | None = None) -> Actor:
    """Return the actor that drawn notices mean by an id; *country* tells of one that seldom buys."""
    if wanted in _KNOWN:
        return _KNOWN[wanted]
    if country is not None:
        buyer = purchaser_of(country)
        return force_of(buyer) if wanted.endswith(_FORCE) else country_actor(buyer)
    return Actor(id=wanted, name=wanted.replace("-", " ").title(), kind=ActorKind.GROUP)


@pinned(kind=a(ActorKind), source=A_SOURCE)
@st.composite
def actors(draw: DrawFn, *, kind: ActorKind | None = None, source: Told | None = None) -> Actor:
    """Draw an actor.

    Args:
        draw: Given by Hypothesis, not by the caller.
        kind: What it is; countries, bodies, forces, organisations, firms and ventures unless given.
        source: The source that its evidence names, or its id, where it has any.

    """
    fitting = [actor for actor in _KNOWN.values() if kind in (None, actor.kind)]
    if fitting:
        actor = draw(pick(*fitting))
        name, key = actor.name, actor.id
    else:
        actor, key = None, draw(ids())
        name = key.replace("-", " ").title()
    return Actor(
        id=key,
        name=name,
        kind=actor.kind if actor else kind or ActorKind.GROUP,
        aliases=actor.aliases if actor else (),
        country=draw(pick(actor.country, None)) if actor else None,
        parent=actor.parent if actor else None,
        members=actor.members if actor else None,
        members_complete=actor.members_complete if actor else None,
        role=actor.role if actor else None,
        accredited_to=actor.accredited_to if actor else None,
        evidence=proof(draw, source, name, "name"),
    )


def draw_system(
    draw: DrawFn, thing: Thing, *, manufacturers: bool = True, source: Told | None = None
) -> WeaponSystem:
    """Draw a thing as a weapon system."""
    gear = GEAR[thing.category]
    designation = draw(pick(*thing.variants))
    name = f"{designation} {gear.noun}"
    slug = "".join(char if char.isalnum() else "-" for char in designation.lower())
    role = role_of(thing.category, designation)
    known = thing.makers if manufacturers else ()
    return WeaponSystem(
        id="-".join(part for part in slug.split("-") if part),
        name=name,
        designation=designation,
        category=gear.category,
        family=draw(pick(None, designation.base)),
        aliases=draw(pick((), (f"{thing.name} {designation}",))) if thing.name not in designation else (),
        role=draw(pick(None, role)) if role else None,
        manufacturers=draw(pick((), known[-1:])) if known else (),
        evidence=proof(draw, source, name, "name"),
    )


@pinned(category=A_CATEGORY, manufacturers=A_FLAG, source=A_SOURCE)
@st.composite
def weapon_systems(
    draw: DrawFn, *, category: str | None = None, manufacturers: bool = True, source: Told | None = None
) -> WeaponSystem:
    """Draw a weapon system whose designation, category, role and makers fit together.

    Args:
        draw: Given by Hypothesis, not by the caller.
        category: Its category, one of those that `designations` knows.
        manufacturers: Whether it may name its makers.
        source: The source that its evidence names, or its id.

    """
    thing = draw(pick(*things_of(None if category is None else (category,))))
    return draw_system(draw, thing, manufacturers=manufacturers, source=source)
