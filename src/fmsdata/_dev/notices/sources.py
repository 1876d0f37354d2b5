# SPDX-License-Identifier: MIT
"""The published texts: records that name the same text share one source."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from fmsdata._dev.notices.facts import RecordFacts, slug, unique
from fmsdata.model.dates import PartialDate
from fmsdata.model.sources import Source
from fmsdata.model.words import DateBasis, Extent, SourceForm, SourceKind

EXTENTS: Final[Mapping[str, Extent]] = {
    "full text read": Extent.FULL,
    "page excerpt": Extent.EXCERPT,
    "structured extract of the notice in a public data set; full text not read": Extent.EXTRACT,
    "described inside a later notice that was read in full": Extent.MENTION,
}
"""How much of a text was read, by how its facts were reached."""

_DOCUMENT = re.compile(r"FR Doc\. (?P<number>[0-9]{4}-[0-9]+)")
_TRANSMITTAL = re.compile(r"Transmittal (?:No\. )?(?P<number>[0-9A-Z]+-[0-9A-Z]+)")
_PAGES = re.compile(r"pages? (?P<pages>[SH][0-9]+(?:-[SH][0-9]+)?)")
_CORRECTED = re.compile(r"correction notice: reprints .* of FR Doc\. ([0-9]{4}-[0-9]+)")
# Whom a title credits: in brackets at its end, or as the first words of one that the gatherer made up.
_CREDITS: Final = (
    re.compile(r"\((?P<whom>Reuters|AFP|USA Today)(?: copy|-based)?\)$"),
    re.compile(r"^(?P<whom>Le Monde|Haaretz/Reuters|Reuters)(?= wire item | on | brief )"),
    re.compile(r"^(?P<whom>ANI) copy of a (?P<first>New York Times) report$"),
)
_COPIED = re.compile(r"\((?:forum |USA Today )?copy\)$|\(reprint\)$|^ANI copy of ")
_BASED = re.compile(r"-based\)$")
_MACHINE_MADE = re.compile(r"machine summary\b")

# Scale words and phrases in which a text prints its value, by language. They are looked for in the value
# and in the names of the items, which stand as printed.
_LANGUAGES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("tr", re.compile(r"\bmil(?:yon|yar) dolar\b")),
    ("pt", re.compile(r"\bmilhões\b")),
    ("fr", re.compile(r"\bmillions de dollars\b")),
    ("pl", re.compile(r"\bmilionów dolarów\b")),
    ("hi", re.compile(r"\bHindi text\b")),
)

Key = tuple[str, str, str, str | None, str | None, str]


def key_of(facts: RecordFacts) -> Key:
    """Return what makes two records tell from the same text."""
    return (
        facts["source_kind"],
        facts["source_title"],
        facts["source_site"],
        facts["source_date"],
        facts["published_on"],
        facts["via"],
    )


def build_sources(records: Iterable[RecordFacts]) -> dict[Key, Source]:
    """Return the sources of the records, each once, in the order of first mention."""
    found: dict[Key, Source] = {}
    taken: set[str] = set()
    for facts in records:
        key = key_of(facts)
        if key not in found:
            found[key] = _source(facts, unique(_id(facts), taken))
    return found


def _id(facts: RecordFacts) -> str:
    """Return an id that stays when records are added: by document, by transmittal, or else by title."""
    title = facts["source_title"]
    document, number = _DOCUMENT.search(title), _TRANSMITTAL.search(title)
    name = document["number"] if document else number["number"] if number else title
    return f"{slug(facts['source_site'])}-{slug(name, 48)}"


def language_of(facts: RecordFacts) -> str | None:
    """Return the language that the printed value shows, None where it is English or cannot be told."""
    printed = facts["value_as_printed"] or ""
    return next((tag for tag, words in _LANGUAGES if words.search(printed)), None)


def _source(facts: RecordFacts, made_id: str) -> Source:
    title = facts["source_title"]
    document, pages = _DOCUMENT.search(title), _PAGES.search(title)
    published, dated = facts["published_on"], facts["source_date"]
    return Source(
        id=made_id,
        kind=SourceKind[facts["source_kind"].upper()],
        title=title,
        site=facts["source_site"],
        language=language_of(facts),
        published_on=PartialDate(published) if published else None,
        published_basis=DateBasis.STATED if published and published == dated else None,
        dated=PartialDate(dated) if dated else None,
        extent=EXTENTS[facts["via"]],
        form=_form(facts),
        credited_to=_credit(title),
        document_number=document["number"] if document else None,
        citation=pages["pages"] if pages else None,
        corrects=next((found[1] for remark in facts["awkward"] if (found := _CORRECTED.match(remark))), None),
    )


def _credit(title: str) -> str | None:
    """Return whom a title credits; where it names the copier and the first author, both."""
    match = next(filter(None, (pattern.search(title) for pattern in _CREDITS)), None)
    return ", ".join(filter(None, match.groups())) if match else None


def _form(facts: RecordFacts) -> SourceForm | None:
    """Return how a text relates to the first one, where its title or a remark says so."""
    title = facts["source_title"]
    if _COPIED.search(title):
        return SourceForm.REPRINT
    retold = _BASED.search(title) or any(map(_MACHINE_MADE.search, facts["awkward"]))
    return SourceForm.REWRITE if retold else None
