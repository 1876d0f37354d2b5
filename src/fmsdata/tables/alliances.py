# SPDX-License-Identifier: MIT
"""When each state became a member of NATO, because the review class follows the date."""

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from fmsdata.tables.provenance import Confidence

__all__ = ["ACCESSIONS", "NATO", "Accession", "is_nato_member", "nato_confidence"]

NATO = "NATO"
"""The word that stands for the organisation itself where a country code is expected."""


class Accession(NamedTuple):
    """One state's entry into NATO. No state has left."""

    code: str
    """ISO 3166-1 alpha-2."""
    on: datetime.date
    """The day of accession; for the twelve founders the day of signature."""
    source: str
    """Where the day comes from."""
    confidence: Confidence
    """How the *day* is known."""
    year_confidence: Confidence
    """How the *year* is known."""


_FOUNDING = "North Atlantic Treaty, signed at Washington 4 April 1949"
_PROTOCOL = (
    "Protocol to the North Atlantic Treaty on the accession of the state; NATO list of member countries"
)
_DAY_SEEN = Confidence.SECONDARY
_DAY_RECALLED = Confidence.MEMORY

_ENTRIES: tuple[tuple[str, str, str, Confidence], ...] = (
    ("1949-04-04", "BE CA DK FR IS IT LU NL NO PT GB US", _FOUNDING, _DAY_SEEN),
    ("1952-02-18", "GR TR", _PROTOCOL, _DAY_SEEN),
    # 9 May 1955 is also cited: the protocol entered into force on the 6th, the seat was taken on the 9th.
    ("1955-05-06", "DE", _PROTOCOL + " (as the Federal Republic of Germany)", _DAY_SEEN),
    ("1982-05-30", "ES", _PROTOCOL, _DAY_SEEN),
    ("1999-03-12", "CZ HU PL", _PROTOCOL, _DAY_RECALLED),
    ("2004-03-29", "BG EE LV LT RO SK SI", _PROTOCOL, _DAY_RECALLED),
    ("2009-04-01", "AL HR", _PROTOCOL, _DAY_RECALLED),
    ("2017-06-05", "ME", _PROTOCOL, _DAY_RECALLED),
    ("2020-03-27", "MK", _PROTOCOL, _DAY_RECALLED),
    ("2023-04-04", "FI", _PROTOCOL, _DAY_RECALLED),
    ("2024-03-07", "SE", _PROTOCOL, _DAY_RECALLED),
)

ACCESSIONS: tuple[Accession, ...] = tuple(
    Accession(code, datetime.date.fromisoformat(day), source, confidence, Confidence.SECONDARY)
    for day, codes, source, confidence in _ENTRIES
    for code in codes.split()
)
"""Every accession, oldest first."""


def is_nato_member(code: str, on: datetime.date, *, rows: Iterable[Accession] = ACCESSIONS) -> bool:
    """Return whether the state *code* was a member of NATO on the day *on*."""
    return any(row.code == code and row.on <= on for row in rows)


def nato_confidence(code: str, on: datetime.date, *, rows: Iterable[Accession] = ACCESSIONS) -> Confidence:
    """Return how well it is known whether *code* was a member on the day *on*.

    The exact day of accession only matters within the year of accession; in every other
    year the confidence of the year decides. A state that never joined is inferred from
    its absence.
    """
    row = next((row for row in rows if row.code == code), None)
    if row is None:
        return Confidence.INFERRED
    return row.confidence if row.on.year == on.year else row.year_confidence
