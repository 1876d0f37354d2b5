# SPDX-License-Identifier: MIT
"""``fmsdata convert``."""

import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any, BinaryIO, Literal, NamedTuple, cast

import click

from fmsdata._fields import class_named, fields_of
from fmsdata.cli.formats import PIPE, format_of
from fmsdata.cli.progress import watched
from fmsdata.cli.targets import resolve_target
from fmsdata.cli.warned import Warned
from fmsdata.codec.codes import NO_SCHEMA
from fmsdata.codec.decoded import Decoded
from fmsdata.codec.files import decode_file, write_json
from fmsdata.codec.json import decode, to_json
from fmsdata.codec.limits import DEFAULT_LIMITS
from fmsdata.codec.ndjson import Reader, read_ndjson, write_ndjson
from fmsdata.datasets import load_dataset
from fmsdata.errors import DecodeError, InputError
from fmsdata.model.dataset import COLLECTIONS, Dataset
from fmsdata.model.notifications import Notification

_INPUTS = ("json", "ndjson", "parquet", "tables")
_OUTPUTS = (*_INPUTS, "csv")


class _Input(NamedTuple):
    """Records on their way, and how many there are where that is known beforehand."""

    records: Iterable[Any]
    total: int | None = None


@click.command(name="convert")
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT")
@click.option("--from", "form_in", type=click.Choice(_INPUTS), help="The format of IN; needed for a pipe.")
@click.option("--to", "form_out", type=click.Choice(_OUTPUTS), help="The format of OUT; needed for a pipe.")
@click.option(
    "--class",
    "name",
    metavar="CLASS",
    help="The class of the records, where IN does not say; out of a dataset, which records to take.",
)
@click.option("--rejects", metavar="FILE", help="Write refused lines of NDJSON to this file and go on.")
def command(
    *,
    source: str,
    target: str,
    form_in: str | None,
    form_out: str | None,
    name: str | None,
    rejects: str | None,
) -> None:
    """Turn a file of records into another format; IN may also be the name of a packaged dataset.

    A packaged dataset comes before a file or folder of the same name: write ./NAME for that.

    The suffix names the format: .json (one record), .ndjson or .jsonl (one record a line; like .json also
    .gz and .zst), .parquet, .csv (notices only, one item a row, output only). A name without a suffix is a
    folder with a Parquet file for each collection of a dataset. A dash is a pipe.

    Out of a dataset, its notifications are taken, or the records of --class; into .json and into a folder it
    goes as a whole.

    Exit code 1 when refused lines were written to --rejects, 2 when the conversion could not be done.
    """
    # A pipe and a file whose format is said are never names of datasets.
    packaged = form_in is None and source != PIPE and resolve_target(source).packaged
    reads = "json" if packaged else format_of(source, form_in, "--from")
    writes = format_of(target, form_out, "--to")
    cls = None if name is None else class_named(name)
    if reads == "csv":
        raise click.UsageError("a .csv leaves out most of a notice, so it cannot be turned back into one")
    warned = Warned()
    opened = _Input((load_dataset(source),)) if packaged else _open(reads, source, cls, rejects, warned)
    records = opened.records
    if writes not in ("json", "tables") or cls not in (None, Dataset):
        records = _taken(records, cls)
    _write(writes, target, watched(records, opened.total), cls)
    warned.finish()
    if isinstance(opened.records, Reader) and opened.records.rejected:
        click.echo(f"fmsdata: {opened.records.rejected:,} lines refused, put into {rejects}", err=True)
        sys.exit(1)


def _open(form: str, source: str, cls: type | None, rejects: str | None, warned: Warned) -> _Input:
    if form == "ndjson":
        stream = sys.stdin.buffer if source == PIPE else source
        # Whatever the person has typed here names a file.
        on_error: Path | Literal["raise"] = "raise" if rejects is None else Path(rejects)
        return _Input(read_ndjson(stream, cls, on_error=on_error, on_warning=warned))
    if form == "parquet":
        return _parquet(source, cls, warned)
    if form == "tables":
        from fmsdata.codec.tables import read_tables

        return _Input((read_tables(source, on_warning=warned),))
    return _Input((_json(source, cls, warned),))


def _json(source: str, cls: type | None, warned: Warned) -> Any:
    """Return the record of a document, which says what it holds; else it is what the person says."""
    # One more byte than is allowed tells a document that is too long from one that just fits.
    data = sys.stdin.buffer.read(DEFAULT_LIMITS.max_bytes + 1) if source == PIPE else b""

    def read(wanted: type | None) -> Decoded[Any]:
        return decode(wanted, data) if source == PIPE else decode_file(source, wanted)

    outcome = read(None)
    if cls is not None and any(finding.code == NO_SCHEMA.code for finding in outcome.report.errors):
        outcome = read(cls)
    elif cls is not None and outcome.report.ok and type(outcome.value) not in (cls, Dataset):
        # Refused, as a file of lines or of columns is: it is not what the person takes it for.
        outcome = read(cls)
    if not outcome.report.ok:
        raise DecodeError(outcome.report)
    warned(outcome.report)
    return outcome.value


def _parquet(source: str, cls: type | None, warned: Warned) -> _Input:
    from fmsdata.codec.arrow import parquet_head, read_parquet

    file: str | BinaryIO = _searchable(sys.stdin.buffer) if source == PIPE else source
    head = parquet_head(file)
    if head.schema is not None:
        named = class_named(head.schema.split("/")[1] if head.schema.count("/") == 2 else head.schema)
        cls = named if named is Dataset or cls is None else cls
    if cls is None:
        raise click.UsageError(f"{source} does not say what it holds: name it with --class")
    return _Input(read_parquet(file, cls, on_warning=warned), head.records)


def _searchable(pipe: IO[bytes]) -> BinaryIO:
    """Return the bytes of a pipe as a file: a Parquet file says at its end what it holds."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - it goes when the program ends
    while piece := pipe.read(1 << 20):
        file.write(piece)
    file.seek(0)
    return cast("BinaryIO", file)


def _taken(records: Iterable[Any], cls: type | None) -> Iterator[Any]:
    """Yield records, and out of a dataset those of a class."""
    wanted = cls or Notification
    collections = {f.shape.leaf: f.name for f in fields_of(Dataset) if f.name in COLLECTIONS}
    for record in records:
        if type(record) is not Dataset or cls is Dataset:
            yield record
        elif wanted in collections:
            yield from getattr(record, collections[wanted])
        else:
            raise click.UsageError(f"a dataset has no list of {wanted.__name__} records")


def _write(form: str, target: str, records: Iterator[Any], cls: type | None) -> None:
    out: Any = sys.stdout.buffer if target == PIPE else target
    if form == "ndjson":
        write_ndjson(out, records)
    elif form == "csv":
        from fmsdata.codec.csv import write_csv

        write_csv(out, records)
    elif form == "parquet":
        from fmsdata.codec.arrow import write_parquet

        write_parquet(out, records, cls)
    else:
        _write_one(form, target, records)


def _write_one(form: str, target: str, records: Iterator[Any]) -> None:
    found = [record for record, _ in zip(records, range(2), strict=False)]
    if len(found) != 1:
        many = "more than one record" if found else "no record"
        raise InputError(target, f"{many} for a {form} that holds one: write .ndjson or .parquet")
    if form == "tables":
        from fmsdata.codec.tables import write_tables

        if target == PIPE or type(found[0]) is not Dataset:
            raise click.UsageError("only a dataset can be written as tables, and only to a folder")
        write_tables(target, found[0])
    elif target == PIPE:
        sys.stdout.buffer.write(to_json(found[0]))
    else:
        write_json(target, found[0])
