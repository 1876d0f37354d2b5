# SPDX-License-Identifier: MIT
"""Review periods by date and class."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.tables.countries import COUNTRIES
from fmsdata.tables.provenance import Confidence
from fmsdata.tables.purchasers import PurchaserClass
from fmsdata.tables.reviews import (
    REVIEW_PERIODS,
    ReviewPeriod,
    review_changes,
    review_class,
    review_confidence,
    review_days,
    review_period,
)

CODES = st.sampled_from([row.code for row in COUNTRIES] + ["NATO"])
DAYS = st.dates(datetime.date(1970, 1, 1), datetime.date(2030, 1, 1))


@pytest.mark.parametrize(
    ("code", "day", "days"),
    [
        ("XK", "2024-01-11", 30),
        ("JP", "1974-12-29", None),
        ("JP", "1974-12-30", 20),
        ("JP", "1976-06-30", 30),
        ("JP", "1981-12-29", 15),
        ("PL", "1999-03-11", 30),
        ("PL", "1999-03-12", 15),
        ("NATO", "2020-01-01", 15),
        ("IE", "2026-01-01", 30),
        ("KR", "2008-10-14", 30),
        ("KR", "2008-10-15", 15),
    ],
)
def test_the_days_follow_purchaser_and_date(code: str, day: str, days: int | None) -> None:
    assert review_days(code, datetime.date.fromisoformat(day)) == days


@given(CODES, DAYS)
def test_the_days_change_only_on_the_days_that_are_listed(code: str, day: datetime.date) -> None:
    before = day - datetime.timedelta(days=1)
    if review_days(code, day) != review_days(code, before):
        assert day in review_changes(code)


@given(CODES, DAYS)
def test_a_period_belongs_to_the_class_and_is_in_force(code: str, day: datetime.date) -> None:
    period = review_period(code, day)
    assert (period is None) == (day < datetime.date(1974, 12, 30))
    if period is not None:
        assert period.purchaser_class is review_class(code, day)
        assert period.effective_from <= day


def test_the_answer_is_known_as_well_as_its_weaker_half() -> None:
    assert review_confidence("JP", datetime.date(2024, 1, 1)) is Confidence.VERIFIED
    assert review_confidence("JP", datetime.date(1990, 1, 1)) is Confidence.INFERRED
    assert review_confidence("JP", datetime.date(1975, 1, 1)) is Confidence.MEMORY
    assert review_confidence("JP", datetime.date(1970, 1, 1)) is Confidence.INFERRED
    assert review_confidence("SE", datetime.date(2024, 1, 1)) is Confidence.MEMORY


def test_a_caller_may_bring_other_rows() -> None:
    row = ReviewPeriod(
        datetime.date(2027, 1, 1), PurchaserClass.GENERAL, 45, "test", "test", Confidence.MEMORY
    )
    rows = (row, *REVIEW_PERIODS)
    assert review_days("XK", datetime.date(2027, 1, 1), rows=rows) == 45
    assert review_days("XK", datetime.date(2026, 12, 31), rows=rows) == 30
    assert review_days("JP", datetime.date(2027, 1, 1), purchasers=()) == 30
    assert datetime.date(2027, 1, 1) in review_changes("XK", rows=rows)
