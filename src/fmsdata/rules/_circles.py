# SPDX-License-Identifier: MIT
"""Circles among records of which each points at one other at most."""

from collections.abc import Mapping
from typing import TypeVar

__all__ = ["circles"]

K = TypeVar("K")


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
