# SPDX-License-Identifier: MIT
"""The page on what strategies draw counts what they draw."""

import re
from collections import Counter

import hypothesis
import pytest

from fmsdata import Item, NoticeKind, Notification, Value
from fmsdata._dev import variety
from fmsdata._fields import fields_of


@pytest.fixture(scope="module")
def text() -> str:
    """The page, of few notices."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(variety, "MANY", 60)
        return variety.page()


def test_the_page_says_how_many_were_drawn_by_which_version_and_that_they_are_sound(text: str) -> None:
    assert (
        f"\n60 notices from `strategies.notifications()`, drawn with Hypothesis {hypothesis.__version__}\n"
        in text
    )
    assert "The rules find an error or a warning in 0 of them." in text
    assert re.search(
        r"seconds of processor time: \d+ a second\.\n\d+ of them are different\. Hypothesis discarded \d+ %",
        text,
    )


def test_every_optional_field_of_a_notice_has_its_share(text: str) -> None:
    shares = {
        line.split("|")[1].strip(): line.split("|")[2].strip() for line in text.splitlines() if "| `" in line
    }

    assert set(shares) == {f"`{field.name}`" for field in fields_of(Notification) if not field.required}
    assert all(share.removesuffix(" %").isdigit() for share in shares.values())
    assert any(share != "0 %" for share in shares.values())


def test_rows_tell_kinds_lines_counts_and_totals_of_the_notices() -> None:
    items = (Item(name="a"), Item(name="b"))
    notices = [
        Notification(
            id="a", notice="a", source="s", kind=NoticeKind.ORIGINAL, items=items, value=Value(total_usd=5)
        ),
        Notification(id="b", notice="b", source="s"),
    ]

    rows = dict(variety._fields(notices))

    assert rows["`kind`"] == rows["`items`"] == rows["`value`"] == "50 %"
    assert rows["`title`"] == "0 %"


@pytest.mark.parametrize(
    ("counts", "most", "words"),
    [
        ({"a": 3, "b": 1}, 12, "a 75 %, b 25 %"),
        ({"a": 3, "b": 1}, 1, "a 75 % and 1 more"),
        ({}, 12, ""),
    ],
)
def test_what_is_frequent_comes_first_and_the_rest_is_counted(
    counts: dict[str, int], most: int, words: str
) -> None:
    assert variety._ranked(Counter(counts), 4, most) == words


def test_the_page_is_written_where_the_documentation_lies() -> None:
    assert [path.name for path in variety.files()] == ["drawn-records.md"]
    assert all(path.exists() for path in variety.files())
