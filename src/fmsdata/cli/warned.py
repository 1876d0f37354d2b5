# SPDX-License-Identifier: MIT
"""What a reader warns of, told to a person on stderr in the same words as `fmsdata check` has."""

from typing import Final

import click

from fmsdata._words import visible
from fmsdata.findings import Report

_MOST: Final = 1000
"""How many warnings are told one by one."""


class Warned:
    """Tells the warnings of one report after another."""

    def __init__(self) -> None:
        self._count = 0

    def __call__(self, report: Report) -> None:
        """Tell each warning of a report, as long as a person would still read them."""
        for finding in report.warnings:
            self._count += 1
            if self._count <= _MOST:
                click.echo(f"fmsdata: {visible(str(finding))}", err=True)

    def finish(self) -> None:
        """Tell how many warnings were not told one by one."""
        if self._count > _MOST:
            click.echo(f"fmsdata: and {self._count - _MOST:,} more warnings", err=True)
