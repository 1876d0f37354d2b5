# SPDX-License-Identifier: MIT
"""Small sound records from which the examples of the rules are made."""

from typing import Any

from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.dataset import Dataset, Entity
from fmsdata.model.dates import PartialDate
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.words import SourceKind

__all__ = ["CITED", "dataset", "notice", "source"]

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
