# SPDX-License-Identifier: MIT
"""A file of many records, one a line, as one dataset: for the commands that look at one thing."""

from typing import Any, Final

from fmsdata._words import a_or_an
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


def dataset_of_lines(name: str) -> Dataset:
    """Return the records of an NDJSON file as a dataset. What they refer to may not be among them.

    Raises:
        DecodeError: A line does not hold a record of fmsdata; the line is named.
        InputError: The file cannot be read, or holds records that have no place in a dataset.

    """
    found: dict[str, list[Any]] = {}
    with read_ndjson(name) as records:
        for number, record in enumerate(records, 1):
            found.setdefault(_place(name, number, record), []).append(record)
    parts: dict[str, Any] = {place: tuple(several) for place, several in found.items()}
    return Dataset(id="lines", title="Records, one a line", **parts)


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
