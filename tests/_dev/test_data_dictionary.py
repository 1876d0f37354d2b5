# SPDX-License-Identifier: MIT
"""The data dictionary holds every class, field and word, and the stored schemas are those of the library."""

import json

import pytest

from fmsdata._dev import data_dictionary, schemas
from fmsdata._dev._outputs import stale
from fmsdata._fields import CLASSES, SCALARS, fields_of
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec.json_schema import json_schema


def test_the_stored_dictionary_and_schemas_are_up_to_date() -> None:
    assert stale(data_dictionary.files()) == []
    assert stale(schemas.files()) == []


def test_every_class_field_word_and_scalar_is_in_the_dictionary() -> None:
    text = data_dictionary.render()

    for cls in CLASSES:
        assert f"\n## {cls.__name__}\n" in text
        for field in fields_of(cls):
            assert f"\n| `{field.name}` | " in text
            if field.shape.is_word:
                assert all(f"\n| `{word.value}` | {word.meaning} |" in text for word in field.shape.leaf)
    assert all(f"| `{scalar.__name__}` |" in text for scalar in SCALARS)


def test_every_row_of_a_table_has_as_many_cells_as_a_table_has() -> None:
    for line in data_dictionary.render().splitlines():
        if not line.startswith("|"):
            continue
        assert line.endswith("|")
        assert line.replace("\\|", "").count("|") in (3, 4, 5)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_stored_schema_names_its_version(cls: type) -> None:
    name = f"{cls.__name__}-{SCHEMA_VERSION}.json"
    (content,) = (make() for path, make in schemas.files().items() if path.name == name)

    assert json.loads(content) == json_schema(cls)
