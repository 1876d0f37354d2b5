# SPDX-License-Identifier: MIT
"""How far a long run has come, for a person who waits at a terminal."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

T = TypeVar("T")

_STEP = 256


def watched(records: Iterable[T], total: int | None) -> Iterator[T]:
    """Yield records, and show on a terminal how many there were; a pipe or a log gets nothing."""
    if not sys.stderr.isatty():
        yield from records
        return
    columns = (
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.completed:,} records"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total)
        count = 0
        for count, record in enumerate(records, 1):
            yield record
            if count % _STEP == 0:
                progress.update(task, completed=count)
        progress.update(task, completed=count)
