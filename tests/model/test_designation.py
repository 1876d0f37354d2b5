# SPDX-License-Identifier: MIT
"""Designations: reading, the normal form, decoding by position, and finding them in a text."""

import copy
import json
import pickle
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fmsdata.errors import ArgumentError, GrammarError
from fmsdata.model.designation import Designation, DesignationSystem, find_designations

PRINTED = st.text(st.sampled_from("AFGHIMNQTUVXkaMod/()-–0123456789 \u00a0.,"), max_size=24)


@pytest.mark.parametrize(
    ("system", "texts"),
    [
        (
            "missile",
            "FGM-148F AIM-120C-8 AIM-9X-2 MIM-104E CATM-9X BGM-71E-4B-RF AGM-114R2 RIM-66K RGM-84L AGR-20A "
            "ADM-160C FIM-92 AIM-120D3 DATM-9X BQM-74E AIM-120-C-8",
        ),
        (
            "aircraft",
            "UH-60M MQ-9B F/A-18E KC-46A MV-22B EA-18G F-16C/D F-16 C-130J-30 CH-47F F-35A SH-60 HH-60W T-6C "
            "E-2D P-8A AH-64E CMV-22B YF-22A XQ-58A NKC-135A F-15EX eT-7A B-52H U-2S VH-92A MH-60R YMQ-18A",
        ),
        (
            "electronics",
            "AN/TPS-80 AN/APG-83(V)1 AN/TPQ-36(V)10 AN/APR-39E(V)2 AN/VAS-5B AN/SPY-6(V)1 AN/AAQ-24(V) "
            "AN/AAQ-24(V)N AN/QQQ-1 OT-228/U RT-1990(C)/ARC-231 AN/PRC-158",
        ),
        (
            "munition_unit",
            "GBU-39 GBU-39/B GBU-31(V)3 GBU-31(V)3/B KMU-572 KMU-572F/B BLU-109 FMU-152 LAU-129 MAU-169 "
            "CBU-105 WGU-59A/B XQU-1/B",
        ),
        ("army", "M142 M1A2 M777A2 XM1156 M30A1 M36E8 M240D M109A6 M1A2K"),
        ("engine", "T700-GE-701D F100-PW-229 F404-GE-402"),
    ],
)
def test_real_forms_decode_to_their_system(system: str, texts: str) -> None:
    assert {text: Designation(text).system.value for text in texts.split()} == dict.fromkeys(
        texts.split(), system
    )


@pytest.mark.parametrize(
    ("text", "system", "tail"),
    [
        ("Mk 54 Mod 0", "naval", None),
        ("Mk 41", "naval", None),
        ("Mk 41 Baseline VII", "naval", "Baseline VII"),
        ("M1A2 SEPv3", "army", "SEPv3"),
        ("F-16C/D Block 70/72", "aircraft", "Block 70/72"),
        ("F-16 Block 70", "aircraft", "Block 70"),
        ("UH-60M Black Hawk", "aircraft", "Black Hawk"),
        ("AIM-9X Block II", "missile", "Block II"),
    ],
)
def test_what_follows_is_kept_as_the_tail(text: str, system: str, tail: str | None) -> None:
    value = Designation(text)
    assert value.system == system
    assert value.tail == tail


@pytest.mark.parametrize(
    "text",
    [
        "Javelin",
        "PAC-3 MSE",
        "Patriot",
        "LWCLU",
        "TOW",
        # Names and makers' numbers that look like an aircraft or a missile.
        "SM-6",
        "S-400",
        "K-9",
        "CL-600",
        "MD-530F",
        "PAC-3",
        "F135",
        # Electronics without AN/ would read as a radar-shaped glider, spaceplane or rocket.
        "TPS-80",
        "APG-78",
        "ALQ-131",
        "ALR-69A",
        # A type letter or a mission letter: two readings.
        "ES-3A",
        # Misprints are not repaired.
        "A/N TPS-80",
        "A/N APX- 123A",
        "M270Al",
        "AN/TP-80",
        "GBU-",
        # Letters of no table.
        "XQU-1",
        "GQH-1",
        "XYNF-1A",
        "ZZM-12",
        "T99-ZZ-1",
        # More than one thing.
        "M1147 and/or M830A1",
        "F-16 with AN/APG-83",
        "FGM-148 FGM-148F",
        "M1A2, M1A1",
    ],
)
def test_names_misprints_and_double_readings_are_unknown(text: str) -> None:
    value = Designation.parse(text)
    assert value.system is DesignationSystem.UNKNOWN
    assert value.base == str(value)
    assert value.parts == ()
    assert value.number is None
    assert value.series is None
    assert "not a designation" in value.explain()


@pytest.mark.parametrize(
    ("printed", "normal"),
    [
        ("MK54", "Mk 54"),
        ("Mk-54", "Mk 54"),
        ("MK 54 MOD 0", "Mk 54 Mod 0"),
        ("Mark 54", "Mk 54"),
        ("mk. 54, mod. 0", "Mk 54 Mod 0"),
        ("MK-54-MOD-0", "Mk 54 Mod 0"),
        ("MK54MOD0", "Mk 54 Mod 0"),
        ("MK 6 Mod X", "Mk 6 Mod X"),
        ("AN/ TPS-80", "AN/TPS-80"),
        ("AN/TPS- 80", "AN/TPS-80"),
        ("an/tps-80", "AN/TPS-80"),
        ("AIM 120C-8", "AIM-120C-8"),
        ("GBU 39/B", "GBU-39/B"),
        ("KC- 46A", "KC-46A"),
        ("FGM–148F", "FGM-148F"),
        ("FGM\u2011148F", "FGM-148F"),
        ("FGM-\u00ad148F", "FGM-148F"),
        (" F-16\u00a0 Block  70 ", "F-16 Block 70"),
        ("T-700 GE 401C", "T700-GE-401C"),
        ("T700-GE 701D", "T700-GE-701D"),
        ("PAC 3", "PAC 3"),
        ("A/N TPS-80", "A/N TPS-80"),
        ("Block 70", "Block 70"),
        ("AIM-120-C-8", "AIM-120-C-8"),
    ],
)
def test_parse_respells_only_what_can_mean_one_thing(printed: str, normal: str) -> None:
    assert Designation.parse(printed) == Designation(normal)


@pytest.mark.parametrize(
    "text", ["MK 54 MOD 0", "AIM 120C-8", "FGM–148F", " F-16", "F-16  Block 70", "T700-GE 701D"]
)
def test_the_constructor_refuses_other_spellings_and_shows_the_normal_form(text: str) -> None:
    with pytest.raises(GrammarError) as caught:
        Designation(text)
    assert repr(str(Designation.parse(text))) in str(caught.value.hint)


@pytest.mark.parametrize(
    "text", ["", " ", "\u00ad", "x" * 65, "F\x0016", "F-16\x7f", "\ud800", "x" * 100_000]
)
def test_empty_long_and_control_characters_are_refused(text: str) -> None:
    for read in (Designation, Designation.parse):
        with pytest.raises(GrammarError) as caught:
            read(text)
        assert caught.value.text == text


@pytest.mark.parametrize("value", [None, 16, b"F-16"])
def test_what_is_no_text_is_refused_as_such(value: object) -> None:
    for read in (Designation, Designation.parse):
        with pytest.raises(ArgumentError, match="expected text, as str"):
            cast("Any", read)(value)


@given(st.one_of(st.text(max_size=80), PRINTED))
@example("Mk 1 Mod 1 Mod 1")
@example("AN/ABC-1 AN/ABC-1")
def test_any_text_is_read_or_refused_and_reading_is_idempotent(text: str) -> None:
    try:
        value = Designation.parse(text)
    except GrammarError:
        return
    assert Designation(value) == value
    assert Designation.parse(value) == value
    assert value.explain().startswith(value)
    end = 0
    for part in value.parts:
        end = value.index(part.text, end) + len(part.text)


def test_letters_are_read_by_position() -> None:
    assert (Designation("HH-60W").modified_mission, Designation("HH-60W").vehicle_type) == ("H", "H")
    assert Designation("UH-60M").modified_mission is None
    assert (Designation("CATM-9X").status, Designation("CATM-9X").launch) == ("C", "A")
    assert Designation("BQM-74E").mission == "Q"
    assert Designation("MQ-9B").vehicle_type == "Q"
    assert Designation("XQ-58A").mission == "X"
    assert Designation("YF-22A").status == "Y"
    assert Designation("F/A-18E").mission == "F/A"


def test_explain_says_each_part_in_words() -> None:
    assert Designation("FGM-148F").explain() == (
        "FGM-148F: F individual launch; G surface attack; M guided missile; design number 148; series F"
    )
    assert "meaning not known" in Designation("AN/QQQ-1").explain()
    assert Designation("M1A2 SEPv3").explain().endswith("followed by 'SEPv3'")


def test_a_letter_of_no_table_has_no_meaning_where_the_shape_is_certain() -> None:
    assert [part.meaning for part in Designation("AN/QPS-1").parts][:2] == [None, "radar"]


@pytest.mark.parametrize(
    ("text", "remarks"),
    [
        ("F-15E", ()),
        ("F-15I", ("series letter I is not used",)),
        ("AIM-120O", ("series letter O is not used",)),
        ("F-15EX", ("series EX has more than one letter",)),
        ("F-16C/D", ()),
        ("AIM-120-C-8", ("a hyphen stands before the series",)),
    ],
)
def test_irregular_series_are_remarked_and_not_refused(text: str, remarks: tuple[str, ...]) -> None:
    assert Designation(text).irregularities == remarks


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("AIM-120C-8", "AIM-120"),
        ("AN/TPQ-36(V)10", "AN/TPQ-36"),
        ("GBU-31(V)3/B", "GBU-31"),
        ("M1A2 SEPv3", "M1"),
        ("T700-GE-701D", "T700"),
        ("F-16C/D Block 70/72", "F-16"),
        ("Javelin", "Javelin"),
    ],
)
def test_the_base_groups_variants(text: str, base: str) -> None:
    assert Designation(text).base == base


def test_designations_are_found_where_they_stand() -> None:
    text = (
        "FGM–148F Javelin; AIM-120C-8 or AIM-120C-7; F-16C/D with AN/ALQ-131(V)1, GBU-31(V)3/B, MK 54 MOD 0, "
        "M1A2, T700-GE-701D; F-35-like TPS-80, SM-6, rule 104-164."
    )
    found = find_designations(text)
    assert [str(each.designation) for each in found] == [
        "FGM-148F",
        "AIM-120C-8",
        "AIM-120C-7",
        "F-16C/D",
        "AN/ALQ-131(V)1",
        "GBU-31(V)3/B",
        "Mk 54 Mod 0",
        "M1A2",
        "T700-GE-701D",
        "F-35",
    ]
    assert all(Designation.parse(text[each.start : each.end]) == each.designation for each in found)


@pytest.mark.parametrize("text", ["AGM-65A" + "-ABCD" * 12, "F-16A" + "/B" * 40, "M1" + "A1" * 40])
def test_what_is_too_long_for_a_designation_is_none_in_a_text(text: str) -> None:
    assert len(text) > 64
    assert find_designations(f"{text} and FGM-148F")[-1].designation == "FGM-148F"
    assert len(find_designations(f"{text} and FGM-148F")) == 1


@given(st.one_of(st.text(max_size=200), st.lists(PRINTED).map("; ".join)))
def test_what_is_found_in_any_text_is_known_ordered_and_apart(text: str) -> None:
    end = 0
    for each in find_designations(text):
        assert end <= each.start < each.end <= len(text)
        assert each.designation.system is not DesignationSystem.UNKNOWN
        end = each.end


@pytest.mark.parametrize("text", ["FGM-148F", "Mk 54 Mod 0", "Javelin"])
def test_a_designation_is_text_and_survives_repr_pickle_and_copy(text: str) -> None:
    value = Designation(text)
    assert value == text
    assert hash(value) == hash(text)
    for other in (eval(repr(value)), pickle.loads(pickle.dumps(value)), copy.deepcopy(value)):
        assert type(other) is Designation
        assert other == value
    with pytest.raises(AttributeError):
        cast("Any", value).colour = "blue"


@pytest.mark.parametrize("system", DesignationSystem)
def test_every_system_says_what_it_is(system: DesignationSystem) -> None:
    assert system.meaning
    assert eval(repr(system)) is system


@pytest.mark.shared
def test_most_designations_of_real_notices_decode_and_all_can_be_read(shared: Path) -> None:
    lines = (shared / "notices" / "notices.jsonl").read_text(encoding="utf-8").splitlines()
    printed = {item["designation"] for line in lines for item in json.loads(line)["items"]} - {None}
    values = [Designation.parse(text) for text in printed]
    known = [value for value in values if value.system is not DesignationSystem.UNKNOWN]
    assert len(known) / len(values) > 0.75
    assert all(part.meaning for value in known for part in value.parts if part.role == "mission")


@pytest.mark.parametrize("text", ["F-0", "UH-00M", "AIM-0", "GBU-0", "M0", "Mk 0", "AN/TPS-0"])
def test_no_system_numbers_anything_zero(text: str) -> None:
    assert Designation(text).system is DesignationSystem.UNKNOWN


@pytest.mark.parametrize(
    ("text", "number"),
    [("UH-060M", "060"), ("AIM-09X", "09"), ("GBU-031", "031"), ("M0142", "0142"), ("Mk 054 Mod 0", "054")],
)
def test_a_number_that_begins_with_zero_is_read_and_told(text: str, number: str) -> None:
    made = Designation(text)

    assert made.system is not DesignationSystem.UNKNOWN
    assert made.irregularities == (f"number {number} begins with 0",)
    assert made.number == int(number)


@pytest.mark.parametrize("text", ["T-72", "DF-21", "C-802", "PC-12"])
def test_the_system_is_that_of_the_shape_whoever_made_the_thing(text: str) -> None:
    assert Designation(text).system is DesignationSystem.AIRCRAFT
