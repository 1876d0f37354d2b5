# SPDX-License-Identifier: MIT
"""The letter tables."""

from collections import Counter

import pytest

from fmsdata.tables.designations import LETTERS, UNUSED_SERIES_LETTERS, Letter, letters
from fmsdata.tables.provenance import Confidence


def test_no_letter_has_two_meanings_in_one_position() -> None:
    counts = Counter((row.system, row.position, row.letter) for row in LETTERS)
    assert [key for key, count in counts.items() if count > 1] == []


def test_every_row_has_a_meaning_and_a_source_that_was_not_a_primary_text() -> None:
    assert all(row.letter and row.meaning and row.source for row in LETTERS)
    assert {row.confidence for row in LETTERS} == {Confidence.SECONDARY, Confidence.MEMORY}


@pytest.mark.parametrize(
    ("system", "position", "count"),
    [
        ("missile", "status", 8),
        ("missile", "launch", 12),
        ("missile", "mission", 13),
        ("missile", "vehicle_type", 5),
        ("aircraft", "status", 7),
        ("aircraft", "modified_mission", 18),
        ("aircraft", "vehicle_type", 7),
        ("electronics", "installation", 15),
        ("electronics", "equipment_type", 23),
        ("electronics", "purpose", 20),
    ],
)
def test_each_position_has_all_its_letters(system: str, position: str, count: int) -> None:
    assert len(letters(system, position)) == count


def test_a_letter_means_different_things_by_position() -> None:
    assert letters("missile", "status")["C"] == "captive"
    assert letters("missile", "mission")["C"] == "transport"
    assert letters("aircraft", "vehicle_type")["H"] == "helicopter"
    assert letters("aircraft", "modified_mission")["H"] == "search and rescue"


def test_the_series_skip_the_letters_that_look_like_digits() -> None:
    assert {"I", "O"} == UNUSED_SERIES_LETTERS


def test_an_unknown_position_has_no_letters_and_a_caller_may_bring_rows() -> None:
    row = Letter("missile", "launch", "Q", "quay launch", "test", Confidence.MEMORY)
    assert letters("missile", "colour") == {}
    assert letters("missile", "launch", rows=(row,)) == {"Q": "quay launch"}
