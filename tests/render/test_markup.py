# SPDX-License-Identifier: MIT
"""Markup cannot be broken by data."""

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata._words import visible
from fmsdata.render._markup import Markup, element, joined, raw, text

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]>",
    "&lt;",
    "' onload='x",
    "\x00\x1b[31m",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_becomes_the_text_of_one_element(words: str) -> None:
    parsed = ET.fromstring(element("p", words, title=words))

    assert len(parsed) == 0
    assert parsed.text == parsed.get("title")
    assert set(parsed.attrib) == {"title"}


@given(st.text(), st.text())
def test_any_text_is_well_formed_in_an_element_and_in_an_attribute(inside: str, attribute: str) -> None:
    parsed = ET.fromstring(element("p", inside, title=attribute))

    assert len(parsed) == 0


STEERING = (
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
    *("\u200e", "\u200f", "\u061c", "\x1b", "\x9b", "\x85", "\t", "\r"),
)


@pytest.mark.parametrize("char", STEERING, ids=lambda char: f"U+{ord(char):04X}")
def test_what_steers_the_reading_is_replaced_as_on_a_terminal(char: str) -> None:
    written = element("p", f"a{char}b", title=f"a{char}b")

    assert written == '<p title="a\ufffdb">a\ufffdb</p>'
    assert text(f"a{char}b") == visible(f"a{char}b")


def test_a_line_break_is_kept() -> None:
    assert text("a\nb") == "a\nb"


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Cn"))))
def test_text_without_control_characters_is_kept_to_the_letter(words: str) -> None:
    assert (ET.fromstring(element("p", words)).text or "") == words


def test_markup_is_not_escaped_twice_and_nothing_is_left_out() -> None:
    assert element("p", element("b", "a & b"), None) == "<p><b>a &amp; b</b></p>"
    assert joined("<", raw("<br />"), None) == "&lt;<br />"
    assert isinstance(text("a"), Markup)


def test_attributes_are_written_with_hyphens_and_none_is_left_out() -> None:
    written = element("meta", http_equiv="refresh", class_="a", title=None)

    assert written == '<meta http-equiv="refresh" class="a" />'


@pytest.mark.parametrize("name", ["p onclick", "1p", "", "p>"])
def test_data_cannot_become_a_name(name: str) -> None:
    with pytest.raises(ValueError, match="no name"):
        element(name)
    with pytest.raises(ValueError, match="no name"):
        element("p", **{name: "x"})
