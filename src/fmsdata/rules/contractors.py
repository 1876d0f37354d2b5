# SPDX-License-Identifier: MIT
"""Rules 601, 602, 610, 616, 620: contractors and their members, and what they are named for."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.actors import Actor
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Member, Party
from fmsdata.model.words import ActorKind, ContractorStatus, PartyRole
from fmsdata.rules._examples import dataset, example_contractors, notice
from fmsdata.rules._families import PARTIES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope
from fmsdata.rules._spoken import plain_name

_FORMS: Final = frozenset(
    ("co", "company", "corp", "corporation", "inc", "incorporated", "limited", "llc", "ltd")
)
"""Words for the legal form of a firm, which many firms share."""

_CONTRACTORS: Final = View(Notification, lambda notice: notice.contractors and len(notice.contractors) > 1)


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
    failing=lambda: example_contractors(_venture("Lockheed Martin")),
    mended=lambda: example_contractors(_venture("Lockheed Martin", "Raytheon Missiles and Defense")),
)
def venture_with_one_member(node: Node[Any], _: Index) -> Iterable[Hit]:
    """A joint venture has two members or more, each once, unless its members are known in part only."""
    record: Any = node.record
    keys = _members(record)
    single = set(keys)
    if len(keys) == len(single) and (len(keys) > 1 or (type(record) is Contractor and not keys)):
        return NOTHING
    known = len(keys) == 1 if type(record) is Contractor else record.members_complete is not False
    if len(single) < 2 and (known or len(keys) > 1):
        return (
            Hit(
                f"{brief(record.name)} is a venture of {len(single)}",
                "members",
                expected="2 or more",
                actual=str(len(single)),
                hint="look for the others in the text: '(Lockheed Martin in Orlando, FL, and Raytheon ...)'",
            ),
        )
    if len(single) == len(keys):
        return NOTHING
    first = {key: position for position, key in reversed(tuple(enumerate(keys)))}
    again = next(position for position, key in enumerate(keys) if first[key] != position)
    return (
        Hit(
            f"{brief(record.name)} has one member twice",
            f"members/{again}",
            expected="each member once",
            actual=keys[again],
        ),
    )


def _members(record: Any) -> tuple[str, ...]:
    """Return who the members of a venture are: those of an actor by id, those of a contractor by name."""
    if type(record) is Actor:
        return record.members or ()
    return tuple([one.name.casefold() for one in record.members])


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
    failing=lambda: example_contractors(
        _venture("Lockheed Martin", "Raytheon"), Contractor(name="Lockheed Martin", places=("Orlando, FL",))
    ),
    mended=lambda: example_contractors(_venture("Lockheed Martin", "Raytheon")),
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
                expected="the venture only, or the item that the member is named for",
                actual=one.name,
            )


def _who(name: str, actor: str | None) -> tuple[tuple[str, str], ...]:
    named = ("name", plain_name(name))
    return (named,) if actor is None else (named, ("actor", actor))


@PARTIES.rule(
    "FMS610",
    "contractor-listed-twice",
    Severity.WARNING,
    over=_CONTRACTORS,
    why="A firm at two places is one contractor, and so is a venture under two names; listed twice it counts "
    "twice.",
    fix="Keep one contractor with both places. Where the text names it for two items, say which in "
    "`for_item`.",
    ignore="When two firms bear one name, or the text counts the divisions of a firm apart.",
    basis="Transmittal No. 25-65 names one firm with two places, 'Waltham, MA, and Huntsville, AL'. Texts "
    "print one joint venture under several names.",
    failing=lambda: example_contractors(
        Contractor(name="Raytheon", places=("Waltham, MA",)),
        Contractor(name="Raytheon", places=("Huntsville, AL",)),
    ),
    mended=lambda: example_contractors(Contractor(name="Raytheon", places=("Waltham, MA", "Huntsville, AL"))),
)
def contractor_listed_twice(node: Node[Notification], _: Index) -> Iterator[Hit]:
    """No two contractors of a notice have one name or one actor, unless each is for an item of its own."""
    seen: dict[tuple[tuple[str, str], str | None], int] = {}
    for position, one in enumerate(node.record.contractors or ()):
        same = [(key, one.for_item) for key in _who(one.name, one.actor)]
        first = next((seen[key] for key in same if key in seen), None)
        if first is not None:
            yield Hit(
                f"{brief(one.name)} is contractor {first} too",
                f"contractors/{position}",
                expected="one contractor with all places, or the item that each is named for",
                actual=one.name,
            )
        for key in same:
            seen.setdefault(key, position)


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
    known = index.actors.words_of(node.record.actor)
    if not known or not printed or not printed.isdisjoint(known):
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
        notice(
            purchaser="serbia",
            parties=(Party(role=PartyRole.FUNDER, actor="raytheon"),),
            contractors=(Contractor(name="Raytheon Missiles and Defense", actor=actor),),
            contractor_status=ContractorStatus.NAMED,
        ),
    )


@PARTIES.rule(
    "FMS620",
    "contractor-for-no-item",
    Severity.INFO,
    scope=RuleScope.DATASET,
    over=View(
        Notification,
        lambda notice: notice.items and any(one.for_item is not None for one in notice.contractors or ()),
    ),
    why="A contractor that is named for an item which the notice does not list is that of another notice, or "
    "the item was lost.",
    fix="Compare the words with the list, or add the item that they name.",
    ignore="When the text names the thing otherwise than its list does.",
    basis="Notices print one sentence per system: 'The principal contractor for the BQM-177A ... will be'.",
    failing=lambda: dataset(_for("Patriot")),
    mended=lambda: dataset(_for("Javelin")),
)
def contractor_for_no_item(node: Node[Notification], index: Index) -> Iterator[Hit]:
    """What a contractor is named for shares a word with an item of the notice, its system, or the title."""
    items = node.record.items or ()
    known = set(index.words.of(node.record.title or ""))
    for item in items:
        known |= index.words.of(f"{item.name} {item.key or ''} {item.designation_as_printed or ''}")
        known |= index.words.of(" ".join((item.designation or "", *item.alternatives)))
        if item.system is not None:
            known |= index.actors.words_of(item.system)
    for position, one in enumerate(node.record.contractors or ()):
        named = index.words.of(one.for_item or "")
        if named and named.isdisjoint(known):
            yield Hit(
                f"no item is called {brief(one.for_item)}",
                f"contractors/{position}/for_item",
                expected="words of an item of the notice",
                actual=one.for_item,
            )


def _for(item: str) -> Notification:
    return notice(
        items=(Item(name="Javelin missiles"),),
        contractors=(Contractor(name="Raytheon", for_item=item),),
        contractor_status=ContractorStatus.NAMED,
    )
