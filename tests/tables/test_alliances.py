# SPDX-License-Identifier: MIT
"""NATO members by date."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.tables.alliances import ACCESSIONS, Accession, is_nato_member, nato_confidence
from fmsdata.tables.countries import country
from fmsdata.tables.provenance import Confidence

DAYS = st.dates(datetime.date(1940, 1, 1), datetime.date(2030, 1, 1))


def _members(day: datetime.date) -> set[str]:
    return {row.code for row in ACCESSIONS if is_nato_member(row.code, day)}


@pytest.mark.parametrize(
    ("day", "count"),
    [
        ("1949-04-03", 0),
        ("1949-04-04", 12),
        ("1952-02-18", 14),
        ("1955-05-06", 15),
        ("1982-05-30", 16),
        ("1999-03-12", 19),
        ("2004-03-29", 26),
        ("2009-04-01", 28),
        ("2017-06-05", 29),
        ("2020-03-27", 30),
        ("2023-04-04", 31),
        ("2024-03-07", 32),
        ("2026-05-20", 32),
    ],
)
def test_the_number_of_members_grows_with_each_accession(day: str, count: int) -> None:
    assert len(_members(datetime.date.fromisoformat(day))) == count


@pytest.mark.parametrize(
    ("code", "first"), [("PL", "1999-03-12"), ("SE", "2024-03-07"), ("DE", "1955-05-06")]
)
def test_a_state_is_a_member_from_the_day_of_its_accession(code: str, first: str) -> None:
    day = datetime.date.fromisoformat(first)
    assert is_nato_member(code, day)
    assert not is_nato_member(code, day - datetime.timedelta(days=1))


@given(DAYS, st.integers(0, 10_000))
def test_no_member_is_ever_lost(day: datetime.date, later: int) -> None:
    assert _members(day) <= _members(day + datetime.timedelta(days=later))


def test_every_row_is_a_known_country_once_with_a_source() -> None:
    codes = [row.code for row in ACCESSIONS]
    assert len(codes) == len(set(codes)) == 32
    assert all(country(code) is not None for code in codes)
    assert all(row.source for row in ACCESSIONS)


def test_the_day_of_an_accession_matters_only_in_its_year() -> None:
    assert nato_confidence("SE", datetime.date(2024, 2, 1)) is Confidence.MEMORY
    assert nato_confidence("SE", datetime.date(2023, 2, 1)) is Confidence.SECONDARY
    assert nato_confidence("SE", datetime.date(2025, 2, 1)) is Confidence.SECONDARY
    assert nato_confidence("XK", datetime.date(2024, 2, 1)) is Confidence.INFERRED


def test_a_caller_may_bring_other_rows() -> None:
    row = Accession("UA", datetime.date(2030, 1, 1), "test", Confidence.MEMORY, Confidence.MEMORY)
    assert is_nato_member("UA", datetime.date(2030, 1, 1), rows=(*ACCESSIONS, row))
    assert not is_nato_member("SE", datetime.date(2030, 1, 1), rows=(row,))
