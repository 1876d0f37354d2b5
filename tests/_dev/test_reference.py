# SPDX-License-Identifier: MIT
"""The reference names everything that is public, with its words."""

import inspect
from typing import Any, NamedTuple

import attrs
import pytest

from fmsdata._dev.docstrings import Names, declared, default_of
from fmsdata._dev.reference import FIXTURES, FOR_RULES, ROOT, STRATEGIES, attributes, page
from fmsdata._fields import CLASSES
from fmsdata.cli.main import COMMANDS
from fmsdata.codec._flat import FlatItem
from fmsdata.codec.limits import Limits
from fmsdata.errors import FmsdataError

PAGE = page()
ENTRIES = {
    block.partition('"')[0]: block for block in PAGE.replace("\n## ", '\n<a id="## ').split('<a id="')[1:]
}
CLASSES_SHOWN = {name: value for name, value in {**ROOT, **FOR_RULES}.items() if inspect.isclass(value)}


@pytest.mark.parametrize("name", [*ROOT, *FOR_RULES, *STRATEGIES])
def test_every_public_name_has_an_entry(name: str) -> None:
    assert f"### `{name}`" in ENTRIES[name]
    assert len(ENTRIES[name].splitlines()) > 3


def _public(cls: type) -> set[str]:
    """Return the attributes of a class that its standard bases do not have, or that it defines itself."""
    own = {name for base in inspect.getmro(cls) if "fmsdata" in base.__module__ for name in vars(base)}
    standard = {
        name for base in inspect.getmro(cls) if "fmsdata" not in base.__module__ for name in vars(base)
    }
    return {name for name in (set(dir(cls)) - standard) | own if not name.startswith("_")}


@pytest.mark.parametrize("name", CLASSES_SHOWN)
def test_every_public_attribute_of_a_class_appears_in_its_entry(name: str) -> None:
    cls = CLASSES_SHOWN[name]
    fields = {field.name for field in attrs.fields(cls)} if cls in CLASSES else set()
    members = set(getattr(cls, "__members__", ()))

    for attribute in _public(cls) - fields - members:
        assert f".{attribute}" in ENTRIES[name], attribute
    for member in members:
        assert f"- `{member}` = " in ENTRIES[name]


@pytest.mark.parametrize(
    ("name", "attribute"),
    [
        ("Dataset", "find"),
        ("CountryCode", "name"),
        ("PrintedCount", "value"),
        ("Problem", "field"),
        ("InvalidError", "problems"),
        ("InputError", "reason"),
        ("Reader", "rejected"),
        ("Reader", "read"),
        ("Severity", "rank"),
    ],
)
def test_attributes_that_a_standard_class_has_too_appear(name: str, attribute: str) -> None:
    assert f".{attribute}" in ENTRIES[name]


def test_exceptions_show_what_they_carry() -> None:
    for name, value in ROOT.items():
        if inspect.isclass(value) and issubclass(value, FmsdataError) and value is not FmsdataError:
            assert attributes(value), name


def test_nothing_on_the_page_is_a_path_or_an_address() -> None:
    for leftover in ("0x", "<class", "<function", "fmsdata.model.", "fmsdata.codec.", "typing.", "~"):
        assert leftover not in PAGE


def test_whole_docstrings_appear_with_arguments_and_errors() -> None:
    assert "- `severity`: Selectors, each with" in ENTRIES["check"]
    assert "- [`ArgumentError`](#ArgumentError)" in ENTRIES["check"]


def test_every_command_and_option_appears() -> None:
    commands = PAGE.partition("## The command line")[2]
    for name in COMMANDS:
        assert f"### `fmsdata {name}`" in commands
    assert "- `--rejects FILE`: " in commands
    assert "- `--format text|json|github|sarif`: " in commands


def test_every_fixture_appears() -> None:
    assert len(FIXTURES) == 6
    for name in FIXTURES:
        assert f"- `{name}`: " in PAGE


def test_every_link_leads_to_an_entry() -> None:
    for link in PAGE.split("](#")[1:]:
        assert link.partition(")")[0] in ENTRIES


def test_the_index_has_one_short_line_for_each_name() -> None:
    index = PAGE.partition("## `fmsdata`")[2].partition("\n## ")[0]

    for name in ROOT:
        assert index.count(f"\n  - [`{name}`](#{name})") == 1
    assert max(map(len, index.splitlines())) < 200
    assert "every amount of U.S. dollars" in index


class _Shown:
    """A class with what the page must find."""

    def __init__(self) -> None:
        self.read: int = 0
        """How many."""
        other: Any = None
        """No attribute."""
        assert other is None


class _Pair(NamedTuple):
    first: "str | None" = None
    """The first."""


def test_attributes_are_found_in_constructors_and_bodies_with_type_and_words() -> None:
    assert declared(_Shown) == {"read": ("int", "How many.")}
    assert declared(_Pair) == {"first": ("str | None", "The first.")}


def test_a_kind_of_plain_text_is_shown_as_what_a_caller_passes() -> None:
    assert declared(FlatItem)["title"].kind == "str | None"
    assert declared(FlatItem)["total_usd"].kind == "int | None"


def _example(a: int, *more: str, unknown: bool = False, **rest: list[str] | None) -> dict[str, Any]:
    """Do it."""
    return {"a": a, "more": more, "unknown": unknown, "rest": rest}


def test_a_signature_is_one_line_where_it_fits_and_one_argument_a_line_where_not() -> None:
    names = Names((), {})

    assert names.signature("f", _example, width=200) == (
        "f(a: int, *more: str, unknown: bool = False, **rest: list[str] | None) -> dict[str, Any]"
    )
    assert names.signature("f", _example, width=20).splitlines()[:2] == ["f(", "    a: int,"]


def test_a_default_that_is_a_record_of_defaults_is_shown_as_its_class() -> None:
    assert default_of(Limits()) == "Limits()"
    assert default_of(Limits(max_depth=3)) != "Limits()"


def test_a_literal_that_is_broken_over_a_line_is_refused() -> None:
    with pytest.raises(ValueError, match="not closed"):
        Names((), {}).prose("Read are ``Four thousand, eight hundred")
