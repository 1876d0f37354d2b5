# SPDX-License-Identifier: MIT
"""Missiles and aircraft are read from the hyphen leftwards; what has two readings has none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.model._mds import aircraft, missile
from fmsdata.model.designation import Designation
from fmsdata.tables.designations import letters


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "CATM-9X-2 Block II",
            "C captive; A air launch; T training; M guided missile; design number 9; series X; variant 2; "
            "followed by 'Block II'",
        ),
        (
            "AGM-114R2",
            "A air launch; G surface attack; M guided missile; design number 114; series R; variant 2",
        ),
        (
            "BGM-71E-4B-RF",
            "B multiple launch; G surface attack; M guided missile; design number 71; series E; "
            "4B-RF variant",
        ),
        ("CIM-10", "C coffin (container) launch; I intercept; M guided missile; design number 10"),
        ("AIR-2A", "A air launch; I intercept; R rocket; design number 2; series A"),
        (
            "UH-60M Black Hawk",
            "U utility; H helicopter; design number 60; series M; followed by 'Black Hawk'",
        ),
        ("HH-60W", "H search and rescue; H helicopter; design number 60; series W"),
        ("NKC-135A", "N special test, permanent; K tanker; C transport; design number 135; series A"),
        ("YMQ-18A", "Y prototype; M multi-mission; Q uncrewed aircraft; design number 18; series A"),
        ("CMV-22B", "C transport; M multi-mission; V vertical or short take-off; design number 22; series B"),
        ("EF/A-18G", "E special electronics; F/A fighter and attack; design number 18; series G"),
        ("C-130J-30", "C transport; design number 130; series J; variant 30"),
        (
            "F-16C/D Block 70/72",
            "F fighter; design number 16; series C/D; followed by 'Block 70/72'",
        ),
        ("eT-7A", "e digitally engineered; T trainer; design number 7; series A"),
    ],
)
def test_each_part_is_said_in_words(text: str, said: str) -> None:
    assert Designation(text).explain() == f"{text}: {said}"


@given(st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), st.integers(1, 999))
def test_one_letter_alone_is_an_aircraft_where_it_is_a_mission_that_makers_do_not_use(
    letter: str, number: int
) -> None:
    known = letter in letters("aircraft", "mission")

    assert (aircraft(f"{letter}-{number}") is not None) is (known and letter not in "KLMRS")
    assert (aircraft(f"{letter}-{number}A") is not None) is known


@pytest.mark.parametrize(
    ("named", "designated"),
    [
        ("AG-600", "AG-600A"),  # gliders and airships are so rare that a series must confirm them
        ("AZ-5", "AZ-5A"),
        ("K-9", "K-9A"),
        ("MD-530F", "YMD-530F"),  # a maker's letters, unless a status stands before them
    ],
)
def test_a_series_or_a_status_confirms_what_would_be_a_name(named: str, designated: str) -> None:
    assert aircraft(named) is None
    assert aircraft(designated) is not None


@pytest.mark.parametrize(
    "text",
    [
        "D-21",  # a spaceplane or a drone director alone
        "MD-530F",
        "ES-3A",  # a type letter or a mission letter
        "SM-6",  # a lone M or L mission stands before a type only
        "CL-600",
        "TQU-2",  # the shape of a munition unit
        "TPS-80",  # the shape of electronics
        "ZZF-16",  # two statuses
        "YNKC-135",  # more than two letters before the core
        "EKQ-9A",  # a second mission letter stands on helicopters and tilt-rotors only
        "NH-60A",  # a status alone is no mission
        "QXF-1A",  # a status stands outside a modified mission, never inside
        "ABCDE-1",
        "F16",
        "F-1600",
        "F/A-18E-300/1",
    ],
)
def test_what_has_another_reading_or_none_is_no_aircraft(text: str) -> None:
    assert aircraft(text) is None


@given(
    st.sampled_from(sorted(letters("missile", "launch"))),
    st.sampled_from(sorted(letters("missile", "mission"))),
    st.integers(1, 999),
)
def test_a_rocket_or_a_probe_that_could_be_electronics_is_none(
    launch: str, mission: str, number: int
) -> None:
    probe = missile(f"{launch}{mission}N-{number}")
    roles = ("installation", "equipment_type", "purpose")
    electronic = all(
        letter in letters("electronics", role)
        for letter, role in zip(f"{launch}{mission}N", roles, strict=True)
    )

    assert (probe is None) is (electronic and mission not in "GI")


@pytest.mark.parametrize(
    "text", ["GQH-1", "ZZM-12", "ALR-69A", "AGM-", "AGM-1147", "XXAGM-1", "QAGM-1", "AIM-120-ABCDE"]
)
def test_a_letter_of_no_table_or_a_number_too_many_is_no_missile(text: str) -> None:
    assert missile(text) is None


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("AIM-120-C-8", ("a hyphen stands before the series",)),
        ("AIM-120-8", ()),
        ("AIM-120C-8", ()),
        ("AIM-9X-ER", ()),
        ("AIM-120O", ("series letter O is not used",)),
        ("F-15EX", ("series EX has more than one letter",)),
        ("F-15II", ("series letter I is not used", "series II has more than one letter")),
        ("F-16C/D", ()),
    ],
)
def test_an_odd_series_is_remarked_once_for_each_oddity(text: str, odd: tuple[str, ...]) -> None:
    assert Designation(text).irregularities == odd
