# SPDX-License-Identifier: MIT
"""Blocks of lines on a page: a table where lines have labels, a list where they have none."""

from collections.abc import Iterable, Iterator

from fmsdata.render._markup import Markup, element, joined
from fmsdata.render.lines import Block, Line

__all__ = ["block_markup", "caption", "head_row", "titled"]


def caption(words: str, *, hidden: bool = False) -> Markup:
    """Return the caption of a table; a hidden one is for those who hear the page."""
    return element("caption", words, class_="unseen" if hidden else None)


def head_row(*names: str, right: frozenset[str] = frozenset()) -> Markup:
    """Return the head of a table, with the scope that tells a reader what each cell belongs to."""
    cells = (element("th", name, scope="col", class_="number" if name in right else None) for name in names)
    return element("thead", element("tr", *cells))


def titled(level: int, title: str, body: Markup | None) -> Markup | None:
    """Return a heading with what it is the heading of, or None when there is nothing."""
    return joined(element(f"h{level}", title), body) if body is not None else None


def block_markup(block: Block, *, hidden: bool = False, look: str = "facts", flow: bool = False) -> Markup:
    """Return a block with its title; *hidden* when the heading above says it already.

    Short lines without labels may *flow* in columns.
    """
    if not any(line.label for line in block.lines):
        items = (element("li", *_said(line)) for line in block.lines)
        short = all(len(line.text) <= _SHORT and not line.source for line in block.lines)
        listed = element("ul", *items, class_="flow" if short and flow else "remarks")
        title = element("p", block.title, class_="unseen" if hidden else "caption")
        return joined(title, listed)
    rows = (_row(label, lines) for label, lines in _grouped(block.lines))
    return element("table", caption(block.title, hidden=hidden), element("tbody", *rows), class_=look)


_SHORT = 60
"""The longest text of a line that may stand in one of several columns."""


def _grouped(lines: Iterable[Line]) -> Iterator[tuple[str, list[Line]]]:
    """Yield the lines with their labels; a line without one goes on with what the line before says."""
    label, group = "", list[Line]()
    for line in lines:
        if line.label and group:
            yield label, group
            group = []
        label = line.label or label
        group.append(line)
    if group:
        yield label, group


def _row(label: str, lines: Iterable[Line]) -> Markup:
    head = element("th", label, scope="row") if label else element("td")
    return element("tr", head, element("td", *(part for line in lines for part in _said(line))))


def _said(line: Line) -> Iterator[Markup]:
    """Yield what a line says, what belongs to it, and the words that support it."""
    if line.text:
        yield element("div", line.text)
    if line.details:
        yield element("ul", *(element("li", detail) for detail in line.details), class_="details")
    if line.source and line.source != line.text:
        yield element("div", line.source, class_="printed")
