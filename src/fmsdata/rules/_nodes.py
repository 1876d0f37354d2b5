# SPDX-License-Identifier: MIT
"""Where a record stands, which records a rule looks at, and who refers to whom."""

import functools
from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar, final

from fmsdata._fields import fields_of, pointer
from fmsdata._words import brief
from fmsdata.model.items import Item
from fmsdata.rules._spoken import Spoken

__all__ = ["Evidenced", "Node", "Reference", "Sourced", "View", "reference_fields"]

R = TypeVar("R")
T = TypeVar("T")


@final
class Node(Generic[R]):
    """A record, and where it stands. The path is only put together for a finding."""

    __slots__ = ("field", "parent", "position", "record", "spoken")

    def __init__(
        self, record: R, parent: "Node[Any] | None" = None, field: str = "", position: int | None = None
    ) -> None:
        self.record: R = record
        self.parent: Node[Any] | None = parent
        self.field: str = field
        self.position: int | None = position
        self.spoken: Spoken | None = None

    def __repr__(self) -> str:
        return f"Node({type(self.record).__name__} at {self.path or '/'!r})"

    @property
    def path(self) -> str:
        """The JSON Pointer of the record."""
        if self.parent is None:
            return ""
        own = (self.field,) if self.position is None else (self.field, self.position)
        return self.parent.path + pointer(*own)

    @property
    def named(self) -> str:
        """The nearest record with an id as a message names it, with its place: ``'a' (/notifications/3)``."""
        place = self.path or "/"
        return place if self.object_id is None else f"{brief(self.object_id)} ({place})"

    @property
    def object_id(self) -> str | None:
        """The id of the nearest enclosing record that has one, itself included."""
        node: Node[Any] | None = self
        while node is not None:
            found: str | None = getattr(node.record, "id", None)
            if found is not None:
                return found
            node = node.parent
        return None

    def up(self, cls: type[T]) -> "Node[T] | None":
        """Return the nearest enclosing node of a class, itself included, or None."""
        node: Any = self
        while node is not None:
            if type(node.record) is cls:
                found: Node[T] = node
                return found
            node = node.parent
        return None


class Evidenced:
    """Stands in a view for every record that has evidence."""


class Sourced:
    """Stands in a view for the root of what is checked, if anything in it has evidence."""


@final
class View(Generic[R]):
    """The records that a rule looks at: those of one class, all of them or those that pass a test."""

    __slots__ = ("classes", "wanted")

    def __init__(self, cls: type[R], wanted: Callable[[R], object] | None = None) -> None:
        self.classes: tuple[type[Any], ...] = (cls,)
        self.wanted: Callable[[R], object] | None = wanted

    @classmethod
    def of(cls, *classes: type[Any], wanted: Callable[[Any], object] | None = None) -> "View[Any]":
        """Return the view of the records of several classes."""
        view: View[Any] = View(classes[0], wanted)
        view.classes = classes
        return view

    @classmethod
    def with_evidence(cls) -> "View[Any]":
        """Return the view of the records that have evidence, of whatever class."""
        return View(Evidenced)

    @classmethod
    def with_any_evidence(cls) -> "View[Any]":
        """Return the view of the root, for rules that look at all evidence at once."""
        return View(Sourced)

    def __repr__(self) -> str:
        return f"View({', '.join(cls.__name__ for cls in self.classes)})"


class Reference(NamedTuple):
    """An id in a field that points at another record."""

    node: Node[Any]
    """The record that refers."""
    at: str
    """The field, and the position in it: ``manufacturers/0``."""
    wanted: str
    """The class that the id should be of; ``any`` for every class with an id."""
    id: str
    """The id."""


@functools.cache
def reference_fields(cls: Any) -> tuple[tuple[str, bool, str], ...]:
    """Return the fields of a class that hold ids: the name, whether there are several, and of which class."""
    # The key of an item points inside its notice and not at an id; rules on items follow it.
    facts = ((f.name, f.shape.many, f.about.refers) for f in fields_of(cls))
    return tuple((name, many, refers) for name, many, refers in facts if refers and refers != Item.__name__)
