# SPDX-License-Identifier: MIT
"""Rules 104 and 105: which number words agree with the digits beside them, and which do not."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.model.items import Item
from fmsdata.model.numbers import spell_count
from fmsdata.model.parties import Staff
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.words import Affiliation, EvidenceRole
from fmsdata.rules import check

COUNTS = st.integers(2, 99_999)


def _said(printed: str, count: int | None = None, **fields: Any) -> Quantity:
    return Quantity(as_printed=printed, count=count, **fields)


def _paths(record: object, code: str) -> list[str]:
    return [one.path for one in check(record, select=[code]).findings]


def _codes(record: object) -> list[str]:
    return [one.code for one in check(record).findings]


@pytest.mark.parametrize(
    ("printed", "words", "digits"),
    [
        ("246 (two hundred sixty-four)", 264, 246),
        ("one hundred thirty-three (153)", 133, 153),
        ("up to Ten thousand (1,000)", 10_000, 1_000),
        ("twelve (12) engines (ten (10) installed and two (3) spares)", 2, 3),
        ("zero (10)", 0, 10),
    ],
)
def test_fms104_tells_what_the_words_say_and_what_the_digits(printed: str, words: int, digits: int) -> None:
    (found,) = check(_said(printed, digits), select=["FMS104"]).findings

    assert found.path == "/as_printed"
    assert found.expected == f"{spell_count(digits)} ({digits:,})"
    assert f"{words:,}" in found.message


TWICE = "one hundred thirty-three (153) tanks"


@pytest.mark.parametrize(
    ("item", "path"),
    [
        pytest.param(
            Item(name="tanks", quantity=Quantity(count=153), evidence=(Evidence(source="r", quote=TWICE),)),
            "/evidence/0/quote",
            id="a quote",
        ),
        pytest.param(Item(name=TWICE, quantity=Quantity(count=153)), "/name", id="a name"),
        pytest.param(
            Item(name=TWICE, evidence=(Evidence(source="r", quote=TWICE),)),
            "/name",
            id="both, told once",
        ),
        pytest.param(
            Item(
                name="tanks",
                quantity=_said("one hundred thirty-three (153)", 153),
                evidence=(Evidence(source="r", quote=TWICE),),
            ),
            "/quantity/as_printed",
            id="the printed count, which is enough",
        ),
        pytest.param(
            Staff(
                affiliation=Affiliation.CONTRACTOR,
                quantity=Quantity(count=2),
                evidence=(Evidence(source="r", quote="two (3) representatives"),),
            ),
            "/evidence/0/quote",
            id="people",
        ),
    ],
)
def test_fms104_reads_names_and_quotes_too(item: Item | Staff, path: str) -> None:
    (found,) = check(item, select=["FMS104"]).findings

    assert found.path == path


def test_fms104_passes_over_quotes_that_are_marked_as_contradictions() -> None:
    words = Evidence(source="r", quote=TWICE, role=EvidenceRole.CONTRADICTS)

    assert _paths(Item(name="tanks", quantity=Quantity(count=133), evidence=(words,)), "FMS104") == []


@pytest.mark.parametrize("count", [133, 153])
def test_whichever_number_of_two_is_taken_only_fms104_tells(count: int) -> None:
    assert _codes(_said("one hundred thirty-three (153)", count)) == ["FMS104"]


@pytest.mark.parametrize(
    ("printed", "count"),
    [("Thirty-thirty (33)", 33), ("sixty-sixteen (66)", 66), ("hundred thousand two million (7)", 7)],
)
def test_fms105_number_words_that_are_no_number_are_told_alone(printed: str, count: int) -> None:
    (found,) = check(_said(printed, count)).findings

    assert (found.code, found.path, found.actual) == ("FMS105", "/as_printed", printed)


@pytest.mark.parametrize(
    ("printed", "count"),
    [
        ("fourty-two (42)", 42),
        ("ninty (90)", 90),
        ("twenty-for (24)", 24),
        ("three hundered (300)", 300),
        ("seventy one hundred fourty (140)", 140),
        ("up to twety (20)", 20),
    ],
)
def test_fms105_misspelt_number_words_are_told_with_what_the_digits_say(printed: str, count: int) -> None:
    (found,) = [one for one in check(_said(printed, count)).findings if one.code in ("FMS105", "FMS106")]

    assert (found.code, found.expected) == ("FMS105", spell_count(count))


@pytest.mark.parametrize(
    ("printed", "count"), [("kits for (4)", 4), ("a weight (8)", 8), ("each line (9)", 9), ("JTRS (5)", 5)]
)
def test_fms105_other_words_before_a_bracket_are_not_misspelt(printed: str, count: int) -> None:
    assert _paths(_said(printed, count), "FMS105") == []


@given(COUNTS, COUNTS)
def test_words_and_digits_are_told_apart_exactly_when_they_differ(words: int, digits: int) -> None:
    quantity = _said(f"{spell_count(words)} ({digits:,})", digits)

    assert _codes(quantity) == ([] if words == digits else ["FMS104"])
