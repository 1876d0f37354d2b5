# SPDX-License-Identifier: MIT
"""Rules 3xx: the steps of a notice in order, and what was published when."""

from collections.abc import Iterator
from typing import Final

from fmsdata.findings import Severity
from fmsdata.model.dates import PartialDate
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.words import MilestoneKind
from fmsdata.rules._examples import notice
from fmsdata.rules._families import DATES
from fmsdata.rules._index import Index, Node, View
from fmsdata.rules._rule import Hit

_ORDER: Final = {
    MilestoneKind.REQUESTED: 0,
    MilestoneKind.APPROVED: 1,
    MilestoneKind.DELIVERED_TO_CONGRESS: 2,
    MilestoneKind.ANNOUNCED: 3,
    MilestoneKind.SIGNED: 4,
    MilestoneKind.PRINTED: 5,
    MilestoneKind.PUBLISHED: 5,
}

STEPS: Final = View(Notification, lambda notice: len(notice.dates) > 1)


@DATES.rule(
    "FMS301",
    "steps-out-of-order",
    Severity.WARNING,
    over=STEPS,
    why="A sale is asked for, approved, told to Congress, announced, and printed, in this order; several "
    "may fall on one day. The clocks are different events and are easily taken for one another.",
    fix="Look at what each date is the date of: the date below a register notice is that of its signature, "
    "the date of a page that of its publication; item (viii) gives the delivery to Congress.",
    ignore="Where the sources themselves print dates in that order; each is kept as printed.",
    basis="22 U.S.C. 2776(b)(1) and section 155 of Pub. L. 104-164: the certification is delivered before "
    "the letter of offer, and its text is published after that.",
    failing=lambda: notice(
        dates=(
            Milestone(kind=MilestoneKind.DELIVERED_TO_CONGRESS, on=PartialDate("2024-01-11")),
            Milestone(kind=MilestoneKind.ANNOUNCED, on=PartialDate("2024-01-09")),
        )
    ),
    mended=lambda: notice(
        dates=(
            Milestone(kind=MilestoneKind.DELIVERED_TO_CONGRESS, on=PartialDate("2024-01-11")),
            Milestone(kind=MilestoneKind.ANNOUNCED, on=PartialDate("2024-01-11")),
        )
    ),
)
def steps_out_of_order(node: Node[Notification], _: Index) -> Iterator[Hit]:
    """Requested, approved, delivered to Congress, announced, signed, printed: each not before the last."""
    dated = sorted(
        (_ORDER[step.kind], position, step.kind, step.on)
        for position, step in enumerate(node.record.dates)
        if step.on is not None and step.kind in _ORDER and not step.planned
    )
    latest = None
    for rank, position, kind, on in dated:
        if latest is not None and latest[0] < rank and on.latest < latest[2].earliest:
            yield Hit(
                f"{kind.value} on {on}, before it was {latest[1].value} on {latest[2]}",
                f"dates/{position}/on",
                expected=f"{latest[2]} or later",
                actual=str(on),
            )
        if latest is None or on.earliest > latest[2].earliest:
            latest = (rank, kind, on)
