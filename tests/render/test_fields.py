# SPDX-License-Identifier: MIT
"""Fields are told in words that a person can act on."""

import pytest

from fmsdata._fields import CLASSES, fields_of
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Source
from fmsdata.model.values import Value
from fmsdata.render.fields import field_rows


def _row(cls: type, name: str) -> tuple[str, str, str]:
    (row,) = (row for row in field_rows(cls) if row.name == name)
    return row.type, row.default, row.about


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_field_has_a_row_that_says_what_it_holds(cls: type) -> None:
    rows = field_rows(cls)

    assert [row.name for row in rows] == [field.name for field in fields_of(cls)]
    for row, field in zip(rows, fields_of(cls), strict=True):
        assert row.about.startswith(field.about.doc)
        assert (row.default == "required") is field.required
        assert row.type.endswith("or null") is field.shape.optional


@pytest.mark.parametrize(
    ("cls", "name", "expected"),
    [
        (Notification, "id", ("text", "required")),
        (Notification, "items", ("list of Item or null", "null")),
        (Notification, "dates", ("list of Milestone", "[]")),
        (Source, "lead_blocks", ("integer", "0")),
        (Quantity, "approximate", ("true or false", "false")),
        (Quantity, "bound", ("Bound", "stated")),
        (Value, "currency", ("text", "USD")),
    ],
)
def test_types_and_defaults_are_told_as_json_has_them(
    cls: type, name: str, expected: tuple[str, str]
) -> None:
    assert _row(cls, name)[:2] == expected


@pytest.mark.parametrize(
    ("cls", "name", "words"),
    [
        (Value, "total_usd", "Unit: whole U.S. dollars."),
        (Notification, "source", "The id of a Source."),
        (Notification, "purchaser", "The id of an Actor."),
        (Quantity, "same_as", "The key of an Item of the same notice."),
        (Source, "content_sha256", "Accepts 64 lower-case hexadecimal digits."),
        (Item, "system", "The id of a WeaponSystem."),
    ],
)
def test_units_references_and_limits_are_told(cls: type, name: str, words: str) -> None:
    assert words in _row(cls, name)[2]
