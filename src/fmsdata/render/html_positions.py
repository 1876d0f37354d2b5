# SPDX-License-Identifier: MIT
"""Who holds which position, on a page."""

from collections.abc import Iterable
from typing import Final

from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.words import Polarity
from fmsdata.render._markup import Markup, element
from fmsdata.render.articles import on_its_own
from fmsdata.render.html_blocks import caption, head_row
from fmsdata.render.lines import Line, Names
from fmsdata.render.positions import (
    act_line,
    among,
    relation_line,
    stance_object,
    stance_source,
    stance_verb,
)

__all__ = ["acts_list", "positions_table", "relations_list"]

_LOOKS: Final = {
    Polarity.SUPPORTS: "supports",
    Polarity.OPPOSES: "opposes",
    Polarity.REGRETS: "regrets",
    Polarity.UNDISCLOSED: "",
}


def positions_table(
    stances: Iterable[Stance], titles: Names, groups: frozenset[str] = frozenset()
) -> Markup | None:
    """Return who supports, opposes, urges or expects what; None when nobody does."""
    found = tuple(stances)
    if not found:
        return None
    return element(
        "table",
        caption("Who holds which position", hidden=True),
        head_row("who", "position", "on what", "words"),
        element("tbody", *(_stance(one, titles, plural=one.holder in groups) for one in found)),
        class_="positions",
    )


def _stance(stance: Stance, titles: Names, *, plural: bool) -> Markup:
    holder = on_its_own(titles.get(stance.holder, stance.holder))
    speaker = f", through {titles.get(stance.speaker, stance.speaker)}" if stance.speaker else ""
    look = _LOOKS[stance.polarity] if stance.polarity else ""
    badge = element("span", stance_verb(stance, plural=plural), class_=f"badge {look}".rstrip())
    listed = f", {among(stance.one_of)}" if stance.one_of else ""
    source = stance_source(stance, titles)
    return element(
        "tr",
        element("th", holder, speaker, scope="row", class_="who"),
        element("td", badge, class_="held"),
        element("td", f"{stance_object(stance, titles)}{listed}", class_="about"),
        element(
            "td",
            element("div", f"“{stance.expression}”") if stance.expression else None,
            element("div", source, class_="printed") if source else None,
            class_="words",
        ),
    )


def relations_list(
    relations: Iterable[Relation], titles: Names, groups: frozenset[str] = frozenset()
) -> Markup | None:
    """Return what holds between the actors; None when nothing is recorded."""
    return _sentences(relation_line(one, titles, plural=one.subject in groups) for one in relations)


def acts_list(acts: Iterable[Act], titles: Names) -> Markup | None:
    """Return what was done, with its date; None when nothing is recorded."""
    lines = (act_line(one, titles) for one in acts)
    return _sentences(line._replace(text=f"{line.label} – {line.text}") for line in lines)


def _sentences(lines: Iterable[Line]) -> Markup | None:
    items = [
        element("li", line.text, element("div", line.source, class_="printed") if line.source else None)
        for line in lines
    ]
    return element("ul", *items, class_="said") if items else None
