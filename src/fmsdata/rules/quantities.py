# SPDX-License-Identifier: MIT
"""Rules 104 to 109: counts in words, in digits and as encoded."""

import re
from collections.abc import Iterable
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model._spans import Span, span
from fmsdata.model.numbers import FoundAmount, FoundCount, spell_count
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, PartRelation, PartRole, QuantityKind
from fmsdata.rules._families import QUANTITIES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit

PRINTED: Final = View(Quantity, lambda quantity: quantity.as_printed is not None)
WORDED: Final = View(
    Quantity, lambda quantity: quantity.as_printed is not None and not quantity.as_printed.isdecimal()
)
"""The quantities whose printed form is more than digits."""

_UP_TO: Final = (
    r"up to|as (?:many|much) as|not to exceed|not exceeding|(?:not|no) more than|less than|a maximum of"
)
_AT_LEAST: Final = r"at least|no fewer than|not less than|a minimum of"
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
_DIGITS: Final = frozenset("$0123456789")
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
    "FMS104",
    "words-disagree-with-digits",
    Severity.ERROR,
    over=WORDED,
    why="A number that is printed twice and differs is wrong once, and nobody can tell from the line which.",
    fix="Compare with the other texts of the notice. Keep the words as printed, and say in a note which "
    "number was taken.",
    ignore="Where the source itself prints two numbers: lower the severity for such data, or ignore the "
    "rule.",
    basis="Notices under 22 U.S.C. 2776(b)(1) print number words with the digits behind them in brackets. "
    "Such a slip was printed in Transmittal No. 16-32, 'one hundred thirty-three (153)'.",
    failing=lambda: Quantity(count=153, as_printed="one hundred thirty-three (153)"),
    mended=lambda: Quantity(count=133, as_printed="one hundred thirty-three (133)"),
)
def words_disagree_with_digits(node: Node[Quantity], index: Index) -> Iterable[Hit]:
    """The words that print a number and the digits in the bracket behind them say the same."""
    printed = node.record.as_printed or ""
    if index.numbers.is_plain(printed, node.record.count):
        return NOTHING
    for found in index.numbers.counts(printed):
        if found.words is not None and found.digits is not None and found.words != found.digits:
            return (
                Hit(
                    f"the words say {found.words:,}, the digits {found.digits:,}: {brief(found.text)}",
                    "as_printed",
                    expected=f"{spell_count(found.digits)} ({found.digits:,})",
                    actual=found.text,
                ),
            )
    return NOTHING


@QUANTITIES.rule(
    "FMS105",
    "number-words-malformed",
    Severity.WARNING,
    over=WORDED,
    why="Number words that are no number cannot confirm the digits behind them.",
    fix="Nothing is to be mended in the record: the words are kept as printed. Compare the digits with the "
    "other texts of the notice.",
    ignore="When the digits were confirmed elsewhere.",
    basis="Such words were printed in Transmittal No. 16-39, 'Thirty-thirty (33)'.",
    failing=lambda: Quantity(count=33, as_printed="Thirty-thirty (33)"),
    mended=lambda: Quantity(count=33, as_printed="Thirty-three (33)"),
)
def number_words_malformed(node: Node[Quantity], index: Index) -> Iterable[Hit]:
    """The words in front of a bracketed number are themselves a number."""
    printed = node.record.as_printed or ""
    if index.numbers.is_plain(printed, node.record.count):
        return NOTHING
    for found in index.numbers.counts(printed):
        if found.malformed:
            return (Hit(f"the words in {brief(found.text)} are no number", "as_printed", actual=found.text),)
    return NOTHING


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
    basis="A record never claims more than its source prints.",
    failing=lambda: Quantity(count=264, as_printed="two hundred forty-six (246)"),
    mended=lambda: Quantity(count=246, as_printed="two hundred forty-six (246)"),
)
def count_not_as_printed(node: Node[Quantity], index: Index) -> Iterable[Hit]:
    """The count, the ends of a range and the number before a change are among the printed numbers, if any."""
    quantity = node.record
    printed = quantity.as_printed or ""
    if quantity.before is None and index.numbers.is_plain(printed, quantity.count):
        return NOTHING
    found = index.numbers.counts(printed)
    if not found or quantity.kind is QuantityKind.INDEFINITE:
        return NOTHING
    hits: tuple[Hit, ...] = NOTHING
    for at in _NUMBERS:
        number: int | None = getattr(quantity, at)
        if number is None or any(number in (one.digits, one.words) for one in found):
            continue
        if at == "count" and derivation(quantity, {one.value for one in found}):
            continue
        hit = Hit(
            f"{number:,} does not stand in {brief(quantity.as_printed)}",
            at,
            expected=" or ".join(f"{one.value:,}" for one in found),
            actual=f"{number:,}",
        )
        hits = (*hits, hit)
    return hits


def derivation(quantity: Quantity, printed: set[int]) -> str | None:
    """Return how the count follows from printed parts when it is not itself printed, or None."""
    counts = [part.count for part in quantity.parts]
    known = [count for count in counts if count is not None]
    if quantity.count is None or len(known) < max(2, len(counts)) or not printed.issuperset(known):
        return None
    return " + ".join(f"{count:,}" for count in known) if sum(known) == quantity.count else None


@QUANTITIES.rule(
    "FMS107",
    "bound-not-as-printed",
    Severity.WARNING,
    over=View.of(
        Quantity,
        Value,
        wanted=lambda record: record.as_printed is not None and record.as_printed[:1] not in _DIGITS,
    ),
    why="'Up to seventy' is a ceiling: recorded as plain seventy, a later 60 would look like a "
    "contradiction and a sum over notices would be too exact.",
    fix="Set `bound`, or `approximate`, to what the words in front of the number say.",
    ignore="When the words in front of the number belong to something else.",
    basis="Notices print ceilings on some items of a list only, as in Transmittal No. 25-35.",
    failing=lambda: Quantity(count=70, as_printed="up to seventy (70)"),
    mended=lambda: Quantity(count=70, bound=Bound.UP_TO, as_printed="up to seventy (70)"),
)
def bound_not_as_printed(node: Node[Any], index: Index) -> Iterable[Hit]:
    """Words such as 'up to' or 'about' in front of a number are recorded as its bound or approximation."""
    printed: str = node.record.as_printed
    found = tuple(HEDGE.finditer(printed))
    if not found:
        return NOTHING
    # What stands behind the number belongs to another: 'twelve (12) engines (up to two (2) spares)'.
    is_value = type(node.record) is Value
    numbers = index.numbers.amounts(printed) if is_value else index.numbers.counts(printed)
    hedges = {hedge.lastgroup for hedge in found if not numbers or hedge.start() < numbers[0].start}
    if "roughly" in hedges and not node.record.approximate:
        return (Hit(f"{brief(printed)} is an approximation", "approximate", expected="true"),)
    bounds = [bound for bound in Bound if bound.value in hedges]
    if node.record.bound is not Bound.STATED or not bounds:
        return NOTHING
    message = f"{brief(printed)} is more than a plain number"
    return (Hit(message, "bound", expected=bounds[0].value, actual=Bound.STATED.value),)


@QUANTITIES.rule(
    "FMS108",
    "printed-number-not-encoded",
    Severity.WARNING,
    over=WORDED,
    why="A number that the words give and the record does not was overlooked, or its part was misread.",
    fix="Record the number: as a part of the quantity, or as one of the `measures` of the item, with words "
    "of their own.",
    ignore="When the number counts something that no record keeps.",
    basis="Lists of notices nest counts: 'twelve (12) engines (ten (10) installed and two (2) spares)'.",
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
    missing = [one for one in found if one.digits not in encoded and one.words not in encoded]
    return tuple(
        Hit(
            f"{brief(one.text)} is printed and recorded nowhere in the quantity",
            "as_printed",
            expected=", ".join(f"{number:,}" for number in sorted(encoded)),
            actual=one.text,
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
    basis="A record never claims more than its source prints.",
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
    return (Hit(f"{brief(printed)} is no number", "kind", expected=QuantityKind.INDEFINITE.value),)
