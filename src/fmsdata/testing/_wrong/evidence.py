# SPDX-License-Identifier: MIT
"""What breaks each rule on sources and evidence (8xx); those on texts need the text, which comes with it."""

import datetime
from collections.abc import Callable
from typing import Any, Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor
from fmsdata.model.positions import Act, Relation
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import UNREAD, Evidence, Source
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.values import Value
from fmsdata.model.words import ActKind, EvidenceRole, RelationKind, RelationStatus, SourceKind
from fmsdata.testing._choices import pick
from fmsdata.testing._gear import FIRMS, SERVICES
from fmsdata.testing._quantities import printed_count
from fmsdata.testing._wrong._sound import (
    CITED,
    RECORD,
    bundle,
    buyer_actor,
    buyers,
    notice,
    on_record,
    plain_notice,
    two_buyers,
)

__all__ = ["EVIDENCE"]

WithTexts = tuple[Dataset, dict[str, str]]
_FIRST, _LAST = datetime.date(2009, 1, 1), datetime.date(2024, 12, 31)
_MILLION: Final = 1_000_000
_WORDS: Final = tuple(service.name for service in SERVICES if service.name.count(" ") < 4)


@st.composite
def _without_evidence(draw: DrawFn) -> Notification:
    return draw(notice(evidence=()))


@st.composite
def _without_source(draw: DrawFn) -> Dataset:
    wrong = draw(pick("recrod", "record-2", "another"))
    return draw(bundle(plain_notice(evidence=(Evidence(source=wrong),))))


@st.composite
def _no_headline(draw: DrawFn) -> Dataset:
    place = draw(pick(None, "headline"))
    return draw(bundle(plain_notice(evidence=(Evidence(source=RECORD, paragraph=0, place=place),))))


@st.composite
def _too_long(draw: DrawFn) -> Notification:
    words = " ".join(draw(st.permutations(_WORDS))).split()
    quote = " ".join(words[: draw(st.integers(13, 24))])
    return draw(notice(evidence=(Evidence(source=RECORD, quote=quote),)))


@st.composite
def _unknown_field(draw: DrawFn) -> Notification:
    name = draw(pick("purchasers", "count", "total", "mde"))
    return draw(notice(evidence=(Evidence(source=RECORD, supports=(name,)),)))


@st.composite
def _number_not_in_quote(draw: DrawFn) -> Item:
    said, count = draw(st.lists(st.integers(2, 900), min_size=2, max_size=2, unique=True))
    words = Evidence(source=RECORD, quote=f"{printed_count(said)} missiles", supports=("quantity",))
    return Item(name="missiles", quantity=Quantity(count=count), evidence=(words,))


@st.composite
def _name_not_in_quote(draw: DrawFn) -> Contractor:
    one = draw(pick(*FIRMS.values()))
    # General Dynamics stands in General Dynamics Land Systems.
    two = draw(pick(*(firm for firm in FIRMS.values() if one.name not in firm.name)))
    words = Evidence(source=RECORD, quote=f"{two.name} in {two.place}", supports=("name",))
    return Contractor(name=one.name, evidence=(words,))


@st.composite
def _derived_recorded(draw: DrawFn) -> Value:
    mde, other = draw(st.integers(1, 400)), draw(st.integers(1, 400))
    return Value(
        total_usd=(mde + other) * _MILLION,
        mde_usd=mde * _MILLION,
        other_usd=other * _MILLION,
        as_printed=f"${mde + other} million",
        mde_as_printed=f"${mde} million",
    )


@st.composite
def _unread_source(draw: DrawFn) -> Dataset:
    extent = draw(pick(*UNREAD))
    words = Evidence(source="unread", quote=draw(pick(*_WORDS)))
    told = plain_notice(id="told", notice="told", source="unread", evidence=(words,))
    return draw(bundle(on_record(), on_record(id="unread", extent=extent), told))


@st.composite
def _another_source(draw: DrawFn) -> Notification:
    other = draw(pick("another", "release", "report"))
    return draw(notice(evidence=(Evidence(source=other),)))


@st.composite
def _copies_in_circle(draw: DrawFn) -> Dataset:
    ids = ["record", "copy-1", "copy-2", "copy-3"][: draw(st.integers(2, 4))]
    circle = [on_record(id=name, copy_of=of) for name, of in zip(ids, ids[1:] + ids[:1], strict=True)]
    return draw(bundle(*circle, plain_notice()))


def _undated() -> SearchStrategy[Source]:
    kinds = pick(SourceKind.NEWS, SourceKind.DSCA_RELEASE, SourceKind.FEDERAL_REGISTER)
    return kinds.map(lambda kind: Source(id=RECORD, kind=kind))


@st.composite
def _contradicts_itself(draw: DrawFn) -> Notification:
    quote = f"about {draw(st.integers(2, 900))}"
    against = Evidence(source=RECORD, quote=quote, role=EvidenceRole.CONTRADICTS)
    return draw(notice(evidence=(*CITED, against)))


@st.composite
def _date_not_in_quote(draw: DrawFn) -> Relation:
    one, two = draw(two_buyers())
    said, since = draw(st.lists(st.integers(1950, 2020), min_size=2, max_size=2, unique=True))
    words = Evidence(source=RECORD, quote=f"present since June {said}", supports=("since",))
    return Relation(
        id="relation",
        kind=RelationKind.SUPPORT,
        status=RelationStatus.ONGOING,
        subject=one.id,
        objects=(two.id,),
        since=PartialDate(f"{since}-06"),
        evidence=(words,),
    )


@st.composite
def _actor_not_in_quote(draw: DrawFn) -> Dataset:
    one, two = draw(two_buyers())
    words = Evidence(source=RECORD, quote=f"the declaration of {two.name}", supports=("actors",))
    act = Act(id="act", kind=ActKind.DECLARATION, actors=(one.id,), evidence=(words,))
    return draw(bundle(act))


@st.composite
def _text(draw: DrawFn) -> tuple[str, list[str]]:
    """Draw a text with a headline, and its two paragraphs."""
    buyer, (one, two) = (
        draw(buyers()),
        draw(st.lists(pick(*_WORDS), min_size=2, max_size=2, unique=True)),
    )
    paragraphs = [f"{buyer.name} has asked for {one}", f"{buyer.name} will also receive {two}"]
    return "\n\n".join(("A headline", *(said + "." for said in paragraphs))) + "\n", paragraphs


def _quoting(quote: str, paragraph: int) -> Dataset:
    pointer = Evidence(source=RECORD, paragraph=paragraph, quote=quote)
    whole = plain_notice(evidence=(pointer,))
    return Dataset(
        id="drawn", title="A drawn dataset", sources=(on_record(lead_blocks=1),), notifications=(whole,)
    )


@st.composite
def _not_in_text(draw: DrawFn) -> WithTexts:
    text, paragraphs = draw(_text())
    number = draw(st.integers(1, 2))
    invented = paragraphs[number - 1].replace("has asked for", "has bought").replace("also receive", "refuse")
    return _quoting(invented, number), {RECORD: text}


@st.composite
def _in_another_paragraph(draw: DrawFn) -> WithTexts:
    text, paragraphs = draw(_text())
    number = draw(st.integers(1, 2))
    return _quoting(paragraphs[2 - number], number), {RECORD: text}


@st.composite
def _no_such_paragraph(draw: DrawFn) -> WithTexts:
    text, paragraphs = draw(_text())
    return _quoting(draw(st.sampled_from(paragraphs)), draw(st.integers(3, 30))), {RECORD: text}


@st.composite
def _date_against_id(draw: DrawFn) -> Source:
    said, day = draw(st.lists(st.dates(_FIRST, _LAST), min_size=2, max_size=2, unique=True))
    return Source(id=f"report-{said}", kind=SourceKind.NEWS, published_on=PartialDate.from_date(day))


@st.composite
def _nowhere_quoted(draw: DrawFn) -> Dataset:
    buyer = draw(buyers())
    words = Evidence(source=RECORD, quote=f"the Republic of {buyer.name}", supports=("name",))
    alias = draw(pick("the Republic", "the Kingdom", "the State"))
    actor = buyer_actor(buyer, aliases=(f"{alias} of {draw(pick('N.', 'X.', 'Y.'))}",), evidence=(words,))
    said = Evidence(source=RECORD, quote=f"{buyer.name} has formally requested")
    return draw(bundle(plain_notice(purchaser=buyer.id, evidence=(said,)), actors=(actor,), company=False))


@st.composite
def _designation_not_quoted(draw: DrawFn) -> Item:
    base = draw(pick("AIM-120", "AGM-88", "FGM-148", "RIM-66"))
    one, two = draw(st.permutations("ABCDEF"))[:2]
    words = Evidence(source=RECORD, quote=f"{base}{two} missiles", supports=("designation",))
    return Item(name="missiles", designation=Designation(f"{base}{one}"), evidence=(words,))


@st.composite
def _code_not_quoted(draw: DrawFn) -> Notification:
    one, two = draw(st.lists(st.integers(1, 199), min_size=2, max_size=2, unique=True))
    words = Evidence(source=RECORD, quote=f"Transmittal No. 24-{two:02}", supports=("transmittal",))
    return draw(notice(transmittal=Transmittal(f"24-{one:02}"), evidence=(*CITED, words)))


@st.composite
def _words_not_in_text(draw: DrawFn) -> WithTexts:
    text, paragraphs = draw(_text())
    whole = _quoting(paragraphs[0], 1)
    words = {draw(pick("title", "byline", "section")): draw(pick("Another headline", "By nobody"))}
    return attrs.evolve(whole, sources=(on_record(lead_blocks=1, **words),)), {RECORD: text}


@st.composite
def _other_version(draw: DrawFn) -> WithTexts:
    text, paragraphs = draw(_text())
    whole = _quoting(paragraphs[0], 1)
    other = draw(st.binary(min_size=32, max_size=32)).hex()
    return attrs.evolve(whole, sources=(on_record(lead_blocks=1, content_sha256=other),)), {RECORD: text}


EVIDENCE: Final[dict[str, Callable[[], SearchStrategy[Any]]]] = {
    "FMS801": _without_evidence,
    "FMS802": _without_source,
    "FMS803": _no_headline,
    "FMS804": _too_long,
    "FMS805": _number_not_in_quote,
    "FMS806": _name_not_in_quote,
    "FMS807": _derived_recorded,
    "FMS808": _unknown_field,
    "FMS809": _unread_source,
    "FMS810": _another_source,
    "FMS811": _copies_in_circle,
    "FMS812": _undated,
    "FMS813": _contradicts_itself,
    "FMS814": _date_not_in_quote,
    "FMS815": _actor_not_in_quote,
    "FMS816": _date_against_id,
    "FMS817": _nowhere_quoted,
    "FMS818": _designation_not_quoted,
    "FMS819": _code_not_quoted,
    "FMS851": _not_in_text,
    "FMS852": _in_another_paragraph,
    "FMS853": _no_such_paragraph,
    "FMS854": _other_version,
    "FMS855": _words_not_in_text,
}
"""The strategy of each code."""
