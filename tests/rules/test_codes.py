# SPDX-License-Identifier: MIT
"""Numbers and designations in quotes against those of the record."""

from typing import Any

import pytest

from fmsdata.findings import Finding
from fmsdata.model.actors import WeaponSystem
from fmsdata.model.cases import CaseDesignator
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.sources import Evidence
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import EvidenceRole
from fmsdata.rules import check
from fmsdata.rules._examples import notice

case = pytest.param


def _said(quote: str, *supports: str, **fields: Any) -> Evidence:
    return Evidence(source="record", quote=quote, supports=supports, **fields)


def _numbered(*evidence: Evidence, **fields: Any) -> Notification:
    return notice(**({"transmittal": Transmittal("24-12"), "evidence": evidence} | fields))


def _found(record: Any, code: str) -> list[tuple[str, str | None]]:
    findings: tuple[Finding, ...] = check(record, select=[code]).findings
    return [(one.path, one.expected) for one in findings]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        case("Transmittal No. 24-12", None, id="the number"),
        case("[Transmittal No. 24\u201312]", None, id="a dash"),
        case("RSAT 24-12", None, id="another word"),
        case("24-12 and 23-0G", None, id="among others"),
        case("Transmittal No. 24-11", "24-11", id="another"),
        case("Transmittal No. 24-120", "24-120", id="another that begins like it"),
        case("0G-24 of 24-118", "24-0G or 24-118", id="others in several forms"),
        case("the certification", None, id="no number"),
        case("under section 36(b)(1), 22 U.S.C. 2776", None, id="numbers of other things"),
    ],
)
def test_a_transmittal_is_one_that_its_quote_gives(quote: str, expected: str | None) -> None:
    record = _numbered(_said(quote, "transmittal"))

    assert _found(record, "FMS819") == ([("/transmittal", expected)] if expected else [])


@pytest.mark.parametrize(
    "evidence",
    [
        case(_said("Transmittal No. 24-11"), id="for the whole record"),
        case(_said("Transmittal No. 24-11", "amends"), id="for another field"),
        case(_said("No. 24-11", "transmittal", role=EvidenceRole.CONTRADICTS), id="against it"),
    ],
)
def test_other_quotes_say_nothing_of_a_transmittal(evidence: Evidence) -> None:
    assert _found(_numbered(evidence), "FMS819") == []


@pytest.mark.parametrize(
    ("quotes", "found"),
    [
        case(("EN-B-UHO", "EN-P-LBD"), [], id="each in a quote of its own"),
        case(("Army (EN-B-UHO, EN-P-LBD)",), [], id="both in one"),
        case(("EN-B-UHO",), [("/cases/1", "EN-B-UHO")], id="the second in none"),
        case(("Army",), [], id="no designator"),
    ],
)
def test_each_case_is_one_that_a_quote_gives(quotes: tuple[str, ...], found: list[Any]) -> None:
    cases = (CaseDesignator("EN-B-UHO"), CaseDesignator("EN-P-LBD"))
    record = _numbered(*(_said(quote, "cases") for quote in quotes), cases=cases)

    assert _found(record, "FMS819") == found


@pytest.mark.parametrize(
    ("designation", "quote", "expected"),
    [
        case("FGM-148F", "246 Javelin FGM-148F missiles", None, id="the designation"),
        case("FGM-148F", "246 Javelin FGM-148 missiles", None, id="without its series"),
        case("AIM-120C-8", "one AIM-120-C-8 missile", None, id="another spelling"),
        case("FGM-148F", "246 Javelin FGM-148E missiles", "FGM-148E", id="another series"),
        case("FGM-148F", "246 Javelin missiles", None, id="no designation"),
        case("Patriot", "the M901 launcher", None, id="a name"),
    ],
)
def test_a_designation_is_one_that_its_quote_gives(
    designation: str, quote: str, expected: str | None
) -> None:
    own, evidence = Designation(designation), (_said(quote, "designation"),)
    for record in (
        Item(name="things", designation=own, evidence=evidence),
        WeaponSystem(id="own", name="own", designation=own, evidence=evidence),
    ):
        assert _found(record, "FMS818") == ([("/designation", expected)] if expected else [])


def test_each_alternative_is_one_that_a_quote_gives() -> None:
    both = (Designation("AIM-120C-7"), Designation("AIM-120C-8"))
    record = Item(
        name="missiles", alternatives=both, evidence=(_said("AIM-120C-7 or AIM-120D", "alternatives"),)
    )

    assert _found(record, "FMS818") == [("/alternatives/1", "AIM-120C-7 or AIM-120D")]


@pytest.mark.parametrize(
    ("department", "quote", "found"),
    [
        case("Army", "Military Department: Army", False, id="the department"),
        case("Army", "Implementing Agency: Navy", True, id="another"),
        case("Defense Security Cooperation Agency", "DSCA", False, id="an abbreviation"),
        case("Defense Logistics Agency", "DSCA", True, id="that of another"),
    ],
)
def test_a_department_stands_in_the_quote_that_supports_it(department: str, quote: str, found: bool) -> None:
    record = notice(department=department, evidence=(_said(quote, "department"),))

    assert [path for path, _ in _found(record, "FMS806")] == (["/department"] if found else [])
