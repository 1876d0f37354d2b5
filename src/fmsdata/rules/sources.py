# SPDX-License-Identifier: MIT
"""Rules 803, 807, 809 to 812, 816: what sources are, and what may be drawn from them."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.values import Value
from fmsdata.model.words import Extent, SourceKind
from fmsdata.rules._circles import circles
from fmsdata.rules._examples import dataset, notice, source
from fmsdata.rules._families import EVIDENCE
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope
from fmsdata.rules.evidence import place
from fmsdata.rules.quantities import derivation
from fmsdata.rules.values import row_that_follows


@EVIDENCE.rule(
    "FMS803",
    "headline-paragraph-without-headline",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=View.with_any_evidence(),
    why="Paragraph 0 is what stands above paragraph 1; of a source without leading blocks there is none, "
    "and every other paragraph may be counted wrongly too.",
    fix="Say in `lead_blocks` of the source how many blocks come before paragraph 1.",
    ignore="Never.",
    basis="Paragraph n is the n-th block between blank lines after the leading blocks of the source; 0 is "
    "those.",
    failing=lambda: dataset(notice(evidence=(Evidence(source="record", paragraph=0),))),
    mended=lambda: dataset(source(lead_blocks=2), notice(evidence=(Evidence(source="record", paragraph=0),))),
)
def headline_paragraph_without_headline(_: Node[Any], index: Index) -> Iterable[Hit]:
    """Evidence points at paragraph 0 only of a source that has leading blocks."""
    return tuple(
        Hit(
            f"{brief(one.source)} has no leading blocks",
            place(owner, one, "paragraph"),
            actual="0",
            node=owner,
        )
        for owner, one in index.citations.headless
    )


def _may_be_derived(record: Any) -> bool:
    """Whether a quantity has a count and parts, or a value all three rows."""
    if type(record) is Quantity:
        return record.count is not None and bool(record.parts)
    return None not in (record.total_usd, record.mde_usd, record.other_usd)


@EVIDENCE.rule(
    "FMS807",
    "derived-value-recorded",
    Severity.INFO,
    over=View.of(Quantity, Value, wanted=_may_be_derived),
    why="A number that was worked out from printed ones looks like a printed one, and is counted as a "
    "second witness for them.",
    fix="Leave it out: `sum_of_parts`, `without_included` and `missing_row` work it out and say so.",
    ignore="When the number stands elsewhere in the text: then print its words.",
    basis="Notices of 2016 and 2017 print the total and major defense equipment only; other must stay "
    "derived.",
    failing=lambda: Value(
        total_usd=80_100_000,
        mde_usd=60_000_000,
        other_usd=20_100_000,
        as_printed="$80.1 million",
        mde_as_printed="$60 million",
    ),
    mended=lambda: Value(
        total_usd=80_100_000,
        mde_usd=60_000_000,
        as_printed="$80.1 million",
        mde_as_printed="$60 million",
    ),
)
def derived_value_recorded(node: Node[Any], index: Index) -> Iterable[Hit]:
    """No number is recorded that only follows from printed ones: a sum of parts, the third row of a split."""
    record = node.record
    if type(record) is Quantity:
        return _derived_count(node, index)
    cited = index.source_of(node)
    if cited is not None and cited.record.extent is not Extent.FULL:
        # The row may be printed in a part of the text that was not seen.
        return NOTHING
    at = row_that_follows(record)
    if at is None:
        return NOTHING
    dollars = getattr(record, at)
    message = f"${dollars:,} has no words of its own; it follows from the two other rows"
    hint = "leave it out: `missing_row` works it out; see FMS805, the wider rule"
    return (Hit(message, at, expected="no amount", actual=f"${dollars:,}", hint=hint),)


def _derived_count(node: Node[Quantity], index: Index) -> tuple[Hit, ...]:
    """Return what is to be said of a count that its printed words, or else its quotes, give as a sum only."""
    record, owner = node.record, node.parent
    if record.as_printed is not None:
        texts, wider = [record.as_printed], "FMS106"
    elif owner is not None and hasattr(owner.record, "evidence"):
        texts, wider = index.spoken(owner).to(node.field), "FMS805"
    else:
        return NOTHING
    if any(index.numbers.say(text, record.count or 0) for text in texts):
        return NOTHING
    sums = derivation(record, {number for text in texts for number in index.numbers.values(text)})
    if not sums:
        return NOTHING
    hint = f"leave it out: `sum_of_parts` works it out; see {wider}, the wider rule"
    message = f"{record.count:,} is not printed; it is {sums}"
    return (Hit(message, "count", expected="no count", actual=f"{record.count:,}", hint=hint),)


@EVIDENCE.rule(
    "FMS809",
    "quote-of-unread-source",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=View.with_any_evidence(),
    why="Words of a text that nobody read are invented, or those of another text.",
    fix="Leave the quote out, or point at the source that was read.",
    ignore="Never.",
    basis="The extent of a source says how much of it was read: of an extract or a mention, no words.",
    failing=lambda: dataset(
        source(extent=Extent.EXTRACT), notice(evidence=(Evidence(source="record", quote="246 missiles"),))
    ),
    mended=lambda: dataset(source(extent=Extent.EXTRACT), notice(evidence=(Evidence(source="record"),))),
)
def quote_of_unread_source(_: Node[Any], index: Index) -> Iterable[Hit]:
    """Evidence quotes only sources of which words were read."""
    return tuple(
        Hit(
            f"{brief(one.source)} is known as {index.sources[one.source].record.extent.value} only",
            place(owner, one, "quote"),
            actual=one.quote,
            node=owner,
        )
        for owner, one in index.citations.unread
    )


@EVIDENCE.rule(
    "FMS810",
    "evidence-from-another-source",
    Severity.WARNING,
    over=View.with_any_evidence(),
    why="A notification is what one source states. A fact that is taken from a second one makes a text "
    "that nobody wrote, and hides where the two differ.",
    fix="Make a second notification with the same `notice` and that source.",
    ignore="For the text of which the source is a copy.",
    basis="Each text of a notice is an observation of its own.",
    failing=lambda: notice(evidence=(Evidence(source="another"),)),
    mended=lambda: notice(evidence=(Evidence(source="record"),)),
)
def evidence_from_another_source(_: Node[Any], index: Index) -> Iterable[Hit]:
    """All evidence in a notification, that of its items and steps included, is from its own source."""
    hits: tuple[Hit, ...] = NOTHING
    for owner, one in index.oddities.other_sources:
        notification = owner.up(Notification)
        # A source that is not there at all is FMS802.
        if notification is not None and (not index.sources or one.source in index.sources):
            hit = Hit(
                f"the notification is that of {brief(notification.record.source)}",
                place(owner, one, "source"),
                expected=notification.record.source,
                actual=one.source,
                node=owner,
            )
            hits = (*hits, hit)
    return hits


@EVIDENCE.rule(
    "FMS811",
    "copies-in-circle",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="Of texts that copy one another, none came first.",
    fix="Look which of the two credits the other.",
    ignore="Never.",
    basis="A copy repeats a text that was published before it.",
    failing=lambda: dataset(source(copy_of="reprint"), source(id="reprint", copy_of="record"), _cite()),
    mended=lambda: dataset(source(), source(id="reprint", copy_of="record"), _cite()),
)
def copies_in_circle(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """No source is a copy of itself over others."""
    links = {name: node.record.copy_of for name, node in index.sources.items() if node.record.copy_of}
    for circle in circles(links):
        chain = " repeats ".join(map(brief, (*circle, circle[0])))
        yield Hit(chain, "copy_of", actual=links[circle[0]], node=index.sources[circle[0]])


def _cite() -> Notification:
    return notice(evidence=(Evidence(source="record"),))


@EVIDENCE.rule(
    "FMS812",
    "source-undated",
    Severity.INFO,
    over=View(Source, lambda one: not (one.published_on or one.dated) and one.extent is not Extent.MENTION),
    why="What a source reports is true as of its day; without one, nothing that it says can be ordered.",
    fix="Record the date as exactly as it is known, with its basis: the address of the page may give the "
    "year.",
    ignore="When nothing is known of it.",
    basis="A source is an observation of the day of its publication.",
    failing=lambda: Source(id="record", kind=SourceKind.NEWS),
    mended=lambda: Source(id="record", kind=SourceKind.NEWS, published_on=PartialDate("2024")),
)
def source_undated(node: Node[Source], _: Index) -> Iterable[Hit]:
    """A source that was read has a date of publication."""
    return (Hit(f"the day of {brief(node.record.id)} is not known", "published_on"),)


_YEAR, _MONTH, _DAY = r"(?:19|20)\d\d", r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"
_DATED_ID: Final = re.compile(rf"(?:^|[-_./])({_YEAR}(?:-{_MONTH}(?:-{_DAY})?)?)$", re.ASCII)
_DATED_ADDRESS: Final = re.compile(rf"/({_YEAR})/({_MONTH})(?:/({_DAY}))?/", re.ASCII)


@EVIDENCE.rule(
    "FMS816",
    "source-date-against-its-id",
    Severity.WARNING,
    over=View(Source, lambda one: one.published_on is not None),
    why="Ids and addresses of sources end in the day or hold it; a date that differs from it is that of "
    "another text, or a slip.",
    fix="Compare both with the page. A date that is read off the address has the basis `metadata`.",
    ignore="When the number is no date, or the page was moved later.",
    basis="Addresses of news pages hold the day of publication: /2024/01/12/.",
    failing=lambda: Source(
        id="report-2024-01-12", kind=SourceKind.NEWS, published_on=PartialDate("2023-01-12")
    ),
    mended=lambda: Source(
        id="report-2024-01-12", kind=SourceKind.NEWS, published_on=PartialDate("2024-01-12")
    ),
)
def source_date_against_its_id(node: Node[Source], _: Index) -> Iterator[Hit]:
    """A date at the end of the id of a source, or in its address, is the date of its publication."""
    on = node.record.published_on
    named = _DATED_ID.search(node.record.id)
    addressed = _DATED_ADDRESS.search(node.record.url or "")
    for at, said in (
        ("id", named[1] if named else None),
        ("url", "-".join(part for part in addressed.groups() if part) if addressed else None),
    ):
        if on is None or said is None or on.startswith(said) or said.startswith(on):
            continue
        yield Hit(
            f"the {'address' if at == 'url' else at} says {said}, the source is of {on}",
            "published_on",
            expected=said,
            actual=str(on),
        )
