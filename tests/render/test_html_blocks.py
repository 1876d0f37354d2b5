# SPDX-License-Identifier: MIT
"""Lines with labels become a table, lines without a list; nothing of a line is left out."""

import xml.etree.ElementTree as ET

from fmsdata.render._markup import element
from fmsdata.render.html_blocks import block_markup, head_row, titled
from fmsdata.render.lines import Block, Line


def _parsed(block: Block, *, hidden: bool = False, flow: bool = False) -> ET.Element:
    return ET.fromstring(element("div", block_markup(block, hidden=hidden, flow=flow)))


def test_a_table_has_a_caption_and_a_head_for_each_row() -> None:
    root = _parsed(Block("Items", (Line("24", "units", "¶3", ("6 spare",)), Line("6", "sets"))))

    assert root.findtext("table/caption") == "Items"
    assert [(head.text, head.get("scope")) for head in root.iter("th")] == [("24", "row"), ("6", "row")]
    assert ["".join(row.itertext()) for row in root.iter("tr")] == ["24units6 spare¶3", "6sets"]


def test_a_line_without_a_label_goes_on_with_the_line_before() -> None:
    root = _parsed(Block("Notice", (Line("source", "A"), Line("", "read in full", "by B"))))

    assert ["".join(row.itertext()) for row in root.iter("tr")] == ["sourceAread in fullby B"]


def test_a_first_line_without_a_label_has_no_empty_head() -> None:
    root = _parsed(Block("Also included", (Line("", "spares"), Line("2", "trucks"))))

    assert [head.text for head in root.iter("th")] == ["2"]
    assert ["".join(row.itertext()) for row in root.iter("tr")] == ["spares", "2trucks"]


def test_lines_without_labels_are_a_list_which_flows_in_columns_where_they_are_short() -> None:
    lines = tuple(Line("", word) for word in ("a", "b", "c"))
    short = _parsed(Block("Also included", lines), flow=True)
    long = _parsed(Block("Also included", (Line("", "word " * 30), *lines)), flow=True)
    notes = _parsed(Block("Notes", lines))

    assert [one.get("class") for one in short.iter("ul")] == ["flow"]
    assert [one.get("class") for one in long.iter("ul")] == ["remarks"]
    assert [one.get("class") for one in notes.iter("ul")] == ["remarks"]
    assert [one.text for one in short.iter("p")] == ["Also included"]


def test_a_hidden_title_is_still_there_for_those_who_hear_the_page() -> None:
    table = _parsed(Block("The notice", (Line("a", "b"),)), hidden=True)
    listed = _parsed(Block("The notice", (Line("", "b"),)), hidden=True)

    assert [one.get("class") for one in table.iter("caption")] == ["unseen"]
    assert [one.get("class") for one in listed.iter("p")] == ["unseen"]


def test_the_head_of_a_table_tells_what_its_columns_are() -> None:
    root = ET.fromstring(head_row("what", "value", right=frozenset(("value",))))

    assert [(cell.text, cell.get("scope"), cell.get("class")) for cell in root.iter("th")] == [
        ("what", "col", None),
        ("value", "col", "number"),
    ]


def test_a_heading_stands_over_something_or_not_at_all() -> None:
    assert titled(2, "Positions", None) is None
    assert titled(2, "Positions", element("p", "x")) == "<h2>Positions</h2><p>x</p>"
