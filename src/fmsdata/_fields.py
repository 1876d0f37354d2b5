# SPDX-License-Identifier: MIT
"""The one walk over the model: which classes there are, which fields they have, of which type.

Schemas, readers, strategies and the data dictionary are derived from this walk, so that a field added to a
class arrives everywhere. Leaf types are what the walk ends at.
"""

import typing
from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple, TypeVar

import attrs

from fmsdata._words import did_you_mean
from fmsdata.errors import ArgumentError, UnknownNameError
from fmsdata.model._checks import About, about_field
from fmsdata.model._shape import Shape, shape_of
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

CLASSES: Final[tuple[type[Any], ...]] = (
    Evidence,
    Source,
    Actor,
    WeaponSystem,
    Part,
    Quantity,
    Item,
    Value,
    Member,
    Contractor,
    Party,
    Staff,
    Milestone,
    Notification,
    Relation,
    Act,
    Stance,
    Dataset,
)
"""Every class of the model; a class comes after those that its fields hold."""

SCALARS: Final[tuple[type[str], ...]] = (PartialDate, Transmittal, CaseDesignator, CountryCode, Designation)
"""Every text type with a grammar of its own."""

REQUIRED: Final = attrs.NOTHING
"""The default of a field that has none."""


class Field(NamedTuple):
    """One field of a class of the model: everything that is derived from it starts here."""

    name: str
    shape: Shape
    default: Any
    about: About

    @property
    def required(self) -> bool:
        """Whether the constructor must be given it."""
        return self.default is REQUIRED


_FIELDS: Final[dict[type[Any], tuple[Field, ...]]] = {}


def fields_of(cls: type[Any]) -> tuple[Field, ...]:
    """Return the fields of a class of the model, in canonical order."""
    found = _FIELDS.get(cls)
    if found is None:
        hints = typing.get_type_hints(cls)
        declared: tuple[attrs.Attribute[Any], ...] = attrs.fields(cls)
        found = tuple(Field(f.name, shape_of(hints[f.name]), f.default, about_field(f)) for f in declared)
        _FIELDS[cls] = found
    return found


def class_named(name: str) -> type[Any]:
    """Return the class of the model with a name.

    Raises:
        UnknownNameError: The model has no such class.

    """
    for cls in CLASSES:
        if cls.__name__ == name:
            return cls
    known = tuple(cls.__name__ for cls in CLASSES)
    raise UnknownNameError("class", name, known, did_you_mean(name, known))


_KNOWN: Final = frozenset(CLASSES)


def require_class(cls: object, argument: str = "cls") -> None:
    """Raise `ArgumentError` unless *cls* is a class of the model."""
    if not isinstance(cls, type) or cls not in _KNOWN:
        raise ArgumentError(argument, cls, "a class of the model, such as Notification")


def is_made_alike(cls: object) -> bool:
    """Whether a class is made as those of the model are, so that the walk over its fields is possible."""
    return (
        isinstance(cls, type) and attrs.has(cls) and all("fmsdata" in f.metadata for f in attrs.fields(cls))
    )


def require_record(record: object, argument: str = "record") -> None:
    """Raise `ArgumentError` unless *record* is a record of a class of the model."""
    if type(record) not in _KNOWN:
        raise ArgumentError(argument, record, "a record of the model, such as a Dataset or a Notification")


T = TypeVar("T")


def require_iterable(records: Iterable[T], argument: str = "records") -> Iterable[T]:
    """Return *records*, or raise `ArgumentError` where nothing can be taken out of them one by one."""
    if isinstance(records, (str, bytes)) or not isinstance(records, Iterable):
        raise ArgumentError(argument, records, "records of the model, in a list or any other iterable")
    return records


def pointer(*parts: str | int) -> str:
    """Return the JSON Pointer (RFC 6901) that the parts spell."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


class Node(NamedTuple):
    """A record met on a walk through another, and where."""

    path: str
    record: Any
    owner: str | None
    """The id of the nearest enclosing record that has one, itself included."""


def walk(record: Any, path: str = "", owner: str | None = None) -> Iterator[Node]:
    """Yield a record and every record inside it, outermost first, each with its JSON Pointer."""
    owner = getattr(record, "id", owner)
    yield Node(path, record, owner)
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if value is None or not field.shape.is_record:
            continue
        if field.shape.many:
            for position, item in enumerate(value):
                yield from walk(item, f"{path}/{field.name}/{position}", owner)
        else:
            yield from walk(value, f"{path}/{field.name}", owner)
