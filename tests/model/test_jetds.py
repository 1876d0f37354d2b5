# SPDX-License-Identifier: MIT
"""Electronic equipment and its components are read letter by letter, and each part is said in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.model._jetds import electronics
from fmsdata.model.designation import Designation, DesignationSystem
from fmsdata.tables.designations import letters

CAPITALS = st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "AN/TPQ-36A(V)10",
            "T ground transportable; P radar; Q special or combination; type number 36; modification A; "
            "(V)10 variable configuration, version 10",
        ),
        (
            "AN/APG-83(V)",
            "A piloted aircraft; P radar; G fire control; type number 83; (V) variable configuration",
        ),
        (
            "AN/ARC-164(V)N(C)/U Block 2",
            "A piloted aircraft; R radio; C communications; type number 164; "
            "(V)N variable configuration, version N; (C)/U (suffix, meaning not known); "
            "followed by 'Block 2'",
        ),
        ("OT-228/U", "OT transmitter group; type number 228; U general use"),
        (
            "RT-1990A(C)/ARC-231",
            "RT receiver-transmitter; type number 1990; modification A; (C) (variable, meaning not known); "
            "ARC-231 part of AN/ARC-231",
        ),
        (
            "RT-1990(V)2/ARC-231A(V)1 Lot 3",
            "RT receiver-transmitter; type number 1990; (V)2 variable configuration, version 2; "
            "ARC-231A(V)1 part of AN/ARC-231A(V)1; followed by 'Lot 3'",
        ),
    ],
)
def test_each_part_is_said_in_words(text: str, said: str) -> None:
    assert Designation(text).explain() == f"{text}: {said}"


@given(st.tuples(CAPITALS, CAPITALS, CAPITALS), st.integers(0, 9999))
def test_the_prefix_makes_any_three_letters_equipment_and_only_the_tables_give_them_a_meaning(
    three: tuple[str, str, str], number: int
) -> None:
    decoded = electronics(f"AN/{''.join(three)}-{number}")

    assert decoded is not None
    assert decoded.base == f"AN/{''.join(three)}-{number}"
    roles = ("installation", "equipment_type", "purpose")
    assert [part.meaning for part in decoded.parts[:3]] == [
        letters("electronics", role).get(letter) for role, letter in zip(roles, three, strict=True)
    ]


@given(st.lists(CAPITALS, min_size=1, max_size=2).map("".join), st.integers(0, 99999))
def test_only_letters_of_the_table_are_a_component(component: str, number: int) -> None:
    decoded = electronics(f"{component}-{number}/U")

    assert (decoded is not None) is (component in letters("component", "component"))
    assert decoded is None or decoded.base == f"{component}-{number}/U"


@pytest.mark.parametrize(
    "text",
    ["AN/AP-83", "AN/APGX-83", "AN/APG-", "AN/APG-12345", "APG-83", "RT-1990/AR-231", "RT-123456/U", "RT-1/"],
)
def test_what_lacks_a_letter_or_a_number_or_has_one_too_many_is_neither(text: str) -> None:
    assert electronics(text) is None
    assert Designation.parse(text).system is not DesignationSystem.ELECTRONICS
