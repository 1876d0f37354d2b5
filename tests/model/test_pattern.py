# SPDX-License-Identifier: MIT
"""A pattern is compiled once, when it is first used, and with its flags."""

import re

import pytest

from fmsdata.model._pattern import Pattern


def test_a_pattern_is_compiled_when_it_is_used_and_not_before(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_ = re.compile

    def counted(text: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(text)
        return compile_(text, flags)

    monkeypatch.setattr(re, "compile", counted)

    pattern = Pattern("mk ([0-9]+)", re.IGNORECASE)
    assert compiled == []
    assert pattern.regex.fullmatch("MK 54")
    assert pattern.regex is pattern.regex
    assert compiled == ["mk ([0-9]+)"]


def test_a_pattern_without_flags_tells_letters_apart() -> None:
    assert not Pattern("mk").regex.fullmatch("MK")


def test_a_broken_pattern_is_an_error_where_it_is_used() -> None:
    pattern = Pattern("(")

    with pytest.raises(re.error):
        _ = pattern.regex
