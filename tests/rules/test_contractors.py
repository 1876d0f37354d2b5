# SPDX-License-Identifier: MIT
"""Contractors: one printed name is one, a venture has members, and a place is one place and no firm."""

import string
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.findings import Severity
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Member
from fmsdata.model.words import ActorKind, ContractorStatus
from fmsdata.rules import check
from fmsdata.rules._examples import dataset, notice
from fmsdata.tables.states import STATES
from fmsdata.testing import strategies

FIRMS = st.text(string.ascii_lowercase, min_size=1, max_size=8)
STATE = st.sampled_from(STATES)


def _naming(*contractors: Contractor) -> Notification:
    return notice(contractors=contractors, contractor_status=ContractorStatus.NAMED)


def _venture(name: str, *members: str, **fields: Any) -> Contractor:
    return Contractor(name=name, members=tuple(Member(name=one) for one in members), **fields)


def _at(*places: str) -> Notification:
    return _naming(Contractor(name="Raytheon", places=places))


def _paths(record: Any, code: str) -> list[str]:
    return [one.path for one in check(record, select=[code]).findings]


def _codes(record: Any) -> set[str]:
    return {one.code for one in check(record).findings if one.severity is not Severity.INFO}


@pytest.mark.parametrize(
    ("record", "found"),
    [
        pytest.param(Contractor(name="Boeing"), False, id="a firm without members"),
        pytest.param(_venture("Javelin Joint Venture", "Raytheon", "Lockheed Martin"), False, id="two"),
        pytest.param(_venture("Javelin Joint Venture", "Raytheon"), True, id="one"),
    ],
)
def test_a_contractor_has_no_members_or_two(record: Contractor, found: bool) -> None:
    assert _paths(record, "FMS601") == (["/members"] if found else [])


@pytest.mark.parametrize(
    ("kind", "members", "complete", "found"),
    [
        pytest.param(ActorKind.JOINT_VENTURE, ("a", "b"), True, False, id="two, and no more"),
        pytest.param(ActorKind.JOINT_VENTURE, ("a",), None, True, id="one, and nothing told of others"),
        pytest.param(ActorKind.JOINT_VENTURE, ("a",), True, True, id="one, and no more"),
        pytest.param(ActorKind.JOINT_VENTURE, ("a",), False, False, id="one of several"),
        pytest.param(ActorKind.JOINT_VENTURE, (), None, True, id="nobody"),
        pytest.param(ActorKind.JOINT_VENTURE, None, None, False, id="not told"),
        pytest.param(ActorKind.GROUP, ("a",), None, False, id="a group"),
    ],
)
def test_a_joint_venture_has_two_members_unless_they_are_told_in_part(
    kind: ActorKind, members: tuple[str, ...] | None, complete: bool | None, found: bool
) -> None:
    actor = Actor(id="jv", name="JV", kind=kind, members=members, members_complete=complete)

    assert _paths(actor, "FMS601") == (["/members"] if found else [])


JAVELIN = _venture("Javelin Joint Venture", "Lockheed Martin", "Raytheon, Inc.")


@pytest.mark.parametrize(
    ("contractors", "paths"),
    [
        pytest.param((JAVELIN,), [], id="the venture alone"),
        pytest.param((JAVELIN, Contractor(name="Boeing")), [], id="another firm beside it"),
        pytest.param((JAVELIN, Contractor(name="RAYTHEON Inc")), ["/contractors/1"], id="in other letters"),
        pytest.param((Contractor(name="Raytheon, Inc."), JAVELIN), ["/contractors/0"], id="before it"),
        pytest.param(
            (JAVELIN, Contractor(name="Raytheon, Inc.", for_item="the radar")), [], id="for an item"
        ),
        pytest.param((_venture("Raytheon", "Raytheon", "Boeing"), Contractor(name="KBR")), [], id="its name"),
        pytest.param((JAVELIN, _venture("Longbow", "Lockheed Martin", "Boeing")), [], id="in two ventures"),
        pytest.param(
            (
                Contractor(name="JV", members=(Member(name="RTX", actor="rtx"), Member(name="Boeing"))),
                Contractor(name="Raytheon", actor="rtx"),
                Contractor(name="KBR"),
            ),
            ["/contractors/1"],
            id="under another name",
        ),
    ],
)
def test_a_member_of_a_venture_is_no_contractor_beside_it(
    contractors: tuple[Contractor, ...], paths: list[str]
) -> None:
    assert _paths(_naming(*contractors), "FMS602") == paths


@pytest.mark.parametrize(
    ("place", "found"),
    [
        pytest.param("Bethesda, MA", False, id="a city of another state is not known"),
        pytest.param("St. Louis, MO.", False, id="a full stop"),
        pytest.param("Fort Worth,TX", False, id="no space"),
        pytest.param("Washington, D.C.", False, id="full stops between the letters"),
        pytest.param("Hagåtña, GU", False, id="a territory"),
        pytest.param("Minneapolis, Minnesota", False, id="in full"),
        pytest.param("Edinburgh, United Kingdom", False, id="abroad"),
        pytest.param("London, UK", False, id="abroad, in short"),
        pytest.param("Tucson AX", False, id="no comma"),
        pytest.param("Tucson, AX", True, id="of no state"),
        pytest.param("Orlando,FI.", True, id="of no state, without a space"),
    ],
)
def test_two_capitals_behind_a_city_are_a_state(place: str, found: bool) -> None:
    assert _paths(_at("Orlando, FL", place), "FMS603") == (["/contractors/0/places/1"] if found else [])


@given(st.text(string.ascii_uppercase, min_size=2, max_size=2))
def test_any_two_capitals_are_a_state_of_the_table_or_found(letters: str) -> None:
    known = letters in {state.code for state in STATES} | {"UK"}

    assert _paths(_at(f"Springfield, {letters}"), "FMS603") == ([] if known else ["/contractors/0/places/0"])


def test_the_places_of_members_are_looked_at_too() -> None:
    venture = Contractor(
        name="JV",
        members=(Member(name="A", places=("Tucson, AX",)), Member(name="B", places=("Reston, VA",))),
    )

    assert _paths(_naming(venture), "FMS603") == ["/contractors/0/members/0/places/0"]


@pytest.mark.parametrize(
    ("place", "found"),
    [
        pytest.param("Auburn Hills, MI and Mishawaka, IN", True, id="no comma before 'and'"),
        pytest.param("Minneapolis, Minnesota, and Aberdeen, South Dakota", True, id="in full"),
        pytest.param("Houston, TX; Huntsville, AL", True, id="a semicolon"),
        pytest.param("Reston, VA; Moorestown, NJ; and Manassas, VA", True, id="three"),
        pytest.param("Edinburgh, United Kingdom and Orlando, FL", True, id="one abroad"),
        pytest.param("Sarajevo, Bosnia and Herzegovina", False, id="a country with 'and' in its name"),
        pytest.param("Research and Development Park, Huntsville, AL", False, id="an address with 'and'"),
        pytest.param("Orlando and Ocala, FL", False, id="two cities of one state"),
        pytest.param("Portland, OR", False, id="one place"),
    ],
)
def test_a_place_is_one_place(place: str, found: bool) -> None:
    assert _paths(_at(place), "FMS604") == (["/contractors/0/places/0"] if found else [])


@given(STATE, STATE, st.booleans(), st.sampled_from([", and ", " and ", "; ", "; and "]))
def test_any_two_places_run_together_are_found_and_each_alone_is_not(
    one: Any, other: Any, in_full: bool, joined: str
) -> None:
    first, second = (f"Springfield, {state.name if in_full else state.code}" for state in (one, other))

    assert _paths(_at(first + joined + second), "FMS604") == ["/contractors/0/places/0"]
    assert _paths(_at(first, second), "FMS604") == _paths(_at(first, second), "FMS603") == []


@pytest.mark.parametrize(
    ("name", "found"),
    [
        pytest.param("Aberdeen, South Dakota", True, id="a state in full"),
        pytest.param("and Huntsville, AL", True, id="the 'and' kept"),
        pytest.param("Washington, D.C.", True, id="full stops"),
        pytest.param("Coeur d’Alene, ID", True, id="an apostrophe"),
        pytest.param("LEIDOS, Inc.", False, id="a legal form"),
        pytest.param("Hughes Aircraft, Co.", False, id="a legal form that looks like Colorado"),
        pytest.param("Lockheed Martin, Sikorsky", False, id="a division"),
        pytest.param("Lockheed Martin Missile and Defense, Ocala, FL", False, id="a firm with its place"),
        pytest.param("Edinburgh, United Kingdom", False, id="a place abroad"),
        pytest.param("Virginia", False, id="a state alone"),
    ],
)
def test_a_contractor_is_a_firm_and_no_place_in_the_united_states(name: str, found: bool) -> None:
    assert _paths(_naming(Contractor(name=name)), "FMS605") == (["/contractors/0/name"] if found else [])


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        pytest.param(
            Contractor(name="Leidos, Inc."), Contractor(name="LEIDOS Inc"), True, id="other letters"
        ),
        pytest.param(Contractor(name="KBR", role="prime"), Contractor(name="KBR"), True, id="two roles"),
        pytest.param(
            Contractor(name="KBR"), Contractor(name="KBR", for_item="the radar"), False, id="an item"
        ),
        pytest.param(
            Contractor(name="KBR", for_item="a"), Contractor(name="KBR", for_item="b"), False, id="two items"
        ),
        pytest.param(
            Contractor(name="KBR", for_item="a"), Contractor(name="KBR", for_item="a"), True, id="one item"
        ),
        pytest.param(
            Contractor(name="Raytheon"), Contractor(name="Raytheon Missiles and Defense"), False, id="longer"
        ),
    ],
)
def test_one_printed_name_is_one_contractor(one: Contractor, other: Contractor, found: bool) -> None:
    record = _naming(one, Contractor(name="Boeing"), other)

    assert _paths(record, "FMS610") == (["/contractors/2"] if found else [])


@given(st.lists(FIRMS, min_size=1, max_size=6))
def test_every_contractor_is_found_whose_name_stood_before(names: list[str]) -> None:
    again = [f"/contractors/{at}" for at, name in enumerate(names) if name in names[:at]]

    assert _paths(_naming(*(Contractor(name=name) for name in names)), "FMS610") == again


def _made_by(printed: str, name: str, *aliases: str) -> Any:
    firm = Actor(id="firm", name=name, kind=ActorKind.COMPANY, aliases=aliases)
    return dataset(firm, _naming(Contractor(name=printed, actor="firm")))


@pytest.mark.parametrize(
    ("printed", "names", "found"),
    [
        pytest.param("LEIDOS, Inc.", ("Leidos",), False, id="capitals"),
        pytest.param("P&W Military Engines", ("Pratt & Whitney", "P&W"), False, id="an alias"),
        pytest.param("Raytheon Technologies", ("RTX Corporation", "Raytheon"), False, id="an old name"),
        pytest.param("American Ordinance", ("American Ordnance",), False, id="a slip in one word"),
        pytest.param("Sikorsky Systems", ("Sikorsky System",), False, id="a plural"),
        pytest.param("Raytheon Company", ("The Boeing Company",), True, id="only 'company' shared"),
        pytest.param("KBR, Inc.", ("Leidos, Inc.",), True, id="only the legal form shared"),
        pytest.param("RTX", ("Raytheon",), True, id="an old name without an alias"),
        pytest.param("The Company", ("Raytheon",), False, id="no name at all"),
    ],
)
def test_a_printed_firm_shares_a_word_with_its_actor(
    printed: str, names: tuple[str, ...], found: bool
) -> None:
    paths = ["/notifications/0/contractors/0/actor"] if found else []

    assert _paths(_made_by(printed, *names), "FMS616") == paths


def test_an_actor_that_is_not_there_is_left_to_the_rule_on_references() -> None:
    record = dataset(_naming(Contractor(name="Raytheon", actor="raytheno")))

    assert _codes(record) == {"FMS403"}


@pytest.mark.parametrize(
    ("record", "judge"),
    [
        pytest.param(_at("Waltham, MA, and Huntsville, AL"), "FMS604", id="two places in one"),
        pytest.param(_at("Waltham, MA, and Huntsville, AX"), "FMS603", id="two places, a state misread"),
        pytest.param(_naming(JAVELIN, Contractor(name="Lockheed Martin")), "FMS602", id="a member again"),
        pytest.param(_naming(Contractor(name="Aberdeen, South Dakota")), "FMS605", id="a place for a firm"),
        pytest.param(_naming(Contractor(name="KBR"), Contractor(name="KBR")), "FMS610", id="a firm twice"),
    ],
)
def test_each_fault_has_one_judge(record: Notification, judge: str) -> None:
    assert _codes(record) == {judge}


@given(st.lists(strategies.contractors(), min_size=1, max_size=1))
def test_a_drawn_contractor_alone_breaks_no_rule(named: list[Contractor]) -> None:
    assert check(_naming(*named), select=["parties"]).findings == ()


@pytest.mark.parametrize(
    ("record", "paths"),
    [
        pytest.param(_venture("Javelin", "Raytheon", "Raytheon"), ["/members"], id="one, twice"),
        pytest.param(_venture("Javelin", "Raytheon", "RAYTHEON"), ["/members"], id="in other letters"),
        pytest.param(_venture("JV", "Raytheon", "Boeing", "Raytheon"), ["/members/2"], id="one of two twice"),
    ],
)
def test_a_member_of_a_venture_counts_once(record: Contractor, paths: list[str]) -> None:
    assert _paths(record, "FMS601") == paths


@pytest.mark.parametrize(
    ("members", "path"),
    [(("l", "l"), "/members"), (("l", "r", "l"), "/members/2"), (("l", "r"), None)],
)
def test_an_actor_that_is_a_venture_counts_each_member_once(
    members: tuple[str, ...], path: str | None
) -> None:
    venture = Actor(id="jv", name="JV", kind=ActorKind.JOINT_VENTURE, members=members)

    assert _paths(venture, "FMS601") == ([path] if path else [])


@pytest.mark.parametrize(
    ("items", "found"),
    [
        pytest.param((None, None), True, id="one venture under two names"),
        pytest.param(("missiles", "launchers"), False, id="named for two items"),
        pytest.param(("missiles", None), False, id="named for an item, and for the rest"),
    ],
)
def test_a_venture_counts_once_whatever_it_is_called(items: tuple[str | None, ...], found: bool) -> None:
    names = ("Javelin Joint Venture", "Raytheon/Lockheed Martin Javelin JV")
    named = (
        Contractor(name=name, actor="jv", for_item=item) for name, item in zip(names, items, strict=True)
    )

    assert _paths(_naming(*named), "FMS610") == (["/contractors/1"] if found else [])


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        pytest.param("FL", "a city before FL", id="no city"),
        pytest.param(", FL", "a city before FL", id="nothing before the comma"),
        pytest.param("Orlando, fl", "FL", id="small letters"),
        pytest.param("Orlando, Fl.", "FL", id="a small letter and a full stop"),
        pytest.param("Tucson, Arizonia", "Arizona", id="a misspelt state"),
        pytest.param("Orlando FL", "Orlando, FL", id="no comma"),
        pytest.param("St. Louis MO", "St. Louis, MO", id="no comma, a full stop in the city"),
    ],
)
def test_what_is_nearly_a_place_in_a_state_is_told_with_what_it_should_be(place: str, expected: str) -> None:
    (found,) = check(_at(place), select=["FMS603"]).findings

    assert (found.path, found.expected) == ("/contractors/0/places/0", expected)


@pytest.mark.parametrize(
    "place",
    [
        *("Edinburgh, United Kingdom", "Haifa, Israel", "Toronto, Ontario", "Stevenage, England", "London"),
        *("Minneapolis, Minnesota", "Washington, D.C.", "Orlando, FL, USA", "Orlando, FL 32819", "Georgia"),
        *("Tbilisi, Georgia", "Melbourne, Victoria", "Kongsberg, Norway", "Virginia", "Kuwait City", "AB"),
    ],
)
def test_places_abroad_and_other_usual_forms_pass(place: str) -> None:
    assert _paths(_at(place), "FMS603") == []


@pytest.mark.parametrize(
    ("item", "found"),
    [
        pytest.param({"name": "BQM-177A targets", "designation": Designation("BQM-177A")}, False, id="item"),
        pytest.param({"name": "targets", "designation": Designation("BQM-177A")}, False, id="designation"),
        pytest.param({"name": "targets", "system": "drone"}, False, id="system"),
        pytest.param({"name": "targets", "key": "bqm-177a"}, False, id="key"),
        pytest.param({"name": "missiles"}, True, id="nothing"),
    ],
)
def test_what_a_contractor_is_named_for_is_an_item(item: dict[str, Any], found: bool) -> None:
    drone = WeaponSystem(id="drone", name="BQM-177A")
    named = Contractor(name="Kratos", for_item="the BQM-177A")
    sale = attrs.evolve(_naming(named), items=(Item(**item),))

    assert _paths(dataset(drone, sale), "FMS620") == (
        ["/notifications/0/contractors/0/for_item"] if found else []
    )
