# SPDX-License-Identifier: MIT
"""One notice on a page: its value, what each source lists, its steps in time, its parties and positions."""

from collections.abc import Iterator, Mapping

from fmsdata.model.dataset import Dataset
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Act, Stance
from fmsdata.model.sources import Source
from fmsdata.model.words import Extent, MilestoneKind, Section
from fmsdata.render._markup import Markup, element, joined
from fmsdata.render.content import (
    STAGES,
    STEPS,
    Names,
    cited,
    contractor_lines,
    counted,
    head_lines,
    named,
    part_words,
    step_label,
    term_lines,
)
from fmsdata.render.html_positions import acts_table, positions_table
from fmsdata.render.overview import Row, notice_title
from fmsdata.render.timeline import Event, timeline

__all__ = ["anchor", "notice_article"]

_SECTIONS = {
    Section.MDE: "major defense equipment",
    Section.NON_MDE: "other",
    Section.UNSPECIFIED: "",
}

_EXTENTS = {
    Extent.FULL: "read in full",
    Extent.EXCERPT: "read in part",
    Extent.EXTRACT: "known by an extract of its facts, no words read",
    Extent.MENTION: "not read, known from a later text",
}


def anchor(notice: str, notices: tuple[str, ...]) -> str:
    """Return the name of a notice's place on the page; it does not depend on what the key holds."""
    return f"notice-{notices.index(notice) + 1}"


def notice_article(dataset: Dataset, row: Row, place: str, names: Names) -> Markup:
    """Return a notice with everything that its sources say of it."""
    seen = dataset.observations(row.notice)
    sources = {source.id: source for source in dataset.sources}
    records = dataset.by_id()
    positions = [records[one] for observation in seen for one in observation.positions if one in records]
    stances = [one for one in positions if isinstance(one, Stance)]
    acts = [one for one in positions if isinstance(one, Act)]
    return element(
        "article",
        element("h2", notice_title(seen, names)),
        element("p", f"{row.notice} · {row.date or 'no date known'}", class_="dim"),
        element("p", row.value or "value not stated", class_="value"),
        element("span", _stage(seen), class_="notsold"),
        *_disagreements(dataset, row.notice, names),
        *_amendments(dataset, seen),
        _titled("Time line", timeline(_events(seen, sources), f"Time line of {row.notice}")),
        *(_observation(one, sources.get(one.source), names) for one in seen),
        _titled("Positions", positions_table(stances, names)),
        _titled("What was done", acts_table(acts, names)),
        id=place,
    )


def _titled(title: str, body: Markup | None) -> Markup | None:
    return joined(element("h3", title), body) if body is not None else None


def _stage(observations: tuple[Notification, ...]) -> str:
    stages = [one.stage for one in observations if one.stage is not None]
    order = list(STAGES)
    return STAGES[max(stages, key=order.index)] if stages else "stage not stated; nothing is said to be sold"


def _disagreements(dataset: Dataset, notice: str, names: Names) -> Iterator[Markup]:
    for found in dataset.disagreements(notice):
        said = [
            element(
                "li",
                f"{one.shown} – {names.get(dataset.notification(one.notification).source, one.notification)}",
                element("span", f" “{one.as_printed}”", class_="printed") if one.as_printed else None,
            )
            for one in found.statements
        ]
        subject = names.get(found.subject.removeprefix("how many "), found.subject.replace("_", " "))
        why = "Rounding or a printed bound explains it" if found.reconcilable else "The sources disagree"
        yield element("div", element("strong", f"{why}: {subject}"), element("ul", *said), class_="warn")


def _amendments(dataset: Dataset, observations: tuple[Notification, ...]) -> Iterator[Markup]:
    numbers = {one.transmittal for one in observations}
    for chain in dataset.amendment_chains():
        if numbers & set(chain.transmittals):
            yield element("p", f"Amendments: {chain}")


def _events(observations: tuple[Notification, ...], sources: Mapping[str, Source]) -> Iterator[Event]:
    for one in observations:
        for step in one.dates:
            if step.on is not None:
                yield Event(step.on, step_label(step))
        source = sources.get(one.source)
        date = source.published_on or source.dated if source is not None else None
        if source is not None and date is not None:
            yield Event(date, source.publisher or source.site or source.kind.value.replace("_", " "), "text")


def _observation(one: Notification, source: Source | None, names: Names) -> Markup:
    title = names.get(one.source, one.source)
    kind = f"{source.kind.value.replace('_', ' ')}, {_EXTENTS[source.extent]}" if source is not None else ""
    undated = [
        STEPS[step.kind] + (f" (“{step.as_printed}”)" if step.as_printed else "")
        for step in one.dates
        if step.on is None and step.kind is not MilestoneKind.PUBLISHED
    ]
    return element(
        "section",
        element("h3", title),
        element("p", kind, class_="dim"),
        _facts(one, names),
        element("p", f"Steps without a date: {', '.join(undated)}", class_="dim") if undated else None,
        _items(one),
        element("ul", *(element("li", note) for note in one.notes), class_="dim") if one.notes else None,
    )


def _facts(one: Notification, names: Names) -> Markup:
    return element(
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
                        element("div", line.source, class_="printed")
                        if line.source and line.source != line.text
                        else None,
                    ),
                )
                for line in (*head_lines(one, names), *contractor_lines(one), *term_lines(one))
                if line.label != "source"
            ),
        ),
    )


def _items(one: Notification) -> Markup | None:
    if one.items is None:
        return element("p", "The text lists no items, or they were not seen.", class_="dim")
    main = [item for item in one.items if not item.ancillary]
    along = [item.name for item in one.items if item.ancillary]
    sectioned = any(item.section is not Section.UNSPECIFIED for item in main)
    head = element(
        "tr",
        element("th", "how many", class_="number"),
        element("th", "what"),
        element("th", "listed as") if sectioned else None,
    )
    table = element(
        "table",
        element("thead", head),
        element("tbody", *(_item(item, sectioned=sectioned) for item in main)),
    )
    return joined(
        table if main else None,
        element("p", f"Also: {'; '.join(along)}.", class_="dim") if along else None,
    )


def _item(item: Item, *, sectioned: bool) -> Markup:
    parts = item.quantity.parts if item.quantity is not None else ()
    less = item.quantity.without_included if item.quantity is not None else None
    words = cited(item.evidence)
    printed = item.quantity.as_printed if item.quantity is not None else None
    return element(
        "tr",
        element("td", counted(item), class_="number"),
        element(
            "td",
            named(item),
            element("div", f"printed: “{printed}”", class_="printed")
            if printed and printed not in words
            else None,
            *(element("div", f"– {part_words(part)}", class_="dim") for part in parts),
            element("div", f"– {less}", class_="dim") if less is not None else None,
            element("div", words, class_="printed") if words else None,
        ),
        element("td", _SECTIONS[item.section]) if sectioned else None,
    )
