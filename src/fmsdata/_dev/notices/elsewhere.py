# SPDX-License-Identifier: MIT
"""What the facts put under one text although another states it: it becomes an observation of its own.

The gatherer completed two records from other outlets. Under the text of the record, such a number would be
one that its source does not state.
"""

import re
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

import attrs

from fmsdata._dev.notices.facts import ItemFacts, RecordFacts, slug
from fmsdata._dev.notices.quantities import build_quantity
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.words import Bound, Extent, SourceKind

UNNAMED: Final = "other outlets"
"""How the facts call outlets that they do not name."""

_UNNAMED = re.compile(rf"^(?P<words>.+) \({UNNAMED}\)$")
_SPLIT = re.compile(r"variant split \((?P<numbers>[0-9]+(?: \+ [0-9]+)+)\) taken from (?P<sites>.+)$")


class Elsewhere(NamedTuple):
    """How many of a line of the facts another outlet states."""

    site: str | None
    """Where it stands; None where the facts do not name the outlet."""
    line: int
    """Which line of the facts it is about."""
    quantity: Quantity
    """How many, or only the parts."""


def told_apart(facts: RecordFacts) -> tuple[RecordFacts, tuple[Elsewhere, ...]]:
    """Return the facts that the text of a record states, and those that other outlets do.

    Raises:
        ValueError: A remark speaks of a split that no line of the record has.

    """
    items, told = list(facts["items"]), list[Elsewhere]()
    for number, item in enumerate(items):
        unnamed = _UNNAMED.match(item["quantity_as_printed"] or "")
        if unnamed:
            there = ItemFacts(**{**item, "quantity_as_printed": unnamed["words"]})
            told.append(Elsewhere(None, number, build_quantity(there)))
            items[number] = ItemFacts(
                **{**item, "quantity": None, "quantity_as_printed": None, "of_which": []}
            )
    for split in filter(None, map(_SPLIT.match, facts["awkward"])):
        number = _line_with(items, [int(one) for one in split["numbers"].split(" + ")], facts["id"])
        parts = attrs.evolve(
            build_quantity(items[number]), count=None, bound=Bound.STATED, approximate=False, as_printed=None
        )
        told += (Elsewhere(site, number, parts) for site in split["sites"].split(" and "))
        items[number] = ItemFacts(**{**items[number], "of_which": []})
    return RecordFacts(**{**facts, "items": items}), tuple(told)


def _line_with(items: list[ItemFacts], counts: list[int], record: str) -> int:
    for number, item in enumerate(items):
        if [part["quantity"] for part in item["of_which"]] == counts:
            return number
    raise ValueError(f"{record}: no line is split into {counts}")


def build_observations(
    made: Notification, told: tuple[Elsewhere, ...], gathered: Collection[str | None]
) -> Iterator[tuple[Source, Notification]]:
    """Yield what each other outlet states of the notice of a record, and the outlet.

    Of such a text nothing was read. An outlet of which a record was *gathered* states the number there.
    """
    for site in dict.fromkeys(one.site for one in told if one.site not in gathered):
        outlet = site or UNNAMED
        source = Source(
            id=slug(f"{outlet} {made.notice}"), kind=SourceKind.NEWS, site=site, extent=Extent.MENTION
        )
        items = tuple(
            attrs.evolve((made.items or ())[one.line], quantity=one.quantity, evidence=())
            for one in told
            if one.site == site
        )
        yield (
            source,
            Notification(
                id=f"{made.id}-{slug(outlet)}",
                notice=made.notice,
                source=source.id,
                items=items,
                evidence=(Evidence(source=source.id),),
            ),
        )
