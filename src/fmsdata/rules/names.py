# SPDX-License-Identifier: MIT
"""Rules 806, 815, 817: whether the quoted words hold the names of a record."""

from collections.abc import Iterable
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Party
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import ActKind, ActorKind, EvidenceRole, PartyRole
from fmsdata.rules._examples import dataset, example_quote, notice
from fmsdata.rules._families import EVIDENCE
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope
from fmsdata.rules._spoken import Spoken, is_verbatim

# Looking a member up in its enum costs more than comparing with it.
_SUPPORTS: Final = EvidenceRole.SUPPORTS

_MOST_NAMES: Final = 8
"""How many names of an actor are looked for as they are, before words are compared."""

_NAMES: Final = frozenset(
    ("name", "aliases", "places", "members", "purchaser_as_printed", "department", "transmittal_as_printed")
)

_PRINTED: Final[dict[type[Any], tuple[str, ...]]] = {
    Actor: ("name", "aliases", "role"),
    WeaponSystem: ("name", "aliases"),
    Item: ("name",),
    Contractor: ("name", "places", "places_as_printed", "role", "for_item"),
    Party: ("as_printed",),
    Value: ("as_printed", "mde_as_printed", "other_as_printed", "condition"),
    Milestone: ("as_printed",),
    Notification: (
        "purchaser_as_printed",
        "title",
        "stage_as_printed",
        "department",
        "transmittal_as_printed",
        "commission",
        "sensitivity",
        "representatives_as_printed",
    ),
    Relation: ("aim", "qualifier", "one_of"),
    Act: ("as_printed", "actors_as_printed", "qualifier", "instrument"),
    Stance: ("as_printed", "holder_as_printed", "expression", "condition", "one_of"),
}

_REFERENCES: Final[dict[type[Any], tuple[str, ...]]] = {
    Actor: ("parent", "members", "accredited_to"),
    WeaponSystem: ("part_of", "manufacturers"),
    Notification: ("purchaser",),
    Contractor: ("actor",),
    Party: ("actor",),
    Milestone: ("by", "to"),
    Relation: ("subject", "objects"),
    Act: ("actors", "recipient", "target"),
    Stance: ("holder", "speaker", "addressee", "target"),
}


@EVIDENCE.rule(
    "FMS806",
    "name-not-in-quote",
    Severity.WARNING,
    over=View.with_evidence(),
    why="A name that the quote spells otherwise is another name, or a slip; a phrase that is recorded 'as "
    "printed' must be printed.",
    fix="Compare both with the text. Quote the words that give the name, or name in `supports` the fields "
    "that the quote speaks to.",
    ignore="When the twelve words of a quote cannot hold all of the name, and several quotes neither.",
    basis="Evidence is the exact words of the source. Case, plurals, articles and the order of words are "
    "passed over.",
    failing=lambda: Contractor(
        name="Lockheed Marten", evidence=example_quote("Lockheed Martin in Orlando, FL", "name")
    ),
    mended=lambda: Contractor(
        name="Lockheed Martin", evidence=example_quote("Lockheed Martin in Orlando, FL", "name")
    ),
)
def name_not_in_quote(node: Node[Any], index: Index) -> Iterable[Hit]:
    """The words of a name, or of a phrase kept as printed, stand in the quotes that speak to it."""
    record = node.record
    cls = type(record)
    fields = _PRINTED.get(cls)
    if fields is None:
        return NOTHING
    if len(fields) == 1:
        value = getattr(record, fields[0])
        # The first quote of most records is that of their one name.
        if value is None or _is_first_quote(value, record.evidence):
            return NOTHING
    quotes = [one.quote for one in record.evidence if one.role is _SUPPORTS and one.quote is not None]
    # Most texts stand in a quote as they are; then no words need to be compared.
    all_quotes = f" {' | '.join(quotes)} "
    doubtful = []
    for field in fields:
        value = getattr(record, field)
        if not value:
            continue
        if type(value) is str:
            if f" {value} " not in all_quotes and f" {value.removeprefix('the ')} " not in all_quotes:
                doubtful.append((field, field, value))
        else:
            doubtful += [
                (field, f"{field}/{position}", text)
                for position, text in enumerate(value)
                if f" {text} " not in all_quotes
            ]
    if cls is Contractor and record.members:
        doubtful += [
            ("members", f"members/{position}", text)
            for position, member in enumerate(record.members)
            for text in (member.name, *member.places)
            if f" {text} " not in all_quotes
        ]
    if doubtful:
        doubtful = [one for one in doubtful if not any(is_verbatim(one[2], quote) for quote in quotes)]
    if not doubtful or not index.is_english(node):
        return NOTHING
    spoken = index.spoken(node)
    return tuple(
        Hit(
            f"{brief(text)} stands in no quote that speaks to it",
            at,
            actual=text,
            hint=f"the quotes are {_shown(spoken.to(field))}" if spoken.to(field) else None,
        )
        for field, at, text in doubtful
        if not _stands(text, field, spoken, index)
    )


def _shown(quotes: list[str]) -> str:
    """Return the first quote, and how many more there are."""
    return brief(quotes[0]) + (f" and {len(quotes) - 1} more" if len(quotes) > 1 else "")


def _initials(name: str) -> str:
    """Return the first letters of a name, as agencies are printed: DSCA. One word has none."""
    letters = "".join(word[0] for word in name.split() if word[0].isupper())
    return letters if len(letters) > 1 else name


def _is_first_quote(text: str, evidence: tuple[Evidence, ...]) -> bool:
    """Whether the first evidence quotes a text, behind a number or by itself."""
    first = evidence[0]
    quote = first.quote
    if quote is None or first.role is not _SUPPORTS:
        return False
    return quote == text or quote.endswith(f" {text}")


def _stands(text: str, field: str, spoken: Spoken, index: Index) -> bool:
    """Whether quotes hold a text, or nothing in the evidence claims that they do."""
    named = spoken.by_field.get(field, ())
    if not named and not (spoken.whole and field == "name"):
        return True
    words = index.words.of(text)
    if words <= frozenset[str]().union(*map(index.words.of, spoken.every)):
        return True
    if field == "department" and any(_initials(text) in quote for quote in named):
        return True
    # A long phrase may be quoted in part, a name may not.
    return field not in _NAMES and any(index.words.of(quote) <= words for quote in named)


@EVIDENCE.rule(
    "FMS815",
    "actor-not-in-quote",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View.of(*_REFERENCES, wanted=lambda record: record.evidence),
    why="A stance of Serbia whose quote names Kosovo only is probably a stance of Kosovo: an id slipped.",
    fix="Mend the id, or quote the words that name the actor, or leave the field out of `supports`.",
    ignore="When the quote says 'it' or 'the government', and the sentence before it the name.",
    basis="Evidence is the exact words of the source; `supports` names the fields that they speak to.",
    failing=lambda: _founding("serbia"),
    mended=lambda: _founding("kosovo"),
)
def actor_not_in_quote(node: Node[Any], index: Index) -> Iterable[Hit]:
    """An actor or a system that a quote is said to support is named in it, by one of its names."""
    evidence = node.record.evidence
    unnamed = []
    for field in _REFERENCES[type(node.record)]:
        value: str | tuple[str, ...] | None = getattr(node.record, field)
        if type(value) is str:
            if not _is_plainly_named(value, field, evidence, index):
                unnamed.append((field, field, value))
        elif value:
            unnamed += [
                (field, f"{field}/{position}", one)
                for position, one in enumerate(value)
                if not _is_plainly_named(one, field, evidence, index)
            ]
    if not unnamed or not index.is_english(node):
        return NOTHING
    spoken = index.spoken(node)
    hits: tuple[Hit, ...] = NOTHING
    for field, at, one in unnamed:
        quotes = [index.words.of(quote) for quote in spoken.by_field.get(field, ())]
        if quotes:
            if not index.actors.is_named(one, quotes):
                hits = (*hits, _unnamed(one, at, spoken.by_field[field]))
        elif spoken.whole and (other := _other_named(one, node, spoken.whole, index)):
            hits = (*hits, _unnamed(one, at, spoken.whole, other))
    return hits


def _is_plainly_named(one: str, field: str, evidence: tuple[Evidence, ...], index: Index) -> bool:
    """Whether no quote speaks to a field by name, or one that does has a name of the actor as it is."""
    named = False
    for each in evidence:
        if each.role is not _SUPPORTS:
            continue
        if not each.supports:
            return False
        if field in each.supports and each.quote is not None:
            named = True
            if any(
                name in each.quote and is_verbatim(name, each.quote)
                for name in index.actors.names_of(one, _MOST_NAMES)
            ):
                return True
    return not named


def _other_named(one: str, node: Node[Any], quotes: list[str], index: Index) -> str | None:
    """Return the id of an actor that quotes name and the record does not, where they do not name *one*."""
    if index.actors.is_named(one, [index.words.of(quote) for quote in quotes]):
        return None
    own = index.actors.ids_in(node.record)
    return next(
        (other for quote in quotes for other in index.actors.in_quote(quote) if other not in own), None
    )


def _unnamed(one: str, at: str, quotes: list[str], other: str | None = None) -> Hit:
    return Hit(
        f"no quote names {brief(one)}" + (f", and one names {brief(other)}" if other else ""),
        at,
        expected=other,
        actual=one,
        hint=f"mend the id, or the name in its record; the quotes are {_shown(quotes)}",
    )


def _founding(actor: str) -> Any:
    return dataset(
        Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY),
        Actor(id="serbia", name="Serbia", kind=ActorKind.COUNTRY),
        notice(purchaser="kosovo", parties=(Party(role=PartyRole.FUNDER, actor="serbia"),)),
        Act(
            id="declaration",
            kind=ActKind.DECLARATION,
            actors=(actor,),
            evidence=example_quote("Kosovo's declaration of independence", "actors"),
        ),
    )


@EVIDENCE.rule(
    "FMS817",
    "name-nowhere-quoted",
    Severity.INFO,
    scope=RuleScope.DATASET,
    over=View.of(Actor, WeaponSystem, wanted=lambda record: any(one.quote for one in record.evidence)),
    why="A name that no quote of the dataset holds may be misspelt, or be the encoder's word.",
    fix="Quote the words that print the name, or mend it.",
    ignore="When the words that print it are no evidence of anything else.",
    basis="Names and aliases are those that the sources print. (Names that a quote is said to support are "
    "FMS806.)",
    failing=lambda: _quoted_name("Kosova"),
    mended=lambda: _quoted_name("Kosovo"),
)
def name_nowhere_quoted(node: Node[Any], index: Index) -> Iterable[Hit]:
    """Each name and alias of an actor or a system stands in some quote of the dataset."""
    record = node.record
    supported = {field for one in record.evidence for field in one.supports}
    names = [] if "name" in supported else [("name", record.name)]
    if "aliases" not in supported:
        names += [(f"aliases/{position}", alias) for position, alias in enumerate(record.aliases)]
    return tuple(
        Hit(
            f"no quote holds the name {brief(name)}",
            at,
            expected="a name that some quote holds",
            actual=name,
        )
        for at, name in names
        if not index.actors.is_quoted(name)
    )


def _quoted_name(alias: str) -> Any:
    return dataset(
        Actor(
            id="kosovo",
            name="Republic of Kosovo",
            aliases=(alias,),
            kind=ActorKind.COUNTRY,
            evidence=example_quote("the Republic of Kosovo", "name"),
        ),
        notice(purchaser="kosovo", evidence=example_quote("Kosovo has formally requested")),
    )
