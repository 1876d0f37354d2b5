# SPDX-License-Identifier: MIT
"""CountryCode: the constructor, the forgiving reader, and what a code knows."""

import copy
import pickle
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.errors import ArgumentError, GrammarError
from fmsdata.model.countries import CountryCode
from fmsdata.tables.countries import COUNTRIES

CODES = st.sampled_from([row.code for row in COUNTRIES])


@given(CODES)
def test_every_code_of_the_table_is_accepted_and_survives_repr_pickle_and_copy(code: str) -> None:
    value = CountryCode(code)
    assert value == code
    assert hash(value) == hash(code)
    for other in (eval(repr(value)), pickle.loads(pickle.dumps(value)), copy.deepcopy(value)):
        assert type(other) is CountryCode
        assert other == value
    assert value.name


@pytest.mark.parametrize("text", ["", "se", " SE", "SWE", "ZZ", "UK", "EU", "Sweden", "S\u0395", "SE\n"])
def test_the_constructor_refuses_what_is_not_the_normal_form(text: str) -> None:
    with pytest.raises(GrammarError) as caught:
        CountryCode(text)
    assert caught.value.grammar == "CountryCode"
    assert caught.value.text == text


@pytest.mark.parametrize("value", [None, 3, b"SE", ["SE"]])
def test_what_is_no_text_is_refused_as_such(value: object) -> None:
    for reader in (CountryCode, CountryCode.parse):
        with pytest.raises(ArgumentError, match="expected text, as str"):
            cast("Any", reader)(value)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("se", "SE"),
        (" xk\n", "XK"),
        ("Sweden", "SE"),
        ("viet nam", "VN"),
        ("Korea, Republic of", "KR"),
        ("Government of Türkiye", "TR"),
    ],
)
def test_parse_reads_any_case_and_english_names(text: str, code: str) -> None:
    assert CountryCode.parse(text) == CountryCode(code)


@pytest.mark.parametrize("read", [CountryCode, CountryCode.parse])
@pytest.mark.parametrize("text", ["UK", "uk "])
def test_uk_is_refused_with_the_code_that_is_meant(read: type[CountryCode], text: str) -> None:
    with pytest.raises(GrammarError) as caught:
        read(text)
    assert "GB" in str(caught.value.hint)


@pytest.mark.parametrize(
    ("text", "hint"), [("xk", "'XK'"), ("Swedn", "'SE' (Sweden)"), ("Kosovo", "'XK' (Kosovo)"), ("qq", None)]
)
def test_the_constructor_suggests_the_nearest_code(text: str, hint: str | None) -> None:
    with pytest.raises(GrammarError) as caught:
        CountryCode(text)
    assert (caught.value.hint is None) if hint is None else (hint in str(caught.value.hint))


def test_only_kosovo_is_user_assigned() -> None:
    assert CountryCode("XK").user_assigned
    assert CountryCode("XK").name == "Kosovo"
    assert not CountryCode("SE").user_assigned


@given(st.text(max_size=50))
def test_any_text_gives_a_code_or_a_grammar_error(text: str) -> None:
    try:
        value = CountryCode.parse(text)
    except GrammarError:
        return
    assert CountryCode(value) == value


def test_a_code_has_no_room_for_attributes() -> None:
    with pytest.raises(AttributeError):
        cast("Any", CountryCode("SE")).colour = "blue"


def test_a_code_that_the_table_has_lost_is_refused_when_it_is_asked_for_its_name() -> None:
    lost = str.__new__(CountryCode, "ZZ")

    with pytest.raises(GrammarError, match="'ZZ'"):
        _ = lost.name
