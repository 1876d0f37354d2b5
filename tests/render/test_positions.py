# SPDX-License-Identifier: MIT
"""Who stands where is told in sentences, by name where there is one."""

from typing import Any

import pytest

from fmsdata import (
    Act,
    ActKind,
    Actor,
    ActorKind,
    Dataset,
    DateBasis,
    Evidence,
    MilestoneKind,
    PartialDate,
    Polarity,
    Relation,
    RelationKind,
    RelationStatus,
    Source,
    SourceKind,
    Stance,
    StanceMode,
    Value,
    Voice,
    load_dataset,
)
from fmsdata.model.positions import STATUSES
from fmsdata.render.lines import Line, names_of
from fmsdata.render.positions import (
    act_line,
    act_sentence,
    groups_of,
    position_blocks,
    positions_of,
    relation_sentence,
    stance_object,
    stance_sentence,
    stance_source,
    titles_of,
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
        (_stance(target=None, topic="the army of Kosovo"), "the army of Kosovo"),
        (_stance(topic="the price"), "the price (concerning the possible sale)"),
        (_stance(), "the possible sale"),
        (_stance(target="unknown-act"), "unknown-act"),
        (_stance(addressee="xk"), "the possible sale, to Kosovo"),
        (_stance(condition="if it is used"), "the possible sale, if it is used"),
    ],
)
def test_a_stance_is_about_its_topic_and_its_target(stance: Stance, what: str) -> None:
    assert stance_object(stance, NAMES) == what
    assert what in stance_sentence(stance, NAMES)


def test_a_stance_on_a_step_names_the_step() -> None:
    told = {step: stance_object(_stance(step=step), NAMES) for step in MilestoneKind}

    assert told[MilestoneKind.APPROVED] == "the approval of the possible sale"
    assert len(set(told.values())) == len(MilestoneKind)
    assert all(words.endswith("the possible sale") for words in told.values())


@pytest.mark.parametrize("polarity", Polarity)
@pytest.mark.parametrize("mode", StanceMode)
def test_every_judgement_in_every_mode_is_a_sentence(polarity: Polarity, mode: StanceMode) -> None:
    sentence = stance_sentence(_stance(polarity=polarity, mode=mode), NAMES)

    assert sentence.startswith("Serbia ")
    assert "the possible sale" in sentence
    assert "_" not in sentence


@pytest.mark.parametrize(
    ("stance", "one", "several"),
    [
        (_stance(mode=StanceMode.URGES, polarity=Polarity.SUPPORTS), "Serbia urges:", "Serbia urge:"),
        (_stance(mode=StanceMode.URGES), "Serbia urges against:", "Serbia urge against:"),
        (_stance(), "Serbia opposes the possible sale", "Serbia oppose the possible sale"),
        (
            _stance(polarity=Polarity.UNDISCLOSED),
            "Serbia has not said how it judges the possible sale",
            "Serbia have not said how they judge the possible sale",
        ),
        (_stance(mode=StanceMode.EXPECTS, polarity=None), "Serbia expects:", "Serbia expect:"),
        (
            _stance(mode=StanceMode.INTENDS, polarity=Polarity.REGRETS),
            "Serbia intends, with regret:",
            "Serbia intend, with regret:",
        ),
    ],
)
def test_a_verb_goes_with_one_or_with_several(stance: Stance, one: str, several: str) -> None:
    assert stance_sentence(stance, NAMES).startswith(one)
    assert stance_sentence(stance, NAMES, plural=True).startswith(several)


@pytest.mark.parametrize("kind", RelationKind)
def test_every_relation_has_a_verb_for_several_and_a_name(kind: RelationKind) -> None:
    standing = (RelationStatus.ONGOING, RelationStatus.ENDED, RelationStatus.PLANNED)
    for status in STATUSES.get(kind, standing):
        relation = _relation(kind, status)
        titles = titles_of(Dataset(id="d", title="D", relations=(relation,)), NAMES)

        assert not relation_sentence(relation, NAMES, plural=True).startswith(("Serbia is", "Serbia has"))
        assert titles["r"].startswith("the ")
        assert titles["r"].endswith("Kosovo")


def test_a_group_takes_the_plural() -> None:
    group = Actor(id="rs", name="other countries", kind=ActorKind.GROUP)
    dataset = Dataset(
        id="d",
        title="D",
        actors=(group,),
        stances=(_stance(mode=StanceMode.URGES, polarity=Polarity.SUPPORTS),),
        relations=(_relation(RelationKind.RECOGNITION, RelationStatus.NOT_RECOGNISED),),
    )

    blocks = position_blocks(dataset, {"rs": "other countries", "xk": "Kosovo"})

    assert groups_of(dataset) == {"rs"}
    assert [line.text for block in blocks for line in block.lines] == [
        "other countries urge: sale",
        "other countries do not recognise Kosovo",
    ]


def test_a_person_is_named_with_the_office() -> None:
    dataset = Dataset(
        id="d",
        title="D",
        actors=(
            Actor(id="v", name="Aleksandar Vucic", kind=ActorKind.PERSON, role="President"),
            Actor(id="s", name="Secretary of State", kind=ActorKind.PERSON, role="Secretary of State"),
        ),
    )

    assert titles_of(dataset, names_of(dataset)) == {
        "v": "Aleksandar Vucic (President)",
        "s": "Secretary of State",
    }


def test_what_is_known_of_a_stance_stands_below_it() -> None:
    stance = _stance(
        holder_as_printed="Belgrade",
        voice=Voice.ON_BEHALF,
        as_reported="said so twice",
        said_on=PartialDate("2024-01-12"),
        basis=DateBasis.RELATIVE,
        as_printed="on Friday",
        evidence=(Evidence(source="s", quote="opposes"),),
    )

    assert stance_source(stance, NAMES) == (
        "said so twice · told on the holder's behalf · said 2024-01-12 (“on Friday”)"
        " · holder printed “Belgrade” · s “opposes”"
    )
    assert stance_source(_stance(holder_as_printed="Serbia"), NAMES) == ""


@pytest.mark.parametrize("voice", Voice)
def test_every_voice_has_words(voice: Voice) -> None:
    assert stance_source(_stance(voice=voice), NAMES)


def test_what_is_known_of_an_act_stands_below_it() -> None:
    act = Act(
        id="a",
        kind=ActKind.PLEDGE,
        actors=("rs",),
        actors_as_printed="Belgrade",
        recipient="xk",
        topic="aid",
        value=Value(total_usd=5),
        planned=True,
        as_reported="twice",
        instrument="S.J.Res. 1",
        as_printed="soon",
    )

    assert act_line(act, NAMES) == Line(
        "“soon”",
        "pledge by Serbia to Kosovo: aid, $5, planned",
        "twice · S.J.Res. 1 · actors printed “Belgrade”",
    )


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
    assert titles(relations=(_relation(RelationKind.NEIGHBOUR, RelationStatus.ONGOING),)) == ["Relations"]
    (block,) = position_blocks(Dataset(id="d", title="D", acts=(act,)), NAMES)
    (line,) = block.lines
    assert (block.title, line.label) == ("Acts", "no date")
    assert "“opposes the sale”" in line.source


def test_the_positions_of_a_notice_are_those_that_its_sources_report() -> None:
    notices = load_dataset("us-fms-notices")
    narrowed = positions_of(notices, ("2022-brazil-javelin",))

    assert [one.holder_as_printed for one in narrowed.stances] == [
        "Democratic members of Congress",
        "lower-ranking U.S. State officials",
    ]
    assert [one.actors_as_printed for one in narrowed.acts] == ["Democratic representatives"]
    assert positions_of(notices, ()).stances == ()


def test_the_speaker_stands_beside_the_holder_and_the_article_where_english_has_it() -> None:
    stance = _stance(
        speaker="v",
        mode=StanceMode.EXPECTS,
        polarity=None,
        target=None,
        topic="peace",
        addressee="xk",
        one_of="some states",
    )
    actors = (
        Actor(id="rs", name="Republic of Serbia", kind=ActorKind.COUNTRY),
        Actor(id="xk", name="Republic of Kosovo", kind=ActorKind.COUNTRY),
        Actor(id="v", name="Vucic", kind=ActorKind.PERSON, role="President"),
    )
    dataset = Dataset(id="d", title="D", actors=actors, stances=(stance,))

    (block,) = position_blocks(dataset, names_of(dataset))

    assert block.lines[0].label == ""
    assert block.lines[0].text == (
        "The Republic of Serbia, through Vucic (President), expects: peace, to the Republic of Kosovo, "
        "named among “some states”"
    )


@pytest.mark.parametrize(
    ("teller", "cited"),
    [({"publisher": "EUSA"}, "EU Mediation (EUSA)"), ({"site": "eusa.org"}, "eusa.org, EU Mediation")],
)
def test_a_source_that_is_cited_without_words_is_cited_by_its_title(
    teller: dict[str, str], cited: str
) -> None:
    fields: dict[str, Any] = {"id": "t", "kind": SourceKind.NEWS, "title": "EU Mediation", **teller}
    relation = _relation(RelationKind.NEIGHBOUR, RelationStatus.ONGOING, evidence=(Evidence(source="t"),))
    dataset = Dataset(id="d", title="D", sources=(Source(**fields),), relations=(relation,))

    (block,) = position_blocks(dataset, names_of(dataset))

    assert block.lines[0].source == cited
