# SPDX-License-Identifier: MIT
"""Rules 302 to 305, 311: dates against the words that give them and the day of publication."""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.dates import DatePrecision, PartialDate
from fmsdata.model.milestones import Milestone
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.words import ActKind, DateBasis, EvidenceRole, MilestoneKind, RelationStatus
from fmsdata.rules._dates import (
    WEEKDAYS,
    find_printed,
    has_zone,
    is_relative,
    weekday_named,
)
from fmsdata.rules._examples import CITED, dataset, source
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


_PLANNED: Final = {
    Milestone: "if it was still to come, say `planned`",
    Act: "if it was still to come, say `planned`",
    Relation: "if it was still to come, its status is `planned`",
}


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
            hint=_PLANNED.get(type(node.record)),
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
    ignore="When the source states its time zone elsewhere than in its stamp: say so in a note.",
    basis="No time zone is ever assumed; with a stamp such as '16:29 EST' a day within a week of it is let "
    "pass. One report of 12 January 2024 says 'today' of what others date 11 "
    "January.",
    failing=lambda: _milestone("2024-01-12", "today", DateBasis.RELATIVE),
    mended=lambda: _milestone("2024-01", "today", DateBasis.RELATIVE),
)
def relative_date_made_exact(node: Node[Any], index: Index) -> Iterable[Hit]:
    """A date given by a word such as 'today' is not recorded to the day, unless the stamp has a time zone."""
    record = node.record
    field = _FIELDS[type(record)]
    on: PartialDate | None = getattr(record, field)
    if on is None or on.precision is not DatePrecision.DAY:
        return NOTHING
    relative = record.basis is DateBasis.RELATIVE
    if not relative and (record.basis is DateBasis.INFERRED or not is_relative(record.as_printed or "")):
        return NOTHING
    words = record.as_printed or ""
    if words and _follows_from_stamp(words, on.earliest, node, index):
        return NOTHING
    return (
        Hit(
            f"{brief(record.as_printed or 'a relative date')} gives no day; {on} was worked out",
            field,
            expected=f"{on:.7}, or nothing",
            actual=str(on),
            hint="keep the word in `as_printed`; a day that a reader concluded is `inferred`",
        ),
    )


_NEAR: Final = {"today": 1, "tonight": 1, "yesterday": 2, "tomorrow": 2}
"""How many days from the stamp a word may mean: the event may be in another zone than the page."""


def _follows_from_stamp(words: str, day: datetime.date, node: Node[Any], index: Index) -> bool:
    """Whether a source states its time zone, and the day is one that a relative word may mean then."""
    evidence: tuple[Evidence, ...] = node.record.evidence
    sources = [index.sources[one.source].record for one in evidence if one.source in index.sources]
    if not evidence and (own := index.source_of(node)) is not None:
        sources = [own.record]
    reach = next((days for word, days in _NEAR.items() if word in words.casefold()), 7)
    for one in sources:
        stamped = _day_of_stamp(one) if has_zone(one.published_at or "") else None
        if stamped is not None and abs(day - stamped) <= datetime.timedelta(days=reach):
            return True
    return False


def _day_of_stamp(stamped: Source) -> datetime.date | None:
    if stamped.published_on is not None and stamped.published_on.precision is DatePrecision.DAY:
        return stamped.published_on.earliest
    printed = (
        f"{one.year}-{one.month or 0:02}-{one.day or 0:02}"
        for one in find_printed(stamped.published_at or "")
    )
    try:
        return next(map(datetime.date.fromisoformat, printed), None)
    except ValueError:
        return None


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
    """A date agrees with one that its printed words give, if they give any, and falls on their weekday."""
    field = _FIELDS[type(node.record)]
    on: PartialDate | None = getattr(node.record, field)
    printed: str = node.record.as_printed
    mentions = find_printed(printed) if on is not None else ()
    if on is None or not mentions or any(mention.may_be(on) for mention in mentions):
        if on is None or len(on) < len("2024-01-12"):
            return NOTHING
        return _on_another_weekday(node, field, on, index)
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


def _on_another_weekday(node: Node[Any], field: str, on: PartialDate, index: Index) -> tuple[Hit, ...]:
    named = weekday_named(node.record.as_printed)
    own = on.earliest.weekday()
    if named is None or named == own:
        return NOTHING
    # A word alone gives no day at all, which is FMS303, unless a reader concluded it.
    if is_relative(node.record.as_printed) and node.record.basis is not DateBasis.INFERRED:
        return NOTHING
    if not _is_english(node, index):
        return NOTHING
    return (
        Hit(
            f"{on} is a {WEEKDAYS[own]}; the words are {brief(node.record.as_printed)}",
            field,
            expected=f"a {WEEKDAYS[named]}",
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
    mentions = [one for one in find_printed(node.record.as_printed) if one.may_be(on)]
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
    mentions = () if node.record.id in index.foreign else find_printed(stamp)
    if on is not None and mentions and not any(mention.may_be(on) for mention in mentions):
        yield Hit(
            f"the stamp says {brief(stamp)}, the date is {on}",
            "published_on",
            expected=" or ".join(str(mention) for mention in mentions),
            actual=str(on),
        )
