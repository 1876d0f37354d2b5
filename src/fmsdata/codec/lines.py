# SPDX-License-Identifier: MIT
"""On which line of a JSON text each JSON Pointer stands."""

from collections.abc import Iterable, Mapping

from fmsdata.codec._flaws import Path
from fmsdata.codec._places import lines_of
from fmsdata.codec._scan import text_of
from fmsdata.codec._streams import FilePath, pieces

__all__ = ["lines_in_file", "lines_of_pointers"]


def lines_of_pointers(data: bytes, pointers: Iterable[str]) -> Mapping[str, int]:
    """Return the line, counted from 1, of each JSON Pointer (RFC 6901) that a JSON text has.

    The text must be one that was decoded: what is wrong with it is no longer told here.
    """
    paths: dict[Path, str] = {}
    for pointer in pointers:
        parts = (part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:])
        paths[tuple(int(part) if part.isdecimal() else part for part in parts)] = pointer
    found = lines_of(text_of(data), paths)
    return {paths[path]: line for path, line in found.items()}


def lines_in_file(path: FilePath, pointers: Iterable[str]) -> Mapping[str, int]:
    """Return the line of each JSON Pointer that the record in a file has, packed or not.

    Raises:
        InputError: The file cannot be read.

    """
    return lines_of_pointers(b"".join(pieces(path)), pointers)
