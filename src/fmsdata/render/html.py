# SPDX-License-Identifier: MIT
"""One self-contained page for a dataset: notices, items, time lines, and who holds which position.

The page loads nothing from anywhere and runs nothing. Whatever stands in the data is shown as text.
"""

from collections.abc import Iterator
from typing import Final

from fmsdata.model.dataset import Dataset
from fmsdata.model.sources import Source
from fmsdata.render._markup import Markup, element, joined, raw
from fmsdata.render._style import STYLE
from fmsdata.render.articles import on_its_own
from fmsdata.render.bars import bars
from fmsdata.render.html_blocks import block_markup, caption, head_row, titled
from fmsdata.render.html_notice import anchor, notes, notice_article, setting_of
from fmsdata.render.html_positions import acts_list, positions_table, relations_list
from fmsdata.render.lines import Names
from fmsdata.render.overview import UNSEEN, Row, notice_title, overview_blocks, rows, years
from fmsdata.render.positions import act_sentence, groups_of, positions_of
from fmsdata.render.texts import source_details, source_title, text_kind
from fmsdata.render.timeline import Event, timeline

__all__ = ["page"]

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""What a browser may load for the page: nothing but its own style."""


_LEGEND: Final = "¶ is a paragraph of a text, “ ” are its exact words, [ ] is added to what it prints."
"""How to read the signs on the page."""


def page(dataset: Dataset, notices: tuple[str, ...] | None = None, remarks: tuple[str, ...] = ()) -> str:
    """Return the page of a dataset, or of some of its notices, as HTML5 that is well-formed XML too.

    Positions that belong to no notice stand at the end; with a choice of notices only those that belong to
    one of them are shown. *remarks* say how the choice was made.

    Raises:
        UnknownNameError: A notice is not in the dataset.

    """
    chosen = dataset.notices() if notices is None else notices
    listed = tuple(rows(dataset, chosen))
    # A page of one chosen notice is about that notice; a dataset of one notice is still the dataset.
    alone = notices is not None and len(listed) == 1
    everything = set(chosen) == set(dataset.notices())
    # Of a dataset with one notice, what is told of it and around it is not torn apart.
    apart = everything and len(listed) == 1
    setting = setting_of(dataset, alone=alone, apart=apart)
    names = setting.names
    title = notice_title(setting.observations[listed[0].notice], names) if alone else dataset.title
    main = element(
        "main",
        *(_overview(dataset, listed, chosen) if len(listed) > 1 else ()),
        None if listed else element("p", _nothing(notices), class_="note"),
        *(notice_article(setting, row) for row in listed),
        *(_around(dataset, setting.titles, () if apart else chosen) if everything else ()),
        *(notes(setting, dataset.notifications, 2) if apart else ()),
        # What a lone notice says of its sources stands in it.
        *(() if alone and not everything else _sources(dataset, chosen, names)),
    )
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", raw(STYLE)),
    )
    header = element("header", *_header(dataset, title, len(listed), remarks))
    body = element("body", header, main, id="top")
    return f"<!DOCTYPE html>\n{element('html', head, body, lang='en')}\n"


def _nothing(notices: tuple[str, ...] | None) -> str:
    return "The dataset holds no notices." if notices is None else "No notice fits what was asked for."


def _header(dataset: Dataset, title: str, shown: int, remarks: tuple[str, ...]) -> Iterator[Markup]:
    yield element("h1", title, id="title")
    everything = len(dataset.notices())
    about = dataset.title != title
    if about:
        yield element("p", f"One notice of the dataset “{dataset.title}”.")
    elif dataset.description:
        yield element("p", dataset.description, class_="lead")
    if shown != everything and not about:
        told = f"{shown} of {everything} notices {'is' if shown == 1 else 'are'} shown."
        yield element("div", *(element("p", remark) for remark in (told, *remarks)), class_="note")
    version = f", version {dataset.version}" if dataset.version else ""
    licence = f", {dataset.licence}" if dataset.licence else ""
    yield element("p", f"{dataset.id}{version}{licence}", class_="dim")
    if shown:
        yield element("p", _LEGEND, class_="dim")


def _overview(dataset: Dataset, listed: tuple[Row, ...], chosen: tuple[str, ...]) -> Iterator[Markup | None]:
    yield element("h2", "The notices")
    # A bar that is low tells of the collection first, and only then of the sales.
    chart = bars(years(dataset, chosen), _BY_YEAR)
    yield None if chart is None else joined(element("p", _BY_YEAR, class_="dim"), chart)
    yield element(
        "table",
        caption("The notices, the earliest first, those without a date last", hidden=True),
        head_row(
            *("date", "purchaser", "what", "estimated value", "sources"),
            right=frozenset(("estimated value", "sources")),
        ),
        element("tbody", *map(_row, listed)),
        class_="notices",
    )
    for block in overview_blocks(dataset, chosen):
        yield element("h2", block.title)
        yield block_markup(block, hidden=True)


_BY_YEAR: Final = "Notices in this collection, by year; not all U.S. notices"


def _row(row: Row) -> Markup:
    # A link is told apart by its words, and many notices have nothing else to be called by than their key.
    place = f"#{anchor(row.notice)}"
    link = element("a", row.notice if row.what == UNSEEN else row.what, href=place)
    what = joined(f"{UNSEEN}: ", link) if row.what == UNSEEN else link
    return element(
        "tr",
        element("td", row.date or "no date", class_="date" if row.date else "date dim"),
        element("td", row.purchaser, class_="buyer"),
        element("th", what, scope="row", class_="what"),
        element("td", row.value or "not stated", class_="number sum" if row.value else "number sum dim"),
        element("td", str(row.texts), class_="number texts"),
    )


def _around(dataset: Dataset, titles: Names, notices: tuple[str, ...]) -> Iterator[Markup]:
    """Yield what is told around some notices and belongs to none of them."""
    told, groups = positions_of(dataset, notices), groups_of(dataset)
    stances = [one for one in dataset.stances if one not in set(told.stances)]
    acts = [one for one in dataset.acts if one not in set(told.acts)]
    parts = (
        ("Who holds which position", positions_table(stances, titles, groups)),
        ("Relations", relations_list(dataset.relations, titles, groups)),
        ("Acts", acts_list(acts, titles)),
        ("Background in time", timeline(_background(dataset, titles), "Background in time")),
    )
    for title, part in parts:
        made = titled(2, title, part)
        if made is not None:
            yield made


def _background(dataset: Dataset, titles: Names) -> Iterator[Event]:
    for act in dataset.acts:
        if act.on is not None:
            yield Event(act.on, act_sentence(act, titles), "background")
    for relation in dataset.relations:
        for date, word in ((relation.since, "since"), (relation.until, "until")):
            if date is not None:
                subject = titles.get(relation.subject, relation.subject)
                yield Event(date, f"{relation.kind.value} by {subject} ({word})", "background")
    for stance in dataset.stances:
        if stance.said_on is not None:
            holder = on_its_own(titles.get(stance.holder, stance.holder))
            yield Event(stance.said_on, f"{holder} on {stance.topic or 'the notice'}", "background")


def _sources(dataset: Dataset, chosen: tuple[str, ...], names: Names) -> Iterator[Markup]:
    used = {one.source for one in dataset.notifications if one.notice in set(chosen)}
    everything = set(chosen) == set(dataset.notices())
    listed = [source for source in dataset.sources if everything or source.id in used]
    if listed:
        yield element("h2", "Sources")
        yield element("ul", *(element("li", *_source(source, names)) for source in listed), class_="said")


def _source(source: Source, names: Names) -> Iterator[Markup | str]:
    yield source_title(source)
    details = source_details(source, names.get(source.copy_of or "", ""))
    yield element("div", " · ".join((text_kind(source), *details)), class_="dim")
    if source.notes:
        yield element("ul", *(element("li", note) for note in source.notes), class_="dim")
