# SPDX-License-Identifier: MIT
"""Totals that follow from other notices: of amendments, and of notices that add to earlier cases."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.findings import Finding
from fmsdata.model.notifications import Notification
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, ChangeKind, NoticeKind, ValueScope
from fmsdata.rules import check
from fmsdata.rules._examples import dataset, notice

case = pytest.param

MILLION = 10**6


def findings(record: Any, *codes: str) -> tuple[Finding, ...]:
    return check(record, select=codes).findings


def other_value(millions: int, scope: ValueScope, printed: str | None = None) -> Value:
    return Value(total_usd=millions * MILLION, scope=scope, as_printed=printed)


def changed(total: int | None, *changes: Value, number: str = "26-1C", **fields: Any) -> Notification:
    """Return a report that changes 23-26, by its revised total and the values of its changes, in millions."""
    own: dict[str, Any] = {
        "id": f"report-{number}",
        "notice": number,
        "transmittal": Transmittal(number),
        "amends": Transmittal("23-26"),
        "value": None if total is None else Value(total_usd=total * MILLION),
        "other_values": changes,
    }
    return notice(**(own | fields))


def base(total: int | None) -> Notification:
    value = None if total is None else Value(total_usd=total * MILLION)
    return notice(id="base", notice="base", transmittal=Transmittal("23-26"), value=value)


def by(millions: int, printed: str | None = None) -> Value:
    return other_value(millions, ValueScope.CHANGE, printed)


@pytest.mark.parametrize(
    ("records", "found"),
    [
        case([base(8_500), changed(8_500, by(0))], [], id="remains unchanged"),
        case([base(8_500), changed(8_000, by(-500))], [], id="a decrease"),
        case([base(8_500), changed(9_500, by(-500))], ["$8,000,000,000"], id="of the wrong sign"),
        case([base(300), changed(1_600, by(1_300, "$1.3 billion"))], [], id="fleet of eight"),
        case([base(300), changed(1_640, by(1_300, "$1.3 billion"))], [], id="within the rounding"),
        case([base(300), changed(1_710, by(1_300, "$1.3 billion"))], ["$1,600,000,000"], id="beyond it"),
        case(
            [base(8_500), changed(9_130, by(630)), changed(10_150, by(1_020), number="26-2A")], [], id="two"
        ),
        case(
            [changed(10_150, by(1_020), number="26-2A"), changed(9_130, by(630)), base(8_500)],
            [],
            id="any order",
        ),
        case(
            [base(8_500), changed(9_130, by(630)), changed(9_520, by(1_020), number="26-2A")],
            ["$10,150,000,000"],
            id="the second forgets the first",
        ),
        case(
            [base(8_500), changed(None, by(630)), changed(9_520, by(1_020), number="26-2A")],
            [],
            id="unknown between",
        ),
        case([base(8_500), changed(9_000, by(630), by(1_020))], [], id="two changes in one report"),
        case([base(8_500), changed(9_000)], [], id="no change stated"),
        case([base(None), changed(9_000, by(630))], [], id="base without a value"),
        case([changed(9_000, by(630))], [], id="no base"),
    ],
)
def test_the_revised_total_is_the_total_before_and_the_change(
    records: list[Notification], found: list[str]
) -> None:
    assert [one.expected for one in findings(dataset(*records), "FMS208")] == found


COST, SPLIT = ChangeKind.COST, ChangeKind.SPLIT


@pytest.mark.parametrize(
    ("total", "fields", "expected"),
    [
        case(900, {"changes": (COST,)}, ["$8,500,000,000"], id="the increase alone"),
        case(900, {}, ["$8,500,000,000"], id="less, and nobody says why"),
        case(9_600, {"changes": (COST,)}, [], id="the cost rises"),
        case(9_600, {}, [], id="more, and what changes is not recorded"),
        case(9_600, {"changes": (SPLIT,)}, ["$8,500,000,000"], id="only the split"),
        case(9_600, {"changes": (SPLIT, ChangeKind.ITEMS)}, [], id="the split and the items"),
        case(8_500, {"changes": (SPLIT,)}, [], id="the split, and the total remains"),
        case(8_500, {"changes": (COST,)}, ["another total"], id="the cost, and the total remains"),
        case(8_500, {"changes": (COST, ChangeKind.ITEMS)}, ["another total"], id="the cost among others"),
    ],
)
def test_fms208_without_a_stated_change_a_total_moves_only_where_the_cost_may(
    total: int, fields: dict[str, Any], expected: list[str]
) -> None:
    report = changed(total, **fields)

    assert [one.expected for one in findings(dataset(base(8_500), report), "FMS208")] == expected


@pytest.mark.parametrize(
    "value",
    [
        case(Value(total_usd=8_000 * MILLION, bound=Bound.AT_LEAST), id="a floor"),
        case(Value(total_usd=8_000 * MILLION, approximate=True), id="about"),
        case(Value(total_usd=8_460 * MILLION, as_printed="$8.5 billion"), id="rounding"),
        case(Value(total_usd=900 * MILLION, scope=ValueScope.CHANGE), id="an increase in its own scope"),
    ],
)
def test_fms208_a_total_that_may_be_the_same_has_not_moved(value: Value) -> None:
    report = changed(None, value=value)

    assert findings(dataset(base(8_500), report), "FMS208") == ()


@pytest.mark.parametrize(
    ("total", "change", "fires"),
    [
        case({"total_usd": 8_000, "bound": Bound.MORE_THAN}, {}, False, id="more than less"),
        case({"total_usd": 10_000, "approximate": True}, {}, False, id="about so much"),
        case({"total_usd": 9_500, "bound": Bound.UP_TO}, {}, False, id="a ceiling above it"),
        case({"total_usd": 8_700, "bound": Bound.UP_TO}, {}, True, id="a ceiling below it"),
        case({"total_usd": 9_500, "bound": Bound.UP_TO}, {"bound": Bound.UP_TO}, True, id="two ceilings"),
        case({"total_usd": 9_500, "bound": Bound.MORE_THAN}, {}, True, id="more than more"),
        case({"total_usd": 9_500}, {"bound": Bound.AT_LEAST}, False, id="a change of so much or more"),
        case({"total_usd": 19_000, "approximate": True}, {}, True, id="not about so much"),
    ],
)
def test_fms208_what_the_words_leave_open_is_left_open(
    total: dict[str, Any], change: dict[str, Any], fires: bool
) -> None:
    value = earlier(**total | {"total_usd": total["total_usd"] * MILLION})
    moved = earlier(**change | {"total_usd": 500 * MILLION, "scope": ValueScope.CHANGE})

    found = findings(dataset(base(8_500), changed(None, moved, value=value)), "FMS208")

    assert bool(found) is fires


def test_fms208_a_cost_may_change_within_the_rounding_of_the_total() -> None:
    value = Value(total_usd=8_500 * MILLION, as_printed="$8.5 billion")
    report = changed(None, value=value, changes=(COST,))

    assert findings(dataset(base(8_500), report), "FMS208") == ()


def repeating(millions: int, refers_to: str | None, **fields: Any) -> Notification:
    own = {"total_usd": millions * MILLION, "scope": ValueScope.PRIOR_CASE, "refers_to": refers_to}
    return notice(id="later", notice="later", other_values=(earlier(**(own | fields)),))


def earlier(**fields: Any) -> Value:
    return Value(**fields)


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        case([base(8_500), repeating(8_500, "23-26")], [], id="the same"),
        case([base(8_500), repeating(5_800, "23-26")], ["$8,500,000,000"], id="another"),
        case([base(8_500), repeating(5_800, "Transmittal No. 23-26")], ["$8,500,000,000"], id="as printed"),
        case([base(8_500), changed(9_130), repeating(9_130, "23-26")], [], id="as it was amended"),
        case([base(8_500), repeating(8_000, "23-26", bound=Bound.MORE_THAN)], [], id="within its bound"),
        case([base(8_500), repeating(9, "UK-B-WHO")], [], id="a case"),
        case([base(8_500), repeating(9, None)], [], id="no number"),
        case([base(8_500), repeating(9, "24-27")], [], id="a notice that is not there"),
        case([base(None), repeating(9, "23-26")], [], id="a notice without a value"),
        case([base(8_500), repeating(9, "23-26", scope=ValueScope.PART)], [], id="a part"),
    ],
)
def test_fms215_the_value_of_an_earlier_notice_is_what_that_says(
    records: list[Notification], expected: list[str]
) -> None:
    assert [one.expected for one in findings(dataset(*records), "FMS215")] == expected


@given(st.integers(10**9, 10**10), st.integers(-(10**8), 10**8), st.integers(-1, 3))
def test_amounts_that_are_told_to_the_dollar_follow_to_the_dollar(tens: int, by_tens: int, off: int) -> None:
    # Neither amount ends in a zero, which might be rounding.
    before, change = 10 * tens + 3, 10 * by_tens + (1 if by_tens >= 0 else -1)
    start = attrs.evolve(base(None), value=Value(total_usd=before))
    report = changed(
        None, Value(total_usd=change, scope=ValueScope.CHANGE), value=Value(total_usd=before + change + off)
    )

    # Of three rows, each may be off by half a dollar.
    assert bool(findings(dataset(start, report), "FMS208")) is (abs(off) > 1)


def combined(total: int | None, *others: Value, **fields: Any) -> Notification:
    value = None if total is None else Value(total_usd=total * MILLION, as_printed=f"${total} million")
    return notice(**({"kind": NoticeKind.COMBINED, "value": value, "other_values": others} | fields))


def prior(millions: int) -> Value:
    return other_value(millions, ValueScope.PRIOR_CASE, f"${millions} million")


@pytest.mark.parametrize(
    ("record", "fires"),
    [
        case(combined(147, prior(96), by(51, "$51 million")), False, id="closes"),
        case(combined(141, prior(96), by(51, "$51 million")), True, id="does not"),
        case(combined(140, prior(49), prior(45), by(46, "$46 million")), False, id="two earlier cases"),
        case(combined(95, prior(49), prior(45), by(46, "$46 million")), True, id="one left out"),
        case(combined(148, prior(96), by(51, "$51 million")), False, id="rounded rows"),
        case(combined(149, prior(96), by(51, "$51 million")), True, id="off by more than rounding"),
        case(combined(147, prior(96)), False, id="no addition stated"),
        case(combined(147, by(51)), False, id="no earlier case stated"),
        case(combined(None, prior(96), by(51)), False, id="no total"),
        case(combined(1, prior(96), by(51), kind=NoticeKind.ORIGINAL), False, id="not combined"),
        case(
            combined(147, prior(96), by(51, "$51 million"), other_value(5, ValueScope.PART)),
            False,
            id="a part beside",
        ),
    ],
)
def test_a_combined_total_is_the_earlier_cases_and_the_addition(record: Notification, fires: bool) -> None:
    assert [one.path for one in findings(record, "FMS212")] == (["/value/total_usd"] if fires else [])


def test_fms212_what_the_words_leave_open_is_left_open() -> None:
    total = Value(total_usd=105 * MILLION, as_printed="nearly $105 million", bound=Bound.NEARLY)
    before = attrs.evolve(prior(45), as_printed="about $45 million", approximate=True)

    record = combined(None, before, by(65, "$65 million"), value=total)

    assert findings(record, "FMS212") == ()


@given(st.lists(st.integers(1, 400), min_size=1, max_size=4), st.integers(1, 400), st.integers(-6, 6))
def test_whole_millions_add_up_within_half_a_million_of_each_row(
    cases: list[int], added: int, off: int
) -> None:
    total = sum(cases) + added + off

    record = combined(max(total, 0), *map(prior, cases), by(added, f"${added} million"))

    assert bool(findings(record, "FMS212")) is (abs(max(total, 0) - total + off) * 2 > len(cases) + 2)


def test_a_sum_of_several_sales_is_not_the_total_that_an_amendment_amends() -> None:
    package = attrs.evolve(base(None), value=Value(total_usd=90_000 * MILLION, scope=ValueScope.PACKAGE))

    assert findings(dataset(package, changed(9_500, by(500))), "FMS208") == ()


def test_a_printed_zero_is_a_total_that_the_next_amendment_amends() -> None:
    reports = (changed(0, by(-8_500)), changed(500, by(500), number="26-2C"))

    assert findings(dataset(base(8_500), *reports), "FMS208") == ()
