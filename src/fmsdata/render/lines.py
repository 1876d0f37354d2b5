# SPDX-License-Identifier: MIT
"""Lines and blocks of lines: what any page is made of, without any look; and the words that support them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias, final

from fmsdata.model.dataset import Dataset
from fmsdata.model.sources import Evidence
from fmsdata.model.words import EvidenceRole
from fmsdata.render.texts import names_of_texts

__all__ = ["NOBODY", "Backing", "Block", "Line", "Names", "beside", "cited", "names_of", "whole"]

Names: TypeAlias = Mapping[str, str]
"""The name of each record by its id."""

NOBODY: Final[Names] = MappingProxyType({})
"""No names: every record is called by its id."""


class Line(NamedTuple):
    """One line: what it is about, what it says, and the words that support it."""

    label: str
    text: str
    source: str = ""
    details: tuple[str, ...] = ()
    """What belongs to it: sub-counts, members, other forms."""


class Block(NamedTuple):
    """A titled group of lines."""

    title: str
    lines: tuple[Line, ...]


def names_of(dataset: Dataset) -> dict[str, str]:
    """Return the name of every record of a dataset by its id; records without a name keep their id."""
    names = {record.id: getattr(record, "name", None) or record.id for record in dataset}
    return names | names_of_texts(dataset.sources)


def whole(source: str) -> str:
    """Return under what a text may have its whole title among the names; no id holds a space."""
    return f"title of {source}"


def cited(evidence: tuple[Evidence, ...], names: Names = NOBODY, home: str | None = None) -> str:
    """Return the words that support a record, with their paragraphs: ¶3 “246 missiles”; or the source.

    *home* is the source that is spoken of anyway, and is not named again. A pointer that holds neither words
    nor a place says nothing but the source.
    """
    said: dict[str, None] = {}
    spoken_of = home
    for pointer in evidence:
        words = _pointed(pointer)
        if pointer.source != spoken_of:
            name = names.get(pointer.source, pointer.source)
            # Without its words, the short name of a text says too little.
            words = f"{name} {words}" if words else names.get(whole(pointer.source), name)
            spoken_of = pointer.source
        if words:
            against = "against it: " if pointer.role is EvidenceRole.CONTRADICTS else ""
            said[against + words] = None
    return " · ".join(said)


def _pointed(pointer: Evidence) -> str:
    paragraph = f"¶{pointer.paragraph}" if pointer.paragraph is not None else ""
    quote = f"“{pointer.quote}”" if pointer.quote else ""
    place = f"({pointer.place})" if pointer.place and quote else pointer.place or ""
    return " ".join(filter(None, (paragraph, quote, place)))


@final
class Backing:
    """The words of one record, given out once: to the line whose field they speak to, or else at the end."""

    def __init__(self, evidence: tuple[Evidence, ...], names: Names, home: str) -> None:
        self._left = list(evidence)
        self._names = names
        self._home = home

    def of(self, *fields: str) -> str:
        """Return the words for some fields, and take them out of the rest."""
        taken = tuple(one for one in self._left if any(field in fields for field in one.supports))
        self._left = [one for one in self._left if one not in taken]
        return cited(taken, self._names, self._home)

    def rest(self) -> str:
        """Return the words that no line has taken."""
        return cited(tuple(self._left), self._names, self._home)


def beside(*words: str) -> str:
    """Return what stands below a line, in one."""
    return " · ".join(filter(None, words))
