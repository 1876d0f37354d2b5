# SPDX-License-Identifier: MIT
"""Blocks and reports on a terminal, with rich: colour where there is a terminal, plain text in a pipe."""

import io
import sys
from collections.abc import Iterable, Sequence
from typing import TextIO, cast

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from fmsdata._words import visible
from fmsdata.findings import Report, Severity, summary
from fmsdata.render.lines import Block

_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}

# In a pipe nothing tells the width; 100 columns keep a line and its source side by side.
_PIPE_WIDTH = 100


class _Trimmed(io.TextIOBase):
    """A stream that drops the spaces with which rich fills each line to its width."""

    def __init__(self, target: TextIO) -> None:
        self._target = target
        self._rest = ""

    def write(self, text: str) -> int:
        *lines, self._rest = (self._rest + text).split("\n")
        self._target.writelines(f"{line.rstrip(' ')}\n" for line in lines)
        return len(text)

    def flush(self) -> None:
        self._target.flush()


def console() -> Console:
    """Return a console that fits where the output goes."""
    if sys.stdout.isatty():
        return Console(highlight=False, emoji=False, markup=False)
    pipe = cast("TextIO", _Trimmed(sys.stdout))
    return Console(file=pipe, width=_PIPE_WIDTH, highlight=False, emoji=False, markup=False)


def _text(words: str, style: str = "") -> Text:
    return Text(visible(words), style=style)


def print_title(out: Console, title: str, subtitle: str | None = None) -> None:
    """Print the title of a page."""
    out.print(_text(title, style="bold underline"))
    if subtitle:
        out.print(_text(subtitle, style="dim"))


def print_remark(out: Console, remark: str) -> None:
    """Print a sentence on what is shown."""
    out.print(_text(remark))


def print_blocks(out: Console, blocks: Iterable[Block]) -> None:
    """Print blocks, one below the other, the supporting words dimmed under each line."""
    for block in blocks:
        out.print()
        out.print(_text(block.title, style="bold"))
        grid = Table.grid(padding=(0, 2))
        grid.add_column(justify="right", style="green", max_width=28)
        grid.add_column(ratio=1)
        # Where no line has a label, a dash shows where each begins.
        dash = "" if any(line.label for line in block.lines) or len(block.lines) == 1 else "-"
        for line in block.lines:
            said = [_text(line.text)] if line.text else []
            said += [_text(f"– {detail}") for detail in line.details]
            if line.source and line.source != line.text:
                said.append(_text(line.source, style="dim italic"))
            grid.add_row(_text(line.label or dash), Text("\n").join(said))
        out.print(Padding(grid, (0, 0, 0, 2)))


def print_table(out: Console, head: Sequence[str], body: Iterable[Sequence[str]], *, whole: int = 1) -> None:
    """Print a table, its first columns *whole*, the others folded where they are too long.

    No word of it is taken for mark-up.
    """
    table = Table(*head, box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for place, column in enumerate(table.columns):
        column.no_wrap = place < whole
        # Cut words would be lost: nothing else shows them.
        column.overflow = "fold"
    for row in body:
        table.add_row(*(_text(cell) for cell in row))
    out.print()
    out.print(table)


def print_report(out: Console, report: Report, *, remarks: bool = True) -> None:
    """Print a report: each finding, remarks only if wanted, then the sums of all."""
    wanted = report.findings if remarks else (*report.errors, *report.warnings)
    # The worst first, and what is alike together; within that, in the order of the data.
    for finding in sorted(wanted, key=lambda found: (found.severity.rank, found.code)):
        line = Text.assemble(
            (f"{finding.severity.value:<7}", _COLOURS[finding.severity]), " ", finding.code, " "
        )
        where = f"{finding.file or ''}{f':{finding.line}' if finding.line else ''}"
        # A place such as /relations/4/since tells a program; a person knows the record by its id.
        record = f" [{finding.object_id}]" if finding.object_id else ""
        line.append_text(_text(f"{where}{' ' if where else ''}{finding.place}{record}", style="dim"))
        line.append_text(_text(f" {finding.message}"))
        out.print(line)
        if finding.hint:
            out.print(_text(f"        {finding.hint}", style="dim"))
    unchecked = not report.ran and not report.findings
    said = _UNCHECKED if unchecked else summary(report)
    out.print(_text(said, style="bold green" if report.ok else "bold red"))


_UNCHECKED = "nothing was checked: no rule looks at a record of this class alone"
