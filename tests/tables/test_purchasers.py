# SPDX-License-Identifier: MIT
"""Who belongs to the higher class, by clause and date."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.tables.alliances import ACCESSIONS, NATO
from fmsdata.tables.countries import COUNTRIES
from fmsdata.tables.provenance import Confidence
from fmsdata.tables.purchasers import (
    NAMED_PURCHASERS,
    Clause,
    PurchaserClass,
    class_changes,
    class_confidence,
    class_of,
)

PLUS, GENERAL = PurchaserClass.NATO_PLUS, PurchaserClass.GENERAL
CODES = st.sampled_from([row.code for row in COUNTRIES])
DAYS = st.dates(datetime.date(1970, 1, 1), datetime.date(2030, 1, 1))


@pytest.mark.parametrize(
    ("code", "clause", "first"),
    [
        ("JP", Clause.REVIEW, "1981-12-29"),
        ("AU", Clause.THRESHOLD, "2002-09-30"),
        ("KR", Clause.REVIEW, "2008-10-15"),
        ("KR", Clause.THRESHOLD, "2008-10-15"),
        ("IL", Clause.REVIEW, "2010-10-08"),
        ("IL", Clause.THRESHOLD, "2010-10-08"),
        ("ES", Clause.REVIEW, "1982-05-30"),
        ("RO", Clause.THRESHOLD, "2004-03-29"),
        ("FI", Clause.REVIEW, "2023-04-04"),
        (NATO, Clause.REVIEW, "1981-12-29"),
    ],
)
def test_a_purchaser_enters_the_higher_class_on_one_day(code: str, clause: Clause, first: str) -> None:
    day = datetime.date.fromisoformat(first)
    assert class_of(code, day, clause) is PLUS
    assert class_of(code, day - datetime.timedelta(days=1), clause) is GENERAL


def test_the_organisation_is_named_for_the_review_and_not_for_the_thresholds() -> None:
    day = datetime.date(2024, 1, 1)
    assert class_of(NATO, day, Clause.REVIEW) is PLUS
    assert class_of(NATO, day, Clause.THRESHOLD) is GENERAL


@pytest.mark.parametrize("code", ["XK", "UA", "TW", "IN", "IE", "QA", "CO"])
def test_a_state_that_is_not_named_is_general(code: str) -> None:
    assert class_of(code, datetime.date(2026, 1, 1), Clause.REVIEW) is GENERAL


@given(CODES, DAYS, st.sampled_from(Clause))
def test_the_class_changes_only_on_the_days_that_are_listed(
    code: str, day: datetime.date, clause: Clause
) -> None:
    before = day - datetime.timedelta(days=1)
    if class_of(code, day, clause) is not class_of(code, before, clause):
        assert day in class_changes(code)


def test_not_being_named_is_inferred_and_being_named_is_verified() -> None:
    day = datetime.date(2024, 1, 11)
    assert class_confidence("XK", day, Clause.REVIEW) is Confidence.INFERRED
    assert class_confidence("JP", day, Clause.REVIEW) is Confidence.VERIFIED
    assert class_confidence("KR", day, Clause.REVIEW) is Confidence.INFERRED
    assert class_confidence("DE", day, Clause.REVIEW) is Confidence.SECONDARY
    assert class_confidence("SE", day, Clause.REVIEW) is Confidence.MEMORY


def test_a_caller_may_bring_other_rows_and_accessions() -> None:
    day = datetime.date(2024, 1, 1)
    assert class_of("JP", day, Clause.REVIEW, rows=()) is GENERAL
    assert class_of("DE", day, Clause.REVIEW, accessions=()) is GENERAL
    assert class_confidence("DE", day, Clause.REVIEW, accessions=iter(ACCESSIONS)) is Confidence.SECONDARY
    assert class_changes("JP", rows=(), accessions=()) == ()


def test_every_row_has_an_act_and_a_source() -> None:
    assert all(row.instrument.startswith("Pub. L.") and row.source for row in NAMED_PURCHASERS)


@pytest.mark.parametrize("word", [*PurchaserClass, *Clause])
def test_a_word_is_shown_by_its_name_in_python(word: PurchaserClass | Clause) -> None:
    assert repr(word) == f"{type(word).__name__}.{word.name}"
    assert str(word) == word.value
