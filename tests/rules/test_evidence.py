# SPDX-License-Identifier: MIT
"""Whether facts have evidence, and whether it is sound: its source, its length, its fields, its role."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata._fields import fields_of
from fmsdata.findings import Finding
from fmsdata.model.actors import Actor
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Party, Staff
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import (
    ActKind,
    ActorKind,
    Affiliation,
    ContractorStatus,
    EvidenceRole,
    MilestoneKind,
    PartyRole,
    Polarity,
    RelationKind,
    RelationStatus,
)
from fmsdata.rules import check
from fmsdata.rules._examples import CITED, dataset, notice, source
from fmsdata.rules.evidence import SUGGESTIONS
from fmsdata.testing import strategies

AGAINST = (Evidence(source="record", role=EvidenceRole.CONTRADICTS),)
LONGEST = "one two three four five six seven eight nine ten eleven twelve"

PARTS: dict[str, Any] = {
    "items": (Item(name="missiles"),),
    "value": Value(total_usd=75_000_000),
    "other_values": (Value(total_usd=1),),
    "contractors": (Contractor(name="Raytheon"),),
    "parties": (Party(role=PartyRole.END_USER),),
    "representatives": (Staff(affiliation=Affiliation.COMBINED, quantity=Quantity(count=2)),),
    "dates": (Milestone(kind=MilestoneKind.APPROVED),),
}
"""A fact without evidence of its own in each field of a notice that holds facts."""

ALONE: list[Any] = [
    Notification(id="n", notice="n", source="s"),
    Act(id="a", kind=ActKind.VOTE),
    Stance(id="s", holder="serbia", polarity=Polarity.OPPOSES, topic="the sale"),
    Relation(
        id="r",
        kind=RelationKind.SUPPORT,
        status=RelationStatus.ONGOING,
        subject="nato",
        objects=("kosovo",),
    ),
]
"""Records with an id, which stand alone in a dataset."""


def _said(quote: str | None = None, *supports: str, **fields: Any) -> Evidence:
    return Evidence(**({"source": "record", "quote": quote, "supports": supports} | fields))


def _found(code: str, record: Any) -> tuple[Finding, ...]:
    return check(record, select=[code]).findings


def _paths(code: str, record: Any) -> list[str]:
    return [one.path for one in _found(code, record)]


@pytest.mark.parametrize("record", ALONE, ids=lambda record: type(record).__name__)
def test_fms801_a_record_with_an_id_has_evidence_of_its_own(record: Any) -> None:
    assert _paths("FMS801", record) == [""]
    assert _paths("FMS801", attrs.evolve(record, evidence=AGAINST)) == [""]
    assert _paths("FMS801", attrs.evolve(record, evidence=CITED)) == []
    assert _paths("FMS801", attrs.evolve(record, evidence=(*AGAINST, *CITED))) == []


@pytest.mark.parametrize("field", PARTS)
def test_fms801_a_part_of_a_notice_has_evidence_or_the_notice_speaks_to_its_field(field: str) -> None:
    part = PARTS[field]
    path = f"/{field}/0" if isinstance(part, tuple) else f"/{field}"
    named = {"contractor_status": ContractorStatus.NAMED} if field == "contractors" else {}
    fields: dict[str, Any] = {field: part} | named

    for evidence, expected in (
        ((_said(None, "purchaser"),), [path]),
        ((_said(None, "purchaser"), _said(None, field)), []),
        ((_said(),), []),
        ((_said(None, "purchaser"), *AGAINST), [path]),
    ):
        assert _paths("FMS801", notice(evidence=evidence, **fields)) == expected


@pytest.mark.parametrize("field", PARTS)
def test_fms801_a_part_that_is_checked_alone_may_have_its_evidence_elsewhere(field: str) -> None:
    part = PARTS[field][0] if isinstance(PARTS[field], tuple) else PARTS[field]

    assert _paths("FMS801", part) == []


def test_fms801_the_value_of_an_act_is_a_fact_too() -> None:
    value = Value(total_usd=1)

    assert _paths("FMS801", Act(id="a", kind=ActKind.VOTE, value=value, evidence=CITED)) == []
    assert _paths("FMS801", Act(id="a", kind=ActKind.VOTE, value=value, evidence=(_said(None, "on"),))) == [
        "/value"
    ]


def test_fms801_who_somebody_is_needs_no_evidence() -> None:
    assert _paths("FMS801", Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY)) == []


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [("recrod", "did you mean 'record'?"), ("Record", "did you mean 'record'?"), ("congress", None)],
)
def test_fms802_evidence_names_a_source_of_the_dataset(wrong: str, hint: str | None) -> None:
    item = Item(name="missiles", evidence=(_said("246"), _said("missiles", source=wrong)))

    (found,) = _found("FMS802", dataset(notice(items=(item,))))

    assert found.path == "/notifications/0/items/0/evidence/1/source"
    assert (found.actual, found.hint, found.object_id) == (wrong, hint, "notice")


def test_fms802_many_slips_are_all_told_and_the_first_with_a_hint() -> None:
    slips = tuple(_said(str(number), source="recrod") for number in range(SUGGESTIONS + 5))

    found = _found("FMS802", dataset(notice(evidence=slips)))

    assert [one.path for one in found] == [f"/notifications/0/evidence/{n}/source" for n in range(len(slips))]
    assert [one.hint is not None for one in found] == [True] * SUGGESTIONS + [False] * 5


def test_fms802_the_same_evidence_in_two_records_is_told_of_both() -> None:
    wrong = (_said(source="recrod"),)

    assert _paths("FMS802", dataset(notice(evidence=wrong), notice(id="b", evidence=wrong))) == [
        "/notifications/0/evidence/0/source",
        "/notifications/1/evidence/0/source",
    ]


def test_a_source_that_is_not_there_is_told_once_whatever_else_its_evidence_would_break() -> None:
    wrong = _said("246 missiles", paragraph=0, source="recrod")

    codes = {one.code for one in check(dataset(notice(evidence=(wrong, *CITED)))).findings}

    assert codes == {"FMS802"}


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        pytest.param(LONGEST, 12, id="twelve"),
        pytest.param(f"{LONGEST} thirteen", 13, id="thirteen"),
        pytest.param("a b c d e f g h i j k l m", 13, id="thirteen letters"),
        pytest.param("a  b   c    d     e", 5, id="few words and many spaces"),
        pytest.param(LONGEST.replace(" ", "\n"), 12, id="twelve on as many lines"),
        pytest.param(LONGEST.replace(" ", "\n") + "\nthirteen", 13, id="thirteen on as many lines"),
        pytest.param(
            LONGEST.replace("five six", "five\nsix") + " thirteen", 13, id="over the end of one line"
        ),
        pytest.param(LONGEST.replace(" ", "\N{NO-BREAK SPACE}") + " thirteen", 13, id="with other spaces"),
        pytest.param("x" * 500, 1, id="one long word"),
    ],
)
def test_fms804_a_quote_has_twelve_words_however_they_are_spaced(quote: str, words: int) -> None:
    found = _found("FMS804", notice(evidence=(*CITED, _said(quote))))

    assert [one.path for one in found] == (["/evidence/1/quote"] if words > 12 else [])
    assert [f"{words} words" in one.message for one in found] == [True] * len(found)


@given(st.lists(st.sampled_from(("Kosovo", "246", "“Javelin”", "a")), min_size=1, max_size=20), st.data())
def test_fms804_counts_words_and_not_what_parts_them(words: list[str], data: st.DataObject) -> None:
    spaces = st.sampled_from((" ", "  ", "\n", " \n", "\r\n", "\N{NO-BREAK SPACE}"))
    quote = words[0] + "".join(data.draw(spaces) + word for word in words[1:])

    assert bool(_found("FMS804", notice(evidence=(_said(quote),)))) is (len(words) > 12)


@pytest.mark.parametrize(
    ("record", "paths"),
    [
        pytest.param(notice(evidence=(_said(None, "purchaser", "value"),)), [], id="its fields"),
        pytest.param(
            notice(evidence=(_said(None, "total_usd"),)), ["/evidence/0/supports/0"], id="of a part"
        ),
        pytest.param(
            notice(evidence=(*CITED, _said(None, "value", "Value", "x"))),
            ["/evidence/1/supports/1", "/evidence/1/supports/2"],
            id="two of three",
        ),
        pytest.param(
            notice(items=(Item(name="a", evidence=(_said(None, "count"),)),)),
            ["/items/0/evidence/0/supports/0"],
            id="of the quantity of an item",
        ),
        pytest.param(Item(name="a", evidence=(_said(None, "quantity"),)), [], id="an item alone"),
        pytest.param(Evidence(source="s", supports=("anything",)), [], id="evidence alone"),
    ],
)
def test_fms808_evidence_supports_fields_of_the_record_that_holds_it(record: Any, paths: list[str]) -> None:
    assert _paths("FMS808", record) == paths


@given(strategies.items(), st.lists(st.sampled_from((*(f.name for f in fields_of(Item)), "count", "page"))))
def test_fms808_tells_of_each_name_that_is_no_field(item: Item, names: list[str]) -> None:
    record = attrs.evolve(item, evidence=(_said(None, *names),))

    assert [one.actual for one in _found("FMS808", record)] == [
        name for name in names if name in {"count", "page"}
    ]


@pytest.mark.parametrize(
    ("evidence", "positions"),
    [
        pytest.param(CITED, [], id="nothing against it"),
        pytest.param((*CITED, *AGAINST), [1], id="one against it"),
        pytest.param((*AGAINST, *CITED, _said("250", role=EvidenceRole.CONTRADICTS)), [0, 2], id="two"),
    ],
)
def test_fms813_tells_where_a_source_says_otherwise(
    evidence: tuple[Evidence, ...], positions: list[int]
) -> None:
    assert _paths("FMS813", notice(evidence=evidence)) == [f"/evidence/{at}/role" for at in positions]


def test_a_fact_that_is_only_contradicted_is_unsupported_and_the_contradiction_is_told() -> None:
    codes = {one.code for one in check(dataset(source(), notice(evidence=AGAINST))).findings}

    assert codes == {"FMS801", "FMS813"}


@pytest.mark.parametrize("between", ["\t", "\x0b", "\x0c", "\x1f", "\x85", "\u3000", " \t"])
def test_fms804_any_white_space_parts_words(between: str) -> None:
    quote = between.join("abcdefghijklm")

    assert _paths("FMS804", notice(evidence=(_said(quote),))) == ["/evidence/0/quote"]
