# SPDX-License-Identifier: MIT
"""The index that a check builds once: where every record stands, its id, and who refers to it."""

import functools
from collections.abc import Callable, Mapping
from typing import Any, Final, Generic, NamedTuple, TypeVar, final

from fmsdata._fields import fields_of, pointer
from fmsdata.model.dataset import COLLECTIONS, Dataset
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.transmittal import Transmittal
from fmsdata.rules._numbers import Numbers
from fmsdata.rules._texts import SourceText

__all__ = ["Index", "Node", "Reference", "View"]

R = TypeVar("R")
T = TypeVar("T")


@final
class Node(Generic[R]):
    """A record, and where it stands. The path is only put together for a finding."""

    __slots__ = ("field", "parent", "position", "record")

    def __init__(
        self, record: R, parent: "Node[Any] | None" = None, field: str = "", position: int | None = None
    ) -> None:
        self.record = record
        self.parent = parent
        self.field = field
        self.position = position

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
        node: Node[Any] | None = self
        while node is not None and type(node.record) is not cls:
            node = node.parent
        return node


@final
class View(Generic[R]):
    """The records that a rule looks at: those of one class, all of them or those that pass a test."""

    __slots__ = ("classes", "wanted")

    def __init__(self, cls: type[R], wanted: Callable[[R], object] | None = None) -> None:
        self.classes: tuple[type[Any], ...] = (cls,)
        self.wanted = wanted

    @classmethod
    def of(cls, *classes: type[Any], wanted: Callable[[Any], object] | None = None) -> "View[Any]":
        """Return the view of the records of several classes."""
        view: View[Any] = View(classes[0], wanted)
        view.classes = classes
        return view

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
def _record_fields(cls: Any) -> tuple[tuple[str, bool], ...]:
    return tuple((f.name, f.shape.many) for f in fields_of(cls) if f.shape.is_record)


@functools.cache
def _reference_fields(cls: Any) -> tuple[tuple[str, bool, str], ...]:
    # The key of an item points inside its notice and not at an id; rules on items follow it.
    facts = ((f.name, f.shape.many, f.about.refers) for f in fields_of(cls))
    return tuple((name, many, refers) for name, many, refers in facts if refers and refers != Item.__name__)


@final
class Index:
    """Everything that rules look up, built in one pass over a record and kept for one check."""

    def __init__(self, root: Any, texts: Mapping[str, str] | None = None) -> None:
        self.root: Final[Node[Any]] = Node(root)
        self.texts: Final[Mapping[str, str]] = texts or {}
        self.numbers: Final = Numbers()
        self._read: dict[str, SourceText] = {}
        self._nodes: dict[type[Any], list[Node[Any]]] = {}
        self._views: dict[View[Any], list[Node[Any]]] = {}
        self._collect(self.root)

    def _collect(self, node: Node[Any]) -> None:
        record = node.record
        cls: Any = type(record)
        listed = self._nodes.get(cls)
        if listed is None:
            self._nodes[cls] = [node]
        else:
            listed.append(node)
        for name, many in _record_fields(cls):
            value = getattr(record, name)
            if not value:
                continue
            if many:
                for position, item in enumerate(value):
                    self._collect(Node(item, node, name, position))
            else:
                self._collect(Node(value, node, name))

    def of(self, cls: type[R]) -> list[Node[R]]:
        """Return every record of a class, in the order of the data."""
        return self._nodes.get(cls, [])

    def view(self, view: View[R]) -> list[Node[R]]:
        """Return the records of a view, class by class, in the order of the data."""
        found = self._views.get(view)
        if found is None:
            nodes = [node for cls in view.classes for node in self._nodes.get(cls, ())]
            wanted = view.wanted
            if wanted is not None:
                nodes = [node for node in nodes if wanted(node.record)]
            found = self._views[view] = nodes
        return found

    @functools.cached_property
    def ids(self) -> dict[str, list[Node[Any]]]:
        """Every record of a dataset that has an id, by it; more than one where an id is repeated."""
        found: dict[str, list[Node[Any]]] = {}
        if not isinstance(self.root.record, Dataset):
            return found
        for cls in _entity_classes():
            for node in self.of(cls):
                found.setdefault(node.record.id, []).append(node)
        return found

    def find(self, wanted: str | None, cls: type[R]) -> Node[R] | None:
        """Return the record of a class with an id, or None."""
        if wanted is None:
            return None
        return next((node for node in self.ids.get(wanted, ()) if type(node.record) is cls), None)

    @functools.cached_property
    def references(self) -> list[Reference]:
        """Every id that points at a record, but for evidence, in the order of the classes and the data."""
        found = []
        for cls, nodes in self._nodes.items():
            fields = () if cls is Evidence else _reference_fields(cls)
            for name, many, wanted in fields:
                for node in nodes:
                    value = getattr(node.record, name)
                    if not value:
                        continue
                    if many:
                        found += [Reference(node, f"{name}/{i}", wanted, one) for i, one in enumerate(value)]
                    else:
                        found.append(Reference(node, name, wanted, value))
        return found

    @functools.cached_property
    def referrers(self) -> dict[str, list[Reference]]:
        """The references to each id."""
        found: dict[str, list[Reference]] = {}
        for reference in self.references:
            found.setdefault(reference.id, []).append(reference)
        return found

    @functools.cached_property
    def notices(self) -> dict[str, list[Node[Notification]]]:
        """The observations of each notice, by the key that they share."""
        found: dict[str, list[Node[Notification]]] = {}
        for node in self.of(Notification):
            found.setdefault(node.record.notice, []).append(node)
        return found

    @functools.cached_property
    def transmittals(self) -> dict[Transmittal, list[Node[Notification]]]:
        """The observations under each transmittal number."""
        found: dict[Transmittal, list[Node[Notification]]] = {}
        for node in self.of(Notification):
            if node.record.transmittal is not None:
                found.setdefault(node.record.transmittal, []).append(node)
        return found

    def keys(self, notice: Node[Notification]) -> dict[str, Node[Item]]:
        """The items of a notice by key; of two with the same key, the first."""
        return self._keys.get(id(notice), {})

    @functools.cached_property
    def _keys(self) -> dict[int, dict[str, Node[Item]]]:
        found: dict[int, dict[str, Node[Item]]] = {}
        for node in self.of(Item):
            if node.record.key is not None and node.parent is not None:
                found.setdefault(id(node.parent), {}).setdefault(node.record.key, node)
        return found

    @functools.cached_property
    def sources(self) -> dict[str, Node[Source]]:
        """The sources of a dataset by id; of two with the same id, the first."""
        found: dict[str, Node[Source]] = {}
        for node in self.of(Source):
            found.setdefault(node.record.id, node)
        return found

    def text_of(self, source: str) -> SourceText | None:
        """Return the text of a source in paragraphs, or None when it was not given."""
        if source not in self._read and source in self.texts and source in self.sources:
            self._read[source] = SourceText(self.texts[source], self.sources[source].record.lead_blocks)
        return self._read.get(source)

    def source_of(self, node: Node[Any]) -> Node[Source] | None:
        """Return the source of the notice that a record stands in, or None."""
        notice = node.up(Notification)
        return None if notice is None else self.sources.get(notice.record.source)


@functools.cache
def _entity_classes() -> tuple[type[Any], ...]:
    return tuple(field.shape.leaf for field in fields_of(Dataset) if field.name in COLLECTIONS)
