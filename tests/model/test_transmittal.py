# SPDX-License-Identifier: MIT
"""Transmittal numbers."""

import contextlib
import copy
import operator
import pickle
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.errors import ArgumentError, GrammarError
from fmsdata.model.transmittal import Transmittal

years = st.integers(0, 99).map("{:02}".format)
plain = st.builds("{}-{:02}".format, years, st.integers(1, 999))
lettered = st.builds(
    "{}-{}{}".format, years, st.integers(0, 9), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
)
transmittals = st.one_of(plain, lettered).map(Transmittal)
dashes = st.sampled_from([*"-\u2010\u2011\u2012\u2013\u2014\u2212", "- ", " - ", " \u2013 "])
leads = st.sampled_from(
    [
        "",
        "Transmittal No. ",
        "Transmittal Nos. ",
        "TRANSMITTAL NO RSAT ",
        "transmittal no. ",
        "Transmittal # ",
        "# ",
        "No: ",
        "RSAT ",
        "RS AT ",
        "Transmittal number ",
        "Transmittal No.: ",
        "Transmittal ",
    ]
)
ORDERS: list[Callable[[Any, Any], bool]] = [operator.lt, operator.le, operator.gt, operator.ge]

PRINTED = {
    "24-22": "24-22",
    "24-118": "24-118",
    "24\u2013118": "24-118",
    "24\u201122": "24-22",
    "16\u221214": "16-14",
    "26-8": "26-08",
    "26-08": "26-08",
    "26-003": "26-03",
    "24-022": "24-22",
    "13- 08": "13-08",
    "26-1C": "26-1C",
    "26-0G": "26-0G",
    "26-0g": "26-0G",
    "0G-23": "23-0G",
    "0M-25": "25-0M",
    "20\u20130J": "20-0J",
    "RSAT 26-27": "26-27",
    "RSAT 26-1C": "26-1C",
    "RS AT 26-0T": "26-0T",
    "TRANSMITTAL NO RSAT 26-23": "26-23",
    "Transmittal No. 24-22": "24-22",
    "transmittal no. 19-61": "19-61",
    "Transmittal Nos. 24-22": "24-22",
    "Transmittal # 24-22": "24-22",
    "Transmittal #24-22": "24-22",
    "No: 24-22": "24-22",
    "[Transmittal No. 24-22]": "24-22",
    "Transmittal No.\u00a024-22.": "24-22",
    "24-0O": "24-0O",
}

REFUSED = [
    ("", None),
    ("24", None),
    ("24-", None),
    ("24-1234", None),
    ("124-22", None),
    ("2024-22", None),
    ("16-16B", None),
    ("RSAT 26-1234", "third-party transfer"),
    ("24-22 and more", None),
    ("26-0", "sequence numbers begin at 1"),
    ("24-00", "sequence numbers begin at 1"),
    ("DDTC 24-118", "direct commercial sales under section 36(c)"),
    ("Transmittal No. DDTC 23-045", "direct commercial sales under section 36(c)"),
    ("24-l8", "the letter l seems to stand for the digit 1"),
    ("24-1l", "the letter l seems to stand for the digit 1"),
    ("2O-44", "the letter O seems to stand for the digit 0"),
    ("24-1O8", "the letter O seems to stand for the digit 0"),
    ("0O-24", "the letter O seems to stand for the digit 0"),
    ("24-0o", "the letter o seems to stand for the digit 0"),
    ("24-22, 24-23", "Transmittal.find_all reads each"),
]


@pytest.mark.parametrize(("text", "normal"), PRINTED.items())
def test_a_transmittal_is_read_as_it_is_printed(text: str, normal: str) -> None:
    transmittal = Transmittal.parse(text)
    assert type(transmittal) is Transmittal
    assert str(transmittal) == normal


@pytest.mark.parametrize(("text", "hint"), REFUSED)
def test_what_is_no_transmittal_is_refused_with_a_hint(text: str, hint: str | None) -> None:
    with pytest.raises(GrammarError) as refused:
        Transmittal.parse(text)
    assert refused.value.grammar == "Transmittal"
    assert refused.value.text == text
    assert "expected a transmittal number such as 24-22" in str(refused.value)
    assert (refused.value.hint is None) if hint is None else (hint in str(refused.value))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "26-8",
        "26-003",
        "26-0g",
        "0G-23",
        "24-00",
        "24-000",
        "24-1000",
        "24–22",
        "24-22\n",
        "RSAT 26-27",
        "２４-22",
        "26-0",
        "26-AA",
        "26-00G",
    ],
)
def test_the_constructor_takes_the_normal_form_only(text: str) -> None:
    with pytest.raises(GrammarError, match="expected a transmittal number as 24-22, 24-118, 26-08 or 23-0G"):
        Transmittal(text)


def test_the_constructor_names_the_normal_form_of_a_printed_number() -> None:
    with pytest.raises(GrammarError, match=r"write '26-08', or read it by Transmittal\.parse"):
        Transmittal("26-8")


@pytest.mark.parametrize("value", [None, 2422, b"24-22"])
def test_what_is_no_text_is_an_argument_of_a_wrong_type(value: object) -> None:
    makers: list[object] = [Transmittal, Transmittal.parse, Transmittal.find_all]
    for make in makers:
        assert callable(make)
        with pytest.raises(ArgumentError, match="expected text, as str"):
            make(value)


def test_a_plain_number_has_a_sequence_number_and_no_letter() -> None:
    one = Transmittal("24-118")
    assert (one.year, one.number, one.run, one.letter, one.is_enhancement) == (2024, 118, None, None, False)


def test_an_enhancement_has_a_run_and_a_letter_and_no_sequence_number() -> None:
    one = Transmittal("26-1C")
    assert (one.year, one.number, one.run, one.letter, one.is_enhancement) == (2026, None, 1, "C", True)


@pytest.mark.parametrize(
    ("text", "year"), [("74-01", 1974), ("99-01", 1999), ("00-01", 2000), ("73-01", 2073)]
)
def test_two_digits_of_a_year_wrap_at_1974(text: str, year: int) -> None:
    assert Transmittal(text).year == year


def test_numbers_sort_by_year_then_plain_by_number_then_enhancements() -> None:
    expected = ["98-05", "09-36", "24-08", "24-22", "24-99", "24-118", "24-0A", "24-0Z", "24-1A", "26-01"]
    assert [str(one) for one in sorted(map(Transmittal, reversed(expected)))] == expected


@given(transmittals, transmittals)
def test_the_order_is_that_of_year_kind_and_number(a: Transmittal, b: Transmittal) -> None:
    def key(one: Transmittal) -> tuple[int, bool, int, str]:
        return one.year, one.is_enhancement, one.number or one.run or 0, one.letter or ""

    for order in ORDERS:
        assert order(a, b) == order(key(a), key(b))
    assert (a == b) == (key(a) == key(b))


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("other", ["24-23", 24, None])
def test_ordering_against_anything_else_is_a_type_error(
    order: Callable[[object, object], bool], other: object
) -> None:
    with pytest.raises(TypeError):
        order(Transmittal("24-22"), other)
    with pytest.raises(TypeError):
        order(other, Transmittal("24-22"))


@given(transmittals, leads, dashes)
def test_every_number_is_read_back_after_any_lead_and_with_any_dash(
    one: Transmittal, lead: str, dash: str
) -> None:
    ambiguous = one.letter in {"I", "O"}
    if not ambiguous:
        assert Transmittal.parse(lead + one.replace("-", dash)) == one
    assert Transmittal.parse(one) == one


@given(lettered)
def test_the_letter_form_is_read_in_both_orders_and_never_loses_its_letter(text: str) -> None:
    year, _, suffix = text.partition("-")
    if suffix[1] not in "IO":
        assert Transmittal.parse(f"{suffix}-{year}") == text
    assert Transmittal.find_all(f"Transmittal No. {text}") in {(text,), ()}


def test_numbers_are_found_in_running_text_once_each_in_order_of_mention() -> None:
    text = (
        "[Transmittal No. 26-1C] AECA Transmittal No.: 23-26, by certification transmittal number 23\u201326."
        " Transmittal 14-0C, RSAT 26-27; Transmittal Nos. 24-22, 24-118, and 0G-23. Transmittals 25-8 & 25-9"
    )
    assert [str(one) for one in Transmittal.find_all(text)] == (
        ["26-1C", "23-26", "14-0C", "26-27", "24-22", "24-118", "23-0G", "25-08", "25-09"]
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Block 70-72",
        "24-22",
        "FR Doc. 26-0012",
        "Transmittal No. 26-0GX",
        "Transmittal No. 24-22-1",
        "Transmittal No. 24-1234",
        "Transmittal No. 24-00",
        "Transmittal No. DDTC 23-045",
        "DDTC Transmittal 23-045",
    ],
)
def test_what_is_not_called_a_transmittal_is_not_found(text: str) -> None:
    assert Transmittal.find_all(text) == ()


@given(transmittals)
def test_a_transmittal_keeps_its_type_through_repr_pickle_and_copy(one: Transmittal) -> None:
    again = [eval(repr(one)), copy.copy(one), copy.deepcopy(one)]
    again += [pickle.loads(pickle.dumps(one, protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)]
    assert {(type(copied), str(copied)) for copied in again} == {(Transmittal, str(one))}
    assert hash(one) == hash(str(one))
    assert not hasattr(one, "__dict__")


@given(st.one_of(st.text(max_size=30), st.text("0123456789-GOl RSATNo.#\u2013", max_size=20)))
def test_no_text_makes_a_transmittal_raise_anything_but_a_grammar_error(text: str) -> None:
    for make in (Transmittal, Transmittal.parse):
        with contextlib.suppress(GrammarError):
            assert re.search(Transmittal.PATTERN, make(text))
    assert all(re.search(Transmittal.PATTERN, one) for one in Transmittal.find_all(f"Transmittal No. {text}"))


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("(24-22)", "24-22"),
        ("(Transmittal No. 26-1C)", "26-1C"),
        ("[24-22]", "24-22"),
        ("( 0G-23 )", "23-0G"),
    ],
)
def test_brackets_around_a_number_are_passed_over(printed: str, normal: str) -> None:
    assert Transmittal.parse(printed) == Transmittal(normal)


@pytest.mark.parametrize("printed", ["(24-22]", "(24-22", "24-22)", "()", "("])
def test_brackets_that_do_not_belong_together_are_refused(printed: str) -> None:
    with pytest.raises(GrammarError):
        Transmittal.parse(printed)


@pytest.mark.parametrize(
    ("printed", "hint"),
    [
        ("24-22 V2", "V2 marks a corrected print and is no part of the number 24-22"),
        ("24-22 (v3)", "v3 marks a corrected print and is no part of the number 24-22"),
        (
            "RSAT 24-1234",
            "numbers of sales have three digits at most; four are likely those of a third-party transfer",
        ),
    ],
)
def test_numbers_of_another_kind_are_refused_with_what_they_are(printed: str, hint: str) -> None:
    with pytest.raises(GrammarError) as caught:
        Transmittal.parse(printed)
    assert caught.value.hint == hint
