# SPDX-License-Identifier: MIT
"""A date that the text does not print says what it rests on."""

import pytest

from fmsdata import DateBasis, PartialDate
from fmsdata.render.dates import basis_words, dated

DAY = PartialDate("2005-04-26")


@pytest.mark.parametrize(
    ("on", "basis", "form", "words"),
    [
        (DAY, None, None, "2005-04-26"),
        (DAY, DateBasis.STATED, "April 26, 2005", "2005-04-26"),
        (DAY, DateBasis.RELATIVE, "today", "2005-04-26 (“today”)"),
        (DAY, DateBasis.INFERRED, None, "2005-04-26 (inferred)"),
        (DAY, DateBasis.INFERRED, "on Tuesday", "2005-04-26 (“on Tuesday”, inferred)"),
        (DAY, DateBasis.METADATA, None, "2005-04-26 (from beside the text)"),
        (None, DateBasis.RELATIVE, "today", "“today”"),
        (None, None, None, ""),
    ],
)
def test_a_date_is_told_with_what_it_rests_on(
    on: PartialDate | None, basis: DateBasis | None, form: str | None, words: str
) -> None:
    assert dated(on, basis, form) == words


@pytest.mark.parametrize("basis", [None, DateBasis.STATED, DateBasis.RELATIVE])
def test_a_date_of_the_text_rests_on_nothing_else(basis: DateBasis | None) -> None:
    assert basis_words(basis) == ""
