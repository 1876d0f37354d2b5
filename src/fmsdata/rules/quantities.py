# SPDX-License-Identifier: MIT
"""Rules 106, 108, 109, 119: counts as printed and as encoded."""

import itertools
import re
from collections.abc import Iterable
from typing import Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model._spans import Span, span
from fmsdata.model.numbers import FoundAmount, FoundCount
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.words import Bound, PartRelation, PartRole, QuantityKind
from fmsdata.rules._families import QUANTITIES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit
from fmsdata.rules._spelling import find_misspelt, find_worded_again

PRINTED: Final = View(Quantity, lambda quantity: quantity.as_printed is not None)
WORDED: Final = View(
    Quantity, lambda quantity: quantity.as_printed is not None and not quantity.as_printed.isdecimal()
)
"""The quantities whose printed form is more than digits."""

_UP_TO: Final = (
    r"up to|as (?:many|much) as|not to exceed|not exceeding|(?:not|no) more than|(?:less|fewer) than|at most"
    r"|a maximum of"
)
_AT_LEAST: Final = r"at least|(?:not|no) (?:fewer|less) than|a minimum of"
_MORE_THAN: Final = r"more than|over|in excess of"
_NEARLY: Final = r"nearly|almost"
HEDGE: Final = re.compile(
    rf"\b(?:(?P<up_to>{_UP_TO})|(?P<at_least>{_AT_LEAST})|(?P<more_than>{_MORE_THAN})(?! the\b)"
    rf"|(?P<nearly>{_NEARLY})|(?P<roughly>approximately|about|roughly|around|some|circa))\b",
    re.IGNORECASE,
)
"""Words in front of a number that bound it; the name of the group is that of the bound, or ``roughly``."""
NO_THING: Final = frozenset(
    (
        *("hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years"),
        *("person", "persons", "people", "personnel", "pilot", "pilots", "student", "students"),
        *("trip", "trips", "site", "sites"),
    )
)
"""Units of time, of people and of places: they are measures of a line and not what it offers."""
_DOZEN: Final = re.compile(r"[ -]+dozen\b", re.IGNORECASE)
_TO: Final = frozenset(("to", "up to", "-"))
_SHOWN: Final = 6
"""How many addends a message repeats."""
_NUMBERS: Final = ("count", "low", "high", "before")


def encoded_numbers(quantity: Quantity) -> list[tuple[str, int]]:
    """Return every number of a quantity with the path to it; 'a missile' encodes none."""
    found = [] if quantity.count is None else [("count", quantity.count)]
    if quantity.kind is not QuantityKind.NUMBER:
        for at in ("low", "high", "before"):
            number: int | None = getattr(quantity, at)
            if number is not None:
                found.append((at, number))
    for position, part in enumerate(quantity.parts):
        if part.count is not None:
            found.append((f"parts/{position}/count", part.count))
    return found


def printed_span(text: str, found: FoundCount | FoundAmount, step: int = 0) -> Span:
    """Return where the true number lies that a text prints: the words in front of the number bound it."""
    before = text[: found.start].rstrip()
    hedges = {hedge.lastgroup for hedge in HEDGE.finditer(before) if hedge.end() == len(before)}
    bound = next((bound for bound in Bound if bound.value in hedges), Bound.STATED)
    return span(found.value, bound, "roughly" in hedges, step)


def may_be_one_of(numbers: Iterable[int], text: str, found: FoundCount) -> bool:
    """Whether a text may mean one of several numbers by the one that it prints."""
    said = printed_span(text, found)
    return any(said.low <= number <= said.high for number in numbers)


@QUANTITIES.rule(
    "FMS106",
    "count-not-as-printed",
    Severity.ERROR,
    over=PRINTED,
    why="The count is the number that the text prints, whatever bounds it; everything else is worked out, "
    "and a reader could not find it again.",
    fix="Take the number from the words, or the words from the text. A number that no text prints is left "
    "out: `sum_of_parts` and `without_included` work it out.",
    ignore="Never for a number of an English text.",
    basis="22 U.S.C. 2776(b)(1) asks for the number of articles, and item (iii) of a certification prints "
    "it. The data dictionary defines `Quantity.count` as the printed number.",
    failing=lambda: Quantity(count=264, as_printed="two hundred forty-six (246)"),
    mended=lambda: Quantity(count=246, as_printed="two hundred forty-six (246)"),
)
def count_not_as_printed(node: Node[Quantity], index: Index) -> Iterable[Hit]:
    """Every recorded number appears in the printed words, if any are kept."""
    quantity = node.record
    printed = quantity.as_printed or ""
    if quantity.before is None and index.numbers.is_plain(printed, quantity.count):
        return NOTHING
    found = index.numbers.counts(printed)
    if not found or quantity.kind is QuantityKind.INDEFINITE:
        return NOTHING
    said = {number for one in found for number in (one.digits, one.words)} - {None}
    hits = _turned_round(quantity, found)
    for at in _NUMBERS:
        number: int | None = getattr(quantity, at)
        if number is None or number in said:
            continue
        other = said_otherwise(printed, found)
        if number in other:
            continue
        if at == "count" and derivation(quantity, {one.value for one in found}):
            continue
        hit = Hit(
            f"{number:,} does not stand in {brief(printed)}",
            at,
            expected=" or ".join(f"{one:,}" for one in other or dict.fromkeys(one.value for one in found)),
            actual=f"{number:,}",
            hint="take the printed number, or copy the words again"
            if len(found) == 1
            else "take one of the printed numbers, or leave it out: what follows from them is worked out",
        )
        hits = (*hits, hit)
    return hits


def _turned_round(quantity: Quantity, found: tuple[FoundCount, ...]) -> tuple[Hit, ...]:
    """Return what is to be said of a change whose two numbers stand the other way round in its words."""
    if quantity.before is None or quantity.count is None:
        return NOTHING
    printed = quantity.as_printed or ""
    for first, second in itertools.pairwise(found):
        between = printed[first.end : second.start].strip().casefold()
        if between in _TO and (first.value, second.value) == (quantity.count, quantity.before):
            return (
                Hit(
                    f"{brief(printed)} is a change from {first.value:,} to {second.value:,}",
                    "before",
                    expected=f"{first.value:,}",
                    actual=f"{quantity.before:,}",
                    hint=f"`before` is {first.value:,} and `count` {second.value:,}",
                ),
            )
    return NOTHING


def said_otherwise(printed: str, found: tuple[FoundCount, ...]) -> set[int]:
    """Return the numbers that a text gives in forms that are no counts by themselves.

    These are 'two dozen', and digits behind number words that are misspelt.
    """
    dozens = {one.value * 12 for one in found if _DOZEN.match(printed, one.end)}
    return dozens.union(one.number for one in find_misspelt(printed, found))


def derivation(quantity: Quantity, printed: set[int]) -> str | None:
    """Return how the count follows from printed parts when it is not itself printed, or None."""
    counts = [part.count for part in quantity.parts]
    known = [count for count in counts if count is not None]
    if quantity.count is None or len(known) < max(2, len(counts)) or not printed.issuperset(known):
        return None
    if sum(known) != quantity.count:
        return None
    shown = " + ".join(f"{count:,}" for count in known[:_SHOWN])
    return f"{shown} + {len(known) - _SHOWN:,} more" if len(known) > _SHOWN else shown


@QUANTITIES.rule(
    "FMS108",
    "printed-number-not-encoded",
    Severity.WARNING,
    over=WORDED,
    why="A number that the words give and the record does not was overlooked, or its part was misread.",
    fix="Record the number: as a part of the quantity, or as one of the `measures` of the item, with words "
    "of their own.",
    ignore="When the number counts something that no record keeps.",
    basis="Item (iii) under 22 U.S.C. 2776(b)(1) nests counts: Transmittal No. 26-1C prints 140 engines and "
    "behind them '(120 installed, 20 spares)'.",
    failing=lambda: Quantity(
        count=246,
        as_printed="246 (includes six (6) fly-to-buy missiles)",
        parts=(Part(label="fly-to-buy", relation=PartRelation.INCLUDED, role=PartRole.FLY_TO_BUY, count=9),),
    ),
    mended=lambda: Quantity(
        count=246,
        as_printed="246 (includes six (6) fly-to-buy missiles)",
        parts=(Part(label="fly-to-buy", relation=PartRelation.INCLUDED, role=PartRole.FLY_TO_BUY, count=6),),
    ),
)
def printed_number_not_encoded(node: Node[Quantity], index: Index) -> Iterable[Hit]:
    """Every number in the printed words of a quantity is one of its numbers or of its parts."""
    quantity = node.record
    printed = quantity.as_printed or ""
    # A single word holds one number at most.
    if " " not in printed or index.numbers.is_plain(printed, quantity.count):
        return NOTHING
    found = index.numbers.counts(printed)
    if len(found) < 2:
        # A single number that differs is the count not as printed, FMS106.
        return NOTHING
    # "2 purchases of 150 each" counts the parts, which are there to be counted.
    encoded = {number for _, number in encoded_numbers(quantity)}
    if quantity.parts:
        encoded.add(len(quantity.parts))
    if quantity.count not in {one.value for one in found}:
        return NOTHING
    # What a bracket says in words behind digits is the same number once more, which FMS104 compares.
    again = {second.start for _, second in find_worded_again(printed, found)}
    missing = [one for one in found if one.digits not in encoded and one.words not in encoded]
    missing = [one for one in missing if one.start not in again]
    return tuple(
        Hit(
            f"{brief(one.text)} is printed and recorded nowhere in the quantity",
            "as_printed",
            expected=", ".join(f"{number:,}" for number in sorted(encoded)),
            actual=one.text,
            hint=f"add a part with the count {one.value:,}, or mend the number of the part that is meant",
        )
        for one in missing
    )


@QUANTITIES.rule(
    "FMS109",
    "indefinite-article-counted",
    Severity.WARNING,
    over=WORDED,
    why="'A radar' is one by grammar only; 'one (1) radar' is a count.",
    fix="Give the quantity the kind `indefinite` and no count.",
    ignore="When a number stands elsewhere in the text; then print that number.",
    basis="Certifications under 22 U.S.C. 2776(b)(1) print a count of one as 'one (1)'. The data dictionary "
    "has the kind `indefinite` for 'a' and 'an'.",
    failing=lambda: Quantity(count=1, as_printed="a"),
    mended=lambda: Quantity(kind=QuantityKind.INDEFINITE, as_printed="a"),
)
def indefinite_article_counted(node: Node[Quantity], index: Index) -> Iterable[Hit]:
    """An indefinite article is not recorded as the number one."""
    quantity = node.record
    printed = (quantity.as_printed or "").strip().casefold()
    if quantity.count != 1 or not f"{printed} ".startswith(("a ", "an ")):
        return NOTHING
    # "a total of one" and "an additional one (1)" go on with a number.
    if printed.startswith("a single") or index.numbers.values(printed):
        return NOTHING
    return (
        Hit(
            f"{brief(printed)} is no number",
            "kind",
            expected=QuantityKind.INDEFINITE.value,
            actual=quantity.kind.value,
            hint="leave `count` out and give `kind` the value `indefinite`",
        ),
    )


@QUANTITIES.rule(
    "FMS119",
    "quantity-says-nothing",
    Severity.INFO,
    over=View(Quantity, lambda quantity: quantity.count is None and quantity.as_printed is None),
    why="A quantity without number, parts or words is kept as if the text gave one, and counts as known in "
    "every table of what is known.",
    fix="Leave the quantity out. Where the text says what is counted and not how many, its kind is "
    "`unstated`; for 'a' or 'an', `indefinite`; where the number is to come, `undetermined`.",
    ignore="While a record is being filled in.",
    basis="22 U.S.C. 2776(b)(1) asks for the number of articles and lets the clause be classified. Unknown, "
    "to be determined and withheld differ, and the data dictionary has a kind for each.",
    failing=lambda: Quantity(unit="missiles"),
    mended=lambda: Quantity(kind=QuantityKind.UNSTATED, unit="missiles"),
)
def quantity_says_nothing(node: Node[Quantity], _: Index) -> Iterable[Hit]:
    """A quantity of the kind `number` has a count, parts, or at least the words that print it."""
    quantity = node.record
    if quantity.kind is not QuantityKind.NUMBER or quantity.parts:
        return NOTHING
    unit = quantity.unit
    hint = f"for a text that says only {brief(unit)}, the kind is `unstated`" if unit else "leave it out"
    return (Hit("the quantity has no number, no parts and no words", expected="a count", hint=hint),)
