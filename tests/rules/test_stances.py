# SPDX-License-Identifier: MIT
"""What somebody is for or against, and what was done: against itself, the notice and its steps."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.findings import Finding
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.milestones import Milestone
from fmsdata.model.positions import Act, Stance
from fmsdata.model.sources import Evidence
from fmsdata.model.words import ActKind, ActorKind, MilestoneKind, Polarity, StanceMode, Voice
from fmsdata.rules import check
from fmsdata.rules._examples import CITED, dataset, notice, source
from fmsdata.testing import strategies

FOR, AGAINST, REGRETS = Polarity.SUPPORTS, Polarity.OPPOSES, Polarity.REGRETS
ACTORS = tuple(
    Actor(id=name.casefold(), name=name, kind=ActorKind.COUNTRY) for name in ("Serbia", "Kosovo", "Spain")
)
ELSEWHERE = (Evidence(source="release"),)
STEPS = {
    ActKind.REQUEST: MilestoneKind.REQUESTED,
    ActKind.APPROVAL: MilestoneKind.APPROVED,
    ActKind.NOTIFICATION: MilestoneKind.DELIVERED_TO_CONGRESS,
}


def _stance(name: str = "a", polarity: Polarity = AGAINST, **fields: Any) -> Stance:
    own: dict[str, Any] = {"id": name, "holder": "serbia", "target": "notice", "evidence": CITED}
    return Stance(polarity=polarity, **(own | fields))


def _act(kind: ActKind, **fields: Any) -> Act:
    return Act(**({"id": "act", "kind": kind, "target": "notice", "evidence": CITED} | fields))


def _among(*records: Stance | Act, **fields: Any) -> Dataset:
    """Return a dataset with a notice, the same notice told by a release, and records."""
    told = notice(id="other", source="release", evidence=ELSEWHERE)
    return dataset(source(), source(id="release"), *ACTORS, notice(**fields), told, *records)


def _found(code: str, record: Any) -> tuple[Finding, ...]:
    return check(record, select=[code]).findings


def _codes(record: Any) -> set[str]:
    return {one.code for one in check(record).findings if one.code.startswith("FMS7")}


def _on(day: str) -> dict[str, Any]:
    return {"said_on": PartialDate(day)}


@pytest.mark.parametrize(
    ("one", "other", "fires"),
    [
        pytest.param({}, {}, True, id="of one notice"),
        pytest.param({"polarity": REGRETS}, {}, True, id="regretting is against"),
        pytest.param({"polarity": REGRETS}, {"polarity": AGAINST}, False, id="regretting and opposing"),
        pytest.param({"polarity": Polarity.UNDISCLOSED}, {}, False, id="one does not say which"),
        pytest.param({}, {"holder": "kosovo"}, False, id="two holders"),
        pytest.param({}, {"speaker": "kosovo"}, True, id="two speakers of one holder"),
        pytest.param({"step": MilestoneKind.APPROVED}, {}, False, id="the decision, and the sale"),
        pytest.param({"target": "other"}, {}, False, id="two texts of it"),
        pytest.param({"topic": "price"}, {"topic": "need"}, True, id="topics beside a target are words"),
        pytest.param(
            {"target": None, "topic": "peace"}, {"target": None, "topic": "war"}, False, id="topics"
        ),
        pytest.param(
            {"target": None, "topic": "peace"}, {"target": None, "topic": "peace"}, True, id="one topic"
        ),
        pytest.param({"mode": StanceMode.URGES}, {"mode": StanceMode.URGES}, True, id="urging both"),
        pytest.param({"mode": StanceMode.URGES}, {}, False, id="urging one, judging the other"),
        pytest.param({"mode": StanceMode.INTENDS}, {"mode": StanceMode.INTENDS}, False, id="intentions"),
        pytest.param({}, {"condition": "if options are exercised"}, False, id="for it on a condition only"),
        pytest.param({"condition": "now"}, {"condition": "now"}, True, id="on the same condition"),
        pytest.param(_on("2024-01-12"), _on("2024"), True, id="perhaps on one day"),
        pytest.param(_on("2024-01-12"), _on("2024-01-13"), False, id="on two days"),
        pytest.param(_on("2024-01-12"), {}, True, id="one undated, from one source"),
        pytest.param(
            _on("2024-01-12"), {"evidence": ELSEWHERE}, False, id="one undated, from another source"
        ),
        pytest.param({}, {"evidence": ELSEWHERE}, False, id="two sources without a date"),
        pytest.param({}, {"evidence": (*ELSEWHERE, *CITED)}, True, id="a source in common"),
    ],
)
def test_fms701_nobody_is_for_and_against_one_thing_at_one_time(
    one: dict[str, Any], other: dict[str, Any], fires: bool
) -> None:
    against, support = {"polarity": AGAINST} | one, {"polarity": FOR} | other
    for first, second in ((against, support), (support, against)):
        found = _found("FMS701", _among(_stance("a", **first), _stance("b", **second)))

        assert [(found.path, found.actual) for found in found] == (
            [("/stances/1/polarity", second["polarity"])] if fires else []
        )


@given(
    st.lists(st.tuples(st.booleans(), st.sampled_from(("2019", "2019-02", "2022", "2024-01"))), max_size=5)
)
def test_fms701_every_earlier_stance_is_compared_not_only_the_first(told: list[tuple[bool, str]]) -> None:
    days = [(side, PartialDate(on)) for side, on in told]
    stances = [
        _stance(f"s{number}", FOR if side else AGAINST, said_on=on) for number, (side, on) in enumerate(days)
    ]

    found = _found("FMS701", _among(*stances))

    assert [one.object_id for one in found] == [
        f"s{number}"
        for number, (side, on) in enumerate(days)
        if any(side is not other and on.overlaps(then) for other, then in days[:number])
    ]


FORMULAS = [
    "The proposed sale will not alter the basic military balance in the region",
    "will not alter the military balance in the region",
    "There will be no adverse impact on U.S. defense readiness",
    "no adverse impact on US defense readiness",
    "will have no difficulty absorbing this equipment",
    "Kosovo will have no difficulty absorbing these articles",
    "foreign policy goals and national security objectives of the United States",
    "will support the foreign policy and national\nsecurity of the United States",
    "a force for political  stability and economic progress in Europe",
]


@pytest.mark.parametrize("words", FORMULAS)
@pytest.mark.parametrize("field", ["expression", "topic", "evidence"])
def test_fms706_the_stock_sentences_of_notices_are_nobodys_stance(words: str, field: str) -> None:
    said: Any = (Evidence(source="record", quote=words),) if field == "evidence" else words

    (found,) = _found("FMS706", _stance(polarity=FOR, **{field: said}))

    assert (found.path, found.expected, found.actual) == ("/voice", "formula", None)
    assert _found("FMS706", _stance(polarity=FOR, voice=Voice.FORMULA, **{field: said})) == ()


@pytest.mark.parametrize(
    "words",
    [
        "great disappointment",
        "will alter the military balance in the region",
        "an adverse impact on U.S. defense readiness",
        "Kosovo will have difficulty absorbing these missiles",
        "strong Serbian-American relations",
        "the balance of the budget",
        "national security of the region",
    ],
)
def test_fms706_what_others_say_is_theirs_even_where_it_denies_a_stock_sentence(words: str) -> None:
    assert _found("FMS706", _stance(expression=words, voice=Voice.OWN)) == ()


@given(strategies.counts(), strategies.counts())
def test_fms708_no_more_vote_for_a_thing_than_there_are(given_for: int, seats: int) -> None:
    found = _found("FMS708", _act(ActKind.VOTE, votes_for=given_for, votes_of=seats))

    assert bool(found) is (given_for > seats)
    assert [(one.path, one.expected) for one in found] == [("/votes_for", f"at most {seats:,}")] * len(found)


@pytest.mark.parametrize("votes", [{"votes_for": 89}, {"votes_of": 98}, {"votes_for": 0, "votes_of": 0}, {}])
def test_fms708_one_number_alone_exceeds_nothing(votes: dict[str, int]) -> None:
    assert _found("FMS708", _act(ActKind.VOTE, **votes)) == ()


@pytest.mark.parametrize("kind", ActKind, ids=str)
def test_fms709_only_request_approval_and_notification_are_steps(kind: ActKind) -> None:
    found = _found("FMS709", _among(_act(kind)))

    assert [(one.path, one.expected, one.actual) for one in found] == (
        [("/acts/0/kind", f"a milestone {STEPS[kind]}", kind)] if kind in STEPS else []
    )


@pytest.mark.parametrize(
    ("fields", "by", "fires"),
    [
        pytest.param({}, (), True, id="nobody did it"),
        pytest.param({"target": None, "topic": "another sale"}, (), False, id="of another sale"),
        pytest.param({"target": "kosovo"}, (), False, id="of a country"),
        pytest.param({"target": "no-such-notice"}, (), False, id="of what is not in the dataset"),
        pytest.param({"actors": ("spain",)}, (), False, id="by a body, of a notice without the step"),
        pytest.param({"actors": ("spain",)}, ("kosovo",), False, id="by another body than that of the step"),
        pytest.param({"actors": ("spain",)}, ("spain",), True, id="by the body of the step"),
        pytest.param({"actors": ("kosovo", "spain")}, ("spain",), True, id="by it and another"),
        pytest.param({"actors": ("spain",)}, (None,), True, id="by a body, and the step is nobody's"),
        pytest.param({"actors": ("spain",)}, ("kosovo", "spain"), True, id="by one of two"),
    ],
)
def test_fms709_another_body_may_approve_of_the_same_sale(
    fields: dict[str, Any], by: tuple[str | None, ...], fires: bool
) -> None:
    dates = tuple(Milestone(kind=MilestoneKind.APPROVED, by=one) for one in by)

    assert bool(_found("FMS709", _among(_act(ActKind.APPROVAL, **fields), dates=dates))) is fires


def test_fms709_the_doer_of_another_step_is_another_body() -> None:
    dates = (Milestone(kind=MilestoneKind.REQUESTED, by="kosovo"),)

    assert _found("FMS709", _among(_act(ActKind.APPROVAL, actors=("kosovo",)), dates=dates)) == ()


@pytest.mark.parametrize(
    ("target", "step", "codes"),
    [
        pytest.param("notice", MilestoneKind.APPROVED, set(), id="a step of the notice, undated and planned"),
        pytest.param("notice", MilestoneKind.ACCEPTED, {"FMS710"}, id="no step of it"),
        pytest.param("notice", None, set(), id="the notice as a whole"),
        pytest.param("kosovo", MilestoneKind.APPROVED, {"FMS713"}, id="a step of a country"),
        pytest.param(None, MilestoneKind.APPROVED, {"FMS713"}, id="a step of nothing"),
        pytest.param("no-such-notice", MilestoneKind.APPROVED, set(), id="left to the rule on ids"),
    ],
)
@pytest.mark.parametrize("what", ["stance", "act"])
def test_fms710_and_fms713_a_step_is_one_of_the_notice_that_is_named(
    target: str | None, step: MilestoneKind | None, codes: set[str], what: str
) -> None:
    fields: dict[str, Any] = {"target": target, "step": step, "topic": "the decision"}
    record = _stance(**fields) if what == "stance" else _act(ActKind.STATEMENT, **fields)
    dates = (Milestone(kind=MilestoneKind.APPROVED, planned=True),)

    found = check(_among(record, dates=dates), select=["positions"]).findings

    assert {one.code for one in found} == codes
    assert {one.path.rpartition("/")[2] for one in found} <= {"step" if "FMS710" in codes else "target"}


@given(st.sets(st.sampled_from(MilestoneKind)), st.sampled_from(MilestoneKind))
def test_fms710_fires_exactly_on_steps_that_the_notice_does_not_have(
    steps: set[MilestoneKind], step: MilestoneKind
) -> None:
    dates = tuple(Milestone(kind=kind) for kind in sorted(steps))

    found = _found("FMS710", _among(_stance(step=step), dates=dates))

    assert [one.actual for one in found] == ([] if step in steps else [step])


@pytest.mark.parametrize(
    ("target", "evidence", "expected"),
    [
        pytest.param("notice", CITED, None, id="its own text"),
        pytest.param("other", ELSEWHERE, None, id="the other text"),
        pytest.param("other", CITED, "notice", id="the text of another source"),
        pytest.param("notice", ELSEWHERE, "other", id="the other way round"),
        pytest.param("other", (*CITED, *ELSEWHERE), None, id="told by both"),
        pytest.param("other", (Evidence(source="third"),), None, id="told by one that has no text of it"),
        pytest.param("kosovo", CITED, None, id="of a country"),
        pytest.param("other", (), None, id="without evidence"),
    ],
)
def test_fms714_a_position_points_at_the_telling_of_its_own_source(
    target: str, evidence: tuple[Evidence, ...], expected: str | None
) -> None:
    for record in (
        _stance(target=target, evidence=evidence),
        _act(ActKind.HOLD, target=target, evidence=evidence),
    ):
        found = _found("FMS714", _among(record))

        assert [(one.expected, one.actual) for one in found] == ([(expected, target)] if expected else [])
        assert [one.path.rpartition("/")[2] for one in found] == ["target"] * len(found)


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (_stance(target="kosovo", step=MilestoneKind.APPROVED), "FMS713"),
        (_stance(step=MilestoneKind.APPROVED), "FMS710"),
        (_stance(target="other"), "FMS714"),
        (_act(ActKind.APPROVAL), "FMS709"),
        (_act(ActKind.VOTE, votes_for=99, votes_of=98), "FMS708"),
        (_stance(expression="not alter the basic military balance"), "FMS706"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_one_slip_in_a_position_has_one_judge(record: Stance | Act, code: str) -> None:
    assert _codes(_among(record)) == {code}


@pytest.mark.parametrize(
    ("holder", "fires"),
    [
        pytest.param(Actor(id="h", name="Kosovo", kind=ActorKind.COUNTRY), True, id="a purchaser"),
        pytest.param(Actor(id="h", name="NATO", kind=ActorKind.ORGANISATION), True, id="an alliance"),
        pytest.param(Actor(id="h", name="United States", kind=ActorKind.COUNTRY), False, id="by its name"),
        pytest.param(Actor(id="h", name="DSCA", kind=ActorKind.GOVERNMENT_BODY), False, id="unknown"),
        pytest.param(
            Actor(id="h", name="DSCA", kind=ActorKind.GOVERNMENT_BODY, country=CountryCode("US")),
            False,
            id="a body of the seller",
        ),
    ],
)
def test_fms706_a_formula_is_the_sellers(holder: Actor, fires: bool) -> None:
    stance = _stance(holder="h", polarity=FOR, voice=Voice.FORMULA)
    record = dataset(source(), holder, notice(), stance)

    assert [one.path for one in _found("FMS706", record)] == (["/stances/0/holder"] if fires else [])


def test_fms706_nothing_is_said_of_the_holder_of_a_lone_formula() -> None:
    assert _found("FMS706", _stance(voice=Voice.FORMULA)) == ()


def test_fms701_topics_are_compared_without_regard_to_case_and_spaces() -> None:
    topics = ("The  sale", "the sale")
    pair = (
        _stance(name, side, target=None, topic=topic)
        for name, side, topic in zip("ab", (FOR, AGAINST), topics, strict=True)
    )

    assert len(_found("FMS701", _among(*pair))) == 1


@pytest.mark.parametrize(
    ("record", "path"),
    [
        pytest.param(_stance("a", target="a"), "/target", id="a stance"),
        pytest.param(_act(ActKind.VOTE, target="act"), "/target", id="an act"),
        pytest.param(_stance("a", target="b"), None, id="another stance"),
    ],
)
def test_fms702_no_stance_and_no_act_is_about_itself(record: Any, path: str | None) -> None:
    assert [one.path for one in _found("FMS702", record)] == ([path] if path else [])
