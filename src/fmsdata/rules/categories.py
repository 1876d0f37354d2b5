# SPDX-License-Identifier: MIT
"""Rules 504, 510: the kind of thing that designations, names and systems say it is."""

import re
from collections.abc import Iterable
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.actors import WeaponSystem
from fmsdata.model.dataset import Dataset
from fmsdata.model.designation import Designation, DesignationSystem
from fmsdata.model.items import Item
from fmsdata.model.vocabulary import CATEGORIES
from fmsdata.rules._examples import dataset, example_system, notice
from fmsdata.rules._families import DESIGNATIONS
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope
from fmsdata.rules.designations import DESIGNATED

_UNITS: Final = {
    "BB": {"bomb"},
    "BD": {"bomb"},
    "BL": {"bomb"},
    "CB": {"bomb"},
    "GB": {"bomb", "guidance kit"},
    "KM": {"guidance kit"},
    "LA": {"launcher"},
}
"""Categories of munition units by item code; for a code that is not here, no unit is one of `_NO_UNIT`."""

_NO_UNIT: Final = frozenset(
    [
        "aircraft",
        "helicopter",
        "missile",
        "radar",
        "radio",
        "ship",
        "tank",
        "torpedo",
        "uncrewed aircraft",
        "engine",
        "rocket",
    ]
)

_WEAPONS: Final = frozenset(
    [
        "aircraft",
        "armoured vehicle",
        "artillery",
        "bomb",
        "engine",
        "guidance kit",
        "gun",
        "helicopter",
        "launcher",
        "missile",
        "rocket",
        "ship",
        "tank",
        "torpedo",
        "uncrewed aircraft",
    ]
)

_EQUIPMENT: Final = {"P": {"radar"}, "R": {"radio"}, "L": {"electronic warfare"}}

_SOUND: Final = frozenset("NQ")
"""Types of equipment for sound in air and in water: no radars and no radios."""


_EVERY: Final = frozenset(CATEGORIES)
_MISSILE: Final = frozenset(("missile", "rocket", "torpedo", "uncrewed aircraft"))
_KNOWN: Final = {word: word for word in CATEGORIES} | {
    plural: word for word in CATEGORIES for plural in (f"{word}s", f"{word}es")
}
"""The categories of the published list, by themselves and by their plurals."""

_BRACKETS: Final = re.compile(r"\([^()]*\)")
_BEHIND: Final = re.compile(r",| (?:for|with|to|from|of|and|or|including|includes|in|on) ")
"""Where the thing that a line offers has been named: 'tail kits for bombs' are kits."""

_WIDER: Final = {"aircraft": ("helicopter",), "gun": ("artillery",), "sensor": ("radar",)}
"""Words for a kind of thing that include others: a helicopter is an aircraft too."""


def _category(word: str | None) -> str | None:
    """Return the category of the published list that a word means, whatever its case and number, or None."""
    if word is None or word in _EVERY:
        return word
    return _KNOWN.get(" ".join(word.casefold().split()))


def _allowed(designation: Designation) -> frozenset[str]:
    """Return the categories of the published list that a designation allows."""
    system = designation.system
    if system is DesignationSystem.MUNITION_UNIT:
        own = _UNITS.get(designation.item_code or "")
        return frozenset(own) if own else _EVERY - _NO_UNIT
    if system is DesignationSystem.MISSILE:
        return _MISSILE
    if system is DesignationSystem.AIRCRAFT:
        own = {"H": {"helicopter"}, "Q": {"uncrewed aircraft"}}.get(designation.vehicle_type or "", set())
        return frozenset({"aircraft"} | own)
    if system is DesignationSystem.ENGINE:
        return frozenset({"engine"})
    kind = designation.equipment_type if system is DesignationSystem.ELECTRONICS else None
    if kind is None:
        return _EVERY
    own = _EQUIPMENT.get(kind)
    if own:
        return frozenset(own | {"sensor", "command and control"})
    return _EVERY - _WEAPONS - ({"radar", "radio"} if kind in _SOUND else frozenset())


@DESIGNATIONS.rule(
    "FMS504",
    "category-against-designation",
    Severity.WARNING,
    over=DESIGNATED,
    unverified=True,
    why="A GBU is a bomb and no missile, an AN/TPS is a radar; totals by category would be wrong.",
    fix="Take the category that the designation gives.",
    ignore="When the thing is used otherwise than it is designated.",
    basis="DoD 4120.15-L, MIL-STD-196 and MIL-STD-1464. The letters are recalled and were not read in the "
    "standard, so this is never an error.",
    failing=lambda: example_system("gbu-39", "GBU-39", category="missile"),
    mended=lambda: example_system("gbu-39", "GBU-39", category="bomb"),
)
def category_against_designation(node: Node[Any], _: Index) -> Iterable[Hit]:
    """The category of a system, and what the name of an item ends in, is one that its designation allows."""
    record = node.record
    designation: Designation = record.designation
    at = "name" if type(record) is Item else "category"
    words: str | None = getattr(record, at)
    if words is None:
        return NOTHING
    allowed = _allowed(designation)
    # Most names end in the kind of thing.
    plain = _KNOWN.get(words.rpartition(" ")[2]) if at == "name" else words
    if allowed is _EVERY or plain in allowed:
        return NOTHING
    category = _named_last(words) if at == "name" else _category(words)
    if category is None or category not in _EVERY or category in allowed:
        return NOTHING
    return (
        Hit(
            f"{designation} is no {category}",
            at,
            expected=" or ".join(sorted(allowed)),
            actual=record.name if at == "name" else record.category,
            hint=brief(designation.explain(), 200).strip("'\""),
        ),
    )


@DESIGNATIONS.rule(
    "FMS510",
    "item-against-category",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Item, lambda item: item.system is not None),
    why="A line that offers missiles and points at a launcher is counted under the wrong system.",
    fix="Point at the system that the line offers. What the thing goes with stands in `fits`.",
    ignore="When the line offers a part of the system under its name.",
    basis="Lists name the kind of thing with the number: 'Javelin FGM-148F missiles', 'launch units'. "
    "(Designations that differ are FMS507.)",
    failing=lambda: _missiles(category="launcher"),
    mended=lambda: _missiles(category="missile"),
)
def item_against_category(node: Node[Item], index: Index) -> Iterable[Hit]:
    """The kind of thing that the name of an item ends in is the category of its system, or includes it."""
    system = index.find(node.record.system, WeaponSystem)
    category = None if system is None else _category(system.record.category)
    last = _named_last(node.record.name)
    if category is None or last is None or last in category.split() or category in _WIDER.get(last, ()):
        return NOTHING
    own = node.record.designation
    if own is not None and last not in _allowed(own):
        # That the name is no name of the thing is seen from its designation: FMS504.
        return NOTHING
    return (
        Hit(
            f"{brief(node.record.name)} ends in {last}, the category of {brief(node.record.system)} is "
            f"{category}",
            "system",
            expected=f"a system of the category {last}",
            actual=node.record.system,
        ),
    )


def _named_last(name: str) -> str | None:
    """Return the category that a name ends in, without what stands behind it in brackets or after 'for'."""
    words = _BEHIND.split(_BRACKETS.sub(" ", name.casefold()), 1)[0].split()
    return _KNOWN.get(words[-1].rstrip(".,;")) if words else None


def _missiles(category: str) -> Dataset:
    return dataset(
        example_system("javelin", category=category),
        notice(items=(Item(name="Javelin missiles", system="javelin"),)),
    )
