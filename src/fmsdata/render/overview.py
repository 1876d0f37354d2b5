# SPDX-License-Identifier: MIT
"""Many notices at a glance: one row for each, and the sums over them with what has to be said of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

import attrs

from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.disagreements import DisagreementKind, disagreements_among
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Quantity
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, QuantityKind, Scope
from fmsdata.render.full import amendment_lines, disagreement_line, outlets_of
from fmsdata.render.lines import Block, Line, Names, names_of
from fmsdata.render.numbers import count, dollars, total_words

__all__ = ["UNSEEN", "Row", "by_date", "many", "notice_title", "overview_blocks", "rows", "years"]

_SHOWN: Final = 2
"""How many items a row names."""

_SHORT: Final = 40
"""The longest name of one more line that a row has room for."""

UNSEEN: Final = "items not seen"
"""What a row says where no text that was read lists an item."""

Observations: TypeAlias = tuple[Notification, ...]
"""What each source states of one notice."""


class Row(NamedTuple):
    """One notice at a glance."""

    notice: str
    """Its key."""
    date: str
    """When Congress was told, or the date of the earliest text; empty where none is known."""
    purchaser: str
    """Who buys."""
    what: str
    """The first lines that the fullest text lists."""
    value: str
    """The estimated value with its bound and condition, or each of them where the sources differ."""
    texts: int
    """How many sources tell of it."""


def by_date(dates: Mapping[str, PartialDate | None], notices: Iterable[str]) -> tuple[str, ...]:
    """Return notices in the order of their dates, those without a date last."""
    return tuple(sorted(notices, key=lambda notice: (dates.get(notice) is None, dates.get(notice) or "")))


def rows(dataset: Dataset, notices: Iterable[str]) -> Iterator[Row]:
    """Yield the row of each notice, the earliest first, those without a date last."""
    dates, names, everything = dataset.dates_of_notices(), names_of(dataset), dataset.observations_by_notice()
    for notice in by_date(dates, notices):
        # The look for one notice tells which name is unknown.
        seen = everything.get(notice) or dataset.observations(notice)
        yield Row(
            notice, str(dates[notice] or ""), _purchaser(seen, names), _what(seen), _value(seen), len(seen)
        )


def notice_title(observations: Observations, names: Names) -> str:
    """Return who buys what, for a heading."""
    return f"{_purchaser(observations, names)}: {_what(observations)}"


def _purchaser(observations: Observations, names: Names) -> str:
    for one in observations:
        if one.purchaser:
            return names.get(one.purchaser, one.purchaser)
    return next((one.purchaser_as_printed for one in observations if one.purchaser_as_printed), "not stated")


def _what(observations: Observations) -> str:
    fullest = max(observations, key=_fullness)
    items = fullest.items or ()
    main = _main(fullest) or [item for item in items if not item.ancillary] or list(items)
    if not main:
        return UNSEEN
    exact = (_exact(item, observations, alone=len(main) == 1) for item in main[:_SHOWN])
    return "; ".join(map(_line, exact)) + _more(main[_SHOWN:])


def _more(rest: Sequence[Item]) -> str:
    """Return what a row says of the lines that it has no room for.

    A lone line without a number is named: as "1 more" a line of support would pass for another weapon.
    """
    if len(rest) == 1 and rest[0].quantity is None and len(rest[0].name) <= _SHORT:
        return f" and {rest[0].name}"
    return f" and {len(rest)} more" if rest else ""


def _main(one: Notification) -> list[Item]:
    """Return what an observation says that the notice offers: not what comes along, nor what is repeated."""
    return [item for item in one.items or () if not item.ancillary and not item.restated]


def _fullness(one: Notification) -> tuple[bool, int, int]:
    """Return how much of a notice an observation tells: of two as long, the one with the exact numbers."""
    items = one.items or ()
    exact = sum(item.quantity is not None and _is_exact(item.quantity) for item in items)
    return (one.scope is Scope.SINGLE, len(items), exact)


def _exact(item: Item, observations: Observations, *, alone: bool) -> Item:
    """Return an item with the exact number that other sources state where its own is a rounded one.

    The fullest text may say "nearly 14,000" where a shorter one prints 13,981. It is the same line where the
    system is the same, or where it stands *alone* in both texts.
    """
    if item.quantity is None or _is_exact(item.quantity):
        return item
    stated: Counter[int] = Counter()
    for one in observations:
        main = _main(one)
        same = [other for other in main if item.system is not None and other.system == item.system]
        if not same and alone and len(main) == 1 and None in (item.system, main[0].system):
            same = main
        quantity = same[0].quantity if len(same) == 1 else None
        # Of several lines of one system none can be taken for this one.
        if quantity is not None and quantity.count is not None and _is_exact(quantity):
            stated[quantity.count] += 1
    if not stated:
        return item
    ((number, _),) = stated.most_common(1)
    exact = attrs.evolve(item.quantity, count=number, bound=Bound.STATED, approximate=False)
    return attrs.evolve(item, quantity=exact)


def _is_exact(quantity: Quantity) -> bool:
    """Whether a number is meant as such, or as a limit; a range, a change or a reference is no rounding."""
    if quantity.kind is not QuantityKind.NUMBER:
        return True
    rounded = quantity.bound in (Bound.NEARLY, Bound.MORE_THAN) or quantity.approximate
    return quantity.count is not None and not rounded


def _line(item: Item) -> str:
    quantity = item.quantity
    if quantity is None or (quantity.count is None and quantity.sum_of_parts is None):
        return item.name
    unit = quantity.unit or ""
    # Most names say what is counted; the unit is shown where it adds to them.
    if quantity.unit_assigned or unit.rstrip("s").lower() in item.name.lower():
        return f"{count(attrs.evolve(quantity, unit=None, unit_assigned=False))} {item.name}"
    return f"{count(quantity)}: {item.name}"


def _value(observations: Observations) -> str:
    values = [one.value for one in observations if one.value is not None and one.stated_total_usd is not None]
    precise = [value for value in values if _is_precise(value)]
    if precise and all(
        found.reconcilable
        for found in disagreements_among(observations, {})
        if found.kind is DisagreementKind.TOTAL
    ):
        values = precise
    totals: dict[int, Value] = {}
    for value in sorted(values, key=lambda value: (value.total_usd or 0, _weight(value))):
        totals.setdefault(value.total_usd or 0, value)
    words = [total_words(value) for value in totals.values()]
    return " or ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def _is_precise(value: Value) -> bool:
    return value.bound in (Bound.STATED, Bound.UP_TO) and not value.approximate


def _weight(value: Value) -> tuple[bool, bool, bool]:
    """Return how a value comes among those of the same total: a condition and a ceiling are kept first.

    A notice prints a ceiling, and a text that leaves "up to" out does not deny it.
    """
    return (value.condition is None, value.bound is not Bound.UP_TO, not _is_precise(value))


def years(dataset: Dataset, notices: Iterable[str]) -> dict[str, int]:
    """Return how many of the notices fall in each year, with the empty years between."""
    dates = dataset.dates_of_notices()
    counted = Counter(date.year for notice in notices if (date := dates[notice]) is not None)
    if not counted:
        return {}
    return {str(year): counted[year] for year in range(min(counted), max(counted) + 1)}


def many(number: int, word: str) -> str:
    """Return how many of something, with its plural: 1 record, 2 records."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def overview_blocks(dataset: Dataset, notices: tuple[str, ...]) -> Iterator[Block]:
    """Yield what can be said of several notices together."""
    wanted = set(notices)
    names = names_of(dataset)
    chosen = [one for one in dataset.notifications if one.notice in wanted]
    total = dataset.total(chosen)
    dates = dataset.dates_of_notices()
    undated = sum(dates[notice] is None for notice in wanted)
    without = f"; {undated:,} without any date" if undated else ""
    spread = (
        dollars(total.low_usd)
        if total.low_usd == total.high_usd
        else f"{dollars(total.low_usd)} to {dollars(total.high_usd)}"
    )
    sums = (
        Line("notices", f"{len(notices):,}, told by {many(len(chosen), 'record')}{without}"),
        Line("estimated values", spread if total.notices else "none stated", " ".join(total.caveats)),
    )
    yield Block("Together", sums)
    changed = amendment_lines(dataset.amendment_chains(), wanted)
    if changed:
        yield Block("What amends what", changed)
    disagreements = dataset.disagreements_by_notice()
    outlets = outlets_of(dataset, names)
    disputed = tuple(
        disagreement_line(found, outlets, names)._replace(label=notice)
        for notice in by_date(dates, notices)
        for found in disagreements.get(notice, ())
        if not found.reconcilable
    )
    if disputed:
        yield Block("Where sources disagree", disputed)
