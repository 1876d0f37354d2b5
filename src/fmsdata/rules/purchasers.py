# SPDX-License-Identifier: MIT
"""Rules 607, 608, 611, 612, 614, 615: purchasers, and actors as such."""

from collections.abc import Iterable, Iterator

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Party
from fmsdata.model.words import ActorKind, PartyRole
from fmsdata.rules._circles import circles
from fmsdata.rules._examples import dataset, notice
from fmsdata.rules._families import PARTIES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope
from fmsdata.tables.countries import country_for_name


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace(",", " ").replace(".", " ").split())


def _country(name: str, code: str) -> Actor:
    return Actor(id="buyer", name=name, kind=ActorKind.COUNTRY, country=CountryCode(code))


@PARTIES.rule(
    "FMS607",
    "country-code-against-name",
    Severity.ERROR,
    over=View(Actor, lambda actor: actor.kind is ActorKind.COUNTRY and actor.country is not None),
    why="A code of another state joins the sale to the wrong buyer; AT is Austria and not Australia, CN is "
    "China and not Canada.",
    fix="Use ISO 3166-1, and XK for Kosovo. The customer code of a case designator is no such code.",
    ignore="Never where the name is certain.",
    basis="ISO 3166-1 alpha-2; XK is user-assigned. Names that may mean two states are passed over.",
    failing=lambda: dataset(_country("Australia", "AT"), notice(purchaser="buyer")),
    mended=lambda: dataset(_country("Australia", "AU"), notice(purchaser="buyer")),
)
def country_code_against_name(node: Node[Actor], _: Index) -> Iterable[Hit]:
    """The code of a country is that of the country which its name means, where that is certain."""
    actor = node.record
    named = country_for_name(actor.name)
    if named is None or named == actor.country:
        return NOTHING
    return (
        Hit(
            f"{actor.country} is not the code of {brief(actor.name)}",
            "country",
            expected=named,
            actual=actor.country,
        ),
    )


@PARTIES.rule(
    "FMS608",
    "purchaser-against-printed-name",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=View(
        Notification, lambda notice: notice.purchaser is not None and notice.purchaser_as_printed is not None
    ),
    why="The purchaser is the one that item (i) prints; a sale must not pass to another state by a slip of "
    "an id.",
    fix="Point `purchaser` at the actor that the words name.",
    ignore="Never where the name is certain.",
    basis="22 U.S.C. 2776(b)(1): item (i) of a certification names the prospective purchaser. TECRO is "
    "Taiwan, never the United States.",
    failing=lambda: dataset(
        _country("Serbia", "RS"), notice(purchaser="buyer", purchaser_as_printed="Republic of Kosovo")
    ),
    mended=lambda: dataset(
        _country("Kosovo", "XK"), notice(purchaser="buyer", purchaser_as_printed="Republic of Kosovo")
    ),
)
def purchaser_against_printed_name(node: Node[Notification], index: Index) -> Iterable[Hit]:
    """The country of the purchaser is the one that its printed name means, where that is certain."""
    printed = node.record.purchaser_as_printed or ""
    named = index.actors.country_named(printed)
    own = index.actors.country_of(node.record.purchaser)
    if named is None or own is None or named == own:
        return NOTHING
    return (
        Hit(
            f"{brief(printed)} is not {brief(node.record.purchaser)}",
            "purchaser",
            expected=f"an actor of {named}",
            actual=f"an actor of {own}",
        ),
    )


@PARTIES.rule(
    "FMS611",
    "purchaser-as-recipient",
    Severity.WARNING,
    over=View(Notification, lambda notice: notice.purchaser is not None and notice.parties),
    why="The parties are those who receive, use or pay where that is not the purchaser; the purchaser "
    "among them says nothing.",
    fix="Leave the party out, or point it at the body that the words name.",
    ignore="When the purchaser pays in part and others are named beside it.",
    basis="An agency may buy for states, and others may pay; otherwise the purchaser does it all.",
    failing=lambda: notice(purchaser="kosovo", parties=(Party(role=PartyRole.RECIPIENT, actor="kosovo"),)),
    mended=lambda: notice(purchaser="kosovo", parties=(Party(role=PartyRole.RECIPIENT, actor="ksf"),)),
)
def purchaser_as_recipient(node: Node[Notification], _: Index) -> Iterator[Hit]:
    """Who receives or uses the articles is recorded as a party only where that is not the purchaser."""
    for position, party in enumerate(node.record.parties):
        if party.actor == node.record.purchaser and party.role in (PartyRole.RECIPIENT, PartyRole.END_USER):
            yield Hit(
                f"the purchaser is its own {party.role.value.replace('_', ' ')}",
                f"parties/{position}",
                actual=party.actor,
            )


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
        chain = " belongs to ".join(map(brief, (*circle, circle[0])))
        yield Hit(chain, "parent", actual=parents[circle[0]], node=index.find(circle[0], Actor))


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
        _country("Kosovo", "XK"),
        Actor(id="republic", name="Republic of Kosovo", aliases=("Kosovo",), kind=ActorKind.COUNTRY),
        notice(purchaser="buyer", parties=(Party(role=PartyRole.FUNDER, actor="republic"),)),
    ),
    mended=lambda: dataset(_country("Kosovo", "XK"), notice(purchaser="buyer")),
)
def actor_under_two_ids(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """No two actors of a kind share a name or an alias."""
    seen: dict[tuple[ActorKind, str], Node[Actor]] = {}
    for node in index.of(Actor):
        others: dict[str, str] = {}
        for name in map(_plain, (node.record.name, *node.record.aliases)):
            other = seen.setdefault((node.record.kind, name), node).record.id
            if other != node.record.id:
                others.setdefault(other, name)
        for other, name in others.items():
            message = f"{brief(other)} is called {brief(name)} too"
            yield Hit(message, "name", actual=node.record.name, node=node)


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
        _country("Kosovo", "XK"),
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
        _country("Kosovo", "XK"),
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
