# SPDX-License-Identifier: MIT
"""Batch after batch of columns turned into records, and what is told when that cannot be done."""

import contextlib
import os
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Any, Final, NamedTuple, NoReturn

import attrs

from fmsdata._fields import CLASSES
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec._arrow_read import compare, documents, raw_documents, records_of
from fmsdata.codec._arrow_schema import SCHEMA_KEY, require_fields
from fmsdata.codec._envelope import class_of, newer_minor, number_of, read_envelope
from fmsdata.codec._flaws import Flaw, RefusedError, as_finding
from fmsdata.codec._pyarrow import pa
from fmsdata.codec._telling import Notify, tell
from fmsdata.codec._terms import Unknown, require_call, require_unknown
from fmsdata.codec.codes import MALFORMED_TABLE
from fmsdata.codec.decoded import Decoded
from fmsdata.codec.json import decode_dict
from fmsdata.codec.reader import Reader
from fmsdata.errors import DecodeError, FmsdataError, InputError
from fmsdata.findings import Finding, Report, Severity


class Terms(NamedTuple):
    """On which terms a table is read."""

    wanted: type | None
    """The class of its records; None to take the one that the table states."""
    unknown: Unknown
    """What becomes of columns that the class does not have."""
    on_warning: Notify
    """Who is given warnings."""
    on_error: Notify | None
    """Who is given rows that are refused; None to stop at the first."""


def terms_of(
    wanted: type | None, unknown: Unknown, on_warning: Notify | None, on_error: Notify | None
) -> Terms:
    """Return terms, once they are found to say something.

    Raises:
        ArgumentError: `unknown` is another word, what should be called cannot be, or the class is not made
            as those of the model are.
    """
    require_unknown(unknown)
    require_call("on_warning", on_warning)
    require_call("on_error", on_error)
    if wanted is not None:
        require_fields(wanted)
    return Terms(wanted, unknown, on_warning or tell, on_error)


_FROM_ARROW: Final = (
    pa.ArrowException,
    OSError,
    UnicodeError,
    OverflowError,
    ValueError,
    TypeError,
    KeyError,
)


@contextlib.contextmanager
def told(name: str | None) -> Iterator[None]:
    """Turn what Arrow raises about a file, or about a table when there is no *name*, into our errors."""
    try:
        yield
    except FmsdataError:
        raise
    except _FROM_ARROW as error:
        number = error.errno if isinstance(error, OSError) else None
        # What Arrow itself says of an error of the system names the file once more.
        said = os.strerror(number) if number else str(error).replace(f" '{name}'", "")
        reason = said.partition("\n")[0][:200] or type(error).__name__
        if name is not None:
            raise InputError(name, reason) from error
        raise DecodeError(Report(findings=(as_finding(Flaw((), MALFORMED_TABLE, reason), None),))) from error


def stated(schema: pa.Schema) -> str | None:
    """Return what a schema says that it holds, ``fmsdata/Notification/1.0``; None if it does not say."""
    value = (schema.metadata or {}).get(SCHEMA_KEY)
    return None if value is None else value.decode("utf-8", "replace")


class Rows:
    """The rows of one table or file, on their way to being records of a class."""

    def __init__(self, terms: Terms, file: str | None) -> None:
        self.wanted, self.unknown, self.notify, self.on_error = terms
        self.cls: type[Any] = self.wanted or object
        self.file = file
        self.schema: str | None = None
        self.version: str | None = None
        self.warnings: tuple[Finding, ...] = ()
        self.is_older = False

    def compare(self, schema: pa.Schema) -> None:
        """Compare the columns with the class. Raises `DecodeError` when they cannot be read as it."""
        self.schema = stated(schema)
        warned: list[Flaw] = []
        if self.schema is not None or self.wanted is None:
            try:
                envelope = read_envelope(self.schema, self.wanted)
            except RefusedError as refused:
                self._refuse(refused.flaws)
            self.cls, self.version = self.wanted or class_of(envelope), envelope.version
            self.is_older = number_of(envelope.version) < number_of(SCHEMA_VERSION)
            newer = newer_minor(envelope)
            if newer is not None:
                warned.append(newer)
        if self.is_older:
            # What an older version held is told row by row, by the steps that lead to this one.
            return
        found = compare(self.cls, list(schema))
        if self.unknown == "forbid" and not warned:
            found.errors.extend(found.unknown)
        elif self.unknown != "ignore":
            warned.extend(found.unknown)
        if found.errors:
            self._refuse(found.errors)
        if warned:
            report = self._located(as_finding(flaw, None, severity=Severity.WARNING) for flaw in warned)
            self.warnings = report.warnings
            self.notify(report)

    def reader(self, batches: Iterator[pa.RecordBatch], close: Callable[[], object]) -> Reader[Any]:
        """Return a reader of the record of each row; what becomes of one that is refused, the terms say."""
        reader: Reader[Any] = Reader(lambda reader: self._records(reader, batches, close), close)
        reader.schema_version, reader.warnings = self.version, self.warnings
        return reader

    def _records(
        self, reader: Reader[Any], batches: Iterator[pa.RecordBatch], close: Callable[[], object]
    ) -> Generator[Any, None, None]:
        number = 0
        try:
            for batch in batches:
                for outcome in self._batch(batch, number):
                    reader.line += 1
                    if type(outcome) is not Decoded:
                        reader.read += 1
                        yield outcome
                    elif outcome.report.ok:
                        reader.warnings = self.warnings + outcome.report.warnings
                        if outcome.report.findings:
                            self.notify(outcome.report)
                        reader.read += 1
                        yield outcome.value
                    else:
                        reader.rejected += 1
                        if self.on_error is None:
                            raise DecodeError(outcome.report)
                        self.on_error(outcome.report)
                number += batch.num_rows
        finally:
            close()

    def _batch(self, batch: pa.RecordBatch, number: int) -> Iterator[Any]:
        """Yield the record of each row, or what reading it gave where it had to be looked at by itself."""
        with told(self.file):
            # Offsets and texts of a hostile file are not to be trusted before this.
            batch.validate(full=True)
        if self.is_older:
            yield from self._explained(raw_documents(batch), number)
            return
        try:
            columns = dict(zip(batch.schema.names, batch.columns, strict=True))
            made = records_of(self.cls, columns, batch.num_rows)
        except (FmsdataError, *_FROM_ARROW):
            if self.cls not in CLASSES:
                raise
            yield from self._explained(documents(self.cls, batch), number)
        else:
            yield from made

    def _explained(self, rows: Iterator[dict[str, Any]], number: int) -> Iterator[Any]:
        for place, row in enumerate(self._told(rows), number):
            document = {"$schema": self.schema, **row} if self.is_older else row
            outcome: Decoded[Any] = decode_dict(self.cls, document, unknown=self.unknown)
            yield attrs.evolve(outcome, report=self._located(outcome.report.findings, f"/{place}"))

    def _told(self, rows: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        # What is done with a row, a caller's own call too, is none of the file's doing.
        while True:
            with told(self.file):
                row = next(rows, None)
            if row is None:
                return
            yield row

    def _refuse(self, flaws: list[Flaw]) -> NoReturn:
        raise DecodeError(self._located(tuple(as_finding(flaw, None) for flaw in flaws)))

    def _located(self, findings: Iterable[Finding], row: str = "") -> Report:
        return Report(findings=tuple(attrs.evolve(f, path=row + f.path, file=self.file) for f in findings))
