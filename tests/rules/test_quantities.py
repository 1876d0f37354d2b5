# SPDX-License-Identifier: MIT
"""Rules 106, 108, 109, 119: which printed forms of a count agree with what is encoded, and which do not."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.words import Bound, PartRelation, PartRole, QuantityKind
from fmsdata.rules import check
from fmsdata.testing import strategies

COUNTS = st.integers(2, 99_999)


def _said(printed: str, count: int | None = None, **fields: Any) -> Quantity:
    return Quantity(as_printed=printed, count=count, **fields)


def _part(count: int | None, role: PartRole = PartRole.OTHER, **fields: Any) -> Part:
    relation = fields.pop("relation", PartRelation.INCLUDED)
    return Part(label=role.value, role=role, relation=relation, count=count, **fields)


def _parts(*counts: int, relation: PartRelation = PartRelation.MAKES_UP) -> tuple[Part, ...]:
    return tuple(_part(count, relation=relation) for count in counts)


def _paths(record: object, code: str) -> list[str]:
    return [one.path for one in check(record, select=[code]).findings]


def _codes(record: object) -> list[str]:
    return [one.code for one in check(record).findings]


def _forms() -> Iterator[tuple[str, Quantity]]:
    """Yield counts as notices print them, encoded as they should be."""
    plain = {
        "two hundred forty-six (246)": 246,
        "Four thousand, eight hundred and ninety-one (4,891)": 4_891,
        "Three-thousand two-hundred fifty (3,250)": 3_250,
        "one hundred thirty eight (138)": 138,
        "F ive (5)": 5,
        "s ixty-six (66)": 66,
        "thirty(30)": 30,
        "one hundred (100 )": 100,
        "a total of sixty-six": 66,
        "a hundred": 100,
        "990 million gallons": 990_000_000,
        "one hundred fifty-two (152) MIDS JTRS (5)": 152,
    }
    for printed, count in plain.items():
        yield printed, _said(printed, count)
    bounded = {
        "Up to Ten thousand (10,000)": (10_000, Bound.UP_TO),
        "as many as 50": (50, Bound.UP_TO),
        "as much as 50": (50, Bound.UP_TO),
        "not to exceed 50": (50, Bound.UP_TO),
        "no fewer than fifty": (50, Bound.AT_LEAST),
        "more than fifty (50)": (50, Bound.MORE_THAN),
        "nearly 14,000": (14_000, Bound.NEARLY),
    }
    for printed, (count, bound) in bounded.items():
        yield printed, _said(printed, count, bound=bound)
    yield "approximately 50", _said("approximately 50", 50, approximate=True)
    yield "6,000 to 8,000", _said("6,000 to 8,000", kind=QuantityKind.RANGE, low=6_000, high=8_000)
    yield "four, grown to six", _said("from four (4) up to six (6)", 6, kind=QuantityKind.CHANGE, before=4)
    nested = "twelve (12) engines (ten (10) installed and up to two (2) spares)"
    yield "nested counts, and a ceiling on a part", _said(nested, 12, parts=_parts(10, 2))
    yield (
        "12 (2 per helicopter)",
        _said("12 (2 per helicopter)", 12, parts=_parts(2, relation=PartRelation.PER_EACH)),
    )
    yield "two purchases", _said("300 (2 purchases of 150 each)", 300, parts=_parts(150, 150))
    yield (
        "an option",
        _said("18 with an option for 18 more", 18, parts=_parts(18, relation=PartRelation.ADDITIONAL)),
    )
    yield "over-the-horizon", _said("two (2) over-the-horizon radars", 2)
    yield "multiple trips", _said("multiple trips", kind=QuantityKind.UNSTATED)
    yield "an equal number", _said("an equal number", kind=QuantityKind.REFERENCE, same_as="1")
    yield "a dozen and another", _said("two dozen (24)", 24)
    yield "words in the bracket", _said("246 (two hundred forty-six)", 246)
    yield "an additional one (1)", _said("an additional one (1)", 1)
    yield "a single radar", _said("a single radar", 1)
    yield "a radar", _said("a radar", kind=QuantityKind.INDEFINITE)
    yield "a pair that is one pair", _said("one pair", 1)
    yield "words that nobody reads", _said("eine Rakete", 1)


SOUND = dict(_forms())


@pytest.mark.parametrize("quantity", SOUND.values(), ids=SOUND)
def test_a_count_that_is_encoded_as_printed_is_sound(quantity: Quantity) -> None:
    assert _codes(quantity) == []


def test_a_change_that_is_recorded_the_wrong_way_round_is_told() -> None:
    (found,) = check(_said("four (4) to six (6)", 4, kind=QuantityKind.CHANGE, before=6)).findings

    assert (found.code, found.path, found.expected, found.actual) == ("FMS106", "/before", "4", "6")


def test_fms106_a_dozen_is_twelve() -> None:
    (found,) = check(_said("two dozen (24)", 36)).findings

    assert (found.code, found.expected) == ("FMS106", "24")


@pytest.mark.parametrize("quantity", [Quantity(), Quantity(unit="missiles"), Quantity(bound=Bound.UP_TO)])
def test_fms119_a_quantity_says_something(quantity: Quantity) -> None:
    (found,) = check(quantity).findings

    assert (found.code, found.path) == ("FMS119", "")


@pytest.mark.parametrize(
    "quantity",
    [
        Quantity(kind=QuantityKind.UNSTATED, unit="missiles"),
        Quantity(kind=QuantityKind.INDEFINITE),
        Quantity(as_printed="several"),
        Quantity(parts=_parts(10, 2)),
    ],
)
def test_fms119_a_quantity_need_not_have_a_number(quantity: Quantity) -> None:
    assert _codes(quantity) == []


@pytest.mark.parametrize(
    ("quantity", "paths"),
    [
        pytest.param(_said("246", 264), ["/count"], id="digits"),
        pytest.param(_said("six", 60), ["/count"], id="words"),
        pytest.param(_said("Thirty-thirty (33)", 30), ["/count"], id="words that are none do not help"),
        pytest.param(
            _said("6,000 to 8,000", kind=QuantityKind.RANGE, low=6_000, high=80_000), ["/high"], id="an end"
        ),
        pytest.param(
            _said("from 4 to 6", 7, kind=QuantityKind.CHANGE, before=5), ["/count", "/before"], id="a change"
        ),
        pytest.param(_said("12 and eight", 21, parts=_parts(12, 8)), ["/count"], id="a sum that is another"),
        pytest.param(_said("12 and eight", 20), ["/count"], id="a sum of what is not recorded"),
        pytest.param(_said("about 990 million gallons", 990), ["/count"], id="a scale that is left out"),
    ],
)
def test_fms106_every_number_is_among_the_printed_ones(quantity: Quantity, paths: list[str]) -> None:
    assert _paths(quantity, "FMS106") == paths


def test_a_sum_of_printed_parts_is_not_misprinted_but_derived() -> None:
    assert _codes(_said("40 installed and eight spares", 48, parts=_parts(40, 8))) == ["FMS807"]


def test_fms106_says_which_numbers_are_printed() -> None:
    (found,) = check(_said("246 (includes 6)", 264), select=["FMS106"]).findings

    assert (found.expected, found.actual) == ("246 or 6", "264")


@pytest.mark.parametrize(
    ("quantity", "missing"),
    [
        pytest.param(_said("246 (includes six (6) fly-to-buy)", 246), ["six (6)"], id="a part"),
        pytest.param(
            _said("70 engines (60 installed, 10 spares)", 70, parts=_parts(60)), ["10"], id="one of two"
        ),
        pytest.param(_said("70 (60 installed, 10 spares)", 70), ["60", "10"], id="both"),
        pytest.param(
            _said("24 aircraft with four (4) each", 24, parts=_parts(5)), ["four (4)"], id="another"
        ),
        pytest.param(
            _said("300 (2 purchases of 150 each)", 300, parts=_parts(150)), ["2"], id="one recorded"
        ),
    ],
)
def test_fms108_every_printed_number_is_recorded(quantity: Quantity, missing: list[str]) -> None:
    assert [one.actual for one in check(quantity, select=["FMS108"]).findings] == missing


def test_a_single_number_that_differs_is_the_count_and_no_part() -> None:
    assert _codes(_said("two hundred sixty-four (264) missiles", 246)) == ["FMS106"]
    assert _codes(_said("264 missiles and 24 launchers", 246)) == ["FMS106"]


@pytest.mark.parametrize("printed", ["a", "An", " a ", "a radar", "an AN/TPS-80 radar", "a pair of radars"])
def test_fms109_an_article_is_no_one(printed: str) -> None:
    (found,) = check(_said(printed, 1)).findings

    assert (found.code, found.path, found.expected) == ("FMS109", "/kind", "indefinite")


@pytest.mark.parametrize(
    ("printed", "codes"),
    [("a hundred", ["FMS106"]), ("a total of two", ["FMS106"]), ("another", []), ("any", [])],
)
def test_an_article_in_front_of_a_number_is_left_to_the_number(printed: str, codes: list[str]) -> None:
    assert _codes(_said(printed, 1)) == codes


@given(COUNTS, COUNTS, st.sampled_from(("both", "words", "digits")))
def test_a_count_in_any_style_is_sound_and_any_other_number_breaks_one_rule(
    count: int, other: int, style: str
) -> None:
    assume(count != other)
    printed = strategies.printed_count(count, style)

    assert _codes(_said(printed, count)) == []
    assert _codes(_said(printed, other)) == ["FMS106"]


@given(COUNTS, st.lists(st.integers(2, 500), min_size=1, max_size=3, unique=True), st.data())
def test_of_printed_parts_those_are_told_that_are_not_recorded(
    rest: int, shares: list[int], data: st.DataObject
) -> None:
    count = sum(shares) + rest
    assume(count not in shares)
    printed = f"{count:,} (" + ", ".join(f"{share} for tests" for share in shares) + ")"
    known = data.draw(st.lists(st.sampled_from(shares), unique=True))
    parts = _parts(*known, relation=PartRelation.INCLUDED)

    found = [one.actual for one in check(_said(printed, count, parts=parts), select=["FMS108"]).findings]

    assert found == [str(share) for share in shares if share not in {*known, len(known)}]
