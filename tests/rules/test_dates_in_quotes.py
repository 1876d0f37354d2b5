# SPDX-License-Identifier: MIT
"""Which dates the reader of running text finds, in which printed forms, and what they say of a date."""

import calendar
import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.model.dates import PartialDate
from fmsdata.rules._dates import Mention, find_dates, is_relative, is_usual_form
from fmsdata.testing.strategies import partial_dates

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31))
PIECES = (
    "January",
    "may ",
    "Dec,",
    "11",
    "31",
    "2024",
    "1998",
    "-",
    "/",
    ".",
    ",",
    "T06:29",
    " ",
    "of",
    "th",
)
"""What dates are made of, so that texts drawn from it come close to being dates."""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dec, 16, 2015", [(2015, 12, 16)]),
        ("April 9 , 2019", [(2019, 4, 9)]),
        ("Sept. 05, 2023", [(2023, 9, 5)]),
        ("the 3rd of May, 2014", [(2014, 5, 3)]),
        ("MAY 11, 2023", [(2023, 5, 11)]),
        ("May\n  11,\t2023", [(2023, 5, 11)]),
        ("January 8, 12019", [(None, 1, 8)]),
        ("said April 28 that", [(None, 4, 28)]),
        ("between May 4 and 6 May", [(None, 5, 4), (None, 5, 6)]),
        ("January 2024", [(2024, 1, None)]),
        ("Mar. 2024", [(2024, 3, None)]),
        ("2024-01-12T06:29:00Z", [(2024, 1, 12)]),
        ("2024-01-12", [(2024, 1, 12)]),
        ("2024-01", [(2024, 1, None)]),
        ("01/11/2024", [(2024, 1, 11), (2024, 11, 1)]),
        ("13.01.2024", [(2024, 1, 13)]),
        ("11/11/2024", [(2024, 11, 11)]),
        ("June 12-14, 2024", [(2024, 6, 12), (2024, 6, 14)]),
        ("June 12 and 14, 2024", [(2024, 6, 12), (2024, 6, 14)]),
        ("12 to 14 June 2024", [(2024, 6, 12), (2024, 6, 14)]),
        ("1\N{EN DASH}2 July", [(None, 7, 1), (None, 7, 2)]),
        ("May 4-24 rounds", [(None, 5, 4), (None, 5, 24)]),
        ("from 2013 to 2026", [(2013, None, None), (2026, None, None)]),
    ],
)
def test_a_printed_form_gives_what_it_says_and_leaves_out_the_rest(
    text: str, found: list[tuple[int | None, int | None, int | None]]
) -> None:
    assert list(find_dates(text)) == [Mention(*one) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "fiscal years 2015-16",
        "2024-13-01",
        "40/41/2024",
        "Filed 6-5-26; 8:45 am",
        "Transmittal No. 24-22",
        "F-2000, AN/PRC-1998, M2010-A",
        "T2024",
        "2,000 rounds",
        "12019",
        "Nisan 18, 5765",
        "22 U.S.C. 2776(b)(1)",
        "may 30 days",
        "in January",
    ],
)
def test_numbers_that_are_no_date_are_passed_over(text: str) -> None:
    assert find_dates(text) == ()


@given(partial_dates(), st.sampled_from(("in {}", "({})", "{}, as printed", "of {}.")))
def test_what_partial_date_reads_is_found_and_nothing_more(date: PartialDate, around: str) -> None:
    month = "" if date.month is None else calendar.month_name[date.month]
    printed = {4: str(date.year), 7: f"{month} {date.year}", 10: f"{date.day} {month} {date.year}"}[len(date)]
    assert PartialDate.parse(printed) == date

    (mention,) = find_dates(around.format(printed))

    assert mention == Mention(date.year, date.month, date.day)


@given(DAYS, st.sampled_from(("{:%m/%d/%Y}", "{:%d/%m/%Y}", "{:%d.%m.%Y}")))
def test_of_numbers_alone_either_may_be_the_month(day: datetime.date, form: str) -> None:
    found = find_dates(form.format(day))

    assert Mention(day.year, day.month, day.day) in found
    assert len(found) == (2 if day.day <= 12 and day.day != day.month else 1)
    assert {mention.year for mention in found} == {day.year}


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text())
def test_whatever_is_found_exists_in_some_calendar_and_can_be_told(text: str) -> None:
    for mention in find_dates(text):
        assert mention.month is None or 1 <= mention.month <= 12
        assert mention.day is None or 1 <= mention.day <= 31
        assert 1000 <= (mention.year or 1000) <= 2199
        assert str(mention)


MENTIONS = st.builds(
    Mention,
    st.none() | st.integers(2023, 2024),
    st.none() | st.integers(1, 2),
    st.none() | st.integers(1, 2),
)
DATES = partial_dates(earliest=datetime.date(2023, 12, 31), latest=datetime.date(2024, 2, 2))


@given(MENTIONS, DATES)
def test_what_supports_a_date_may_be_it_and_is_as_exact(mention: Mention, date: PartialDate) -> None:
    if mention.supports(date):
        assert mention.may_be(date)
        assert mention.is_as_exact_as(date)
    if mention.may_be(date) and mention.is_as_exact_as(date) and mention.year is not None:
        assert mention.supports(date)


@pytest.mark.parametrize(
    ("printed", "date", "may_be", "supports"),
    [
        ("January 11", "2024-01-11", True, True),
        ("January 11", "2024", True, False),
        ("January 11", "2024-01", True, True),
        ("January 2024", "2024-01-11", True, False),
        ("January 11, 2024", "2024-01", True, True),
        ("January 11, 2024", "2023-01", False, False),
        ("2024", "2024-01", True, False),
    ],
)
def test_a_mention_may_be_a_date_without_proving_it(
    printed: str, date: str, may_be: bool, supports: bool
) -> None:
    (mention,) = find_dates(printed)

    assert mention.may_be(PartialDate(date)) is may_be
    assert mention.supports(PartialDate(date)) is supports


@pytest.mark.parametrize(
    "text",
    [
        "late Monday",
        "Thursday",
        "early on SUNDAY",
        "last night",
        "this morning",
        "earlier this week",
        "next month",
        "two days ago",
        "a week earlier",
        "3 days later",
        "the same day",
        "recently",
    ],
)
def test_words_that_count_from_another_day_are_relative(text: str) -> None:
    assert is_relative(text)


@pytest.mark.parametrize(
    "text",
    ["Thursday, January 11", "on Monday, 6 November 2023", "today, 2024-01-12", "mondays", "a 15-day review"],
)
def test_words_beside_a_date_are_not_relative(text: str) -> None:
    assert not is_relative(text)


@pytest.mark.parametrize(
    ("date", "text", "exactly", "seen"),
    [
        ("2024-01", "on January 11, 2024", True, False),
        ("2024-01", "on January 11, 2024", False, True),
        ("2024-01", "in January 2024", True, True),
        ("2024-01-01", "on January 11, 2024", True, False),
        ("2024-01-11", "January 11, 20245", True, False),
        ("2024", "in 2024", True, True),
        ("2024", "12024", True, False),
        ("2024-01-11", "Jan. 11, 2024", True, False),
    ],
)
def test_a_usual_form_is_seen_as_whole_words_only(date: str, text: str, exactly: bool, seen: bool) -> None:
    assert is_usual_form(PartialDate(date), text, exactly=exactly) is seen


@given(DATES, DATES, st.booleans())
def test_a_usual_form_is_never_seen_where_reading_finds_another_date(
    date: PartialDate, other: PartialDate, exactly: bool
) -> None:
    month = "" if other.month is None else calendar.month_name[other.month]
    day = "" if other.day is None else f"{other.day}, "
    text = f"{month} {day}{other.year}".strip()

    if is_usual_form(date, text, exactly=exactly):
        (mention,) = find_dates(text)
        assert mention.supports(date)
