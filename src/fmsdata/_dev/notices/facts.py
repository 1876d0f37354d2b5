# SPDX-License-Identifier: MIT
"""The facts as they were gathered, one JSON object a line, and what can be asked of their printed words."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Final, TypedDict

from fmsdata._dev._outputs import DOCS

FACTS: Final = DOCS.parent / "tests" / "data" / "notices.jsonl"
"""Where the facts lie in the repository."""


class SubCount(TypedDict):
    """A sub-count of an item."""

    label: str
    quantity: int


class ItemFacts(TypedDict):
    """A counted line of a notice; `quantity` is None where the source gives no number of its own."""

    name_as_printed: str
    designation: str | None
    quantity: int | None
    quantity_as_printed: str | None
    unit: str
    of_which: list[SubCount]
    is_mde: bool | None


class ContractorFacts(TypedDict):
    """A contractor as printed."""

    name_as_printed: str
    place_as_printed: str | None
    role: str


class PositionFacts(TypedDict):
    """What a source reports that somebody said or did about the sale."""

    holder: str
    stance_word: str
    about: str
    as_reported: str


class RecordFacts(TypedDict):
    """What one source states of one notification."""

    id: str
    notice_key: str
    transmittal: str | None
    purchaser_as_printed: str | None
    purchaser_country_iso2: str | None
    notified_on: str | None
    published_on: str | None
    state_approved: bool | None
    total_usd: int | None
    value_as_printed: str | None
    mde_usd: int | None
    other_usd: int | None
    items: list[ItemFacts]
    support_items: list[str]
    contractors: list[ContractorFacts]
    joint_venture: str | None
    military_department: str | None
    case_designator: str | None
    prior_cases: list[str] | None
    reps_travel: str | None
    sales_commission: str | None
    source_kind: str
    source_title: str
    source_site: str
    source_date: str | None
    awkward: list[str]
    positions: list[PositionFacts]
    via: str


def load(path: Path = FACTS) -> tuple[RecordFacts, ...]:
    """Return the records of a file of facts, in order."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines if line)


_GLOSS = re.compile(r" \(earlier order\)$")


def count_in_words(item: ItemFacts) -> str | None:
    """Return the words that print the count of a line, without what the gatherer remarked behind them."""
    printed = item["quantity_as_printed"]
    return None if printed is None else _GLOSS.sub("", printed)


def slug(text: str, longest: int = 60) -> str:
    """Return a text as an id: small letters and digits, joined by hyphens, cut at a word."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    made = ""
    for word in words:
        if made and len(made) + len(word) >= longest:
            break
        made = f"{made}-{word}" if made else word
    return made


def unique(wanted: str, taken: set[str]) -> str:
    """Return *wanted*, or with the first free number behind it, and take it."""
    number, made = 1, wanted
    while made in taken:
        number += 1
        made = f"{wanted}-{number}"
    taken.add(made)
    return made
