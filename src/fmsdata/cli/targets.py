# SPDX-License-Identifier: MIT
"""What a person names on the command line: a packaged dataset or a file. Every command reads it here."""

from pathlib import Path
from typing import Any, NamedTuple

from fmsdata._words import did_you_mean
from fmsdata.codec.files import read_json
from fmsdata.datasets import dataset_names, load_dataset
from fmsdata.errors import UnknownNameError


class Target(NamedTuple):
    """What a name on the command line stands for."""

    name: str
    """The name, as it was written."""
    packaged: bool
    """Whether it is a packaged dataset; else it is a file or a folder that is there."""


def resolve_target(name: str) -> Target:
    """Return what a name stands for: a packaged dataset first, then a file; ``./NAME`` is always a file.

    Raises:
        UnknownNameError: There is neither such a dataset nor such a file.

    """
    known = dataset_names()
    if name in known:
        return Target(name, packaged=True)
    if not name or not Path(name).exists():
        hint = did_you_mean(name, known) or f"there is no such file either; datasets: {', '.join(known)}"
        raise UnknownNameError("dataset", name, known, hint)
    return Target(name, packaged=False)


def open_target(name: str) -> Any:
    """Return the dataset with a name, or the record that a file holds; the file says of which class.

    Raises:
        UnknownNameError: There is neither such a dataset nor such a file.
        InputError: The file cannot be read.
        DecodeError: The file does not hold a record of fmsdata.

    """
    return load_dataset(name) if resolve_target(name).packaged else read_json(name)
