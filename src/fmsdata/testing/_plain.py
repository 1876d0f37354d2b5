# SPDX-License-Identifier: MIT
"""What Hypothesis draws for the plain texts and numbers of the model, where it fills in field by field."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from fmsdata.model._plain import (
    MAX_INTEGER,
    Currency,
    Dollars,
    Id,
    Language,
    Ordinal,
    Ref,
    Sha256,
    Text,
    Whole,
)
from fmsdata.testing._choices import pick
from fmsdata.testing._scalars import ids

__all__ = ["PLAIN"]

PLAIN: Final[Mapping[Any, SearchStrategy[Any]]] = MappingProxyType(
    {
        Id: ids(),
        # Never that of the record itself, which no reference may be.
        Ref: ids().map("another-{}".format),
        Text: st.text(min_size=1),
        Language: pick("en", "fr", "sr-Latn", "zh-Hant-TW"),
        Currency: pick("USD", "EUR", "GBP", "NOK", "JPY"),
        Sha256: st.text("0123456789abcdef", min_size=64, max_size=64),
        Whole: st.integers(0, MAX_INTEGER),
        Ordinal: st.integers(1, MAX_INTEGER),
        # Only a change of value may be negative, and no field knows of the scope in another.
        Dollars: st.integers(0, MAX_INTEGER),
    }
)
"""The strategy of each kind of `fmsdata.model._plain`."""
