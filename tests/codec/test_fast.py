# SPDX-License-Identifier: MIT
"""The fast reader and writer: nothing is lost on the way through the mirrors."""

import enum

import attrs
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata._dev.samples import Sampler
from fmsdata._fields import CLASSES, fields_of, walk
from fmsdata.codec import _fast
from fmsdata.codec._copying import writing_mirror
from fmsdata.codec.json import to_json
from fmsdata.model.quantities import Quantity


@pytest.mark.parametrize("cls", CLASSES)
def test_a_mirror_has_the_fields_of_its_class_in_their_order(cls: type) -> None:
    names = tuple(field.name for field in fields_of(cls))

    assert _fast._reading_mirrors()[cls].__struct_fields__ == names
    assert writing_mirror(cls).__struct_fields__ == names


@given(cls=st.sampled_from(CLASSES), seed=st.integers(0, 2**32))
def test_every_value_comes_back_with_its_exact_type(cls: type, seed: int) -> None:
    record = Sampler(seed).record(cls)

    read = _fast.read(cls, to_json(record))

    assert read is not None
    for one, other in zip(walk(record), walk(read[0]), strict=True):
        assert type(one.record) is type(other.record)
        for field in fields_of(type(one.record)):
            given, back = getattr(one.record, field.name), getattr(other.record, field.name)
            assert type(given) is type(back)
            if isinstance(given, tuple):
                assert [type(item) for item in given] == [type(item) for item in back]


def test_what_was_read_is_as_immutable_as_what_was_made() -> None:
    read = _fast.read(Quantity, b'{"count":3}')
    assert read is not None

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        read[0].count = 4
    assert attrs.evolve(read[0], count=4) == Quantity(count=4)
    assert hash(read[0]) == hash(Quantity(count=3))


def test_words_are_members_of_their_enum() -> None:
    read = _fast.read(Quantity, b'{"kind":"withheld"}')

    assert read is not None
    assert isinstance(read[0].kind, enum.Enum)


@given(st.text(), st.booleans())
def test_canonical_text_is_never_longer_in_quotes_than_what_it_was_read_from(
    text: str, ascii_only: bool
) -> None:
    import json

    written = json.dumps(text, ensure_ascii=ascii_only).encode()

    again = msgspec.json.encode(msgspec.json.decode(written))
    assert again.count(b'"') <= written.count(b'"') or b"\\u0022" in written
