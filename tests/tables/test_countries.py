# SPDX-License-Identifier: MIT
"""Country names and codes, held against two independent lists."""

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata._dev import countries as generator
from fmsdata._dev._outputs import stale
from fmsdata.tables.countries import ALIASES, COUNTRIES, Alias, Country, country, country_for_name
from fmsdata.tables.provenance import Confidence


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("Government of Sweden", "SE"),
        ("Government of the United Kingdom", "GB"),
        ("government of Lithuania", "LT"),
        ("Government of United Arab Emirates", "AE"),
        ("United Arab Emirates (UAE)", "AE"),
        ("Government of Philippines", "PH"),
        ("Government of the Philippines", "PH"),
        ("Kingdom of Saudi Arabia", "SA"),
        ("Government of the Kingdom of Saudi Arabia", "SA"),
        ("Republic of Korea", "KR"),
        ("Korea", "KR"),
        ("Government of the Republic of Korea", "KR"),
        ("Republic of T[uuml]rkiye", "TR"),
        ("Türkiye", "TR"),
        ("Turkiye", "TR"),
        ("Turkey", "TR"),
        ("Libya", "LY"),
        ("the Republic of Kosovo", "XK"),
        ("Kosovo", "XK"),
        ("Bosnia and Herzegovina", "BA"),
        ("Hashemite Kingdom of Jordan", "JO"),
        ("Government of the Hashemite Kingdom of Jordan", "JO"),
        ("Czech Republic", "CZ"),
        ("Irish government", "IE"),
        ("Israeli government", "IL"),
        ("TECRO", "TW"),
        ("Taipei Economic and Cultural Representative Office in the United States", "TW"),
        ("Taipei Economic and Cultural Representative Office in the United States (TECRO)", "TW"),
        (
            "Taipei Economic and Cultural Representative Office in the United States (TECRO) pursuant to "
            "Public Law 96-8, as amended, and Executive Order 13014.",
            "TW",
        ),
        ("Georgia", "GE"),
        ("Niger", "NE"),
        ("Nigeria", "NG"),
        ("Democratic People's Republic of Korea", "KP"),
    ],
)
def test_a_printed_purchaser_has_its_code(printed: str, code: str) -> None:
    assert country_for_name(printed) == code


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "NATO",
        "North Atlantic Treaty Organization",
        "NATO Support and Procurement Agency (NSPA)",
        "Congo",
        "Republic of China",
        "Kuwaiti air force",
        "Sweden and Finland",
        "Estonia (Latvia)",
        "Government of",
        "the",
        "(" * 300,
        "Government of the " * 1000,
    ],
)
def test_what_is_not_certain_has_no_code(printed: str) -> None:
    assert country_for_name(printed) is None


def test_the_codes_are_those_of_the_standard_and_kosovo() -> None:
    assert {row.code for row in COUNTRIES} == {entry.alpha_2 for entry in pycountry.countries} | {"XK"}
    assert [row.code for row in COUNTRIES if row.user_assigned] == ["XK"]


def test_the_names_agree_with_an_independent_list() -> None:
    babel = pytest.importorskip("babel")
    territories: dict[str, str] = dict(babel.Locale("en").territories)
    assert {row.code for row in COUNTRIES} <= set(territories)
    found = {code: country_for_name(name) for code, name in territories.items() if country(code)}
    assert {code for code, other in found.items() if other not in (None, code)} == set()
    assert sum(other is not None for other in found.values()) > 200


def test_the_generated_table_is_up_to_date() -> None:
    assert stale(generator.files()) == []


def test_every_name_in_the_tables_leads_to_its_code() -> None:
    for row in COUNTRIES:
        for name in {row.name, row.iso_name, row.official_name} - {None, "Congo"}:
            assert name is None or country_for_name(name) == row.code
    for alias in ALIASES:
        assert country_for_name(alias.printed) == alias.code
        assert country(alias.code) is not None


@given(st.sampled_from(COUNTRIES), st.sampled_from(["Government of ", "government of the ", "The ", " ", ""]))
def test_the_words_around_a_name_do_not_matter(row: Country, before: str) -> None:
    assert country_for_name(f"{before}{row.iso_name.upper()} ") == country_for_name(row.iso_name)


@given(st.text(max_size=60))
def test_any_text_has_a_known_code_or_none(text: str) -> None:
    code = country_for_name(text)
    assert code is None or country(code) is not None


def test_a_caller_may_bring_other_rows() -> None:
    row = Country("ZZ", "Ruritania", "Ruritania", None, True, "test", Confidence.MEMORY)
    alias = Alias("Strelsau", "ZZ", "test", Confidence.MEMORY)
    assert country("ZZ", rows=(row,)) is row
    assert country_for_name("Government of Ruritania", rows=(row,)) == "ZZ"
    assert country_for_name("Strelsau", rows=(row,), aliases=(alias,)) == "ZZ"
    assert country_for_name("Sweden", rows=(row,), aliases=()) is None
