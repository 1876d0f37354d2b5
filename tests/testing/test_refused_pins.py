# SPDX-License-Identifier: MIT
"""What no drawn record can hold is refused where it is asked for, by an error of fmsdata that says why."""

import datetime
from typing import Any

import pytest
from hypothesis import given, settings

import fmsdata
from fmsdata import (
    Designation,
    DesignationSystem,
    NoticeKind,
    PartialDate,
    QuantityKind,
    Source,
    SourceKind,
    Transmittal,
    WeaponSystem,
)
from fmsdata.testing import strategies

MISSILE = WeaponSystem(id="fgm-148", name="Javelin", designation=Designation("FGM-148F"), category="missile")
AIRCRAFT = WeaponSystem(id="f-16", name="F-16", designation=Designation("F-16C"), category="aircraft")
SHIP = WeaponSystem(id="lcs", name="Littoral Combat Ship", category="ship")
EARLY = Source(id="late", kind=SourceKind.NEWS)
LATE = Source(id="late", kind=SourceKind.NEWS, published_on=PartialDate("2074"))
DAY = datetime.date(2013, 5, 17)

CONTRADICTIONS: list[tuple[str, dict[str, Any]]] = [
    ("notifications", {"min_items": 5, "max_items": 2}),
    ("notifications", {"kind": NoticeKind.ORIGINAL, "amends": Transmittal("24-05")}),
    ("notifications", {"kind": NoticeKind.ENHANCEMENT, "amends": Transmittal("24-05"), "era": "record"}),
    ("notifications", {"systems": (MISSILE, SHIP)}),
    ("datasets", {"min_notifications": 5, "max_notifications": 2}),
    ("designations", {"category": "tank", "system": DesignationSystem.MISSILE}),
    ("items", {"category": "tank", "system": MISSILE}),
    ("items", {"system": SHIP}),
    ("counts", {"minimum": 5, "maximum": 2}),
    ("quantities", {"minimum": 5, "maximum": 2}),
    ("quantities", {"kind": QuantityKind.RANGE, "minimum": 5, "maximum": 5}),
    ("partial_dates", {"earliest": DAY, "latest": datetime.date(2012, 1, 1)}),
    ("values", {"total_usd": -1}),
    ("values", {"total_usd": 0, "mde": True}),
    ("stances", {"holder": "kosovo", "among": ("serbia",)}),
    ("stances", {"record_id": "a", "target": "a"}),
    ("acts", {"record_id": "a", "target": "a"}),
    ("notifications", {"record_id": "late", "source": EARLY}),
    ("quantities", {"kind": QuantityKind.CHANGE, "minimum": 2**53 - 1}),
]
UNSOUND: list[tuple[str, dict[str, Any]]] = [
    ("notifications", {"max_items": -1}),
    ("notifications", {"min_items": "2"}),
    ("notifications", {"min_items": None}),
    ("notifications", {"min_items": True}),
    ("notifications", {"era": 1999}),
    ("notifications", {"record_id": ""}),
    ("notifications", {"source": ""}),
    ("notifications", {"kind": "original"}),
    ("notifications", {"amends": "24-05"}),
    ("notifications", {"purchaser": "US"}),
    ("notifications", {"purchaser": "KP"}),
    ("notifications", {"purchaser": 5}),
    ("notifications", {"systems": "fgm-148"}),
    ("datasets", {"positions": 1}),
    ("datasets", {"purchaser": "North Korea"}),
    ("items", {"source": ""}),
    ("transmittals", {"year": 1900}),
    ("transmittals", {"year": "2024"}),
    ("quantities", {"kind": "number"}),
    ("milestones", {"on": "2024-01-11"}),
    ("stances", {"among": "serbia"}),
    ("evidence", {"quote": "a quote that goes on and on for more words than a quote may have"}),
    ("evidence", {"supports": {"value"}}),
    ("evidence", {"quote": "\ud800"}),
    ("stances", {"source": "\ud800"}),
    ("partial_dates", {"earliest": datetime.date.min}),
    ("relations", {"latest": datetime.date.max}),
    ("datasets", {"min_notifications": 41}),
    ("notifications", {"source": LATE}),
]
UNKNOWN: list[tuple[str, dict[str, Any]]] = [
    ("items", {"category": "spaceship"}),
    ("weapon_systems", {"category": "spaceship"}),
    ("designations", {"category": "spaceship"}),
    ("contractors", {"among": ("acme",)}),
    ("members", {"firm": "acme"}),
    ("case_designators", {"agency": "?"}),
    ("notifications", {"era": "records"}),
]


@pytest.mark.parametrize(("strategy", "pins"), CONTRADICTIONS, ids=str)
def test_pins_that_contradict_one_another_are_refused_at_the_call(
    strategy: str, pins: dict[str, Any]
) -> None:
    with pytest.raises(fmsdata.InvalidError) as caught:
        getattr(strategies, strategy)(**pins)

    assert {one for problem in caught.value.problems for one in problem.field.split(", ")} & set(pins)


@pytest.mark.parametrize(("strategy", "pins"), UNSOUND, ids=str)
def test_a_pin_that_nothing_can_have_is_refused_at_the_call(strategy: str, pins: dict[str, Any]) -> None:
    with pytest.raises(fmsdata.InvalidError, match=f"{strategy}.{next(iter(pins))}: found "):
        getattr(strategies, strategy)(**pins)


@pytest.mark.parametrize(("strategy", "pins"), UNKNOWN, ids=str)
def test_an_unknown_name_is_refused_at_the_call(strategy: str, pins: dict[str, Any]) -> None:
    with pytest.raises(fmsdata.UnknownNameError):
        getattr(strategies, strategy)(**pins)


def test_all_unsound_pins_are_told_at_once() -> None:
    with pytest.raises(fmsdata.InvalidError) as caught:
        strategies.notifications(record_id="", min_items=-1)

    assert [problem.field for problem in caught.value.problems] == ["record_id", "min_items"]


@settings(max_examples=60)
@given(strategies.notifications(amends=Transmittal("12-0B"), era="dsca"))
def test_a_notice_that_amends_another_is_an_enhancement_of_its_year_or_later(
    notice: fmsdata.Notification,
) -> None:
    assert (notice.kind, notice.amends) == (NoticeKind.ENHANCEMENT, "12-0B")
    assert fmsdata.check(notice, select=["FMS4"]).ok


def test_every_system_that_is_pinned_is_offered_by_some_notice() -> None:
    offered: set[str | None] = set()

    @settings(max_examples=100, database=None, derandomize=True)
    @given(strategies.notifications(systems=(MISSILE, AIRCRAFT), min_items=2))
    def collect(notice: fmsdata.Notification) -> None:
        offered.update(item.system for item in notice.items or ())

    collect()
    assert offered == {None, "fgm-148", "f-16"}


@settings(max_examples=20)
@given(strategies.notifications(min_items=40))
def test_a_notice_has_as_many_lines_as_asked_for_even_where_things_run_out(
    notice: fmsdata.Notification,
) -> None:
    assert notice.items is not None
    assert len(notice.items) == 40


@settings(max_examples=20)
@given(strategies.datasets(max_notifications=0))
def test_a_dataset_without_notices_can_be_asked_for(dataset: fmsdata.Dataset) -> None:
    assert dataset.notifications == ()


@settings(max_examples=50)
@given(strategies.quantities(minimum=20_000, kind=QuantityKind.NUMBER))
def test_a_large_minimum_moves_the_largest_count(quantity: fmsdata.Quantity) -> None:
    assert quantity.count is not None
    assert quantity.count >= 20_000


@pytest.mark.parametrize("value", [None, 5])
def test_what_is_no_name_of_a_rule_is_refused(value: Any) -> None:
    with pytest.raises(fmsdata.ArgumentError, match="rule"):
        strategies.violations(value)


@pytest.mark.parametrize(
    "value", ["Notification", None, fmsdata.Notification(id="a", notice="a", source="a")]
)
def test_what_is_no_class_is_refused(value: Any) -> None:
    with pytest.raises(fmsdata.ArgumentError, match="cls"):
        strategies.broken_json(value)
    with pytest.raises(fmsdata.ArgumentError, match="cls"):
        strategies.for_type(value)


def test_what_helpers_cannot_work_with_is_refused_by_name() -> None:
    wrong: Any = fmsdata.Item(name="x")
    number: Any = 920
    with pytest.raises(fmsdata.ArgumentError, match="records: found Item"):
        strategies.dataset_of(wrong)
    with pytest.raises(fmsdata.ArgumentError, match="actors: found Item"):
        strategies.dataset_of(actors=[wrong])
    with pytest.raises(fmsdata.ArgumentError, match="dataset: found Item"):
        strategies.source_texts(wrong)
    with pytest.raises(fmsdata.ArgumentError, match="dollars: found -5"):
        strategies.printed_amount(-5)
    with pytest.raises(fmsdata.UnknownNameError, match="no style 'roman'; known: both, words, digits"):
        strategies.printed_count(3, "roman")
    with pytest.raises(fmsdata.ArgumentError, match="code: found 920"):
        strategies.broken_json(fmsdata.Item, code=number)


def test_an_actor_may_stand_among_the_other_records() -> None:
    actor = fmsdata.Actor(id="x", name="X", kind=fmsdata.ActorKind.GROUP)
    stance = fmsdata.Stance(id="s", holder="x", mode=fmsdata.StanceMode.EXPECTS, topic="the sale")

    assert strategies.dataset_of(actor, stance).actors == strategies.dataset_of(stance, actors=[actor]).actors
