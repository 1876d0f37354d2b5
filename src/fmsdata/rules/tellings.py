# SPDX-License-Identifier: MIT
"""Rules 707, 711, 712: relations and stances that are told several times, differently or alike."""

from collections.abc import Iterator
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.positions import STATUSES, Relation, Stance
from fmsdata.model.words import ActorKind, RelationKind, RelationStatus
from fmsdata.rules._dates import at_a_time
from fmsdata.rules._examples import dataset, example_actor
from fmsdata.rules._families import POSITIONS
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import Hit, RuleScope
from fmsdata.rules.relations import example_relation

_REMEMBERED: Final = 100
"""With how many relations of the same actors one is compared: a hostile file must not take for ever."""


@POSITIONS.rule(
    "FMS707",
    "contradictory-relations",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="A state that recognises another and does not at one time, or is a member and an applicant, is two "
    "readings of a source or two times.",
    fix="Give each its time, or keep the one that the fuller statement supports.",
    ignore="When two sources contradict one another: both are kept.",
    basis="A relation is a standing fact over time; a source states it as of its own day.",
    failing=lambda: dataset(
        example_actor("Spain"),
        example_actor("Kosovo"),
        example_relation(RelationKind.RECOGNITION, RelationStatus.NOT_RECOGNISED, "spain", "kosovo"),
        example_relation(RelationKind.RECOGNITION, RelationStatus.RECOGNISED, "spain", "kosovo", id="other"),
    ),
    mended=lambda: dataset(
        example_actor("Spain"),
        example_actor("Kosovo"),
        example_relation(RelationKind.RECOGNITION, RelationStatus.NOT_RECOGNISED, "spain", "kosovo"),
    ),
)
def contradictory_relations(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """No two relations of a kind between the same actors have different statuses at overlapping times."""
    known: dict[tuple[RelationKind, str, str], list[Node[Relation]]] = {}
    for node in index.of(Relation):
        one = node.record
        for to in one.objects:
            told = known.setdefault((one.kind, one.subject, to), [])
            other = next((other for other in told if _contradict(one, other.record)), None)
            if len(told) < _REMEMBERED:
                told.append(node)
            if other is not None:
                yield Hit(
                    f"{one.status.value} here, {other.record.status.value} in {other.named}",
                    "status",
                    expected=other.record.status.value,
                    actual=one.status.value,
                    node=node,
                )


def _contradict(one: Relation, other: Relation) -> bool:
    """Whether two relations have different statuses at one time; in the year of a change both may hold."""
    if one.status is other.status:
        return False
    ends = ((one.until, other.since), (other.until, one.since))
    return all(until is None or since is None or since.is_before(until) for until, since in ends)


@POSITIONS.rule(
    "FMS711",
    "relation-dated-differently",
    Severity.INFO,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="Sources date one fact differently, and both are kept: a mediation with two phases began twice.",
    fix="Nothing, when each says what its source says. Otherwise mend the date.",
    ignore="Once you have reviewed it.",
    basis="Contradictory sources stay beside one another. The talks between Serbia and Kosovo began in "
    "March 2011 by some, and in 2013 by others.",
    failing=lambda: _mediations("2013", "2011-03-08"),
    mended=lambda: _mediations("2013", None),
)
def relation_dated_differently(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """Relations of a kind between the same actors begin at the same time, whoever tells of them."""
    known: dict[tuple[object, ...], list[Node[Relation]]] = {}
    for node in index.of(Relation):
        one = node.record
        since = one.since
        if since is None:
            continue
        # Recognition that follows on none is another fact; what has ended meanwhile began when it began.
        fact = one.status if one.kind in STATUSES else None
        told = known.setdefault((one.kind, fact, one.subject, frozenset(one.objects)), [])
        for other in told:
            first = other.record.since
            if first is None or since.overlaps(first):
                continue
            yield Hit(
                f"it begins {at_a_time(since)} here, but {at_a_time(first)} in {brief(other.record.id)}",
                "since",
                expected=str(first),
                actual=str(since),
                node=node,
            )
            break
        if len(told) < _REMEMBERED:
            told.append(node)


def _mediations(first: str, second: str | None) -> Dataset:
    dates = tuple(date for date in (first, second) if date is not None)
    return dataset(
        example_actor("EU", ActorKind.ORGANISATION),
        example_actor("Kosovo"),
        example_actor("Serbia"),
        *(
            example_relation(
                RelationKind.MEDIATION,
                RelationStatus.ONGOING,
                "eu",
                "kosovo",
                "serbia",
                id=f"mediation-{date}",
                since=PartialDate(date),
            )
            for date in dates
        ),
    )


@POSITIONS.rule(
    "FMS712",
    "position-recorded-twice",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="One fact under two ids counts twice; often one of the two should name another actor.",
    fix="Keep one, with the evidence of both, or mend the actor of one.",
    ignore="When two sources state it: then each has its own evidence.",
    basis="A relation or a stance is one fact; what several sources say of it is evidence.",
    failing=lambda: dataset(
        example_actor("Spain"),
        example_actor("Romania"),
        example_actor("Kosovo"),
        *_recognitions("spain", "spain"),
    ),
    mended=lambda: dataset(
        example_actor("Spain"),
        example_actor("Romania"),
        example_actor("Kosovo"),
        *_recognitions("spain", "romania"),
    ),
)
def position_recorded_twice(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """No two relations or stances with evidence from the same sources say the same of the same actors."""
    known: dict[tuple[object, ...], Node[Any]] = {}
    nodes: list[Node[Any]] = [*index.of(Relation), *index.of(Stance)]
    for node in nodes:
        one: Any = node.record
        sources = frozenset(evidence.source for evidence in one.evidence)
        if isinstance(one, Relation):
            said: tuple[object, ...] = (one.kind, one.status, one.subject, frozenset(one.objects))
            said += (one.since, one.until)
        else:
            said = (one.mode, one.polarity, one.holder, one.target, one.step, one.topic, one.said_on)
            said += (one.speaker, one.addressee, one.condition)
        other = known.setdefault((*said, sources), node)
        if other is not node:
            yield Hit(
                f"{other.named} says the same",
                node=node,
                actual=one.id,
                hint="keep one of them with the evidence of both, or mend the actor of one",
            )


def _recognitions(*subjects: str) -> tuple[Relation, ...]:
    return tuple(
        example_relation(
            RelationKind.RECOGNITION,
            RelationStatus.NOT_RECOGNISED,
            subject,
            "kosovo",
            id=f"recognition-{position}",
        )
        for position, subject in enumerate(subjects)
    )
