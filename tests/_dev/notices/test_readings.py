# SPDX-License-Identifier: MIT
"""What is read from titles, places, phrases and remarks, and what is left alone."""

import re

import pytest

from fmsdata import (
    Affiliation,
    Bound,
    Dataset,
    Extent,
    Notification,
    Quantity,
    SourceForm,
    Staff,
    Transmittal,
    ValueScope,
)
from fmsdata._dev.notices.actors import Register
from fmsdata._dev.notices.build import dataset
from fmsdata._dev.notices.contractors import build_representatives
from fmsdata._dev.notices.facts import load, slug, unique
from fmsdata._dev.notices.readings import FIXED, read_remarks


def _read(*remarks: str, transmittal: str = "26-1C") -> Notification:
    made = Notification(
        id="n", notice="one", source="text", transmittal=Transmittal(transmittal), notes=remarks
    )
    return read_remarks(made, Register())


@pytest.fixture(scope="module")
def notices() -> Dataset:
    return dataset()


@pytest.mark.parametrize("pattern", [pattern for pattern, _ in FIXED])
def test_every_reading_is_used_by_a_real_remark(pattern: str) -> None:

    assert any(re.match(pattern, remark) for one in load() for remark in one["awkward"])


def test_a_remark_is_kept_word_for_word_beside_what_is_read_from_it() -> None:
    made = _read("MDE: None for a $3 billion case")

    assert made.mde_list is not None
    assert made.notes == ("MDE: None for a $3 billion case",)


def test_an_unknown_remark_changes_nothing() -> None:
    assert _read("engine designation printed T-55-GA-714A") == Notification(
        id="n",
        notice="one",
        source="text",
        transmittal=Transmittal("26-1C"),
        notes=("engine designation printed T-55-GA-714A",),
    )


def test_a_change_is_read_for_the_report_that_it_belongs_to() -> None:
    remark = "three: 25-0G (May 2025, MDE up 0.63 to 3.98bn), 26-1C (MDE up 1.02 to 5.0bn); total unchanged"
    (change,) = _read(remark).other_values

    assert (change.scope, change.mde_usd, change.total_usd) == (ValueScope.CHANGE, 1_020_000_000, 0)
    assert _read(remark, transmittal="24-22").other_values == ()


def test_other_printed_forms_of_the_number_are_kept() -> None:
    assert _read("cover letter numbers it 'RSAT 26-1C'").transmittal_as_printed == ("RSAT 26-1C",)
    assert _read("en dash in the number (16–14)").transmittal_as_printed == ("16–14",)


def test_an_end_user_is_an_actor_where_it_is_a_country() -> None:
    country = _read("headline adds an end user (Ukraine) the notice does not name").parties[0]
    force = _read("purchaser (Iraq) and end user (Kurdish Peshmerga) differ").parties[0]

    assert (country.actor, country.as_printed) == ("ukraine", "Ukraine")
    assert (force.actor, force.as_printed) == (None, "Kurdish Peshmerga")


def test_representatives_are_counts_with_ceilings_and_durations() -> None:
    made = build_representatives("up to fifteen USG and six contractor representatives, up to five years")
    years = Quantity(count=5, bound=Bound.UP_TO, unit="years", as_printed="up to five years")

    assert made == (
        Staff(
            affiliation=Affiliation.US_GOVERNMENT,
            quantity=Quantity(count=15, bound=Bound.UP_TO, as_printed="up to fifteen"),
            duration=years,
        ),
        Staff(
            affiliation=Affiliation.CONTRACTOR, quantity=Quantity(count=6, as_printed="six"), duration=years
        ),
    )
    assert build_representatives("no additional") == ()
    assert build_representatives(None) is None


def test_titles_give_document_numbers_pages_agencies_and_copies(notices: Dataset) -> None:
    found = {one.title: one for one in notices.sources}
    register = next(one for title, one in found.items() if "FR Doc. 2026-11403" in (title or ""))
    reprint = next(one for title, one in found.items() if (title or "").endswith("(reprint)"))
    wire = next(one for title, one in found.items() if (title or "").endswith("to Israel (USA Today copy)"))

    assert (register.document_number, register.extent) == ("2026-11403", Extent.FULL)
    assert reprint.form is SourceForm.REPRINT
    assert (wire.credited_to, wire.form) == ("USA Today", SourceForm.REPRINT)
    assert any(one.citation == "S3095-S3096" for one in notices.sources)


def test_several_places_are_kept_apart_and_as_printed(notices: Dataset) -> None:
    (venture,) = notices.notification("2022-brazil-javelin").contractors or ()
    first = (notices.notification("2026-kuwait-patriot-sustainment").contractors or ())[0]

    assert venture.places == ("Orlando, FL", "Tucson, AZ")
    assert venture.places_as_printed == "Orlando, FL, and Tucson, AZ"
    assert first.places == ("Waltham, MA", "Huntsville, AL")


def test_firms_are_one_actor_under_all_their_printed_names(notices: Dataset) -> None:
    actor = notices.actor("lockheed-martin")

    assert {actor.name, *actor.aliases} == {
        "Lockheed Martin",
        "Lockheed Martin Corp",
        "Lockheed Martin Corporation",
    }
    assert notices.actor("javelin-joint-venture").aliases


def test_an_office_has_a_country_by_coding_and_an_organisation_has_none(notices: Dataset) -> None:
    assert notices.actor("tecro").country == "TW"
    assert notices.actor("nato").country is None


def test_ids_are_plain_and_unique() -> None:
    taken: set[str] = set()

    assert slug("Türkiye – F-16, “Block 70”!") == "turkiye-f-16-block-70"
    assert slug("one two three", 8) == "one-two"
    assert [unique("a", taken) for _ in range(3)] == ["a", "a-2", "a-3"]
