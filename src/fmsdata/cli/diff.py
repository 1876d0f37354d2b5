# SPDX-License-Identifier: MIT
"""``fmsdata diff``."""

import json
import sys
from typing import Any

import attrs
import click

from fmsdata.changes import diff
from fmsdata.cli.targets import Opened, open_whole
from fmsdata.codec.json import to_dict
from fmsdata.errors import InputError


@click.command(name="diff")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", help="How to print changes."
)
def command(first: str, second: str, form: str) -> None:
    """Print what changed from A to B, one change a line; each is a dataset by name, or a file.

    A file holds one record (.json), one record a line (.ndjson, .jsonl), or rows (.parquet); JSON may be
    packed (.gz, .zst). A folder holds the tables of a dataset. A packaged dataset comes before a file of the
    same name: write ./NAME for the file.

    Exit code 0 when both are the same, 1 when they differ.
    """
    one, other = open_whole(first), open_whole(second)
    if one.gathered != other.gathered:
        # Gathered records have no id and no title of their own: each would be told as a change.
        loose, whole = (first, second) if one.gathered else (second, first)
        reason = (
            f"holds records and no dataset, so it cannot be compared with {whole}: compare like with like"
        )
        raise InputError(loose, f"{reason} (fmsdata convert makes one into the other)")
    changes = diff(*_alike(one, other))
    for change in changes:
        if form == "json":
            line = {
                "path": change.path,
                "kind": change.kind,
                "before": _plain(change.before),
                "after": _plain(change.after),
            }
            click.echo(json.dumps(line, ensure_ascii=False))
        else:
            click.echo(str(change))
    sys.exit(1 if changes else 0)


def _alike(one: Opened, other: Opened) -> tuple[Any, Any]:
    """Return what is compared: of gathered records, the title names the file and is no change."""
    if not one.gathered:
        return one.record, other.record
    return one.record, attrs.evolve(other.record, title=one.record.title)


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if attrs.has(type(value)):
        document = to_dict(value)
        del document["$schema"]
        return document
    return value
