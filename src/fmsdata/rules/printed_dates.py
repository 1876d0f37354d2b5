# SPDX-License-Identifier: MIT
"""Rules 302 to 305, 311, 313, 315: dates against the words that give them and the day of publication."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import DatePrecision, PartialDate
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.words import ActKind, DateBasis, EvidenceRole, MilestoneKind, RelationStatus, SourceKind
from fmsdata.rules._dates import find_dates, is_relative
from fmsdata.rules._examples import CITED, dataset, notice, source
from fmsdata.rules._families import DATES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope

_FIELDS: Final = {Milestone: "on", Act: "on", Stance: "said_on", Relation: "since"}

PRINTED: Final[View[Any]] = View.of(Milestone, Act, Stance, wanted=lambda record: record.as_printed)


def _has_happened(record: Any) -> bool:
    if getattr(record, _FIELDS[type(record)]) is None:
        return False
    if type(record) is Relation:
        return record.status is not RelationStatus.PLANNED
    return not getattr(record, "planned", False)


HAPPENED: Final[View[Any]] = View.of(Milestone, Act, Stance, Relation, wanted=_has_happened)


def _milestone(on: str | None, printed: str, basis: DateBasis = DateBasis.STATED) -> Milestone:
    return Milestone(
        kind=MilestoneKind.DELIVERED_TO_CONGRESS,
        on=None if on is None else PartialDate(on),
        basis=basis,
        as_printed=printed,
    )


@DATES.rule(
    "FMS302",
    "later-than-its-source",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=HAPPENED,
    why="A text cannot report what had not happened when it was published; one of the two dates is wrong, "
    "or the step was planned.",
    fix="Compare both dates with the text. What is still to come is `planned`.",
    ignore="When the date of the source is that of an earlier version of a page that was edited later.",
    basis="A source is an observation of the day of its publication.",
    failing=lambda: dataset(
        source(published_on=PartialDate("2024-01-12")),
        Act(id="vote", kind=ActKind.VOTE, on=PartialDate("2024-02-12"), evidence=CITED),
    ),
    mended=lambda: dataset(
        source(published_on=PartialDate("2024-01-12")),
        Act(id="vote", kind=ActKind.VOTE, on=PartialDate("2024-01-12"), evidence=CITED),
    ),
)
def later_than_its_source(node: Node[Any], index: Index) -> Iterable[Hit]:
    """Nothing that a source reports as done lies after the day on which the source was published."""
    field = _FIELDS[type(node.record)]
    on: PartialDate = getattr(node.record, field)
    evidence: tuple[Evidence, ...] = node.record.evidence
    names = [one.source for one in evidence if one.role is EvidenceRole.SUPPORTS]
    sources = [index.sources[name] for name in names if name in index.sources]
    if not evidence and (own := index.source_of(node)) is not None:
        sources = [own]
    # One source that was published late enough is enough: another may report the plan.
    days = [one.record.published_on for one in sources]
    published = [day for day in days if day is not None]
    if not published or len(published) < len(days) or not all(day.is_before(on) for day in published):
        return NOTHING
    last = max(published)
    return (
        Hit(
            f"it is dated {on}, and its source was published on {last}",
            field,
            expected=f"{last} or earlier",
            actual=str(on),
        ),
    )


@DATES.rule(
    "FMS303",
    "relative-date-made-exact",
    Severity.ERROR,
    over=View.of(
        Milestone, Act, Stance, wanted=lambda record: record.basis is DateBasis.RELATIVE or record.as_printed
    ),
    why="'Today' under a time stamp without a zone is one day in Washington and another in Delhi. A day "
    "that was worked out looks like a day that was printed.",
    fix="Keep the word in `as_printed`, set `basis` to `relative`, and record the finest date that is "
    "certain: the month or the year, or none. A day that a reader concluded has the basis `inferred`.",
    ignore="When the source states its time zone: say so in a note.",
    basis="No time zone is ever assumed. One report of 12 January 2024 says 'today' of what others date 11 "
    "January.",
    failing=lambda: _milestone("2024-01-12", "today", DateBasis.RELATIVE),
    mended=lambda: _milestone("2024-01", "today", DateBasis.RELATIVE),
)
def relative_date_made_exact(node: Node[Any], _: Index) -> Iterable[Hit]:
    """A date that the text gives by a word such as 'today' is not recorded to the day."""
    record = node.record
    field = _FIELDS[type(record)]
    on: PartialDate | None = getattr(record, field)
    if on is None or on.precision is not DatePrecision.DAY:
        return NOTHING
    relative = record.basis is DateBasis.RELATIVE
    if not relative and (record.basis is DateBasis.INFERRED or not is_relative(record.as_printed or "")):
        return NOTHING
    return (
        Hit(
            f"{brief(record.as_printed or 'a relative date')} gives no day; {on} was worked out",
            field,
            expected=f"{on:.7}, or nothing",
            actual=str(on),
        ),
    )


@DATES.rule(
    "FMS304",
    "date-not-as-printed",
    Severity.ERROR,
    over=PRINTED,
    why="A date is the one that its words give. Day and month, and the years around a turn of the year, "
    "are easily mixed.",
    fix="Take the date from the words, or the words from the text.",
    ignore="Never for an English text.",
    basis="Texts print 'March 10, 2026', '17 July 2009', 'Jan. 30, 2026' and 'June 1999'.",
    failing=lambda: _milestone("2024-11-01", "January 11, 2024"),
    mended=lambda: _milestone("2024-01-11", "January 11, 2024"),
)
def date_not_as_printed(node: Node[Any], index: Index) -> Iterable[Hit]:
    """A date agrees with one that its printed words give, if they give any."""
    field = _FIELDS[type(node.record)]
    on: PartialDate | None = getattr(node.record, field)
    printed: str = node.record.as_printed
    mentions = find_dates(printed) if on is not None else ()
    if on is None or not mentions or any(mention.may_be(on) for mention in mentions):
        return NOTHING
    if not _is_english(node, index):
        return NOTHING
    return (
        Hit(
            f"{on} is not {brief(printed)}",
            field,
            expected=" or ".join(str(mention) for mention in mentions),
            actual=str(on),
        ),
    )


def _is_english(node: Node[Any], index: Index) -> bool:
    """Whether the words of a date are English, by the language of their source; no other is read."""
    stated_in = None if node.record.evidence else index.source_of(node)
    return index.is_english(node) and (stated_in is None or stated_in.record.id not in index.foreign)


@DATES.rule(
    "FMS305",
    "date-more-exact-than-printed",
    Severity.WARNING,
    over=PRINTED,
    why="'In September 2023' is not the first of that month; a date that is padded looks like one that was "
    "printed.",
    fix="Record the date as exactly as it is printed: the month, or the year. A day that a reader "
    "concluded has the basis `inferred`.",
    ignore="When the day stands elsewhere in the text: then take its words.",
    basis="A record never claims more than its source prints. (A date that contradicts the words is FMS304.)",
    failing=lambda: _milestone("2023-09-01", "in September 2023"),
    mended=lambda: _milestone("2023-09", "in September 2023"),
)
def date_more_exact_than_printed(node: Node[Any], index: Index) -> Iterable[Hit]:
    """A stated date is no more exact than the printed words that give it."""
    field = _FIELDS[type(node.record)]
    on: PartialDate | None = getattr(node.record, field)
    if on is None or node.record.basis not in (None, DateBasis.STATED):
        return NOTHING
    mentions = [one for one in find_dates(node.record.as_printed) if one.may_be(on)]
    if not mentions or any(mention.is_as_exact_as(on) for mention in mentions):
        return NOTHING
    if not _is_english(node, index):
        return NOTHING
    return (
        Hit(
            f"{brief(node.record.as_printed)} is less exact than {on}",
            field,
            expected=" or ".join(str(mention) for mention in mentions),
            actual=str(on),
        ),
    )


@DATES.rule(
    "FMS311",
    "stamp-disagrees-with-date",
    Severity.ERROR,
    over=View(
        Source,
        lambda one: (
            one.published_at is not None
            and one.published_on is not None
            and one.published_basis is not DateBasis.METADATA
        ),
    ),
    why="The stamp is what the page prints, the date is read from it.",
    fix="Take the date from the stamp. A date from elsewhere has the basis `metadata`.",
    ignore="Never for an English text.",
    basis="The stamp is kept as printed and no time zone is assumed, so its day is the day.",
    failing=lambda: source(published_at="06:29 AM, January 12, 2024", published_on=PartialDate("2024-01-21")),
    mended=lambda: source(published_at="06:29 AM, January 12, 2024", published_on=PartialDate("2024-01-12")),
)
def stamp_disagrees_with_date(node: Node[Source], index: Index) -> Iterator[Hit]:
    """The date of publication is the one in the printed time stamp, if that gives one."""
    on, stamp = node.record.published_on, node.record.published_at or ""
    mentions = () if node.record.id in index.foreign else find_dates(stamp)
    if on is not None and mentions and not any(mention.may_be(on) for mention in mentions):
        yield Hit(
            f"the stamp says {brief(stamp)}, the date is {on}",
            "published_on",
            expected=" or ".join(str(mention) for mention in mentions),
            actual=str(on),
        )


@DATES.rule(
    "FMS313",
    "copy-older-than-original",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Source, lambda one: one.copy_of is not None and one.published_on is not None),
    why="A copy appears after what it copies; if it is older, the two were taken for one another or one is "
    "misdated.",
    fix="Compare the dates of both pages, and see which credits the other.",
    ignore="When the first print was taken down and published again with a new date.",
    basis="A reprint is published after the original; papers reprint the Congressional Record with dates "
    "of their own.",
    failing=lambda: dataset(
        source(published_on=PartialDate("2024-01-12")),
        source(id="reprint", copy_of="record", published_on=PartialDate("2024-01-11")),
    ),
    mended=lambda: dataset(
        source(published_on=PartialDate("2024-01-12")),
        source(id="reprint", copy_of="record", published_on=PartialDate("2024-01-13")),
    ),
)
def copy_older_than_original(node: Node[Source], index: Index) -> Iterator[Hit]:
    """A source that repeats another was not published before it."""
    original = index.sources.get(node.record.copy_of or "")
    on = node.record.published_on
    first = None if original is None else original.record.published_on
    if on is not None and first is not None and on.is_before(first):
        yield Hit(
            f"it is of {on}, and what it repeats is of {first}",
            "published_on",
            expected=f"{first} or later",
            actual=str(on),
        )


_RELEASES: Final = (SourceKind.DSCA_RELEASE, SourceKind.STATE_RELEASE)


@DATES.rule(
    "FMS315",
    "announced-on-another-day-than-released",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(
        Notification,
        lambda notice: any(one.kind is MilestoneKind.ANNOUNCED and one.on for one in notice.dates),
    ),
    why="The release is the announcement: its own day is the day of it. The day on which Congress was told "
    "is another clock.",
    fix="Look what the date is the date of: the page, or the delivery to Congress.",
    ignore="When the page was published again later, or tells of an earlier announcement.",
    basis="Notices are announced by a release on the web page of the agency. (A later day is FMS302; other "
    "days of other texts are FMS314.)",
    failing=lambda: _release("2024-01-10"),
    mended=lambda: _release("2024-01-11"),
)
def announced_on_another_day(node: Node[Notification], index: Index) -> Iterator[Hit]:
    """A release does not say that a sale was announced before the day of the release."""
    stated_in = index.source_of(node)
    published = None if stated_in is None else stated_in.record.published_on
    if stated_in is None or published is None or stated_in.record.kind not in _RELEASES:
        return
    for position, step in enumerate(node.record.dates):
        if step.kind is not MilestoneKind.ANNOUNCED or step.on is None or step.planned:
            continue
        if step.on.is_before(published):
            yield Hit(
                f"announced on {step.on}, and the release is of {published}",
                f"dates/{position}/on",
                expected=str(published),
                actual=str(step.on),
            )


def _release(day: str) -> Dataset:
    return dataset(
        source(kind=SourceKind.DSCA_RELEASE, published_on=PartialDate("2024-01-11")),
        notice(dates=(Milestone(kind=MilestoneKind.ANNOUNCED, on=PartialDate(day)),)),
    )
