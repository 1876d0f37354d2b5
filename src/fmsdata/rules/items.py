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
from fmsdata.rules._circles import circles
from fmsdata.rules._dates import find_dates
from fmsdata.rules._examples import notice
from fmsdata.rules._families import QUANTITIES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._restated import find_restated, is_plainly_told
from fmsdata.rules._rule import NOTHING, Hit
from fmsdata.rules.quantities import NO_THING, WORDED, encoded_numbers, may_be_one_of

BY_REFERENCE: Final = View(Quantity, lambda quantity: quantity.same_as is not None)
LISTED: Final = View(Notification, lambda notification: notification.items)
QUANTIFIED: Final = View(Item, lambda item: item.quantity is not None and item.quantity.unit is not None)
QUOTED_TWICE: Final = View(Item, lambda item: item.quantity is not None and len(item.evidence) > 1)
TITLED: Final = View(Notification, lambda notification: notification.title and notification.items)

_SIZE: Final = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{1,4})[ -]?(?:mm|millimeters?|millimetres?|cm|lbs?|pounds?"
    r"|kg|kilograms?|inch(?:es)?|caliber|calibre|kva|kw|ghz|mhz)\b",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(
    r"\b(?:lot|phase|batch|tranche|baseline|spiral|stage|part|group|class|generation|flight|fiscal year|fy"
    r"|series|case|standard|suite|version|package|amendment)(?:es|s)?\.? (?:\d+(?:, | and | & |/))*$",
    re.IGNORECASE,
)
"""Words in front of a number that names a thing and does not count it: 'Lot 17 F-35 Aircraft'."""
_NEAR: Final = 60
"""How much in front of a number is looked at for such words."""
_SHOWN: Final = 4
"""How many keys of a circle a message repeats."""
_EQUAL: Final = (
    "22 U.S.C. 2776(b)(1) asks for the number of articles, and lists give some as 'an equal number of "
    "launchers': the number stands with another item. The data dictionary defines `Quantity.same_as` so."
)


def _key(key: str | None, count: int | None = None, same_as: str | None = None) -> Item:
    kind = QuantityKind.REFERENCE if same_as else QuantityKind.NUMBER
    quantity = Quantity(kind=kind, count=count, same_as=same_as)
    return Item(name=f"{key} of the example", key=key, quantity=quantity)


@QUANTITIES.rule(
    "FMS110",
    "quantity-reference-unresolved",
    Severity.ERROR,
    over=BY_REFERENCE,
    why="A reference to a missing item gives no number.",
    fix="Give the item that is meant a `key`, and refer to it by that.",
    ignore="Never in a whole notice.",
    basis=_EQUAL,
    failing=lambda: notice(items=(_key("missiles", 246), _key("launchers", same_as="missile"))),
    mended=lambda: notice(items=(_key("missiles", 246), _key("launchers", same_as="missiles"))),
)
def quantity_reference_unresolved(node: Node[Quantity], index: Index) -> Iterable[Hit]:
    """The item that a quantity by reference points at is an item of the same notice, and has a quantity."""
    wanted, notice_node = node.record.same_as, node.up(Notification)
    if wanted is None or notice_node is None:
        return NOTHING
    keys = index.keys(notice_node)
    meant = keys.get(wanted)
    if meant is None:
        hint = did_you_mean(wanted, keys) or f"give the item that is meant the key {brief(wanted)}"
        message = f"no item of the notice has the key {brief(wanted)}"
        return (Hit(message, "same_as", expected="the key of an item", actual=wanted, hint=hint),)
    if meant.record.quantity is None and not meant.record.measures:
        message = f"the item {brief(wanted)} has no quantity to be equal to"
        hint = f"record that of {brief(meant.record.name)}, or refer to the item whose line has the number"
        return (Hit(message, "same_as", expected="an item with a quantity", actual=wanted, hint=hint),)
    return NOTHING


def _refers(notification: Notification) -> bool:
    for item in notification.items or ():
        quantity = item.quantity
        if quantity is not None and quantity.same_as is not None:
            return True
    return False


@QUANTITIES.rule(
    "FMS111",
    "quantity-references-in-circle",
    Severity.ERROR,
    over=View(Notification, _refers),
    why="Items that refer to one another for their number leave it open.",
    fix="Let the item whose line prints the number carry it.",
    ignore="Never.",
    basis=_EQUAL,
    failing=lambda: notice(
        items=(_key("missiles", same_as="launchers"), _key("launchers", same_as="missiles"))
    ),
    mended=lambda: notice(items=(_key("missiles", 246), _key("launchers", same_as="missiles"))),
)
def quantity_references_in_circle(node: Node[Notification], index: Index) -> Iterator[Hit]:
    """A quantity by reference leads, over one item or several, to an item that does not refer back."""
    keys = index.keys(node)
    links = {
        key: item.record.quantity.same_as
        for key, item in keys.items()
        if item.record.quantity is not None and item.record.quantity.same_as is not None
    }
    for found in circles(links):
        # A circle is told at the first of its keys.
        start = found.index(min(found))
        circle = (*found[start:], *found[:start])
        shown = ", ".join(map(brief, circle[:_SHOWN]))
        more = f" and {len(circle) - _SHOWN:,} more" if len(circle) > _SHOWN else ""
        yield Hit(
            f"the quantities of {shown}{more} refer to one another only",
            f"items/{keys[circle[0]].position}/quantity/same_as",
            expected="an item with a number of its own",
            actual=circle[-1],
            hint=f"give one of the {len(circle):,} the number that its line prints",
        )


@QUANTITIES.rule(
    "FMS112",
    "item-key-repeated",
    Severity.ERROR,
    over=LISTED,
    why="A quantity that refers to a key which two items share refers to neither; nor can a comparison of "
    "two notices pair them.",
    fix="Give each item a key of its own, or none.",
    ignore="Never.",
    basis="The data dictionary: `Item.key` is unique in its notice, and what `Quantity.same_as` points to.",
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
            hint = "give this item another key, or none if nothing refers to it"
            hits = (*hits, Hit(message, f"items/{position}/key", expected="a new key", actual=key, hint=hint))
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
    hint = f"move the {said} to `measures`, with the same unit"
    return (Hit(message, "quantity/unit", actual=quantity.unit, hint=hint),) if said else NOTHING


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
    basis="22 U.S.C. 2776(b)(1) asks for the number of articles. Calibres, weights and powers stand in their "
    "names: `us-fms-notices` has 155mm fuses and 1,000-pound bomb bodies.",
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
    others = [one.value for one in index.numbers.counts(printed) if one.start not in sizes]
    expected = " or ".join(f"{one:,}" for one in others) or None
    hint = (
        f"take {expected} as the count" if expected else "leave the count out; the size belongs to the name"
    )
    return (Hit(f"{count:,} is a size in {brief(printed)}", "count", expected, f"{count:,}", hint),)


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
            hint = "keep both if the text prints both, otherwise leave this one out"
            message = f"{brief(item.name)} is item {seen[same]} too"
            yield Hit(message, f"items/{position}", actual=item.name, hint=hint)
        seen.setdefault(same, position)


@QUANTITIES.rule(
    "FMS116",
    "headline-count-not-in-notice",
    Severity.WARNING,
    over=TITLED,
    why="The headline and the list of a notice state one number twice.",
    fix="Compare both with the text; keep each as printed, and say in a note where they differ.",
    ignore="When the number in the headline counts something else.",
    basis="22 U.S.C. 2776(b)(1) asks for the number of articles. A headline, as that of the Federal Register "
    "notice for Jordan of 2026, is narrower or wider than the list; a number in it is one of the list's.",
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
    own = " or ".join(f"{number:,}" for number in sorted(listed)[:_SHOWN])
    return tuple(
        Hit(
            f"the headline says {one.value:,}, no item does",
            "title",
            expected=own if len(listed) <= _SHOWN else None,
            actual=one.text,
            hint=f"look which item is meant by {brief(title[one.start :], 40)}, and compare its count",
        )
        for one in found
        if one.value not in days
        and not _NUMBERED.search(title[max(0, one.start - _NEAR) : one.start])
        and not may_be_one_of(listed, title, one)
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
            hint="if the text has both, the quote `contradicts`; if it counts a part, record the part",
        )
        for one in find_restated(node.record, quotes, index)
    )
