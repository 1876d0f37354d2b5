# SPDX-License-Identifier: MIT
"""Rules 301, 306 to 310, 312, 314: the steps of a notice, their order, and the clocks."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata.findings import Severity
from fmsdata.model._comparing import compare_dates
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.milestones import REPEATABLE, Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Relation
from fmsdata.model.reviews import review
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import (
    ActorKind,
    MilestoneKind,
    RelationKind,
    RelationStatus,
    Stage,
)
from fmsdata.rules._examples import CITED, dataset, notice, source
from fmsdata.rules._families import DATES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope

_ORDER: Final = {
    MilestoneKind.REQUESTED: 0,
    MilestoneKind.APPROVED: 1,
    MilestoneKind.DELIVERED_TO_CONGRESS: 2,
    MilestoneKind.ANNOUNCED: 3,
    MilestoneKind.SIGNED: 4,
    MilestoneKind.PRINTED: 5,
    MilestoneKind.PUBLISHED: 5,
}
_BEFORE: Final = {
    kind: tuple(other for other, earlier in _ORDER.items() if earlier < rank) for kind, rank in _ORDER.items()
} | {
    MilestoneKind.REVIEW_ENDS: (MilestoneKind.DELIVERED_TO_CONGRESS,),
    MilestoneKind.ACCEPTED: (MilestoneKind.DELIVERED_TO_CONGRESS,),
    MilestoneKind.GOODS_DELIVERED: (MilestoneKind.ACCEPTED,),
}
"""The steps that come before each step."""
_REACHED: Final = {
    MilestoneKind.REQUESTED: Stage.REQUESTED,
    MilestoneKind.APPROVED: Stage.APPROVED,
    MilestoneKind.DELIVERED_TO_CONGRESS: Stage.NOTIFIED,
    MilestoneKind.ACCEPTED: Stage.ACCEPTED,
}
_RANKS: Final = {stage: rank for rank, stage in enumerate(Stage)}

DATED: Final = View(Notification, lambda notice: notice.dates)
SEVERAL: Final = View(Notification, lambda notice: len(notice.dates) > 1)


def _step(kind: MilestoneKind, on: str | None = None, **fields: Any) -> Milestone:
    return Milestone(kind=kind, on=None if on is None else PartialDate(on), **fields)


@DATES.rule(
    "FMS301",
    "steps-out-of-order",
    Severity.WARNING,
    over=SEVERAL,
    why="A sale is asked for, approved, told to Congress, announced, and printed, in this order; several "
    "may fall on one day. The clocks are different events and easily taken for one another.",
    fix="Look at what each date is the date of: the one below a register notice is that of its signature, "
    "that of a page its publication; item (viii) gives the delivery to Congress.",
    ignore="Where the sources themselves print dates in that order; each is kept as printed.",
    basis="22 U.S.C. 2776(b)(1) and section 155 of Pub. L. 104-164: the certification is delivered before "
    "the letter of offer is issued, and its text is published after that.",
    failing=lambda: notice(
        dates=(
            _step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),
            _step(MilestoneKind.ANNOUNCED, "2024-01-09"),
        )
    ),
    mended=lambda: notice(
        dates=(
            _step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),
            _step(MilestoneKind.ANNOUNCED, "2024-01-11"),
        )
    ),
)
def steps_out_of_order(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """No step comes before one that it follows, from the request over Congress to print and to delivery."""
    steps = [
        (position, step.kind, step.on)
        for position, step in enumerate(node.record.dates)
        if step.on is not None and not step.planned
    ]
    return tuple(_disorders(steps)) if len(steps) > 1 else NOTHING


def _disorders(steps: list[tuple[int, MilestoneKind, PartialDate]]) -> Iterator[Hit]:
    first = {kind: (position, on) for position, kind, on in reversed(steps)}
    for position, kind, on in steps:
        if position != first[kind][0] and kind not in REPEATABLE:
            # A second date of one step is FMS312.
            continue
        earlier = [(first[one][1], one) for one in _BEFORE[kind] if one in first]
        start, before = max(earlier, key=lambda pair: pair[0].earliest, default=(on, kind))
        if on.is_before(start):
            yield Hit(
                f"{_words(kind)} on {on}, before it was {_words(before)} on {start}",
                f"dates/{position}/on",
                expected=f"{start} or later",
                actual=str(on),
            )


def _words(kind: MilestoneKind) -> str:
    return kind.value.replace("_", " ")


@DATES.rule(
    "FMS306",
    "transmittal-later-than-delivery",
    Severity.WARNING,
    over=View(Notification, lambda notice: notice.transmittal is not None and notice.dates),
    why="A number is given before the notice that bears it is delivered; a year that has not begun is a "
    "misprint or belongs to another notice.",
    fix="Compare the number in the bracket, in the title line and on the annex.",
    ignore="When the fiscal year of the number had begun.",
    basis="The year of the number is that in which it was given: 19-03 was delivered in 2025, 25-37 in "
    "2026, so earlier years say nothing.",
    failing=lambda: notice(
        transmittal=Transmittal("26-08"), dates=(_step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),)
    ),
    mended=lambda: notice(
        transmittal=Transmittal("24-08"), dates=(_step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),)
    ),
)
def transmittal_later_than_delivery(node: Node[Notification], _: Index) -> Iterator[Hit]:
    """The year of a transmittal number is not after the year in which Congress received the notice."""
    number = node.record.transmittal
    on = node.record.date_of(MilestoneKind.DELIVERED_TO_CONGRESS)
    if number is None or on is None:
        return
    # The fiscal year begins in October of the year before.
    year = on.year + (on.month is None or on.month >= 10)
    if number.year > year:
        yield Hit(
            f"{number} was delivered to Congress in {on.year}",
            "transmittal",
            expected=f"a number of {year} or earlier",
            actual=str(number),
        )


@DATES.rule(
    "FMS307",
    "review-ends-on-another-day",
    Severity.INFO,
    scope=RuleScope.DATASET,
    over=View(Notification, lambda notice: any(d.kind is MilestoneKind.REVIEW_ENDS for d in notice.dates)),
    unverified=True,
    why="The review ends 15 or 30 calendar days after Congress received the notice, by purchaser; another "
    "day in a text is a slip, or counts otherwise.",
    fix="Keep the date as printed. `fmsdata.review` computes the day from the law and says on what it rests.",
    ignore="When the text counts working days, or tells of an informal review.",
    basis="22 U.S.C. 2776(b)(1). The class of a purchaser on a day partly rests on facts that were not "
    "verified, so this is never an error.",
    failing=lambda: dataset(
        Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY, country=CountryCode("XK")),
        notice(
            purchaser="kosovo",
            dates=(
                _step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),
                _step(MilestoneKind.REVIEW_ENDS, "2024-01-26"),
            ),
        ),
    ),
    mended=lambda: dataset(
        Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY, country=CountryCode("XK")),
        notice(
            purchaser="kosovo",
            dates=(
                _step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),
                _step(MilestoneKind.REVIEW_ENDS, "2024-02-10"),
            ),
        ),
    ),
)
def review_ends_on_another_day(node: Node[Notification], index: Index) -> Iterator[Hit]:
    """The day on which the review ends is the one that the law gives for the purchaser and the delivery."""
    start = node.record.date_of(MilestoneKind.DELIVERED_TO_CONGRESS)
    code = index.actors.country_of(node.record.purchaser)
    if start is None or code is None or node.record.emergency:
        return
    computed = review(code, start)
    for position, step in enumerate(node.record.dates):
        if step.kind is not MilestoneKind.REVIEW_ENDS or step.on is None or computed.closes_on is None:
            continue
        # An end before the beginning is FMS301.
        if not step.on.contains(computed.closes_on) and not step.on.is_before(start):
            yield Hit(
                f"the review ends on {step.on}; the law gives {computed.closes_on}",
                f"dates/{position}/on",
                expected=str(computed.closes_on),
                actual=str(step.on),
                hint=f"{computed.basis} ({computed.confidence.value})",
            )


@DATES.rule(
    "FMS308",
    "planned-step-in-the-past",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Notification, lambda notice: any(step.planned and step.on for step in notice.dates)),
    why="A step that a text announces for a day before its own publication was either taken or misdated.",
    fix="Look at the tense of the words, and at the date of the source.",
    ignore="Never.",
    basis="A source speaks of what is to come on the day of its publication.",
    failing=lambda: dataset(
        source(published_on=PartialDate("2024-01-12")),
        notice(dates=(_step(MilestoneKind.GOODS_DELIVERED, "2023", planned=True, evidence=CITED),)),
    ),
    mended=lambda: dataset(
        source(published_on=PartialDate("2024-01-12")),
        notice(dates=(_step(MilestoneKind.GOODS_DELIVERED, "2025", planned=True, evidence=CITED),)),
    ),
)
def planned_step_in_the_past(node: Node[Notification], index: Index) -> Iterator[Hit]:
    """A step that is still to come does not lie before the publication of the source."""
    stated_in = index.source_of(node)
    published = None if stated_in is None else stated_in.record.published_on
    for position, step in enumerate(node.record.dates):
        if step.planned and step.on is not None and published is not None and step.on.is_before(published):
            yield Hit(
                f"{_words(step.kind)} is planned for {step.on}, the source is of {published}",
                f"dates/{position}/on",
                expected=f"{published} or later",
                actual=str(step.on),
            )


@DATES.rule(
    "FMS309",
    "interval-reversed",
    Severity.ERROR,
    over=View(Relation, lambda relation: relation.since is not None and relation.until is not None),
    why="What ends before it begins never was.",
    fix="Compare both dates with the text.",
    ignore="Never.",
    basis="A relation holds from `since` to `until`.",
    failing=lambda: _deployment("1999-06", "1998"),
    mended=lambda: _deployment("1999-06", "2008"),
)
def interval_reversed(node: Node[Relation], _: Index) -> Iterator[Hit]:
    """A relation does not end before it begins."""
    since, until = node.record.since, node.record.until
    if since is not None and until is not None and until.is_before(since):
        yield Hit(
            f"it ends in {until} and begins in {since}",
            "until",
            expected=f"{since} or later",
            actual=str(until),
        )


def _deployment(since: str, until: str) -> Relation:
    return Relation(
        id="kfor-in-kosovo",
        kind=RelationKind.DEPLOYMENT,
        status=RelationStatus.ENDED,
        subject="kfor",
        objects=("kosovo",),
        since=PartialDate(since),
        until=PartialDate(until),
        evidence=CITED,
    )


@DATES.rule(
    "FMS310",
    "stage-behind-steps",
    Severity.WARNING,
    over=View(Notification, lambda notice: notice.stage is not None and notice.dates),
    why="The stage is the furthest step that the source asserts; a sale that Congress has been told of is "
    "more than approved.",
    fix="Set `stage` to the furthest step that is not planned, or mark the step as planned.",
    ignore="Never.",
    basis="22 U.S.C. 2776(b)(1): request, approval, notification and acceptance follow one another.",
    failing=lambda: notice(
        stage=Stage.REQUESTED, dates=(_step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),)
    ),
    mended=lambda: notice(
        stage=Stage.NOTIFIED, dates=(_step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),)
    ),
)
def stage_behind_steps(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """No step of a notice, unless it is planned, goes beyond its stage."""
    stage = node.record.stage
    if stage is None:
        return NOTHING
    furthest = stage
    for step in node.record.dates:
        reached = _REACHED.get(step.kind, stage)
        if reached is not stage and not step.planned and _RANKS[reached] > _RANKS[furthest]:
            furthest = reached
    if furthest is stage:
        return NOTHING
    return (
        Hit(
            f"the stage is {stage.value}, a step says {furthest.value}",
            "stage",
            expected=furthest.value,
            actual=stage.value,
        ),
    )


@DATES.rule(
    "FMS312",
    "step-repeated",
    Severity.WARNING,
    over=SEVERAL,
    why="A step is taken once; two dates for it are two readings, of which one belongs to another step or "
    "another notice.",
    fix="Keep the fuller statement, and attach the other words as evidence that contradicts it. Another "
    "text's date belongs to a record of its own.",
    ignore="When one of the two is planned and came later.",
    basis="One milestone of each kind in a notice; only `printed`, `published` and `goods_delivered` may "
    "repeat.",
    failing=lambda: notice(
        dates=(
            _step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),
            _step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-12"),
        )
    ),
    mended=lambda: notice(
        dates=(
            _step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),
            _step(MilestoneKind.ANNOUNCED, "2024-01-12"),
        )
    ),
)
def step_repeated(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """A notice has one milestone of each kind, but for printings, publications and deliveries of goods."""
    seen: set[tuple[MilestoneKind, bool]] = set()
    hits: tuple[Hit, ...] = NOTHING
    for position, step in enumerate(node.record.dates):
        key = (step.kind, step.planned)
        if key in seen and step.kind not in REPEATABLE:
            hits = (*hits, Hit(f"{_words(step.kind)} stands there twice", f"dates/{position}/kind"))
        seen.add(key)
    return hits


@DATES.rule(
    "FMS314",
    "steps-differ-between-sources",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="One step was taken on one day; two texts that date it differently cannot both be right, or mean "
    "different clocks.",
    fix="Nothing is to be mended in the records: each keeps what its source prints. Look whether one of "
    "them gives the day of publication.",
    ignore="When you have taken note.",
    basis="Each text of a notice is an observation of its own. The register dates the delivery of 26-85 a "
    "month before the page of the release.",
    failing=lambda: dataset(*_told("2024-01-11", "2024-01-13")),
    mended=lambda: dataset(*_told("2024-01-11", "2024-01")),
)
def steps_differ_between_sources(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """Observations of one notice agree on the day of each step, as exactly as each tells it."""
    for nodes in index.notices.values():
        for found in compare_dates(tuple(node.record for node in nodes)) if len(nodes) > 1 else ():
            for told, other in found.clashes:
                step = (found.about or "").replace("_", " ")
                yield Hit(
                    f"{step} on {told.value} here, on {other.value} in {nodes[other.place].path}",
                    told.path,
                    expected=str(other.value),
                    actual=str(told.value),
                    node=nodes[told.place],
                )


def _told(*days: str) -> tuple[Notification, ...]:
    return tuple(
        notice(id=f"from-{day}", dates=(_step(MilestoneKind.DELIVERED_TO_CONGRESS, day),)) for day in days
    )
