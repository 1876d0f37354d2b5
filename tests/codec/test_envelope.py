# SPDX-License-Identifier: MIT
"""A `$schema` names a class and a version, and everything that is wrong with one has its own code."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata._fields import CLASSES
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec._envelope import Envelope, class_of, newer_minor, number_of, read_envelope, schema_text
from fmsdata.codec._flaws import ABSENT, Flaw, RefusedError
from fmsdata.codec.codes import BAD_SCHEMA, NEWER_MAJOR, NEWER_MINOR, NO_SCHEMA, OTHER_CLASS
from fmsdata.model.items import Item
from fmsdata.model.quantities import Quantity

MAJOR, MINOR = number_of(SCHEMA_VERSION)
classes = st.sampled_from(CLASSES)
numbers = st.integers(0, 9999)


def _refused(stated: object, wanted: type[Any] | None = None) -> Flaw:
    with pytest.raises(RefusedError) as caught:
        read_envelope(stated, wanted)
    (flaw,) = caught.value.flaws
    assert flaw.path == ("$schema",)
    return flaw


@given(classes, st.integers(0, MAJOR), numbers, st.booleans())
def test_what_is_written_as_a_schema_is_read_as_class_and_version(
    cls: type[Any], major: int, minor: int, named: bool
) -> None:
    stated = schema_text(cls.__name__, f"{major}.{minor}")
    envelope = read_envelope(stated, cls if named else None)

    assert envelope == Envelope(cls.__name__, f"{major}.{minor}")
    assert class_of(envelope) is cls
    assert number_of(envelope.version) == (major, minor)


@given(numbers, numbers, numbers, numbers)
def test_versions_compare_as_numbers_and_not_as_texts(a: int, b: int, c: int, d: int) -> None:
    assert (number_of(f"{a}.{b}") < number_of(f"{c}.{d}")) is ((a, b) < (c, d))


@given(classes, st.integers(0, MAJOR), numbers)
def test_only_a_newer_minor_version_is_warned_of_and_named(cls: type[Any], major: int, minor: int) -> None:
    flaw = newer_minor(Envelope(cls.__name__, f"{major}.{minor}"))

    if (major, minor) <= (MAJOR, MINOR):
        assert flaw is None
    else:
        assert flaw is not None
        assert flaw.code is NEWER_MINOR
        assert f"schema version {major}.{minor} is newer than {SCHEMA_VERSION}" in flaw.message
        assert flaw.found == schema_text(cls.__name__, f"{major}.{minor}")
        assert flaw.expected == schema_text(cls.__name__)


@given(classes, st.integers(MAJOR + 1, 9999), numbers)
def test_a_newer_major_version_is_refused_whatever_its_minor_one(
    cls: type[Any], major: int, minor: int
) -> None:
    flaw = _refused(schema_text(cls.__name__, f"{major}.{minor}"), cls)

    assert flaw.code is NEWER_MAJOR
    assert flaw.hint == "use a newer fmsdata"


@given(classes, classes)
def test_a_document_of_another_class_is_refused_by_both_names(held: type[Any], wanted: type[Any]) -> None:
    stated = schema_text(held.__name__)
    if held is wanted:
        assert class_of(read_envelope(stated, wanted)) is held
        return
    flaw = _refused(stated, wanted)

    assert flaw.code is OTHER_CLASS
    assert held.__name__ in flaw.message
    assert wanted.__name__ in flaw.message
    assert flaw.expected == schema_text(wanted.__name__)


@pytest.mark.parametrize("stated", [None, ABSENT])
def test_a_document_that_says_nothing_is_told_what_to_say(stated: object) -> None:
    flaw = _refused(stated)

    assert flaw.code is NO_SCHEMA
    assert "fmsdata/Notification/" in str(flaw.hint)
    assert "fmsdata/Quantity/" in str(_refused(stated, Quantity).hint)


@pytest.mark.parametrize(
    "stated",
    [
        "",
        "Item",
        "fmsdata/Item",
        "fmsdata/Item/1",
        "fmsdata/Item/1.0.0",
        "fmsdata/Item/01.0",
        "fmsdata/Item/1.00",
        "fmsdata/Item/1.0\n",
        " fmsdata/Item/1.0",
        "FMSDATA/Item/1.0",
        "fmsdata//1.0",
        "fmsdata/Item/-1.0",
        "fmsdata/Item/10000.0",
        f"fmsdata/{'x' * 41}/1.0",
        "fmsdata/Item/١.0",
        1.0,
        True,
        ["fmsdata/Item/1.0"],
    ],
)
def test_what_is_no_schema_is_refused_as_it_stands(stated: object) -> None:
    flaw = _refused(stated, Item)

    assert flaw.code is BAD_SCHEMA
    assert flaw.found == stated
    assert "expected a $schema such as fmsdata/Item/" in flaw.message


@pytest.mark.parametrize(("name", "hint"), [("Notificaton", "did you mean 'Notification'?"), ("Zz", None)])
def test_a_class_that_there_is_not_is_named_with_the_nearest(name: str, hint: str | None) -> None:
    flaw = _refused(f"fmsdata/{name}/1.0")

    assert flaw.code is BAD_SCHEMA
    assert flaw.message == f"fmsdata has no class {name}"
    assert flaw.hint == hint
