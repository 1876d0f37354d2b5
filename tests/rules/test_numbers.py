# SPDX-License-Identifier: MIT
"""What is told of numbers without reading a text is what reading it would tell."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fmsdata.model.numbers import spell_count
from fmsdata.rules._numbers import Numbers, is_whole

COUNTS = st.sampled_from((0, 5, 6, 24, 54, 152, 246, 990, 1_050))
TOKENS = (
    *("6", "24", "246", "1,050", "1050", "(6)", "(246)", "(V)1", "six", "Two hundred forty-six", "up to"),
    *(
        "MK",
        "Block",
        "million",
        "Thousand",
        "hundred",
        "dollars",
        "U.S. dollars",
        "$",
        "%",
        "-foot",
        "mm",
        "-",
    ),
    *("missiles", "and", "each", "(120 installed)", "AN/TPQ-36", "2.5", ";"),
)
TEXTS = st.lists(st.sampled_from(TOKENS), max_size=6).map(" ".join)


@given(TEXTS, COUNTS)
@example("990 million gallons", 990)
@example("24 thousand", 24)
@example("6 U.S. dollars", 6)
@example("46 MK 54 MOD 0 torpedoes", 54)
@example("one hundred fifty-two (152) MIDS JTRS (5)", 5)
def test_a_count_is_said_exactly_where_reading_finds_it(text: str, number: int) -> None:
    numbers = Numbers()

    assert numbers.say(text, number) is (number in numbers.values(text))


@given(TEXTS, COUNTS)
def test_what_is_plain_is_the_only_count_of_its_text(text: str, number: int) -> None:
    numbers = Numbers()

    if numbers.is_plain(text, number):
        assert numbers.values(text) == {number}
        assert numbers.say(text, number)


@given(st.integers(0, 10**9), st.sampled_from(("", " missiles", " Javelin FGM-148F missiles (24 kits)")))
def test_most_forms_are_seen_without_reading(number: int, rest: str) -> None:
    numbers = Numbers()
    for form in (
        f"{number:,}",
        f"{spell_count(number)} ({number:,})",
        f"Up to {spell_count(number)} ({number:,})",
    ):
        assert numbers.plainly_say(form + rest, number)
        assert not numbers.plainly_say(form + rest, number + 1)


MONEY = (
    *("$75", "$75 million", "$75.5 million", "$14,000,000", "$1.2 billion", "US$75 million", "A$75 million"),
    *("million", "billion", "of which", "and", "75"),
)


@given(
    st.lists(st.sampled_from(MONEY), min_size=1, max_size=4).map(" ".join),
    st.sampled_from((75, 14_000, 14_000_000, 75_000_000, 75_500_000, 1_200_000_000)),
)
@example("$75 million", 75)
@example("$14,000,000", 14_000)
@example("A$75 million", 75_000_000)
def test_an_amount_is_said_exactly_where_reading_finds_it(text: str, dollars: int) -> None:
    numbers = Numbers()

    assert numbers.say_dollars(text, dollars) is any(one.value == dollars for one in numbers.money(text))


@pytest.mark.parametrize(
    ("dollars", "form", "whole"),
    [
        (0, "$0", False),
        (750, "$750", False),
        (1_234_567, "$1,234,567", False),
        (14_000_000, "$14 million", True),
        (60_180_000, "$60.18 million", True),
        (999_990_000, "$999.99 million", True),
        (2_403_000_000, "$2.403 billion", True),
        (8_500_000_000, "$8.5 billion", True),
        (1_000_000_000, "$1 billion", True),
        (1_234_560_000, "$1,234.56 million", True),
    ],
)
def test_the_usual_form_of_an_amount_goes_on_only_where_it_has_no_scale(
    dollars: int, form: str, whole: bool
) -> None:
    assert Numbers().usual_form(dollars) == form
    assert is_whole(form) is whole


@given(TEXTS)
def test_a_text_is_read_once_and_to_the_same_end(text: str) -> None:
    numbers = Numbers()

    assert numbers.counts(text) is numbers.counts(text)
    assert numbers.amounts(text) is numbers.amounts(text)
    assert numbers.values(text) == {
        number for one in numbers.counts(text) for number in (one.words, one.digits) if number is not None
    }
