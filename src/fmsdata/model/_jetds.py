# SPDX-License-Identifier: MIT
"""Electronic equipment: ``AN/`` and three letters, and the components that name their equipment."""

from fmsdata.model._decoded import DecodedDesignation, DesignationSystem, coded, plain, tail_of, variable
from fmsdata.model._pattern import Pattern
from fmsdata.tables.designations import letters

__all__ = ["electronics"]

_EQUIPMENT = Pattern(
    r"AN/(?P<letters>[A-Z]{3})-(?P<number>[0-9]{1,4})(?P<modification>[A-Z]{1,2})?"
    r"(?P<variable>\(V\)(?:[0-9]{1,3}|[A-Z])?)?"
    r"(?P<suffix>(?:\([A-UW-Z0-9-]{1,4}\)|/[A-Z]{1,3})+(?:[0-9]{1,3})?)?"
    r"(?P<tail> .+)?"
)
_COMPONENT = Pattern(
    r"(?P<component>[A-Z]{1,2})-(?P<number>[0-9]{1,5})(?P<modification>[A-Z])?(?P<variable>\([A-Z]\)[0-9]{0,3})?"
    r"/(?P<equipment>U|[A-Z]{3}(?:-[0-9]{1,4}[A-Z]?(?:\(V\)[0-9]{0,3})?)?)"
    r"(?P<tail> .+)?"
)
_ROLES = ("installation", "equipment_type", "purpose")


def electronics(text: str) -> DecodedDesignation | None:
    """Decode *text* as equipment (``AN/APG-83(V)1``) or component (``OT-228/U``), or return None.

    The prefix ``AN/`` makes the shape certain, so a letter that the tables lack has no meaning
    and the rest is still decoded.
    """
    match = _EQUIPMENT.regex.fullmatch(text)
    if match is None:
        return _component(text)
    head = tuple(
        coded("electronics", role, letter) for role, letter in zip(_ROLES, match["letters"], strict=True)
    )
    return DecodedDesignation(
        DesignationSystem.ELECTRONICS,
        f"AN/{match['letters']}-{match['number']}",
        (
            *head,
            *plain(
                ("number", match["number"], "type number"),
                ("modification", match["modification"], f"modification {match['modification']}"),
                ("variable", match["variable"], variable(match["variable"])),
                ("suffix", match["suffix"], None),
            ),
        ),
        tail_of(match),
    )


def _component(text: str) -> DecodedDesignation | None:
    match = _COMPONENT.regex.fullmatch(text)
    if match is None or match["component"] not in letters("component", "component"):
        return None
    whole = match["equipment"]
    meaning = "general use" if whole == "U" else f"part of AN/{whole}"
    return DecodedDesignation(
        DesignationSystem.ELECTRONICS,
        f"{match['component']}-{match['number']}/{whole}",
        (
            coded("component", "component", match["component"]),
            *plain(
                ("number", match["number"], "type number"),
                ("modification", match["modification"], f"modification {match['modification']}"),
                ("variable", match["variable"], variable(match["variable"])),
                ("equipment", whole, meaning),
            ),
        ),
        tail_of(match),
    )
