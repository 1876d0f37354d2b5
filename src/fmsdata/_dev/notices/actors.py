# SPDX-License-Identifier: MIT
"""Who takes part: purchasers, firms and ventures, each once, with every printed form as an alias."""

import re
from collections.abc import Mapping
from typing import Final

import attrs

from fmsdata._dev.notices.facts import RecordFacts, slug
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.words import ActorKind
from fmsdata.tables.countries import country_for_name

CUT_OFF: Final = "not named in the part seen"
"""What the facts say where the purchaser stands in a part that was not seen."""

STATE_DEPARTMENT: Final = "state-department"
"""Who approves a sale, where a source says that the Department of State did."""

ABBREVIATIONS: Final[Mapping[str, str]] = {"NATO Support and Procurement Agency": "NSPA"}
"""How a body is called for short: the title of a source of the dataset prints it."""

_FIRM_ENDINGS = re.compile(r"[,.]? (?:Corporation|Corp|Company|Co|Inc)\.?$")
_DESCRIPTION = re.compile(r"joint venture of ")
_VENTURE = re.compile(r"joint venture", re.IGNORECASE)


class Register:
    """The actors of the dataset by id, in the order of first mention."""

    def __init__(self) -> None:
        self._actors: dict[str, Actor] = {}

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Every actor."""
        return tuple(self._actors.values())

    def add(self, actor: Actor, printed: str | None = None) -> str:
        """Add an actor, or to the one with its id the printed form, and return the id."""
        known = self._actors.setdefault(actor.id, actor)
        names = {known.name, *known.aliases}
        if printed is not None and printed not in names:
            self._actors[actor.id] = attrs.evolve(known, aliases=(*known.aliases, printed))
        return actor.id

    def country(self, code: CountryCode, printed: str | None = None) -> str:
        """Return the id of a country."""
        known = Actor(id=slug(code.name), name=code.name, kind=ActorKind.COUNTRY, country=code)
        return self.add(known, printed)

    def purchaser(self, facts: RecordFacts) -> str | None:
        """Return the id of the purchaser of a record, None where its facts name none."""
        printed, given = facts["purchaser_as_printed"], facts["purchaser_country_iso2"]
        if printed is None or printed == CUT_OFF:
            return None
        if given is not None:
            code = CountryCode(given)
            country = self.country(code, None if "air force" in printed.lower() else printed)
            if "air force" not in printed.lower():
                return country
            return self.add(
                Actor(
                    id=slug(printed), name=printed, kind=ActorKind.ARMED_FORCE, country=code, parent=country
                )
            )
        found = country_for_name(printed)
        if found is not None:
            # An office that stands in for a government: its country is a coding, no source prints it.
            office = Actor(
                id="tecro",
                name=printed,
                kind=ActorKind.REPRESENTATIVE_OFFICE,
                country=CountryCode(found),
            )
            return self.add(office, printed)
        parent = self._nato() if printed.startswith("NATO ") else None
        body = Actor(id=_organisation(printed), name=printed, kind=ActorKind.ORGANISATION, parent=parent)
        return self.add(body, ABBREVIATIONS.get(printed, printed))

    def firm(self, printed: str) -> str:
        """Return the id of a firm; endings such as Corp. and a leading The do not tell firms apart."""
        bare = _FIRM_ENDINGS.sub("", printed).removeprefix("The ")
        return self.add(Actor(id=slug(bare), name=printed, kind=ActorKind.COMPANY), printed)

    def venture(self, printed: str) -> str | None:
        """Return the id of a joint venture, None where it is only described: "joint venture of ...".

        Whatever prints the name Javelin is the Javelin Joint Venture.
        """
        if _DESCRIPTION.match(printed):
            return None
        name = "Javelin Joint Venture" if "Javelin" in printed else printed
        return self.add(Actor(id=slug(name), name=name, kind=ActorKind.JOINT_VENTURE), printed)

    def state_department(self) -> str:
        """Return the id of the Department of State."""
        return self.add(
            Actor(
                id=STATE_DEPARTMENT,
                name="Department of State",
                kind=ActorKind.GOVERNMENT_BODY,
                country=CountryCode("US"),
                parent=self.country(CountryCode("US")),
            )
        )

    def congress(self) -> str:
        """Return the id of the Congress of the United States."""
        return self.add(
            Actor(
                id="congress",
                name="U.S. Congress",
                kind=ActorKind.GOVERNMENT_BODY,
                country=CountryCode("US"),
                parent=self.country(CountryCode("US")),
            )
        )

    def _nato(self) -> str:
        name = "North Atlantic Treaty Organization"
        return self.add(Actor(id=_organisation(name), name=name, kind=ActorKind.ORGANISATION))


def _organisation(printed: str) -> str:
    return "nato" if printed == "North Atlantic Treaty Organization" else slug(printed)


def is_venture(printed: str) -> bool:
    """Whether a printed name says that it is a joint venture."""
    return _VENTURE.search(printed) is not None
