# SPDX-License-Identifier: MIT
"""Totals over notices: never without the sentences that say what such a sum is worth."""

from collections.abc import Iterable, Mapping
from typing import final

import attrs

from fmsdata.model.amendments import AmendmentChain
from fmsdata.model.notifications import Notification
from fmsdata.model.words import Scope, ValueScope

__all__ = ["Total", "total_of"]

CEILINGS = (
    "Each value is an estimated ceiling at the time of the notice, options included: no price, and no proof "
    "that anything was sold."
)
"""The caveat that every total carries."""


@final
@attrs.frozen(kw_only=True)
class Total:
    """The estimated values of several notices, added, with what has to be said about the sum.

    Each notice counts once. Where its sources print different totals, the lowest goes into `low_usd` and the
    highest into `high_usd`; where they agree everywhere, both are the same. There is no single figure on
    purpose.
    """

    low_usd: int
    """The sum of the lowest total of each notice, whole U.S. dollars."""
    high_usd: int
    """The sum of the highest total of each notice, whole U.S. dollars."""
    notices: int
    """How many notices are in the sum."""
    without_value: tuple[str, ...] = ()
    """The notices of which no source that was read states a value of their own."""
    superseded: tuple[str, ...] = ()
    """The notices left out because a later report of the same programme restates the total."""
    caveats: tuple[str, ...]
    """What has to be said wherever the sum is shown."""

    def __str__(self) -> str:
        figures = (
            f"${self.low_usd:,}"
            if self.low_usd == self.high_usd
            else f"${self.low_usd:,} to ${self.high_usd:,}"
        )
        return f"{figures} over {self.notices} notices. {' '.join(self.caveats)}"


def total_of(notifications: Iterable[Notification], chains: Iterable[AmendmentChain]) -> Total:
    """Return the total over the notices that some notifications tell of."""
    totals: dict[str, list[int]] = {}
    for one in notifications:
        said = totals.setdefault(one.notice, [])
        value = one.value
        single = one.scope is Scope.SINGLE and value is not None and value.scope is ValueScope.NOTICE
        if single and value is not None and value.total_usd is not None:
            said.append(value.total_usd)
    superseded = tuple(notice for notice in totals if notice in _superseded(chains, totals))
    without = tuple(notice for notice, said in totals.items() if not said)
    counted = {notice: said for notice, said in totals.items() if said and notice not in superseded}
    return Total(
        low_usd=sum(min(said) for said in counted.values()),
        high_usd=sum(max(said) for said in counted.values()),
        notices=len(counted),
        without_value=without,
        superseded=superseded,
        caveats=tuple(_caveats(counted, without, superseded)),
    )


def _superseded(chains: Iterable[AmendmentChain], totals: Mapping[str, list[int]]) -> set[str]:
    """Return the notices of each chain before the last one that states a total."""
    found: set[str] = set()
    for chain in chains:
        stating = [
            {one.notice for one in step.observations}
            for step in chain.steps
            if any(totals.get(one.notice) for one in step.observations)
        ]
        for notices in stating[:-1]:
            found |= notices - stating[-1]
    return found


def _caveats(
    counted: Mapping[str, list[int]], without: tuple[str, ...], superseded: tuple[str, ...]
) -> Iterable[str]:
    yield CEILINGS
    disputed = sum(len(set(said)) > 1 for said in counted.values())
    if disputed:
        yield f"Of {disputed} the sources print different totals."
    if without:
        yield f"{len(without)} more state no value of their own in what was read."
    if superseded:
        yield f"{len(superseded)} left out: a later report of the same programme restates the total."
