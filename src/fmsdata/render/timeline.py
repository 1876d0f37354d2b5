# SPDX-License-Identifier: MIT
"""Time lines as pictures: what happened when, with bars where only the month or the year is known."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from fmsdata.model.dates import DatePrecision, PartialDate
from fmsdata.render._markup import Markup, element, joined

__all__ = ["Event", "bars", "timeline"]

WIDTH: Final = 760
_MARGIN: Final = 24
_ROW: Final = 18
_CHARACTER: Final = 6.4
"""About how wide a character of a label is, in the units of the picture."""


class Event(NamedTuple):
    """One thing on a time line."""

    on: PartialDate
    """When, as precise as it is known."""
    label: str
    """What."""
    look: str = "step"
    """The kind of mark: `step` of the procedure, `text` that was published, `background`."""


def timeline(events: Iterable[Event], title: str) -> Markup | None:
    """Return the picture of some events, or None when there are none.

    A day is a dot, a month or a year a bar over all days that it may have been.
    """
    ordered = sorted(dict.fromkeys(events), key=lambda event: (event.on, event.label))
    if not ordered:
        return None
    first = min(event.on.earliest for event in ordered)
    last = max(event.on.latest for event in ordered)
    days = max((last - first).days, 1)

    def across(day: datetime.date) -> float:
        return _MARGIN + (day - first).days / days * (WIDTH - 2 * _MARGIN)

    if first == last:
        marks = [_Mark(event, WIDTH / 2, WIDTH / 2) for event in ordered]
    else:
        marks = [_Mark(event, across(event.on.earliest), across(event.on.latest)) for event in ordered]
    rows = _rows(marks)
    axis = (max(rows) + 1) * _ROW + 10
    return element(
        "svg",
        element("title", title),
        element("line", x1=str(_MARGIN), x2=str(WIDTH - _MARGIN), y1=str(axis), y2=str(axis), class_="axis"),
        # Bars first, so that no dot hides behind one.
        *(_drawn(mark, row, axis) for mark, row in sorted(zip(marks, rows, strict=True), key=_spans_first)),
        element("text", str(first), x=str(_MARGIN), y=str(axis + 20), class_="end"),
        element("text", str(last), x=str(WIDTH - _MARGIN), y=str(axis + 20), class_="end last")
        if first != last
        else None,
        viewBox=f"0 0 {WIDTH} {axis + 28}",
        role="img",
        class_="timeline",
    )


class _Mark(NamedTuple):
    event: Event
    left: float
    right: float

    @property
    def words(self) -> str:
        return f"{self.event.on} {self.event.label}"

    @property
    def begin(self) -> float:
        """Where the label begins: at the mark, or so far left that it fits."""
        return max(2, min(self.left - 4, WIDTH - len(self.words) * _CHARACTER))

    @property
    def end(self) -> float:
        return self.begin + len(self.words) * _CHARACTER + 10


def _spans_first(placed: tuple[_Mark, int]) -> bool:
    return placed[0].event.on.precision is DatePrecision.DAY


def _rows(marks: Sequence[_Mark]) -> list[int]:
    """Return a row for each label, counted from the top, so that no two labels overlap."""
    taken: list[list[_Mark]] = []
    rows = []
    for mark in marks:
        free = (
            row
            for row, others in enumerate(taken)
            if all(mark.begin >= other.end or mark.end <= other.begin for other in others)
        )
        row = next(free, len(taken))
        if row == len(taken):
            taken.append([])
        taken[row].append(mark)
        rows.append(row)
    return rows


def _drawn(mark: _Mark, row: int, axis: int) -> Markup:
    top = row * _ROW + 14
    look = mark.event.look
    left = f"{mark.left:.1f}"
    if mark.event.on.precision is DatePrecision.DAY:
        spot = element("circle", cx=left, cy=str(axis), r="5", class_=look)
    else:
        width = f"{max(mark.right - mark.left, 6):.1f}"
        spot = element(
            "rect", x=left, y=str(axis - 3), width=width, height="6", rx="3", class_=f"{look} span"
        )
    return joined(
        element("line", x1=left, x2=left, y1=str(top + 4), y2=str(axis), class_="lead"),
        spot,
        element("text", mark.words, element("title", mark.words), x=f"{mark.begin:.1f}", y=str(top)),
    )


def bars(counts: Mapping[str, int], title: str) -> Markup | None:
    """Return a picture of how many of each, or None when there are none."""
    if not counts:
        return None
    height, base = 90, 104
    step = (WIDTH - 2 * _MARGIN) / len(counts)
    most = max(counts.values())
    drawn = []
    for place, (label, count) in enumerate(counts.items()):
        tall = count / most * height
        center = _MARGIN + (place + 0.5) * step
        middle, wide = f"{center:.1f}", min(step * 0.7, 60)
        drawn.append(
            joined(
                element(
                    "rect",
                    x=f"{center - wide / 2:.1f}",
                    y=f"{base - tall:.1f}",
                    width=f"{wide:.1f}",
                    height=f"{tall:.1f}",
                    class_="step",
                ),
                element("text", str(count), x=middle, y=f"{base - tall - 4:.1f}", class_="middle"),
                element("text", label, x=middle, y=str(base + 15), class_="middle"),
            )
        )
    return element(
        "svg", element("title", title), *drawn, viewBox=f"0 -8 {WIDTH} 132", role="img", class_="bars"
    )
