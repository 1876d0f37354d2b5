# SPDX-License-Identifier: MIT
"""Dates known to the year, the month or the day, never padded to look more exact than they are."""

import datetime
import re
from typing import ClassVar, NoReturn, Self, final

from fmsdata.errors import ArgumentError, GrammarError
from fmsdata.model._months import MONTH, month_number
from fmsdata.model._pattern import Pattern
from fmsdata.model._printed import fold, require_text
from fmsdata.model._word import Word

__all__ = ["DatePrecision", "PartialDate"]

_EXPECTED = "a date as 2008, 1999-06 or 2024-01-12, from 1000 to 2199"
_EXPECTED_PRINTED = "a date such as January 12, 2024, 17 July 2009, June 1999 or 2024-01-12"

_PATTERN = r"^(1[0-9]{3}|2[01][0-9]{2})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?$"
_NORMAL = Pattern(_PATTERN.removeprefix("^").removesuffix("$"))

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS = {name[:3].lower(): number for number, name in enumerate(_WEEKDAYS)}
_MONTH = rf"(?P<month>{MONTH})"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[0-9]{4})"
_COMMA = r"(?: *+, *+| ++)"
_STOP = r"(?:[., ]++)"
_TIME = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: *[ap]\.?m\.?)?"
_WEEKDAY = r"(?P<weekday>mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?"
_PRINTED = tuple(
    Pattern(
        rf"(?:{_TIME}{_COMMA})?(?:{_WEEKDAY}{_STOP})?{date}(?:{_COMMA}(?:at +)?{_TIME})?\.?",
        re.IGNORECASE | re.ASCII,
    )
    for date in (
        rf"{_MONTH}{_STOP}{_DAY}{_COMMA}{_YEAR}",
        rf"{_DAY} ++(?:of +)?{_MONTH}{_STOP}{_YEAR}",
        rf"{_MONTH}{_STOP}{_YEAR}(?P<day>)",
    )
)


def _last_day(year: int, month: int) -> int:
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return (following - datetime.timedelta(days=1)).day


@final
class DatePrecision(Word):
    """How exactly a date is known."""

    YEAR = "year", "The year is known."
    MONTH = "month", "The year and the month are known."
    DAY = "day", "The day is known."


@final
class PartialDate(str):
    """A date known to the year (``2008``), the month (``1999-06``) or the day (``2024-01-12``).

    The constructor takes these forms and no other (ISO 8601-1, calendar dates, reduced precision), of days
    that exist, from 1000 to 2199: the founding of a state may be centuries old, and nothing is planned
    beyond; `parse` reads dates as they are printed. Both raise `GrammarError`.

    Dates sort by their first day, and of two with the same first day the less exact comes first:
    ``2008`` < ``2008-01`` < ``2008-01-01`` < ``2008-01-02``. To ask what is *certainly* earlier, use
    `is_before`. Comparing with plain text by ``<`` raises `TypeError`.
    """

    __slots__ = ()

    PATTERN: ClassVar[str] = _PATTERN
    """The normal form as a regular expression of JSON Schema; it does not know the lengths of months."""

    def __new__(cls, text: str) -> Self:
        """Make a date from its normal form; raises `GrammarError`, `ArgumentError` for what is no text."""
        try:
            match = _NORMAL.regex.fullmatch(text)
        except TypeError:
            raise ArgumentError("text", text, f"text, as str: {_EXPECTED}") from None
        if match is None:
            raise GrammarError("PartialDate", text, _EXPECTED, _rewrite(text))
        day = match[3]
        if day is not None and day > "28" and int(day) > _last_day(int(match[1]), int(match[2])):
            raise GrammarError("PartialDate", text, "a day that exists", "the month is shorter")
        return super().__new__(cls, match[0])

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a date as printed: month or day first, months in full or abbreviated, or the normal form.

        A time of day before or after it is passed over, a weekday must fit. Raises `GrammarError`, also for
        dates all in numbers with slashes, of which nobody can tell which number is the month;
        `ArgumentError` for what is no text.
        """
        printed = fold(require_text(text, _EXPECTED_PRINTED)).strip(" ")
        if _NORMAL.regex.fullmatch(printed):
            return cls(printed)
        match = next((match for form in _PRINTED if (match := form.regex.fullmatch(printed))), None)
        if match is None:
            slashes = re.match(r"[0-9]+[/.][0-9]+[/.][0-9]+", printed[:40])
            hint = "write the month as a word: of such dates nobody can tell it" if slashes else None
            raise GrammarError("PartialDate", text, _EXPECTED_PRINTED, hint)
        normal = f"{match['year']}-{month_number(match['month']):02}"
        try:
            date = cls(f"{normal}-{int(match['day']):02}" if match["day"] else normal)
        except GrammarError as refused:
            raise GrammarError("PartialDate", text, refused.expected, refused.hint) from None
        if match["weekday"] and date.earliest.weekday() != _DAYS[match["weekday"][:3].lower()]:
            day = _WEEKDAYS[date.earliest.weekday()]
            raise GrammarError("PartialDate", text, "the weekday of the date", f"{date} is a {day}")
        return date

    @classmethod
    def from_date(cls, date: datetime.date) -> Self:
        """Return *date*, known to the day; of a datetime the time is left out, whatever its zone.

        Raises `ArgumentError` when it is no date, `GrammarError` when it is before 1000 or after 2199.
        """
        if not isinstance(date, datetime.date):
            raise ArgumentError("date", date, "a datetime.date")
        return cls(f"{date.year:04}-{date.month:02}-{date.day:02}")

    @property
    def year(self) -> int:
        """The year."""
        return int(self[:4])

    @property
    def month(self) -> int | None:
        """The month, 1 to 12; None when it is not known."""
        return int(self[5:7]) if len(self) > 4 else None

    @property
    def day(self) -> int | None:
        """The day of the month; None when it is not known."""
        return int(self[8:]) if len(self) > 7 else None

    @property
    def precision(self) -> DatePrecision:
        """How exactly the date is known."""
        return {4: DatePrecision.YEAR, 7: DatePrecision.MONTH}.get(len(self), DatePrecision.DAY)

    @property
    def earliest(self) -> datetime.date:
        """The first day that it may be."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> datetime.date:
        """The last day that it may be."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or _last_day(self.year, month))

    def contains(self, date: "datetime.date | PartialDate") -> bool:
        """Whether every day that *date* may be is one that this date may be. Raises `ArgumentError`."""
        if isinstance(date, PartialDate):
            return self.earliest <= date.earliest and date.latest <= self.latest
        if not isinstance(date, datetime.date):
            raise ArgumentError("date", date, "a PartialDate or a datetime.date")
        # A datetime is a date, and compares with none. Any year will do: no date is made of it.
        return self.earliest <= datetime.date(date.year, date.month, date.day) <= self.latest

    def overlaps(self, other: "PartialDate") -> bool:
        """Whether both may be the same day. Raises `ArgumentError`."""
        _require_date("other", other)
        return self.earliest <= other.latest and other.earliest <= self.latest

    def is_before(self, other: "PartialDate") -> bool:
        """Whether this date is earlier for certain: its last day is before the first day of *other*.

        Raises `ArgumentError`.
        """
        _require_date("other", other)
        return self.latest < other.earliest

    # The order of the normal forms as text is the order by first day, then by precision: years have four
    # digits, and a text sorts before its continuations. All four are written out because
    # functools.total_ordering finds those of str and adds nothing; and each raises rather than returning
    # NotImplemented, upon which Python would compare as plain text.
    def __lt__(self, other: str, /) -> bool:
        return super().__lt__(other) if type(other) is PartialDate else _incomparable(other)

    def __le__(self, other: str, /) -> bool:
        return super().__le__(other) if type(other) is PartialDate else _incomparable(other)

    def __gt__(self, other: str, /) -> bool:
        return super().__gt__(other) if type(other) is PartialDate else _incomparable(other)

    def __ge__(self, other: str, /) -> bool:
        return super().__ge__(other) if type(other) is PartialDate else _incomparable(other)

    def __repr__(self) -> str:
        return f"PartialDate({super().__repr__()})"


def _require_date(argument: str, value: object) -> None:
    if not isinstance(value, PartialDate):
        raise ArgumentError(argument, value, "a PartialDate")


def _incomparable(other: object) -> NoReturn:
    raise TypeError(f"a PartialDate sorts among PartialDates only, not with {type(other).__name__}")


def _rewrite(text: str) -> str | None:
    """Return a hint that names the normal form of a date that is written otherwise."""
    try:
        return f"write {str(PartialDate.parse(text))!r}, or read it by PartialDate.parse"
    except GrammarError:
        return None
