# SPDX-License-Identifier: MIT
"""The words that support a record are told with their place, and each of them once."""

from fmsdata import Evidence, EvidenceRole, load_dataset
from fmsdata.render.lines import Backing, beside, cited, names_of

NAMES = {"page": "A page", "other": "Another page"}


def test_words_are_told_with_their_paragraph_and_place() -> None:
    evidence = (
        Evidence(source="page", paragraph=3, quote="246 missiles"),
        Evidence(source="page", quote="six", place="item (ii)"),
        Evidence(source="page", place="file name"),
    )

    assert cited(evidence, NAMES, "page") == "¶3 “246 missiles” · “six” (item (ii)) · file name"


def test_a_source_is_named_where_it_is_not_the_one_that_is_spoken_of() -> None:
    evidence = (Evidence(source="page", quote="one"), Evidence(source="other", quote="two"))

    assert cited(evidence, NAMES, "page") == "“one” · Another page “two”"
    assert cited(evidence, NAMES) == "A page “one” · Another page “two”"
    assert cited(evidence) == "page “one” · other “two”"


def test_a_source_is_named_where_no_words_are_quoted() -> None:
    evidence = (Evidence(source="page"),)

    assert cited(evidence) == "page"
    assert cited(evidence, NAMES) == "A page"
    assert cited(evidence, NAMES, "page") == ""


def test_words_that_speak_against_a_fact_say_so() -> None:
    evidence = (Evidence(source="page", quote="seven", role=EvidenceRole.CONTRADICTS),)

    assert cited(evidence, NAMES, "page") == "against it: “seven”"


def test_words_go_to_the_line_of_their_field_and_the_rest_to_the_end() -> None:
    backing = Backing(
        (
            Evidence(source="page", quote="Kosovo", supports=("purchaser", "purchaser_as_printed")),
            Evidence(source="page", quote="Army", supports=("department",)),
            Evidence(source="page", quote="all of it"),
        ),
        NAMES,
        "page",
    )

    assert backing.of("purchaser") == "“Kosovo”"
    assert backing.of("purchaser", "purchaser_as_printed") == ""
    assert backing.rest() == "“Army” · “all of it”"


def test_what_stands_below_a_line_is_joined_without_gaps() -> None:
    assert beside("a", "", "b") == "a · b"
    assert beside() == ""


def test_every_record_has_a_name() -> None:
    dataset = load_dataset("kosovo-javelin-2024")
    names = names_of(dataset)

    assert set(names) == {record.id for record in dataset}
    assert names["kosovo"] == "Republic of Kosovo"
    assert names["defensemirror-2024-01-12"] == "DefenseMirror"
