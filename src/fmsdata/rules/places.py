# SPDX-License-Identifier: MIT
"""Rules 603 to 605: where contractors sit."""

import difflib
import re
from collections.abc import Iterable
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.parties import Contractor, Member
from fmsdata.rules._examples import example_contractors
from fmsdata.rules._families import PARTIES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit
from fmsdata.tables.states import STATES, state_of_place

_STATES: Final = frozenset(state.code for state in STATES)
_STATE_NAMES: Final = {state.name.casefold(): state.name for state in STATES}
_PLACED: Final[View[Any]] = View.of(Contractor, Member, wanted=lambda record: record.places)

_CODED: Final = re.compile(r".*, ?([A-Z]{2})\.?")
_UNPARTED: Final = re.compile(r"[A-Z][A-Za-z.' ]*[a-z.'] ([A-Z]{2})\.?")
_LIKE: Final = 0.85
"""How alike a word and the name of a state are where one is a misprint of the other."""

_CITY_STATE: Final = re.compile(r"(?:and )?[A-Z][^,]*, [^,]+")

_JOINED: Final = re.compile(r",? and |;(?: and)? ")


@PARTIES.rule(
    "FMS603",
    "place-with-unknown-state",
    Severity.WARNING,
    over=_PLACED,
    why="What stands behind the city is read as a state; one that does not exist is a misprint or a country, "
    "and a place without city or comma is found by neither.",
    fix="Compare with the text. A place abroad has its country in full, as notices print it: 'Edinburgh, "
    "United Kingdom'.",
    ignore="When the text prints the letters so.",
    basis="Postal codes of the states, USPS Publication 28. Notices print 'Tucson, AZ' and 'Minneapolis, "
    "Minnesota'.",
    failing=lambda: example_contractors(
        Contractor(name="Raytheon Missiles and Defense", places=("Tucson, AX",))
    ),
    mended=lambda: example_contractors(
        Contractor(name="Raytheon Missiles and Defense", places=("Tucson, AZ",))
    ),
)
def place_with_unknown_state(node: Node[Any], index: Index) -> Iterable[Hit]:
    """A place is a city and, behind a comma, its state or its country, each of them one that there is."""
    hits: tuple[Hit, ...] = NOTHING
    for position, place in enumerate(node.record.places):
        if place[-4:-2] == ", " and place[-2:] in _STATES and len(place) > len(", FL"):
            continue
        odd = _odd(place, index)
        if odd is not None:
            said, expected = odd
            hit = Hit(f"{said} in {brief(place)}", f"places/{position}", expected=expected, actual=place)
            hits = (*hits, hit)
    return hits


def _odd(place: str, index: Index) -> tuple[str, str] | None:
    """Return what is wrong with the end of a place, and what would be right, or None.

    Of a place abroad the last word is nothing that is known: only what is nearly a state is taken for one.
    """
    city, comma, last = (part.strip() for part in place.rpartition(","))
    bare = last.rstrip(".")
    if not city and (comma or bare in _STATES):
        return ("there is no city", f"a city before {bare}") if bare in _STATES else None
    code = _CODED.fullmatch(place)
    if code is not None:
        known = code[1] in _STATES or code[1] == "UK"
        return (
            None if known else (f"{code[1]} is no state", "the postal code of a state, or a country in full")
        )
    if not comma:
        end = _UNPARTED.fullmatch(place)
        if end is None or end[1] not in _STATES:
            return None
        return "there is no comma before the state", f"{place[: end.start(1)].strip()}, {end[1]}"
    if len(bare) == len("FL") and bare.upper() in _STATES:
        return f"{bare} is not written as a state is", bare.upper()
    return _misspelt(bare, index)


def _misspelt(last: str, index: Index) -> tuple[str, str] | None:
    word = " ".join(last.casefold().split())
    if word in _STATE_NAMES or index.actors.country_named(last) is not None:
        return None
    near = difflib.get_close_matches(word[:40], _STATE_NAMES, n=1, cutoff=_LIKE)
    return (f"{brief(last)} is no state", _STATE_NAMES[near[0]]) if near else None


@PARTIES.rule(
    "FMS604",
    "places-run-together",
    Severity.WARNING,
    over=_PLACED,
    why="'Waltham, MA, and Huntsville, AL' are two places of one firm; in one text neither is found.",
    fix="Make two places of it.",
    ignore="Never.",
    basis="The contractor of Transmittal No. 25-65 sits at two places.",
    failing=lambda: example_contractors(
        Contractor(name="Raytheon", places=("Waltham, MA, and Huntsville, AL",))
    ),
    mended=lambda: example_contractors(Contractor(name="Raytheon", places=("Waltham, MA", "Huntsville, AL"))),
)
def places_run_together(node: Node[Any], index: Index) -> Iterable[Hit]:
    """A place is one place."""
    hits: tuple[Hit, ...] = NOTHING
    for position, place in enumerate(node.record.places):
        if (" and " in place or "; " in place) and _are_places(_JOINED.split(place), index):
            hit = Hit(
                f"{brief(place)} is {len(_JOINED.split(place))} places",
                f"places/{position}",
                expected=" | ".join(_JOINED.split(place)),
                actual=place,
                hint="keep the words that join them in `places_as_printed`",
            )
            hits = (*hits, hit)
    return hits


def _are_places(parts: list[str], index: Index) -> bool:
    """Whether two texts or more each end in a state or a country behind a comma."""
    ends = [part.rpartition(",") for part in parts]
    return len(parts) > 1 and all(
        city and (state_of_place(part) is not None or index.actors.country_named(last.strip()) is not None)
        for part, (city, _, last) in zip(parts, ends, strict=True)
    )


@PARTIES.rule(
    "FMS605",
    "contractor-is-a-place",
    Severity.WARNING,
    over=View(Contractor),
    why="A list of contractors that is split at 'and' yields a firm called 'Huntsville, AL'.",
    fix="Add the place to the firm that stands before it.",
    ignore="Never for a place in the United States.",
    basis="The contractor of Transmittal No. 25-65 sits at two places.",
    failing=lambda: example_contractors(Contractor(name="Huntsville, AL")),
    mended=lambda: example_contractors(Contractor(name="Raytheon", places=("Huntsville, AL",))),
)
def contractor_is_a_place(node: Node[Contractor], _: Index) -> Iterable[Hit]:
    """The name of a contractor is not a city and a state."""
    name = node.record.name
    if ", " not in name or not _CITY_STATE.fullmatch(name) or state_of_place(name) is None:
        return NOTHING
    return (
        Hit(
            f"{brief(name)} is a place",
            "name",
            expected="the name of a firm",
            actual=name,
            hint="a list that was split at 'and': add the place to the firm before it",
        ),
    )
