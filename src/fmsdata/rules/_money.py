# SPDX-License-Identifier: MIT
"""Printed money that the grammar of amounts refuses: letters among digits, and other currencies."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from fmsdata.model.numbers import find_amounts

__all__ = ["Foreign", "Misread", "as_digits", "foreign_amounts", "misread"]

_AMONG_DIGITS: Final = re.compile(r"\$ ?(?=[0-9.,]*[lIO])[0-9lIO][0-9lIO.,]*(?![A-Za-z0-9])")
_DIGITS: Final = str.maketrans("lIO", "110")

_SIGNS: Final = dict(
    sign.split("=")
    for sign in (
        *("€=EUR", "£=GBP", "¥=JPY", "₩=KRW", "₪=ILS", "₹=INR", "₺=TRY", "R$=BRL", "NT$=TWD", "HK$=HKD"),
        *("A$=AUD", "AU$=AUD", "C$=CAD", "CA$=CAD", "NZ$=NZD", "S$=SGD"),
    )
)
_CODES: Final = (
    *("EUR", "GBP", "CHF", "JPY", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "SEK", "NOK", "DKK"),
    *("PLN", "CZK", "RON", "ILS", "INR", "KRW", "TRY", "SAR", "AED", "KWD", "QAR", "BRL"),
)
_NAMES: Final = dict(
    name.split("=")
    for name in (
        *("euro=EUR", "euros=EUR", "pounds sterling=GBP", "yen=JPY", "zloty=PLN", "taiwan dollars=TWD"),
        *("australian dollars=AUD", "canadian dollars=CAD", "new zealand dollars=NZD"),
        *("singapore dollars=SGD", "hong kong dollars=HKD"),
    )
)
_BEFORE: Final = re.compile(
    "|".join(rf"(?<![A-Za-z]){re.escape(sign)}" for sign in sorted(_SIGNS, key=len, reverse=True))
    + rf"|\b(?:{'|'.join(_CODES)})(?= *[0-9.])"
)
_AFTER: Final = re.compile(
    rf"\b(?:(?-i:{'|'.join(_CODES)})|{'|'.join(sorted(_NAMES, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
_LONGEST: Final = 80
"""How much of a text on one side of a currency is looked at; no amount takes more."""


class Misread(NamedTuple):
    """An amount with letters among its digits, and what they are read as."""

    printed: str
    meant: str


class Foreign(NamedTuple):
    """An amount in another currency than U.S. dollars, in its whole units."""

    currency: str
    value: int


def misread(text: str) -> Misread | None:
    """Return the first amount of a text with letters among its digits, or None."""
    if "$" not in text:
        return None
    found = _AMONG_DIGITS.search(text)
    return None if found is None else Misread(found[0], found[0].translate(_DIGITS))


def as_digits(text: str) -> str:
    """Return a text with l and I among the digits of its amounts as 1, and O as 0; it keeps its length."""
    if misread(text) is None:
        return text
    return _AMONG_DIGITS.sub(lambda found: found[0].translate(_DIGITS), text)


def foreign_amounts(text: str) -> tuple[Foreign, ...]:
    """Return the amounts in other currencies that a text prints: ``€75 million``, ``40 million euros``."""
    return tuple(dict.fromkeys(_foreign(text)))


def _foreign(text: str) -> Iterator[Foreign]:
    # The sign is taken for a dollar sign, and the grammar of dollars reads the number.
    for sign in _BEFORE.finditer(text):
        rest = text[sign.end() : sign.end() + _LONGEST].lstrip()
        found = find_amounts(f"${rest}")
        if found and found[0].start == 0:
            yield Foreign(_SIGNS.get(sign[0], sign[0]), found[0].value)
    for name in _AFTER.finditer(text):
        before = text[max(0, name.start() - _LONGEST) : name.start()].rstrip(" -")
        dollars = f"{before} dollars"
        found = find_amounts(dollars)
        if found and found[-1].end == len(dollars):
            currency = name[0] if name[0] in _CODES else _NAMES[name[0].lower()]
            yield Foreign(currency, found[-1].value)
