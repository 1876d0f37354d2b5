# SPDX-License-Identifier: MIT
"""Where the true number lies when a text bounds it, and when several texts contradict one another."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.model._comparing import Telling, clashes_among
from fmsdata.model._spans import Span, quantity_span, span, total_span
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, PartRelation, PartRole, QuantityKind

case = pytest.param

MAKES_UP, INCLUDED, ADDITIONAL = PartRelation.MAKES_UP, PartRelation.INCLUDED, PartRelation.ADDITIONAL


def exactly(number: int) -> Span:
    return span(number, Bound.STATED, approximate=False)


@pytest.mark.parametrize(
    ("bound", "holds", "excludes"),
    [
        (Bound.STATED, [100], [99, 101]),
        (Bound.UP_TO, [0, 100], [101]),
        (Bound.AT_LEAST, [100, 10**12], [99]),
        (Bound.MORE_THAN, [101, 10**12], [99, 100]),
        (Bound.NEARLY, [80, 99], [79, 100, 101]),
    ],
)
def test_a_bound_holds_what_its_words_mean(bound: Bound, holds: list[int], excludes: list[int]) -> None:
    own = span(100, bound, approximate=False)

    assert [number for number in (*holds, *excludes) if own.meets(exactly(number))] == holds


def test_about_a_number_is_a_fifth_of_it_either_way_and_rounding_half_a_unit() -> None:
    assert span(100, Bound.STATED, approximate=True) == Span(80, 120)
    assert span(75_000_000, Bound.STATED, approximate=False, step=1_000_000) == Span(74_500_000, 75_500_000)
    assert span(-100, Bound.STATED, approximate=True) == Span(-120, -80)


def test_with_rounding_more_than_a_number_may_be_the_number() -> None:
    assert span(75_000_000, Bound.MORE_THAN, approximate=False, step=1_000_000).meets(exactly(75_000_000))


@given(st.integers(-(10**9), 10**12), st.sampled_from(Bound), st.booleans(), st.integers(0, 10**9))
def test_some_number_fits_every_statement(number: int, bound: Bound, approximate: bool, step: int) -> None:
    own = span(number, bound, approximate, step)

    assert own.low <= own.high
    assert own.meets(own)


def part(role: PartRole, relation: PartRelation, count: int | None) -> Part:
    return Part(label="x", role=role, relation=relation, count=count)


@pytest.mark.parametrize(
    ("quantity", "own"),
    [
        case(Quantity(count=246), Span(246, 246), id="count"),
        case(Quantity(kind=QuantityKind.RANGE, low=5, high=8), Span(5, 8), id="range"),
        case(Quantity(kind=QuantityKind.CHANGE, before=4, count=6), Span(6, 6), id="change"),
        case(Quantity(kind=QuantityKind.INDEFINITE), None, id="a radar"),
        case(Quantity(kind=QuantityKind.UNSTATED, unit="pods"), None, id="no number"),
        case(
            Quantity(parts=(part(PartRole.INSTALLED, MAKES_UP, 60), part(PartRole.SPARE, MAKES_UP, 10))),
            Span(70, 70),
            id="parts that make it up",
        ),
        case(Quantity(parts=(part(PartRole.SPARE, MAKES_UP, None),)), None, id="a part without a number"),
        case(
            Quantity(count=246, parts=(part(PartRole.FLY_TO_BUY, INCLUDED, 6),)),
            Span(246, 246),
            id="246 with 6",
        ),
        case(
            Quantity(count=10, parts=(part(PartRole.OPTION, ADDITIONAL, 5),)),
            Span(10, 15),
            id="10, option for 5",
        ),
        case(
            Quantity(parts=(part(PartRole.FIRM, MAKES_UP, 18), part(PartRole.OPTION, MAKES_UP, 18))),
            Span(18, 36),
            id="18 and an option for 18",
        ),
        case(
            Quantity(count=36, parts=(part(PartRole.OPTION, INCLUDED, 18),)),
            Span(18, 36),
            id="36 with the option",
        ),
        case(
            Quantity(count=4, parts=(part(PartRole.OPTION, ADDITIONAL, None),)),
            Span(4, 4),
            id="option without number",
        ),
        case(
            Quantity(count=4, parts=(part(PartRole.SPARE, ADDITIONAL, 2),)), Span(4, 4), id="spares beside it"
        ),
        case(
            Quantity(count=4, parts=(part(PartRole.OPTION, PartRelation.PER_EACH, 2),)),
            Span(4, 4),
            id="an option for each",
        ),
        case(
            Quantity(parts=(Part(label="x", relation=MAKES_UP, count=4, bound=Bound.UP_TO),)),
            Span(-math.inf, 4),
            id="made up of a ceiling",
        ),
    ],
)
def test_a_quantity_gives_a_number_or_none_and_an_option_may_be_counted_or_not(
    quantity: Quantity, own: Span | None
) -> None:
    assert quantity_span(quantity) == own


SPANS = st.tuples(st.integers(0, 20), st.integers(0, 8), st.booleans(), st.booleans()).map(
    lambda drawn: Span(-math.inf if drawn[2] else drawn[0], math.inf if drawn[3] else drawn[0] + drawn[1])
)


@given(st.lists(SPANS, min_size=1, max_size=6))
def test_whatever_the_order_somebody_is_refused_exactly_when_two_contradict_each_other(
    drawn: list[Span],
) -> None:
    told = [Telling(number, "count", number, own) for number, own in enumerate(drawn)]
    contradict = any(not one.meets(other) for one, other in itertools.combinations(drawn, 2))

    for order in (told, told[::-1], sorted(told, key=lambda one: one.span)):
        refused = clashes_among(order)
        assert bool(refused) is contradict
        assert all(not one.span.meets(other.span) for one, other in refused)


@pytest.mark.parametrize(
    ("printed", "own"),
    [
        ("$75 million", Span(74_500_000, 75_500_000)),
        ("75 million", Span(74_500_000, 75_500_000)),
        ("$75,000,000", Span(74_999_999.5, 75_000_000.5)),
        ("$7.5 million of $75 million", Span(74_500_000, 75_500_000)),
        ("a large sum", Span(74_500_000, 75_500_000)),
        (None, Span(74_500_000, 75_500_000)),
    ],
)
def test_a_total_is_as_exact_as_the_words_that_give_it(printed: str | None, own: Span) -> None:
    value = Value(total_usd=75_000_000, as_printed=printed)

    assert total_span(75_000_000, value) == own
