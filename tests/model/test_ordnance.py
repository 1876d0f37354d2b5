# SPDX-License-Identifier: MIT
"""Munition units, Army models, naval marks and engines, part by part in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.model._ordnance import army, engine, munition_unit, naval
from fmsdata.model.designation import Designation, DesignationSystem
from fmsdata.tables.designations import letters

CAPITALS = st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "GBU-31(V)3/B Lot 4",
            "GB guided bomb; U unit; number 31; (V)3 variable configuration, version 3; "
            "B unit that is launched or dropped; followed by 'Lot 4'",
        ),
        ("GBU-31(V)", "GB guided bomb; U unit; number 31; (V) variable configuration"),
        ("LAU-129A/A", "LA launcher; U unit; number 129; model A; A unit that stays on the aircraft"),
        ("BLU-109/C", "BL live bomb; U unit; number 109; C (suffix, meaning not known)"),
        (
            "FMU-152(D-2)/B",
            "FM fuze; U unit; number 152; (D-2) (variable, meaning not known); "
            "B unit that is launched or dropped",
        ),
        ("M1A2 SEPv3", "M model; model number 1; A2 improvement 2; followed by 'SEPv3'"),
        ("XM1156", "XM experimental model; model number 1156"),
        ("M777A2E12", "M model; model number 777; A2E12 improvement 2, trial 12"),
        ("M1A2K", "M model; model number 1; A2 improvement 2; K variant"),
        ("Mk 54 Mod 0", "mark 54; modification 0"),
        ("Mk 6 Mod X", "mark 6; X modification"),
        ("Mk 41 Baseline VII", "mark 41; followed by 'Baseline VII'"),
        ("T700-GE-701D", "T turboshaft or turboprop; type number 700; GE General Electric; 701D model"),
        (
            "F100-PW-229 EEP",
            "F turbofan; type number 100; PW Pratt & Whitney; model 229; followed by 'EEP'",
        ),
    ],
)
def test_each_part_is_said_in_words(text: str, said: str) -> None:
    assert Designation(text).explain() == f"{text}: {said}"


@given(CAPITALS, CAPITALS, st.integers(0, 9999), st.sampled_from(["", "/A", "/B", "/C"]))
def test_an_item_code_of_no_table_is_a_unit_only_where_a_or_b_says_so(
    first: str, second: str, number: int, suffix: str
) -> None:
    code = first + second
    decoded = munition_unit(f"{code}U-{number}{suffix}")

    meaning = letters("munition_unit", "item_code").get(code)
    assert (decoded is not None) is (meaning is not None or suffix in ("/A", "/B"))
    if decoded is not None:
        assert decoded.base == f"{code}U-{number}"
        assert decoded.parts[0].meaning == meaning


@given(CAPITALS, CAPITALS, st.integers(10, 999))
def test_an_engine_has_a_type_and_a_maker_that_the_tables_know(kind: str, maker: str, number: int) -> None:
    known = kind in letters("engine", "type") and maker in letters("engine", "manufacturer")
    decoded = engine(f"{kind}{number}-{maker}-100")

    assert (decoded is not None) is known
    assert (engine(f"{kind}{number}-GE-100") is not None) is (kind in letters("engine", "type"))


@given(
    st.integers(0, 9999),
    st.lists(st.tuples(st.sampled_from("AE"), st.integers(0, 99)), min_size=1, max_size=4),
)
def test_the_steps_of_an_army_model_are_said_in_their_order(
    number: int, steps: list[tuple[str, int]]
) -> None:
    text = f"M{number}" + "".join(f"{letter}{step}" for letter, step in steps)
    decoded = army(text)

    assert decoded is not None
    words = {"A": "improvement", "E": "trial"}
    said = ", ".join(f"{words[letter]} {step}" for letter, step in steps)
    assert {part.role: part.meaning for part in decoded.parts}["improvement"] == said


@pytest.mark.parametrize(
    "text",
    [
        "GBU-",
        "GBU-12345",
        "M",
        "M12345",
        "XXM1",
        "Mk 1234",
        "Mk",
        "T7-GE-1",
        "T700-GE-",
        "T7000-GE-1",
    ],
)
def test_what_lacks_a_number_or_has_a_digit_too_many_is_of_none_of_these_systems(text: str) -> None:
    assert [read(text) for read in (munition_unit, army, naval, engine)] == [None] * 4
    assert Designation.parse(text).system is DesignationSystem.UNKNOWN
