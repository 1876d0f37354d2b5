# SPDX-License-Identifier: MIT
"""Rules 601 to 605, 610, 616: contractors, their members and their places."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.actors import Actor
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Member
from fmsdata.model.words import ActorKind, ContractorStatus
from fmsdata.rules._examples import dataset, notice
from fmsdata.rules._families import PARTIES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope
from fmsdata.tables.states import STATES, state_of_place

_STATES: Final = frozenset(state.code for state in STATES)
_PLACED: Final[View[Any]] = View.of(Contractor, Member, wanted=lambda record: record.places)

_CODED: Final = re.compile(r".*, ?([A-Z]{2})\.?")

_CITY_STATE: Final = re.compile(r"(?:and )?[A-Z][^,]*, [^,]+")

_JOINED: Final = re.compile(r",? and |;(?: and)? ")

_FORMS: Final = frozenset(
    ("co", "company", "corp", "corporation", "inc", "incorporated", "limited", "llc", "ltd")
)
"""Words for the legal form of a firm, which many firms share."""

_CONTRACTORS: Final = View(Notification, lambda notice: notice.contractors and len(notice.contractors) > 1)


def _named(*contractors: Contractor) -> Notification:
    return notice(contractors=contractors, contractor_status=ContractorStatus.NAMED)


def _venture(*members: str) -> Contractor:
    return Contractor(name="Javelin Joint Venture", members=tuple(Member(name=name) for name in members))


@PARTIES.rule(
    "FMS601",
    "venture-with-one-member",
    Severity.ERROR,
    over=View.of(
        Contractor,
        Actor,
        wanted=lambda record: (
            record.members is not None
            and (type(record) is Contractor or record.kind is ActorKind.JOINT_VENTURE)
        ),
    ),
    why="A venture of one firm is that firm. A missing member was lost in reading: '(Lockheed Martin in "
    "Orlando, FL, and Raytheon in Tucson, AZ)'.",
    fix="Add the other members, or leave the members out where the text names none.",
    ignore="For an actor whose members the source names in part: then `members_complete` is false.",
    basis="A joint venture is a venture of two or more; that is what joint means.",
    failing=lambda: _named(_venture("Lockheed Martin")),
    mended=lambda: _named(_venture("Lockheed Martin", "Raytheon Missiles and Defense")),
)
def venture_with_one_member(node: Node[Any], _: Index) -> Iterable[Hit]:
    """A joint venture has two members or more, unless its members are known in part only."""
    members: tuple[object, ...] = node.record.members
    if type(node.record) is Contractor:
        few = len(members) == 1
    else:
        few = len(members) < 2 and node.record.members_complete is not False
    if not few:
        return NOTHING
    return (
        Hit(f"{brief(node.record.name)} is a venture of {len(members)}", "members", expected="2 or more"),
    )


@PARTIES.rule(
    "FMS602",
    "venture-member-counted-again",
    Severity.WARNING,
    over=_CONTRACTORS,
    why="A joint venture is one contractor. Its members beside it make three of one, and two sales for "
    "each firm.",
    fix="Keep the venture, with its members and their places.",
    ignore="When the text names a member for an item of its own: then say which in `for_item`.",
    basis="Notices print 'the Javelin Joint Venture between' two firms; one printed name is one contractor.",
    failing=lambda: _named(
        _venture("Lockheed Martin", "Raytheon"), Contractor(name="Lockheed Martin", places=("Orlando, FL",))
    ),
    mended=lambda: _named(_venture("Lockheed Martin", "Raytheon")),
)
def venture_member_counted_again(node: Node[Notification], _: Index) -> Iterator[Hit]:
    """A member of a joint venture is not listed as a contractor of the same notice once more."""
    contractors = node.record.contractors or ()
    ventures: dict[tuple[str, str], set[int]] = {}
    for position, one in enumerate(contractors):
        for member in one.members:
            for key in _who(member.name, member.actor):
                ventures.setdefault(key, set()).add(position)
    for position, one in enumerate(contractors if ventures else ()):
        # A venture may bear the name of a member: its own members are in it, not beside it.
        within = (ventures.get(key, set()) for key in _who(one.name, one.actor))
        if one.for_item is None and set[int]().union(*within) - {position}:
            yield Hit(
                f"{brief(one.name)} is a member of a venture in the same notice",
                f"contractors/{position}",
                actual=one.name,
            )


def _who(name: str, actor: str | None) -> tuple[tuple[str, str], ...]:
    named = ("name", _plain(name))
    return (named,) if actor is None else (named, ("actor", actor))


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace(",", " ").replace(".", " ").split())


@PARTIES.rule(
    "FMS603",
    "place-with-unknown-state",
    Severity.WARNING,
    over=_PLACED,
    why="Two capital letters behind a city are read as a state; those of no state are a misprint, or a "
    "country.",
    fix="Compare with the text. A place abroad has its country in full, as notices print it: 'Edinburgh, "
    "United Kingdom'.",
    ignore="When the text prints the letters so.",
    basis="Postal codes of the states, USPS Publication 28. Notices print 'Tucson, AZ' and 'Minneapolis, "
    "Minnesota'.",
    failing=lambda: _named(Contractor(name="Raytheon Missiles and Defense", places=("Tucson, AX",))),
    mended=lambda: _named(Contractor(name="Raytheon Missiles and Defense", places=("Tucson, AZ",))),
)
def place_with_unknown_state(node: Node[Any], _: Index) -> Iterable[Hit]:
    """Two capital letters at the end of a place are the postal code of a state."""
    hits: tuple[Hit, ...] = NOTHING
    for position, place in enumerate(node.record.places):
        if place[-2:] in _STATES:
            continue
        code = _CODED.fullmatch(place)
        if code and code[1] not in _STATES and code[1] != "UK":
            hit = Hit(f"{code[1]} in {brief(place)} is no state", f"places/{position}", actual=place)
            hits = (*hits, hit)
    return hits


@PARTIES.rule(
    "FMS604",
    "places-run-together",
    Severity.WARNING,
    over=_PLACED,
    why="'Waltham, MA, and Huntsville, AL' are two places of one firm; in one text neither is found.",
    fix="Make two places of it.",
    ignore="Never.",
    basis="The contractor of Transmittal No. 25-65 sits at two places.",
    failing=lambda: _named(Contractor(name="Raytheon", places=("Waltham, MA, and Huntsville, AL",))),
    mended=lambda: _named(Contractor(name="Raytheon", places=("Waltham, MA", "Huntsville, AL"))),
)
def places_run_together(node: Node[Any], index: Index) -> Iterable[Hit]:
    """A place is one place."""
    hits: tuple[Hit, ...] = NOTHING
    for position, place in enumerate(node.record.places):
        if (" and " in place or "; " in place) and _are_places(_JOINED.split(place), index):
            hits = (*hits, Hit(f"{brief(place)} is two places", f"places/{position}", actual=place))
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
    failing=lambda: _named(Contractor(name="Huntsville, AL")),
    mended=lambda: _named(Contractor(name="Raytheon", places=("Huntsville, AL",))),
)
def contractor_is_a_place(node: Node[Contractor], _: Index) -> Iterable[Hit]:
    """The name of a contractor is not a city and a state."""
    name = node.record.name
    if ", " not in name or not _CITY_STATE.fullmatch(name) or state_of_place(name) is None:
        return NOTHING
    return (Hit(f"{brief(name)} is a place", "name", actual=name),)


@PARTIES.rule(
    "FMS610",
    "contractor-listed-twice",
    Severity.WARNING,
    over=_CONTRACTORS,
    why="A firm at two places is one contractor; listed twice it counts twice.",
    fix="Keep one contractor with both places. Where the text names it for two items, say which in "
    "`for_item`.",
    ignore="When two firms bear one name.",
    basis="One printed name is one contractor.",
    failing=lambda: _named(
        Contractor(name="Raytheon", places=("Waltham, MA",)),
        Contractor(name="Raytheon", places=("Huntsville, AL",)),
    ),
    mended=lambda: _named(Contractor(name="Raytheon", places=("Waltham, MA", "Huntsville, AL"))),
)
def contractor_listed_twice(node: Node[Notification], _: Index) -> Iterator[Hit]:
    """No two contractors of a notice have the same name, unless they are named for different items."""
    seen: dict[tuple[str, str | None], int] = {}
    for position, one in enumerate(node.record.contractors or ()):
        same = (_plain(one.name), one.for_item)
        if same in seen:
            yield Hit(
                f"{brief(one.name)} is contractor {seen[same]} too",
                f"contractors/{position}",
                actual=one.name,
            )
        seen.setdefault(same, position)


@PARTIES.rule(
    "FMS616",
    "contractor-against-actor",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View.of(Contractor, Member, wanted=lambda record: record.actor is not None),
    why="The printed firm and the actor that it is said to be have no word in common: an id slipped, or "
    "the actor lacks the name under which it is printed.",
    fix="Mend the id, or add the printed name to the aliases of the actor.",
    ignore="For a firm that was renamed: add the old name to its aliases.",
    basis="A contractor is as the notice prints it; its actor is who that is.",
    failing=lambda: _made_by("serbia"),
    mended=lambda: _made_by("raytheon"),
)
def contractor_against_actor(node: Node[Any], index: Index) -> Iterable[Hit]:
    """The printed name of a contractor or a member shares a word with a name of its actor."""
    printed = index.words.of(node.record.name) - _FORMS
    names = index.actors.names_of(node.record.actor)
    if not names or not printed or any(printed & index.words.of(name) for name in names):
        return NOTHING
    return (
        Hit(
            f"{brief(node.record.name)} is not {brief(node.record.actor)}",
            "actor",
            expected=f"an actor called {node.record.name}",
            actual=node.record.actor,
        ),
    )


def _made_by(actor: str) -> Any:
    return dataset(
        Actor(id="raytheon", name="Raytheon Missiles and Defense", kind=ActorKind.COMPANY),
        Actor(id="serbia", name="Serbia", kind=ActorKind.COUNTRY),
        _named(Contractor(name="Raytheon Missiles and Defense", actor=actor)),
    )
