# SPDX-License-Identifier: MIT
"""One notice in full drops nothing: whatever a record holds, another value in its place is seen."""

import enum
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import attrs
import pytest

from fmsdata import (
    CaseDesignator,
    Dataset,
    Designation,
    InvalidError,
    Notification,
    PartialDate,
    Transmittal,
    dataset_names,
    load_dataset,
)
from fmsdata._fields import Field, fields_of
from fmsdata.render.content import notice_blocks
from fmsdata.render.full import full_blocks
from fmsdata.render.html import page
from fmsdata.render.lines import Block, names_of
from fmsdata.render.positions import position_blocks

UNSHOWN = {
    "Evidence.supports": "it says below which line the words stand",
    "Item.key": "a handle for programs; the name of the line stands in its place",
    "Part.role": "it sorts the part for programs; its printed label says the same",
    "Notification.positions": "the positions themselves are shown, in blocks of their own",
    "Source.id": "the title and the outlet are shown",
    "Source.lead_blocks": "it only fixes where paragraph 1 begins",
    "Stance.id": "a handle for programs; who holds what is shown",
    "Act.id": "a handle for programs; what was done is shown",
    "Relation.id": "a handle for programs; what holds is shown",
}
"""What a person is not shown, and why."""

MARK = "zzmarkzz"
OTHERS: dict[type, Any] = {
    str: MARK,
    int: 987_654_321,
    PartialDate: PartialDate("1997-03"),
    Transmittal: Transmittal("97-77"),
    CaseDesignator: CaseDesignator("ZZ-B-ZZZ"),
    Designation: Designation("AGM-179"),
}
CHECKED = {"language": "hu", "currency": "CHF"}


class Told(NamedTuple):
    """A value of a record: where, and what could stand there instead."""

    field: str
    path: tuple[str | int, ...]
    others: tuple[Any, ...]


def _told(record: Any, path: tuple[str | int, ...] = ()) -> Iterator[Told]:
    """Yield every value of a record that is not at its default, and of all records inside it."""
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        said_none = value == () and field.default is None
        if value is None or (value == field.default and not said_none):
            continue
        here = (*path, field.name)
        name = f"{type(record).__name__}.{field.name}"
        if said_none:
            yield Told(name, here, (None,))
        elif not field.shape.is_record:
            yield Told(name, here, _others(field, value))
        elif field.shape.many:
            for place, one in enumerate(value):
                yield from _told(one, (*here, place))
        else:
            yield from _told(value, here)


def _others(field: Field, value: Any) -> tuple[Any, ...]:
    leaf = field.shape.leaf
    others: Iterable[Any]
    if issubclass(leaf, enum.Enum):
        others = (member for member in leaf if member not in (value if field.shape.many else (value,)))
    elif leaf is bool:
        others = (not value,)
    else:
        others = (CHECKED.get(field.name, OTHERS.get(leaf)),)
    if field.name == "alternatives":
        return ((OTHERS[Designation], Designation("AGM-158")),)
    return tuple((one,) if field.shape.many else one for one in others)


def _replaced(record: Any, path: tuple[str | int, ...], value: Any) -> Any:
    """Return the record with another value at a place, or None where that can never be."""
    head, *rest = path
    if rest:
        inner = record[head] if isinstance(head, int) else getattr(record, head)
        value = _replaced(inner, tuple(rest), value)
    if value is _NEVER:
        return _NEVER
    if isinstance(head, int):
        return (*record[:head], value, *record[head + 1 :])
    try:
        return attrs.evolve(record, **{head: value})
    except InvalidError:
        return _NEVER


_NEVER = object()


def _words(blocks: Iterable[Block]) -> str:
    return "\n".join(
        words
        for block in blocks
        for words in (
            block.title,
            *(part for line in block.lines for part in (*line[:3], *line.details)),
        )
    )


def _dropped(record: Any, shown: Any) -> set[str]:
    """Return the fields whose values could be others without anybody seeing it."""
    found = set()
    before = shown(record)
    for told in _told(record):
        changed = [made for one in told.others if (made := _replaced(record, told.path, one)) is not _NEVER]
        marked = MARK in told.others or (MARK,) in told.others
        # What cannot be otherwise follows from the rest: contractors are named where any stands.
        seen = not changed or any(
            (MARK in after) if marked else (after != before) for after in map(shown, changed)
        )
        if not seen:
            found.add(told.field)
    return found


@pytest.fixture(scope="module", params=dataset_names())
def packaged(request: pytest.FixtureRequest) -> Dataset:
    return load_dataset(str(request.param))


def test_every_value_of_every_notification_is_seen_in_full_or_left_out_for_a_reason(
    packaged: Dataset,
) -> None:
    names = names_of(packaged)
    sources = {source.id: source for source in packaged.sources}

    def shown(made: Notification) -> str:
        return _words(notice_blocks(made, names, sources.get(made.source)))

    dropped = set()
    for one in packaged.notifications:
        dropped |= _dropped(one, shown)

    assert dropped <= set(UNSHOWN)


def test_every_value_of_the_source_of_a_notification_is_seen(packaged: Dataset) -> None:
    names = names_of(packaged)
    (first, *_) = packaged.notifications

    dropped = set()
    for source in packaged.sources:
        one = attrs.evolve(first, source=source.id)
        dropped |= _dropped(source, lambda made, one=one: _words(notice_blocks(one, names, made)))

    assert dropped <= set(UNSHOWN)


@pytest.mark.parametrize("kind", ["stances", "acts", "relations"])
def test_every_value_of_every_position_is_seen(packaged: Dataset, kind: str) -> None:
    names = names_of(packaged)
    bare = attrs.evolve(packaged, notifications=(), relations=(), acts=(), stances=())

    def shown(made: Any) -> str:
        alone: dict[str, Any] = {kind: (made,)}
        return _words(position_blocks(attrs.evolve(bare, **alone), names))

    dropped = set()
    for one in getattr(packaged, kind):
        dropped |= _dropped(one, shown)

    assert dropped <= set(UNSHOWN)


def test_what_is_left_out_is_left_out_of_real_records() -> None:
    """A reason that no record needs would only hide that a field is dropped."""
    seen = {
        told.field
        for name in dataset_names()
        for record in load_dataset(name)
        if type(record).__name__ not in ("Actor", "WeaponSystem")
        for told in _told(record)
    }

    assert set(UNSHOWN) <= seen
    assert all(UNSHOWN.values())


def test_a_notice_in_full_has_every_position_that_its_sources_report(packaged: Dataset) -> None:
    records = packaged.by_id()

    for notice in packaged.notices():
        shown = _words(full_blocks(packaged, (notice,)))
        for one in packaged.observations(notice):
            for position in one.positions:
                words: Any = records[position]
                assert (words.topic or "") in shown
                assert (words.as_reported or "") in shown


def test_the_page_of_a_notice_says_all_that_the_terminal_says(packaged: Dataset) -> None:
    for notice in packaged.notices():
        root = ET.fromstring(page(packaged, (notice,)))
        shown = " ".join(" ".join(root.itertext()).split())
        for block in full_blocks(packaged, (notice,)):
            for line in block.lines:
                # A table has the sentence of a stance in four cells; its source is in one of them.
                text = "" if block.title == "Positions" else line.text
                for part in (text, line.source, *line.details):
                    assert " ".join(part.split()) in shown, (notice, block.title)
