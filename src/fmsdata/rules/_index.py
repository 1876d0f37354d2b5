# SPDX-License-Identifier: MIT
"""The index that a check builds once: everything that rules look up about the records."""

import functools
from collections.abc import Mapping
from typing import Any, Final, final

from fmsdata.model.designation import Designation, DesignationSystem, find_designations
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.transmittal import Transmittal
from fmsdata.rules._actors import Actors
from fmsdata.rules._nodes import Node
from fmsdata.rules._numbers import Numbers
from fmsdata.rules._passes import Citations, Links, Oddities, find_citations, find_links, find_oddities
from fmsdata.rules._records import Records
from fmsdata.rules._spoken import Spoken, Words
from fmsdata.rules._texts import SourceText

__all__ = ["Index"]


@final
class Index(Records):
    """Everything that rules look up, built in one pass over a record and kept for one check."""

    def __init__(self, root: Any, texts: Mapping[str, str] | None = None) -> None:
        super().__init__(root)
        self.texts: Final[Mapping[str, str]] = texts or {}
        self.numbers: Final = Numbers()
        """Reads the numbers in texts, each text once."""
        self.words: Final = Words()
        """Takes texts apart into words, each text once."""
        self._decoded: Final[dict[Designation, tuple[DesignationSystem, tuple[str, ...]]]] = {}
        self._designations: Final[dict[str, tuple[Designation, ...]]] = {}
        self._read: Final[dict[str, SourceText]] = {}

    @functools.cached_property
    def actors(self) -> Actors:
        """Tells who is called what, and of which country."""
        return Actors(self, self.words)

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

    def may_be_foreign(self, node: Node[Any], quotes: list[str]) -> bool:
        """Whether quotes may be of a language that is not known, because their source is not at hand.

        Then that they give no number or date that can be read says nothing. Words in letters of ASCII are
        taken for English: most are, and a reader of one record is to be told of their slips.
        """
        evidence: tuple[Evidence, ...] = node.record.evidence
        unknown = any(one.source not in self.sources for one in evidence)
        return unknown and any(sign.isalpha() and not sign.isascii() for quote in quotes for sign in quote)

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
