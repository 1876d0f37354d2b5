# SPDX-License-Identifier: MIT
"""Rules 202 to 205, 211, 213, 214: one value, and the words that print it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.model.notifications import Notification
from fmsdata.model.numbers import parse_amount, spell_count
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, Scope, ValueScope
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


LETTER_L = "$l.5 billion"


def _letter(dollars: int, *, quoted: bool) -> Value:
    """Return a value whose words have a letter for a digit."""
    words = Evidence(source="record", quote=LETTER_L, supports=("total_usd",))
    return (
        Value(total_usd=dollars, evidence=(words,))
        if quoted
        else Value(total_usd=dollars, as_printed=LETTER_L)
    )


def _paths(record: object, code: str) -> list[str]:
    return [one.path for one in check(record, select=[code]).findings]


def _codes(record: object) -> list[str]:
    return [one.code for one in check(record, ignore=["FMS801"]).findings]


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


@pytest.mark.parametrize("quoted", [True, False])
def test_fms213_a_letter_for_a_digit_is_remarked_on_and_read_as_the_digit(quoted: bool) -> None:
    (found,) = check(_letter(1_500 * MILLION, quoted=quoted)).findings

    assert (found.code, found.expected, found.actual) == ("FMS213", "$1.5", "$l.5")
    assert found.path == ("/evidence/0/quote" if quoted else "/as_printed")


@pytest.mark.parametrize("dollars", [15_000 * MILLION, 2_000 * MILLION])
def test_a_letter_for_a_digit_hides_no_slip(dollars: int) -> None:
    assert _codes(_letter(dollars, quoted=False)) == ["FMS202", "FMS213"]
    assert _codes(_letter(dollars, quoted=True)) == ["FMS213", "FMS805"]


@pytest.mark.parametrize("printed", ["$lot", "$75 million", "l.5 billion", "US$ 1.5 billion in loans"])
def test_fms213_passes_over_letters_that_are_words(printed: str) -> None:
    assert _paths(Value(as_printed=printed), "FMS213") == []


FOREIGN = [
    pytest.param("€75 million", "EUR", id="sign"),
    pytest.param("EUR 75 million", "EUR", id="code in front"),
    pytest.param("75 million euros", "EUR", id="name"),
    pytest.param("NZ$75 million", "NZD", id="another dollar"),
    pytest.param("75 million Canadian dollars", "CAD", id="the name of another dollar"),
    pytest.param("GBP75m", "GBP", id="without a space"),
]


@pytest.mark.parametrize(("printed", "currency"), FOREIGN)
def test_fms202_an_amount_in_another_currency_is_no_amount_of_dollars(printed: str, currency: str) -> None:
    (found,) = check(Value(total_usd=75 * MILLION, as_printed=printed)).findings

    assert (found.code, found.path) == ("FMS202", "/total_usd")
    assert currency in found.message
    assert f"`amount` {75 * MILLION}" in (found.hint or "")


@pytest.mark.parametrize(("printed", "currency"), FOREIGN)
def test_fms202_compares_an_amount_in_another_currency(printed: str, currency: str) -> None:
    def paths(amount: int, code: str = currency) -> list[str]:
        return _paths(Value(currency=code, amount=amount, as_printed=printed), "FMS202")

    assert paths(75 * MILLION) == []
    assert paths(57 * MILLION) == ["/amount"]
    assert paths(75 * MILLION, "PLN") == ["/currency"]


@pytest.mark.parametrize("printed", ["($173 million)", "[R$ 117,9 milhões]", "173 millions de francs"])
def test_fms202_says_nothing_of_a_currency_that_it_cannot_read(printed: str) -> None:
    value = Value(scope=ValueScope.CONVERSION, as_printed=printed, currency="NZD", amount=173 * MILLION)

    assert _paths(value, "FMS202") == []


@pytest.mark.parametrize("value", [Value(), Value(bound=Bound.UP_TO), Value(condition="in full")])
def test_fms214_a_value_says_something(value: Value) -> None:
    (found,) = check(value).findings

    assert (found.code, found.path) == ("FMS214", "")


@pytest.mark.parametrize(
    "value",
    [Value(withheld=True), Value(mde_usd=0), Value(as_printed="$75"), Value(currency="EUR", amount=1)],
)
def test_fms214_a_value_need_not_have_a_total(value: Value) -> None:
    assert _codes(value) == []


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
