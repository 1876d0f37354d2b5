# SPDX-License-Identifier: MIT
"""When a drawn notice was delivered: drawn step by step, and only as far as something depends on it."""

import datetime
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from fmsdata.testing._choices import pick
from fmsdata.testing._sources import ERAS, Era

__all__ = ["BEFORE_PRINT", "When"]

BEFORE_PRINT: Final = datetime.timedelta(days=120)
"""How long before its text is published a notice may have been delivered."""


class When:
    """The year and the day of delivery.

    What is drawn and then not used makes different draws give the same notice, and shrinking slow; so a
    notice without anything that depends on the year has none.
    """

    def __init__(
        self,
        draw: DrawFn,
        era: Era | None,
        earliest: datetime.date,
        published: datetime.date | None,
    ) -> None:
        self._draw = draw
        self._era = era
        self._earliest = earliest
        self.since = earliest
        """The first day on which there was the purchaser."""
        self.latest = published
        """The last day that the source can know of; None where it bears no date."""
        self._span: tuple[datetime.date, datetime.date] | None = None
        self._year: int | None = None
        self._day: datetime.date | None = None

    def span(self) -> tuple[datetime.date, datetime.date]:
        """Return the first and the last day on which the notice may be delivered."""
        if self._span is None:
            self._span = self._draw_span()
        return self._span

    def _draw_span(self) -> tuple[datetime.date, datetime.date]:
        era, earliest = self._era, self._earliest
        if self.latest is not None:
            first = max(self.latest - BEFORE_PRINT, earliest, era.first if era else datetime.date.min)
            return min(first, self.latest), self.latest
        if era is None:
            era = self._draw(pick(*(one for one in ERAS.values() if one.last >= earliest)))
        return max(era.first, earliest), era.last

    def year(self) -> int:
        """Return the year."""
        if self._year is None:
            first, last = self.span()
            self._year = self._draw(st.integers(first.year, last.year))
        return self._year

    def day(self) -> datetime.date:
        """Return the day, in that year."""
        if self._day is None:
            first, last = self.span()
            year = self.year()
            low = max(first, datetime.date(year, 1, 1))
            self._day = self._draw(st.dates(low, min(last, datetime.date(year, 12, 31))))
        return self._day
