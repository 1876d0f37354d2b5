# SPDX-License-Identifier: MIT
"""Every class of the model keeps the promises that all of them make."""

import copy
import enum
import inspect
import pickle
import typing
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fmsdata
from fmsdata._fields import CLASSES, SCALARS, fields_of, walk
from fmsdata.model import vocabulary, words
from fmsdata.model._checks import about_field
from fmsdata.model._plain import MAX_INTEGER, Dollars, Ref, Text, TextLimits, WholeLimits
from fmsdata.model._shape import shape_of

LEAVES = {str, int, bool, *SCALARS}
ENUMS = [word for word in vars(words).values() if isinstance(word, type) and issubclass(word, enum.Enum)]
EVERY = {name: getattr(fmsdata, name) for name in fmsdata.__all__}


@pytest.fixture(scope="module")
def records() -> list[Any]:
    """One record of every class, from the packaged article."""
    found: dict[type[Any], Any] = {}
    for node in walk(fmsdata.load_dataset("kosovo-javelin-2024")):
        found.setdefault(type(node.record), node.record)
    found[fmsdata.Party] = fmsdata.Party(role=fmsdata.PartyRole.FUNDER, as_printed="Norway")
    found[fmsdata.Staff] = fmsdata.Staff(
        affiliation=fmsdata.Affiliation.CONTRACTOR, quantity=fmsdata.Quantity(count=4)
    )
    assert set(found) == set(CLASSES)
    return list(found.values())


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_class_is_frozen_slotted_final_and_keyword_only(cls: type[Any]) -> None:
    assert "__setattr__" in vars(cls)
    assert not hasattr(cls, "__dict__") or "__dict__" not in cls.__slots__
    assert getattr(cls, "__final__", False)
    assert all(field.kw_only for field in attrs.fields(cls))


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_field_is_a_leaf_a_word_or_a_class_of_the_model(cls: type[Any]) -> None:
    for field in fields_of(cls):
        leaf = field.shape.leaf
        assert leaf in LEAVES or leaf in ENUMS or leaf in CLASSES, field.name


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_field_says_what_it_is_in_one_sentence(cls: type[Any]) -> None:
    for field in fields_of(cls):
        assert field.about.doc.endswith("."), field.name
        assert field.about.known is None or field.about.known in vocabulary.VOCABULARIES
        assert field.about.refers in (None, "any", *(c.__name__ for c in CLASSES))


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_no_class_holds_itself(cls: type[Any]) -> None:
    def holds(outer: type[Any]) -> set[type[Any]]:
        inner = {f.shape.leaf for f in fields_of(outer) if f.shape.is_record}
        return inner.union(*(holds(one) for one in inner)) if inner else inner

    assert cls not in holds(cls)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_class_comes_after_those_that_it_holds(cls: type[Any]) -> None:
    held = {f.shape.leaf for f in fields_of(cls) if f.shape.is_record}
    assert held <= set(CLASSES[: CLASSES.index(cls)])


def test_a_record_is_immutable_all_the_way_down(records: list[Any]) -> None:
    for record in records:
        hash(record)
        for node in walk(record):
            for field in fields_of(type(node.record)):
                value = getattr(node.record, field.name)
                assert value is None or isinstance(value, (str, int, tuple)) or attrs.has(type(value))
                with pytest.raises(attrs.exceptions.FrozenInstanceError):
                    setattr(node.record, field.name, value)


def test_a_record_equals_its_copies_and_keeps_the_types_of_its_values(records: list[Any]) -> None:
    for record in records:
        for twin in (copy.copy(record), copy.deepcopy(record), pickle.loads(pickle.dumps(record))):
            assert record == twin
            assert hash(record) == hash(twin)
            assert repr(record) == repr(twin)


def test_a_repr_leaves_out_defaults_and_is_read_back_by_eval(records: list[Any]) -> None:
    for record in records:
        assert eval(repr(record), dict(EVERY)) == record
    assert repr(fmsdata.Quantity(count=6)) == "Quantity(count=6)"


def test_evolve_makes_a_changed_copy_and_checks_it() -> None:
    quantity = fmsdata.Quantity(count=246)

    assert attrs.evolve(quantity, count=247).count == 247
    with pytest.raises(fmsdata.InvalidError, match=r"Quantity\.count: found -1, expected an integer from 0"):
        attrs.evolve(quantity, count=-1)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_constructor_refuses_a_value_of_the_wrong_type_and_names_the_field(cls: type[Any]) -> None:
    sound = {f.name: _sound(f.shape.leaf, f.shape.many) for f in fields_of(cls) if f.required}
    for field in fields_of(cls):
        with pytest.raises(fmsdata.InvalidError) as caught:
            cls(**(sound | {field.name: 1.5}))
        assert field.name in [problem.field for problem in caught.value.problems]


def _sound(leaf: type[Any], many: bool) -> Any:
    if leaf is str:
        value: Any = "x"
    elif issubclass(leaf, enum.Enum):
        value = next(iter(leaf))
    else:
        value = fmsdata.Quantity(count=1)
    return (value,) if many else value


def test_a_constructor_reports_everything_that_is_wrong() -> None:
    with pytest.raises(fmsdata.InvalidError) as caught:
        fmsdata.Part(label="", relation="included", count=MAX_INTEGER + 1)  # type: ignore[arg-type]

    assert [problem.field for problem in caught.value.problems] == ["label", "relation", "count"]
    assert caught.value.kind == "Part"


def test_combinations_of_sound_fields_are_reported_beside_unsound_ones() -> None:
    with pytest.raises(fmsdata.InvalidError) as caught:
        fmsdata.Quantity(
            kind=fmsdata.QuantityKind.RANGE,
            low=9,
            high=3,
            unit=3,  # type: ignore[arg-type]
        )

    assert [problem.field for problem in caught.value.problems] == ["unit", "low, high"]


def test_no_combination_is_judged_by_a_value_that_is_itself_refused() -> None:
    with pytest.raises(fmsdata.InvalidError) as caught:
        fmsdata.Quantity(kind="range", low=9, high=3)  # type: ignore[arg-type]

    assert [problem.field for problem in caught.value.problems] == ["kind"]


@settings(database=None)
@given(st.sampled_from(CLASSES))
def _fails(cls: type[Any]) -> None:
    assert not cls


def test_a_class_may_be_what_a_failing_property_test_shows() -> None:
    with pytest.raises(AssertionError, match=r"assert not <class 'fmsdata\.model\.sources\.Evidence'>"):
        _fails()


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_class_cannot_be_derived_from(cls: type[Any]) -> None:
    with pytest.raises(TypeError, match="is final"):
        type("Derived", (cls,), {})


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_whoever_asks_how_to_call_a_class_is_told_what_to_pass(cls: type[Any]) -> None:
    asked = inspect.signature(cls)

    assert "_plain" not in str(asked)
    for field in fields_of(cls):
        assert shape_of(asked.parameters[field.name].annotation)[:3] == field.shape[:3]


def test_a_plain_text_is_no_scalar() -> None:
    with pytest.raises(fmsdata.InvalidError, match="expected a PartialDate, or None"):
        fmsdata.Milestone(kind=fmsdata.MilestoneKind.ANNOUNCED, on="2008")  # type: ignore[arg-type]


def test_a_list_is_no_tuple() -> None:
    with pytest.raises(fmsdata.InvalidError, match="expected a tuple"):
        fmsdata.Member(name="Raytheon", places=["Tucson, AZ"])  # type: ignore[arg-type]


def test_text_with_a_lone_surrogate_is_refused() -> None:
    with pytest.raises(fmsdata.InvalidError, match="without lone surrogates"):
        fmsdata.Member(name="Rayth\udceeon")


def test_an_error_can_be_pickled_and_keeps_its_problems() -> None:
    with pytest.raises(fmsdata.InvalidError) as caught:
        fmsdata.Member(name="")
    twin = pickle.loads(pickle.dumps(caught.value))

    assert caught.value.problems == twin.problems
    assert str(caught.value) == str(twin)


@pytest.mark.parametrize("word", ENUMS, ids=lambda word: word.__name__)
def test_every_word_says_what_it_means(word: type[Any]) -> None:
    for member in word:
        assert member.meaning.endswith(".")
        assert repr(member) == f"{word.__name__}.{member.name}"
        assert word(member.value) is member
        assert str(member) == member.value


def test_the_shape_of_an_annotation_is_taken_apart() -> None:
    assert shape_of(Dollars | None) == (int, False, True, WholeLimits(minimum=-MAX_INTEGER))
    assert shape_of(tuple[fmsdata.Item, ...] | None) == (fmsdata.Item, True, True, None)
    assert shape_of(tuple[Text, ...]) == (str, True, False, TextLimits())
    assert shape_of(str | None) == (str, False, True, TextLimits())


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_text_and_number_is_of_a_kind_and_every_reference_an_id(cls: type[Any]) -> None:
    for name, hint in typing.get_type_hints(cls).items():
        leaf = hint
        while typing.get_args(leaf):
            leaf = typing.get_args(leaf)[0]
        assert leaf not in (str, int), f"Hypothesis cannot tell what {name} accepts"
        if about_field(attrs.fields_dict(cls)[name]).refers:
            assert leaf is Ref, name
