# SPDX-License-Identifier: MIT
"""Where in a JSON text some paths stand. Only what leads to them is looked at; the rest is skipped in C."""

import contextlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata.codec._flaws import Path

_SPACE: Final = re.compile(r"[ \t\n\r]*")
# Integers of thousands of digits are passed over and never made.
_SKIPPER: Final = json.JSONDecoder(parse_int=len, parse_float=len)

_Tree = dict[str | int, Any]
"""The parts of paths, each with what comes below it."""


def lines_of(text: str, paths: Iterable[Path]) -> dict[Path, int]:
    """Return the line that each path stands on, for those that a text has. The text must be sound JSON."""
    tree: _Tree = {}
    for path in paths:
        here = tree
        for part in path:
            here = here.setdefault(part, {})
    offsets: dict[Path, int] = {}
    # What nests deeper than any document of ours has the line of what encloses it.
    with contextlib.suppress(RecursionError):
        # A key that is there twice counts where it is there last.
        offsets.update(_visited(text, _skip(text, 0), tree, ()))
    lines: dict[Path, int] = {}
    line, seen = 1, 0
    wanted = frozenset(paths)
    for where, offset in sorted(offsets.items(), key=lambda pair: pair[1]):
        line += text.count("\n", seen, offset)
        seen = offset
        if where in wanted:
            lines[where] = line
    return lines


def _visited(text: str, offset: int, tree: _Tree, path: Path) -> Iterator[tuple[Path, int]]:
    """Yield where a value stands, and those inside it that a tree of paths leads to."""
    yield path, offset
    if not tree:
        return
    if text.startswith("[", offset):
        yield from _visited_items(text, offset, tree, path)
    elif text.startswith("{", offset):
        yield from _visited_members(text, offset, tree, path)


def _visited_items(text: str, offset: int, tree: _Tree, path: Path) -> Iterator[tuple[Path, int]]:
    last = max((part for part in tree if isinstance(part, int)), default=-1)
    at = _skip(text, offset + 1)
    for position in range(last + 1):
        if text.startswith("]", at):
            return
        if position in tree:
            yield from _visited(text, at, tree[position], (*path, position))
        at = _skip(text, _end(text, at))
        at = _skip(text, at + 1) if text.startswith(",", at) else at


def _visited_members(text: str, offset: int, tree: _Tree, path: Path) -> Iterator[tuple[Path, int]]:
    at = _skip(text, offset + 1)
    while not text.startswith("}", at):
        key, end = _SKIPPER.raw_decode(text, at)
        at = _skip(text, _skip(text, end) + 1)
        if key in tree:
            yield from _visited(text, at, tree[key], (*path, key))
        at = _skip(text, _end(text, at))
        at = _skip(text, at + 1) if text.startswith(",", at) else at


def _end(text: str, offset: int) -> int:
    end: int = _SKIPPER.raw_decode(text, offset)[1]
    return end


def _skip(text: str, offset: int) -> int:
    space = _SPACE.match(text, offset)
    return space.end() if space else offset
