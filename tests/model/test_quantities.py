# SPDX-License-Identifier: MIT
"""Which fields of a quantity go together, and what is worked out from its parts."""

import itertools
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.errors import InvalidError
from fmsdata.model.quantities import Derived, Part, Quantity
from fmsdata.model.words import Bound, PartRelation, PartRole, QuantityKind

NUMBERS = st.none() | st.integers(0, 10**6)
PARTS = st.builds(
    Part,
    label=st.sampled_from(["fly-to-buy missiles", "spares"]),
    relation=st.sampled_from(PartRelation),
    role=st.sampled_from(PartRole),
    count=NUMBERS,
)
QUANTITIES = st.builds(Quantity, count=NUMBERS, parts=st.lists(PARTS, max_size=4).map(tuple))


def _wrong(kind: QuantityKind, fields: dict[str, Any]) -> set[str]:
    """The fields that do not go together: the law, told without the code that keeps it."""
    found = set()
    low, high = fields["low"], fields["high"]
    if fields["count"] is not None and kind.value not in ("number", "change"):
        found.add("count")
    if kind.value == "range":
        if None in (low, high) or low >= high:
            found.add("low, high")
    elif (low, high) != (None, None):
        found.add("low, high")
    if kind.value == "change":
        if None in (fields["before"], fields["count"]):
            found.add("before, count")
    elif fields["before"] is not None:
        found.add("before")
    if (kind.value == "reference") != (fields["same_as"] is not None):
        found.add("same_as")
    if fields["unit_assigned"] and fields["unit"] is None:
        found.add("unit_assigned, unit")
    return found


def _refused(make: Callable[[], object]) -> set[str]:
    """The fields that a constructor refuses."""
    try:
        make()
    except InvalidError as error:
        return {problem.field for problem in error.problems}
    return set()


@pytest.mark.parametrize("kind", QuantityKind)
def test_a_quantity_of_each_kind_has_the_fields_of_that_kind_and_no_others(kind: QuantityKind) -> None:
    choices: dict[str, tuple[Any, ...]] = {
        "count": (None, 0, 6),
        "low": (None, 0, 6),
        "high": (None, 0, 6),
        "before": (None, 0, 4),
        "same_as": (None, "missiles"),
        "unit": (None, "missiles"),
        "unit_assigned": (False, True),
    }
    for values in itertools.product(*choices.values()):
        fields = dict(zip(choices, values, strict=True))
        assert _refused(partial(Quantity, kind=kind, **fields)) == _wrong(kind, fields), fields


def test_a_refusal_says_what_the_kind_needs() -> None:
    with pytest.raises(InvalidError) as caught:
        Quantity(kind=QuantityKind.RANGE, low=8, high=6, count=7, before=1, same_as="x", unit_assigned=True)

    assert {problem.field: problem.expected for problem in caught.value.problems} == {
        "count": "None in a quantity of kind range",
        "low, high": "two numbers, low below high, in a range",
        "before": "None in a quantity of kind range",
        "same_as": "None in a quantity of kind range",
        "unit_assigned, unit": "False where no unit is given",
    }
    with pytest.raises(InvalidError, match="an item key in a quantity of kind reference"):
        Quantity(kind=QuantityKind.REFERENCE)
    with pytest.raises(InvalidError, match="two numbers in a change"):
        Quantity(kind=QuantityKind.CHANGE, count=6)


def test_a_part_is_of_no_special_role_and_a_count_is_stated_unless_told_otherwise() -> None:
    part = Part(label="spares", relation=PartRelation.ADDITIONAL)

    assert (part.role, part.bound, part.count, part.designation) == (PartRole.OTHER, Bound.STATED, None, None)
    assert (Quantity().kind, Quantity().bound, Quantity().parts) == (QuantityKind.NUMBER, Bound.STATED, ())
    assert not Quantity().approximate


@given(QUANTITIES)
def test_included_parts_are_those_inside_the_count_of_one_role_or_of_all(quantity: Quantity) -> None:
    inside = [part for part in quantity.parts if part.relation is PartRelation.INCLUDED]

    assert list(quantity.included()) == inside
    for role in PartRole:
        assert list(quantity.included(role)) == [part for part in inside if part.role is role]


@given(QUANTITIES)
def test_the_count_without_its_included_parts_is_known_when_all_of_them_are_and_fit_into_it(
    quantity: Quantity,
) -> None:
    inside = [part.count for part in quantity.included()]
    known = [count for count in inside if count is not None]
    count = quantity.count
    derived = quantity.without_included

    if count is None or not inside or len(known) < len(inside) or sum(known) > count:
        assert derived is None
    else:
        assert derived is not None
        assert derived.value + sum(known) == count
        assert derived.basis.startswith(f"{count:,} less {known[0]:,} {quantity.included()[0].label}")
        assert derived.basis.count(", ") == len(known) - 1


@given(QUANTITIES)
def test_the_sum_of_parts_is_known_when_every_part_that_makes_up_the_whole_is(quantity: Quantity) -> None:
    made_of = [part.count for part in quantity.parts if part.relation is PartRelation.MAKES_UP]
    derived = quantity.sum_of_parts

    if not made_of or None in made_of:
        assert derived is None
    else:
        assert derived is not None
        assert derived.value == sum(count or 0 for count in made_of)
        assert derived.basis == " + ".join(f"{count:,}" for count in made_of)


@given(st.integers(0, 2**53 - 1), st.text(max_size=20))
def test_a_derived_number_is_printed_with_how_it_came_about(value: int, basis: str) -> None:
    derived = Derived(value, basis)

    assert int(derived) == value
    assert str(derived) == f"{value:,} (derived: {basis})"


def _part(count: int, bound: Bound, relation: PartRelation = PartRelation.INCLUDED) -> Part:
    return Part(label="spares", relation=relation, count=count, bound=bound)


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(count=10, parts=(_part(6, Bound.UP_TO),)), "at least 4 (derived: 10 less up to 6 spares)"),
        (
            Quantity(count=10, parts=(_part(6, Bound.NEARLY),)),
            "at least 4 (derived: 10 less nearly 6 spares)",
        ),
        (
            Quantity(count=10, parts=(_part(6, Bound.AT_LEAST),)),
            "up to 4 (derived: 10 less at least 6 spares)",
        ),
        (
            Quantity(count=10, bound=Bound.UP_TO, parts=(_part(6, Bound.STATED),)),
            "up to 4 (derived: up to 10 less 6 spares)",
        ),
        (
            Quantity(count=10, bound=Bound.MORE_THAN, parts=(_part(6, Bound.STATED),)),
            "at least 4 (derived: more than 10 less 6 spares)",
        ),
        (
            Quantity(count=10, approximate=True, parts=(_part(6, Bound.STATED),)),
            "about 4 (derived: 10 less 6 spares)",
        ),
    ],
)
def test_a_rest_is_no_more_exact_than_the_numbers_that_it_comes_from(quantity: Quantity, words: str) -> None:
    assert str(quantity.without_included) == words


def test_a_rest_that_bounds_leave_open_on_both_sides_is_none() -> None:
    mixed = (_part(3, Bound.UP_TO), _part(3, Bound.AT_LEAST))

    assert Quantity(count=10, parts=mixed).without_included is None
    assert Quantity(count=10, bound=Bound.UP_TO, parts=(_part(6, Bound.UP_TO),)).without_included is None


def test_a_sum_is_a_ceiling_or_a_floor_as_its_parts_are() -> None:
    makes_up = PartRelation.MAKES_UP
    firm, option, floor = (
        _part(18, bound, makes_up) for bound in (Bound.STATED, Bound.UP_TO, Bound.MORE_THAN)
    )

    assert str(Quantity(parts=(firm, option)).sum_of_parts) == "up to 36 (derived: 18 + up to 18)"
    assert str(Quantity(parts=(firm, floor)).sum_of_parts) == "at least 36 (derived: 18 + more than 18)"
    assert Quantity(parts=(option, floor)).sum_of_parts is None


@given(st.integers(0, 12), st.integers(0, 12), st.sampled_from(Bound), st.sampled_from(Bound), st.data())
def test_whatever_the_true_numbers_are_the_rest_lies_within_its_bound(
    count: int, inside: int, whole: Bound, part: Bound, data: st.DataObject
) -> None:
    derived = Quantity(count=count, bound=whole, parts=(_part(inside, part),)).without_included
    true_whole = data.draw(_true(count, whole))
    true_part = data.draw(_true(inside, part))

    if derived is not None:
        rest = true_whole - true_part
        below, above = derived.bound is Bound.UP_TO, derived.bound is Bound.AT_LEAST
        assert rest <= derived.value if below else rest >= derived.value if above else rest == derived.value


def _true(number: int, bound: Bound) -> st.SearchStrategy[int]:
    if bound is Bound.STATED:
        return st.just(number)
    if bound in (Bound.UP_TO, Bound.NEARLY):
        return st.integers(0, number)
    return st.integers(number, number + 10)
