# SPDX-License-Identifier: MIT
"""The strategy for notices: number, kind, purchaser, lines, value, firms and steps that fit together."""

import datetime
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.model.actors import WeaponSystem
from fmsdata.model.countries import CountryCode
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import (
    ChangeKind,
    ContractorStatus,
    MilestoneKind,
    NoticeKind,
    Offsets,
    Provision,
    Stage,
    Supply,
    ValueScope,
)
from fmsdata.testing._choices import FLAG, OFTEN, optional, pick
from fmsdata.testing._gear import DEPARTMENTS
from fmsdata.testing._lines import Lines, draw_lines
from fmsdata.testing._milestones import steps
from fmsdata.testing._parties import contractors, parties, staff
from fmsdata.testing._purchasers import PURCHASERS, Purchaser, purchaser_of
from fmsdata.testing._quantities import quantities
from fmsdata.testing._rare import now_and_then
from fmsdata.testing._scalars import case_designators, ids, transmittals
from fmsdata.testing._sources import ERAS, Era, era_named, evidence
from fmsdata.testing._values import values

__all__ = ["notifications"]

_KINDS: Final = (None, NoticeKind.ORIGINAL, NoticeKind.ORIGINAL, NoticeKind.ENHANCEMENT, NoticeKind.COMBINED)
_WITHOUT_FIRMS: Final = (
    ContractorStatus.NONE,
    ContractorStatus.UNDETERMINED,
    ContractorStatus.TO_BE_COMPETED,
)
_BEFORE: Final = (MilestoneKind.REQUESTED, MilestoneKind.APPROVED)
_NOTHING: Final[dict[str, Any]] = {}


@st.composite
def _numbers(draw: DrawFn, delivered: datetime.date, kind: NoticeKind | None) -> dict[str, Any]:
    """Draw the kind with the numbers that belong to it."""
    year = delivered.year
    if kind is NoticeKind.ENHANCEMENT:
        base = draw(transmittals(year=max(1976, year - draw(st.integers(1, 8))), enhancement=False))
        provisions = (None, Provision.ENHANCEMENT_REPORT, Provision.ENHANCEMENT_CERTIFICATION)
        return {
            "transmittal": draw(transmittals(year=year, enhancement=True)),
            "kind": kind,
            "provision": draw(pick(*provisions)),
            "amends": base,
            "changes": (draw(pick(*ChangeKind)),),
        }
    number = optional(draw, transmittals(year=year, enhancement=False))
    printed = draw(pick((), (f"Transmittal No. {number}",))) if number else ()
    return {
        "transmittal": number,
        "transmittal_as_printed": printed,
        "kind": kind,
        "provision": draw(pick(None, Provision.CERTIFICATION)) if kind else None,
    }


@st.composite
def _money(draw: DrawFn, lines: Lines, source: str) -> dict[str, Any]:
    value = draw(values(mde=lines.mde, source=source)) if draw(OFTEN) else None
    if value is None or draw(st.integers(0, 7)) < 7:
        return {"value": value}
    earlier = draw(values(scope=ValueScope.PRIOR_CASE, source=source))
    return {"value": value, "other_values": (earlier,)}


@st.composite
def _supply(draw: DrawFn, lines: Lines, source: str) -> dict[str, Any]:
    how = draw(pick("unsaid", "named", "other"))
    if how == "unsaid":
        return _NOTHING
    if how == "other":
        status = draw(pick(*_WITHOUT_FIRMS))
        stock = draw(pick((), (Supply.US_STOCK,), (Supply.PROCUREMENT,)))
        return {
            "contractors": () if status is ContractorStatus.NONE else None,
            "contractor_status": status,
            "supply": stock,
        }
    firms = draw(pick((), lines.firms))
    one = contractors(among=firms, source=source)
    named = draw(st.lists(one, min_size=1, max_size=2, unique_by=lambda firm: firm.name))
    # A venture's members are not named beside it once more.
    named = [firm for firm in named if firm.members] or named
    return {"contractors": tuple(named), "contractor_status": ContractorStatus.NAMED}


@st.composite
def _formalities(draw: DrawFn, buyer: Purchaser, lines: Lines, kind: NoticeKind | None) -> dict[str, Any]:
    """Draw what stands under the later numbers of a notice, most of it or none of it."""
    if not draw(FLAG):
        return _NOTHING
    agency = lines.agency
    case = case_designators(country=buyer.country, agency=agency)
    prior = optional(draw, st.lists(case, max_size=2, unique=True))
    if kind is NoticeKind.COMBINED and not prior:
        prior = [draw(case)]
    cases = optional(draw, st.lists(case, max_size=2, unique=True))
    return {
        "department": DEPARTMENTS[agency],
        "cases": None if cases is None else tuple(one for one in cases if one not in (prior or ())),
        "prior_cases": None if prior is None else tuple(prior),
        "commission": draw(pick(None, "None known at this time")),
        "sensitivity": draw(pick(None, "See Attached Annex")),
        "offsets": optional(draw, pick(*Offsets)),
        "funding": draw(pick(None, (), ("National Funds",), ("Foreign Military Financing",))),
    }


@st.composite
def _people(draw: DrawFn, buyer: Purchaser, source: str) -> dict[str, Any]:
    if not draw(FLAG):
        return _NOTHING
    who = parties(country=buyer.country, source=source)
    return {
        "parties": (draw(who),) if draw(FLAG) else (),
        "representatives": optional(draw, st.lists(staff(source=source), max_size=2).map(tuple)),
        "duration": optional(draw, quantities(unit="years", minimum=1, maximum=20, divided=False)),
    }


@st.composite
def _cited(draw: DrawFn, source: str, buyer: Purchaser, named: bool) -> tuple[Evidence, ...]:
    # The first says which source speaks for all that has no words of its own.
    whole = Evidence(source=source)
    if not named or not draw(FLAG):
        return (whole,)
    supports = ("purchaser", "purchaser_as_printed")
    return (whole, draw(evidence(source=source, quote=f"The {buyer.printed}", supports=supports)))


def _stages(dates: Sequence[Milestone]) -> tuple[Stage | None, ...]:
    """Return the stages that a text may assert which tells of these steps."""
    if any(step.kind not in _BEFORE for step in dates):
        return (None, Stage.NOTIFIED)
    return (None, Stage.NOTIFIED, Stage.APPROVED)


class _Pinned(NamedTuple):
    """What the caller wants of a notice."""

    record_id: str | None
    notice: str | None
    purchaser: Purchaser | None
    kind: NoticeKind | None
    items: tuple[int, int]
    era: Era | None
    source: Source | str | None
    systems: tuple[WeaponSystem, ...]
    amends: Transmittal | None


@st.composite
def _notifications(draw: DrawFn, pinned: _Pinned) -> Notification:
    source, amends = pinned.source, pinned.amends
    span = pinned.era or draw(pick(*ERAS.values()))
    buyer = pinned.purchaser or draw(pick(*PURCHASERS))
    delivered, latest = draw(_days(span.first, span.last, source))
    stated = source.id if isinstance(source, Source) else source or draw(ids())
    what = pinned.kind or draw(pick(*_KINDS))
    lines = draw(draw_lines(*pinned.items, pinned.systems, stated))
    named = pinned.purchaser is not None or draw(OFTEN)
    key = pinned.record_id or draw(ids())
    numbers = draw(_numbers(delivered, what))
    dates = draw(steps(delivered=delivered, latest=latest, source=stated)) if draw(OFTEN) else ()
    if amends is not None and what is NoticeKind.ENHANCEMENT:
        numbers["amends"] = amends
    fields = {
        **numbers,
        **draw(_money(lines, stated)),
        **draw(_supply(lines, stated)),
        **draw(_formalities(buyer, lines, what)),
        **draw(_people(buyer, stated)),
        **now_and_then(draw, "Notification", lone=pinned.record_id is None),
    }
    return Notification(
        id=key,
        notice=pinned.notice or key,
        source=stated,
        purchaser=buyer.id if named else None,
        purchaser_as_printed=draw(pick(None, buyer.printed)) if named else None,
        stage=draw(pick(*_stages(dates))),
        title=draw(pick(None, f"{buyer.name} – Proposed Sale")) if named else None,
        items=lines.items,
        mde_list=lines.mde_list,
        dates=dates,
        evidence=draw(_cited(stated, buyer, named)),
        **fields,
    )


def notifications(
    *,
    record_id: str | None = None,
    notice: str | None = None,
    purchaser: CountryCode | str | None = None,
    kind: NoticeKind | None = None,
    min_items: int = 0,
    max_items: int = 4,
    era: str | None = None,
    source: Source | str | None = None,
    systems: Sequence[WeaponSystem] = (),
    amends: Transmittal | None = None,
) -> SearchStrategy[Notification]:
    """Return notices that the rules find nothing wrong with.

    Args:
        record_id: Its id.
        notice: The key of the notice; the id unless given.
        purchaser: The code or the name of the country that buys; one that buys often, or none, unless given.
        kind: What kind of notice; originals, enhancements, combined ones or untold unless given.
        min_items: How many lines it has at least.
        max_items: How many lines it has at most.
        era: When: one of `ERAS`. An era decides which texts there were.
        source: The source that states it, or its id. Its date, if it has one, decides when: steps fall in the
            months before it.
        systems: The weapon systems that its lines offer and refer to; without them, its lines refer to none.
        amends: The transmittal that an enhancement changes.

    Raises:
        GrammarError: No country has that code or name.
        UnknownNameError: There is no such era.

    """
    return _notifications(
        _Pinned(
            record_id,
            notice,
            purchaser_of(purchaser) if purchaser is not None else None,
            kind,
            (min_items, max(min_items, max_items)),
            era_named(era) if era is not None else None,
            source,
            tuple(systems),
            amends,
        )
    )


@st.composite
def _days(
    draw: DrawFn, first: datetime.date, last: datetime.date, source: Source | str | None
) -> tuple[datetime.date, datetime.date]:
    """Draw the day of delivery, and the last day that the source can know of."""
    published = source.published_on if isinstance(source, Source) else None
    if published is None:
        return draw(st.dates(first, last)), datetime.date.max
    latest = published.earliest
    return draw(st.dates(latest - datetime.timedelta(days=120), latest)), latest
