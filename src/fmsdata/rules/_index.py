# SPDX-License-Identifier: MIT
"""The index that a check builds once: where every record stands, its id, and who refers to it."""

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeVar, final

import attrs

from fmsdata._fields import fields_of
from fmsdata.model.dataset import COLLECTIONS, Dataset
from fmsdata.model.designation import Designation, DesignationSystem, find_designations
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.transmittal import Transmittal
from fmsdata.rules._actors import Actors
from fmsdata.rules._nodes import Evidenced, Node, Reference, Sourced, View, reference_fields
from fmsdata.rules._numbers import Numbers
from fmsdata.rules._passes import Citations, Links, Oddities, find_citations, find_links, find_oddities
from fmsdata.rules._spoken import Spoken, Words
from fmsdata.rules._texts import SourceText

__all__ = ["AT_ONCE", "CHUNK", "Index"]

R = TypeVar("R")
T = TypeVar("T")


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


@final
class Index:
    """Everything that rules look up, built in one pass over a record and kept for one check."""

    def __init__(self, root: Any, texts: Mapping[str, str] | None = None) -> None:
        self.root: Final[Node[Any]] = Node(root)
        self.texts: Final[Mapping[str, str]] = texts or {}
        self.nodes: Final = Nodes()
        """The records by class, in the order of the data."""
        self.owners: Final[list[Node[Any]]] = []
        """The records that have evidence, in the order of the data."""
        cls: Any = type(root)
        self.nodes[cls] = self.nodes[Root] = [self.root]
        if cls is Evidence or (_has_evidence(cls) and root.evidence):
            self.owners.append(self.root)
        self.nodes[Evidenced] = self.owners
        self.numbers: Final = Numbers()
        """Reads the numbers in texts, each text once."""
        self.words: Final = Words()
        """Takes texts apart into words, each text once."""
        self._decoded: Final[dict[Designation, tuple[DesignationSystem, tuple[str, ...]]]] = {}
        self._designations: Final[dict[str, tuple[Designation, ...]]] = {}
        self._read: Final[dict[str, SourceText]] = {}
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

    @functools.cached_property
    def actors(self) -> Actors:
        """Tells who is called what, and of which country."""
        return Actors(self)

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
    def referrers(self) -> dict[str, list[Reference]]:
        """The references to each id."""
        found: dict[str, list[Reference]] = {}
        for reference in self.references():
            found.setdefault(reference.id, []).append(reference)
        return found

    @functools.cached_property
    def links(self) -> Links:
        """Which ids are referred to, and which references lead nowhere or to the wrong class."""
        return find_links(self)

    @functools.cached_property
    def citations(self) -> Citations:
        """Which sources evidence cites, and evidence that its source does not bear."""
        return find_citations(self)

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

    @functools.cached_property
    def amendments(self) -> dict[Transmittal, list[Node[Notification]]]:
        """The notices that amend each transmittal, in the order of their own numbers."""
        found: dict[Transmittal, list[Node[Notification]]] = {}
        for node in self.of(Notification):
            if node.record.amends is not None and node.record.transmittal is not None:
                found.setdefault(node.record.amends, []).append(node)
        for nodes in found.values():
            nodes.sort(key=lambda node: node.record.transmittal or node.record.amends or Transmittal("74-01"))
        return found

    @functools.cached_property
    def _totals(self) -> dict[tuple[Transmittal, Transmittal], int]:
        """The total before each amendment, by the number that it amends and its own."""
        found: dict[tuple[Transmittal, Transmittal], int] = {}
        for base, nodes in self.amendments.items():
            known = (node.record.stated_total_usd for node in self.transmittals.get(base, ()))
            total = next((one for one in known if one is not None), None)
            for node in nodes:
                own = node.record.transmittal
                if total is not None and own is not None:
                    found.setdefault((base, own), total)
                own_total = node.record.stated_total_usd
                # A printed $0 is a total, and one that is not stated is none.
                total = total if own_total is None else own_total
        return found

    def total_before(self, node: Node[Notification]) -> int | None:
        """Return the total that an amendment amends: that of the base or of the amendment before, or None."""
        base, own = node.record.amends, node.record.transmittal
        return None if base is None or own is None else self._totals.get((base, own))

    def spoken(self, node: Node[Any]) -> Spoken:
        """Return the quotes in the evidence of a record, sorted by the fields that they speak to."""
        found = node.spoken
        if found is None:
            found = node.spoken = Spoken(node.record.evidence)
        return found

    @functools.cached_property
    def oddities(self) -> Oddities:
        """The evidence that some rule will say something about, from one pass over all of it."""
        return find_oddities(self)

    def is_english(self, node: Node[Any]) -> bool:
        """Whether the evidence of a record is English, or nothing is known of its language."""
        if not self.foreign:
            return True
        evidence: tuple[Evidence, ...] = node.record.evidence
        return not any(one.source in self.foreign for one in evidence)

    @functools.cached_property
    def foreign(self) -> frozenset[str]:
        """The ids of the sources that are in another language than English."""
        return frozenset(
            node.record.id
            for node in self.of(Source)
            if node.record.language is not None and not node.record.language.lower().startswith("en")
        )

    def decoded(self, designation: Designation) -> tuple[DesignationSystem, tuple[str, ...]]:
        """Return the system of a designation and what is irregular about it; each is decoded once."""
        found = self._decoded.get(designation)
        if found is None:
            found = self._decoded[designation] = (designation.system, designation.irregularities)
        return found

    def designations(self, text: str) -> tuple[Designation, ...]:
        """Return the designations in a text; each text is read once."""
        if text not in self._designations:
            found = find_designations(text)
            self._designations[text] = tuple(one.designation for one in found)
        return self._designations[text]

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
