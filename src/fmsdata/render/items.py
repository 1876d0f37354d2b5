# SPDX-License-Identifier: MIT
"""The lines of a notice in words: how many of what, with everything that the text says of it."""

from collections.abc import Iterable, Iterator
from typing import Final

from fmsdata.model.items import Item
from fmsdata.model.quantities import Quantity
from fmsdata.model.words import Combination, ItemNature, Section
from fmsdata.render.lines import NOBODY, Block, Line, Names, beside, cited
from fmsdata.render.numbers import count, part_words, printed

__all__ = ["ALONG", "counted", "item_blocks", "item_line", "named"]

ALONG: Final = "Also included"
"""The title over the lines that the text lists as also included."""

_SECTIONS: Final = {
    Section.UNSPECIFIED: "Items",
    Section.MDE: "Items: major defense equipment",
    Section.NON_MDE: "Items: other than major defense equipment",
}

_UNDER: Final = {
    Section.MDE: "listed as major defense equipment",
    Section.NON_MDE: "listed as other than major defense equipment",
}


def counted(item: Item, lines: Names = NOBODY) -> str:
    """Return how many of an item, and its other numbers, in words."""
    return "; ".join(count(one, lines) for one in _numbers(item)) or "no count"


def _numbers(item: Item) -> Iterator[Quantity]:
    if item.quantity is not None:
        yield item.quantity
    yield from item.measures


def named(item: Item) -> str:
    """Return the name of an item as printed, with the designation where the name lacks it."""
    name = item.name
    form = item.designation_as_printed or item.designation
    if form is not None and form not in name:
        name = f"{name} [{form}]"
    elif form is None and item.alternatives:
        name = f"{name} [{_alternatives(item)}]"
    return name


def _alternatives(item: Item) -> str:
    if item.combination is Combination.ALL_OF:
        return f"{' and '.join(item.alternatives)} together"
    if item.combination is Combination.MIX:
        return f"a mix of {' and '.join(item.alternatives)}"
    both = ", or both" if item.combination is Combination.ANY_OF else ""
    return f"{' or '.join(item.alternatives)}{both}"


def item_line(item: Item, names: Names = NOBODY, home: str | None = None, lines: Names = NOBODY) -> Line:
    """Return the line of an item, with its parts, what else is known of it, and its words."""
    label, name, words = counted(item, lines), named(item), cited(item.evidence, names, home)
    forms = printed(*(one.as_printed for one in _numbers(item)), beside=f"{label}\n{words}")
    return Line(label, name, beside(forms, words), tuple(_details(item, name, names)))


def _details(item: Item, shown: str, names: Names) -> Iterator[str]:
    if item.restated:
        yield "repeated from an earlier notice or case"
    if item.quantity is not None:
        yield from map(part_words, item.quantity.parts)
        if item.quantity.without_included is not None:
            yield str(item.quantity.without_included)
    folded = shown.casefold()

    def unseen(words: Iterable[str]) -> list[str]:
        return [word for word in words if word.casefold() not in folded]

    # The printed form stands in the name; the normal form beside it only where a person would not see it.
    if item.designation is not None and unseen([item.designation]):
        yield f"designation {item.designation}"
    if item.alternatives and unseen([_alternatives(item)]):
        yield f"designations {_alternatives(item)}"
    if item.system is not None:
        system = names.get(item.system, item.system)
        # "Javelin Weapon System" adds nothing to a line on Javelin missiles.
        known = f"{folded} {item.designation or ''}".casefold()
        if not any(word in known for word in system.casefold().split() if len(word) > 2):
            yield f"system: {system}"
    for label, others in (("comes with", item.components), ("for", item.fits)):
        if unseen(others):
            yield f"{label} {', '.join(others)}"
    # Of the other natures the name speaks for itself.
    if item.nature is ItemNature.WORK_ON_OWNED:
        yield "work on what the purchaser has"


def item_blocks(items: tuple[Item, ...], names: Names = NOBODY, home: str | None = None) -> Iterator[Block]:
    """Yield the items under the headings of the text, and then what comes along."""
    lines = {item.key: item.name for item in items if item.key is not None}
    main = [item for item in items if not item.ancillary]
    along = [item for item in items if item.ancillary]
    if not items:
        yield Block(_SECTIONS[Section.UNSPECIFIED], (Line("", "none, as stated"),))
    for section, title in _SECTIONS.items():
        listed = [item_line(item, names, home, lines) for item in main if item.section is section]
        if listed:
            yield Block(title, tuple(listed))
    if along:
        yield Block(ALONG, tuple(_along(item, names, home, lines) for item in along))


def _along(item: Item, names: Names, home: str | None, lines: Names) -> Line:
    """Return the line of an item that comes along: that it has no count goes without saying."""
    line = item_line(item, names, home, lines)
    under = (_UNDER[item.section],) if item.section in _UNDER else ()
    return line._replace(label="" if line.label == "no count" else line.label, details=line.details + under)
