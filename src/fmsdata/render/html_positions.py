# SPDX-License-Identifier: MIT
"""Who holds which position, as tables of a page."""

from collections.abc import Iterable

from fmsdata.model.dataset import Dataset
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.words import Polarity, StanceMode, Voice
from fmsdata.render._markup import Markup, element, joined
from fmsdata.render.content import Names, cited
from fmsdata.render.positions import act_sentence, relation_sentence, stance_object

__all__ = ["acts_table", "attached", "positions_table", "relations_table"]

_POLARITIES = {
    Polarity.SUPPORTS: "supports",
    Polarity.OPPOSES: "opposes",
    Polarity.REGRETS: "regrets",
    Polarity.UNDISCLOSED: "undisclosed",
}

_MODES = {
    StanceMode.JUDGES: "",
    StanceMode.URGES: "urges, ",
    StanceMode.INTENDS: "intends, ",
    StanceMode.EXPECTS: "expects",
}

_VOICES = {
    Voice.OWN: "in its own voice",
    Voice.ON_BEHALF: "a speaker on its behalf",
    Voice.THIRD_PARTY: "as an outsider tells it",
    Voice.REPORTED: "as reported",
    Voice.FORMULA: "stock sentence of the seller",
}


def attached(dataset: Dataset) -> set[str]:
    """Return the ids of the positions that a notification reports beside its notice."""
    return {position for one in dataset.notifications for position in one.positions}


def positions_table(stances: Iterable[Stance], names: Names) -> Markup | None:
    """Return who supports, opposes, urges or expects what; None when nobody does."""
    found = tuple(stances)
    if not found:
        return None
    head = element("tr", *(element("th", words) for words in ("who", "position", "on what", "words")))
    return element("table", element("thead", head), element("tbody", *(_stance(one, names) for one in found)))


def _stance(stance: Stance, names: Names) -> Markup:
    speaker = f", {names.get(stance.speaker, stance.speaker)} speaking" if stance.speaker else ""
    polarity = _POLARITIES[stance.polarity] if stance.polarity else ""
    badge = element(
        "span", f"{_MODES[stance.mode]}{polarity}".strip(", "), class_=f"badge {polarity}".rstrip()
    )
    words = " · ".join(
        filter(None, (f"“{stance.expression}”" if stance.expression else "", stance.as_reported))
    )
    voice = _VOICES[stance.voice] if stance.voice else ""
    return element(
        "tr",
        element("td", names.get(stance.holder, stance.holder), speaker),
        element("td", badge),
        element("td", stance_object(stance, names)),
        element(
            "td",
            words,
            element("div", " · ".join(filter(None, (voice, cited(stance.evidence, names)))), class_="dim"),
        ),
    )


def relations_table(relations: Iterable[Relation], names: Names) -> Markup | None:
    """Return what holds between the actors; None when nothing is recorded."""
    return _sentences((relation_sentence(one, names), cited(one.evidence, names)) for one in relations)


def acts_table(acts: Iterable[Act], names: Names) -> Markup | None:
    """Return what was done, with its date; None when nothing is recorded."""
    return _sentences(
        (
            f"{one.on or 'no date'} – {act_sentence(one, names)}",
            " · ".join(filter(None, (one.as_reported, one.instrument, cited(one.evidence, names)))),
        )
        for one in acts
    )


def _sentences(lines: Iterable[tuple[str, str]]) -> Markup | None:
    items = [
        element("li", said, joined(element("div", source, class_="dim")) if source else None)
        for said, source in lines
    ]
    return element("ul", *items) if items else None
