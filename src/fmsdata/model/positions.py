# SPDX-License-Identifier: MIT
"""What holds between actors, what they did, and what they are reported to think."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, final

import attrs

from fmsdata.errors import Problem
from fmsdata.model._checks import about, checked
from fmsdata.model._plain import Id, Ref, Text, Whole
from fmsdata.model.dates import PartialDate
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import (
    ActKind,
    DateBasis,
    MilestoneKind,
    Polarity,
    RelationKind,
    RelationStatus,
    StanceMode,
    Voice,
)

_STANDING: Final = frozenset((RelationStatus.ONGOING, RelationStatus.ENDED, RelationStatus.PLANNED))

STATUSES: Final[Mapping[RelationKind, frozenset[RelationStatus]]] = MappingProxyType(
    {
        RelationKind.RECOGNITION: frozenset(
            (
                RelationStatus.RECOGNISED,
                RelationStatus.NOT_RECOGNISED,
                RelationStatus.WITHDRAWN,
                RelationStatus.AMBIGUOUS,
            )
        ),
        RelationKind.MEMBERSHIP: frozenset(
            (
                RelationStatus.MEMBER,
                RelationStatus.GOAL,
                RelationStatus.APPLICANT,
                RelationStatus.CANDIDATE,
                RelationStatus.OBSERVER,
                RelationStatus.FORMER,
            )
        ),
    }
)
"""The statuses of the kinds that have their own; all other kinds are ongoing, ended or planned."""


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Relation:
    """A standing fact between actors, over time, with no one speaking.

    Recognition, membership, mediation, deployment, support. An attitude expressed at a time is a `Stance`;
    not recognising is not opposing.
    """

    id: Id = attrs.field(metadata=about("The id of the relation, unique in its dataset."))
    kind: RelationKind = attrs.field(metadata=about("What kind of relation."))
    status: RelationStatus = attrs.field(metadata=about("Its state at the time of the source."))
    subject: Ref = attrs.field(metadata=about("Who stands in the relation.", refers="Actor"))
    objects: tuple[Ref, ...] = attrs.field(metadata=about("To whom, one or more.", refers="Actor"))
    since: PartialDate | None = attrs.field(default=None, metadata=about("Since when."))
    until: PartialDate | None = attrs.field(default=None, metadata=about("Until when."))
    aim: Text | None = attrs.field(
        default=None, metadata=about("What it is meant to bring about, as printed.")
    )
    cause: Ref | None = attrs.field(
        default=None, metadata=about("What the source says that it comes from.", refers="any")
    )
    qualifier: Text | None = attrs.field(
        default=None, metadata=about("The outlet's word on it, kept as its word: 'longstanding'.")
    )
    one_of: Text | None = attrs.field(
        default=None, metadata=about("The longer list that it stands for, as printed.")
    )
    evidence: tuple[Evidence, ...] = attrs.field(default=(), metadata=about("The words that say so."))

    def _refuse(self) -> Iterator[Problem]:
        allowed = STATUSES.get(self.kind, _STANDING)
        if self.status not in allowed:
            words = ", ".join(sorted(status.value for status in allowed))
            yield Problem("status", self.status, f"one of {words} in a {self.kind.value}")
        if not self.objects:
            yield Problem("objects", self.objects, "at least one actor id")


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Act:
    """Something done at a point in time that is no step of a notice in the same dataset."""

    id: Id = attrs.field(metadata=about("The id of the act, unique in its dataset."))
    kind: ActKind = attrs.field(metadata=about("What kind of act."))
    on: PartialDate | None = attrs.field(default=None, metadata=about("When, as precise as it is known."))
    basis: DateBasis | None = attrs.field(default=None, metadata=about("Where the date comes from."))
    as_printed: Text | None = attrs.field(default=None, metadata=about("The words that give the date."))
    planned: bool = attrs.field(default=False, metadata=about("Whether it is still to come."))
    actors: tuple[Ref, ...] = attrs.field(
        default=(), metadata=about("Who did it; none where the source does not say.", refers="Actor")
    )
    actors_as_printed: Text | None = attrs.field(
        default=None, metadata=about("Who did it, in the words of the source.")
    )
    recipient: Ref | None = attrs.field(default=None, metadata=about("To whom.", refers="Actor"))
    target: Ref | None = attrs.field(default=None, metadata=about("What it concerns.", refers="any"))
    step: MilestoneKind | None = attrs.field(
        default=None, metadata=about("The step of the notice that it concerns.")
    )
    topic: Text | None = attrs.field(
        default=None, metadata=about("What it concerns, in words, where no record stands for it.")
    )
    qualifier: Text | None = attrs.field(
        default=None, metadata=about("The outlet's word on it, kept as its word: 'unilaterally'.")
    )
    as_reported: Text | None = attrs.field(
        default=None, metadata=about("What the source reports of it, in short.")
    )
    votes_for: Whole | None = attrs.field(
        default=None, metadata=about("How many voted for it.", unit="votes")
    )
    votes_of: Whole | None = attrs.field(
        default=None, metadata=about("Out of how many, seats or votes.", unit="votes or seats")
    )
    value: Value | None = attrs.field(default=None, metadata=about("The value that it is about."))
    instrument: Text | None = attrs.field(
        default=None, metadata=about("The number of a resolution, law or agreement, as printed.")
    )
    evidence: tuple[Evidence, ...] = attrs.field(default=(), metadata=about("The words that say so."))


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Stance:
    """What a source reports somebody judges, urges, intends or expects.

    Reported, not held for ever: it says nothing about before or after. It has no strength; words such as
    'strongly' stay in `expression`.
    """

    id: Id = attrs.field(metadata=about("The id of the stance, unique in its dataset."))
    holder: Ref = attrs.field(metadata=about("Whose stance it is.", refers="Actor"))
    holder_as_printed: Text | None = attrs.field(
        default=None, metadata=about("Whose stance it is, in the words of the source.")
    )
    speaker: Ref | None = attrs.field(default=None, metadata=about("Who said it, if named.", refers="Actor"))
    voice: Voice | None = attrs.field(default=None, metadata=about("In whose voice it is told."))
    mode: StanceMode = attrs.field(default=StanceMode.JUDGES, metadata=about("What kind of attitude it is."))
    polarity: Polarity | None = attrs.field(
        default=None, metadata=about("Its direction; an expectation has none.")
    )
    target: Ref | None = attrs.field(default=None, metadata=about("What it is about.", refers="any"))
    step: MilestoneKind | None = attrs.field(
        default=None, metadata=about("The step of the notice that it is about.")
    )
    topic: Text | None = attrs.field(
        default=None, metadata=about("What it is about, in words, where no record stands for it.")
    )
    addressee: Ref | None = attrs.field(default=None, metadata=about("Who is spoken to.", refers="Actor"))
    expression: Text | None = attrs.field(
        default=None, metadata=about("The words that express it, as printed.")
    )
    as_reported: Text | None = attrs.field(
        default=None, metadata=about("What the source reports of it, in short.")
    )
    condition: Text | None = attrs.field(default=None, metadata=about("A condition on it, as printed."))
    one_of: Text | None = attrs.field(
        default=None, metadata=about("The longer list of holders that it stands for, as printed.")
    )
    said_on: PartialDate | None = attrs.field(default=None, metadata=about("When it was said."))
    basis: DateBasis | None = attrs.field(default=None, metadata=about("Where the date comes from."))
    as_printed: Text | None = attrs.field(default=None, metadata=about("The words that give the date."))
    evidence: tuple[Evidence, ...] = attrs.field(default=(), metadata=about("The words that say so."))

    def _refuse(self) -> Iterator[Problem]:
        if self.target is None and self.topic is None:
            yield Problem("target, topic", None, "at least one of them")
        if self.polarity is None and self.mode is not StanceMode.EXPECTS:
            yield Problem("polarity", None, f"a Polarity in a stance that {self.mode.value}")
        if self.voice is Voice.OWN and self.speaker not in (None, self.holder):
            yield Problem("speaker", self.speaker, "the holder or None when the voice is its own")
