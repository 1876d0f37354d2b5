# SPDX-License-Identifier: MIT
"""``fmsdata check``."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import attrs
import click

from fmsdata._words import visible
from fmsdata.cli.targets import open_target
from fmsdata.codec.codes import UNREADABLE
from fmsdata.codec.files import decode_file
from fmsdata.codec.lines import lines_in_file
from fmsdata.datasets import dataset_names
from fmsdata.errors import DecodeError, FmsdataError, InputError, UnknownNameError
from fmsdata.findings import Finding, Report, Severity
from fmsdata.render.rich_text import console, print_report
from fmsdata.rules import Config, check
from fmsdata.rules.reports import merge_reports, report_to_github, report_to_json, report_to_sarif

_WRITERS = {"json": report_to_json, "github": report_to_github, "sarif": report_to_sarif}


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
    What is not given here comes from [tool.fmsdata] in the nearest pyproject.toml.

    Exit code 1 when there is an error, 2 when a target cannot be read.
    """
    given = Config(select=_words(select), ignore=_words(ignore), severity=_severities(_words(severity)))
    config = given.over(Config() if no_config else _configured(config_file))
    # A selector that selects nothing is told before any file is read.
    config.plan()
    reports = []
    broken = False
    for target in targets:
        report, complaint = _checked(target, config)
        reports.append(report)
        if complaint:
            click.echo(f"fmsdata: {visible(complaint)}", err=True)
            broken = True
    report = merge_reports(reports)
    if form == "text":
        # What could not be read was told on stderr, and a sum over nothing would be taken for success.
        if report.ran or not broken:
            print_report(console(), report)
    else:
        click.echo(_WRITERS[form](report))
    sys.exit(2 if broken else 0 if report.ok else 1)


def _words(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def _severities(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    pairs = []
    for word in words:
        selector, separator, severity = word.partition("=")
        if not separator:
            reason = f"{word!r} is not of the form SELECTOR=SEVERITY"
            raise click.BadParameter(reason, param_hint="--severity")
        pairs.append((selector, severity))
    return tuple(pairs)


def _configured(file: str | None) -> Config:
    if file is None:
        return Config.find(Path.cwd())
    found = Config.read(Path(file))
    if found is None:
        raise InputError(file, "has no table [tool.fmsdata]")
    return found


def _checked(target: str, config: Config) -> tuple[Report, str | None]:
    """Return the report on a dataset or a file, and what stood in the way of reading it, if anything."""
    if target in dataset_names() or not Path(target).exists():
        try:
            return check(open_target(target), config=config), None
        except UnknownNameError as error:
            return _unreadable(target, error), str(error)
    try:
        outcome = decode_file(target)
    except InputError as error:
        return _unreadable(target, error), str(error)
    if outcome.value is None:
        return _in_file(outcome.report, target), f"{target}: {DecodeError(outcome.report)}"
    report = merge_reports((outcome.report, check(outcome.value, config=config)))
    lines = lines_in_file(target, {place for finding in report.findings for place in _places(finding.path)})
    return _in_file(report, target, lines), None


def _unreadable(target: str, error: FmsdataError) -> Report:
    """Return the report on a target that cannot be read: silence would be taken for success."""
    finding = Finding(
        code=UNREADABLE.code,
        name=UNREADABLE.name,
        severity=Severity.ERROR,
        path="",
        message=str(error),
        file=target,
    )
    return Report(findings=(finding,))


def _in_file(report: Report, file: str, lines: Mapping[str, int] = MappingProxyType({})) -> Report:
    located = (
        attrs.evolve(finding, file=file, line=finding.line or _line(finding.path, lines))
        for finding in report.findings
    )
    return attrs.evolve(report, findings=tuple(located))


def _places(path: str) -> Iterator[str]:
    """Yield a path and the paths of what encloses it."""
    yield path
    while path:
        path = path.rpartition("/")[0]
        yield path


def _line(path: str, lines: Mapping[str, int]) -> int | None:
    # A field that is at its default is not written: then the line is that of what encloses it.
    return next((lines[place] for place in _places(path) if place in lines), None)
