# SPDX-License-Identifier: MIT
"""Rules 501 to 503, 508, 509: designations, letter by letter, and where they stand."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.actors import WeaponSystem
from fmsdata.model.designation import Designation, DesignationSystem
from fmsdata.model.items import Item
from fmsdata.rules._examples import CITED
from fmsdata.rules._families import DESIGNATIONS
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit

DESIGNATED: Final[View[Any]] = View.of(
    WeaponSystem, Item, wanted=lambda record: record.designation is not None
)

_ITEMS: Final = View(Item, lambda item: item.designation is not None or item.alternatives)

_BREAKS: Final = str.maketrans("", "", " -")


def agree(one: str, other: str) -> bool:
    """Whether two designations name one design, one of them more closely: FGM-148 and FGM-148F.

    A number must be the whole number: M1 is no M142. Texts spell one model in several ways, AIM-120-C-8 and
    AIM-120C-8, so the designations are compared without hyphens and spaces too.
    """
    short, long = sorted((one, other), key=len)
    return _begins(long, short) or _begins(long.translate(_BREAKS), short.translate(_BREAKS))


def _begins(long: str, short: str) -> bool:
    return long.startswith(short) and not (short[-1:].isdigit() and long[len(short) :][:1].isdigit())


def _stands_in(designation: str, text: str) -> bool:
    """Whether a text holds a designation first where it is no part of a longer word or number."""
    at = text.find(designation)
    end = at + len(designation)
    return at >= 0 and not text[end : end + 1].isdigit() and not (at and text[at - 1].isalnum())


@DESIGNATIONS.rule(
    "FMS501",
    "designation-not-decoded",
    Severity.INFO,
    over=DESIGNATED,
    why="A designation that follows no system cannot be compared part by part, nor found by its base.",
    fix="Nothing, for a name (Patriot) or a maker's number. For a misprint: it stays as printed, and the "
    "right form goes into a note.",
    ignore="For names; most findings of this rule are.",
    basis="The designation systems of U.S. weapons: DoD 4120.15-L, MIL-STD-196, MIL-STD-1464. Unknown "
    "letters are never guessed.",
    failing=lambda: Item(name="Patriot launchers", designation=Designation("Patriot")),
    mended=lambda: Item(name="M901 launchers", designation=Designation("M901")),
)
def designation_not_decoded(node: Node[Any], index: Index) -> Iterable[Hit]:
    """The designation of an item or a system follows one of the known designation systems."""
    designation: Designation = node.record.designation
    if index.decoded(designation)[0] is not DesignationSystem.UNKNOWN:
        return NOTHING
    return (
        Hit(
            f"{brief(str(designation))} follows no known system",
            "designation",
            actual=designation,
            hint="nothing is to be done for a name or a maker's number; a misprint stays, with a note",
        ),
    )


@DESIGNATIONS.rule(
    "FMS502",
    "designation-irregular",
    Severity.WARNING,
    over=DESIGNATED,
    unverified=True,
    why="A letter that its position does not know, or a hyphen too many, is a misprint more often than "
    "not: 'AIM-120-C-8' for AIM-120C-8.",
    fix="Compare with other texts. The misprint stays in the name of the item; the designation may be "
    "mended when the source has the right form elsewhere.",
    ignore="When the form is official.",
    basis="DoD 4120.15-L and MIL-STD-196. The letters are recalled and were not read in the standard, so "
    "this is never an error.",
    failing=lambda: Item(name="AIM-120-C-8 missiles", designation=Designation("AIM-120-C-8")),
    mended=lambda: Item(name="AIM-120C-8 missiles", designation=Designation("AIM-120C-8")),
)
def designation_irregular(node: Node[Any], index: Index) -> Iterable[Hit]:
    """Each letter of a designation has a meaning in its place, and nothing about its form is unusual."""
    designation: Designation = node.record.designation
    system, irregularities = index.decoded(designation)
    if system is not DesignationSystem.ELECTRONICS and not irregularities:
        return NOTHING
    # Export versions have series of several letters, F-15SA for example; I and O are those of FMS503.
    odd = [remark for remark in irregularities if not remark.startswith("series")]
    coded = ("installation", "equipment_type", "purpose", "status", "mission", "launch", "vehicle_type")
    odd += [
        f"the {part.role.replace('_', ' ')} {part.text} is not known"
        for part in designation.parts
        if part.meaning is None and part.role in coded
    ]
    hint = "compare with other texts; a misprint stays in the name of the item"
    return tuple(
        Hit(f"{designation}: {remark}", "designation", actual=designation, hint=hint) for remark in odd
    )


@DESIGNATIONS.rule(
    "FMS503",
    "series-letter-unused",
    Severity.WARNING,
    over=DESIGNATED,
    unverified=True,
    why="Series letters skip I and O, which look like 1 and 0; one of them is a digit misread.",
    fix="Look at the print: 'M270Al' has a letter l for a 1.",
    ignore="When the form is official.",
    basis="AFI 16-401, on the aircraft and missile designation system, as summarised; never an error.",
    failing=lambda: Item(name="FGM-148I missiles", designation=Designation("FGM-148I")),
    mended=lambda: Item(name="FGM-148F missiles", designation=Designation("FGM-148F")),
)
def series_letter_unused(node: Node[Any], index: Index) -> Iterable[Hit]:
    """The series letter of an aircraft or a missile is neither I nor O."""
    designation: Designation = node.record.designation
    irregularities = index.decoded(designation)[1]
    if not irregularities:
        return NOTHING
    if any(len(letters) > 1 for letters in (designation.series or "").split("/")):
        return NOTHING
    odd = [remark for remark in irregularities if remark.endswith("is not used")]
    hint = "look at the print: a letter I or O is a digit 1 or 0 misread more often than not"
    return tuple(
        Hit(f"{designation}: {remark}", "designation", actual=designation, hint=hint) for remark in odd
    )


@DESIGNATIONS.rule(
    "FMS508",
    "designation-not-in-name",
    Severity.WARNING,
    over=_ITEMS,
    why="The designation is the normal form of what the line prints; another one is another thing.",
    fix="Take the designation from the name, or the name from the text. A misprint stays in the name: then "
    "say in a note which designation is meant.",
    ignore="When the name holds the designations of other things only.",
    basis="Lists print the designation with the name: 'Javelin FGM-148F missiles'. Hyphens and spaces are "
    "passed over: one notice spells AIM-120C-8 and AIM-120-C-8.",
    failing=lambda: Item(name="Javelin FGM-148F missiles", designation=Designation("FGM-148E")),
    mended=lambda: Item(name="Javelin FGM-148F missiles", designation=Designation("FGM-148F")),
)
def designation_not_in_name(node: Node[Item], index: Index) -> Iterable[Hit]:
    """The designation of an item is one of those in its name, if there are any."""
    item = node.record
    own = (item.designation,) if item.designation else item.alternatives
    if f" {own[0]} " in f" {item.name} " or _stands_in(own[0], item.name):
        return NOTHING
    printed = index.designations(item.name)
    if not printed or any(agree(one, form) for one in own for form in printed):
        return NOTHING
    if own[0].system is DesignationSystem.UNKNOWN:
        return NOTHING
    return (
        Hit(
            f"{own[0]} does not stand in {brief(item.name)}",
            "designation" if item.designation else "alternatives",
            expected=" or ".join(printed),
            actual=own[0],
        ),
    )


@DESIGNATIONS.rule(
    "FMS509",
    "designation-in-two-roles",
    Severity.WARNING,
    over=View(Item, lambda item: item.alternatives or item.components or item.fits),
    why="What a kit fits is not what the line offers: a search for launchers must not count their kits, "
    "and a design named twice is offered once.",
    fix="Keep each designation in the one field that says what it is to the line.",
    ignore="Never.",
    basis="A line offers `designation` or `alternatives`; it comes with `components` and goes with what it "
    "`fits`.",
    failing=lambda: _kit("GBU-31"),
    mended=lambda: _kit("KMU-556"),
)
def designation_in_two_roles(node: Node[Item], _: Index) -> Iterator[Hit]:
    """No designation stands twice among what a line offers, what that comes with and what it fits."""
    item = node.record
    seen: dict[Designation, str] = {item.designation: "designation"} if item.designation else {}
    for field in ("alternatives", "components", "fits"):
        for position, one in enumerate(getattr(item, field)):
            if one in seen:
                yield Hit(
                    f"{one} stands in {seen[one]} too",
                    f"{field}/{position}",
                    expected="each designation in one field",
                    actual=one,
                )
            seen.setdefault(one, field)


def _kit(designation: str) -> Item:
    return Item(
        name="tail kits",
        designation=Designation(designation),
        fits=(Designation("GBU-31"),),
        evidence=CITED,
    )
