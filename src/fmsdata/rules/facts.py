# SPDX-License-Identifier: MIT
"""Rules 805, 806, 814, 815: whether the quoted words say what the record says."""

from collections.abc import Iterable
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.dates import PartialDate
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Party, Staff
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import ActKind, ActorKind, DateBasis, QuantityKind, RelationKind, RelationStatus
from fmsdata.rules._dates import Mention, find_dates, is_usual_form
from fmsdata.rules._examples import dataset, notice
from fmsdata.rules._families import EVIDENCE
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope
from fmsdata.rules._spoken import Spoken, is_named, is_verbatim
from fmsdata.rules.quantities import encoded_numbers


def _quote(quote: str, *fields: str) -> tuple[Evidence, ...]:
    return (Evidence(source="record", quote=quote, supports=fields),)


_ROWS: Final = ("total_usd", "mde_usd", "other_usd")


def _numbers(record: Any) -> list[tuple[str, str, int]]:
    """Return the counts of a record: the field, the path, and the number."""
    cls = type(record)
    if cls is Act:
        votes = ((field, getattr(record, field)) for field in ("votes_for", "votes_of"))
        return [(field, field, number) for field, number in votes if number is not None]
    if cls is Item:
        held = [] if record.quantity is None else [("quantity", "quantity", record.quantity)]
        held += [("measures", f"measures/{at}", measure) for at, measure in enumerate(record.measures)]
    elif cls is Staff:
        held = [("quantity", "quantity", record.quantity), ("duration", "duration", record.duration)]
    else:
        held = [("duration", "duration", record.duration)]
    return [
        (field, f"{at}/{path}", number)
        for field, at, quantity in held
        if quantity is not None
        for path, number in encoded_numbers(quantity)
    ]


def _is_proved(quantity: Quantity | None, evidence: tuple[Evidence, ...]) -> bool:
    """Whether quotes hold all numbers of the quantity of an item as they are; for most items they do."""
    if quantity is None:
        return True
    if quantity.kind is not QuantityKind.NUMBER:
        return False
    counts = (
        (quantity.count, *(part.count for part in quantity.parts)) if quantity.parts else (quantity.count,)
    )
    return all(count is None or _is_counted(count, "quantity", evidence) for count in counts)


def _is_counted(number: int, field: str, evidence: tuple[Evidence, ...]) -> bool:
    """Whether a quote that speaks to a field has a number as a word or in brackets; most have."""
    word = f"{number:,}"
    for one in evidence:
        quote = one.quote
        if quote is None or word not in quote or (one.supports and field not in one.supports):
            continue
        if f" {word} " in f" {quote} " or f" ({word})" in quote:
            return True
    return False


def _is_quoted(words: str, field: str, evidence: tuple[Evidence, ...]) -> bool:
    """Whether a quote that speaks to a field holds words as they are; most do."""
    for one in evidence:
        quote = one.quote
        if quote is None or words not in quote or (one.supports and field not in one.supports):
            continue
        if is_verbatim(words, quote):
            return True
    return False


@EVIDENCE.rule(
    "FMS805",
    "number-not-in-quote",
    Severity.ERROR,
    over=View.of(Item, Value, Staff, Act, Notification, wanted=lambda record: record.evidence),
    why="The quote is there to prove the number. One that says another proves a slip, in the record or in "
    "the quote.",
    fix="Compare both with the text. Quote the words that give the number, or name in `supports` the "
    "fields that the quote speaks to.",
    ignore="Never for an English text.",
    basis="Evidence is the exact words of the source; `supports` names the fields that they speak to.",
    failing=lambda: Item(
        name="Javelin missiles",
        quantity=Quantity(count=264),
        evidence=_quote("246 Javelin missiles", "name", "quantity"),
    ),
    mended=lambda: Item(
        name="Javelin missiles",
        quantity=Quantity(count=246),
        evidence=_quote("246 Javelin missiles", "name", "quantity"),
    ),
)
def number_not_in_quote(node: Node[Any], index: Index) -> Iterable[Hit]:
    """A number stands in one of the quotes that speak to its field, if one names it or has numbers at all."""
    if type(node.record) is Value:
        return _amounts_not_in_quote(node, index)
    record = node.record
    if type(record) is Item and not record.measures and _is_proved(record.quantity, record.evidence):
        return NOTHING
    evidence = record.evidence
    unproved = [one for one in _numbers(record) if not _is_counted(one[2], one[0], evidence)]
    if not unproved or not index.is_english(node):
        return NOTHING
    spoken = index.spoken(node)
    hits: tuple[Hit, ...] = NOTHING
    for field, at, number in unproved:
        quotes = spoken.to(field)
        if not quotes or any(number in index.numbers.values(quote) for quote in quotes):
            continue
        said = frozenset[int]().union(*(index.numbers.values(quote) for quote in quotes))
        if said or field in spoken.by_field:
            hit = Hit(
                f"{number:,} stands in no quote that speaks to it",
                at,
                expected=" or ".join(f"{one:,}" for one in sorted(said)) or None,
                actual=f"{number:,}",
            )
            hits = (*hits, hit)
    return hits


def _amounts_not_in_quote(node: Node[Value], index: Index) -> tuple[Hit, ...]:
    hits: tuple[Hit, ...] = NOTHING
    for field in _ROWS:
        dollars: int | None = getattr(node.record, field)
        if dollars is None or _is_quoted(index.numbers.usual_form(abs(dollars)), field, node.record.evidence):
            continue
        spoken = index.spoken(node)
        quotes = spoken.to(field) if index.is_english(node) else ()
        amounts = [amount for quote in quotes for amount in index.numbers.amounts(quote)]
        if any(abs(amount.value - abs(dollars)) * 2 <= amount.step for amount in amounts):
            continue
        if amounts or (quotes and field in spoken.by_field):
            hit = Hit(
                f"${dollars:,} stands in no quote that speaks to it",
                field,
                expected=" or ".join(f"${amount.value:,}" for amount in amounts) or None,
                actual=f"${dollars:,}",
            )
            hits = (*hits, hit)
    return hits


_NAMES: Final = frozenset(("name", "aliases", "places", "members"))
_PRINTED: Final[dict[type[Any], tuple[str, ...]]] = {
    Actor: ("name", "aliases", "role"),
    WeaponSystem: ("name", "aliases"),
    Item: ("name",),
    Contractor: ("name", "places", "role", "for_item"),
    Party: ("as_printed",),
    Value: ("as_printed", "mde_as_printed", "other_as_printed", "condition"),
    Milestone: ("as_printed",),
    Notification: ("purchaser_as_printed", "title", "stage_as_printed", "commission", "sensitivity"),
    Relation: ("aim", "qualifier", "one_of"),
    Act: ("as_printed", "qualifier", "instrument"),
    Stance: ("as_printed", "expression", "condition", "one_of"),
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
        name="Lockheed Marten", evidence=_quote("Lockheed Martin in Orlando, FL", "name")
    ),
    mended=lambda: Contractor(
        name="Lockheed Martin", evidence=_quote("Lockheed Martin in Orlando, FL", "name")
    ),
)
def name_not_in_quote(node: Node[Any], index: Index) -> Iterable[Hit]:
    """The words of a name, or of a phrase kept as printed, stand in the quotes that speak to it."""
    record = node.record
    doubtful = []
    for field in _PRINTED.get(type(record), ()):
        value: str | tuple[str, ...] | None = getattr(record, field)
        if type(value) is str:
            if not _is_verbatim(value, record.evidence):
                doubtful.append((field, field, value))
        elif value:
            doubtful += [
                (field, f"{field}/{position}", text)
                for position, text in enumerate(value)
                if not _is_verbatim(text, record.evidence)
            ]
    if type(record) is Contractor and record.members:
        doubtful += [
            ("members", f"members/{position}", text)
            for position, member in enumerate(record.members)
            for text in (member.name, *member.places)
            if not _is_verbatim(text, record.evidence)
        ]
    if not doubtful or not index.is_english(node):
        return NOTHING
    spoken = index.spoken(node)
    return tuple(
        Hit(f"{brief(text)} stands in no quote that speaks to it", at, actual=text)
        for field, at, text in doubtful
        if not _stands(text, field, spoken, index)
    )


def _is_verbatim(text: str, evidence: tuple[Evidence, ...]) -> bool:
    """Whether a quote holds a text as it is; most do, and then no word needs to be compared."""
    for one in evidence:
        quote = one.quote
        if quote is not None and (text == quote or (text in quote and is_verbatim(text, quote))):
            return True
    return text.startswith("the ") and _is_verbatim(text[4:], evidence)


def _stands(text: str, field: str, spoken: Spoken, index: Index) -> bool:
    """Whether quotes hold a text, or nothing in the evidence claims that they do."""
    named = spoken.by_field.get(field, ())
    if not named and not (spoken.whole and field == "name"):
        return True
    words = index.words.of(text)
    if words <= frozenset[str]().union(*map(index.words.of, spoken.every)):
        return True
    # A long phrase may be quoted in part, a name may not.
    return field not in _NAMES and any(index.words.of(quote) <= words for quote in named)


_DATES: Final[dict[type[Any], tuple[str, ...]]] = {
    Milestone: ("on",),
    Act: ("on",),
    Relation: ("since", "until"),
    Stance: ("said_on",),
    Staff: ("until",),
}


@EVIDENCE.rule(
    "FMS814",
    "date-not-in-quote",
    Severity.ERROR,
    over=View.of(
        *_DATES,
        wanted=lambda record: record.evidence and any(getattr(record, at) for at in _DATES[type(record)]),
    ),
    why="The quote is there to prove the date. One that gives another proves a slip, in the record or in "
    "the quote.",
    fix="Compare both with the text, or name in `supports` the fields that the quote speaks to. A date "
    "that is not printed has another basis than `stated`.",
    ignore="Never for an English text.",
    basis="Evidence is the exact words of the source; `supports` names the fields that they speak to.",
    failing=lambda: _deployment("1998-06"),
    mended=lambda: _deployment("1999-06"),
)
def date_not_in_quote(node: Node[Any], index: Index) -> Iterable[Hit]:
    """A date is given by one of the quotes that speak to its field, as exactly as it is recorded."""
    hits: tuple[Hit, ...] = NOTHING
    for field in _DATES[type(node.record)]:
        on: PartialDate | None = getattr(node.record, field)
        if on is None:
            continue
        stated = getattr(node.record, "basis", None) in (None, DateBasis.STATED)
        if any(one.quote and is_usual_form(on, one.quote, exactly=stated) for one in node.record.evidence):
            continue
        spoken = index.spoken(node)
        quotes = spoken.to(field)
        if not quotes or not index.is_english(node):
            continue
        mentions = [mention for quote in quotes for mention in find_dates(quote)]
        if any(_gives(mention, on, exactly=stated) for mention in mentions):
            continue
        if mentions or (stated and field in spoken.by_field):
            hit = Hit(
                f"{on} is given by no quote that speaks to it",
                field,
                expected=" or ".join(map(str, mentions)) or None,
                actual=str(on),
            )
            hits = (*hits, hit)
    return hits


def _gives(mention: Mention, on: PartialDate, *, exactly: bool) -> bool:
    return mention.supports(on) if exactly else mention.may_be(on)


def _deployment(since: str) -> Relation:
    return Relation(
        id="kfor-in-kosovo",
        kind=RelationKind.DEPLOYMENT,
        status=RelationStatus.ONGOING,
        subject="kfor",
        objects=("kosovo",),
        since=PartialDate(since),
        evidence=_quote("present since June 1999", "since"),
    )


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
    spoken = index.spoken(node)
    if not spoken.every or not index.is_english(node):
        return NOTHING
    hits: tuple[Hit, ...] = NOTHING
    for field in _REFERENCES[type(node.record)]:
        value: str | tuple[str, ...] | None = getattr(node.record, field)
        if not value:
            continue
        quotes = [index.words.of(quote) for quote in spoken.by_field.get(field, ())]
        if not quotes and not spoken.whole:
            continue
        ids = (value,) if isinstance(value, str) else value
        for position, one in enumerate(ids):
            at = field if isinstance(value, str) else f"{field}/{position}"
            if quotes:
                if not _is_one_named(one, quotes, index):
                    hits = (*hits, _unnamed(one, at))
            elif other := _other_named(one, node, spoken.whole, index):
                hits = (*hits, _unnamed(one, at, other))
    return hits


def _is_one_named(one: str, quotes: list[frozenset[str]], index: Index) -> bool:
    names = [index.words.of(name) for name in index.names_of(one)]
    return not names or any(is_named(name, quote) for name in names for quote in quotes)


def _other_named(one: str, node: Node[Any], quotes: list[str], index: Index) -> str | None:
    """Return the id of an actor that quotes name and the record does not, where they do not name *one*."""
    if _is_one_named(one, [index.words.of(quote) for quote in quotes], index):
        return None
    own = index.ids_in(node.record)
    return next((other for quote in quotes for other in index.actors_in(quote) if other not in own), None)


def _unnamed(one: str, at: str, other: str | None = None) -> Hit:
    return Hit(
        f"no quote names {brief(one)}" + (f", and one names {brief(other)}" if other else ""),
        at,
        expected=other,
        actual=one,
    )


def _founding(actor: str) -> Any:
    return dataset(
        Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY),
        Actor(id="serbia", name="Serbia", kind=ActorKind.COUNTRY),
        notice(purchaser="kosovo"),
        Act(
            id="declaration",
            kind=ActKind.DECLARATION,
            actors=(actor,),
            evidence=_quote("Kosovo's declaration of independence", "actors"),
        ),
    )
