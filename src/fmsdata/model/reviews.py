# SPDX-License-Identifier: MIT
"""The review period of Congress: derived from purchaser and date, never stored in a record."""

import datetime
from typing import Literal, final

import attrs

from fmsdata.errors import ArgumentError
from fmsdata.model.countries import CountryCode
from fmsdata.model.dates import PartialDate
from fmsdata.tables.alliances import NATO
from fmsdata.tables.provenance import Confidence, weakest
from fmsdata.tables.purchasers import PurchaserClass
from fmsdata.tables.reviews import review_changes, review_class, review_confidence, review_days, review_period

__all__ = ["Review", "review"]


@final
@attrs.frozen(kw_only=True)
class Review:
    """The congressional review of one proposed sale, as computed by `review`.

    It is derived from the tables of law and alliances, no source states it, and no record
    holds it. It does not know of an emergency certification, which waives the review, nor of
    what Congress does after the window closes.
    """

    days: int | None = None
    """Calendar days, or None when they cannot be told."""
    purchaser_class: PurchaserClass | None = None
    """The class of the purchaser, or None when it cannot be told."""
    closes_on: datetime.date | None = None
    """The day of receipt plus `days`; None unless the receipt is known to the day."""
    basis: str
    """One sentence: on what the answer rests, or why there is none."""
    confidence: Confidence
    """The weakest of the facts used. Only `Confidence.VERIFIED` and `SECONDARY` support an error."""


def review(
    purchaser: CountryCode | Literal["NATO"] | None,
    delivered_on: PartialDate | None,
    *,
    on: datetime.date | None = None,
) -> Review:
    """Return the review of a sale to *purchaser* that Congress received on *delivered_on*.

    *purchaser* is a country, or ``"NATO"`` for the organisation itself, or None when unknown.
    Class and days follow the law and the alliance on the day of receipt. When that is known
    only to the month or the year, the answer stands only if it is the same on every day of
    it, and there is no closing day. When *delivered_on* is None nothing can be told, unless
    *on* gives a day for the class; then days are given, and still no closing day. *on* is
    ignored when *delivered_on* is given.

    Raises GrammarError when *purchaser* is a text that is neither, ArgumentError when it is no text,
    *delivered_on* no PartialDate or *on* no datetime.date.
    """
    if delivered_on is not None and not isinstance(delivered_on, PartialDate):
        raise ArgumentError("delivered_on", delivered_on, "a PartialDate or None")
    if on is not None and not isinstance(on, datetime.date):
        raise ArgumentError("on", on, "a datetime.date or None")
    if purchaser is not None and not isinstance(purchaser, str):
        raise ArgumentError("purchaser", purchaser, 'a CountryCode, "NATO" or None')
    if purchaser is None:
        return _unknown("the purchaser is not known")
    code = NATO if purchaser == NATO else str(CountryCode(purchaser))
    if delivered_on is not None:
        first, last = delivered_on.earliest, delivered_on.latest
    elif on is not None:
        # Of a datetime the time is left out: it compares with no date.
        first = last = datetime.date(on.year, on.month, on.day)
    else:
        return _unknown("the day on which Congress received the certification is not known")
    moments = (first, *(day for day in review_changes(code) if first < day <= last))
    classes = {review_class(code, day) for day in moments}
    lengths = {review_days(code, day) for day in moments}
    confidence = weakest(review_confidence(code, day) for day in moments)
    purchaser_class = classes.pop() if len(classes) == 1 else None
    if len(lengths) > 1 or purchaser_class is None:
        return Review(
            purchaser_class=purchaser_class,
            basis=f"the review of {code} changes between {first} and {last}",
            confidence=confidence,
        )
    days = lengths.pop()
    period = review_period(code, first)
    if days is None or period is None:
        return Review(
            purchaser_class=purchaser_class,
            basis=f"no review period was in force on {first}",
            confidence=confidence,
        )
    when = f"on {first}" if first == last else f"from {first} to {last}"
    return Review(
        days=days,
        purchaser_class=purchaser_class,
        closes_on=first + datetime.timedelta(days=days)
        if delivered_on is not None and first == last
        else None,
        basis=f"{code} is of the class {purchaser_class} {when}: {days} calendar days ({period.instrument})",
        confidence=confidence,
    )


def _unknown(basis: str) -> Review:
    # Nothing was asserted, so nothing can be wrong: but nothing may be built on it either.
    return Review(basis=basis, confidence=Confidence.MEMORY)
