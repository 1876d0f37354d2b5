# SPDX-License-Identifier: MIT
"""Strategies for relations, acts and stances between actors that may stand so to one another."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.errors import Problem
from fmsdata.model.dates import PartialDate
from fmsdata.model.positions import STATUSES, Act, Relation, Stance
from fmsdata.model.sources import Source
from fmsdata.model.words import (
    ActKind,
    DateBasis,
    MilestoneKind,
    Polarity,
    RelationKind,
    RelationStatus,
    StanceMode,
    ValueScope,
    Voice,
)
from fmsdata.testing._choices import FLAG, optional, pick
from fmsdata.testing._pins import A_DAY, A_TEXT, Pins, a, contradiction, pinned, several
from fmsdata.testing._purchasers import PURCHASERS
from fmsdata.testing._rare import now_and_then
from fmsdata.testing._scalars import FIRST_DAY, LAST_DAY, numbered, own_id, partial_dates, printed_date
from fmsdata.testing._sources import A_SOURCE, Told, proof
from fmsdata.testing._values import values

__all__ = ["acts", "relations", "stances"]

_COUNTRIES: Final = tuple(buyer.id for buyer in PURCHASERS)
_ORGANISATIONS: Final = ("eu",)
_STANDING: Final = (RelationStatus.ONGOING, RelationStatus.ENDED, RelationStatus.PLANNED)
_NO_STEPS: Final = tuple(
    kind for kind in ActKind if kind not in (ActKind.REQUEST, ActKind.APPROVAL, ActKind.NOTIFICATION)
)
"""The kinds of acts that are no step of a notice, on whatever they are."""
_SPEAKER: Final = "ambassador"
_TOPICS: Final = ("the proposed sale", "a peace agreement", "defence cooperation")
_EXPRESSIONS: Final = {
    Polarity.SUPPORTS: "expressed support",
    Polarity.OPPOSES: "expressed opposition",
    Polarity.REGRETS: "expressed disappointment",
    Polarity.UNDISCLOSED: "declined to comment",
}


def _about_another(pins: Pins) -> Iterable[Problem]:
    if pins["target"] is not None and pins["target"] == pins["record_id"]:
        yield contradiction("target", pins, "the id of another record", "record_id")


def _dates(latest: datetime.date | None, source: Told | None) -> SearchStrategy[PartialDate]:
    if latest is None:
        known = source.published_on if isinstance(source, Source) else None
        latest = LAST_DAY if known is None else known.earliest
    return partial_dates(earliest=min(FIRST_DAY, latest), latest=latest)


def _countries(many: int) -> SearchStrategy[list[str]]:
    return st.lists(pick(*_COUNTRIES), min_size=many, max_size=many, unique=True)


@pinned(record_id=A_TEXT, kind=a(RelationKind), source=A_SOURCE, latest=A_DAY)
@st.composite
def relations(
    draw: DrawFn,
    *,
    record_id: str | None = None,
    kind: RelationKind | None = None,
    source: Told | None = None,
    latest: datetime.date | None = None,
) -> Relation:
    """Draw a relation between actors of the sort that its kind demands, in a status that fits the kind.

    Args:
        draw: Given by Hypothesis, not by the caller.
        record_id: Its id.
        kind: What kind of relation; any unless given.
        source: The source that its evidence names, or its id.
        latest: No date lies after this day; that of the source, if it has one, unless given.

    """
    what = draw(pick(*RelationKind)) if kind is None else kind
    one, two, three = draw(_countries(3))
    subject = one
    objects: tuple[str, ...] = (two,)
    if what is RelationKind.MEMBERSHIP:
        objects = (draw(pick(*_ORGANISATIONS)),)
    elif what is RelationKind.MEDIATION:
        subject, objects = draw(pick(_ORGANISATIONS[0], one)), (two, three)
    statuses = STATUSES.get(what)
    status = draw(pick(*(sorted(statuses) if statuses else _STANDING)))
    since = optional(draw, _dates(latest, source)) if status is RelationStatus.ONGOING else None
    return Relation(
        id=own_id(draw, numbered("relation"), record_id),
        kind=what,
        status=status,
        subject=subject,
        objects=objects,
        since=since,
        until=optional(draw, _dates(latest, source)) if status is RelationStatus.ENDED else None,
        qualifier=draw(pick(None, "longstanding")),
        evidence=proof(draw, source, printed_date(since) if since else None, "since", always=True),
        **now_and_then(draw, "Relation", lone=record_id is None and source is None),
    )


@pinned(_about_another, record_id=A_TEXT, kind=a(ActKind), target=A_TEXT, source=A_SOURCE, latest=A_DAY)
@st.composite
def acts(
    draw: DrawFn,
    *,
    record_id: str | None = None,
    kind: ActKind | None = None,
    target: str | None = None,
    source: Told | None = None,
    latest: datetime.date | None = None,
) -> Act:
    """Draw an act of one or two countries.

    Args:
        draw: Given by Hypothesis, not by the caller.
        record_id: Its id.
        kind: What kind of act; unless given, any, or on a *target* any that is no step of a notice.
        target: The id of what it concerns; a topic in words unless given.
        source: The source that its evidence names, or its id.
        latest: No date lies after this day; that of the source, if it has one, unless given.

    """
    what = draw(pick(*(ActKind if target is None else _NO_STEPS))) if kind is None else kind
    one, two = draw(_countries(2))
    on = optional(draw, _dates(latest, source))
    seats = draw(st.integers(40, 600)) if what is ActKind.VOTE else None
    return Act(
        id=own_id(draw, numbered("act"), record_id, target),
        kind=what,
        on=on,
        basis=DateBasis.STATED if on else None,
        as_printed=printed_date(on) if on else None,
        actors=(one, two) if what is ActKind.AGREEMENT else (one,),
        recipient=two if what is ActKind.PLEDGE else None,
        target=target,
        topic=draw(pick(*_TOPICS)) if target is None else None,
        votes_for=None if seats is None else draw(st.integers(0, seats)),
        votes_of=seats,
        evidence=proof(draw, source, printed_date(on) if on else None, "on", "as_printed", always=True),
        planned=on is None and what is ActKind.PLEDGE and draw(FLAG),
        value=None if on else optional(draw, values(scope=ValueScope.AGREEMENT, source=source)),
        step=draw(pick(None, MilestoneKind.APPROVED)) if target else None,
        **now_and_then(draw, "Act"),
    )


def _together(pins: Pins) -> Iterable[Problem]:
    yield from _about_another(pins)
    if pins["holder"] is not None and pins["among"] and pins["holder"] not in pins["among"]:
        yield contradiction("holder", pins, "one of those to choose among", "among")


@pinned(
    _together,
    record_id=A_TEXT,
    holder=A_TEXT,
    target=A_TEXT,
    among=several(A_TEXT),
    source=A_SOURCE,
    latest=A_DAY,
)
@st.composite
def stances(
    draw: DrawFn,
    *,
    record_id: str | None = None,
    holder: str | None = None,
    target: str | None = None,
    among: Sequence[str] = (),
    source: Told | None = None,
    latest: datetime.date | None = None,
) -> Stance:
    """Draw what a country is reported to think of a sale or a topic.

    Args:
        draw: Given by Hypothesis, not by the caller.
        record_id: Its id.
        holder: Whose stance it is; a country unless given.
        target: The id of what it is about; a topic in words unless given.
        among: The ids of the holders to choose from.
        source: The source that its evidence names, or its id.
        latest: No date lies after this day; that of the source, if it has one, unless given.

    """
    mode = draw(pick(*StanceMode))
    expects = mode is StanceMode.EXPECTS
    polarity = None if expects else draw(pick(*Polarity))
    expression = _EXPRESSIONS[polarity] if polarity else "expects delivery within weeks"
    voice = draw(pick(None, Voice.OWN, Voice.ON_BEHALF, Voice.REPORTED))
    said_on = optional(draw, _dates(latest, source))
    return Stance(
        id=own_id(draw, numbered("stance"), record_id, target, holder, *among),
        holder=draw(pick(*(among or _COUNTRIES))) if holder is None else holder,
        voice=voice,
        mode=mode,
        polarity=polarity,
        target=target,
        step=draw(pick(None, MilestoneKind.APPROVED)) if target else None,
        topic=draw(pick(*_TOPICS)) if target is None else None,
        expression=expression,
        speaker=_SPEAKER if voice is Voice.ON_BEHALF and draw(FLAG) else None,
        said_on=said_on,
        basis=DateBasis.STATED if said_on else None,
        as_printed=printed_date(said_on) if said_on else None,
        evidence=proof(draw, source, expression, "expression", always=True),
        **now_and_then(draw, "Stance"),
    )
