# SPDX-License-Identifier: MIT
"""``fmsdata show``: an overview, filters, one notice in full, and a page in a file."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import fmsdata
from fmsdata.cli.main import cli

NAME = "us-fms-notices"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["show", *arguments])


def words(*arguments: str) -> str:
    """What is shown, in one line."""
    done = run(*arguments)
    assert done.exit_code == 0, done.output
    return " ".join(done.output.split())


def test_the_overview_has_a_row_for_each_notice_and_sums_with_caveats() -> None:
    shown = words(NAME)

    notices = fmsdata.load_dataset(NAME)
    assert all(notice in shown for notice in notices.notices())
    assert "126, told by 165 records" in shown
    assert "no price, and no proof that anything was sold" in shown
    assert "23-26: $8,500,000,000" in shown


def test_the_overview_counts_the_remarks_without_listing_them() -> None:
    shown = words(NAME)

    assert "FMS206" in shown
    assert "FMS501" not in shown
    assert "remarks" in shown


def test_filters_narrow_the_overview() -> None:
    shown = words(NAME, "--purchaser", "RO", "--since", "2020")

    assert "2025-romania-patriot" in shown
    assert "2024-kosovo-javelin" not in shown
    assert "$280 million" in shown


def test_filters_may_leave_nothing() -> None:
    assert "no notice fits" in words(NAME, "--purchaser", "RO", "--system", "javelin", "--since", "2020")


def test_one_notice_is_shown_in_full_as_each_source_tells_it() -> None:
    shown = words(NAME, "--notice", "2005-israel-gbu28")

    assert shown.count("Notice 2005-israel-gbu28") == 3
    assert "up to $30 million" in shown
    assert "wrong by a factor of 1,000" in shown
    assert "not explained" in shown
    assert "FMS206" in shown
    assert "Romania" not in shown


def test_each_text_of_a_notice_has_a_heading_of_its_own() -> None:
    shown = words(NAME, "--notice", "2024-kosovo-javelin")

    for one in fmsdata.load_dataset(NAME).observations("2024-kosovo-javelin"):
        assert shown.count(f"Notice 2024-kosovo-javelin, as told by {one.id}") == 1


@pytest.mark.parametrize("wish", [("--purchaser", "ZZ"), ("--system", "javlin"), ("--transmittal", "24-99")])
def test_a_filter_that_fits_nothing_in_the_collection_is_named(wish: tuple[str, str]) -> None:
    done = run(NAME, *wish)

    assert isinstance(done.exception, fmsdata.UnknownNameError)
    assert wish[1] in str(done.exception)
    assert "\n" not in str(done.exception)


def test_a_notice_is_shown_with_the_positions_of_its_sources_only() -> None:
    shown = words(NAME, "--notice", "2022-brazil-javelin")

    assert "Democratic members of Congress opposes" in shown
    assert "Vucic" not in shown


def test_a_misspelt_notice_is_named() -> None:
    done = run(NAME, "--notice", "2022-brazl-javelin")

    assert isinstance(done.exception, fmsdata.UnknownNameError)
    assert "2022-brazil-javelin" in str(done.exception)


@pytest.mark.parametrize("name", fmsdata.dataset_names())
def test_a_page_is_written_to_a_file(name: str, tmp_path: Path) -> None:
    file = tmp_path / "page.html"

    assert f"wrote {file}".replace(" ", "") in words(name, "--html", str(file)).replace(" ", "")
    root = ET.fromstring(file.read_text(encoding="utf-8"))
    assert len(list(root.iter("article"))) == len(fmsdata.load_dataset(name).notices())


def test_a_page_holds_the_chosen_notices_only(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    words(NAME, "--system", "F-16", "--since", "2024", "--html", str(file))

    root = ET.fromstring(file.read_text(encoding="utf-8"))
    assert [one.findtext("h2") for one in root.iter("article")] == [
        "Türkiye: 32 F-16 C Block 70; 8 F-16 D Block 70 and 2 more"
    ]


def test_a_page_that_cannot_be_written_is_an_error_of_input(tmp_path: Path) -> None:
    done = run(NAME, "--html", str(tmp_path / "missing" / "page.html"))

    assert isinstance(done.exception, fmsdata.InputError)


def test_a_record_that_is_no_dataset_has_no_notices_to_choose(tmp_path: Path) -> None:
    file = tmp_path / "item.json"
    file.write_bytes(fmsdata.to_json(fmsdata.Item(name="Spare parts")))

    assert "Spare parts" in words(str(file))
    done = run(str(file), "--system", "javelin")
    assert isinstance(done.exception, fmsdata.InputError)


def test_a_date_that_is_none_is_refused() -> None:
    assert isinstance(run(NAME, "--since", "yesterday").exception, fmsdata.GrammarError)
