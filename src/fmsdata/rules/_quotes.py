# SPDX-License-Identifier: MIT
"""Which quoted words speak to which field of a record."""

from typing import Any, NamedTuple

from fmsdata.model.sources import Evidence
from fmsdata.model.words import EvidenceRole
from fmsdata.rules._index import Node

__all__ = ["Quotes", "evidence_for", "quotes_for"]


class Quotes(NamedTuple):
    """The quotes that support a field: those that name it, and those that speak to the whole record."""

    explicit: tuple[str, ...]
    implicit: tuple[str, ...]


def evidence_for(node: Node[Any], field: str) -> tuple[Evidence, ...]:
    """Return the evidence that speaks to a field: the record's own, or else its owner's for the record."""
    at: Node[Any] | None = node
    while at is not None:
        own: tuple[Evidence, ...] = getattr(at.record, "evidence", ())
        found = tuple(one for one in own if not one.supports or field in one.supports)
        if found:
            return found
        if own and at is node:
            # The record has words of its own, and none of them speaks to the field.
            return ()
        field, at = at.field, at.parent
    return ()


def quotes_for(node: Node[Any], field: str) -> Quotes:
    """Return the quotes that support a field of a record."""
    explicit: list[str] = []
    implicit: list[str] = []
    for one in evidence_for(node, field):
        if one.quote is not None and one.role is EvidenceRole.SUPPORTS:
            (explicit if one.supports else implicit).append(one.quote)
    return Quotes(tuple(explicit), tuple(implicit))
