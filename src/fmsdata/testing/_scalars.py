# SPDX-License-Identifier: MIT
"""Strategies for the texts that have a grammar: dates, transmittals, case designators, country codes."""

import calendar
import datetime
import functools
import string
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.model.cases import CaseDesignator
from fmsdata.model.countries import CountryCode
from fmsdata.model.dates import DatePrecision, PartialDate
from fmsdata.model.transmittal import Transmittal
from fmsdata.tables.agencies import AGENCIES
from fmsdata.tables.countries import COUNTRIES
from fmsdata.testing._choices import FLAG, pick
from fmsdata.testing._pins import A_COUNTRY, A_DAY, A_FLAG, a, named, ordered, pinned, whole
from fmsdata.testing._purchasers import PURCHASERS, purchaser_of

__all__ = [
    "case_designators",
    "country_codes",
    "ids",
    "numbered",
    "own_id",
    "partial_dates",
    "printed_date",
    "transmittals",
]

FIRST_DAY: Final = datetime.date(1976, 7, 1)
"""Numbered certifications under section 36(b) begin with Pub. L. 94-329."""
LAST_NUMBERED: Final = 2073
"""The last of the hundred years that the two digits of a transmittal can mean."""
LAST_DAY: Final = datetime.date(2026, 11, 1)
"""A fixed day, so that what is drawn never depends on a clock."""

# I and O are read as 1 and 0; no notice that was seen uses them. X's stand for what is not assigned yet.
_LETTERS: Final = tuple(letter for letter in string.ascii_uppercase if letter not in "IO")
_CASES: Final = st.text(string.ascii_uppercase.replace("X", ""), min_size=3, max_size=3)
_YEARS: Final = st.integers(FIRST_DAY.year, LAST_DAY.year)
_NUMBERS: Final = st.integers(1, 130)
_WORDS: Final = ("a", "notice", "release", "register", "report", "record", "sale")
_LENGTHS: Final = {DatePrecision.DAY: 10, DatePrecision.MONTH: 7, DatePrecision.YEAR: 4}


# All of these are composites: of what `builds` and `map` make, Hypothesis prints the call and not the value.


@pinned(
    ordered("earliest", "latest"),
    precision=a(DatePrecision),
    earliest=A_DAY,
    latest=A_DAY,
)
@st.composite
def partial_dates(
    draw: DrawFn,
    *,
    precision: DatePrecision | None = None,
    earliest: datetime.date = FIRST_DAY,
    latest: datetime.date = LAST_DAY,
) -> PartialDate:
    """Draw a date of one precision, or of any: a year, month or day that overlaps the span given."""
    known = draw(pick(*_LENGTHS)) if precision is None else precision
    return PartialDate(draw(st.dates(earliest, latest)).isoformat()[: _LENGTHS[known]])


def printed_date(date: PartialDate) -> str:
    """Return a date as notices print it: ``January 11, 2024``, ``January 2024``, ``2024``."""
    if date.month is None:
        return f"{date.year}"
    month = calendar.month_name[date.month]
    return f"{month} {date.year}" if date.day is None else f"{month} {date.day}, {date.year}"


@pinned(year=whole(LAST_NUMBERED - 99, LAST_NUMBERED), enhancement=A_FLAG)
@st.composite
def transmittals(draw: DrawFn, *, year: int | None = None, enhancement: bool | None = None) -> Transmittal:
    """Draw a transmittal number of one year or any since 1976; of an enhancement, a sale, or either."""
    full = draw(_YEARS) if year is None else year
    lettered = draw(FLAG) if enhancement is None else enhancement
    tail = f"{draw(pick(0, 1))}{draw(pick(*_LETTERS))}" if lettered else f"{draw(_NUMBERS):02}"
    return Transmittal(f"{full % 100:02}-{tail}")


@pinned(country=A_COUNTRY, agency=named("agency", (row.letter for row in AGENCIES)))
@st.composite
def case_designators(
    draw: DrawFn, *, country: CountryCode | str | None = None, agency: str | None = None
) -> CaseDesignator:
    """Draw a case designator of one customer or any, and of one agency's letter or any."""
    buyer = draw(pick(*PURCHASERS)) if country is None else purchaser_of(country)
    letter = draw(pick(*(row.letter for row in AGENCIES))) if agency is None else agency
    return CaseDesignator(f"{buyer.customer}-{letter}-{draw(_CASES)}")


@pinned(purchasers_only=A_FLAG)
def country_codes(*, purchasers_only: bool = True) -> SearchStrategy[CountryCode]:
    """Return the codes of countries that buy often, or with `purchasers_only=False` any code there is."""
    if purchasers_only:
        return pick(*(buyer.country for buyer in PURCHASERS))
    return st.sampled_from([CountryCode(row.code) for row in COUNTRIES])


@st.composite
def ids(draw: DrawFn) -> str:
    """Draw an id such as records have: a lower-case word and a number, joined by a hyphen."""
    return f"{draw(pick(*_WORDS))}-{draw(_NUMBERS)}"


@functools.cache
def numbered(word: str) -> SearchStrategy[str]:
    """Return ids that begin with a word: ``act-1``."""
    return _NUMBERS.map(f"{word}-{{}}".format)


def own_id(draw: DrawFn, options: SearchStrategy[str], record_id: str | None, *others: str | None) -> str:
    """Return the id that a record was given, or draw one that none of some other records has."""
    if record_id is not None:
        return record_id
    own = draw(options)
    while own in others:
        own += "-1"
    return own
