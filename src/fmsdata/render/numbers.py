# SPDX-License-Identifier: MIT
"""Numbers and money in words, with all that qualifies them: bounds, units, parts, conditions."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, PartRelation, QuantityKind

__all__ = ["amount", "bounded", "count", "dollars", "part_words", "printed", "total_words"]

_BOUNDS: Final = {
    Bound.STATED: "",
    Bound.UP_TO: "up to ",
    Bound.AT_LEAST: "at least ",
    Bound.MORE_THAN: "more than ",
    Bound.NEARLY: "nearly ",
}

_PART_RELATIONS: Final = {
    PartRelation.INCLUDED: "included",
    PartRelation.MAKES_UP: "makes up the whole",
    PartRelation.ADDITIONAL: "in addition",
    PartRelation.PER_EACH: "for each",
}

_NO_LINES: Final[Mapping[str, str]] = MappingProxyType({})


def dollars(amount: int) -> str:
    """Return whole dollars as notices print them: $75 million, $2.403 billion, $950,000."""
    sign, size = ("-" if amount < 0 else ""), abs(amount)
    for scale, word in ((10**9, "billion"), (10**6, "million")):
        if size >= scale:
            whole, rest = divmod(size, scale)
            decimals = f"{rest:0{len(str(scale)) - 1}d}".rstrip("0")
            return f"{sign}${whole:,}{'.' + decimals if decimals else ''} {word}"
    return f"{sign}${size:,}"


def bounded(words: str, bound: Bound, *, approximate: bool) -> str:
    """Return the words of a number behind those that say how it bounds the true one: up to about 10."""
    return f"{_BOUNDS[bound]}{'about ' if approximate else ''}{words}"


def total_words(value: Value) -> str:
    """Return the total of a value with its bound and its condition, without its split."""
    if value.withheld:
        return "withheld"
    if value.total_usd is not None:
        text = bounded(dollars(value.total_usd), value.bound, approximate=value.approximate)
    elif value.amount is not None:
        text = bounded(f"{value.amount:,} {value.currency}", value.bound, approximate=value.approximate)
    else:
        text = "total not stated"
    return f"{text}, {value.condition}" if value.condition else text


def amount(value: Value) -> str:
    """Return a value in words: the total, its split, its bound and its condition."""
    split = [
        f"{dollars(row)} {word}"
        for row, word in ((value.mde_usd, "major defense equipment"), (value.other_usd, "other"))
        if row is not None
    ]
    text = f"{total_words(value)} ({', '.join(split)})" if split else total_words(value)
    return f"{text}, of {value.refers_to}" if value.refers_to else text


def count(quantity: Quantity, lines: Mapping[str, str] = _NO_LINES) -> str:
    """Return a quantity in words, without its parts.

    A unit that is not the text's stands in square brackets. *lines* names the lines of the notice by their
    keys, for a quantity that is the same as that of another line.
    """
    about = "about " if quantity.approximate else ""
    word = f"[{quantity.unit}]" if quantity.unit_assigned else quantity.unit
    unit = f" {word}" if word else ""
    if quantity.kind is QuantityKind.RANGE:
        return f"{about}{quantity.low:,} to {quantity.high:,}{unit}"
    if quantity.kind is QuantityKind.CHANGE:
        return f"{about}from {quantity.before:,} to {quantity.count:,}{unit}"
    if quantity.kind is QuantityKind.REFERENCE:
        same = quantity.same_as or ""
        return f"as many as {lines.get(same, same)}"
    if quantity.kind is QuantityKind.INDEFINITE:
        return f"a{unit}" if unit else "one, by grammar only"
    if quantity.kind is QuantityKind.UNSTATED:
        return f"number of{unit} not stated" if unit else "number not stated"
    if quantity.kind in (QuantityKind.UNDETERMINED, QuantityKind.WITHHELD):
        return f"{quantity.kind.value}{unit}"
    if quantity.count is None:
        whole = quantity.sum_of_parts
        return f"{whole}{unit}" if whole else f"not stated{unit}"
    return bounded(f"{quantity.count:,}{unit}", quantity.bound, approximate=quantity.approximate)


def part_words(part: Part) -> str:
    """Return a sub-count in words, with how it relates to the count."""
    number = f"{part.count:,} " if part.count is not None else ""
    designation = part.designation
    added = f" [{designation}]" if designation is not None and designation not in part.label else ""
    return bounded(
        f"{number}{part.label}{added} ({_PART_RELATIONS[part.relation]})", part.bound, approximate=False
    )


def printed(*words: str | None, beside: str = "") -> str:
    """Return the printed forms that do not stand in what is shown already: printed “seventy-two (72)”."""
    shown = dict.fromkeys(form for form in words if form and not _stands(form, beside))
    return f"printed {', '.join(f'“{form}”' for form in shown)}" if shown else ""


def _stands(form: str, shown: str) -> bool:
    """Whether a form stands in a text as such: the 2 of 12 does not, nor the 24 of 24,000."""
    return re.search(rf"(?<![\w.,]){re.escape(form)}(?![\w]|[.,]\d)", shown) is not None
