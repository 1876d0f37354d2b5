# SPDX-License-Identifier: MIT
"""Rules 505 to 507, 511: weapon systems as such, and the items that offer them."""

from collections.abc import Iterable, Iterator

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.actors import WeaponSystem
from fmsdata.model.dataset import Dataset
from fmsdata.model.designation import Designation, DesignationSystem
from fmsdata.model.items import Item
from fmsdata.rules._circles import circles, round_trip
from fmsdata.rules._examples import dataset, example_system, notice
from fmsdata.rules._families import DESIGNATIONS
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope
from fmsdata.rules.designations import agree


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
        example_system("javelin", "FGM-148F"),
        example_system("fgm-148f", "FGM-148F"),
        notice(items=(Item(name="a", system="javelin"), Item(name="b", system="fgm-148f"))),
    ),
    mended=lambda: dataset(
        example_system("javelin", "FGM-148F", aliases=("FGM-148F",)),
        notice(items=(Item(name="a", system="javelin"),)),
    ),
)
def system_under_two_ids(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """No two systems share a designation, a name or an alias."""
    seen: dict[str, Node[WeaponSystem]] = {}
    for node in index.of(WeaponSystem):
        system = node.record
        others: dict[str, str] = {}
        for name in (_even(name) for _, name in _names(system)):
            other = seen.setdefault(name, node).record.id
            if other != system.id:
                others.setdefault(other, name)
        for other, name in others.items():
            at, own = next(each for each in _names(system) if _even(each[1]) == name)
            yield Hit(
                f"{brief(other)} is called {brief(own)} too",
                at,
                actual=own,
                hint=f"make one record of {brief(other)} and {brief(system.id)}, with the names of both",
                node=node,
            )


def _names(system: WeaponSystem) -> Iterator[tuple[str, str]]:
    """Yield the designation, the name and the aliases of a system, each with the path to it."""
    if system.designation:
        yield "designation", system.designation
    yield "name", system.name
    for position, alias in enumerate(system.aliases):
        yield f"aliases/{position}", alias


def _even(name: str) -> str:
    return " ".join(name.casefold().split())


@DESIGNATIONS.rule(
    "FMS506",
    "systems-in-circle",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="A system cannot contain itself.",
    fix="Let the whole have no `part_of`.",
    ignore="Never.",
    basis="The axioms of parts and wholes (mereology): nothing is a proper part of its own part.",
    failing=lambda: dataset(
        example_system("javelin", part_of="clu"),
        example_system("clu", part_of="javelin"),
        notice(items=(Item(name="launch units", system="clu"),)),
    ),
    mended=lambda: dataset(
        example_system("javelin"),
        example_system("clu", part_of="javelin"),
        notice(items=(Item(name="launch units", system="clu"),)),
    ),
)
def systems_in_circle(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """No system is a part of itself over others."""
    wholes = {node.record.id: node.record.part_of for node in index.of(WeaponSystem) if node.record.part_of}
    for circle in circles(wholes):
        yield Hit(
            round_trip(circle, "is a part of"),
            "part_of",
            expected="a system outside the circle, or none",
            actual=wholes[circle[0]],
            node=index.find(circle[0], WeaponSystem),
        )


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
    return dataset(example_system("javelin", "FGM-148"), notice(items=(item,)))


@DESIGNATIONS.rule(
    "FMS511",
    "item-names-another-system",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(
        Item, lambda item: item.system is not None and item.designation is None and not item.alternatives
    ),
    why="A line that is called after one system and points at another is counted under the wrong one.",
    fix="Point at the system that the line names. What the thing goes with stands in `fits`.",
    ignore="When the line offers a part of that system: then let its own system be `part_of` it.",
    basis="Lists name the system with the thing: 'Javelin missiles'. A system of the same family, and a part "
    "or the whole of the one that is named, are passed over. (Designations that differ are FMS507.)",
    failing=lambda: _called("m404"),
    mended=lambda: _called("javelin"),
)
def item_names_another_system(node: Node[Item], index: Index) -> Iterable[Hit]:
    """An item whose name holds the name of one system of the dataset does not point at another."""
    own = index.find(node.record.system, WeaponSystem)
    if own is None:
        return NOTHING
    named = index.actors.systems_in(node.record.name)
    # A word of its own names, 'launch units' for example, says what the line is as well.
    if not named or own.record.id in named:
        return NOTHING
    if not index.words.of(node.record.name).isdisjoint(index.actors.words_of(own.record.id)):
        return NOTHING
    other = index.find(named[0], WeaponSystem)
    if other is None or _akin(own.record, other.record):
        return NOTHING
    return (
        Hit(
            f"{brief(node.record.name)} names {brief(named[0])} and not {brief(own.record.name)}",
            "system",
            expected=named[0],
            actual=node.record.system,
        ),
    )


def _akin(one: WeaponSystem, other: WeaponSystem) -> bool:
    """Whether two systems are of one family, or one is a part of the other or of what that is a part of."""
    if one.family is not None and one.family in (other.family, other.name, *other.aliases):
        return True
    wholes = {one.part_of, other.part_of} - {None}
    return not wholes.isdisjoint((one.id, other.id)) or (
        one.part_of is not None and one.part_of == other.part_of
    )


def _called(system: str) -> Dataset:
    lines = (Item(name="Javelin missiles", system=system), Item(name="Javelin rounds", system="javelin"))
    return dataset(
        example_system("javelin", aliases=("Javelin",)),
        example_system("m404"),
        notice(items=(*lines, Item(name="others", system="m404"))),
    )
