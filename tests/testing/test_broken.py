# SPDX-License-Identifier: MIT
"""Documents that are broken in one way: every way that fits a class is drawn, and no reader takes any."""

import io
import json
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import fmsdata
from fmsdata._fields import CLASSES, SCALARS, fields_of
from fmsdata.codec.codes import CODES
from fmsdata.model._checks import Text, Whole
from fmsdata.testing import strategies
from fmsdata.testing._broken import BREAKAGES, Broken, break_json

ALWAYS = {
    *("FMS901", "FMS902", "FMS903", "FMS904", "FMS905", "FMS906"),
    *("FMS911", "FMS912", "FMS913", "FMS915", "FMS920", "FMS922"),
}
by_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)


def _fitting(cls: type[Any]) -> set[str]:
    """The ways that fit a class, by what its own fields are."""
    fields = fields_of(cls)
    found = set(ALWAYS)
    if any(field.required for field in fields):
        found.add("FMS921")
    if any(field.shape.is_word for field in fields):
        found.add("FMS923")
    if any(field.shape.leaf in SCALARS for field in fields):
        found.add("FMS924")
    if any(isinstance(field.check, Text) for field in fields):
        found.add("FMS925")
    if any(isinstance(field.check, Whole) for field in fields):
        found.add("FMS926")
    return found


@by_class
def test_every_way_that_fits_a_class_can_be_drawn_for_it(cls: type[Any]) -> None:
    ways = [strategies.broken_json(cls, code=code) for code in sorted(_fitting(cls))]

    @settings(max_examples=3, database=None, phases=[Phase.generate])
    @given(st.tuples(*ways))
    def refused(drawn: tuple[Broken, ...]) -> None:
        assert [broken.code for broken in drawn] == sorted(_fitting(cls))
        assert not any(fmsdata.decode(cls, broken.data).report.ok for broken in drawn)

    refused()


def test_ways_of_all_kinds_are_drawn_when_none_is_asked_for() -> None:
    found: set[str] = set()

    @settings(max_examples=300, database=None, derandomize=True, phases=[Phase.generate])
    @given(strategies.broken_json(fmsdata.Quantity))
    def collect(broken: Broken) -> None:
        found.add(broken.code)

    collect()
    assert len(found) >= len(_fitting(fmsdata.Quantity)) / 2
    assert found <= {code.code for code in CODES}


@given(strategies.broken_json(fmsdata.Dataset))
def test_no_reader_takes_a_broken_document(broken: Broken) -> None:
    line = broken.data.replace(b"\n", b" ")

    assert not fmsdata.decode(None, broken.data).report.ok
    assert not fmsdata.decode(fmsdata.Dataset, broken.data).report.ok
    assert list(fmsdata.read_ndjson(io.BytesIO(line), fmsdata.Dataset, on_error="skip")) == []
    with pytest.raises(fmsdata.DecodeError):
        fmsdata.from_json(fmsdata.Dataset, broken.data)


@given(st.data())
def test_a_document_is_broken_out_of_the_record_that_is_given(data: st.DataObject) -> None:
    quantity = fmsdata.Quantity(count=246, unit="missiles")

    broken = data.draw(break_json(st.just(quantity), "FMS926"))

    assert json.loads(broken.data)["unit"] == "missiles"
    numbers = [value for value in json.loads(broken.data).values() if type(value) is int]
    assert any(number < 0 or number > 2**53 - 1 for number in numbers)


def test_the_ways_stand_in_the_order_of_the_codes_and_each_once() -> None:
    codes = [breakage.code.code for breakage in BREAKAGES]

    assert codes == sorted(set(codes))
