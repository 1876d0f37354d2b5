# SPDX-License-Identifier: MIT
"""What a caller may pin of a notice, and which pins no notice can hold at once."""

import datetime
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from fmsdata.errors import Problem
from fmsdata.model.actors import WeaponSystem
from fmsdata.model.countries import CountryCode
from fmsdata.model.sources import Source
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import NoticeKind
from fmsdata.testing._items import category_problems
from fmsdata.testing._pins import A_TEXT, Check, Pins, a, contradiction, ordered, several, whole
from fmsdata.testing._purchasers import Purchaser, a_buyer, purchaser_of
from fmsdata.testing._scalars import FIRST_DAY, LAST_DAY, LAST_NUMBERED
from fmsdata.testing._sources import A_SOURCE, AN_ERA, ERAS, Era, Told, id_of

__all__ = ["CHECKS", "Pinned", "earliest_of", "period_problems", "published_of", "together"]


class Pinned(NamedTuple):
    """What the caller wants of a notice."""

    record_id: str | None
    notice: str | None
    purchaser: Purchaser | None
    kind: NoticeKind | None
    items: tuple[int, int]
    era: Era | None
    source: Told | None
    systems: tuple[WeaponSystem, ...]
    amends: Transmittal | None
    earliest: datetime.date
    """The first day on which there was the purchaser, and the notice that this one amends."""


CHECKS: Final[Mapping[str, Check]] = MappingProxyType(
    {
        "record_id": A_TEXT,
        "notice": A_TEXT,
        "purchaser": a_buyer,
        "kind": a(NoticeKind),
        "min_items": whole(0, 1_000),
        "max_items": whole(0, 1_000),
        "era": AN_ERA,
        "source": A_SOURCE,
        "systems": several(a(WeaponSystem)),
        "amends": a(Transmittal),
    }
)
"""The check of each argument of `notifications`."""

_NEVER_PINNED: Final = datetime.date.min


def published_of(source: Told | None) -> datetime.date | None:
    """Return the last day that a source can know of, where it bears a date."""
    date = source.published_on if isinstance(source, Source) else None
    return date.earliest if date is not None else None


def earliest_of(purchaser: CountryCode | str | None, amends: Transmittal | None) -> datetime.date:
    """Return the first day on which there was the purchaser, and the notice that is amended."""
    since = purchaser_of(purchaser).since if purchaser is not None else _NEVER_PINNED
    return max(since, datetime.date(amends.year, 1, 1) if amends is not None else _NEVER_PINNED)


def period_problems(
    era: str | None, *pins: tuple[str, object, datetime.date | None, datetime.date | None]
) -> Iterable[Problem]:
    """Yield which pins leave no day in an era, or in all years; each has its first and its last day."""
    span = ERAS[era] if era is not None else Era(FIRST_DAY, LAST_DAY, ())
    said = f"the era {era}, " if era is not None else ""
    for name, value, first, last in pins:
        if (first is not None and first > span.last) or (last is not None and last < span.first):
            yield Problem(name, value, f"a time within {said}{span.first} to {span.last}")


def together(pins: Pins) -> Iterable[Problem]:
    """Yield what no notice can be at once."""
    yield from ordered("min_items", "max_items")(pins)
    kind, amends, era = pins["kind"], pins["amends"], pins["era"]
    if amends is not None and kind not in (None, NoticeKind.ENHANCEMENT):
        yield contradiction("amends", pins, "the kind enhancement, or none, where it amends", "kind")
    if pins["source"] is not None and pins["record_id"] == id_of(pins["source"]):
        yield contradiction("record_id", pins, "another id than that of the source", "source")
    for system in pins["systems"]:
        yield from category_problems("systems", system)
    published = published_of(pins["source"])
    since = earliest_of(pins["purchaser"], None)
    base = earliest_of(None, amends)
    yield from period_problems(
        era, ("purchaser", pins["purchaser"], since, None), ("amends", amends, base, None)
    )
    if published is None:
        return
    date = pins["source"].published_on
    if era is not None:
        yield from period_problems(era, ("source", date, published, published))
    elif published < FIRST_DAY or published.year > LAST_NUMBERED:
        yield Problem("source", date, f"a source of {FIRST_DAY} to {LAST_NUMBERED}, or without a date")
    for name, first in (("purchaser", since), ("amends", base)):
        if first > published:
            yield contradiction(name, pins, f"one of {published} or before, the date of the source")
