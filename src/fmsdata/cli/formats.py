# SPDX-License-Identifier: MIT
"""Which format a file has, by the end of its name."""

from pathlib import PurePath
from typing import Final

import click

PIPE: Final = "-"
"""Stands for standard input or output."""

SUFFIXES: Final = {
    ".json": "json",
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
    ".parquet": "parquet",
    ".csv": "csv",
}
"""The format of each suffix; JSON and NDJSON may be packed, and a name without a suffix is a folder."""

_PACKED: Final = (".gz", ".zst")


def format_by_suffix(name: str) -> str | None:
    """Return the format that a suffix names; ``tables`` where there is none, None where it is not known."""
    path = PurePath(name)
    packed = path.suffix.lower() in _PACKED
    suffix = (PurePath(path.stem) if packed else path).suffix.lower()
    if not suffix and not packed:
        return "tables"
    form = SUFFIXES.get(suffix)
    return None if packed and form in ("parquet", "csv") else form


def format_of(name: str, stated: str | None, option: str) -> str:
    """Return the format of a file or a pipe.

    Args:
        name: The name of the file, or ``-``.
        stated: What the person said that it is, if anything.
        option: The option by which that is said.

    Raises:
        click.UsageError: It cannot be told.

    """
    if stated is not None:
        return stated
    if name == PIPE:
        raise click.UsageError(f"a pipe has no suffix: say what it carries with {option}")
    form = format_by_suffix(name)
    if form is None:
        known = ", ".join(SUFFIXES)
        raise click.UsageError(f"{name}: no known format; use one of {known}, a folder, or {option}")
    return form
