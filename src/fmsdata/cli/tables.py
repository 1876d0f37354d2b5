# SPDX-License-Identifier: MIT
"""Rows of words as a table on the terminal."""

from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text

from fmsdata.render.rich_text import console

__all__ = ["print_table"]


def print_table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under a heading; no word of theirs is taken for mark-up."""
    table = Table(*heading, box=None, padding=(0, 2, 0, 0), header_style="bold")
    for row in rows:
        table.add_row(*map(Text, row))
    console().print(table)
