# SPDX-License-Identifier: MIT
"""How rules compare dates with the words that give them."""

import re
from typing import Final

from fmsdata.model._months import MONTHS, month_number
from fmsdata.model.dates import PartialDate
from fmsdata.model.dates_in_text import YEAR, Mention, find_dates
from fmsdata.rules._spoken import is_verbatim

__all__ = [
    "WEEKDAYS",
    "Mention",
    "at_a_time",
    "find_dates",
    "find_printed",
    "has_zone",
    "is_relative",
    "is_usual_form",
    "weekday_named",
]

_RUN_TOGETHER: Final = re.compile(
    rf"(?<![\w-])({YEAR})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![\w-]|[./][0-9])|"
    rf"(?<![\w-])({YEAR})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?=T[0-9]{{4}})"
)
"""The basic form of ISO 8601. Document numbers look like it, so it is read only where a date is printed."""
_MONTH_ALONE: Final = re.compile(
    rf"(?<![\w-])(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)(?![\w-])"
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
    return tuple(Mention(None, month_number(match[0]), None) for match in _MONTH_ALONE.finditer(text))


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


def is_usual_form(date: PartialDate, text: str, *, exactly: bool = True) -> bool:
    """Whether a text prints a date in a form that most texts use; all others are left to `find_dates`.

    A date that need not be printed exactly may be given to the day where it is recorded to the month.
    """
    year = date[:4]
    if year not in text:
        return False
    if len(date) == len(year):
        return is_verbatim(year, text)
    month = MONTHS[int(date[5:7]) - 1]
    if len(date) == len("2024-01"):
        if not exactly and is_verbatim(year, text):
            return is_verbatim(month, text)
        return is_verbatim(f"{month} {year}", text)
    day = int(date[8:])
    return is_verbatim(f"{month} {day}, {year}", text) or is_verbatim(f"{day} {month} {year}", text)


def at_a_time(date: PartialDate) -> str:
    """Return a date with its preposition: ``on 2011-03-08``, ``in 2013``."""
    return f"{'in' if date.day is None else 'on'} {date}"


def is_relative(text: str) -> bool:
    """Whether a text gives a date by a word such as 'today' or 'late Monday', and not by itself."""
    return _RELATIVE.search(text) is not None and not find_dates(text)
