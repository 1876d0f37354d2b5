# SPDX-License-Identifier: MIT
"""Many notices at a glance: one row each, narrowed by what is asked for."""

import pytest

from fmsdata import Dataset, GrammarError, PartialDate, UnknownNameError, load_dataset
from fmsdata.render.content import names_of
from fmsdata.render.overview import choose, notice_title, overview_blocks, rows, years


@pytest.fixture(scope="module")
def notices() -> Dataset:
    return load_dataset("us-fms-notices")


def test_without_a_wish_every_notice_is_chosen(notices: Dataset) -> None:
    assert choose(notices) == notices.notices()


def test_wishes_narrow_one_another(notices: Dataset) -> None:
    javelins = choose(notices, system="javelin")

    assert choose(notices, system="javelin", purchaser="XK") == ("2024-kosovo-javelin",)
    assert choose(notices, system="javelin", purchaser="RO", since=PartialDate("2020")) == ()
    assert set(choose(notices, system="javelin", since=PartialDate("2024"))) < set(javelins)
    assert choose(notices, transmittal="RSAT 26-27") == ("2026-sweden-himars",)


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

    assert "2024-kosovo-javelin" in choose(notices, since=day, until=day)
    assert "undated-kuwait-c17" not in choose(notices, since=PartialDate("1990"))
    assert choose(notices, since=PartialDate("2026"), until=PartialDate("2025")) == ()


def test_what_is_no_transmittal_is_refused(notices: Dataset) -> None:
    with pytest.raises(GrammarError):
        choose(notices, transmittal="javelin")


@pytest.mark.parametrize(
    ("notice", "what", "value"),
    [
        (
            "2024-kosovo-javelin",
            "246 Javelin FGM-148F missiles; 24 Javelin Lightweight Command Launch Units (LwCLU)",
            "$75 million",
        ),
        ("2005-israel-gbu28", "100 GBU-28", "$30 million to $30 billion"),
        ("2015-saudi-mmsc", "up to 4 multi-mission warships", "$11.25 billion"),
        (
            "2020-israel-fuel",
            "about 990,000,000 gallons: Petroleum-based products (JP-8, Diesel, Unleaded Gasoline)",
            "$3 billion",
        ),
        ("2026-germany-ch47f-enhancement-26-1c", "72 Radar Detecting Sets, AN/APR-39E(V)2", "$8.5 billion"),
        ("2019-egypt-19-40", "items not seen", ""),
        ("2015-taiwan-javelin", "201 Javelin anti-tank missiles", ""),
    ],
)
def test_a_row_says_what_and_how_much(notices: Dataset, notice: str, what: str, value: str) -> None:
    (row,) = rows(notices, (notice,))

    assert (row.what, row.value) == (what, value)


def test_a_title_names_the_purchaser(notices: Dataset) -> None:
    names = names_of(notices)

    assert notice_title(notices.observations("2013-nato-namp-c17"), names).startswith("North Atlantic")
    assert notice_title(notices.observations("2022-notice-21-67"), names) == "not stated: items not seen"


def test_years_are_counted_with_the_empty_ones_between(notices: Dataset) -> None:
    counted = years(notices, notices.notices())

    assert counted["2007"] == 0
    assert sum(counted.values()) == 126 - sum(date is None for date in notices.dates_of_notices().values())
    assert years(notices, ("undated-kuwait-c17",)) == {}


def test_sums_carry_their_caveats(notices: Dataset) -> None:
    together, chains, disputes = overview_blocks(notices, notices.notices())

    assert "no price" in together.lines[1].source
    assert "2005-israel-gbu28" in together.lines[1].source
    assert len(chains.lines) == 5
    assert any("30,000,000,000" in line.text for line in disputes.lines)


def test_an_overview_never_looks_for_notices_one_by_one(
    notices: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each such look goes through all records; over thousands of notices that is all that one waits for.
    for look in ("observations", "disagreements", "notification", "amendment_chain"):
        monkeypatch.delattr(Dataset, look)
    keys = choose(notices, purchaser="Israel", since=PartialDate("2000"))

    assert list(rows(notices, keys))
    assert list(overview_blocks(notices, keys))
