# SPDX-License-Identifier: MIT
"""Who stands where, in sentences: relations, acts and stances."""

from collections.abc import Collection, Iterator

import attrs

from fmsdata.model.dataset import Dataset
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.words import MilestoneKind, Polarity, RelationKind, RelationStatus, StanceMode
from fmsdata.render.content import STEPS, Block, Line, Names, cited

_STANDINGS = {
    RelationStatus.RECOGNISED: "recognises",
    RelationStatus.NOT_RECOGNISED: "does not recognise",
    RelationStatus.WITHDRAWN: "is said to have withdrawn its recognition of",
    RelationStatus.AMBIGUOUS: "may or may not recognise",
    RelationStatus.MEMBER: "is a member of",
    RelationStatus.GOAL: "wants to become a member of",
    RelationStatus.APPLICANT: "has applied to join",
    RelationStatus.CANDIDATE: "is a candidate to join",
    RelationStatus.OBSERVER: "is an observer at",
    RelationStatus.FORMER: "was a member of",
}

_KINDS = {
    RelationKind.MEDIATION: "mediates between",
    RelationKind.DEPLOYMENT: "is deployed in",
    RelationKind.SUPPORT: "supports",
    RelationKind.NEIGHBOUR: "borders on",
    RelationKind.DISPUTE: "is in dispute with",
    RelationKind.COOPERATION: "works with",
}

_JUDGEMENTS = {
    Polarity.SUPPORTS: "supports",
    Polarity.OPPOSES: "opposes",
    Polarity.REGRETS: "regrets",
    Polarity.UNDISCLOSED: "has not said how it judges",
}

_MODES = {StanceMode.URGES: "urges", StanceMode.INTENDS: "intends", StanceMode.EXPECTS: "expects"}


def _list(ids: tuple[str, ...], names: Names) -> str:
    words = [names.get(one, one) for one in ids]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _target(target: str | None, step: MilestoneKind | None, topic: str | None, names: Names) -> str:
    if topic:
        return topic
    if target is None:
        return "something not recorded"
    name = names.get(target, target)
    return f"{name}, {STEPS[step]}" if step else name


def stance_object(stance: Stance, names: Names) -> str:
    """Return what a stance is about, and to whom it is said."""
    to = f", to {names.get(stance.addressee, stance.addressee)}" if stance.addressee else ""
    condition = f", {stance.condition}" if stance.condition else ""
    return f"{_target(stance.target, stance.step, stance.topic, names)}{to}{condition}"


def relation_sentence(relation: Relation, names: Names) -> str:
    """Return a relation in a sentence."""
    verb = _STANDINGS.get(relation.status) or _KINDS[relation.kind]
    text = f"{names.get(relation.subject, relation.subject)} {verb} {_list(relation.objects, names)}"
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
        text += f", one of: {relation.one_of}"
    if relation.cause:
        text += f", because of {names.get(relation.cause, relation.cause)}"
    return text


def act_sentence(act: Act, names: Names) -> str:
    """Return an act in a sentence."""
    who = f" by {_list(act.actors, names)}" if act.actors else ""
    qualifier = f" (“{act.qualifier}”)" if act.qualifier else ""
    votes = f", {act.votes_for} of {act.votes_of} votes" if act.votes_for is not None else ""
    return f"{act.kind.value}{who}: {_target(act.target, act.step, act.topic, names)}{votes}{qualifier}"


def stance_sentence(stance: Stance, names: Names) -> str:
    """Return a stance in a sentence."""
    holder = names.get(stance.holder, stance.holder)
    if stance.mode is StanceMode.JUDGES:
        verb = _JUDGEMENTS[stance.polarity] if stance.polarity else "judges"
    else:
        verb = _MODES[stance.mode] + (" against" if stance.polarity is Polarity.OPPOSES else "")
    speaker = f", {names.get(stance.speaker, stance.speaker)} speaking" if stance.speaker else ""
    words = f" (“{stance.expression}”)" if stance.expression else ""
    listed = f", one of: {stance.one_of}" if stance.one_of else ""
    return f"{holder} {verb}: {stance_object(stance, names)}{speaker}{words}{listed}"


def titles_of(dataset: Dataset, names: Names) -> dict[str, str]:
    """Return the names, with words for the records that positions speak of and that have none."""
    titles = dict(names)
    for act in dataset.acts:
        titles[act.id] = f"the {act.kind.value} of {act.topic}" if act.topic else f"the {act.kind.value}"
    for relation in dataset.relations:
        titles[relation.id] = relation_sentence(relation, names)
    for record in dataset.notifications:
        titles[record.id] = "the possible sale"
    return titles


def position_blocks(dataset: Dataset, names: Names) -> Iterator[Block]:
    """Yield what a person is shown of the positions in a dataset."""
    titles = titles_of(dataset, names)
    if dataset.stances:
        lines = (
            Line(one.mode.value, stance_sentence(one, titles), cited(one.evidence, names))
            for one in dataset.stances
        )
        yield Block("Positions", tuple(lines))
    if dataset.relations:
        rows = (
            Line(one.kind.value, relation_sentence(one, titles), cited(one.evidence, names))
            for one in dataset.relations
        )
        yield Block("What holds between them", tuple(rows))
    if dataset.acts:
        done = (
            Line(str(one.on or "no date"), act_sentence(one, titles), cited(one.evidence, names))
            for one in dataset.acts
        )
        yield Block("What was done", tuple(done))


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
