# SPDX-License-Identifier: MIT
"""Many notices at a glance: one row for each, and the sums over them with what has to be said of them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import attrs

from fmsdata._words import nearest
from fmsdata.errors import UnknownNameError
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.queries import purchaser_words, system_words
from fmsdata.model.words import Scope
from fmsdata.render.content import Block, Line, Names, count, dollars, names_of

__all__ = ["Row", "choose", "notice_title", "overview_blocks", "rows", "years"]

_SHOWN = 2
"""How many items a row names."""


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
    """The estimated value, or from the lowest to the highest where the sources differ."""
    texts: int
    """How many sources tell of it."""


def choose(
    dataset: Dataset,
    *,
    purchaser: str | None = None,
    system: str | None = None,
    transmittal: str | None = None,
    since: PartialDate | None = None,
    until: PartialDate | None = None,
) -> tuple[str, ...]:
    """Return the keys of the notices that fit all of what is given.

    A notice fits when any of its observations does. Without a date it fits no span of time.

    Raises:
        GrammarError: *transmittal* is no transmittal number.
        UnknownNameError: A purchaser, a system or a transmittal alone fits nothing in the dataset.

    """
    chosen = set(dataset.notices())
    for kind, wanted, find in (
        ("purchaser", purchaser, dataset.by_purchaser),
        ("system", system, dataset.by_system),
        ("transmittal", transmittal, dataset.by_transmittal),
    ):
        if wanted is None:
            continue
        found = {one.notice for one in find(wanted)}
        if not found:
            known = _words(dataset, kind)
            raise UnknownNameError(kind, wanted, known, _hint(wanted, known))
        chosen &= found
    if since is not None or until is not None:
        dates = dataset.dates_of_notices()
        chosen = {notice for notice in chosen if _between(dates[notice], since, until)}
    return tuple(notice for notice in dataset.notices() if notice in chosen)


def _words(dataset: Dataset, kind: str) -> tuple[str, ...]:
    """Return the words by which something is found in a dataset."""
    if kind == "purchaser":
        return purchaser_words(dataset.notifications, {actor.id: actor for actor in dataset.actors})
    if kind == "system":
        return system_words(dataset.notifications, dataset.systems)
    return tuple(dict.fromkeys(str(one.transmittal) for one in dataset.notifications if one.transmittal))


def _hint(wanted: str, known: Iterable[str]) -> str | None:
    """Return the nearest word, whatever its case: a name before an id that differs from it by case only."""
    folded: dict[str, str] = {}
    for word in known:
        folded.setdefault(word.casefold(), word)
    match = nearest(wanted.strip().casefold(), folded)
    return f"did you mean {folded[match]!r}?" if match else None


def _between(date: PartialDate | None, since: PartialDate | None, until: PartialDate | None) -> bool:
    if date is None:
        return False
    return (since is None or date.latest >= since.earliest) and (
        until is None or date.earliest <= until.latest
    )


def rows(dataset: Dataset, notices: Iterable[str]) -> Iterator[Row]:
    """Yield the row of each notice."""
    dates, names = dataset.dates_of_notices(), names_of(dataset)
    observations = dataset.observations_by_notice()
    for notice in notices:
        # The look for one notice tells which name is unknown.
        seen = observations.get(notice) or dataset.observations(notice)
        yield Row(
            notice, str(dates[notice] or ""), _purchaser(seen, names), _what(seen), _value(seen), len(seen)
        )


def notice_title(observations: tuple[Notification, ...], names: Names) -> str:
    """Return who buys what, for a heading."""
    return f"{_purchaser(observations, names)}: {_what(observations)}"


def _purchaser(observations: tuple[Notification, ...], names: Names) -> str:
    for one in observations:
        if one.purchaser:
            return names.get(one.purchaser, one.purchaser)
    return next((one.purchaser_as_printed for one in observations if one.purchaser_as_printed), "not stated")


def _what(observations: tuple[Notification, ...]) -> str:
    fullest = max(observations, key=lambda one: (one.scope is Scope.SINGLE, len(one.items or ())))
    items = fullest.items or ()
    new = [item for item in items if not item.ancillary and not item.restated]
    main = new or [item for item in items if not item.ancillary] or list(items)
    if not main:
        return "items not seen"
    more = f" and {len(main) - _SHOWN} more" if len(main) > _SHOWN else ""
    return "; ".join(_line(item) for item in main[:_SHOWN]) + more


def _line(item: Item) -> str:
    quantity = item.quantity
    if quantity is None or (quantity.count is None and quantity.sum_of_parts is None):
        return item.name
    unit = quantity.unit or ""
    # Most names say what is counted; the unit is shown where it adds to them.
    if quantity.unit_assigned or unit.rstrip("s").lower() in item.name.lower():
        return f"{count(attrs.evolve(quantity, unit=None, unit_assigned=False))} {item.name}"
    return f"{count(quantity)}: {item.name}"


def _value(observations: tuple[Notification, ...]) -> str:
    totals = sorted({total for one in observations if (total := one.stated_total_usd) is not None})
    if not totals:
        return ""
    return dollars(totals[0]) if len(totals) == 1 else f"{dollars(totals[0])} to {dollars(totals[-1])}"


def years(dataset: Dataset, notices: Iterable[str]) -> dict[str, int]:
    """Return how many of the notices fall in each year, with the empty years between."""
    dates = dataset.dates_of_notices()
    counted = Counter(date.year for notice in notices if (date := dates[notice]) is not None)
    if not counted:
        return {}
    return {str(year): counted[year] for year in range(min(counted), max(counted) + 1)}


def overview_blocks(dataset: Dataset, notices: tuple[str, ...]) -> Iterator[Block]:
    """Yield what can be said of several notices together."""
    wanted = set(notices)
    chosen = [one for one in dataset.notifications if one.notice in wanted]
    total = dataset.total(chosen)
    undated = sum(date is None for notice, date in dataset.dates_of_notices().items() if notice in wanted)
    sums = (
        Line("notices", f"{len(notices)}, told by {len(chosen)} records; {undated} without any date"),
        Line(
            "estimated values",
            dollars(total.low_usd)
            if total.low_usd == total.high_usd
            else f"{dollars(total.low_usd)} to {dollars(total.high_usd)}",
            " ".join(total.caveats),
        ),
    )
    yield Block("Together", sums)
    changed = [
        Line(str(chain.root), str(chain))
        for chain in dataset.amendment_chains()
        if any(one.notice in wanted for step in chain.steps for one in step.observations)
    ]
    if changed:
        yield Block("What amends what", tuple(changed))
    disagreements = dataset.disagreements_by_notice()
    disputed = tuple(
        Line(notice, str(found))
        for notice in notices
        for found in disagreements.get(notice, ())
        if not found.reconcilable
    )
    if disputed:
        yield Block("Where sources disagree", disputed)
