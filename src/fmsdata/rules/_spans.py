# SPDX-License-Identifier: MIT
"""Where the true number lies, as far as statements tell, and whether several of them agree."""

import math
from typing import Any, Final, NamedTuple, final

from fmsdata.model.quantities import Quantity
from fmsdata.model.words import Bound, PartRelation, PartRole, QuantityKind
from fmsdata.rules._nodes import Node

__all__ = ["Agreement", "Span", "Told", "quantity_span", "span"]

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
    number = quantity.count if quantity.count is not None else derived.value if derived else None
    if number is None:
        return None
    low, high = span(number, quantity.bound, quantity.approximate)
    for part in quantity.parts:
        if part.role is PartRole.OPTION and part.count is not None:
            if part.relation is PartRelation.ADDITIONAL:
                high += part.count
            elif part.relation in (PartRelation.INCLUDED, PartRelation.MAKES_UP):
                low -= part.count
    return Span(low, high)


class Told(NamedTuple):
    """What one observation says of a number."""

    node: Node[Any]
    words: str
    span: Span


@final
class Agreement:
    """What observations agree on so far: those two of them that bound the number most closely."""

    __slots__ = ("_ceiling", "_floor")

    def __init__(self, first: Told) -> None:
        self._ceiling = self._floor = first

    def refuse(self, told: Told) -> Told | None:
        """Return an observation that contradicts another, which is left out; or None, and take it in."""
        if told.span.low > self._ceiling.span.high:
            return self._ceiling
        if told.span.high < self._floor.span.low:
            return self._floor
        if told.span.high < self._ceiling.span.high:
            self._ceiling = told
        if told.span.low > self._floor.span.low:
            self._floor = told
        return None
