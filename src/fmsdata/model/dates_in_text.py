# SPDX-License-Identifier: MIT
"""Dates in running text: finding all of them, also those that leave out the year."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from fmsdata.model._months import MONTH, MONTHS, month_number
from fmsdata.model.dates import PartialDate

__all__ = ["YEAR", "Mention", "find_dates"]

_MONTH: Final = rf"{MONTH}\.?"
_DAY: Final = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
_AND: Final = r"(?: ?[-\N{EN DASH}] ?| (?:and|or|to|through) )"
YEAR: Final = r"(?:1[0-9]|20|21)[0-9]{2}"
"""A year that a record may have, as a part of a pattern."""
_FORMS: Final = re.compile(
    rf"(?<![\w-])(?:(?P<iso>{YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)"
    rf"|(?P<m1>{_MONTH}),? (?P<d1>{_DAY})(?:{_AND}(?P<e1>{_DAY}))?(?: ?,)? (?P<y1>{YEAR})"
    rf"|(?P<d2>{_DAY})(?:{_AND}(?P<e2>{_DAY}))? (?:of )?(?P<m2>{_MONTH}),? (?P<y2>{YEAR})"
    rf"|(?P<m3>{_MONTH}),? (?P<y3>{YEAR})"
    rf"|(?P<m4>{_MONTH}) (?P<d4>{_DAY})(?:{_AND}(?P<e4>{_DAY}))?"
    rf"|(?P<d5>{_DAY})(?:{_AND}(?P<e5>{_DAY}))? (?:of )?(?P<m5>{_MONTH})"
    rf"|(?P<n1>[0-9]{{1,2}})(?P<sep>[./])(?P<n2>[0-9]{{1,2}})(?P=sep)(?P<y7>{YEAR})"
    rf"|(?P<y6>{YEAR}))(?:(?![\w-])|(?=T[0-9]{{2}}:))",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"[0-9]")


class Mention(NamedTuple):
    """A date that a text names; what it leaves out is None."""

    year: int | None
    month: int | None
    day: int | None

    def supports(self, date: PartialDate) -> bool:
        """Whether a date says no more than the mention; a year that is left out may be any."""
        if date.month is not None and date.month != self.month:
            return False
        if date.day is not None and date.day != self.day:
            return False
        if self.year is None:
            return date.month is not None
        return self.year == date.year

    def may_be(self, date: PartialDate) -> bool:
        """Whether the mention and a date may be the same, whichever is the more exact."""
        pairs = ((self.year, date.year), (self.month, date.month), (self.day, date.day))
        return all(one is None or other is None or one == other for one, other in pairs)

    def is_as_exact_as(self, date: PartialDate) -> bool:
        """Whether the mention gives the month and the day where a date has them, whatever they are."""
        if date.month is None:
            return True
        return self.month is not None and (date.day is None or self.day is not None)

    def __str__(self) -> str:
        parts = (self.day, MONTHS[self.month - 1] if self.month else None, self.year)
        return " ".join(str(part) for part in parts if part is not None)


def find_dates(text: str) -> tuple[Mention, ...]:
    """Return the dates in a text, in order: days, months and years, those without a year too."""
    return tuple(_mentions(" ".join(text.split()))) if _DIGIT.search(text) else ()


def _mentions(text: str) -> Iterator[Mention]:
    for match in _FORMS.finditer(text):
        found = match.groupdict()
        if found["iso"]:
            year, month, day = (int(part) for part in (found["iso"] + "-0").split("-")[:3])
            yield Mention(year, month, day or None)
        elif found["y7"]:
            yield from _in_numbers(int(found["n1"]), int(found["n2"]), int(found["y7"]))
        else:
            yield from _in_words(found)


def _in_numbers(one: int, two: int, year: int) -> Iterator[Mention]:
    """Yield either reading: nobody can tell which number is the month."""
    for month, day in dict.fromkeys(((one, two), (two, one))):
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield Mention(year, month, day)


def _in_words(found: dict[str, str | None]) -> Iterator[Mention]:
    year = next((found[name] for name in ("y1", "y2", "y3", "y6") if found[name]), None)
    month = next((found[name] for name in ("m1", "m2", "m3", "m4", "m5") if found[name]), None)
    if month and not year and month.casefold() == "may" and month != "May":
        # "may 24 hours" is no date.
        return
    days = [day for name in ("d1", "d2", "d4", "d5", "e1", "e2", "e4", "e5") if (day := found[name])]
    for day in days or [""]:
        yield Mention(
            int(year) if year else None,
            month_number(month) if month else None,
            int(re.sub(r"\D", "", day)) if day else None,
        )
