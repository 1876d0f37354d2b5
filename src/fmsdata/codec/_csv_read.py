# SPDX-License-Identifier: MIT
"""A flat table read row by row, strictly: what a spreadsheet has mangled is told with its line."""

import csv
from collections.abc import Iterator
from typing import IO, Final

from fmsdata._fields import Field, fields_of
from fmsdata._words import a_or_an, did_you_mean
from fmsdata.codec._csv_cells import value_of
from fmsdata.codec._flat import FlatItem
from fmsdata.codec._flaws import Flaw, as_finding
from fmsdata.codec._streams import as_input_error
from fmsdata.codec.codes import (
    ENCODING,
    GRAMMAR,
    LINE_LIMIT,
    MALFORMED_TABLE,
    MISSING_FIELD,
    REFUSED,
    REPEATED_KEY,
    UNKNOWN_FIELD,
)
from fmsdata.codec.files import in_file
from fmsdata.codec.limits import DEFAULT_LIMITS
from fmsdata.errors import DecodeError, GrammarError, InputError, InvalidError
from fmsdata.findings import Report

FIELDS: Final = fields_of(FlatItem)
"""The columns, in order."""


class FlatRows:
    """The rows of a flat table."""

    def __init__(self, name: str, file: IO[bytes]) -> None:
        self._name = name
        self._file = file
        self._line = 0
        self._row_bytes = 0

    def __iter__(self) -> Iterator[FlatItem]:
        reader = csv.reader(self._lines(), strict=True)
        columns = self._columns(self._next(reader) or [])
        while (cells := self._next(reader)) is not None:
            # A spreadsheet leaves empty rows behind.
            if any(cells):
                yield self._row(columns, cells)

    def _next(self, reader: Iterator[list[str]]) -> list[str] | None:
        self._row_bytes = 0
        try:
            return next(reader, None)
        except csv.Error as error:
            raise self._refusal([Flaw((), MALFORMED_TABLE, str(error))]) from error

    def _lines(self) -> Iterator[str]:
        most = DEFAULT_LIMITS.max_line
        # A cell may hold line ends, so that a row may go on over lines; it is the row that stays in memory.
        while line := self._read_line(most + 1 - self._row_bytes):
            self._line += 1
            self._row_bytes += len(line)
            if self._row_bytes > most:
                message = f"a row of more than {most:,} bytes"
                raise self._refusal([Flaw((), LINE_LIMIT, message, f"at most {most:,}")])
            try:
                text = line.decode("utf-8-sig" if self._line == 1 else "utf-8")
            except UnicodeDecodeError as error:
                message = f"byte {error.start}: {error.reason}"
                raise self._refusal([Flaw((), ENCODING, message, "UTF-8 text")]) from error
            yield text

    def _read_line(self, most: int) -> bytes:
        try:
            line = self._file.readline(most)
        except (OSError, ValueError, TypeError, AttributeError) as error:
            raise as_input_error(self._name, error) from error
        if not isinstance(line, bytes):
            raise InputError(self._name, f"reading a line gives {a_or_an(type(line).__name__)}")
        return line

    def _columns(self, cells: list[str]) -> list[Field]:
        known = {field.name: field for field in FIELDS}
        flaws: list[Flaw] = []
        for name in cells:
            if len(flaws) == DEFAULT_LIMITS.max_findings:
                raise self._refusal(flaws)
            if name not in known:
                hint = did_you_mean(name, known)
                flaws.append(Flaw((name,), UNKNOWN_FIELD, f"unknown column {name[:80]!r}", hint=hint))
        for name in known:
            if name not in cells:
                flaws.append(Flaw((name,), MISSING_FIELD, f"the column {name!r} is missing"))
            elif cells.count(name) > 1:
                flaws.append(Flaw((name,), REPEATED_KEY, f"two columns {name!r}"))
        if flaws:
            raise self._refusal(flaws)
        return [known[name] for name in cells]

    def _row(self, columns: list[Field], cells: list[str]) -> FlatItem:
        if len(cells) != len(columns):
            message = f"{len(cells)} cells in a table of {len(columns)} columns"
            raise self._refusal([Flaw((), MALFORMED_TABLE, message, f"{len(columns)} cells")])
        flaws, values = [], {}
        for field, cell in zip(columns, cells, strict=True):
            try:
                values[field.name] = value_of(field, cell)
            except GrammarError as error:
                flaws.append(Flaw((field.name,), GRAMMAR, str(error), error.expected, cell, error.hint))
        if not flaws:
            try:
                return FlatItem(**values)
            except InvalidError as error:
                flaws = [Flaw((p.field,), REFUSED, str(p), p.expected, p.value) for p in error.problems]
        raise self._refusal(flaws)

    def _refusal(self, flaws: list[Flaw]) -> DecodeError:
        shown = flaws[: DEFAULT_LIMITS.max_findings]
        report = Report(findings=tuple(as_finding(flaw, None, line=self._line or None) for flaw in shown))
        return DecodeError(in_file(report, self._name))
