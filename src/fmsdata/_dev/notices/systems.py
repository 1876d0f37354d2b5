# SPDX-License-Identifier: MIT
"""The weapon systems as such, told by the designation of an item or by a name that it prints."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

import attrs

from fmsdata._dev.notices.facts import ItemFacts, RecordFacts, slug
from fmsdata.model.actors import WeaponSystem
from fmsdata.model.designation import Designation, DesignationSystem

FAMILIES: Final[Mapping[str, str]] = {
    "Javelin": "FGM-148",
    "TOW": "BGM-71",
    "Hellfire": "AGM-114",
    "Stinger": "FIM-92",
    "Sidewinder": "AIM-9",
    "JASSM": "AGM-158",
    "Joint Strike Missile": "AGM-184",
    "Small Diameter Bomb": "GBU-39",
    "Excalibur": "M982",
    "Apache": "AH-64",
    "Black Hawk": "UH-60",
    "Joint Strike Fighter": "F-35",
    "CMWS": "AN/AAR-57",
}
"""The designation that goes with a family's name: each pair is printed together by a source of the dataset."""

NAMES: Final = (
    "APKWS",
    "EAGLE-M",
    "AEGIS",
    "PATRIOT",
    "PAC-3",
    "ALTIUS-700M",
    "ALTIUS-600",
    "KuMRFS",
    "F135",
)
"""Names of systems that stand in the place of a designation."""

GROUPS: Final = ("GMLRS",)
"""Abbreviations of families of several designations, which a line prints beside one of them."""

COMMON_NAMES: Final[Mapping[str, tuple[str, ...]]] = {"m142": ("HIMARS",)}
"""What people ask for that the texts spell out: the M142 high mobility artillery rocket system."""

CATEGORIES: Final[Mapping[str, str]] = {
    "missiles": "missile",
    "bombs": "bomb",
    "aircraft": "aircraft",
    "helicopters": "helicopter",
    "launch units": "launcher",
    "launchers": "launcher",
    "radars": "radar",
    "radios": "radio",
    "engines": "engine",
    "guns": "gun",
    "pods": "rocket",
    "torpedoes": "torpedo",
    "guidance sets": "guidance kit",
}
"""What a system is, by the unit in which it is counted."""

_LIGHTWEIGHT = re.compile(r"lightweight command launch|lwclu", re.IGNORECASE)
_LAUNCH_UNIT = re.compile(r"launch(?:ing)? units?|launchers|\bclus?\b|wyrzutnie", re.IGNORECASE)
_JAVELIN = re.compile(r"javelin|fgm-148", re.IGNORECASE)
_ANTI_TANK = re.compile(r"^(?:anti-tank )?missiles$|^ATGM$")


class _Spec(NamedTuple):
    """What is known of a system before anything is built."""

    id: str
    name: str
    designation: Designation | None = None
    family: str | None = None
    part_of: str | None = None


_MISSILE = _Spec("fgm-148", "Javelin", Designation("FGM-148"), "Javelin")
_CLU = _Spec("javelin-clu", "Javelin Command Launch Unit", None, "Javelin", _MISSILE.id)
_LWCLU = _Spec("javelin-lwclu", "Javelin Lightweight Command Launch Unit", None, "Javelin", _MISSILE.id)


class Catalogue:
    """The systems of the dataset by id, in the order of first mention."""

    def __init__(self, records: Iterable[RecordFacts]) -> None:
        self._systems: dict[str, WeaponSystem] = {}
        # An outlet may write only "missiles" and "launch units"; another text of the notice says which.
        self._javelin = {facts["notice_key"] for facts in records if _names_javelin(facts)}

    @property
    def systems(self) -> tuple[WeaponSystem, ...]:
        """Every system."""
        return tuple(self._systems.values())

    def system_of(self, item: ItemFacts, designations: tuple[Designation, ...], notice: str) -> str | None:
        """Return the id of the system that an item offers, None where its words do not tell."""
        spec = self._javelin_spec(item) if notice in self._javelin else None
        if spec is None:
            spec = _by_designation(designations, item["name_as_printed"]) or _by_name(item)
        if spec is None:
            return None
        if spec.part_of and spec.part_of not in self._systems:
            self._add(_MISSILE, "missile")
        self._add(spec, CATEGORIES.get(item["unit"]))
        return spec.id

    def system_named(self, designation: Designation | None, label: str) -> str | None:
        """Return the id of the system that the label of something uncounted names."""
        spec = None if designation is None else _by_designation((designation,), label)
        if spec is None:
            return None
        self._add(spec, CATEGORIES.get(label.rpartition(" ")[2]))
        return spec.id

    def _add(self, spec: _Spec, category: str | None) -> None:
        known = self._systems.get(spec.id)
        if known is None:
            self._systems[spec.id] = WeaponSystem(
                **spec._asdict(), category=category, aliases=COMMON_NAMES.get(spec.id, ())
            )
        elif known.category is None:
            self._systems[spec.id] = attrs.evolve(known, category=category)

    @staticmethod
    def _javelin_spec(item: ItemFacts) -> _Spec | None:
        name = item["name_as_printed"]
        if _LIGHTWEIGHT.search(name):
            return _LWCLU
        if _LAUNCH_UNIT.search(name):
            return _CLU
        return _MISSILE if _JAVELIN.search(name) or _ANTI_TANK.match(name) else None


def _names_javelin(facts: RecordFacts) -> bool:
    names = [item["name_as_printed"] for item in facts["items"]]
    return any(_JAVELIN.search(words) for words in (facts["source_title"], *names))


def _by_designation(designations: tuple[Designation, ...], printed: str) -> _Spec | None:
    known = [one for one in designations if one.system is not DesignationSystem.UNKNOWN]
    if len(known) != 1:
        return None
    base = known[0].base
    families = (name for name, code in FAMILIES.items() if code == base)
    family = next(families, next((name for name in GROUPS if name in printed), None))
    # The base of an engine, T700, is only a part of a designation.
    alone = Designation.parse(base)
    designation = alone if alone.system is not DesignationSystem.UNKNOWN else None
    return _Spec(slug(base), f"{base} {family}" if family else base, designation, family)


def _by_name(item: ItemFacts) -> _Spec | None:
    words = f"{item['name_as_printed']} {item['designation'] or ''}"
    for family, code in FAMILIES.items():
        if re.search(rf"\b{re.escape(family)}\b", words):
            return _Spec(slug(code), f"{code} {family}", Designation(code), family)
    named = next((name for name in NAMES if name in words), None)
    return _Spec(slug(named), named) if named else None
