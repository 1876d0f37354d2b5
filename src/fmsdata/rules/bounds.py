# SPDX-License-Identifier: MIT
"""Rule 107: whether the bound of a number is the one that its words give."""

import re
from collections.abc import Iterable
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.quantities import Quantity
from fmsdata.model.values import Value
from fmsdata.model.words import Bound
from fmsdata.rules._families import QUANTITIES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit
from fmsdata.rules.quantities import HEDGE

_DIGITS: Final = frozenset("$0123456789")
_STATED: Final = Bound.STATED
_SOFTENED: Final = re.compile(
    r"[+~<>]|\b(?:maxim|minim|ceiling|limit|estimat|exceed|under|below|or (?:more|less|fewer)|dozen)",
    re.IGNORECASE,
)
"""What else in a quote may have been read as a bound or an approximation."""


def _may_be_bounded(record: Any) -> bool:
    printed = record.as_printed
    if printed is None:
        return False
    return printed[:1] not in _DIGITS or record.bound is not _STATED or record.approximate


@QUANTITIES.rule(
    "FMS107",
    "bound-not-as-printed",
    Severity.WARNING,
    over=View.of(Quantity, Value, wanted=_may_be_bounded),
    why="'Up to seventy' is a ceiling: recorded as plain seventy, a later 60 would look like a "
    "contradiction and a sum over notices would be too exact.",
    fix="Set `bound`, or `approximate`, to what the words in front of the number say.",
    ignore="When the words in front of the number belong to something else.",
    basis="Notices print ceilings on some items of a list only, as in Transmittal No. 25-35.",
    failing=lambda: Quantity(count=70, as_printed="up to seventy (70)"),
    mended=lambda: Quantity(count=70, bound=Bound.UP_TO, as_printed="up to seventy (70)"),
)
def bound_not_as_printed(node: Node[Any], index: Index) -> Iterable[Hit]:
    """The bound and the approximation of a number are those of the words in front of it: 'up to', 'about'."""
    record = node.record
    printed: str = record.as_printed
    found = tuple(HEDGE.finditer(printed))
    if not found:
        return NOTHING if record.bound is _STATED and not record.approximate else _invented(node, index)
    # What stands behind the number belongs to another: 'twelve (12) engines (up to two (2) spares)'.
    is_value = type(record) is Value
    numbers = index.numbers.amounts(printed) if is_value else index.numbers.counts(printed)
    hedges = {hedge.lastgroup: hedge[0] for hedge in found if not numbers or hedge.start() < numbers[0].start}
    if "roughly" in hedges and not record.approximate:
        message = f"{brief(printed)} is an approximation"
        hint = f"set `approximate`, as {hedges['roughly']!r} says"
        return (Hit(message, "approximate", expected="true", actual="false", hint=hint),)
    bounds = [bound for bound in Bound if bound.value in hedges]
    if not bounds or record.bound in bounds:
        return NOTHING
    right, own = bounds[0].value, record.bound.value
    plain = record.bound is _STATED
    message = f"{brief(printed)} is more than a plain number" if plain else f"{brief(printed)} is not {own!r}"
    hint = f"set `bound` to {right!r}, as {hedges[right]!r} says"
    return (Hit(message, "bound", expected=right, actual=own, hint=hint),)


def _invented(node: Node[Any], index: Index) -> tuple[Hit, ...]:
    """Return what is to be said of a bound where the words are a bare number, and no quote bounds it.

    Other words than the number may bound it in ways that are not known here, and then nothing is said.
    """
    record: Any = node.record
    printed: str = record.as_printed
    is_value = type(record) is Value
    numbers = index.numbers.amounts(printed) if is_value else index.numbers.counts(printed)
    if len(numbers) != 1 or printed.replace(numbers[0].text, "", 1).strip(" .()*"):
        return NOTHING
    owner = node if is_value else node.parent
    if owner is not None and hasattr(owner.record, "evidence"):
        quotes = index.spoken(owner).every
        if any(HEDGE.search(quote) or _SOFTENED.search(quote) for quote in quotes):
            return NOTHING
        if not index.is_english(owner):
            return NOTHING
    at, own = ("bound", record.bound.value) if record.bound is not _STATED else ("approximate", "true")
    return (
        Hit(
            f"{brief(printed)} is a plain number, recorded with {at} {own!r}",
            at,
            expected=_STATED.value if at == "bound" else "false",
            actual=own,
            hint=f"print the words that give the {at}, such as 'up to' or 'about', or leave it out",
        ),
    )
