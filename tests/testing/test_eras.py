# SPDX-License-Identifier: MIT
"""An era is kept by everything that is dated in what is drawn for it: texts, numbers and deliveries."""

import datetime
from collections.abc import Iterator

import pytest
from hypothesis import given, settings

import fmsdata
from fmsdata import Dataset, MilestoneKind, Notification, PartialDate, Source, SourceKind, Transmittal
from fmsdata.testing import strategies

by_era = pytest.mark.parametrize("era", strategies.ERAS)
QUICK = settings(max_examples=60)


def _outside(era: str, dataset: Dataset) -> Iterator[object]:
    span = strategies.ERAS[era]
    for source in dataset.sources:
        if source.published_on and not span.first <= source.published_on.earliest <= span.last:
            yield source
    for notice in dataset.notifications:
        yield from _notice_outside(era, notice)


def _notice_outside(era: str, notice: Notification) -> Iterator[object]:
    span = strategies.ERAS[era]
    if notice.transmittal and not span.first.year <= notice.transmittal.year <= span.last.year:
        yield notice.transmittal
    for step in notice.dates:
        delivered = step.kind is MilestoneKind.DELIVERED_TO_CONGRESS and step.on
        if delivered and not span.first <= delivered.earliest <= span.last:
            yield step


@by_era
def test_a_dataset_keeps_its_era(era: str) -> None:
    @settings(max_examples=100)
    @given(strategies.datasets(era=era, positions=False))
    def kept(dataset: Dataset) -> None:
        assert list(_outside(era, dataset)) == []

    kept()


@by_era
def test_a_dataset_with_texts_keeps_its_era(era: str) -> None:
    @QUICK
    @given(strategies.datasets_with_texts(era=era))
    def kept(drawn: tuple[Dataset, dict[str, str]]) -> None:
        assert list(_outside(era, drawn[0])) == []

    kept()


@by_era
def test_a_notice_keeps_its_era(era: str) -> None:
    @QUICK
    @given(strategies.notifications(era=era))
    def kept(notice: Notification) -> None:
        assert list(_notice_outside(era, notice)) == []

    kept()


def test_some_sources_of_an_era_bear_no_date_and_some_do() -> None:
    seen: set[bool] = set()

    @QUICK
    @given(strategies.datasets(era="state"))
    def collect(dataset: Dataset) -> None:
        seen.update(source.published_on is None for source in dataset.sources)

    collect()
    assert seen == {True, False}


def test_a_source_of_another_time_than_the_era_is_refused() -> None:
    source = Source(id="s", kind=SourceKind.NEWS, published_on=PartialDate("2020-01-01"))

    with pytest.raises(fmsdata.InvalidError, match="era record"):
        strategies.notifications(era="record", source=source)


def test_a_purchaser_that_was_not_there_in_the_era_is_refused() -> None:
    with pytest.raises(fmsdata.InvalidError, match=r"purchaser: found 'XK'.*era record"):
        strategies.notifications(purchaser="XK", era="record")
    with pytest.raises(fmsdata.InvalidError, match="purchaser"):
        strategies.datasets(purchaser="Kosovo", era="record")


def test_a_notice_of_the_era_cannot_amend_a_later_one() -> None:
    with pytest.raises(fmsdata.InvalidError, match="amends"):
        strategies.notifications(amends=Transmittal("24-05"), era="record")


def test_a_purchaser_that_was_not_there_when_the_source_was_published_is_refused() -> None:
    source = Source(id="s", kind=SourceKind.NEWS, published_on=PartialDate("1997-05-05"))

    with pytest.raises(fmsdata.InvalidError, match="the date of the source"):
        strategies.notifications(purchaser="XK", source=source)


@QUICK
@given(strategies.datasets(purchaser="XK"))
def test_a_young_purchaser_buys_only_once_it_is_there(dataset: Dataset) -> None:
    born = datetime.date(2008, 2, 17)

    assert all(one.transmittal is None or one.transmittal.year >= born.year for one in dataset.notifications)
    assert all(
        step.on.latest >= born
        for notice in dataset.notifications
        for step in notice.dates
        if step.on and step.kind is not MilestoneKind.REQUESTED
    )
