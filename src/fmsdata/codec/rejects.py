# SPDX-License-Identifier: MIT
"""Records that could not be read: what was wrong with each, and its bytes, so that none is lost."""

import base64
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, final

import attrs
import msgspec

from fmsdata.codec._streams import FilePath, Sink, opened, packed
from fmsdata.codec._terms import one_of
from fmsdata.errors import ArgumentError, DecodeError, InputError
from fmsdata.findings import Finding, Report

__all__ = ["Reject"]


@final
@attrs.frozen(kw_only=True)
class Reject:
    """A record that was refused."""

    line: int
    """The line that it stands on, counted from 1."""
    report: Report
    """Everything that is wrong with it; each finding names the file and the line."""
    raw: bytes
    """The bytes of the line without its end; of a line that is too long, the first."""
    length: int
    """How many bytes the line has; more than `raw` holds where the line was too long."""

    def document(self) -> dict[str, Any]:
        """Return the reject as plain Python, as a rejects file holds it."""
        document: dict[str, Any] = {
            "line": self.line,
            "problems": [_problem(finding) for finding in self.report.findings],
        }
        try:
            document["raw"] = self.raw.decode()
        except UnicodeDecodeError:
            document["raw_base64"] = base64.b64encode(self.raw).decode()
        if self.length > len(self.raw):
            document["length"] = self.length
        return document


def _problem(finding: Finding) -> dict[str, Any]:
    shown = attrs.asdict(finding, filter=lambda field, value: value is not None and field.name != "line")
    return {**shown, "severity": finding.severity.value}


OnError: TypeAlias = Literal["raise", "skip"] | FilePath | Callable[[Reject], object]
"""What becomes of a line that is refused: an exception, only a count, a line of a file, or a call."""

_WORDS: Final = ("raise", "skip")


def require_on_error(on_error: object) -> None:
    """Refuse what says nothing of refused lines: a mistyped word must not become the name of a file.

    Raises:
        ArgumentError: It is neither a word that is known, nor a path, nor can it be called. A text is a path
            only where it looks like one; any other can be given as a `pathlib.Path`.
    """
    if callable(on_error) or isinstance(on_error, os.PathLike) or on_error in _WORDS:
        return
    if not isinstance(on_error, str) or not (Path(on_error).suffix or Path(on_error).name != on_error):
        expected = f"a callable, a path (pathlib.Path, or a text with a suffix), {one_of(_WORDS, on_error)}"
        raise ArgumentError("on_error", on_error, expected)


@contextmanager
def rejecting(on_error: OnError, source: str) -> Iterator[Callable[[Reject], object]]:
    """Give what takes the lines of a source that are refused."""
    if on_error == "raise":
        yield _raise
    elif on_error == "skip":
        yield _pass
    elif callable(on_error):
        yield on_error
    else:
        name = os.fspath(on_error)
        path = Path(name)
        if path.exists() and Path(source).exists() and path.samefile(source):
            raise InputError(name, "the rejects would overwrite the file that is read")
        with opened(path, "wb", name) as raw, packed(raw, path, name) as sink:
            out = Sink(raw, name)
            yield lambda reject: _write(sink, out, reject)


def _raise(reject: Reject) -> None:
    raise DecodeError(reject.report)


def _pass(_: object) -> None:
    pass


def _write(sink: Sink, out: Sink, reject: Reject) -> None:
    """Write a reject as one line of JSON, at once, so that it stays even if the program is stopped."""
    sink.write(msgspec.json.encode(reject.document()) + b"\n")
    sink.flush()
    out.flush()
