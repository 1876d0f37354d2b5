# SPDX-License-Identifier: MIT
"""Rules 612, 614, 615: actors as such, and whom they belong to."""

from collections.abc import Iterable, Iterator

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.parties import Party
from fmsdata.model.words import ActorKind, PartyRole
from fmsdata.rules._circles import circles, round_trip
from fmsdata.rules._examples import dataset, example_country, notice
from fmsdata.rules._families import PARTIES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope
from fmsdata.rules._spoken import plain_name


@PARTIES.rule(
    "FMS612",
    "actors-in-circle",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="A body that belongs to itself, over others, belongs to nobody; whoever follows the parents never "
    "ends.",
    fix="Let the country or the firm at the top have no parent.",
    ignore="Never.",
    basis="A parent is whom a person or body serves or belongs to.",
    failing=lambda: dataset(_body("dsca", "dod"), _body("dod", "dsca"), notice(purchaser="dsca")),
    mended=lambda: dataset(_body("dsca", "dod"), _body("dod", None), notice(purchaser="dsca")),
)
def actors_in_circle(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """No actor belongs to itself over its parents."""
    parents = {node.record.id: node.record.parent for node in index.of(Actor) if node.record.parent}
    for circle in circles(parents):
        yield Hit(
            round_trip(circle, "belongs to"),
            "parent",
            expected="an actor outside the circle, or none",
            actual=parents[circle[0]],
            node=index.find(circle[0], Actor),
        )


def _body(name: str, parent: str | None) -> Actor:
    return Actor(id=name, name=name.upper(), kind=ActorKind.GOVERNMENT_BODY, parent=parent)


@PARTIES.rule(
    "FMS614",
    "actor-under-two-ids",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="One actor under two ids has half of its facts under each.",
    fix="Make one record of the two, with all names that the sources print.",
    ignore="When two actors do bear one name.",
    basis="The ids of a dataset form one namespace, one id for each actor.",
    failing=lambda: dataset(
        example_country("Kosovo", "XK"),
        Actor(id="republic", name="Republic of Kosovo", aliases=("Kosovo",), kind=ActorKind.COUNTRY),
        notice(purchaser="buyer", parties=(Party(role=PartyRole.FUNDER, actor="republic"),)),
    ),
    mended=lambda: dataset(example_country("Kosovo", "XK"), notice(purchaser="buyer")),
)
def actor_under_two_ids(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """No two actors of a kind share a name or an alias."""
    seen: dict[tuple[ActorKind, str], Node[Actor]] = {}
    for node in index.of(Actor):
        others: dict[str, str] = {}
        for name in map(plain_name, (node.record.name, *node.record.aliases)):
            other = seen.setdefault((node.record.kind, name), node).record.id
            if other != node.record.id:
                others.setdefault(other, name)
        for other, name in others.items():
            yield Hit(
                f"{brief(other)} is called {brief(name)} too",
                _place_of(name, node.record),
                actual=node.record.name,
                hint=f"make one record of {brief(other)} and {brief(node.record.id)}, or mend the name",
                node=node,
            )


def _place_of(plain: str, actor: Actor) -> str:
    """Return the path to the name or the alias of an actor that is the same as a plain name."""
    names = ("name", *(f"aliases/{position}" for position in range(len(actor.aliases))))
    forms = map(plain_name, (actor.name, *actor.aliases))
    return next(at for at, form in zip(names, forms, strict=True) if form == plain)


@PARTIES.rule(
    "FMS615",
    "country-against-parent",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Actor, lambda actor: actor.parent is not None and actor.country is not None),
    why="A ministry of one state that belongs to another is a slip of an id or of a code.",
    fix="Mend the parent or the country. An ambassador belongs to the state that sends him; where he sits "
    "is `accredited_to`.",
    ignore="For a firm that belongs to one of another country: say so in its evidence.",
    basis="A parent is whom a person or body serves or belongs to; `country` is the country that the actor "
    "is or belongs to.",
    failing=lambda: dataset(
        example_country("Kosovo", "XK"),
        Actor(
            id="ksf",
            name="Kosovo Security Force",
            kind=ActorKind.ARMED_FORCE,
            country=CountryCode("RS"),
            parent="buyer",
        ),
        notice(purchaser="ksf"),
    ),
    mended=lambda: dataset(
        example_country("Kosovo", "XK"),
        Actor(
            id="ksf",
            name="Kosovo Security Force",
            kind=ActorKind.ARMED_FORCE,
            country=CountryCode("XK"),
            parent="buyer",
        ),
        notice(purchaser="ksf"),
    ),
)
def country_against_parent(node: Node[Actor], index: Index) -> Iterable[Hit]:
    """An actor and the actor that it belongs to have the same country, where both have one."""
    own, parent = node.record.country, index.actors.country_of(node.record.parent)
    firms = (ActorKind.COMPANY, ActorKind.JOINT_VENTURE)
    if own is None or parent is None or own == parent or node.record.kind in firms:
        return NOTHING
    return (
        Hit(
            f"{brief(node.record.name)} is of {own}, and belongs to {brief(node.record.parent)} of {parent}",
            "parent",
            expected=f"an actor of {own}",
            actual=node.record.parent,
        ),
    )
