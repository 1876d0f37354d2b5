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
from fmsdata.testing._pins import a, pinned
from fmsdata.testing._scalars import FIRST_DAY, LAST_DAY, printed_date
from fmsdata.testing._sources import A_SOURCE, Told, proof
from fmsdata.testing._when import When

__all__ = ["agency_in", "draw_steps", "milestones"]

_STEPS: Final = (
    MilestoneKind.REQUESTED,
    MilestoneKind.APPROVED,
    MilestoneKind.DELIVERED_TO_CONGRESS,
    MilestoneKind.ANNOUNCED,
    MilestoneKind.SIGNED,
)
"""The steps that a notice tells, in order."""
_TO_COME: Final = (MilestoneKind.GOODS_DELIVERED, MilestoneKind.ACCEPTED, MilestoneKind.REVIEW_ENDS)
_BY_THE_AGENCY: Final = (MilestoneKind.DELIVERED_TO_CONGRESS, MilestoneKind.ANNOUNCED, MilestoneKind.SIGNED)
FIRST_RELEASES: Final = 1997
"""The first year in which releases announce sales to the public."""


def agency_in(year: int) -> str:
    """Return the id of the body that notifies Congress of sales in a year.

    DSAA became DSCA in October 1998; the letters that were seen in 2026 are those of the Department of State.
    """
    if year >= 2026:
        return "state-department"
    return "dsca" if year > 1998 else "dsaa"


def _doers(kind: MilestoneKind, year: int | None) -> tuple[str | None, str | None]:
    """Return who did a step, and to whom, as far as the year tells."""
    if kind is MilestoneKind.APPROVED:
        return "state-department", None
    if year is None or kind not in _BY_THE_AGENCY:
        return None, None
    return agency_in(year), "congress" if kind is MilestoneKind.DELIVERED_TO_CONGRESS else None


@pinned(kind=a(MilestoneKind), on=a(PartialDate), source=A_SOURCE)
@st.composite
def milestones(
    draw: DrawFn,
    *,
    kind: MilestoneKind | None = None,
    on: PartialDate | None = None,
    source: Told | None = None,
) -> Milestone:
    """Draw a step: dated as printed, told by a relative word, or undated.

    Args:
        draw: Given by Hypothesis, not by the caller.
        kind: Which step; any unless given.
        on: Its date; drawn, or none, unless given.
        source: The source that its evidence names, or its id.

    """
    what = draw(pick(*MilestoneKind)) if kind is None else kind
    if on is None and draw(FLAG):
        first = datetime.date(FIRST_RELEASES, 1, 1) if what is MilestoneKind.ANNOUNCED else FIRST_DAY
        on = PartialDate.from_date(draw(st.dates(first, LAST_DAY)))
    known = _doers(what, on.year if on else None)
    by, to = draw(pick((None, None), known)) if known[0] else known
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


def draw_steps(draw: DrawFn, when: When, source: Told) -> tuple[Milestone, ...]:
    """Draw the steps of a notice, none of them after another, in order; the day is drawn if there are any."""
    # One number, a bit for each step: a list would be drawn in many orders, all of which mean the same.
    chosen = draw(st.integers(0, 2 ** len(_STEPS) - 1))
    if not chosen:
        return ()
    kinds = [kind for place, kind in enumerate(_STEPS) if chosen >> place & 1]
    delivered, latest = when.day(), when.latest
    if delivered.year < FIRST_RELEASES:
        kinds = [kind for kind in kinds if kind is not MilestoneKind.ANNOUNCED]
    days = _days(draw, kinds, delivered, latest)
    return tuple(
        draw(milestones(kind=kind, on=days[kind], source=source)) for kind in _STEPS if kind in kinds
    )


def _days(
    draw: DrawFn, kinds: list[MilestoneKind], delivered: datetime.date, latest: datetime.date | None
) -> dict[MilestoneKind, PartialDate]:
    before = draw(st.integers(200, 700)) if MilestoneKind.REQUESTED in kinds else 200
    asked = PartialDate((delivered - datetime.timedelta(days=before)).isoformat()[:7])
    # A release announces on the day that it bears.
    announced = latest or delivered
    signed = latest or delivered + datetime.timedelta(days=1)
    return {
        MilestoneKind.REQUESTED: asked,
        MilestoneKind.APPROVED: PartialDate.from_date(delivered),
        MilestoneKind.DELIVERED_TO_CONGRESS: PartialDate.from_date(delivered),
        MilestoneKind.ANNOUNCED: PartialDate.from_date(announced),
        MilestoneKind.SIGNED: PartialDate.from_date(signed),
    }
