# SPDX-License-Identifier: MIT
"""The packaged datasets: real records as JSON files in the library's own format, and their loader."""

from importlib.resources import files
from typing import Final

from fmsdata._words import did_you_mean
from fmsdata.codec.json import from_json
from fmsdata.errors import ArgumentError, UnknownNameError
from fmsdata.model.dataset import Dataset

__all__ = ["dataset_names", "load_dataset"]

_SUFFIX: Final = ".json"


def dataset_names() -> tuple[str, ...]:
    """Return the names of the packaged datasets, in alphabetical order."""
    names = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX)))


def load_dataset(name: str) -> Dataset:
    """Return a packaged dataset. It is read from the package, never from the network.

    Raises:
        ArgumentError: The name is no text.
        UnknownNameError: No packaged dataset has that name.

    """
    if not isinstance(name, str):
        raise ArgumentError("name", name, "the name of a dataset")
    known = dataset_names()
    if name not in known:
        raise UnknownNameError("dataset", name, known, did_you_mean(name, known))
    return from_json(Dataset, (files(__name__) / f"{name}{_SUFFIX}").read_bytes())
