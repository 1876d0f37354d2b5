# SPDX-License-Identifier: MIT
"""Differences are complete, located, and about what a person would say had changed."""

from collections.abc import Callable
from typing import Any

import attrs
import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from fmsdata._fields import CLASSES
from fmsdata.changes import Change, diff
from fmsdata.errors import InvalidError
from fmsdata.model.dataset import Dataset
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Source
from fmsdata.model.values import Value
from fmsdata.model.words import MilestoneKind, Section, SourceKind

Records = Callable[[type[Any]], st.SearchStrategy[Any]]
by_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)


def _notice(**fields: Any) -> Notification:
    return Notification(id="n", notice="k", source="s", **fields)


def _items(*names: str) -> tuple[Item, ...]:
    return tuple(Item(name=name, key=name) for name in names)


def _at(record: Any, path: str) -> Any:
    for part in path.split("/")[1:]:
        record = record[int(part)] if isinstance(record, tuple) else getattr(record, part)
    return record


def _brief(changes: tuple[Change, ...]) -> list[tuple[str, str]]:
    return [(change.kind, change.path) for change in changes]


@by_class
@given(data=st.data())
@settings(max_examples=20)
def test_there_is_no_change_exactly_when_records_are_equal(
    cls: type[Any], any_record: Records, data: st.DataObject
) -> None:
    a, b = data.draw(any_record(cls)), data.draw(any_record(cls))

    assert (diff(a, b) == ()) is (a == b)
    assert diff(a, a) == ()


@given(data=st.data())
@settings(max_examples=60)
def test_each_path_leads_to_the_values_that_a_change_shows(any_record: Records, data: st.DataObject) -> None:
    a, b = data.draw(any_record(Notification)), data.draw(any_record(Notification))

    for change in diff(a, b):
        if change.kind == "removed":
            assert _at(a, change.path) == change.before
        elif change.kind == "moved":
            assert change.path.endswith(f"/{change.after}")
        else:
            assert _at(b, change.path) == change.after


def test_what_a_moved_record_no_longer_has_is_looked_up_where_it_stood() -> None:
    x, y = _items("x", "y")
    a = _notice(items=(attrs.evolve(x, quantity=Quantity(count=3)), y))
    b = _notice(items=(y, x))

    changes = diff(a, b)

    assert ("removed", "/items/0/quantity") in _brief(changes)
    assert _brief(diff(b, a))[-1] == ("added", "/items/0/quantity")


@given(data=st.data())
@settings(max_examples=60)
def test_each_path_resolves_in_the_record_that_it_is_said_to_lead_into(
    any_record: Records, data: st.DataObject
) -> None:
    # Records that are alike but for one field, in any order, so that many are paired across positions.
    drawn = data.draw(st.lists(any_record(Item), min_size=1, max_size=4))
    named = [attrs.evolve(item, key=f"k{number}") for number, item in enumerate(drawn)]
    changed = [data.draw(st.sampled_from([item, Item(name=item.name, key=item.key)])) for item in named]
    a = _notice(items=tuple(named))
    b = _notice(items=tuple(data.draw(st.permutations(changed))))

    for change in diff(a, b):
        if change.kind == "removed":
            assert _at(a, change.path) == change.before
        elif change.kind == "moved":
            assert _at(b, change.path).key == named[change.before].key
        else:
            assert _at(b, change.path) == change.after


@given(names=st.lists(st.sampled_from("abcdef"), unique=True, min_size=1), data=st.data())
def test_a_list_put_in_another_order_has_only_moves(names: list[str], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(names))

    changes = diff(_notice(items=_items(*names)), _notice(items=_items(*shuffled)))

    assert all(change.kind == "moved" for change in changes)
    assert len(changes) < len(names)
    assert (changes == ()) is (shuffled == names)


def test_a_changed_number_is_told_with_both_and_where_it_stands() -> None:
    before = _notice(value=Value(total_usd=75), items=(Item(name="Javelin", quantity=Quantity(count=240)),))
    after = attrs.evolve(before, items=(Item(name="Javelin", quantity=Quantity(count=246)),))

    (change,) = diff(before, after)

    assert change == Change(path="/items/0/quantity/count", before=240, after=246, kind="changed")
    assert str(change) == "/items/0/quantity/count changed from 240 to 246"


def test_an_item_put_in_first_does_not_make_the_others_look_changed() -> None:
    changes = diff(_notice(items=_items("a", "b")), _notice(items=_items("new", "a", "b")))

    assert _brief(changes) == [("added", "/items/0")]
    assert "added" in str(changes[0])


def test_an_item_is_known_by_its_key_although_its_name_changed() -> None:
    before = _notice(items=(Item(key="i", name="Missile"), Item(key="j", name="Kit")))
    after = _notice(items=(Item(key="j", name="Kit"), Item(key="i", name="Missiles", section=Section.MDE)))

    assert _brief(diff(before, after)) == [
        ("moved", "/items/0"),
        ("changed", "/items/1/name"),
        ("changed", "/items/1/section"),
    ]


def test_an_item_without_a_key_is_known_by_its_name_and_a_milestone_by_its_kind() -> None:
    before = _notice(
        items=(Item(name="a"), Item(name="b")),
        dates=(Milestone(kind=MilestoneKind.PRINTED), Milestone(kind=MilestoneKind.APPROVED)),
    )
    after = _notice(
        items=(Item(name="b", quantity=Quantity(count=1)),),
        dates=(Milestone(kind=MilestoneKind.APPROVED, planned=True),),
    )

    assert _brief(diff(before, after)) == [
        ("removed", "/items/0"),
        ("added", "/items/0/quantity"),
        ("removed", "/dates/0"),
        ("changed", "/dates/0/planned"),
    ]


def test_records_without_a_name_are_paired_in_order() -> None:
    before = _notice(other_values=(Value(total_usd=1), Value(total_usd=2)))
    after = _notice(other_values=(Value(total_usd=1), Value(total_usd=3), Value(total_usd=4)))

    assert _brief(diff(before, after)) == [
        ("changed", "/other_values/1/total_usd"),
        ("added", "/other_values/2"),
    ]


def test_none_and_the_empty_tuple_differ() -> None:
    assert _brief(diff(_notice(items=None), _notice(items=()))) == [("added", "/items")]
    assert _brief(diff(_notice(items=()), _notice(items=None))) == [("removed", "/items")]
    assert _brief(diff(_notice(items=()), _notice(items=_items("a")))) == [("changed", "/items")]


def test_records_of_datasets_are_paired_by_id() -> None:
    sources = tuple(Source(id=name, kind=SourceKind.NEWS) for name in "abc")
    before = Dataset(id="d", title="D", sources=sources)
    after = Dataset(id="d", title="D", sources=(attrs.evolve(sources[2], title="T"), sources[0]))

    assert _brief(diff(before, after)) == [
        ("removed", "/sources/1"),
        ("moved", "/sources/0"),
        ("added", "/sources/0/title"),
    ]
    assert _brief(diff(Dataset(id="d", title="D"), before)) == [
        ("added", "/sources/0"),
        ("added", "/sources/1"),
        ("added", "/sources/2"),
    ]


def test_records_of_different_classes_are_not_compared() -> None:
    with pytest.raises(InvalidError, match="class Quantity"):
        diff(Quantity(), Value())


def test_a_change_is_told_in_one_line_whatever_its_kind() -> None:
    one, other = _notice(title="a", items=_items("x", "y")), _notice(title="b", items=_items("y"))

    assert [str(change) for change in diff(one, other)] == [
        "/title changed from 'a' to 'b'",
        "/items/0 removed Item(name='x', key='x')",
    ]
    assert str(diff(other, one)[-1]) == "/items/0 added Item(name='x', key='x')"
    assert str(diff(one, _notice(title="a", items=_items("y", "x")))[0]).startswith("/items/")
    assert str(diff(Value(total_usd=1), Value())[0]) == "/total_usd removed 1"
