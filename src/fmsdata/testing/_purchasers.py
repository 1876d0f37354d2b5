# SPDX-License-Identifier: MIT
"""Who buys, in drawn records: countries whose codes, printed names and customer codes fit together."""

import datetime
from typing import Final, NamedTuple

from fmsdata.model.countries import CountryCode
from fmsdata.tables.countries import COUNTRIES, country_for_name

__all__ = ["PURCHASERS", "Purchaser", "a_buyer", "purchaser_of"]


class Purchaser(NamedTuple):
    """A country as a buyer."""

    country: CountryCode
    """Its code of ISO 3166-1."""
    id: str
    """The id that it has in drawn records: ``kosovo``."""
    name: str
    """Its name."""
    customer: str
    """The customer code that its case designators begin with, which is no code of ISO 3166-1."""

    since: datetime.date
    """The first day on which a notice may name it: it was there, and not in the Warsaw Pact."""
    grants: bool = False
    """Whether Foreign Military Financing may pay for what it buys."""

    @property
    def printed(self) -> str:
        """The name as notices print it."""
        return f"Government of {self.name}"


# The customer codes are recalled, not read in SAMM table C4.T2: good enough for records that are made up.
_CUSTOMERS: Final = (
    "XK KV|RO RO|BG BU|EE EN|LT LH|UA UP|GE GG|AU AT|GB UK|IN IN|TW TW|MA MO|IE EI|JO JO|DE GY|DK DE|CA CN"
    "|NL NE|KR KS|JP JA|IL IS|TR TK|SA SR|PL PL|NO NO|SE SW|FI FI|IT IT|EG EG|PH PI|SG SN|KW KU"
)


def _slug(name: str) -> str:
    plain = "".join(char if char.isascii() and char.isalnum() else "-" for char in name.lower())
    return "-".join(part for part in plain.split("-") if part)


_NAMES: Final = {row.code: row.name for row in COUNTRIES}

# Days on which states came to be, or came to be free to buy: public knowledge, by year at least.
_DAYS: Final = """1975-11-25 SR|1977-06-27 DJ|1978-07-07 SB|1978-10-01 TV|1978-11-03 DM|1979-02-22 LC
1979-07-12 KI|1979-10-27 VC|1980-04-18 ZW|1980-07-30 VU|1981-09-21 BZ|1981-11-01 AG|1983-09-19 KN
1984-01-01 BN|1986-10-21 MH|1986-11-03 FM
1990-03-21 NA|1990-05-22 YE|1991-06-25 HR SI|1991-09-06 EE LV LT|1991-09-08 MK
1991-12-26 AM AZ BY GE KZ KG MD RU TJ TM UA UZ|1992-01-01 AL BG HU MN PL RO|1992-03-01 BA|1993-01-01 CZ SK
1993-05-24 ER|1994-10-01 PW|2002-05-20 TL|2006-06-03 ME|2006-06-05 RS|2008-02-17 XK|2011-07-09 SS"""
_SINCE: Final = {
    code: datetime.date.fromisoformat(day)
    for entry in _DAYS.replace("\n", "|").split("|")
    for day, *codes in (entry.split(),)
    for code in codes
}
_ALWAYS: Final = datetime.date.min
_GRANTEES: Final = frozenset(("RO", "BG", "EE", "LT", "UA", "GE", "PL", "XK", "MA", "JO", "IL", "EG", "PH"))

# The seller, its territories and empty lands; and two states to which no sale was lawful at any time.
_NEVER: Final = frozenset(
    ("US", "PR", "GU", "VI", "AS", "MP", "UM", "AQ", "BV", "HM", "TF", "GS", "IO", "KP", "CU")
)


def _purchaser(code: str, customer: str, name: str | None = None) -> Purchaser:
    called = name or _NAMES[code]
    since = _SINCE.get(code, _ALWAYS)
    return Purchaser(CountryCode(code), _slug(called), called, customer, since, code in _GRANTEES)


PURCHASERS: Final[tuple[Purchaser, ...]] = tuple(
    _purchaser(*entry.split(" ")) for entry in _CUSTOMERS.split("|")
)
"""The buyers that strategies choose among unless one is asked for."""

_BY_CODE: Final = {str(buyer.country): buyer for buyer in PURCHASERS}


def purchaser_of(country: CountryCode | str) -> Purchaser:
    """Return a country as a buyer, given its code or a name that notices print.

    Of a country that is not among `PURCHASERS`, the customer code is made up.

    Raises:
        GrammarError: No country has that code or name.

    """
    code = CountryCode.parse(country)
    known = _BY_CODE.get(str(code))
    if known is None:
        printed = _NAMES[str(code)]
        # "Congo" alone is two states; the names of the standard are never in doubt.
        sure = country_for_name(f"Government of {printed}") == str(code)
        row = next(row for row in COUNTRIES if row.code == str(code))
        name = printed if sure else row.official_name or printed
        known = _purchaser(str(code), str(code), name)
    return known


def a_buyer(_: str, value: object) -> str | None:
    """Look at a country that is pinned as the buyer; raises `GrammarError` for what is no country."""
    if not isinstance(value, str):
        return "the code or the name of a country"
    return "a country to which a sale may be notified" if CountryCode.parse(value) in _NEVER else None
