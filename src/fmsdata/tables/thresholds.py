# SPDX-License-Identifier: MIT
"""From which amounts a proposed sale must be notified to Congress, by date and class.

The rule is 22 U.S.C. 2776(b)(1) and (b)(6). All amounts are whole U.S. dollars and read
"or more". A sale below them may still be notified: being below is information, not an error.
"""

import datetime
import enum
from collections.abc import Iterable
from typing import Literal, NamedTuple

from fmsdata.tables.provenance import Confidence, weakest
from fmsdata.tables.purchasers import NAMED_PURCHASERS, Clause, NamedPurchaser, PurchaserClass, class_of

__all__ = [
    "THRESHOLDS",
    "VERIFIED_THROUGH",
    "Limb",
    "Reading",
    "Threshold",
    "meets_threshold",
    "threshold_class",
    "threshold_confidence",
    "thresholds",
]

VERIFIED_THROUGH = datetime.date(2025, 3, 28)
"""The date of the latest text that states the current amounts (CRS report RL31675)."""

Reading = Literal["any", "literal"]
"""How the three limbs of 22 U.S.C. 2776(b)(6) are joined.

``any``: any one limb is enough, as CRS summaries list them. ``literal``: (MDE *and* articles)
*or* construction, as the codified connectors stand. Neither is asserted to be the law.
"""


class Limb(enum.StrEnum):
    """What an amount is compared with."""

    MDE = "mde"
    """The major defense equipment of the letter of offer."""
    ARTICLES = "articles"
    """Defense articles or services: the whole letter of offer."""
    CONSTRUCTION = "construction"
    """Design and construction services."""

    def __repr__(self) -> str:
        return f"Limb.{self.name}"


class Threshold(NamedTuple):
    """One amount, in force from a day until a later row of the same class and limb."""

    effective_from: datetime.date
    """The first day in force, compared with the day on which Congress received the certification."""
    purchaser_class: PurchaserClass
    """The class of purchaser to which it applies."""
    limb: Limb
    """What is compared."""
    amount_usd: int
    """Whole U.S. dollars; this amount or more must be notified."""
    instrument: str
    """The act that set it."""
    source: str
    """Where the amount was read."""
    confidence: Confidence
    """How the amount is known."""


_V, _I, _M = Confidence.VERIFIED, Confidence.INFERRED, Confidence.MEMORY
_GENERAL, _PLUS = PurchaserClass.GENERAL, PurchaserClass.NATO_PLUS
_ACT_1974 = "Pub. L. 93-559, sec. 45(a)(5)"
_ACT_1976 = "Pub. L. 94-329, sec. 211(a)"
_ACT_1980 = "Pub. L. 96-533, sec. 105"
_ACT_1981 = "Pub. L. 97-113, sec. 101(c)"
_ACT_2002 = "Pub. L. 107-228, sec. 1405(a)(2)"
_STRUCK = "95 Stat. 1520 (the figures that the 1981 act struck out)"
_CODE = "22 U.S.C. 2776(b)"
_MILLION = 1_000_000


THRESHOLDS: tuple[Threshold, ...] = (
    Threshold(
        datetime.date(1974, 12, 30),
        _GENERAL,
        Limb.ARTICLES,
        25 * _MILLION,
        _ACT_1974,
        "88 Stat. 1814 (amount not read)",
        _M,
    ),
    Threshold(datetime.date(1976, 6, 30), _GENERAL, Limb.MDE, 7 * _MILLION, _ACT_1976, _STRUCK, _V),
    Threshold(datetime.date(1976, 6, 30), _GENERAL, Limb.ARTICLES, 25 * _MILLION, _ACT_1976, _STRUCK, _V),
    Threshold(
        datetime.date(1980, 12, 16),
        _GENERAL,
        Limb.CONSTRUCTION,
        200 * _MILLION,
        _ACT_1980,
        "22 U.S.C. 2776 notes",
        _M,
    ),
    Threshold(datetime.date(1981, 12, 29), _GENERAL, Limb.MDE, 14 * _MILLION, _ACT_1981, "95 Stat. 1520", _V),
    Threshold(
        datetime.date(1981, 12, 29), _GENERAL, Limb.ARTICLES, 50 * _MILLION, _ACT_1981, "95 Stat. 1520", _V
    ),
    Threshold(
        datetime.date(1981, 12, 29),
        _GENERAL,
        Limb.CONSTRUCTION,
        200 * _MILLION,
        _ACT_1980,
        "95 Stat. 1520",
        _I,
    ),
    # Not a change: from here on the amount can be read in the codified text.
    Threshold(
        datetime.date(2002, 9, 30), _GENERAL, Limb.CONSTRUCTION, 200 * _MILLION, _ACT_1980, _CODE + "(1)", _V
    ),
    Threshold(datetime.date(2002, 9, 30), _PLUS, Limb.MDE, 25 * _MILLION, _ACT_2002, _CODE + "(6)(A)", _V),
    Threshold(
        datetime.date(2002, 9, 30), _PLUS, Limb.ARTICLES, 100 * _MILLION, _ACT_2002, _CODE + "(6)(B)", _V
    ),
    Threshold(
        datetime.date(2002, 9, 30), _PLUS, Limb.CONSTRUCTION, 300 * _MILLION, _ACT_2002, _CODE + "(6)(C)", _V
    ),
)
"""Every amount, oldest first."""


def threshold_class(
    code: str, on: datetime.date, *, rows: Iterable[NamedPurchaser] = NAMED_PURCHASERS
) -> PurchaserClass:
    """Return the class whose thresholds apply to the purchaser *code* on the day *on*.

    Before 2002-09-30 everyone is general. NATO itself (``NATO``) is general too: 22 U.S.C.
    2776(b)(6) names member countries only, although CRS groups the organisation with them.
    """
    return class_of(code, on, Clause.THRESHOLD, rows=rows)


def thresholds(
    on: datetime.date,
    purchaser_class: PurchaserClass | str = PurchaserClass.GENERAL,
    *,
    rows: Iterable[Threshold] = THRESHOLDS,
) -> dict[Limb, Threshold]:
    """Return the thresholds in force on the day *on* for a class, by limb.

    Empty before 1974-12-30, when section 36(b) did not exist. Raises ValueError for an unknown class.
    """
    wanted = PurchaserClass(purchaser_class)
    found: dict[Limb, Threshold] = {}
    for row in sorted(rows, key=lambda row: row.effective_from):
        if row.purchaser_class is wanted and row.effective_from <= on:
            found[row.limb] = row
    return found


def threshold_confidence(
    on: datetime.date,
    purchaser_class: PurchaserClass | str = PurchaserClass.GENERAL,
    *,
    rows: Iterable[Threshold] = THRESHOLDS,
) -> Confidence | None:
    """Return how well the amounts on the day *on* are known, or None when none was in force.

    After `VERIFIED_THROUGH` it is only inferred that no later act has changed them.
    """
    in_force = thresholds(on, purchaser_class, rows=rows).values()
    if not in_force:
        return None
    later = (Confidence.INFERRED,) if on > VERIFIED_THROUGH else ()
    return weakest((*(row.confidence for row in in_force), *later))


def meets_threshold(
    total_usd: int | None,
    mde_usd: int | None,
    code: str,
    on: datetime.date,
    *,
    construction_usd: int | None = None,
    reading: Reading = "any",
    purchaser_class: PurchaserClass | str | None = None,
    rows: Iterable[Threshold] = THRESHOLDS,
) -> bool | None:
    """Return whether a sale of these values must be notified, or None when that cannot be told.

    *total_usd* is the whole letter of offer, *mde_usd* and *construction_usd* are parts of it;
    None means unknown. A part is never more than the whole, so an unknown part of a small sale
    still gives an answer. *reading* decides how the limbs of the higher class are joined.
    *purchaser_class* overrides the class: a sale that opens a new sales territory outside the
    higher class falls back to ``general``.
    """
    chosen = threshold_class(code, on) if purchaser_class is None else PurchaserClass(purchaser_class)
    in_force = thresholds(on, chosen, rows=rows)
    if not in_force:
        return None
    least = max(
        (value for value in (total_usd, mde_usd, construction_usd) if value is not None), default=None
    )
    met = {
        Limb.ARTICLES: _reached(in_force.get(Limb.ARTICLES), total_usd, least, None),
        Limb.MDE: _reached(in_force.get(Limb.MDE), mde_usd, None, total_usd),
        Limb.CONSTRUCTION: _reached(in_force.get(Limb.CONSTRUCTION), construction_usd, None, total_usd),
    }
    if chosen is PurchaserClass.NATO_PLUS and reading == "literal":
        return _either(_both(met[Limb.MDE], met[Limb.ARTICLES]), met[Limb.CONSTRUCTION])
    return _either(*met.values())


def _reached(row: Threshold | None, value: int | None, least: int | None, most: int | None) -> bool | None:
    """Compare a value, or what is known of its bounds, with a limb; a limb not in force is not met."""
    if row is None:
        return False
    if value is not None:
        return value >= row.amount_usd
    if least is not None and least >= row.amount_usd:
        return True
    return False if most is not None and most < row.amount_usd else None


def _either(*answers: bool | None) -> bool | None:
    if True in answers:
        return True
    return None if None in answers else False


def _both(*answers: bool | None) -> bool | None:
    if False in answers:
        return False
    return None if None in answers else True
