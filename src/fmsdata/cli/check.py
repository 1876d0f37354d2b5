# SPDX-License-Identifier: MIT
"""``fmsdata check``."""

import sys
from pathlib import Path

import attrs
import click

from fmsdata.cli.targets import open_target
from fmsdata.errors import DecodeError, FmsdataError, InputError
from fmsdata.findings import Report
from fmsdata.render.rich_text import console, print_report
from fmsdata.rules import Config, check
from fmsdata.rules.reports import merge_reports, report_to_github, report_to_json, report_to_sarif

_WRITERS = {"json": report_to_json, "github": report_to_github, "sarif": report_to_sarif}


def _severities(words: tuple[str, ...]) -> dict[str, str]:
    pairs = {}
    for word in words:
        selector, separator, severity = word.partition("=")
        if not separator:
            reason = f"{word!r} is not of the form SELECTOR=SEVERITY"
            raise click.BadParameter(reason, param_hint="--severity")
        pairs[selector] = severity
    return pairs


def _words(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def _named(report: Report, file: str) -> Report:
    return attrs.evolve(
        report, findings=tuple(attrs.evolve(one, file=one.file or file) for one in report.findings)
    )


@click.command(name="check")
@click.argument("targets", metavar="NAME|FILE...", nargs=-1, required=True)
@click.option("--select", multiple=True, metavar="SELECTOR", help="Run these rules only.")
@click.option("--ignore", multiple=True, metavar="SELECTOR", help="Leave these rules out.")
@click.option(
    "--severity",
    multiple=True,
    metavar="SELECTOR=SEVERITY",
    help="Let these rules weigh error, warning or info.",
)
@click.option("--config", "config_file", metavar="FILE", help="Read [tool.fmsdata] from this file.")
@click.option("--no-config", is_flag=True, help="Read no configuration.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", *_WRITERS)),
    default="text",
    help="How to print the report.",
)
def command(
    *,
    targets: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    severity: tuple[str, ...],
    config_file: str | None,
    no_config: bool,
    form: str,
) -> None:
    """Check datasets by name, or files, against the rules.

    A SELECTOR is a code (FMS101), the beginning of codes (FMS1), the name of a rule or of a family, or all.
    Without options they come from [tool.fmsdata] in the nearest pyproject.toml.

    Exit code 1 when there is an error, 2 when a target cannot be read.
    """
    config = _config(config_file, no_config)
    weights = _severities(_words(severity)) or None
    chosen, left_out = _words(select), _words(ignore)
    reports = []
    broken = False
    for target in targets:
        try:
            record = open_target(target)
        except DecodeError as error:
            click.echo(f"fmsdata: {target}: {error}", err=True)
            reports.append(_named(error.report, target))
            broken = True
        except FmsdataError as error:
            click.echo(f"fmsdata: {error}", err=True)
            broken = True
        else:
            found = check(record, select=chosen, ignore=left_out, severity=weights, config=config)
            reports.append(_named(found, target) if Path(target).exists() else found)
    report = merge_reports(reports)
    if form == "text":
        if reports:
            print_report(console(), report)
    else:
        click.echo(_WRITERS[form](report))
    sys.exit(2 if broken else 0 if report.ok else 1)


def _config(file: str | None, none: bool) -> Config:
    if none:
        return Config()
    if file is None:
        return Config.find(Path.cwd())
    found = Config.read(Path(file))
    if found is None:
        raise InputError(file, "has no table [tool.fmsdata]")
    return found
