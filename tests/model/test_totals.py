# SPDX-License-Identifier: MIT
"""Values are never summed in silence: each notice counts once, and the caveats go with the sum."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from fmsdata import Bound, Dataset, Notification, Scope, Transmittal, Value, ValueScope, load_dataset
from fmsdata.model.totals import CEILINGS, total_of


def _one(number: int, notice: str, total: int | None, **fields: Any) -> Notification:
    value = None if total is None else Value(total_usd=total)
    made: dict[str, Any] = {"value": value, **fields}
    return Notification(id=f"n{number}", notice=notice, source="text", **made)


def _dataset(*notifications: Notification) -> Dataset:
    return Dataset(id="made", title="Made for a test", notifications=notifications)


def test_a_notice_with_several_texts_counts_once() -> None:
    total = _dataset(_one(1, "a", 5), _one(2, "a", 5), _one(3, "b", 7)).total()

    assert (total.low_usd, total.high_usd, total.notices) == (12, 12, 2)
    assert total.caveats == (CEILINGS,)


def test_texts_that_differ_give_a_span_and_a_caveat() -> None:
    total = _dataset(_one(1, "a", 5), _one(2, "a", 50)).total()

    assert (total.low_usd, total.high_usd) == (5, 50)
    assert "The sources disagree on the totals of 1 notice." in " ".join(total.caveats)


def test_the_notices_whose_texts_differ_by_more_than_rounding_are_named() -> None:
    made = _dataset(
        _one(1, "slip", 30_000_000),
        _one(2, "slip", 30_000_000_000),
        _one(3, "rounded", None, value=Value(total_usd=23_000_000_000, approximate=True)),
        _one(4, "rounded", 23_110_000_000),
    )

    total = made.total()

    assert total.disputed == ("slip",)
    assert "The sources disagree on the totals of 2 notices." in total.caveats
    (named,) = (one for one in total.caveats if "slip" in one)
    assert "$30,000,000 to $30,000,000,000" in named
    assert "rounded" not in named


def test_a_total_with_a_floor_in_it_is_not_called_a_sum_of_ceilings() -> None:
    floor = Value(total_usd=5, bound=Bound.MORE_THAN)
    least = Value(total_usd=5, bound=Bound.AT_LEAST)
    total = _dataset(
        _one(1, "a", None, value=floor), _one(2, "b", None, value=least), _one(3, "c", 7)
    ).total()

    assert total.floors == ("a", "b")
    assert CEILINGS not in total.caveats
    assert "a, b" in total.caveats[0]
    assert "no price, and no proof that anything was sold" in total.caveats[0]


def test_an_iterator_of_chains_is_read_once_and_counts_for_every_notice() -> None:
    made = _dataset(
        _one(1, "a", 5, transmittal=Transmittal("23-26")),
        _one(2, "b", 6, transmittal=Transmittal("25-0G"), amends=Transmittal("23-26")),
        _one(3, "c", 7, transmittal=Transmittal("24-11")),
        _one(4, "d", 8, transmittal=Transmittal("25-0H"), amends=Transmittal("24-11")),
    )

    total = total_of(iter(made.notifications), iter(made.amendment_chains()))

    assert (total.superseded, total.low_usd) == (("a", "c"), 14)


def test_notices_without_a_value_are_named() -> None:
    total = _dataset(_one(1, "a", None), _one(2, "b", 3)).total()

    assert total.without_value == ("a",)
    assert total.notices == 1


def test_package_values_are_left_out() -> None:
    package = Value(total_usd=9, scope=ValueScope.PACKAGE)
    made = _dataset(_one(1, "a", None, value=package), _one(2, "b", 8, scope=Scope.PACKAGE))

    assert (made.total().low_usd, made.total().without_value) == (0, ("a", "b"))


def test_of_a_chain_only_the_last_total_counts() -> None:
    made = _dataset(
        _one(1, "a", 5, transmittal=Transmittal("23-26")),
        _one(2, "b", 6, transmittal=Transmittal("25-0G"), amends=Transmittal("23-26")),
        _one(3, "c", None, transmittal=Transmittal("26-1C"), amends=Transmittal("23-26")),
    )

    total = made.total()

    assert (total.low_usd, total.superseded, total.without_value) == (6, ("a",), ("c",))


def test_a_choice_without_the_later_report_keeps_the_earlier_total() -> None:
    made = _dataset(
        _one(1, "a", 5, transmittal=Transmittal("23-26")),
        _one(2, "b", 6, transmittal=Transmittal("25-0G"), amends=Transmittal("23-26")),
    )

    assert made.total(made.by_transmittal("23-26")).low_usd == 5


def test_a_total_in_words_carries_its_caveats() -> None:
    words = str(_dataset(_one(1, "a", 5_000)).total())

    assert words == f"$5,000 over 1 notices. {CEILINGS}"


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.none() | st.integers(0, 10**12)), max_size=12))
def test_the_span_holds_every_choice_of_one_total_for_each_notice(said: list[tuple[str, int | None]]) -> None:
    total = _dataset(*(_one(place, notice, value) for place, (notice, value) in enumerate(said))).total()
    firsts: dict[str, int] = {}
    for notice, value in said:
        if value is not None:
            firsts.setdefault(notice, value)

    assert total.low_usd <= sum(firsts.values()) <= total.high_usd
    assert total.notices + len(total.without_value) == len({notice for notice, _ in said})


def test_the_total_of_the_real_notices_spans_a_misprint() -> None:
    total = load_dataset("us-fms-notices").total()

    assert total.high_usd - total.low_usd > 29_000_000_000
    assert total.disputed == ("2005-israel-gbu28",)
    assert total.floors == ("2023-israel-tank-ammo",)
    assert total.notices + len(total.without_value) + len(total.superseded) == 126
