# SPDX-License-Identifier: MIT
"""Missiles and aircraft: letters are read by position, from the hyphen leftwards."""

from fmsdata.model._decoded import (
    DecodedDesignation,
    DesignationPart,
    DesignationSystem,
    coded,
    plain,
    series_irregularities,
    tail_of,
)
from fmsdata.model._pattern import Pattern
from fmsdata.tables.designations import letters

__all__ = ["aircraft", "missile"]

_MISSILE = Pattern(
    r"(?P<letters>[A-Z]{3,4})-(?P<number>[0-9]{1,3})"
    r"(?P<series>[A-Z]{1,2}(?:/[A-Z])*)?"
    r"(?P<suffix>(?<=[A-Z])[0-9]{1,2}[A-Z]?|(?:-[0-9A-Z]{1,4})+)?"
    r"(?P<tail> .+)?"
)
_AIRCRAFT = Pattern(
    r"(?P<letters>e?[A-Z]{1,4}|[A-Z]{0,2}F/A)-(?P<number>[0-9]{1,3})"
    r"(?P<series>[A-Z]{1,2}(?:/[A-Z])*)?"
    r"(?P<suffix>(?<=[A-Z])-[0-9]{1,3})?"
    r"(?P<tail> .+)?"
)
_NUMBER = "design number"
_BOTH = "F/A"


def missile(text: str) -> DecodedDesignation | None:
    """Decode *text* as ``[status][launch][mission][type]-[number][series][suffix]``, or return None."""
    match = _MISSILE.regex.fullmatch(text)
    if match is None:
        return None
    head = _missile_head(match["letters"])
    if head is None:
        return None
    suffix = (match["suffix"] or "").removeprefix("-") or None
    odd = series_irregularities(match["series"])
    if not match["series"] and suffix and not suffix[0].isdigit():
        odd = (*odd, "a hyphen stands before the series")
    return DecodedDesignation(
        DesignationSystem.MISSILE,
        f"{match['letters']}-{match['number']}",
        (*head, *_rest(match["number"], match["series"], suffix)),
        tail_of(match),
        odd,
    )


def _missile_head(text: str) -> tuple[DesignationPart, ...] | None:
    status, launch, mission, vehicle = text[:-3], text[-3], text[-2], text[-1]
    head = [coded("missile", "launch", launch), coded("missile", "mission", mission)]
    head.append(coded("missile", "vehicle_type", vehicle))
    if status:
        head.insert(0, coded("missile", "status", status))
    if any(part.meaning is None for part in head):
        return None
    # Electronics printed without AN/ (ALR-69, ASN-141) spell rockets and probes. Only the missions
    # that are common for rockets are taken against the reading as electronics.
    if vehicle != "M" and mission not in "GI" and _reads_as_electronics(text):
        return None
    return tuple(head)


def aircraft(text: str) -> DecodedDesignation | None:
    """Decode *text* as ``[status][modified mission][mission][type]-[number][series]``, or return None."""
    match = _AIRCRAFT.regex.fullmatch(text)
    if match is None:
        return None
    head = _aircraft_head(match["letters"], has_series=match["series"] is not None)
    if head is None:
        return None
    suffix = (match["suffix"] or "").removeprefix("-") or None
    return DecodedDesignation(
        DesignationSystem.AIRCRAFT,
        f"{match['letters']}-{match['number']}",
        (*head, *_rest(match["number"], match["series"], suffix)),
        tail_of(match),
        series_irregularities(match["series"]),
    )


def _aircraft_head(text: str, *, has_series: bool) -> tuple[DesignationPart, ...] | None:
    if text.endswith(_BOTH):
        return _prefixes(text.removesuffix(_BOTH), (coded("aircraft", "mission", _BOTH),))
    if len(text) == 1:
        # K-9, L-39, M-28, S-70, R-77 are other makers' names: a series letter must confirm these.
        sure = text in letters("aircraft", "mission") and (has_series or text not in "KLMRS")
        return (coded("aircraft", "mission", text),) if sure else None
    readings = [reading for reading in (_with_type(text, has_series), _without_type(text)) if reading]
    # Two readings are no certainty: the last letter of ES-3A is a mission, and could be a type.
    return readings[0] if len(readings) == 1 else None


def _with_type(text: str, has_series: bool) -> tuple[DesignationPart, ...] | None:
    vehicle, mission, before = text[-1], text[-2], text[:-2]
    if vehicle not in letters("aircraft", "vehicle_type"):
        return None
    # Gliders and airships are so rare that AG-600 is likelier a maker's number; MD-530F is one.
    if (vehicle in "GZ" and not has_series) or (vehicle == "D" and not before):
        return None
    if _reads_as_electronics(text[-3:]):
        return None
    kind = coded("aircraft", "vehicle_type", vehicle)
    if mission in letters("aircraft", "mission"):
        # A second mission letter is only usual on helicopters and tilt-rotors; a status always may stand.
        return _prefixes(before, (coded("aircraft", "mission", mission), kind), modified=vehicle in "HV")
    if mission in letters("aircraft", "modified_mission"):
        # HH-60, VH-92: the modified mission stands alone before the type.
        return _prefixes(before, (coded("aircraft", "modified_mission", mission), kind), modified=False)
    return None


def _without_type(text: str) -> tuple[DesignationPart, ...] | None:
    # A lone M or L mission never stands without a type: SM-6 and CL-600 are names.
    if text[-1] not in letters("aircraft", "mission") or text[-1] in "LM":
        return None
    # Three letters that end in U are the shape of a munition unit.
    if text[-1] == "U" and len(text) > 2:
        return None
    return _prefixes(text[:-1], (coded("aircraft", "mission", text[-1]),))


def _prefixes(
    before: str, core: tuple[DesignationPart, ...], *, modified: bool = True
) -> tuple[DesignationPart, ...] | None:
    """Read what stands before the core: a modified mission, a status, or a status and a modified mission."""
    if len(before) > 2:
        return None
    head: list[DesignationPart] = []
    if len(before) == 2:
        head.append(coded("aircraft", "status", before[0]))
    if before:
        last = before[-1]
        role = (
            "modified_mission" if modified and last in letters("aircraft", "modified_mission") else "status"
        )
        if role == "status" and len(before) == 2:
            return None
        head.append(coded("aircraft", role, last))
    return None if any(part.meaning is None for part in head) else (*head, *core)


def _reads_as_electronics(text: str) -> bool:
    roles = ("installation", "equipment_type", "purpose")
    return len(text) == len(roles) and all(
        letter in letters("electronics", role) for letter, role in zip(text, roles, strict=True)
    )


def _rest(number: str, series: str | None, suffix: str | None) -> tuple[DesignationPart, ...]:
    meaning = f"series {series}" if series else None
    return plain(("number", number, _NUMBER), ("series", series, meaning), ("suffix", suffix, "variant"))
