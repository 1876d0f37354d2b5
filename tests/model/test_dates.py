# SPDX-License-Identifier: MIT
"""Dates known to the year, the month or the day."""

import contextlib
import copy
import datetime
import operator
import pickle
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.errors import ArgumentError, GrammarError
from fmsdata.model.dates import DatePrecision, PartialDate

days = st.dates(datetime.date(1000, 1, 1), datetime.date(2199, 12, 31))
dates = st.builds(
    lambda day, length: PartialDate(day.isoformat()[:length]), days, st.sampled_from([4, 7, 10])
)
ORDERS: list[Callable[[Any, Any], bool]] = [operator.lt, operator.le, operator.gt, operator.ge]

PRINTED = {
    "2008": "2008",
    "1999-06": "1999-06",
    " 2024-01-12 ": "2024-01-12",
    "2024\u201301\u201312": "2024-01-12",
    "January 12, 2024": "2024-01-12",
    "january\u00a012,\n2024": "2024-01-12",
    "12 January 2024": "2024-01-12",
    "17 July 2009": "2009-07-17",
    "Jan. 30, 2026": "2026-01-30",
    "Apr. 28, 2017": "2017-04-28",
    "Sept. 8, 2016": "2016-09-08",
    "Dec, 16, 2015": "2015-12-16",
    "April 9 , 2019": "2019-04-09",
    "March 05, 2018": "2018-03-05",
    "April 28th, 2017": "2017-04-28",
    "1st of May 2020": "2020-05-01",
    "June 1999": "1999-06",
    "June, 1999": "1999-06",
    "06:29 AM, January 12, 2024": "2024-01-12",
    "January 12, 2024 at 6:29 a.m.": "2024-01-12",
    "Friday, January 12, 2024": "2024-01-12",
    "Dec 16, 2015.": "2015-12-16",
    "February 29, 2024": "2024-02-29",
}

NO_DATES = [
    ("", "expected a date such as January 12, 2024"),
    ("today", "expected a date such as"),
    ("12019", "found '12019'"),
    ("March 12019", "found 'March 12019'"),
    ("January 122024", "expected a date such as"),
    ("01/12/2024", "write the month as a word"),
    ("12.01.2024", "write the month as a word"),
    ("February 30, 2024", "expected a day that exists (the month is shorter)"),
    ("February 29, 2023", "expected a day that exists"),
    ("January 0, 2024", "from 1000 to 2199"),
    ("January 32, 2024", "from 1000 to 2199"),
    ("January 12, 0024", "from 1000 to 2199"),
    ("Sunday, January 12, 2024", "2024-01-12 is a Friday"),
    ("January 12", "expected a date such as"),
    ("January 12, 2024 and January 13, 2024", "expected a date such as"),
]


@pytest.mark.parametrize(("text", "normal"), PRINTED.items())
def test_a_date_is_read_as_it_is_printed_and_no_more_exact(text: str, normal: str) -> None:
    date = PartialDate.parse(text)
    assert type(date) is PartialDate
    assert str(date) == normal


@pytest.mark.parametrize(("text", "said"), NO_DATES)
def test_what_is_no_date_is_refused_saying_what_was_found_and_expected(text: str, said: str) -> None:
    with pytest.raises(GrammarError) as refused:
        PartialDate.parse(text)
    assert refused.value.grammar == "PartialDate"
    assert refused.value.text == text
    assert said in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "0999",
        "2200",
        "12019",
        "2024-00",
        "2024-13",
        "2024-1",
        "2024-01-00",
        "2024-01-32",
        "2024-01-1",
        "2023-02-29",
        "2024-04-31",
        "2024-01-12\n",
        " 2024",
        "２０２４",
        "2024/01",
        "20240112",
        "2024-01-12T00:00",
    ],
)
def test_the_constructor_takes_the_normal_form_only(text: str) -> None:
    with pytest.raises(GrammarError, match="PartialDate: found"):
        PartialDate(text)


def test_the_constructor_names_the_normal_form_of_a_printed_date() -> None:
    with pytest.raises(GrammarError, match=r"write '2024-01-12', or read it by PartialDate\.parse"):
        PartialDate("January 12, 2024")


@pytest.mark.parametrize("value", [None, 2008, b"2008", datetime.date(2008, 1, 1)])
def test_what_is_no_text_is_an_argument_of_a_wrong_type(value: object) -> None:
    makers: list[object] = [PartialDate, PartialDate.parse]
    for make in makers:
        assert callable(make)
        with pytest.raises(ArgumentError, match="expected text, as str"):
            make(value)


def test_the_parts_of_a_date_are_none_where_they_are_not_known() -> None:
    assert [
        (d.year, d.month, d.day, d.precision) for d in map(PartialDate, ("2008", "1999-06", "2024-01-12"))
    ] == [
        (2008, None, None, DatePrecision.YEAR),
        (1999, 6, None, DatePrecision.MONTH),
        (2024, 1, 12, DatePrecision.DAY),
    ]


def test_a_date_spans_from_its_first_to_its_last_day() -> None:
    assert PartialDate("2008").earliest == datetime.date(2008, 1, 1)
    assert PartialDate("2008").latest == datetime.date(2008, 12, 31)
    assert PartialDate("2024-02").latest == datetime.date(2024, 2, 29)
    assert PartialDate("2023-02").latest == datetime.date(2023, 2, 28)
    assert PartialDate("2024-01-12").earliest == PartialDate("2024-01-12").latest


def test_a_less_exact_date_sorts_before_the_more_exact_of_the_same_first_day() -> None:
    expected = ["2007-12-31", "2008", "2008-01", "2008-01-01", "2008-01-02", "2008-02", "2009"]
    assert sorted(map(PartialDate, reversed(expected))) == list(map(PartialDate, expected))


@given(dates, dates)
def test_the_order_is_that_of_first_day_then_precision(a: PartialDate, b: PartialDate) -> None:
    def key(date: PartialDate) -> tuple[datetime.date, int]:
        return date.earliest, len(date)

    for order in ORDERS:
        assert order(a, b) == order(key(a), key(b))
    assert (a == b) == (key(a) == key(b))


@pytest.mark.parametrize("other", ["2009", datetime.date(2009, 1, 1), 2009, None])
@pytest.mark.parametrize("order", ORDERS)
def test_ordering_against_anything_else_is_a_type_error(
    order: Callable[[object, object], bool], other: object
) -> None:
    with pytest.raises(TypeError):
        order(PartialDate("2008"), other)
    with pytest.raises(TypeError):
        order(other, PartialDate("2008"))


def test_equality_and_hash_are_those_of_the_text() -> None:
    assert PartialDate("2008") == "2008"
    assert hash(PartialDate("2008")) == hash("2008")


@given(dates, dates)
def test_certainly_before_overlapping_and_certainly_after_exclude_each_other(
    a: PartialDate, b: PartialDate
) -> None:
    assert [a.is_before(b), a.overlaps(b), b.is_before(a)].count(True) == 1
    assert a.overlaps(b) == b.overlaps(a)
    assert a.overlaps(b) == (a.contains(b) or b.contains(a))
    assert not a.is_before(b) or a < b


@given(dates, days)
def test_a_date_contains_exactly_the_days_from_its_first_to_its_last(
    date: PartialDate, day: datetime.date
) -> None:
    inside = date.earliest <= day <= date.latest
    assert date.contains(day) == inside
    assert date.contains(datetime.datetime(day.year, day.month, day.day, 23)) == inside
    assert date.contains(PartialDate.from_date(day)) == inside
    assert date.contains(date.earliest)
    assert date.contains(date.latest)


@given(days)
def test_a_calendar_day_makes_a_date_known_to_the_day_and_is_read_back_from_print(day: datetime.date) -> None:
    date = PartialDate.from_date(day)
    assert date.earliest == day == date.latest
    assert PartialDate.parse(day.isoformat()) == date
    assert PartialDate.parse(f"{day:%B} {day.day}, {day.year}") == date
    assert PartialDate.parse(f"{day.day} {day:%b}. {day.year}") == date
    assert PartialDate.parse(f"{day:%A}, {day:%B} {day.day}, {day.year}") == date


def test_a_day_outside_the_range_is_refused() -> None:
    with pytest.raises(GrammarError, match="from 1000 to 2199"):
        PartialDate.from_date(datetime.date(999, 12, 31))


@given(dates)
def test_a_date_keeps_its_type_through_repr_pickle_and_copy(date: PartialDate) -> None:
    again = [eval(repr(date)), copy.copy(date), copy.deepcopy(date), PartialDate.parse(date)]
    again += [pickle.loads(pickle.dumps(date, protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)]
    assert {(type(one), str(one)) for one in again} == {(PartialDate, str(date))}


def test_a_date_is_text_without_a_dictionary() -> None:
    date = PartialDate("2008")
    assert type(str(date)) is str
    assert f"{date}" == "2008"
    assert repr(date) == "PartialDate('2008')"
    assert not hasattr(date, "__dict__")


@given(st.one_of(st.text(max_size=30), st.text("0123456789-, .JanuryMchth:AP", max_size=30)))
def test_no_text_makes_a_date_raise_anything_but_a_grammar_error(text: str) -> None:
    for make in (PartialDate, PartialDate.parse):
        with contextlib.suppress(GrammarError):
            date = make(text)
            assert date.earliest <= date.latest


@given(st.one_of(dates.map(str), st.from_regex(r"[0-9]{4}(-[0-9]{2}){0,2}", fullmatch=True)))
def test_the_pattern_takes_every_normal_form_and_refuses_all_but_days_past_the_month(text: str) -> None:
    expected = None
    try:
        PartialDate(text)
    except GrammarError as refused:
        expected = refused.expected
    assert (re.search(PartialDate.PATTERN, text) is not None) == (expected in {None, "a day that exists"})


def test_every_precision_says_what_it_means_and_can_be_evaluated_from_its_repr() -> None:
    assert [eval(repr(precision)) for precision in DatePrecision] == list(DatePrecision)
    assert all(precision.meaning for precision in DatePrecision)


@pytest.mark.parametrize("year", [1, 500, 999, 2200, 3000, 9999])
def test_no_date_holds_a_day_of_a_year_that_none_can_be_of(year: int) -> None:
    day = datetime.date(year, 1, 1)

    assert not PartialDate("2008").contains(day)
    assert not PartialDate("2199").contains(day)
    assert not PartialDate("1000").contains(day)


def test_a_time_of_day_is_in_the_date_of_its_day() -> None:
    moment = datetime.datetime(2024, 1, 12, 6, 29, tzinfo=datetime.UTC)

    assert PartialDate("2024-01").contains(moment)
    assert not PartialDate("2024-01-11").contains(moment)


@pytest.mark.parametrize("other", ["2009", None, 2009, datetime.date(2009, 1, 1)])
def test_what_is_no_partial_date_is_refused_by_name(other: Any) -> None:
    for ask in (PartialDate("2008").is_before, PartialDate("2008").overlaps):
        with pytest.raises(ArgumentError, match="a PartialDate"):
            ask(other)


@pytest.mark.parametrize("date", ["2009-01-01", None, 2009])
def test_only_a_date_becomes_one(date: Any) -> None:
    with pytest.raises(ArgumentError, match=r"a datetime\.date"):
        PartialDate.from_date(date)


def test_only_a_date_is_held_by_one() -> None:
    with pytest.raises(ArgumentError, match="date"):
        PartialDate("2008").contains("2008-01-01")  # type: ignore[arg-type]
