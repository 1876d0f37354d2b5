# SPDX-License-Identifier: MIT
"""What the letters of U.S. designations stand for, by system and position.

The systems are those of DoD 4120.15-L (aircraft and missiles), MIL-STD-196 (electronics),
MIL-STD-1464 (munition units) and MIL-HDBK-1812. Those texts were not read: the confidence
on the rows says how each letter is known.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from fmsdata.tables.provenance import Confidence

__all__ = ["LETTERS", "UNUSED_SERIES_LETTERS", "Letter", "letters"]

UNUSED_SERIES_LETTERS = frozenset("IO")
"""Series letters that the aircraft and missile systems skip, being too like 1 and 0."""


class Letter(NamedTuple):
    """One letter, or pair of letters, in one position of one system."""

    system: str
    """``missile``, ``aircraft``, ``electronics``, ``component``, ``munition_unit`` or ``engine``."""
    position: str
    """The position within the designation: ``launch``, ``mission``, ``purpose``..."""
    letter: str
    """The letter or letters."""
    meaning: str
    """What it stands for, in lower-case words."""
    source: str
    """Where it comes from."""
    confidence: Confidence
    """How it is known."""


_MDS = "aircraft and missile designation system, AFI 16-401 and DoD 4120.15-L (summaries)"
_JETDS = "joint electronics type designation system, MIL-STD-196 (summaries)"
_UNITS = "munition designation system, MIL-STD-1464 (summaries)"
_ENGINES = "aeronautical engine designation system, MIL-HDBK-1812 (summaries)"
_MEMORY, _SEEN = Confidence.MEMORY, Confidence.SECONDARY


def _table(
    system: str, position: str, source: str, confidence: Confidence, entries: str
) -> tuple[Letter, ...]:
    pairs = (entry.strip().partition(" ") for entry in entries.replace("\n", "|").split("|") if entry.strip())
    return tuple(
        Letter(system, position, letter, meaning, source, confidence) for letter, _, meaning in pairs
    )


LETTERS: tuple[Letter, ...] = (
    *_table(
        "missile",
        "status",
        _MDS,
        _MEMORY,
        """C captive|D dummy|J special test, temporary|M maintenance|N special test, permanent
        X experimental|Y prototype|Z planning""",
    ),
    *_table(
        "missile",
        "launch",
        _MDS,
        _MEMORY,
        """A air launch|B multiple launch|C coffin (container) launch|F individual launch|G runway launch
        H silo stored|L silo launch|M mobile launch|P soft pad launch|R ship launch|S space launch
        U underwater launch""",
    ),
    *_table(
        "missile",
        "mission",
        _MDS,
        _MEMORY,
        """C transport|D decoy|E electronic or communications|G surface attack|I intercept
        L launch detection or surveillance|M scientific or calibration|N navigation|Q drone|S space support
        T training|U underwater attack|W weather""",
    ),
    *_table(
        "missile",
        "vehicle_type",
        _MDS,
        _MEMORY,
        "B booster|M guided missile|N probe|R rocket|S satellite",
    ),
    *_table(
        "aircraft",
        "status",
        _MDS,
        _SEEN,
        """G permanently grounded|J special test, temporary|N special test, permanent|X experimental
        Y prototype|Z planning|e digitally engineered""",
    ),
    *_table(
        "aircraft",
        "modified_mission",
        _MDS,
        _SEEN,
        """A attack|C transport|D drone director|E special electronics|F fighter|H search and rescue
        K tanker|L cold weather|M multi-mission|O observation""",
    ),
    *_table(
        "aircraft",
        "modified_mission",
        _MDS,
        _MEMORY,
        "P patrol|Q drone|R reconnaissance|S anti-submarine|T trainer|U utility|V staff transport|W weather",
    ),
    *_table(
        "aircraft",
        "mission",
        _MDS,
        _MEMORY,
        """A attack|B bomber|C transport|E special electronics|F fighter|K tanker|L laser|M multi-mission
        O observation|P patrol|R reconnaissance|S anti-submarine|T trainer|U utility|X research
        F/A fighter and attack""",
    ),
    *_table("aircraft", "vehicle_type", _MDS, _SEEN, "D control segment of uncrewed aircraft|S spaceplane"),
    *_table(
        "aircraft",
        "vehicle_type",
        _MDS,
        _MEMORY,
        "G glider|H helicopter|Q uncrewed aircraft|V vertical or short take-off|Z lighter than air",
    ),
    *_table(
        "electronics",
        "installation",
        _JETDS,
        _MEMORY,
        """A piloted aircraft|B underwater mobile, submarine|C cryptographic|D pilotless carrier
        F fixed ground|G general ground use|K amphibious|M ground mobile|P portable|S surface ship
        T ground transportable|U general utility|V vehicular
        W water surface and underwater|Z piloted and pilotless airborne""",
    ),
    *_table(
        "electronics",
        "equipment_type",
        _JETDS,
        _MEMORY,
        """A invisible light, heat radiation|B communications security|C carrier (wire)|D radiac|E laser
        F fibre optics|G telegraph, teletype|I interphone, public address|J electromechanical|K telemetering
        L countermeasures|M meteorological|N sound in air|P radar|Q sonar|R radio|S special or combination
        T telephone|V visual light|W armament|X facsimile, television|Y data processing|Z communications""",
    ),
    *_table(
        "electronics",
        "purpose",
        _JETDS,
        _MEMORY,
        """A auxiliary assembly|B bombing|C communications|D direction finding, reconnaissance, surveillance
        E ejection, release|G fire control|H recording, reproducing|K computing|L searchlight control
        M maintenance, test|N navigation aid|P reproducing|Q special or combination
        R receiving, passive detecting|S detecting, range and bearing, search|T transmitting
        W automatic flight or remote control|X identification|Y surveillance and control|Z secure""",
    ),
    *_table(
        "component",
        "component",
        _JETDS,
        _MEMORY,
        """AM amplifier|AS antenna|C control|CP computer|CV converter|ID indicator|IP indicator, cathode ray
        MT mounting|MX miscellaneous|OA miscellaneous group|OE antenna group|OK control group
        OL data processing group|ON interconnecting group|OR receiver group|OT transmitter group
        PP power supply|R receiver|RT receiver-transmitter|SA switching device|T transmitter
        TS test equipment""",
    ),
    *_table(
        "munition_unit",
        "item_code",
        _UNITS,
        _SEEN,
        """AD adapter|BD dummy bomb|BL live bomb|BR bomb rack|BS stabilizer|CB cluster bomb|CD clustering item
        MH handling|MJ countermeasure|MX miscellaneous""",
    ),
    *_table(
        "munition_unit",
        "item_code",
        _UNITS,
        _MEMORY,
        """CC actuator cartridge|CN container|DS detecting|FM fuze|FS safety device|FZ fuze-related item
        GA gun|GB guided bomb|GP gun pod|KM kit, munition|LA launcher|LU illumination
        MA miscellaneous armament|PG ammunition|SU suspension and release|TD target and decoy
        WC weapon control|WD warhead|WG weapon guidance|WP propulsion""",
    ),
    *_table(
        "engine", "type", _ENGINES, _MEMORY, "F turbofan|J turbojet|T turboshaft or turboprop|TF turbofan"
    ),
    *_table(
        "engine",
        "manufacturer",
        _ENGINES,
        _MEMORY,
        """AD Allison|GA Honeywell (formerly Garrett)|GE General Electric|L Lycoming|PW Pratt & Whitney
        RR Rolls-Royce|WV CFM International""",
    ),
)
"""Every letter, by system and position."""


def letters(system: str, position: str, *, rows: Iterable[Letter] | None = None) -> Mapping[str, str]:
    """Return the meanings by letter of one position of one system; empty when there is none."""
    if rows is None:
        return _default(system, position)
    return _select(system, position, rows)


def _select(system: str, position: str, rows: Iterable[Letter]) -> dict[str, str]:
    return {row.letter: row.meaning for row in rows if (row.system, row.position) == (system, position)}


@cache
def _default(system: str, position: str) -> Mapping[str, str]:
    return _select(system, position, LETTERS)
