# SPDX-License-Identifier: MIT
"""Who makes it, on which terms, and in which steps, is told in words that a person expects."""

from typing import Any

import pytest

from fmsdata import (
    Affiliation,
    Bound,
    CaseDesignator,
    Contractor,
    ContractorStatus,
    DateBasis,
    Evidence,
    ListState,
    Member,
    Milestone,
    MilestoneKind,
    Notification,
    Offsets,
    PartialDate,
    Quantity,
    Staff,
    Supply,
    Transmittal,
)
from fmsdata.render.lines import Backing, Line
from fmsdata.render.terms import STEPS, contractor_lines, step_label, step_line, term_lines


def _notice(**fields: Any) -> Notification:
    return Notification(**({"id": "n", "notice": "one", "source": "text"} | fields))


def _terms(notice: Notification) -> dict[str, str]:
    return {line.label: line.text for line in term_lines(notice)}


def _contractors(*contractors: Contractor) -> list[Line]:
    notice = _notice(contractors=contractors, contractor_status=ContractorStatus.NAMED)
    return list(contractor_lines(notice, {"rtx": "RTX Corporation"}))


def test_contractors_are_named_with_role_place_and_item() -> None:
    one = Contractor(name="RTX", role="principal", places=("Tucson, AZ",), for_item="radar")

    assert _contractors(one) == [Line("principal", "RTX, Tucson, AZ (for radar)")]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (ContractorStatus.NONE, "none, as stated"),
        (ContractorStatus.UNDETERMINED, "to be determined"),
        (ContractorStatus.TO_BE_COMPETED, "to be chosen by competition"),
    ],
)
def test_where_no_contractor_is_named_it_is_told_why(status: ContractorStatus, words: str) -> None:
    notice = _notice(contractors=(), contractor_status=status)

    assert list(contractor_lines(notice)) == [Line("contractors", words)]


def test_the_members_of_a_venture_stand_below_it() -> None:
    members = (Member(name="Raytheon", places=("Tucson, AZ",)), Member(name="Lockheed Martin"))

    (line,) = _contractors(Contractor(name="Javelin Joint Venture", members=members))

    assert line.details == ("Raytheon, Tucson, AZ", "Lockheed Martin")


def test_places_are_told_in_the_words_that_join_them() -> None:
    (line,) = _contractors(
        Contractor(
            name="X", places=("Orlando, FL", "Tucson, AZ"), places_as_printed="Orlando, FL; Tucson, AZ"
        )
    )

    assert line.text == "X, Orlando, FL and Tucson, AZ"
    assert line.source == "printed “Orlando, FL; Tucson, AZ”"


def test_who_a_firm_is_stands_beside_a_name_that_does_not_tell() -> None:
    assert [line.text for line in _contractors(Contractor(name="Raytheon Missiles", actor="rtx"))] == [
        "Raytheon Missiles – that is RTX Corporation"
    ]
    assert [line.text for line in _contractors(Contractor(name="RTX", actor="rtx"))] == ["RTX"]
    same = Contractor(name="Lockheed Martin Corp.", actor="lockheed-martin")
    assert [line.text for line in _contractors(same)] == ["Lockheed Martin Corp."]


def test_terms_are_told_where_the_text_gives_them() -> None:
    made = _notice(
        mde_list=ListState.BLANK,
        cites=(Transmittal("25-0G"),),
        prior_cases=(CaseDesignator("JA-P-QOG"),),
        emergency=True,
        supply=(Supply.US_STOCK, Supply.US_GOVERNMENT),
        funding=("National Funds",),
        duration=Quantity(count=5, bound=Bound.UP_TO, unit="years"),
        commission="None known at this time",
        sensitivity="Secret",
        offsets=Offsets.NONE_KNOWN,
        cut_off=("other_values", "items"),
        representatives=(
            Staff(
                affiliation=Affiliation.CONTRACTOR,
                quantity=Quantity(count=4),
                duration=Quantity(count=10, unit="days"),
                until=PartialDate("2027"),
            ),
            Staff(affiliation=Affiliation.US_GOVERNMENT, quantity=Quantity(count=2, unit="trips")),
        ),
    )

    assert _terms(made) == {
        "MDE heading": "nothing stands under it",
        "prior cases": "JA-P-QOG",
        "cites": "25-0G",
        "emergency": "review by Congress waived",
        "supply": "U.S. stock, U.S. Government",
        "funding": "National Funds",
        "duration": "up to 5 years",
        "representatives": "4 contractor representatives, 10 days, until 2027; "
        "2 trips of U.S. Government representatives",
        "offsets": "no agreement is known",
        "commission": "None known at this time",
        "sensitivity": "Secret",
        "lost or not read": "other values, items: stated in a part of the text that was not seen",
    }


def test_statements_of_none_are_told_as_such() -> None:
    made = _notice(prior_cases=(), representatives=(), funding=(), emergency=False)

    assert _terms(made) == {
        "prior cases": "none, as stated",
        "emergency": "review by Congress not waived",
        "funding": "none, as stated",
        "representatives": "no additional",
    }
    assert _terms(_notice()) == {}


def test_representatives_are_told_in_the_words_of_the_text_too() -> None:
    staff = Staff(
        affiliation=Affiliation.COMBINED,
        quantity=Quantity(count=13, as_printed="thirteen"),
        duration=Quantity(count=5, unit="years", as_printed="5 (five) years"),
    )
    whole = _notice(representatives=(staff,), representatives_as_printed="thirteen persons")
    words_only = _notice(representatives_as_printed="several persons")

    (line,) = term_lines(whole)
    assert line.text == "13 U.S. Government and contractor representatives, 5 years"
    assert line.source == "printed “thirteen persons” · printed “5 (five) years”"
    assert [(line.text, line.source) for line in term_lines(words_only)] == [
        ("only the words are known", "printed “several persons”")
    ]


def test_the_words_of_a_term_stand_below_it() -> None:
    notice = _notice(commission="none")
    backing = Backing((Evidence(source="text", quote="none", supports=("commission",)),), {}, "text")

    assert [line.source for line in term_lines(notice, {}, backing)] == ["“none”"]


@pytest.mark.parametrize("kind", MilestoneKind)
def test_every_step_has_words(kind: MilestoneKind) -> None:
    assert step_label(Milestone(kind=kind)) == STEPS[kind]


@pytest.mark.parametrize(
    ("basis", "label"),
    [
        (DateBasis.STATED, "announced"),
        (DateBasis.RELATIVE, "announced"),
        (DateBasis.INFERRED, "announced (inferred)"),
        (DateBasis.METADATA, "announced (from beside the text)"),
    ],
)
def test_a_step_on_a_picture_says_what_its_date_rests_on(basis: DateBasis, label: str) -> None:
    step = Milestone(kind=MilestoneKind.ANNOUNCED, on=PartialDate("2005-04-26"), basis=basis)

    assert step_label(step) == label


def test_a_step_is_told_with_who_takes_it_and_towards_whom() -> None:
    step = Milestone(
        kind=MilestoneKind.ACCEPTED, by="rs", to="us", planned=True, on=PartialDate("2027"), as_printed="2027"
    )

    assert step_line(step, {"rs": "Serbia"}) == Line("2027 (“2027”)", "accepted by Serbia to us, planned")


def test_congress_is_not_named_twice() -> None:
    step = Milestone(kind=MilestoneKind.DELIVERED_TO_CONGRESS, to="congress")

    assert step_line(step, {"congress": "U.S. Congress"}).text == "Congress notified"
    assert step_line(step, {"congress": "a committee"}).text == "Congress notified (a committee)"


def test_a_date_that_the_text_prints_stands_below_the_step() -> None:
    step = Milestone(
        kind=MilestoneKind.SIGNED,
        on=PartialDate("2005-04-26"),
        basis=DateBasis.STATED,
        as_printed="April 26, 2005",
    )

    assert step_line(step, {}) == Line("2005-04-26", "signed", "printed “April 26, 2005”")
