# SPDX-License-Identifier: MIT
"""Quotes against texts: what counts as the same words, which paragraph holds them, and who judges which slip.

The plain cases of a quote that stands or does not are in `test_verify.py`.
"""

import hashlib
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.findings import Finding
from fmsdata.model.dataset import Dataset
from fmsdata.model.items import Item
from fmsdata.model.sources import Evidence
from fmsdata.model.words import EvidenceRole
from fmsdata.rules import verify_evidence
from fmsdata.rules._examples import dataset, notice, source
from fmsdata.testing import strategies

TEXT = """U.S. Approves $75M Sale

Defensemirror.com bureau
  06:29 AM, January 12, 2024

Kosovo has requested 246 missiles. Kosovo said so.

The EU mediates talks since 2013.

Kosovo has requested 24 launch units.
"""


def _dataset(*evidence: Evidence, **fields: Any) -> Dataset:
    return dataset(source(**({"lead_blocks": 2} | fields)), notice(evidence=evidence))


def _said(quote: str | None, paragraph: int | None = None, **fields: Any) -> Evidence:
    return Evidence(source="record", quote=quote, paragraph=paragraph, **fields)


def _found(record: Dataset, text: str = TEXT) -> tuple[Finding, ...]:
    return verify_evidence(record, {"record": text}).findings


def _codes(record: Dataset, text: str = TEXT) -> list[str]:
    return [one.code for one in _found(record, text)]


@pytest.mark.parametrize(
    ("quote", "paragraph", "found"),
    [
        pytest.param("Kosovo has requested", 2, {"FMS852": "1 and 3"}, id="it stands in two others"),
        pytest.param("talks since 2013", 3, {"FMS852": "2"}, id="it stands in one other"),
        pytest.param("talks since 2013", 4, {"FMS853": "0 to 3"}, id="there is no such paragraph"),
        pytest.param("talks since 2011", 2, {"FMS851": None}, id="there are no such words"),
        pytest.param("talks since 2011", 4, {"FMS851": None, "FMS853": "0 to 3"}, id="there is neither"),
        pytest.param("said so. The EU", 1, {"FMS851": None}, id="it ends in the next paragraph"),
        pytest.param("said so. The EU", None, {}, id="without a paragraph it may"),
        pytest.param("talks since 2013. Kosovo has", None, {}, id="wherever it begins"),
        pytest.param("bureau 06:29 AM", 0, {}, id="it ends in the next line"),
        pytest.param("Sale Defensemirror.com", 0, {}, id="it ends in the next leading block"),
    ],
)
def test_a_quote_stands_in_the_paragraph_that_is_named(
    quote: str, paragraph: int | None, found: dict[str, str | None]
) -> None:
    findings = _found(_dataset(_said(quote, paragraph)))

    assert {one.code: one.expected for one in findings} == found


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        pytest.param("246 missiles.", True, id="with its full stop"),
        pytest.param("246 missiles!", False, id="with another"),
        pytest.param(". Kosovo said", True, id="beginning with a full stop"),
        pytest.param("6 missiles", False, id="the end of a number"),
        pytest.param("requested 24", True, id="a number that begins another"),
        pytest.param("ask", False, id="a part of a word"),
        pytest.param("$75M", True, id="a sign before it"),
        pytest.param("75M", True, id="without its sign"),
        pytest.param("246 missile", False, id="the singular"),
        pytest.param(" 246 missiles\n", True, id="space around it"),
        pytest.param("246\N{ZERO WIDTH SPACE} mis\N{SOFT HYPHEN}siles", True, id="what nobody sees"),
        pytest.param(" ", False, id="nothing but space"),
        pytest.param("\N{ZERO WIDTH SPACE}", False, id="nothing that anybody sees"),
    ],
)
def test_words_are_whole_words_and_nothing_is_no_quote(quote: str, stands: bool) -> None:
    report = verify_evidence(_dataset(_said(quote)), {"record": TEXT})

    assert [one.code for one in report.findings] == ([] if stands else ["FMS851"])
    assert "FMS851" in report.ran


def test_words_that_contradict_a_fact_must_stand_in_the_text_as_well() -> None:
    record = _dataset(_said("264 missiles", 1, role=EvidenceRole.CONTRADICTS))

    assert _codes(record) == ["FMS851"]


def test_the_finding_points_at_the_evidence_of_the_part_that_quotes() -> None:
    item = Item(name="missiles", evidence=(_said("246 missiles", 1), _said("264 missiles", 1)))

    (found,) = _found(dataset(source(lead_blocks=2), notice(evidence=(_said(None),), items=(item,))))

    assert found.path == "/notifications/0/items/0/evidence/1/quote"
    assert (found.object_id, found.actual) == ("notice", "264 missiles")


@pytest.mark.parametrize(
    ("lead_blocks", "paragraph", "expected"),
    [
        (2, 3, None),
        (2, 4, "0 to 3"),
        (2, 0, None),
        (0, 0, "1 to 5"),
        (0, 5, None),
        (0, 6, "1 to 5"),
        (5, 0, None),
        (5, 1, "0 to 0"),
        (9, 1, "0 to 0"),
    ],
)
def test_fms853_says_which_paragraphs_there_are(
    lead_blocks: int, paragraph: int, expected: str | None
) -> None:
    found = _found(_dataset(_said(None, paragraph), lead_blocks=lead_blocks))

    assert [(one.code, one.expected) for one in found] == ([("FMS853", expected)] if expected else [])


def test_fms854_the_text_is_hashed_as_it_was_read_line_ends_and_all() -> None:
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    record = _dataset(content_sha256=sha256)

    assert _codes(record) == []
    (found,) = _found(record, TEXT.replace("\n", "\r\n"))
    assert (found.code, found.path, found.actual) == ("FMS854", "/sources/0/content_sha256", sha256)


@pytest.mark.parametrize(
    ("field", "words", "stands"),
    [
        ("title", "U.S. Approves $75M Sale", True),
        ("title", "U.S. approves $75M sale", False),
        ("title", "Kosovo has requested 246 missiles", True),
        ("byline", "Defensemirror.com bureau", True),
        ("byline", "Defensemirror.com", True),
        ("published_at", "06:29 AM, January 12, 2024", True),
        ("published_at", "January 12, 2024 06:29 AM", False),
        ("section", "Features", False),
        ("credited_to", "Tanjug", False),
        ("publisher", "Digital Media", True),
        ("site", "another.example", True),
    ],
)
def test_fms855_what_a_source_prints_of_itself_stands_in_its_text(
    field: str, words: str, stands: bool
) -> None:
    found = _found(_dataset(**{field: words}))

    assert [(one.code, one.path) for one in found] == ([] if stands else [("FMS855", f"/sources/0/{field}")])


def test_without_the_text_of_a_source_nothing_is_said_of_it() -> None:
    record = _dataset(_said("anything", 99), title="Anything", content_sha256="0" * 64)

    assert verify_evidence(record, {}).findings == ()


@given(strategies.datasets_with_texts(), st.data())
def test_a_quote_that_was_taken_from_its_paragraph_stands_and_with_one_more_word_does_not(
    drawn: tuple[Dataset, dict[str, str]], data: st.DataObject
) -> None:
    record, texts = drawn
    assert [one for one in verify_evidence(record, texts).findings if one.code < "FMS854"] == []
    cited = data.draw(st.sampled_from(record.notifications))
    quoted = [one for one in cited.evidence if one.quote is not None]

    for one in quoted:
        wrong = attrs.evolve(one, quote=f"{one.quote} unheard-of")
        changed = attrs.evolve(cited, evidence=(wrong,))

        report = verify_evidence(attrs.evolve(record, notifications=(changed,)), texts, select=["FMS851"])

        assert [found.path for found in report.findings if found.path.startswith("/notifications")] == [
            "/notifications/0/evidence/0/quote"
        ]
