# SPDX-License-Identifier: MIT
"""What amends what: the chain of transmittals of one programme, with the totals along it."""

from collections.abc import Iterable, Iterator
from typing import final

import attrs

from fmsdata.model.notifications import Notification
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import ChangeKind, Extent, Scope, ValueScope

__all__ = ["AmendmentChain", "AmendmentStep", "chains"]

_FULLEST_FIRST = (Extent.FULL, Extent.EXCERPT, Extent.EXTRACT, Extent.MENTION)


@final
@attrs.frozen(kw_only=True)
class AmendmentStep:
    """One transmittal of a chain, and what is known of it."""

    transmittal: Transmittal
    """Its number."""
    amends: Transmittal | None = None
    """The number that it changes; None for the first, or where no source says."""
    observations: tuple[Notification, ...] = ()
    """What the sources state of its notice; empty where it is only named by a later one."""
    total_usd: int | None = None
    """The total after this step, whole U.S. dollars; None where no observation states it."""
    mde_usd: int | None = None
    """The share of major defense equipment after this step."""
    changes: tuple[ChangeKind, ...] = ()
    """What it changes, where a source says."""

    def __str__(self) -> str:
        total = "total not stated" if self.total_usd is None else f"${self.total_usd:,}"
        share = "" if self.mde_usd is None else f" (MDE ${self.mde_usd:,})"
        return f"{self.transmittal}: {total}{share}"


@final
@attrs.frozen(kw_only=True)
class AmendmentChain:
    """The transmittals of one programme, from the first to the last."""

    steps: tuple[AmendmentStep, ...]
    """Each transmittal once, in the order of their numbers."""

    @property
    def root(self) -> Transmittal:
        """The number that everything else amends."""
        return self.steps[0].transmittal

    @property
    def transmittals(self) -> tuple[Transmittal, ...]:
        """Every number of the chain."""
        return tuple(step.transmittal for step in self.steps)

    @property
    def totals(self) -> tuple[int | None, ...]:
        """The total after each step; None where it is not stated, never filled from its neighbours."""
        return tuple(step.total_usd for step in self.steps)

    @property
    def current_total_usd(self) -> int | None:
        """The last total that is stated: each report restates the total, so they are never added."""
        return next((total for total in reversed(self.totals) if total is not None), None)

    def __str__(self) -> str:
        return " → ".join(str(step) for step in self.steps)


def chains(notifications: Iterable[Notification], extents: dict[str, Extent]) -> Iterator[AmendmentChain]:
    """Yield the chain of each programme of which one notification amends another, in order of their roots.

    *extents* tells, by the id of a source, how much of it was read: of several observations the fullest
    gives the totals.
    """
    everything = tuple(notifications)
    amends: dict[Transmittal, Transmittal] = {}
    for one in everything:
        if one.transmittal is not None and one.amends not in (None, one.transmittal):
            amends.setdefault(one.transmittal, one.amends)
    observed = _observed(everything)
    members = _members(amends, observed)
    for root in sorted(members):
        steps = (
            _step(number, amends.get(number), observed.get(number, []), extents)
            for number in (root, *sorted(members[root] - {root}))
        )
        yield AmendmentChain(steps=tuple(steps))


def _observed(notifications: tuple[Notification, ...]) -> dict[Transmittal, list[Notification]]:
    """Return what tells of each number: a text without one still tells of the notice that another numbers."""
    numbers: dict[str, set[Transmittal]] = {}
    for one in notifications:
        if one.transmittal is not None:
            numbers.setdefault(one.notice, set()).add(one.transmittal)
    observed: dict[Transmittal, list[Notification]] = {}
    for one in notifications:
        for number in numbers.get(one.notice, ()):
            observed.setdefault(number, []).append(one)
    return observed


def _members(
    amends: dict[Transmittal, Transmittal], observed: dict[Transmittal, list[Notification]]
) -> dict[Transmittal, set[Transmittal]]:
    """Return the numbers that belong to each first number: what amends it, and the reports named between."""
    members: dict[Transmittal, set[Transmittal]] = {}
    for number in amends:
        root = _root(number, amends)
        between = (earlier for one in observed.get(number, ()) for earlier in one.cites)
        cited = {earlier for earlier in between if earlier.is_enhancement and earlier not in amends}
        members.setdefault(root, {root}).update({number, *cited})
    return members


def _root(number: Transmittal, amends: dict[Transmittal, Transmittal]) -> Transmittal:
    seen = {number}
    while number in amends and amends[number] not in seen:
        number = amends[number]
        seen.add(number)
    return number


def _step(
    number: Transmittal,
    amended: Transmittal | None,
    observed: list[Notification],
    extents: dict[str, Extent],
) -> AmendmentStep:
    ranked = sorted(observed, key=lambda one: _FULLEST_FIRST.index(extents.get(one.source, Extent.MENTION)))
    return AmendmentStep(
        transmittal=number,
        amends=amended,
        observations=tuple(observed),
        total_usd=next((total for one in ranked if (total := one.stated_total_usd) is not None), None),
        mde_usd=next((share for one in ranked if (share := _share(one)) is not None), None),
        changes=next((one.changes for one in ranked if one.changes), ()),
    )


def _share(one: Notification) -> int | None:
    """Return the major defense equipment of a notice; a text may give it without a total."""
    whole = one.scope is Scope.SINGLE and one.value is not None and one.value.scope is ValueScope.NOTICE
    return one.value.mde_usd if whole and one.value is not None else None
