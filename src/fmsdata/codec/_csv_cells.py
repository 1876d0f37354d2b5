# SPDX-License-Identifier: MIT
"""What stands in one cell of a flat table, and how it is kept from being run as a formula."""

import re
from typing import Any, Final

from fmsdata._fields import Field
from fmsdata._words import brief
from fmsdata.codec._leaves import leaf_of
from fmsdata.errors import GrammarError, InvalidError, Problem

LONGEST: Final = 131_072
"""The most characters of a cell: what the reader of Python's `csv` module takes."""

_GUARD: Final = "'"
# What makes a spreadsheet run a text, plain or full-width; and the guard itself, so that it can be undone.
_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", _GUARD)
_INTEGER: Final = re.compile(r"-?[0-9]{1,16}")
_TRUTH: Final = {"true": True, "false": False}


def _is_dangerous(text: str) -> bool:
    return text.lstrip(" ").startswith(_DANGEROUS)


def cell_of(field: Field, value: Any) -> str:
    """Return what stands in the cell of a value. Raises `InvalidError` when it is too long for one."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    cell = _GUARD + value if _is_dangerous(value) else str(value)
    if len(cell) > LONGEST:
        raise InvalidError("FlatItem", (Problem(field.name, value, f"at most {LONGEST:,} characters"),))
    return cell


def value_of(field: Field, cell: str) -> Any:
    """Return the value of a cell. Raises `GrammarError`."""
    if not cell:
        return None
    row = leaf_of(field.shape.leaf)
    if row.wire is bool:
        if cell.lower() not in _TRUTH:
            raise GrammarError("cell", brief(cell), "true or false")
        return _TRUTH[cell.lower()]
    if row.wire is int:
        if not _INTEGER.fullmatch(cell):
            raise GrammarError("cell", brief(cell), "digits only, with a minus at most")
        return int(cell)
    guarded = cell.startswith(_GUARD) and _is_dangerous(cell[1:])
    return row.read(cell[1:] if guarded else cell)
