# SPDX-License-Identifier: MIT
"""Sampled records are of every class, filled as asked for, and the same for the same seed."""

from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata._dev.samples import Sampler
from fmsdata._fields import CLASSES, fields_of, walk
from fmsdata.errors import Problem
from fmsdata.model._checks import about, checked

classes = st.sampled_from(CLASSES)
seeds = st.integers(0, 2**32)


@given(seeds, classes)
def test_the_same_seed_draws_the_same_records(seed: int, cls: type[Any]) -> None:
    one, other = Sampler(seed), Sampler(seed)

    assert [one.record(cls) for _ in range(3)] == [other.record(cls) for _ in range(3)]


@given(seeds, classes)
def test_a_record_is_of_the_class_that_is_asked_for(seed: int, cls: type[Any]) -> None:
    assert type(Sampler(seed).record(cls)) is cls
    assert type(Sampler(seed).any_record()) in CLASSES


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_the_more_is_asked_for_the_more_fields_are_filled(cls: type[Any]) -> None:
    def filled(share: float) -> int:
        records = [Sampler(seed, filled=share).record(cls) for seed in range(30)]
        optional = [field for field in fields_of(cls) if not field.required]
        return sum(getattr(record, f.name) != f.default for record in records for f in optional)

    assert filled(0) < filled(0.4) < filled(1)


@given(seeds, classes)
def test_what_is_filled_richly_is_never_empty_nor_none(seed: int, cls: type[Any]) -> None:
    record = Sampler(seed, filled=1, rich=True).record(cls)

    for node in walk(record):
        for field in fields_of(type(node.record)):
            value = getattr(node.record, field.name)
            assert value == field.default or value not in ((), None), (node.path, field.name)
    most = sum(getattr(record, field.name) != field.default for field in fields_of(cls))
    assert most >= len(fields_of(cls)) / 3


def test_a_class_that_accepts_nothing_is_an_error_and_not_an_endless_search() -> None:
    @checked
    @attrs.frozen(kw_only=True)
    class Never:
        number: int = attrs.field(metadata=about("A number."))

        def _refuse(self) -> Iterator[Problem]:
            yield Problem("number", self.number, "no number at all")

    with pytest.raises(AssertionError, match="no Never was accepted"):
        Sampler(1).record(Never)
