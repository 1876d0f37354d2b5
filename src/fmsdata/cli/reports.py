# SPDX-License-Identifier: MIT
"""Reports on standard output, in the format that a person asks for."""

from typing import Final

import click

from fmsdata.findings import Report
from fmsdata.render.rich_text import console, print_report
from fmsdata.rules.reports import report_to_github, report_to_json, report_to_sarif

_WRITERS: Final = {"json": report_to_json, "github": report_to_github, "sarif": report_to_sarif}

FORMATS: Final = ("text", *_WRITERS)
"""The names of the formats, the one for people first."""


def print_in(form: str, report: Report) -> None:
    """Print a report in one of `FORMATS`."""
    if form == "text":
        print_report(console(), report)
    else:
        click.echo(_WRITERS[form](report))
