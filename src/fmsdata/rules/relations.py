# SPDX-License-Identifier: MIT
"""Rules 702 to 705, 707, 711, 712, 715: what holds between actors."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.positions import STATUSES, Relation, Stance
from fmsdata.model.words import ActorKind, RelationKind, RelationStatus
from fmsdata.rules._examples import CITED, dataset
from fmsdata.rules._families import POSITIONS
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope
from fmsdata.tables.alliances import ACCESSIONS, NATO

_NO_STATES: Final = (
    ActorKind.ORGANISATION,
    ActorKind.MISSION,
    ActorKind.ARMED_FORCE,
    ActorKind.COMPANY,
    ActorKind.JOINT_VENTURE,
    ActorKind.MEDIA,
)

_REMEMBERED: Final = 100
"""With how many relations of the same actors one is compared: a hostile file must not take for ever."""

_NATO_NAMES: Final = frozenset((NATO, "North Atlantic Treaty Organization", "North Atlantic Alliance"))


def _relation(
    kind: RelationKind, status: RelationStatus, subject: str, *objects: str, **more: Any
) -> Relation:
    own: dict[str, Any] = {
        "id": "relation",
        "kind": kind,
        "status": status,
        "subject": subject,
        "objects": objects,
        "evidence": CITED,
    }
    return Relation(**(own | more))


def _actor(name: str, kind: ActorKind = ActorKind.COUNTRY, **fields: Any) -> Actor:
    return Actor(**({"id": name.casefold(), "name": name, "kind": kind} | fields))


@POSITIONS.rule(
    "FMS702",
    "relation-with-oneself",
    Severity.ERROR,
    over=View(Relation),
    why="Nobody recognises, joins or borders on himself; one of the ids is a slip.",
    fix="Look who stands in the relation to whom.",
    ignore="Never.",
    basis="A relation is between its subject and its objects.",
    failing=lambda: _relation(RelationKind.RECOGNITION, RelationStatus.NOT_RECOGNISED, "kosovo", "kosovo"),
    mended=lambda: _relation(RelationKind.RECOGNITION, RelationStatus.NOT_RECOGNISED, "spain", "kosovo"),
)
def relation_with_oneself(node: Node[Relation], _: Index) -> Iterable[Hit]:
    """The subject of a relation is not among its objects."""
    relation = node.record
    if relation.subject not in relation.objects:
        return NOTHING
    at = f"objects/{relation.objects.index(relation.subject)}"
    return (Hit(f"a {relation.kind} of {brief(relation.subject)} with itself", at, actual=relation.subject),)


@POSITIONS.rule(
    "FMS703",
    "recogniser-is-no-state",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=View(Relation, lambda relation: relation.kind is RelationKind.RECOGNITION),
    why="States recognise states. NATO and the European Union have no seat in it: their members recognise, "
    "each for itself.",
    fix="Make a relation for each state that the source names; the open list goes into `one_of`.",
    ignore="Never.",
    basis="International law: recognition is an act of states. Four members of NATO and five of the "
    "European Union do not recognise Kosovo.",
    failing=lambda: dataset(
        _actor("NATO", ActorKind.ORGANISATION),
        _actor("Kosovo"),
        _relation(RelationKind.RECOGNITION, RelationStatus.NOT_RECOGNISED, "nato", "kosovo"),
    ),
    mended=lambda: dataset(
        _actor("Spain"),
        _actor("Kosovo"),
        _relation(RelationKind.RECOGNITION, RelationStatus.NOT_RECOGNISED, "spain", "kosovo"),
    ),
)
def recogniser_is_no_state(node: Node[Relation], index: Index) -> Iterable[Hit]:
    """Who recognises, or does not, is no alliance, mission, force or firm."""
    actor = index.find(node.record.subject, Actor)
    if actor is None or actor.record.kind not in _NO_STATES:
        return NOTHING
    kind = actor.record.kind.value.replace("_", " ")
    return (Hit(f"{brief(actor.record.name)} is an actor of the kind {kind}", "subject", actual=kind),)


@POSITIONS.rule(
    "FMS704",
    "member-before-accession",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(
        Relation,
        lambda one: one.kind is RelationKind.MEMBERSHIP and one.status is RelationStatus.MEMBER,
    ),
    unverified=True,
    why="Who was no member yet had another review period and other thresholds; a static list of members is "
    "wrong for old notices.",
    fix="Record what the source says of its own day: an aim is the status `goal`, an application "
    "`applicant`.",
    ignore="When the source means a partnership. Some days of accession are recalled and were not read, so "
    "this is never an error.",
    basis="The protocols of accession to the North Atlantic Treaty.",
    failing=lambda: _membership("2009"),
    mended=lambda: _membership("2023"),
)
def member_before_accession(node: Node[Relation], index: Index) -> Iterator[Hit]:
    """No state is recorded as a member of NATO before it acceded."""
    relation = node.record
    names = {name for one in relation.objects for name in index.actors.names_of(one)}
    code = index.actors.country_of(relation.subject)
    if code is None or not names & _NATO_NAMES:
        return
    entry = next((row for row in ACCESSIONS if row.code == code), None)
    published = [
        index.sources[one.source].record.published_on
        for one in relation.evidence
        if one.source in index.sources
    ]
    stated = relation.since or next((day for day in published if day is not None), None)
    if entry is not None and (stated is None or stated.latest >= entry.on):
        return
    yield Hit(
        f"{code} is a member of NATO as of {stated}" if entry else f"no accession of {code} to NATO is known",
        "since" if entry and relation.since else "status",
        expected=f"{entry.on} or later" if entry else None,
        actual=str(stated) if entry else relation.status.value,
    )


def _membership(since: str) -> Dataset:
    return dataset(
        _actor("Finland", country=CountryCode("FI")),
        _actor("NATO", ActorKind.ORGANISATION),
        _relation(
            RelationKind.MEMBERSHIP, RelationStatus.MEMBER, "finland", "nato", since=PartialDate(since)
        ),
    )


@POSITIONS.rule(
    "FMS705",
    "mediation-of-fewer-than-two",
    Severity.ERROR,
    over=View(Relation, lambda relation: relation.kind is RelationKind.MEDIATION),
    why="Whoever mediates stands between two parties or more; with one of them dropped, it looks like a "
    "relation to the other.",
    fix="Name every party as an object.",
    ignore="When the source names one party only: then say in `one_of` what it calls the others.",
    basis="Mediation and facilitation are between parties.",
    failing=lambda: _relation(RelationKind.MEDIATION, RelationStatus.ONGOING, "eu", "kosovo"),
    mended=lambda: _relation(RelationKind.MEDIATION, RelationStatus.ONGOING, "eu", "kosovo", "serbia"),
)
def mediation_of_fewer_than_two(node: Node[Relation], _: Index) -> Iterable[Hit]:
    """A mediation has two objects or more."""
    parties = len(set(node.record.objects))
    if parties > 1 or node.record.one_of is not None:
        return NOTHING
    return (Hit("a mediation with one party", "objects", expected="2 or more", actual=str(parties)),)


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
        _actor("Spain"),
        _actor("Kosovo"),
        _relation(RelationKind.RECOGNITION, RelationStatus.NOT_RECOGNISED, "spain", "kosovo"),
        _relation(RelationKind.RECOGNITION, RelationStatus.RECOGNISED, "spain", "kosovo", id="other"),
    ),
    mended=lambda: dataset(
        _actor("Spain"),
        _actor("Kosovo"),
        _relation(RelationKind.RECOGNITION, RelationStatus.NOT_RECOGNISED, "spain", "kosovo"),
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
                    f"{one.status.value} here, {other.record.status.value} in {other.path}",
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
    ignore="When you have taken note.",
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
                f"it begins in {since} here, and in {first} in {other.path}",
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
        _actor("EU", ActorKind.ORGANISATION),
        _actor("Kosovo"),
        _actor("Serbia"),
        *(
            _relation(
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
        _actor("Spain"), _actor("Romania"), _actor("Kosovo"), *_recognitions("spain", "spain")
    ),
    mended=lambda: dataset(
        _actor("Spain"), _actor("Romania"), _actor("Kosovo"), *_recognitions("spain", "romania")
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
            yield Hit(f"{other.path} says the same", node=node, actual=one.id)


def _recognitions(*subjects: str) -> tuple[Relation, ...]:
    return tuple(
        _relation(
            RelationKind.RECOGNITION,
            RelationStatus.NOT_RECOGNISED,
            subject,
            "kosovo",
            id=f"recognition-{position}",
        )
        for position, subject in enumerate(subjects)
    )


_KINDS: Final[dict[RelationKind, tuple[tuple[ActorKind, ...], tuple[ActorKind, ...]]]] = {
    RelationKind.RECOGNITION: ((), (ActorKind.COUNTRY,)),
    RelationKind.MEMBERSHIP: (
        (),
        (ActorKind.ORGANISATION, ActorKind.GROUP, ActorKind.JOINT_VENTURE, ActorKind.MISSION),
    ),
    RelationKind.NEIGHBOUR: ((ActorKind.COUNTRY,), (ActorKind.COUNTRY,)),
    RelationKind.DEPLOYMENT: (
        (ActorKind.MISSION, ActorKind.ARMED_FORCE, ActorKind.COUNTRY, ActorKind.ORGANISATION),
        (ActorKind.COUNTRY, ActorKind.GROUP),
    ),
}
"""Which kinds of actors may be the subject and the objects of a relation; empty for any."""


@POSITIONS.rule(
    "FMS715",
    "actor-of-another-kind",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Relation, lambda relation: relation.kind in _KINDS),
    why="States border on states and are recognised by them; alliances have members, and forces are "
    "deployed in countries. Anything else is a slip of an id.",
    fix="Look who stands in the relation to whom.",
    ignore="When the source words it so; an aspiration to an office is no membership.",
    basis="What the kinds of relations say. (An alliance or a force as recogniser is FMS703.)",
    failing=lambda: dataset(
        _actor("Kosovo"),
        _actor("Serbia"),
        _relation(RelationKind.MEMBERSHIP, RelationStatus.GOAL, "kosovo", "serbia"),
    ),
    mended=lambda: dataset(
        _actor("Kosovo"),
        _actor("NATO", ActorKind.ORGANISATION),
        _relation(RelationKind.MEMBERSHIP, RelationStatus.GOAL, "kosovo", "nato"),
    ),
)
def actor_of_another_kind(node: Node[Relation], index: Index) -> Iterator[Hit]:
    """The actors of a relation are of kinds that can stand in it."""
    relation = node.record
    subjects, objects = _KINDS[relation.kind]
    fitting = [("subject", relation.subject, subjects)]
    fitting += [(f"objects/{position}", one, objects) for position, one in enumerate(relation.objects)]
    for at, name, kinds in fitting:
        actor = index.find(name, Actor)
        if actor is not None and kinds and actor.record.kind not in kinds:
            kind = actor.record.kind.value.replace("_", " ")
            yield Hit(
                f"{brief(actor.record.name)}, of the kind {kind}, in a {relation.kind.value}",
                at,
                expected=" or ".join(one.value for one in kinds),
                actual=actor.record.kind.value,
            )
