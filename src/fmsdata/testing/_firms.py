# SPDX-License-Identifier: MIT
"""Who makes what is sold, in drawn records: firms under the names that they had, while they had them.

The firms, their seats and the years of mergers and new names are public knowledge, recalled and not looked up
one by one: good enough for records that are made up. Of a firm with many seats, one is given.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

__all__ = ["FIRMS", "Firm", "maker_in"]

THIS_YEAR: Final = 2026
"""A fixed year, so that what is drawn never depends on a clock."""
OPEN: Final = 9999
"""The last year of what has no end."""


class Firm(NamedTuple):
    """A contractor."""

    id: str
    name: str
    """Its latest name."""
    place: str
    """Where it sits, as notices print it."""
    first: int = 1976
    """The first year in which a notice may name it."""
    last: int = OPEN
    """The last."""
    earlier: tuple[tuple[int, str], ...] = ()
    """Its earlier names, the oldest first, each with the last year of its use."""

    def name_in(self, year: int | None) -> str:
        """Return the name that the firm had in a year; the latest where no year is given."""
        if year is None:
            return self.name
        return next((name for last, name in self.earlier if year <= last), self.name)

    def stood_in(self, year: int | None) -> bool:
        """Return whether the firm was there in a year, or is there today where no year is given."""
        return self.first <= (THIS_YEAR if year is None else year) <= self.last


FIRMS: Final[dict[str, Firm]] = {
    firm.id: firm
    for firm in (
        Firm("lockheed-martin", "Lockheed Martin", "Orlando, FL", first=1995),
        Firm(
            "raytheon",
            "Raytheon Missiles and Defense",
            "Tucson, AZ",
            earlier=((1997, "Raytheon Company"), (2019, "Raytheon Missile Systems")),
        ),
        Firm("boeing", "The Boeing Company", "St. Louis, MO"),
        Firm("general-atomics", "General Atomics Aeronautical Systems", "Poway, CA", first=1993),
        Firm("general-dynamics", "General Dynamics Land Systems", "Sterling Heights, MI", first=1982),
        Firm("sikorsky", "Sikorsky Aircraft", "Stratford, CT"),
        Firm("northrop-grumman", "Northrop Grumman", "Falls Church, VA", first=1994),
        Firm("l3harris", "L3Harris Technologies", "Melbourne, FL", earlier=((2019, "Harris Corporation"),)),
        Firm(
            "ge-aerospace",
            "GE Aerospace",
            "Evendale, OH",
            earlier=((2005, "General Electric Aircraft Engines"), (2022, "GE Aviation")),
        ),
        Firm("pratt-whitney", "Pratt & Whitney", "East Hartford, CT"),
        Firm("bell", "Bell Textron", "Fort Worth, TX", earlier=((2018, "Bell Helicopter Textron"),)),
        Firm("bae-systems", "BAE Systems", "Nashua, NH", first=2001),
        Firm("collins", "Collins Aerospace", "Cedar Rapids, IA", earlier=((2018, "Rockwell Collins"),)),
        Firm("honeywell", "Honeywell", "Phoenix, AZ", first=2000),
        Firm("aerovironment", "AeroVironment", "Simi Valley, CA", first=2003),
        Firm("textron", "Textron Aviation Defense", "Wichita, KS", first=2014),
        Firm("aai", "AAI Corporation", "Hunt Valley, MD"),
        Firm("marvin", "Marvin Engineering Company", "Inglewood, CA"),
        Firm("oshkosh", "Oshkosh Defense", "Oshkosh, WI"),
        Firm("lockheed", "Lockheed Corporation", "Marietta, GA", last=1994),
        Firm("martin-marietta", "Martin Marietta", "Orlando, FL", last=1994),
        Firm("general-dynamics-fort-worth", "General Dynamics", "Fort Worth, TX", last=1992),
        Firm("mcdonnell-douglas", "McDonnell Douglas", "St. Louis, MO", last=1996),
        Firm("hughes", "Hughes Aircraft Company", "Canoga Park, CA", last=1997),
        Firm("texas-instruments", "Texas Instruments", "Dallas, TX", last=1997),
        Firm("northrop", "Northrop Corporation", "Hawthorne, CA", last=1993),
        Firm("grumman", "Grumman Aerospace Corporation", "Bethpage, NY", last=1993),
        Firm("westinghouse", "Westinghouse Electric Corporation", "Baltimore, MD", last=1995),
        Firm("chrysler", "Chrysler Corporation", "Warren, MI", last=1981),
        Firm("itt", "ITT Exelis", "Clifton, NJ", last=2014, earlier=((2010, "ITT Corporation"),)),
        Firm("lycoming", "Textron Lycoming", "Stratford, CT", last=1994),
        Firm("alliedsignal", "AlliedSignal", "Phoenix, AZ", first=1995, last=1999),
    )
}
"""The firms that are drawn, by id."""


def maker_in(makers: Iterable[str], year: int | None) -> str | None:
    """Return the first of a thing's makers that was there in a year, or None."""
    return next((one for one in makers if FIRMS[one].stood_in(year)), None)
