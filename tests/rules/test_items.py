# SPDX-License-Identifier: MIT
"""Rules 110 to 116: the lines of a notice, their keys, and what their numbers count."""

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.model.dataset import Dataset
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Staff
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.words import Affiliation, Bound, PartRelation, QuantityKind, Section
from fmsdata.rules import check

COUNTS = st.integers(2, 9_999)
KEYS = st.sampled_from("abcdef")


def _notice(*items: Item, **fields: Any) -> Notification:
    words = (Evidence(source="record"),)
    return Notification(id="n", notice="n", source="record", items=items, evidence=words, **fields)


def _line(key: str | None, count: int | None = 1, name: str | None = None, **fields: Any) -> Item:
    return Item(name=name or f"things {key}", key=key, quantity=Quantity(count=count, **fields))


def _as(key: str | None, wanted: str) -> Item:
    return Item(name=f"things {key}", key=key, quantity=Quantity(kind=QuantityKind.REFERENCE, same_as=wanted))


def _paths(record: object, code: str) -> list[str]:
    return [one.path for one in check(record, select=[code]).findings]


def _codes(record: object) -> list[str]:
    return [one.code for one in check(record, ignore=["FMS801"]).findings]


@pytest.mark.parametrize(
    ("items", "paths"),
    [
        pytest.param((_as(None, "a"), _line("a")), [], id="a line without a key may refer, and forward"),
        pytest.param((_line("a"), _as("b", "a"), _as("c", "b")), [], id="over several lines"),
        pytest.param((_line("a"), _as("b", "A")), ["/items/1/quantity/same_as"], id="another case"),
        pytest.param((_line(None, name="a"), _as("b", "a")), ["/items/1/quantity/same_as"], id="a name"),
        pytest.param((), [], id="no lines"),
    ],
)
def test_fms110_a_quantity_by_reference_leads_to_a_line_of_the_notice(
    items: tuple[Item, ...], paths: list[str]
) -> None:
    assert _paths(_notice(*items), "FMS110") == paths


def test_fms110_suggests_a_key_that_is_there_and_says_nothing_of_a_lone_line() -> None:
    (found,) = check(_notice(_line("missiles"), _as("b", "missile"))).findings

    assert (found.expected, found.actual) == ("the key of an item", "missile")
    assert "'missiles'" in (found.hint or "")
    assert _paths(_as("b", "missile"), "FMS110") == []


@pytest.mark.parametrize(
    ("notification", "path"),
    [
        pytest.param(
            _notice(Item(name="training", measures=(Quantity(kind=QuantityKind.REFERENCE, same_as="zz"),))),
            "/items/0/measures/0/same_as",
            id="a measure",
        ),
        pytest.param(
            _notice(
                _line("a"),
                representatives=(
                    Staff(
                        affiliation=Affiliation.CONTRACTOR,
                        quantity=Quantity(kind=QuantityKind.REFERENCE, same_as="zz"),
                    ),
                ),
            ),
            "/representatives/0/quantity/same_as",
            id="people",
        ),
        pytest.param(
            _notice(Item(name="missiles", key="a"), _as("b", "a")),
            "/items/1/quantity/same_as",
            id="a line without a quantity",
        ),
    ],
)
def test_fms110_looks_at_every_quantity_and_at_what_is_meant(notification: Notification, path: str) -> None:
    assert _paths(notification, "FMS110") == [path]


def test_the_keys_of_another_notice_do_not_count() -> None:
    other = _notice(_line("a"))
    whole = Dataset(id="d", title="t", notifications=(_notice(_as("b", "a")), other))

    assert _paths(whole, "FMS110") == ["/notifications/0/items/0/quantity/same_as"]


@pytest.mark.parametrize(
    ("items", "paths"),
    [
        pytest.param((_as("a", "a"),), ["/items/0/quantity/same_as"], id="to itself"),
        pytest.param(
            (_as("c", "b"), _as("b", "a"), _as("a", "c")), ["/items/2/quantity/same_as"], id="told once"
        ),
        pytest.param(
            (_as("a", "b"), _as("b", "c"), _as("c", "b")),
            ["/items/1/quantity/same_as"],
            id="not at a line that only leads into it",
        ),
        pytest.param((_as("a", "b"), _as("b", "c"), _line("c")), [], id="no circle"),
        pytest.param((_as("a", "b"), _as("b", "?")), [], id="an end that is not there"),
    ],
)
def test_fms111_references_do_not_lead_back(items: tuple[Item, ...], paths: list[str]) -> None:
    assert _paths(_notice(*items), "FMS111") == paths


def test_fms111_repeats_a_few_keys_of_a_long_circle() -> None:
    keys = [f"{number:03}" for number in range(300)]
    lines = (_as(key, to) for key, to in zip(keys, [*keys[1:], keys[0]], strict=True))

    (found,) = check(_notice(*lines), select=["FMS111"]).findings

    assert found.message.endswith("'000', '001', '002', '003' and 296 more refer to one another only")


def test_fms111_takes_linear_time_on_a_chain() -> None:
    def seconds(length: int) -> float:
        lines = [_as(str(number), str(number + 1)) for number in range(length)]
        whole = _notice(*lines, _line(str(length)))
        start = time.process_time()
        assert check(whole, select=["FMS111"]).findings == ()
        return time.process_time() - start

    seconds(10)
    # Ten times as much took a thousand times as long once; a hundred is far from either.
    assert seconds(2_000) < 100 * min(seconds(200) for _ in "123")


@given(st.permutations("abcdef"), st.integers(1, 6))
def test_a_ring_of_references_is_told_once_and_a_chain_not_at_all(keys: list[str], size: int) -> None:
    ring = keys[:size]
    lines = tuple(_as(key, to) for key, to in zip(ring, ring[1:] + ring[:1], strict=True))

    assert _codes(_notice(*lines)) == ["FMS111"]
    assert _codes(_notice(*lines[:-1], _line(ring[-1]))) == []


@pytest.mark.parametrize(
    ("keys", "paths"),
    [
        pytest.param([None, None], [], id="no keys"),
        pytest.param(["a", "A"], [], id="another case"),
        pytest.param(["a", "b", "a", "a"], ["/items/2/key", "/items/3/key"], id="each but the first"),
    ],
)
def test_fms112_a_key_is_that_of_one_line(keys: list[str | None], paths: list[str]) -> None:
    lines = (_line(key, number, name=f"lot {number}") for number, key in enumerate(keys))

    assert _paths(_notice(*lines), "FMS112") == paths


@given(st.lists(st.none() | KEYS, max_size=8))
def test_as_many_keys_are_told_as_there_are_too_many(keys: list[str | None]) -> None:
    given_keys = [key for key in keys if key is not None]
    lines = (_line(key, number, name=f"lot {number}") for number, key in enumerate(keys))

    assert len(_paths(_notice(*lines), "FMS112")) == len(given_keys) - len(set(given_keys))


@pytest.mark.parametrize(
    ("unit", "fires"),
    [
        ("Persons", True),
        ("flight hours", True),
        ("man-months", True),
        ("hours per year", True),
        ("contractor personnel", True),
        ("missiles", False),
        ("sets per site", False),
        ("launch units", False),
        ("sighting systems", False),
    ],
)
def test_fms113_times_people_and_places_are_measures(unit: str, fires: bool) -> None:
    line = _line("a", 120, unit=unit)
    measured = Item(name="training", measures=(Quantity(count=120, unit=unit),))

    assert _paths(line, "FMS113") == (["/quantity/unit"] if fires else [])
    assert _paths(measured, "FMS113") == []


def test_fms113_looks_at_ranges_and_not_where_no_number_is_given() -> None:
    crew = Quantity(kind=QuantityKind.RANGE, low=6_000, high=8_000, unit="persons")
    (found,) = check(Item(name="training", quantity=crew), select=["FMS113"]).findings

    assert "6,000 to 8,000" in found.message
    assert _paths(Item(name="x", quantity=Quantity(kind=QuantityKind.UNSTATED, unit="trips")), "FMS113") == []


@pytest.mark.parametrize(
    ("printed", "count", "fires"),
    [
        ("155mm", 155, True),
        ("120 mm", 120, True),
        ("1,000-pound", 1_000, True),
        ("2000LB bombs", 2_000, True),
        ("500 lb", 500, True),
        ("500 500-pound bombs", 500, False),
        ("five hundred (500) 500 lb bombs", 500, False),
        ("8,250 each of 20mm munitions", 8_250, False),
        ("7.62mm", 62, False),
        (".50 caliber", 50, False),
        ("155 mmWave sensors", 155, False),
        ("13,981 120mm cartridges", 981, False),
    ],
)
def test_fms114_a_calibre_or_a_weight_is_no_count(printed: str, count: int, fires: bool) -> None:
    assert _paths(Quantity(count=count, as_printed=printed), "FMS114") == (["/count"] if fires else [])


@given(st.integers(2, 9_999), st.sampled_from(("mm", " mm", "-pound", " lbs", "-inch")), COUNTS)
def test_a_size_is_told_whatever_its_unit_and_beside_a_count_it_is_not(
    size: int, unit: str, count: int
) -> None:
    printed = f"{size:,}{unit}"

    assert _paths(Quantity(count=size, as_printed=f"{printed} shells"), "FMS114") == ["/count"]
    assert _paths(Quantity(count=count, as_printed=f"{count:,} {printed} shells"), "FMS114") == []


@pytest.mark.parametrize(
    ("first", "second", "fires"),
    [
        pytest.param(Item(name="training  equipment"), Item(name="Training Equipment"), True, id="spaces"),
        pytest.param(_line(None, 2, "radios"), _line(None, 2, "radios"), True, id="the same number"),
        pytest.param(_line(None, 2, "radios"), _line(None, 3, "radios"), False, id="another number"),
        pytest.param(
            Item(name="radios", section=Section.MDE), Item(name="radios"), False, id="other section"
        ),
        pytest.param(Item(name="tool kits"), Item(name="toolkits"), False, id="another word"),
        pytest.param(_line("a", 2, "radios"), _line("b", 2, "radios"), True, id="keys make no difference"),
    ],
)
def test_fms115_a_line_that_stands_twice_is_remarked_on(first: Item, second: Item, fires: bool) -> None:
    assert _paths(_notice(first, second), "FMS115") == (["/items/1"] if fires else [])


PART = Part(label="fly-to-buy", relation=PartRelation.INCLUDED, count=6)


def _titled(title: str, *quantities: Quantity) -> Notification:
    return _notice(*(Item(name=f"lot {at}", quantity=one) for at, one in enumerate(quantities)), title=title)


@pytest.mark.parametrize(
    ("title", "quantity"),
    [
        pytest.param("Two hundred forty-six missiles", Quantity(count=246), id="words"),
        pytest.param("More than 200 missiles", Quantity(count=246), id="rounded down"),
        pytest.param("Nearly 14,000 rounds", Quantity(count=13_981), id="rounded up"),
        pytest.param("About 250 missiles", Quantity(count=246), id="about"),
        pytest.param("Up to 250 missiles", Quantity(count=246), id="a ceiling"),
        pytest.param("Over 100 missiles", Quantity(count=100, bound=Bound.MORE_THAN), id="as encoded"),
        pytest.param("$75M for F-16 Block 70, AIM-9X and 155mm shells", Quantity(count=8), id="no counts"),
        pytest.param("Kosovo - Javelins, January 11, 2024", Quantity(count=246), id="a date"),
        pytest.param("Kosovo to buy 246 Javelins in 2024", Quantity(count=246), id="a year"),
        pytest.param("6 fly-to-buy", Quantity(count=246, parts=(PART,)), id="a part"),
        pytest.param("Lot 17 F-35 Aircraft", Quantity(count=8), id="the number of a lot"),
        pytest.param("Phase 2 of the Air Defense System", Quantity(count=8), id="the number of a phase"),
        pytest.param("Lots 17 and 18 Aircraft", Quantity(count=8), id="the numbers of two lots"),
        pytest.param("5 to 8", Quantity(kind=QuantityKind.RANGE, low=5, high=8), id="a range"),
        pytest.param("246 missiles", Quantity(kind=QuantityKind.UNSTATED), id="the lines have no numbers"),
    ],
)
def test_fms116_a_headline_may_round_and_name_less(title: str, quantity: Quantity) -> None:
    assert _paths(_titled(title, quantity), "FMS116") == []


def test_fms116_a_headline_may_add_up_the_lines_and_name_a_measure() -> None:
    lines = (Quantity(count=63), Quantity(count=42))
    training = Item(name="training", measures=(Quantity(count=22, unit="pilots"),))

    assert _paths(_titled("105 F-35 for Japan", *lines), "FMS116") == []
    assert _paths(_notice(training, title="Training of 22 pilots"), "FMS116") == []
    assert _paths(_titled("106 F-35 for Japan", *lines), "FMS116") == ["/title"]


@pytest.mark.parametrize(
    "title",
    ["264 missiles", "More than 250 missiles", "Up to 200 missiles", "About 500 missiles", "24 for 6"],
)
def test_fms116_a_headline_does_not_count_otherwise(title: str) -> None:
    assert set(_paths(_titled(title, Quantity(count=246)), "FMS116")) == {"/title"}
