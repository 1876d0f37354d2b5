# SPDX-License-Identifier: MIT
"""Rules 301, 310, 312, 314: the steps of a notice, their order, and what several texts say of them."""

from collections.abc import Iterable, Iterator
from typing import Final

from fmsdata.findings import Severity
from fmsdata.model._comparing import Said, compare_dates
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.milestones import REPEATABLE
from fmsdata.model.notifications import Notification
from fmsdata.model.words import MilestoneKind, NoticeKind, Stage
from fmsdata.rules._dates import at_a_time
from fmsdata.rules._examples import dataset, example_step, notice
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
    MilestoneKind.ACCEPTED: (
        MilestoneKind.REQUESTED,
        MilestoneKind.APPROVED,
        MilestoneKind.DELIVERED_TO_CONGRESS,
    ),
    # A text may leave out that the offer was accepted.
    MilestoneKind.GOODS_DELIVERED: (
        MilestoneKind.REQUESTED,
        MilestoneKind.APPROVED,
        MilestoneKind.DELIVERED_TO_CONGRESS,
        MilestoneKind.ACCEPTED,
    ),
}
"""The steps that come before each step."""
_TO_COME: Final = (MilestoneKind.ACCEPTED, MilestoneKind.GOODS_DELIVERED)
_LATER: Final = (NoticeKind.ENHANCEMENT, NoticeKind.COMBINED, NoticeKind.CORRECTION)
_REACHED: Final = {
    MilestoneKind.REQUESTED: Stage.REQUESTED,
    MilestoneKind.APPROVED: Stage.APPROVED,
    MilestoneKind.DELIVERED_TO_CONGRESS: Stage.NOTIFIED,
    MilestoneKind.ACCEPTED: Stage.ACCEPTED,
}
_RANKS: Final = {stage: rank for rank, stage in enumerate(Stage)}

SEVERAL: Final = View(Notification, lambda notice: len(notice.dates) > 1)


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
            example_step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),
            example_step(MilestoneKind.ANNOUNCED, "2024-01-09"),
        )
    ),
    mended=lambda: notice(
        dates=(
            example_step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),
            example_step(MilestoneKind.ANNOUNCED, "2024-01-11"),
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
    if len(steps) < 2:
        return NOTHING
    if node.record.amends is not None or node.record.kind in _LATER:
        # Goods of the sale that it changes may have been delivered before it.
        steps = [step for step in steps if step[1] is not MilestoneKind.GOODS_DELIVERED]
    return tuple(_disorders(steps))


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
                f"{step_words(kind)} on {on}, before it was {step_words(before)} on {start}",
                f"dates/{position}/on",
                expected=f"{start} or later",
                actual=str(on),
                hint="a step that is still to come is `planned`" if kind in _TO_COME else None,
            )


def step_words(kind: str) -> str:
    """Return a step in words."""
    return kind.replace("_", " ")


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
        stage=Stage.REQUESTED, dates=(example_step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),)
    ),
    mended=lambda: notice(
        stage=Stage.NOTIFIED, dates=(example_step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),)
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
            example_step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),
            example_step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-12"),
        )
    ),
    mended=lambda: notice(
        dates=(
            example_step(MilestoneKind.DELIVERED_TO_CONGRESS, "2024-01-11"),
            example_step(MilestoneKind.ANNOUNCED, "2024-01-12"),
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
            hit = Hit(
                f"{step_words(step.kind)} stands there twice",
                f"dates/{position}/kind",
                actual=step.kind.value,
                hint="keep the fuller statement; one of the two may be another step",
            )
            hits = (*hits, hit)
        seen.add(key)
    return hits


@DATES.rule(
    "FMS314",
    "steps-differ-between-sources",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="One step was taken on one day; two texts that date it differently cannot both be right, "
    "so one is wrong, or they mean different events.",
    fix="Nothing is to be mended in the records: each keeps what its source prints. Look whether one of "
    "them gives the day of publication.",
    ignore="Once you have reviewed it.",
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
                step = step_words(found.about or "")
                yield Hit(
                    f"{step} {_when(told.value)} here, {_when(other.value)} in {nodes[other.place].named}",
                    told.path,
                    expected=str(other.value),
                    actual=str(told.value),
                    hint="each keeps what its source prints; look whether one gives the day of publication",
                    node=nodes[told.place],
                )


def _when(value: Said) -> str:
    return at_a_time(value) if isinstance(value, PartialDate) else f"on {value}"


def _told(*days: str) -> tuple[Notification, ...]:
    return tuple(
        notice(id=f"from-{day}", dates=(example_step(MilestoneKind.DELIVERED_TO_CONGRESS, day),))
        for day in days
    )
