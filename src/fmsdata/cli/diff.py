# SPDX-License-Identifier: MIT
"""``fmsdata diff``."""

import json
import sys
from typing import Any

import attrs
import click

from fmsdata.changes import diff
from fmsdata.cli.targets import open_target
from fmsdata.codec.json import to_dict


@click.command(name="diff")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", help="How to print changes."
)
def command(first: str, second: str, form: str) -> None:
    """Print what changed from A to B, one change a line; each is a dataset by name, or a file.

    Exit code 0 when both are the same, 1 when they differ.
    """
    changes = diff(open_target(first), open_target(second))
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


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if attrs.has(type(value)):
        document = to_dict(value)
        del document["$schema"]
        return document
    return value
