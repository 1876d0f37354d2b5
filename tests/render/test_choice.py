# SPDX-License-Identifier: MIT
"""Notices are chosen by what a person asks for, and those without a date are told apart."""

import pytest

from fmsdata import Dataset, GrammarError, PartialDate, UnknownNameError, load_dataset
from fmsdata.render.choice import choose


@pytest.fixture(scope="module")
def notices() -> Dataset:
    return load_dataset("us-fms-notices")


def test_without_a_wish_every_notice_is_chosen(notices: Dataset) -> None:
    assert choose(notices) == (notices.notices(), ())


def test_wishes_narrow_one_another(notices: Dataset) -> None:
    javelins = choose(notices, system="javelin").notices

    assert choose(notices, system="javelin", purchaser="XK").notices == ("2024-kosovo-javelin",)
    assert choose(notices, system="javelin", purchaser="RO", since=PartialDate("2020")).notices == ()
    assert set(choose(notices, system="javelin", since=PartialDate("2024")).notices) < set(javelins)
    assert choose(notices, transmittal="RSAT 26-27").notices == ("2026-sweden-himars",)


@pytest.mark.parametrize(
    ("kind", "wish", "words"),
    [
        ("purchaser", "ZZ", "no purchaser 'ZZ'; known: Israel, Pakistan, Taiwan"),
        ("purchaser", "Rumania", "did you mean 'Romania'"),
        ("purchaser", "romnia", "did you mean 'Romania'"),
        ("system", "javlin", "did you mean 'Javelin'"),
        ("system", "fgm-149", "did you mean 'FGM-148'"),
        ("transmittal", "24-99", "no transmittal '24-99'"),
    ],
)
def test_a_word_that_fits_nothing_in_the_collection_is_refused(
    notices: Dataset, kind: str, wish: str, words: str
) -> None:
    wishes = {name: wish if name == kind else None for name in ("purchaser", "system", "transmittal")}

    with pytest.raises(UnknownNameError, match=words):
        choose(
            notices,
            purchaser=wishes["purchaser"],
            system=wishes["system"],
            transmittal=wishes["transmittal"],
        )


def test_a_span_of_time_holds_its_first_and_last_day_and_no_undated_notice(notices: Dataset) -> None:
    day = PartialDate("2024-01-11")

    assert "2024-kosovo-javelin" in choose(notices, since=day, until=day).notices
    assert "undated-kuwait-c17" not in choose(notices, since=PartialDate("1990")).notices
    assert choose(notices, since=PartialDate("2026"), until=PartialDate("2025")).notices == ()


def test_what_would_fit_but_for_a_date_that_nobody_knows_is_told(notices: Dataset) -> None:
    dates = notices.dates_of_notices()
    undated = tuple(notice for notice in notices.notices() if dates[notice] is None)

    assert choose(notices, since=PartialDate("1990")).undated == undated
    assert choose(notices, until=PartialDate("1990")) == ((), undated)
    assert choose(notices, system="c-17", since=PartialDate("1990")).undated == ("undated-kuwait-c17",)
    assert choose(notices, system="c-17").undated == ()


def test_what_is_no_transmittal_is_refused(notices: Dataset) -> None:
    with pytest.raises(GrammarError):
        choose(notices, transmittal="javelin")
