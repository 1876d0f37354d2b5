# SPDX-License-Identifier: MIT
"""What is made of a mirror is what the constructor makes, and nobody sees it unfinished."""

import weakref
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata import _fields
from fmsdata._dev.samples import Sampler
from fmsdata._fields import CLASSES, Field, fields_of
from fmsdata.codec import _fast
from fmsdata.codec._copying import CACHED_SCALARS
from fmsdata.codec._into_records import _make_partial_date
from fmsdata.codec.json import from_json, to_json
from fmsdata.model._shape import Shape
from fmsdata.model.items import Item
from fmsdata.model.quantities import Quantity
from fmsdata.model.values import Value


@given(cls=st.sampled_from(CLASSES), seed=st.integers(0, 2**32))
def test_what_was_read_is_of_the_class_itself_and_as_closed(cls: Any, seed: int) -> None:
    record = Sampler(seed).record(cls)

    read: Any = from_json(cls, to_json(record))

    assert type(read) is cls
    assert not hasattr(read, "__dict__")
    name = fields_of(cls)[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(read, name, None)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        read.anything = None
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        delattr(read, name)


@given(cls=st.sampled_from(CLASSES), seed=st.integers(0, 2**32))
def test_what_was_read_can_be_referred_to_weakly_and_evolved(cls: Any, seed: int) -> None:
    read: Any = from_json(cls, to_json(Sampler(seed).record(cls)))

    assert attrs.evolve(read) == read
    assert weakref.ref(read)() is read


@pytest.mark.parametrize("cls", CLASSES)
def test_a_class_stays_final_although_the_reader_fills_objects_of_a_subclass(cls: Any) -> None:
    from_json(Quantity, b"{}")

    with pytest.raises(TypeError, match="is final"):
        type("Derived", (cls,), {})


@pytest.mark.parametrize(
    ("cls", "data"),
    [
        (Quantity, b'{"kind":"range","low":9,"high":3}'),
        (Item, b'{"key":"1","name":"Missile","quantity":{"kind":"range"}}'),
        (Value, b'{"total_usd":-1}'),
        (Value, b'{"mde_usd":-1}'),
        (Value, b'{"other_usd":-1}'),
        (Value, b'{"total_usd":1,"currency":"CAD"}'),
    ],
)
def test_combinations_that_make_no_sense_are_refused(cls: type, data: bytes) -> None:
    assert _fast.read(cls, data) is None


def test_a_text_that_equals_its_default_is_left_out_when_it_is_written() -> None:
    made = Value(total_usd=1, currency="".join(["U", "S", "D"]))

    assert to_json(made) == b'{"$schema":"fmsdata/Value/1.0","total_usd":1}'
    assert from_json(Value, b'{"total_usd":1,"currency":"USD"}') == made


def test_a_scalar_is_made_once_for_each_text_within_bounds() -> None:
    make: Any = _make_partial_date

    assert make("2013-05") is make("2013-05")
    assert make.cache_info().maxsize == CACHED_SCALARS


def _field(**changed: Any) -> Field:
    field = fields_of(Quantity)[0]
    return field._replace(**changed)


@pytest.mark.parametrize(
    "fields",
    [
        (*fields_of(Quantity), _field(name="added")),
        fields_of(Quantity)[1:],
        fields_of(Quantity)[::-1],
        (_field(name="renamed"), *fields_of(Quantity)[1:]),
        (_field(default=7), *fields_of(Quantity)[1:]),
        (_field(shape=Shape(str, many=False, optional=True)), *fields_of(Quantity)[1:]),
        (_field(shape=fields_of(Quantity)[0].shape._replace(many=True)), *fields_of(Quantity)[1:]),
    ],
    ids=["added", "removed", "other order", "renamed", "other default", "other type", "many of it"],
)
def test_a_class_that_changed_since_the_functions_were_generated_stops_the_reader(
    fields: tuple[Field, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(_fields._FIELDS, Quantity, fields)

    with pytest.raises(RuntimeError, match=r"another Quantity\. Reinstall it; .*fmsdata\._dev\.copies"):
        _fast._check_copies.__wrapped__()


def test_the_generated_functions_were_made_for_the_classes_as_they_are() -> None:
    _fast._check_copies.__wrapped__()
