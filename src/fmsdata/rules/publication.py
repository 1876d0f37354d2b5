# SPDX-License-Identifier: MIT
"""Rules 313, 315: when texts were published, copies after originals and releases on their own day."""

from collections.abc import Iterator
from typing import Final

from fmsdata.findings import Severity
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.words import MilestoneKind, SourceKind
from fmsdata.rules._examples import dataset, notice, source
from fmsdata.rules._families import DATES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import Hit, RuleScope


@DATES.rule(
    "FMS313",
    "copy-older-than-original",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="A copy appears after what it copies, and a correction after what it corrects; if it is older, the "
    "two were taken for one another or one is misdated.",
    fix="Compare the dates of both pages, and see which credits the other.",
    ignore="When the first print was taken down and published again with a new date.",
    basis="A reprint is published after the original; papers reprint the Congressional Record with dates "
    "of their own.",
    failing=lambda: _reprint("2024-01-11"),
    mended=lambda: _reprint("2024-01-13"),
)
def copy_older_than_original(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """A source that repeats or corrects another was not published before it."""
    numbered: dict[str, Node[Source]] = {}
    for node in index.of(Source):
        if node.record.document_number is not None:
            numbered.setdefault(node.record.document_number, node)
    for node in index.of(Source):
        own = node.record
        if own.published_on is None:
            continue
        for does, other in (("repeats", own.copy_of), ("corrects", own.corrects)):
            original = index.sources.get(other or "") or numbered.get(other or "")
            first = None if original is None else original.record.published_on
            if original is not node and first is not None and own.published_on.is_before(first):
                yield Hit(
                    f"it is of {own.published_on}, and what it {does} is of {first}",
                    "published_on",
                    expected=f"{first} or later",
                    actual=str(own.published_on),
                    node=node,
                )


def _reprint(day: str) -> Dataset:
    return dataset(
        source(published_on=PartialDate("2024-01-12")),
        source(id="reprint", copy_of="record", published_on=PartialDate(day)),
        notice(evidence=(Evidence(source="record"),)),
        notice(id="other", source="reprint", evidence=(Evidence(source="reprint"),)),
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
