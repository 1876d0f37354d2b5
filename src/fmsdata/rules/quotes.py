# SPDX-License-Identifier: MIT
"""Rules 851 to 855: whether each quote stands in the text of its source, in the paragraph that is named."""

import hashlib
from collections.abc import Iterator
from typing import Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.sources import Evidence, Source
from fmsdata.rules._examples import dataset, notice, source
from fmsdata.rules._families import EVIDENCE
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import Hit, RuleScope
from fmsdata.rules._texts import SourceText

__all__ = ["QUOTED"]

QUOTED: Final = View(Evidence, lambda evidence: evidence.quote is not None)
_LOCATED: Final = View(Evidence, lambda evidence: evidence.paragraph is not None)

_MOST_PLACES: Final = 5
"""How many paragraphs a message names."""

_MOST_WORDS: Final = 12
"""How many words of a quote are looked for in part."""

_BASIS: Final = (
    "Paragraph n of a source is the n-th block between blank lines after its leading blocks; 0 is those. "
    "White space, quotation marks and dashes are compared in one form each."
)
_TEXT: Final = "A headline\n\nKosovo has asked for 246 missiles.\n\nSerbia has expressed opposition.\n"


def _example(quote: str, paragraph: int) -> object:
    return dataset(
        source(lead_blocks=1),
        notice(evidence=(Evidence(source="record", paragraph=paragraph, quote=quote),)),
    )


@EVIDENCE.rule(
    "FMS851",
    "quote-not-in-text",
    Severity.ERROR,
    scope=RuleScope.TEXT,
    over=QUOTED,
    why="A quote that its source does not hold is invented, or taken from another text.",
    fix="Copy the words from the source.",
    ignore="Never for a text in hand.",
    basis=_BASIS,
    failing=lambda: _example("Kosovo has asked for 264 missiles", 1),
    mended=lambda: _example("Kosovo has asked for 246 missiles", 1),
    texts={"record": _TEXT},
)
def quote_not_in_text(node: Node[Evidence], index: Index) -> Iterator[Hit]:
    """The words of a quote stand in the text of its source, as whole words and in this order."""
    text = index.text_of(node.record.source)
    quote = node.record.quote or ""
    if text is None or text.find(quote):
        return
    if node.record.paragraph is not None or not text.spans(quote):
        yield Hit(
            f"the text of {brief(node.record.source)} does not hold the words {brief(quote)}",
            "quote",
            actual=quote,
            hint=_longest_part(quote, text) or "copy the words as they stand in the text",
        )


def _longest_part(quote: str, text: SourceText) -> str | None:
    """Return a hint that names the words at the beginning of a quote which the text does hold, if any."""
    words = quote.split()[:_MOST_WORDS]
    for end in range(len(words) - 1, 1, -1):
        part = " ".join(words[:end])
        if text.find(part):
            return f"it does hold {brief(part)}"
    return None


@EVIDENCE.rule(
    "FMS852",
    "quote-in-another-paragraph",
    Severity.ERROR,
    scope=RuleScope.TEXT,
    over=View(Evidence, lambda evidence: evidence.quote is not None and evidence.paragraph is not None),
    why="A reader who follows the pointer finds other words.",
    fix="Name the paragraph that holds the words.",
    ignore="Never for a text in hand.",
    basis=_BASIS,
    failing=lambda: _example("Serbia has expressed opposition", 1),
    mended=lambda: _example("Serbia has expressed opposition", 2),
    texts={"record": _TEXT},
)
def quote_in_another_paragraph(node: Node[Evidence], index: Index) -> Iterator[Hit]:
    """The words of a quote stand in the paragraph that the evidence names."""
    text = index.text_of(node.record.source)
    number, quote = node.record.paragraph, node.record.quote or ""
    if text is None or number is None or not text.has_paragraph(number) or text.stands_in(quote, number):
        return
    places = text.find(quote)
    if places:
        found = " and ".join(str(place) for place in places[:_MOST_PLACES])
        found += f" and {len(places) - _MOST_PLACES} more" if len(places) > _MOST_PLACES else ""
        yield Hit(
            f"the words {brief(quote)} stand in paragraph {found}, not in {number}",
            "paragraph",
            expected=found,
            actual=str(number),
        )


@EVIDENCE.rule(
    "FMS853",
    "paragraph-not-in-text",
    Severity.ERROR,
    scope=RuleScope.TEXT,
    over=_LOCATED,
    why="A pointer behind the end of the text points at nothing.",
    fix="Count the blocks between blank lines after the leading blocks of the source.",
    ignore="Never for a text in hand.",
    basis=_BASIS,
    failing=lambda: _example("Serbia has expressed opposition", 3),
    mended=lambda: _example("Serbia has expressed opposition", 2),
    texts={"record": _TEXT},
)
def paragraph_not_in_text(node: Node[Evidence], index: Index) -> Iterator[Hit]:
    """The paragraph that evidence names is one of the text."""
    text = index.text_of(node.record.source)
    number = node.record.paragraph
    if text is not None and number is not None and not text.has_paragraph(number):
        first = 0 if text.lead_blocks else 1
        yield Hit(
            f"the text has paragraphs {first} to {text.last}, none of number {number}",
            "paragraph",
            expected=f"{first} to {text.last}",
            actual=str(number),
        )


@EVIDENCE.rule(
    "FMS854",
    "text-of-another-version",
    Severity.WARNING,
    scope=RuleScope.TEXT,
    over=View(Source, lambda source: source.content_sha256 is not None),
    why="Pages are edited in place without a mark; what was proved about one version says nothing about "
    "another.",
    fix="Read the source again, and record the hash of the text that was read.",
    ignore="When the text differs in its line ends or its frame only, and every quote is found.",
    basis="SHA-256 over the UTF-8 bytes of the text as it was read.",
    failing=lambda: dataset(source(content_sha256="0" * 64)),
    mended=lambda: dataset(source(content_sha256=_sha256(_TEXT))),
    texts={"record": _TEXT},
)
def text_of_another_version(node: Node[Source], index: Index) -> Iterator[Hit]:
    """The text in hand is the one whose hash the source records."""
    text = index.texts.get(node.record.id)
    if text is not None and _sha256(text) != node.record.content_sha256:
        yield Hit(
            "the text in hand is not the one that was read",
            "content_sha256",
            expected=_sha256(text),
            actual=node.record.content_sha256,
        )


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


_OWN_WORDS: Final = ("title", "byline", "section", "published_at", "credited_to")


@EVIDENCE.rule(
    "FMS855",
    "source-words-not-in-text",
    Severity.WARNING,
    scope=RuleScope.TEXT,
    over=View(Source, lambda source: any(getattr(source, field) for field in _OWN_WORDS)),
    why="The title, the byline and the time stamp of a source are kept as printed; where the text does not "
    "hold them, they are those of another text or were changed.",
    fix="Copy them from the text. What stands only in the frame of a page, or in a list of pages, is left "
    "out.",
    ignore="When the text in hand was cut out of its page.",
    basis="Title, byline, section and stamp are words of the source, as printed.",
    failing=lambda: dataset(source(title="Another headline", lead_blocks=1)),
    mended=lambda: dataset(source(title="A headline", lead_blocks=1)),
    texts={"record": _TEXT},
)
def source_words_not_in_text(node: Node[Source], index: Index) -> Iterator[Hit]:
    """The title, byline, section, time stamp and credit of a source stand in its text."""
    text = index.text_of(node.record.id)
    for field in _OWN_WORDS:
        words: str | None = getattr(node.record, field)
        if text is not None and words is not None and not text.find(words):
            yield Hit(
                f"the text does not hold {brief(words)}",
                field,
                expected="words as they stand in the text, or none",
                actual=words,
            )
