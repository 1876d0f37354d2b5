# SPDX-License-Identifier: MIT
"""The dates that running text names, exactly or in part."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from fmsdata.model.dates import PartialDate
from fmsdata.rules._spoken import is_verbatim

__all__ = [
    "WEEKDAYS",
    "Mention",
    "find_dates",
    "find_printed",
    "has_zone",
    "is_relative",
    "is_usual_form",
    "weekday_named",
]

_NAMES: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""The months in English, whatever the locale."""
_MONTHS: Final = {name[:3].casefold(): number for number, name in enumerate(_NAMES, 1)}
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY: Final = r"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?"
_AND: Final = r"(?: ?[-\N{EN DASH}] ?| (?:and|or|to|through) )"
_YEAR: Final = r"(?:1[0-9]|20|21)[0-9]{2}"
_FORMS: Final = re.compile(
    rf"(?<![\w-])(?:(?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)"
    rf"|(?P<m1>{_MONTH}),? (?P<d1>{_DAY})(?:{_AND}(?P<e1>{_DAY}))?(?: ?,)? (?P<y1>{_YEAR})"
    rf"|(?P<d2>{_DAY})(?:{_AND}(?P<e2>{_DAY}))? (?:of )?(?P<m2>{_MONTH}),? (?P<y2>{_YEAR})"
    rf"|(?P<m3>{_MONTH}),? (?P<y3>{_YEAR})"
    rf"|(?P<m4>{_MONTH}) (?P<d4>{_DAY})(?:{_AND}(?P<e4>{_DAY}))?"
    rf"|(?P<d5>{_DAY})(?:{_AND}(?P<e5>{_DAY}))? (?:of )?(?P<m5>{_MONTH})"
    rf"|(?P<n1>[0-9]{{1,2}})(?P<sep>[./])(?P<n2>[0-9]{{1,2}})(?P=sep)(?P<y7>{_YEAR})"
    rf"|(?P<y6>{_YEAR}))(?:(?![\w-])|(?=T[0-9]{{2}}:))",
    re.IGNORECASE,
)
_DIGIT: Final = re.compile(r"[0-9]")
_RUN_TOGETHER: Final = re.compile(
    rf"(?<![\w-])({_YEAR})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![\w-]|[./][0-9])|"
    rf"(?<![\w-])({_YEAR})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?=T[0-9]{{4}})"
)
"""The basic form of ISO 8601. Document numbers look like it, so it is read only where a date is printed."""
_MONTH_ALONE: Final = re.compile(
    rf"(?<![\w-])(?:{'|'.join(_NAMES)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)(?![\w-])"
)
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""The days of the week in English, whatever the locale."""
_WEEKDAY: Final = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_ONLY_WEEKDAY: Final = re.compile(
    rf"(?:(?:on|late|early|last|this) )*(?:{'|'.join(WEEKDAYS)})(?: (?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
_ZONE: Final = re.compile(
    r"[0-9](?:Z|(?: ?(?:UTC|GMT))? ?[+\N{MINUS SIGN}-](?:0[0-9]|1[0-4]):?[0-5][0-9])(?![\w:])"
    r"|[0-9](?: ?[ap]\.?m\.?)?,? \(?(?:UTC|GMT|[ECMP][SD]?T|CES?T|EES?T)(?![\w])"
    r"|\b(?:Eastern|Central|Mountain|Pacific)(?: (?:Standard|Daylight))? Time\b",
    re.IGNORECASE,
)
"""A time zone behind a time of day. Letters that stand for several, IST for one, say nothing."""
_RELATIVE: Final = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|recently|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:last|next|this|earlier) (?:(?:this|last|next) )?(?:night|morning|afternoon|evening|week|month|year)"
    r"|(?:same|previous|following|next) day|(?:days?|weeks?|months?|years?) (?:ago|earlier|later))\b",
    re.IGNORECASE,
)


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
        return self.year is None if self.year is None and date.month is not None else self.year == date.year

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
        parts = (self.day, _NAMES[self.month - 1] if self.month else None, self.year)
        return " ".join(str(part) for part in parts if part is not None)


def find_dates(text: str) -> tuple[Mention, ...]:
    """Return the dates in a text, in order: days, months and years, those without a year too."""
    return tuple(_mentions(" ".join(text.split()))) if _DIGIT.search(text) else ()


def find_printed(text: str) -> tuple[Mention, ...]:
    """Return the dates in words that are known to print one: a month without a year and 20240112 too."""
    found = find_dates(text)
    # 'today' and the like name no month, and most words that print a date without digits are of that kind.
    if found or text.islower():
        return found
    together = (match.groups() for match in _RUN_TOGETHER.finditer(text))
    found = tuple(Mention(*(int(part) for part in parts if part)) for parts in together)
    if found:
        return found
    return tuple(
        Mention(None, _MONTHS[match[0][:3].casefold()], None) for match in _MONTH_ALONE.finditer(text)
    )


def weekday_named(text: str) -> int | None:
    """Return the weekday that goes with the date in printed words, 0 for Monday, or None.

    Of words that are no more than a weekday it is that; of others, the one beside their only date.
    """
    named = _WEEKDAY.findall(text)
    if len(named) != 1:
        return None
    words = " ".join(text.split())
    days = [one for one in find_dates(words) if one.day is not None]
    if len(days) != 1 and not _ONLY_WEEKDAY.fullmatch(words):
        return None
    return WEEKDAYS.index(named[0].capitalize())


def has_zone(stamp: str) -> bool:
    """Whether a printed time stamp says in which time zone it is."""
    return _ZONE.search(stamp) is not None


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
            _MONTHS[month[:3].casefold()] if month else None,
            int(re.sub(r"\D", "", day)) if day else None,
        )


def is_usual_form(date: PartialDate, text: str, *, exactly: bool = True) -> bool:
    """Whether a text prints a date in a form that most texts use; all others are left to `find_dates`.

    A date that need not be printed exactly may be given to the day where it is recorded to the month.
    """
    year = date[:4]
    if year not in text:
        return False
    if len(date) == len(year):
        return is_verbatim(year, text)
    month = _NAMES[int(date[5:7]) - 1]
    if len(date) == len("2024-01"):
        if not exactly and is_verbatim(year, text):
            return is_verbatim(month, text)
        return is_verbatim(f"{month} {year}", text)
    day = int(date[8:])
    return is_verbatim(f"{month} {day}, {year}", text) or is_verbatim(f"{day} {month} {year}", text)


def is_relative(text: str) -> bool:
    """Whether a text gives a date by a word such as 'today' or 'late Monday', and not by itself."""
    return _RELATIVE.search(text) is not None and not find_dates(text)
