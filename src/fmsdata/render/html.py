# SPDX-License-Identifier: MIT
"""One self-contained page for a dataset: notices, items, time lines, and who holds which position.

The page loads nothing from anywhere and runs nothing. Whatever stands in the data is shown as text.
"""

from collections.abc import Iterator
from typing import TypeVar

from fmsdata.model.dataset import Dataset
from fmsdata.model.positions import Act, Stance
from fmsdata.model.sources import Source
from fmsdata.render._markup import Markup, element, joined, raw
from fmsdata.render._style import STYLE
from fmsdata.render.content import names_of, source_title
from fmsdata.render.html_notice import anchor, notice_article
from fmsdata.render.html_positions import acts_table, attached, positions_table, relations_table
from fmsdata.render.overview import Row, overview_blocks, rows, years
from fmsdata.render.positions import act_sentence, titles_of
from fmsdata.render.timeline import Event, bars, timeline

__all__ = ["page"]

Position = TypeVar("Position", Stance, Act)

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""What a browser may load for the page: nothing but its own style."""


def page(dataset: Dataset, notices: tuple[str, ...] | None = None) -> str:
    """Return the page of a dataset, or of some of its notices, as HTML5 that is well-formed XML too.

    Positions that are not attached to a notice stand at the end; with a choice of notices only those that
    belong to one of them are shown.

    Raises:
        UnknownNameError: A notice is not in the dataset.

    """
    chosen = dataset.notices() if notices is None else notices
    names = names_of(dataset) | {source.id: source_title(source) for source in dataset.sources}
    names = titles_of(dataset, names)
    listed = tuple(rows(dataset, chosen))
    body = joined(
        element("header", *_header(dataset, len(chosen))),
        *(_overview(dataset, listed, chosen) if len(chosen) != 1 else ()),
        *(notice_article(dataset, row, anchor(row.notice, chosen), names) for row in listed),
        *(_around(dataset, names) if notices is None else ()),
        *_sources(dataset, chosen),
    )
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        element("title", dataset.title),
        element("style", raw(STYLE)),
    )
    return f"<!DOCTYPE html>\n{element('html', head, element('body', body), lang='en')}\n"


def _header(dataset: Dataset, shown: int) -> Iterator[Markup]:
    yield element("h1", dataset.title)
    if dataset.description:
        yield element("p", dataset.description)
    everything = len(dataset.notices())
    if shown != everything:
        yield element("p", f"{shown} of {everything} notices are shown.")
    version = f", version {dataset.version}" if dataset.version else ""
    licence = f", {dataset.licence}" if dataset.licence else ""
    yield element("p", f"{dataset.id}{version}{licence}", class_="dim")


def _overview(dataset: Dataset, listed: tuple[Row, ...], chosen: tuple[str, ...]) -> Iterator[Markup | None]:
    yield element("h2", "The notices")
    yield bars(years(dataset, chosen), "Notices by year")
    head = element(
        "tr",
        *(element("th", words) for words in ("date", "purchaser", "what")),
        *(element("th", words, class_="number") for words in ("estimated value", "texts")),
    )
    yield element(
        "table",
        element("thead", head),
        element("tbody", *(_row(row, anchor(row.notice, chosen)) for row in listed)),
    )
    for block in overview_blocks(dataset, chosen):
        yield element("h2", block.title)
        yield element(
            "table",
            element(
                "tbody",
                *(
                    element(
                        "tr",
                        element("th", line.label),
                        element(
                            "td",
                            line.text,
                            element("div", line.source, class_="dim") if line.source else None,
                        ),
                    )
                    for line in block.lines
                ),
            ),
        )


def _row(row: Row, place: str) -> Markup:
    return element(
        "tr",
        element("td", row.date, class_="date"),
        element("td", row.purchaser),
        element("td", element("a", row.what, href=f"#{place}")),
        element("td", row.value, class_="number"),
        element("td", str(row.texts), class_="number"),
    )


def _around(dataset: Dataset, names: dict[str, str]) -> Iterator[Markup]:
    """Yield what is told around the notices and belongs to none of them."""
    elsewhere = attached(dataset)
    parts = (
        ("Who holds which position", positions_table(_free(dataset.stances, elsewhere), names)),
        ("What holds between them", relations_table(dataset.relations, names)),
        ("What was done", acts_table(_free(dataset.acts, elsewhere), names)),
        ("Background in time", timeline(_background(dataset, names), "Background in time")),
    )
    for title, part in parts:
        if part is not None:
            yield joined(element("h2", title), part)


def _free(records: tuple[Position, ...], elsewhere: set[str]) -> list[Position]:
    return [one for one in records if one.id not in elsewhere]


def _background(dataset: Dataset, names: dict[str, str]) -> Iterator[Event]:
    for act in dataset.acts:
        if act.on is not None:
            yield Event(act.on, act_sentence(act, names), "background")
    for relation in dataset.relations:
        for date, word in ((relation.since, "since"), (relation.until, "until")):
            if date is not None:
                subject = names.get(relation.subject, relation.subject)
                yield Event(date, f"{relation.kind.value} by {subject} ({word})", "background")
    for stance in dataset.stances:
        if stance.said_on is not None:
            holder = names.get(stance.holder, stance.holder)
            yield Event(stance.said_on, f"{holder} on {stance.topic or 'the notice'}", "background")


def _sources(dataset: Dataset, chosen: tuple[str, ...]) -> Iterator[Markup]:
    used = {one.source for one in dataset.notifications if one.notice in set(chosen)}
    everything = set(chosen) == set(dataset.notices())
    listed = [source for source in dataset.sources if everything or source.id in used]
    if listed:
        yield element("h2", "Sources")
        yield element("ul", *(element("li", *_source(source)) for source in listed))


def _source(source: Source) -> Iterator[Markup | str]:
    yield source_title(source)
    kept = (
        source.kind.value.replace("_", " "),
        source.site,
        source.document_number,
        source.citation,
        source.url,
    )
    yield element("div", " · ".join(filter(None, kept)), class_="dim")
    if source.notes:
        yield element("ul", *(element("li", note) for note in source.notes), class_="dim")
