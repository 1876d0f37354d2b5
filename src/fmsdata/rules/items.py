# SPDX-License-Identifier: MIT
"""Rules 110 to 116, 118: the lines of a notice, their keys, and what their numbers count."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from fmsdata._words import brief, did_you_mean
from fmsdata.findings import Severity
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.words import QuantityKind
from fmsdata.rules._dates import find_dates
from fmsdata.rules._examples import notice
from fmsdata.rules._families import QUANTITIES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._restated import find_restated, is_plainly_told
from fmsdata.rules._rule import NOTHING, Hit
from fmsdata.rules.quantities import NO_THING, WORDED, encoded_numbers, may_be_one_of

BY_REFERENCE: Final = View(Item, lambda item: item.quantity is not None and item.quantity.same_as)
LISTED: Final = View(Notification, lambda notification: notification.items)
QUANTIFIED: Final = View(Item, lambda item: item.quantity is not None and item.quantity.unit is not None)
QUOTED_TWICE: Final = View(Item, lambda item: item.quantity is not None and len(item.evidence) > 1)
TITLED: Final = View(Notification, lambda notification: notification.title and notification.items)

_SIZE: Final = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{1,4})[ -]?(?:mm|millimeters?|millimetres?|cm|lbs?|pounds?"
    r"|kg|kilograms?|inch(?:es)?|caliber|calibre|kva|kw|ghz|mhz)\b",
    re.IGNORECASE,
)
_EQUAL: Final = "Lists say 'an equal number of launchers': the number stands with another item."


def _key(key: str | None, count: int | None = None, same_as: str | None = None) -> Item:
    kind = QuantityKind.REFERENCE if same_as else QuantityKind.NUMBER
    quantity = Quantity(kind=kind, count=count, same_as=same_as)
    return Item(name=f"{key} of the example", key=key, quantity=quantity)


@QUANTITIES.rule(
    "FMS110",
    "quantity-reference-unresolved",
    Severity.ERROR,
    over=BY_REFERENCE,
    why="A quantity that is 'an equal number' of an item that is not there is no quantity.",
    fix="Give the item that is meant a `key`, and refer to it by that.",
    ignore="Never in a whole notice.",
    basis=_EQUAL,
    failing=lambda: notice(items=(_key("missiles", 246), _key("launchers", same_as="missile"))),
    mended=lambda: notice(items=(_key("missiles", 246), _key("launchers", same_as="missiles"))),
)
def quantity_reference_unresolved(node: Node[Item], index: Index) -> Iterable[Hit]:
    """The item that a quantity by reference points at is an item of the same notice."""
    wanted = node.record.quantity.same_as if node.record.quantity else None
    notice_node = node.up(Notification)
    if wanted is None or notice_node is None:
        return NOTHING
    keys = index.keys(notice_node)
    if wanted in keys:
        return NOTHING
    return (
        Hit(
            f"no item of the notice has the key {brief(wanted)}",
            "quantity/same_as",
            expected="the key of an item",
            actual=wanted,
            hint=did_you_mean(wanted, keys),
        ),
    )


@QUANTITIES.rule(
    "FMS111",
    "quantity-references-in-circle",
    Severity.ERROR,
    over=BY_REFERENCE,
    why="Items that refer to one another for their number leave it open.",
    fix="Let the item whose line prints the number carry it.",
    ignore="Never.",
    basis=_EQUAL,
    failing=lambda: notice(
        items=(_key("missiles", same_as="launchers"), _key("launchers", same_as="missiles"))
    ),
    mended=lambda: notice(items=(_key("missiles", 246), _key("launchers", same_as="missiles"))),
)
def quantity_references_in_circle(node: Node[Item], index: Index) -> Iterable[Hit]:
    """A quantity by reference leads, over one item or several, to an item that does not refer back."""
    notice_node, own = node.up(Notification), node.record.key
    if notice_node is None or own is None:
        return NOTHING
    keys = index.keys(notice_node)
    circle = [own]
    at = _same_as(node.record)
    while at is not None and at not in circle and at in keys:
        circle.append(at)
        at = _same_as(keys[at].record)
    # Each circle is told once, at the first of its keys.
    if at != own or own != min(circle):
        return NOTHING
    message = f"the quantities of {', '.join(map(brief, circle))} refer to one another only"
    return (Hit(message, "quantity/same_as", actual=circle[-1]),)


def _same_as(item: Item) -> str | None:
    return None if item.quantity is None else item.quantity.same_as


@QUANTITIES.rule(
    "FMS112",
    "item-key-repeated",
    Severity.ERROR,
    over=LISTED,
    why="A quantity that refers to a key which two items share refers to neither; nor can a comparison of "
    "two notices pair them.",
    fix="Give each item a key of its own, or none.",
    ignore="Never.",
    basis="The key of an item is unique in its notice.",
    failing=lambda: notice(items=(_key("missiles", 246), _key("missiles", 24))),
    mended=lambda: notice(items=(_key("missiles", 246), _key("launchers", 24))),
)
def item_key_repeated(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """No two items of a notice have the same key."""
    keys = [item.key for item in node.record.items or ()]
    if len(set(keys)) == len(keys):
        return NOTHING
    first: dict[str, int] = {}
    hits: tuple[Hit, ...] = NOTHING
    for position, key in enumerate(keys):
        if key is not None and first.setdefault(key, position) != position:
            message = f"the key {brief(key)} is that of item {first[key]} too"
            hits = (*hits, Hit(message, f"items/{position}/key", actual=key))
    return hits


@QUANTITIES.rule(
    "FMS113",
    "time-or-people-as-quantity",
    Severity.WARNING,
    over=QUANTIFIED,
    why="'Training for 120 persons' and 'five (5) years of spare parts' do not offer 120 or five of the "
    "thing; a sum of what was offered would be wrong.",
    fix="Move the number to the `measures` of the item.",
    ignore="When hours or trips are themselves what the line sells.",
    basis="Numbers in notices that are no quantities of articles: durations, students, hours, as in "
    "Transmittal No. 26-36.",
    failing=lambda: Item(name="spare parts", quantity=Quantity(count=5, unit="years")),
    mended=lambda: Item(name="spare parts", measures=(Quantity(count=5, unit="years"),)),
)
def time_or_people_as_quantity(node: Node[Item], _: Index) -> Iterable[Hit]:
    """The quantity of an item counts what the line offers, and not years, hours, persons or sites."""
    quantity = node.record.quantity
    if quantity is None or quantity.unit is None or _thing(quantity.unit) not in NO_THING:
        return NOTHING
    said = _said(quantity)
    message = f"{said} {brief(quantity.unit)} is a measure of the line, not a quantity of the item"
    return (Hit(message, "quantity/unit", actual=quantity.unit),) if said else NOTHING


def _said(quantity: Quantity) -> str | None:
    numbers = (quantity.count, quantity.low, quantity.high)
    return " to ".join(f"{number:,}" for number in numbers if number is not None) or None


def _thing(unit: str) -> str:
    """Return the word of a unit that says what is counted: 'hours' of 'flight hours per year'."""
    return unit.casefold().partition(" per ")[0].replace("-", " ").rpartition(" ")[2]


@QUANTITIES.rule(
    "FMS114",
    "size-as-quantity",
    Severity.WARNING,
    over=WORDED,
    why="'155mm projectiles' are not 155 projectiles, and '500-pound bombs' are not 500.",
    fix="Leave the size in the name, and record the number that the line gives.",
    ignore="When the count and the size are the same number by chance and both are printed.",
    basis="Numbers in notices that are no quantities: calibres, bomb weights, powers.",
    failing=lambda: Quantity(count=155, as_printed="155mm"),
    mended=lambda: Quantity(count=1_000, as_printed="1,000 155mm"),
)
def size_as_quantity(node: Node[Quantity], index: Index) -> Iterable[Hit]:
    """The number that a quantity records is not printed as a calibre, a weight or a power only."""
    printed = node.record.as_printed or ""
    count = node.record.count
    sizes = {size.start(): int(size[1].replace(",", "")) for size in _SIZE.finditer(printed)}
    if count is None or count not in sizes.values():
        return NOTHING
    # "500 pound" reads as a count; beside another 500 it is still a size.
    if any(count == one.value and one.start not in sizes for one in index.numbers.counts(printed)):
        return NOTHING
    return (Hit(f"{count:,} is a size in {brief(printed)}", "count", actual=printed),)


@QUANTITIES.rule(
    "FMS115",
    "item-listed-twice",
    Severity.INFO,
    over=LISTED,
    why="A line that stands twice is counted twice. Notices do list a service twice, so it may be as "
    "printed.",
    fix="Look whether the text prints the line twice; if so, keep both.",
    ignore="When the text prints it twice.",
    basis="Transmittal No. 26-37 lists 'training equipment' twice.",
    failing=lambda: notice(items=(Item(name="training equipment"), Item(name="Training equipment"))),
    mended=lambda: notice(items=(Item(name="training equipment"), Item(name="training"))),
)
def item_listed_twice(node: Node[Notification], _: Index) -> Iterable[Hit]:
    """No two items of a notice have the same name, section and quantity."""
    items = node.record.items or ()
    if len({item.name.casefold().replace(" ", "") for item in items}) == len(items):
        return NOTHING
    return tuple(_twice(items))


def _twice(items: tuple[Item, ...]) -> Iterator[Hit]:
    seen: dict[tuple[str, object, object], int] = {}
    for position, item in enumerate(items):
        same = (" ".join(item.name.casefold().split()), item.section, item.quantity)
        if same in seen:
            yield Hit(f"{brief(item.name)} is item {seen[same]} too", f"items/{position}", actual=item.name)
        seen.setdefault(same, position)


@QUANTITIES.rule(
    "FMS116",
    "headline-count-not-in-notice",
    Severity.WARNING,
    over=TITLED,
    why="The headline and the list of a notice state one number twice.",
    fix="Compare both with the text; keep each as printed, and say in a note where they differ.",
    ignore="When the number in the headline counts something else.",
    basis="The headline of a notice names what is sold; it is narrower or wider than the list, but not "
    "other.",
    failing=lambda: notice(title="246 missiles for Kosovo", items=(_key("missiles", 264),)),
    mended=lambda: notice(title="246 missiles for Kosovo", items=(_key("missiles", 246),)),
)
def headline_count_not_in_notice(node: Node[Notification], index: Index) -> Iterable[Hit]:
    """Every count in the headline of a notice is among the numbers of its items, if these have numbers."""
    title = node.record.title or ""
    found = index.numbers.counts(title)
    if not found:
        return NOTHING
    quantities = [q for item in node.record.items or () for q in (item.quantity, *item.measures) if q]
    listed = {number for quantity in quantities for _, number in encoded_numbers(quantity)}
    if not listed:
        return NOTHING
    listed.add(sum(item.quantity.count or 0 for item in node.record.items or () if item.quantity))
    found = tuple(one for one in found if one.value not in listed)
    days = {number for date in find_dates(title) for number in (date.day, date.year)} if found else ()
    return tuple(
        Hit(f"the headline says {one.value:,}, no item does", "title", actual=title)
        for one in found
        if one.value not in days and not may_be_one_of(listed, title, one)
    )


def _quoted(*quotes: str) -> Item:
    words = (Evidence(source="record", quote=quote, supports=("quantity",)) for quote in quotes)
    return Item(name="missiles", quantity=Quantity(count=246), evidence=tuple(words))


@QUANTITIES.rule(
    "FMS118",
    "count-stated-twice-differs",
    Severity.WARNING,
    over=QUOTED_TWICE,
    why="The list and the justification of a notice state one count twice. Where they differ one is a slip, "
    "and the quote that agrees with the record hides the one that does not.",
    fix="Compare both quotes with the text. Where the text says both, give the other quote the role "
    "`contradicts`; where its number counts a part, record the part.",
    ignore="When the other number is that of an earlier case, or counts something else.",
    basis="Notices under 22 U.S.C. 2776(b)(1) list what is offered in item (iii), and again in the policy "
    "justification. (Where no quote has the count, FMS805 says so.)",
    failing=lambda: _quoted("two hundred forty-six (246) missiles", "264 missiles"),
    mended=lambda: _quoted("two hundred forty-six (246) missiles", "246 missiles"),
)
def count_stated_twice_differs(node: Node[Item], index: Index) -> Iterable[Hit]:
    """Where a quote gives the count of an item, every other that counts the item agrees within its bound."""
    quantity = node.record.quantity
    if quantity is None or is_plainly_told(quantity, node.record.evidence):
        return NOTHING
    quotes = index.spoken(node).to("quantity")
    if len(quotes) < 2 or not index.is_english(node):
        return NOTHING
    return tuple(
        Hit(
            f"{brief(one.quote)} gives another number than {brief(one.agreeing)}",
            f"evidence/{one.position}/quote",
            expected=_said(quantity),
            actual=one.found.text,
        )
        for one in find_restated(node.record, quotes, index)
    )
