# SPDX-License-Identifier: MIT
"""Fields that can never go together, by class: what makes a document an impossible record, FMS927."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

__all__ = ["IMPOSSIBLE"]

Fields = dict[str, Any]

_NO_NUMBERS: Final[Fields] = {"count": None, "low": None, "high": None, "before": None, "same_as": None}
_NO_VALUE: Final[Fields] = {"total_usd": None, "mde_usd": None, "other_usd": None, "withheld": False}


def _always(**fields: Any) -> Callable[[Fields], Fields]:
    return lambda _: fields


def _its_own(name: str) -> Callable[[Fields], Fields]:
    """Return the field that points at the record itself, where it may point at others only."""
    return lambda document: {name: document["id"]}


IMPOSSIBLE: Final[Mapping[str, tuple[Callable[[Fields], Fields], ...]]] = MappingProxyType(
    {
        "Source": (
            _always(published_on=None, published_basis="stated"),
            _its_own("copy_of"),
        ),
        "Actor": (
            _always(members=None, members_complete=True),
            _its_own("parent"),
        ),
        "WeaponSystem": (_its_own("part_of"),),
        "Quantity": (
            _always(**_NO_NUMBERS | {"kind": "range", "low": 3, "high": 2}),
            _always(**_NO_NUMBERS | {"kind": "change", "count": 3}),
            _always(**_NO_NUMBERS | {"kind": "withheld", "count": 3}),
        ),
        "Item": (
            _always(alternatives=[], combination="mix"),
            _always(designation=None, alternatives=["F-16C"], combination=None),
            _always(designation="F-16C", alternatives=["F-16C", "F-16D"]),
        ),
        "Value": (
            _always(
                **_NO_VALUE | {"withheld": True, "total_usd": 75_000_000, "currency": "USD", "amount": None}
            ),
            _always(**_NO_VALUE | {"currency": "EUR", "amount": None}),
            _always(**_NO_VALUE | {"currency": "USD", "amount": None, "total_usd": -1, "scope": "notice"}),
        ),
        "Notification": (
            _always(contractor_status="named", contractors=None),
            _always(contractor_status="none", contractors=None),
            _its_own("restated_in"),
        ),
        "Relation": (
            _always(objects=[]),
            _always(kind="recognition", status="member"),
        ),
        "Stance": (
            _always(target=None, topic=None),
            _always(mode="judges", polarity=None),
        ),
    }
)
"""By class, what each way sets in the document of a record. The other classes take any fields together."""
