# SPDX-License-Identifier: MIT
"""What records are read from, written to and taken out of, refused at once where it is no such thing."""

import io
import os

from fmsdata.errors import ArgumentError

_PATH = "a path"
_BYTES = "a path, or a file open for {} bytes"
_ANY = "a path, '-', or an open stream"


def is_path(value: object) -> bool:
    """Tell whether a value names a file; whatever else is given should be an open one."""
    return isinstance(value, (str, os.PathLike))


def is_text(stream: object) -> bool:
    """Tell whether an open stream carries text and not bytes."""
    return isinstance(stream, io.TextIOBase) or hasattr(stream, "encoding")


def require_path(argument: str, value: object) -> None:
    """Refuse what is no path. Raises `ArgumentError`."""
    if not is_path(value):
        raise ArgumentError(argument, value, _PATH)


def require_source(argument: str, value: object, *, text: bool = False) -> None:
    """Refuse what is neither a path nor can be read. Raises `ArgumentError`."""
    if not is_path(value) and (not callable(getattr(value, "read", None)) or (is_text(value) and not text)):
        raise ArgumentError(argument, value, _ANY if text else _BYTES.format("reading"))


def require_target(argument: str, value: object, *, text: bool = False) -> None:
    """Refuse what is neither a path nor can be written to. Raises `ArgumentError`."""
    if not is_path(value) and (not callable(getattr(value, "write", None)) or (is_text(value) and not text)):
        raise ArgumentError(argument, value, _ANY if text else _BYTES.format("writing"))
