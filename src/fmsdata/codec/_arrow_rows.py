# SPDX-License-Identifier: MIT
"""Batch after batch of columns turned into records, and what is told when that cannot be done."""

import contextlib
import warnings
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, NamedTuple, NoReturn, TypeAlias

import attrs

from fmsdata._fields import CLASSES
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec._arrow_read import compare, documents, raw_documents, records_of
from fmsdata.codec._arrow_schema import SCHEMA_KEY, require_fields
from fmsdata.codec._envelope import newer_minor, number_of, read_envelope
from fmsdata.codec._explain import Unknown
from fmsdata.codec._flaws import Flaw, RefusedError, as_finding
from fmsdata.codec._pyarrow import pa
from fmsdata.codec.codes import MALFORMED
from fmsdata.codec.decoded import Decoded
from fmsdata.codec.json import decode_dict
from fmsdata.errors import DecodeError, FmsdataError, InputError
from fmsdata.findings import Finding, Report, Severity

Notify: TypeAlias = Callable[[Report], object]
"""Is given a report: of warnings, or of a row that is refused."""


class Terms(NamedTuple):
    """On which terms a table is read."""

    cls: type
    """The class of its records."""
    unknown: Unknown = "forbid"
    """What becomes of columns that the class does not have."""
    on_warning: Notify | None = None
    """Who is given warnings; None for Python warnings."""
    on_error: Notify | None = None
    """Who is given rows that are refused; None to stop at the first."""


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
        reason = str(error).partition("\n")[0][:200] or type(error).__name__
        if name is not None:
            raise InputError(name, reason) from error
        raise DecodeError(Report(findings=(as_finding(Flaw((), MALFORMED, reason), None),))) from error


def stated(schema: pa.Schema) -> str | None:
    """Return what a schema says that it holds, ``fmsdata/Notification/1.0``; None if it does not say."""
    value = (schema.metadata or {}).get(SCHEMA_KEY)
    return None if value is None else value.decode("utf-8", "replace")


class Rows:
    """The rows of one table or file, on their way to being records of a class."""

    def __init__(self, terms: Terms, file: str | None) -> None:
        self.cls, self.unknown, self.notify, self.on_error = terms
        require_fields(self.cls)
        self.file = file
        self.schema: str | None = None
        self.is_older = False

    def compare(self, schema: pa.Schema) -> None:
        """Compare the columns with the class. Raises `DecodeError` when they cannot be read as it."""
        self.schema = stated(schema)
        warned: list[Flaw] = []
        if self.schema is not None:
            try:
                envelope = read_envelope(self.schema, self.cls)
            except RefusedError as refused:
                self._refuse(refused.flaws)
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
            self._warn([as_finding(flaw, None, severity=Severity.WARNING) for flaw in warned])

    def records(self, batches: Iterator[pa.RecordBatch]) -> Iterator[Any]:
        """Yield the record of each row; what becomes of one that is refused, the terms say."""
        number = 0
        for batch in batches:
            yield from self._batch(batch, number)
            number += batch.num_rows

    def _batch(self, batch: pa.RecordBatch, number: int) -> Iterator[Any]:
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
            if outcome.report.ok:
                yield outcome.value
                continue
            report = self._located(outcome.report.findings, f"/{place}")
            if self.on_error is None:
                raise DecodeError(report)
            self.on_error(report)

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

    def _warn(self, findings: list[Finding]) -> None:
        if self.notify is not None:
            self.notify(self._located(findings))
            return
        for finding in findings:
            warnings.warn(str(finding), stacklevel=4)
