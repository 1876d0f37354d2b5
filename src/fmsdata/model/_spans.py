# SPDX-License-Identifier: MIT
"""Where the true number lies, as far as a statement tells: the one judge of rounding, bounds and 'about'."""

import math
from collections.abc import Iterable
from typing import Final, NamedTuple

from fmsdata.errors import GrammarError
from fmsdata.model.dates import PartialDate
from fmsdata.model.numbers import FoundAmount, PrintedAmount, find_amounts, read_amount
from fmsdata.model.quantities import Quantity
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, PartRelation, PartRole, QuantityKind

__all__ = ["Span", "date_span", "printed_step", "quantity_span", "span", "total_span"]

_ROUGH: Final = 0.2
"""How far a number that is 'about' or 'nearly' so many may lie from it; no law says."""


class Span(NamedTuple):
    """Where the true number lies, as far as a statement tells."""

    low: float
    high: float

    def meets(self, other: "Span") -> bool:
        """Whether both statements may be true of one number."""
        return self.low <= other.high and other.low <= self.high


def span(number: int, bound: Bound, approximate: bool, step: int = 0) -> Span:
    """Return where the true number lies when a text prints *number*, rounded to *step*."""
    slack, rough = step / 2, _ROUGH * abs(number)
    low, high = number - slack, number + slack
    if approximate:
        low, high = low - rough, high + rough
    if bound is Bound.UP_TO:
        low = -math.inf
    elif bound is Bound.AT_LEAST:
        high = math.inf
    elif bound is Bound.MORE_THAN:
        # The number itself is not more than it, but for rounding.
        low, high = math.nextafter(low, math.inf), math.inf
    elif bound is Bound.NEARLY:
        low = low - rough
        high = max(low, math.nextafter(high, -math.inf))
    return Span(low, high)


def quantity_span(quantity: Quantity) -> Span | None:
    """Return where the true number of a quantity lies, or None where it gives no number.

    Texts differ in whether they count an option; with it and without it, the number is the same sale's.
    """
    if quantity.kind is QuantityKind.RANGE and quantity.low is not None and quantity.high is not None:
        return Span(quantity.low, quantity.high)
    derived = quantity.sum_of_parts
    number, bound = quantity.count, quantity.bound
    if number is None and derived is not None:
        number, bound = derived.value, derived.bound
    if number is None:
        return None
    low, high = span(number, bound, quantity.approximate)
    for part in quantity.parts:
        if part.role is PartRole.OPTION and part.count is not None:
            if part.relation is PartRelation.ADDITIONAL:
                high += part.count
            elif part.relation in (PartRelation.INCLUDED, PartRelation.MAKES_UP):
                low -= part.count
    return Span(low, high)


def total_span(total: int, value: Value) -> Span:
    """Return where the true total lies when a value states *total*."""
    return span(total, value.bound, value.approximate, printed_step(total, _money(value.as_printed or "")))


def printed_step(dollars: int, amounts: Iterable[FoundAmount | PrintedAmount]) -> int:
    """Return one unit of the last printed place; without words, of the last place that is not zero.

    Words that are not recorded may have said '$80 million' or '$8.5 billion': more roundly is not assumed.
    *amounts* are those that the words print.
    """
    for amount in amounts:
        if amount.value == abs(dollars):
            return amount.step
    step = 1
    most = 10**8 if abs(dollars) >= 10**9 else 10**6
    while dollars and step < most and dollars % (step * 10) == 0:
        step *= 10
    return step


def _money(printed: str) -> tuple[FoundAmount | PrintedAmount, ...]:
    """Return the amounts in words that are known to print money, so ``52 million`` is one."""
    try:
        return find_amounts(printed) or (read_amount(printed),)
    except GrammarError:
        return ()


def date_span(on: PartialDate) -> Span:
    """Return which days a date may be, as numbers of days: a month holds each day of it."""
    return Span(on.earliest.toordinal(), on.latest.toordinal())
