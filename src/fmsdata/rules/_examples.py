# SPDX-License-Identifier: MIT
"""Small sound records from which the examples of the rules are made."""

from typing import Any

from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset, Entity
from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.words import ActorKind, ContractorStatus, MilestoneKind, SourceKind

__all__ = [
    "CITED",
    "dataset",
    "example_actor",
    "example_contractors",
    "example_country",
    "example_quote",
    "example_step",
    "example_system",
    "notice",
    "source",
]

CITED = (Evidence(source="record"),)
"""Evidence that names the source of the examples and quotes nothing."""


def source(**fields: Any) -> Source:
    """Return the source of the examples, a page of the Congressional Record."""
    own: dict[str, Any] = {
        "id": "record",
        "kind": SourceKind.CONGRESSIONAL_RECORD,
        "published_on": PartialDate("2026-05-20"),
    }
    return Source(**(own | fields))


def notice(**fields: Any) -> Notification:
    """Return a notice from the source of the examples."""
    own: dict[str, Any] = {"id": "notice", "notice": "notice", "source": "record", "evidence": CITED}
    return Notification(**(own | fields))


def dataset(*records: Entity) -> Dataset:
    """Return a dataset of records, with the source of the examples unless they bring sources."""
    sources = tuple(one for one in records if isinstance(one, Source)) or (source(),)
    return Dataset(
        id="example",
        title="An example",
        sources=sources,
        actors=tuple(one for one in records if isinstance(one, Actor)),
        systems=tuple(one for one in records if isinstance(one, WeaponSystem)),
        notifications=tuple(one for one in records if isinstance(one, Notification)),
        relations=tuple(one for one in records if isinstance(one, Relation)),
        acts=tuple(one for one in records if isinstance(one, Act)),
        stances=tuple(one for one in records if isinstance(one, Stance)),
    )


def example_quote(quote: str, *fields: str) -> tuple[Evidence, ...]:
    """Return evidence that quotes words for some fields of a record, or for all of it."""
    return (Evidence(source="record", quote=quote, supports=fields),)


def example_step(kind: MilestoneKind, on: str | None = None, **fields: Any) -> Milestone:
    """Return a step, by its date as text."""
    return Milestone(kind=kind, on=None if on is None else PartialDate(on), **fields)


def example_system(name: str, designation: str | None = None, **fields: Any) -> WeaponSystem:
    """Return a system whose id is its name in small letters."""
    given = None if designation is None else Designation(designation)
    return WeaponSystem(**({"id": name, "name": name.upper(), "designation": given} | fields))


def example_actor(name: str, kind: ActorKind = ActorKind.COUNTRY, **fields: Any) -> Actor:
    """Return an actor whose id is its name in small letters."""
    return Actor(**({"id": name.casefold(), "name": name, "kind": kind} | fields))


def example_country(name: str, code: str) -> Actor:
    """Return a country with a code, the buyer of the examples."""
    return Actor(id="buyer", name=name, kind=ActorKind.COUNTRY, country=CountryCode(code))


def example_contractors(*contractors: Contractor) -> Notification:
    """Return a notice that names its contractors."""
    return notice(contractors=contractors, contractor_status=ContractorStatus.NAMED)
