# SPDX-License-Identifier: MIT
"""Strategies for estimated values: dollars with the words that print them, and splits that add up."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from fmsdata.errors import ArgumentError, Problem
from fmsdata.model._plain import MAX_INTEGER
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, ValueScope
from fmsdata.testing._choices import FLAG, pick
from fmsdata.testing._pins import A_FLAG, Pins, a, contradiction, pinned, whole
from fmsdata.testing._sources import A_SOURCE, Told, proof

__all__ = ["printed_amount", "values"]

_MILLION: Final = 1_000_000
_UNITS: Final = (_MILLION, _MILLION, _MILLION, 25 * _MILLION)
_LARGEST: Final = 999
_BESIDE: Final = (0, 0, 0, 500_000, 560_000, 60_000, 50)
_HEDGES: Final = {Bound.STATED: "", Bound.UP_TO: "up to ", Bound.MORE_THAN: "more than "}
_BOUNDS: Final = (*(((Bound.STATED, False),) * 5), (Bound.STATED, True), *((one, False) for one in _HEDGES))


def printed_amount(dollars: int) -> str:
    """Return dollars as notices print them: ``$75 million``, ``$1.2 billion``, ``$14,000,050``.

    Raises:
        ArgumentError: *dollars* is no integer from 0.

    """
    if type(dollars) is not int or dollars < 0:
        raise ArgumentError("dollars", dollars, "whole U.S. dollars, an integer from 0")
    for word, scale in (("billion", 1_000 * _MILLION), ("million", _MILLION)):
        if dollars >= scale and dollars % (scale // 1_000) == 0:
            number = Decimal(dollars) / scale
            return f"${number.normalize():f} {word}"
    return f"${dollars:,}"


def _dollars(draw: DrawFn, largest: int) -> int | None:
    """Draw a total as notices have them: round millions, hundredths of millions, billions, odd amounts.

    The number of millions is up to a largest; None where it is more than any notice has.
    """
    unit, number = draw(pick(*_UNITS)), draw(st.integers(14, largest))
    return unit * number + draw(pick(*_BESIDE)) if number <= _LARGEST else None


def _grain(dollars: int) -> int:
    """Return the power of ten to which a part of a total is rounded: tens of millions, of hundreds."""
    return int(10 ** max(0, len(str(abs(dollars))) - 2))


def _split(draw: DrawFn, total: int, mde: bool | None) -> tuple[int | None, int | None]:
    """Draw the two rows that add up to a total, or leave out one or both.

    Most of what is paid for weapons is major defense equipment, in round numbers.
    """
    own, other = draw(pick((False, False), (True, True), (True, False), (False, True)))
    if not (own or other):
        return None, None
    if mde is False or not total:
        share = 0
    else:
        percent = draw(pick(75, 60, 70, 80, 85, 90, 95, 50, 40, 25))
        share = total * percent // 100 // _grain(total) * _grain(total) or total
    return share if own else None, total - share if other else None


def _proof(draw: DrawFn, source: Told | None, printed: str | None) -> tuple[Evidence, ...]:
    quote = None if printed is None else f"estimated cost is {printed}"
    return proof(draw, source, quote, "total_usd", "as_printed")


def _together(pins: Pins) -> Iterable[Problem]:
    total, scope = pins["total_usd"], pins["scope"]
    if total is not None and total < 0 and scope is not ValueScope.CHANGE:
        yield contradiction("total_usd", pins, "0 or more, except in a change of value", "scope")
    if total == 0 and pins["mde"]:
        yield contradiction(
            "mde", pins, "a total above 0 where there is major defense equipment", "total_usd"
        )


@pinned(
    _together,
    scope=a(ValueScope),
    total_usd=whole(-MAX_INTEGER),
    mde=A_FLAG,
    source=A_SOURCE,
)
@st.composite
def values(
    draw: DrawFn,
    *,
    scope: ValueScope = ValueScope.NOTICE,
    total_usd: int | None = None,
    mde: bool | None = None,
    source: Told | None = None,
) -> Value:
    """Draw a value whose printed forms give its dollars, and whose rows add up where all are there.

    That of a notice is in dollars, and seldom withheld; that of an agreement may be in euros.

    Args:
        draw: Given by Hypothesis, not by the caller.
        scope: What it is the value of.
        total_usd: The total; drawn, and seldom withheld, unless given.
        mde: Whether there is major defense equipment; either unless given.
        source: The source that its evidence names, or its id.

    """
    if total_usd is None:
        if scope is ValueScope.AGREEMENT and draw(FLAG):
            return Value(scope=scope, currency="EUR", amount=_dollars(draw, _LARGEST))
        # One draw for the number and for what is rare, so that no two draws mean the same.
        total_usd = _dollars(draw, _LARGEST + 36)
        if total_usd is None:
            return Value(scope=scope, withheld=True, evidence=_proof(draw, source, None))
    rows = _split(draw, total_usd, mde) if scope is ValueScope.NOTICE else (None, None)
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
