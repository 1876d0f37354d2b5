# SPDX-License-Identifier: MIT
"""Which combinations of fields a constructor refuses, as JSON Schema can say it: if this, then that.

A field that is absent has its default, and for most fields null is the same as absent; both count here. What
compares two fields with each other (a range from low to high, an id that is not one's own) JSON Schema cannot
say: the constructors alone refuse that.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from fmsdata.model.actors import Actor
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import STATUSES, Relation, Stance
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Source
from fmsdata.model.values import Value
from fmsdata.model.words import (
    ContractorStatus,
    QuantityKind,
    RelationKind,
    RelationStatus,
    StanceMode,
    ValueScope,
)

Schema: TypeAlias = dict[str, Any]

_DOLLARS: Final = ("total_usd", "mde_usd", "other_usd")


def _there(name: str, value: Schema) -> Schema:
    return {"required": [name], "properties": {name: value}}


def _given(*names: str) -> Schema:
    return {"required": list(names), "properties": {name: {"not": {"type": "null"}} for name in names}}


def _absent(*names: str) -> Schema:
    return {"properties": {name: {"type": "null"} for name in names}}


def _filled(name: str) -> Schema:
    return _there(name, {"type": "array", "minItems": 1})


def _if(condition: Schema, then: Schema, otherwise: Schema | None = None) -> Schema:
    rule = {"if": condition, "then": then}
    return rule if otherwise is None else {**rule, "else": otherwise}


def _of_kind(kind: QuantityKind) -> Schema:
    return _there("kind", {"const": kind.value})


def _status_of(kind: RelationKind) -> Schema:
    standing = set(RelationStatus).difference(*STATUSES.values())
    words = sorted(status.value for status in STATUSES.get(kind, standing))
    return _if(_there("kind", {"const": kind.value}), {"properties": {"status": {"enum": words}}})


_COUNTED: Final = [QuantityKind.NUMBER.value, QuantityKind.CHANGE.value]
_OPINIONS: Final = [mode.value for mode in StanceMode if mode is not StanceMode.EXPECTS]
_FOREIGN: Final = _there("currency", {"not": {"const": "USD"}})

CONDITIONS: Final[Mapping[type, tuple[Schema, ...]]] = MappingProxyType(
    {
        Source: (_if(_given("published_basis"), _given("published_on")),),
        Actor: (_if(_given("members_complete"), _given("members")),),
        Quantity: (
            _if(_given("count"), {"properties": {"kind": {"enum": _COUNTED}}}),
            _if(_of_kind(QuantityKind.RANGE), _given("low", "high"), _absent("low", "high")),
            _if(_of_kind(QuantityKind.CHANGE), _given("before", "count"), _absent("before")),
            _if(_of_kind(QuantityKind.REFERENCE), _given("same_as"), _absent("same_as")),
            _if(_there("unit_assigned", {"const": True}), _given("unit")),
        ),
        Item: (
            {"properties": {"alternatives": {"anyOf": [{"maxItems": 0}, {"minItems": 2}]}}},
            _if(_given("designation"), {"properties": {"alternatives": {"maxItems": 0}}}),
            _if(_given("combination"), _filled("alternatives")),
        ),
        Value: (
            *(
                _if(
                    _there(name, {"type": "integer", "exclusiveMaximum": 0}),
                    _there("scope", {"const": ValueScope.CHANGE.value}),
                )
                for name in _DOLLARS
            ),
            _if(_there("withheld", {"const": True}), _absent(*_DOLLARS)),
            _if(_given("amount"), _FOREIGN, {"properties": {"currency": {"const": "USD"}}}),
            _if(_FOREIGN, _absent("total_usd")),
        ),
        Relation: (
            {"properties": {"objects": {"minItems": 1}}},
            *(_status_of(kind) for kind in RelationKind),
        ),
        Stance: (
            {"anyOf": [_given("target"), _given("topic")]},
            _if({"properties": {"mode": {"enum": _OPINIONS}}}, _given("polarity")),
        ),
        Notification: (
            _if(
                _filled("contractors"),
                _there("contractor_status", {"const": ContractorStatus.NAMED.value}),
                {"properties": {"contractor_status": {"not": {"const": ContractorStatus.NAMED.value}}}},
            ),
            _if(
                _there("contractor_status", {"const": ContractorStatus.NONE.value}),
                _given("contractors"),
            ),
        ),
    }
)
"""For each class what holds between its fields; every condition must hold."""
