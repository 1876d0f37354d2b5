# SPDX-License-Identifier: MIT
"""Which quotes speak to which field, and when a quote holds a text as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.model.sources import Evidence
from fmsdata.model.words import EvidenceRole
from fmsdata.rules._spoken import NO_WORDS, Spoken, Words, is_named, is_verbatim

FIELDS = ("name", "quantity", "designation")


def _said(quote: str | None, *supports: str, role: EvidenceRole = EvidenceRole.SUPPORTS) -> Evidence:
    return Evidence(source="record", quote=quote, supports=supports, role=role)


@pytest.mark.parametrize(
    ("field", "quotes"),
    [
        ("name", ["246 missiles", "Javelin"]),
        ("quantity", ["246 missiles", "Javelin"]),
        ("system", ["Javelin"]),
    ],
)
def test_a_field_is_spoken_to_by_quotes_that_name_it_and_by_those_for_all(
    field: str, quotes: list[str]
) -> None:
    against = _said("about 250", "quantity", role=EvidenceRole.CONTRADICTS)
    spoken = Spoken(
        (_said("246 missiles", "name", "quantity"), _said(None, "system"), _said("Javelin"), against)
    )

    assert spoken.to(field) == quotes
    assert spoken.every == ["246 missiles", "Javelin"]


@given(
    st.lists(
        st.builds(
            Evidence,
            source=st.just("record"),
            quote=st.none() | st.sampled_from(("a", "b", "c")),
            supports=st.lists(st.sampled_from(FIELDS), max_size=2, unique=True).map(tuple),
            role=st.sampled_from(EvidenceRole),
        ),
        max_size=5,
    ),
    st.sampled_from(FIELDS),
)
def test_a_quote_speaks_to_a_field_if_it_supports_the_field_or_everything(
    evidence: list[Evidence], field: str
) -> None:
    speaking = [
        one.quote
        for one in evidence
        if one.quote is not None
        and one.role is EvidenceRole.SUPPORTS
        and (field in one.supports or not one.supports)
    ]

    assert sorted(Spoken(tuple(evidence)).to(field)) == sorted(speaking)


@given(
    st.lists(st.sampled_from(("4", "46", "246", "24", "Serb", "Serbia", "Serbian")), min_size=1), st.data()
)
def test_a_word_stands_in_a_quote_exactly_if_it_is_one_of_its_words(
    words: list[str], data: st.DataObject
) -> None:
    word = data.draw(st.sampled_from(("4", "46", "24", "Serb", "Serbia")))

    assert is_verbatim(word, " ".join(words)) is (word in words)


def test_a_word_that_first_stands_within_another_is_still_found() -> None:
    assert is_verbatim("46", "246 missiles and 46 launchers")


@given(st.lists(st.text("abcs'-", min_size=1, max_size=6), max_size=5))
def test_the_words_of_a_text_are_the_same_in_any_case_and_order(parts: list[str]) -> None:
    words = Words()
    found = words.of(" ".join(parts))

    assert words.of(" ".join(reversed(parts)).upper()) == found
    assert not found & NO_WORDS
    assert is_named(found, found) is bool(found)


@pytest.mark.parametrize(
    ("name", "quote", "named"),
    [
        ("Serbia", "the Serbian president", True),
        ("Serbia", "Serbians", True),
        ("Serbia", "Serbianisation", False),
        ("Iran", "Iranian", True),
        ("USA", "USAID", False),
        ("missile", "missiles", True),
        ("Texas", "Texa", True),
        ("glass", "glas", False),
        ("Taipei Economic and Cultural Representative Office", "Representative Office of Taipei", False),
    ],
)
def test_an_ending_of_three_letters_is_let_in_and_no_word_may_be_missing(
    name: str, quote: str, named: bool
) -> None:
    words = Words()

    assert is_named(words.of(name), words.of(quote)) is named
