# SPDX-License-Identifier: MIT
"""A dataset answers by purchaser, system, designation, transmittal and date."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata import (
    Actor,
    ActorKind,
    ArgumentError,
    CountryCode,
    Dataset,
    Designation,
    GrammarError,
    Item,
    Milestone,
    MilestoneKind,
    Notification,
    Part,
    PartialDate,
    PartRelation,
    Quantity,
    Source,
    SourceKind,
    Transmittal,
    UnknownNameError,
    WeaponSystem,
)
from fmsdata.model.queries import date_of_notice, offers, purchaser_words, system_words
from fmsdata.testing.strategies import designations


def _told(on: str) -> tuple[Milestone, ...]:
    return (Milestone(kind=MilestoneKind.DELIVERED_TO_CONGRESS, on=PartialDate(on)),)


def _dataset() -> Dataset:
    return Dataset(
        id="made",
        title="Made for a test",
        sources=(
            Source(id="page", kind=SourceKind.NEWS, published_on=PartialDate("2024-03")),
            Source(id="print", kind=SourceKind.FEDERAL_REGISTER, dated=PartialDate("2026-01-05")),
            Source(id="undated", kind=SourceKind.NEWS),
        ),
        actors=(
            Actor(
                id="kuwait",
                name="Kuwait",
                kind=ActorKind.COUNTRY,
                country=CountryCode("KW"),
                aliases=("Government of Kuwait",),
            ),
            Actor(
                id="kaf",
                name="Kuwaiti air force",
                kind=ActorKind.ARMED_FORCE,
                country=CountryCode("KW"),
                parent="kuwait",
            ),
            Actor(id="nato", name="NATO", kind=ActorKind.ORGANISATION),
            Actor(id="nspa", name="NSPA", kind=ActorKind.ORGANISATION, parent="nato"),
            Actor(
                id="office",
                name="Representative Office (TECRO)",
                kind=ActorKind.REPRESENTATIVE_OFFICE,
                country=CountryCode("TW"),
            ),
            Actor(id="fleet", name="Royal Navy", kind=ActorKind.ARMED_FORCE, country=CountryCode("GB")),
        ),
        systems=(
            WeaponSystem(id="fgm-148", name="Javelin", designation=Designation("FGM-148"), family="Javelin"),
            WeaponSystem(id="clu", name="Command Launch Unit", part_of="fgm-148"),
        ),
        notifications=(
            Notification(
                id="a",
                notice="one",
                source="page",
                purchaser="kuwait",
                items=(
                    Item(name="Javelin", system="fgm-148", designation=Designation("FGM-148F")),
                    Item(name="F-16 kits", fits=(Designation("F-16"),)),
                ),
            ),
            Notification(
                id="b",
                notice="one",
                source="print",
                transmittal=Transmittal("24-22"),
                purchaser="kaf",
                dates=_told("2024-02-01"),
                items=(Item(name="launch units", system="clu"),),
            ),
            Notification(
                id="c",
                notice="two",
                source="print",
                transmittal=Transmittal("23-0G"),
                purchaser="nspa",
                items=(
                    Item(
                        name="missiles",
                        alternatives=(Designation("AIM-120C-7"), Designation("AIM-120C-8")),
                    ),
                    Item(name="F-16 spares", designation=Designation("F-16"), ancillary=True),
                ),
            ),
            Notification(id="d", notice="three", source="undated", purchaser_as_printed="Ruritania"),
            Notification(
                id="e",
                notice="four",
                source="undated",
                purchaser="office",
                items=(
                    Item(name="guided rocket pods (GMLRSs)", designation=Designation("Mk 54 Mod 0")),
                    Item(name="kits (LWRS)", fits=(Designation("F-16"),)),
                    Item(name="spares (SPRS)", ancillary=True),
                ),
            ),
        ),
    )


def _ids(found: tuple[Notification, ...]) -> list[str]:
    return [one.id for one in found]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("KW", ["a", "b"]),
        ("kw", ["a", "b"]),
        ("Government of Kuwait", ["a", "b"]),
        ("kuwaiti AIR force", ["b"]),
        ("kaf", ["b"]),
        ("NATO", ["c"]),
        ("Ruritania", ["d"]),
        ("tecro", ["e"]),
        ("TW", ["e"]),
        ("RO", []),
        ("", []),
    ],
)
def test_a_purchaser_is_found_by_code_id_and_any_printed_name(wanted: str, found: list[str]) -> None:
    assert _ids(_dataset().by_purchaser(wanted)) == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("javelin", ["a", "b"]),
        ("FGM-148", ["a", "b"]),
        ("clu", ["b"]),
        ("command launch unit", ["b"]),
        ("launch unit", []),
        ("unit", []),
        ("148", []),
        ("mk", []),
        ("pods", []),
        ("fgm148f", ["a"]),
        ("AIM-120C-8", ["c"]),
        ("AIM-120", ["c"]),
        ("aim 120c-8", ["c"]),
        ("fgm-148f", ["a"]),
        ("mk 54 mod 0", ["e"]),
        ("gmlrs", ["e"]),
        ("GMLRSs", ["e"]),
        ("LWRS", []),
        ("SPRS", []),
        ("F-16", []),
        ("jav", []),
        ("", []),
        (" ", []),
    ],
)
def test_a_system_is_found_with_its_parts_and_without_what_only_fits_it(
    wanted: str, found: list[str]
) -> None:
    assert _ids(_dataset().by_system(wanted)) == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("FGM-148F", ["a"]),
        ("FGM 148", ["a"]),
        ("fgm148", ["a"]),
        ("Mk", []),
        ("148", []),
        ("FGM-148E", []),
        ("AIM-120C-7", ["c"]),
        ("F-16", []),
        ("fgm-148f", ["a"]),
        ("fgm 148", ["a"]),
        ("mk 54", ["e"]),
    ],
)
def test_a_designation_without_series_finds_every_series(wanted: str, found: list[str]) -> None:
    assert _ids(_dataset().by_designation(wanted)) == found


def test_the_designations_of_parts_are_offered_too() -> None:
    part = Part(label="F-16C", relation=PartRelation.MAKES_UP, designation=Designation("F-16C"))

    assert offers(Item(name="F-16", quantity=Quantity(count=2, parts=(part,)))) == (Designation("F-16C"),)


@pytest.mark.parametrize(
    ("wanted", "found"), [("RSAT 24-22", ["b"]), ("0G-23", ["c"]), ("23-0G", ["c"]), ("24-23", [])]
)
def test_a_transmittal_is_found_in_any_printed_form(wanted: str, found: list[str]) -> None:
    assert _ids(_dataset().by_transmittal(wanted)) == found


def test_what_is_no_transmittal_or_designation_is_refused() -> None:
    with pytest.raises(GrammarError):
        _dataset().by_transmittal("KV-B-UAB")
    with pytest.raises(GrammarError):
        _dataset().by_designation("")


def test_the_date_of_a_notice_is_when_congress_was_told_as_any_source_says() -> None:
    dates = _dataset().dates_of_notices()

    assert dates == {
        "one": PartialDate("2024-02-01"),
        "two": PartialDate("2026-01-05"),
        "three": None,
        "four": None,
    }


def test_a_notice_of_a_text_that_is_not_at_hand_has_no_date_but_that_of_its_steps() -> None:
    notice = Notification(id="n", notice="n", source="lost")
    undated = Milestone(kind=MilestoneKind.DELIVERED_TO_CONGRESS)

    assert date_of_notice((notice,), {}) is None
    assert date_of_notice((attrs.evolve(notice, dates=(undated,)),), {}) is None
    assert date_of_notice((attrs.evolve(notice, dates=_told("2024-01")),), {}) == PartialDate("2024-01")


def test_a_day_on_which_congress_will_be_told_is_not_the_date_of_a_notice() -> None:
    planned = attrs.evolve(_told("2030-01-01")[0], planned=True)
    notice = Notification(id="n", notice="n", source="page", dates=(planned,))
    sources = {one.id: one for one in _dataset().sources}

    assert date_of_notice((notice,), sources) == PartialDate("2024-03")
    told = attrs.evolve(notice, dates=(planned, *_told("2024-02")))
    assert date_of_notice((told,), sources) == PartialDate("2024-02")


def test_a_system_that_no_notice_offers_is_not_among_the_words_to_search_by() -> None:
    systems = (WeaponSystem(id="offered", name="Javelin"), WeaponSystem(id="other", name="Stinger"))
    notice = Notification(id="n", notice="n", source="s", items=(Item(name="missiles", system="offered"),))

    assert system_words((notice,), systems) == ("Javelin", "offered")


def test_a_year_holds_every_observation_of_its_notices_and_no_undated_one() -> None:
    assert _ids(_dataset().by_year(2024)) == ["a", "b"]
    assert _ids(_dataset().by_year(2024, 2026)) == ["a", "b", "c"]


def test_all_observations_of_a_notice_are_found_and_a_misspelt_key_is_named() -> None:
    assert _dataset().notices() == ("one", "two", "three", "four")
    assert _ids(_dataset().observations("one")) == ["a", "b"]
    with pytest.raises(UnknownNameError, match="three"):
        _dataset().observations("thre")


def test_a_purchaser_is_also_found_by_a_code_that_is_only_reserved() -> None:
    made = attrs.evolve(
        _dataset(), notifications=(Notification(id="x", notice="x", source="page", purchaser="fleet"),)
    )

    assert _ids(made.by_purchaser("UK")) == _ids(made.by_purchaser("gb")) == ["x"]


def test_what_a_collection_can_be_asked_for_is_listed() -> None:
    made = _dataset()

    assert {"Kuwait", "KW", "kaf", "nato", "NSPA", "TECRO", "Ruritania"} <= set(
        purchaser_words(made.notifications, {one.id: one for one in made.actors})
    )
    assert {"Javelin", "fgm-148", "AIM-120", "FGM-148F", "GMLRS"} <= set(
        system_words(made.notifications, made.systems)
    )


@given(
    st.sampled_from(["FGM-148F", "AIM-120C-7", "Mk 54", "FGM-148"]),
    st.lists(st.booleans(), min_size=10, max_size=10),
)
def test_the_case_of_letters_never_matters(designation: str, upper: list[bool]) -> None:
    made = _dataset()
    typed = "".join(
        char.upper() if up else char.lower() for char, up in zip(designation, upper, strict=False)
    )

    assert made.by_designation(typed) == made.by_designation(designation)
    assert made.by_system(typed) == made.by_system(designation)


@given(st.text(max_size=30))
def test_any_text_may_be_asked_for(words: str) -> None:
    made = _dataset()
    assert set(made.by_purchaser(words)) <= set(made.notifications)
    assert set(made.by_system(words)) <= set(made.notifications)


@pytest.mark.parametrize(
    ("wanted", "found", "does"),
    [
        ("F-16", "F-16C Block 70", True),
        ("F-16C", "F-16C Block 70", True),
        ("F-16C", "F-16C/D Block 70/72", True),
        ("F-16D Block 72", "F-16C/D Block 70/72", True),
        ("F-16C/D", "F-16D", True),
        ("F-16D Block 50", "F-16C/D Block 70/72", False),
        ("F-16C Block 70", "F-16C", False),
        ("F-16C", "F-16", False),
        ("F-16C", "F-16D", False),
        ("F-15I", "F-15IA", False),
        ("F-1", "F-16", False),
        ("CH-47F", "CH-47F Block II", True),
        ("BLU-110A", "BLU-110A/B", True),
        ("BLU-110/B", "BLU-110A/B", True),
        ("BLU-110B", "BLU-110A/B", False),
        ("AIM-120C", "AIM-120C-8", True),
        ("AIM-120C-8", "AIM-120C", False),
        ("BGM-71E-4B", "BGM-71E-4B-RF", True),
        ("BGM-71E-4", "BGM-71E-4B", True),
        ("AIM-9X-1", "AIM-9X-12", False),
        ("PAC-3", "PAC-3 MSE", True),
        ("PAC", "PAC-3 MSE", False),
        ("PAC-3 MSE", "PAC-3", False),
        ("T55", "T55-GA-714A", True),
        ("T700-GE-701", "T700-GE-701D", True),
        ("T700-GE-70", "T700-GE-701D", False),
        ("T700-GE-701C", "T700-GE-701D", False),
        ("AN/APR-39", "AN/APR-39E(V)2", True),
        ("AN/APR-39(V)", "AN/APR-39E(V)2", True),
        ("AN/APR-39E(V)1", "AN/APR-39E(V)2", False),
        ("M1", "M1A2 SEPv3", True),
        ("M1A2", "M1A2 SEPv3", True),
        ("M1A1", "M1A2", False),
        ("M1A1", "M1A12", False),
        ("Mk 54", "Mk 54 Mod 0", True),
        ("Mk 54 Mod 0", "Mk 54 Mod 1", False),
        ("Mk 6 Mod 0", "Mk 6 Mod X", True),
        ("Mk 5", "Mk 54", False),
        ("M1", "M142", False),
        ("GBU-39", "Mk 39", False),
    ],
)
def test_a_designation_covers_what_says_more_and_nothing_else(wanted: str, found: str, does: bool) -> None:
    assert Designation(wanted).covers(Designation(found)) is does


def test_only_designations_are_covered() -> None:
    with pytest.raises(ArgumentError, match="a Designation"):
        Designation("F-16").covers("F-16C")  # type: ignore[arg-type]


@given(designations())
def test_every_designation_covers_itself_and_is_covered_by_its_base(one: Designation) -> None:
    assert one.covers(one)
    assert Designation.parse(one.base).covers(one)


@pytest.mark.parametrize(
    ("name", "wanted", "does"),
    [
        ("KMU-556 JDAM guidance sets", "jdam", True),
        ("KMU-556 JDAM guidance sets", "JDAM guidance", True),
        ("KMU-556 JDAM guidance sets", "guidance sets", False),
        ("KMU-556 JDAM guidance sets", "KMU", False),
        ("AN/AAQ 24(V)N LAIRCM system processor replacements", "LAIRCM", True),
        ("AN/AAQ 24(V)N LAIRCM system processor replacements", "an/aaq", False),
        ("BGM-71F TOW 2B", "TOW 2B", True),
        ("BGM-71F TOW 2B", "tow", True),
        ("BGM-71F TOW 2B", "2B", False),
        ("AEGIS-based Integrated Combat System", "aegis", True),
        ("Lightweight Command Launch Units (LwCLUs)", "lwclu", True),
        ("Lightweight Command Launch Units (LwCLUs)", "units", False),
        ("MK 54 MOD 0 Lightweight Torpedoes", "mod", False),
        ("MK-82 500LB general purpose bombs", "500lb", False),
        ("TANK CARTRIDGES", "cartridges", False),
        ("GUIDED MISSILES", "guided", False),
        ("ATGM", "atgm", True),
        ("F-16 jets", "16", False),
        ("F-16 jets", "f", False),
        ("F-16 jets", "", False),
    ],
)
def test_a_line_is_found_by_what_it_calls_the_thing(name: str, wanted: str, does: bool) -> None:
    made = Notification(id="n", notice="n", source="s", items=(Item(name=name),))

    assert bool(Dataset(id="d", title="d", notifications=(made,)).by_system(wanted)) is does


def test_a_printed_designation_is_a_name_although_it_follows_no_system() -> None:
    item = Item(name="countermeasures", designation_as_printed="CIRCM")
    made = Notification(id="n", notice="n", source="s", items=(item,))

    assert Dataset(id="d", title="d", notifications=(made,)).by_system("circm") == (made,)
    assert "CIRCM" in system_words((made,), ())
