# SPDX-License-Identifier: MIT
"""The code of a country: ISO 3166-1 alpha-2, and XK for Kosovo."""

from typing import Self, final

from fmsdata._words import BRIEF, nearest
from fmsdata.errors import GrammarError
from fmsdata.model._printed import require_text
from fmsdata.tables.countries import COUNTRIES, Country, country, country_for_name

__all__ = ["CountryCode"]

_EXPECTED = "an ISO 3166-1 alpha-2 code in upper case, or XK"
_EXPECTED_LOOSE = "an ISO 3166-1 alpha-2 code, XK, or the English name of a country"
_RESERVED = {
    "UK": "did you mean 'GB'? UK is only reserved in ISO 3166-1, the code of the United Kingdom is GB"
}


@final
class CountryCode(str):
    """A country, as an ISO 3166-1 alpha-2 code in upper case: ``CountryCode("SE")``.

    Kosovo has no code in the standard; its user-assigned ``XK`` is accepted and says so by
    `user_assigned`. The first field of a case designator is *not* such a code.
    Raises GrammarError for anything else, ArgumentError for what is no text.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Accept a code in upper case. Raises GrammarError for others, ArgumentError for what is no text."""
        code = require_text(text, _EXPECTED)
        if country(code) is None:
            raise GrammarError("CountryCode", code, _EXPECTED, _hint(code))
        return super().__new__(cls, code)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a code in any case, or the English name of a country, with stray spaces.

        Names are read as by `fmsdata.tables.countries.country_for_name`: short, official and
        well-known printed forms. Raises GrammarError when it is not certain which country is meant,
        ArgumentError for what is no text.
        """
        word = require_text(text, _EXPECTED_LOOSE).strip()
        code = word.upper()
        if country(code) is not None and len(word) == len(code):
            return cls(code)
        found = None if code in _RESERVED else country_for_name(word)
        if found is None:
            raise GrammarError("CountryCode", text, _EXPECTED_LOOSE, _hint(text))
        return cls(found)

    @property
    def name(self) -> str:
        """The English short name in natural order: ``Sweden``."""
        return self._row.name

    @property
    def user_assigned(self) -> bool:
        """Whether ISO 3166-1 leaves this code to its users; true for XK only."""
        return self._row.user_assigned

    @property
    def _row(self) -> Country:
        row = country(str(self))
        if row is None:
            raise GrammarError("CountryCode", str(self), _EXPECTED)
        return row

    def __repr__(self) -> str:
        return f"CountryCode({str(self)!r})"


def _hint(text: str) -> str | None:
    word = text.strip()[:BRIEF]
    code = word.upper()
    if code in _RESERVED:
        return _RESERVED[code]
    if country(code) is not None:
        return f"did you mean {code!r}?"
    found = country_for_name(word)
    if found is None and len(word) > 3:
        names = {row.name.casefold(): row.code for row in COUNTRIES}
        match = nearest(word.casefold(), names)
        found = names[match] if match else None
    row = country(found) if found else None
    return f"did you mean {row.code!r} ({row.name})?" if row else None
