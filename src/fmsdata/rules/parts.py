# SPDX-License-Identifier: MIT
"""Rules 101 to 103: whether the parts of a count agree with the count."""

from collections.abc import Iterable, Iterator
from typing import Final

from fmsdata.findings import Severity
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.words import Bound, PartRelation, PartRole
from fmsdata.rules._families import QUANTITIES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit

_PRINTED_FORM: Final = "The printed form of notices under 22 U.S.C. 2776(b)(1)"

_DIVISIONS: Final = (
    (PartRole.FIRM, PartRole.OPTION),
    (PartRole.INSTALLED, PartRole.SPARE),
    (PartRole.PREVIOUS, PartRole.ADDED),
    (PartRole.VARIANT,),
    (PartRole.RECIPIENT,),
    (PartRole.TRANCHE,),
    (PartRole.FLY_TO_BUY,),
    (PartRole.OTHER,),
)
"""Roles that divide one count in the same way; two divisions of a count may stand side by side."""

_OPEN_ABOVE: Final = (Bound.AT_LEAST, Bound.MORE_THAN, Bound.NEARLY)

WITH_PARTS: Final = View(Quantity, lambda quantity: quantity.parts and quantity.count is not None)


def _of(parts: Iterable[Part], relation: PartRelation) -> list[Part]:
    return [part for part in parts if part.relation is relation]


def _sum(parts: Iterable[Part]) -> int:
    return sum(part.count or 0 for part in parts)


def _holds_what_is_beside(quantity: Quantity) -> int:
    """Return the count less what stands beside it, when that is what the other parts make; 0 otherwise."""
    beside = _sum(_of(quantity.parts, PartRelation.ADDITIONAL))
    if not beside:
        return 0
    makes_up = _of(quantity.parts, PartRelation.MAKES_UP)
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
    basis="The printed form of notices under 22 U.S.C. 2776(b)(1): an inclusion stands behind the count "
    "that it is a part of.",
    failing=lambda: Quantity(
        count=246, parts=(Part(label="fly-to-buy missiles", relation=PartRelation.INCLUDED, count=260),)
    ),
    mended=lambda: Quantity(
        count=246, parts=(Part(label="fly-to-buy missiles", relation=PartRelation.INCLUDED, count=6),)
    ),
)
def included_parts_exceed_count(node: Node[Quantity], _: Index) -> Iterable[Hit]:
    """The parts that a count includes add up to no more than the count."""
    count, bound = node.record.count, node.record.bound
    included = _sum(_of(node.record.parts, PartRelation.INCLUDED))
    if count is None or included <= count or bound in _OPEN_ABOVE:
        return NOTHING
    return (
        Hit(
            f"the included parts add up to {included:,}, more than the count of {count:,}",
            "parts",
            expected=f"at most {count:,}",
            actual=f"{included:,}",
        ),
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
    basis="The printed form of notices under 22 U.S.C. 2776(b)(1): 'seventy (70) engines (60 installed, 10 "
    "spares)'.",
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
    """The parts that make up a count add up to exactly it, or each division of the count does by itself."""
    count = node.record.count
    parts = _of(node.record.parts, PartRelation.MAKES_UP)
    if count is None or not parts or node.record.approximate or _holds_what_is_beside(node.record):
        return NOTHING
    if all(part.count is not None for part in parts) and _sum(parts) == count:
        return NOTHING
    return tuple(_unequal_divisions(parts, count))


def _unequal_divisions(parts: list[Part], count: int) -> Iterator[Hit]:
    for roles in _DIVISIONS:
        division = [part for part in parts if part.role in roles]
        total = _sum(division)
        exact = all(part.count is not None and part.bound is Bound.STATED for part in division)
        if division and (total > count or (exact and total != count)):
            added = " + ".join(f"{part.count or 0:,}" for part in division)
            yield Hit(
                f"the parts make up {added} = {total:,}, the count is {count:,}",
                "parts",
                expected=f"{count:,}",
                actual=f"{total:,}",
            )


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
    basis="The count is the printed number; a part with the relation `additional` stands beside it. "
    "(FMS102 is the wider rule.)",
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
            hint="see FMS102, which asks the same of parts inside the count",
        ),
    )
