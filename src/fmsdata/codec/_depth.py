# SPDX-License-Identifier: MIT
"""How deep documents nest: those of the model, and some bytes."""

import functools
from typing import Any

from fmsdata._fields import CLASSES, fields_of
from fmsdata.codec._flaws import RefusedError
from fmsdata.codec._scan import events


def _depth(cls: type[Any]) -> int:
    inner = [0]
    for field in fields_of(cls):
        below = _depth(field.shape.leaf) if field.shape.is_record else 0
        inner.append(below + (1 if field.shape.many else 0))
    return 1 + max(inner)


@functools.cache
def deepest() -> int:
    """Return how many levels the deepest document of the model has: the fast reader accepts no deeper one."""
    return max(_depth(cls) for cls in CLASSES)


def nests_deeper(data: bytes, most: int) -> bool:
    """Tell whether some bytes nest deeper than so many levels, or cannot be told to be JSON that does not."""
    try:
        for _ in events(data.decode(), most):
            pass
    except (RefusedError, UnicodeDecodeError):
        return True
    return False
