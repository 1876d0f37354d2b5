# SPDX-License-Identifier: MIT
"""Circles among records of which each points at one other at most."""

from collections.abc import Mapping, Sequence
from typing import Final, TypeVar

from fmsdata._words import brief

__all__ = ["circles", "round_trip"]

K = TypeVar("K")

_SHOWN: Final = 4
"""How many members of a circle a message names: one of hundreds must not flood it."""


def round_trip(circle: Sequence[str], verb: str) -> str:
    """Return a circle in words, 'a amends b amends a', cut where it is long."""
    if len(circle) <= _SHOWN:
        return f" {verb} ".join(map(brief, (*circle, circle[0])))
    shown = f" {verb} ".join(map(brief, circle[: _SHOWN - 1]))
    left = len(circle) - _SHOWN + 1
    return f"{shown}, and so on over {left} more to {brief(circle[0])}"


def circles(links: Mapping[K, K]) -> list[tuple[K, ...]]:
    """Return every circle of links, each once, beginning where it was met first. Takes linear time."""
    found: list[tuple[K, ...]] = []
    walked: set[K] = set()
    for start in links:
        trail: dict[K, None] = {}
        at = start
        while at in links and at not in walked:
            walked.add(at)
            trail[at] = None
            at = links[at]
        if at in trail:
            steps = tuple(trail)
            found.append(steps[steps.index(at) :])
    return found
