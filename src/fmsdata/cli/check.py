# SPDX-License-Identifier: MIT
"""``fmsdata check``."""

import sys
from pathlib import Path

import click

from fmsdata._words import visible
from fmsdata.cli.checked import Checked, checked
from fmsdata.cli.reports import FORMATS, print_in
from fmsdata.codec.codes import UNREADABLE
from fmsdata.errors import InputError
from fmsdata.rules import Config
from fmsdata.rules.reports import merge_reports


@click.command(name="check")
@click.argument("targets", metavar="NAME|FILE...", nargs=-1, required=True)
@click.option("--select", multiple=True, metavar="SELECTOR", help="Run only these rules.")
@click.option("--ignore", multiple=True, metavar="SELECTOR", help="Leave these rules out.")
@click.option(
    "--severity",
    multiple=True,
    metavar="SELECTOR=SEVERITY",
    help="Give these rules another severity: error, warning or info.",
)
@click.option("--config", "config_file", metavar="FILE", help="Read [tool.fmsdata] from this file.")
@click.option("--no-config", is_flag=True, help="Read no configuration.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to print the report.")
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

    A file holds one record (.json), one record a line (.ndjson, .jsonl), or rows (.parquet); JSON may be
    packed (.gz, .zst). A folder holds the tables of a dataset. A packaged dataset comes before a file of the
    same name: write ./NAME for the file.

    A SELECTOR is a code (FMS101), the beginning of codes (FMS1), the name of a rule or of a family, or all.
    What is not given here comes from [tool.fmsdata] in the nearest pyproject.toml.

    Exit code 1 when there is an error, 2 when a target, or a record in it, cannot be read.
    """
    options = Config(select=_words(select), ignore=_words(ignore), severity=_severities(_words(severity)))
    config = options.over(Config() if no_config else _configured(config_file))
    # A selector that selects nothing is an error before any file is read.
    chosen = {rule.code for rule, _ in config.plan().rules}
    for selector, weight in options.severity:
        if chosen.isdisjoint(rule.code for rule, _ in Config(select=(selector,)).plan().rules):
            dead = f"--severity {selector}={weight} has no effect: {selector} is not among the rules that run"
            click.echo(f"fmsdata: {visible(dead)}", err=True)
    outcomes: list[Checked] = []
    for target in targets:
        outcomes.append(checked(target, config))
        if outcomes[-1].complaint:
            click.echo(f"fmsdata: {visible(outcomes[-1].complaint)}", err=True)
    report = merge_reports(outcome.report for outcome in outcomes)
    # Of a target that could not be opened at all, stderr has said everything, and a sum over nothing would be
    # taken for success.
    broken = any(outcome.complaint for outcome in outcomes)
    if form != "text" or not broken or report.ran or any(found.code != UNREADABLE.code for found in report):
        print_in(form, report)
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
