# SPDX-License-Identifier: MIT
"""One record in one file: JSON, packed where the name ends in .gz or .zst."""

import os
from typing import Any, TypeVar, overload

import attrs

from fmsdata.codec._ends import require_path
from fmsdata.codec._streams import FilePath, atomic, pieces
from fmsdata.codec._terms import Unknown, require_terms
from fmsdata.codec.decoded import Decoded
from fmsdata.codec.json import decode, to_json, unwrapped
from fmsdata.codec.limits import DEFAULT_LIMITS, Limits
from fmsdata.findings import Report

__all__ = ["decode_file", "read_json", "write_json"]

T = TypeVar("T")


def _content(path: FilePath, limits: Limits) -> bytes:
    """Return the bytes of a file, or the first of them when there are more than is read anyway."""
    content = bytearray()
    for piece in pieces(path):
        content += piece
        if len(content) > limits.max_bytes:
            break
    return bytes(content)


def in_file(report: Report, file: str, line: int | None = None) -> Report:
    """Return a report whose findings name a file, and a line of it where they are of that one line."""
    where: dict[str, Any] = {"file": file} if line is None else {"file": file, "line": line}
    return attrs.evolve(report, findings=tuple(attrs.evolve(found, **where) for found in report.findings))


@overload
def decode_file(
    path: FilePath, cls: type[T], *, unknown: Unknown = "forbid", limits: Limits = DEFAULT_LIMITS
) -> Decoded[T]: ...
@overload
def decode_file(
    path: FilePath, cls: None = None, *, unknown: Unknown = "forbid", limits: Limits = DEFAULT_LIMITS
) -> Decoded[object]: ...
def decode_file(
    path: FilePath,
    cls: type[Any] | None = None,
    *,
    unknown: Unknown = "forbid",
    limits: Limits = DEFAULT_LIMITS,
) -> Decoded[Any]:
    """Read a file, and return its record together with everything that was found, as `fmsdata.decode` does.

    Raises:
        ArgumentError: An argument is of another type, `unknown` another word, or `cls` no class of the model.
        InputError: The file is not there, cannot be read, or is damaged.
    """
    require_path("path", path)
    require_terms(unknown, limits)
    outcome = decode(cls, _content(path, limits), unknown=unknown, limits=limits)
    if not outcome.report.findings:
        return outcome
    return attrs.evolve(outcome, report=in_file(outcome.report, os.fspath(path)))


@overload
def read_json(
    path: FilePath, cls: type[T], *, unknown: Unknown = "forbid", limits: Limits = DEFAULT_LIMITS
) -> T: ...
@overload
def read_json(
    path: FilePath, cls: None = None, *, unknown: Unknown = "forbid", limits: Limits = DEFAULT_LIMITS
) -> object: ...
def read_json(
    path: FilePath,
    cls: type[Any] | None = None,
    *,
    unknown: Unknown = "forbid",
    limits: Limits = DEFAULT_LIMITS,
) -> Any:
    """Return the record of a file, whose `$schema` says what it is: the short form of `decode_file`.

    Each warning of its report is told as a `FmsdataWarning`. `decode_file` returns the report instead, and
    the version that was read.

    Args:
        path: The file; .gz and .zst are unpacked.
        cls: The class that it must hold; None for any.
        unknown: What becomes of unknown fields, as in `fmsdata.decode`.
        limits: How large and how deep the document may be.

    Raises:
        ArgumentError: An argument is of another type, `unknown` another word, or `cls` no class of the model.
        DecodeError: The document is refused; each finding names the file and the line.
        InputError: The file is not there, cannot be read, or is damaged.
    """
    return unwrapped(decode_file(path, cls, unknown=unknown, limits=limits))


def write_json(path: FilePath, record: object) -> None:
    """Write the canonical bytes of a record to a file, whole or not at all.

    Raises:
        ArgumentError: The path is none, or the record is of no class of the model.
        InputError: The file cannot be written.
    """
    require_path("path", path)
    content = to_json(record)
    with atomic(path) as sink:
        sink.write(content)
