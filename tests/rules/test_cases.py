# SPDX-License-Identifier: MIT
"""Case designators: whose agency and whose customer they name, and what may be told from that."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.findings import Finding, Severity
from fmsdata.model.actors import Actor
from fmsdata.model.cases import CaseDesignator
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Party
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import ActorKind, PartyRole
from fmsdata.rules import check
from fmsdata.rules._examples import dataset, notice
from fmsdata.tables.agencies import AGENCIES
from fmsdata.testing import strategies


def _cases(*designators: str) -> tuple[CaseDesignator, ...]:
    return tuple(map(CaseDesignator, designators))


def _found(record: Notification | Dataset, code: str) -> tuple[Finding, ...]:
    return check(record, select=[code]).findings


@pytest.mark.parametrize(
    ("department", "case", "expected"),
    [
        pytest.param("Navy", "KV-B-UAB", "the letter P", id="another department"),
        pytest.param("Department of the Army", "SR-P-TDD", "the letter B", id="in full"),
        pytest.param("the U.S. Air  Force", "IS-B-ZMI", "the letter D", id="an article and two spaces"),
        pytest.param("DSCA", "IS-B-ZMI", "the letter Q", id="an agency that is no department"),
    ],
)
def test_the_agency_letter_of_another_department_is_found(department: str, case: str, expected: str) -> None:
    (found,) = _found(notice(department=department, cases=_cases(case)), "FMS606")

    assert (found.path, found.expected, found.actual) == ("/cases/0", expected, case)
    assert "memory" in (found.hint or "")


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"department": "army", "cases": _cases("IS-B-ZMI")}, id="its own letter, whatever case"),
        pytest.param({"department": "Army and Navy", "cases": _cases("IS-D-ZMI")}, id="two departments"),
        pytest.param({"department": "Army", "cases": _cases("IS-Z-ZMI")}, id="a letter that nobody knows"),
        pytest.param({"cases": _cases("IS-D-ZMI")}, id="no department"),
        pytest.param({"department": "Army", "cases": ()}, id="'None' under item (iv)"),
        pytest.param({"department": "Army", "prior_cases": _cases("IS-D-ZMI")}, id="an earlier case only"),
    ],
)
def test_nothing_is_said_of_an_agency_that_fits_or_is_not_known(fields: dict[str, Any]) -> None:
    assert _found(notice(**fields), "FMS606") == ()


def test_of_several_designators_the_odd_one_is_found() -> None:
    record = notice(department="Army", cases=_cases("IS-B-ZMI", "IS-P-ZMJ", "IS-B-ZMK"))

    assert [one.path for one in _found(record, "FMS606")] == ["/cases/1"]


@given(st.sampled_from(AGENCIES), st.sampled_from(AGENCIES), st.data())
def test_an_agency_fits_its_own_printed_forms_and_no_others(
    own: Any, other: Any, data: st.DataObject
) -> None:
    case = data.draw(strategies.case_designators(agency=other.letter))
    record = notice(department=data.draw(st.sampled_from(own.printed)), cases=(case,))

    assert bool(_found(record, "FMS606")) == (own != other)


@pytest.mark.parametrize(
    ("cases", "prior", "paths"),
    [
        pytest.param(("JA-P-QSC",), ("JA-P-QOG", "JA-P-QRB"), [], id="others before it"),
        pytest.param(("JA-P-QSC",), ("JA-P-QOG", "JA-P-QSC"), ["/prior_cases/1"], id="one of two"),
        pytest.param(
            ("EN-B-UHO", "EN-B-UHP"), ("EN-B-UHP", "EN-B-UHO"), ["/prior_cases/0", "/prior_cases/1"]
        ),
        pytest.param((), ("EN-B-UHO",), [], id="'None' under item (iv)"),
        pytest.param(("EN-B-UHO",), (), [], id="'None' under item (v)"),
    ],
)
def test_a_case_is_new_or_prior(cases: tuple[str, ...], prior: tuple[str, ...], paths: list[str]) -> None:
    record = notice(cases=_cases(*cases), prior_cases=_cases(*prior))

    assert [one.path for one in _found(record, "FMS613")] == paths


@given(
    st.lists(strategies.case_designators(), max_size=4), st.lists(strategies.case_designators(), max_size=4)
)
def test_exactly_the_prior_cases_that_are_new_too_are_found(
    new: list[CaseDesignator], prior: list[CaseDesignator]
) -> None:
    record = notice(cases=tuple(new), prior_cases=(*prior, *new[:1]))

    found = [one.actual for one in _found(record, "FMS613")]
    assert found == [one for one in (*prior, *new[:1]) if one in new]


def _actor(name: str, kind: ActorKind, country: str | None = None, **fields: Any) -> Actor:
    code = None if country is None else CountryCode(country)
    return Actor(**({"id": name.lower(), "name": name, "kind": kind, "country": code} | fields))


ACTORS = (
    _actor("Israel", ActorKind.COUNTRY, "IL"),
    _actor("IMOD", ActorKind.GOVERNMENT_BODY, parent="israel"),
    _actor("Kuwait", ActorKind.COUNTRY, "KW"),
    _actor("Sweden", ActorKind.COUNTRY, "SE"),
    _actor("Kingdom of Jordan", ActorKind.COUNTRY, id="jordan"),
    _actor("Taiwan", ActorKind.COUNTRY, "TW"),
    _actor("TECRO", ActorKind.REPRESENTATIVE_OFFICE),
    _actor("NATO", ActorKind.ORGANISATION),
    _actor("NSPA", ActorKind.ORGANISATION, parent="nato"),
    _actor("OCCAR", ActorKind.ORGANISATION),
    _actor("Partners", ActorKind.ORGANISATION, members=("israel", "kuwait")),
    _actor("Allies", ActorKind.GROUP),
)


def _sale(name: str, purchaser: str | None, *cases: str, **fields: Any) -> Notification:
    own: dict[str, Any] = {"id": name, "notice": name, "purchaser": purchaser, "cases": _cases(*cases)}
    return notice(**(own | fields))


def _whose(*sales: Notification) -> list[str | None]:
    return [one.object_id for one in _found(dataset(*ACTORS, *sales), "FMS617")]


def _beside(role: PartyRole, actor: str | None, printed: str | None = None) -> dict[str, Any]:
    return {"parties": (Party(role=role, actor=actor, as_printed=printed),)}


IS = _sale("is", "israel", "IS-B-ZMI")
IS_AGAIN = _sale("is-again", "israel", "IS-P-LAA")


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(_sale("x", "kuwait", "IS-D-SAA"), id="another agency's case"),
        pytest.param(_sale("x", None, "IS-B-UAB", purchaser_as_printed="Government of Kuwait"), id="printed"),
        pytest.param(_sale("x", "jordan", "IS-B-UAB"), id="a country by name only"),
        pytest.param(_sale("x", "tecro", "IS-B-UAB"), id="an office that stands in for a state"),
        pytest.param(
            _sale("x", "kuwait", "IS-B-UAB", **_beside(PartyRole.END_USER, None, "Government of Kuwait")),
            id="used by the purchaser itself",
        ),
        pytest.param(_sale("x", "kuwait", "IS-B-ZMI"), id="the very same case"),
    ],
)
def test_the_customer_code_of_another_state_is_found(other: Notification) -> None:
    assert _whose(IS, IS_AGAIN, other) == _whose(other, IS, IS_AGAIN) == ["x"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(_sale("x", "kuwait", "KU-B-ISA", "KU-I-SRA"), id="letters of the code elsewhere"),
        pytest.param(_sale("x", "kuwait", prior_cases=_cases("IS-B-ZMI")), id="a prior case"),
        pytest.param(_sale("x", "kuwait", cases=None), id="no cases told"),
        pytest.param(_sale("x", "israel", "SI-B-UAB"), id="a second code of one purchaser"),
        pytest.param(_sale("x", "imod", "IS-B-UAB"), id="a ministry of the purchaser"),
        pytest.param(_sale("x", None, "IS-B-UAB"), id="no purchaser"),
        pytest.param(_sale("x", "nobody", "IS-B-UAB"), id="a purchaser that is not in the dataset"),
        pytest.param(_sale("x", "nspa", "IS-B-UAB"), id="an agency, whoever it buys for"),
        pytest.param(_sale("x", "partners", "IS-B-UAB"), id="a joint purchaser"),
        pytest.param(_sale("x", "allies", "IS-B-UAB"), id="states that are not named"),
        *(
            pytest.param(_sale("x", "kuwait", "IS-B-UAB", **_beside(role, "israel")), id=f"a {role.value}")
            for role in PartyRole
        ),
        pytest.param(
            _sale("x", "kuwait", "IS-B-UAB", **_beside(PartyRole.RECIPIENT, None, "a partner nation")),
            id="a recipient who is not named",
        ),
    ],
)
def test_who_may_use_the_code_for_another_or_is_not_known_is_passed_over(other: Notification) -> None:
    assert _whose(IS, IS_AGAIN, other) == _whose(other, IS) == []


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        pytest.param("nspa", "occar", False, id="two organisations"),
        pytest.param("nspa", "nato", True, id="an agency and what it belongs to"),
        pytest.param("taiwan", "tecro", True, id="a state and its office"),
        pytest.param("partners", "occar", True, id="a joint purchaser beside an organisation"),
        pytest.param("allies", "occar", True, id="states that are not named beside an organisation"),
    ],
)
def test_purchasers_without_a_country_are_told_apart_by_whom_they_belong_to(
    one: str, two: str, same: bool
) -> None:
    assert _whose(_sale("one", one, "N4-B-UAB"), _sale("two", two, "N4-B-UAC")) == ([] if same else ["two"])


def test_the_code_is_taken_for_that_of_the_purchaser_with_most_notices() -> None:
    slip = _sale("slip", "kuwait", "IS-B-UAB")
    told_again = _sale("told-again", "kuwait", "IS-B-UAB", notice="slip")

    assert _whose(slip, told_again, IS, IS_AGAIN) == ["slip", "told-again"]


def test_of_as_many_notices_the_purchaser_with_a_code_of_its_own_is_found() -> None:
    sales = (_sale("slip", "sweden", "IS-B-UAB"), IS, _sale("sw", "sweden", "SW-B-WCB"))
    (found,) = _found(dataset(*ACTORS, *sales), "FMS617")

    assert (found.path, found.expected, found.actual) == (
        "/notifications/0/cases/0",
        "the code SW",
        "IS-B-UAB",
    )
    assert "/notifications/1" in found.message


def test_each_code_is_found_once_in_a_notice_at_its_first_designator() -> None:
    other = _sale("x", "kuwait", "KU-B-UAA", "IS-B-UAB", "IS-B-UAC")
    (found,) = _found(dataset(*ACTORS, IS, IS_AGAIN, other), "FMS617")

    assert (found.path, found.expected) == ("/notifications/2/cases/1", "the code KU")


@pytest.mark.parametrize(
    ("judge", "fields"),
    [
        pytest.param("FMS608", {"purchaser_as_printed": "State of Israel"}, id="an id against item (i)"),
        pytest.param("FMS411", {"transmittal": Transmittal("16-40")}, id="a number on two sales"),
        pytest.param("FMS403", {"purchaser": "kuwiat"}, id="an id of nobody"),
    ],
)
def test_what_a_narrower_rule_says_of_the_purchaser_is_not_said_again(
    judge: str, fields: dict[str, Any]
) -> None:
    first = _sale("is", "israel", "IS-B-ZMI", transmittal=Transmittal("16-40"))
    other = attrs.evolve(_sale("x", "kuwait", "IS-B-UAB"), **fields)
    report = check(dataset(*ACTORS, first, other))

    assert {one.code for one in report.findings if one.severity is not Severity.INFO} == {judge}


@given(
    st.lists(strategies.country_codes(), min_size=2, max_size=5, unique=True),
    st.lists(st.integers(1, 3), min_size=5, max_size=5),
    st.data(),
)
def test_a_code_handed_to_another_purchaser_is_found_there_wherever_the_notice_stands(
    countries: list[CountryCode], numbers: list[int], data: st.DataObject
) -> None:
    sales = [
        _sale(f"{code.lower()}-{turn}", code.lower(), data.draw(strategies.case_designators(country=code)))
        for code, number in zip(countries, numbers, strict=False)
        for turn in range(number)
    ]
    buyers = [_actor(code.name, ActorKind.COUNTRY, code, id=code.lower()) for code in countries]
    wrong = _sale(
        "wrong", countries[-1].lower(), data.draw(strategies.case_designators(country=countries[0]))
    )
    place = data.draw(st.integers(0, len(sales)))

    assert _found(dataset(*buyers, *sales), "FMS617") == ()
    found = _found(dataset(*buyers, *sales[:place], wrong, *sales[place:]), "FMS617")
    assert [one.object_id for one in found] == ["wrong"]
