# SPDX-License-Identifier: MIT
"""A mutant differs from what it was made of, in a way that could be a slip."""

import random
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata import Dataset, Designation, PartialDate, load_dataset
from fmsdata._dev import mutants
from fmsdata._dev.mutants import Mutant, Outcome, Place, mutate

EMPTY = Dataset(id="d", title="D")
draws = st.integers(0, 2**32).map(random.Random)


def _place(kind: str, value: object) -> Place:
    return Place(kind, "/x", "Item", "x", value, None)


@given(st.integers(0, 10**12), draws)
def test_a_number_is_changed_to_another_that_is_not_negative(number: int, draw: random.Random) -> None:
    changed = mutate(_place("number", number), EMPTY, draw)

    assert type(changed) is int
    assert changed != number
    assert changed >= 0


@given(st.dates().filter(lambda day: 1000 <= day.year <= 2190), st.sampled_from((4, 7, 10)), draws)
def test_a_date_is_changed_to_one_as_precise(day: object, length: int, draw: random.Random) -> None:
    date = PartialDate(str(day)[:length])
    changed = mutate(_place("date", date), EMPTY, draw)

    assert type(changed) is PartialDate
    assert changed != date
    assert len(changed) == len(date)


@given(st.text("abcXYZ019 -/é", min_size=1).filter(lambda name: any(map(str.isalnum, name))), draws)
def test_a_name_differs_in_one_letter_of_the_same_case_or_one_digit(name: str, draw: random.Random) -> None:
    changed = mutate(_place("name", name), EMPTY, draw)

    (place,) = (at for at, letter in enumerate(name) if changed[at] != letter)
    assert len(changed) == len(name)
    assert changed[place].isdigit() is name[place].isdigit()
    assert changed[place].islower() is name[place].islower()


@given(st.sampled_from(["FGM-148F", "AN/TPS-80", "Mk 54 Mod 0", "Javelin"]), draws)
def test_the_name_of_a_designation_stays_one(text: str, draw: random.Random) -> None:
    assert type(mutate(_place("name", Designation(text)), EMPTY, draw)) is Designation


@given(draws)
def test_a_reference_is_changed_to_a_record_of_the_same_class(draw: random.Random) -> None:
    dataset = load_dataset("kosovo-javelin-2024")
    classes = {record.id: type(record) for record in dataset}

    changed = mutate(_place("reference", "kosovo"), dataset, draw)

    assert changed != "kosovo"
    assert classes[changed] is classes["kosovo"]


def test_the_share_is_that_of_the_mutants_of_the_kinds_asked_for() -> None:
    outcomes = [
        Outcome(Mutant(_place("number", 1), 2), ("FMS106",)),
        Outcome(Mutant(_place("number", 1), 3), ()),
        Outcome(Mutant(_place("date", 1), 3), ("InvalidError",)),
    ]

    assert mutants.share(outcomes, "number") == 0.5
    assert mutants.share(outcomes, "number", "date") == pytest.approx(2 / 3)


def test_where_words_stand_is_no_fact_of_a_sale() -> None:
    found = list(mutants.places(load_dataset("kosovo-javelin-2024")))

    positions = {(place.cls, place.field) for place in found if place.kind == "position"}
    numbers = {(place.cls, place.field) for place in found if place.kind == "number"}
    assert positions == {("Evidence", "paragraph"), ("Source", "lead_blocks")}
    assert ("Quantity", "count") in numbers
    assert ("Value", "total_usd") in numbers


def test_the_program_prints_the_share_of_each_kind_and_an_example_of_what_was_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "text.txt").write_text("Nothing of what is quoted.", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["mutants", str(tmp_path / "text.txt")])
    choose = mutants.choose
    monkeypatch.setattr(mutants, "choose", lambda dataset: choose(dataset, for_each_kind=25))

    mutants.main()

    lines = capsys.readouterr().out.splitlines()
    heads = [line.split(":")[0] for line in lines if not line.startswith("missed: ")]
    assert heads == [
        *("kosovo-javelin-2024", *mutants.KINDS, "noticed by"),
        *("us-fms-notices", "number", "noticed by"),
    ]
    # Without the words of the text, nobody notices a name that is misspelt.
    assert any(line.startswith("missed: ") and " name " in line for line in lines)
