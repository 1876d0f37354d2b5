# SPDX-License-Identifier: MIT
"""``fmsdata verify``."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from fmsdata._fields import Node, walk
from fmsdata._words import a_or_an, did_you_mean, visible
from fmsdata.cli.reports import FORMATS, print_in
from fmsdata.cli.targets import open_target
from fmsdata.errors import InputError, UnknownNameError
from fmsdata.findings import Report
from fmsdata.model.dataset import Dataset
from fmsdata.model.sources import Evidence
from fmsdata.render.texts import source_title
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
    files: dict[str, str] = {}
    for text in texts:
        source, file = _of(text, known, quoted)
        by_source[source], files[source] = _read(file), file
    report = verify_evidence(dataset, by_source)
    wrong = {finding.path.rpartition("/")[0] for finding in report.errors}
    read = [_Quote(node, node.path not in wrong) for node in quotes if node.record.source in by_source]
    if form == "text":
        for line in _mistaken(read, files, {source.id: source_title(source) for source in dataset.sources}):
            click.echo(visible(line))
    print_in(form, report)
    if form == "text":
        for line in _sums(report, read):
            click.echo(visible(line))
    sys.exit(0 if report.ok else 1)


def _of(text: str, known: Sequence[str], quoted: Sequence[str]) -> tuple[str, str]:
    """Return the source that a text is said to be of, and its file."""
    source, separator, file = text.partition("=")
    if separator and source in known:
        return source, file
    # A file may have an equals sign in its name; a source has no slash in its id.
    if separator and "/" not in source and not (len(quoted) == 1 and Path(text).exists()):
        named = ", ".join(quoted[:_NAMED]) + (", …" if len(quoted) > _NAMED else "")
        hint = did_you_mean(source, known) or f"quoted sources: {named or 'none'}"
        raise UnknownNameError("source", source, tuple(known), hint)
    if len(quoted) != 1:
        reason = f"{text!r} names none of the {len(quoted)} sources that are quoted"
        raise click.BadParameter(f"{reason}: write SOURCE=FILE", param_hint="--text")
    return quoted[0], text


def _quotes(dataset: Dataset) -> Iterator[Node]:
    for node in walk(dataset):
        if isinstance(node.record, Evidence) and node.record.quote is not None:
            yield node


class _Quote(NamedTuple):
    """A place where a text is quoted, and whether the words stand there."""

    node: Node
    proved: bool

    @property
    def words(self) -> tuple[str, int | None, str | None]:
        """The words and where they stand: many records cite the same."""
        cited: Any = self.node.record
        return cited.source, cited.paragraph, cited.quote


def _mistaken(read: Sequence[_Quote], files: Mapping[str, str], titles: Mapping[str, str]) -> Iterator[str]:
    """Yield the texts in which no quote stands: the wrong text, more likely than that many wrong quotes."""
    for source, file in files.items():
        own = [quote for quote in read if quote.node.record.source == source]
        if len(own) > 1 and not any(quote.proved for quote in own):
            different = _many(len({quote.words for quote in own}), "quote")
            yield f"none of {different} stands in {file}: is it the text of “{titles[source]}”?"


def _sums(report: Report, read: Sequence[_Quote]) -> Iterator[str]:
    """Yield how many quotes were proved, and which sources nothing is said about."""
    different = {quote.words for quote in read}
    unproved = {quote.words for quote in read if not quote.proved}
    sources = len({quote.node.record.source for quote in read})
    told = f"{_many(len(different), 'different quote')} from {_many(sources, 'source')}"
    proved = "all proved" if not unproved else f"{len(different) - len(unproved):,} proved"
    yield f"{told}, cited {_times(len(read))}: {proved if read else 'nothing to prove'}"
    missing = [one.detail for one in report.skipped if one.detail is not None]
    if missing:
        names = ", ".join(missing[:_NAMED]) + (", …" if len(missing) > _NAMED else "")
        yield f"not verified: {_many(len(missing), 'quoted source')} without a text: {names}"


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number:,} times"


def _many(number: int, word: str) -> str:
    return f"{number:,} {word}{'s' if number != 1 else ''}"
