# SPDX-License-Identifier: MIT
"""Strategies for the steps of a notice: each in order, and each as the source prints it."""

import datetime
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from fmsdata.model.dates import PartialDate
from fmsdata.model.milestones import Milestone
from fmsdata.model.words import DateBasis, MilestoneKind
from fmsdata.testing._choices import FLAG, pick
from fmsdata.testing._scalars import FIRST_DAY, LAST_DAY, printed_date
from fmsdata.testing._sources import proof

__all__ = ["milestones", "steps"]

_TO_COME: Final = (MilestoneKind.GOODS_DELIVERED, MilestoneKind.ACCEPTED, MilestoneKind.REVIEW_ENDS)
_DOERS: Final[dict[MilestoneKind, tuple[str | None, str | None]]] = {
    MilestoneKind.APPROVED: ("state-department", None),
    MilestoneKind.DELIVERED_TO_CONGRESS: ("dsca", "congress"),
    MilestoneKind.ANNOUNCED: ("dsca", None),
    MilestoneKind.SIGNED: ("dsca", None),
}


@st.composite
def milestones(
    draw: DrawFn,
    *,
    kind: MilestoneKind | None = None,
    on: PartialDate | None = None,
    source: str | None = None,
) -> Milestone:
    """Draw a step: dated as printed, told by a relative word, or undated.

    Args:
        draw: Given by Hypothesis, not by the caller.
        kind: Which step; any unless given.
        on: Its date; drawn, or none, unless given.
        source: The id of the source that its evidence names.

    """
    what = draw(pick(*MilestoneKind)) if kind is None else kind
    by, to = draw(pick((None, None), _DOERS.get(what, (None, None))))
    if on is None and draw(FLAG):
        on = PartialDate.from_date(draw(st.dates(FIRST_DAY, LAST_DAY)))
    if on is None:
        relative = draw(FLAG)
        return Milestone(
            kind=what,
            basis=DateBasis.RELATIVE if relative else None,
            planned=what in _TO_COME and draw(FLAG),
            as_printed="today" if relative else None,
            by=by,
            to=to,
            evidence=proof(draw, source, None),
        )
    basis = draw(pick(None, DateBasis.STATED))
    printed = printed_date(on) if draw(FLAG) else None
    return Milestone(
        kind=what,
        on=on,
        basis=DateBasis.STATED if printed else basis,
        as_printed=printed,
        by=by,
        to=to,
        evidence=proof(draw, source, printed, *(("on", "as_printed") if printed else ())),
    )


@st.composite
def steps(
    draw: DrawFn, *, delivered: datetime.date, latest: datetime.date, source: str | None = None
) -> tuple[Milestone, ...]:
    """Draw the steps of a notice that reached Congress on one day, none of them after another, in order.

    Args:
        draw: Given by Hypothesis, not by the caller.
        delivered: The day on which Congress received it.
        latest: The last day on which a step may fall, that of the source.
        source: The id of the source that the evidence names.

    """
    asked = PartialDate((delivered - datetime.timedelta(days=draw(st.integers(200, 700)))).isoformat()[:7])
    # A release announces on the day that it bears.
    dated = latest != datetime.date.max
    announced = latest if dated else delivered
    signed = latest if dated else delivered + datetime.timedelta(days=1)
    days = {
        MilestoneKind.REQUESTED: asked,
        MilestoneKind.APPROVED: PartialDate.from_date(delivered),
        MilestoneKind.DELIVERED_TO_CONGRESS: PartialDate.from_date(delivered),
        MilestoneKind.ANNOUNCED: PartialDate.from_date(announced),
        MilestoneKind.SIGNED: PartialDate.from_date(signed),
    }
    kinds = draw(st.lists(pick(*days), unique=True, max_size=len(days)))
    ordered = [kind for kind in days if kind in kinds]
    return tuple(draw(milestones(kind=kind, on=days[kind], source=source)) for kind in ordered)
