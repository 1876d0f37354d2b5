# SPDX-License-Identifier: MIT
"""Positions: attitudes become stances, things done become acts, told apart by the word that reports them."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from fmsdata._dev.notices.actors import Register
from fmsdata._dev.notices.facts import PositionFacts, RecordFacts, slug
from fmsdata._dev.notices.holders import holders
from fmsdata.model.dates import PartialDate
from fmsdata.model.positions import Act, Stance
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.words import (
    ActKind,
    DateBasis,
    Extent,
    MilestoneKind,
    Polarity,
    SourceKind,
    StanceMode,
    Voice,
)

STANCES: Final[Mapping[str, tuple[StanceMode, Polarity]]] = {
    "commitment": (StanceMode.INTENDS, Polarity.SUPPORTS),
    "criticism": (StanceMode.JUDGES, Polarity.OPPOSES),
    "disappointment": (StanceMode.JUDGES, Polarity.REGRETS),
    "great disappointment": (StanceMode.JUDGES, Polarity.REGRETS),
    "objection": (StanceMode.JUDGES, Polarity.OPPOSES),
    "opposition": (StanceMode.JUDGES, Polarity.OPPOSES),
    "strong support": (StanceMode.JUDGES, Polarity.SUPPORTS),
    "support": (StanceMode.JUDGES, Polarity.SUPPORTS),
    "thanks": (StanceMode.JUDGES, Polarity.SUPPORTS),
    "vital": (StanceMode.JUDGES, Polarity.SUPPORTS),
}
"""Words that report an attitude, and its direction."""

ACTS: Final[Mapping[str, ActKind]] = {
    "confirmation": ActKind.STATEMENT,
    "denial": ActKind.STATEMENT,
    "disapproval": ActKind.RESOLUTION,
    "emergency exists": ActKind.WAIVER,
    "greenlit": ActKind.APPROVAL,
    "held up": ActKind.HOLD,
    "no interest in escalation": ActKind.STATEMENT,
    "pilot program": ActKind.STATEMENT,
    "ratified": ActKind.APPROVAL,
}
"""Words that report something done or asserted as fact."""

SELLERS: Final = ("DSCA", "U.S. Government")
"""Holders whose support stands in the stock sentences of notices."""

_THIS_SALE = re.compile(r"\b(?:sale|deal|decision|approval|acquisition|request)\b")
_APPROVED = re.compile(r"\b(?:approval|decision|acceptance)\b")
_RESOLUTION = re.compile(r"S\.J\.Res\. [0-9]+")
_RELEASED = re.compile(r"\bhold released\b")
_DAY = re.compile(r"[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}")


def build_positions(facts: RecordFacts, source: str, register: Register) -> Iterator[Stance | Act]:
    """Yield the stances and the acts that the source of a record reports, in its order."""
    for number, position in enumerate(facts["positions"], 1):
        made = f"{facts['id']}-position-{number}"
        build = _stance if position["stance_word"] in STANCES else _act
        yield build(made, position, facts, source, register)


def build_resolutions(facts: RecordFacts) -> Iterator[Source]:
    """Yield the resolutions that positions name: texts of Congress, known only because another names them."""
    for position in facts["positions"]:
        instrument, day = _instrument(position), _day(position)
        if ACTS.get(position["stance_word"]) is ActKind.RESOLUTION and instrument:
            yield Source(
                id=slug(instrument),
                kind=SourceKind.CONGRESSIONAL_DOCUMENT,
                title=instrument,
                dated=day,
                extent=Extent.MENTION,
            )


def _instrument(facts: PositionFacts) -> str | None:
    found = _RESOLUTION.search(f"{facts['holder']} {facts['about']}")
    return found[0] if found else None


def _day(facts: PositionFacts) -> PartialDate | None:
    found = _DAY.search(facts["as_reported"])
    return PartialDate.parse(found[0]) if found else None


def _kind_of_act(facts: PositionFacts) -> ActKind:
    return ActKind.RELEASE if _RELEASED.search(facts["as_reported"]) else ACTS[facts["stance_word"]]


def _step(about: str, record: RecordFacts) -> MilestoneKind | None:
    """Return the step that a position is about, where the record has that step."""
    return MilestoneKind.APPROVED if record["state_approved"] and _APPROVED.search(about) else None


def _stance(made: str, facts: PositionFacts, record: RecordFacts, source: str, register: Register) -> Stance:
    (holder,), speaker = holders(facts["holder"], register)
    mode, polarity = STANCES[facts["stance_word"]]
    about = facts["about"]
    voice = Voice.ON_BEHALF if speaker else Voice.REPORTED
    return Stance(
        id=made,
        holder=holder,
        holder_as_printed=facts["holder"],
        speaker=speaker,
        voice=Voice.FORMULA if facts["holder"] in SELLERS else voice,
        mode=mode,
        polarity=polarity,
        target=record["id"] if _THIS_SALE.search(about) else None,
        step=_step(about, record),
        topic=about,
        expression=facts["stance_word"],
        as_reported=facts["as_reported"],
        evidence=(Evidence(source=source),),
    )


def _act(made: str, facts: PositionFacts, record: RecordFacts, source: str, register: Register) -> Act:
    actors, speaker = holders(facts["holder"], register)
    about = facts["about"]
    kind, day, instrument = _kind_of_act(facts), _day(facts), _instrument(facts)
    # A resolution is a text of its own, often later than the text of the notice.
    text = slug(instrument) if kind is ActKind.RESOLUTION and instrument else source
    return Act(
        id=made,
        kind=kind,
        on=day,
        basis=DateBasis.STATED if day else None,
        actors=(speaker,) if speaker else actors,
        actors_as_printed=facts["holder"],
        target=record["id"] if _THIS_SALE.search(about) else None,
        step=_step(about, record),
        topic=about,
        qualifier=facts["stance_word"],
        as_reported=facts["as_reported"],
        instrument=instrument,
        evidence=(Evidence(source=text),),
    )
