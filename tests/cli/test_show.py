# SPDX-License-Identifier: MIT
"""``fmsdata show``: an overview, filters, one notice in full, and a page in a file."""

import re
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
    assert "23-26: $8.5 billion ($3.35 billion major defense equipment)" in shown


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


@pytest.mark.parametrize(
    "wishes",
    [
        ("--purchaser", "RO", "--system", "javelin", "--since", "2020"),
        ("--notice", "2005-israel-gbu28", "--purchaser", "RO"),
    ],
)
def test_where_nothing_fits_that_is_said_and_nothing_is_called_clean(wishes: tuple[str, ...]) -> None:
    shown = words(NAME, *wishes)

    assert shown.endswith("no notice fits")
    assert "clean" not in shown
    assert "--purchaser RO" in shown


def test_a_page_on_which_nothing_fits_says_so(tmp_path: Path) -> None:
    file = tmp_path / "page.html"

    assert "no notice fits" in words(NAME, "--purchaser", "RO", "--system", "javelin", "--html", str(file))
    text = file.read_text(encoding="utf-8")
    assert "No notice fits what was asked for." in text
    assert "$0" not in text


def test_undated_notices_are_not_dropped_in_silence() -> None:
    shown = words(NAME, "--purchaser", "TW", "--since", "2015")

    assert "Asked for: --purchaser TW, --since 2015." in shown
    assert "6 notices without a known date are left out of the date filter: 2015-taiwan-javelin, " in shown
    assert shown.count("2025-taiwan-javelin and 1 more.") == 1
    assert "without any date" not in shown
    assert "1 notice without a known date is left out of the date filter: undated-kuwait-c17." in words(
        NAME, "--system", "c-17", "--since", "1990"
    )


def test_undated_notices_are_told_on_a_page_too(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    run(NAME, "--purchaser", "TW", "--since", "2015", "--html", str(file))

    assert "6 notices without a known date" in file.read_text(encoding="utf-8")


def test_the_overview_stands_in_the_order_of_dates() -> None:
    lines = run(NAME).output.splitlines()
    dates = [line.split()[0] for line in lines if line[:4].isdigit() and line[4:5] == "-"]

    assert len(dates) == 111
    assert dates == sorted(dates)


def test_no_line_of_the_overview_is_wider_than_a_pipe_and_no_word_is_cut() -> None:
    lines = run(NAME).output.splitlines()

    assert max(map(len, lines)) <= 100
    assert not any("…" in line for line in lines)


def test_the_overview_keeps_bounds_and_conditions() -> None:
    shown = words(NAME)

    assert "up to $15.2 billion" in shown
    assert "$3 billion, if all options were exercised" in " ".join(
        words(NAME, "--notice", "2006-pakistan-f16").split()
    )


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

    headings = re.findall("Notice 2024-kosovo-javelin, according to ([a-z0-9.]+)", shown)
    assert headings == [
        "english.almayadeen.net",
        "defence247gr.com",
        "defensemirror.com",
        "ocnal.com",
        "see.news",
    ]
    for one in fmsdata.load_dataset(NAME).observations("2024-kosovo-javelin"):
        assert f"record {one.id}" in shown


def test_a_notice_in_full_has_the_printed_forms_and_says_how_much_was_read() -> None:
    shown = words(NAME, "--notice", "2026-germany-ch47f-enhancement-26-1c")

    for told in (
        "printed “one hundred forty (140)”",
        "printed “RSAT 26-1C”",
        "Federal Register document, read in full, found at federalregister.gov",
        "AECA section 36(b)(5)(C)",
        "changes articles, shares of major defense equipment and other",
        "25-0G: $8.5 billion",
    ):
        assert told in shown


@pytest.mark.parametrize("wish", [("--purchaser", "ZZ"), ("--system", "javlin"), ("--transmittal", "24-99")])
def test_a_filter_that_fits_nothing_in_the_collection_is_named(wish: tuple[str, str]) -> None:
    done = run(NAME, *wish)

    assert isinstance(done.exception, fmsdata.UnknownNameError)
    assert wish[1] in str(done.exception)
    assert "\n" not in str(done.exception)


def test_a_notice_is_shown_with_the_positions_of_its_sources_only() -> None:
    shown = words(NAME, "--notice", "2022-brazil-javelin")

    assert "Democratic members of Congress oppose:" in shown
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
    title = "Türkiye: 32 F-16 C Block 70; 8 F-16 D Block 70 and 2 more"
    assert len(list(root.iter("article"))) == 1
    assert root.findtext("head/title") == root.findtext("body/header/h1") == title


def test_a_page_that_cannot_be_written_is_an_error_of_input(tmp_path: Path) -> None:
    done = run(NAME, "--html", str(tmp_path / "missing" / "page.html"))

    assert isinstance(done.exception, fmsdata.InputError)


def test_a_record_that_is_no_dataset_has_no_notices_to_choose(tmp_path: Path) -> None:
    file = tmp_path / "item.json"
    file.write_bytes(fmsdata.to_json(fmsdata.Item(name="Spare parts")))

    assert "Spare parts" in words(str(file))
    done = run(str(file), "--system", "javelin")
    assert isinstance(done.exception, fmsdata.InputError)


@pytest.mark.parametrize("option", ["--since", "--until"])
def test_a_date_that_is_none_is_refused_by_the_name_of_the_option(option: str) -> None:
    done = run(NAME, option, "yesterday")

    assert done.exit_code == 2
    assert f"'{option}': 'yesterday' is no year, month or day: write 2024, 2024-05 or" in done.output
    assert "PartialDate" not in done.output


def test_a_number_that_is_none_is_refused_by_the_name_of_the_option() -> None:
    done = run(NAME, "--transmittal", "javelin")

    assert done.exit_code == 2
    assert "'--transmittal': 'javelin' is no transmittal number" in done.output


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    done = run(NAME, "--since", "2024", "--until", "2020")

    assert done.exit_code == 2
    assert "--since 2024 is after --until 2020" in done.output
    assert run(NAME, "--since", "2024-05", "--until", "2024").exit_code == 0


def test_the_one_article_is_told_with_offices_and_agreement() -> None:
    shown = words("kosovo-javelin-2024")

    for told in (
        "according to DefenseMirror",
        "other countries urge:",
        "Aleksandar Vucic (President) regrets the approval of the possible sale",
        "Christopher Hill (U.S. Ambassador to Serbia) expects:",
        "[eu-mediation-as-dated-elsewhere]",
    ):
        assert told in shown


def test_a_lone_notification_is_shown_in_full_with_the_ids_of_its_positions(tmp_path: Path) -> None:
    file = tmp_path / "notice.json"
    record = fmsdata.load_dataset(NAME).notification("2006-pakistan-f16")
    fmsdata.write_json(file, record)

    shown = words(str(file))
    assert "$3 billion, if all options were exercised" in shown
    assert "Positions that it reports, by their ids 2006-pakistan-f16-position-1" in shown


def test_a_file_of_many_records_is_shown_as_a_collection(tmp_path: Path) -> None:
    file = tmp_path / "notices.ndjson"
    number = fmsdata.write_ndjson(file, fmsdata.load_dataset(NAME).notifications)

    shown = words(str(file))
    assert f"The records of {file}".replace(" ", "") in shown.replace(" ", "")
    assert f"126, told by {number} records" in shown
    assert "FMS401" not in shown
    one = words(str(file), "--notice", "2005-israel-gbu28")
    assert "as much as $30 million" in one
