# SPDX-License-Identifier: MIT
"""Rules 701, 706, 708 to 710, 713, 714: what actors did, and what they are reported to think."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model.dataset import Dataset
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Act, Stance
from fmsdata.model.sources import Evidence
from fmsdata.model.words import (
    ActKind,
    ActorKind,
    MilestoneKind,
    Polarity,
    StanceMode,
    Voice,
)
from fmsdata.rules._examples import CITED, dataset, example_actor, example_step, notice, source
from fmsdata.rules._families import POSITIONS
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope

_FORMULAS: Final = re.compile(
    r"not alter the (?:basic )?military balance|no adverse impact on u\.?s\.? defense readiness"
    r"|no difficulty absorbing (?:this|these)|force for political stability"
    r"|foreign policy (?:goals )?and national security (?:objectives )?of|support the foreign policy goals",
    re.IGNORECASE,
)

_PARTS: Final = (len("2024"), len("2024-01"), len("2024-01-11"))

_SELLER: Final = "US"

_OTHERS: Final = (ActorKind.COUNTRY, ActorKind.ORGANISATION, ActorKind.MISSION, ActorKind.MEDIA)
"""Actors that are not the seller, although no country of theirs is known."""

_FOR: Final = (Polarity.SUPPORTS,)

_AGAINST: Final = (Polarity.OPPOSES, Polarity.REGRETS)

_STEPS: Final = {
    ActKind.REQUEST: MilestoneKind.REQUESTED,
    ActKind.APPROVAL: MilestoneKind.APPROVED,
    ActKind.NOTIFICATION: MilestoneKind.DELIVERED_TO_CONGRESS,
}


def _stance(name: str, polarity: Polarity, **fields: Any) -> Stance:
    own: dict[str, Any] = {
        "id": name,
        "holder": "serbia",
        "polarity": polarity,
        "target": "notice",
        "evidence": CITED,
    }
    return Stance(**(own | fields))


@POSITIONS.rule(
    "FMS701",
    "contradictory-stances",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="One holder for and against one thing at one time is two holders, two steps or two times.",
    fix="Look who speaks: 'the country, its minister saying' is a stance of the country, a feeling is that "
    "of the person. Look which step each is about.",
    ignore="When the source itself reports that the holder says both.",
    basis="A stance is reported of a time, and says nothing about before or after.",
    failing=lambda: dataset(
        example_actor("Serbia"), notice(), _stance("a", Polarity.OPPOSES), _stance("b", Polarity.SUPPORTS)
    ),
    mended=lambda: dataset(
        example_actor("Serbia"),
        notice(dates=(Milestone(kind=MilestoneKind.APPROVED),)),
        _stance("a", Polarity.OPPOSES, step=MilestoneKind.APPROVED),
        _stance("b", Polarity.SUPPORTS, topic="the sale of other goods", target=None),
    ),
)
def contradictory_stances(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """No holder is for and against the same target and step on the same condition at overlapping times."""
    sides: dict[tuple[object, ...], tuple[_Side, _Side]] = {}
    for node in index.of(Stance):
        one = node.record
        if one.polarity not in (*_FOR, *_AGAINST) or one.mode not in (StanceMode.JUDGES, StanceMode.URGES):
            continue
        topic = None if one.target else " ".join((one.topic or "").casefold().split())
        about = (one.holder, one.target, one.step, topic, one.mode, one.condition)
        held = sides.setdefault(about, (_Side(), _Side()))
        side = one.polarity in _FOR
        other = held[not side].at_the_time_of(one)
        if other is not None:
            yield Hit(
                f"{brief(one.holder)} {one.polarity} it here and {other.record.polarity} it in {other.named}",
                "polarity",
                actual=one.polarity,
                hint="look who speaks, of which step, and when; or give each its day",
                node=node,
            )
        held[side].add(node)


@final
class _Side:
    """The stances of one holder for a thing, or against it, by when they were said and where."""

    def __init__(self) -> None:
        self._on: Final[dict[str, Node[Stance]]] = {}
        self._within: Final[dict[str, Node[Stance]]] = {}
        self._told: Final[dict[str, Node[Stance]]] = {}
        self._undated: Final[dict[str, Node[Stance]]] = {}

    def add(self, node: Node[Stance]) -> None:
        """Remember a stance: of several of one time or source, the first."""
        on = node.record.said_on
        if on is not None:
            self._on.setdefault(str(on), node)
            for length in _PARTS:
                self._within.setdefault(on[:length], node)
        for one in node.record.evidence:
            self._told.setdefault(one.source, node)
            if on is None:
                self._undated.setdefault(one.source, node)

    def at_the_time_of(self, stance: Stance) -> Node[Stance] | None:
        """Return one whose time overlaps, or, where one of both has no date, one from the same source.

        Two dates overlap when one of them is the beginning of the other: a month, and a day in it.
        """
        on = stance.said_on
        found = []
        if on is not None:
            found = [self._on.get(on[:length]) for length in _PARTS] + [self._within.get(str(on))]
        by_source = self._told if on is None else self._undated
        found += [by_source.get(one.source) for one in stance.evidence]
        return next((node for node in found if node is not None), None)


@POSITIONS.rule(
    "FMS706",
    "formula-as-position",
    Severity.WARNING,
    over=View(Stance),
    why="'The proposed sale will not alter the basic military balance in the region' stands in nearly "
    "every notice; it is no position of anybody in the region.",
    fix="Leave it out, or record it with the voice `formula` and the seller as holder.",
    ignore="When a third party takes the words into its own mouth.",
    basis="The stock sentences of policy justifications; the statute asks for the matter, the seller words "
    "it.",
    failing=lambda: _stance(
        "balance", Polarity.SUPPORTS, expression="will not alter the basic military balance in the region"
    ),
    mended=lambda: _stance(
        "balance",
        Polarity.SUPPORTS,
        expression="will not alter the basic military balance in the region",
        voice=Voice.FORMULA,
    ),
)
def formula_as_position(node: Node[Stance], index: Index) -> Iterable[Hit]:
    """A stock sentence of the seller's notices is not recorded as anybody's own stance, nor as another's."""
    stance = node.record
    if stance.voice is Voice.FORMULA:
        return _formula_of_another(stance, index)
    # Who says that a sale will alter the balance denies the stock sentence, which holds "not" and "no".
    quotes = (evidence.quote or "" for evidence in stance.evidence)
    said = " ".join((stance.expression or "", stance.topic or "", *quotes))
    found = _FORMULAS.search(" ".join(said.split()))
    if found is None:
        return NOTHING
    return (
        Hit(
            f"{brief(found[0])} is a stock sentence of notices",
            "voice",
            expected=Voice.FORMULA.value,
            actual=stance.voice.value if stance.voice else None,
        ),
    )


def _formula_of_another(stance: Stance, index: Index) -> tuple[Hit, ...]:
    """Say so where the holder of a stock sentence is known to be another than the seller."""
    head = index.actors.head_of(stance.holder)
    if head is None:
        return NOTHING
    country = index.actors.country_of(stance.holder) or index.actors.country_named(head.name)
    # Of a person or a body that belongs to nobody it is not known whose it is.
    if country == _SELLER or (country is None and head.kind not in _OTHERS):
        return NOTHING
    return (
        Hit(
            f"a stock sentence of notices as a stance of {brief(stance.holder)}",
            "holder",
            expected="the seller, or another voice",
            actual=stance.holder,
        ),
    )


@POSITIONS.rule(
    "FMS708",
    "votes-exceed-seats",
    Severity.ERROR,
    over=View(Act, lambda act: act.votes_for is not None and act.votes_of is not None),
    why="No more can vote for a thing than there are.",
    fix="Compare both numbers with the text.",
    ignore="Never.",
    basis="Rules of parliaments: a member has one vote, so that those for a thing are a part of all votes "
    "that were cast, and of the seats.",
    failing=lambda: _vote(98, 89),
    mended=lambda: _vote(89, 98),
)
def votes_exceed_seats(node: Node[Act], _: Index) -> Iterable[Hit]:
    """The votes for a thing are no more than all votes or seats."""
    given, all_of = node.record.votes_for, node.record.votes_of
    if given is None or all_of is None or given <= all_of:
        return NOTHING
    return (
        Hit(
            f"{given:,} of {all_of:,} votes",
            "votes_for",
            expected=f"at most {all_of:,}",
            actual=f"{given:,}",
        ),
    )


def _vote(given: int, all_of: int) -> Act:
    return Act(id="vote", kind=ActKind.VOTE, votes_for=given, votes_of=all_of, evidence=CITED)


@POSITIONS.rule(
    "FMS709",
    "step-recorded-as-act",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Act, lambda act: act.kind in _STEPS and act.target is not None),
    why="A step of a notice that stands there as milestone and as act is two events, and one of them is "
    "overlooked by whoever reads the other.",
    fix="Make it a milestone of the notice, with `by` and `to`.",
    ignore="When the act is that of another body, or about another sale.",
    basis="A step of a notice's own procedure is only ever a milestone; everything else that is done is an "
    "act.",
    failing=lambda: dataset(
        notice(), Act(id="approval", kind=ActKind.APPROVAL, target="notice", evidence=CITED)
    ),
    mended=lambda: dataset(
        notice(dates=(example_step(MilestoneKind.APPROVED, by="us", evidence=CITED),)),
        example_actor("US"),
    ),
)
def step_recorded_as_act(node: Node[Act], index: Index) -> Iterable[Hit]:
    """Request, approval and notification of a notice in the dataset are its milestones and not acts."""
    step = _STEPS[node.record.kind]
    target = index.find(node.record.target, Notification)
    if target is None:
        return NOTHING
    taken = [one.by for one in target.record.dates if one.kind is step]
    actors = node.record.actors
    # Another body may approve of the same sale: a committee, a parliament.
    if actors and not any(by is None or by in actors for by in taken):
        return NOTHING
    return (
        Hit(
            f"the {node.record.kind.value} of {brief(node.record.target)} is a step of it",
            "kind",
            expected=f"a milestone {step.value}",
            actual=node.record.kind.value,
        ),
    )


@POSITIONS.rule(
    "FMS710",
    "step-not-in-notice",
    Severity.INFO,
    scope=RuleScope.DATASET,
    over=View.of(Stance, Act, wanted=lambda record: record.step is not None and record.target is not None),
    why="Whoever follows a stance on 'the decision' to the notice finds no such step there.",
    fix="Add the milestone to the notice, undated if need be.",
    ignore="When another source than that of the notice tells of the step.",
    basis="A stance on a step names the notice and the step; steps are milestones, dated or not.",
    failing=lambda: dataset(
        example_actor("Serbia"), notice(), _stance("a", Polarity.OPPOSES, step=MilestoneKind.APPROVED)
    ),
    mended=lambda: dataset(example_actor("Serbia"), notice(), _stance("a", Polarity.OPPOSES)),
)
def step_not_in_notice(node: Node[Any], index: Index) -> Iterable[Hit]:
    """The step that a stance or an act is about is a milestone of the notice that it names."""
    target = index.find(node.record.target, Notification)
    step: MilestoneKind = node.record.step
    if target is None or any(one.kind is step for one in target.record.dates):
        return NOTHING
    return (
        Hit(
            f"{brief(node.record.target)} has no milestone {step.value}",
            "step",
            expected=" or ".join(dict.fromkeys(one.kind.value for one in target.record.dates)) or None,
            actual=step.value,
            hint=f"add a milestone {step.value} to the notice, undated if need be",
        ),
    )


@POSITIONS.rule(
    "FMS713",
    "step-without-notice",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=View.of(Stance, Act, wanted=lambda record: record.step is not None),
    why="Only notices have steps; a stance on the approval of a country is a stance on something else.",
    fix="Point `target` at the notice, or leave the step out.",
    ignore="Never.",
    basis="A stance on 'the decision' names the notice and the step.",
    failing=lambda: dataset(
        example_actor("Serbia"),
        example_actor("Kosovo"),
        notice(),
        _stance("a", Polarity.OPPOSES, target="kosovo", step=MilestoneKind.APPROVED),
    ),
    mended=lambda: dataset(
        example_actor("Serbia"),
        notice(dates=(Milestone(kind=MilestoneKind.APPROVED),)),
        _stance("a", Polarity.OPPOSES, target="notice", step=MilestoneKind.APPROVED),
    ),
)
def step_without_notice(node: Node[Any], index: Index) -> Iterable[Hit]:
    """A stance or an act that names a step has a notice as its target."""
    target: str | None = node.record.target
    if target is not None and (target not in index.ids or index.find(target, Notification) is not None):
        return NOTHING
    return (
        Hit(
            f"{brief(target)} is no notice and has no steps",
            "target",
            expected="the id of a notice",
            actual=target,
        ),
    )


@POSITIONS.rule(
    "FMS714",
    "target-told-by-another-source",
    Severity.INFO,
    scope=RuleScope.DATASET,
    over=View.of(Stance, Act, wanted=lambda record: record.target is not None and record.evidence),
    why="A stance that one text reports is about the notice as that text tells it; another text's telling "
    "may have another value or another step.",
    fix="Point `target` at the observation from the source of the evidence.",
    ignore="When the text speaks of the other one.",
    basis="Each text of a notice is an observation of its own; positions are those that the same text "
    "reports.",
    failing=lambda: dataset(*_two_texts(), _stance("a", Polarity.OPPOSES, target="other")),
    mended=lambda: dataset(*_two_texts(), _stance("a", Polarity.OPPOSES, target="notice")),
)
def target_told_by_another_source(node: Node[Any], index: Index) -> Iterable[Hit]:
    """A position on a notice points at the observation of the text that reports it, where there is one."""
    target = index.find(node.record.target, Notification)
    if target is None:
        return NOTHING
    sources = {one.source for one in node.record.evidence}
    own = [one for one in index.notices[target.record.notice] if one.record.source in sources]
    if not own or target.record.source in sources:
        return NOTHING
    return (
        Hit(
            f"{brief(node.record.target)} is told by {brief(target.record.source)}",
            "target",
            expected=own[0].record.id,
            actual=node.record.target,
        ),
    )


def _two_texts() -> tuple[Any, ...]:
    return (
        source(),
        source(id="release"),
        example_actor("Serbia"),
        notice(),
        notice(id="other", source="release", evidence=(Evidence(source="release"),)),
    )
