# SPDX-License-Identifier: MIT
"""What stands in a cell says the same when it is read again, and is never run as a formula."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fmsdata._fields import Field, fields_of
from fmsdata.codec._csv_cells import LONGEST, cell_of, value_of
from fmsdata.codec._flat import FlatItem
from fmsdata.errors import GrammarError, InvalidError
from fmsdata.model.designation import Designation
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import Bound

FIELDS = {field.name: field for field in fields_of(FlatItem)}
TEXT, NUMBER, TRUTH = FIELDS["title"], FIELDS["total_usd"], FIELDS["ancillary"]
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'", " ")


def _same(field: Field, value: Any) -> bool:
    back = value_of(field, cell_of(field, value))
    return type(back) is type(value) and repr(back) == repr(value)


@given(st.text(st.characters(codec="utf-8"), min_size=1), st.lists(st.sampled_from(STARTS), max_size=3))
def test_a_text_comes_back_to_the_letter_and_never_begins_like_a_formula(
    text: str, starts: list[str]
) -> None:
    text = "".join(starts) + text
    cell = cell_of(TEXT, text)

    assert _same(TEXT, text)
    assert not cell.lstrip(" ").startswith(STARTS[:-2])
    assert cell in (text, "'" + text)


@given(st.integers(-(2**53) + 1, 2**53 - 1))
def test_a_number_is_its_digits(number: int) -> None:
    assert cell_of(NUMBER, number) == str(number)
    assert _same(NUMBER, number)


@pytest.mark.parametrize(
    ("name", "value", "cell"),
    [
        ("ancillary", True, "true"),
        ("restated", False, "false"),
        ("transmittal", Transmittal("24-22"), "24-22"),
        ("designation", Designation("FGM-148F"), "FGM-148F"),
        ("bound", Bound.UP_TO, "up_to"),
        ("count", 0, "0"),
        ("total_usd", -5, "-5"),
    ],
)
def test_a_value_of_each_type_comes_back_as_that_type(name: str, value: Any, cell: str) -> None:
    assert cell_of(FIELDS[name], value) == cell
    assert _same(FIELDS[name], value)


@pytest.mark.parametrize("field", FIELDS.values(), ids=lambda field: field.name)
def test_an_empty_cell_is_no_value(field: Field) -> None:
    assert cell_of(field, None) == ""
    assert value_of(field, "") is None


@pytest.mark.parametrize(
    ("cell", "value"), [("TRUE", True), ("True", True), ("FALSE", False), ("fAlSe", False)]
)
def test_a_spreadsheet_may_write_truth_in_its_own_case(cell: str, value: bool) -> None:
    assert value_of(TRUTH, cell) is value


@pytest.mark.parametrize("cell", ["yes", "1", "0", " true", "wahr", "truе"])
def test_other_words_are_no_truth(cell: str) -> None:
    with pytest.raises(GrammarError, match="true or false"):
        value_of(TRUTH, cell)


@pytest.mark.parametrize("cell", ["7.5E+07", "1,000", "+5", "--5", " 5", "5 ", "٥", "1" * 17, "5.0", "'5"])
def test_a_number_that_a_spreadsheet_has_mangled_is_refused(cell: str) -> None:
    with pytest.raises(GrammarError, match="digits only"):
        value_of(NUMBER, cell)


@given(st.text(min_size=1, max_size=3))
def test_any_cell_is_a_number_or_refused_as_one(cell: str) -> None:
    assume(not cell.removeprefix("-").isascii() or not cell.removeprefix("-").isdecimal())

    with pytest.raises(GrammarError):
        value_of(NUMBER, cell)


@pytest.mark.parametrize(
    ("cell", "text"), [("'=1", "=1"), ("''x", "'x"), ("'x", "'x"), ("'", "'"), ("' =1", " =1")]
)
def test_an_apostrophe_is_taken_off_only_where_it_was_put_on(cell: str, text: str) -> None:
    assert value_of(TEXT, cell) == text


@given(st.sampled_from(["", "="]), st.integers(-2, 2))
def test_a_cell_is_refused_when_it_is_longer_than_readers_take_the_apostrophe_included(
    start: str, more: int
) -> None:
    text = start + "x" * (LONGEST + more - len(start))

    if len(text) + len(start) > LONGEST:
        with pytest.raises(InvalidError, match=r"title: .*at most 131,072 characters"):
            cell_of(TEXT, text)
    else:
        assert _same(TEXT, text)
