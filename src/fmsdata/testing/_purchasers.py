# SPDX-License-Identifier: MIT
"""Who buys, in drawn records: countries whose codes, printed names and customer codes fit together."""

from typing import Final, NamedTuple

from fmsdata.model.countries import CountryCode
from fmsdata.tables.countries import COUNTRIES, country_for_name

__all__ = ["PURCHASERS", "Purchaser", "purchaser_of"]


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


def _purchaser(code: str, customer: str) -> Purchaser:
    return Purchaser(CountryCode(code), _slug(_NAMES[code]), _NAMES[code], customer)


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
        known = Purchaser(code, _slug(name), name, str(code))
    return known
