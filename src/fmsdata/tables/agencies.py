# SPDX-License-Identifier: MIT
"""The letters that stand for the implementing agency in a case designator."""

from collections.abc import Iterable
from typing import NamedTuple

from fmsdata.tables.provenance import Confidence

__all__ = ["AGENCIES", "Agency", "agency", "agency_for_department"]


class Agency(NamedTuple):
    """One implementing agency.

    Only that the slot holds one letter was read; the letters are recalled. The list is open:
    a letter that is missing here is not wrong.
    """

    letter: str
    """The letter in the second field of a case designator."""
    name: str
    """The agency."""
    printed: tuple[str, ...]
    """Forms in which notices print it as the department, without "Department of the"."""
    source: str
    """Where it comes from."""
    confidence: Confidence
    """How the letter is known."""


_SAMM = "SAMM table C4.T1 and C5 (letters not read)"


def _agency(letter: str, name: str, *printed: str) -> Agency:
    return Agency(letter, name, printed, _SAMM, Confidence.MEMORY)


AGENCIES: tuple[Agency, ...] = (
    _agency("B", "Department of the Army", "Army", "U.S. Army"),
    _agency("C", "Defense Information Systems Agency", "Defense Information Systems Agency", "DISA"),
    _agency("D", "Department of the Air Force", "Air Force", "U.S. Air Force"),
    _agency("E", "U.S. Army Corps of Engineers", "U.S. Army Corps of Engineers", "Army Corps of Engineers"),
    _agency("I", "Missile Defense Agency", "Missile Defense Agency", "MDA"),
    _agency("K", "U.S. Marine Corps", "Marine Corps", "U.S. Marine Corps"),
    _agency("M", "National Security Agency", "National Security Agency", "NSA"),
    _agency("P", "Department of the Navy", "Navy", "U.S. Navy"),
    _agency("Q", "Defense Security Cooperation Agency", "Defense Security Cooperation Agency", "DSCA"),
    _agency("R", "Defense Logistics Agency", "Defense Logistics Agency", "DLA"),
    _agency("U", "National Geospatial-Intelligence Agency", "National Geospatial-Intelligence Agency", "NGA"),
)
"""The agencies, by letter."""


def agency(letter: str, *, rows: Iterable[Agency] = AGENCIES) -> Agency | None:
    """Return the agency with this letter, or None when it is not listed."""
    return next((row for row in rows if row.letter == letter), None)


def agency_for_department(printed: str, *, rows: Iterable[Agency] = AGENCIES) -> Agency | None:
    """Return the agency that a notice prints as its military department, or None.

    ``Army``, ``Department of the Army`` and ``U.S. Army`` are one; case is ignored.
    """
    words = " ".join(printed.split()).casefold()
    words = words.removeprefix("the ").removeprefix("department of the ")
    return next((row for row in rows if words in {form.casefold() for form in row.printed}), None)
