# SPDX-License-Identifier: MIT
"""The records of what is checked: where each stands, its id, and what it refers to, from one pass."""

import functools
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Final, NamedTuple, TypeVar, final

import attrs

from fmsdata._fields import fields_of
from fmsdata.model.dataset import COLLECTIONS, Dataset
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence, Source
from fmsdata.rules._nodes import Evidenced, Node, Reference, Sourced, View, reference_fields

__all__ = ["AT_ONCE", "CHUNK", "Records", "Root", "classes_within"]

R = TypeVar("R")


class _Child(NamedTuple):
    """A field that holds records: what the pass over a record looks into."""

    name: str
    many: bool
    cls: type[Any]
    has_evidence: bool
    has_children: bool


@functools.cache
def _children(cls: Any) -> tuple[_Child, ...]:
    # Few rules look at evidence or at parts by themselves: their nodes wait until they are asked for.
    found = []
    for field in fields_of(cls):
        leaf: Any = field.shape.leaf
        if field.shape.is_record and leaf not in (Evidence, Part):
            found.append(
                _Child(field.name, field.shape.many, leaf, _has_evidence(leaf), bool(_children(leaf)))
            )
    return tuple(found)


@functools.cache
def classes_within(root: Any) -> frozenset[type[Any]]:
    """Return the classes of what a view may find in a record of a class."""
    own: Any = root
    found = {root, Root, Sourced, Evidenced}
    for field in fields_of(own):
        leaf: Any = field.shape.leaf
        if field.shape.is_record:
            found |= classes_within(leaf)
    return frozenset(found)


@functools.cache
def _has_evidence(cls: Any) -> bool:
    return any(f.shape.leaf is Evidence for f in fields_of(cls))


class Root:
    """Stands for the root of what is checked."""


CHUNK: Final = 64
"""How many records of a dataset are looked at together; rules on thousands in turn would fetch each anew."""
AT_ONCE: Final = (Dataset, Root, Sourced, Evidence, Part)
"""What is looked at once and not in chunks."""


@final
class Nodes(dict[type[Any], list[Node[Any]]]):
    """The records by class. Those of evidence and of parts are made when they are first asked for."""

    def __missing__(self, cls: type[Any]) -> list[Node[Any]]:
        found: list[Node[Any]] = []
        if cls is Sourced:
            found = self[Root] if self[Evidenced] else []
        elif cls is Evidence:
            found = [
                Node(one, owner, "evidence", position)
                for owner in self[Evidenced]
                for position, one in enumerate(owner.record.evidence)
            ]
        elif cls is Part:
            found = [
                Node(part, owner, "parts", position)
                for owner in self[Quantity]
                for position, part in enumerate(owner.record.parts)
            ]
        self[cls] = found
        return found


class Records:
    """The records of a dataset, or of a record by itself, by class and by id."""

    def __init__(self, root: Any) -> None:
        self.root: Final[Node[Any]] = Node(root)
        self.nodes: Final = Nodes()
        """The records by class, in the order of the data."""
        self.owners: Final[list[Node[Any]]] = []
        """The records that have evidence, in the order of the data."""
        cls: Any = type(root)
        self.nodes[cls] = self.nodes[Root] = [self.root]
        if cls is Evidence or (_has_evidence(cls) and root.evidence):
            self.owners.append(self.root)
        self.nodes[Evidenced] = self.owners
        self._marks: list[dict[type[Any], int]] = []
        if cls is Dataset:
            self._collect_dataset()
        else:
            self._collect(self.root, cls)

    def _collect_dataset(self) -> None:
        """Collect record by record, and mark how far every so many of them reach."""
        count = 0
        for name, _, leaf, has_evidence, has_children in _children(Dataset):
            nodes = self.nodes[leaf]
            for position, record in enumerate(getattr(self.root.record, name)):
                child = Node(record, self.root, name, position)
                nodes.append(child)
                if has_evidence and record.evidence:
                    self.owners.append(child)
                if has_children:
                    self._collect(child, leaf)
                count += 1
                if not count % CHUNK:
                    self._marks.append({cls: len(found) for cls, found in self.nodes.items()})
        self._marks.append({cls: len(found) for cls, found in self.nodes.items()})

    def chunks(self) -> Iterator[defaultdict[type[Any], list[Node[Any]]]]:
        """Yield the records of a dataset by class, so many at a time that they stay at hand for all rules."""
        before: dict[type[Any], int] = {}
        for mark in self._marks:
            starts = ((cls, before.get(cls, 0), end) for cls, end in mark.items())
            nodes = {cls: self.nodes[cls][start:end] for cls, start, end in starts}
            yield defaultdict(list, nodes)
            before = mark

    def _collect(self, node: Node[Any], cls: Any) -> None:
        record, known, owners = node.record, self.nodes, self.owners
        for name, many, leaf, has_evidence, has_children in _children(cls):
            value = getattr(record, name)
            if not value:
                continue
            nodes = known.get(leaf)
            if nodes is None:
                nodes = known[leaf] = []
            for position, item in enumerate(value) if many else ((None, value),):
                child = Node(item, node, name, position)
                nodes.append(child)
                if has_evidence and item.evidence:
                    owners.append(child)
                if has_children:
                    self._collect(child, leaf)

    def of(self, cls: type[R]) -> list[Node[R]]:
        """Return every record of a class, in the order of the data."""
        return self.nodes[cls]

    def view(self, view: View[R]) -> list[Node[R]]:
        """Return the records of a view, class by class, in the order of the data."""
        wanted = view.wanted
        nodes = (node for cls in view.classes for node in self.nodes[cls])
        return [node for node in nodes if wanted is None or wanted(node.record)]

    @functools.cached_property
    def ids(self) -> dict[str, Node[Any]]:
        """Every record of a dataset that has an id, by it; of several with the same id, the first."""
        return self._entities[0]

    @functools.cached_property
    def repeated(self) -> list[Node[Any]]:
        """The records of a dataset whose id is that of a record before them."""
        return self._entities[1]

    @functools.cached_property
    def _entities(self) -> tuple[dict[str, Node[Any]], list[Node[Any]]]:
        found: dict[str, Node[Any]] = {}
        again: list[Node[Any]] = []
        for cls in _entity_classes() if isinstance(self.root.record, Dataset) else ():
            again += [node for node in self.of(cls) if found.setdefault(node.record.id, node) is not node]
        return found, again

    def find(self, wanted: str | None, cls: type[R]) -> Node[R] | None:
        """Return the record of a class with an id, or None."""
        node = None if wanted is None else self.ids.get(wanted)
        if node is None or type(node.record) is cls:
            return node
        # Where several records share an id, the one of the class is meant.
        return next(
            (one for one in self.repeated if one.record.id == wanted and type(one.record) is cls), None
        )

    def references(self) -> Iterator[Reference]:
        """Yield every id that points at a record, but for evidence, in the order of classes and data."""
        cls: Any
        for cls, nodes in tuple(self.nodes.items()):
            fields = reference_fields(cls) if attrs.has(cls) and cls is not Evidence else ()
            for name, many, wanted in fields:
                for node in nodes:
                    value = getattr(node.record, name)
                    if many:
                        for position, one in enumerate(value or ()):
                            yield Reference(node, f"{name}/{position}", wanted, one)
                    elif value:
                        yield Reference(node, name, wanted, value)

    @functools.cached_property
    def sources(self) -> dict[str, Node[Source]]:
        """The sources of a dataset by id; of two with the same id, the first."""
        found: dict[str, Node[Source]] = {}
        for node in self.of(Source):
            found.setdefault(node.record.id, node)
        return found


@functools.cache
def _entity_classes() -> tuple[type[Any], ...]:
    return tuple(field.shape.leaf for field in fields_of(Dataset) if field.name in COLLECTIONS)
