# SPDX-License-Identifier: MIT
"""Messages show values cut to a fixed length, and suggest the nearest known name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata._words import BRIEF, a_or_an, brief, did_you_mean, nearest, visible


@given(st.one_of(st.text(), st.binary(), st.integers(), st.lists(st.integers()), st.none()))
def test_a_shown_value_is_never_longer_than_the_limit(value: object) -> None:
    assert len(brief(value)) <= BRIEF


@pytest.mark.parametrize("value", ["x" * 10**7, b"x" * 10**7, 10**5000, ["x" * 1000], [10**5000]], ids=type)
def test_a_huge_value_is_cut(value: object) -> None:
    assert len(brief(value)) <= BRIEF


def test_a_short_value_is_shown_whole() -> None:
    assert brief("246") == "'246'"
    assert brief(246) == "246"


@pytest.mark.parametrize(
    ("word", "found"), [("cuont", "count"), ("designaton", "designation"), ("xyz", None), ("", None)]
)
def test_the_nearest_known_name_is_suggested(word: str, found: str | None) -> None:
    known = ("count", "designation", "label")

    assert found == nearest(word, known)
    assert (f"did you mean {found!r}?" if found else None) == did_you_mean(word, known)


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("FMS1O1", "FMS101"),
        ("FMS11", "FMS101"),
        ("FMS101x", "FMS101"),
        ("FMS901", "FMS101"),
        ("FM101", "FMS101"),
        ("FMSX", None),
        ("FMS892", None),
    ],
)
def test_a_code_is_guessed_only_where_one_character_differs(word: str, found: str | None) -> None:
    assert nearest(word, ("FMS101", "FMS810")) == found


@pytest.mark.parametrize(
    ("word", "said"), [("Item", "an Item"), ("Quantity", "a Quantity"), ("int", "an int")]
)
def test_a_name_is_said_with_the_article_that_fits(word: str, said: str) -> None:
    assert a_or_an(word) == said


@given(st.text())
def test_text_for_a_terminal_holds_nothing_that_steers_it(text: str) -> None:
    shown = visible(text)

    assert len(text) == len(shown)
    assert not any(char in shown for char in "\x1b\x07\x9b\r\u202e\u2066")


def test_ordinary_text_reaches_the_terminal_as_it_is() -> None:
    assert visible("¶3 “246 missiles”\n– Plänitz\u00a0") == "¶3 “246 missiles”\n– Plänitz\u00a0"
