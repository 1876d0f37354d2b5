# SPDX-License-Identifier: MIT
"""What a person names on the command line: a packaged dataset or a file. Every command reads it here."""

from pathlib import Path
from typing import Any, Final, NamedTuple

from fmsdata._words import did_you_mean
from fmsdata.cli.formats import format_by_suffix
from fmsdata.cli.records import dataset_of_lines, dataset_of_rows
from fmsdata.cli.warned import Warned
from fmsdata.codec.files import decode_file
from fmsdata.datasets import dataset_names, load_dataset
from fmsdata.errors import DecodeError, InputError, UnknownNameError


class Target(NamedTuple):
    """What a name on the command line stands for."""

    name: str
    """The name, as it was written."""
    packaged: bool
    """Whether it is a packaged dataset; else it is a file or a folder that is there."""


class Opened(NamedTuple):
    """What a target holds."""

    record: Any
    """The record, or the dataset into which many were gathered."""
    gathered: bool
    """Whether a file of many records was made into a dataset here: it has no id and no title of its own."""


FLAT: Final = "a .csv leaves out most of a notice; name the file that it was made from"
"""Why a flat table is not read, and what to do."""


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

    The records of a file that holds many are returned as one dataset, and the tables of a folder as theirs.
    What there is to warn of about the file is told on stderr.

    Raises:
        UnknownNameError: There is neither such a dataset nor such a file.
        InputError: The file cannot be read, or its records have no place in a dataset.
        DecodeError: The file does not hold a record of fmsdata.

    """
    return open_whole(name).record


def open_whole(name: str) -> Opened:
    """Return what `open_target` does, and whether it is a dataset only because it was made into one here."""
    if resolve_target(name).packaged:
        return Opened(load_dataset(name), gathered=False)
    warned = Warned()
    opened = _opened(name, warned)
    warned.finish()
    return opened


def _opened(name: str, warned: Warned) -> Opened:
    if Path(name).is_dir():
        from fmsdata.codec.tables import read_tables

        return Opened(read_tables(name, on_warning=warned), gathered=False)
    form = format_by_suffix(name)
    if form == "ndjson":
        return Opened(dataset_of_lines(name, warned), gathered=True)
    if form == "parquet":
        return Opened(*dataset_of_rows(name, warned))
    if form == "csv":
        raise InputError(name, FLAT)
    # Whatever else a file is called, it holds one record.
    outcome = decode_file(name)
    if not outcome.report.ok:
        raise DecodeError(outcome.report)
    warned(outcome.report)
    return Opened(outcome.value, gathered=False)
