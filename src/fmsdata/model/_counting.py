# SPDX-License-Identifier: MIT
"""How many of what the observations of one notice count, line by line, and where they contradict.

What one text leaves out contradicts nobody: "36 new" beside "36 new" and "26 refurbished" agree. Lines are
compared thing by thing; where every text counts a single line, these are compared whatever they call it.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Final, NamedTuple

from fmsdata.model._comparing import Comparison, Said, Telling, compared
from fmsdata.model._spans import Span, quantity_span
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Quantity
from fmsdata.model.words import QuantityKind, Scope, Stage

__all__ = ["compare_counts"]

_HOLDING_SEVERAL: Final = frozenset(
    ("batteries", "battery", "pair", "pairs", "pod", "pods", "shipset", "shipsets")
)
"""Units that hold several: 35 pods and 210 rockets may be the same."""


class _Thing(NamedTuple):
    """What is counted; what comes along is another thing than what is sold, and a pod than what is in it."""

    name: str | None
    unit: str | None
    ancillary: bool


class _Line(NamedTuple):
    """One line that counts."""

    position: int
    thing: _Thing
    designation: Designation | None
    name: str
    value: Said
    span: Span
    printed: str | None


class _Listed(NamedTuple):
    """What one observation lists of one thing, and what that comes to."""

    lines: tuple[_Line, ...]
    telling: Telling


def compare_counts(observations: Sequence[Notification]) -> Iterator[Comparison]:
    """Yield each thing of which observations give different numbers.

    What a text repeats of an earlier notice is left out, and so are texts that tell several notices as one
    sale, or of the agreement and no longer of the notice.
    """
    counted = {place: lines for place, one in enumerate(observations) if (lines := tuple(_lines(one)))}
    if len(counted) < 2:
        return
    lone = _lone(counted)
    if lone is not None:
        yield from lone
    things: dict[_Thing, dict[int, list[_Line]]] = {}
    for place, lines in counted.items():
        for line in lines:
            if line.thing.name is not None and (lone is None or line.thing.ancillary):
                things.setdefault(line.thing, {}).setdefault(place, []).append(line)
    for thing, listed in things.items():
        yield from _compared_lists(thing.name, [_sum(place, tuple(lines)) for place, lines in listed.items()])


def _lone(counted: dict[int, tuple[_Line, ...]]) -> Iterator[Comparison] | None:
    """Return the comparison of texts that count one line each, or None where that is not what they do."""
    main = {place: [one for one in lines if not one.thing.ancillary] for place, lines in counted.items()}
    lines = {place: ones[0] for place, ones in main.items() if ones}
    names = {line.thing.name for line in lines.values()}
    units = {line.thing.unit for line in lines.values()}
    # Two that name different things count different things, and a pod is not what it holds.
    if any(len(ones) > 1 for ones in main.values()) or len(names - {None}) > 1 or len(units) > 1:
        return None
    about = None if None in names else next(iter(names), None)
    return _compared_lists(about, [_sum(place, (line,)) for place, line in lines.items()])


def _lines(one: Notification) -> Iterator[_Line]:
    if one.scope is Scope.PACKAGE or one.stage is Stage.ACCEPTED:
        return
    for position, item in enumerate(one.items or ()):
        quantity = item.quantity
        own = None if quantity is None or item.restated else quantity_span(quantity)
        if quantity is not None and own is not None:
            yield _Line(
                position, _thing(item), item.designation, item.name, _said(quantity), own, quantity.as_printed
            )


def _thing(item: Item) -> _Thing:
    name = item.system or (item.designation.base if item.designation else None)
    unit = (item.quantity.unit or "").casefold() if item.quantity else ""
    return _Thing(name, unit if unit in _HOLDING_SEVERAL else None, item.ancillary)


def _said(quantity: Quantity) -> Said:
    if quantity.kind is QuantityKind.RANGE and quantity.low is not None and quantity.high is not None:
        return quantity.low, quantity.high
    number = quantity.count if quantity.count is not None else quantity.sum_of_parts
    return int(number or 0)


def _sum(place: int, lines: tuple[_Line, ...]) -> _Listed:
    path = f"items/{lines[0].position}/quantity"
    if len(lines) == 1:
        (line,) = lines
        return _Listed(lines, Telling(place, path, line.value, line.span, line.printed))
    ends = [line.value if isinstance(line.value, tuple) else (line.value, line.value) for line in lines]
    low, high = sum(int(end[0]) for end in ends), sum(int(end[1]) for end in ends)
    own = Span(sum(line.span.low for line in lines), sum(line.span.high for line in lines))
    printed = " + ".join(line.printed or str(line.value) for line in lines)
    return _Listed(lines, Telling(place, path, low if low == high else (low, high), own, printed))


def _compared_lists(about: str | None, listed: list[_Listed]) -> Iterator[Comparison]:
    if all(len(one.lines) == 1 for one in listed):
        yield from compared(about, [one.telling for one in listed])
        return
    # Texts that list the same need to be compared once.
    kinds: dict[Hashable, _Listed] = {}
    keys: list[Hashable] = [tuple(line[2:] for line in one.lines) for one in listed]
    for key, one in zip(keys, listed, strict=True):
        kinds.setdefault(key, one)
    differing = {
        key for key, one in kinds.items() if any(not _alike(one, other, _equal) for other in kinds.values())
    }
    refused: dict[Hashable, _Listed] = {}
    kept: list[_Listed] = []
    for key, one in kinds.items():
        other = next((each for each in kept if not _alike(one, each, _meet)), None)
        if other is None:
            kept.append(one)
        else:
            refused[key] = other
    said = [(key, one.telling) for key, one in zip(keys, listed, strict=True)]
    if differing:
        yield Comparison(
            about,
            tuple(telling for key, telling in said if key in differing),
            tuple((telling, refused[key].telling) for key, telling in said if key in refused),
        )


def _equal(one: _Line | Telling, other: _Line | Telling) -> bool:
    return one.value == other.value and one.span.meets(other.span)


def _meet(one: _Line | Telling, other: _Line | Telling) -> bool:
    return one.span.meets(other.span)


_Agree = Callable[["_Line | Telling", "_Line | Telling"], bool]


def _alike(some: _Listed, others: _Listed, agree: _Agree) -> bool:
    """Whether two lists of one thing agree: their sums do, or one is a part of the other."""
    return (
        agree(some.telling, others.telling)
        or _is_part(some.lines, others.lines, agree)
        or _is_part(others.lines, some.lines, agree)
    )


def _is_part(some: tuple[_Line, ...], others: tuple[_Line, ...], agree: _Agree) -> bool:
    """Whether each of *some* is one of *others*, none of them twice; of several the likest is taken."""
    left = list(others)
    for one in some:
        matching = [each for each in left if agree(one, each) and _same(one, each)]
        if not matching:
            return False
        left.remove(
            max(
                matching,
                key=lambda each: (
                    each.designation == one.designation,
                    each.value == one.value,
                    each.name == one.name,
                ),
            )
        )
    return True


def _same(one: _Line, other: _Line) -> bool:
    """Whether two lines may be the same thing: their designations do not name different series."""
    if one.designation is None or other.designation is None:
        return True
    mine, theirs = (
        set((each.series or "").replace("/", "")) for each in (one.designation, other.designation)
    )
    return one.designation.base == other.designation.base and (not mine or not theirs or bool(mine & theirs))
