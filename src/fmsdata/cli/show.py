# SPDX-License-Identifier: MIT
"""``fmsdata show``."""

from typing import Any

import click

from fmsdata.cli.targets import open_target
from fmsdata.model.dataset import Dataset
from fmsdata.model.notifications import Notification
from fmsdata.render.content import names_of, notice_blocks, record_blocks, source_title
from fmsdata.render.positions import position_blocks
from fmsdata.render.rich_text import console, print_blocks, print_report, print_title
from fmsdata.rules import check


@click.command(name="show")
@click.argument("target", metavar="NAME|FILE")
def command(target: str) -> None:
    """Show a packaged dataset or a file: the notice, its items and value, positions, time line, findings."""
    record = open_target(target)
    out = console()
    if isinstance(record, Dataset):
        names = names_of(record) | {source.id: source_title(source) for source in record.sources}
        print_title(out, record.title, record.description)
        for notification in record.notifications:
            print_blocks(out, notice_blocks(notification, names))
        print_blocks(out, position_blocks(record, names))
    else:
        print_title(out, f"{type(record).__name__} {getattr(record, 'id', '')}".strip())
        print_blocks(out, _blocks(record))
    out.print()
    print_report(out, check(record))


def _blocks(record: Any) -> Any:
    return notice_blocks(record, {}) if isinstance(record, Notification) else record_blocks(record)
