# SPDX-License-Identifier: MIT
"""Totals over notices: never without the sentences that say what such a sum is worth."""

from collections.abc import Iterable, Mapping
from typing import final

import attrs

from fmsdata.model._comparing import compare_totals
from fmsdata.model.amendments import AmendmentChain
from fmsdata.model.notifications import Notification
from fmsdata.model.words import Bound

__all__ = ["Total", "total_of"]

CEILINGS = (
    "Each value is an estimated ceiling at the time of the notice, options included: no price, and no proof "
    "that anything was sold."
)
"""The caveat that every total carries whose texts print ceilings only."""

FLOORS = (
    "Each value is an estimate at the time of the notice, options included: no price, and no proof that "
    "anything was sold. Each is a ceiling unless its text says 'more than' or 'at least'; the sum is "
    "therefore no ceiling: "
)
"""The same, where texts print a floor instead; the notices follow."""

_LOWER = (Bound.MORE_THAN, Bound.AT_LEAST)


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
    disputed: tuple[str, ...] = ()
    """The notices in the sum whose totals differ by more than rounding and printed bounds explain."""
    floors: tuple[str, ...] = ()
    """The notices in the sum of which a text prints only that the value is more, or at least so much."""
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
    stating: dict[str, list[Notification]] = {}
    for one in notifications:
        found = stating.setdefault(one.notice, [])
        if one.stated_total_usd is not None:
            found.append(one)
    totals = {
        notice: [total for one in ones if (total := one.stated_total_usd) is not None]
        for notice, ones in stating.items()
    }
    restated = _superseded(chains, totals)
    without = tuple(notice for notice, said in totals.items() if not said)
    counted = {notice: said for notice, said in totals.items() if said and notice not in restated}
    made = Total(
        low_usd=sum(min(said) for said in counted.values()),
        high_usd=sum(max(said) for said in counted.values()),
        notices=len(counted),
        without_value=without,
        superseded=tuple(notice for notice in totals if notice in restated),
        disputed=tuple(notice for notice in counted if _is_disputed(stating[notice])),
        floors=tuple(notice for notice in counted if any(map(_is_floor, stating[notice]))),
        caveats=(),
    )
    return attrs.evolve(made, caveats=tuple(_caveats(made, counted)))


def _is_floor(one: Notification) -> bool:
    return one.value is not None and one.value.bound in _LOWER


def _is_disputed(observations: list[Notification]) -> bool:
    return any(found.clashes for found in compare_totals(observations))


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


def _caveats(total: Total, counted: Mapping[str, list[int]]) -> Iterable[str]:
    yield f"{FLOORS}{', '.join(total.floors)}." if total.floors else CEILINGS
    differing = sum(len(set(said)) > 1 for said in counted.values())
    if differing:
        many = "s" if differing != 1 else ""
        yield f"The sources disagree on the totals of {differing} notice{many}."
    if total.disputed:
        spans = "; ".join(
            f"{notice} (${min(counted[notice]):,} to ${max(counted[notice]):,})" for notice in total.disputed
        )
        yield f"Neither rounding nor a bound explains it, and a figure may be a misprint, in {spans}."
    if total.without_value:
        yield f"For {len(total.without_value)} more, no value was seen."
    if total.superseded:
        yield f"{len(total.superseded)} left out: a later report of the same programme restates the total."
