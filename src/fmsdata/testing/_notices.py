# SPDX-License-Identifier: MIT
"""The strategy for notices: number, kind, purchaser, lines, value, firms and steps that fit together."""

from collections.abc import Sequence
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.model.actors import WeaponSystem
from fmsdata.model.countries import CountryCode
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.sources import Evidence
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import (
    ChangeKind,
    ContractorStatus,
    MilestoneKind,
    NoticeKind,
    Offsets,
    Provision,
    QuantityKind,
    Stage,
    Supply,
    ValueScope,
)
from fmsdata.testing._actors import VENTURE
from fmsdata.testing._choices import FLAG, OFTEN, optional, pick
from fmsdata.testing._gear import DEPARTMENTS
from fmsdata.testing._lines import Lines, draw_lines
from fmsdata.testing._milestones import draw_steps
from fmsdata.testing._notice_pins import CHECKS, Pinned, earliest_of, published_of, together
from fmsdata.testing._parties import draw_contractors, parties, staff
from fmsdata.testing._pins import pinned
from fmsdata.testing._purchasers import PURCHASERS, Purchaser, purchaser_of
from fmsdata.testing._quantities import quantities
from fmsdata.testing._rare import now_and_then
from fmsdata.testing._scalars import case_designators, ids, own_id, transmittals
from fmsdata.testing._sources import ERAS, Told, evidence, id_of
from fmsdata.testing._values import values
from fmsdata.testing._when import When

__all__ = ["notifications"]

_KINDS: Final = (None, NoticeKind.ORIGINAL, NoticeKind.ENHANCEMENT, NoticeKind.COMBINED)
_WITHOUT_FIRMS: Final = (
    ContractorStatus.NONE,
    ContractorStatus.UNDETERMINED,
    ContractorStatus.TO_BE_COMPETED,
)
_BEFORE: Final = (MilestoneKind.REQUESTED, MilestoneKind.APPROVED)
_NOTHING: Final[dict[str, Any]] = {}
_NONE_OR_UNSAID: Final[SearchStrategy[tuple[Any, ...] | None]] = st.sampled_from([None, ()])


def _numbers(draw: DrawFn, when: When, kind: NoticeKind | None, amends: Transmittal | None) -> dict[str, Any]:
    """Draw the kind with the numbers that belong to it."""
    if kind is NoticeKind.ENHANCEMENT:
        year = when.year()
        if amends is None:
            first = max(1976, year - 8, when.since.year)
            amends = draw(transmittals(year=draw(st.integers(min(first, year), year)), enhancement=False))
        provisions = (None, Provision.ENHANCEMENT_REPORT, Provision.ENHANCEMENT_CERTIFICATION)
        return {
            "transmittal": draw(transmittals(year=year, enhancement=True).filter(lambda own: own != amends)),
            "kind": kind,
            "provision": draw(pick(*provisions)),
            "amends": amends,
            "changes": (draw(pick(*ChangeKind)),),
        }
    number = draw(transmittals(year=when.year(), enhancement=False)) if draw(FLAG) else None
    printed = draw(pick((), (f"Transmittal No. {number}",))) if number else ()
    return {
        "transmittal": number,
        "transmittal_as_printed": printed,
        "kind": kind,
        "provision": draw(pick(None, Provision.CERTIFICATION)) if kind else None,
    }


def _money(draw: DrawFn, lines: Lines, source: Told) -> dict[str, Any]:
    value = draw(values(mde=lines.mde, source=source)) if draw(OFTEN) else None
    if value is None or not (draw(FLAG) and draw(FLAG)):
        return {"value": value}
    earlier = draw(values(scope=ValueScope.PRIOR_CASE, source=source))
    return {"value": value, "other_values": (earlier,)}


def _supply(draw: DrawFn, lines: Lines, source: Told, when: When) -> dict[str, Any]:
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
    # The one joint venture that is drawn makes one thing, and its members are not named beside it.
    makers = (VENTURE,) if lines.makers and lines.joint and draw(FLAG) else lines.makers
    named = draw_contractors(draw, makers, source, when.year)
    return {"contractors": named, "contractor_status": ContractorStatus.NAMED}


def _formalities(
    draw: DrawFn, buyer: Purchaser | None, lines: Lines, kind: NoticeKind | None
) -> dict[str, Any]:
    """Draw what stands under the later numbers of a notice, most of it or none of it."""
    if not draw(FLAG):
        return _NOTHING
    agency = lines.agency or draw(pick(*DEPARTMENTS))
    told = {
        "department": DEPARTMENTS[agency],
        "commission": draw(pick(None, "None known at this time")),
        "sensitivity": draw(pick(None, "See Attached Annex")),
        "offsets": optional(draw, pick(*Offsets)),
    }
    if buyer is None:
        return told
    grants = (("Foreign Military Financing",),) if buyer.grants else ()
    case = case_designators(country=buyer.country, agency=agency)
    many = draw(st.lists(case, min_size=kind is NoticeKind.COMBINED, max_size=3, unique=True))
    # One list for both, so that no case is both this one and an earlier one.
    prior = many[:2]
    return {
        **told,
        "funding": draw(pick(None, (), ("National Funds",), *grants)),
        "prior_cases": tuple(prior) if prior else draw(_NONE_OR_UNSAID),
        "cases": tuple(many[2:]) if many[2:] else draw(_NONE_OR_UNSAID),
    }


def _people(draw: DrawFn, buyer: Purchaser | None, source: Told) -> dict[str, Any]:
    if not draw(FLAG):
        return _NOTHING
    term = quantities(kind=QuantityKind.NUMBER, unit="years", minimum=1, maximum=20, divided=False)
    who = parties(country=buyer.country, source=source) if buyer else None
    return {
        "parties": (draw(who),) if who is not None and draw(FLAG) else (),
        "representatives": optional(draw, st.lists(staff(source=source), max_size=2).map(tuple)),
        "duration": optional(draw, term),
    }


def _cited(draw: DrawFn, source: Told, buyer: Purchaser | None) -> tuple[Evidence, ...]:
    # The first says which source speaks for all that has no words of its own.
    whole = Evidence(source=id_of(source))
    if buyer is None or not draw(FLAG):
        return (whole,)
    supports = ("purchaser", "purchaser_as_printed")
    return (whole, draw(evidence(source=source, quote=f"The {buyer.printed}", supports=supports)))


def _stages(dates: Sequence[Milestone]) -> tuple[Stage | None, ...]:
    """Return the stages that a text may assert which tells of these steps."""
    if any(step.kind not in _BEFORE for step in dates):
        return (None, Stage.NOTIFIED)
    return (None, Stage.NOTIFIED, Stage.APPROVED)


def _buyer(draw: DrawFn, when: When) -> Purchaser | None:
    """Draw who buys, or nobody: one that was there in the year before at the latest."""
    if not draw(OFTEN):
        return None
    year = when.year()
    return draw(pick(*(one for one in PURCHASERS if one.since.year < year)))


def _title(buyer: Purchaser | None, lines: Lines) -> tuple[str | None, ...]:
    return (None,) if buyer is None else (None, f"{buyer.name} – {lines.subject or 'Defense Services'}")


@st.composite
def _notifications(draw: DrawFn, pins: Pinned) -> Notification:
    source = pins.source
    when = When(draw, pins.era, pins.earliest, published_of(source))
    stated = draw(ids()) if source is None else source
    others = () if source is None else (id_of(source),)
    key = own_id(draw, ids(), pins.record_id, *others, *(one.id for one in pins.systems))
    what = pins.kind or draw(pick(*_KINDS))
    buyer = pins.purchaser or _buyer(draw, when)
    if pins.purchaser is None and buyer is not None:
        when.since = buyer.since
    lines = draw_lines(draw, *pins.items, pins.systems, stated, year=when.year)
    dates = draw_steps(draw, when, stated)
    fields = {
        **_numbers(draw, when, what, pins.amends),
        **_money(draw, lines, stated),
        **_supply(draw, lines, stated, when),
        **_formalities(draw, buyer, lines, what),
        **_people(draw, buyer, stated),
        **now_and_then(draw, "Notification", lone=pins.record_id is None and source is None),
    }
    return Notification(
        id=key,
        notice=pins.notice or key,
        source=id_of(stated),
        purchaser=buyer.id if buyer else None,
        purchaser_as_printed=draw(pick(None, buyer.printed)) if buyer else None,
        stage=draw(pick(*_stages(dates))),
        title=draw(pick(*_title(buyer, lines))) if buyer else None,
        items=lines.items,
        mde_list=lines.mde_list,
        dates=dates,
        evidence=_cited(draw, stated, buyer),
        **fields,
    )


@pinned(together, **CHECKS)
def notifications(
    *,
    record_id: str | None = None,
    notice: str | None = None,
    purchaser: CountryCode | str | None = None,
    kind: NoticeKind | None = None,
    min_items: int = 0,
    max_items: int | None = None,
    era: str | None = None,
    source: Told | None = None,
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
        max_items: How many lines it has at most; four, or *min_items* if that is more, unless given.
        era: When: one of `ERAS`. An era decides which texts there were.
        source: The source that states it, or its id. Its date, if it has one, decides when: steps fall in the
            months before it. Of one that is known as an extract or a mention, no words are quoted.
        systems: The weapon systems that its lines offer and refer to; without them, its lines refer to none.
        amends: The transmittal that it changes, which makes it an enhancement. Its purchaser is that of the
            other notice only if you give it, and its total follows from none.

    Raises:
        GrammarError: No country has that code or name.
        UnknownNameError: There is no such era.
        InvalidError: No notice can be all that is asked for.

    """
    most = max(4, min_items) if max_items is None else max_items
    return _notifications(
        Pinned(
            record_id=record_id,
            notice=notice,
            purchaser=purchaser_of(purchaser) if purchaser is not None else None,
            kind=NoticeKind.ENHANCEMENT if amends is not None else kind,
            items=(min_items, most),
            era=ERAS[era] if era is not None else None,
            source=source,
            systems=tuple(systems),
            amends=amends,
            earliest=earliest_of(purchaser, amends),
        )
    )
