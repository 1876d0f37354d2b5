# SPDX-License-Identifier: MIT
"""Bars stand beside real text, and are as long as the counts are large."""

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from fmsdata.render._markup import Markup
from fmsdata.render.bars import bars


def _parsed(picture: Markup | None) -> ET.Element:
    assert picture is not None
    return ET.fromstring(picture)


def test_nothing_is_drawn_of_nothing() -> None:
    assert bars({}, "Nothing") is None
    assert bars({"2007": 0}, "Nothing") is None


def test_a_bar_is_as_long_as_its_count_is_large() -> None:
    drawn = _parsed(bars({"2023": 1, "2024": 4, "2025": 0}, "Notices by year"))

    assert drawn.get("aria-label") == "Notices by year"
    assert [svg.get("width") for svg in drawn.iter("svg")] == ["25.0%", "100.0%", "0.0%"]
    assert [float(svg.get("height") or "") for svg in drawn.iter("svg")] == [21, 84, 0]


def test_labels_and_counts_are_text_of_the_page_and_the_bars_are_not_read_aloud() -> None:
    drawn = _parsed(bars({"2023": 1, "2024": 4}, "Notices by year"))

    assert [list(row.itertext()) for row in drawn.iter("li")] == [["2023", "1"], ["2024", "4"]]
    assert {svg.get("aria-hidden") for svg in drawn.iter("svg")} == {"true"}
    assert list(drawn.iter("text")) == []


@given(
    st.dictionaries(st.text(min_size=1), st.integers(0, 500), min_size=1, max_size=30).filter(
        lambda d: any(d.values())
    )
)
def test_bars_are_as_many_as_the_counts(counts: dict[str, int]) -> None:
    assert len(list(_parsed(bars(counts, "Any")).iter("svg"))) == len(counts)
