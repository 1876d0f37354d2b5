# SPDX-License-Identifier: MIT
"""``fmsdata show``."""

from pathlib import Path
from typing import Any

import attrs
import click
from rich.console import Console

from fmsdata._words import a_or_an
from fmsdata.cli.targets import open_target
from fmsdata.errors import InputError
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.notifications import Notification
from fmsdata.render.content import Block, Line, names_of, notice_blocks, record_blocks, source_title
from fmsdata.render.html import page
from fmsdata.render.overview import choose, overview_blocks, rows
from fmsdata.render.positions import position_blocks, positions_of
from fmsdata.render.rich_text import console, print_blocks, print_report, print_table, print_title
from fmsdata.rules import check

_HEAD = ("notice", "date", "purchaser", "what", "estimated value", "texts")


@click.command(name="show")
@click.argument("target", metavar="NAME|FILE")
@click.option("--purchaser", metavar="CODE|NAME", help="Only notices of this purchaser: RO, Romania, NATO.")
@click.option("--system", metavar="NAME", help="Only notices that offer this system: javelin, F-16.")
@click.option("--transmittal", metavar="NUMBER", help="Only the notices with this number: 26-27, 0G-23.")
@click.option("--since", metavar="DATE", help="Only notices from this year, month or day on.")
@click.option("--until", metavar="DATE", help="Only notices up to this year, month or day.")
@click.option("--notice", metavar="KEY", help="One notice in full, as each of its sources tells it.")
@click.option("--html", "html_file", metavar="FILE", help="Write one self-contained page instead.")
def command(target: str, notice: str | None, html_file: str | None, **filters: str | None) -> None:
    """Show a packaged dataset or a file: the notice, its items and value, positions, time line, findings.

    Of several notices an overview is shown, narrowed by the filters; --notice shows one in full.
    """
    record = open_target(target)
    if not isinstance(record, Dataset):
        if notice is not None or html_file is not None or any(filters.values()):
            held = a_or_an(type(record).__name__)
            raise InputError(target, f"holds {held}; only a dataset has notices to choose")
        _show_record(record)
        return
    chosen = _chosen(record, notice, filters)
    if html_file is not None:
        narrowed = notice is not None or any(filters.values())
        _write(html_file, page(record, chosen if narrowed else None))
    elif notice is None and len(record.notices()) > 1:
        _show_overview(record, chosen)
    else:
        _show_in_full(record, chosen)


def _chosen(dataset: Dataset, notice: str | None, filters: dict[str, str | None]) -> tuple[str, ...]:
    since, until = filters["since"], filters["until"]
    chosen = choose(
        dataset,
        purchaser=filters["purchaser"],
        system=filters["system"],
        transmittal=filters["transmittal"],
        since=PartialDate.parse(since) if since else None,
        until=PartialDate.parse(until) if until else None,
    )
    if notice is None:
        return chosen
    dataset.observations(notice)
    return tuple(key for key in chosen if key == notice)


def _write(file: str, text: str) -> None:
    try:
        Path(file).write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(file, error.strerror or str(error)) from error
    click.echo(f"wrote {file}")


def _show_record(record: Any) -> None:
    out = console()
    print_title(out, f"{type(record).__name__} {getattr(record, 'id', '')}".strip())
    print_blocks(
        out, notice_blocks(record, {}) if isinstance(record, Notification) else record_blocks(record)
    )
    out.print()
    print_report(out, check(record))


def _show_overview(dataset: Dataset, chosen: tuple[str, ...]) -> None:
    out = console()
    print_title(out, dataset.title, dataset.description)
    if chosen:
        print_table(out, _HEAD, ((*row[:5], str(row.texts)) for row in rows(dataset, chosen)))
        print_blocks(out, overview_blocks(dataset, chosen))
    else:
        out.print()
        out.print("no notice fits")
    out.print()
    # Over many notices the remarks would bury the rest; `check` lists them.
    _report(out, dataset, chosen, remarks=False)


def _show_in_full(dataset: Dataset, chosen: tuple[str, ...]) -> None:
    out = console()
    names = names_of(dataset) | {source.id: source_title(source) for source in dataset.sources}
    print_title(out, dataset.title, dataset.description)
    whole = chosen == dataset.notices()
    for notification in dataset.notifications:
        if notification.notice in chosen:
            head, *rest = notice_blocks(notification, names)
            # Each text of a notice is a record of its own, and all of them bear the notice's name.
            title = f"{head.title}, as told by {notification.id}"
            print_blocks(out, (head._replace(title=title), *rest))
            if notification.notes and not whole:
                print_blocks(out, [Block("Notes", tuple(Line("", note) for note in notification.notes))])
    for notice in chosen:
        found = tuple(
            Line("explained" if one.reconcilable else "not explained", str(one))
            for one in dataset.disagreements(notice)
        )
        if found:
            print_blocks(out, [Block("Where its sources differ", found)])
    print_blocks(out, position_blocks(dataset if whole else positions_of(dataset, chosen), names))
    out.print()
    _report(out, dataset, chosen)


def _report(out: Console, dataset: Dataset, chosen: tuple[str, ...], *, remarks: bool = True) -> None:
    """Print the findings on the chosen notices; those on the rest are left out."""
    report = check(dataset)
    if chosen != dataset.notices():
        ids = {one.id for one in dataset.notifications if one.notice in chosen}
        report = attrs.evolve(report, findings=tuple(f for f in report.findings if f.object_id in ids))
    print_report(out, report, remarks=remarks)
