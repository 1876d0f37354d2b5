# SPDX-License-Identifier: MIT
"""Time lines: a picture where there is room, the same as a list where there is not, and for those who listen.

In the picture a day is a dot, and a month or a year a bar over all days that it may have been.
"""

import datetime
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from fmsdata.model.dates import DatePrecision, PartialDate
from fmsdata.render._markup import Markup, element

__all__ = ["Event", "timeline"]

WIDTH: Final = 760
_MARGIN: Final = 24
_ROW: Final = 18
_CHARACTER: Final = 6.4
"""About how wide a character of a label is, in the units of the picture."""
_LONGEST: Final = int((WIDTH - 20) / _CHARACTER)
"""How many characters of a label the picture has room for; the list has all of them."""


class Event(NamedTuple):
    """One thing on a time line."""

    on: PartialDate
    """When, as precise as it is known."""
    label: str
    """What."""
    look: str = "step"
    """The kind of mark: `step` of the procedure, `text` that was published, `background`."""


def timeline(events: Iterable[Event], title: str) -> Markup | None:
    """Return some events as a picture and as a list, or None when there are none.

    The text of a picture shrinks with it, and nobody reads it on a telephone: the style sheet shows either
    the one or the other. Programs that read a page aloud always have the list.
    """
    ordered = sorted(dict.fromkeys(events), key=lambda event: (event.on, event.label))
    if not ordered:
        return None
    steps = (
        element("li", element("time", str(event.on)), " ", element("span", event.label), class_=event.look)
        for event in ordered
    )
    return element(
        "div", _picture(ordered), element("ol", *steps, class_="steps", aria_label=title), class_="timeline"
    )


def _picture(ordered: Sequence[Event]) -> Markup:
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
        element("line", x1=str(_MARGIN), x2=str(WIDTH - _MARGIN), y1=str(axis), y2=str(axis), class_="axis"),
        # No line runs through a label, and no dot of a step hides behind another mark.
        *(_lead(mark, row, axis) for mark, row in zip(marks, rows, strict=True)),
        *(_spot(mark, axis) for mark in sorted(marks, key=_height)),
        *(_label(mark, row) for mark, row in zip(marks, rows, strict=True)),
        element("text", str(first), x=str(_MARGIN), y=str(axis + 20), class_="end"),
        element("text", str(last), x=str(WIDTH - _MARGIN), y=str(axis + 20), class_="end last")
        if first != last
        else None,
        viewBox=f"0 0 {WIDTH} {axis + 28}",
        aria_hidden="true",
    )


class _Mark(NamedTuple):
    event: Event
    left: float
    right: float

    @property
    def words(self) -> str:
        words = f"{self.event.on} {self.event.label}"
        return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"

    @property
    def begin(self) -> float:
        """Where the label begins: at the mark, or so far left that it fits."""
        return max(2, min(self.left - 4, WIDTH - len(self.words) * _CHARACTER))

    @property
    def end(self) -> float:
        return self.begin + len(self.words) * _CHARACTER + 10


def _height(mark: _Mark) -> tuple[bool, bool]:
    """Return what a mark lies over: bars lie below dots, and all else below steps."""
    return (mark.event.on.precision is DatePrecision.DAY, mark.event.look == "step")


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


def _top(row: int) -> int:
    return row * _ROW + 14


def _lead(mark: _Mark, row: int, axis: int) -> Markup:
    left = f"{mark.left:.1f}"
    return element("line", x1=left, x2=left, y1=str(_top(row) + 4), y2=str(axis), class_="lead")


def _spot(mark: _Mark, axis: int) -> Markup:
    left, look = f"{mark.left:.1f}", mark.event.look
    if mark.event.on.precision is DatePrecision.DAY:
        return element("circle", cx=left, cy=str(axis), r="5", class_=look)
    width = f"{max(mark.right - mark.left, 6):.1f}"
    return element("rect", x=left, y=str(axis - 3), width=width, height="6", rx="3", class_=f"{look} span")


def _label(mark: _Mark, row: int) -> Markup:
    return element("text", mark.words, x=f"{mark.begin:.1f}", y=str(_top(row)))
