# SPDX-License-Identifier: MIT
"""Many records, one a line: JSON Lines, read and written as a stream in flat memory."""

import io
import os
import sys
import warnings
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, Any, Final, Generic, Literal, NamedTuple, Self, TypeAlias, TypeVar, final, overload

from fmsdata._fields import require_class, require_iterable
from fmsdata.codec._explain import Terms, Unknown, decoded, explain_bytes, refused
from fmsdata.codec._flaws import Flaw
from fmsdata.codec._lines import Line, lines
from fmsdata.codec._streams import (
    FilePath,
    Sink,
    atomic,
    name_of,
    opened,
    pieces,
    pieces_of_stream,
    require_path,
)
from fmsdata.codec.codes import LINE_LIMIT, NEWER_MINOR
from fmsdata.codec.decoded import Decoded
from fmsdata.codec.files import in_file
from fmsdata.codec.json import read_fast, to_json
from fmsdata.codec.limits import DEFAULT_LIMITS, Limits
from fmsdata.codec.rejects import Reject, write_reject
from fmsdata.errors import DecodeError, InputError
from fmsdata.findings import Report

__all__ = ["Reader", "read_ndjson", "write_ndjson"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

Stream: TypeAlias = FilePath | IO[bytes] | IO[str]
"""A path, ``-`` for the standard stream, or an open stream of bytes or of text."""

OnError: TypeAlias = Literal["raise", "skip"] | FilePath | Callable[[Reject], object]
"""What becomes of a line that is refused: an exception, only a count, a line of a file, or a call."""

OnWarning: TypeAlias = Callable[[Report], object]

_BATCH: Final = 64 * 1024


class _Source(NamedTuple):
    """Where lines come from."""

    name: str
    pieces: Generator[bytes, None, None]


class _Way(NamedTuple):
    """How lines are read, and what becomes of those that are refused."""

    terms: Terms
    on_error: OnError
    on_warning: OnWarning


@final
class Reader(Generic[T_co]):
    """The records of a stream, one after another, and how many there were. Iterate over it once."""

    def __init__(self, source: _Source, way: _Way) -> None:
        """Use `read_ndjson`."""
        self.read: int = 0
        """How many records have been read."""
        self.rejected: int = 0
        """How many lines have been refused."""
        self.line: int = 0
        """The number of the line that was read last, counted from 1."""
        self._source = source
        self._way = way
        self._records: Generator[T_co, None, None] = self._run()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T_co:
        return next(self._records)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop reading, and close what was opened. Reading to the end does so too."""
        self._records.close()
        self._source.pieces.close()

    def _run(self) -> Generator[Any, None, None]:
        wanted, _, limits = self._way.terms
        with closing(self._source.pieces), _rejecting(self._way.on_error, self._source.name) as reject:
            for line in lines(self._source.pieces, limits.max_line):
                content = line.content
                self.line = line.number
                if not content.strip(b" \t\r"):
                    continue
                read = None if line.cut else read_fast(wanted, content, limits)
                if read is None:
                    outcome = self._explained(line)
                    if not outcome.report.ok:
                        self.rejected += 1
                        report = outcome.report
                        reject(Reject(line=line.number, report=report, raw=content, length=line.length))
                        continue
                    self._way.on_warning(outcome.report)
                self.read += 1
                yield outcome.value if read is None else read[0]

    def _explained(self, line: Line) -> Decoded[Any]:
        terms = self._way.terms
        if line.cut:
            most = terms.limits.max_line
            message = f"a line of {line.length:,} bytes; at most {most:,} are read"
            flaw = Flaw((), LINE_LIMIT, message, f"at most {most:,} bytes")
            outcome = decoded(None, refused(flaw), terms.limits)
        else:
            outcome = explain_bytes(line.content, terms)
        report = in_file(outcome.report, self._source.name, line.number)
        return Decoded(value=outcome.value, report=report, schema_version=outcome.schema_version)


@contextmanager
def _rejecting(on_error: OnError, source: str) -> Iterator[Callable[[Reject], object]]:
    """Give what takes the lines that are refused."""
    if on_error == "raise":
        yield _raise
    elif on_error == "skip":
        yield _pass
    elif callable(on_error):
        yield on_error
    else:
        path = os.fspath(on_error)
        if Path(path).exists() and Path(source).exists() and Path(path).samefile(source):
            raise InputError(path, "the rejects would overwrite the file that is read")
        with opened(Path(path), "wb", path) as stream:
            sink = Sink(stream, path)
            yield lambda reject: write_reject(sink, reject)


def _raise(reject: Reject) -> None:
    raise DecodeError(reject.report)


def _pass(_: object) -> None:
    pass


def _warn_of_newer(report: Report) -> None:
    for finding in report.warnings:
        if finding.code == NEWER_MINOR.code:
            warnings.warn(str(finding), stacklevel=4)


def _source(source: Stream) -> _Source:
    require_path(source, "read", "source")
    if isinstance(source, (str, os.PathLike)):
        if os.fspath(source) != "-":
            return _Source(os.fspath(source), pieces(source))
        source = getattr(sys.stdin, "buffer", sys.stdin)
    return _Source(name_of(source), pieces_of_stream(source))


@overload
def read_ndjson(
    source: Stream,
    cls: type[T],
    *,
    on_error: OnError = "raise",
    on_warning: OnWarning = _warn_of_newer,
    unknown: Unknown = "forbid",
    limits: Limits = DEFAULT_LIMITS,
) -> Reader[T]: ...
@overload
def read_ndjson(
    source: Stream,
    cls: None = None,
    *,
    on_error: OnError = "raise",
    on_warning: OnWarning = _warn_of_newer,
    unknown: Unknown = "forbid",
    limits: Limits = DEFAULT_LIMITS,
) -> Reader[object]: ...
def read_ndjson(
    source: Stream,
    cls: type[Any] | None = None,
    *,
    on_error: OnError = "raise",
    on_warning: OnWarning = _warn_of_newer,
    unknown: Unknown = "forbid",
    limits: Limits = DEFAULT_LIMITS,
) -> Reader[Any]:
    """Return a reader of the records of a stream, one a line. Blank lines are passed over.

    Args:
        source: A path (.gz and .zst are unpacked), ``-`` for standard input, or an open stream.
        cls: The class of every record; None to read each from its `$schema`.
        on_error: What becomes of a line that is refused. ``raise`` stops with a `DecodeError`; ``skip``
            counts it; a callable is called with a `Reject`; a path names a file that gets one line of JSON
            for each, with the line number, the problems, and the bytes of the line.
        on_warning: Called with the report of each record that is read with warnings. Unless given, a newer
            minor version is told as a Python warning.
        unknown: What becomes of unknown fields, as in `fmsdata.decode`.
        limits: How long a line, and how deep its document, may be. Of a longer line only the beginning is
            kept in memory, and in its `Reject`.

    Raises:
        DecodeError: While iterating, a line was refused.
        InputError: While iterating, the source cannot be read, or the rejects cannot be written.
        ArgumentError: `cls` is no class of the model.
    """
    if cls is not None:
        require_class(cls)
    return Reader(_source(source), _Way(Terms(cls, unknown, limits), on_error, on_warning))


@contextmanager
def _target(target: Stream) -> Iterator[Callable[[bytes], object]]:
    require_path(target, "write", "target")
    if isinstance(target, (str, os.PathLike)):
        if os.fspath(target) != "-":
            with atomic(target) as sink:
                yield sink.write
            return
        target = getattr(sys.stdout, "buffer", sys.stdout)
    if isinstance(target, io.TextIOBase):
        text = target
        yield lambda data: text.write(data.decode())
    else:
        stream: Any = target
        sink = Sink(stream, name_of(stream))
        yield sink.write
        sink.flush()


def write_ndjson(target: Stream, records: Iterable[object]) -> int:
    """Write records, one a line, each as its canonical bytes; return how many.

    A file is written whole or not at all: it is there, complete, when this returns, and as it was when this
    raises or the program is killed.

    Args:
        target: A path (.gz and .zst are packed), ``-`` for standard output, or an open stream.
        records: The records, of any class of the model. They are taken one at a time.

    Raises:
        InputError: The target cannot be written.
        ArgumentError: A record is of no class of the model.
    """
    written = 0
    with _target(target) as write:
        batch: list[bytes] = []
        size = 0
        for record in require_iterable(records):
            line = to_json(record) + b"\n"
            batch.append(line)
            size += len(line)
            written += 1
            if size >= _BATCH:
                write(b"".join(batch))
                batch, size = [], 0
        write(b"".join(batch))
    return written
