# SPDX-License-Identifier: MIT
"""One notice on a page: its value, its steps in time, what each source tells, and the positions around it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from fmsdata.model.amendments import AmendmentChain
from fmsdata.model.dataset import Dataset
from fmsdata.model.disagreements import Disagreement
from fmsdata.model.notifications import Notification
from fmsdata.model.sources import Source
from fmsdata.render._markup import Markup, element, joined
from fmsdata.render.content import NOTES_ON_SOURCE, STAGES, notice_blocks, parted
from fmsdata.render.full import amendment_lines, disagreement_line, outlets_of
from fmsdata.render.html_blocks import block_markup, titled
from fmsdata.render.html_positions import acts_list, positions_table
from fmsdata.render.items import ALONG
from fmsdata.render.lines import Block, Line, Names, names_of
from fmsdata.render.overview import Row, notice_title
from fmsdata.render.positions import groups_of, positions_of, titles_of
from fmsdata.render.terms import step_label
from fmsdata.render.texts import outlet
from fmsdata.render.timeline import Event, timeline

__all__ = ["Setting", "anchor", "notes", "notice_article", "setting_of"]


def anchor(notice: str) -> str:
    """Return the name of a notice's place on a page: made from its key, so that a link to it stays good.

    Letters and digits stay; every other character is spelt out, so that no two keys share a place and
    nothing in a key is markup.
    """
    return f"notice-{re.sub('[^A-Za-z0-9.-]', lambda found: f'_{ord(found[0]):x}_', notice)}"


class Setting(NamedTuple):
    """What the notices of a page have in common, worked out once."""

    dataset: Dataset
    names: Names
    """The name of each record."""
    titles: Names
    """The names as they stand in positions, where persons have their offices."""
    outlets: Names
    """Who tells, by the id of the notification."""
    sources: Mapping[str, Source]
    observations: Mapping[str, tuple[Notification, ...]]
    disagreements: Mapping[str, tuple[Disagreement, ...]]
    chains: tuple[AmendmentChain, ...]
    alone: bool
    """Whether one notice has the page to itself: then the heading of the page names it."""
    apart: bool
    """Whether the positions stand apart, and not in the notice."""


def setting_of(dataset: Dataset, *, alone: bool, apart: bool) -> Setting:
    """Return what the notices of a page have in common."""
    names = names_of(dataset)
    return Setting(
        dataset=dataset,
        names=names,
        titles=titles_of(dataset, names),
        outlets=outlets_of(dataset, names),
        sources={source.id: source for source in dataset.sources},
        observations=dataset.observations_by_notice(),
        disagreements=dataset.disagreements_by_notice(),
        chains=dataset.amendment_chains(),
        alone=alone,
        apart=apart,
    )


def notice_article(setting: Setting, row: Row) -> Markup:
    """Return a notice with everything that its sources say of it."""
    seen = setting.observations[row.notice]
    level = 2 if setting.alone else 3
    place = anchor(row.notice)
    heading = element("h2", notice_title(seen, setting.names), id=f"{place}-title")
    return element(
        "article",
        None if setting.alone else heading,
        *_glance(row, seen),
        _disagreements(setting, row.notice),
        _amendments(setting, row.notice),
        titled(level, "Time line, all sources" if row.texts > 1 else "Time line", _steps(setting, seen)),
        *(_told(setting, one, level) for one in seen),
        *(() if setting.apart else (*_positions(setting, row.notice, level), *notes(setting, seen, level))),
        None if setting.alone else element("p", element("a", "to the top", href="#top"), class_="back"),
        id=place,
        aria_labelledby="title" if setting.alone else f"{place}-title",
    )


def _glance(row: Row, seen: tuple[Notification, ...]) -> Iterator[Markup]:
    yield element("p", row.value or "value not stated", class_="value")
    stage = _stage(seen)
    yield element("p", element("span", stage, class_="stage"))
    texts = "one source" if row.texts == 1 else f"{row.texts} sources"
    yield element("p", f"{row.date or 'no date known'} · {texts} · {row.notice}", class_="dim")


def _stage(observations: tuple[Notification, ...]) -> str:
    stages = [one.stage for one in observations if one.stage is not None]
    order = list(STAGES)
    return STAGES[max(stages, key=order.index)] if stages else "stage not stated; nothing is said to be sold"


def _disagreements(setting: Setting, notice: str) -> Markup | None:
    boxes = []
    for found in setting.disagreements.get(notice, ()):
        line = disagreement_line(found, setting.outlets, setting.names)
        said = element("ul", *(element("li", detail) for detail in line.details))
        why = line.source or "nothing explains it"
        look = "note" if found.reconcilable else "note warn"
        title = element("strong", f"The sources differ: {line.text}")
        boxes.append(element("div", title, f" – {why}", said, class_=look))
    return joined(*boxes) if boxes else None


def _amendments(setting: Setting, notice: str) -> Markup | None:
    lines = tuple(Line("", line.text) for line in amendment_lines(setting.chains, (notice,)))
    return block_markup(Block("What amends what", lines)) if lines else None


def _steps(setting: Setting, seen: tuple[Notification, ...]) -> Markup | None:
    """Return the time line of a notice, unless its texts, shown below, tell all there is to see in it."""
    events = list(_events(setting, seen))
    several = len({event.on for event in events}) > 1
    return timeline(events, f"Time line of {seen[0].notice}") if several else None


def _events(setting: Setting, seen: tuple[Notification, ...]) -> Iterator[Event]:
    for one in seen:
        for step in one.dates:
            if step.on is not None:
                yield Event(step.on, step_label(step))
        source = setting.sources.get(one.source)
        date = source.published_on or source.dated if source is not None else None
        if source is not None and date is not None:
            yield Event(date, f"text of {outlet(source)}", "text")


def _told(setting: Setting, one: Notification, level: int) -> Markup:
    told, _ = parted(notice_blocks(one, setting.names, setting.sources.get(one.source)))
    head, *rest = told
    return element(
        "section",
        element(f"h{level}", f"According to {setting.outlets[one.id]}"),
        block_markup(head._replace(title="The notice"), hidden=True),
        None if one.items is not None else element("p", _UNSEEN, class_="dim"),
        *(block_markup(block, look=_look(block), flow=block.title == ALONG) for block in rest),
    )


def notes(setting: Setting, seen: Iterable[Notification], level: int) -> Iterator[Markup]:
    """Yield the encoder's remarks on some records and on their sources, each under who tells.

    Where the positions stand apart, the list of the sources follows, and has the remarks on them.
    """
    for one in seen:
        _, noted = parted(notice_blocks(one, setting.names, setting.sources.get(one.source)))
        for block in noted:
            if setting.apart and block.title == NOTES_ON_SOURCE:
                continue
            yield element(f"h{level}", f"{block.title}: {setting.outlets[one.id]}")
            yield block_markup(block, hidden=True)


_UNSEEN: Final = "The text lists no items, or they were not seen."


def _look(block: Block) -> str:
    return "facts items" if block.title.startswith("Items") else "facts"


def _positions(setting: Setting, notice: str, level: int) -> Iterator[Markup | None]:
    told = positions_of(setting.dataset, (notice,))
    table = positions_table(told.stances, setting.titles, groups_of(setting.dataset))
    yield titled(level, "Who holds which position", table)
    yield titled(level, "Acts", acts_list(told.acts, setting.titles))
