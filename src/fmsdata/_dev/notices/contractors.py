# SPDX-License-Identifier: MIT
"""Contractors and representatives: firms with their places, joint ventures with their members."""

import re
from typing import Final

from fmsdata._dev.notices.actors import Register
from fmsdata._dev.notices.facts import ContractorFacts, RecordFacts
from fmsdata.model.numbers import find_counts
from fmsdata.model.parties import Contractor, Member, Staff
from fmsdata.model.quantities import Quantity
from fmsdata.model.words import Affiliation, Bound

PARTNER: Final = "joint-venture partner"
"""The role that the facts give to a member of a joint venture."""

_PLACES = re.compile(r"; |, and (?=[A-Z][a-z]+, [A-Z]{2})")
_AFFILIATIONS: Final = {"USG": Affiliation.US_GOVERNMENT, "contractor": Affiliation.CONTRACTOR}
_STAFF = re.compile(r"(?:^|\band )(?P<hedge>up to )?(?P<count>[a-z()0-9 -]+?) (?P<who>USG|contractor)\b")
_SPAN = re.compile(r", (?P<hedge>up to )?(?P<count>[a-z()0-9 -]+?) (?P<unit>years|days)$")


def build_contractors(facts: RecordFacts, register: Register) -> tuple[Contractor, ...] | None:
    """Return the contractors of a record, None where its facts name none.

    A venture whose partners are listed is one contractor, and the partners are its members.
    """
    listed, venture = facts["contractors"], facts["joint_venture"]
    if venture is None:
        return tuple(_firm(one, register) for one in listed) or None
    if all(one["role"] == PARTNER for one in listed):
        members = tuple(
            Member(
                name=one["name_as_printed"],
                places=_places(one["place_as_printed"]),
                actor=register.firm(one["name_as_printed"]),
            )
            for one in listed
        )
        # The facts call a venture unnamed that a text only describes by its members.
        name = venture.removeprefix("unnamed ")
        return (Contractor(name=name, members=members, actor=register.venture(name)),)
    (one,) = listed
    # "Lockheed Martin / RTX Corporation" names the members; a name of its own names the venture.
    partners = venture.split(" / ") if venture != one["name_as_printed"] else []
    return (
        Contractor(
            name=one["name_as_printed"],
            role=one["role"],
            places=_places(one["place_as_printed"]),
            places_as_printed=_joined(one["place_as_printed"]),
            members=tuple(Member(name=name, actor=register.firm(name)) for name in partners),
            actor=register.venture(one["name_as_printed"]),
        ),
    )


def _firm(facts: ContractorFacts, register: Register) -> Contractor:
    return Contractor(
        name=facts["name_as_printed"],
        role=facts["role"],
        places=_places(facts["place_as_printed"]),
        places_as_printed=_joined(facts["place_as_printed"]),
        actor=register.firm(facts["name_as_printed"]),
    )


def _places(printed: str | None) -> tuple[str, ...]:
    return tuple(_PLACES.split(printed)) if printed else ()


def _joined(printed: str | None) -> str | None:
    """Return the printed form of several places; one place is its own."""
    return printed if len(_places(printed)) > 1 else None


def build_representatives(printed: str | None) -> tuple[Staff, ...] | None:
    """Return the representatives that a phrase gives; none for "no additional", None where it is not seen."""
    if printed is None:
        return None
    if printed == "no additional":
        return ()
    span = _SPAN.search(printed)
    duration = None
    if span:
        duration = Quantity(
            count=find_counts(span["count"])[0].value,
            bound=Bound.UP_TO if span["hedge"] else Bound.STATED,
            unit=span["unit"],
            as_printed=span[0].removeprefix(", "),
        )
    return tuple(
        Staff(
            affiliation=_AFFILIATIONS[one["who"]],
            quantity=Quantity(
                count=find_counts(one["count"])[0].value,
                bound=Bound.UP_TO if one["hedge"] else Bound.STATED,
                as_printed=f"{one['hedge'] or ''}{one['count']}",
            ),
            duration=duration,
        )
        for one in _STAFF.finditer(printed)
    )
