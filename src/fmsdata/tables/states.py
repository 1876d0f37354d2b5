# SPDX-License-Identifier: MIT
"""The states of the United States and their postal codes, for the places of contractors."""

from collections.abc import Iterable
from typing import NamedTuple

from fmsdata.tables.provenance import Confidence

__all__ = ["STATES", "State", "state_code", "state_name", "state_of_place"]


class State(NamedTuple):
    """One state, district or territory."""

    code: str
    """The two-letter postal code."""
    name: str
    """The English name."""
    source: str
    """Where it comes from."""
    confidence: Confidence
    """How it is known."""


_USPS = "USPS Publication 28, appendix B; ISO 3166-2:US"

_NAMES = """
AK Alaska|AL Alabama|AR Arkansas|AS American Samoa|AZ Arizona|CA California|CO Colorado|CT Connecticut
DC District of Columbia|DE Delaware|FL Florida|GA Georgia|GU Guam|HI Hawaii|IA Iowa|ID Idaho|IL Illinois
IN Indiana|KS Kansas|KY Kentucky|LA Louisiana|MA Massachusetts|MD Maryland|ME Maine|MI Michigan|MN Minnesota
MO Missouri|MP Northern Mariana Islands|MS Mississippi|MT Montana|NC North Carolina|ND North Dakota
NE Nebraska|NH New Hampshire|NJ New Jersey|NM New Mexico|NV Nevada|NY New York|OH Ohio|OK Oklahoma|OR Oregon
PA Pennsylvania|PR Puerto Rico|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas
UT Utah|VA Virginia|VI Virgin Islands|VT Vermont|WA Washington|WI Wisconsin|WV West Virginia|WY Wyoming
"""

STATES: tuple[State, ...] = tuple(
    State(entry[:2], entry[3:], _USPS, Confidence.SECONDARY)
    for line in _NAMES.split("\n")
    if line
    for entry in line.split("|")
)
"""The fifty states, the District of Columbia and five territories, by code."""


def state_name(code: str, *, rows: Iterable[State] = STATES) -> str | None:
    """Return the name of the state with this postal code (upper case), or None."""
    return next((row.name for row in rows if row.code == code), None)


def state_code(name: str, *, rows: Iterable[State] = STATES) -> str | None:
    """Return the postal code of the state with this name, in any case, or None."""
    wanted = " ".join(name.split()).casefold()
    return next((row.code for row in rows if row.name.casefold() == wanted), None)


def state_of_place(place: str, *, rows: Iterable[State] = STATES) -> str | None:
    """Return the postal code of the state in a printed place, or None when it names none.

    Reads what follows the last comma: ``Orlando, FL`` and ``Minneapolis, Minnesota``. A place
    without a comma, or one abroad, gives None.
    """
    city, comma, last = place.strip().rstrip(".").rpartition(",")
    if not comma or not city.strip():
        return None
    rows = tuple(rows)
    word = last.strip()
    # "D.C." and "Fla." differ: only full stops between single letters are dropped.
    plain = (
        word.replace(".", "") if word.count(".") and all(len(bit) <= 1 for bit in word.split(".")) else word
    )
    if state_name(plain, rows=rows) is not None:
        return plain
    return state_code(word, rows=rows)
