# SPDX-License-Identifier: MIT
"""Rules 104 and 105: number words beside digits, in printed counts, in names and in quotes."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.items import Item
from fmsdata.model.numbers import spell_count
from fmsdata.model.parties import Staff
from fmsdata.model.quantities import Quantity
from fmsdata.rules._families import QUANTITIES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit
from fmsdata.rules._spelling import find_misspelt, find_worded_again
from fmsdata.rules.quantities import WORDED

_BRACKET: Final = re.compile(r"\( *[0-9]|[0-9] *\(")


def _prints_twice(text: str | None) -> bool:
    """Whether a number stands in a bracket or in front of one, without which none is printed twice."""
    return text is not None and "(" in text and _BRACKET.search(text) is not None


def _may_print_twice(record: Any) -> bool:
    if type(record) is Quantity:
        return _prints_twice(record.as_printed)
    if type(record) is Item and _prints_twice(record.name):
        return True
    for one in record.evidence:
        quote = one.quote
        # Most quotes have no bracket, and then no call is made.
        if quote is not None and "(" in quote and _prints_twice(quote):
            return True
    return False


_TWICE: Final = View.of(Quantity, Item, Staff, wanted=_may_print_twice)


@QUANTITIES.rule(
    "FMS104",
    "words-disagree-with-digits",
    Severity.ERROR,
    over=_TWICE,
    why="If the words and digits differ, one of them is wrong, and the line does not show which.",
    fix="Compare with the other texts of the notice. Keep the words as printed, and say in a note which "
    "number was taken.",
    ignore="Where the source itself prints two numbers: lower the severity for such data, or ignore the "
    "rule.",
    basis="Notices under 22 U.S.C. 2776(b)(1) print number words with the digits behind them in brackets. "
    "Such a slip was printed in Transmittal No. 16-32, 'one hundred thirty-three (153)'.",
    failing=lambda: Quantity(count=153, as_printed="one hundred thirty-three (153)"),
    mended=lambda: Quantity(count=133, as_printed="one hundred thirty-three (133)"),
)
def words_disagree_with_digits(node: Node[Any], index: Index) -> Iterable[Hit]:
    """The words that print a number and the digits beside them say the same, also in names and quotes."""
    record = node.record
    if type(record) is Quantity:
        printed = record.as_printed or ""
        if index.numbers.is_plain(printed, record.count):
            return NOTHING
        return tuple(_hit(*pair, "as_printed") for pair in _disagreeing(printed, index)[:1])
    return tuple(_in_texts(node, index))


def _in_texts(node: Node[Any], index: Index) -> Iterator[Hit]:
    """Yield each disagreement in a name and in quotes once, but none that the printed count has too."""
    record = node.record
    own = [record.quantity, *record.measures] if type(record) is Item else [record.quantity, record.duration]
    printed = [one.as_printed for one in own if one is not None and one.as_printed is not None]
    told = {pair[:2] for text in printed for pair in _disagreeing(text, index)}
    texts = [("name", record.name)] if type(record) is Item else []
    said = index.spoken(node).every
    texts += [
        (f"evidence/{at}/quote", one.quote)
        for at, one in enumerate(record.evidence)
        if one.quote is not None and one.quote in said
    ]
    for at, text in texts:
        for words, digits, shown in _disagreeing(text, index):
            if (words, digits) not in told:
                told.add((words, digits))
                yield _hit(words, digits, shown, at)


def _disagreeing(text: str, index: Index) -> list[tuple[int, int, str]]:
    """Return the numbers that a text prints twice and not alike: in words, in digits, and as printed."""
    if not _prints_twice(text):
        return []
    counts = index.numbers.counts(text)
    found = [
        (one.words, one.digits, one.text)
        for one in counts
        if one.words is not None and one.digits is not None and one.words != one.digits
    ]
    for first, second in find_worded_again(text, counts):
        if first.value != second.value:
            found.append((second.value, first.value, text[first.start : second.end + 1]))
    return found


def _hit(words: int, digits: int, shown: str, at: str) -> Hit:
    return Hit(
        f"the words say {words:,}, the digits {digits:,}: {brief(shown)}",
        at,
        expected=f"{spell_count(digits)} ({digits:,})",
        actual=shown,
        hint=f"if the text prints it so, say in a note whether {words:,} or {digits:,} was taken",
    )


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
    counts = index.numbers.counts(printed)
    for found in counts:
        if found.malformed:
            said = found.digits
            return (_malformed(found.text, None if said is None else spell_count(said)),)
    return tuple(_malformed(one.text, spell_count(one.number)) for one in find_misspelt(printed, counts))[:1]


def _malformed(shown: str, right: str | None) -> Hit:
    return Hit(
        f"the words in {brief(shown)} are no number",
        "as_printed",
        expected=right,
        actual=shown,
        hint=f"the digits are {right}; see whether another text of the notice says so" if right else None,
    )
