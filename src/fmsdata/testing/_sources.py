# SPDX-License-Identifier: MIT
"""Strategies for sources and evidence, and the eras that decide which texts there are of a notice."""

import datetime
from collections.abc import Sequence
from typing import Final, NamedTuple, TypeAlias

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from fmsdata.model.dates import PartialDate
from fmsdata.model.sources import UNREAD, Evidence, Source
from fmsdata.model.words import DateBasis, Extent, SourceForm, SourceKind
from fmsdata.testing._choices import FLAG, optional, pick
from fmsdata.testing._pins import A_TEXT, Check, a, named, pinned, several
from fmsdata.testing._rare import now_and_then
from fmsdata.testing._scalars import FIRST_DAY, LAST_DAY, ids, printed_date

__all__ = [
    "AN_ERA",
    "A_SOURCE",
    "ERAS",
    "Era",
    "Told",
    "draw_source",
    "evidence",
    "id_of",
    "pointer",
    "proof",
    "quote_of",
    "sources",
]


Told: TypeAlias = Source | str
"""The source that tells of a record, or its id. What a source says of itself is kept to."""


def _source(_: str, value: object) -> str | None:
    sound = type(value) is Source or A_TEXT(_, value) is None
    return None if sound else "a Source or the id of one"


A_SOURCE: Final[Check] = _source
"""The check for a source or its id."""


class Era(NamedTuple):
    """A span of years, and the texts in which the public could read a notice then."""

    first: datetime.date
    """The first day on which a notice may be delivered."""
    last: datetime.date
    """The last."""
    kinds: tuple[SourceKind, ...]
    """The kinds of texts, the commonest first."""


_RECORD, _REGISTER = SourceKind.CONGRESSIONAL_RECORD, SourceKind.FEDERAL_REGISTER

ERAS: Final[dict[str, Era]] = {
    "dsca": Era(
        datetime.date(2009, 1, 1),
        datetime.date(2025, 12, 31),
        (SourceKind.DSCA_RELEASE, _REGISTER, _RECORD, SourceKind.NEWS),
    ),
    "register": Era(datetime.date(1996, 7, 22), datetime.date(2008, 12, 31), (_REGISTER, _RECORD)),
    "record": Era(FIRST_DAY, datetime.date(1996, 7, 21), (_RECORD,)),
    "state": Era(
        datetime.date(2026, 1, 1),
        LAST_DAY,
        (SourceKind.STATE_RELEASE, _RECORD, SourceKind.NEWS),
    ),
}
"""The eras by name. Pub. L. 104-164, section 155, brought the notices into the Federal Register in 1996."""

_TITLES: Final = {
    SourceKind.FEDERAL_REGISTER: "Arms Sales Notification",
    SourceKind.CONGRESSIONAL_RECORD: "Arms Sales Notification",
    SourceKind.DSCA_RELEASE: "Major Arms Sales",
    SourceKind.STATE_RELEASE: "Proposed Arms Sale",
    SourceKind.NEWS: "Possible Arms Sale Announced",
}
_PUBLISHERS: Final = {
    SourceKind.FEDERAL_REGISTER: "Office of the Federal Register",
    SourceKind.CONGRESSIONAL_RECORD: "Congress of the United States",
    SourceKind.DSCA_RELEASE: "Defense Security Cooperation Agency",
    SourceKind.STATE_RELEASE: "Department of State",
}
LONGEST_QUOTE: Final = 12
_PARAGRAPHS: Final = st.integers(1, 9)
_NUMBERS: Final = st.integers(1, 32_000)
_PAGES: Final = st.integers(100, 9_999)
_VOLUMES: Final = {SourceKind.FEDERAL_REGISTER: 1935, SourceKind.CONGRESSIONAL_RECORD: 1854}
"""The years before the first volumes of the Federal Register and of the Congressional Record."""


AN_ERA: Final = named("era", ERAS)
"""The check for the name of an era."""


_FIRST_OF_KIND: Final = {
    SourceKind.FEDERAL_REGISTER: datetime.date(1996, 7, 22),
    SourceKind.DSCA_RELEASE: datetime.date(1997, 1, 1),
    SourceKind.STATE_RELEASE: datetime.date(2026, 1, 1),
}
"""The first day of texts of a kind; of other kinds there always were some."""
_LAST_OF_KIND: Final = {SourceKind.DSCA_RELEASE: datetime.date(2025, 12, 31)}


def _there(kind: SourceKind, day: datetime.date) -> bool:
    return _FIRST_OF_KIND.get(kind, FIRST_DAY) <= day <= _LAST_OF_KIND.get(kind, datetime.date.max)


def _kinds(published_on: PartialDate | None) -> tuple[SourceKind, ...]:
    kinds = tuple(SourceKind)
    if published_on is None:
        return kinds
    return tuple(kind for kind in kinds if _there(kind, published_on.latest)) or (SourceKind.NEWS,)


@pinned(record_id=A_TEXT, kind=a(SourceKind), extent=a(Extent), published_on=a(PartialDate))
@st.composite
def sources(
    draw: DrawFn,
    *,
    record_id: str | None = None,
    kind: SourceKind | None = None,
    extent: Extent | None = None,
    published_on: PartialDate | None = None,
) -> Source:
    """Draw a source; unless its date is given, one of a day on which there were texts of its kind.

    Args:
        draw: Given by Hypothesis, not by the caller.
        record_id: Its id.
        kind: What kind of text it is.
        extent: How much of it was read.
        published_on: Its date; drawn, or none, unless given.

    """
    what = draw(pick(*_kinds(published_on))) if kind is None else kind
    if published_on is None and draw(FLAG):
        first, last = _FIRST_OF_KIND.get(what, FIRST_DAY), _LAST_OF_KIND.get(what, LAST_DAY)
        published_on = PartialDate.from_date(draw(st.dates(first, last)))
    return draw_source(draw, record_id, what, published_on, extent)


def draw_source(
    draw: DrawFn,
    record_id: str | None,
    what: SourceKind,
    published_on: PartialDate | None,
    extent: Extent | None,
) -> Source:
    """Draw a source of a kind, with the date given or, unlike `sources`, without one."""
    basis = pick(None, DateBasis.STATED, DateBasis.METADATA) if published_on else st.none()
    return Source(
        id=draw(ids()) if record_id is None else record_id,
        kind=what,
        title=optional(draw, st.just(_TITLES.get(what, "Report to Congress"))),
        publisher=optional(draw, st.just(_PUBLISHERS.get(what, "Example Press"))),
        section=optional(draw, st.just("Arms Sales")),
        language=draw(pick(None, "en")),
        published_on=published_on,
        published_basis=draw(basis),
        extent=draw(pick(Extent.FULL, *Extent)) if extent is None else extent,
        form=draw(pick(None, SourceForm.ORIGINAL, SourceForm.REPRINT)),
        **_reference(draw, what, published_on),
        lead_blocks=draw(st.integers(0, 2)),
        content_sha256=optional(draw, st.binary(min_size=32, max_size=32).map(bytes.hex)),
        notes=draw(pick((), ("Read on a screen.",))),
        dated=published_on if draw(FLAG) else None,
        published_at=f"06:29 AM, {printed_date(published_on)}" if published_on and draw(FLAG) else None,
        **now_and_then(draw, "Source"),
    )


def _reference(draw: DrawFn, kind: SourceKind, published_on: PartialDate | None) -> dict[str, str]:
    """Draw how a text is cited, in the volume and the number of its year."""
    if published_on is not None and published_on.year <= _VOLUMES.get(kind, 0):
        return {}
    if kind is SourceKind.CONGRESSIONAL_RECORD:
        if published_on is None or not draw(FLAG):
            return {}
        return {"citation": f"{published_on.year - _VOLUMES[kind]} Cong. Rec. S{draw(_PAGES)}"}
    if kind is not SourceKind.FEDERAL_REGISTER or not draw(FLAG):
        return {}
    year = published_on.year if published_on else draw(st.integers(1996, 2026))
    number = f"{year}-{draw(_NUMBERS):05}"
    how = draw(pick("document_number", "citation", "corrects"))
    if how == "citation":
        return {"citation": f"{year - _VOLUMES[kind]} FR {draw(_PAGES)}", "document_number": number}
    # A correction names the text that it corrects, which is older.
    corrected = {"corrects": f"{year - 1}-{draw(_NUMBERS):05}"} if how == "corrects" else {}
    return {"document_number": number, **corrected}


def quote_of(*words: str) -> str | None:
    """Return the words as one quote, or the first of them that are short enough to be one, or None."""
    for many in range(len(words), 0, -1):
        said = " ".join(words[:many])
        if len(said.split()) <= LONGEST_QUOTE:
            return said
    return None


def id_of(source: Told) -> str:
    """Return the id of a source."""
    return source.id if isinstance(source, Source) else source


def _quote(name: str, value: object) -> str | None:
    short = A_TEXT(name, value) is None and len(str(value).split()) <= LONGEST_QUOTE
    return None if short else f"a quote of {LONGEST_QUOTE} words at most"


@pinned(source=A_SOURCE, quote=_quote, supports=several(A_TEXT))
@st.composite
def evidence(
    draw: DrawFn,
    *,
    source: Told | None = None,
    quote: str | None = None,
    supports: Sequence[str] = (),
) -> Evidence:
    """Draw a pointer to the words of a source; the words are those given, or none.

    Args:
        draw: Given by Hypothesis, not by the caller.
        source: The source, or its id.
        quote: The words, twelve at most; a paragraph is named where there are any.
        supports: The fields of the owning record that they support.

    """
    where, fields = draw(ids()) if source is None else source, tuple(supports)
    if source is None and quote is None and draw(FLAG):
        quote, fields = "has notified Congress of a possible sale", fields or ("stage",)
    found = pointer(draw, where, quote, fields)
    return attrs.evolve(found, **now_and_then(draw, "Evidence"))


def pointer(draw: DrawFn, source: Told, quote: str | None, supports: tuple[str, ...]) -> Evidence:
    """Draw where words stand in a source; a paragraph is named where there are any.

    Of a source of which no words were read, none are quoted.
    """
    if isinstance(source, Source) and source.extent in UNREAD:
        return Evidence(source=source.id)
    return Evidence(
        source=id_of(source),
        paragraph=draw(_PARAGRAPHS) if quote is not None or draw(FLAG) else None,
        place=draw(pick(None, None, "item (iii)")),
        quote=quote,
        supports=supports,
    )


def proof(
    draw: DrawFn, source: Told | None, quote: str | None, *supports: str, always: bool = False
) -> tuple[Evidence, ...]:
    """Draw the evidence of a record: one pointer, or none where that of its notice speaks for it."""
    if not always and not draw(FLAG):
        return ()
    where = draw(ids()) if source is None else source
    return (pointer(draw, where, quote, supports if quote is not None else ()),)
