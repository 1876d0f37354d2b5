# SPDX-License-Identifier: MIT
"""Where the sources of one notice do not say the same."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, final

import attrs

from fmsdata.model.actors import Actor
from fmsdata.model.designation import Designation
from fmsdata.model.notifications import Notification
from fmsdata.model.numbers import find_amounts
from fmsdata.model.quantities import Quantity
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, MilestoneKind, QuantityKind, ValueScope

__all__ = ["Disagreement", "Statement", "disagreements_among"]


@final
@attrs.frozen(kw_only=True)
class Statement:
    """What one observation says."""

    notification: str
    """The id of the observation."""
    value: str
    """What it says, in its normal form."""
    as_printed: str | None = None
    """The words, where they were kept."""


@final
@attrs.frozen(kw_only=True)
class Disagreement:
    """Something of which the observations of one notice do not say the same."""

    subject: str
    """What it is about: `total_usd`, `notified_on`, `purchaser`, or how many of what."""
    statements: tuple[Statement, ...]
    """What each observation says that says anything, in the order of the dataset."""
    reconcilable: bool
    """Whether rounding and the printed bounds explain it: 'about $23 billion' beside $23.11 billion."""

    def __str__(self) -> str:
        said = "; ".join(f"{one.value} ({one.notification})" for one in self.statements)
        return f"{self.subject}: {said}"


class _Number(NamedTuple):
    """A number with what its words allow the true one to be."""

    value: int
    low: float
    high: float
    printed: str | None


class _Counted(NamedTuple):
    """How many of one item an observation counts."""

    system: str | None
    designation: Designation | None
    name: str
    fits: tuple[Designation, ...]
    number: _Number


def disagreements_among(
    observations: Iterable[Notification], actors: Mapping[str, Actor]
) -> Iterator[Disagreement]:
    """Yield what the observations of one notice do not agree on. What one leaves out contradicts nobody."""
    seen = tuple(observations)
    yield from _numbers("total_usd", {one.id: _total(one.value) for one in seen})
    yield from _texts("notified_on", {one.id: _notified(one) for one in seen})
    yield from _texts("transmittal", {one.id: one.transmittal for one in seen})
    yield from _texts("purchaser", {one.id: _purchaser(one, actors) for one in seen})
    yield from _counts(seen)


def _texts(subject: str, said: Mapping[str, str | None]) -> Iterator[Disagreement]:
    found = {who: value for who, value in said.items() if value is not None}
    if len(set(found.values())) > 1:
        statements = tuple(Statement(notification=who, value=str(value)) for who, value in found.items())
        yield Disagreement(subject=subject, statements=statements, reconcilable=False)


def _numbers(subject: str, said: Mapping[str, _Number | None]) -> Iterator[Disagreement]:
    found = {who: number for who, number in said.items() if number is not None}
    if len({number.value for number in found.values()}) < 2:
        return
    low = max(number.low for number in found.values())
    high = min(number.high for number in found.values())
    statements = tuple(
        Statement(notification=who, value=f"{number.value:,}", as_printed=number.printed)
        for who, number in found.items()
    )
    yield Disagreement(subject=subject, statements=statements, reconcilable=low <= high)


def _total(value: Value | None) -> _Number | None:
    if value is None or value.total_usd is None or value.scope is not ValueScope.NOTICE:
        return None
    total = value.total_usd
    amounts = [amount.step for amount in find_amounts(value.as_printed or "") if amount.value == total]
    return _bounded(total, amounts[0] if amounts else 1, value.bound, value.approximate, value.as_printed)


def _bounded(number: int, step: int, bound: Bound, approximate: bool, printed: str | None) -> _Number:
    # Half a unit of the last printed place either way; "about" allows a twentieth of the number.
    slack = max(step / 2 if step > 1 else 0, number / 20 if approximate else 0)
    low, high = number - slack, number + slack
    if bound in (Bound.UP_TO, Bound.NEARLY):
        low = 0 if bound is Bound.UP_TO else number - number / 20
    elif bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        high = float("inf")
    return _Number(number, low, high, printed)


def _notified(one: Notification) -> str | None:
    step = one.milestone(MilestoneKind.DELIVERED_TO_CONGRESS)
    return step.on if step is not None else None


def _purchaser(one: Notification, actors: Mapping[str, Actor]) -> str | None:
    buyer = actors.get(one.purchaser or "")
    return None if buyer is None else buyer.country or buyer.id


def _counts(observations: tuple[Notification, ...]) -> Iterator[Disagreement]:
    counted = {one.id: _counted(one) for one in observations}
    if all(len(counts) <= 1 for counts in counted.values()):
        alone = {who: counts[0] for who, counts in counted.items() if counts}
        # One text may count aircraft, and another only the kits that fit them.
        for fits in dict.fromkeys(one.fits for one in alone.values()):
            yield from _numbers(
                "how many", {who: one.number for who, one in alone.items() if one.fits == fits}
            )
        return
    systems = dict.fromkeys(
        one.system for counts in counted.values() for one in counts if one.system is not None
    )
    for system in systems:
        listed = {
            who: [one for one in counts if one.system == system]
            for who, counts in counted.items()
            if any(one.system == system for one in counts)
        }
        said = {
            who: _sum([one.number for one in counts])
            for who, counts in listed.items()
            if any(_differ(counts, others) for others in listed.values())
        }
        yield from _numbers(f"how many {system}", said)


def _differ(some: list[_Counted], others: list[_Counted]) -> bool:
    """Whether two lists of one system differ: neither in the sum alike, nor one a part of the other.

    "36 new" beside "36 new" and "26 refurbished" leaves something out, and contradicts nothing.
    """
    alike = sum(one.number.value for one in some) == sum(one.number.value for one in others)
    return not alike and not _is_part(some, others) and not _is_part(others, some)


def _is_part(some: list[_Counted], others: list[_Counted]) -> bool:
    """Whether each of *some* is one of *others*, none of them twice; of several the likest is taken."""
    left = list(others)
    for one in some:
        matching = [each for each in left if each.number.value == one.number.value and _same(one, each)]
        if not matching:
            return False
        left.remove(
            max(matching, key=lambda each: (each.designation == one.designation, each.name == one.name))
        )
    return True


def _same(one: _Counted, other: _Counted) -> bool:
    """Whether two items may be the same thing: their designations do not name different series."""
    if one.designation is None or other.designation is None:
        return True
    mine, theirs = (
        set((each.series or "").replace("/", "")) for each in (one.designation, other.designation)
    )
    return one.designation.base == other.designation.base and (not mine or not theirs or bool(mine & theirs))


def _counted(one: Notification) -> list[_Counted]:
    """Return what an observation counts; what it repeats of an earlier notice, or adds, is left out."""
    found = []
    for item in one.items or ():
        number = None if item.ancillary or item.restated else _count(item.quantity)
        if number is not None:
            found.append(_Counted(item.system, item.designation, item.name, item.fits, number))
    return found


def _count(quantity: Quantity | None) -> _Number | None:
    if quantity is None or quantity.kind is not QuantityKind.NUMBER:
        return None
    whole = quantity.sum_of_parts
    number = quantity.count if quantity.count is not None else (int(whole) if whole else None)
    if number is None:
        return None
    return _bounded(number, 1, quantity.bound, quantity.approximate, quantity.as_printed)


def _sum(numbers: list[_Number]) -> _Number:
    printed = " + ".join(one.printed or f"{one.value:,}" for one in numbers)
    return _Number(
        sum(one.value for one in numbers),
        sum(one.low for one in numbers),
        sum(one.high for one in numbers),
        printed,
    )
