# SPDX-License-Identifier: MIT
"""The lines of a notice: counted items, and labels of what is not counted."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from fmsdata._dev.notices.facts import ItemFacts, RecordFacts, count_in_words, slug, unique
from fmsdata._dev.notices.labels import NOTHING_NAMED, read_label
from fmsdata._dev.notices.quantities import build_measures, build_quantity
from fmsdata._dev.notices.systems import Catalogue
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.numbers import find_counts
from fmsdata.model.sources import UNREAD, Evidence, Source
from fmsdata.model.words import Combination, ItemNature, Section

SECTIONS: Final[Mapping[bool | None, Section]] = {
    True: Section.MDE,
    False: Section.NON_MDE,
    None: Section.UNSPECIFIED,
}
"""The heading under which a line stands."""

EQUIPPED: Final = ("battalions", "brigades")
"""Units that count who is to be equipped, not what is delivered."""

_NATURES: Final[tuple[tuple[re.Pattern[str], ItemNature], ...]] = (
    (
        re.compile(r"\bupgrades? of\b|\bmid-life update\b|\bretrofit of\b|modernizasyon"),
        ItemNature.WORK_ON_OWNED,
    ),
    (re.compile(r"\bconstruction\b"), ItemNature.CONSTRUCTION),
    (re.compile(r"\btraining\b(?! (?:devices|aids))"), ItemNature.TRAINING),
    (
        re.compile(
            r"\bservices?(?:$| by\b)|\bassistance$|\brepair and return\b|\btransportation$"
            r"|\blogistic\w* support\b|(?<!ground )\bsupport(?:$| \()|\bCLS$"
        ),
        ItemNature.SERVICE,
    ),
)
_RESTATED = re.compile(r"previously notified|as notified in|earlier (?:case|order)")
_CUT = re.compile(r"\.\.\.")
_OR = re.compile(r" and/or | or ")
_FITS = re.compile(r"\bfor (?:the )?$")


def build_items(facts: RecordFacts, catalogue: Catalogue, source: Source) -> tuple[Item, ...] | None:
    """Return the lines of a record, None where its facts have none: no list was seen."""
    taken: set[str] = set()
    lines = (*_counted(facts, catalogue, source, taken), *_uncounted(facts, catalogue, taken))
    return lines or None


def _words(item: ItemFacts, source: Source) -> tuple[Evidence, ...]:
    """Return the printed words as evidence.

    None where they are cut, or were not read, or do not give the sub-counts too.
    """
    printed = count_in_words(item)
    unread = source.extent in UNREAD
    if printed is None or unread or _CUT.search(printed):
        return ()
    numbers = {found.value for found in find_counts(printed)}
    if any(part["quantity"] not in numbers for part in item["of_which"]):
        return ()
    return (Evidence(source=source.id, quote=printed, supports=("quantity",)),)


def _counted(facts: RecordFacts, catalogue: Catalogue, source: Source, taken: set[str]) -> Iterator[Item]:
    for item in facts["items"]:
        name = item["name_as_printed"]
        quantity = build_quantity(item)
        counts_equipped = item["unit"] in EQUIPPED
        designations = _designations(item)
        fits = _is_fitted(item)
        single = designations[0] if len(designations) == 1 and not fits else None
        several = designations if len(designations) > 1 and not fits else ()
        yield Item(
            key=unique(slug(name, 48), taken),
            name=name,
            nature=_nature(name, ItemNature.ARTICLE),
            section=SECTIONS[item["is_mde"]],
            restated=_RESTATED.search(f"{name} {item['quantity_as_printed'] or ''}") is not None,
            system=catalogue.system_of(item, designations, facts["notice_key"]) if not fits else None,
            designation=single,
            designation_as_printed=item["designation"],
            alternatives=several,
            combination=Combination.ANY_OF if several else None,
            fits=designations if fits else (),
            quantity=None if counts_equipped else quantity,
            measures=(quantity,) if counts_equipped else (),
            evidence=() if counts_equipped else _words(item, source),
        )


def _uncounted(facts: RecordFacts, catalogue: Catalogue, taken: set[str]) -> Iterator[Item]:
    """Yield the lines without a count: they come along with what is counted, or are all that is sold."""
    alone = not facts["items"]
    for label in facts["support_items"]:
        nature = _nature(label, ItemNature.UNSPECIFIED)
        named = read_label(label, nature) if alone else NOTHING_NAMED
        yield Item(
            key=unique(slug(label, 48), taken),
            name=label,
            nature=nature,
            ancillary=not alone,
            system=catalogue.system_named(named.designation, label),
            designation=named.designation,
            designation_as_printed=named.as_printed,
            fits=named.fits,
            measures=build_measures(label),
        )


def _nature(words: str, otherwise: ItemNature) -> ItemNature:
    return next((nature for pattern, nature in _NATURES if pattern.search(words)), otherwise)


def _designations(item: ItemFacts) -> tuple[Designation, ...]:
    """Return the designations of an item; a name or an abbreviation without a figure is none."""
    printed = item["designation"]
    found = tuple(Designation.parse(one) for one in _OR.split(printed)) if printed else ()
    return tuple(one for one in found if any(character.isdigit() for character in one))


def _is_fitted(item: ItemFacts) -> bool:
    """Whether the designation is that of the thing that the item goes with: "assemblies for the AN/AAQ-24"."""
    printed = item["designation"]
    if printed is None:
        return False
    before, found, _ = item["name_as_printed"].partition(printed)
    return item["unit"] == "kits" or (found != "" and _FITS.search(before) is not None)
