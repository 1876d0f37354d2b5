# SPDX-License-Identifier: MIT
"""A dataset as a folder of tables: one Parquet file for each collection, and what the dataset says of itself.

Beside ``sources.parquet``, ``actors.parquet`` and so on lies ``dataset.json``, the dataset without its
records. References stay as they are, so the folder is as closed as the dataset was. It needs the extra
``arrow``.
"""

import os
import secrets
import shutil
from pathlib import Path
from typing import Any, Final

import attrs

from fmsdata._fields import fields_of
from fmsdata.codec._pyarrow import require_pyarrow
from fmsdata.codec._streams import require_path
from fmsdata.codec.arrow import read_parquet, write_parquet
from fmsdata.codec.files import read_json, write_json
from fmsdata.errors import ArgumentError, InputError
from fmsdata.model.dataset import COLLECTIONS, Dataset

__all__ = ["read_tables", "write_tables"]

_HEAD: Final = "dataset.json"
_CLASS_OF: Final = {f.name: f.shape.leaf for f in fields_of(Dataset) if f.name in COLLECTIONS}
_FILES: Final = frozenset({_HEAD, *(f"{name}.parquet" for name in COLLECTIONS)})


def write_tables(folder: str | os.PathLike[str], dataset: Dataset) -> None:
    """Write a dataset as a folder of tables, which is made, or takes the place of an older one.

    The new folder is complete before it takes the place of the old one, so that the tables of two datasets
    never mix.

    Raises:
        ArgumentError: *dataset* is no `Dataset`.
        InputError: The folder cannot be written, or holds other files, which would be lost.
        MissingExtraError: pyarrow is not installed.

    """
    require_pyarrow()
    require_path(folder, argument="folder")
    if type(dataset) is not Dataset:
        raise ArgumentError("dataset", dataset, "a Dataset")
    target = Path(os.path.realpath(folder))
    try:
        _refuse_foreign(target)
        beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
        beside.mkdir()
        try:
            _write(beside, dataset)
            _exchange(beside, target)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        if isinstance(error, InputError):
            raise
        raise InputError(os.fspath(folder), error.strerror or str(error)) from error


def _refuse_foreign(target: Path) -> None:
    if not target.exists():
        return
    foreign = sorted(entry.name for entry in target.iterdir() if entry.name not in _FILES)
    if foreign:
        raise InputError(str(target), f"holds {foreign[0]!r}, which is no table of a dataset")


def _write(folder: Path, dataset: Dataset) -> None:
    empty: dict[str, Any] = dict.fromkeys(COLLECTIONS, ())
    for name in COLLECTIONS:
        write_parquet(folder / f"{name}.parquet", getattr(dataset, name), _CLASS_OF[name])
    write_json(folder / _HEAD, attrs.evolve(dataset, **empty))


def _exchange(new: Path, target: Path) -> None:
    if not target.exists():
        new.rename(target)
        return
    old = new.with_name(new.name + ".old")
    target.rename(old)
    new.rename(target)
    shutil.rmtree(old)


def read_tables(folder: str | os.PathLike[str]) -> Dataset:
    """Return the dataset that a folder of tables holds.

    Raises:
        InputError: A file is missing or cannot be read.
        DecodeError: What a file holds is refused.
        MissingExtraError: pyarrow is not installed.

    """
    require_pyarrow()
    require_path(folder, argument="folder")
    home = Path(folder)
    head = read_json(home / _HEAD, Dataset)
    if any(True for _ in head):
        raise InputError(str(home / _HEAD), "holds records of its own, which belong in the tables")
    records: dict[str, Any] = {
        name: tuple(read_parquet(home / f"{name}.parquet", _CLASS_OF[name])) for name in COLLECTIONS
    }
    return attrs.evolve(head, **records)
