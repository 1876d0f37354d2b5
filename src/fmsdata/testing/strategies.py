# SPDX-License-Identifier: MIT
"""Strategies for Hypothesis that know the field: one for every class of the model and every scalar.

What they draw is sound: no rule finds an error or a warning in it, and every codec keeps it. `violations` and
`broken_json` draw what is wrong in exactly one way.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeVar

from hypothesis.strategies import SearchStrategy

from fmsdata._fields import CLASSES
from fmsdata._words import a_or_an, did_you_mean
from fmsdata.errors import ArgumentError, UnknownNameError
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.cases import CaseDesignator
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Member, Party, Staff
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.values import Value
from fmsdata.testing._actors import actors, weapon_systems
from fmsdata.testing._broken import BREAKAGES, UNBROKEN, Broken, break_json, ways_for
from fmsdata.testing._datasets import dataset_of, datasets, datasets_with_texts, source_texts
from fmsdata.testing._designations import designations
from fmsdata.testing._items import items, service_items
from fmsdata.testing._milestones import milestones
from fmsdata.testing._notices import notifications
from fmsdata.testing._parties import contractors, members, parties, staff
from fmsdata.testing._positions import acts, relations, stances
from fmsdata.testing._quantities import counts, parts, printed_count, quantities
from fmsdata.testing._scalars import case_designators, country_codes, ids, partial_dates, transmittals
from fmsdata.testing._sources import ERAS, Era, evidence, sources
from fmsdata.testing._values import printed_amount, values
from fmsdata.testing._violations import VIOLATIONS, violations

__all__ = [
    "BREAKAGES",
    "BY_TYPE",
    "ERAS",
    "UNBROKEN",
    "VIOLATIONS",
    "Broken",
    "Era",
    "actors",
    "acts",
    "broken_json",
    "case_designators",
    "contractors",
    "country_codes",
    "counts",
    "dataset_of",
    "datasets",
    "datasets_with_texts",
    "designations",
    "evidence",
    "for_type",
    "ids",
    "items",
    "members",
    "milestones",
    "notifications",
    "partial_dates",
    "parties",
    "parts",
    "printed_amount",
    "printed_count",
    "quantities",
    "relations",
    "service_items",
    "source_texts",
    "sources",
    "staff",
    "stances",
    "transmittals",
    "values",
    "violations",
    "weapon_systems",
]

T = TypeVar("T")

BY_TYPE: Final[Mapping[type[Any], Callable[[], SearchStrategy[Any]]]] = MappingProxyType(
    {
        PartialDate: partial_dates,
        Transmittal: transmittals,
        CaseDesignator: case_designators,
        CountryCode: country_codes,
        Designation: designations,
        Evidence: evidence,
        Source: sources,
        Actor: actors,
        WeaponSystem: weapon_systems,
        Part: parts,
        Quantity: quantities,
        Item: items,
        Value: values,
        Member: members,
        Contractor: contractors,
        Party: parties,
        Staff: staff,
        Milestone: milestones,
        Notification: notifications,
        Relation: relations,
        Act: acts,
        Stance: stances,
        Dataset: datasets,
    }
)
"""The strategy of each scalar and each class; Hypothesis's `from_type` uses the same."""


def broken_json(cls: type[Any], *, code: str | None = None) -> SearchStrategy[Broken]:
    """Return documents of a class that are broken in one way, each with the code that readers must report.

    Args:
        cls: A class of the model.
        code: The way, one of those in `BREAKAGES`; any that fits unless given.

    Raises:
        ArgumentError: *cls* is no class, or *code* no text.
        UnknownNameError: *cls* is no class of the model, or *code* is no code of `BREAKAGES` or
            of a way in which nothing in a document of the class can be wrong.

    """
    _require_class(cls)
    if cls not in CLASSES:
        raise UnknownNameError("class", cls.__name__, tuple(one.__name__ for one in CLASSES))
    if code is not None:
        if not isinstance(code, str):
            raise ArgumentError("code", code, "the code of a way, as str: FMS920")
        _require_way(cls, code)
    return break_json(for_type(cls), code)


def _require_way(cls: type[Any], code: str) -> None:
    ways = tuple(way.code.code for way in ways_for(cls))
    if code in ways:
        return
    kind = f"way to break {a_or_an(cls.__name__)}"
    if code in {way.code.code for way in BREAKAGES}:
        raise UnknownNameError(kind, code, ways, "nothing in one can be wrong so")
    raise UnknownNameError(kind, code, ways, UNBROKEN.get(code) or did_you_mean(code, ways))


def _require_class(cls: object) -> None:
    if not isinstance(cls, type):
        raise ArgumentError("cls", cls, "a class of fmsdata, itself and not its name")


def for_type(cls: type[T]) -> SearchStrategy[T]:
    """Return the strategy of a class of the model or a scalar.

    Raises:
        ArgumentError: It is no class.
        UnknownNameError: It is neither.

    """
    _require_class(cls)
    if cls not in BY_TYPE:
        raise UnknownNameError("class", cls.__name__, tuple(known.__name__ for known in BY_TYPE))
    return BY_TYPE[cls]()
