# SPDX-License-Identifier: MIT
"""Notification thresholds by date and class, and the two readings."""

import datetime
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.tables.provenance import Confidence
from fmsdata.tables.purchasers import PurchaserClass
from fmsdata.tables.thresholds import (
    THRESHOLDS,
    VERIFIED_THROUGH,
    Limb,
    Threshold,
    meets_threshold,
    threshold_class,
    threshold_confidence,
    thresholds,
)

M = 1_000_000
DAY = datetime.date(2024, 1, 11)
AMOUNTS = st.integers(0, 400 * M)
CODES = st.sampled_from(["XK", "DE", "JP", "KR", "IL", "SE", "NATO"])
DAYS = st.dates(datetime.date(1970, 1, 1), datetime.date(2030, 1, 1))
READINGS = st.sampled_from(["any", "literal"])


def amounts(day: str, purchaser_class: str) -> dict[str, int]:
    found = thresholds(datetime.date.fromisoformat(day), purchaser_class)
    return {limb.value: row.amount_usd // M for limb, row in found.items()}


@pytest.mark.parametrize(
    ("day", "purchaser_class", "expected"),
    [
        ("1974-12-29", "general", {}),
        ("1974-12-30", "general", {"articles": 25}),
        ("1976-06-30", "general", {"articles": 25, "mde": 7}),
        ("1980-12-16", "general", {"articles": 25, "mde": 7, "construction": 200}),
        ("1981-12-29", "general", {"articles": 50, "mde": 14, "construction": 200}),
        ("2002-09-29", "nato_plus", {}),
        ("2002-09-30", "nato_plus", {"articles": 100, "mde": 25, "construction": 300}),
        ("2026-05-20", "general", {"articles": 50, "mde": 14, "construction": 200}),
    ],
)
def test_the_amounts_follow_the_date(day: str, purchaser_class: str, expected: dict[str, int]) -> None:
    assert amounts(day, purchaser_class) == expected


def test_an_unknown_class_is_refused() -> None:
    with pytest.raises(ValueError, match="middling"):
        thresholds(DAY, "middling")


def test_korea_and_israel_join_the_higher_class_on_their_days() -> None:
    assert threshold_class("KR", datetime.date(2008, 10, 14)) == "general"
    assert threshold_class("KR", datetime.date(2008, 10, 15)) == "nato_plus"
    assert threshold_class("IL", datetime.date(2010, 10, 7)) == "general"
    assert threshold_class("IL", datetime.date(2010, 10, 8)) == "nato_plus"
    assert threshold_class("DE", datetime.date(2002, 9, 29)) == "general"


@pytest.mark.parametrize(
    ("total", "mde", "code", "reading", "expected"),
    [
        (75 * M, None, "XK", "any", True),
        (50 * M, 0, "XK", "any", True),
        (50 * M - 1, 14 * M - 1, "XK", "any", False),
        (20 * M, 14 * M, "XK", "any", True),
        (20 * M, None, "XK", "any", None),
        (13 * M, None, "XK", "any", False),
        (None, 14 * M, "XK", "any", True),
        (None, 13 * M, "XK", "any", None),
        (None, None, "XK", "any", None),
        (60 * M, 30 * M, "DE", "any", True),
        (60 * M, 30 * M, "DE", "literal", False),
        (60 * M, 10 * M, "DE", "any", False),
        (100 * M, 25 * M, "DE", "literal", True),
        (100 * M, 24 * M, "DE", "literal", False),
        (300 * M, 24 * M, "DE", "literal", None),
        (None, 100 * M, "DE", "literal", True),
        (None, None, "DE", "literal", None),
    ],
)
def test_a_sale_is_compared_limb_by_limb(
    total: int | None,
    mde: int | None,
    code: str,
    reading: Literal["any", "literal"],
    expected: bool | None,
) -> None:
    assert meets_threshold(total, mde, code, DAY, reading=reading) is expected


def test_construction_alone_meets_the_literal_reading() -> None:
    assert meets_threshold(300 * M, 0, "DE", DAY, construction_usd=300 * M, reading="literal") is True
    assert meets_threshold(300 * M, 0, "DE", DAY, construction_usd=299 * M, reading="literal") is False


def test_a_new_sales_territory_brings_the_general_amounts_back() -> None:
    assert meets_threshold(60 * M, 0, "DE", DAY) is False
    assert meets_threshold(60 * M, 0, "DE", DAY, purchaser_class="general") is True


def test_before_the_law_nothing_can_be_told() -> None:
    assert meets_threshold(10**12, 10**12, "DE", datetime.date(1974, 12, 29)) is None


@given(AMOUNTS, AMOUNTS, CODES, DAYS)
def test_the_literal_reading_never_notifies_more_than_the_other(
    total: int, mde: int, code: str, day: datetime.date
) -> None:
    mde = min(mde, total)
    loose = meets_threshold(total, mde, code, day, construction_usd=0)
    strict = meets_threshold(total, mde, code, day, construction_usd=0, reading="literal")
    assert strict is loose if strict is not False else loose in (False, True)


@given(
    st.tuples(AMOUNTS, AMOUNTS, AMOUNTS),
    CODES,
    DAYS,
    READINGS,
    st.sets(st.sampled_from(["total", "mde", "dc"])),
)
def test_hiding_a_value_gives_the_same_answer_or_none(
    values: tuple[int, int, int],
    code: str,
    day: datetime.date,
    reading: Literal["any", "literal"],
    hidden: set[str],
) -> None:
    total, mde, construction = values[0], min(values[:2]), min(values[0], values[2])
    known = meets_threshold(total, mde, code, day, construction_usd=construction, reading=reading)
    seen = meets_threshold(
        None if "total" in hidden else total,
        None if "mde" in hidden else mde,
        code,
        day,
        construction_usd=None if "dc" in hidden else construction,
        reading=reading,
    )
    assert seen in (None, known)


def test_after_the_last_text_read_the_amounts_are_inferred() -> None:
    assert threshold_confidence(VERIFIED_THROUGH) is Confidence.VERIFIED
    assert threshold_confidence(VERIFIED_THROUGH + datetime.timedelta(days=1)) is Confidence.INFERRED
    assert threshold_confidence(datetime.date(1975, 1, 1)) is Confidence.MEMORY
    assert threshold_confidence(datetime.date(1970, 1, 1)) is None


def test_a_caller_may_bring_a_later_row() -> None:
    row = Threshold(
        datetime.date(2027, 1, 1), PurchaserClass.GENERAL, Limb.MDE, 30 * M, "test", "test", Confidence.MEMORY
    )
    rows = (row, *THRESHOLDS)
    assert thresholds(datetime.date(2027, 1, 1), rows=rows)[Limb.MDE].amount_usd == 30 * M
    assert thresholds(datetime.date(2026, 12, 31), rows=rows)[Limb.MDE].amount_usd == 14 * M
    assert meets_threshold(20 * M, 20 * M, "XK", datetime.date(2027, 1, 1), rows=rows) is False


@pytest.mark.parametrize("limb", Limb)
def test_a_limb_is_shown_by_its_name_in_python(limb: Limb) -> None:
    assert repr(limb) == f"Limb.{limb.name}"
    assert str(limb) == limb.value
