# SPDX-License-Identifier: MIT
"""The article on the Kosovo Javelin notice, the two sources beside it, and how facts cite them."""

from typing import Final, NamedTuple

from fmsdata.model.dates import PartialDate
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.words import (
    DateBasis,
    Extent,
    SourceForm,
    SourceKind,
)

ARTICLE: Final = "defensemirror-2024-01-12"
RELEASE: Final = "dsca-release-2024-01-11"
DIALOGUE: Final = "plaenitz-2017"
NOTICE: Final = "kosovo-javelin-2024"


class Unquoted(NamedTuple):
    """Words of the article that no quote holds, and why."""

    paragraph: int
    words: str
    why: str


LEFT_OUT: Final = (
    Unquoted(
        0,
        "U.S. Approves … Sale of Javelin Missiles to Kosovo Amid Regional Tensions",
        "words of the headline, which is recorded in full as the title of the source",
    ),
    Unquoted(0, "Defensemirror.com, 06:29 AM", "byline and time, which are recorded with the source"),
    Unquoted(0, "399", "a view counter: it says nothing about the sale"),
    Unquoted(1, "associated equipment", "paragraph 3 says it in other words: related support and equipment"),
    Unquoted(7, "a complex diplomatic challenge", "the outlet's own judgement, about nobody in particular"),
    Unquoted(
        7,
        "nationalist sentiments hindering breakthroughs",
        "the outlet's own explanation, about nobody in particular",
    ),
    Unquoted(10, "FEATURES/INTERVIEWS", "a heading of the web site, after the article"),
)
"""What the article prints and the dataset leaves out."""

SAID_AGAIN: Final = (
    Unquoted(1, "Javelin Missiles", "the items, which paragraph 3 counts"),
    Unquoted(5, "Kosovo's request for the purchase of Javelin", "what was asked for, in paragraph 3"),
    Unquoted(6, "with the United States", "the other side of the relations that the same sentence names"),
    Unquoted(7, "Kosovo's declaration of independence in 2008", "the act, which the headline block dates"),
    Unquoted(8, "a peace deal with Serbia", "Kosovo's neighbour in paragraph 5"),
)
"""What the article says more than once, and where the fact is quoted instead: quotes are kept short."""


def says(paragraph: int, quote: str, *supports: str) -> Evidence:
    """Return the evidence that the article gives, in some of its words, for some fields of a record."""
    return Evidence(source=ARTICLE, paragraph=paragraph, quote=quote, supports=supports)


def sources() -> tuple[Source, ...]:
    """Return the article and the two sources that say otherwise."""
    return (
        Source(
            id=ARTICLE,
            kind=SourceKind.NEWS,
            title="U.S. Approves $75M Sale of Javelin Missiles to Kosovo Amid Regional Tensions",
            publisher="DefenseMirror",
            byline="Defensemirror.com bureau",
            language="en",
            published_on=PartialDate("2024-01-12"),
            published_at="06:29 AM, January 12, 2024",
            published_basis=DateBasis.STATED,
            extent=Extent.FULL,
            form=SourceForm.ORIGINAL,
            lead_blocks=2,
            notes=tuple(f"Left out: {one.words!r}, {one.why}." for one in LEFT_OUT),
        ),
        Source(
            id=RELEASE,
            kind=SourceKind.DSCA_RELEASE,
            publisher="Defense Security Cooperation Agency",
            language="en",
            published_on=PartialDate("2024-01-11"),
            published_basis=DateBasis.INFERRED,
            extent=Extent.MENTION,
            notes=(
                "Not read. Its date is known from press reports of 11 January 2024 (Al Mayadeen, UNN) and "
                "from a copy of a Defense News report.",
            ),
        ),
        Source(
            id=DIALOGUE,
            kind=SourceKind.OTHER,
            title="EU Mediation in the Belgrade-Pristina Dialogue",
            byline="Plänitz",
            publisher="EUSA",
            language="en",
            published_on=PartialDate("2017"),
            extent=Extent.EXTRACT,
            notes=("Says that the dialogue began on 8 March 2011; the article says 2013.",),
        ),
    )
