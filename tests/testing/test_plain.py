# SPDX-License-Identifier: MIT
"""What is drawn for a plain text or number, no field that holds it refuses."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fmsdata
from fmsdata._fields import CLASSES, Field, fields_of
from fmsdata.model._checks import field_check
from fmsdata.model._plain import KINDS, LIMITS
from fmsdata.model._shape import shape_of
from fmsdata.testing import _hypothesis
from fmsdata.testing._plain import PLAIN

PLAIN_FIELDS = [
    pytest.param(cls, field, id=f"{cls.__name__}.{field.name}")
    for cls in (*CLASSES, fmsdata.FlatItem)
    for field in fields_of(cls)
    if field.shape.leaf in (str, int)
]


def test_every_kind_has_its_limits_and_its_strategy() -> None:
    assert set(KINDS) == set(PLAIN) == set(LIMITS) - {str, int}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_what_is_drawn_for_a_kind_is_within_its_limits(kind: Any) -> None:
    check = field_check(shape_of(kind))
    _hypothesis.register()

    @settings(max_examples=100)
    @given(st.from_type(kind))
    def drawn(value: object) -> None:
        assert check(value) is None

    drawn()


@pytest.mark.parametrize(("cls", "field"), PLAIN_FIELDS)
def test_what_is_drawn_by_the_annotation_of_a_field_is_accepted_by_the_field(cls: type, field: Field) -> None:
    check = field_check(field.shape)
    _hypothesis.register()

    @settings(max_examples=10)
    @given(st.from_type(cls.__annotations__[field.name]))
    def drawn(value: object) -> None:
        assert check(value) is None

    drawn()
