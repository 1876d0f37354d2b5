# SPDX-License-Identifier: MIT
"""Country codes, their English names, and the code of a purchaser's printed name."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from fmsdata.tables._iso3166 import ROWS, USER_ASSIGNED
from fmsdata.tables.provenance import Confidence

__all__ = ["ALIASES", "COUNTRIES", "Alias", "Country", "country", "country_for_name"]


class Country(NamedTuple):
    """One entry of ISO 3166-1, or a user-assigned code beside it."""

    code: str
    """The alpha-2 code."""
    name: str
    """The English short name in natural order, as a reader expects it: ``Iran``, ``Taiwan``."""
    iso_name: str
    """The English short name as the standard's registers print it: ``Iran, Islamic Republic of``."""
    official_name: str | None
    """The official name, where it differs: ``Hashemite Kingdom of Jordan``."""
    user_assigned: bool
    """Whether the code is one that ISO 3166-1 leaves to its users (Kosovo)."""
    source: str
    """Where it comes from."""
    confidence: Confidence
    """How it is known."""


class Alias(NamedTuple):
    """One more form in which public notices and the press print a country."""

    printed: str
    """The form; case and accents do not matter."""
    code: str
    """The alpha-2 code."""
    source: str
    """Where the form is used."""
    confidence: Confidence
    """How it is known that the form means this country."""


def _row(code: str, name: str, iso_name: str, official: str | None) -> Country:
    own = code in USER_ASSIGNED
    source = "user-assigned range of ISO 3166-1; Unicode CLDR" if own else "ISO 3166-1"
    return Country(code, name, iso_name, official, own, source, Confidence.SECONDARY)


COUNTRIES: tuple[Country, ...] = tuple(_row(*row) for row in ROWS)
"""Every code, in order of code."""

_USAGE = "Federal Register arms sales notifications and DSCA releases"
_PRESS = "news usage"

# Only forms that mean one state. "Congo" and "Republic of China" do not, and are left out.
_PRINTED: tuple[tuple[str, str, str], ...] = (
    ("Bosnia", "BA", _PRESS),
    ("Britain", "GB", _PRESS),
    ("Brunei", "BN", _USAGE),
    ("Burma", "MM", _USAGE),
    ("Cape Verde", "CV", _USAGE),
    ("Czech Republic", "CZ", _USAGE),
    ("East Timor", "TL", _PRESS),
    ("Great Britain", "GB", _PRESS),
    ("Holy See", "VA", _PRESS),
    ("Ivory Coast", "CI", _PRESS),
    ("Kingdom of Jordan", "JO", _USAGE),
    ("Korea", "KR", _USAGE),
    ("KSA", "SA", _PRESS),
    ("Macedonia", "MK", _USAGE),
    ("Republic of Macedonia", "MK", _USAGE),
    ("Republic of Georgia", "GE", _USAGE),
    ("Republic of Hungary", "HU", _USAGE),
    ("Republic of Iceland", "IS", _USAGE),
    ("Republic of Ireland", "IE", _USAGE),
    ("Republic of Korea", "KR", _USAGE),
    ("Republic of Turkey", "TR", _USAGE),
    ("ROK", "KR", _PRESS),
    ("Russia", "RU", _PRESS),
    ("Slovak Republic", "SK", _USAGE),
    ("Swaziland", "SZ", _PRESS),
    ("Taipei Economic and Cultural Representative Office", "TW", _USAGE),
    ("Taipei Economic and Cultural Representative Office in the United States", "TW", _USAGE),
    ("TECRO", "TW", _USAGE),
    ("The Bahamas", "BS", _USAGE),
    ("Turkey", "TR", _USAGE),
    ("UAE", "AE", _PRESS),
    ("UK", "GB", _PRESS),
    ("U.K.", "GB", _PRESS),
    ("USA", "US", _PRESS),
    ("Viet Nam", "VN", _USAGE),
)

# "<adjective> government", for the states that buy most often.
_ADJECTIVES = """
AE Emirati|AR Argentine|AU Australian|BE Belgian|BG Bulgarian|BH Bahraini|BR Brazilian|CA Canadian|CH Swiss
CL Chilean|CO Colombian|CZ Czech|DE German|DK Danish|EE Estonian|EG Egyptian|ES Spanish|FI Finnish|FR French
GB British|GE Georgian|GR Greek|HR Croatian|HU Hungarian|ID Indonesian|IE Irish|IL Israeli|IN Indian|IQ Iraqi
IT Italian|JO Jordanian|JP Japanese|KR South Korean|KW Kuwaiti|LB Lebanese|LT Lithuanian|LV Latvian
MA Moroccan|MX Mexican|NL Dutch|NO Norwegian|NZ New Zealand|OM Omani|PE Peruvian|PH Philippine|PK Pakistani
PL Polish|PT Portuguese|QA Qatari|RO Romanian|RS Serbian|SA Saudi|SA Saudi Arabian|SE Swedish|SG Singaporean
SI Slovenian|SK Slovak|TH Thai|TN Tunisian|TR Turkish|TW Taiwanese|UA Ukrainian|VN Vietnamese|XK Kosovar
"""

ALIASES: tuple[Alias, ...] = (
    *(Alias(printed, code, source, Confidence.SECONDARY) for printed, code, source in _PRINTED),
    *(
        Alias(f"{entry[3:]} government", entry[:2], _PRESS, Confidence.SECONDARY)
        for line in _ADJECTIVES.split("\n")
        if line
        for entry in line.split("|")
    ),
)
"""Printed forms beyond the names of the standard."""

_AMBIGUOUS = frozenset({"congo"})
_MARKUP = re.compile(r"\[([A-Za-z])[a-z]{2,6}\]")
_GOVERNMENT = re.compile(r"(?:the )?government of (?:the )?")
_BRACKET = re.compile(r"(?P<name>.+?) ?\((?P<short>[^()]+)\)")
_OFFICE = "taipei economic and cultural representative office"
_LONGEST = 400


def country(code: str, *, rows: Iterable[Country] | None = None) -> Country | None:
    """Return the row with this alpha-2 code (upper case), or None."""
    if rows is None:
        return _by_code().get(code)
    return next((row for row in rows if row.code == code), None)


def country_for_name(
    text: str, *, rows: Iterable[Country] | None = None, aliases: Iterable[Alias] | None = None
) -> str | None:
    """Return the code of the country that a notice prints, or None unless that is certain.

    Reads short, official and printed names in any case, with or without accents, "Government of"
    or "the": ``Kingdom of Saudi Arabia``, ``Republic of T[uuml]rkiye``, ``Irish government``. The
    Taipei Economic and Cultural Representative Office (TECRO) is Taiwan, never the United States.
    NATO and its agencies are no country.
    """
    if len(text) > _LONGEST:
        return None
    if rows is None and aliases is None:
        index = _default_index()
    else:
        index = _index(COUNTRIES if rows is None else rows, ALIASES if aliases is None else aliases)
    return _look_up(_key(text), index)


def _look_up(key: str, index: Mapping[str, str]) -> str | None:
    # Notices append the law and the executive order under which the office acts.
    if key.startswith(_OFFICE):
        return index.get(_OFFICE)
    bare = _GOVERNMENT.sub("", key, count=1) if _GOVERNMENT.match(key) else key.removeprefix("the ")
    for words in (key, bare):
        if words in index:
            return index[words]
        bracket = _BRACKET.fullmatch(words)
        # "United Arab Emirates (UAE)": both must mean the same state.
        if bracket and bracket["name"] in index and index[bracket["name"]] == index.get(bracket["short"]):
            return index[bracket["name"]]
    return None


def _key(text: str) -> str:
    plain = unicodedata.normalize("NFKD", _MARKUP.sub(r"\1", text))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(plain.replace("’", "'").split()).casefold().rstrip(",;")


def _index(rows: Iterable[Country], aliases: Iterable[Alias]) -> dict[str, str]:
    index: dict[str, str] = {}
    for row in rows:
        for name in (row.name, row.iso_name, row.official_name):
            if name is not None and _key(name) not in _AMBIGUOUS:
                index[_key(name).removeprefix("the ")] = row.code
    index.update({_key(alias.printed).removeprefix("the "): alias.code for alias in aliases})
    return index


@cache
def _default_index() -> dict[str, str]:
    return _index(COUNTRIES, ALIASES)


@cache
def _by_code() -> dict[str, Country]:
    return {row.code: row for row in COUNTRIES}
