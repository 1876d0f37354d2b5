# SPDX-License-Identifier: MIT
"""Dates in words, with what they rest on where the text does not print them."""

from fmsdata.model.dates import PartialDate
from fmsdata.model.words import DateBasis

__all__ = ["basis_words", "dated"]

_BASES = {DateBasis.INFERRED: "inferred", DateBasis.METADATA: "from beside the text"}


def basis_words(basis: DateBasis | None) -> str:
    """Return what a date rests on. Empty for a date that the text prints, in figures or as 'today'."""
    return _BASES.get(basis, "") if basis is not None else ""


def dated(on: PartialDate | None, basis: DateBasis | None, form: str | None) -> str:
    """Return a date with what it rests on: 2024-01-11 (“today”, inferred). Empty where nothing is known."""
    # A printed date is the date in other words: it stands below the line and not in it.
    quoted = f"“{form}”" if form and (on is None or basis is not DateBasis.STATED) else ""
    rests = ", ".join(filter(None, (quoted, basis_words(basis))))
    if on is None:
        return rests
    return f"{on} ({rests})" if rests else str(on)
