# SPDX-License-Identifier: MIT
"""What the observations of one notice say of one thing, compared: the one judge of what contradicts what.

`Dataset.disagreements` and the rules on several sources are both views of these comparisons, so that what
one calls irreconcilable is what the others report.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias, final

from fmsdata.model._buyers import Buyers
from fmsdata.model._spans import Span, date_span, total_span
from fmsdata.model.milestones import REPEATABLE
from fmsdata.model.notifications import Notification
from fmsdata.model.words import Bound, MilestoneKind

__all__ = [
    "Comparison",
    "Said",
    "Telling",
    "clashes_among",
    "compare_dates",
    "compare_purchasers",
    "compare_totals",
    "compare_transmittals",
    "compared",
    "shown",
]

Said: TypeAlias = int | str | tuple[int, int]
"""What is said: a number, a range, a date, a transmittal number, or who buys."""
Observations: TypeAlias = Sequence[Notification]

_ANY = Span(0, 0)
_STRICT = (Bound.MORE_THAN, Bound.NEARLY)


def shown(value: Said) -> str:
    """Return what is said as people read it: ``30,000,000``, ``5 to 8``, ``2024-01-11``."""
    if isinstance(value, tuple):
        return f"{value[0]:,} to {value[1]:,}"
    return f"{value:,}" if isinstance(value, int) else str(value)


class Telling(NamedTuple):
    """What one observation says of one thing."""

    place: int
    """Which of the observations it is."""
    path: str
    """Where it stands in the record."""
    value: Said
    """What it says."""
    span: Span
    """What its words allow the true number to be."""
    printed: str | None = None
    """The words, where they were kept."""


class Comparison(NamedTuple):
    """What several observations say differently of one thing."""

    about: str | None
    """Which thing: a system, a base designation, a step; None where there is only one."""
    tellings: tuple[Telling, ...]
    """What each says that says anything, in order."""
    clashes: tuple[tuple[Telling, Telling], ...]
    """What cannot be true, each with an earlier statement that it contradicts; empty if all can be."""


def compare_totals(observations: Observations) -> Iterator[Comparison]:
    """Yield how the totals of the notice differ, if they do."""
    stated = {place: one.stated_total_usd for place, one in enumerate(observations)}
    # Most agree, and then no words have to be read. 'More than' a number is not the number.
    strict = any(one.value is not None and one.value.bound in _STRICT for one in observations)
    if len(set(stated.values()) - {None}) < 2 and not strict:
        return
    tellings = []
    for place, one in enumerate(observations):
        total, value = stated[place], one.value
        if value is not None and total is not None:
            own = total_span(total, value)
            tellings.append(Telling(place, "value/total_usd", total, own, value.as_printed))
    yield from compared(None, tellings)


def compare_dates(observations: Observations) -> Iterator[Comparison]:
    """Yield each step that is dated differently. A month agrees with every day of it.

    Of a step that one observation dates twice the first date counts. What is planned is not compared, and
    neither are steps that may be taken again.
    """
    told: dict[MilestoneKind, list[Telling]] = {}
    for place, one in enumerate(observations):
        seen: set[MilestoneKind] = set()
        for position, step in enumerate(one.dates):
            if step.on is None or step.planned or step.kind in REPEATABLE or step.kind in seen:
                continue
            seen.add(step.kind)
            telling = Telling(place, f"dates/{position}/on", step.on, date_span(step.on), step.as_printed)
            told.setdefault(step.kind, []).append(telling)
    for kind, tellings in told.items():
        yield from compared(kind, tellings)


def compare_transmittals(observations: Observations) -> Iterator[Comparison]:
    """Yield how the transmittal numbers differ, if they do."""
    numbers = ((place, one.transmittal) for place, one in enumerate(observations))
    return _texts(Telling(place, "transmittal", own, _ANY) for place, own in numbers if own is not None)


def compare_purchasers(observations: Observations, buyers: Buyers) -> Iterator[Comparison]:
    """Yield how the purchasers differ, if they do; bodies of one country are one."""
    told = ((place, one, buyers.buyer(one)) for place, one in enumerate(observations))
    return _texts(
        Telling(
            place,
            "purchaser_as_printed" if one.purchaser is None else "purchaser",
            buyer,
            _ANY,
            one.purchaser_as_printed,
        )
        for place, one, buyer in told
        if buyer is not None
    )


def _texts(said: Iterable[Telling]) -> Iterator[Comparison]:
    tellings = tuple(said)
    clashes = tuple((one, tellings[0]) for one in tellings if one.value != tellings[0].value)
    if clashes:
        yield Comparison(None, tellings, clashes)


def compared(about: str | None, tellings: Sequence[Telling]) -> Iterator[Comparison]:
    """Yield the comparison of statements on one thing, unless all say the same."""
    clashes = clashes_among(tellings)
    if clashes or len({telling.value for telling in tellings}) > 1:
        yield Comparison(about, tuple(tellings), clashes)


def clashes_among(tellings: Iterable[Telling]) -> tuple[tuple[Telling, Telling], ...]:
    """Return the statements that contradict one before them, in one pass; a refused one binds nobody."""
    found: list[tuple[Telling, Telling]] = []
    agreement: _Agreement | None = None
    for telling in tellings:
        agreement = agreement or _Agreement(telling)
        other = agreement.refuse(telling)
        if other is not None:
            found.append((telling, other))
    return tuple(found)


@final
class _Agreement:
    """What statements agree on so far: those two of them that bound the number most closely."""

    __slots__ = ("_ceiling", "_floor")

    def __init__(self, first: Telling) -> None:
        self._ceiling = self._floor = first

    def refuse(self, told: Telling) -> Telling | None:
        """Return a statement that contradicts another, which is left out; or None, and take it in."""
        if told.span.low > self._ceiling.span.high:
            return self._ceiling
        if told.span.high < self._floor.span.low:
            return self._floor
        if told.span.high < self._ceiling.span.high:
            self._ceiling = told
        if told.span.low > self._floor.span.low:
            self._floor = told
        return None
