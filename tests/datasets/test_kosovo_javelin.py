# SPDX-License-Identifier: MIT
"""The canonical dataset says what the article says, all of it, and nothing else."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

import fmsdata
from fmsdata import (
    Dataset,
    DateBasis,
    Evidence,
    MilestoneKind,
    PartialDate,
    PartRelation,
    PartRole,
    Polarity,
    RelationKind,
    RelationStatus,
    Stage,
    StanceMode,
)
from fmsdata._dev.kosovo.article import ARTICLE, LEFT_OUT, SAID_AGAIN
from fmsdata._dev.kosovo.dataset import dataset as encoded
from fmsdata._fields import walk
from fmsdata.rules._texts import SourceText

# Words that English capitalises at the start of a sentence; the article uses no name among them.
OPENERS = {"The", "Following", "However"}


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    """The packaged dataset."""
    return fmsdata.load_dataset("kosovo-javelin-2024")


@pytest.fixture(scope="module")
def notice(dataset: Dataset) -> fmsdata.Notification:
    """The notice as the article tells of it."""
    return next(one for one in dataset.notifications if one.source == ARTICLE)


def _quotes(dataset: Dataset) -> set[tuple[int | None, str]]:
    return {
        (node.record.paragraph, node.record.quote)
        for node in walk(dataset)
        if isinstance(node.record, Evidence) and node.record.source == ARTICLE and node.record.quote
    }


def test_the_packaged_file_is_what_the_encoding_makes(dataset: Dataset) -> None:
    assert encoded() == dataset
    assert repr(encoded()) == repr(dataset)


def test_the_notice_is_a_potential_sale_told_to_congress(notice: fmsdata.Notification) -> None:
    assert Stage.NOTIFIED is notice.stage
    assert notice.value is not None
    assert notice.value.total_usd == 75_000_000
    assert notice.value.mde_usd is None
    assert notice.purchaser_as_printed == "the Republic of Kosovo"
    assert notice.kind is None
    assert notice.transmittal is None


def test_the_items_have_the_counts_that_the_article_prints(notice: fmsdata.Notification) -> None:
    missiles, units, support = notice.items or ()

    assert missiles.quantity is not None
    assert units.quantity is not None
    assert (missiles.quantity.count, units.quantity.count) == (246, 24)
    assert fmsdata.Designation("FGM-148F") == missiles.designation
    (part,) = missiles.quantity.parts
    assert (part.count, part.role, part.relation) == (6, PartRole.FLY_TO_BUY, PartRelation.INCLUDED)
    assert support.quantity is None


def test_the_contractor_is_one_venture_of_two_firms_with_their_places(notice: fmsdata.Notification) -> None:
    (venture,) = notice.contractors or ()

    assert venture.name == "Javelin Joint Venture"
    assert [member.places for member in venture.members] == [("Orlando, FL",), ("Tucson, AZ",)]


def test_each_step_names_who_took_it(dataset: Dataset, notice: fmsdata.Notification) -> None:
    took = {step.kind: (step.by, step.to) for step in notice.dates}

    assert took[MilestoneKind.REQUESTED] == ("kosovo", None)
    assert took[MilestoneKind.APPROVED] == ("state-department", None)
    assert took[MilestoneKind.DELIVERED_TO_CONGRESS] == ("dsca", "congress")
    assert dataset.actor("dsca").name == "Defense Security Cooperation Agency"


def test_today_stays_relative_and_the_month_is_all_that_is_certain(notice: fmsdata.Notification) -> None:
    told = notice.milestone(MilestoneKind.DELIVERED_TO_CONGRESS)

    assert told is not None
    assert (told.basis, told.as_printed) == (DateBasis.RELATIVE, "today")
    assert told.on == PartialDate("2024-01")
    assert told.on.contains(date(2024, 1, 11))


def test_what_other_sources_say_is_kept_apart(dataset: Dataset, notice: fmsdata.Notification) -> None:
    other = next(one for one in dataset.notifications if one.source != ARTICLE)
    said = {relation.id: relation.since for relation in dataset.relations}

    assert notice.notice == other.notice
    announced = other.milestone(MilestoneKind.ANNOUNCED)
    assert announced is not None
    assert announced.on == "2024-01-11"
    assert (said["eu-mediation"], said["eu-mediation-as-dated-elsewhere"]) == ("2013", "2011-03-08")
    for node in walk(dataset):
        evidence = getattr(node.record, "evidence", ())
        assert len({pointer.source for pointer in evidence}) <= 1


def test_each_position_has_its_holder_direction_and_object(dataset: Dataset) -> None:
    said = {one.id: (one.holder, one.mode, one.polarity) for one in dataset.stances}

    assert said["serbia-on-decision"] == ("serbia", StanceMode.JUDGES, Polarity.OPPOSES)
    assert said["vucic-on-decision"] == ("aleksandar-vucic", StanceMode.JUDGES, Polarity.REGRETS)
    assert said["vucic-on-peace"] == ("aleksandar-vucic", StanceMode.URGES, Polarity.SUPPORTS)
    assert said["serbia-on-united-states-relations"] == ("serbia", StanceMode.INTENDS, Polarity.SUPPORTS)
    assert said["hill-on-procedure"] == ("christopher-hill", StanceMode.EXPECTS, None)
    assert {"united-states", "other-countries"} == {
        one.holder for one in dataset.stances if one.addressee == "kosovo"
    }


def test_the_named_non_recognisers_are_examples_of_a_longer_list(dataset: Dataset) -> None:
    named = [one for one in dataset.relations if one.status is RelationStatus.NOT_RECOGNISED]

    assert [one.subject for one in named] == ["romania", "spain", "greece", "slovakia"]
    assert {"several NATO members"} == {one.one_of for one in named}


def test_dates_have_the_precision_of_the_article(dataset: Dataset) -> None:
    assert dataset.act("kosovo-independence").on == "2008"
    assert dataset.act("ksf-establishment").on == "2009"
    assert dataset.relation("kfor-kosovo-deployment").since == "1999-06"
    mediation = [one for one in dataset.relations if one.kind is RelationKind.MEDIATION]
    assert {2} == {len(one.objects) for one in mediation}


def test_the_dataset_has_no_errors_and_no_warnings(dataset: Dataset) -> None:
    report = fmsdata.check(dataset)

    assert report.ok
    assert report.warnings == ()


def test_every_quote_stands_in_the_paragraph_that_it_names(dataset: Dataset, article: str) -> None:
    report = fmsdata.verify_evidence(dataset, {ARTICLE: article})

    assert report.errors == ()
    assert report.warnings == ()


def test_a_quote_that_does_not_stand_there_is_found(dataset: Dataset, article: str) -> None:
    report = fmsdata.verify_evidence(dataset, {ARTICLE: article.replace("great disappointment", "joy")})

    assert report.errors
    assert all("great disappointment" in f"{finding.message}{finding.actual}" for finding in report.errors)


def test_quotes_together_are_at_most_half_of_the_words_of_the_article(dataset: Dataset, article: str) -> None:
    words = sum(len(quote.split()) for _, quote in _quotes(dataset))

    assert words <= len(article.split()) / 2


def test_no_quote_is_longer_than_twelve_words(dataset: Dataset) -> None:
    assert max(len(quote.split()) for _, quote in _quotes(dataset)) <= 12


def _telling(text: str) -> Iterator[str]:
    """Yield every number, date and capitalised word of a text."""
    for word in re.findall(r"[^\s“”\"()]+", text):
        bare = word.strip(".,;:•").removesuffix("'s").removesuffix("’s")
        if bare and bare not in OPENERS and (bare[0].isupper() or any(c.isdigit() for c in bare)):
            yield bare


@pytest.mark.parametrize("paragraph", range(11))
def test_every_number_date_and_name_is_quoted_in_its_paragraph_or_accounted_for(
    dataset: Dataset, article: str, paragraph: int
) -> None:
    text = SourceText(article, dataset.source(ARTICLE).lead_blocks).paragraphs[paragraph]
    quoted = [quote for place, quote in _quotes(dataset) if place == paragraph]
    unquoted = [one.words for one in (*LEFT_OUT, *SAID_AGAIN) if one.paragraph == paragraph]

    assert set(_telling(text)) <= {bare for words in (*quoted, *unquoted) for bare in _telling(words)}


def test_what_is_not_quoted_is_little_and_has_its_reason(article: str) -> None:
    assert all(one.why for one in (*LEFT_OUT, *SAID_AGAIN))
    assert len(LEFT_OUT) <= 8
    assert len(SAID_AGAIN) <= 5
    for one in (*LEFT_OUT, *SAID_AGAIN):
        assert set(_telling(one.words)) <= set(_telling(article))
