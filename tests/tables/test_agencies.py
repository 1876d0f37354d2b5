# SPDX-License-Identifier: MIT
"""Implementing agencies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.tables.agencies import AGENCIES, Agency, agency, agency_for_department
from fmsdata.tables.provenance import Confidence


@pytest.mark.parametrize(
    ("printed", "letter"),
    [
        ("Army", "B"),
        ("Department of the Army", "B"),
        ("U.S. Army", "B"),
        ("the Navy", "P"),
        ("AIR  FORCE", "D"),
        ("Marine Corps", "K"),
        ("U.S. Army Corps of Engineers", "E"),
    ],
)
def test_a_printed_department_has_its_letter(printed: str, letter: str) -> None:
    found = agency_for_department(printed)
    assert found is not None
    assert found.letter == letter


@given(st.text(max_size=40))
def test_any_other_text_names_no_agency_or_one_of_the_list(printed: str) -> None:
    assert agency_for_department(printed) in (None, *AGENCIES)


def test_every_letter_is_one_capital_once_and_only_recalled() -> None:
    letters = [row.letter for row in AGENCIES]
    assert len(set(letters)) == len(letters)
    assert all(len(letter) == 1 and letter.isupper() for letter in letters)
    assert {row.confidence for row in AGENCIES} == {Confidence.MEMORY}


def test_every_printed_form_leads_back_to_its_row() -> None:
    assert all(agency_for_department(form) == row for row in AGENCIES for form in row.printed)


def test_a_caller_may_bring_other_rows() -> None:
    row = Agency("Z", "Space", ("Space Force",), "test", Confidence.MEMORY)
    assert agency("Z") is None
    assert agency("Z", rows=(row,)) is row
    assert agency_for_department("Space Force", rows=(row,)) is row
