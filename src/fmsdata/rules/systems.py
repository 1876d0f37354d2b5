# SPDX-License-Identifier: MIT
"""Rules 505 to 507, 510: weapon systems as such, and the items that offer them."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.actors import WeaponSystem
from fmsdata.model.dataset import Dataset
from fmsdata.model.designation import Designation, DesignationSystem
from fmsdata.model.items import Item
from fmsdata.model.vocabulary import CATEGORIES
from fmsdata.rules._circles import circles
from fmsdata.rules._examples import dataset, notice
from fmsdata.rules._families import DESIGNATIONS
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope
from fmsdata.rules.designations import agree

_BRACKETS: Final = re.compile(r"\([^()]*\)")

_WIDER: Final = {"aircraft": ("helicopter",), "gun": ("artillery",), "sensor": ("radar",)}
"""Words for a kind of thing that include others: a helicopter is an aircraft too."""


def _system(name: str, designation: str | None = None, **fields: Any) -> WeaponSystem:
    given = None if designation is None else Designation(designation)
    return WeaponSystem(**({"id": name, "name": name.upper(), "designation": given} | fields))


@DESIGNATIONS.rule(
    "FMS505",
    "system-under-two-ids",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="One system under two ids has half of its sales under each.",
    fix="Make one record of the two, with all names that the sources print.",
    ignore="When two systems do bear one name.",
    basis="The ids of a dataset form one namespace, one id for each system.",
    failing=lambda: dataset(
        _system("javelin", "FGM-148F"),
        _system("fgm-148f", "FGM-148F"),
        notice(items=(Item(name="a", system="javelin"), Item(name="b", system="fgm-148f"))),
    ),
    mended=lambda: dataset(
        _system("javelin", "FGM-148F", aliases=("FGM-148F",)),
        notice(items=(Item(name="a", system="javelin"),)),
    ),
)
def system_under_two_ids(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """No two systems share a designation, a name or an alias."""
    seen: dict[str, Node[WeaponSystem]] = {}
    for node in index.of(WeaponSystem):
        system = node.record
        names = (system.designation or "", system.name, *system.aliases)
        others: dict[str, str] = {}
        for name in (" ".join(name.casefold().split()) for name in names if name):
            other = seen.setdefault(name, node).record.id
            if other != system.id:
                others.setdefault(other, name)
        for other, name in others.items():
            yield Hit(f"{brief(other)} is called {brief(name)} too", "name", actual=system.name, node=node)


@DESIGNATIONS.rule(
    "FMS506",
    "systems-in-circle",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="A system that is a part of its own part is no system.",
    fix="Let the whole have no `part_of`.",
    ignore="Never.",
    basis="A part is less than the whole that it is a part of.",
    failing=lambda: dataset(
        _system("javelin", part_of="clu"),
        _system("clu", part_of="javelin"),
        notice(items=(Item(name="launch units", system="clu"),)),
    ),
    mended=lambda: dataset(
        _system("javelin"),
        _system("clu", part_of="javelin"),
        notice(items=(Item(name="launch units", system="clu"),)),
    ),
)
def systems_in_circle(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """No system is a part of itself over others."""
    wholes = {node.record.id: node.record.part_of for node in index.of(WeaponSystem) if node.record.part_of}
    for circle in circles(wholes):
        chain = " is a part of ".join(map(brief, (*circle, circle[0])))
        yield Hit(chain, "part_of", actual=wholes[circle[0]], node=index.find(circle[0], WeaponSystem))


@DESIGNATIONS.rule(
    "FMS507",
    "item-against-system",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Item, lambda item: item.system is not None and (item.designation or item.alternatives)),
    why="An item whose designation is not that of the system it points at is counted under the wrong one.",
    fix="Point at the system that the line offers. What the thing goes with stands in `fits`.",
    ignore="When the system stands for a family of several designations.",
    basis="The base of a designation names the design, whatever its series: FGM-148F is an FGM-148.",
    failing=lambda: _offer("BGM-71E"),
    mended=lambda: _offer("FGM-148F"),
)
def item_against_system(node: Node[Item], index: Index) -> Iterable[Hit]:
    """The designation of an item and that of its system have the same base."""
    system = index.find(node.record.system, WeaponSystem)
    whole = None if system is None else system.record.designation
    if whole is None or whole.system is DesignationSystem.UNKNOWN:
        return NOTHING
    own = (*node.record.alternatives, *((node.record.designation,) if node.record.designation else ()))
    known = [one for one in own if one.system is not DesignationSystem.UNKNOWN]
    if not known or any(one.base == whole.base or agree(one, whole) for one in known):
        return NOTHING
    return (
        Hit(
            f"{known[0]} is no {whole}, the designation of {brief(node.record.system)}",
            "system",
            expected=whole.base,
            actual=known[0],
        ),
    )


def _offer(designation: str) -> Dataset:
    item = Item(name="missiles", system="javelin", designation=Designation(designation))
    return dataset(_system("javelin", "FGM-148"), notice(items=(item,)))


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
    category = None if system is None else system.record.category
    last = _named_last(node.record.name)
    if category not in CATEGORIES or last not in CATEGORIES or last in category.split():
        return NOTHING
    if category in _WIDER.get(last, ()):
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


def _named_last(name: str) -> str:
    """Return the last word of a name in the singular, without what stands behind it in brackets."""
    words = _BRACKETS.sub(" ", name.casefold()).split()
    last = words[-1].rstrip(".,;") if words else ""
    return last.removesuffix("es") if last.endswith("oes") else last.removesuffix("s")


def _missiles(category: str) -> Dataset:
    return dataset(
        _system("javelin", category=category),
        notice(items=(Item(name="Javelin missiles", system="javelin"),)),
    )
