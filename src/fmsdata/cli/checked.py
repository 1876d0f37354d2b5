# SPDX-License-Identifier: MIT
"""One target of ``fmsdata check``, whatever its format: its report, and what could not be read of it."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

import attrs

from fmsdata.cli.formats import format_by_suffix
from fmsdata.cli.progress import watched
from fmsdata.cli.records import class_of_rows
from fmsdata.cli.targets import FLAT, resolve_target
from fmsdata.codec.codes import UNREADABLE
from fmsdata.codec.files import decode_file
from fmsdata.codec.lines import lines_in_file
from fmsdata.codec.ndjson import read_ndjson
from fmsdata.codec.rejects import Reject
from fmsdata.datasets import load_dataset
from fmsdata.errors import DecodeError, FmsdataError, InputError
from fmsdata.findings import Finding, Report
from fmsdata.rules import Config, check
from fmsdata.rules.reports import merge_reports


class Checked(NamedTuple):
    """What became of a target."""

    report: Report
    """Everything that was found, by the readers and by the rules."""
    complaint: str | None = None
    """In one line, what stood in the way of reading it, if anything."""


def checked(target: str, config: Config) -> Checked:
    """Read a target and check it. What is wrong with it is in the report; nothing is raised for that."""
    try:
        if resolve_target(target).packaged:
            return Checked(check(load_dataset(target), config=config))
        if Path(target).is_dir():
            return _tables(target, config)
        # Whatever else a file is called, it holds one record.
        return _READERS.get(format_by_suffix(target) or "", _one_record)(target, config)
    except DecodeError as error:
        return Checked(_in_file(error.report, target), _count(target, error.report))
    except FmsdataError as error:
        finding = Finding(
            code=UNREADABLE.code,
            name=UNREADABLE.name,
            severity=UNREADABLE.severity,
            path="",
            message=str(error).removeprefix(f"{target}: "),
            file=target,
        )
        return Checked(Report(findings=(finding,)), str(error))


def _count(target: str, report: Report) -> str:
    many = "s" if len(report.errors) != 1 else ""
    return f"{target}: could not be read: {len(report.errors)} problem{many}, listed in the report"


def _one_record(target: str, config: Config) -> Checked:
    outcome = decode_file(target)
    if outcome.value is None:
        return Checked(_in_file(outcome.report, target), _count(target, outcome.report))
    report = merge_reports((outcome.report, check(outcome.value, config=config)))
    lines = lines_in_file(target, {place for finding in report.findings for place in _places(finding.path)})
    return Checked(_in_file(report, target, lines))


def _tables(target: str, config: Config) -> Checked:
    from fmsdata.codec.tables import read_tables

    return Checked(_in_file(check(read_tables(target), config=config), target))


def _flat(target: str, config: Config) -> Checked:  # noqa: ARG001 - it is called as every reader is
    raise InputError(target, FLAT)


class _Sum:
    """The reports on many records, added up as they come."""

    def __init__(self) -> None:
        self.report = Report()
        self.read = 0
        self.refused = 0
        self._waiting: list[Report] = []

    def note(self, report: Report) -> None:
        """Take up what a reader warns of."""
        self._waiting.append(report)
        if len(self._waiting) >= _AT_ONCE:
            self.total()

    def refuse(self, report: Report) -> None:
        """Take up a record that cannot be read."""
        self.refused += 1
        self.note(report)

    def check(
        self, record: Any, config: Config, *, file: str, line: int | None = None, row: str = ""
    ) -> None:
        """Check a record, and say of each finding where it is."""
        self.read += 1
        report = check(record, config=config)
        located = (attrs.evolve(one, file=file, line=line, path=row + one.path) for one in report.findings)
        self.note(attrs.evolve(report, findings=tuple(located)))

    def total(self) -> Report:
        """Return everything so far as one report."""
        self.report = self.report.merge(*self._waiting)
        self._waiting.clear()
        return self.report

    def outcome(self, target: str) -> Checked:
        """Return what became of the file."""
        report = self.total()
        if not self.refused:
            return Checked(report)
        records = self.read + self.refused
        many = "s" if records != 1 else ""
        reason = f"{self.refused:,} of {records:,} record{many} cannot be read, listed in the report"
        return Checked(report, f"{target}: {reason}")


_AT_ONCE: Final = 1_000
"""How many reports are gathered before they are merged."""


def _lines(target: str, config: Config) -> Checked:
    found = _Sum()

    def refuse(reject: Reject) -> None:
        found.refuse(reject.report)

    with read_ndjson(target, None, on_error=refuse, on_warning=found.note) as reader:
        for record in watched(reader, None):
            found.check(record, config, file=target, line=reader.line)
    return found.outcome(target)


def _rows(target: str, config: Config) -> Checked:
    from fmsdata.codec.arrow import parquet_head, read_parquet

    cls: type[Any] = class_of_rows(target)
    found = _Sum()
    records = read_parquet(target, cls, on_error=found.refuse, on_warning=found.note)
    for record in watched(records, parquet_head(target).records):
        # Rows come in order, those that are refused among them.
        found.check(record, config, file=target, row=f"/{found.read + found.refused}")
    return found.outcome(target)


_READERS: Final[Mapping[str, Callable[[str, Config], Checked]]] = {
    "ndjson": _lines,
    "parquet": _rows,
    "csv": _flat,
}


def _in_file(report: Report, file: str, lines: Mapping[str, int] = MappingProxyType({})) -> Report:
    located = (
        attrs.evolve(finding, file=file, line=finding.line or _line(finding.path, lines))
        for finding in report.findings
    )
    return attrs.evolve(report, findings=tuple(located))


def _places(path: str) -> Iterator[str]:
    """Yield a path and the paths of what encloses it."""
    yield path
    while path:
        path = path.rpartition("/")[0]
        yield path


def _line(path: str, lines: Mapping[str, int]) -> int | None:
    # A field that is at its default is not written: then the line is that of what encloses it.
    return next((lines[place] for place in _places(path) if place in lines), None)
