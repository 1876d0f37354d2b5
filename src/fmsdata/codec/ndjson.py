# SPDX-License-Identifier: MIT
"""Many records, one a line: JSON Lines, read and written as a stream in flat memory."""

import os
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from typing import IO, Any, Final, NamedTuple, TypeAlias, TypeVar, overload

import attrs

from fmsdata._fields import require_class, require_iterable
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec._ends import is_text, require_source, require_target
from fmsdata.codec._explain import decoded, explain_bytes, refused
from fmsdata.codec._flaws import Flaw
from fmsdata.codec._lines import Line, lines
from fmsdata.codec._streams import FilePath, Sink, TextTarget, atomic, name_of, pieces, pieces_of_stream
from fmsdata.codec._telling import Notify, tell
from fmsdata.codec._terms import Terms, Unknown, require_call, require_terms
from fmsdata.codec.codes import LINE_LIMIT
from fmsdata.codec.decoded import Decoded
from fmsdata.codec.files import in_file
from fmsdata.codec.json import read_fast, to_json
from fmsdata.codec.limits import DEFAULT_LIMITS, Limits
from fmsdata.codec.reader import Reader
from fmsdata.codec.rejects import OnError, Reject, rejecting, require_on_error

__all__ = ["Reader", "read_ndjson", "write_ndjson"]

T = TypeVar("T")

Stream: TypeAlias = FilePath | IO[bytes] | IO[str]
"""A path, ``-`` for the standard stream, or an open stream of bytes or of text."""

_BATCH: Final = 64 * 1024


class _Source(NamedTuple):
    """Where lines come from."""

    name: str
    pieces: Generator[bytes, None, None]


class _Way(NamedTuple):
    """How lines are read, and what becomes of those that are refused."""

    terms: Terms
    on_error: OnError
    on_warning: Notify


def _records(reader: Reader[Any], source: _Source, way: _Way) -> Generator[Any, None, None]:
    wanted, _, limits = way.terms
    with closing(source.pieces), rejecting(way.on_error, source.name) as reject:
        for line in lines(source.pieces, limits.max_line):
            reader.line = line.number
            read = None if line.cut else read_fast(wanted, line.content, limits)
            if read is not None:
                value, is_stated = read
                reader.schema_version = SCHEMA_VERSION if is_stated else None
                reader.warnings = ()
            else:
                outcome = _explained(line, source.name, way.terms)
                report = outcome.report
                if not report.ok:
                    reader.rejected += 1
                    reject(Reject(line=line.number, report=report, raw=line.content, length=line.length))
                    continue
                value, reader.schema_version, reader.warnings = (
                    outcome.value,
                    outcome.schema_version,
                    report.warnings,
                )
                if report.findings:
                    way.on_warning(report)
            reader.read += 1
            yield value


def _explained(line: Line, name: str, terms: Terms) -> Decoded[Any]:
    if line.cut:
        most = terms.limits.max_line
        message = f"a line of {line.length:,} bytes; at most {most:,} are read"
        flaw = Flaw((), LINE_LIMIT, message, f"at most {most:,} bytes")
        outcome = decoded(None, refused(flaw), terms.limits)
    else:
        outcome = explain_bytes(line.content, terms)
    return attrs.evolve(outcome, report=in_file(outcome.report, name, line.number))


def _source(source: Stream) -> _Source:
    require_source("source", source, text=True)
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
    on_warning: Notify | None = None,
    unknown: Unknown = "forbid",
    limits: Limits = DEFAULT_LIMITS,
) -> Reader[T]: ...
@overload
def read_ndjson(
    source: Stream,
    cls: None = None,
    *,
    on_error: OnError = "raise",
    on_warning: Notify | None = None,
    unknown: Unknown = "forbid",
    limits: Limits = DEFAULT_LIMITS,
) -> Reader[object]: ...
def read_ndjson(
    source: Stream,
    cls: type[Any] | None = None,
    *,
    on_error: OnError = "raise",
    on_warning: Notify | None = None,
    unknown: Unknown = "forbid",
    limits: Limits = DEFAULT_LIMITS,
) -> Reader[Any]:
    """Return a reader of the records of a stream, one a line. Blank lines are passed over.

    Args:
        source: A path (.gz and .zst are unpacked), ``-`` for standard input, or an open stream.
        cls: The class of every record; None to read each from its `$schema`.
        on_error: What becomes of a line that is refused. ``raise`` stops with a `DecodeError`; ``skip``
            counts it; a callable is called with a `Reject`; a path names a file that gets one line of JSON
            for each, with the line number, the problems, and the bytes of the line. A text is a path only
            where it has a suffix or a folder: any other is a mistyped word.
        on_warning: Called with the report of each record that is read with warnings. Unless given, each
            warning is told as a `FmsdataWarning`.
        unknown: What becomes of unknown fields, as in `fmsdata.decode`.
        limits: How long a line, and how deep its document, may be. Of a longer line only the beginning is
            kept in memory, and in its `Reject`.

    Raises:
        ArgumentError: An argument is of another type, a word that is not known, or no class of the model.
        DecodeError: While iterating, a line was refused.
        InputError: While iterating, the source cannot be read, or the rejects cannot be written.
    """
    require_terms(unknown, limits)
    require_on_error(on_error)
    require_call("on_warning", on_warning)
    if cls is not None:
        require_class(cls)
    opened = _source(source)
    way = _Way(Terms(cls, unknown, limits), on_error, on_warning or tell)
    return Reader(lambda reader: _records(reader, opened, way), opened.pieces.close)


@contextmanager
def _target(target: Stream) -> Iterator[Callable[[bytes], object]]:
    if isinstance(target, (str, os.PathLike)):
        if os.fspath(target) != "-":
            with atomic(target) as sink:
                yield sink.write
            return
        target = getattr(sys.stdout, "buffer", sys.stdout)
    stream: Any = target
    sink = Sink(TextTarget(stream) if is_text(stream) else stream, name_of(stream))
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
        ArgumentError: The target cannot be written to, there are no records to iterate over, or one is of no
            class of the model.
        InputError: Writing to the target fails.
    """
    require_target("target", target, text=True)
    source = iter(require_iterable(records))
    written = 0
    with _target(target) as write:
        batch: list[bytes] = []
        size = 0
        for record in source:
            line = to_json(record) + b"\n"
            batch.append(line)
            size += len(line)
            written += 1
            if size >= _BATCH:
                write(b"".join(batch))
                batch, size = [], 0
        write(b"".join(batch))
    return written
