# SPDX-License-Identifier: MIT
"""``fmsdata rules`` lists and explains the rules and the codes that reading a file gives."""

import json

import pytest
from click.testing import CliRunner

from fmsdata.cli import rules as listing
from fmsdata.codec.codes import CODES, Code
from fmsdata.errors import UnknownNameError
from fmsdata.findings import Severity
from fmsdata.rules import rules


def _told(*arguments: str) -> str:
    done = CliRunner().invoke(listing.command, arguments, catch_exceptions=False)
    assert done.exit_code == 0
    return done.output


def test_the_list_is_of_four_columns_that_line_up() -> None:
    lines = _told().splitlines()

    assert {len(line.split()) for line in lines} == {4}
    start = lines[0].index(lines[0].split()[2])
    assert {line[start - 1] + line[start : start + 4].strip()[:4] for line in lines} == {
        " erro",
        " warn",
        " info",
    }
    assert {line.split()[3] for line in lines} == {*(rule.family for rule in rules()), "decoding"}


def test_the_data_hold_every_rule_and_then_every_code_of_reading() -> None:
    found = json.loads(_told("--format", "json"))

    assert [one["code"] for one in found] == [
        *(rule.code for rule in rules()),
        *(code.code for code in CODES),
    ]
    assert {one["name"]: one["checks"] for one in found if one["family"] == "decoding"} == {
        code.name: code.summary for code in CODES
    }
    assert {one["name"]: one["severity"] for one in found if one["family"] == "decoding"} == {
        code.name: code.severity for code in CODES
    }
    assert {code.name for code in CODES if code.severity is not Severity.ERROR} == {"newer-minor"}


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
def test_a_code_of_reading_is_explained_by_its_number_or_its_name(code: Code) -> None:
    expected = f"# {code.code} {code.name}\n\n{code.summary}\n"

    assert _told(code.code) == _told(code.code.lower()) == _told(code.name) == expected


@pytest.mark.parametrize("word", ["FMS101", "FMS901"])
def test_one_rule_as_data_is_a_list_of_it_alone(word: str) -> None:
    (found,) = json.loads(_told(word, "--format", "json"))

    assert found["code"] == word
    assert all(found.values())


def test_every_rule_is_explained_under_its_code_and_name() -> None:
    assert [_told(rule.code).splitlines()[0] for rule in rules()] == [
        f"# {rule.code} {rule.name}" for rule in rules()
    ]


def test_a_word_that_names_neither_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="malformed-jsn"):
        _told("malformed-jsn")


@pytest.mark.parametrize(
    ("selector", "begin"), [("FMS1", "FMS1"), ("fms10", "FMS10"), ("quantities", "FMS1"), ("FMS9", "FMS9")]
)
def test_a_selector_lists_its_rules(selector: str, begin: str) -> None:
    lines = _told(selector).splitlines()

    assert len(lines) > 1
    assert all(line.startswith(begin) for line in lines)
    assert len(json.loads(_told(selector, "--format", "json"))) == len(lines)


def test_the_family_of_reading_and_the_selector_of_everything_list_theirs() -> None:
    assert len(_told("decoding").splitlines()) == len(CODES)
    assert len(_told("FMS").splitlines()) == len(_told().splitlines())


def test_a_code_is_guessed_only_where_one_character_differs() -> None:
    with pytest.raises(UnknownNameError) as caught:
        _told("FMSX")

    assert caught.value.hint is None
