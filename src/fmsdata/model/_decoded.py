# SPDX-License-Identifier: MIT
"""What decoding a designation yields: the system, the fields, and the parts from left to right."""

import re
from typing import NamedTuple

from fmsdata.model._word import Word
from fmsdata.tables.designations import UNUSED_SERIES_LETTERS, letters

__all__ = ["LONGEST", "DecodedDesignation", "DesignationPart", "DesignationSystem"]


LONGEST = 64
"""The most characters of a designation."""


class DesignationSystem(Word):
    """The system of rules that a designation follows."""

    MISSILE = "missile", "Guided missiles, rockets, probes, boosters, satellites: AIM-120C-8."
    AIRCRAFT = "aircraft", "Aircraft, crewed or not: UH-60M."
    ELECTRONICS = "electronics", "Electronic equipment and its components: AN/TPS-80, OT-228/U."
    MUNITION_UNIT = "munition_unit", "Air munitions and their units: GBU-39/B, FMU-152."
    ARMY = "army", "Army model numbers: M142, M1A2 SEPv3."
    NAVAL = "naval", "Naval marks: Mk 54 Mod 0."
    ENGINE = "engine", "Aircraft engines: T700-GE-701D."
    UNKNOWN = "unknown", "A name, a maker's number, or anything whose system is not certain."


class DesignationPart(NamedTuple):
    """One part of a designation."""

    role: str
    """What the part is: ``launch``, ``mission``, ``number``, ``series``..."""
    text: str
    """The letters or digits, as they stand."""
    meaning: str | None
    """What they stand for in words, or None when the tables do not say."""


class DecodedDesignation(NamedTuple):
    """The outcome of decoding one text."""

    system: DesignationSystem
    base: str
    parts: tuple[DesignationPart, ...] = ()
    tail: str | None = None
    irregularities: tuple[str, ...] = ()

    def text_of(self, role: str) -> str | None:
        """Return the text of the part with this role, or None."""
        return next((part.text for part in self.parts if part.role == role), None)


def coded(system: str, role: str, letter: str) -> DesignationPart:
    """Return the part for a letter whose meaning stands in the tables, or is None."""
    return DesignationPart(role, letter, letters(system, role).get(letter))


def plain(*named: tuple[str, str | None, str | None]) -> tuple[DesignationPart, ...]:
    """Return the parts, given as role, text and meaning, that are there at all."""
    return tuple(DesignationPart(role, text, meaning) for role, text, meaning in named if text)


def variable(text: str | None) -> str | None:
    """Return what a variable configuration, ``(V)3``, says in words; other brackets have no meaning."""
    if text is None or not text.startswith("(V)"):
        return None
    version = text.removeprefix("(V)")
    return f"variable configuration, version {version}" if version else "variable configuration"


def tail_of(match: re.Match[str]) -> str | None:
    """Return what follows a designation, or None."""
    return (match["tail"] or "").strip() or None


def series_irregularities(series: str | None) -> tuple[str, ...]:
    """Return what is unusual about the series letters of an aircraft or missile."""
    if not series:
        return ()
    found = [f"series letter {letter} is not used" for letter in series if letter in UNUSED_SERIES_LETTERS]
    if any(len(each) > 1 for each in series.split("/")):
        found.append(f"series {series} has more than one letter")
    return tuple(dict.fromkeys(found))
