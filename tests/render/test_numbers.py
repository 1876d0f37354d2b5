# SPDX-License-Identifier: MIT
"""Values, quantities and their parts are put into the words that a person expects."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata import (
    Bound,
    Designation,
    Part,
    PartRelation,
    Quantity,
    QuantityKind,
    Value,
    ValueScope,
    parse_amount,
)
from fmsdata.render.numbers import amount, count, dollars, part_words, printed, total_words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "$0"),
        (950_000, "$950,000"),
        (75_000_000, "$75 million"),
        (60_180_000, "$60.18 million"),
        (2_403_000_000, "$2.403 billion"),
        (15_200_000_000, "$15.2 billion"),
        (-5_000_000, "-$5 million"),
    ],
)
def test_dollars_are_printed_as_notices_print_them(number: int, words: str) -> None:
    assert words == dollars(number)


@given(st.integers(min_value=0, max_value=2**53 - 1))
def test_printed_dollars_are_read_back_to_the_dollar(number: int) -> None:
    assert number == parse_amount(dollars(number))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Value(total_usd=10**9, bound=Bound.UP_TO), "up to $1 billion"),
        (Value(total_usd=10**9, approximate=True, condition="if all options are exercised"),
         "about $1 billion, if all options are exercised"),
        (Value(total_usd=10**9, mde_usd=0), "$1 billion ($0 major defense equipment)"),
        (Value(withheld=True), "withheld"),
        (Value(currency="EUR", amount=5_000), "5,000 EUR"),
        (Value(scope=ValueScope.PART), "total not stated"),
        (Value(total_usd=10**9, refers_to="case JA-P-QOG"), "$1 billion, of case JA-P-QOG"),
    ],
)  # fmt: skip
def test_a_value_is_told_with_its_bound_split_and_condition(value: Value, words: str) -> None:
    assert words == amount(value)


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(count=1200, unit="rounds"), "1,200 rounds"),
        (Quantity(count=10, bound=Bound.UP_TO, approximate=True), "up to about 10"),
        (Quantity(kind=QuantityKind.RANGE, low=6000, high=8000, unit="persons"), "6,000 to 8,000 persons"),
        (Quantity(kind=QuantityKind.CHANGE, before=4, count=6), "from 4 to 6"),
        (Quantity(kind=QuantityKind.REFERENCE, same_as="missiles"), "as many as missiles"),
        (Quantity(kind=QuantityKind.WITHHELD), "withheld"),
        (Quantity(kind=QuantityKind.INDEFINITE), "one, by grammar only"),
        (Quantity(), "not stated"),
        (Quantity(kind=QuantityKind.UNSTATED), "number not stated"),
        (Quantity(kind=QuantityKind.UNSTATED, unit="missiles"), "number of missiles not stated"),
        (Quantity(count=100, unit="bombs", unit_assigned=True), "100 [bombs]"),
        (
            Quantity(parts=(Part(label="installed", relation=PartRelation.MAKES_UP, count=8),)),
            "8 (derived: 8)",
        ),
    ],
)
def test_a_quantity_is_told_by_its_kind(quantity: Quantity, words: str) -> None:
    assert words == count(quantity)


def test_a_quantity_by_reference_names_the_line_that_it_is_the_same_as() -> None:
    same = Quantity(kind=QuantityKind.REFERENCE, same_as="missiles")

    assert count(same, {"missiles": "Javelin FGM-148F missiles"}) == "as many as Javelin FGM-148F missiles"


def test_a_total_leaves_out_the_split_and_keeps_what_qualifies_it() -> None:
    value = Value(total_usd=10**9, mde_usd=1, bound=Bound.UP_TO, condition="if all options are exercised")

    assert total_words(value) == "up to $1 billion, if all options are exercised"


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (Part(label="spare", relation=PartRelation.INCLUDED, count=2), "2 spare (included)"),
        (Part(label="option", relation=PartRelation.ADDITIONAL), "option (in addition)"),
        (
            Part(
                label="firm",
                relation=PartRelation.MAKES_UP,
                count=32,
                bound=Bound.UP_TO,
                designation=Designation("F-16C"),
            ),
            "up to 32 firm [F-16C] (makes up the whole)",
        ),
    ],
)
def test_a_part_is_told_with_its_bound_its_designation_and_how_it_relates(part: Part, words: str) -> None:
    assert part_words(part) == words


@pytest.mark.parametrize(
    ("forms", "beside", "words"),
    [
        (("246",), "246 missiles", ""),
        (("one hundred forty (140)",), "140 engines", "printed “one hundred forty (140)”"),
        (("2",), "12 missiles", "printed “2”"),
        (("24",), "24,000 rounds", "printed “24”"),
        (("5",), "$15.5 million", "printed “5”"),
        (("$5",), "$5.2 million", "printed “$5”"),
        (("RSAT 26-24", "26-24", "0G-23"), "26-24", "printed “RSAT 26-24”, “0G-23”"),
        (("two", "two"), "2 battalions", "printed “two”"),
        ((None, ""), "2", ""),
    ],
)
def test_a_printed_form_is_told_where_what_is_shown_does_not_hold_it(
    forms: tuple[str | None, ...], beside: str, words: str
) -> None:
    assert printed(*forms, beside=beside) == words
