# SPDX-License-Identifier: MIT
"""Which figures of a value go together, and which one follows from the others."""

import itertools
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.errors import InvalidError
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, ValueScope

ROWS = ("total_usd", "mde_usd", "other_usd")
DOLLARS = st.none() | st.integers(0, 10**12)


def _wrong(fields: dict[str, Any]) -> set[str]:
    """The fields that do not go together: the law, told without the code that keeps it."""
    found = set()
    for row in ROWS:
        dollars = fields[row]
        if dollars is not None and (fields["withheld"] or (dollars < 0 and fields["scope"] != "change")):
            found.add(row)
    foreign = fields["currency"] != "USD"
    if foreign != (fields["amount"] is not None):
        found.add("currency, amount")
    if foreign and fields["total_usd"] is not None:
        found.add("total_usd")
    return found


def _refused(make: Callable[[], object]) -> set[str]:
    """The fields that a constructor refuses."""
    try:
        make()
    except InvalidError as error:
        return {problem.field for problem in error.problems}
    return set()


@pytest.mark.parametrize("scope", ValueScope)
def test_a_value_has_dollars_or_another_currency_or_neither_and_falls_only_where_it_changes(
    scope: ValueScope,
) -> None:
    choices: dict[str, tuple[Any, ...]] = {
        **dict.fromkeys(ROWS, (None, -1, 0, 5)),
        "scope": (scope,),
        "withheld": (False, True),
        "currency": ("USD", "EUR"),
        "amount": (None, 0, 7),
    }
    for values in itertools.product(*choices.values()):
        fields = dict(zip(choices, values, strict=True))
        assert _refused(partial(Value, **fields)) == _wrong(fields), fields


def test_a_refusal_says_what_was_expected_for_each_figure() -> None:
    with pytest.raises(InvalidError) as caught:
        Value(total_usd=-1, mde_usd=5, currency="EUR", withheld=True)

    assert [(problem.field, problem.expected) for problem in caught.value.problems] == [
        ("total_usd", "0 or more, except in a change of value"),
        ("total_usd", "None where the value is withheld"),
        ("mde_usd", "None where the value is withheld"),
        ("currency, amount", "another currency and its amount"),
        ("total_usd", "None beside another currency; nothing is converted"),
    ]


@pytest.mark.parametrize("currency", ["usd", "US", "USDX", "U$D", "USD\n", ""])
def test_a_currency_is_three_capital_letters(currency: str) -> None:
    with pytest.raises(InvalidError, match="ISO 4217"):
        Value(currency=currency, amount=5)


def test_a_value_is_that_of_the_notice_as_stated_and_in_dollars_unless_told_otherwise() -> None:
    value = Value(total_usd=5)

    assert (value.scope, value.bound, value.currency) == (ValueScope.NOTICE, Bound.STATED, "USD")
    assert not value.approximate
    assert not value.withheld


@given(DOLLARS, DOLLARS, DOLLARS)
def test_of_total_mde_and_other_the_one_that_is_left_out_makes_the_sum_right(
    total: int | None, mde: int | None, other: int | None
) -> None:
    derived = Value(total_usd=total, mde_usd=mde, other_usd=other).missing_row

    if [total, mde, other].count(None) != 1:
        assert derived is None
        return
    assert derived is not None
    rows = [derived.value if row is None else row for row in (total, mde, other)]
    assert rows[0] == rows[1] + rows[2]


@pytest.mark.parametrize(
    ("value", "basis"),
    [
        (Value(total_usd=75_000_000, mde_usd=60_000_000), "other: total 75,000,000 less MDE 60,000,000"),
        (Value(total_usd=75_000_000, other_usd=15_000_000), "MDE: total 75,000,000 less other 15,000,000"),
        (Value(mde_usd=60_000_000, other_usd=15_000_000), "total: MDE 60,000,000 plus other 15,000,000"),
    ],
)
def test_a_row_that_is_worked_out_says_which_it_is_and_from_what(value: Value, basis: str) -> None:
    assert value.missing_row is not None
    assert value.missing_row.basis == basis


def test_a_row_that_comes_from_a_ceiling_is_one() -> None:
    about = Value(total_usd=75, mde_usd=60, bound=Bound.UP_TO, approximate=True).missing_row
    less = Value(total_usd=75, other_usd=60, bound=Bound.NEARLY).missing_row

    assert str(about) == "up to about 15 (derived: other: total 75 less MDE 60)"
    assert str(less) == "up to 15 (derived: MDE: total 75 less other 60)"
