# SPDX-License-Identifier: MIT
"""Who stands where, in sentences: relations, acts and stances."""

from collections.abc import Collection, Iterator
from typing import Final

import attrs

from fmsdata.model.dataset import Dataset
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.words import (
    ActorKind,
    MilestoneKind,
    Polarity,
    RelationKind,
    RelationStatus,
    StanceMode,
    Voice,
)
from fmsdata.render.articles import capital, in_sentence
from fmsdata.render.dates import dated
from fmsdata.render.lines import Block, Line, Names, beside, cited, whole
from fmsdata.render.numbers import amount, printed
from fmsdata.render.texts import source_title

__all__ = [
    "act_line",
    "act_sentence",
    "among",
    "groups_of",
    "position_blocks",
    "positions_of",
    "relation_line",
    "relation_sentence",
    "stance_object",
    "stance_sentence",
    "stance_source",
    "stance_verb",
    "titles_of",
]

# Each verb as it goes with one, and as it goes with several.
_STANDINGS: Final = {
    RelationStatus.RECOGNISED: ("recognises", "recognise"),
    RelationStatus.NOT_RECOGNISED: ("does not recognise", "do not recognise"),
    RelationStatus.WITHDRAWN: (
        "is said to have withdrawn its recognition of",
        "are said to have withdrawn their recognition of",
    ),
    RelationStatus.AMBIGUOUS: ("may or may not recognise", "may or may not recognise"),
    RelationStatus.MEMBER: ("is a member of", "are members of"),
    RelationStatus.GOAL: ("wants to become a member of", "want to become members of"),
    RelationStatus.APPLICANT: ("has applied to join", "have applied to join"),
    RelationStatus.CANDIDATE: ("is a candidate to join", "are candidates to join"),
    RelationStatus.OBSERVER: ("is an observer at", "are observers at"),
    RelationStatus.FORMER: ("was a member of", "were members of"),
}

_KINDS: Final = {
    RelationKind.MEDIATION: ("mediates between", "mediate between"),
    RelationKind.DEPLOYMENT: ("is deployed in", "are deployed in"),
    RelationKind.SUPPORT: ("supports", "support"),
    RelationKind.NEIGHBOUR: ("borders on", "border on"),
    RelationKind.DISPUTE: ("is in dispute with", "are in dispute with"),
    RelationKind.COOPERATION: ("works with", "work with"),
}

_NOUNS: Final = {
    RelationKind.RECOGNITION: ("attitude", "to the recognition of"),
    RelationKind.MEMBERSHIP: ("standing", "towards"),
    RelationKind.MEDIATION: ("mediation", "between"),
    RelationKind.DEPLOYMENT: ("deployment", "in"),
    RelationKind.SUPPORT: ("support", "for"),
    RelationKind.NEIGHBOUR: ("border", "with"),
    RelationKind.DISPUTE: ("dispute", "with"),
    RelationKind.COOPERATION: ("cooperation", "with"),
}

_JUDGEMENTS: Final = {
    Polarity.SUPPORTS: ("supports", "support"),
    Polarity.OPPOSES: ("opposes", "oppose"),
    Polarity.REGRETS: ("regrets", "regret"),
    Polarity.UNDISCLOSED: ("has not said how it judges", "have not said how they judge"),
}

_MODES: Final = {
    StanceMode.JUDGES: ("judges", "judge"),
    StanceMode.URGES: ("urges", "urge"),
    StanceMode.INTENDS: ("intends", "intend"),
    StanceMode.EXPECTS: ("expects", "expect"),
}

_DIRECTIONS: Final = {
    Polarity.OPPOSES: " against",
    Polarity.REGRETS: ", with regret",
    Polarity.UNDISCLOSED: ", direction not disclosed",
}
"""What is said of a direction where the mode does not say it: one urges, or urges against."""

_VOICES: Final = {
    Voice.OWN: "in the holder's own voice",
    Voice.ON_BEHALF: "told on the holder's behalf",
    Voice.THIRD_PARTY: "as an outsider tells it",
    Voice.REPORTED: "as reported",
    Voice.FORMULA: "a stock sentence of the seller",
}


_TAKEN: Final = {
    MilestoneKind.REQUESTED: "the request for",
    MilestoneKind.APPROVED: "the approval of",
    MilestoneKind.DELIVERED_TO_CONGRESS: "the notification to Congress of",
    MilestoneKind.ANNOUNCED: "the announcement of",
    MilestoneKind.SIGNED: "the signing of",
    MilestoneKind.PRINTED: "the printing of",
    MilestoneKind.PUBLISHED: "the publication of",
    MilestoneKind.REVIEW_ENDS: "the end of the review of",
    MilestoneKind.ACCEPTED: "the acceptance of",
    MilestoneKind.GOODS_DELIVERED: "the delivery of the goods of",
}
"""Each step of the procedure as something that a position can be about."""


def _list(ids: tuple[str, ...], names: Names) -> str:
    words = [names.get(one, one) for one in ids]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _target(target: str | None, step: MilestoneKind | None, topic: str | None, names: Names) -> str:
    """Return what a position is about: its topic, and the record that it concerns where there is one."""
    if target is None:
        return topic or "something not recorded"
    name = names.get(target, target)
    record = f"{_TAKEN[step]} {name}" if step else name
    return f"{topic} (concerning {record})" if topic else record


def stance_object(stance: Stance, names: Names) -> str:
    """Return what a stance is about, and to whom it is said."""
    to = f", to {names.get(stance.addressee, stance.addressee)}" if stance.addressee else ""
    condition = f", {stance.condition}" if stance.condition else ""
    return f"{_target(stance.target, stance.step, stance.topic, names)}{to}{condition}"


def relation_sentence(relation: Relation, names: Names, *, plural: bool = False) -> str:
    """Return a relation in a sentence; *plural* when its subject is several."""
    verbs = _STANDINGS.get(relation.status) or _KINDS[relation.kind]
    subject = names.get(relation.subject, relation.subject)
    text = capital(f"{subject} {verbs[plural]} {_list(relation.objects, names)}")
    if relation.since:
        text += f" since {relation.since}"
    if relation.until:
        text += f" until {relation.until}"
    if relation.status in (RelationStatus.ENDED, RelationStatus.PLANNED):
        text += f", {relation.status.value}"
    if relation.aim:
        text += f", aim: {relation.aim}"
    if relation.qualifier:
        text += f" (“{relation.qualifier}”)"
    if relation.one_of:
        text += f", {among(relation.one_of)}"
    if relation.cause:
        text += f", because of {names.get(relation.cause, relation.cause)}"
    return text


def act_sentence(act: Act, names: Names) -> str:
    """Return an act in a sentence."""
    who = f" by {_list(act.actors, names)}" if act.actors else ""
    to = f" to {names.get(act.recipient, act.recipient)}" if act.recipient else ""
    qualifier = f" (“{act.qualifier}”)" if act.qualifier else ""
    votes = f", {act.votes_for} of {act.votes_of} votes" if act.votes_for is not None else ""
    value = f", {amount(act.value)}" if act.value is not None else ""
    planned = ", planned" if act.planned else ""
    about = _target(act.target, act.step, act.topic, names)
    return f"{act.kind.value}{who}{to}: {about}{value}{votes}{planned}{qualifier}"


def stance_sentence(stance: Stance, names: Names, *, plural: bool = False) -> str:
    """Return a stance in a sentence; *plural* when its holder is several."""
    holder = names.get(stance.holder, stance.holder)
    verb = stance_verb(stance, plural=plural)
    speaker = f", through {names.get(stance.speaker, stance.speaker)}," if stance.speaker else ""
    words = f" (“{stance.expression}”)" if stance.expression else ""
    listed = f", {among(stance.one_of)}" if stance.one_of else ""
    # One opposes a sale; what one urges or expects is told in words that are no object of the verb.
    judged = stance.mode is StanceMode.JUDGES and stance.topic is None and stance.target is not None
    colon = "" if judged else ":"
    return capital(f"{holder}{speaker} {verb}{colon} {stance_object(stance, names)}{words}{listed}")


def among(words: str) -> str:
    """Return that a text names somebody among others, in its words."""
    return f"named among “{words}”"


def stance_verb(stance: Stance, *, plural: bool = False) -> str:
    """Return what the holder does: opposes, urges against."""
    if stance.mode is StanceMode.JUDGES and stance.polarity is not None:
        return _JUDGEMENTS[stance.polarity][plural]
    direction = _DIRECTIONS.get(stance.polarity, "") if stance.polarity else ""
    return f"{_MODES[stance.mode][plural]}{direction}"


def stance_source(stance: Stance, names: Names) -> str:
    """Return what the source reports of a stance, in whose voice, when it was said, and the words."""
    holder = printed(stance.holder_as_printed, beside=names.get(stance.holder, stance.holder))
    said = dated(stance.said_on, stance.basis, stance.as_printed)
    return beside(
        stance.as_reported or "",
        _VOICES[stance.voice] if stance.voice else "",
        f"said {said}" if said else "",
        f"holder {holder}" if holder else "",
        cited(stance.evidence, names),
    )


def act_line(act: Act, names: Names) -> Line:
    """Return an act with its date, what the source reports of it, and the words."""
    who = printed(act.actors_as_printed, beside=_list(act.actors, names) if act.actors else "")
    source = beside(
        act.as_reported or "",
        act.instrument or "",
        f"actors {who}" if who else "",
        cited(act.evidence, names),
    )
    return Line(dated(act.on, act.basis, act.as_printed) or "no date", act_sentence(act, names), source)


def relation_line(relation: Relation, names: Names, *, plural: bool = False) -> Line:
    """Return a relation with the words; its verb tells of which kind it is."""
    sentence = relation_sentence(relation, names, plural=plural)
    return Line("", sentence, cited(relation.evidence, names))


def groups_of(dataset: Dataset) -> frozenset[str]:
    """Return the ids of the actors that are several, and take the plural: other countries urge."""
    return frozenset(actor.id for actor in dataset.actors if actor.kind is ActorKind.GROUP)


def titles_of(dataset: Dataset, names: Names) -> dict[str, str]:
    """Return the names as they stand in sentences, and words for the records that have no name.

    A person has the office beside the name, and some names have the article.
    """
    titles = dict(names)
    for actor in dataset.actors:
        if actor.role and actor.role != actor.name:
            titles[actor.id] = f"{actor.name} ({actor.role})"
        elif titles.get(actor.id) == actor.name:
            titles[actor.id] = in_sentence(actor.name, actor.kind)
    for act in dataset.acts:
        titles[act.id] = f"the {act.kind.value} of {act.topic}" if act.topic else f"the {act.kind.value}"
    for relation in dataset.relations:
        titles[relation.id] = _relation_title(relation, titles)
    for record in dataset.notifications:
        titles[record.id] = "the possible sale"
    for source in dataset.sources:
        if source.title and source.publisher:
            titles[whole(source.id)] = source_title(source)
        elif source.title:
            # The site that a text was found at is named with its title, or who tells would be lost.
            name = names.get(source.id, source.id)
            titles[whole(source.id)] = name if source.title in name else f"{name}, {source.title}"
    return titles


def _relation_title(relation: Relation, names: Names) -> str:
    """Return a relation as something that can be spoken of: the cooperation of Serbia with the EU."""
    noun, joint = _NOUNS[relation.kind]
    subject = names.get(relation.subject, relation.subject)
    return f"the {noun} of {subject} {joint} {_list(relation.objects, names)}"


def position_blocks(dataset: Dataset, names: Names) -> Iterator[Block]:
    """Yield what a person is shown of the positions in a dataset."""
    titles, groups = titles_of(dataset, names), groups_of(dataset)
    if dataset.stances:
        lines = (
            Line(
                "",
                stance_sentence(one, titles, plural=one.holder in groups),
                stance_source(one, titles),
            )
            for one in dataset.stances
        )
        yield Block("Positions", tuple(lines))
    if dataset.relations:
        rows = (relation_line(one, titles, plural=one.subject in groups) for one in dataset.relations)
        yield Block("Relations", tuple(rows))
    if dataset.acts:
        yield Block("Acts", tuple(act_line(one, titles) for one in dataset.acts))


def positions_of(dataset: Dataset, notices: Collection[str]) -> Dataset:
    """Return the dataset with only the positions that belong to some notices, or speak of them."""
    chosen = [one for one in dataset.notifications if one.notice in notices]
    attached = {position for one in chosen for position in one.positions}
    targets = {one.id for one in chosen}
    return attrs.evolve(
        dataset,
        relations=(),
        stances=tuple(one for one in dataset.stances if one.id in attached or one.target in targets),
        acts=tuple(one for one in dataset.acts if one.id in attached or one.target in targets),
    )
