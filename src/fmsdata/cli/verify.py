# SPDX-License-Identifier: MIT
"""``fmsdata verify``."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from fmsdata._fields import Node, walk
from fmsdata._words import a_or_an, visible
from fmsdata.cli.reports import FORMATS, print_in
from fmsdata.cli.targets import open_target
from fmsdata.errors import InputError, UnknownNameError
from fmsdata.findings import Report
from fmsdata.model.dataset import Dataset
from fmsdata.model.sources import Evidence
from fmsdata.rules import verify_evidence

_NAMED = 5
"""How many sources without a text are named."""


def _read(file: str) -> str:
    try:
        return Path(file).read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(file, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise InputError(file, f"not UTF-8 text: {error.reason} at byte {error.start}") from error


@click.command(name="verify")
@click.argument("target", metavar="NAME|FILE")
@click.option(
    "--text",
    "texts",
    metavar="[SOURCE=]FILE",
    multiple=True,
    required=True,
    help="The text of a source. Without SOURCE=, that of the only source quoted.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="How to print the report.")
def command(target: str, texts: tuple[str, ...], form: str) -> None:
    """Prove that each quote stands in the paragraph of the source that it names.

    Sources that are quoted and whose text is not given are named at the end: nothing is said about them.

    Exit code 1 when a quote does not stand where it should, 2 when a target or a text cannot be read.
    """
    dataset = open_target(target)
    if not isinstance(dataset, Dataset):
        raise InputError(target, f"holds {a_or_an(type(dataset).__name__)}; only a dataset can be verified")
    known = tuple(source.id for source in dataset.sources)
    if not known:
        raise UnknownNameError("source", target, known, "the dataset names no sources")
    quotes = tuple(_quotes(dataset))
    quoted = tuple(dict.fromkeys(node.record.source for node in quotes))
    by_source: dict[str, str] = {}
    for text in texts:
        source, separator, file = text.partition("=")
        named = separator and source in known
        if not named and len(quoted) != 1:
            reason = f"{text!r} names none of the {len(quoted)} sources that are quoted"
            raise click.BadParameter(f"{reason}: write SOURCE=FILE", param_hint="--text")
        by_source[source if named else quoted[0]] = _read(file if named else text)
    report = verify_evidence(dataset, by_source)
    print_in(form, report)
    if form == "text":
        for line in _sums(report, [node for node in quotes if node.record.source in by_source]):
            click.echo(visible(line))
    sys.exit(0 if report.ok else 1)


def _quotes(dataset: Dataset) -> Iterator[Node]:
    for node in walk(dataset):
        if isinstance(node.record, Evidence) and node.record.quote is not None:
            yield node


def _sums(report: Report, read: Sequence[Node]) -> Iterator[str]:
    """Yield how many quotes were proved, and which sources nothing is said about."""
    wrong = {finding.path.rpartition("/")[0] for finding in report.errors}
    proved = sum(node.path not in wrong for node in read)
    sources = len({node.record.source for node in read})
    yield f"{proved:,} of {_many(len(read), 'quote')} proved, from {_many(sources, 'source')}"
    missing = [one.detail for one in report.skipped if one.detail is not None]
    if missing:
        names = ", ".join(missing[:_NAMED]) + (", …" if len(missing) > _NAMED else "")
        yield f"not verified: {_many(len(missing), 'quoted source')} without a text: {names}"


def _many(number: int, word: str) -> str:
    return f"{number:,} {word}{'s' if number != 1 else ''}"
