# SPDX-License-Identifier: MIT
"""Which quotes of a line give another count than the quote that gives the count of the record."""

import math
from collections.abc import Iterator
from typing import NamedTuple

from fmsdata.model._spans import quantity_span
from fmsdata.model.items import Item
from fmsdata.model.numbers import FoundCount
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.words import EvidenceRole, PartRelation
from fmsdata.rules._index import Index
from fmsdata.rules.quantities import NO_THING, encoded_numbers, printed_span

__all__ = ["Restated", "find_restated", "is_plainly_told"]


class Restated(NamedTuple):
    """A quote that gives another count, and where it stands in the evidence of its item."""

    position: int
    quote: str
    found: FoundCount
    agreeing: str
    """A quote that gives the count."""


def is_plainly_told(quantity: Quantity, evidence: tuple[Evidence, ...]) -> bool:
    """Whether each quote begins with the count, or is that of a part; then none has to be read."""
    begins = f"{quantity.count:,} " if quantity.count is not None else " "
    for one in evidence:
        quote = one.quote
        if quote is None or quote.startswith(begins):
            continue
        number, _, words = quote.partition(" ")
        for part in quantity.parts:
            if number == str(part.count) and words in part.label:
                break
        else:
            return False
    return True


def find_restated(item: Item, quotes: list[str], index: Index) -> Iterator[Restated]:
    """Yield the quotes that count an item otherwise than those of them that give its count, if any do."""
    quantity = item.quantity
    if quantity is None:
        return
    own = {number for number in (quantity.count, quantity.low, quantity.high) if number is not None}
    giving = [quote for quote in quotes if not own.isdisjoint(index.numbers.values(quote))]
    if not giving or len(giving) == len(quotes):
        return
    true = quantity_span(quantity)
    known = _known(item, quantity, giving, index)
    for position, one in enumerate(item.evidence):
        quote = one.quote
        if quote is None or one.role is not EvidenceRole.SUPPORTS:
            continue
        if one.supports and "quantity" not in one.supports:
            continue
        others = [found for found in _counting(item, one, quote, index) if found.value not in known]
        if not others or _comes_to(quantity, index.numbers.counts(quote)):
            continue
        if true is None or not any(true.meets(printed_span(quote, found)) for found in others):
            yield Restated(position, quote, others[0], giving[0])


def _known(item: Item, quantity: Quantity, giving: list[str], index: Index) -> set[int]:
    """Return the numbers that contradict no count of the item: those of its parts, measures and names."""
    printed = (item.name, item.designation_as_printed or "", quantity.as_printed or "", *giving)
    numbers = _related(quantity).union(*map(index.numbers.values, printed))
    return numbers.union(*map(_related, item.measures))


def _related(quantity: Quantity) -> set[int]:
    """Return the numbers of a quantity and those that follow from them: 246 with 6 inside leaves 240."""
    count, parts = quantity.count or 0, quantity.parts
    numbers = {number for _, number in encoded_numbers(quantity)} | {count - (quantity.before or 0)}
    if parts:
        sums = {how: sum(part.count or 0 for part in parts if part.relation is how) for how in PartRelation}
        numbers |= {len(parts), count - sums[PartRelation.INCLUDED], count + sums[PartRelation.ADDITIONAL]}
        numbers |= {count * (part.count or 0) for part in parts if part.relation is PartRelation.PER_EACH}
    return numbers


def _counting(item: Item, one: Evidence, quote: str, index: Index) -> Iterator[FoundCount]:
    """Yield the counts in a quote that count the item and not times or people.

    A quote for the quantity counts nothing else; in one for the whole item, a word of its name follows or its
    unit. Where the words of a part follow, the number is that of the part, which FMS805 compares.
    """
    unit = item.quantity.unit if item.quantity else None
    thing = index.words.of(f"{item.name} {unit or ''}")
    parts = item.quantity.parts if item.quantity else ()
    labels = [label for part in parts if (label := index.words.of(part.label) - thing)]
    counts = index.numbers.counts(quote)
    ends = (*(found.start for found in counts[1:]), len(quote))
    for found, end in zip(counts, ends, strict=False):
        words = index.words.of(quote[found.end : end])
        if any(label <= words for label in labels):
            continue
        if NO_THING.isdisjoint(words) and (one.supports or not words.isdisjoint(thing)):
            yield found


def _comes_to(quantity: Quantity, counts: tuple[FoundCount, ...]) -> bool:
    """Whether counts come to that of the item: 60 installed and 10 spares to 70, two lots of 16 to 32."""
    numbers = [found.value for found in counts]
    return quantity.count in (sum(numbers), math.prod(numbers))
