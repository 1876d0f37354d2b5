# SPDX-License-Identifier: MIT
"""Quantities: the number that the words print, its bound, its unit, and its sub-counts."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from fmsdata._dev.notices.amounts import hedges
from fmsdata._dev.notices.facts import ItemFacts, SubCount, count_in_words
from fmsdata.model.designation import Designation, DesignationSystem
from fmsdata.model.numbers import find_counts
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.words import PartRelation, PartRole, QuantityKind

ROLES: Final[Mapping[str, PartRole]] = {
    "firm": PartRole.FIRM,
    "option": PartRole.OPTION,
    "installed": PartRole.INSTALLED,
    "spares": PartRole.SPARE,
    "fly-to-buy": PartRole.FLY_TO_BUY,
    "first purchase": PartRole.TRANCHE,
    "second purchase": PartRole.TRANCHE,
}
"""What a sub-count is for, by its label; a label that names a designation is a variant."""

_SERIES = re.compile(r"^([A-Z]+-[0-9]+) ([A-Z])\b")
_TIME_UNITS = "years|months|weeks|days"


def build_quantity(facts: ItemFacts) -> Quantity:
    """Return the quantity of an item.

    The count is the number that the words print. Where they print only the parts, as in "40 installed ...
    and eight spares", there is no count: the parts make it up.

    Raises:
        ValueError: The number of the facts follows neither from the words nor from the parts.

    """
    printed = count_in_words(facts)
    unit = facts["unit"]
    assigned = not _prints(unit, f"{facts['name_as_printed']} {printed or ''}")
    if printed is None:
        if facts["quantity"] is not None or facts["of_which"]:
            raise ValueError(f"{facts['name_as_printed']}: a number without its words")
        return Quantity(kind=QuantityKind.UNSTATED, unit=unit, unit_assigned=assigned)
    numbers = [found.value for found in find_counts(printed)]
    number, parts = facts["quantity"], facts["of_which"]
    if number is None:
        number = numbers[0]
    counted = number in numbers
    if not counted and number != sum(part["quantity"] for part in parts):
        raise ValueError(f"{facts['name_as_printed']}: {number} is not in {printed!r}")
    bound, approximate = hedges(printed)
    return Quantity(
        count=number if counted else None,
        bound=bound,
        approximate=approximate,
        unit=unit,
        unit_assigned=assigned,
        parts=tuple(_part(part, number, parts) for part in parts),
        as_printed=printed,
    )


def _part(facts: SubCount, whole: int, parts: Sequence[SubCount]) -> Part:
    label = facts["label"]
    # "F-16 C Block 70": outlets set the series letter apart.
    designation = Designation.parse(_SERIES.sub(r"\1\2", label))
    variant = designation.system is not DesignationSystem.UNKNOWN
    return Part(
        label=label,
        relation=_relation(facts, whole, parts),
        role=PartRole.VARIANT if variant else ROLES[label],
        count=facts["quantity"],
        designation=designation if variant else None,
    )


def _relation(facts: SubCount, whole: int, parts: Sequence[SubCount]) -> PartRelation:
    """Return how a sub-count relates to the number: it follows from the numbers alone."""
    if sum(part["quantity"] for part in parts) == whole:
        return PartRelation.MAKES_UP
    firm = next((part["quantity"] for part in parts if part["label"] == "firm"), None)
    if facts["label"] == "option" and firm == whole:
        return PartRelation.ADDITIONAL
    return PartRelation.INCLUDED


def _prints(unit: str, words: str) -> bool:
    """Whether the words print the unit, in the singular or the plural."""
    stem = unit.lower().removesuffix("s").removesuffix("e").removesuffix("i")
    return re.search(rf"(?<![a-z]){re.escape(stem)}", words.lower()) is not None


def build_measures(label: str) -> tuple[Quantity, ...]:
    """Return the spans of time that a label of something uncounted prints."""
    return tuple(
        Quantity(count=found.value, unit=after[1], as_printed=f"{found.text} {after[1]}")
        for found in find_counts(label)
        if (after := re.match(rf" +({_TIME_UNITS})\b", label[found.end :]))
    )
