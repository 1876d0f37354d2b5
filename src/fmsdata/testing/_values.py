# SPDX-License-Identifier: MIT
"""Strategies for estimated values: dollars with the words that print them, and splits that add up."""

from decimal import Decimal
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, ValueScope
from fmsdata.testing._choices import FLAG, pick
from fmsdata.testing._sources import proof

__all__ = ["printed_amount", "values"]

_MILLION: Final = 1_000_000
_UNITS: Final = (_MILLION, _MILLION, _MILLION, 25 * _MILLION)
_NUMBERS: Final = st.integers(14, 999)
_BESIDE: Final = (0, 0, 0, 500_000, 560_000, 60_000, 50)
_HEDGES: Final = {Bound.STATED: "", Bound.UP_TO: "up to ", Bound.MORE_THAN: "more than "}
_BOUNDS: Final = (*(((Bound.STATED, False),) * 5), (Bound.STATED, True), *((one, False) for one in _HEDGES))


def printed_amount(dollars: int) -> str:
    """Return dollars as notices print them: ``$75 million``, ``$1.2 billion``, ``$14,000,050``."""
    for word, scale in (("billion", 1_000 * _MILLION), ("million", _MILLION)):
        if dollars >= scale and dollars % (scale // 1_000) == 0:
            number = Decimal(dollars) / scale
            return f"${number.normalize():f} {word}"
    return f"${dollars:,}"


@st.composite
def _dollars(draw: DrawFn) -> int:
    """Draw a total as notices have them: round millions, hundredths of millions, billions, odd amounts."""
    return draw(pick(*_UNITS)) * draw(_NUMBERS) + draw(pick(*_BESIDE))


def _step(dollars: int) -> int:
    step = 1
    # Nought can be divided by ten for ever.
    while dollars and dollars % (step * 10) == 0:
        step *= 10
    return step


@st.composite
def _split(draw: DrawFn, total: int, mde: bool | None) -> tuple[int | None, int | None]:
    """Draw the two rows that add up to a total, or leave out one or both."""
    step = _step(total)
    if mde is False:
        return draw(pick((None, None), (0, total), (0, None)))
    units = total // step
    low = 1 if mde else 0
    share = draw(st.integers(low, max(low, units))) * step
    return draw(pick((None, None), (share, total - share), (share, None), (None, total - share)))


def _proof(draw: DrawFn, source: str | None, printed: str | None) -> tuple[Evidence, ...]:
    quote = None if printed is None else f"estimated cost is {printed}"
    return proof(draw, source, quote, "total_usd", "as_printed")


@st.composite
def values(
    draw: DrawFn,
    *,
    scope: ValueScope = ValueScope.NOTICE,
    total_usd: int | None = None,
    mde: bool | None = None,
    source: str | None = None,
) -> Value:
    """Draw a value whose printed forms give its dollars, and whose rows add up where all are there.

    Args:
        draw: Given by Hypothesis, not by the caller.
        scope: What it is the value of.
        total_usd: The total; drawn, and seldom withheld or in another currency, unless given.
        mde: Whether there is major defense equipment; either unless given.
        source: The id of the source that its evidence names.

    """
    if total_usd is None:
        odd = draw(pick(*range(30)))
        if odd == 29:
            return Value(scope=scope, withheld=True, evidence=_proof(draw, source, None))
        if odd == 28:
            return Value(scope=scope, currency="EUR", amount=draw(_dollars()))
        total_usd = draw(_dollars())
    rows = draw(_split(abs(total_usd), mde)) if scope is ValueScope.NOTICE else (None, None)
    # One draw for both, so that the plainest value is also the shortest to draw, and shrinking ends there.
    bound, approximate = draw(pick(*_BOUNDS))
    hedge = "approximately " if approximate else _HEDGES[bound]
    printed = hedge + printed_amount(abs(total_usd)) if draw(FLAG) else None
    both = None not in rows and draw(FLAG)
    return Value(
        total_usd=total_usd,
        mde_usd=rows[0],
        other_usd=rows[1],
        scope=scope,
        bound=bound,
        approximate=approximate,
        condition=draw(pick(None, None, None, "if all options are exercised")),
        as_printed=printed,
        mde_as_printed=printed_amount(rows[0]) if both and rows[0] is not None else None,
        other_as_printed=printed_amount(rows[1]) if both and rows[1] is not None else None,
        refers_to=None if scope is ValueScope.NOTICE else draw(pick(None, "an earlier case")),
        evidence=_proof(draw, source, printed),
    )
