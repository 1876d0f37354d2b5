# SPDX-License-Identifier: MIT
"""The review of a proposed sale, derived from purchaser and date."""

import datetime
from typing import Any, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.errors import ArgumentError, GrammarError
from fmsdata.model.countries import CountryCode
from fmsdata.model.dates import PartialDate
from fmsdata.model.reviews import Review, review
from fmsdata.tables.countries import COUNTRIES
from fmsdata.tables.provenance import Confidence
from fmsdata.tables.purchasers import PurchaserClass

CODES = st.sampled_from([row.code for row in COUNTRIES])
DAYS = st.dates(datetime.date(1970, 1, 1), datetime.date(2030, 1, 1))


def test_kosovo_in_january_2024_has_thirty_days_until_10_february() -> None:
    answer = review(CountryCode("XK"), PartialDate("2024-01-11"))
    assert answer.days == 30
    assert answer.purchaser_class is PurchaserClass.GENERAL
    assert answer.closes_on == datetime.date(2024, 2, 10)
    assert answer.confidence is Confidence.INFERRED
    assert "30 calendar days" in answer.basis


@pytest.mark.parametrize(
    ("code", "day", "days", "closes"),
    [
        ("JP", "2024-02-15", 15, "2024-03-01"),
        ("SE", "2024-03-06", 30, "2024-04-05"),
        ("SE", "2024-03-07", 15, "2024-03-22"),
        ("US", "1975-01-01", 20, "1975-01-21"),
        ("JP", "1974-12-29", None, None),
    ],
)
def test_the_window_follows_purchaser_and_day(
    code: str, day: str, days: int | None, closes: str | None
) -> None:
    answer = review(CountryCode(code), PartialDate(day))
    assert answer.days == days
    assert answer.closes_on == (None if closes is None else datetime.date.fromisoformat(closes))


@pytest.mark.parametrize("printed", ["2024-01", "2024"])
def test_a_month_or_year_gives_days_and_no_closing_day(printed: str) -> None:
    answer = review(CountryCode("XK"), PartialDate(printed))
    assert answer.days == 30
    assert answer.closes_on is None


def test_a_class_that_changes_within_the_date_gives_no_days() -> None:
    answer = review(CountryCode("SE"), PartialDate("2024-03"))
    assert answer.days is None
    assert answer.purchaser_class is None
    assert answer.closes_on is None
    assert "changes" in answer.basis
    assert review(CountryCode("SE"), PartialDate("2024-02")).days == 30
    assert review(CountryCode("SE"), PartialDate("2024-04")).days == 15


def test_days_that_change_within_the_date_leave_the_class() -> None:
    answer = review(CountryCode("JP"), PartialDate("1976"))
    assert answer.days is None
    assert answer.purchaser_class is PurchaserClass.GENERAL


def test_without_a_date_only_the_day_for_the_class_gives_days() -> None:
    assert review(CountryCode("JP"), None).days is None
    answer = review(CountryCode("JP"), None, on=datetime.date(2024, 1, 1))
    assert answer.days == 15
    assert answer.closes_on is None


def test_the_organisation_has_fifteen_days_and_an_unknown_purchaser_none() -> None:
    assert review("NATO", PartialDate("2024-01-11")).days == 15
    answer = review(None, PartialDate("2024-01-11"))
    assert answer.days is None
    assert answer.confidence is Confidence.MEMORY


def test_a_purchaser_that_is_no_code_is_refused() -> None:
    with pytest.raises(GrammarError):
        review(cast("Any", "Kosovo"), PartialDate("2024-01-11"))


@given(CODES, DAYS)
def test_a_wider_date_never_contradicts_the_day_within_it(code: str, day: datetime.date) -> None:
    exact = review(CountryCode(code), PartialDate(day.isoformat()))
    for printed in (day.isoformat()[:7], day.isoformat()[:4]):
        wider = review(CountryCode(code), PartialDate(printed))
        assert wider.days in (None, exact.days)
        assert wider.purchaser_class in (None, exact.purchaser_class)
        assert wider.confidence.rank >= exact.confidence.rank
    if exact.days is not None:
        assert exact.closes_on == day + datetime.timedelta(days=exact.days)


def test_a_review_is_frozen_and_its_repr_can_be_read_back() -> None:
    answer = review(CountryCode("XK"), PartialDate("2024-01-11"))
    names: dict[str, object] = {
        "Review": Review,
        "PurchaserClass": PurchaserClass,
        "Confidence": Confidence,
        "datetime": datetime,
    }
    assert eval(repr(answer), names) == answer
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        cast("Any", answer).days = 3


def test_the_day_for_the_class_is_a_date() -> None:
    with pytest.raises(ArgumentError, match=r"a datetime\.date"):
        review(CountryCode("XK"), None, on="2024-01-11")  # type: ignore[arg-type]

    moment = datetime.datetime(2024, 1, 11, 12, tzinfo=datetime.UTC)
    assert review(CountryCode("XK"), None, on=moment) == review(CountryCode("XK"), None, on=moment.date())
