# SPDX-License-Identifier: MIT
"""Rules 2xx: estimated values, their split, their printed forms, and the thresholds."""

from collections.abc import Iterator
from typing import Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.values import Value
from fmsdata.rules._families import VALUES
from fmsdata.rules._index import Index, Node, View
from fmsdata.rules._rule import Hit

_ROWS: Final = (
    ("total_usd", "as_printed"),
    ("mde_usd", "mde_as_printed"),
    ("other_usd", "other_as_printed"),
)
_STATUTE: Final = "22 U.S.C. 2776(b)(1)"

SPLIT: Final = View(
    Value,
    lambda value: value.total_usd is not None and value.mde_usd is not None and value.other_usd is not None,
)


def _step(dollars: int, printed: str | None, index: Index) -> int:
    """Return one unit of the last printed place; without words, of the last place that is not zero."""
    for amount in index.numbers.money(printed or ""):
        if amount.value == abs(dollars):
            return amount.step
    step = 1
    while dollars and dollars % (step * 10) == 0:
        step *= 10
    return step


@VALUES.rule(
    "FMS201",
    "split-does-not-add-up",
    Severity.WARNING,
    over=SPLIT,
    why="The table of a notice prints major defense equipment, other, and their total; a total that they "
    "do not add up to means that one row was misread or misprinted. Each row is rounded on its own, so "
    "half a unit of the last printed place of each is allowed for.",
    fix="Compare the three rows with the text, and each with the words that give it.",
    ignore="Where the source prints such a table; say it in a note.",
    basis=f"{_STATUTE}: item (ii) of a certification; in every complete table that was read the rows close.",
    failing=lambda: Value(total_usd=8_500_000_000, mde_usd=5_000_000_000, other_usd=2_200_000_000),
    mended=lambda: Value(total_usd=8_500_000_000, mde_usd=5_000_000_000, other_usd=3_500_000_000),
)
def split_does_not_add_up(node: Node[Value], index: Index) -> Iterator[Hit]:
    """Major defense equipment and other add up to the total, within the rounding of the printed rows."""
    value = node.record
    total, mde, other = value.total_usd or 0, value.mde_usd or 0, value.other_usd or 0
    gap = abs(mde + other - total)
    if not gap:
        return
    steps = sum(_step(getattr(value, at), getattr(value, words), index) for at, words in _ROWS)
    if gap * 2 > steps or value.approximate:
        yield Hit(
            f"MDE ${mde:,} and other ${other:,} make ${mde + other:,}, not ${total:,}",
            "total_usd",
            expected=f"${mde + other:,}",
            actual=f"${total:,}",
        )


PRINTED: Final = View(Value, lambda value: value.as_printed or value.mde_as_printed or value.other_as_printed)


@VALUES.rule(
    "FMS202",
    "amount-not-as-printed",
    Severity.ERROR,
    over=PRINTED,
    why="The dollars are those that the words give, no more exact and no less. A slip in the scale is a "
    "slip by a factor of a thousand.",
    fix="Take the amount from the words, or the words from the text. Words without a scale, '$75', give no "
    "amount: leave it out and say so in a note.",
    ignore="Never for a text in U.S. dollars.",
    basis=f"{_STATUTE}: item (ii) of a certification prints the amounts; public texts print '$.9 billion', "
    "'$60.18 million' and '$ 0'.",
    failing=lambda: Value(total_usd=75_000, as_printed="$75 million"),
    mended=lambda: Value(total_usd=75_000_000, as_printed="$75 million"),
)
def amount_not_as_printed(node: Node[Value], index: Index) -> Iterator[Hit]:
    """Every amount is among those that its printed words give, if they give any."""
    value = node.record
    for at, words in _ROWS:
        dollars: int | None = getattr(value, at)
        printed: str | None = getattr(value, words)
        if dollars is None or printed is None:
            continue
        found = index.numbers.money(printed)
        if found and all(amount.value != abs(dollars) for amount in found):
            yield Hit(
                f"${dollars:,} does not stand in {brief(printed)}",
                at,
                expected=" or ".join(f"${amount.value:,}" for amount in found),
                actual=f"${dollars:,}",
            )
