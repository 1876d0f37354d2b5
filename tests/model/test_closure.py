# SPDX-License-Identifier: MIT
"""Parts and unions of datasets refer to nothing that they lack, unless the whole lacked it already."""

from collections.abc import Callable
from typing import Any

import attrs
import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

import fmsdata
from fmsdata._fields import CLASSES, fields_of
from fmsdata.errors import InvalidError, UnknownNameError
from fmsdata.model._closure import ids_in
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.dataset import COLLECTIONS, Dataset
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Stance
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.words import ActorKind, MilestoneKind, Polarity, SourceKind

Records = Callable[[type[Any]], st.SearchStrategy[Any]]


def _actor(name: str, **fields: Any) -> Actor:
    return Actor(id=name, name=name, kind=ActorKind.COMPANY, **fields)


def _renamed_actor(name: str) -> Actor:
    return Actor(id=name, name="somebody else", kind=ActorKind.COMPANY)


def _source(name: str) -> Source:
    return Source(id=name, kind=SourceKind.NEWS)


def _small() -> Dataset:
    return Dataset(
        id="small",
        title="Small",
        version="2026.1",
        sources=(_source("s-1"), _source("s-2"), _source("s-3")),
        actors=(_actor("a"), _actor("b", parent="c"), _actor("c", evidence=(Evidence(source="s-2"),))),
        systems=(WeaponSystem(id="w", name="W", manufacturers=("a",)),),
        notifications=(
            Notification(
                id="n",
                notice="k",
                source="s-1",
                items=(Item(name="x", key="line", system="w"),),
                dates=(Milestone(kind=MilestoneKind.REQUESTED, by="b"),),
            ),
        ),
        stances=(Stance(id="st", holder="a", polarity=Polarity.SUPPORTS, target="n"),),
    )


def _names(dataset: Dataset) -> list[str]:
    return [record.id for record in dataset]


def _broken(dataset: Dataset) -> set[str]:
    known = set(_names(dataset))
    return {name for record in dataset for name in ids_in(record) if name not in known}


def test_a_subset_holds_what_its_records_refer_to_through_others_and_nested() -> None:
    part = _small().subset(["n"])

    assert _names(part) == ["s-1", "s-2", "a", "b", "c", "w", "n"]
    assert part.version is None
    assert part.title == "Small"


def test_what_refers_to_a_record_is_not_added_unless_it_is_named() -> None:
    assert _names(_small().subset(["a"])) == ["a"]
    assert _names(_small().subset(["st"])) == ["s-1", "s-2", "a", "b", "c", "w", "n", "st"]


def test_a_subset_of_an_unknown_id_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 's-1'"):
        _small().subset(["s-11"])


def test_a_subset_of_nothing_is_empty() -> None:
    assert _names(_small().subset([])) == []


@given(data=st.data())
@settings(max_examples=40)
def test_a_subset_breaks_no_reference_and_keeps_order(any_record: Records, data: st.DataObject) -> None:
    whole = _joined(data, any_record)
    ids = data.draw(st.lists(st.sampled_from(_names(whole)), max_size=3)) if _names(whole) else []

    part = whole.subset(ids)

    assert _broken(part) <= _broken(whole)
    assert set(ids) <= set(_names(part))
    kept = set(_names(part))
    assert _names(part) == [name for name in _names(whole) if name in kept]
    assert part.subset(_names(part)) == part


def _joined(data: st.DataObject, any_record: Records) -> Dataset:
    """Draw a dataset whose ids are few, so that its records do refer to one another."""
    few = st.sampled_from("abcdef")
    dataset = data.draw(any_record(Dataset))
    parts = {
        name: tuple(attrs.evolve(record, id=f"{name[:2]}-{place}") for place, record in enumerate(records))
        for name in COLLECTIONS
        for records in [getattr(dataset, name)]
    }
    actors = [_actor(name) for name in "abcdef"]
    linked = [
        attrs.evolve(actor, accredited_to=data.draw(few), members=(data.draw(few),)) for actor in actors
    ]
    parts["actors"] += tuple(linked)
    whole: Dataset = attrs.evolve(dataset, **parts)
    return whole


def test_merged_datasets_hold_the_records_of_both_once() -> None:
    whole = _small()
    other = whole.subset(["st"])

    merged = whole.subset(["w"]).merge(other, id="both", title="Both")

    assert (merged.id, merged.title) == ("both", "Both")
    assert sorted(_names(merged)) == sorted(_names(other))
    assert _broken(merged) == set()


def test_merging_with_itself_changes_nothing() -> None:
    assert _small().merge(_small()) == _small()


def test_one_id_for_two_records_is_refused_and_every_such_id_is_told() -> None:
    other = Dataset(id="o", title="O", sources=(_source("a"),), actors=(_actor("b"), _actor("new")))

    with pytest.raises(InvalidError) as caught:
        _small().merge(other)
    assert [problem.value for problem in caught.value.problems] == ["a", "b"]


def test_what_is_said_of_the_parts_is_not_said_of_the_whole() -> None:
    first = Dataset(id="a", title="A", version="1", description="x", licence="MIT", notes=("one",))
    other = Dataset(id="b", title="B", version="2", description="y", licence="CC0-1.0", notes=("one", "two"))

    merged = first.merge(other)

    assert (merged.id, merged.version, merged.description) == ("a", None, None)
    assert merged.licence == "(MIT) AND (CC0-1.0)"
    assert merged.notes == ("one", "two")
    assert first.merge(attrs.evolve(other, licence=None)).licence == "MIT"


def test_every_field_that_refers_to_a_class_with_an_id_is_followed() -> None:
    for cls in CLASSES:
        for field in fields_of(cls):
            refers = field.about.refers
            if refers is None:
                continue
            named = [known for known in CLASSES if known.__name__ == refers]
            with_id = refers == "any" or "id" in {inner.name for inner in fields_of(named[0])}
            # An item is named inside its notice; every other reference is to an id of the dataset.
            assert with_id is (refers != "Item")


def test_a_prefix_sets_the_ids_of_the_other_dataset_apart_and_all_that_refers_to_them() -> None:
    first = Dataset(id="f", title="F", sources=(_source("s"),), actors=(_actor("a"), _actor("same")))
    child = attrs.evolve(_actor("child"), parent="a")
    other = Dataset(
        id="o", title="O", sources=(_source("s"),), actors=(_renamed_actor("a"), _actor("same"), child)
    )

    merged = first.merge(other, prefix="o-")

    assert [record.id for record in merged] == ["s", "a", "same", "o-a", "child"]
    assert merged.actor("child").parent == "o-a"
    assert merged.actor("a") == _actor("a")
    assert _broken(merged) == set()


def test_a_record_that_comes_to_differ_by_what_it_refers_to_is_set_apart_too() -> None:
    child = attrs.evolve(_actor("child"), parent="a")
    first = Dataset(id="f", title="F", actors=(_actor("a"), child))
    other = Dataset(id="o", title="O", actors=(_renamed_actor("a"), child))

    merged = first.merge(other, prefix="o-")

    assert [(actor.id, actor.parent) for actor in merged.actors] == [
        ("a", None),
        ("child", "a"),
        ("o-a", None),
        ("o-child", "o-a"),
    ]


def test_a_prefix_that_sets_nothing_apart_is_refused() -> None:
    first = Dataset(id="f", title="F", actors=(_actor("a"), _actor("o-a")))
    other = Dataset(id="o", title="O", actors=(_renamed_actor("a"),))

    for prefix in ("", "o-"):
        with pytest.raises(InvalidError):
            first.merge(other, prefix=prefix)


def test_the_packaged_datasets_can_be_merged() -> None:
    first, second = (fmsdata.load_dataset(name) for name in fmsdata.dataset_names())

    merged = first.merge(second, prefix="us-")

    assert len(list(merged)) == len(list(first)) + len(list(second))
    assert _broken(merged) == set()
    assert merged.subset(one.id for one in first.notifications) == attrs.evolve(
        first.subset(one.id for one in first.notifications),
        description=merged.description,
        licence=merged.licence,
        notes=merged.notes,
    )
