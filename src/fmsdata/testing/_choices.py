# SPDX-License-Identifier: MIT
"""Strategies for a choice among few, made once each: to make them for every draw takes most of the time."""

import functools
from typing import Any, Final, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["FLAG", "OFTEN", "optional", "pick"]

T = TypeVar("T")

FLAG: Final = st.booleans()
"""Yes or no; no is the simpler."""


# Words equal their texts and 1 equals True, so the types of the options are part of the key.
@functools.lru_cache(maxsize=1024, typed=True)
def _choice(*options: Any) -> SearchStrategy[Any]:
    return st.sampled_from(options)


def pick(*options: T) -> SearchStrategy[T]:
    """Return the strategy that chooses among hashable options, the first being the simplest."""
    return _choice(*options)


OFTEN: Final = pick(False, True, True, True)
"""Yes in most cases; no is the simpler all the same."""


def optional(draw: DrawFn, strategy: SearchStrategy[T]) -> T | None:
    """Draw from a strategy, or draw None, which is simpler."""
    return draw(strategy) if draw(FLAG) else None
