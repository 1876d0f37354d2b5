# SPDX-License-Identifier: MIT
"""Open words: lists of known values for fields that keep any text.

The world defines these words, and adds to them; a value that is not listed is kept as it is. The lists
are what public notices print, in normal spelling, so that two records can be compared.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

UNITS: Final = (
    "aircraft",
    "batteries",
    "bombs",
    "each",
    "engines",
    "gallons",
    "hours",
    "kits",
    "launch units",
    "launchers",
    "missiles",
    "months",
    "pairs",
    "persons",
    "pods",
    "radars",
    "rounds",
    "sets",
    "ships",
    "shipsets",
    "systems",
    "tanks",
    "vehicles",
    "weeks",
    "years",
)
"""Units as notices print them."""

CATEGORIES: Final = (
    "aircraft",
    "armoured vehicle",
    "artillery",
    "bomb",
    "command and control",
    "electronic warfare",
    "engine",
    "guidance kit",
    "gun",
    "helicopter",
    "launcher",
    "missile",
    "radar",
    "radio",
    "rocket",
    "sensor",
    "ship",
    "tank",
    "torpedo",
    "uncrewed aircraft",
)
"""Categories of weapon systems."""

SYSTEM_ROLES: Final = (
    "air-to-air",
    "air-to-ground",
    "anti-armour",
    "anti-ship",
    "fire control",
    "search",
    "surface-to-air",
    "surface-to-surface",
    "transport",
)
"""What weapon systems are for."""

CONTRACTOR_ROLES: Final = ("prime", "principal", "primary", "subcontractor", "supplier")
"""Roles of contractors as notices name them."""

DEPARTMENTS: Final = (
    "Air Force",
    "Army",
    "Army Corps of Engineers",
    "Defense Logistics Agency",
    "Defense Security Cooperation Agency",
    "Marine Corps",
    "Missile Defense Agency",
    "National Security Agency",
    "Navy",
)
"""Military departments and implementing agencies, SAMM chapter 5."""

FUNDING: Final = ("National Funds", "Foreign Military Financing", "Building Partner Capacity")
"""Sources of funds as notices name them."""

VOCABULARIES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "units": UNITS,
        "categories": CATEGORIES,
        "system_roles": SYSTEM_ROLES,
        "contractor_roles": CONTRACTOR_ROLES,
        "departments": DEPARTMENTS,
        "funding": FUNDING,
    }
)
"""Every list of known values, by the name that a field's metadata gives."""
