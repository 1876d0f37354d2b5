# SPDX-License-Identifier: MIT
"""What several texts say of one sale: which numbers and values contradict, and which only seem to."""

import itertools
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.findings import Finding
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.values import Value
from fmsdata.model.words import (
    ActorKind,
    Bound,
    MilestoneKind,
    NoticeKind,
    PartRelation,
    PartRole,
    QuantityKind,
    Scope,
    Stage,
    ValueScope,
)
from fmsdata.rules import check
from fmsdata.rules._examples import dataset, notice

case = pytest.param

UP_TO, AT_LEAST, MORE_THAN, NEARLY = Bound.UP_TO, Bound.AT_LEAST, Bound.MORE_THAN, Bound.NEARLY
MILLION = 10**6


def number(count: int | None, **fields: Any) -> Quantity:
    return Quantity(count=count, **fields)


def missiles(quantity: Quantity | int | None, designation: str | None = "FGM-148F", **fields: Any) -> Item:
    """Return a line that offers so many of a missile."""
    own = number(quantity) if isinstance(quantity, int) else quantity
    of = None if designation is None else Designation(designation)
    return Item(name="missiles", designation=of, quantity=own, **fields)


def tellings(*each: Notification) -> Dataset:
    """Return a dataset of observations of one notice, under ids of their own."""
    return dataset(*(attrs.evolve(one, id=f"text-{at}") for at, one in enumerate(each)))


def lines(*items: Item, **fields: Any) -> Notification:
    return notice(items=items, **fields)


def findings(record: Any, *codes: str) -> tuple[Finding, ...]:
    return check(record, select=codes).findings


def paths(record: Any, *codes: str) -> list[str]:
    return [finding.path for finding in findings(record, *codes)]


OPTION = Part(label="option", relation=PartRelation.ADDITIONAL, role=PartRole.OPTION, count=5)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        case(missiles(246), missiles(246, designation="FGM-148"), id="the variant left out"),
        case(missiles(222), missiles(number(222, bound=UP_TO)), id="a ceiling"),
        case(missiles(104), missiles(number(100, bound=MORE_THAN)), id="more than 100"),
        case(missiles(13_981), missiles(number(14_000, bound=NEARLY)), id="nearly 14,000"),
        case(missiles(246), missiles(number(250, approximate=True)), id="about 250"),
        case(missiles(246), missiles(None), id="no number"),
        case(missiles(7), missiles(Quantity(kind=QuantityKind.RANGE, low=5, high=8)), id="five to eight"),
        case(missiles(number(10, parts=(OPTION,))), missiles(15), id="with the option"),
        case(missiles(246), missiles(24, designation="M98A2"), id="another thing"),
        case(missiles(number(35, unit="pods")), missiles(number(210, unit="rockets")), id="35 pods of six"),
        case(missiles(66), missiles(28, restated=True), id="a line of an earlier case"),
    ],
)
def test_tellings_that_may_both_be_true_pass_in_either_order(one: Item, other: Item) -> None:
    assert paths(tellings(lines(one), lines(other)), "FMS117") == []
    assert paths(tellings(lines(other), lines(one)), "FMS117") == []


@pytest.mark.parametrize(
    ("one", "other", "expected", "actual"),
    [
        case(missiles(246), missiles(number(240, bound=UP_TO)), "246", "240", id="above a ceiling"),
        case(missiles(100), missiles(number(100, bound=MORE_THAN)), "100", "100", id="no more than"),
        case(missiles(246), missiles(number(400, approximate=True)), "246", "400", id="not about"),
        case(
            missiles(9), missiles(Quantity(kind=QuantityKind.RANGE, low=5, high=8)), "9", "5 to 8", id="range"
        ),
        case(missiles(number(10, parts=(OPTION,))), missiles(16), "10", "16", id="more than the option"),
        case(missiles(number(35, unit="pods")), missiles(number(20, unit="Pods")), "35", "20", id="pods"),
        case(
            missiles(number(350, unit="rounds")),
            missiles(number(530, unit="missiles")),
            "350",
            "530",
            id="units",
        ),
        case(missiles(1_500, "BGM-71F"), missiles(1_050, "BGM-71E"), "1,500", "1,050", id="variants"),
    ],
)
def test_tellings_that_cannot_both_be_true_are_found_at_the_later(
    one: Item, other: Item, expected: str, actual: str
) -> None:
    (found,) = findings(tellings(lines(one), lines(missiles(1, "M98A2"), other)), "FMS117")

    assert found.path == "/notifications/1/items/1/quantity"
    assert (found.expected, found.actual) == (expected, actual)


def test_two_lines_that_stand_alone_are_compared_although_nothing_names_them() -> None:
    texts = (lines(missiles(count, designation=None)) for count in (13_981, 13_000))

    (found,) = findings(tellings(*texts), "FMS117")

    assert (found.path, found.expected) == ("/notifications/1/items/0/quantity", "13,981")


@pytest.mark.parametrize(
    "other",
    [
        case(lines(missiles(246), missiles(1)), id="another line beside it"),
        case(lines(missiles(100), missiles(146)), id="in two lines"),
        case(lines(missiles(264), scope=Scope.PACKAGE), id="of a package"),
        case(lines(missiles(264), stage=Stage.ACCEPTED), id="of the agreement"),
        case(lines(missiles(264), notice="other"), id="of another notice"),
        case(notice(items=()), id="none"),
        case(notice(items=None), id="not told"),
    ],
)
def test_what_tells_of_something_else_is_not_compared(other: Notification) -> None:
    assert paths(tellings(lines(missiles(246)), other), "FMS117") == []


def test_systems_are_compared_before_designations() -> None:
    one, other = (missiles(count, system=system) for count, system in ((246, "javelin"), (10, "javelin-clu")))

    assert paths(tellings(lines(one), lines(other)), "FMS117") == []
    assert paths(tellings(lines(one), lines(attrs.evolve(other, system="javelin"))), "FMS117") != []


@given(
    st.lists(
        st.tuples(st.integers(90, 110), st.sampled_from((Bound.STATED, UP_TO, AT_LEAST))),
        min_size=2,
        max_size=5,
    )
)
def test_any_two_counts_that_exclude_each_other_are_found_whatever_stands_before(
    drawn: list[tuple[int, Bound]],
) -> None:
    def agree(one: tuple[int, Bound], other: tuple[int, Bound]) -> bool:
        return any(_fits(count, *one) and _fits(count, *other) for count in range(201))

    texts = [lines(missiles(number(count, bound=bound))) for count, bound in drawn]

    found = paths(tellings(*texts), "FMS117")

    assert bool(found) is not all(agree(one, other) for one, other in itertools.combinations(drawn, 2))


def _fits(count: int, stated: int, bound: Bound) -> bool:
    return count <= stated if bound is UP_TO else count >= stated if bound is AT_LEAST else count == stated


def worth(total: int | None, printed: str | None = None, **fields: Any) -> Notification:
    """Return a notice of a value."""
    return notice(value=Value(total_usd=total, as_printed=printed, **fields))


@pytest.mark.parametrize(
    ("one", "other", "fires"),
    [
        case(worth(39_200_000), worth(39 * MILLION, "$39 million"), False, id="a headline rounds"),
        case(worth(1_673 * MILLION), worth(1_670 * MILLION, "$1.67 billion"), False, id="$1.67 billion"),
        case(worth(900 * MILLION, "$.9 billion"), worth(930 * MILLION), False, id="$.9 billion"),
        case(worth(900 * MILLION, "$900 million"), worth(930 * MILLION), True, id="$900 million"),
        case(
            worth(106_500_000), worth(106 * MILLION, "$106 million", bound=MORE_THAN), False, id="more than"
        ),
        case(worth(106_500_000), worth(110 * MILLION, bound=AT_LEAST), True, id="at least more"),
        case(worth(198_200_000), worth(428_200_000), True, id="two notices added up"),
        case(worth(428_200_000), worth(482_200_000), True, id="digits turned"),
        case(worth(428_200_000), worth(428_200_000, scope=ValueScope.PART), False, id="a part"),
        case(worth(428_200_000), worth(5_000 * MILLION, scope=ValueScope.PACKAGE), False, id="a package"),
        case(worth(0), worth(75 * MILLION), True, id="zero is a value"),
        case(worth(None, withheld=True), worth(75 * MILLION), False, id="withheld"),
        case(worth(75 * MILLION), worth(None, currency="EUR", amount=68 * MILLION), False, id="euros"),
        case(worth(75 * MILLION), notice(), False, id="not told"),
    ],
)
def test_values_of_one_notice_agree_within_rounding_and_bounds(
    one: Notification, other: Notification, fires: bool
) -> None:
    assert paths(tellings(one, other), "FMS206") == (["/notifications/1/value/total_usd"] if fires else [])
    assert bool(paths(tellings(other, one), "FMS206")) is fires
    assert paths(tellings(one, attrs.evolve(other, notice="other")), "FMS206") == []


def test_a_ceiling_does_not_hide_that_two_values_under_it_differ() -> None:
    texts = (worth(100 * MILLION, bound=UP_TO), worth(39_200_000), worth(93_200_000), worth(39_200_000))

    (found,) = findings(tellings(*texts), "FMS206")

    assert (found.path, found.expected) == ("/notifications/2/value/total_usd", "$39,200,000")


@given(st.integers(1, 999), st.integers(1, 999), st.sampled_from((10**6, 10**9)))
def test_whole_millions_or_billions_agree_with_themselves_only(one: int, other: int, unit: int) -> None:
    word = "million" if unit == MILLION else "billion"
    texts = (worth(number * unit, f"${number} {word}") for number in (one, other))

    # Half a unit of each may be rounding, so that neighbours meet.
    assert bool(paths(tellings(*texts), "FMS206")) is (abs(one - other) > 1)


def sale_to(buyer: str, on: str, value: Value | None, **fields: Any) -> Dataset:
    """Return a sale to a country, or to NATO, that Congress received on a day."""
    code = None if buyer == "NATO" else CountryCode(buyer)
    actor = Actor(id="buyer", name=buyer, kind=ActorKind.COUNTRY, country=code)
    step = Milestone(kind=MilestoneKind.DELIVERED_TO_CONGRESS, on=PartialDate(on))
    return dataset(actor, notice(**({"purchaser": "buyer", "value": value, "dates": (step,)} | fields)))


def sum_of(total: float, mde: float | None = None, **fields: Any) -> Value:
    """Return a value in millions."""
    return Value(
        total_usd=round(total * MILLION), mde_usd=None if mde is None else round(mde * MILLION), **fields
    )


@pytest.mark.parametrize(
    ("buyer", "on", "value", "fires"),
    [
        case("XK", "2024-01-11", sum_of(13.9), True, id="below both amounts"),
        case("XK", "2024-01-11", sum_of(14), False, id="all of it may be major equipment"),
        case("XK", "2024-01-11", sum_of(49.9, 13.9), True, id="below with the split"),
        case("XK", "2024-01-11", sum_of(50, 13.9), False, id="the whole reaches 50"),
        case("XK", "2024-01-11", sum_of(49.9, 14), False, id="the equipment reaches 14"),
        case("XK", "1981-12-28", sum_of(13.9), False, id="before 1981"),
        case("XK", "1981", sum_of(13.9), False, id="a year of both amounts"),
        case("XK", "1974-12-29", sum_of(1), False, id="before the law"),
        case("DE", "2002-09-29", sum_of(20), False, id="a member before 2002"),
        case("DE", "2002-09-30", sum_of(20), True, id="a member since"),
        case("DE", "2026-05-19", sum_of(110, 20), True, id="the literal reading wants both"),
        case("DE", "2026-05-19", sum_of(299, 20), True, id="little equipment"),
        case("DE", "2026-05-19", sum_of(300, 20), False, id="300 may be construction"),
        case("DE", "2026-05-19", sum_of(110, 30), False, id="both are reached"),
        case("FI", "2023-04-03", sum_of(20), False, id="before Finland joined"),
        case("FI", "2023-04-04", sum_of(20), True, id="since Finland joined"),
        case("FI", "2023-04", sum_of(20), False, id="the month in which it joined"),
        case("NATO", "2026-05-19", sum_of(13.9), True, id="the organisation"),
        case("NATO", "2026-05-19", sum_of(20), False, id="the organisation is no member"),
        case("XK", "2024-01-11", sum_of(10, bound=MORE_THAN), False, id="more than 10 may be enough"),
        case("XK", "2024-01-11", sum_of(10, bound=UP_TO), True, id="up to 10"),
        case("XK", "2024-01-11", sum_of(12, approximate=True), False, id="about 12 may be 14"),
        case("XK", "2024-01-11", sum_of(11, approximate=True), True, id="about 11 is less"),
        case("XK", "2024-01-11", sum_of(0), True, id="zero"),
    ],
)
def test_a_sale_below_the_amounts_of_its_day_and_purchaser_is_told(
    buyer: str, on: str, value: Value, fires: bool
) -> None:
    expected = ["/notifications/0/value/total_usd"] if fires else []

    assert paths(sale_to(buyer, on, value), "FMS207") == expected


@pytest.mark.parametrize(
    "fields",
    [
        case({"kind": NoticeKind.ENHANCEMENT}, id="a report"),
        case({"kind": NoticeKind.CORRECTION}, id="a correction"),
        case({"purchaser": None}, id="no purchaser"),
        case({"purchaser": "somebody"}, id="an unknown purchaser"),
        case({"dates": (Milestone(kind=MilestoneKind.APPROVED, on=PartialDate("2024")),)}, id="no delivery"),
        case(
            {
                "dates": (
                    Milestone(
                        kind=MilestoneKind.DELIVERED_TO_CONGRESS, on=PartialDate("2024-01-11"), planned=True
                    ),
                )
            },
            id="not delivered yet",
        ),
    ],
)
def test_where_no_amount_applies_none_is_missed(fields: dict[str, Any]) -> None:
    assert paths(sale_to("XK", "2024-01-11", sum_of(1), **fields), "FMS207") == []
    assert paths(sale_to("XK", "2024-01-11", None), "FMS207") == []


@given(st.integers(0, 120), st.integers(0, 120), st.sampled_from([("XK", 14, 50), ("DE", 25, 100)]))
def test_by_any_limb_a_sale_is_below_when_neither_whole_nor_equipment_reaches_its_amount(
    total: int, mde: int, buyer: tuple[str, int, int]
) -> None:
    code, least_mde, least_total = buyer
    value = sum_of(total + mde, mde)

    found = findings(sale_to(code, "2024-01-11", value), "FMS207")

    below = mde < least_mde and total + mde < least_total
    assert any("any limb" in one.message for one in found) is below
    assert bool(found) is (below or (code == "DE" and (mde < least_mde or total + mde < least_total)))


def test_a_value_of_something_else_is_found_by_one_rule() -> None:
    report = check(sale_to("XK", "2024-01-11", sum_of(1, scope=ValueScope.PART)))

    assert {finding.code for finding in report.findings} == {"FMS211"}


def test_a_finding_over_several_texts_names_the_other_record_by_its_id_and_place() -> None:
    values = (Value(total_usd=30 * MILLION), Value(total_usd=30_000 * MILLION))

    (found,) = findings(tellings(*(notice(value=value) for value in values)), "FMS206")

    assert "in 'text-0' (/notifications/0)" in found.message
    assert "scale" in (found.hint or "")


def test_fms314_says_on_a_day_and_in_a_month() -> None:
    days = (PartialDate("2024-01-11"), PartialDate("2024-02"))
    steps = (Milestone(kind=MilestoneKind.DELIVERED_TO_CONGRESS, on=on) for on in days)

    (found,) = findings(tellings(*(notice(dates=(step,)) for step in steps)), "FMS314")

    assert found.message.startswith("delivered to congress in 2024-02 here, on 2024-01-11 in 'text-0'")
