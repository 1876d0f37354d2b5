# SPDX-License-Identifier: MIT
"""Who stands where is told in sentences, by name where there is one."""

from typing import Any

import pytest

from fmsdata import (
    Act,
    ActKind,
    Dataset,
    Evidence,
    MilestoneKind,
    PartialDate,
    Polarity,
    Relation,
    RelationKind,
    RelationStatus,
    Stance,
    StanceMode,
)
from fmsdata.model.positions import STATUSES
from fmsdata.render.positions import (
    act_sentence,
    position_blocks,
    relation_sentence,
    stance_object,
    stance_sentence,
)

NAMES = {"rs": "Serbia", "xk": "Kosovo", "sale": "the possible sale"}


def _relation(kind: RelationKind, status: RelationStatus, **fields: Any) -> Relation:
    return Relation(
        **({"id": "r", "subject": "rs", "kind": kind, "status": status, "objects": ("xk",)} | fields)
    )


def _stance(**fields: Any) -> Stance:
    return Stance(**({"id": "s", "holder": "rs", "polarity": Polarity.OPPOSES, "target": "sale"} | fields))


@pytest.mark.parametrize(
    ("relation", "sentence"),
    [
        (
            _relation(RelationKind.RECOGNITION, RelationStatus.NOT_RECOGNISED, since=PartialDate("2008")),
            "Serbia does not recognise Kosovo since 2008",
        ),
        (
            _relation(RelationKind.DISPUTE, RelationStatus.ENDED, until=PartialDate("2013-04")),
            "Serbia is in dispute with Kosovo until 2013-04, ended",
        ),
        (
            _relation(RelationKind.SUPPORT, RelationStatus.PLANNED, objects=("xk", "al", "mk")),
            "Serbia supports Kosovo, al and mk, planned",
        ),
        (_relation(RelationKind.NEIGHBOUR, RelationStatus.ONGOING), "Serbia borders on Kosovo"),
    ],
)
def test_a_relation_is_a_sentence_with_its_days_and_whether_it_is_over(
    relation: Relation, sentence: str
) -> None:
    assert relation_sentence(relation, NAMES) == sentence


@pytest.mark.parametrize("kind", RelationKind)
def test_every_kind_and_status_of_a_relation_has_a_verb(kind: RelationKind) -> None:
    standing = (RelationStatus.ONGOING, RelationStatus.ENDED, RelationStatus.PLANNED)
    for status in STATUSES.get(kind, standing):
        sentence = relation_sentence(_relation(kind, status), NAMES)

        assert sentence.startswith("Serbia ")
        assert "Kosovo" in sentence
        assert "_" not in sentence


@pytest.mark.parametrize(
    ("stance", "what"),
    [
        (_stance(topic="the army of Kosovo"), "the army of Kosovo"),
        (_stance(), "the possible sale"),
        (_stance(target="unknown-act"), "unknown-act"),
        (_stance(addressee="xk"), "the possible sale, to Kosovo"),
        (_stance(condition="if it is used"), "the possible sale, if it is used"),
    ],
)
def test_a_stance_is_about_its_topic_or_else_its_target(stance: Stance, what: str) -> None:
    assert stance_object(stance, NAMES) == what
    assert what in stance_sentence(stance, NAMES)


def test_a_stance_on_a_step_names_the_step() -> None:
    told = stance_object(_stance(step=MilestoneKind.DELIVERED_TO_CONGRESS), NAMES)

    assert told.startswith("the possible sale, ")
    assert len(told) > len("the possible sale, ")


@pytest.mark.parametrize("polarity", Polarity)
@pytest.mark.parametrize("mode", StanceMode)
def test_every_judgement_in_every_mode_is_a_sentence(polarity: Polarity, mode: StanceMode) -> None:
    sentence = stance_sentence(_stance(polarity=polarity, mode=mode), NAMES)

    assert sentence.startswith("Serbia ")
    assert "the possible sale" in sentence
    assert "_" not in sentence


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (Act(id="a", kind=ActKind.VOTE), "vote: something not recorded"),
        (
            Act(
                id="a", kind=ActKind.VOTE, actors=("rs", "xk"), topic="membership", votes_for=27, votes_of=32
            ),
            "vote by Serbia and Kosovo: membership, 27 of 32 votes",
        ),
        (
            Act(id="a", kind=ActKind.STATEMENT, target="sale", qualifier="reportedly"),
            "statement: the possible sale (“reportedly”)",
        ),
    ],
)
def test_an_act_is_a_sentence_with_who_did_it_and_the_votes(act: Act, sentence: str) -> None:
    assert act_sentence(act, NAMES) == sentence


def test_only_what_there_is_gets_a_block_and_each_line_its_evidence() -> None:
    quote = (Evidence(source="s", paragraph=3, quote="opposes the sale"),)
    act = Act(id="a", kind=ActKind.VOTE, topic="membership", evidence=quote)

    def titles(**records: Any) -> list[str]:
        return [block.title for block in position_blocks(Dataset(id="d", title="D", **records), NAMES)]

    assert titles() == []
    assert titles(stances=(_stance(),)) == ["Positions"]
    assert titles(relations=(_relation(RelationKind.NEIGHBOUR, RelationStatus.ONGOING),)) == [
        "What holds between them"
    ]
    (block,) = position_blocks(Dataset(id="d", title="D", acts=(act,)), NAMES)
    (line,) = block.lines
    assert (block.title, line.label) == ("What was done", "no date")
    assert "“opposes the sale”" in line.source
