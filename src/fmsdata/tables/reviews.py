# SPDX-License-Identifier: MIT
"""How many calendar days Congress has to review a proposed sale, by date and class.

The clock of 22 U.S.C. 2776(b)(1) starts when Congress receives the certification.
"""

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from fmsdata.tables.provenance import Confidence, weakest
from fmsdata.tables.purchasers import (
    NAMED_PURCHASERS,
    Clause,
    NamedPurchaser,
    PurchaserClass,
    class_changes,
    class_confidence,
    class_of,
)

__all__ = [
    "REVIEW_PERIODS",
    "ReviewPeriod",
    "review_changes",
    "review_class",
    "review_confidence",
    "review_days",
    "review_period",
]


class ReviewPeriod(NamedTuple):
    """One review period, in force from a day until a later row of the same class."""

    effective_from: datetime.date
    """The first day in force, compared with the day on which Congress received the certification."""
    purchaser_class: PurchaserClass
    """The class of purchaser to which it applies."""
    days: int
    """Calendar days."""
    instrument: str
    """The act that set it."""
    source: str
    """Where it was read."""
    confidence: Confidence
    """How the number of days is known."""


_GENERAL, _PLUS = PurchaserClass.GENERAL, PurchaserClass.NATO_PLUS
_CODE = "22 U.S.C. 2776(b)(1)"
_ACT_1974 = "Pub. L. 93-559, sec. 45(a)(5)"
_ACT_1976 = "Pub. L. 94-329, sec. 211(a)"
_ACT_1981 = "Pub. L. 97-113, sec. 102(b)"


REVIEW_PERIODS: tuple[ReviewPeriod, ...] = (
    ReviewPeriod(
        datetime.date(1974, 12, 30),
        _GENERAL,
        20,
        _ACT_1974,
        "88 Stat. 1814 (days not read)",
        Confidence.MEMORY,
    ),
    ReviewPeriod(
        datetime.date(1976, 6, 30), _GENERAL, 30, _ACT_1976, "90 Stat. 740 (days not read)", Confidence.MEMORY
    ),
    ReviewPeriod(datetime.date(1981, 12, 29), _GENERAL, 30, _ACT_1976, "95 Stat. 1520", Confidence.INFERRED),
    ReviewPeriod(datetime.date(1981, 12, 29), _PLUS, 15, _ACT_1981, "95 Stat. 1520", Confidence.INFERRED),
    # Not a change: from here on both periods can be read in the codified text and in CRS report RL31675.
    ReviewPeriod(datetime.date(2002, 9, 30), _GENERAL, 30, _ACT_1976, _CODE, Confidence.VERIFIED),
    ReviewPeriod(datetime.date(2002, 9, 30), _PLUS, 15, _ACT_1981, _CODE, Confidence.VERIFIED),
)
"""Every review period, oldest first."""


def review_class(
    code: str, on: datetime.date, *, purchasers: Iterable[NamedPurchaser] = NAMED_PURCHASERS
) -> PurchaserClass:
    """Return the review class of the purchaser *code* (or ``NATO`` itself) on the day *on*."""
    return class_of(code, on, Clause.REVIEW, rows=purchasers)


def review_period(
    code: str,
    on: datetime.date,
    *,
    rows: Iterable[ReviewPeriod] = REVIEW_PERIODS,
    purchasers: Iterable[NamedPurchaser] = NAMED_PURCHASERS,
) -> ReviewPeriod | None:
    """Return the row that applies to *code* on the day *on*; None before 1974-12-30."""
    wanted = review_class(code, on, purchasers=purchasers)
    in_force = [row for row in rows if row.purchaser_class is wanted and row.effective_from <= on]
    return max(in_force, key=lambda row: row.effective_from, default=None)


def review_days(
    code: str,
    on: datetime.date,
    *,
    rows: Iterable[ReviewPeriod] = REVIEW_PERIODS,
    purchasers: Iterable[NamedPurchaser] = NAMED_PURCHASERS,
) -> int | None:
    """Return the calendar days of review for *code* on the day *on*; None before 1974-12-30."""
    row = review_period(code, on, rows=rows, purchasers=purchasers)
    return None if row is None else row.days


def review_confidence(
    code: str,
    on: datetime.date,
    *,
    rows: Iterable[ReviewPeriod] = REVIEW_PERIODS,
    purchasers: Iterable[NamedPurchaser] = NAMED_PURCHASERS,
) -> Confidence:
    """Return how well the answer of `review_days` is known: the weaker of period and class."""
    purchasers = tuple(purchasers)
    of_class = class_confidence(code, on, Clause.REVIEW, rows=purchasers)
    row = review_period(code, on, rows=rows, purchasers=purchasers)
    return of_class if row is None else weakest((of_class, row.confidence))


def review_changes(
    code: str,
    *,
    rows: Iterable[ReviewPeriod] = REVIEW_PERIODS,
    purchasers: Iterable[NamedPurchaser] = NAMED_PURCHASERS,
) -> tuple[datetime.date, ...]:
    """Return every day on which the review of *code* may change, oldest first."""
    return tuple(sorted({row.effective_from for row in rows} | set(class_changes(code, rows=purchasers))))
