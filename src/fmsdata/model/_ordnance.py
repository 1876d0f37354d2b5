# SPDX-License-Identifier: MIT
"""Munition units, Army models, naval marks and engines: the systems without mission letters."""

import re

from fmsdata.model._decoded import (
    DecodedDesignation,
    DesignationPart,
    DesignationSystem,
    coded,
    plain,
    tail_of,
    variable,
)
from fmsdata.model._pattern import Pattern
from fmsdata.tables.designations import letters

__all__ = ["army", "engine", "munition_unit", "naval"]

_UNIT = Pattern(
    r"(?P<code>[A-Z]{2})U-(?P<number>[0-9]{1,4})(?P<series>[A-Z])?"
    r"(?P<variable>\([VDT](?:-[0-9]{1,2})?\)[0-9]{0,2})?(?:/(?P<suffix>[A-Z]))?"
    r"(?P<tail> .+)?"
)
_ARMY = Pattern(
    r"(?P<prefix>XM|M)(?P<number>[0-9]{1,4})(?P<improvement>(?:[AE][0-9]{1,2})+)?(?P<series>[A-Z]{1,2})?"
    r"(?P<tail> .+)?"
)
_NAVAL = Pattern(r"Mk (?P<mark>[0-9]{1,3})(?: Mod (?P<mod>[0-9]{1,3}|X))?(?P<tail> .+)?")
_ENGINE = Pattern(
    r"(?P<type>[A-Z]{1,2})(?P<number>[0-9]{2,3})-(?P<manufacturer>[A-Z]{1,2})-(?P<model>[0-9]{1,4}[A-Z]{0,2})"
    r"(?P<tail> .+)?"
)
_FITTED = {"A": "unit that stays on the aircraft", "B": "unit that is launched or dropped"}


def munition_unit(text: str) -> DecodedDesignation | None:
    """Decode *text* as ``[item code]U-[number][model]/[A or B]``, or return None.

    An item code that the tables lack is only certain with ``/A`` or ``/B`` behind it.
    """
    match = _UNIT.regex.fullmatch(text)
    if match is None:
        return None
    code, suffix = match["code"], match["suffix"]
    if code not in letters("munition_unit", "item_code") and suffix not in _FITTED:
        return None
    return DecodedDesignation(
        DesignationSystem.MUNITION_UNIT,
        f"{code}U-{match['number']}",
        (
            coded("munition_unit", "item_code", code),
            *plain(
                ("unit", "U", "unit"),
                ("number", match["number"], "number"),
                ("series", match["series"], f"model {match['series']}"),
                ("variable", match["variable"], variable(match["variable"])),
                ("suffix", suffix, _FITTED.get(suffix or "")),
            ),
        ),
        tail_of(match),
    )


def army(text: str) -> DecodedDesignation | None:
    """Decode *text* as ``M`` or ``XM``, a number, and improvements (``A2``) or trials (``E1``)."""
    match = _ARMY.regex.fullmatch(text)
    if match is None:
        return None
    prefix = "experimental model" if match["prefix"] == "XM" else "model"
    return DecodedDesignation(
        DesignationSystem.ARMY,
        match["prefix"] + match["number"],
        plain(
            ("prefix", match["prefix"], prefix),
            ("number", match["number"], "model number"),
            ("improvement", match["improvement"], _improvement(match["improvement"])),
            ("series", match["series"], "variant"),
        ),
        tail_of(match),
    )


def naval(text: str) -> DecodedDesignation | None:
    """Decode *text* as ``Mk [number] Mod [number]``, or return None."""
    match = _NAVAL.regex.fullmatch(text)
    if match is None:
        return None
    return DecodedDesignation(
        DesignationSystem.NAVAL,
        f"Mk {match['mark']}",
        plain(("mark", match["mark"], "mark"), ("mod", match["mod"], "modification")),
        tail_of(match),
    )


def engine(text: str) -> DecodedDesignation | None:
    """Decode *text* as ``[type][number]-[manufacturer]-[model]``, or return None."""
    match = _ENGINE.regex.fullmatch(text)
    if match is None:
        return None
    head = coded("engine", "type", match["type"])
    maker = coded("engine", "manufacturer", match["manufacturer"])
    if head.meaning is None or maker.meaning is None:
        return None
    return DecodedDesignation(
        DesignationSystem.ENGINE,
        match["type"] + match["number"],
        (
            head,
            DesignationPart("number", match["number"], "type number"),
            maker,
            DesignationPart("model", match["model"], "model"),
        ),
        tail_of(match),
    )


def _improvement(text: str | None) -> str | None:
    if text is None:
        return None
    words = {"A": "improvement", "E": "trial"}
    return ", ".join(f"{words[step[0]]} {step[1:]}" for step in re.findall(r"[AE][0-9]+", text))
