# SPDX-License-Identifier: MIT
"""What a source and a pointer into it may say."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.errors import InvalidError
from fmsdata.model.dates import PartialDate
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.words import DateBasis, EvidenceRole, Extent, SourceKind


def _source(**fields: Any) -> Source:
    return Source(id="s", kind=SourceKind.NEWS, **fields)


def _fields(error: InvalidError) -> list[str]:
    return [problem.field for problem in error.problems]


@pytest.mark.parametrize("basis", [None, *DateBasis])
@pytest.mark.parametrize("date", [None, PartialDate("2024-01")])
def test_where_a_date_comes_from_is_said_only_of_a_date(
    basis: DateBasis | None, date: PartialDate | None
) -> None:
    if basis is not None and date is None:
        with pytest.raises(InvalidError, match="None where published_on is None") as caught:
            _source(published_basis=basis)
        assert _fields(caught.value) == ["published_basis"]
    else:
        assert _source(published_basis=basis, published_on=date).published_basis is basis


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=5))
def test_a_source_may_repeat_any_source_but_itself(other: str) -> None:
    if other == "s":
        with pytest.raises(InvalidError, match="the id of another source"):
            _source(copy_of=other)
    else:
        assert _source(copy_of=other).copy_of == other


@pytest.mark.parametrize("language", ["en", "sq", "sr-Latn", "zh-Hant-TW", "de-1996"])
def test_a_language_is_a_tag(language: str) -> None:
    assert _source(language=language).language == language


@pytest.mark.parametrize(
    "language", ["e", "english language", "en_US", "en-", "-en", "12", "en\n", "abcdefghi"]
)
def test_what_is_no_tag_is_no_language(language: str) -> None:
    with pytest.raises(InvalidError, match="BCP 47"):
        _source(language=language)


@given(st.text("0123456789abcdefABCDEFg", min_size=62, max_size=66))
def test_a_hash_is_64_lower_case_hexadecimal_digits(text: str) -> None:
    if len(text) == 64 and not set(text) & set("ABCDEFg"):
        assert _source(content_sha256=text).content_sha256 == text
    else:
        with pytest.raises(InvalidError, match="64 lower-case hexadecimal digits"):
            _source(content_sha256=text)


def test_a_source_was_read_in_full_and_evidence_supports_all_of_a_record_unless_told_otherwise() -> None:
    assert (_source().extent, _source().lead_blocks, _source().notes) == (Extent.FULL, 0, ())
    evidence = Evidence(source="s")
    assert (evidence.role, evidence.supports, evidence.paragraph) == (EvidenceRole.SUPPORTS, (), None)


def test_paragraph_0_is_the_headline_and_none_comes_before_it() -> None:
    assert Evidence(source="s", paragraph=0).paragraph == 0
    with pytest.raises(InvalidError, match="an integer from 0"):
        Evidence(source="s", paragraph=-1)


def test_everything_that_is_wrong_with_a_source_is_told_at_once() -> None:
    with pytest.raises(InvalidError) as caught:
        _source(copy_of="s", published_basis=DateBasis.STATED)

    assert _fields(caught.value) == ["published_basis", "copy_of"]
