# SPDX-License-Identifier: MIT
"""``fmsdata show``."""

import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import attrs
import click
from rich.console import Console

from fmsdata._words import a_or_an
from fmsdata.cli.targets import open_whole
from fmsdata.errors import GrammarError, InputError
from fmsdata.findings import Report
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.notifications import Notification
from fmsdata.model.transmittal import Transmittal
from fmsdata.render.choice import Choice, choose
from fmsdata.render.content import notice_blocks, record_blocks
from fmsdata.render.full import full_blocks
from fmsdata.render.html import page
from fmsdata.render.lines import Block, Line
from fmsdata.render.overview import many, overview_blocks, rows
from fmsdata.render.rich_text import (
    console,
    print_blocks,
    print_remark,
    print_report,
    print_table,
    print_title,
)
from fmsdata.rules import check
from fmsdata.rules.reports import merge_reports

_HEAD: Final = ("date", "notice and purchaser", "what", "estimated value", "sources")

_NAMED: Final = 5
"""How many notices without a date are named."""


def _date(_: click.Context, option: click.Parameter, text: str | None) -> PartialDate | None:
    """Return the date that an option gives."""
    if text is None:
        return None
    try:
        return PartialDate.parse(text)
    except GrammarError as error:
        reason = f"{text!r} is no year, month or day: write 2024, 2024-05 or 2024-05-17"
        raise click.BadParameter(reason, param=option) from error


def _number(_: click.Context, option: click.Parameter, text: str | None) -> str | None:
    """Return the transmittal number that an option gives, as it was given."""
    if text is None:
        return None
    try:
        Transmittal.parse(text)
    except GrammarError as error:
        reason = f"{text!r} is no transmittal number: write 26-27, 0G-23 or RSAT 26-27"
        raise click.BadParameter(reason, param=option) from error
    return text


@click.command(name="show")
@click.argument("target", metavar="NAME|FILE")
@click.option("--purchaser", metavar="CODE|NAME", help="Only notices of this purchaser: RO, Romania, NATO.")
@click.option("--system", metavar="NAME", help="Only notices that offer this system: javelin, F-16.")
@click.option(
    "--transmittal",
    metavar="NUMBER",
    callback=_number,
    help="Only the notices with this number: 26-27, 0G-23.",
)
@click.option("--since", metavar="DATE", callback=_date, help="Only notices from this year, month or day on.")
@click.option("--until", metavar="DATE", callback=_date, help="Only notices up to this year, month or day.")
@click.option("--notice", metavar="KEY", help="One notice in full, as each of its sources tells it.")
@click.option("--html", "html_file", metavar="FILE", help="Write one self-contained page instead.")
def command(target: str, notice: str | None, html_file: str | None, **filters: Any) -> None:
    """Show a packaged dataset or a file: the notice, its items and value, positions, time line, findings.

    Of several notices an overview is shown, narrowed by the filters; --notice shows one in full. There, ¶ is
    a paragraph of a text, “ ” are its exact words, and [ ] is added to what it prints.

    A file holds one record (.json), one record a line (.ndjson, .jsonl), or rows (.parquet); JSON may be
    packed (.gz, .zst). A folder holds the tables of a dataset. A packaged dataset comes before a file of the
    same name: write ./NAME for the file.
    """
    since, until = filters["since"], filters["until"]
    if since is not None and until is not None and since.earliest > until.latest:
        raise click.UsageError(f"--since {since} is after --until {until}: no date lies between them")
    wishes = {name: wish for name, wish in (*filters.items(), ("notice", notice)) if wish is not None}
    record, loose = open_whole(target)
    if not isinstance(record, Dataset):
        if wishes or html_file is not None:
            held = a_or_an(type(record).__name__)
            raise InputError(target, f"holds {held}; only a dataset has notices to choose")
        _show_record(record)
        return
    choice = _chosen(record, notice, filters)
    remarks = _remarks(wishes, choice)
    if html_file is not None:
        _write(html_file, page(record, choice.notices if wishes else None, remarks))
        if wishes and not choice.notices:
            click.echo("no notice fits, and the page says so")
    elif not choice.notices and wishes:
        _show_nothing(record, remarks)
    elif notice is None and len(record.notices()) > 1:
        _show_overview(record, choice.notices, remarks, loose=loose)
    else:
        _show_in_full(record, choice.notices, remarks, loose=loose)


def _chosen(dataset: Dataset, notice: str | None, filters: Mapping[str, Any]) -> Choice:
    choice = choose(dataset, **filters)
    if notice is None:
        return choice
    dataset.observations(notice)
    return Choice(*(tuple(key for key in keys if key == notice) for keys in choice))


def _remarks(wishes: Mapping[str, Any], choice: Choice) -> tuple[str, ...]:
    """Return what was asked for, and what fits it but for a date that nobody knows."""
    if not wishes or set(wishes) == {"notice"}:
        return ()
    asked = f"Asked for: {', '.join(f'--{name} {wish}' for name, wish in wishes.items())}."
    if not choice.undated:
        return (asked,)
    rest = len(choice.undated) - _NAMED
    named = ", ".join(choice.undated[:_NAMED]) + (f" and {rest} more" if rest > 0 else "")
    left = many(len(choice.undated), "notice")
    verb = "is" if len(choice.undated) == 1 else "are"
    return (asked, f"{left} without a known date {verb} left out of the date filter: {named}.")


def _write(file: str, text: str) -> None:
    try:
        Path(file).write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(file, error.strerror or str(error)) from error
    click.echo(f"wrote {file}")


def _show_record(record: Any) -> None:
    out = console()
    print_title(out, f"{type(record).__name__} {getattr(record, 'id', '')}".strip())
    if isinstance(record, Notification):
        print_blocks(out, notice_blocks(record))
        if record.positions:
            lines = tuple(Line("", position) for position in record.positions)
            print_blocks(out, [Block("Positions that it reports, by their ids", lines)])
    else:
        print_blocks(out, record_blocks(record))
    out.print()
    print_report(out, check(record))


def _heading(out: Console, dataset: Dataset, remarks: tuple[str, ...]) -> None:
    print_title(out, dataset.title, dataset.description)
    if remarks:
        out.print()
    for remark in remarks:
        print_remark(out, remark)


def _show_nothing(dataset: Dataset, remarks: tuple[str, ...]) -> None:
    """Say that nothing fits; a report on nothing would be taken for success."""
    out = console()
    _heading(out, dataset, remarks)
    out.print()
    out.print("no notice fits")


def _show_overview(
    dataset: Dataset, chosen: tuple[str, ...], remarks: tuple[str, ...], *, loose: bool
) -> None:
    out = console()
    _heading(out, dataset, remarks)
    # A key is there to be copied, and a broken one could not be: the name below it takes its width.
    width = max(map(len, chosen))
    body = (
        (
            row.date or "no date",
            "\n".join((row.notice, *textwrap.wrap(row.purchaser, width))),
            row.what,
            row.value,
            str(row.texts),
        )
        for row in rows(dataset, chosen)
    )
    print_table(out, _HEAD, body, whole=2)
    print_blocks(out, overview_blocks(dataset, chosen))
    out.print()
    # Over many notices the remarks would bury the rest; `check` lists them.
    print_report(out, _report(dataset, chosen, loose=loose), remarks=False)


def _show_in_full(
    dataset: Dataset, chosen: tuple[str, ...], remarks: tuple[str, ...], *, loose: bool
) -> None:
    out = console()
    _heading(out, dataset, remarks)
    print_blocks(out, full_blocks(dataset, chosen))
    out.print()
    print_report(out, _report(dataset, chosen, loose=loose))


def _report(dataset: Dataset, chosen: tuple[str, ...], *, loose: bool) -> Report:
    """Return the findings on the chosen notices; those on the rest are left out.

    *Loose* records are checked one by one: they need not have what they refer to beside them.
    """
    report = merge_reports(map(check, dataset)) if loose else check(dataset)
    if chosen == dataset.notices():
        return report
    ids = {one.id for one in dataset.notifications if one.notice in chosen}
    return attrs.evolve(report, findings=tuple(f for f in report.findings if f.object_id in ids))
