# SPDX-License-Identifier: MIT
"""Rules 607, 608, 611, 618, 619: who buys."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.actors import Actor
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Party
from fmsdata.model.words import ActorKind, PartyRole
from fmsdata.rules._examples import dataset, example_country, notice
from fmsdata.rules._families import PARTIES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope
from fmsdata.tables.countries import country, country_for_name

_DASH: Final = re.compile("\\s*(?:--+|[\N{EN DASH}\N{EM DASH}])\\s*|\\s+-\\s+")
"""What parts a headline: a hyphen within a word does not."""

_SELLER: Final = "US"


def country_name(code: str) -> str:
    """Return the name of a country by its code, or the code where there is none."""
    row = country(code)
    return code if row is None else row.name


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
    failing=lambda: dataset(example_country("Australia", "AT"), notice(purchaser="buyer")),
    mended=lambda: dataset(example_country("Australia", "AU"), notice(purchaser="buyer")),
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
        example_country("Serbia", "RS"), notice(purchaser="buyer", purchaser_as_printed="Republic of Kosovo")
    ),
    mended=lambda: dataset(
        example_country("Kosovo", "XK"), notice(purchaser="buyer", purchaser_as_printed="Republic of Kosovo")
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
                expected="another actor than the purchaser",
                actual=party.actor,
                hint="leave the party out: the purchaser receives and uses what it buys",
            )


@PARTIES.rule(
    "FMS618",
    "headline-against-purchaser",
    Severity.WARNING,
    over=View(
        Notification,
        lambda notice: (
            notice.title is not None
            and (notice.purchaser is not None or notice.purchaser_as_printed is not None)
        ),
    ),
    why="Either the headline or the purchaser belongs to another notice.",
    fix="Compare the headline with item (i). Headlines print 'Kosovo - Javelin Missiles'.",
    ignore="When the source itself prints the wrong headline.",
    basis="The headlines of releases and of the register begin with the purchaser, before the first dash. "
    "Names that may mean two states are passed over, and so is the seller.",
    failing=lambda: notice(purchaser_as_printed="Kosovo", title="Romania – Javelin Missiles"),
    mended=lambda: notice(purchaser_as_printed="Kosovo", title="Kosovo – Javelin Missiles"),
)
def headline_against_purchaser(node: Node[Notification], index: Index) -> Iterable[Hit]:
    """The country before the first dash of a headline is that of the purchaser, where both are certain."""
    title, printed = node.record.title or "", node.record.purchaser_as_printed
    begun = _DASH.split(title, 1)
    if len(begun) < 2:
        return NOTHING
    headed = index.actors.country_named(begun[0].strip())
    own: str | None = index.actors.country_of(node.record.purchaser)
    if own is None and printed is not None:
        own = index.actors.country_named(printed)
    if headed in (None, own, _SELLER) or own is None:
        return NOTHING
    return (
        Hit(
            f"the headline {brief(title)} is not that of a sale to {brief(printed or node.record.purchaser)}",
            "title",
            expected=f"a headline that begins with {country_name(own)}",
            actual=title,
        ),
    )


_NO_BUYERS: Final = (ActorKind.COMPANY, ActorKind.JOINT_VENTURE, ActorKind.MEDIA, ActorKind.PERSON)


@PARTIES.rule(
    "FMS619",
    "purchaser-is-no-government",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Notification, lambda notice: notice.purchaser is not None),
    why="Foreign military sales are made to states and to organisations of states. A firm in that place is "
    "the contractor, and its sales would be commercial ones.",
    fix="Point `purchaser` at the country or the organisation that item (i) names.",
    ignore="Never in a notice under section 36(b).",
    basis="22 U.S.C. 2753(a): articles are sold to foreign countries and international organizations; sales "
    "by firms are licensed under 22 U.S.C. 2778.",
    failing=lambda: dataset(
        Actor(id="buyer", name="Raytheon", kind=ActorKind.COMPANY), notice(purchaser="buyer")
    ),
    mended=lambda: dataset(example_country("Kosovo", "XK"), notice(purchaser="buyer")),
)
def purchaser_is_no_government(node: Node[Notification], index: Index) -> Iterable[Hit]:
    """The purchaser is a country, a body of one, or an organisation, and no firm and no person."""
    actor = index.find(node.record.purchaser, Actor)
    if actor is None or actor.record.kind not in _NO_BUYERS:
        return NOTHING
    kind = actor.record.kind.value.replace("_", " ")
    return (
        Hit(
            f"{brief(actor.record.name)} is an actor of the kind {kind}",
            "purchaser",
            expected="a country, a body of one, or an organisation",
            actual=node.record.purchaser,
        ),
    )
