# SPDX-License-Identifier: MIT
"""Rules 201, 209, 210: the split of a value, against its total and against the list of equipment."""

from collections.abc import Iterable
from typing import Final

from fmsdata.findings import Severity
from fmsdata.model._spans import Span, span
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, ListState, Section, ValueScope
from fmsdata.rules._examples import CITED, notice
from fmsdata.rules._families import VALUES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit
from fmsdata.rules.values import ROWS, printed_step

SPLIT: Final = View(
    Value,
    lambda value: value.total_usd is not None and value.mde_usd is not None and value.other_usd is not None,
)


@VALUES.rule(
    "FMS201",
    "split-does-not-add-up",
    Severity.WARNING,
    over=SPLIT,
    why="A total that its two rows do not add up to means that one of the three was misread or misprinted. "
    "Each row is rounded on its own, so half a unit of the last printed place of each is allowed for; of a "
    "row whose words are not recorded, half a dollar.",
    fix="Compare the three rows with the text, and each with the words that give it.",
    ignore="Where the source prints such a table; say it in a note.",
    basis="22 U.S.C. 2776(b)(1): item (ii) of a certification gives major defense equipment, other, and "
    "total. Each of the 16 complete tables in `us-fms-notices` closes to the dollar.",
    failing=lambda: Value(total_usd=8_500_000_000, mde_usd=5_000_000_000, other_usd=2_200_000_000),
    mended=lambda: Value(total_usd=8_500_000_000, mde_usd=5_000_000_000, other_usd=3_500_000_000),
)
def split_does_not_add_up(node: Node[Value], index: Index) -> Iterable[Hit]:
    """Major defense equipment and other add up to the total, within the rounding of the printed rows."""
    value = node.record
    total, mde, other = value.total_usd or 0, value.mde_usd or 0, value.other_usd or 0
    gap = mde + other - total
    if not gap:
        return NOTHING
    steps = 0
    rounded = True
    for at, words in ROWS:
        printed = _words_of(node, at, words, index)
        if printed is None:
            rounded = False
        elif not index.numbers.say_dollars(printed, abs(getattr(value, at))) and getattr(value, words):
            # One slip has one judge: FMS202 and FMS204 compare a row with its own words.
            return NOTHING
        steps += 1 if printed is None else printed_step(getattr(value, at), printed, index)
    if abs(gap) * 2 <= steps or _may_be(value, mde + other, steps):
        return NOTHING
    less = f"${abs(gap):,} too {'much' if gap > 0 else 'little'}"
    hint = f"the rows make {less}: compare each with its words"
    if not rounded:
        hint += "; where they are rounded, record the words, such as `mde_as_printed`"
    return (
        Hit(
            f"MDE ${mde:,} and other ${other:,} make ${mde + other:,}, the total is ${total:,}",
            "total_usd",
            expected=f"${mde + other:,}",
            actual=f"${total:,}",
            hint=hint,
        ),
    )


def _words_of(node: Node[Value], at: str, words: str, index: Index) -> str | None:
    """Return the words that print a row: those recorded for it, or a quote that gives it."""
    dollars: int = getattr(node.record, at)
    printed: str | None = getattr(node.record, words)
    if printed is not None:
        return printed
    quotes = index.spoken(node).to(at)
    return next((quote for quote in quotes if index.numbers.say_dollars(quote, abs(dollars))), None)


def _may_be(value: Value, total: int, steps: int) -> bool:
    """Whether rows may come to a total that is only bounded; the rows of a ceiling come to the ceiling."""
    bound = Bound.STATED if value.bound is Bound.UP_TO else value.bound
    return span(value.total_usd or 0, bound, value.approximate, steps).meets(Span(total, total))


@VALUES.rule(
    "FMS209",
    "mde-amount-against-list",
    Severity.WARNING,
    over=View(
        Notification,
        lambda notice: notice.mde_list or (notice.value is not None and notice.value.mde_usd is not None),
    ),
    why="A notice whose major defense equipment is worth nothing lists none, and one that lists some gives "
    "it a value; under a heading with 'None' stands no line.",
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
def mde_amount_against_list(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """Zero dollars of major defense equipment go with none in the list, and some dollars with some."""
    record = node.record
    mde = None if record.value is None else record.value.mde_usd
    items, state = record.items, record.mde_list
    listed = next((at for at, item in enumerate(items or ()) if item.section is Section.MDE), None)
    # Where a line stands under no heading, nobody knows whether it is major defense equipment.
    no_line = items is not None and all(item.section is Section.NON_MDE for item in items)
    if mde == 0 and (listed is not None or state is ListState.LISTED):
        at = "mde_list" if listed is None else f"items/{listed}/section"
        hint = (
            "look under which heading the line stands"
            if listed is not None
            else "look at the row of the table"
        )
        return (Hit("major defense equipment is listed, and its value is $0", at, "$0 and none", "$0", hint),)
    if mde and state is ListState.NONE:
        return (
            Hit(
                f"the list of major defense equipment says none, and its value is ${mde:,}",
                "mde_list",
                expected=ListState.LISTED.value,
                actual=ListState.NONE.value,
                hint="compare the heading of item (iii) with the first row of item (ii)",
            ),
        )
    if listed is not None and state in (ListState.NONE, ListState.BLANK):
        return (
            Hit(
                f"the list of major defense equipment is {state.value!r}, and a line stands in it",
                f"items/{listed}/section",
                expected=Section.NON_MDE.value,
                actual=Section.MDE.value,
                hint="take the heading under which the line stands, or set `mde_list` to 'listed'",
            ),
        )
    if not no_line:
        return NOTHING
    if state is ListState.LISTED:
        return (
            Hit(
                "lines of major defense equipment are listed, and none is recorded",
                "items",
                expected="an item of the section 'mde'",
                hint="give the lines under that heading the section 'mde'; None says that none were read",
            ),
        )
    if mde:
        return (
            Hit(
                f"major defense equipment is worth ${mde:,}, and no line of it is recorded",
                "items",
                expected="an item of the section 'mde', or None for items that were not read",
                actual=f"{len(items or ())} others",
                hint="look under which heading each line stands; where none stands, it is 'unspecified'",
            ),
        )
    return NOTHING


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
            hint="of an amendment, both are those after the change, or the value has the scope `change`",
        ),
    )
