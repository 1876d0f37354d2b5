# SPDX-License-Identifier: MIT
"""Which purchasers the Arms Export Control Act treats as a higher class, and since when."""

import datetime
import enum
from collections.abc import Iterable
from typing import NamedTuple

from fmsdata.tables.alliances import ACCESSIONS, NATO, Accession, is_nato_member, nato_confidence
from fmsdata.tables.provenance import Confidence, weakest

__all__ = [
    "MEMBERS",
    "NAMED_PURCHASERS",
    "Clause",
    "NamedPurchaser",
    "PurchaserClass",
    "class_changes",
    "class_confidence",
    "class_of",
]


class PurchaserClass(enum.StrEnum):
    """The class of a purchaser under section 36(b) of the Arms Export Control Act."""

    GENERAL = "general"
    """Everyone who is not named."""
    NATO_PLUS = "nato_plus"
    """NATO members and the states named beside them: higher thresholds, shorter review."""

    def __repr__(self) -> str:
        return f"PurchaserClass.{self.name}"


class Clause(enum.StrEnum):
    """The clause that names the higher class; the two clauses do not name the same purchasers."""

    REVIEW = "review"
    """The review period, 22 U.S.C. 2776(b)(1): names NATO itself too, since 1981."""
    THRESHOLD = "threshold"
    """The notification thresholds, 22 U.S.C. 2776(b)(6): member countries only, since 2002."""

    def __repr__(self) -> str:
        return f"Clause.{self.name}"


class NamedPurchaser(NamedTuple):
    """One purchaser, or group of purchasers, that a clause names."""

    clause: Clause
    """The clause that names it."""
    code: str
    """ISO 3166-1 alpha-2, ``NATO`` for the organisation, or ``NATO members`` for the states in it."""
    effective_from: datetime.date
    """The first day on which it was named."""
    instrument: str
    """The act that named it."""
    source: str
    """Where this was read."""
    confidence: Confidence
    """How it is known that this act named this purchaser."""


MEMBERS = "NATO members"
"""The word that stands for all member states together, whichever they are on the day."""

_ACT_1981 = "Pub. L. 97-113, sec. 101(c), 102(b)"
_ACT_2002 = "Pub. L. 107-228, sec. 1405(a)(2)"
_ACT_2008 = "Pub. L. 110-429, sec. 203(b)(1)"
_ACT_2010 = "Pub. L. 111-266, sec. 301(1)"
_VERIFIED = Confidence.VERIFIED
_KOREA = ("122 Stat. 4842; 22 U.S.C. 2776 notes", Confidence.INFERRED)
_ISRAEL = ("124 Stat. 2797; 22 U.S.C. 2776 notes", _VERIFIED)


def _named(
    clause: Clause, codes: tuple[str, ...], day: str, act: str, read_in: tuple[str, Confidence]
) -> tuple[NamedPurchaser, ...]:
    since = datetime.date.fromisoformat(day)
    return tuple(NamedPurchaser(clause, code, since, act, *read_in) for code in codes)


NAMED_PURCHASERS: tuple[NamedPurchaser, ...] = (
    *_named(
        Clause.REVIEW,
        (NATO, MEMBERS, "JP", "AU", "NZ"),
        "1981-12-29",
        _ACT_1981,
        ("95 Stat. 1520; 22 U.S.C. 2776(b)(1)", _VERIFIED),
    ),
    *_named(
        Clause.THRESHOLD,
        (MEMBERS, "JP", "AU", "NZ"),
        "2002-09-30",
        _ACT_2002,
        ("116 Stat. 1457; 22 U.S.C. 2776(b)(6)", _VERIFIED),
    ),
    # That this is the section that added Korea follows from comparing the lists before and after it.
    *_named(Clause.REVIEW, ("KR",), "2008-10-15", _ACT_2008, _KOREA),
    *_named(Clause.REVIEW, ("IL",), "2010-10-08", _ACT_2010, _ISRAEL),
    *_named(Clause.THRESHOLD, ("KR",), "2008-10-15", _ACT_2008, _KOREA),
    *_named(Clause.THRESHOLD, ("IL",), "2010-10-08", _ACT_2010, _ISRAEL),
)
"""Every naming of a purchaser by a clause."""


def _naming(
    code: str,
    on: datetime.date,
    clause: Clause,
    rows: Iterable[NamedPurchaser],
    accessions: Iterable[Accession],
) -> NamedPurchaser | None:
    in_force = [row for row in rows if row.clause is clause and row.effective_from <= on]
    by_name = next((row for row in in_force if row.code == code), None)
    if by_name is not None:
        return by_name
    members = next((row for row in in_force if row.code == MEMBERS), None)
    return members if members is not None and is_nato_member(code, on, rows=accessions) else None


def class_of(
    code: str,
    on: datetime.date,
    clause: Clause,
    *,
    rows: Iterable[NamedPurchaser] = NAMED_PURCHASERS,
    accessions: Iterable[Accession] = ACCESSIONS,
) -> PurchaserClass:
    """Return the class of the purchaser *code* under *clause* on the day *on*.

    *code* is an ISO 3166-1 alpha-2 code, or ``NATO`` for the organisation itself. *on* is
    the day on which Congress received the certification.
    """
    naming = _naming(code, on, clause, rows, accessions)
    return PurchaserClass.GENERAL if naming is None else PurchaserClass.NATO_PLUS


def class_confidence(
    code: str,
    on: datetime.date,
    clause: Clause,
    *,
    rows: Iterable[NamedPurchaser] = NAMED_PURCHASERS,
    accessions: Iterable[Accession] = ACCESSIONS,
) -> Confidence:
    """Return how well the answer of `class_of` is known.

    Not being named is inferred from absence, and is weaker still in the year of an accession.
    """
    accessions = tuple(accessions)
    naming = _naming(code, on, clause, rows, accessions)
    if naming is None:
        return weakest((Confidence.INFERRED, nato_confidence(code, on, rows=accessions)))
    if naming.code == MEMBERS:
        return weakest((naming.confidence, nato_confidence(code, on, rows=accessions)))
    return naming.confidence


def class_changes(
    code: str,
    *,
    rows: Iterable[NamedPurchaser] = NAMED_PURCHASERS,
    accessions: Iterable[Accession] = ACCESSIONS,
) -> tuple[datetime.date, ...]:
    """Return every day on which the class of *code* may change, oldest first."""
    named = {row.effective_from for row in rows if row.code in (code, MEMBERS)}
    return tuple(sorted(named | {row.on for row in accessions if row.code == code}))
