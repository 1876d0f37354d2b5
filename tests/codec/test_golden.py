# SPDX-License-Identifier: MIT
"""Documents of every class in every version of the schema: they stay readable for ever."""

from pathlib import Path

import pytest

from fmsdata._dev.golden import FOLDER, filled, missing
from fmsdata._fields import CLASSES, fields_of
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec.json import decode, from_dict, to_dict, to_json

FILES = sorted(FOLDER.rglob("*.json"))
CURRENT = FOLDER / SCHEMA_VERSION


def _named(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", FILES, ids=_named)
def test_a_golden_file_is_read_without_a_finding(path: Path) -> None:
    outcome = decode(None, path.read_bytes())

    assert outcome.report.findings == ()
    assert type(outcome.value).__name__ == path.stem
    assert outcome.schema_version == path.parent.name


@pytest.mark.parametrize("path", sorted(CURRENT.glob("*.json")), ids=_named)
def test_a_golden_file_of_the_present_version_is_written_again_byte_for_byte(path: Path) -> None:
    data = path.read_bytes()
    record = decode(None, data).value

    assert to_json(record) == data
    assert from_dict(None, to_dict(record)) == record


def test_every_class_has_its_golden_file() -> None:
    assert missing() == {}
    assert {path.stem for path in CURRENT.glob("*.json")} == {cls.__name__ for cls in CLASSES}


def test_every_field_of_every_class_stands_in_some_golden_file() -> None:
    records = (decode(None, path.read_bytes()).value for path in CURRENT.glob("*.json"))
    seen = frozenset().union(*map(filled, records))

    every = {(cls, field.name) for cls in CLASSES for field in fields_of(cls)}
    assert {f"{cls.__name__}.{name}" for cls, name in every - seen} == set()
