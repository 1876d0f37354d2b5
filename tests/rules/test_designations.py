# SPDX-License-Identifier: MIT
"""Designations: which are decoded, which look misprinted, and what they say of the thing and its name."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fmsdata.findings import Severity
from fmsdata.model.actors import WeaponSystem
from fmsdata.model.designation import Designation, DesignationSystem
from fmsdata.model.items import Item
from fmsdata.model.vocabulary import CATEGORIES
from fmsdata.rules import check
from fmsdata.rules.designations import agree
from fmsdata.testing import strategies


def _item(designation: str | None, name: str = "things", **fields: Any) -> Item:
    own = None if designation is None else Designation(designation)
    typed: dict[str, Any] = {field: tuple(map(Designation, forms)) for field, forms in fields.items()}
    return Item(name=name, designation=own, **typed)


def _system(designation: str, category: str | None = None) -> WeaponSystem:
    return WeaponSystem(id="own", name="Own", designation=Designation(designation), category=category)


def _paths(record: Any, code: str) -> list[str]:
    return [one.path for one in check(record, select=[code]).findings]


def _codes(record: Any) -> set[str]:
    return {one.code for one in check(record, select=["designations"]).findings}


@pytest.mark.parametrize(
    ("designation", "codes"),
    [
        pytest.param("Patriot", {"FMS501"}, id="a name"),
        pytest.param("JLTV", {"FMS501"}, id="an abbreviation"),
        pytest.param("M270Al", {"FMS501"}, id="a letter l for a 1"),
        pytest.param("AIM-120-C-8", {"FMS502"}, id="a hyphen too many"),
        pytest.param("AN/BPS-15", set(), id="underwater"),
        pytest.param("AN/OPS-15", {"FMS502"}, id="an installation that nobody knows"),
        pytest.param("F-15I", {"FMS503"}, id="an export version with a letter of its own"),
        pytest.param("RIM-66O", {"FMS503"}, id="a letter that looks like 0"),
        pytest.param("F-15SA", set(), id="an export version with two letters"),
        pytest.param("F-15IA", set(), id="an export version with I among its letters"),
        pytest.param("F-16C/D", set(), id="two series"),
        pytest.param("AN/AAR-11", set(), id="a letter that is known and wrong"),
        pytest.param("AN/APR-39E(V)2", set(), id="a configuration"),
        pytest.param("OT-228/U", set(), id="a component"),
        pytest.param("T700-GE-701D", set(), id="an engine"),
        pytest.param("Mk 54 Mod 0", set(), id="a naval mark"),
    ],
)
def test_a_designation_is_decoded_or_told_once(designation: str, codes: set[str]) -> None:
    assert _codes(_item(designation)) == codes
    assert _codes(_system(designation)) == codes


def test_each_unused_letter_is_told_and_only_the_designation_of_the_thing_is_looked_at() -> None:
    assert _paths(_item("F-16I/O"), "FMS503") == ["/designation", "/designation"]
    assert _codes(_item(None, "Patriot and F-15I parts", fits=("Patriot", "F-15I"))) == set()


@given(strategies.designations())
def test_what_is_put_together_from_known_letters_is_irregular_never_and_undecoded_only_as_a_name(
    designation: Designation,
) -> None:
    named = designation.system is DesignationSystem.UNKNOWN

    assert _codes(_item(designation)) == ({"FMS501"} if named else set())


@pytest.mark.parametrize(
    ("designation", "fitting", "other"),
    [
        pytest.param("GBU-39", "bomb", "missile", id="a guided bomb"),
        pytest.param("KMU-556", "guidance kit", "bomb", id="a kit is no bomb"),
        pytest.param("LAU-129", "launcher", "missile", id="a launcher"),
        pytest.param("FMU-152", "bomb", "missile", id="a unit whose kind no list has"),
        pytest.param("BQM-177A", "uncrewed aircraft", "aircraft", id="a drone under the missile system"),
        pytest.param("MIM-104E", "missile", "launcher", id="a missile that a launcher fires"),
        pytest.param("MQ-9B", "uncrewed aircraft", "helicopter", id="a drone under the aircraft system"),
        pytest.param("AH-64E", "helicopter", "uncrewed aircraft", id="a helicopter"),
        pytest.param("AH-64E", "aircraft", "missile", id="a helicopter is an aircraft"),
        pytest.param("T700-GE-701D", "engine", "helicopter", id="an engine"),
        pytest.param("AN/TPQ-36", "radar", "radio", id="a radar"),
        pytest.param("AN/PRC-158", "radio", "radar", id="a radio"),
        pytest.param("AN/ALQ-99", "electronic warfare", "radar", id="countermeasures"),
        pytest.param("AN/AAQ-11", "radar", "missile", id="a type that may be anything electronic"),
        pytest.param("AN/AAQ-11", "a pilotage sensor", "gun", id="a category of one's own"),
    ],
)
def test_a_designation_allows_some_categories(designation: str, fitting: str, other: str) -> None:
    assert _paths(_system(designation, fitting), "FMS504") == []
    assert _paths(_system(designation, other), "FMS504") == ["/category"]


@pytest.mark.parametrize("designation", ["M142", "Mk 54 Mod 0", "OT-228/U", "Patriot"])
@pytest.mark.parametrize("category", CATEGORIES)
def test_where_the_system_tells_nothing_of_the_thing_any_category_passes(
    designation: str, category: str
) -> None:
    assert _paths(_system(designation, category), "FMS504") == []


@given(st.data(), st.sampled_from(["missile", "aircraft", "helicopter", "radar", "radio", "bomb", "engine"]))
def test_a_designation_passes_for_what_it_was_made_for_and_what_is_expected_passes(
    data: st.DataObject, category: str
) -> None:
    designation = data.draw(strategies.designations(category=category))
    other = data.draw(st.sampled_from(CATEGORIES))
    findings = check(_system(designation, other), select=["FMS504"]).findings

    assert _paths(_system(designation, category), "FMS504") == []
    for allowed in (findings[0].expected or "").split(" or ") if findings else ():
        assert other != allowed
        assert allowed not in CATEGORIES or not _paths(_system(designation, allowed), "FMS504")


@pytest.mark.parametrize(
    ("name", "designation", "found"),
    [
        pytest.param("Javelin FGM-148F missiles", "FGM-148", False, id="named without the series"),
        pytest.param("Javelin FGM-148 missiles", "FGM-148F", False, id="printed without the series"),
        pytest.param("Javelin missiles", "FGM-148F", False, id="none printed"),
        pytest.param("AIM-120-C-8 missiles", "AIM-120C-8", False, id="a hyphen too many"),
        pytest.param("AIM-120D3 missiles", "AIM-120D-3", False, id="a hyphen too few"),
        pytest.param("T-700 GE 401C Engines", "T700-GE-401C", False, id="an engine spelt otherwise"),
        pytest.param("GBU-31(V)3 tail kits for Mk 84 bombs", "GBU-31", False, id="one of two"),
        pytest.param("MK 54 MOD 0 torpedoes", "Mk 54 Mod 0", False, id="capitals"),
        pytest.param("Patriot MIM-104E missiles", "Patriot", False, id="a name and a number"),
        pytest.param("M142 launchers with parts of M1", "M1", False, id="first within another"),
        pytest.param("AN/AAR-11 sensors", "AN/AAQ-11", True, id="a misprint"),
        pytest.param("M142 launchers", "M1", True, id="the beginning of another number"),
        pytest.param("F-16 aircraft", "F-1", True, id="the first digit of another"),
        pytest.param("KC-135R tankers", "C-135", True, id="the end of another"),
        pytest.param("MIM-104E missiles", "GEM-T", False, id="a name that the text does not hold"),
    ],
)
def test_the_designation_is_one_of_those_in_the_name(name: str, designation: str, found: bool) -> None:
    assert _paths(_item(designation, name), "FMS508") == (["/designation"] if found else [])


@pytest.mark.parametrize(
    ("name", "found"),
    [
        pytest.param("M30A1 or M30A2 pods", False, id="both"),
        pytest.param("M30A2 pods", False, id="the second alone"),
        pytest.param("M31A1 pods", True, id="neither"),
    ],
)
def test_of_alternatives_one_stands_in_the_name(name: str, found: bool) -> None:
    record = _item(None, name, alternatives=("M30A1", "M30A2"))

    assert _paths(record, "FMS508") == (["/alternatives"] if found else [])


@given(
    st.lists(
        strategies.designations(category="missile"), min_size=2, max_size=2, unique_by=lambda one: one.base
    )
)
def test_a_name_that_holds_the_designation_passes_and_one_that_holds_another_does_not(
    pair: list[Designation],
) -> None:
    own, other = pair

    assert _paths(_item(own, f"{own} missiles"), "FMS508") == []
    assert _paths(_item(own, f"{other} missiles for {own}"), "FMS508") == []
    assert _paths(_item(own, f"{other} missiles"), "FMS508") == ["/designation"]


@given(strategies.designations(), strategies.designations())
def test_designations_agree_whichever_comes_first_and_each_with_itself_and_its_base(
    one: Designation, other: Designation
) -> None:
    assume(one.system is not DesignationSystem.ENGINE)

    assert agree(one, one)
    assert agree(one, one.base)
    assert agree(one, other) == agree(other, one)
    assert not agree(f"{one.base}0", f"{one.base}01") or not one.base[-1:].isdigit()


@pytest.mark.parametrize(
    ("record", "paths"),
    [
        pytest.param(_item("GBU-31", components=("FMU-152",), fits=("Mk 84",)), [], id="three things"),
        pytest.param(
            _item("GBU-31", components=("GBU-31",), fits=("Mk 84",)), ["/components/0"], id="a component"
        ),
        pytest.param(
            _item("GBU-31", components=("FMU-152",), fits=("Mk 84", "FMU-152")), ["/fits/1"], id="beside it"
        ),
        pytest.param(_item(None, alternatives=("M30A1", "M30A1")), ["/alternatives/1"], id="no alternative"),
        pytest.param(_item(None, alternatives=("M30A1", "M30A2"), fits=("M142",)), [], id="a launcher"),
        pytest.param(_item("GBU-31(V)3", fits=("GBU-31",)), [], id="a configuration of what it fits"),
    ],
)
def test_a_designation_has_one_role_in_a_line(record: Item, paths: list[str]) -> None:
    assert _paths(record, "FMS509") == paths


@given(st.lists(st.sampled_from(["F-16", "F-15", "F-35", "C-130", "P-8"]), max_size=6), st.integers(0, 6))
def test_every_designation_is_found_that_stood_before(forms: list[str], cut: int) -> None:
    record = _item("P-8", components=tuple(forms[:cut]), fits=tuple(forms[cut:]))
    whole = ["P-8", *forms]

    assert [one.actual for one in check(record, select=["FMS509"]).findings] == [
        form for at, form in enumerate(whole) if form in whole[:at]
    ]


@pytest.mark.parametrize(
    ("record", "judge"),
    [
        pytest.param(_item("AIM-120-C-8", "AIM-120C-8 missiles"), "FMS502", id="a misprint"),
        pytest.param(_item("FGM-148I", "FGM-148I missiles"), "FMS503", id="an unused letter"),
        pytest.param(_item("FGM-148E", "FGM-148F missiles"), "FMS508", id="another series"),
        pytest.param(_item("GBU-31", "GBU-31 kits", fits=("GBU-31",)), "FMS509", id="two roles"),
    ],
)
def test_each_fault_has_one_judge(record: Item, judge: str) -> None:
    codes = {one.code for one in check(record).findings if one.severity is not Severity.INFO}

    assert codes - {"FMS801"} == {judge}


@pytest.mark.parametrize(
    ("designation", "category", "found"),
    [
        pytest.param("GBU-31", "missiles", True, id="a plural"),
        pytest.param("GBU-39", "Missile", True, id="a capital"),
        pytest.param("GBU-39", "Bombs", False, id="a plural that fits"),
        pytest.param("AN/SQQ-89", "radar", True, id="a sonar"),
        pytest.param("AN/SQQ-89", "sensor", False, id="a sonar is a sensor"),
        pytest.param("AN/SSQ-101", "radar", False, id="special equipment may be one"),
    ],
)
def test_a_category_is_known_in_any_case_and_number(designation: str, category: str, found: bool) -> None:
    assert _paths(_system(designation, category), "FMS504") == (["/category"] if found else [])


@pytest.mark.parametrize(
    ("designation", "name", "found"),
    [
        pytest.param("GBU-39", "GBU-39 missiles", True, id="a bomb"),
        pytest.param("AN/TPS-80", "AN/TPS-80 missiles", True, id="a radar"),
        pytest.param("FGM-148F", "FGM-148F bombs", True, id="a missile"),
        pytest.param("FGM-148F", "FGM-148F Bombs (spare)", True, id="capitals and brackets"),
        pytest.param("FGM-148F", "Javelin FGM-148F missiles", False, id="what it is"),
        pytest.param("KMU-572", "KMU-572 tail kits for GBU-38 bombs", False, id="what it goes with"),
        pytest.param("AH-64E", "AH-64E aircraft", False, id="a wider word"),
        pytest.param("M142", "M142 rockets", False, id="a system that tells nothing of the thing"),
        pytest.param("AN/ALR-56", "AN/ALR-56 radar warning receivers", False, id="a thing of its own"),
        pytest.param("MQ-9B", "MQ-9B", False, id="no word for it"),
    ],
)
def test_a_line_is_called_after_what_its_designation_allows(designation: str, name: str, found: bool) -> None:
    assert _paths(_item(designation, name), "FMS504") == (["/name"] if found else [])
