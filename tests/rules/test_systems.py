# SPDX-License-Identifier: MIT
"""Weapon systems: one id each, parts of a whole, and what the items that point at them must be."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.findings import Severity
from fmsdata.model.actors import WeaponSystem
from fmsdata.model.dataset import Dataset
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.rules import check
from fmsdata.rules._examples import dataset, notice
from fmsdata.testing import strategies


def _system(key: str, name: str = "", designation: str | None = None, **fields: Any) -> WeaponSystem:
    given_as = None if designation is None else Designation(designation)
    return WeaponSystem(id=key, name=name or key, designation=given_as, **fields)


def _offering(system: WeaponSystem, **fields: Any) -> Dataset:
    return dataset(system, notice(items=(Item(**({"name": "offer", "system": system.id} | fields)),)))


def _found(record: Dataset, code: str) -> list[str | None]:
    return [one.object_id for one in check(record, select=[code]).findings]


def _fires(record: Dataset, code: str) -> bool:
    return bool(check(record, select=[code]).findings)


@pytest.mark.parametrize(
    ("others", "found"),
    [
        pytest.param([_system("b", "Javelin  MISSILE")], ["b"], id="other spaces and capitals"),
        pytest.param([_system("b", "X", "FGM-148F")], ["b"], id="a designation"),
        pytest.param([_system("b", "fgm-148f")], ["b"], id="a designation for a name"),
        pytest.param([_system("b", "X", "FGM-148F", aliases=("Javelin missile",))], ["b"], id="one pair"),
        pytest.param(
            [_system("b", "X", "FGM-148F", aliases=("AAWS-M",)), _system("c", "AAWS-M")],
            ["b", "c"],
            id="a chain of three",
        ),
        pytest.param([_system("b", "Javelin", "FGM-148E")], [], id="another series"),
        pytest.param([_system("b", "Javelin launcher")], [], id="another name"),
    ],
)
def test_one_system_has_one_id(others: list[WeaponSystem], found: list[str]) -> None:
    own = _system("a", "Javelin missile", "FGM-148F", aliases=("FGM-148F",))

    assert _found(dataset(own, *others), "FMS505") == found


@given(st.lists(st.sampled_from("abcd"), min_size=1, max_size=6))
def test_every_system_is_found_whose_name_stood_before(names: list[str]) -> None:
    systems = (_system(f"id-{at}", name) for at, name in enumerate(names))

    assert _found(dataset(*systems), "FMS505") == [
        f"id-{at}" for at, name in enumerate(names) if name in names[:at]
    ]


def test_each_circle_of_parts_is_found_once_and_a_chain_into_it_is_none() -> None:
    wholes = {"tail": "a", "a": "b", "b": "a", "c": "d", "d": "e", "e": "c", "free": None, "far": "gone"}
    record = dataset(*(_system(key, part_of=whole) for key, whole in wholes.items()))
    findings = check(record, select=["FMS506"]).findings

    assert [(one.path, one.actual) for one in findings] == [
        ("/systems/1/part_of", "b"),
        ("/systems/3/part_of", "d"),
    ]


@given(st.lists(st.integers(0, 9), min_size=2, max_size=10))
def test_parts_of_earlier_systems_form_no_circle_until_the_first_is_a_part_of_the_last(
    draws: list[int],
) -> None:
    wholes = [None, *(f"s{draw % at}" for at, draw in enumerate(draws[1:], 1))]
    tree = [_system(f"s{at}", part_of=whole) for at, whole in enumerate(wholes)]

    assert _found(dataset(*tree), "FMS506") == []
    assert len(_found(dataset(_system("s0", part_of=f"s{len(tree) - 1}"), *tree[1:]), "FMS506")) == 1


@pytest.mark.parametrize(
    ("system", "item", "found"),
    [
        pytest.param("FGM-148", "FGM-148F", False, id="a series"),
        pytest.param("CH-47F", "CH-47D", False, id="another series"),
        pytest.param("F-16", "F-16C Block 70", False, id="a block"),
        pytest.param("GBU-31", "GBU-31(V)3/B", False, id="a configuration"),
        pytest.param("C-130J", "C-130J-30", False, id="a suffix"),
        pytest.param("AIM-120C-8", "AIM-120-C-8", False, id="another spelling"),
        pytest.param("T700-GE-401C", "T-700", False, id="an engine with a hyphen"),
        pytest.param("FGM-148", "Javelin", False, id="a name"),
        pytest.param("Patriot", "MIM-104E", False, id="a system with a name"),
        pytest.param("M1", "M142", True, id="a number that begins as another"),
        pytest.param("F-1", "F-16C", True, id="the first digit of another"),
        pytest.param("AH-64E", "UH-64E", True, id="another mission"),
    ],
)
def test_the_item_is_of_the_design_of_its_system(system: str, item: str, found: bool) -> None:
    record = _offering(_system("own", "Own", system), designation=Designation(item))

    findings = check(record, select=["FMS507"]).findings
    assert [one.path for one in findings] == (["/notifications/0/items/0/system"] if found else [])
    assert [one.expected for one in findings] == ([Designation(system).base] if found else [])


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        pytest.param({"alternatives": ("M30A1", "M30A2")}, False, id="alternatives of the design"),
        pytest.param({"alternatives": ("M31A1", "M30A2")}, False, id="one of two"),
        pytest.param({"alternatives": ("M31A1", "M26A2")}, True, id="none of two"),
        pytest.param({"fits": ("M142",)}, False, id="what it goes with"),
        pytest.param({"components": ("FMU-152",)}, False, id="what it comes with"),
    ],
)
def test_alternatives_count_and_what_the_item_only_mentions_does_not(
    fields: dict[str, tuple[str, ...]], found: bool
) -> None:
    typed = {name: tuple(map(Designation, forms)) for name, forms in fields.items()}

    assert _fires(_offering(_system("rocket", "GMLRS", "M30"), **typed), "FMS507") is found


@given(strategies.designations(category="missile"), st.sampled_from("ABCDEFGH"))
def test_any_series_of_the_system_is_the_system(designation: Designation, series: str) -> None:
    record = _offering(
        _system("own", "Own", designation.base), designation=Designation(designation.base + series)
    )

    assert not _fires(record, "FMS507")


@given(
    st.lists(
        strategies.designations(category="missile"), min_size=2, max_size=2, unique_by=lambda one: one.base
    )
)
def test_the_designation_of_another_design_is_found(pair: list[Designation]) -> None:
    assert _fires(_offering(_system("own", "Own", pair[0]), designation=pair[1]), "FMS507")


@pytest.mark.parametrize(
    ("name", "category", "found"),
    [
        pytest.param("Javelin Missile;", "launcher", True, id="a capital and a semicolon"),
        pytest.param("FGM-148F missiles (CATM-9X)", "launcher", True, id="words in brackets behind it"),
        pytest.param("Mk 54 torpedoes", "missile", True, id="a plural in -oes"),
        pytest.param("UH-60M helicopters", "aircraft", True, id="a helicopter is more than an aircraft"),
        pytest.param("UH-60M Black Hawk aircraft", "helicopter", False, id="a helicopter is an aircraft"),
        pytest.param("MQ-9B aircraft", "uncrewed aircraft", False, id="a word of the category"),
        pytest.param("M777 guns", "artillery", False, id="artillery is guns"),
        pytest.param("torpedoes", "torpedo", False, id="the category itself"),
        pytest.param("Lightweight Command Launch Units", "missile", False, id="a word that is no category"),
        pytest.param("missile containers", "launcher", False, id="the kind of thing does not stand last"),
        pytest.param("Javelin missiles", "warhead", False, id="a category of one's own"),
        pytest.param("Javelin missiles", None, False, id="no category"),
        pytest.param("(missiles)", "launcher", False, id="nothing but brackets"),
    ],
)
def test_the_thing_that_a_name_ends_in_is_of_the_category_of_its_system(
    name: str, category: str | None, found: bool
) -> None:
    assert _fires(_offering(_system("own", "Own", category=category), name=name), "FMS510") is found


@pytest.mark.parametrize(
    ("system", "item", "judge"),
    [
        pytest.param(
            _system("own", "Javelin", category="launcher"), {"name": "missiles"}, "FMS510", id="another thing"
        ),
        pytest.param(
            _system("own", "Javelin", "FGM-148", category="missile"),
            {"name": "BGM-71E missiles", "designation": Designation("BGM-71E")},
            "FMS507",
            id="another design",
        ),
        pytest.param(
            _system("own", "Javelin", "FGM-148", category="launcher"), {}, "FMS504", id="a wrong category"
        ),
    ],
)
def test_each_fault_has_one_judge(system: WeaponSystem, item: dict[str, Any], judge: str) -> None:
    report = check(_offering(system, **item))

    assert {one.code for one in report.findings if one.severity is not Severity.INFO} == {judge}


@pytest.mark.parametrize(
    ("other", "path"),
    [
        pytest.param(_system("b", "X", "FGM-148F"), "/systems/1/designation", id="the designation"),
        pytest.param(_system("b", "Javelin"), "/systems/1/name", id="the name"),
        pytest.param(_system("b", "X", aliases=("Y", "javelin")), "/systems/1/aliases/1", id="an alias"),
    ],
)
def test_what_two_systems_share_is_pointed_at(other: WeaponSystem, path: str) -> None:
    record = dataset(_system("a", "Javelin", "FGM-148F"), other)

    assert [one.path for one in check(record, select=["FMS505"]).findings] == [path]


@pytest.mark.parametrize(
    ("system", "name", "found"),
    [
        pytest.param({}, "Javelin missiles", True, id="another system"),
        pytest.param({}, "tail kits", False, id="no system"),
        pytest.param({"name": "Javelin launcher"}, "Javelin missiles", False, id="a word in common"),
        pytest.param({"part_of": "javelin"}, "Javelin launch units", False, id="a part of what is named"),
        pytest.param({"family": "Javelin"}, "Javelin launch units", False, id="of its family"),
        pytest.param({"aliases": ("launch units",)}, "Javelin launch units", False, id="by an alias"),
        pytest.param({"designation": Designation("M404")}, "Javelin rounds", True, id="with a designation"),
    ],
)
def test_a_line_points_at_the_system_that_it_names(system: dict[str, Any], name: str, found: bool) -> None:
    own = WeaponSystem(**({"id": "m404", "name": "M404"} | system))
    record = dataset(_system("javelin", "Javelin"), own, notice(items=(Item(name=name, system="m404"),)))

    assert _found(record, "FMS511") == (["notice"] if found else [])
