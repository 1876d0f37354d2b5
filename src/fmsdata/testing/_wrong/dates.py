# SPDX-License-Identifier: MIT
"""What breaks each rule on dates and clocks (3xx)."""

import datetime
from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Act, Relation
from fmsdata.model.sources import Source
from fmsdata.model.words import (
    ActKind,
    DateBasis,
    MilestoneKind,
    RelationKind,
    RelationStatus,
    SourceKind,
    Stage,
)
from fmsdata.testing._choices import pick
from fmsdata.testing._scalars import printed_date
from fmsdata.testing._wrong._sound import (
    CITED,
    DELIVERED,
    bundle,
    buyer_actor,
    buyers,
    notice,
    numbers,
    on_record,
    plain_notice,
    two_buyers,
)

__all__ = ["DATES"]

_FIRST, _LAST = datetime.date(2009, 1, 1), datetime.date(2024, 12, 31)
_ORDER: Final = (MilestoneKind.REQUESTED, DELIVERED, MilestoneKind.ANNOUNCED)


def _days() -> SearchStrategy[datetime.date]:
    return st.dates(_FIRST, _LAST)


def _on(day: datetime.date, later: int = 0) -> PartialDate:
    return PartialDate.from_date(day + datetime.timedelta(days=later))


def _some_days(most: int = 300) -> SearchStrategy[int]:
    return st.integers(1, most)


def _delivered(on: PartialDate) -> Milestone:
    return Milestone(kind=DELIVERED, on=on)


@st.composite
def _out_of_order(draw: DrawFn) -> Notification:
    day = draw(_days())
    first, second = draw(pick((0, 1), (1, 2), (0, 2)))
    before = Milestone(kind=_ORDER[first], on=_on(day, draw(_some_days())))
    return draw(notice(dates=(before, Milestone(kind=_ORDER[second], on=_on(day)))))


@st.composite
def _later_than_source(draw: DrawFn) -> Dataset:
    day, buyer = draw(_days()), draw(buyers())
    kind = draw(pick(ActKind.VOTE, ActKind.STATEMENT))
    act = Act(
        id="act",
        kind=kind,
        on=_on(day, draw(_some_days())),
        actors=(buyer.id,),
        topic="the proposed sale",
        evidence=CITED,
    )
    return draw(bundle(on_record(published_on=_on(day)), act, actors=(buyer_actor(buyer),)))


@st.composite
def _made_exact(draw: DrawFn) -> Milestone:
    said = draw(pick("today", "yesterday", "on Thursday"))
    return Milestone(kind=DELIVERED, on=_on(draw(_days())), basis=DateBasis.RELATIVE, as_printed=said)


@st.composite
def _not_as_printed(draw: DrawFn) -> Milestone:
    day = draw(_days())
    said = printed_date(_on(day, draw(_some_days())))
    return Milestone(kind=DELIVERED, on=_on(day), basis=DateBasis.STATED, as_printed=said)


@st.composite
def _more_exact(draw: DrawFn) -> Milestone:
    on = _on(draw(_days()))
    said = "in " + printed_date(PartialDate(on[: draw(pick(4, 7))]))
    return Milestone(kind=DELIVERED, on=on, basis=DateBasis.STATED, as_printed=said)


@st.composite
def _number_later(draw: DrawFn) -> Notification:
    day = draw(_days())
    number = draw(numbers(day.year + draw(pick(-12, -8, -7, 2, 3, 4))))
    return draw(notice(transmittal=number, dates=(_delivered(_on(day)),)))


@st.composite
def _number_years_older(draw: DrawFn) -> Notification:
    day = draw(_days())
    number = draw(numbers(day.year - draw(st.integers(3, 6))))
    return draw(notice(transmittal=number, dates=(_delivered(_on(day)),)))


@st.composite
def _review_ends(draw: DrawFn) -> Dataset:
    buyer, day = draw(buyers()), draw(_days())
    wrong = draw(st.sampled_from([days for days in range(5, 60) if days not in (15, 30)]))
    ends = Milestone(kind=MilestoneKind.REVIEW_ENDS, on=_on(day, wrong))
    sale = plain_notice(purchaser=buyer.id, dates=(_delivered(_on(day)), ends))
    return draw(bundle(sale, actors=(buyer_actor(buyer),)))


@st.composite
def _planned_in_the_past(draw: DrawFn) -> Dataset:
    day = draw(_days())
    past = Milestone(kind=MilestoneKind.GOODS_DELIVERED, on=_on(day, -draw(_some_days())), planned=True)
    return draw(bundle(on_record(published_on=_on(day)), plain_notice(dates=(past,))))


@st.composite
def _reversed(draw: DrawFn) -> Relation:
    day, (one, two) = draw(_days()), draw(two_buyers())
    return Relation(
        id="relation",
        kind=draw(pick(RelationKind.SUPPORT, RelationKind.COOPERATION)),
        status=RelationStatus.ENDED,
        subject=one.id,
        objects=(two.id,),
        since=_on(day),
        until=_on(day, -draw(_some_days())),
        evidence=CITED,
    )


@st.composite
def _stage_behind(draw: DrawFn) -> Notification:
    stage = draw(pick(Stage.REQUESTED, Stage.APPROVED))
    return draw(notice(stage=stage, dates=(_delivered(_on(draw(_days()))),)))


@st.composite
def _stamp(draw: DrawFn) -> Source:
    day = draw(_days())
    printed = f"06:29 AM, {printed_date(_on(day))}"
    return on_record(published_on=_on(day, draw(_some_days())), published_at=printed)


@st.composite
def _repeated(draw: DrawFn) -> Notification:
    day, kind = draw(_days()), draw(pick(*_ORDER))
    steps = (Milestone(kind=kind, on=_on(day)), Milestone(kind=kind, on=_on(day, draw(_some_days()))))
    return draw(notice(dates=steps))


@st.composite
def _older_copy(draw: DrawFn) -> Dataset:
    day = draw(_days())
    copy = on_record(id="copy", published_on=_on(day, -draw(_some_days())), copy_of="record")
    return draw(bundle(on_record(published_on=_on(day)), copy))


@st.composite
def _steps_differ(draw: DrawFn) -> Dataset:
    day, kind = draw(_days()), draw(pick(DELIVERED, MilestoneKind.ANNOUNCED))
    days = (_on(day), _on(day, draw(_some_days())))
    tellings = zip("ab", days, strict=True)
    return draw(
        bundle(*(plain_notice(id=name, dates=(Milestone(kind=kind, on=on),)) for name, on in tellings))
    )


@st.composite
def _another_day(draw: DrawFn) -> Dataset:
    day = draw(_days())
    kind = draw(pick(SourceKind.DSCA_RELEASE, SourceKind.STATE_RELEASE))
    release = on_record(kind=kind, published_on=_on(day))
    announced = Milestone(kind=MilestoneKind.ANNOUNCED, on=_on(day, -draw(_some_days())))
    return draw(bundle(release, plain_notice(dates=(announced,)), company=False))


DATES: Final[dict[str, Callable[[], SearchStrategy[Any]]]] = {
    "FMS301": _out_of_order,
    "FMS302": _later_than_source,
    "FMS303": _made_exact,
    "FMS304": _not_as_printed,
    "FMS305": _more_exact,
    "FMS306": _number_later,
    "FMS307": _review_ends,
    "FMS308": _planned_in_the_past,
    "FMS309": _reversed,
    "FMS310": _stage_behind,
    "FMS311": _stamp,
    "FMS312": _repeated,
    "FMS313": _older_copy,
    "FMS314": _steps_differ,
    "FMS315": _another_day,
    "FMS316": _number_years_older,
}
"""The strategy of each code."""
