# SPDX-License-Identifier: MIT
"""States and their postal codes."""

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.tables.provenance import Confidence
from fmsdata.tables.states import STATES, State, state_code, state_name, state_of_place


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("Orlando, FL", "FL"),
        ("Minneapolis, Minnesota", "MN"),
        ("St. Louis, Missouri", "MO"),
        ("Fort Worth, TX.", "TX"),
        ("Washington, D.C.", "DC"),
        ("Bethesda, MA", "MA"),
        ("Orlando", None),
        ("Paris, France", None),
        ("Kongsberg, Norway", None),
        (", FL", None),
        ("Orlando, fl", None),
        ("", None),
    ],
)
def test_the_state_of_a_place_stands_behind_its_last_comma(place: str, code: str | None) -> None:
    assert state_of_place(place) == code


def test_the_table_is_that_of_iso_3166_2() -> None:
    everywhere = {entry.code: entry.name for entry in pycountry.subdivisions}
    expected = {code[3:]: name for code, name in everywhere.items() if code.startswith("US-")}
    assert len(expected) >= 51
    ours = {row.code: row.name for row in STATES}
    assert {code: name for code, name in expected.items() if len(code) == 2 and code not in ours} in (
        {},
        {"UM": "United States Minor Outlying Islands"},
    )
    differing = {code for code, name in ours.items() if code in expected and expected[code] != name}
    assert differing <= {"VI"}


@given(st.sampled_from(STATES), st.text(st.characters(exclude_characters=",", exclude_categories=["C", "Z"])))
def test_code_and_name_of_every_state_are_found_behind_any_city(row: State, city: str) -> None:
    assert state_name(row.code) == row.name
    assert state_code(row.name.upper()) == row.code
    assert state_of_place(f"x{city}, {row.code}") == row.code
    assert state_of_place(f"x{city}, {row.name}") == row.code


def test_a_caller_may_bring_other_rows() -> None:
    row = State("ZZ", "Atlantis", "test", Confidence.MEMORY)
    assert state_of_place("Poseidonia, Atlantis", rows=(row,)) == "ZZ"
    assert state_name("FL", rows=(row,)) is None
