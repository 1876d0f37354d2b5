# SPDX-License-Identifier: MIT
"""What a person names on the command line: a packaged dataset or a file."""

from pathlib import Path
from typing import Any

from fmsdata._words import did_you_mean
from fmsdata.cli.warned import Warned
from fmsdata.codec.files import decode_file
from fmsdata.datasets import dataset_names, load_dataset
from fmsdata.errors import DecodeError, UnknownNameError


def open_target(name: str) -> Any:
    """Return the dataset with a name, or the record that a file holds; the file says of which class.

    What there is to warn of about the file is told on stderr.

    Raises:
        UnknownNameError: There is neither such a dataset nor such a file.
        InputError: The file cannot be read.
        DecodeError: The file does not hold a record of fmsdata.

    """
    known = dataset_names()
    if name in known:
        return load_dataset(name)
    if not name or not Path(name).exists():
        hint = did_you_mean(name, known) or f"there is no such file either; datasets: {', '.join(known)}"
        raise UnknownNameError("dataset", name, known, hint)
    outcome = decode_file(name)
    if not outcome.report.ok:
        raise DecodeError(outcome.report)
    warned = Warned()
    warned(outcome.report)
    warned.finish()
    return outcome.value
