# SPDX-License-Identifier: MIT
"""Rules 101 to 103: whether the parts of a count agree with the count."""

import math
from collections.abc import Iterable, Iterator
from typing import Final

from fmsdata.findings import Severity
from fmsdata.model._spans import Span, span
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.words import Bound, PartRelation, PartRole
from fmsdata.rules._families import QUANTITIES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit

_DIVISIONS: Final = (
    (PartRole.FIRM, PartRole.OPTION),
    (PartRole.INSTALLED, PartRole.SPARE, PartRole.FLY_TO_BUY),
    (PartRole.PREVIOUS, PartRole.ADDED),
    (PartRole.VARIANT,),
    (PartRole.RECIPIENT,),
    (PartRole.TRANCHE,),
    (PartRole.OTHER,),
)
"""Roles that divide one count in the same way; two divisions of a count may stand side by side.

What is fired to accept a lot is neither built in nor a spare, so these three share one division.
"""
_SHOWN: Final = 6
"""How many addends a message repeats."""

# Looking a member up in its enum costs more than the comparison with it.
_INCLUDED, _MAKES_UP, _ADDITIONAL = PartRelation.INCLUDED, PartRelation.MAKES_UP, PartRelation.ADDITIONAL

WITH_PARTS: Final = View(
    Quantity, lambda quantity: quantity.parts and (quantity.count is not None or quantity.high is not None)
)


def _of(parts: Iterable[Part], relation: PartRelation) -> list[Part]:
    return [part for part in parts if part.relation is relation]


def _sum(parts: Iterable[Part]) -> int:
    total = 0
    for part in parts:
        total += part.count or 0
    return total


def _total(parts: Iterable[Part]) -> Span:
    """Return where the sum of parts lies: a part without a count may be any, a ceiling need not be met."""
    low, high = 0.0, 0.0
    for part in parts:
        own = Span(0, math.inf) if part.count is None else span(part.count, part.bound, approximate=False)
        low, high = low + max(own.low, 0), high + own.high
    return Span(low, high)


def _whole(quantity: Quantity, bound: Bound) -> tuple[Span, str]:
    """Return where the whole lies by its own number, and that number as a message says it."""
    if quantity.count is None:
        return Span(quantity.low or 0, quantity.high or 0), f"{quantity.low:,} to {quantity.high:,}"
    return span(quantity.count, bound, quantity.approximate), f"{quantity.count:,}"


def _added(parts: list[Part]) -> str:
    """Return the addends as a message says them; of five hundred only the first few."""
    shown = " + ".join("?" if part.count is None else f"{part.count:,}" for part in parts[:_SHOWN])
    return f"{shown} + {len(parts) - _SHOWN:,} more" if len(parts) > _SHOWN else shown


def _divisions(parts: Iterable[Part]) -> Iterator[list[Part]]:
    """Yield the parts of each division that there is: variants may cut across recipients."""
    known = tuple(parts)
    for roles in _DIVISIONS:
        division = [part for part in known if part.role in roles]
        if division:
            yield division


def _holds_what_is_beside(quantity: Quantity) -> int:
    """Return the count less what stands beside it, when that is what the other parts make; 0 otherwise."""
    beside = _sum(_of(quantity.parts, _ADDITIONAL))
    if not beside:
        return 0
    makes_up = _of(quantity.parts, _MAKES_UP)
    firm = makes_up or [part for part in quantity.parts if part.role is PartRole.FIRM]
    own = _sum(firm)
    return own if own and own + beside == quantity.count else 0


@QUANTITIES.rule(
    "FMS101",
    "included-parts-exceed-count",
    Severity.ERROR,
    over=WITH_PARTS,
    why="An included part is a subset of the count, as in '246 missiles (includes six (6) fly-to-buy)': "
    "what is left beside it cannot be less than nothing.",
    fix="Look at the words again. A part that stands beside the count, as in '100 rounds; 1 missile, "
    "fly-to-buy', has the relation `additional`.",
    ignore="Where the text contradicts itself so; say it in a note.",
    basis="22 U.S.C. 2776(b)(1) asks for the number of articles. The notice of January 11, 2024, for Kosovo "
    "counts 246 missiles and includes '6 fly-to-buy': a subset stands behind the count that holds it.",
    failing=lambda: Quantity(
        count=246, parts=(Part(label="fly-to-buy missiles", relation=PartRelation.INCLUDED, count=260),)
    ),
    mended=lambda: Quantity(
        count=246, parts=(Part(label="fly-to-buy missiles", relation=PartRelation.INCLUDED, count=6),)
    ),
)
def included_parts_exceed_count(node: Node[Quantity], _: Index) -> Iterable[Hit]:
    """The parts that a count includes add up to no more than the count, in each division of it."""
    quantity = node.record
    included = _of(quantity.parts, _INCLUDED)
    if not included or (quantity.count is not None and _sum(included) <= quantity.count):
        return NOTHING
    own, said = _whole(quantity, quantity.bound)
    return tuple(
        Hit(
            f"the included parts add up to {_sum(division):,}, more than the {said} that includes them",
            "parts",
            expected=f"at most {said.rpartition(' ')[2]}",
            actual=f"{_sum(division):,}",
            hint="give a part that stands beside the count the relation `additional`, or mend its number",
        )
        for division in _divisions(included)
        if _total(division).low > own.high
    )


@QUANTITIES.rule(
    "FMS102",
    "parts-do-not-make-up-count",
    Severity.ERROR,
    over=WITH_PARTS,
    why="Installed engines and spares, variants, recipients or tranches that make up a count add up to it; "
    "where they do not, one of the numbers was misread or misprinted.",
    fix="Look at the words again. A part that leaves a rest unnamed is `included`; one that stands beside "
    "the count is `additional`.",
    ignore="Where the text contradicts itself so; say it in a note.",
    basis="Item (iii) of Transmittal No. 23-26 divides 140 engines into 120 installed and 20 spares. Of the "
    "20 counts in `us-fms-notices` that are divided so, each closes.",
    failing=lambda: Quantity(
        count=70,
        parts=(
            Part(label="installed", relation=PartRelation.MAKES_UP, role=PartRole.INSTALLED, count=60),
            Part(label="spares", relation=PartRelation.MAKES_UP, role=PartRole.SPARE, count=12),
        ),
    ),
    mended=lambda: Quantity(
        count=70,
        parts=(
            Part(label="installed", relation=PartRelation.MAKES_UP, role=PartRole.INSTALLED, count=60),
            Part(label="spares", relation=PartRelation.MAKES_UP, role=PartRole.SPARE, count=10),
        ),
    ),
)
def parts_do_not_make_up_count(node: Node[Quantity], _: Index) -> Iterable[Hit]:
    """The parts that make up a count add up to it, within its bound, or each division of it does so alone."""
    quantity = node.record
    parts = _of(quantity.parts, _MAKES_UP)
    if not parts or _holds_what_is_beside(quantity):
        return NOTHING
    if all(part.count is not None for part in parts) and _sum(parts) == quantity.count:
        return NOTHING
    # The parts of a ceiling add up to the ceiling: it is divided as it is printed.
    own, said = _whole(quantity, Bound.STATED if quantity.bound is Bound.UP_TO else quantity.bound)
    return tuple(_unequal_divisions(parts, own, said))


def _unequal_divisions(parts: list[Part], own: Span, said: str) -> Iterator[Hit]:
    if all(part.count is not None for part in parts) and _total(parts).meets(own):
        return
    divisions = list(_divisions(parts))
    # Where all parts together come nearer than any division does, they are one division and one finding.
    if _off(parts, own) < min(_off(division, own) for division in divisions):
        divisions = [parts]
    for division in divisions:
        if not _total(division).meets(own):
            total = _sum(division)
            yield Hit(
                f"the parts make up {_added(division)} = {total:,}, the count is {said}",
                "parts",
                expected=said,
                actual=f"{total:,}",
                hint=_what_is_off(total, own),
            )


def _off(parts: list[Part], own: Span) -> float:
    """Return by how much parts miss the whole."""
    total = _total(parts)
    return max(own.low - total.high, total.low - own.high, 0)


def _what_is_off(total: int, own: Span) -> str:
    if total < own.low:
        return f"{own.low - total:,.0f} missing: a part was overlooked, or the parts are `included`"
    return f"{total - own.high:,.0f} too many: a part that stands beside the count is `additional`"


@QUANTITIES.rule(
    "FMS103",
    "count-holds-what-is-beside-it",
    Severity.ERROR,
    over=WITH_PARTS,
    why="'18 aircraft, with an option for 18 more' is a count of 18 with an option beside it. A count of "
    "36 with the same option beside it would offer 54.",
    fix="Take the printed number as the count. Where the text folds the option into its total, the option "
    "is `included`.",
    ignore="Never.",
    basis="The notice of September 2008 for Israel prints '25 ... option for 50 more': the count is the "
    "printed 25, and the option stands beside it. (FMS102 is the wider rule.)",
    failing=lambda: Quantity(
        count=36,
        parts=(
            Part(label="new", relation=PartRelation.INCLUDED, role=PartRole.FIRM, count=18),
            Part(label="option", relation=PartRelation.ADDITIONAL, role=PartRole.OPTION, count=18),
        ),
    ),
    mended=lambda: Quantity(
        count=18,
        parts=(Part(label="option", relation=PartRelation.ADDITIONAL, role=PartRole.OPTION, count=18),),
    ),
)
def count_holds_what_is_beside_it(node: Node[Quantity], _: Index) -> Iterable[Hit]:
    """A count does not hold the parts that are marked as standing beside it."""
    own = _holds_what_is_beside(node.record)
    if not own:
        return NOTHING
    return (
        Hit(
            f"the count of {node.record.count:,} holds parts that are marked as beside it",
            "count",
            expected=f"{own:,}, or parts that are included",
            actual=f"{node.record.count:,}",
            hint=f"make the count {own:,}, or the parts beside it `included`; see FMS102, the wider rule",
        ),
    )
