# SPDX-License-Identifier: MIT
"""Who the article names: countries, bodies, firms and persons, and the weapon systems."""

from fmsdata._dev.kosovo.article import says
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.countries import CountryCode
from fmsdata.model.designation import Designation
from fmsdata.model.words import (
    ActorKind,
)


def _countries() -> tuple[Actor, ...]:
    members = says(8, "Romania, Spain, Greece, and Slovakia", "name")
    return (
        Actor(
            id="united-states",
            name="United States",
            kind=ActorKind.COUNTRY,
            aliases=("U.S.",),
            country=CountryCode("US"),
            evidence=(
                says(8, "United States and other countries", "name"),
                says(9, "U.S. has consistently supported", "aliases"),
            ),
        ),
        Actor(
            id="kosovo",
            name="Republic of Kosovo",
            kind=ActorKind.COUNTRY,
            aliases=("Kosovo",),
            country=CountryCode("XK"),
            evidence=(
                says(1, "Republic of Kosovo", "name"),
                says(3, "Kosovo has formally requested", "aliases"),
            ),
        ),
        Actor(
            id="serbia",
            name="Serbia",
            kind=ActorKind.COUNTRY,
            country=CountryCode("RS"),
            evidence=(says(5, "neighboring nation of Serbia", "name"),),
        ),
        *(
            Actor(
                id=name.lower(),
                name=name,
                kind=ActorKind.COUNTRY,
                country=CountryCode(code),
                evidence=(members,),
            )
            for name, code in (("Romania", "RO"), ("Spain", "ES"), ("Greece", "GR"), ("Slovakia", "SK"))
        ),
        Actor(
            id="other-countries",
            name="other countries",
            kind=ActorKind.GROUP,
            evidence=(says(8, "United States and other countries", "name"),),
        ),
    )


def _bodies() -> tuple[Actor, ...]:
    return (
        Actor(
            id="state-department",
            name="United States State Department",
            kind=ActorKind.GOVERNMENT_BODY,
            country=CountryCode("US"),
            parent="united-states",
            evidence=(says(1, "United States State Department", "name"),),
        ),
        Actor(
            id="dsca",
            name="Defense Security Cooperation Agency",
            kind=ActorKind.GOVERNMENT_BODY,
            aliases=("DSCA",),
            country=CountryCode("US"),
            parent="united-states",
            evidence=(says(2, "Defense Security Cooperation Agency (DSCA)", "name", "aliases"),),
        ),
        Actor(
            id="congress",
            name="Congress",
            kind=ActorKind.GOVERNMENT_BODY,
            country=CountryCode("US"),
            parent="united-states",
            evidence=(says(2, "informed Congress", "name"),),
        ),
        Actor(
            id="european-union",
            name="European Union",
            kind=ActorKind.ORGANISATION,
            evidence=(says(7, "European Union", "name"),),
        ),
        Actor(
            id="nato",
            name="NATO",
            kind=ActorKind.ORGANISATION,
            evidence=(says(8, "NATO military alliance", "name", "kind"),),
        ),
        Actor(
            id="ksf",
            name="Kosovo Security Force",
            kind=ActorKind.ARMED_FORCE,
            aliases=("KSF",),
            country=CountryCode("XK"),
            parent="kosovo",
            evidence=(says(9, "Kosovo Security Force (KSF)", "name", "aliases"),),
        ),
        Actor(
            id="kfor",
            name="KFOR",
            kind=ActorKind.MISSION,
            parent="nato",
            evidence=(
                says(9, "peacekeeping force in Kosovo, KFOR", "name", "kind"),
                says(9, "NATO maintains", "parent"),
            ),
        ),
    )


def _firms_and_persons() -> tuple[Actor, ...]:
    return (
        Actor(
            id="javelin-joint-venture",
            name="Javelin Joint Venture",
            kind=ActorKind.JOINT_VENTURE,
            members=("lockheed-martin", "raytheon"),
            evidence=(
                says(4, "Javelin Joint Venture", "name", "kind"),
                says(4, "Lockheed Martin in Orlando, FL", "members"),
                says(4, "Raytheon Missiles and Defense in Tucson, AZ", "members"),
            ),
        ),
        Actor(
            id="lockheed-martin",
            name="Lockheed Martin",
            kind=ActorKind.COMPANY,
            evidence=(says(4, "Lockheed Martin in Orlando, FL", "name"),),
        ),
        Actor(
            id="raytheon",
            name="Raytheon Missiles and Defense",
            kind=ActorKind.COMPANY,
            evidence=(says(4, "Raytheon Missiles and Defense in Tucson, AZ", "name"),),
        ),
        Actor(
            id="christopher-hill",
            name="Christopher Hill",
            kind=ActorKind.PERSON,
            role="U.S. Ambassador to Serbia",
            country=CountryCode("US"),
            parent="united-states",
            accredited_to="serbia",
            evidence=(
                says(
                    5,
                    "U.S. Ambassador to Serbia, Christopher Hill",
                    "name",
                    "role",
                    "parent",
                    "accredited_to",
                ),
            ),
        ),
        Actor(
            id="aleksandar-vucic",
            name="Aleksandar Vucic",
            kind=ActorKind.PERSON,
            role="President",
            country=CountryCode("RS"),
            parent="serbia",
            evidence=(says(6, "Serbian President Aleksandar Vucic", "name", "role", "parent"),),
        ),
    )


def systems() -> tuple[WeaponSystem, ...]:
    """Return the weapon systems that the article names."""
    return (
        WeaponSystem(
            id="javelin",
            name="Javelin Weapon System",
            designation=Designation("FGM-148F"),
            category="missile",
            role="anti-tank",
            family="Javelin",
            aliases=("Javelin", "Javelin FGM-148F missiles", "Javelin anti-tank missiles"),
            evidence=(
                says(0, "Javelin Weapon System", "name", "family"),
                says(3, "246 Javelin FGM-148F missiles", "designation", "category", "aliases"),
                says(5, "anti-tank missiles", "role", "aliases"),
            ),
        ),
        WeaponSystem(
            id="javelin-lwclu",
            name="Javelin Lightweight Command Launch Unit",
            category="launcher",
            family="Javelin",
            part_of="javelin",
            aliases=("LWCLU",),
            evidence=(
                says(
                    3,
                    "24 Javelin Lightweight Command Launch Units (LWCLU)",
                    "name",
                    "category",
                    "family",
                    "part_of",
                    "aliases",
                ),
            ),
        ),
    )


def actors() -> tuple[Actor, ...]:
    """Return everybody that the article names."""
    return _countries() + _bodies() + _firms_and_persons()
