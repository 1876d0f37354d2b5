# SPDX-License-Identifier: MIT
"""What may hold between actors: who recognises, joins, mediates, and what two relations may not both say."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.findings import Finding
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.positions import STATUSES, Relation, Stance
from fmsdata.model.sources import Evidence
from fmsdata.model.words import ActorKind, MilestoneKind, Polarity, RelationKind, RelationStatus, StanceMode
from fmsdata.rules import check
from fmsdata.rules._examples import CITED, dataset, notice, source
from fmsdata.tables.alliances import ACCESSIONS, Accession
from fmsdata.testing import strategies

MEMBER, GOAL = RelationStatus.MEMBER, RelationStatus.GOAL
NO, YES, WITHDRAWN = RelationStatus.NOT_RECOGNISED, RelationStatus.RECOGNISED, RelationStatus.WITHDRAWN
ONGOING, ENDED = RelationStatus.ONGOING, RelationStatus.ENDED
RECOGNITION = RelationKind.RECOGNITION
ACTORS = (
    Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY, country=CountryCode("XK")),
    Actor(id="serbia", name="Serbia", kind=ActorKind.COUNTRY, country=CountryCode("RS")),
    Actor(id="spain", name="Spain", kind=ActorKind.COUNTRY, country=CountryCode("ES")),
    Actor(id="finland", name="Finland", kind=ActorKind.COUNTRY, country=CountryCode("FI")),
    Actor(id="ministry", name="Ministry of Defence", kind=ActorKind.GOVERNMENT_BODY, parent="finland"),
    Actor(id="president", name="Aleksandar Vucic", kind=ActorKind.PERSON, parent="serbia"),
    Actor(id="nato", name="the Alliance", kind=ActorKind.ORGANISATION, aliases=("NATO",)),
    Actor(id="eu", name="European Union", kind=ActorKind.ORGANISATION),
    Actor(id="kfor", name="KFOR", kind=ActorKind.MISSION),
    Actor(id="allies", name="several NATO members", kind=ActorKind.GROUP),
)
FEW_DATES = st.none() | st.sampled_from(("2008", "2008-02", "2008-02-17", "2008-03", "2010", "2013"))


def _relation(
    kind: RelationKind,
    status: RelationStatus,
    subject: str,
    *objects: str,
    since: str | None = None,
    until: str | None = None,
    **more: Any,
) -> Relation:
    own: dict[str, Any] = {"id": "relation", "evidence": CITED}
    days: dict[str, Any] = {
        "since": None if since is None else PartialDate(since),
        "until": None if until is None else PartialDate(until),
    }
    return Relation(kind=kind, status=status, subject=subject, objects=objects, **(own | days | more))


def _recognition(
    status: RelationStatus, since: str | None = None, until: str | None = None, **more: Any
) -> Relation:
    return _relation(RECOGNITION, status, "spain", "kosovo", since=since, until=until, **more)


def _mediation(
    *objects: str, since: str | None = None, status: RelationStatus = ONGOING, **more: Any
) -> Relation:
    return _relation(RelationKind.MEDIATION, status, "eu", *objects, since=since, **more)


def _membership(subject: str, since: str | None = None, to: str = "nato", **more: Any) -> Relation:
    return _relation(RelationKind.MEMBERSHIP, more.pop("status", MEMBER), subject, to, since=since, **more)


def _among(*relations: Relation | Stance, **fields: Any) -> Dataset:
    return dataset(source(**fields), *ACTORS, *relations)


def _found(code: str, record: Any) -> tuple[Finding, ...]:
    return check(record, select=[code]).findings


def _codes(record: Any) -> set[str]:
    return {one.code for one in (*check(record).errors, *check(record).warnings)}


@pytest.mark.parametrize(
    ("objects", "path"),
    [
        (("serbia",), None),
        (("serbia", "spain"), None),
        (("kosovo",), "/objects/0"),
        (("serbia", "kosovo"), "/objects/1"),
        (("kosovo", "serbia", "kosovo"), "/objects/0"),
    ],
)
def test_fms702_nobody_stands_in_a_relation_to_himself(objects: tuple[str, ...], path: str | None) -> None:
    found = _found("FMS702", _relation(RelationKind.DISPUTE, ONGOING, "kosovo", *objects))

    assert [(one.path, one.actual) for one in found] == ([(path, "kosovo")] if path else [])


@pytest.mark.parametrize("kind", ActorKind, ids=str)
def test_fms703_only_states_those_who_act_for_them_and_groups_of_them_recognise(kind: ActorKind) -> None:
    subject = Actor(id="somebody", name="Somebody", kind=kind)
    relation = _relation(RECOGNITION, NO, "somebody", "kosovo")

    fires = bool(_found("FMS703", dataset(*ACTORS, subject, relation)))

    assert fires is (
        kind
        not in {
            ActorKind.COUNTRY,
            ActorKind.GOVERNMENT_BODY,
            ActorKind.PERSON,
            ActorKind.REPRESENTATIVE_OFFICE,
            ActorKind.GROUP,
        }
    )


@pytest.mark.parametrize("kind", [kind for kind in RelationKind if kind is not RECOGNITION])
def test_fms703_an_alliance_may_do_everything_but_recognise(kind: RelationKind) -> None:
    status = min(STATUSES.get(kind, {ONGOING}))

    assert _found("FMS703", _among(_relation(kind, status, "nato", "kosovo"))) == ()


def test_fms703_a_recogniser_who_is_not_in_the_dataset_is_left_to_the_rule_on_ids() -> None:
    codes = _codes(_among(_relation(RECOGNITION, NO, "romania", "kosovo")))

    assert codes == {"FMS403"}


@pytest.mark.parametrize(
    ("relation", "found"),
    [
        pytest.param(_membership("finland", "2023-04-04"), None, id="on the day of accession"),
        pytest.param(_membership("finland", "2023-04-03"), ("/since", "2023-04-03"), id="the day before"),
        pytest.param(_membership("finland", "2023-04"), None, id="in the month of accession"),
        pytest.param(_membership("finland", "2023"), None, id="in the year of accession"),
        pytest.param(_membership("finland", "2022"), ("/since", "2022"), id="in the year before"),
        pytest.param(_membership("finland", "2022", status=GOAL), None, id="an aim is no membership"),
        pytest.param(_membership("finland", "1995", to="eu"), None, id="of another organisation"),
        pytest.param(_membership("ministry", "2022"), ("/since", "2022"), id="a body by its country"),
        pytest.param(_membership("kosovo"), ("/status", "member"), id="never acceded"),
        pytest.param(_membership("kosovo", "2024"), ("/status", "member"), id="never acceded, whenever"),
        pytest.param(_membership("eu"), None, id="no country"),
        pytest.param(_membership("spain", "1982-05"), None, id="joined long ago"),
    ],
)
def test_fms704_a_member_of_nato_has_acceded(relation: Relation, found: tuple[str, str] | None) -> None:
    findings = _found("FMS704", _among(relation))

    assert [(one.path.removeprefix("/relations/0"), one.actual) for one in findings] == (
        [found] if found else []
    )


@pytest.mark.parametrize(
    ("published", "fires"), [("2023-04-03", True), ("2023", False), ("2024-01-12", False), (None, False)]
)
def test_fms704_without_a_date_the_day_of_the_source_counts(published: str | None, fires: bool) -> None:
    on = None if published is None else PartialDate(published)

    assert bool(_found("FMS704", _among(_membership("finland"), published_on=on))) is fires


@given(st.sampled_from(ACCESSIONS), strategies.partial_dates())
def test_fms704_fires_exactly_on_dates_that_end_before_the_accession(
    row: Accession, since: PartialDate
) -> None:
    state = Actor(id="state", name="State", kind=ActorKind.COUNTRY, country=CountryCode(row.code))
    nato = Actor(id="nato", name="North Atlantic Treaty Organization", kind=ActorKind.ORGANISATION)

    found = _found("FMS704", dataset(state, nato, _membership("state", str(since))))

    assert bool(found) is (since.latest < row.on)
    assert [one.expected for one in found] == [f"{row.on} or later"] * len(found)


@given(st.lists(st.sampled_from(("kosovo", "serbia", "spain")), min_size=1), st.none() | st.just("states"))
def test_fms705_whoever_mediates_stands_between_two_parties(objects: list[str], one_of: str | None) -> None:
    found = _found("FMS705", _mediation(*objects, one_of=one_of))

    assert bool(found) is (len(set(objects)) == 1 and one_of is None)
    assert [(one.path, one.actual) for one in found] == [("/objects", "1")] * len(found)


def test_fms705_only_mediation_needs_two() -> None:
    assert _found("FMS705", _relation(RelationKind.SUPPORT, ONGOING, "eu", "kosovo")) == ()


def test_a_mediator_among_the_parties_is_told_once() -> None:
    assert _codes(_among(_mediation("kosovo", "eu"))) == {"FMS702"}


@pytest.mark.parametrize(
    ("one", "other", "fires"),
    [
        pytest.param((NO, None, None), (YES, None, None), True, id="both without a time"),
        pytest.param((NO, None, None), (NO, None, None), False, id="the same twice"),
        pytest.param((NO, None, "2008-02-16"), (YES, "2008-02-17", None), False, id="one day after another"),
        pytest.param((NO, None, "2008-02-17"), (YES, "2008-02-17", None), False, id="on the day of change"),
        pytest.param((NO, None, "2008"), (YES, "2008", None), False, id="in the year of the change"),
        pytest.param((NO, None, "2008-12"), (YES, "2008", None), False, id="maybe in the month of change"),
        pytest.param((NO, None, "2008-03"), (YES, "2008-02", None), True, id="before the other ends"),
        pytest.param((YES, "2008", None), (WITHDRAWN, "2018", None), True, id="the first never ended"),
        pytest.param((YES, "2008", "2018"), (WITHDRAWN, "2018", None), False, id="recognised and withdrawn"),
        pytest.param((YES, None, "2010"), (NO, "2013", "2015"), False, id="with a gap"),
        pytest.param((YES, "2008", "2013"), (NO, "2010", "2015"), True, id="crossing"),
    ],
)
def test_fms707_a_state_recognises_or_does_not_at_one_time(
    one: tuple[RelationStatus, str | None, str | None],
    other: tuple[RelationStatus, str | None, str | None],
    fires: bool,
) -> None:
    for first, second in ((one, other), (other, one)):
        pair = (_recognition(*first), _recognition(*second, id="other"))
        found = _found("FMS707", _among(*pair))

        assert bool(found) is fires
        for finding in found:
            assert (finding.path, finding.object_id) == ("/relations/1/status", "other")
            assert (finding.expected, finding.actual) == (first[0].value, second[0].value)


def test_fms707_the_third_relation_is_compared_with_the_second_too() -> None:
    before, then = _recognition(NO, None, "2007"), _recognition(YES, "2008", None, id="then")
    withdrawn = _recognition(WITHDRAWN, "2018", None, id="withdrawn")

    (found,) = _found("FMS707", _among(before, then, withdrawn))

    assert (found.object_id, found.expected) == ("withdrawn", "recognised")


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(
            _membership("kosovo", status=RelationStatus.APPLICANT, id="b", to="eu"), id="to another"
        ),
        pytest.param(_membership("serbia", status=RelationStatus.APPLICANT, id="b"), id="of another"),
        pytest.param(_relation(RelationKind.SUPPORT, ONGOING, "kosovo", "nato", id="b"), id="another kind"),
    ],
)
def test_fms707_relations_of_others_contradict_nothing(other: Relation) -> None:
    assert _found("FMS707", _among(_membership("kosovo", status=GOAL), other)) == ()


def test_fms707_one_of_several_objects_is_enough() -> None:
    both = _relation(RelationKind.SUPPORT, ONGOING, "eu", "kosovo", "serbia")
    ended = _relation(RelationKind.SUPPORT, ENDED, "eu", "serbia", id="ended")

    assert [one.object_id for one in _found("FMS707", _among(both, ended))] == ["ended"]


@given(st.lists(st.tuples(st.sampled_from((NO, YES, WITHDRAWN)), FEW_DATES, FEW_DATES), max_size=4))
def test_fms707_the_order_of_relations_decides_only_which_is_named(
    told: list[tuple[RelationStatus, str | None, str | None]],
) -> None:
    relations = [_recognition(*one, id=f"r{number}") for number, one in enumerate(told)]

    forth = _found("FMS707", _among(*relations))
    back = _found("FMS707", _among(*reversed(relations)))

    assert bool(forth) is bool(back)
    assert not forth or len({status for status, _, _ in told}) > 1


@pytest.mark.parametrize(
    ("relations", "found"),
    [
        pytest.param([("2013", ONGOING), ("2011-03-08", ONGOING)], [("2013", "2011-03-08")], id="two phases"),
        pytest.param([("2013", ONGOING), ("2013-04-19", ONGOING)], [], id="one is more exact"),
        pytest.param([(None, ONGOING), ("2013", ONGOING)], [], id="one is not dated"),
        pytest.param(
            [(None, ONGOING), ("2013", ONGOING), ("2011", ONGOING)], [("2013", "2011")], id="undated first"
        ),
        pytest.param(
            [("2013", ONGOING), ("2013-04", ONGOING), ("2013-05", ONGOING)],
            [("2013-04", "2013-05")],
            id="two differ within the first",
        ),
        pytest.param([("2011", ENDED), ("2013", ONGOING)], [("2011", "2013")], id="it ended meanwhile"),
    ],
)
def test_fms711_one_fact_begins_once(
    relations: list[tuple[str | None, RelationStatus]], found: list[tuple[str, str]]
) -> None:
    told = [
        _mediation("kosovo", "serbia", since=since, status=status, id=f"m{number}")
        for number, (since, status) in enumerate(relations)
    ]

    findings = _found("FMS711", _among(*told))

    assert [(one.expected, one.actual) for one in findings] == found
    assert {one.path for one in findings} <= {f"/relations/{len(told) - 1}/since"}


def test_fms711_the_parties_are_the_same_in_any_order() -> None:
    pair = (
        _mediation("kosovo", "serbia", since="2013"),
        _mediation("serbia", "kosovo", since="2011", id="other"),
    )

    assert len(_found("FMS711", _among(*pair))) == 1
    assert _found("FMS711", _among(pair[0], _mediation("kosovo", since="2011", id="other"))) == ()


def test_a_change_of_status_is_neither_a_contradiction_nor_a_second_date() -> None:
    pair = (_recognition(NO, "2008", "2012"), _recognition(YES, "2013", id="other"))

    assert [one.code for one in check(_among(*pair), select=["FMS707", "FMS711", "FMS712"]).findings] == []


@given(strategies.partial_dates(), strategies.partial_dates())
def test_fms711_fires_exactly_on_dates_that_cannot_be_the_same_day(
    one: PartialDate, other: PartialDate
) -> None:
    pair = (_mediation("kosovo", since=str(one)), _mediation("kosovo", since=str(other), id="other"))

    assert bool(_found("FMS711", _among(*pair))) is not one.overlaps(other)


_STANCE: dict[str, Any] = {
    "id": "a",
    "holder": "serbia",
    "polarity": Polarity.OPPOSES,
    "topic": "the sale",
    "evidence": CITED,
}


@pytest.mark.parametrize(
    ("change", "twice"),
    [
        pytest.param({}, True, id="all the same"),
        pytest.param({"expression": "great disappointment"}, True, id="in other words"),
        pytest.param({"holder_as_printed": "Belgrade"}, True, id="under another name"),
        pytest.param({"holder": "spain"}, False, id="another holder"),
        pytest.param({"speaker": "president"}, False, id="through another speaker"),
        pytest.param({"addressee": "kosovo"}, False, id="to somebody"),
        pytest.param({"condition": "if options are exercised"}, False, id="on a condition"),
        pytest.param({"polarity": Polarity.REGRETS}, False, id="weaker"),
        pytest.param({"mode": StanceMode.URGES}, False, id="another mode"),
        pytest.param({"topic": "the decision"}, False, id="another topic"),
        pytest.param({"target": "notice"}, False, id="a record"),
        pytest.param({"step": MilestoneKind.APPROVED}, False, id="a step"),
        pytest.param({"said_on": PartialDate("2024-01-12")}, False, id="a day"),
        pytest.param({"evidence": (Evidence(source="other"),)}, False, id="told by another source"),
        pytest.param({"evidence": (*CITED, *CITED)}, True, id="two quotes of one source"),
    ],
)
def test_fms712_a_stance_is_recorded_once(change: dict[str, Any], twice: bool) -> None:
    pair = (Stance(**_STANCE), Stance(**(_STANCE | change | {"id": "b"})))

    found = _found("FMS712", dataset(source(), source(id="other"), *ACTORS, notice(), *pair))

    assert [(one.path, one.actual) for one in found] == ([("/stances/1", "b")] if twice else [])


@pytest.mark.parametrize(
    ("other", "twice"),
    [
        pytest.param(_mediation("serbia", "kosovo", since="2013", id="b"), True, id="in another order"),
        pytest.param(_mediation("kosovo", "serbia", since="2013", aim="peace", id="b"), True, id="an aim"),
        pytest.param(_mediation("kosovo", "spain", since="2013", id="b"), False, id="another party"),
        pytest.param(_mediation("kosovo", "serbia", since="2011", id="b"), False, id="since another year"),
        pytest.param(
            _mediation("kosovo", "serbia", since="2013", until="2015", id="b"), False, id="until a year"
        ),
        pytest.param(
            _mediation("kosovo", "serbia", since="2013", status=ENDED, id="b"), False, id="another status"
        ),
    ],
)
def test_fms712_a_relation_is_recorded_once(other: Relation, twice: bool) -> None:
    record = _among(_mediation("kosovo", "serbia", since="2013"), other)

    assert [one.actual for one in _found("FMS712", record)] == (["b"] if twice else [])


@given(st.integers(1, 5))
def test_fms712_every_repetition_is_told_after_the_first(times: int) -> None:
    same = [_recognition(NO, id=f"r{number}") for number in range(times)]

    assert [one.object_id for one in _found("FMS712", _among(*same))] == [f"r{n}" for n in range(1, times)]


@pytest.mark.parametrize(
    ("kind", "status", "actors", "at"),
    [
        (RECOGNITION, NO, "spain nato", "objects/0"),
        (RECOGNITION, NO, "allies kosovo", None),
        (RelationKind.MEMBERSHIP, GOAL, "kosovo serbia", "objects/0"),
        (RelationKind.MEMBERSHIP, GOAL, "kosovo kfor", None),
        (RelationKind.MEMBERSHIP, GOAL, "president allies", None),
        (RelationKind.NEIGHBOUR, ONGOING, "serbia kosovo eu", "objects/1"),
        (RelationKind.NEIGHBOUR, ONGOING, "eu kosovo", "subject"),
        (RelationKind.NEIGHBOUR, ONGOING, "serbia romania", None),
        (RelationKind.DEPLOYMENT, ONGOING, "kfor kosovo", None),
        (RelationKind.DEPLOYMENT, ONGOING, "kosovo kfor", "objects/0"),
        (RelationKind.DEPLOYMENT, ONGOING, "president kosovo", "subject"),
        (RelationKind.SUPPORT, ONGOING, "president kfor", None),
    ],
)
def test_fms715_actors_are_of_kinds_that_can_stand_in_the_relation(
    kind: RelationKind, status: RelationStatus, actors: str, at: str | None
) -> None:
    found = _found("FMS715", _among(_relation(kind, status, *actors.split())))

    assert [one.path for one in found] == ([f"/relations/0/{at}"] if at else [])


@pytest.mark.parametrize(
    ("relation", "code"),
    [
        (_relation(RECOGNITION, NO, "nato", "kosovo"), "FMS703"),
        (_relation(RECOGNITION, NO, "kosovo", "nato"), "FMS715"),
        (_relation(RECOGNITION, NO, "kosovo", "kosovo"), "FMS702"),
        (_membership("kosovo"), "FMS704"),
        (_mediation("kosovo"), "FMS705"),
    ],
)
def test_one_slip_in_a_relation_has_one_judge(relation: Relation, code: str) -> None:
    assert _codes(_among(relation)) == {code}


def test_fms711_names_the_other_relation_and_says_on_a_day_and_in_a_year() -> None:
    pair = (
        _mediation("kosovo", since="2013", id="one"),
        _mediation("kosovo", since="2011-03-08", id="other"),
    )

    (found,) = _found("FMS711", _among(*pair))

    assert found.message == "it begins on 2011-03-08 here, but in 2013 in 'one'"
