# SPDX-License-Identifier: MIT
"""Designations composed from the letter tables decode back, system by system."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.model.designation import Designation, DesignationSystem
from fmsdata.tables.designations import UNUSED_SERIES_LETTERS, letters

SERIES = st.sampled_from(sorted(set(string.ascii_uppercase) - UNUSED_SERIES_LETTERS))
NUMBERS = st.integers(1, 999)
MAYBE_SERIES = st.one_of(st.just(""), SERIES)


def letter(system: str, position: str) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(letters(system, position)))


@given(
    st.one_of(st.just(""), letter("missile", "status")),
    letter("missile", "launch"),
    letter("missile", "mission"),
    NUMBERS,
    st.tuples(MAYBE_SERIES, st.one_of(st.none(), st.integers(1, 9))),
)
def test_composed_missiles_decode_back(
    status: str, launch: str, mission: str, number: int, version: tuple[str, int | None]
) -> None:
    series, variant = version
    base = f"{status}{launch}{mission}M-{number}"
    value = Designation(base + series + (f"-{variant}" if variant else ""))
    assert value.system is DesignationSystem.MISSILE
    assert (value.status or "", value.launch, value.mission) == (status, launch, mission)
    assert value.vehicle_type == "M"
    assert (value.number, value.series or "") == (number, series)
    assert value.suffix == (str(variant) if variant else None)
    assert value.base == base
    assert all(part.meaning for part in value.parts)


@given(
    st.one_of(st.just(""), letter("aircraft", "status")),
    st.sampled_from("ACEMORSTUBFKPX"),
    st.sampled_from("HQV"),
    NUMBERS,
    MAYBE_SERIES,
)
def test_composed_helicopters_tiltrotors_and_drones_decode_back_or_read_as_electronics(
    status: str, mission: str, vehicle: str, number: int, series: str
) -> None:
    head = f"{status}{mission}{vehicle}"
    electronic = len(head) == 3 and all(
        letter_ in letters("electronics", role)
        for letter_, role in zip(head, ("installation", "equipment_type", "purpose"), strict=True)
    )
    value = Designation(f"{head}-{number}{series}")
    if electronic:
        assert value.system is DesignationSystem.UNKNOWN
        return
    assert value.system is DesignationSystem.AIRCRAFT
    assert (value.mission, value.vehicle_type) == (mission, vehicle)
    assert (value.number, value.series or "") == (number, series)


@given(letter("aircraft", "modified_mission"), st.sampled_from("ABCEFKOPRTUX"), NUMBERS, SERIES)
def test_composed_conventional_aircraft_decode_back(
    modified: str, mission: str, number: int, series: str
) -> None:
    value = Designation(f"{modified}{mission}-{number}{series}")
    assert value.system is DesignationSystem.AIRCRAFT
    assert (value.modified_mission, value.mission, value.vehicle_type) == (modified, mission, None)
    assert value.base == f"{modified}{mission}-{number}"


@given(
    st.tuples(
        letter("electronics", "installation"),
        letter("electronics", "equipment_type"),
        letter("electronics", "purpose"),
    ),
    st.integers(1, 9999),
    MAYBE_SERIES,
    st.one_of(st.just(""), st.just("(V)"), st.integers(1, 99).map(lambda version: f"(V){version}")),
)
def test_composed_electronics_decode_back(
    indicators: tuple[str, str, str], number: int, modification: str, variable: str
) -> None:
    base = f"AN/{''.join(indicators)}-{number}"
    value = Designation(f"{base}{modification}{variable}")
    assert value.system is DesignationSystem.ELECTRONICS
    assert (value.installation, value.equipment_type, value.purpose) == indicators
    assert (value.number, value.modification or "", value.variable or "") == (number, modification, variable)
    assert value.base == base


@given(
    letter("munition_unit", "item_code"), st.integers(1, 9999), MAYBE_SERIES, st.sampled_from(["", "A", "B"])
)
def test_composed_munition_units_decode_back(code: str, number: int, series: str, suffix: str) -> None:
    value = Designation(f"{code}U-{number}{series}" + (f"/{suffix}" if suffix else ""))
    assert value.system is DesignationSystem.MUNITION_UNIT
    assert (value.item_code, value.number) == (code, number)
    assert (value.series or "", value.suffix or "") == (series, suffix)


@given(st.booleans(), st.integers(1, 9999), st.lists(st.sampled_from(["A1", "A2", "E8", "A12"]), max_size=3))
def test_composed_army_models_decode_back(experimental: bool, number: int, steps: list[str]) -> None:
    model = f"{'XM' if experimental else 'M'}{number}"
    value = Designation(model + "".join(steps))
    assert value.system is DesignationSystem.ARMY
    assert (value.model, value.number, value.improvement or "") == (model, number, "".join(steps))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("CATM-9X-2", "status launch mission vehicle_type number series suffix"),
        ("NKC-135A", "status modified_mission mission number series"),
        ("UH-60M", "mission vehicle_type number series"),
        ("AN/TPQ-36A(V)10(C)", "installation equipment_type purpose number modification variable suffix"),
        ("RT-1990A(V)2/ARC-231", "component number modification variable equipment"),
        ("GBU-31A(V)3/B", "item_code unit number series variable suffix"),
        ("M777A2E1K", "prefix number improvement series"),
        ("Mk 54 Mod 0", "mark mod"),
        ("T700-GE-701D", "type number manufacturer model"),
    ],
)
def test_the_parts_of_each_system_stand_in_its_order(text: str, roles: str) -> None:
    assert [part.role for part in Designation(text).parts] == roles.split()


@given(
    st.integers(1, 999),
    st.integers(0, 99),
    st.sampled_from(["Mk", "MK", "Mark", "mk"]),
    st.sampled_from(" -"),
)
def test_composed_naval_marks_decode_back_from_any_spelling(mark: int, mod: int, word: str, gap: str) -> None:
    value = Designation.parse(f"{word}{gap}{mark} MOD {mod}")
    assert value == Designation(f"Mk {mark} Mod {mod}")
    assert (value.mark, value.mod, value.base) == (str(mark), str(mod), f"Mk {mark}")
