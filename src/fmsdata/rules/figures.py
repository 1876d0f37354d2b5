# SPDX-License-Identifier: MIT
"""Rules 805 and 814: whether the quoted words give the numbers and dates of a record."""

import re
from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple

from fmsdata.findings import Severity
from fmsdata.model._number_words import SCALES, spell_count
from fmsdata.model.dates import PartialDate
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Staff
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import DateBasis, EvidenceRole, Extent, QuantityKind, RelationKind, RelationStatus
from fmsdata.rules._dates import Mention, find_dates, is_usual_form
from fmsdata.rules._examples import example_quote
from fmsdata.rules._families import EVIDENCE
from fmsdata.rules._index import Index
from fmsdata.rules._money import foreign_amounts
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._numbers import Numbers, is_whole
from fmsdata.rules._rule import NOTHING, Hit
from fmsdata.rules._spoken import is_verbatim
from fmsdata.rules.quantities import derivation, encoded_numbers, said_otherwise
from fmsdata.rules.values import row_that_follows

_ROWS: Final = ("total_usd", "mde_usd", "other_usd")

_SUPPORTS: Final = EvidenceRole.SUPPORTS

_INFORMAL: Final = {1: "single|sole|lone", 2: "pair|couple|both|twin", 12: "dozen"}
"""Words of news texts that give a number and are no number words."""

_DATES: Final[dict[type[Any], tuple[str, ...]]] = {
    Milestone: ("on",),
    Act: ("on",),
    Relation: ("since", "until"),
    Stance: ("said_on",),
    Staff: ("until",),
}

_HAS_DATE: Final[dict[type[Any], Callable[[Any], object]]] = {
    Milestone: lambda step: step.on,
    Act: lambda act: act.on,
    Relation: lambda relation: relation.since or relation.until,
    Stance: lambda stance: stance.said_on,
    Staff: lambda staff: staff.until,
}


class _Number(NamedTuple):
    """A count of a record: its field, its path, and the quantity that holds it, where one does."""

    field: str
    at: str
    number: int
    quantity: Quantity | None = None


def _numbers(record: Any) -> list[_Number]:
    """Return the counts of a record."""
    cls = type(record)
    if cls is Act:
        votes = ((field, getattr(record, field)) for field in ("votes_for", "votes_of"))
        return [_Number(field, field, number) for field, number in votes if number is not None]
    if cls is Item:
        held = [] if record.quantity is None else [("quantity", "quantity", record.quantity)]
        held += [("measures", f"measures/{at}", measure) for at, measure in enumerate(record.measures)]
    elif cls is Staff:
        held = [("quantity", "quantity", record.quantity), ("duration", "duration", record.duration)]
    else:
        held = [("duration", "duration", record.duration)]
    return [
        _Number(field, f"{at}/{path}", number, quantity)
        for field, at, quantity in held
        if quantity is not None
        for path, number in encoded_numbers(quantity)
    ]


def _is_proved(quantity: Quantity | None, evidence: tuple[Evidence, ...], numbers: Numbers) -> bool:
    """Whether quotes hold all numbers of the quantity of an item as they are; for most items they do."""
    if quantity is None:
        return True
    if quantity.kind is not QuantityKind.NUMBER:
        return False
    count = quantity.count
    if count is not None and not _is_counted(count, "quantity", evidence, numbers):
        return False
    for part in quantity.parts:
        count = part.count
        if count is not None and not _is_counted(count, "quantity", evidence, numbers):
            return False
    return True


def _is_counted(number: int, field: str, evidence: tuple[Evidence, ...], numbers: Numbers) -> bool:
    """Whether a quote that speaks to a field begins with a number; most do."""
    digits = str(number) if number < 1000 else f"{number:,}"
    for one in evidence:
        quote, supports = one.quote, one.supports
        if quote is None or (supports and field not in supports):
            continue
        if digits in quote and numbers.plainly_say(quote, number) and one.role is _SUPPORTS:
            return True
    return False


def _is_quoted(form: str, field: str, evidence: tuple[Evidence, ...]) -> bool:
    """Whether a quote that speaks to a field holds an amount in its usual form; most do."""
    for one in evidence:
        quote = one.quote
        if quote is None or form not in quote or (one.supports and field not in one.supports):
            continue
        whole = quote == form or (is_whole(form) and is_verbatim(form, quote))
        if whole and one.role is _SUPPORTS:
            return True
    return False


_MORE: Final = rf"(?:{'|'.join(spell_count(unit) for unit in range(1, 10))}|hundred|{'|'.join(SCALES)})\b"
"""What a hyphen joins to a number word to make another number: ninety-one, three-thousand."""


def _is_said_otherwise(number: int, quotes: list[str], numbers: Numbers) -> bool:
    """Whether quotes give a number in a form that is no count by itself: 'a dozen', 'five-year', '246+'."""
    informal = _INFORMAL.get(number) or (r"dozens?" if number and not number % 6 else "(?!)")
    forms = rf"(?:{number:,}|{number}|{spell_count(number)})(?:\+|-(?!{_MORE})[a-z])|(?:{informal})\b"
    return any(
        re.search(rf"(?<![\w.,-])(?:{forms})", quote, re.IGNORECASE)
        or number in said_otherwise(quote, numbers.counts(quote))
        for quote in quotes
    )


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
    basis="The data dictionary: `Evidence.quote` is the exact words of the source, `Evidence.supports` the "
    "fields that they speak to.",
    failing=lambda: Item(
        name="Javelin missiles",
        quantity=Quantity(count=264),
        evidence=example_quote("246 Javelin missiles", "name", "quantity"),
    ),
    mended=lambda: Item(
        name="Javelin missiles",
        quantity=Quantity(count=246),
        evidence=example_quote("246 Javelin missiles", "name", "quantity"),
    ),
)
def number_not_in_quote(node: Node[Any], index: Index) -> Iterable[Hit]:
    """A number stands in one of the quotes that speak to its field, if one names it or has numbers at all."""
    if type(node.record) is Value:
        return _amounts_not_in_quote(node, index)
    record = node.record
    if type(record) is Notification and record.duration is None:
        return NOTHING
    evidence, numbers = record.evidence, index.numbers
    if type(record) is Item and not record.measures and _is_proved(record.quantity, evidence, numbers):
        return NOTHING
    unproved = [one for one in _numbers(record) if not _is_counted(one[2], one[0], evidence, numbers)]
    if not unproved or not index.is_english(node):
        return NOTHING
    spoken = index.spoken(node)
    hits: tuple[Hit, ...] = NOTHING
    for field, at, number, quantity in unproved:
        quotes = spoken.to(field)
        if not quotes or any(number in numbers.values(quote) for quote in quotes):
            continue
        if _is_said_otherwise(number, quotes, numbers):
            continue
        said = frozenset[int]().union(*(numbers.values(quote) for quote in quotes))
        if at.endswith("quantity/count") and quantity is not None and derivation(quantity, set(said)):
            # That it is worked out from what the quotes say is the narrower thing to tell, FMS807.
            continue
        if said or (field in spoken.by_field and not index.may_be_foreign(node, quotes)):
            shown = " or ".join(f"{one:,}" for one in sorted(said)[:_SHOWN])
            sums = _sum_in(quotes, number, numbers)
            hint = f"take {shown}, or quote the words that give {number:,}" if said else _NO_NUMBER
            if sums:
                hint = f"record {sums} as parts, and leave out what follows from them; see FMS807"
            hit = Hit(
                f"{number:,} stands in no quote that speaks to it" + (f"; it is {sums}" if sums else ""),
                at,
                expected=shown or None,
                actual=f"{number:,}",
                hint=hint,
            )
            hits = (*hits, hit)
    return hits


def _sum_in(quotes: list[str], number: int, numbers: Numbers) -> str | None:
    """Return the counts of a quote that a number is the sum of, or None where it is of none."""
    for quote in quotes:
        counts = [one.value for one in numbers.counts(quote)]
        if 1 < len(counts) <= _SHOWN and sum(counts) == number:
            return " + ".join(f"{count:,}" for count in counts)
    return None


_SHOWN: Final = 4
"""How many of the numbers in quotes a finding repeats."""
_NO_NUMBER: Final = "quote the words that give it, or take the field out of `supports`"


def _amounts_not_in_quote(node: Node[Value], index: Index) -> tuple[Hit, ...]:
    hits: tuple[Hit, ...] = NOTHING
    value = node.record
    for field in _ROWS:
        dollars: int | None = getattr(value, field)
        if dollars is None or _is_quoted(index.numbers.usual_form(abs(dollars)), field, value.evidence):
            continue
        spoken = index.spoken(node)
        quotes = spoken.to(field) if index.is_english(node) else ()
        amounts = [amount for quote in quotes for amount in index.numbers.amounts(quote)]
        if any(abs(amount.value - abs(dollars)) * 2 <= amount.step for amount in amounts):
            continue
        # "52 million" is printed without its sign, and read as a count then.
        if not amounts and any(abs(dollars) in index.numbers.values(quote) for quote in quotes):
            continue
        if _is_derived(node, field, index):
            continue
        said = [f"${amount.value:,}" for amount in amounts]
        said = said or [f"{one.value:,} {one.currency}" for quote in quotes for one in foreign_amounts(quote)]
        if said or (quotes and field in spoken.by_field and _is_plain(node, quotes, index)):
            hits = (*hits, _not_quoted(f"${dollars:,}", field, said))
    if value.amount is not None and value.evidence and index.is_english(node):
        quotes = index.spoken(node).to("amount")
        foreign = [one for quote in quotes for one in foreign_amounts(quote)]
        if foreign and value.amount not in {one.value for one in foreign}:
            said = [f"{one.value:,} {one.currency}" for one in foreign]
            hits = (*hits, _not_quoted(f"{value.amount:,} {value.currency}", "amount", said))
    return hits


def _is_plain(node: Node[Value], quotes: list[str], index: Index) -> bool:
    """Whether quotes without an amount are for certain no amount: '79.1 milyon dolar' is one in Turkish."""
    if index.may_be_foreign(node, quotes):
        return False
    return bool(index.sources) or any(max(index.numbers.values(quote), default=0) >= 1000 for quote in quotes)


def _not_quoted(amount: str, field: str, said: list[str]) -> Hit:
    shown = " or ".join(dict.fromkeys(said[:_SHOWN]))
    return Hit(
        f"{amount} stands in no quote that speaks to it",
        field,
        expected=shown or None,
        actual=amount,
        hint=f"take {shown}, or quote the words that give {amount}" if said else _NO_NUMBER,
    )


def _is_derived(node: Node[Value], field: str, index: Index) -> bool:
    """Whether a row follows from the two others, which FMS807 tells: that is the narrower of the two."""
    if row_that_follows(node.record) != field:
        return False
    cited = index.source_of(node)
    return cited is None or cited.record.extent is Extent.FULL


@EVIDENCE.rule(
    "FMS814",
    "date-not-in-quote",
    Severity.ERROR,
    over=View.of(*_DATES, wanted=lambda record: record.evidence and _HAS_DATE[type(record)](record)),
    why="The quote is there to prove the date. One that gives another proves a slip, in the record or in "
    "the quote.",
    fix="Compare both with the text, or name in `supports` the fields that the quote speaks to. A date "
    "that is not printed has another basis than `stated`.",
    ignore="Never for an English text.",
    basis="The data dictionary: `Evidence.quote` is the exact words of the source, `Evidence.supports` the "
    "fields that they speak to, and `basis` says whether a date is stated.",
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
        if _is_usual(on, field, node.record.evidence, exactly=stated):
            continue
        spoken = index.spoken(node)
        quotes = spoken.to(field)
        if not quotes or not index.is_english(node):
            continue
        mentions = [mention for quote in quotes for mention in find_dates(quote)]
        if any(_gives(mention, on, exactly=stated) for mention in mentions):
            continue
        if mentions or (stated and field in spoken.by_field and not index.may_be_foreign(node, quotes)):
            hit = Hit(
                f"{on} is given by no quote that speaks to it",
                field,
                expected=" or ".join(map(str, mentions[:_SHOWN])) or None,
                actual=str(on),
                hint=f"take what the quote gives, or quote the words that give {on}"
                if mentions
                else "quote the words that give it, or say in `basis` how the date was found",
            )
            hits = (*hits, hit)
    return hits


def _is_usual(on: PartialDate, field: str, evidence: tuple[Evidence, ...], *, exactly: bool) -> bool:
    """Whether a quote that speaks to a field gives a date in a usual form; then no date needs to be read."""
    for one in evidence:
        quote = one.quote
        if quote is None or (one.supports and field not in one.supports):
            continue
        if is_usual_form(on, quote, exactly=exactly) and one.role is _SUPPORTS:
            return True
    return False


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
        evidence=example_quote("present since June 1999", "since"),
    )
