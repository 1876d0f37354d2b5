# SPDX-License-Identifier: MIT
"""One notification for each record of facts, and the dataset of all of them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from fmsdata._dev.notices.actors import CUT_OFF, Register
from fmsdata._dev.notices.amounts import build_conversion, build_value
from fmsdata._dev.notices.contractors import build_contractors, build_representatives
from fmsdata._dev.notices.contradictions import with_contradictions
from fmsdata._dev.notices.elsewhere import build_observations, told_apart
from fmsdata._dev.notices.facts import RecordFacts, load
from fmsdata._dev.notices.items import build_items
from fmsdata._dev.notices.positions import build_positions, build_resolutions
from fmsdata._dev.notices.readings import read_remarks
from fmsdata._dev.notices.sources import build_sources, key_of
from fmsdata._dev.notices.systems import Catalogue
from fmsdata._version import DATA_VERSION
from fmsdata.errors import GrammarError
from fmsdata.model.cases import CaseDesignator
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Act, Stance
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import (
    ContractorStatus,
    DateBasis,
    Extent,
    MilestoneKind,
    NoticeKind,
    Provision,
    Stage,
)

NAME: Final = "us-fms-notices"
"""The name of the dataset."""

_PRINTS = ("federal_register", "congressional_record")
_ORIGINAL = re.compile(r"^36\(b\)\(1\) ")
_CORRECTION = re.compile(r"\bCorrection\b")
_DESCRIBED = re.compile(r"\bas described in (?P<later>[0-9]{2}-[0-9A-Z]+)")


def dataset(records: Iterable[RecordFacts] | None = None) -> Dataset:
    """Return the dataset of the records, those of the repository if none are given."""
    facts = load() if records is None else tuple(records)
    register, catalogue = Register(), Catalogue(facts)
    sources = build_sources(facts)
    prints = {
        (str(Transmittal.parse(one["transmittal"])), one["source_site"]): one["id"]
        for one in facts
        if one["transmittal"] and one["source_kind"] in _PRINTS
    }
    shared = _Shared(register, catalogue, prints)
    gathered: dict[str, set[str | None]] = {}
    for one in facts:
        gathered.setdefault(one["notice_key"], set()).add(one["source_site"])
    notifications: list[Notification] = []
    outlets: list[Source] = []
    positions: list[Stance | Act] = []
    for one in facts:
        source = sources[key_of(one)]
        said = tuple(build_positions(one, source.id, register))
        positions += said
        own, elsewhere = told_apart(one)
        made = _notification(own, source, tuple(each.id for each in said), shared)
        notifications.append(with_contradictions(read_remarks(made, register), one["source_title"]))
        # What another outlet states of a notice stands behind the record whose facts it completes.
        for outlet, observation in build_observations(made, elsewhere, gathered[one["notice_key"]]):
            outlets.append(outlet)
            notifications.append(observation)
    return Dataset(
        id=NAME,
        title=_title(facts),
        version=DATA_VERSION,
        description=(
            "What individual sources say about real notices: one record per source, with the wording as "
            "printed. Most sources were read only in part, so a missing fact may just not have been seen. "
            "Values are estimates, usually ceilings, never prices."
        ),
        licence="MIT",
        sources=(*sources.values(), *outlets, *(text for one in facts for text in build_resolutions(one))),
        actors=register.actors,
        systems=catalogue.systems,
        notifications=tuple(notifications),
        acts=tuple(one for one in positions if isinstance(one, Act)),
        stances=tuple(one for one in positions if isinstance(one, Stance)),
    )


def _title(facts: Sequence[RecordFacts]) -> str:
    dates = (one["notified_on"] or one["published_on"] or one["source_date"] for one in facts)
    years = sorted(date[:4] for date in dates if date)
    notices = len({one["notice_key"] for one in facts})
    span = f", {years[0]} to {years[-1]}" if years else ""
    return f"{notices} notices of proposed U.S. Foreign Military Sales{span}"


class _Shared(NamedTuple):
    """What is built over all records."""

    register: Register
    catalogue: Catalogue
    prints: Mapping[tuple[str, str], str]


def _notification(
    facts: RecordFacts, source: Source, positions: tuple[str, ...], shared: _Shared
) -> Notification:
    register, catalogue, prints = shared
    printed = facts["transmittal"]
    transmittal = Transmittal.parse(printed) if printed else None
    earlier, prior_cases = _earlier(facts["prior_cases"])
    contractors = build_contractors(facts, register)
    cases = facts["case_designator"]
    described = _DESCRIBED.search(facts["source_title"])
    cut_off = facts["purchaser_as_printed"] == CUT_OFF
    return Notification(
        id=facts["id"],
        notice=facts["notice_key"],
        source=source.id,
        restated_in=prints.get((described["later"], facts["source_site"])) if described else None,
        transmittal=transmittal,
        transmittal_as_printed=(printed,) if printed else (),
        kind=_kind(facts, transmittal),
        provision=Provision.CERTIFICATION if _ORIGINAL.match(facts["source_title"]) else None,
        amends=earlier[0] if earlier else None,
        cites=earlier[1:],
        purchaser=register.purchaser(facts),
        purchaser_as_printed=None if cut_off else facts["purchaser_as_printed"],
        stage=_stage(facts),
        value=build_value(facts, source),
        other_values=build_conversion(facts),
        items=build_items(facts, catalogue, source),
        contractors=contractors,
        contractor_status=ContractorStatus.NAMED if contractors else None,
        dates=_steps(facts, source, register),
        department=facts["military_department"],
        cases=CaseDesignator.find_all(cases) if cases else None,
        prior_cases=prior_cases,
        commission=facts["sales_commission"],
        representatives=build_representatives(facts["reps_travel"]),
        representatives_as_printed=facts["reps_travel"],
        emergency=True if _declares_emergency(facts) else None,
        positions=positions,
        cut_off=("purchaser",) if cut_off else (),
        evidence=(Evidence(source=source.id),),
        notes=tuple(facts["awkward"]),
    )


def _earlier(
    prior: list[str] | None,
) -> tuple[tuple[Transmittal, ...], tuple[CaseDesignator, ...] | None]:
    """Return the earlier transmittals and the prior cases; an earlier transmittal is never a prior case."""
    if prior is None:
        return (), None
    try:
        return tuple(Transmittal(one) for one in prior), None if prior else ()
    except GrammarError:
        return (), tuple(CaseDesignator(one) for one in prior)


def _kind(facts: RecordFacts, transmittal: Transmittal | None) -> NoticeKind | None:
    if _CORRECTION.search(facts["source_title"]):
        return NoticeKind.CORRECTION
    if transmittal is not None and transmittal.is_enhancement:
        return NoticeKind.ENHANCEMENT
    return NoticeKind.ORIGINAL if _ORIGINAL.match(facts["source_title"]) else None


def _stage(facts: RecordFacts) -> Stage | None:
    """Return the furthest step: a print of the notice, or a date of delivery, says that Congress was told."""
    printed = facts["source_kind"] in _PRINTS and not _CORRECTION.search(facts["source_title"])
    if printed or facts["notified_on"]:
        return Stage.NOTIFIED
    return Stage.APPROVED if facts["state_approved"] else None


def _declares_emergency(facts: RecordFacts) -> bool:
    return any(position["stance_word"] == "emergency exists" for position in facts["positions"])


def _basis_of_delivery(facts: RecordFacts, source: Source) -> DateBasis:
    """Return where the day of delivery comes from.

    A print of the notice gives it in its item (viii). Of everything else the gatherer kept only the day, not
    the words: it may have been worked out from "today", or taken from another text.
    """
    own = source.extent is not Extent.MENTION and not _DESCRIBED.search(facts["source_title"])
    return DateBasis.STATED if own and facts["source_kind"] in _PRINTS else DateBasis.INFERRED


def _steps(facts: RecordFacts, source: Source, register: Register) -> tuple[Milestone, ...]:
    steps: list[Milestone] = []
    if facts["state_approved"]:
        steps.append(Milestone(kind=MilestoneKind.APPROVED, by=register.state_department()))
    if facts["notified_on"]:
        steps.append(
            Milestone(
                kind=MilestoneKind.DELIVERED_TO_CONGRESS,
                on=PartialDate(facts["notified_on"]),
                basis=_basis_of_delivery(facts, source),
                to=register.congress(),
            )
        )
    return tuple(steps)
