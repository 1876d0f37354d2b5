# SPDX-License-Identifier: MIT
"""Rules 702 to 705, 715: what holds between actors."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.words import ActorKind, RelationKind, RelationStatus
from fmsdata.rules._examples import CITED, dataset, example_actor
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

_OTHER: Final = "the id of another record"

_NATO_NAMES: Final = frozenset((NATO, "North Atlantic Treaty Organization", "North Atlantic Alliance"))


def example_relation(
    kind: RelationKind, status: RelationStatus, subject: str, *objects: str, **more: Any
) -> Relation:
    """Return a relation for the examples."""
    own: dict[str, Any] = {
        "id": "relation",
        "kind": kind,
        "status": status,
        "subject": subject,
        "objects": objects,
        "evidence": CITED,
    }
    return Relation(**(own | more))


@POSITIONS.rule(
    "FMS702",
    "relation-with-oneself",
    Severity.ERROR,
    over=View.of(Relation, Stance, Act),
    why="Nobody recognises, joins or borders on himself, no stance is a stance on itself, and nothing is its "
    "own cause; one of the ids is a slip.",
    fix="Look who stands in the relation to whom, and what the words are about.",
    ignore="Never.",
    basis="International law knows recognition, membership and mediation between different subjects only; a "
    "statement that is about itself says nothing of the sale.",
    failing=lambda: example_relation(
        RelationKind.RECOGNITION, RelationStatus.NOT_RECOGNISED, "kosovo", "kosovo"
    ),
    mended=lambda: example_relation(
        RelationKind.RECOGNITION, RelationStatus.NOT_RECOGNISED, "spain", "kosovo"
    ),
)
def relation_with_oneself(node: Node[Any], _: Index) -> Iterator[Hit]:
    """The subject of a relation is not among its objects, and no relation, act or stance points at itself."""
    record = node.record
    if type(record) is not Relation:
        if record.target == record.id:
            name = type(record).__name__.lower()
            yield Hit(f"the {name} {brief(record.id)} is about itself", "target", _OTHER, record.id)
        return
    if record.subject in record.objects:
        at = f"objects/{record.objects.index(record.subject)}"
        said = f"a {record.kind.value} of {brief(record.subject)} with itself"
        yield Hit(said, at, "another actor than the subject", record.subject)
    if record.cause == record.id:
        yield Hit(f"the relation {brief(record.id)} comes from itself", "cause", _OTHER, record.id)


def _not_recognised_by(name: str) -> Relation:
    return example_relation(RelationKind.RECOGNITION, RelationStatus.NOT_RECOGNISED, name, "kosovo")


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
        example_actor("NATO", ActorKind.ORGANISATION),
        example_actor("Kosovo"),
        example_relation(RelationKind.RECOGNITION, RelationStatus.NOT_RECOGNISED, "nato", "kosovo"),
    ),
    mended=lambda: dataset(
        example_actor("Spain"),
        example_actor("Kosovo"),
        example_relation(RelationKind.RECOGNITION, RelationStatus.NOT_RECOGNISED, "spain", "kosovo"),
    ),
)
def recogniser_is_no_state(node: Node[Relation], index: Index) -> Iterable[Hit]:
    """Who recognises, or does not, is no alliance, mission, force or firm."""
    actor = index.find(node.record.subject, Actor)
    if actor is None or actor.record.kind not in _NO_STATES:
        return NOTHING
    kind = actor.record.kind.value.replace("_", " ")
    return (
        Hit(
            f"{brief(actor.record.name)} is an actor of the kind {kind}",
            "subject",
            expected="a state",
            actual=kind,
            hint="make a relation for each member state that the source names",
        ),
    )


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
        example_actor("Finland", country=CountryCode("FI")),
        example_actor("NATO", ActorKind.ORGANISATION),
        example_relation(
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
    failing=lambda: example_relation(RelationKind.MEDIATION, RelationStatus.ONGOING, "eu", "kosovo"),
    mended=lambda: example_relation(RelationKind.MEDIATION, RelationStatus.ONGOING, "eu", "kosovo", "serbia"),
)
def mediation_of_fewer_than_two(node: Node[Relation], _: Index) -> Iterable[Hit]:
    """A mediation has two objects or more."""
    parties = len(set(node.record.objects))
    if parties > 1 or node.record.one_of is not None:
        return NOTHING
    return (Hit("a mediation with one party", "objects", expected="2 or more", actual=str(parties)),)


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
        example_actor("Kosovo"),
        example_actor("Serbia"),
        example_relation(RelationKind.MEMBERSHIP, RelationStatus.GOAL, "kosovo", "serbia"),
    ),
    mended=lambda: dataset(
        example_actor("Kosovo"),
        example_actor("NATO", ActorKind.ORGANISATION),
        example_relation(RelationKind.MEMBERSHIP, RelationStatus.GOAL, "kosovo", "nato"),
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
