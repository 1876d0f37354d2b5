# SPDX-License-Identifier: MIT
"""Rules 201 to 205 and 209 to 211: one value, its rows, and the words that print them."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.numbers import parse_amount, spell_count
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, ListState, Scope, Section, ValueScope
from fmsdata.rules import check
from fmsdata.testing import strategies

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
    """Return a value of about a hundred millions."""
    return _table("$100 million", mde, other, bound=bound, approximate=approximate)


TABLES = {
    "closes": _table("$83.14 million", "$82.50 million", "$0.64 million"),
    "a rounded total": _table("$83.2 million", "$82.50 million", "$0.64 million"),
    "no equipment": _table("$300 million", "$0 million", "$300 million"),
    "billions are rounder": _table("$1.2 billion", "$905 million", "$245 million"),
    "no words": Value(total_usd=8_500_000_001, mde_usd=5 * BILLION, other_usd=3_500 * MILLION),
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


@given(MILLIONS, MILLIONS, st.integers(2, 50).flatmap(lambda gap: st.sampled_from((gap, -gap))))
def test_rows_close_and_rows_that_are_off_by_two_units_do_not(mde: int, other: int, gap: int) -> None:
    def told(total: int) -> Value:
        return _table(f"${total} million", f"${mde} million", f"${other} million")

    assume(mde + other + gap >= 0)
    assert _codes(told(mde + other)) == []
    assert _codes(told(mde + other + gap)) == ["FMS201"]


SOUND = [
    (75 * MILLION, "$75 million"),
    (75 * MILLION, "$75M"),
    (900 * MILLION, "$.9 billion"),
    (1_100 * MILLION, "$1.1B"),
    (223_560_000, "$223.56 million"),
    (82_500_000, "$82.50 million"),
    (2_403 * MILLION, "$2.403 billion"),
    (0, "$ 0"),
    (0, "$0 million."),
    (52 * MILLION, "52 million"),
    (147_500_000, "USD 147.5 million"),
    (46 * MILLION, "US$ 46 million"),
    (14_000_000, "$14,000,000"),
    (75 * MILLION, "seventy-five million dollars ($75,000,000)"),
    (106_500_000, "$106.5 million ($173 million)"),
    (49_970_000, "$49.97 million ($0 in MDE)"),
    (75 * MILLION, "seventy million dollars and $75 million"),
    (79_100_000, "79.1 milyon dolar"),
    (100 * MILLION, "nie więcej niż 100 milionów dolarów"),
]


@pytest.mark.parametrize(("dollars", "printed"), SOUND, ids=[printed for _, printed in SOUND])
@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("total_usd", "as_printed"),
        ("mde_usd", "mde_as_printed"),
        ("other_usd", "other_as_printed"),
    ],
)
def test_an_amount_that_its_words_give_is_sound_in_every_row(
    at: str, words: str, dollars: int, printed: str
) -> None:
    assert _codes(_made(**{at: dollars, words: printed})) == []


@pytest.mark.parametrize(
    ("dollars", "printed", "code"),
    [
        pytest.param(57 * MILLION, "$75 million", "FMS202", id="digits turned round"),
        pytest.param(30 * MILLION, "$30 billion", "FMS202", id="a smaller scale"),
        pytest.param(75, "$75 million", "FMS202", id="no scale"),
        pytest.param(75_000, "$75,000,000", "FMS202", id="a group of digits lost"),
        pytest.param(83_140_001, "$83.14 million", "FMS202", id="more exact than printed"),
        pytest.param(83_000_000, "$83.14 million", "FMS202", id="less exact than printed"),
        pytest.param(70 * MILLION, "$75 to $80 million", "FMS202", id="neither end of a range"),
        pytest.param(0, "$75 million", "FMS202", id="nothing"),
        pytest.param(75 * MILLION, "$75", "FMS204", id="millions supplied"),
        pytest.param(75_000, "$75", "FMS204", id="thousands supplied"),
        pytest.param(5_200 * MILLION, "$5.2 million", "FMS204", id="a thousandfold"),
        pytest.param(52 * BILLION, "52 million", "FMS204", id="a thousandfold without a sign"),
        pytest.param(
            75 * MILLION, "seventy million dollars ($75,000,000)", "FMS203", id="words against digits"
        ),
        pytest.param(
            70 * MILLION, "seventy million dollars ( $75 million )", "FMS203", id="and the words are taken"
        ),
    ],
)
def test_a_slip_in_an_amount_breaks_one_rule(dollars: int, printed: str, code: str) -> None:
    assert _codes(Value(total_usd=dollars, as_printed=printed)) == [code]


def test_an_amount_that_differs_is_told_at_its_own_row_with_what_is_printed() -> None:
    value = Value(total_usd=75 * MILLION, mde_usd=57 * MILLION, mde_as_printed="$65 million or $70 million")
    (found,) = check(value, select=["FMS202"]).findings

    assert found.path == "/mde_usd"
    assert (found.expected, found.actual) == ("$65,000,000 or $70,000,000", "$57,000,000")


def test_a_guessed_scale_is_told_with_what_the_words_say() -> None:
    (found,) = check(Value(other_usd=75 * MILLION, other_as_printed="$75"), select=["FMS204"]).findings

    assert (found.path, found.expected, found.actual) == ("/other_usd", "$75, or nothing", "$75,000,000")


def test_words_and_digits_that_differ_are_told_with_both() -> None:
    value = Value(mde_usd=75 * MILLION, mde_as_printed="seventy million dollars ($75,000,000)")
    (found,) = check(value, select=["FMS203"]).findings

    assert (found.path, found.expected) == ("/mde_as_printed", "seventy million dollars")
    assert found.actual == "$75,000,000"


@given(MILLIONS, MILLIONS, st.sampled_from((1, 1_000)))
def test_an_amount_is_sound_exactly_when_it_is_printed(said: int, encoded: int, scale: int) -> None:
    words = "billion" if scale == 1_000 else "million"
    value = Value(total_usd=encoded * scale * MILLION, as_printed=f"${said} {words}")

    assert _codes(value) == ([] if said == encoded else ["FMS202"])


@given(MILLIONS, st.sampled_from((10**3, 10**6, 10**9)))
def test_a_supplied_scale_is_told_as_such(said: int, scale: int) -> None:
    assert _codes(Value(total_usd=said * scale, as_printed=f"${said}")) == ["FMS204"]


@given(MILLIONS, MILLIONS)
def test_amounts_in_words_and_digits_are_told_apart_exactly_when_they_differ(words: int, digits: int) -> None:
    printed = f"{spell_count(words)} million dollars (${digits} million)"

    assert _codes(Value(total_usd=digits * MILLION, as_printed=printed)) == (
        [] if words == digits else ["FMS203"]
    )


@pytest.mark.parametrize(
    ("title", "total"),
    [
        ("$75M sale to Kosovo", 75 * MILLION),
        ("$1.1B Sale", 1_140 * MILLION),
        ("$23B sale", 23_110 * MILLION),
        ("Sale for more than $100 million", 106_500_000),
        ("Sale worth over $1 billion", 1_600 * MILLION),
        ("Nearly $500 million for Kosovo", 485 * MILLION),
        ("Up to $110 million", 106_500_000),
        ("About $110 million", 106_500_000),
        ("246 Javelins for 75 million euros", 80 * MILLION),
        ("A dollar sale without one", 80 * MILLION),
    ],
)
def test_fms205_a_headline_may_round_and_hedge(title: str, total: int) -> None:
    assert _paths(_notice(Value(total_usd=total), title=title), "FMS205") == []


@pytest.mark.parametrize(
    ("title", "total"),
    [
        ("$57M sale to Kosovo", 75 * MILLION),
        ("$1.1B Sale", 1_151 * MILLION),
        ("$75.0 million sale", 75_060_000),
        ("Sale for more than $110 million", 106_500_000),
        ("Up to $100 million", 106_500_000),
        ("seventy million dollars for Kosovo", 75 * MILLION),
    ],
)
def test_fms205_a_headline_does_not_say_another_amount(title: str, total: int) -> None:
    (found,) = check(_notice(Value(total_usd=total), title=title), select=["FMS205"]).findings

    assert (found.path, found.expected) == ("/title", f"${total:,}")


def test_fms205_a_headline_may_name_any_amount_of_the_notice() -> None:
    value = Value(total_usd=8_500 * MILLION, mde_usd=5_000 * MILLION)
    before = Value(mde_usd=3_980 * MILLION, scope=ValueScope.PRIOR_CASE)
    notice = _notice(value, other_values=(before,), title="From $3.98 billion to $5.0 billion of equipment")

    assert _paths(notice, "FMS205") == []
    assert _paths(_notice(None, title="$75M"), "FMS205") == []


@given(st.integers(1, 9_999), st.integers(-60, 60))
def test_a_headline_in_millions_stands_for_what_rounds_to_it(millions: int, percent: int) -> None:
    total = millions * MILLION + percent * MILLION // 100
    paths = _paths(_notice(Value(total_usd=total), title=f"${millions:,} million sale"), "FMS205")

    assert paths == ([] if abs(percent) <= 50 else ["/title"])


MDE, NON_MDE = Item(name="missiles", section=Section.MDE), Item(name="training", section=Section.NON_MDE)


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


OWN = Value(total_usd=MILLION)
PART = Value(total_usd=MILLION, scope=ValueScope.PART)
PACKAGE = Value(total_usd=MILLION, scope=ValueScope.PACKAGE)


@pytest.mark.parametrize(
    ("value", "others", "scope", "paths"),
    [
        pytest.param(OWN, (PART, PACKAGE), Scope.SINGLE, [], id="each in its place"),
        pytest.param(PART, (), Scope.SINGLE, ["/value/scope"], id="a part"),
        pytest.param(PACKAGE, (), Scope.SINGLE, ["/value/scope"], id="a package for one notice"),
        pytest.param(PACKAGE, (), Scope.PACKAGE, [], id="a package for a package"),
        pytest.param(OWN, (), Scope.PACKAGE, [], id="one value of a package"),
        pytest.param(OWN, (PART, OWN), Scope.SINGLE, ["/other_values/1/scope"], id="the notice twice"),
        pytest.param(None, (OWN,), Scope.SINGLE, [], id="nothing to count twice"),
        pytest.param(
            PART, (OWN,), Scope.SINGLE, ["/value/scope", "/other_values/0/scope"], id="changed about"
        ),
    ],
)
def test_fms211_the_value_of_a_notice_is_its_own(
    value: Value | None, others: tuple[Value, ...], scope: Scope, paths: list[str]
) -> None:
    assert _paths(_notice(value, other_values=others, scope=scope), "FMS211") == paths


def test_fms211_says_which_scope_fits() -> None:
    (found,) = check(_notice(PART, scope=Scope.PACKAGE), select=["FMS211"]).findings

    assert (found.expected, found.actual) == ("notice or package", "part")


@given(strategies.values())
def test_a_drawn_value_is_sound(value: Value) -> None:
    assert [one for one in check(value, select=["FMS2"]).findings if one.severity != "info"] == []
