# SPDX-License-Identifier: MIT
"""A quantity follows from its printed words and its parts, or the generator stops."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata import Bound, Designation, PartRelation, PartRole, Quantity, QuantityKind, spell_count
from fmsdata._dev.notices.facts import ItemFacts, SubCount
from fmsdata._dev.notices.quantities import build_measures, build_quantity


def _facts(
    printed: str | None, quantity: int | None, *parts: tuple[str, int], unit: str = "missiles"
) -> ItemFacts:
    return ItemFacts(
        name_as_printed="Javelin",
        designation=None,
        quantity=quantity,
        quantity_as_printed=printed,
        unit=unit,
        of_which=[SubCount(label=label, quantity=count) for label, count in parts],
        is_mde=None,
    )


@pytest.mark.parametrize(
    ("printed", "quantity", "bound", "approximate"),
    [
        ("246", 246, Bound.STATED, False),
        ("up to four", 4, Bound.UP_TO, False),
        ("Up to four (4)", 4, Bound.UP_TO, False),
        ("as many as 50", 50, Bound.UP_TO, False),
        ("nearly 14,000", 14_000, Bound.NEARLY, False),
        ("Approximately 990 million gallons", 990_000_000, Bound.STATED, True),
    ],
)
def test_the_words_give_the_count_and_its_bound(
    printed: str, quantity: int, bound: Bound, approximate: bool
) -> None:
    made = build_quantity(_facts(printed, quantity))

    assert (made.count, made.bound, made.approximate, made.as_printed) == (
        quantity,
        bound,
        approximate,
        printed,
    )


@given(st.integers(1, 999_999))
def test_a_count_in_words_and_digits_is_read_back(number: int) -> None:
    assert build_quantity(_facts(f"{spell_count(number)} ({number:,})", number)).count == number


@given(st.integers(1, 500), st.integers(1, 500))
def test_parts_that_add_up_make_up_the_count_and_others_are_included(whole: int, part: int) -> None:
    made = build_quantity(_facts(str(whole), whole, ("spares", part)))

    assert made.parts[0].relation is (PartRelation.MAKES_UP if part == whole else PartRelation.INCLUDED)
    assert made.parts[0].role is PartRole.SPARE


@given(st.integers(1, 500), st.integers(1, 500))
def test_a_whole_that_nobody_prints_is_no_count(installed: int, spares: int) -> None:
    words = f"{installed} installed ... and {spares} spares"
    made = build_quantity(_facts(words, installed + spares, ("installed", installed), ("spares", spares)))

    assert made.count is None
    assert made.sum_of_parts is not None
    assert int(made.sum_of_parts) == installed + spares


def test_an_option_beside_the_firm_number_is_additional() -> None:
    made = build_quantity(_facts("25 ... option for 50 more", 25, ("firm", 25), ("option", 50)))

    assert [(part.role, part.relation) for part in made.parts] == [
        (PartRole.FIRM, PartRelation.INCLUDED),
        (PartRole.OPTION, PartRelation.ADDITIONAL),
    ]


def test_a_label_that_names_a_designation_is_a_variant() -> None:
    made = build_quantity(_facts("40", 40, ("F-16 C Block 70", 32), ("F-16 D Block 70", 8)))

    assert [part.designation for part in made.parts] == [
        Designation("F-16C Block 70"),
        Designation("F-16D Block 70"),
    ]


def test_a_line_without_a_number_keeps_its_unit() -> None:
    made = build_quantity(_facts(None, None, unit="munitions"))

    assert made == Quantity(kind=QuantityKind.UNSTATED, unit="munitions", unit_assigned=True)


@pytest.mark.parametrize(
    ("printed", "quantity", "parts"),
    [("246", 245, ()), (None, 3, ()), (None, None, (("spares", 1),)), ("246", 250, (("spares", 6),))],
)
def test_a_number_that_does_not_follow_from_the_words_stops_the_generator(
    printed: str | None, quantity: int | None, parts: tuple[tuple[str, int], ...]
) -> None:
    with pytest.raises(ValueError, match="Javelin"):
        build_quantity(_facts(printed, quantity, *parts))


def test_a_unit_that_no_word_prints_is_the_gatherers() -> None:
    assert build_quantity(_facts("246", 246, unit="missiles")).unit_assigned
    assert not build_quantity(_facts("246 missiles", 246)).unit_assigned


def test_only_spans_of_time_are_measures_of_a_label() -> None:
    assert build_measures("five (5) years of KC-130J spares") == (
        Quantity(count=5, unit="years", as_printed="five (5) years"),
    )
    assert build_measures("155mm fuses for 3 howitzers") == ()
