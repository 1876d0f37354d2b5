# SPDX-License-Identifier: MIT
"""Rules 101 to 103: where parts agree with their count, and where they do not."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.words import Bound, PartRelation, PartRole, QuantityKind
from fmsdata.rules import check

COUNTS = st.integers(1, 5_000)


def _part(relation: PartRelation, count: int | None, role: PartRole = PartRole.OTHER, **fields: Any) -> Part:
    return Part(label=role.value, relation=relation, role=role, count=count, **fields)


def _in(count: int | None, role: PartRole = PartRole.OTHER, **fields: Any) -> Part:
    return _part(PartRelation.INCLUDED, count, role, **fields)


def _of(count: int | None, role: PartRole = PartRole.OTHER, **fields: Any) -> Part:
    return _part(PartRelation.MAKES_UP, count, role, **fields)


def _beside(count: int | None, role: PartRole = PartRole.OTHER) -> Part:
    return _part(PartRelation.ADDITIONAL, count, role)


def _each(count: int | None) -> Part:
    return _part(PartRelation.PER_EACH, count, PartRole.INSTALLED)


def _many(count: int | None, *parts: Part, **fields: Any) -> Quantity:
    return Quantity(count=count, parts=parts, **fields)


def _codes(quantity: Quantity) -> list[str]:
    return [one.code for one in check(quantity).findings]


SOUND = {
    "246 missiles, six of them fly-to-buy": _many(246, _in(6, PartRole.FLY_TO_BUY)),
    "included parts may be all of it": _many(10, _in(8, PartRole.SPARE), _in(2, PartRole.SPARE)),
    "each of two divisions fits, both together need not": _many(
        40, _in(32, PartRole.VARIANT), _in(20, PartRole.TRANCHE)
    ),
    "more than 100, 104 of them named": _many(100, _in(104), bound=Bound.MORE_THAN),
    "at least 100, 104 of them named": _many(100, _in(104), bound=Bound.AT_LEAST),
    "about 100, 104 of them named": _many(100, _in(104), approximate=True),
    "ceilings of parts need not all be met": _many(
        100, _in(60, PartRole.VARIANT, bound=Bound.UP_TO), _in(60, PartRole.VARIANT, bound=Bound.UP_TO)
    ),
    "a part that is not counted": _many(246, _in(None, PartRole.FLY_TO_BUY)),
    "installed and spare engines": _many(70, _of(60, PartRole.INSTALLED), _of(10, PartRole.SPARE)),
    "nine in three allocations": _many(9, *(_of(share, PartRole.RECIPIENT) for share in (1, 4, 4))),
    "eighteen before and 48 more": _many(66, _of(18, PartRole.PREVIOUS), _of(48, PartRole.ADDED)),
    "two divisions, each of which makes it up": _many(
        40, *(_of(n, PartRole.VARIANT) for n in (32, 8)), *(_of(n, PartRole.TRANCHE) for n in (16, 24))
    ),
    "parts of several kinds that make it up together": _many(246, _of(240), _of(6, PartRole.FLY_TO_BUY)),
    "spares that the text does not count": _many(10, _of(8, PartRole.INSTALLED), _of(None, PartRole.SPARE)),
    "a ceiling divided into ceilings": _many(
        300, *(_of(150, PartRole.TRANCHE, bound=Bound.UP_TO) for _ in "12"), bound=Bound.UP_TO
    ),
    "ceilings that add up to more": _many(
        70, _of(60, PartRole.INSTALLED, bound=Bound.UP_TO), _of(20, PartRole.SPARE, bound=Bound.UP_TO)
    ),
    "more than 70, and 72 named": _many(
        70, _of(60, PartRole.INSTALLED), _of(12, PartRole.SPARE), bound=Bound.MORE_THAN
    ),
    "nearly 14,000, and 13,981 named": _many(14_000, _of(10_000), _of(3_981), bound=Bound.NEARLY),
    "about 250, and 246 named": _many(250, _of(240), _of(6), approximate=True),
    "18 and an option for 18 more": _many(18, _beside(18, PartRole.OPTION)),
    "100 rounds and a missile beside them": _many(100, _beside(1, PartRole.FLY_TO_BUY)),
    "18 new in 18, and 18 more": _many(18, _of(18, PartRole.FIRM), _beside(18, PartRole.OPTION)),
    "an option inside the total": _many(36, _of(18, PartRole.FIRM), _of(18, PartRole.OPTION)),
    "two engines for each of six": _many(6, _each(12)),
    "five to ten, eight of them spares": Quantity(
        kind=QuantityKind.RANGE, low=5, high=10, parts=(_in(8, PartRole.SPARE),)
    ),
    "five to ten, in two allocations": Quantity(
        kind=QuantityKind.RANGE,
        low=5,
        high=10,
        parts=(_of(4, PartRole.RECIPIENT), _of(3, PartRole.RECIPIENT)),
    ),
    "only parts are printed": _many(None, _of(40, PartRole.INSTALLED), _in(90)),
}


@pytest.mark.parametrize("quantity", SOUND.values(), ids=SOUND)
def test_parts_that_a_notice_may_print_are_sound(quantity: Quantity) -> None:
    assert _codes(quantity) == []


@pytest.mark.parametrize(
    ("quantity", "expected", "actual"),
    [
        pytest.param(_many(6, _in(7)), "at most 6", "7", id="one too many"),
        pytest.param(_many(10, _in(8), _in(3)), "at most 10", "11", id="too many together"),
        pytest.param(
            _many(40, _in(32, PartRole.VARIANT), _in(41, PartRole.TRANCHE)),
            "at most 40",
            "41",
            id="only the division that is too large is told",
        ),
        pytest.param(_many(7, _in(8), bound=Bound.UP_TO), "at most 7", "8", id="more than a ceiling"),
        pytest.param(_many(7, _in(8), bound=Bound.NEARLY), "at most 7", "8", id="more than nearly so many"),
        pytest.param(_many(100, _in(200), approximate=True), "at most 100", "200", id="twice 'about 100'"),
        pytest.param(_many(0, _in(1)), "at most 0", "1", id="nothing holds nothing"),
        pytest.param(
            Quantity(kind=QuantityKind.RANGE, low=5, high=10, parts=(_in(80),)),
            "at most 10",
            "80",
            id="more than the end of a range",
        ),
        pytest.param(
            _many(10, _in(6, PartRole.FLY_TO_BUY), _in(6, PartRole.SPARE)),
            "at most 10",
            "12",
            id="what is fired is no spare",
        ),
        pytest.param(_many(1_000, _in(1_500), _in(None)), "at most 1,000", "1,500", id="one is not counted"),
    ],
)
def test_fms101_included_parts_do_not_exceed_the_count(
    quantity: Quantity, expected: str, actual: str
) -> None:
    (found,) = check(quantity).findings

    assert (found.code, found.path, found.expected, found.actual) == ("FMS101", "/parts", expected, actual)


@pytest.mark.parametrize(
    ("quantity", "actual"),
    [
        pytest.param(_many(70, _of(60, PartRole.INSTALLED)), "60", id="the spares are missing"),
        pytest.param(_many(9, _of(1), _of(4), _of(5)), "10", id="an allocation of one too many"),
        pytest.param(_many(10, _of(None), _of(11)), "11", id="more than all, though one is not counted"),
        pytest.param(_many(300, _of(150), _of(15), bound=Bound.UP_TO), "165", id="less than its ceiling"),
        pytest.param(_many(70, _of(60), _of(9), bound=Bound.MORE_THAN), "69", id="no more than 'more than'"),
        pytest.param(_many(70, _of(60), _of(11), bound=Bound.NEARLY), "71", id="more than 'nearly'"),
        pytest.param(
            _many(70, _of(60, bound=Bound.UP_TO), _of(5, bound=Bound.UP_TO)), "65", id="ceilings too low"
        ),
        pytest.param(
            _many(70, _of(60, bound=Bound.AT_LEAST), _of(20)), "80", id="at least more than the count"
        ),
        pytest.param(
            _many(40, _of(40, PartRole.VARIANT), _of(16, PartRole.TRANCHE), _of(23, PartRole.TRANCHE)),
            "39",
            id="one of two divisions",
        ),
    ],
)
def test_fms102_parts_make_up_the_count(quantity: Quantity, actual: str) -> None:
    (found,) = check(quantity).findings

    assert (found.code, found.path, found.actual) == ("FMS102", "/parts", actual)
    assert found.expected == f"{quantity.count:,}"


@pytest.mark.parametrize(
    ("quantity", "expected", "actual"),
    [
        pytest.param(_many(100, _of(352), _of(50), approximate=True), "100", "402", id="not about 100"),
        pytest.param(
            Quantity(kind=QuantityKind.RANGE, low=5, high=10, parts=(_of(8), _of(4))),
            "5 to 10",
            "12",
            id="range",
        ),
    ],
)
def test_fms102_looks_at_approximations_and_ranges(quantity: Quantity, expected: str, actual: str) -> None:
    (found,) = check(quantity).findings

    assert (found.code, found.expected, found.actual) == ("FMS102", expected, actual)


def test_fms102_parts_that_nearly_close_together_are_one_finding() -> None:
    quantity = _many(392, _of(352, PartRole.VARIANT), _of(24, PartRole.VARIANT), _of(17))

    (found,) = check(quantity).findings

    assert found.message == "the parts make up 352 + 24 + 17 = 393, the count is 392"
    assert found.hint is not None
    assert found.hint.startswith("1 too many")


def test_fms102_says_how_much_is_missing() -> None:
    (found,) = check(_many(70, _of(60, PartRole.INSTALLED))).findings

    assert (found.hint or "").startswith("10 missing")


def test_fms102_repeats_a_few_of_many_parts() -> None:
    (found,) = check(_many(9, *(_of(2) for _ in range(500)))).findings

    assert found.message == "the parts make up 2 + 2 + 2 + 2 + 2 + 2 + 494 more = 1,000, the count is 9"


def test_fms102_tells_each_division_that_does_not_make_up_the_count() -> None:
    quantity = _many(40, _of(39, PartRole.VARIANT), _of(38, PartRole.RECIPIENT), _of(40, PartRole.TRANCHE))

    assert [one.actual for one in check(quantity).findings] == ["39", "38"]


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param((_in(18, PartRole.FIRM), _beside(18)), id="the firm number is included"),
        pytest.param((_of(18), _beside(18, PartRole.OPTION)), id="the other parts make up the rest"),
        pytest.param((_of(10), _of(8), _beside(9), _beside(9)), id="several of either"),
    ],
)
def test_fms103_a_count_does_not_hold_what_stands_beside_it(parts: tuple[Part, ...]) -> None:
    (found,) = check(_many(36, *parts)).findings

    assert (found.code, found.path, found.actual) == ("FMS103", "/count", "36")
    assert (found.expected or "").startswith("18")


@given(st.lists(COUNTS, min_size=1, max_size=4), st.integers(0, 50))
def test_included_parts_are_sound_up_to_the_count_and_one_more_is_told(shares: list[int], rest: int) -> None:
    parts = tuple(_in(share) for share in shares)

    assert _codes(_many(sum(shares) + rest, *parts)) == []
    assert _codes(_many(sum(shares) - 1, *parts)) == ["FMS101"]


@given(st.lists(COUNTS, min_size=1, max_size=4), st.integers(-50, 50).filter(bool), st.data())
def test_parts_that_make_up_a_count_are_told_apart_from_those_that_do_not(
    shares: list[int], gap: int, data: st.DataObject
) -> None:
    role = data.draw(st.sampled_from(PartRole))
    parts = tuple(_of(share, role) for share in shares)

    assert _codes(_many(sum(shares), *parts)) == []
    assert _codes(_many(max(0, sum(shares) + gap), *parts)) == ["FMS102"]


@given(COUNTS, COUNTS)
def test_a_count_with_what_is_beside_it_breaks_one_rule_and_without_it_none(own: int, more: int) -> None:
    parts = (_of(own, PartRole.FIRM), _beside(more, PartRole.OPTION))

    assert _codes(_many(own, *parts)) == []
    assert _codes(_many(own + more, *parts)) == ["FMS103"]
