# SPDX-License-Identifier: MIT
"""What a text says otherwise in another place: evidence that contradicts the statement that is recorded.

The fuller statement stands in the record. Which words stand against it, and where, only a remark tells.
"""

import re
from typing import Final

import attrs

from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.numbers import find_amounts
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import EvidenceRole

# A figure that a remark does not quote stands alone: of the words around it nothing is known.
_READINGS: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (
        re.compile(
            r"same article prints (?P<said>[0-9,]+) missiles in one paragraph and (?P<kept>[0-9,]+) in another$"
        ),
        "another paragraph",
    ),
    (re.compile(r"'(?P<kept>[^']+)' in the lead, '(?P<said>[^']+)' in the quotation$"), "quotation"),
    (
        re.compile(
            r"same article gives (?P<said>[0-9.]+) in the headline and (?P<kept>[0-9.]+) in the text$"
        ),
        "headline",
    ),
    (re.compile(r"headline '(?P<said>[^']+)' against '(?P<kept>[^']+)' in the text$"), "headline"),
    (re.compile(r"headline rounds (?P<kept>[0-9,.]+) to (?P<said>[0-9,.]+)$"), "headline"),
    (
        re.compile(r"address slug says US\$ (?P<said>[0-9]+) million, text says (?P<kept>[0-9]+)$"),
        "address slug",
    ),
    (
        re.compile(r"one sentence of the article says '(?P<said>\w+ (?P<kept>[^']+))'$"),
        "one sentence of the text",
    ),
)
"""Remarks on what a text *said* against what was *kept*, and where it stands."""


def with_contradictions(notice: Notification, title: str) -> Notification:
    """Return a notification with the words of its source that contradict it.

    Raises:
        ValueError: A remark is about a statement that the record does not hold, or holds twice.

    """
    made = notice
    for remark in notice.notes:
        for pattern, place in _READINGS:
            match = pattern.match(remark)
            if match:
                quote = _in_headline(match["said"], title) if place == "headline" else match["said"]
                against = Evidence(
                    source=notice.source, place=place, quote=quote, role=EvidenceRole.CONTRADICTS
                )
                made = _attached(made, match["kept"], against)
    return made


def _in_headline(said: str, title: str) -> str:
    """Return the amount that the headline prints, "$39 million", where a remark gives its figure only."""
    return next((amount.text for amount in find_amounts(title) if said in amount.text), said)


def _attached(notice: Notification, kept: str, against: Evidence) -> Notification:
    holding: list[Notification] = []
    value = notice.value
    if value is not None and kept in (value.as_printed or ""):
        holding.append(attrs.evolve(notice, value=_doubted(value, against)))
    items = notice.items or ()
    for number, item in enumerate(items):
        printed = item.quantity.as_printed if item.quantity is not None else None
        if kept in (item.name, printed) or f"{kept} " in (printed or ""):
            doubted = _with(item, attrs.evolve(against, supports=("quantity",)))
            holding.append(attrs.evolve(notice, items=(*items[:number], doubted, *items[number + 1 :])))
    if len(holding) != 1:
        raise ValueError(f"{notice.id}: {kept!r} stands in {len(holding)} of its statements, not in one")
    return holding[0]


def _doubted(value: Value, against: Evidence) -> Value:
    """Return the value with what contradicts its total, or only its bound where the dollars are the same."""
    dollars = [amount.value for amount in find_amounts(against.quote or "")]
    field = "bound" if value.total_usd in dollars else "total_usd"
    return attrs.evolve(value, evidence=(*value.evidence, attrs.evolve(against, supports=(field,))))


def _with(item: Item, against: Evidence) -> Item:
    return attrs.evolve(item, evidence=(*item.evidence, against))
