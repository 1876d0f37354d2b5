# SPDX-License-Identifier: MIT
"""Rules 201, 209 and 210: rows that agree with their total and their list, and rows that do not."""

from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.numbers import parse_amount
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, ListState, Section, ValueScope
from fmsdata.rules import check

MILLION, BILLION = 10**6, 10**9
CITED = (Evidence(source="record"),)
MILLIONS = st.integers(1, 999)


def _notice(value: Value | None = None, **fields: Any) -> Notification:
    return Notification(id="n", notice="n", source="record", evidence=CITED, value=value, **fields)


def _table(total: str, mde: str, other: str, **fields: Any) -> Value:
    """Return a value whose rows are what their words say."""
    rows = {"total_usd": total, "mde_usd": mde, "other_usd": other}
    words = {"as_printed": total, "mde_as_printed": mde, "other_as_printed": other}
    return _made(**{row: parse_amount(printed) for row, printed in rows.items()}, **words, **fields)


def _made(**fields: Any) -> Value:
    """Return a value, whatever the types of its fields."""
    return Value(**fields)


def _paths(record: object, code: str) -> list[str]:
    return [one.path for one in check(record, select=[code]).findings]


def _codes(record: object) -> list[str]:
    return [one.code for one in check(record, ignore=["FMS801"]).findings]


def _hundred(mde: str, other: str, bound: Bound = Bound.STATED, *, approximate: bool = False) -> Value:
    """Return a value of about a hundred millions, with the words that bound it."""
    hedge = "about " if approximate else "" if bound is Bound.STATED else bound.value.replace("_", " ") + " "
    return _table(f"{hedge}$100 million", mde, other, bound=bound, approximate=approximate)


TABLES = {
    "closes": _table("$83.14 million", "$82.50 million", "$0.64 million"),
    "a rounded total": _table("$83.2 million", "$82.50 million", "$0.64 million"),
    "no equipment": _table("$300 million", "$0 million", "$300 million"),
    "billions are rounder": _table("$1.2 billion", "$905 million", "$245 million"),
    "no words": Value(total_usd=8_500_000_001, mde_usd=5 * BILLION, other_usd=3_500 * MILLION),
    "rounded in quotes": Value(
        total_usd=83_200_000,
        mde_usd=82_500_000,
        other_usd=640_000,
        evidence=tuple(
            Evidence(source="record", quote=quote, supports=(row,))
            for quote, row in (
                ("$83.2 million", "total_usd"),
                ("$82.50 million", "mde_usd"),
                ("$0.64 million", "other_usd"),
            )
        ),
    ),
    "one dollar short": Value(total_usd=200 * MILLION, mde_usd=123_456_789, other_usd=76_543_210),
    "more than": _hundred("$80 million", "$27 million", Bound.MORE_THAN),
    "at least": _hundred("$80 million", "$27 million", Bound.AT_LEAST),
    "nearly": _hundred("$80 million", "$17 million", Bound.NEARLY),
    "about": _hundred("$80 million", "$27 million", approximate=True),
    "a decrease": Value(total_usd=-30, mde_usd=-50, other_usd=20, scope=ValueScope.CHANGE),
    "a row is missing": Value(total_usd=9 * MILLION, mde_usd=5 * MILLION),
}
OPEN_TABLES = {
    "half a place over": _table("$83.2 million", "$82.50 million", "$0.593 million"),
    "no words, so no rounding": Value(total_usd=100 * MILLION, mde_usd=60 * MILLION, other_usd=39 * MILLION),
    "words of one row only": Value(
        total_usd=8_500 * MILLION,
        as_printed="$8.50 billion",
        mde_usd=5_010 * MILLION,
        other_usd=3_500 * MILLION,
    ),
    "not so round": _table("$1.2 billion", "$905 million", "$240 million"),
    "to the dollar": Value(total_usd=123_456_789, mde_usd=23_456_789, other_usd=99_999_995),
    "no more than 'more than'": _hundred("$60 million", "$27 million", Bound.MORE_THAN),
    "more than 'nearly'": _hundred("$80 million", "$27 million", Bound.NEARLY),
    "a ceiling is divided as printed": _hundred("$60 million", "$27 million", Bound.UP_TO),
    "not about": _hundred("$90 million", "$90 million", approximate=True),
}


@pytest.mark.parametrize("value", TABLES.values(), ids=TABLES)
def test_rows_that_close_within_the_rounding_of_their_words_are_sound(value: Value) -> None:
    assert _codes(value) == []


@pytest.mark.parametrize("value", OPEN_TABLES.values(), ids=OPEN_TABLES)
def test_fms201_rows_that_do_not_close_are_told_at_the_total(value: Value) -> None:
    (found,) = check(value).findings

    assert (found.code, found.path) == ("FMS201", "/total_usd")


def test_fms201_says_what_the_rows_make() -> None:
    (found,) = check(_table("$75 million", "$60 million", "$5 million"), select=["FMS201"]).findings

    assert (found.expected, found.actual) == ("$65,000,000", "$75,000,000")


def test_fms201_says_how_much_is_too_little_and_what_would_allow_for_rounding() -> None:
    (found,) = check(Value(total_usd=100 * MILLION, mde_usd=60 * MILLION, other_usd=39 * MILLION)).findings

    assert found.hint is not None
    assert "$1,000,000 too little" in found.hint
    assert "`mde_as_printed`" in found.hint


def test_a_row_that_is_not_as_printed_is_told_once() -> None:
    value = attrs.evolve(_table("$75 million", "$60 million", "$15 million"), mde_usd=6 * MILLION)

    assert _codes(value) == ["FMS202"]


@given(MILLIONS, MILLIONS, st.integers(2, 50).flatmap(lambda gap: st.sampled_from((gap, -gap))))
def test_rows_close_and_rows_that_are_off_by_two_units_do_not(mde: int, other: int, gap: int) -> None:
    def told(total: int) -> Value:
        return _table(f"${total} million", f"${mde} million", f"${other} million")

    assume(mde + other + gap >= 0)
    assert _codes(told(mde + other)) == []
    assert _codes(told(mde + other + gap)) == ["FMS201"]


MDE, NON_MDE = Item(name="missiles", section=Section.MDE), Item(name="training", section=Section.NON_MDE)
BARE = Item(name="missiles")


@pytest.mark.parametrize(
    ("mde", "fields", "path"),
    [
        pytest.param(0, {"items": (NON_MDE, MDE)}, "/items/1/section", id="a line under the heading"),
        pytest.param(0, {"mde_list": ListState.LISTED}, "/mde_list", id="lines that are not recorded"),
        pytest.param(0, {"mde_list": ListState.NONE, "items": (NON_MDE,)}, None, id="none and worth nothing"),
        pytest.param(0, {"mde_list": ListState.BLANK}, None, id="a blank says nothing"),
        pytest.param(0, {"items": (Item(name="missiles"),)}, None, id="no heading is recorded"),
        pytest.param(MILLION, {"mde_list": ListState.NONE}, "/mde_list", id="a value and none"),
        pytest.param(MILLION, {"mde_list": ListState.BLANK}, None, id="a value and a blank"),
        pytest.param(MILLION, {"items": (MDE,)}, None, id="a value and a line"),
        pytest.param(MILLION, {"items": None}, None, id="lines that were not read"),
        pytest.param(None, {"mde_list": ListState.NONE}, None, id="a row that is missing is not zero"),
        pytest.param(MILLION, {"items": ()}, "/items", id="a value and no line at all"),
        pytest.param(MILLION, {"items": (NON_MDE,)}, "/items", id="a value and only other lines"),
        pytest.param(MILLION, {"items": (NON_MDE, BARE)}, None, id="a value and a line without a heading"),
        pytest.param(0, {"items": ()}, None, id="no value and no line"),
        pytest.param(
            None,
            {"mde_list": ListState.NONE, "items": (NON_MDE, MDE)},
            "/items/1/section",
            id="none and a line",
        ),
        pytest.param(
            None, {"mde_list": ListState.BLANK, "items": (MDE,)}, "/items/0/section", id="a blank and a line"
        ),
        pytest.param(
            None, {"mde_list": ListState.LISTED, "items": (NON_MDE,)}, "/items", id="lines that are not there"
        ),
        pytest.param(
            MILLION,
            {"mde_list": ListState.LISTED, "items": (NON_MDE,)},
            "/items",
            id="told once, with a value",
        ),
        pytest.param(None, {"mde_list": ListState.LISTED, "items": (BARE,)}, None, id="listed, no heading"),
        pytest.param(None, {"mde_list": ListState.LISTED, "items": None}, None, id="listed and not read"),
    ],
)
def test_fms209_equipment_and_its_value_go_together(
    mde: int | None, fields: dict[str, Any], path: str | None
) -> None:
    assert _paths(_notice(Value(mde_usd=mde, total_usd=MILLION), **fields), "FMS209") == (
        [path] if path else []
    )


@pytest.mark.parametrize(
    ("value", "path"),
    [
        pytest.param(Value(total_usd=75 * MILLION, mde_usd=75 * MILLION), None, id="all of it"),
        pytest.param(Value(total_usd=75 * MILLION, other_usd=80 * MILLION), "/other_usd", id="other"),
        pytest.param(Value(total_usd=0, mde_usd=2), "/mde_usd", id="two dollars of nothing"),
        pytest.param(
            Value(total_usd=83 * MILLION, as_printed="$83 million", mde_usd=83_140_000),
            None,
            id="rounded total",
        ),
        pytest.param(
            Value(total_usd=100 * MILLION, mde_usd=106_500_000, bound=Bound.MORE_THAN), None, id="more than"
        ),
        pytest.param(Value(total_usd=100 * MILLION, mde_usd=106_500_000, approximate=True), None, id="about"),
        pytest.param(
            Value(total_usd=100 * MILLION, mde_usd=150 * MILLION, approximate=True),
            "/mde_usd",
            id="not about",
        ),
        pytest.param(
            Value(total_usd=100 * MILLION, mde_usd=106_500_000, bound=Bound.UP_TO), "/mde_usd", id="a ceiling"
        ),
        pytest.param(
            Value(total_usd=-50 * MILLION, mde_usd=20 * MILLION, scope=ValueScope.CHANGE), None, id="a change"
        ),
        pytest.param(Value(mde_usd=20 * MILLION), None, id="no total"),
    ],
)
def test_fms210_a_row_is_no_more_than_the_total(value: Value, path: str | None) -> None:
    assert _paths(value, "FMS210") == ([path] if path else [])


def test_with_all_three_rows_only_their_sum_is_judged() -> None:
    value = Value(total_usd=75 * MILLION, mde_usd=80 * MILLION, other_usd=5 * MILLION)

    assert _codes(value) == ["FMS201"]


@given(MILLIONS, MILLIONS, st.sampled_from(("mde", "other")))
def test_a_row_is_told_exactly_when_it_exceeds_the_total_by_more_than_rounding(
    total: int, row: int, name: str
) -> None:
    words = {"as_printed": f"${total} million", f"{name}_as_printed": f"${row} million"}
    value = _made(total_usd=total * MILLION, **{f"{name}_usd": row * MILLION, **words})

    assert _codes(value) == ([] if row <= total + 1 else ["FMS210"])
