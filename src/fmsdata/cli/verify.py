# SPDX-License-Identifier: MIT
"""``fmsdata verify``."""

import sys
from pathlib import Path

import click

from fmsdata._fields import walk
from fmsdata._words import a_or_an
from fmsdata.cli.targets import open_target
from fmsdata.errors import InputError, UnknownNameError
from fmsdata.model.dataset import Dataset
from fmsdata.model.sources import Evidence
from fmsdata.render.rich_text import console, print_report
from fmsdata.rules import verify_evidence


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
def command(target: str, texts: tuple[str, ...]) -> None:
    """Prove that each quote stands in the paragraph of the source that it names."""
    dataset = open_target(target)
    if not isinstance(dataset, Dataset):
        raise InputError(target, f"holds {a_or_an(type(dataset).__name__)}; only a dataset can be verified")
    known = tuple(source.id for source in dataset.sources)
    if not known:
        raise UnknownNameError("source", target, known, "the dataset names no sources")
    pointers = (node.record for node in walk(dataset) if isinstance(node.record, Evidence))
    quoted = tuple(dict.fromkeys(pointer.source for pointer in pointers if pointer.quote is not None))
    given: dict[str, str] = {}
    for text in texts:
        source, separator, file = text.partition("=")
        named = separator and source in known
        if not named and len(quoted) != 1:
            reason = f"{text!r} names none of the {len(quoted)} sources that are quoted"
            raise click.BadParameter(f"{reason}: write SOURCE=FILE", param_hint="--text")
        given[source if named else quoted[0]] = _read(file if named else text)
    report = verify_evidence(dataset, given)
    print_report(console(), report)
    sys.exit(0 if report.ok else 1)
