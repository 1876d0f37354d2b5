# SPDX-License-Identifier: MIT
"""Documents that are broken in one way: every way that fits a class is drawn, and no reader takes any."""

import io
import json
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import fmsdata
from fmsdata._fields import CLASSES
from fmsdata.codec.codes import CODES
from fmsdata.testing import strategies
from fmsdata.testing._broken import BREAKAGES, Broken, break_json, ways_for

by_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
WAYS = {cls: {way.code.code for way in ways_for(cls)} for cls in CLASSES}
PAIRS = [(cls, code) for cls, codes in WAYS.items() for code in sorted(codes)]
MISFITS = [(cls, way.code.code) for cls in CLASSES for way in BREAKAGES if way.code.code not in WAYS[cls]]


def _named(value: Any) -> str:
    return value if isinstance(value, str) else value.__name__


@pytest.mark.parametrize(("cls", "code"), PAIRS, ids=_named)
def test_every_way_that_fits_a_class_can_be_drawn_for_it(cls: type[Any], code: str) -> None:
    @settings(max_examples=8, database=None)
    @given(strategies.broken_json(cls, code=code))
    def refused(broken: Broken) -> None:
        outcome = fmsdata.decode(cls, broken.data)

        assert broken.code == code
        assert {finding.code for finding in outcome.report.errors} == {code}
        assert not fmsdata.decode(None, broken.data).report.ok

    refused()


@pytest.mark.parametrize(("cls", "code"), MISFITS, ids=_named)
def test_a_way_that_does_not_fit_a_class_is_refused_with_those_that_do(cls: type[Any], code: str) -> None:
    with pytest.raises(fmsdata.UnknownNameError, match="nothing in one can be wrong so") as caught:
        strategies.broken_json(cls, code=code)

    assert set(caught.value.known) == WAYS[cls]


def test_few_ways_fit_no_document_of_a_class() -> None:
    assert set(MISFITS) == {
        (fmsdata.Evidence, "FMS924"),
        *((fmsdata.Member, code) for code in ("FMS923", "FMS924", "FMS926", "FMS927")),
        *((cls, "FMS924") for cls in (fmsdata.Value, fmsdata.Contractor, fmsdata.Party)),
        *(
            (cls, "FMS927")
            for cls in (fmsdata.Evidence, fmsdata.Part, fmsdata.Contractor, fmsdata.Party, fmsdata.Milestone)
        ),
    }


def test_every_code_has_a_way_or_a_reason_to_have_none() -> None:
    ways = {way.code.code for way in BREAKAGES}

    assert ways | set(strategies.UNBROKEN) == {code.code for code in CODES}
    assert not ways & set(strategies.UNBROKEN)


def test_a_code_without_a_way_is_refused_with_the_reason() -> None:
    with pytest.raises(fmsdata.UnknownNameError, match="a warning: the document is read"):
        strategies.broken_json(fmsdata.Quantity, code="FMS914")


@pytest.mark.parametrize("cls", [cls for cls in CLASSES if "FMS927" in WAYS[cls]], ids=_named)
def test_a_record_is_impossible_in_more_ways_than_one(cls: type[Any]) -> None:
    drawn: set[bytes] = set()

    @settings(max_examples=20, database=None, derandomize=True)
    @given(strategies.broken_json(cls, code="FMS927"))
    def collect(broken: Broken) -> None:
        drawn.add(broken.data)

    collect()
    assert len(drawn) > 5


def test_ways_of_all_kinds_are_drawn_when_none_is_asked_for() -> None:
    found: set[str] = set()

    @settings(max_examples=300, database=None, derandomize=True, phases=[Phase.generate])
    @given(strategies.broken_json(fmsdata.Quantity))
    def collect(broken: Broken) -> None:
        found.add(broken.code)

    collect()
    assert len(found) >= len(WAYS[fmsdata.Quantity]) / 2
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
