# SPDX-License-Identifier: MIT
"""Whose positions are reported: each printed form of a holder, and the actors that it names."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from fmsdata._dev.notices.actors import Register
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.words import ActorKind


class Person(NamedTuple):
    """A person or a body as a source names it."""

    id: str
    name: str
    role: str | None = None
    country: str | None = None
    kind: ActorKind = ActorKind.PERSON
    accredited_to: str | None = None


class Holder(NamedTuple):
    """Who holds a position: a country by its code, or named actors; and who speaks for them."""

    country: str | None = None
    actors: tuple[Person, ...] = ()
    speaker: Person | None = None


_VUCIC = Holder(actors=(Person("vucic", "Vucic", "President of Serbia", "RS"),))
_BLINKEN = Holder(actors=(Person("blinken", "Blinken", "U.S. Secretary of State", "US"),))
_BODY = ActorKind.GOVERNMENT_BODY
_GROUP = ActorKind.GROUP


def _senator(name: str, role: str = "Sen.") -> Person:
    return Person(name.lower().replace(" ", "-"), name, role, "US")


HOLDERS: Final[Mapping[str, Holder]] = {
    "Israel (Prime Minister Sharon)": Holder(
        "IL", speaker=Person("sharon", "Sharon", "Prime Minister", "IL")
    ),
    "White House (spokesman Snow)": Holder(
        actors=(Person("white-house", "White House", None, "US", _BODY),),
        speaker=Person("snow", "Snow", "spokesman", "US"),
    ),
    "DSCA": Holder(actors=(Person("dsca", "DSCA", None, "US", _BODY),)),
    "Estonia (Defence Minister Mikser)": Holder(
        "EE", speaker=Person("mikser", "Mikser", "Defence Minister", "EE")
    ),
    "U.S. Government": Holder(actors=(Person("u-s-government", "U.S. Government", None, "US", _BODY),)),
    "Gen. Wolters (SACEUR)": Holder(actors=(Person("wolters", "Wolters", "SACEUR"),)),
    "Russia (Foreign Ministry spokeswoman Zakharova)": Holder(
        "RU", speaker=Person("zakharova", "Zakharova", "Foreign Ministry spokeswoman", "RU")
    ),
    "U.S. Congress": Holder(actors=(Person("congress", "U.S. Congress", None, "US", _BODY),)),
    "U.S. Secretary of State Blinken": _BLINKEN,
    "U.S. Secretary of State": Holder(
        actors=(Person("u-s-secretary-of-state", "U.S. Secretary of State", "U.S. Secretary of State", "US"),)
    ),
    "Democratic members of Congress": Holder(
        actors=(
            Person("democratic-members-of-congress", "Democratic members of Congress", None, "US", _GROUP),
        )
    ),
    "Democratic representatives": Holder(
        actors=(Person("democratic-representatives", "Democratic representatives", None, "US", _GROUP),)
    ),
    "lower-ranking U.S. State officials": Holder(
        actors=(
            Person("lower-ranking-state-officials", "lower-ranking U.S. State officials", None, "US", _GROUP),
        )
    ),
    "Israel (Defence Minister Gallant)": Holder(
        "IL", speaker=Person("gallant", "Gallant", "Defence Minister", "IL")
    ),
    "Rep. Meeks and Sen. Cardin": Holder(actors=(_senator("Meeks", "Rep."), _senator("Cardin"))),
    "President Vucic of Serbia": _VUCIC,
    "Government of Serbia": Holder("RS"),
    "U.S. Ambassador to Serbia Hill": Holder(
        actors=(Person("hill", "Hill", "U.S. Ambassador to Serbia", "US", accredited_to="RS"),)
    ),
    "Kosovo Ministry of Defence (adviser Gashi)": Holder(
        actors=(Person("kosovo-ministry-of-defence", "Kosovo Ministry of Defence", None, "XK", _BODY),),
        speaker=Person("gashi", "Gashi", "adviser", "XK"),
    ),
    "Turkey (parliament)": Holder(
        actors=(Person("parliament-of-turkey", "parliament of Turkey", None, "TR", _BODY),)
    ),
    "Sens. Sanders, Van Hollen, Merkley, Welch": Holder(
        actors=tuple(_senator(name) for name in ("Sanders", "Van Hollen", "Merkley", "Welch"))
    ),
    "Sen. Paul (sponsor of S.J.Res. 108)": Holder(actors=(_senator("Paul"),)),
}
"""The actors that each printed form names; a form that is not listed stops the generator."""


def holders(printed: str, register: Register) -> tuple[tuple[str, ...], str | None]:
    """Return the ids of the holders that a printed form names, and of the speaker."""
    holder = HOLDERS[printed]
    ids = tuple(_actor(person, register) for person in holder.actors)
    if holder.country:
        ids = (register.country(CountryCode(holder.country)), *ids)
    return ids, _actor(holder.speaker, register) if holder.speaker else None


def _actor(person: Person, register: Register) -> str:
    code = CountryCode(person.country) if person.country else None
    return register.add(
        Actor(
            id=person.id,
            name=person.name,
            kind=person.kind,
            role=person.role,
            country=code,
            accredited_to=register.country(CountryCode(person.accredited_to))
            if person.accredited_to
            else None,
            parent=register.country(code) if code and person.kind is not ActorKind.GROUP else None,
        )
    )
