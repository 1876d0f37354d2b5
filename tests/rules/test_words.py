# SPDX-License-Identifier: MIT
"""How rules compare words, dates and links: what counts as the same, and what as another."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.model._spans import Span, span
from fmsdata.model.dates import PartialDate
from fmsdata.model.numbers import spell_count
from fmsdata.model.words import Bound
from fmsdata.rules._circles import circles
from fmsdata.rules._dates import find_dates, is_relative, is_usual_form
from fmsdata.rules._numbers import Numbers
from fmsdata.rules._spoken import Words, is_named, is_verbatim

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("06:29 AM, January 12, 2024", ["2024-01-12"]),
        ("On 17 July 2009, Congress", ["2009-07-17"]),
        ("since June 1999", ["1999-06"]),
        ("mediating talks since 2013", ["2013"]),
        ("from 2011-03-08 on", ["2011-03-08"]),
        ("Jan. 30, 2026 and Apr. 28 , 2017", ["2026-01-30", "2017-04-28"]),
        ("fiscal 24-22, F-2000, 36(b)(1), 1,999", []),
        ("may 24 hours pass", []),
        ("no date", []),
    ],
)
def test_dates_are_found_in_running_text(text: str, dates: list[str]) -> None:
    found = find_dates(text)

    assert len(found) == len(dates)
    assert all(mention.supports(PartialDate(date)) for mention, date in zip(found, dates, strict=True))


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2099, 12, 31)))
def test_every_usual_print_of_a_date_supports_it_and_what_is_less_exact(day: datetime.date) -> None:
    date = PartialDate.from_date(day)
    month = MONTHS[day.month - 1]

    for printed in (
        f"{month} {day.day}, {day.year}",
        f"on {day.day} {month} {day.year}.",
        f"the {day.day}th of {month} {day.year}",
        f"({day.isoformat()})",
    ):
        (mention,) = find_dates(printed)
        assert mention.supports(date)
        assert mention.may_be(date)
        assert mention.may_be(PartialDate(f"{day.year}"))
        assert not mention.may_be(PartialDate(f"{day.year + 1}"))


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2099, 12, 31)))
def test_a_form_that_is_seen_without_reading_is_one_that_reading_finds(day: datetime.date) -> None:
    month = MONTHS[day.month - 1]
    for date, text in (
        (PartialDate.from_date(day), f"on {month} {day.day}, {day.year}"),
        (PartialDate(f"{day.year}-{day.month:02}"), f"in {month} {day.year}"),
        (PartialDate(f"{day.year}"), f"in {day.year}"),
    ):
        assert is_usual_form(date, text)
        assert any(mention.supports(date) for mention in find_dates(text))
        assert not is_usual_form(PartialDate("1949"), text)


def test_a_month_says_nothing_of_the_day() -> None:
    (mention,) = find_dates("in September 2023")

    assert mention.may_be(PartialDate("2023-09-14"))
    assert not mention.supports(PartialDate("2023-09-14"))
    assert str(mention) == "September 2023"


@pytest.mark.parametrize("text", ["today", "on Thursday", "last Friday", "earlier this month", "Yesterday"])
def test_relative_words_are_known(text: str) -> None:
    assert is_relative(text)


@pytest.mark.parametrize("text", ["on Thursday, January 11, 2024", "in 2023", "the day", ""])
def test_a_date_is_not_relative(text: str) -> None:
    assert not is_relative(text)


@given(st.integers(0, 10**9))
def test_a_count_that_is_seen_by_spelling_it_is_the_one_that_reading_finds(number: int) -> None:
    numbers = Numbers()
    for text in (
        f"{number}",
        f"{spell_count(number)} ({number:,})",
        f"up to {spell_count(number)} ({number:,})",
    ):
        assert numbers.is_plain(text, number)
        assert number in numbers.values(text)
        assert not numbers.is_plain(text, number + 1)


@given(st.integers(1, 10**5), st.sampled_from((10**4, 10**5, 10**6, 10**7, 10**8, 10**9)))
def test_an_amount_that_is_seen_by_its_usual_form_is_the_one_that_reading_finds(
    number: int, step: int
) -> None:
    numbers = Numbers()
    dollars = number * step
    form = numbers.usual_form(dollars)

    assert [amount.value for amount in numbers.money(form)] == [dollars]
    assert numbers.say_dollars(f"up to {form}", dollars)


def test_an_amount_without_a_sign_is_money_only_where_money_is_printed() -> None:
    numbers = Numbers()

    assert numbers.amounts("52 million") == ()
    assert [amount.value for amount in numbers.money("52 million")] == [52_000_000]
    assert numbers.money("the value") == ()


@pytest.mark.parametrize(
    ("text", "quote", "verbatim"),
    [
        ("Lockheed Martin", "Lockheed Martin in Orlando, FL", True),
        ("Orlando, FL", "Lockheed Martin in Orlando, FL", True),
        ("Lockheed Marti", "Lockheed Martin", False),
        ("ockheed", "Lockheed Martin", False),
        ("246", "246 missiles", True),
        ("46", "246 missiles", False),
        ("Serbia", "Serbian", False),
    ],
)
def test_a_text_stands_in_a_quote_only_as_whole_words(text: str, quote: str, verbatim: bool) -> None:
    assert is_verbatim(text, quote) is verbatim


@pytest.mark.parametrize(
    ("name", "quote", "named"),
    [
        ("Serbia", "Serbian President Aleksandar Vucic", True),
        ("European Union", "the Union", False),
        ("United States", "United States and other countries", True),
        ("the State Department", "State Departments of", True),
        ("Kosovo", "Serbia", False),
        ("", "Serbia", False),
    ],
)
def test_a_name_may_gain_an_ending_and_lose_an_article(name: str, quote: str, named: bool) -> None:
    words = Words()

    assert is_named(words.of(name), words.of(quote)) is named


@given(st.dictionaries(st.integers(0, 12), st.integers(0, 12)))
def test_circles_are_exactly_the_keys_that_lead_back_to_themselves(links: dict[int, int]) -> None:
    def leads_back(start: int) -> bool:
        at = links[start]
        for _ in links:
            if at == start:
                return True
            if at not in links:
                return False
            at = links[at]
        return at == start

    found = circles(links)

    in_circles = [key for circle in found for key in circle]
    assert sorted(in_circles) == sorted(key for key in links if leads_back(key))
    for circle in found:
        assert all(links[one] == other for one, other in zip(circle, (*circle[1:], circle[0]), strict=True))


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        (span(100, Bound.MORE_THAN, approximate=False), span(104, Bound.STATED, approximate=False), True),
        (span(100, Bound.MORE_THAN, approximate=False), span(96, Bound.STATED, approximate=False), False),
        (span(70, Bound.UP_TO, approximate=False), span(60, Bound.STATED, approximate=False), True),
        (span(70, Bound.UP_TO, approximate=False), span(71, Bound.STATED, approximate=False), False),
        (span(100, Bound.STATED, approximate=True), span(104, Bound.STATED, approximate=False), True),
        (span(246, Bound.STATED, approximate=False), span(264, Bound.STATED, approximate=False), False),
        (span(100, Bound.NEARLY, approximate=False), span(98, Bound.STATED, approximate=False), True),
        (span(100, Bound.AT_LEAST, approximate=False), Span(10, 20), False),
    ],
)
def test_bounds_contradict_only_what_lies_outside_them(one: Span, other: Span, meets: bool) -> None:
    assert one.meets(other) is meets
    assert other.meets(one) is meets
