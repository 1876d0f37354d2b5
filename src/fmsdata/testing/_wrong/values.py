# SPDX-License-Identifier: MIT
"""What breaks each rule on estimated values (2xx)."""

import datetime
from collections.abc import Callable
from typing import Any, Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.numbers import spell_count
from fmsdata.model.values import Value
from fmsdata.model.words import ChangeKind, ListState, NoticeKind, Section, ValueScope
from fmsdata.testing._choices import FLAG, pick
from fmsdata.testing._wrong._sound import (
    DELIVERED,
    bundle,
    buyer_actor,
    buyers,
    letters,
    millions,
    notice,
    numbers,
    plain_notice,
)

__all__ = ["VALUES"]

_M: Final = 1_000_000


def _two(low: int = 1, high: int = 999) -> SearchStrategy[list[int]]:
    return st.lists(millions(low, high), min_size=2, max_size=2, unique=True)


def _printed(number: int, scope: ValueScope = ValueScope.NOTICE) -> Value:
    return Value(total_usd=number * _M, as_printed=f"${number} million", scope=scope)


@st.composite
def _split(draw: DrawFn) -> Value:
    mde, other, gap = draw(millions(10, 400)), draw(millions(10, 400)), draw(st.integers(3, 9))
    total = mde + other + draw(pick(gap, -gap))
    return Value(
        total_usd=total * _M,
        mde_usd=mde * _M,
        other_usd=other * _M,
        as_printed=f"${total} million",
        mde_as_printed=f"${mde} million",
        other_as_printed=f"${other} million",
    )


@st.composite
def _not_as_printed(draw: DrawFn) -> Value:
    said, encoded = draw(_two())
    return Value(total_usd=encoded * _M, as_printed=f"${said} million")


@st.composite
def _words_against_digits(draw: DrawFn) -> Value:
    said, encoded = draw(_two())
    printed = f"{spell_count(said)} million dollars (${encoded * _M:,})"
    return Value(total_usd=encoded * _M, as_printed=printed)


@st.composite
def _scale_guessed(draw: DrawFn) -> Value:
    said, scale = draw(millions()), draw(pick(1_000, _M, 1_000 * _M))
    return Value(total_usd=said * scale, as_printed=f"${said}")


@st.composite
def _headline(draw: DrawFn) -> Notification:
    said, gap = draw(millions(10, 500)), draw(st.integers(2, 90))
    title = f"${said}M Sale to {draw(buyers()).name}"
    return draw(notice(title=title, value=Value(total_usd=(said + gap) * _M)))


@st.composite
def _sources_differ(draw: DrawFn) -> Dataset:
    first, gap = draw(millions(10, 500)), draw(st.integers(5, 300))
    tellings = zip("ab", draw(st.permutations((first, first + gap))), strict=True)
    return draw(bundle(*(plain_notice(id=name, value=_printed(number)) for name, number in tellings)))


@st.composite
def _below_threshold(draw: DrawFn) -> Dataset:
    buyer = draw(buyers())
    day = PartialDate.from_date(draw(st.dates(datetime.date(2009, 1, 1), datetime.date(2024, 12, 31))))
    small = plain_notice(
        purchaser=buyer.id,
        value=Value(total_usd=draw(millions(1, 13)) * _M),
        dates=(Milestone(kind=DELIVERED, on=day),),
    )
    return draw(bundle(small, actors=(buyer_actor(buyer),)))


@st.composite
def _does_not_follow(draw: DrawFn) -> Dataset:
    before, change, gap = draw(millions(10, 500)), draw(millions(10, 300)), draw(st.integers(5, 90))
    year = draw(st.integers(2010, 2020))
    first = draw(numbers(year))
    later = draw(letters(year + draw(st.integers(0, 5))))
    base = plain_notice(id="base", notice="base", transmittal=first, value=_printed(before))
    report = plain_notice(
        id="report",
        notice="report",
        transmittal=later,
        kind=NoticeKind.ENHANCEMENT,
        amends=first,
        changes=(ChangeKind.COST,),
        value=_printed(before + change + gap),
        other_values=(_printed(change, ValueScope.CHANGE),),
    )
    return draw(bundle(base, report))


@st.composite
def _mde_against_list(draw: DrawFn) -> Notification:
    item = Item(name="missiles", section=Section.MDE)
    listed = {"value": Value(mde_usd=0), "items": (item,)}
    none = {"value": Value(mde_usd=draw(millions()) * _M), "mde_list": ListState.NONE}
    return draw(notice(**draw(st.sampled_from((listed, none)))))


@st.composite
def _row_exceeds(draw: DrawFn) -> Value:
    total, more = draw(millions()), draw(millions(3, 400))
    row, printed = (total + more) * _M, f"${total + more} million"
    whole: dict[str, Any] = {"total_usd": total * _M, "as_printed": f"${total} million"}
    if draw(FLAG):
        return Value(mde_usd=row, mde_as_printed=printed, **whole)
    return Value(other_usd=row, other_as_printed=printed, **whole)


@st.composite
def _of_something_else(draw: DrawFn) -> Notification:
    scope = draw(pick(ValueScope.PACKAGE, ValueScope.PRIOR_CASE, ValueScope.CHANGE))
    return draw(notice(value=Value(total_usd=draw(millions()) * _M, scope=scope)))


@st.composite
def _combined(draw: DrawFn) -> Notification:
    earlier, added, gap = draw(millions(5, 49)), draw(millions(5, 400)), draw(st.integers(5, 90))
    total = earlier + added + gap
    parts = ((earlier, ValueScope.PRIOR_CASE), (added, ValueScope.CHANGE))
    return draw(
        notice(
            kind=NoticeKind.COMBINED,
            value=_printed(total),
            other_values=tuple(_printed(number, scope) for number, scope in parts),
        )
    )


@st.composite
def _letter_for_digit(draw: DrawFn) -> Value:
    tenths, letter = draw(st.integers(1, 9)), draw(pick("l", "I"))
    return Value(total_usd=(10 + tenths) * 100 * _M, as_printed=f"${letter}.{tenths} billion")


def _says_nothing() -> SearchStrategy[Value]:
    return pick(None, "if all options are exercised").map(lambda condition: Value(condition=condition))


@st.composite
def _earlier_differs(draw: DrawFn) -> Dataset:
    said, gap = draw(millions(10, 500)), draw(st.integers(5, 90))
    year = draw(st.integers(2010, 2020))
    first = draw(numbers(year))
    earlier = plain_notice(id="first", notice="first", transmittal=first, value=_printed(said))
    own = attrs.evolve(_printed(said + gap, ValueScope.PRIOR_CASE), refers_to=str(first))
    later = plain_notice(id="later", notice="later", transmittal=draw(numbers(year + 1)), other_values=(own,))
    return draw(bundle(earlier, later))


VALUES: Final[dict[str, Callable[[], SearchStrategy[Any]]]] = {
    "FMS201": _split,
    "FMS202": _not_as_printed,
    "FMS203": _words_against_digits,
    "FMS204": _scale_guessed,
    "FMS205": _headline,
    "FMS206": _sources_differ,
    "FMS207": _below_threshold,
    "FMS208": _does_not_follow,
    "FMS209": _mde_against_list,
    "FMS210": _row_exceeds,
    "FMS211": _of_something_else,
    "FMS212": _combined,
    "FMS213": _letter_for_digit,
    "FMS214": _says_nothing,
    "FMS215": _earlier_differs,
}
"""The strategy of each code."""
