# SPDX-License-Identifier: MIT
"""Ids and references: which ids are well made, and which references lead where they should."""

import string
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.findings import Finding
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.items import Item
from fmsdata.model.parties import Party
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.words import (
    ActKind,
    ActorKind,
    PartyRole,
    Polarity,
    QuantityKind,
    RelationKind,
    RelationStatus,
)
from fmsdata.rules import check
from fmsdata.rules._examples import CITED, dataset, notice, source

case = pytest.param


def actor(name: str, **fields: Any) -> Actor:
    return Actor(id=name, name=name, kind=ActorKind.COUNTRY, **fields)


def system(name: str, **fields: Any) -> WeaponSystem:
    return WeaponSystem(id=name, name=name, **fields)


def stance(holder: str, target: str) -> Stance:
    return Stance(id="stance", holder=holder, target=target, polarity=Polarity.REGRETS, evidence=CITED)


def findings(record: Any, *codes: str) -> tuple[Finding, ...]:
    return check(record, select=codes).findings


def paths(record: Any, *codes: str) -> list[str]:
    return [finding.path for finding in findings(record, *codes)]


def codes(record: Any) -> set[str]:
    """Return the codes of all that is found, but for records that nothing refers to."""
    return {finding.code for finding in check(record, ignore=["FMS415"]).findings}


@pytest.mark.parametrize(
    ("records", "found"),
    [
        case([actor("a"), actor("b")], [], id="two"),
        case([actor("a"), actor("A")], [], id="capitals tell ids apart"),
        case([actor("a"), actor("a"), actor("a")], ["/actors/1/id", "/actors/2/id"], id="thrice"),
        case([system("a"), actor("a")], ["/systems/0/id"], id="two classes"),
        case([actor("record")], ["/actors/0/id"], id="that of a source"),
        case([notice(id="a"), notice(id="b")], [], id="two tellings of one notice"),
    ],
)
def test_an_id_names_one_record_of_any_class(records: list[Any], found: list[str]) -> None:
    assert paths(dataset(*records), "FMS401") == found


@given(st.lists(st.sampled_from("abc"), max_size=5), st.lists(st.sampled_from("abc"), max_size=5))
def test_every_record_after_the_first_with_an_id_is_found(actors: list[str], systems: list[str]) -> None:
    record = dataset(*map(actor, actors), *map(system, systems))

    assert len(paths(record, "FMS401")) == len(actors + systems) - len({*actors, *systems})


def test_a_shared_id_is_found_once_and_not_in_the_references_to_it() -> None:
    system_too = dataset(actor("a"), system("a"), notice(purchaser="a", items=(Item(name="x", system="a"),)))
    source_too = dataset(source(id="record"), actor("record"), notice(purchaser="record"))

    assert codes(system_too) == {"FMS401"}
    assert codes(source_too) == {"FMS401"}


@pytest.mark.parametrize(
    "name", ["26-1C", "us/fms:2024.01", "fgm_148f", "2024", "a", "2005-israel-gbu28-usatoday"]
)
def test_letters_and_digits_joined_by_one_mark_make_an_id(name: str) -> None:
    assert paths(actor(name), "FMS402") == []


@pytest.mark.parametrize(
    "name", ["a b", "türkiye", "a--b", "-a", "a-", "a/", "fgm148(f)", "a\n", "१२", "a,b", "'a'", "a?b=c"]
)
def test_anything_else_is_malformed(name: str) -> None:
    (found,) = findings(actor(name), "FMS402")

    assert (found.path, found.actual) == ("/id", name)


@given(
    st.lists(st.text(string.ascii_letters + string.digits, min_size=1), min_size=1), st.sampled_from("-._:/")
)
def test_any_words_joined_by_one_mark_are_well_made_and_with_a_mark_at_an_end_no_more(
    words: list[str], mark: str
) -> None:
    name = mark.join(words)

    assert paths(system(name), "FMS402") == []
    for odd in (mark + name, name + mark, f"{name}{mark}{mark}{name}"):
        assert paths(system(odd), "FMS402") == ["/id"]


@pytest.mark.parametrize(
    ("record", "path", "wanted"),
    [
        case(notice(source="lost"), "/notifications/0/source", "Source", id="source of a notice"),
        case(notice(restated_in="x"), "/notifications/0/restated_in", "Notification", id="restated"),
        case(
            notice(parties=(Party(role=PartyRole.FUNDER, actor="x"),)),
            "/notifications/0/parties/0/actor",
            "Actor",
            id="in a part of a notice",
        ),
        case(
            notice(items=(Item(name="a"), Item(name="b", system="x"))),
            "/notifications/0/items/1/system",
            "WeaponSystem",
            id="in a line",
        ),
        case(system("a", manufacturers=("a", "x")), "/systems/0/manufacturers/1", "Actor", id="list"),
        case(source(copy_of="x"), "/sources/0/copy_of", "Source", id="copied source"),
        case(actor("a", parent="x"), "/actors/0/parent", "Actor", id="parent"),
        case(stance("record", "x"), "/stances/0/target", None, id="of any class"),
    ],
)
def test_an_id_that_no_record_has_is_found_where_it_stands(
    record: Any, path: str, wanted: str | None
) -> None:
    (found,) = findings(dataset(record), "FMS403")

    kind = "the id of a record" if wanted is None else f"the id of a record of class {wanted}"
    assert (found.path, found.expected) == (path, kind)


@pytest.mark.parametrize(
    "record",
    [
        case(notice(), id="no purchaser"),
        case(notice(items=(), positions=()), id="empty lists"),
        case(source(corrects="2025-22709"), id="a document number"),
        case(
            notice(
                items=(
                    Item(name="helicopters", key="x"),
                    Item(name="guns", quantity=Quantity(kind=QuantityKind.REFERENCE, same_as="y")),
                )
            ),
            id="the key of a line",
        ),
        case(notice(evidence=(Evidence(source="lost"),)), id="the source of evidence, FMS802"),
    ],
)
def test_what_is_no_reference_to_a_record_needs_none(record: Any) -> None:
    assert paths(dataset(record), "FMS403", "FMS404") == []


@pytest.mark.parametrize(
    ("record", "path"),
    [
        case(notice(purchaser="gun"), "/notifications/0/purchaser", id="a system buys"),
        case(notice(source="buyer"), "/notifications/0/source", id="an actor as source"),
        case(notice(restated_in="record"), "/notifications/0/restated_in", id="a source as notice"),
        case(system("a", part_of="buyer"), "/systems/1/part_of", id="part of an actor"),
        case(stance("record", "gun"), "/stances/0/holder", id="a source as holder"),
        case(stance("buyer", "gun"), None, id="a stance on a system"),
        case(notice(positions=("buyer",)), None, id="a field of any class"),
    ],
)
def test_a_reference_leads_to_a_record_of_the_class_of_the_field(record: Any, path: str | None) -> None:
    assert paths(dataset(actor("buyer"), system("gun"), record), "FMS404") == ([path] if path else [])


@given(st.sampled_from(["buyer", "gun", "record", "notice", "lost", "buyr"]))
def test_a_wrong_reference_is_either_unresolved_or_of_the_wrong_kind(name: str) -> None:
    record = dataset(actor("buyer"), system("gun"), notice(purchaser=name))

    expected = {"buyer": set(), "lost": {"FMS403"}, "buyr": {"FMS403"}}.get(name, {"FMS404"})
    assert codes(record) == expected


def test_the_nearest_id_is_suggested_for_the_first_slips_only() -> None:
    slips = tuple(f"kosova-{number}" for number in range(25))
    relation = Relation(
        id="relation",
        kind=RelationKind.DEPLOYMENT,
        status=RelationStatus.ONGOING,
        subject="kosovo",
        objects=slips,
        evidence=CITED,
    )

    found = findings(
        dataset(*(actor(f"kosovo-{number}") for number in range(25)), actor("kosovo"), relation), "FMS403"
    )

    assert [one.actual for one in found] == list(slips)
    assert "'kosovo-0'" in (found[0].hint or "")
    assert [one.hint is not None for one in found] == [True] * 20 + [False] * 5


@pytest.mark.parametrize(
    ("records", "found"),
    [
        case([notice(purchaser="a"), actor("a"), actor("b")], ["/actors/1/id"], id="actor"),
        case([actor("a", parent="b"), actor("b"), notice(purchaser="a")], [], id="a parent"),
        case([system("a")], ["/systems/0/id"], id="system"),
        case([system("a", part_of="b"), system("b")], ["/systems/0/id"], id="part and whole"),
        case([stance("a", "b"), actor("a"), system("b")], [], id="holder and target"),
        case([source(), source(id="s", copy_of="record")], ["/sources/1/id"], id="copy and original"),
        case(
            [source(), source(id="s"), Act(id="act", kind=ActKind.VOTE, evidence=(Evidence(source="s"),))],
            ["/sources/0/id"],
            id="cited by evidence",
        ),
        case([notice(), stance("a", "notice"), actor("a")], [], id="notices and stances stand alone"),
    ],
)
def test_sources_actors_and_systems_are_there_for_others(records: list[Any], found: list[str]) -> None:
    cites_the_record = Act(id="cites", kind=ActKind.VOTE, evidence=CITED)
    extra = [] if "/sources/0/id" in found else [cites_the_record]

    assert paths(dataset(*records, *extra), "FMS415") == found
