# SPDX-License-Identifier: MIT
"""The published texts in words: what a person calls one, and how much of it was read."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from fmsdata.model.sources import Source
from fmsdata.model.words import Extent, SourceForm, SourceKind
from fmsdata.render.dates import basis_words

__all__ = ["names_of_texts", "outlet", "source_details", "source_title", "text_kind"]

_KINDS: Final = {
    SourceKind.FEDERAL_REGISTER: "Federal Register document",
    SourceKind.CONGRESSIONAL_RECORD: "page of the Congressional Record",
    SourceKind.DSCA_RELEASE: "DSCA news release",
    SourceKind.STATE_RELEASE: "State Department release",
    SourceKind.NEWS: "news report",
    SourceKind.DATASET: "structured extract",
    SourceKind.CONGRESSIONAL_DOCUMENT: "document of Congress",
    SourceKind.OTHER: "text",
}

_EXTENTS: Final = {
    Extent.FULL: "read in full",
    Extent.EXCERPT: "read in part",
    Extent.EXTRACT: "known by an extract of its facts, no words read",
    Extent.MENTION: "not read, known from a later text",
}

_FORMS: Final = {
    SourceForm.ORIGINAL: "as first published",
    SourceForm.REPRINT: "a reprint",
    SourceForm.TRANSLATION: "a translation",
    SourceForm.REWRITE: "told again in other words",
}


def text_kind(source: Source) -> str:
    """Return what kind of text a source is, how much of it was read, and where it was found."""
    site = f", found at {source.site}" if source.site else ""
    return f"{_KINDS[source.kind]}, {_EXTENTS[source.extent]}{site}"


def source_title(source: Source) -> str:
    """Return a source as a person would cite it: its title, who published it, and when."""
    head = source.title or _KINDS[source.kind]
    tail = ", ".join(filter(None, (source.publisher, source.published_at or _published(source))))
    return f"{head} ({tail})" if tail else head


def _published(source: Source) -> str:
    return ", ".join(filter(None, (str(source.published_on or ""), basis_words(source.published_basis))))


def source_details(source: Source, copied: str = "") -> Iterator[str]:
    """Yield everything else that is recorded of a source, one thing at a time.

    *copied* is the name of the text that it repeats; its id stands in for a name.
    """
    if source.published_at and source.published_on:
        yield f"published on {_published(source)}"
    if source.dated and source.dated != source.published_on:
        yield f"dated {source.dated}"
    if source.byline:
        yield f"by {source.byline}"
    if source.credited_to:
        yield f"credits {source.credited_to}"
    if source.section:
        yield f"in {source.section}"
    if source.form:
        yield _FORMS[source.form]
    if source.copy_of:
        yield f"repeats {copied or source.copy_of}"
    if source.corrects:
        yield f"corrects {source.corrects}"
    if source.language:
        yield f"language {source.language}"
    for label, words in (("document", source.document_number), ("cited as", source.citation)):
        if words:
            yield f"{label} {words}"
    if source.url:
        yield source.url


def outlet(source: Source) -> str:
    """Return who tells: the publisher, the site of the text, its title, or at least its kind."""
    return source.publisher or source.site or source.title or _KINDS[source.kind]


def names_of_texts(sources: Iterable[Source]) -> dict[str, str]:
    """Return a short name for each source by its id: the outlet, with the title where it has several."""
    everything = tuple(sources)
    outlets = Counter(map(outlet, everything))
    names = {
        source.id: outlet(source)
        if outlets[outlet(source)] == 1
        else f"{outlet(source)}, {source.title or source.id}"
        for source in everything
    }
    taken = Counter(names.values())
    return {one: name if taken[name] == 1 else f"{name} ({one})" for one, name in names.items()}
