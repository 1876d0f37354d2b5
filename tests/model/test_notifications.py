# SPDX-License-Identifier: MIT
"""What a notice says of its contractors goes together, and its steps and lines are found by kind and key."""

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.errors import ArgumentError, InvalidError, UnknownNameError
from fmsdata.model.dates import PartialDate
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor
from fmsdata.model.values import Value
from fmsdata.model.words import ContractorStatus, MilestoneKind, Scope, ValueScope

FIRMS: tuple[tuple[Contractor, ...] | None, ...] = (None, (), (Contractor(name="Boeing"),))
STEPS = st.builds(
    Milestone,
    kind=st.sampled_from(MilestoneKind),
    on=st.none() | st.integers(1990, 2020).map(lambda year: PartialDate(str(year))),
)


def _refused(status: ContractorStatus | None, firms: tuple[Contractor, ...] | None) -> set[str]:
    try:
        Notification(id="n", notice="n", source="s", contractors=firms, contractor_status=status)
    except InvalidError as error:
        return {problem.field for problem in error.problems}
    return set()


@pytest.mark.parametrize(
    ("status", "firms"),
    list(itertools.product([None, *ContractorStatus], FIRMS)),
    ids=lambda value: str(value)[:20],
)
def test_contractors_are_listed_exactly_where_they_are_named(
    status: ContractorStatus | None, firms: tuple[Contractor, ...] | None
) -> None:
    wrong = set()
    if firms and status is not ContractorStatus.NAMED:
        wrong.add("contractor_status")
    if not firms and status is ContractorStatus.NAMED:
        wrong.add("contractors")
    if firms is None and status is ContractorStatus.NONE:
        wrong.add("contractors")

    assert _refused(status, firms) == wrong


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=3))
def test_a_notice_is_restated_in_another_and_never_in_itself(other: str) -> None:
    if other == "n":
        with pytest.raises(InvalidError, match="the id of another notification"):
            Notification(id="n", notice="n", source="s", restated_in=other)
    else:
        assert Notification(id="n", notice="n", source="s", restated_in=other).restated_in == other


@given(st.lists(STEPS, max_size=6), st.sampled_from(MilestoneKind))
def test_the_first_step_of_a_kind_is_found(steps: list[Milestone], kind: MilestoneKind) -> None:
    notice = Notification(id="n", notice="n", source="s", dates=tuple(steps))
    alike = [step for step in steps if step.kind is kind]

    assert notice.milestone(kind) is (alike[0] if alike else None)


@given(st.lists(st.none() | st.sampled_from("abc"), max_size=5), st.sampled_from("abcd"))
def test_the_first_line_of_a_key_is_found(keys: list[str | None], key: str) -> None:
    items = tuple(Item(name=str(number), key=own) for number, own in enumerate(keys))
    notice = Notification(id="n", notice="n", source="s", items=items)
    alike = [item for item in items if item.key == key]

    if alike:
        assert notice.item(key) is alike[0]
    else:
        with pytest.raises(UnknownNameError):
            notice.item(key)


def test_a_key_that_no_line_has_is_an_error_that_names_the_nearest() -> None:
    notice = Notification(
        id="n", notice="n", source="s", items=(Item(name="m", key="missiles"), Item(name="x"))
    )

    with pytest.raises(UnknownNameError, match="did you mean 'missiles'") as caught:
        notice.item("misiles")
    assert (caught.value.kind, caught.value.known) == ("item", ("missiles",))
    with pytest.raises(UnknownNameError):
        Notification(id="n", notice="n", source="s").item("missiles")
    with pytest.raises(ArgumentError):
        notice.item(None)  # type: ignore[arg-type]


DELIVERED = MilestoneKind.DELIVERED_TO_CONGRESS


@pytest.mark.parametrize(
    ("steps", "on"),
    [
        ((), None),
        ((Milestone(kind=DELIVERED),), None),
        ((Milestone(kind=DELIVERED, on=PartialDate("2030"), planned=True),), None),
        ((Milestone(kind=MilestoneKind.APPROVED, on=PartialDate("2024")),), None),
        ((Milestone(kind=DELIVERED), Milestone(kind=DELIVERED, on=PartialDate("2024-01-11"))), "2024-01-11"),
        (
            (
                Milestone(kind=DELIVERED, on=PartialDate("2030"), planned=True),
                Milestone(kind=DELIVERED, on=PartialDate("2024-01-11")),
                Milestone(kind=DELIVERED, on=PartialDate("2024-01-12")),
            ),
            "2024-01-11",
        ),
    ],
)
def test_the_date_of_a_step_is_that_of_the_first_that_was_taken_and_has_one(
    steps: tuple[Milestone, ...], on: str | None
) -> None:
    made = Notification(id="n", notice="n", source="s", dates=steps)

    assert made.date_of(DELIVERED) == (None if on is None else PartialDate(on))


@pytest.mark.parametrize(
    ("value", "scope", "total"),
    [
        (Value(total_usd=75), Scope.SINGLE, 75),
        (Value(total_usd=0), Scope.SINGLE, 0),
        (Value(total_usd=75), Scope.PACKAGE, None),
        (Value(total_usd=75, scope=ValueScope.PACKAGE), Scope.SINGLE, None),
        (Value(total_usd=-75, scope=ValueScope.CHANGE), Scope.SINGLE, None),
        (Value(mde_usd=75), Scope.SINGLE, None),
        (None, Scope.SINGLE, None),
    ],
)
def test_the_stated_total_is_that_of_the_notice_alone(
    value: Value | None, scope: Scope, total: int | None
) -> None:
    assert Notification(id="n", notice="n", source="s", value=value, scope=scope).stated_total_usd == total


def test_a_step_is_found_by_the_value_of_its_kind_too() -> None:
    step = Milestone(kind=MilestoneKind.ANNOUNCED, on=PartialDate("2024-01-11"))
    made = Notification(id="n", notice="n", source="s", dates=(step,))

    assert made.milestone("announced") is step
    assert made.date_of("announced") == "2024-01-11"


@pytest.mark.parametrize("junk", ["anounced", "", 3, None, ["announced"]])
def test_what_is_no_kind_of_step_is_refused(junk: Any) -> None:
    made = Notification(id="n", notice="n", source="s")

    for look_up in (made.milestone, made.date_of):
        with pytest.raises(ArgumentError, match="a MilestoneKind or its value") as caught:
            look_up(junk)
        assert caught.value.argument == "kind"
