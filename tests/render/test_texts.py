# SPDX-License-Identifier: MIT
"""A published text is called by its outlet, and it is told how much of it was read."""

from typing import Any

import pytest

from fmsdata import (
    DateBasis,
    Extent,
    PartialDate,
    Source,
    SourceForm,
    SourceKind,
    dataset_names,
    load_dataset,
)
from fmsdata.render.texts import names_of_texts, outlet, source_details, source_title, text_kind


def _source(**fields: Any) -> Source:
    return Source(**({"id": "text", "kind": SourceKind.NEWS} | fields))


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (_source(publisher="DefenseMirror", site="example.org", title="A"), "DefenseMirror"),
        (_source(site="example.org", title="A"), "example.org"),
        (_source(title="A"), "A"),
        (_source(kind=SourceKind.DSCA_RELEASE), "DSCA news release"),
    ],
)
def test_a_text_is_called_by_who_published_it_or_where_it_was_found(source: Source, name: str) -> None:
    assert outlet(source) == name
    assert names_of_texts([source]) == {"text": name}


def test_two_texts_of_one_outlet_are_told_apart() -> None:
    texts = [
        _source(id="a", site="gpo.gov", title="First"),
        _source(id="b", site="gpo.gov", title="Second"),
        _source(id="c", site="gpo.gov", title="Second"),
        _source(id="d", site="other.org"),
    ]

    assert names_of_texts(texts) == {
        "a": "gpo.gov, First",
        "b": "gpo.gov, Second (b)",
        "c": "gpo.gov, Second (c)",
        "d": "other.org",
    }


@pytest.mark.parametrize("name", dataset_names())
def test_no_two_texts_of_a_packaged_dataset_have_one_name(name: str) -> None:
    sources = load_dataset(name).sources

    assert len(set(names_of_texts(sources).values())) == len(sources)


@pytest.mark.parametrize("kind", SourceKind)
@pytest.mark.parametrize("extent", Extent)
def test_every_kind_and_extent_is_told_in_words(kind: SourceKind, extent: Extent) -> None:
    told = text_kind(_source(kind=kind, extent=extent, site="example.org"))

    assert "read" in told
    assert told.endswith(", found at example.org")
    assert "_" not in told


def test_a_text_is_cited_by_title_publisher_and_date() -> None:
    source = _source(title="A", publisher="P", published_on=PartialDate("2024-01-12"))
    inferred = _source(published_on=PartialDate("2024"), published_basis=DateBasis.INFERRED)

    assert source_title(source) == "A (P, 2024-01-12)"
    assert source_title(_source(title="A", published_at="06:29 AM")) == "A (06:29 AM)"
    assert source_title(inferred) == "news report (2024, inferred)"
    assert source_title(_source(kind=SourceKind.DSCA_RELEASE)) == "DSCA news release"


def test_all_else_that_is_known_of_a_text_is_told() -> None:
    source = _source(
        url="https://example.org/a",
        byline="A bureau",
        section="News",
        language="hi",
        published_on=PartialDate("2024-01-12"),
        published_at="06:29 AM",
        dated=PartialDate("2024-01-11"),
        form=SourceForm.TRANSLATION,
        copy_of="first",
        credited_to="Reuters",
        document_number="2013-10630",
        citation="82 FR 57966",
        corrects="2013-1",
    )

    assert list(source_details(source, "The first")) == [
        "published on 2024-01-12",
        "dated 2024-01-11",
        "by A bureau",
        "credits Reuters",
        "in News",
        "a translation",
        "repeats The first",
        "corrects 2013-1",
        "language hi",
        "document 2013-10630",
        "cited as 82 FR 57966",
        "https://example.org/a",
    ]
    assert "repeats first" in source_details(source)
    assert list(source_details(_source())) == []
