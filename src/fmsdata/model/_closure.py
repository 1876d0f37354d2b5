# SPDX-License-Identifier: MIT
"""Which records a record refers to, told by the metadata of its fields, and what keeps a bundle closed."""

import functools
import typing
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import attrs

from fmsdata._words import did_you_mean
from fmsdata.errors import InvalidError, Problem, UnknownNameError
from fmsdata.model._checks import about_field
from fmsdata.model._shape import shape_of


class _Link(NamedTuple):
    """A field that holds ids or records."""

    name: str
    many: bool
    holds_ids: bool


# The key of an item is a name inside its notice and no id.
_NOT_IDS = frozenset({None, "Item"})


@functools.cache
def _links(cls: type) -> tuple[_Link, ...]:
    hints = typing.get_type_hints(cls)
    links = []
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(cls)
    for field in fields:
        shape = shape_of(hints[field.name])
        refers = about_field(field).refers not in _NOT_IDS
        if refers or shape.is_record:
            links.append(_Link(field.name, shape.many, refers))
    return tuple(links)


def ids_in(record: Any) -> Iterator[str]:
    """Yield every id that a record refers to, itself or through the records inside it."""
    for link in _links(record.__class__):
        value = getattr(record, link.name)
        if value is None:
            continue
        for each in value if link.many else (value,):
            if link.holds_ids:
                yield each
            else:
                yield from ids_in(each)


def closure(records: Mapping[str, tuple[Any, ...]], wanted: Iterable[str]) -> frozenset[str]:
    """Return the ids wanted and all that those records refer to, directly or through others.

    An id that nothing has stays out: what refers to it refers to nothing in the whole bundle already.

    Raises:
        UnknownNameError: Nothing has an id that is wanted.

    """
    pending = list(wanted)
    for name in pending:
        if name not in records:
            known = tuple(records)
            raise UnknownNameError("record", name, known, did_you_mean(name, known))
    kept: set[str] = set()
    while pending:
        name = pending.pop()
        if name not in kept and name in records:
            kept.add(name)
            for record in records[name]:
                pending.extend(ids_in(record))
    return frozenset(kept)


def united(first: Iterable[Any], others: Iterable[Any]) -> tuple[Any, ...]:
    """Return the records of two bundles in order, and of those that are equal only the first."""
    # Records are hashable, and a dictionary keeps the order in which it was filled.
    return tuple(dict.fromkeys((*first, *others)))


def renamed(record: Any, ids: Mapping[str, str]) -> Any:
    """Return a record in which some ids are others, its own and those that it refers to at any depth."""
    changed: dict[str, Any] = {}
    for link in _links(record.__class__):
        value = getattr(record, link.name)
        if value is None:
            continue
        each = value if link.many else (value,)
        made = tuple(ids.get(one, one) if link.holds_ids else renamed(one, ids) for one in each)
        if made != each:
            changed[link.name] = made if link.many else made[0]
    own: Any = getattr(record, "id", None)
    if own in ids:
        changed["id"] = ids[own]
    return attrs.evolve(record, **changed) if changed else record


def apart(first: Iterable[Any], others: Iterable[Any], prefix: str) -> dict[str, str]:
    """Return the ids of one bundle that name other records in the first, each with the id to have instead."""
    mine: dict[str, list[Any]] = {}
    for record in first:
        mine.setdefault(record.id, []).append(record)
    ids: dict[str, str] = {}
    records = list(others)
    while True:
        # A record that is in both may come to differ by an id that it refers to.
        clashing = [one.id for one in records if one.id in mine and renamed(one, ids) not in mine[one.id]]
        new = {name: prefix + name for name in clashing if name not in ids}
        if not new:
            return ids
        ids |= new


def refuse_conflicts(first: Iterable[Any], others: Iterable[Any]) -> None:
    """Refuse two bundles in which one id names different records.

    Raises:
        InvalidError: It lists every such id.

    """
    mine: dict[str, list[Any]] = {}
    for record in first:
        mine.setdefault(record.id, []).append(record)
    clashes = {other.id: other for other in others if other.id in mine and other not in mine[other.id]}
    if clashes:
        expected = "the same record in both datasets, or an id of its own"
        raise InvalidError("Dataset.merge", tuple(Problem("id", name, expected) for name in clashes))
