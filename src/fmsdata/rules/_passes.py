# SPDX-License-Identifier: MIT
"""What one pass over all evidence, or over all references, finds for several rules at once."""

import functools
from typing import Any, Final, NamedTuple

from fmsdata._fields import fields_of
from fmsdata.model.notifications import Notification
from fmsdata.model.sources import UNREAD, Evidence
from fmsdata.model.words import EvidenceRole
from fmsdata.rules._nodes import Node, Reference
from fmsdata.rules._records import Records

__all__ = ["LONGEST_QUOTE", "Citations", "Links", "Oddities", "find_citations", "find_links", "find_oddities"]

LONGEST_QUOTE: Final = 12
"""The most words of a quote: a pointer to the words, not a copy of them."""

_NO_MORE_WORDS: Final = 2 * LONGEST_QUOTE
"""How many characters hold no more words than that, with a space between any two."""

_SUPPORTS: Final = EvidenceRole.SUPPORTS


class Oddities(NamedTuple):
    """Evidence that stands out, each with the record that holds it."""

    long_quotes: list[tuple[Node[Any], Evidence]]
    unknown_fields: list[tuple[Node[Any], Evidence]]
    other_sources: list[tuple[Node[Any], Evidence]]
    contradictions: list[tuple[Node[Any], Evidence]]


class Citations(NamedTuple):
    """What evidence says of the sources of a dataset: each with the record that holds it."""

    cited: set[str]
    unknown: list[tuple[Node[Any], Evidence]]
    unread: list[tuple[Node[Any], Evidence]]
    headless: list[tuple[Node[Any], Evidence]]


class Links(NamedTuple):
    """Where the ids in fields lead."""

    referred: set[str]
    unresolved: list[Reference]
    misplaced: list[Reference]


@functools.cache
def field_names(cls: Any) -> frozenset[str]:
    """Return the names of the fields of a class."""
    return frozenset(field.name for field in fields_of(cls))


def _source_of_notice(node: Node[Any]) -> str | None:
    notice = None if type(node.record) is Evidence else node.up(Notification)
    return None if notice is None else notice.record.source


def find_oddities(records: Records) -> Oddities:
    """Return the evidence that some rule will say something about."""
    found = Oddities([], [], [], [])
    root = records.root.record
    whole = root.source if type(root) is Notification else None
    for owner in records.owners:
        record: Any = owner.record
        cls: Any = type(record)
        names = field_names(cls)
        own = whole or _source_of_notice(owner)
        for one in (record,) if cls is Evidence else record.evidence:
            quote, supports = one.quote, one.supports
            # Words are only counted where there may be too many. Pages part them by tabs and other spaces
            # too; what is printable ASCII has plain ones only.
            if (
                quote is not None
                and len(quote) > _NO_MORE_WORDS
                and (quote.count(" ") >= LONGEST_QUOTE or not (quote.isascii() and quote.isprintable()))
            ):
                found.long_quotes.append((owner, one))
            # Most evidence speaks to one field.
            if supports and (
                supports[0] not in names or (len(supports) > 1 and not names.issuperset(supports))
            ):
                found.unknown_fields.append((owner, one))
            if one.source != own and own is not None:
                found.other_sources.append((owner, one))
            if one.role is not _SUPPORTS:
                found.contradictions.append((owner, one))
    return found


def find_citations(records: Records) -> Citations:
    """Return which sources evidence cites, and evidence that its source does not bear."""
    found = Citations(set(), [], [], [])
    sources = records.sources
    headless = {name for name, node in sources.items() if not node.record.lead_blocks}
    unread = {name for name, node in sources.items() if node.record.extent in UNREAD}
    for owner in records.owners:
        for one in owner.record.evidence:
            source = one.source
            found.cited.add(source)
            if source not in sources:
                found.unknown.append((owner, one))
            elif one.quote is not None and source in unread:
                found.unread.append((owner, one))
            if one.paragraph == 0 and source in headless:
                found.headless.append((owner, one))
    return found


def find_links(records: Records) -> Links:
    """Return which ids are referred to, and which references lead nowhere or to the wrong class."""
    found = Links(set(), [], [])
    for reference in records.references():
        found.referred.add(reference.id)
        node = records.ids.get(reference.id)
        if node is None:
            found.unresolved.append(reference)
        elif reference.wanted != "any" and type(node.record).__name__ != reference.wanted:
            found.misplaced.append(reference)
    return found
