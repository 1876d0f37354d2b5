# SPDX-License-Identifier: MIT
"""How rules compare dates with the words that give them."""

import re
from typing import Final

from fmsdata.model._months import MONTHS
from fmsdata.model.dates import PartialDate
from fmsdata.model.dates_in_text import Mention, find_dates
from fmsdata.rules._spoken import is_verbatim

__all__ = ["Mention", "find_dates", "is_relative", "is_usual_form"]

_RELATIVE: Final = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|recently|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:last|next|this|earlier) (?:(?:this|last|next) )?(?:night|morning|afternoon|evening|week|month|year)"
    r"|(?:same|previous|following|next) day|(?:days?|weeks?|months?|years?) (?:ago|earlier|later))\b",
    re.IGNORECASE,
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
    month = MONTHS[int(date[5:7]) - 1]
    if len(date) == len("2024-01"):
        if not exactly and is_verbatim(year, text):
            return is_verbatim(month, text)
        return is_verbatim(f"{month} {year}", text)
    day = int(date[8:])
    return is_verbatim(f"{month} {day}, {year}", text) or is_verbatim(f"{day} {month} {year}", text)


def is_relative(text: str) -> bool:
    """Whether a text gives a date by a word such as 'today' or 'late Monday', and not by itself."""
    return _RELATIVE.search(text) is not None and not find_dates(text)
