# SPDX-License-Identifier: MIT
"""The dataset of real notices: what it holds, how it is made, and what the rules say of it."""

import copy
from typing import cast

import pytest

from fmsdata import (
    ActKind,
    ActorKind,
    Bound,
    ChangeKind,
    Combination,
    ContractorStatus,
    Dataset,
    DateBasis,
    Designation,
    Evidence,
    Extent,
    Item,
    ListState,
    Milestone,
    MilestoneKind,
    NoticeKind,
    PartRelation,
    Provision,
    Quantity,
    QuantityKind,
    Scope,
    SourceKind,
    Supply,
    Value,
    ValueScope,
    check,
    datasets,
    from_json,
    load_dataset,
    to_json,
)
from fmsdata._dev._outputs import stale
from fmsdata._dev.notices.build import dataset
from fmsdata._dev.notices.facts import RecordFacts, load
from fmsdata._dev.notices.outputs import files
from fmsdata._dev.notices.verdicts import VERDICTS
from fmsdata._fields import walk


@pytest.fixture(scope="module")
def notices() -> Dataset:
    return load_dataset("us-fms-notices")


def test_there_is_one_notification_for_each_record(notices: Dataset) -> None:
    assert len(notices.notifications) == 163
    assert len(notices.notices()) == 126


def test_the_packaged_file_and_the_page_are_what_the_generator_makes() -> None:
    assert stale(files()) == []


def test_the_generator_makes_the_same_bytes_each_time() -> None:
    assert to_json(dataset()) == to_json(dataset())


def test_the_packaged_file_is_canonical(notices: Dataset) -> None:
    assert from_json(Dataset, to_json(notices)) == notices


def test_every_id_is_resolved(notices: Dataset) -> None:
    codes = {finding.code for finding in check(notices).findings}

    assert codes.isdisjoint({"FMS401", "FMS403", "FMS404", "FMS802"})


def test_the_rules_find_no_error_and_every_finding_is_explained(notices: Dataset) -> None:
    report = check(notices)

    assert report.errors == ()
    assert {finding.code for finding in report.findings} <= set(VERDICTS)


def test_every_explained_rule_still_finds_something(notices: Dataset) -> None:
    assert set(VERDICTS) == {finding.code for finding in check(notices).findings}


def test_listing_the_datasets_reads_none_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a dataset was read")

    monkeypatch.setattr(datasets, "from_json", refuse)

    assert "us-fms-notices" in datasets.dataset_names()


def test_texts_that_several_records_tell_from_are_one_source(notices: Dataset) -> None:
    told = [one.source for one in notices.notifications]

    assert told.count(notices.notification("2025-taiwan-altius").source) == 4
    assert len(set(told)) == 155


def test_no_remark_is_a_fact_in_disguise(notices: Dataset) -> None:
    assert not any(note.startswith(("{", "[")) for one in notices.notifications for note in one.notes)


def test_the_kinds_of_awkwardness_have_typed_homes(notices: Dataset) -> None:
    def of(wanted: str) -> "Values":
        return Values(notices, wanted)

    assert of("2024-israel-tank-cartridges").item(0).alternatives == (
        Designation("M1147"),
        Designation("M830A1"),
    )
    assert of("2024-israel-tank-cartridges").item(0).combination is Combination.ANY_OF
    assert of("2024-israel-f15ia").item(1).fits == (Designation("F-15I"),)
    assert of("2024-israel-f15ia").item(1).designation is None
    assert of("2016-nspa-pgm").quantity(0).kind is QuantityKind.UNSTATED
    assert of("2023-israel-tank-ammo-executivebiz").quantity(0).bound is Bound.NEARLY
    assert of("2016-iraq-peshmerga").item(0).measures[0].unit == "battalions"
    assert of("2026-kuwait-kc130j").item(0).measures[0].count == 5
    assert of("2022-estonia-javelin-22-0h-cr").item(0).restated
    assert not of("2022-estonia-javelin-22-0h-cr").item(1).restated


def test_options_and_parts_keep_how_they_relate_to_the_count(notices: Dataset) -> None:
    option = Values(notices, "2008-israel-f35").quantity(0)
    folded = Values(notices, "2006-pakistan-f16").quantity(0)
    engines = Values(notices, "2024-turkey-f16-flying").quantity(2)

    assert (option.count, option.parts[1].relation) == (25, PartRelation.ADDITIONAL)
    assert (folded.count, int(folded.sum_of_parts or 0)) == (None, 36)
    assert (engines.count, int(engines.sum_of_parts or 0)) == (None, 48)


def test_values_keep_bounds_conditions_currencies_and_scopes(notices: Dataset) -> None:
    assert Values(notices, "2006-pakistan-f16").value.condition == "if all options were exercised"
    assert Values(notices, "2020-poland-javelin").value.bound is Bound.UP_TO
    assert Values(notices, "2024-turkey-f16-tv5").value.approximate
    euros = Values(notices, "2025-ireland-javelin-daily8").value
    assert (euros.currency, euros.amount, euros.total_usd) == ("EUR", 40_000_000, None)
    assert notices.notification("2006-pakistan-f16-defencepk").scope is Scope.PACKAGE
    (converted,) = notices.notification("2023-israel-tank-ammo-nzh").other_values
    assert (converted.scope, converted.currency, converted.amount) == (
        ValueScope.CONVERSION,
        "NZD",
        173_000_000,
    )


def test_procedure_and_contractors_are_read_from_the_remarks_that_state_them(notices: Dataset) -> None:
    assert notices.notification("2020-israel-fuel-cr").mde_list is ListState.BLANK
    assert notices.notification("2026-saudi-f15-sustainment").mde_list is ListState.NONE
    assert notices.notification("2023-israel-tank-ammo").emergency
    assert notices.notification("2023-israel-155mm-renotified").supply == (Supply.US_STOCK,)
    assert notices.notification("2023-israel-155mm-renotified").kind is NoticeKind.COMBINED
    growler = notices.notification("2026-australia-growler-training")
    assert (growler.contractor_status, growler.contractors) == (ContractorStatus.NONE, ())
    paid = notices.notification("2024-cost-increase-24-0j-cr")
    assert (paid.provision, paid.changes) == (Provision.ENHANCEMENT_CERTIFICATION, (ChangeKind.COST,))
    assert notices.source(notices.notification("2025-24-48-correction-fr").source).corrects == "2025-22709"


def test_a_notice_known_from_a_later_text_names_it(notices: Dataset) -> None:
    earlier = notices.notification("2023-germany-ch47f-23-26")

    assert earlier.restated_in == "2026-germany-ch47f-enhancement-26-1c-fr"
    assert notices.source(earlier.source).extent is Extent.MENTION


def test_a_resolution_is_a_source_of_its_own(notices: Dataset) -> None:
    (act,) = (one for one in notices.acts if one.instrument == "S.J.Res. 108")

    assert act.kind is ActKind.RESOLUTION
    assert notices.source(act.evidence[0].source).kind is SourceKind.CONGRESSIONAL_DOCUMENT


def test_words_are_quoted_where_they_were_read_and_nowhere_else(notices: Dataset) -> None:
    read = Values(notices, "2005-israel-gbu28").value.evidence
    by_id = {source.id: source for source in notices.sources}

    assert [(one.quote, one.supports) for one in read] == [
        ("as much as $30 million", ("total_usd", "as_printed"))
    ]
    for node in walk(notices):
        if isinstance(node.record, Evidence) and node.record.quote is not None:
            assert by_id[node.record.source].extent in (Extent.FULL, Extent.EXCERPT)


def _told(notices: Dataset, wanted: str) -> Milestone:
    step = notices.notification(wanted).milestone(MilestoneKind.DELIVERED_TO_CONGRESS)
    assert step is not None
    return step


def test_every_day_of_delivery_says_where_it_comes_from(notices: Dataset) -> None:
    kinds = {source.id: source.kind for source in notices.sources}
    prints = (SourceKind.FEDERAL_REGISTER, SourceKind.CONGRESSIONAL_RECORD)
    told = [
        (one, step)
        for one in notices.notifications
        for step in one.dates
        if step.kind is MilestoneKind.DELIVERED_TO_CONGRESS
    ]

    assert len(told) == 73
    for one, step in told:
        stated = kinds[one.source] in prints and one.id not in (
            "2014-estonia-javelin-14-54",
            "2023-germany-ch47f-23-26",
            "2025-germany-ch47f-25-0g",
        )
        assert step.basis is (DateBasis.STATED if stated else DateBasis.INFERRED), one.id


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("2024-kosovo-javelin-defensemirror", "today"),
        ("2023-turkiye-f16-upgrade", "today"),
        ("2005-israel-gbu28", "on Tuesday"),
        ("2021-lithuania-javelin-reuters", "on Tuesday"),
        ("2015-saudi-mmsc", "late Monday"),
        ("2024-morocco-javelin-reuters", None),
    ],
)
def test_a_relative_word_is_kept_beside_the_day_that_was_worked_out(
    notices: Dataset, wanted: str, words: str | None
) -> None:
    step = _told(notices, wanted)

    assert (step.as_printed, step.basis) == (words, DateBasis.INFERRED)


def test_both_reports_that_add_items_under_an_unchanged_total_are_told_alike(notices: Dataset) -> None:
    first = notices.notification("2025-germany-ch47f-25-0g")
    second = notices.notification("2026-germany-ch47f-enhancement-26-1c-fr")

    assert first.changes == second.changes == (ChangeKind.ITEMS, ChangeKind.SPLIT)
    assert [(one.scope, one.total_usd, one.mde_usd) for one in first.other_values] == [
        (ValueScope.CHANGE, 0, 630_000_000)
    ]
    assert [(one.scope, one.total_usd, one.mde_usd) for one in second.other_values] == [
        (ValueScope.CHANGE, 0, 1_020_000_000)
    ]
    assert notices.notification("2022-estonia-javelin-22-0h-cr").changes == ()


def test_a_description_of_a_venture_is_no_actor(notices: Dataset) -> None:
    ventures = [one.name for one in notices.actors if one.kind is ActorKind.JOINT_VENTURE]
    (described,) = notices.notification("2022-uk-javelin").contractors or ()

    assert ventures == ["Javelin Joint Venture"]
    assert (described.name, described.actor) == (
        "joint venture of Raytheon Technologies and Lockheed Martin",
        None,
    )
    assert [member.actor for member in described.members] == ["raytheon-technologies", "lockheed-martin"]


@pytest.mark.parametrize(
    ("wanted", "same"),
    [
        ("UK", "GB"),
        ("NSPA", "NATO Support and Procurement Agency"),
        ("TECRO", "TW"),
        ("uk", "United Kingdom"),
    ],
)
def test_purchasers_are_found_by_their_usual_abbreviations(notices: Dataset, wanted: str, same: str) -> None:
    found = notices.by_purchaser(wanted)

    assert found
    assert set(found) <= set(notices.by_purchaser(same))


@pytest.mark.parametrize(
    ("wanted", "many"),
    [("CH-47F", 2), ("F-16C", 4), ("F-16D", 4), ("BLU-110A", 1), ("PAC-3", 1), ("F16", 7), ("Mk", 0)],
)
def test_a_designation_finds_every_more_specific_one(notices: Dataset, wanted: str, many: int) -> None:
    assert len(notices.by_designation(wanted)) == many
    assert set(notices.by_designation(wanted)) <= set(notices.by_system(wanted))


@pytest.mark.parametrize("wanted", ["16", "f", "unit", "units", "bomb", "missile", "mk", "launch"])
def test_nouns_and_fragments_find_no_system(notices: Dataset, wanted: str) -> None:
    assert notices.by_system(wanted) == ()


@pytest.mark.parametrize(
    "wanted",
    ["himars", "GMLRS", "gmlrs", "lwclu", "ah-64e", "fgm-148f", "JDAM", "LAIRCM", "TOW 2B", "CIRCM", "F16"],
)
def test_systems_are_found_by_their_usual_abbreviations_in_any_case(notices: Dataset, wanted: str) -> None:
    assert notices.by_system(wanted)


def test_designations_are_found_in_any_case(notices: Dataset) -> None:
    assert notices.by_designation("fgm-148f") == notices.by_designation("FGM-148F") != ()
    assert notices.by_designation("ah-64e") == notices.by_designation("AH-64E") != ()


def test_a_source_that_lists_more_contradicts_nobody(notices: Dataset) -> None:
    subjects = {one.subject for one in notices.disagreements("2006-pakistan-f16")}

    assert not any(subject.startswith("how many") for subject in subjects)


def test_nothing_holds_the_input_as_raw_text(notices: Dataset) -> None:
    texts = (
        value
        for node in walk(notices)
        for value in (
            getattr(node.record, name, None) for name in ("description", "as_printed", "as_reported")
        )
        if isinstance(value, str)
    )

    assert not any("notice_key" in text or '":' in text for text in texts)


def _facts(wanted: str) -> RecordFacts:
    (found,) = (one for one in load() if one["id"] == wanted)
    return copy.deepcopy(found)


def test_the_generator_refuses_dollars_that_the_words_do_not_give() -> None:
    facts = _facts("2005-israel-gbu28")
    facts["total_usd"] = 31_000_000

    with pytest.raises(ValueError, match="31000000"):
        dataset([facts])


def test_the_generator_refuses_a_count_that_the_words_do_not_give() -> None:
    facts = _facts("2005-israel-gbu28")
    facts["items"][0]["quantity"] = 101

    with pytest.raises(ValueError, match="101"):
        dataset([facts])


@pytest.mark.parametrize("word", ["shrug", "position"])
def test_the_generator_refuses_a_word_for_a_position_that_it_does_not_know(word: str) -> None:
    facts = _facts("2005-israel-gbu28")
    facts["positions"][0]["stance_word"] = word

    with pytest.raises(KeyError, match=word):
        dataset([facts])


class Values:
    """Short ways to the parts of one notification."""

    def __init__(self, notices: Dataset, wanted: str) -> None:
        self._one = notices.notification(wanted)

    @property
    def value(self) -> Value:
        return cast("Value", self._one.value)

    def item(self, number: int) -> Item:
        return (self._one.items or ())[number]

    def quantity(self, number: int) -> Quantity:
        return cast("Quantity", self.item(number).quantity)
