# SPDX-License-Identifier: MIT
"""Quotes are proved against the texts of their sources, paragraph by paragraph."""

import hashlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.datasets import load_dataset
from fmsdata.errors import ArgumentError, UnknownNameError
from fmsdata.findings import Severity
from fmsdata.model.dataset import Dataset
from fmsdata.model.notifications import Notification
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.words import SourceKind
from fmsdata.rules import RuleScope, rules, verify_evidence
from fmsdata.rules._texts import SourceText

TEXT = (
    "A headline\n\nits second block\n\n"
    "Kosovo has asked for 246\nmissiles\u2014\u201cJavelin\u201d.\n \t\n\n"
    "Serbia\u2019s president spoke.\n\n"
    "Serbian-\nAmerican talks went on.\n"
)


def _dataset(
    quote: str | None, paragraph: int | None, lead_blocks: int = 2, sha256: str | None = None
) -> Dataset:
    source = Source(id="s", kind=SourceKind.NEWS, lead_blocks=lead_blocks, content_sha256=sha256)
    evidence = Evidence(source="s", paragraph=paragraph, quote=quote)
    notice = Notification(id="n", notice="n", source="s", evidence=(evidence,))
    return Dataset(id="d", title="t", sources=(source,), notifications=(notice,))


def _codes(dataset: Dataset, text: str = TEXT) -> list[str]:
    return [finding.code for finding in verify_evidence(dataset, {"s": text}).findings]


@pytest.mark.parametrize(
    ("quote", "paragraph"),
    [
        ("A headline", 0),
        ("headline its second", 0),
        ("Kosovo has asked for 246 missiles", 1),
        ("Kosovo   has\nasked", 1),
        ('missiles-"Javelin".', 1),
        ("missiles\N{EN DASH}\N{LEFT DOUBLE QUOTATION MARK}Javelin", 1),
        ("Serbia's president", 2),
        ("Serbia\N{RIGHT SINGLE QUOTATION MARK}s", 2),
        ("Javelin", None),
        ("Javelin”. Serbia’s president", None),
        ("Serbian-American talks", 3),
        ("Serbian-\nAmerican", 3),
        (None, 2),
    ],
)
def test_a_quote_that_stands_where_it_is_said_to_stand_passes(
    quote: str | None, paragraph: int | None
) -> None:
    assert _codes(_dataset(quote, paragraph)) == []


@pytest.mark.parametrize(
    ("quote", "paragraph", "code"),
    [
        ("264 missiles", 1, "FMS851"),
        ("46 missiles", 1, "FMS851"),
        ("asked for 24", 1, "FMS851"),
        ("kosovo has asked", 1, "FMS851"),
        ("asked has Kosovo", None, "FMS851"),
        ("Javelin”. Serbia’s president", 1, "FMS851"),
        ("talks Serbian", 3, "FMS851"),
        ("Serbia's president", 1, "FMS852"),
        ("A headline", 2, "FMS852"),
        ("Kosovo", 0, "FMS852"),
        ("Kosovo", 4, "FMS853"),
        (None, 4, "FMS853"),
    ],
)
def test_a_quote_that_does_not_is_reported_once(quote: str | None, paragraph: int | None, code: str) -> None:
    assert _codes(_dataset(quote, paragraph)) == [code]


def test_the_finding_names_the_paragraph_that_holds_the_words() -> None:
    (found,) = verify_evidence(_dataset("Serbia's president", 1), {"s": TEXT}).findings

    assert (found.path, found.object_id) == ("/notifications/0/evidence/0/paragraph", "n")
    assert (found.expected, found.actual, found.severity) == ("2", "1", Severity.ERROR)


def test_paragraph_0_is_none_where_no_blocks_lead() -> None:
    assert _codes(_dataset(None, 0, lead_blocks=0)) == ["FMS853"]
    assert _codes(_dataset("Kosovo", 3, lead_blocks=0)) == []


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_and_a_byte_order_mark_do_not_matter(end: str) -> None:
    text = "\ufeff" + TEXT.replace("\n", end)

    assert _codes(_dataset("A headline", 0), text) == []
    assert _codes(_dataset("Serbia's president", 2), text) == []


def test_a_source_whose_text_is_not_given_is_skipped_by_name() -> None:
    report = verify_evidence(_dataset("Kosovo", 1), {})

    assert report.ok
    assert [one.code for one in report.skipped if one.detail == "s"] == ["FMS851"]
    assert "FMS851 skipped: no text of the source 's'" in map(str, report.skipped)


def test_a_text_for_no_source_is_an_error() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 's'"):
        verify_evidence(_dataset("Kosovo", 1), {"ss": TEXT})


def test_a_text_of_another_version_is_a_warning() -> None:
    right = hashlib.sha256(TEXT.encode()).hexdigest()

    assert _codes(_dataset("Kosovo", 1, sha256=right)) == []
    assert _codes(_dataset("Kosovo", 1, sha256="0" * 64)) == ["FMS854"]


def test_only_the_rules_on_texts_run_and_they_can_be_chosen() -> None:
    dataset = _dataset("Serbia's president", 1)

    assert verify_evidence(dataset, {"s": TEXT}).ran == ("FMS851", "FMS852", "FMS853")
    assert verify_evidence(dataset, {"s": TEXT}, ignore=["FMS852"]).ok
    assert verify_evidence(dataset, {"s": TEXT}, severity={"evidence": "info"}).ok


def test_every_quote_of_the_canonical_dataset_stands_in_the_article(article: str) -> None:
    dataset = load_dataset("kosovo-javelin-2024")

    report = verify_evidence(dataset, {dataset.sources[0].id: article})

    assert report.findings == ()
    assert "FMS851" in report.ran


def test_a_quote_moved_to_another_paragraph_of_the_article_is_found(article: str) -> None:
    dataset = _dataset("246 Javelin FGM-148F missiles", 4)

    assert _codes(dataset, article) == ["FMS852"]


WORDS = st.lists(st.sampled_from(["Kosovo", "246", "“Javelin”", "missiles—", "it’s", "24"]), min_size=1)


@given(st.lists(WORDS, min_size=1, max_size=5), st.data())
def test_any_run_of_whole_words_is_found_in_its_paragraph(
    paragraphs: list[list[str]], data: st.DataObject
) -> None:
    text = SourceText("\n\n".join(" ".join(words) for words in paragraphs), 0)
    number = data.draw(st.integers(1, len(paragraphs)))
    words = paragraphs[number - 1]
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))

    quote = "\n".join(words[start:end])

    assert text.stands_in(quote, number)
    assert number in text.find(quote)
    assert text.spans(quote)


@given(st.text(), st.integers(0, 5))
def test_any_text_has_paragraphs_and_no_empty_ones_but_the_lead(text: str, lead_blocks: int) -> None:
    read = SourceText(text, lead_blocks)

    assert all(read.paragraphs[1:])
    assert not read.has_paragraph(read.last + 1)
    assert read.has_paragraph(0) is (lead_blocks > 0)


def test_without_any_text_no_rule_that_reads_one_ran() -> None:
    report = verify_evidence(_dataset("Javelin", None), {}, select=["FMS85"])

    assert report.ran == ()
    assert {one.code for one in report.skipped} >= {f"FMS85{digit}" for digit in range(1, 6)}


def test_without_any_text_only_the_rules_on_texts_are_spoken_of_and_none_runs() -> None:
    dataset = _dataset("Javelin", None)
    with_a_text = verify_evidence(dataset, {"s": TEXT})

    without = verify_evidence(dataset, {})

    assert (without.ran, without.findings) == ((), ())
    texts = {rule.code for rule in rules() if rule.scope is RuleScope.TEXT}
    assert {one.code for one in without.skipped} == texts
    assert {*with_a_text.ran, *(one.code for one in with_a_text.skipped)} == texts


@pytest.mark.parametrize(
    ("dataset", "texts", "argument"),
    [
        (None, {}, "dataset"),
        (
            Notification(id="n", notice="n", source="s", evidence=(Evidence(source="s"),)),
            {"s": ""},
            "dataset",
        ),
        (_dataset("Kosovo", 1), "text", "texts"),
        (_dataset("Kosovo", 1), {"s": None}, "texts['s']"),
    ],
)
def test_what_is_no_dataset_and_no_text_is_refused_by_name(dataset: Any, texts: Any, argument: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        verify_evidence(dataset, texts)

    assert caught.value.argument == argument
