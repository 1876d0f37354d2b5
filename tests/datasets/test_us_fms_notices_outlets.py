# SPDX-License-Identifier: MIT
"""Whose words a fact stands under: what another outlet states is another observation; a gloss is no quote."""

import json
from pathlib import Path
from typing import Any

import pytest

from fmsdata import (
    Dataset,
    DateBasis,
    Designation,
    Evidence,
    Extent,
    Notification,
    PartRelation,
    Quantity,
    SourceForm,
    Value,
    load_dataset,
)
from fmsdata._dev.notices.build import dataset
from fmsdata._dev.notices.facts import RecordFacts, load
from fmsdata._fields import walk

FACTS = Path(__file__).parents[1] / "data" / "notices.jsonl"


@pytest.fixture(scope="module")
def notices() -> Dataset:
    return load_dataset("us-fms-notices")


def _quantity(one: Notification, number: int) -> Quantity:
    quantity = (one.items or ())[number].quantity
    assert quantity is not None
    return quantity


def _completed(wanted: str, *others: str) -> list[RecordFacts]:
    return [one for one in load() if one["id"] in (wanted, *others)]


def test_a_split_that_another_outlet_states_is_that_outlets(notices: Dataset) -> None:
    record = _quantity(notices.notification("2024-turkey-f16"), 0)
    other = notices.notification("2024-turkey-f16-shephardmedia-com")
    split = _quantity(other, 0)

    assert (record.count, record.parts) == (40, ())
    assert (split.count, split.as_printed) == (None, None)
    assert [(part.count, part.designation, part.relation) for part in split.parts] == [
        (32, Designation("F-16C Block 70"), PartRelation.MAKES_UP),
        (8, Designation("F-16D Block 70"), PartRelation.MAKES_UP),
    ]
    assert other.notice == "2024-turkey-f16"
    assert notices.source(other.source).site == "shephardmedia.com"


def test_a_count_that_unnamed_outlets_state_is_theirs(notices: Dataset) -> None:
    other = notices.notification("2024-israel-f15ia-other-outlets")
    (kits,) = other.items or ()

    assert _quantity(notices.notification("2024-israel-f15ia"), 1).count is None
    assert (kits.key, kits.fits) == ("mid-life-update-kits-for-f-15i", (Designation("F-15I"),))
    assert (_quantity(other, 0).count, _quantity(other, 0).as_printed) == (25, "25")
    assert notices.source(other.source).site is None


def test_a_number_of_another_outlet_makes_no_disagreement_out_of_nothing(notices: Dataset) -> None:
    assert notices.disagreements("2024-turkey-f16") == ()
    assert notices.disagreements("2024-israel-f15ia") == ()


def test_nothing_is_quoted_of_an_outlet_that_was_not_read(notices: Dataset) -> None:
    ids = [one.id for one in notices.sources if one.title is None]

    assert ids == ["other-outlets-2024-israel-f15ia", "shephardmedia-com-2024-turkey-f16"]
    for one in notices.notifications:
        if one.source in ids:
            assert notices.source(one.source).extent is Extent.MENTION
            assert [node.record for node in walk(one) if isinstance(node.record, Evidence)] == [
                Evidence(source=one.source)
            ]


def test_an_outlet_with_a_record_of_its_own_is_no_second_witness() -> None:
    both = dataset(_completed("2024-turkey-f16", "2024-turkey-f16-flying"))
    alone = dataset(_completed("2024-turkey-f16"))

    assert [one.id for one in both.notifications] == [
        "2024-turkey-f16",
        "2024-turkey-f16-shephardmedia-com",
        "2024-turkey-f16-flying",
    ]
    assert "2024-turkey-f16-flyingmag-com" in [one.id for one in alone.notifications]


def test_a_remark_on_a_split_that_no_line_has_stops_the_generator() -> None:
    (facts,) = (json.loads(json.dumps(one)) for one in _completed("2024-turkey-f16"))
    facts["items"][0]["of_which"][0]["quantity"] = 31

    with pytest.raises(ValueError, match="2024-turkey-f16"):
        dataset([facts])


@pytest.mark.parametrize(
    ("wanted", "printed"),
    [
        ("2025-ireland-javelin", "44"),
        ("2024-israel-f15ia-other-outlets", "25"),
        ("2019-bulgaria-f16-news85", "1.673"),
    ],
)
def test_a_gloss_of_the_gatherer_is_no_printed_form(notices: Dataset, wanted: str, printed: str) -> None:
    one = notices.notification(wanted)
    forms = [one.value.as_printed] if one.value else []
    forms += [item.quantity.as_printed for item in one.items or () if item.quantity]

    assert printed in forms
    assert not any("(" in (form or "") for form in forms)


def test_every_printed_form_of_a_number_stands_in_the_facts_as_such(notices: Dataset) -> None:
    facts = {one["id"]: one for one in map(json.loads, FACTS.read_text(encoding="utf-8").splitlines())}
    for one in notices.notifications:
        texts = _verbatim(facts[one.id]) if one.id in facts else ["25"]
        for node in walk(one):
            if isinstance(node.record, Quantity | Value) and node.record.as_printed is not None:
                assert any(node.record.as_printed in text for text in texts), (one.id, node.record)


def test_the_words_of_a_count_are_quoted_wherever_they_were_read_whole(notices: Dataset) -> None:
    read = (Extent.FULL, Extent.EXCERPT)
    unquoted = [
        item.quantity.as_printed
        for one in notices.notifications
        if notices.source(one.source).extent in read
        for item in one.items or ()
        if item.quantity is not None and item.quantity.as_printed is not None
        if item.quantity.as_printed not in [each.quote for each in item.evidence]
    ]

    # Some are cut; of the others, the sub-counts stand elsewhere in the text.
    assert [words for words in unquoted if "..." not in words] == [
        "10",
        "six hundred twelve (612)",
        "one hundred forty (140)",
        "seventy-two (72)",
        "two hundred eighty-four (284)",
    ]
    assert len(unquoted) == 11


def test_a_day_of_publication_is_stated_where_the_page_bears_it(notices: Dataset) -> None:
    for one in notices.sources:
        stated = one.published_on is not None and one.published_on == one.dated
        assert one.published_basis is (DateBasis.STATED if stated else None)


def _verbatim(facts: dict[str, Any]) -> list[str]:
    """Return what the facts give word for word: printed forms, labels, and what a remark quotes."""
    printed = [item["quantity_as_printed"] for item in facts["items"]]
    quoted = [piece for remark in facts["awkward"] for piece in remark.split("'")[1::2]]
    given = [facts["value_as_printed"], facts["reps_travel"], *printed]
    return [*filter(None, given), *facts["support_items"], *quoted]


def test_credits_and_copies_that_a_title_or_a_remark_tells_are_typed(notices: Dataset) -> None:
    told = {one.site: (one.credited_to, one.form) for one in notices.sources if one.credited_to or one.form}

    assert told == {
        "christusrex.org": ("Haaretz/Reuters", None),
        "globalsecurity.org": ("USA Today", SourceForm.REPRINT),
        "defence.pk": (None, SourceForm.REPRINT),
        "terradaily.com": ("AFP", None),
        "uk.reuters.com": ("Reuters", None),
        "financialbuzz.com": ("Reuters", SourceForm.REWRITE),
        "cn.reuters.com": ("Reuters", None),
        "chanakyaforum.com": ("Reuters", None),
        "scribd.com": (None, SourceForm.REPRINT),
        "princereport.com": ("Reuters", None),
        "nasdaq.com": ("Reuters", None),
        "gardenstatetimes.com": (None, SourceForm.REPRINT),
        "cuu.coron.tech": ("ANI, New York Times", SourceForm.REPRINT),
        "thestar.com.my": ("Reuters", None),
        # No title says so, but a remark: a machine summary.
        "trends.glance.com": (None, SourceForm.REWRITE),
        "lepartisan.info": ("Le Monde", SourceForm.REPRINT),
    }


def test_no_credit_is_left_in_a_title_alone(notices: Dataset) -> None:
    agencies = ("Reuters", "AFP", "ANI ", "Le Monde", "Haaretz", "New York Times", "USA Today")

    for one in notices.sources:
        for agency in agencies:
            if agency in (one.title or ""):
                assert agency.strip() in (one.credited_to or ""), one.title
