# SPDX-License-Identifier: MIT
"""Rules 201 to 205, 209 to 211: one value, its rows, and the words that print them."""

import itertools
from collections.abc import Iterable, Iterator
from typing import Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model import _spans
from fmsdata.model._spans import Span, span
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, ListState, Scope, Section, ValueScope
from fmsdata.rules._examples import CITED, notice
from fmsdata.rules._families import VALUES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit
from fmsdata.rules.quantities import printed_span

ROWS: Final = (
    ("total_usd", "as_printed"),
    ("mde_usd", "mde_as_printed"),
    ("other_usd", "other_as_printed"),
)
"""Each row of a value, and the field with the words that print it."""

_SCALES: Final = (10**3, 10**6, 10**9)

SPLIT: Final = View(
    Value,
    lambda value: value.total_usd is not None and value.mde_usd is not None and value.other_usd is not None,
)
PRINTED: Final = View(Value, lambda value: value.as_printed or value.mde_as_printed or value.other_as_printed)


def printed_step(dollars: int, printed: str | None, index: Index) -> int:
    """Return one unit of the last printed place; without words, of the last place that is not zero."""
    return _spans.printed_step(dollars, index.numbers.money(printed or ""))


@VALUES.rule(
    "FMS201",
    "split-does-not-add-up",
    Severity.WARNING,
    over=SPLIT,
    why="A total that its two rows do not add up to means that one of the three was misread or misprinted. "
    "Each row is rounded on its own, so half a unit of the last printed place of each is allowed for.",
    fix="Compare the three rows with the text, and each with the words that give it.",
    ignore="Where the source prints such a table; say it in a note.",
    basis="22 U.S.C. 2776(b)(1): item (ii) of a certification gives major defense equipment, other, and "
    "total. In every complete table that was read the rows close.",
    failing=lambda: Value(total_usd=8_500_000_000, mde_usd=5_000_000_000, other_usd=2_200_000_000),
    mended=lambda: Value(total_usd=8_500_000_000, mde_usd=5_000_000_000, other_usd=3_500_000_000),
)
def split_does_not_add_up(node: Node[Value], index: Index) -> Iterable[Hit]:
    """Major defense equipment and other add up to the total, within the rounding of the printed rows."""
    value = node.record
    total, mde, other = value.total_usd or 0, value.mde_usd or 0, value.other_usd or 0
    gap = abs(mde + other - total)
    if not gap:
        return NOTHING
    steps = sum(printed_step(getattr(value, at), getattr(value, words), index) for at, words in ROWS)
    if gap * 2 <= steps or _may_be(value, mde + other, steps):
        return NOTHING
    return (
        Hit(
            f"MDE ${mde:,} and other ${other:,} make ${mde + other:,}, the total is ${total:,}",
            "total_usd",
            expected=f"${mde + other:,}",
            actual=f"${total:,}",
        ),
    )


def _may_be(value: Value, total: int, steps: int) -> bool:
    """Whether rows may come to a total that is only bounded; the rows of a ceiling come to the ceiling."""
    bound = Bound.STATED if value.bound is Bound.UP_TO else value.bound
    return span(value.total_usd or 0, bound, value.approximate, steps).meets(Span(total, total))


def _guessed_scale(dollars: int, printed: tuple[int, ...]) -> int | None:
    """Return the printed number that an amount is a thousand, a million or a billion times, or None."""
    return next((one for one in printed if one and any(one * scale == dollars for scale in _SCALES)), None)


@VALUES.rule(
    "FMS202",
    "amount-not-as-printed",
    Severity.ERROR,
    over=PRINTED,
    why="The dollars are those that the words give, no more exact and no less.",
    fix="Take the amount from the words, or the words from the text.",
    ignore="Never for a text in U.S. dollars.",
    basis="22 U.S.C. 2776(b)(1), item (ii). Public texts print '$.9 billion', '$60.18 million' and '$ 0'.",
    failing=lambda: Value(total_usd=57_000_000, as_printed="$75 million"),
    mended=lambda: Value(total_usd=75_000_000, as_printed="$75 million"),
)
def amount_not_as_printed(node: Node[Value], index: Index) -> Iterable[Hit]:
    """Every amount is among those that its printed words give, if they give any."""
    value = node.record
    hits: tuple[Hit, ...] = NOTHING
    for at, words in ROWS:
        dollars: int | None = getattr(value, at)
        printed: str | None = getattr(value, words)
        if dollars is None or printed is None:
            continue
        if index.numbers.say_dollars(printed, abs(dollars)):
            continue
        amounts = tuple(amount.value for amount in index.numbers.money(printed))
        if not amounts or abs(dollars) in amounts or _guessed_scale(abs(dollars), amounts):
            continue
        hit = Hit(
            f"${dollars:,} does not stand in {brief(printed)}",
            at,
            expected=" or ".join(f"${amount:,}" for amount in amounts),
            actual=f"${dollars:,}",
        )
        hits = (*hits, hit)
    return hits


@VALUES.rule(
    "FMS203",
    "amount-words-disagree-with-digits",
    Severity.ERROR,
    over=PRINTED,
    why="An amount that is printed in words and in digits and differs is wrong once.",
    fix="Compare with the other texts of the notice. Keep the words as printed, and say in a note which "
    "amount was taken.",
    ignore="Where the source itself prints two amounts: lower the severity for such data, or ignore the "
    "rule.",
    basis="Number words with the digits behind them in brackets are the printed form of amounts in letters "
    "of offer.",
    failing=lambda: Value(total_usd=75_000_000, as_printed="seventy million dollars ($75,000,000)"),
    mended=lambda: Value(total_usd=75_000_000, as_printed="seventy-five million dollars ($75,000,000)"),
)
def amount_words_disagree_with_digits(node: Node[Value], index: Index) -> Iterable[Hit]:
    """An amount in words and the amount in digits in the bracket behind it are the same."""
    hits: tuple[Hit, ...] = NOTHING
    for _, words in ROWS:
        printed: str | None = getattr(node.record, words)
        if printed is not None and "(" in printed:
            hits += tuple(_unlike(printed, words, index))
    return hits


def _unlike(printed: str, words: str, index: Index) -> Iterator[Hit]:
    for before, after in itertools.pairwise(index.numbers.amounts(printed)):
        between, behind = printed[before.end : after.start].strip(), printed[after.end :].lstrip()
        # "$106.5 million ($173 million)" are two currencies, and "($0 in MDE)" is another amount.
        in_words = not any(character.isdigit() for character in before.text)
        if between == "(" and behind[:1] == ")" and in_words and before.value != after.value:
            yield Hit(
                f"the words say ${before.value:,}, the digits ${after.value:,}",
                words,
                expected=before.text,
                actual=after.text,
            )


@VALUES.rule(
    "FMS204",
    "scale-guessed",
    Severity.ERROR,
    over=PRINTED,
    why="'$75' may be meant as millions; but whoever supplies the word has decided what the source did not "
    "say. A slip in the scale is a slip by a factor of a thousand.",
    fix="Leave the amount out and keep the words; say in a note what they may mean.",
    ignore="When the scale stands at the head of the table: then print it with the amount.",
    basis="A record never claims more than its source prints. One news text prints $30 billion for a "
    "notice of $30 million.",
    failing=lambda: Value(total_usd=75_000_000, as_printed="$75"),
    mended=lambda: Value(as_printed="$75"),
)
def scale_guessed(node: Node[Value], index: Index) -> Iterable[Hit]:
    """An amount is not a thousand, a million or a billion times the printed one."""
    hits: tuple[Hit, ...] = NOTHING
    for at, words in ROWS:
        dollars: int | None = getattr(node.record, at)
        printed: str | None = getattr(node.record, words)
        if not dollars or printed is None or index.numbers.say_dollars(printed, abs(dollars)):
            continue
        amounts = tuple(amount.value for amount in index.numbers.money(printed))
        one = None if abs(dollars) in amounts else _guessed_scale(abs(dollars), amounts)
        if one is not None:
            hit = Hit(
                f"{brief(printed)} is ${one:,}, not ${dollars:,}",
                at,
                expected=f"${one:,}, or nothing",
                actual=f"${dollars:,}",
                hint="see FMS202, the wider rule",
            )
            hits = (*hits, hit)
    return hits


@VALUES.rule(
    "FMS205",
    "headline-amount-disagrees",
    Severity.WARNING,
    over=View(
        Notification,
        lambda notice: notice.title and notice.value is not None and notice.value.total_usd is not None,
    ),
    why="The headline and the body of a notice state one value twice.",
    fix="Compare both with the text; keep each as printed, and say in a note where they differ.",
    ignore="When the headline tells of several notices.",
    basis="Headlines round: '$75M' stands above '$75 million', '$1.1B' above '$1.14 billion'.",
    failing=lambda: notice(title="$57M sale to Kosovo", value=Value(total_usd=75_000_000)),
    mended=lambda: notice(title="$75M sale to Kosovo", value=Value(total_usd=75_000_000)),
)
def headline_amount_disagrees(node: Node[Notification], index: Index) -> Iterable[Hit]:
    """An amount in the headline of a notice is one of its amounts, rounded to what the headline prints."""
    title = node.record.title or ""
    found = index.numbers.amounts(title) if "$" in title or "ollar" in title else ()
    if not found:
        return NOTHING
    values = (node.record.value, *node.record.other_values)
    stated = [
        amount
        for value in values
        if value is not None
        for amount in (value.total_usd, value.mde_usd, value.other_usd)
        if amount is not None
    ]
    return tuple(
        Hit(
            f"the headline says ${one.value:,}, the notice does not",
            "title",
            expected=" or ".join(f"${amount:,}" for amount in stated),
            actual=one.text,
        )
        for one in found
        if not any(printed_span(title, one, one.step).meets(Span(amount, amount)) for amount in stated)
    )


@VALUES.rule(
    "FMS209",
    "mde-amount-against-list",
    Severity.WARNING,
    over=View(Notification, lambda notice: notice.value is not None and notice.value.mde_usd is not None),
    why="A notice whose major defense equipment is worth nothing lists none, and one that lists some gives "
    "it a value.",
    fix="Look at the headings of item (iii): where 'Non-MDE' stands above a line, its section is `non_mde`.",
    ignore="For a value that consists of services, or where the source itself prints both.",
    basis="22 U.S.C. 2794(6) and item (iii) of a certification. Transmittal No. 13-06 gives $0 for major "
    "defense equipment and lists none.",
    failing=lambda: notice(
        value=Value(mde_usd=0, evidence=CITED),
        items=(Item(name="Javelin missiles", section=Section.MDE),),
    ),
    mended=lambda: notice(
        value=Value(mde_usd=0, evidence=CITED),
        items=(Item(name="training", section=Section.NON_MDE),),
    ),
)
def mde_amount_against_list(node: Node[Notification], _: Index) -> Iterator[Hit]:
    """Zero dollars of major defense equipment go with none in the list, and none in the list with zero."""
    value = node.record.value
    mde = None if value is None else value.mde_usd
    listed = [at for at, item in enumerate(node.record.items or ()) if item.section is Section.MDE]
    if mde == 0 and (listed or node.record.mde_list is ListState.LISTED):
        at = f"items/{listed[0]}/section" if listed else "mde_list"
        yield Hit("major defense equipment is listed, and its value is $0", at, actual="$0")
    if mde and node.record.mde_list is ListState.NONE:
        yield Hit(
            f"the list of major defense equipment says none, and its value is ${mde:,}",
            "mde_list",
            expected=ListState.LISTED.value,
            actual=ListState.NONE.value,
        )


@VALUES.rule(
    "FMS210",
    "row-exceeds-total",
    Severity.ERROR,
    over=View(Value, lambda value: value.total_usd is not None),
    why="A part of a value cannot be more than all of it.",
    fix="Compare the rows with the text; the revised and the original figures of an amendment are easily "
    "mixed.",
    ignore="Never.",
    basis="22 U.S.C. 2776(b)(1): item (ii) of a certification. (With all three rows, FMS201 compares them.)",
    failing=lambda: Value(total_usd=75_000_000, mde_usd=80_000_000),
    mended=lambda: Value(total_usd=75_000_000, mde_usd=57_000_000),
)
def row_exceeds_total(node: Node[Value], index: Index) -> Iterable[Hit]:
    """Neither major defense equipment nor other is more than the total."""
    value = node.record
    total, mde, other = value.total_usd or 0, value.mde_usd, value.other_usd
    if (mde is None) is (other is None) or value.scope is ValueScope.CHANGE:
        return NOTHING
    at, words = ROWS[1] if other is None else ROWS[2]
    row = (mde if other is None else other) or 0
    steps = printed_step(row, getattr(value, words), index) + printed_step(total, value.as_printed, index)
    if (row - total) * 2 <= steps or row <= span(total, value.bound, value.approximate, steps).high:
        return NOTHING
    return (
        Hit(
            f"${row:,} is more than the total of ${total:,}",
            at,
            expected=f"at most ${total:,}",
            actual=f"${row:,}",
        ),
    )


@VALUES.rule(
    "FMS211",
    "value-of-something-else",
    Severity.WARNING,
    over=View(Notification, lambda notice: notice.value is not None or notice.other_values),
    why="Sums over notices add `value`: a package, an increase or an earlier case among them counts twice "
    "or too much.",
    fix="Keep the value of the notice in `value`, and every other amount in `other_values` with its scope. "
    "The value of a package is the value of a record with the scope `package`.",
    ignore="Never.",
    basis="Texts print several amounts; the first and the largest may both be another's.",
    failing=lambda: notice(value=Value(total_usd=5_000_000_000, scope=ValueScope.PACKAGE)),
    mended=lambda: notice(other_values=(Value(total_usd=5_000_000_000, scope=ValueScope.PACKAGE),)),
)
def value_of_something_else(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """The value of a notice has the scope of the notice, or of the package that the record tells of."""
    own = node.record.value
    if not node.record.other_values and own is not None and own.scope is ValueScope.NOTICE:
        return NOTHING
    return tuple(_misplaced(node))


def _misplaced(node: Node[Notification]) -> Iterator[Hit]:
    fitting = {ValueScope.NOTICE}
    if node.record.scope is Scope.PACKAGE:
        fitting.add(ValueScope.PACKAGE)
    value = node.record.value
    if value is not None and value.scope not in fitting:
        yield Hit(
            f"the value has the scope {value.scope.value}",
            "value/scope",
            expected=" or ".join(sorted(scope.value for scope in fitting)),
            actual=value.scope.value,
        )
    for position, other in enumerate(node.record.other_values):
        if value is not None and other.scope is ValueScope.NOTICE:
            yield Hit(
                "a second value has the scope of the notice",
                f"other_values/{position}/scope",
                expected="another scope, or evidence that contradicts the value",
                actual=other.scope.value,
            )
