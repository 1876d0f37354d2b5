# SPDX-License-Identifier: MIT
"""Rows of words stand under their heading, as they are."""

import pytest

from fmsdata.render.rich_text import console, print_table


def _printed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    blank, *lines = capsys.readouterr().out.splitlines()
    assert blank == ""
    return lines


def test_each_column_is_as_wide_as_its_longest_word(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(console(), ("field", "type"), [("id", "text"), ("quantity", "Quantity")])

    assert _printed(capsys) == ["field     type", "id        text", "quantity  Quantity"]


def test_words_in_brackets_are_words_and_not_mark_up(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(console(), ("field",), [("[bold]x[/bold]",), ("[/]",), (":smile:",)])

    assert _printed(capsys)[1:] == ["[bold]x[/bold]", "[/]", ":smile:"]


def test_a_long_cell_goes_on_in_its_own_column(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(console(), ("field", "what it says"), [("id", "word " * 40), ("key", "x")])

    lines = _printed(capsys)
    assert max(map(len, lines)) <= 100
    assert "".join(lines).count("word") == 40
    assert {line[:5].strip() for line in lines} == {"field", "id", "key", ""}


def test_no_rows_are_a_heading_alone(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(console(), ("field", "type"), [])

    assert _printed(capsys) == ["field  type"]
