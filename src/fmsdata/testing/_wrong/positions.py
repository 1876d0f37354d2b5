# SPDX-License-Identifier: MIT
"""What breaks each rule on relations, acts and stances (7xx)."""

import datetime
from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.positions import STATUSES, Act, Relation, Stance
from fmsdata.model.sources import Evidence
from fmsdata.model.words import (
    ActKind,
    MilestoneKind,
    Polarity,
    RelationKind,
    RelationStatus,
)
from fmsdata.tables.alliances import ACCESSIONS
from fmsdata.testing._choices import pick
from fmsdata.testing._purchasers import purchaser_of
from fmsdata.testing._wrong._sound import (
    CITED,
    bundle,
    buyer_actor,
    buyers,
    on_record,
    plain_notice,
    two_buyers,
)

__all__ = ["POSITIONS"]

_ALIKE: Final = (RelationKind.SUPPORT, RelationKind.DISPUTE, RelationKind.COOPERATION)
_LATE: Final = tuple(row for row in ACCESSIONS if row.on.year >= 1999)
_FORMULAS: Final = (
    "will not alter the basic military balance in the region",
    "will support the foreign policy and national security of the United States",
)


def _stance(name: str, holder: str, **fields: Any) -> Stance:
    return Stance(id=name, holder=holder, evidence=CITED, **fields)


def _relation(kind: RelationKind, subject: str, *objects: str, **fields: Any) -> Relation:
    own: dict[str, Any] = {"id": "relation", "status": RelationStatus.ONGOING, "evidence": CITED}
    return Relation(kind=kind, subject=subject, objects=objects, **(own | fields))


@st.composite
def _contradictory_stances(draw: DrawFn) -> Dataset:
    holder = draw(buyers()).id
    against = draw(pick(Polarity.OPPOSES, Polarity.REGRETS))
    pair = [
        _stance(name, holder, polarity=polarity, target="notice")
        for name, polarity in zip("ab", draw(st.permutations((Polarity.SUPPORTS, against))), strict=True)
    ]
    return draw(bundle(plain_notice(), *pair))


@st.composite
def _with_oneself(draw: DrawFn) -> Relation:
    one = draw(buyers()).id
    return _relation(draw(pick(*_ALIKE)), one, one)


@st.composite
def _recogniser_no_state(draw: DrawFn) -> Dataset:
    status = draw(pick(RelationStatus.RECOGNISED, RelationStatus.NOT_RECOGNISED))
    alliance = draw(pick("nato", "javelin-joint-venture"))
    return draw(bundle(_relation(RelationKind.RECOGNITION, alliance, draw(buyers()).id, status=status)))


@st.composite
def _before_accession(draw: DrawFn) -> Dataset:
    row = draw(pick(*_LATE))
    country = purchaser_of(CountryCode(row.code))
    day = row.on - datetime.timedelta(days=draw(st.integers(400, 4_000)))
    since = PartialDate(day.isoformat()[: draw(pick(4, 7, 10))])
    member = _relation(RelationKind.MEMBERSHIP, country.id, "nato", status=RelationStatus.MEMBER, since=since)
    return draw(bundle(member, actors=(buyer_actor(country),), company=False))


@st.composite
def _mediation_of_one(draw: DrawFn) -> Relation:
    one, two = draw(two_buyers())
    return _relation(RelationKind.MEDIATION, draw(pick("eu", one.id)), two.id)


@st.composite
def _formula(draw: DrawFn) -> Stance:
    said = draw(pick(*_FORMULAS))
    return _stance("stance", draw(buyers()).id, polarity=Polarity.SUPPORTS, target="notice", expression=said)


@st.composite
def _contradictory_relations(draw: DrawFn) -> Dataset:
    one, two = draw(two_buyers())
    kind = draw(pick(RelationKind.RECOGNITION, RelationKind.SUPPORT))
    statuses = sorted(STATUSES.get(kind, (RelationStatus.ONGOING, RelationStatus.ENDED)))[:2]
    pair = [
        _relation(kind, one.id, two.id, id=name, status=status)
        for name, status in zip("ab", statuses, strict=True)
    ]
    return draw(bundle(*pair))


@st.composite
def _too_many_votes(draw: DrawFn) -> Act:
    seats = draw(st.integers(40, 600))
    return Act(
        id="vote",
        kind=ActKind.VOTE,
        votes_for=seats + draw(st.integers(1, 60)),
        votes_of=seats,
        evidence=CITED,
    )


@st.composite
def _step_as_act(draw: DrawFn) -> Dataset:
    kind = draw(pick(ActKind.APPROVAL, ActKind.NOTIFICATION, ActKind.REQUEST))
    return draw(bundle(plain_notice(), Act(id="act", kind=kind, target="notice", evidence=CITED)))


@st.composite
def _step_not_in_notice(draw: DrawFn) -> Dataset:
    step = draw(pick(MilestoneKind.APPROVED, MilestoneKind.REQUESTED))
    polarity = draw(pick(Polarity.OPPOSES, Polarity.SUPPORTS))
    about = _stance("stance", draw(buyers()).id, polarity=polarity, target="notice", step=step)
    return draw(bundle(plain_notice(), about))


@st.composite
def _dated_differently(draw: DrawFn) -> Dataset:
    one, two = draw(two_buyers())
    kind = draw(pick(*_ALIKE))
    years = draw(st.lists(st.integers(1950, 2020), min_size=2, max_size=2, unique=True))
    pair = [
        _relation(kind, one.id, two.id, id=name, since=PartialDate(f"{year}"))
        for name, year in zip("ab", years, strict=True)
    ]
    return draw(bundle(*pair))


@st.composite
def _recorded_twice(draw: DrawFn) -> Dataset:
    one, two = draw(two_buyers())
    kind = draw(pick(*_ALIKE))
    return draw(bundle(*(_relation(kind, one.id, two.id, id=name) for name in "ab")))


@st.composite
def _step_without_notice(draw: DrawFn) -> Dataset:
    holder, other = draw(two_buyers())
    about = _stance(
        "stance",
        holder.id,
        polarity=draw(pick(Polarity.OPPOSES, Polarity.SUPPORTS)),
        target=other.id,
        step=draw(pick(MilestoneKind.APPROVED, MilestoneKind.REQUESTED)),
    )
    return draw(bundle(about, actors=(buyer_actor(other),)))


@st.composite
def _told_by_another(draw: DrawFn) -> Dataset:
    told = plain_notice(id="told", source="release", evidence=(Evidence(source="release"),))
    polarity = draw(pick(Polarity.OPPOSES, Polarity.SUPPORTS))
    about = _stance("stance", draw(buyers()).id, polarity=polarity, target="told")
    return draw(bundle(on_record(), on_record(id="release"), plain_notice(), told, about))


@st.composite
def _another_kind(draw: DrawFn) -> Dataset:
    one, two = draw(two_buyers())
    status = draw(pick(RelationStatus.GOAL, RelationStatus.MEMBER))
    return draw(bundle(_relation(RelationKind.MEMBERSHIP, one.id, two.id, status=status)))


POSITIONS: Final[dict[str, Callable[[], SearchStrategy[Any]]]] = {
    "FMS701": _contradictory_stances,
    "FMS702": _with_oneself,
    "FMS703": _recogniser_no_state,
    "FMS704": _before_accession,
    "FMS705": _mediation_of_one,
    "FMS706": _formula,
    "FMS707": _contradictory_relations,
    "FMS708": _too_many_votes,
    "FMS709": _step_as_act,
    "FMS710": _step_not_in_notice,
    "FMS711": _dated_differently,
    "FMS712": _recorded_twice,
    "FMS713": _step_without_notice,
    "FMS714": _told_by_another,
    "FMS715": _another_kind,
}
"""The strategy of each code."""
