# SPDX-License-Identifier: MIT
"""A file of many records, lines or rows, as one dataset: for the commands that look at one thing."""

from collections.abc import Iterable
from typing import Any, Final

from fmsdata._fields import class_named
from fmsdata._words import a_or_an
from fmsdata.cli.warned import Warned
from fmsdata.codec.ndjson import read_ndjson
from fmsdata.errors import InputError
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.dataset import COLLECTIONS, Dataset
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.sources import Source

_PLACES: Final = dict(
    zip((Source, Actor, WeaponSystem, Notification, Relation, Act, Stance), COLLECTIONS, strict=True)
)
"""The collection of a dataset that the records of each class go to."""


def dataset_of_lines(name: str, warned: Warned) -> Dataset:
    """Return the records of an NDJSON file as a dataset. What they refer to may not be among them.

    Raises:
        DecodeError: A line does not hold a record of fmsdata; the line is named.
        InputError: The file cannot be read, or holds records that have no place in a dataset.

    """
    with read_ndjson(name, on_warning=warned) as records:
        return _gathered(name, records)


def dataset_of_rows(name: str, warned: Warned) -> tuple[Dataset, bool]:
    """Return the records of a Parquet file as a dataset, and whether they were gathered into one.

    A file that holds one dataset has it already.

    Raises:
        DecodeError: A row does not hold a record of fmsdata; the row is named.
        InputError: The file cannot be read, or holds records that have no place in a dataset.
        MissingExtraError: pyarrow is not installed.

    """
    from fmsdata.codec.arrow import read_parquet

    cls: type[Any] = class_of_rows(name)
    with read_parquet(name, cls, on_warning=warned) as records:
        if cls is not Dataset:
            return _gathered(name, records), True
        found = [record for record, _ in zip(records, range(2), strict=False)]
    if len(found) != 1:
        held = "several datasets" if found else "no dataset"
        raise InputError(name, f"holds {held}, where one can be looked at")
    return found[0], False


def class_of_rows(name: str) -> type:
    """Return the class that a Parquet file says it holds.

    Raises:
        InputError: It does not say, or it cannot be read.
        UnknownNameError: There is no such class.

    """
    from fmsdata.codec.arrow import parquet_head

    schema = parquet_head(name).schema
    if schema is None:
        raise InputError(name, "does not say what it holds: fmsdata has not written it")
    return class_named(schema.split("/")[1] if schema.count("/") == 2 else schema)


def _gathered(name: str, records: Iterable[Any]) -> Dataset:
    found: dict[str, list[Any]] = {}
    for number, record in enumerate(records, 1):
        found.setdefault(_place(name, number, record), []).append(record)
    parts: dict[str, Any] = {place: tuple(several) for place, several in found.items()}
    return Dataset(id="records", title=f"The records of {name}", **parts)


def _place(name: str, number: int, record: Any) -> str:
    place = _PLACES.get(type(record))
    if place is None:
        held = a_or_an(type(record).__name__)
        reason = (
            f"holds many records, and number {number} is {held}, which has no place in a dataset: "
            f"put it into a file of its own, with the ending .json"
        )
        raise InputError(name, reason)
    return place
