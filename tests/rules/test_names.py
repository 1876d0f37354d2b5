# SPDX-License-Identifier: MIT
"""Names and quotes: which words of a record must stand in the words that are quoted for it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.findings import Severity
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.dataset import Dataset
from fmsdata.model.items import Item
from fmsdata.model.parties import Contractor, Member, Party
from fmsdata.model.positions import Act, Stance
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.words import ActKind, ActorKind, EvidenceRole, PartyRole, Polarity, SourceKind
from fmsdata.rules import check
from fmsdata.rules._examples import dataset, notice, source

AGAINST = EvidenceRole.CONTRADICTS
# Of letters that make no article and no plural; names of one length, so that none is derived from another.
WORD = st.text("abcdefgh", min_size=4, max_size=9)
NAME = st.text("abcdefgh", min_size=6, max_size=6)


def _quote(quote: str | None, *supports: str, **fields: Any) -> Evidence:
    return Evidence(source="record", quote=quote, supports=supports, **fields)


def _firm(name: str, *evidence: Evidence, **fields: Any) -> Contractor:
    return Contractor(name=name, evidence=evidence, **fields)


def _paths(record: Any, code: str) -> list[str]:
    return [one.path for one in check(record, select=[code]).findings]


@pytest.mark.parametrize(
    ("name", "quote", "found"),
    [
        pytest.param("The Boeing Company", "the Boeing Company in Mesa", False, id="an article"),
        pytest.param("Leidos, Inc.", "LEIDOS Inc of Reston", False, id="capitals and full stops"),
        pytest.param("Missile Systems of Raytheon", "Raytheon Missile System", False, id="order and plural"),
        pytest.param("RTX", "RTX.", False, id="a full stop"),
        pytest.param("Lockheed Martin", "Lockheed Marten", True, id="a slip"),
        pytest.param("Raytheon Missiles and Defense", "Raytheon of Tucson", True, id="more than is quoted"),
        pytest.param("RTX", "the RTXA of Tucson", True, id="within a longer word"),
        pytest.param("Northrop", "Northrup Grumman", True, id="a letter"),
    ],
)
@pytest.mark.parametrize("supports", [("name",), ("name", "places"), ()], ids=["named", "among", "whole"])
def test_the_name_of_a_firm_stands_in_its_quote(
    name: str, quote: str, supports: tuple[str, ...], found: bool
) -> None:
    assert _paths(_firm(name, _quote(quote, *supports)), "FMS806") == (["/name"] if found else [])


@pytest.mark.parametrize(
    ("evidence", "found"),
    [
        pytest.param((_quote("in Orlando, FL", "places"),), False, id="a quote for another field"),
        pytest.param((_quote(None, "name"),), False, id="no quote"),
        pytest.param((_quote("Lockheed", "name"), _quote("Martin Corp", "name")), False, id="in two quotes"),
        pytest.param((_quote("Lockheed", "name"), _quote("Lockheed Martin")), False, id="in another's quote"),
        pytest.param(
            (_quote("Raytheon", "name"), _quote("Lockheed Martin", "name", role=AGAINST)), True, id="against"
        ),
        pytest.param((_quote("Raytheon", "name", role=AGAINST),), False, id="only what speaks against it"),
    ],
)
def test_quotes_for_other_fields_and_against_it_say_nothing_of_a_name(
    evidence: tuple[Evidence, ...], found: bool
) -> None:
    assert bool(_paths(_firm("Lockheed Martin", *evidence), "FMS806")) is found


@pytest.mark.parametrize(
    ("record", "paths"),
    [
        pytest.param(
            _firm("KBR", _quote("KBR, Houston, TX", "name", "places"), places=("Houston, TX", "Reston, VA")),
            ["/places/1"],
            id="the second place",
        ),
        pytest.param(
            _firm(
                "JV",
                _quote("the JV of Boeing in Mesa, AZ", "name", "members"),
                members=(Member(name="Boeing", places=("Ames, IA",)), Member(name="Saab")),
            ),
            ["/members/0", "/members/1"],
            id="the place of a member, and a member",
        ),
        pytest.param(
            Actor(
                id="a",
                name="NATO",
                kind=ActorKind.ORGANISATION,
                aliases=("the Alliance", "the Pact"),
                evidence=(_quote("NATO, the Alliance", "aliases"),),
            ),
            ["/aliases/1"],
            id="an alias",
        ),
        pytest.param(
            Party(
                role=PartyRole.END_USER, as_printed="Land Force", evidence=(_quote("the army", "as_printed"),)
            ),
            ["/as_printed"],
            id="a party",
        ),
        pytest.param(Party(role=PartyRole.END_USER, evidence=(_quote("the army"),)), [], id="no name"),
        pytest.param(
            notice(title="Kosovo – Javelin Missiles", evidence=(_quote("Kosovo – Javelin", "title"),)),
            [],
            id="a long phrase quoted in part",
        ),
        pytest.param(
            notice(
                purchaser_as_printed="Republic of Kosovo",
                evidence=(_quote("Kosovo", "purchaser_as_printed"),),
            ),
            ["/purchaser_as_printed"],
            id="a name quoted in part",
        ),
        pytest.param(Item(name="missiles", evidence=(_quote("246 missile", "quantity"),)), [], id="a number"),
    ],
)
def test_of_several_names_the_one_that_is_not_quoted_is_found(record: Any, paths: list[str]) -> None:
    assert _paths(record, "FMS806") == paths


def test_words_in_another_language_are_not_compared() -> None:
    item = Item(name="launch units", evidence=(_quote("njësi lëshuese", "name"),))

    for language, found in (("sq", []), ("en-US", ["/notifications/0/items/0/name"])):
        assert _paths(dataset(source(language=language), notice(items=(item,))), "FMS806") == found


@given(st.lists(WORD, min_size=1, max_size=4), st.permutations(range(4)), st.data())
def test_a_name_passes_in_any_order_and_fails_as_soon_as_a_word_is_another(
    words: list[str], order: list[int], data: st.DataObject
) -> None:
    shuffled = [words[at] for at in order if at < len(words)]
    wrong = data.draw(WORD.filter(lambda word: word not in words))

    assert _paths(_firm(" ".join(words), _quote(" ".join(shuffled), "name")), "FMS806") == []
    assert _paths(_firm(" ".join([*words, wrong]), _quote(" ".join(words), "name")), "FMS806") == ["/name"]


ACTORS = (
    Actor(id="kosovo", name="Republic of Kosovo", aliases=("Kosovo",), kind=ActorKind.COUNTRY),
    Actor(id="serbia", name="Serbia", kind=ActorKind.COUNTRY),
    Actor(
        id="ksf", name="Kosovo Security Force", aliases=("KSF",), kind=ActorKind.ARMED_FORCE, parent="kosovo"
    ),
    Actor(id="united-states", name="United States", aliases=("US",), kind=ActorKind.COUNTRY),
)


def _stance(holder: str, *evidence: Evidence) -> Dataset:
    stance = Stance(
        id="stance",
        holder=holder,
        polarity=Polarity.OPPOSES,
        topic="the sale",
        evidence=evidence,
    )
    return dataset(*ACTORS, stance)


@pytest.mark.parametrize(
    ("evidence", "found"),
    [
        pytest.param(_quote("Kosovo's parliament", "holder"), False, id="by an alias"),
        pytest.param(_quote("the Kosovar president", "holder"), False, id="by a word for what is of it"),
        pytest.param(_quote("the Albanian president", "holder"), True, id="by a word for another state"),
        pytest.param(_quote("the government", "holder"), True, id="by no name"),
        pytest.param(_quote("the government", "polarity"), False, id="in a quote for another field"),
        pytest.param(_quote("the government"), False, id="by nobody, for the whole record"),
        pytest.param(_quote("Serbia’s government"), True, id="another, for the whole record"),
        pytest.param(_quote("Serbia, and Kosovo"), False, id="both, for the whole record"),
        pytest.param(_quote("it will help us"), False, id="a pronoun, for the whole record"),
        pytest.param(_quote("Serbia's government", "holder", role=AGAINST), False, id="in words against it"),
        pytest.param(_quote(None, "holder"), False, id="no quote"),
    ],
)
def test_the_actor_that_a_quote_supports_is_named_in_it(evidence: Evidence, found: bool) -> None:
    record = _stance("kosovo", evidence)

    assert _paths(record, "FMS815") == (["/stances/0/holder"] if found else [])


def test_words_that_speak_against_a_field_do_not_name_its_actor() -> None:
    record = _stance("kosovo", _quote("Serbia", "holder"), _quote("Kosovo", "holder", role=AGAINST))

    assert _paths(record, "FMS815") == ["/stances/0/holder"]


def test_another_actor_is_told_and_a_parent_is_none() -> None:
    (found,) = check(_stance("kosovo", _quote("Serbia has said")), select=["FMS815"]).findings

    assert (found.expected, found.actual) == ("serbia", "kosovo")
    assert _paths(_stance("ksf", _quote("Kosovo has said")), "FMS815") == []
    assert _paths(_stance("nobody", _quote("the government", "holder")), "FMS815") == []


def test_of_several_actors_each_is_looked_for() -> None:
    quote = _quote("Kosovo and Serbia met", "actors")
    act = Act(id="act", kind=ActKind.AGREEMENT, actors=("kosovo", "ksf", "serbia"), evidence=(quote,))

    assert _paths(dataset(*ACTORS, act), "FMS815") == ["/acts/0/actors/1"]


def test_the_maker_of_a_system_is_named_and_foreign_words_are_not_compared() -> None:
    firm = Actor(id="saab", name="Saab", kind=ActorKind.COMPANY)
    system = WeaponSystem(
        id="own", name="Own", manufacturers=("saab",), evidence=(_quote("Bofors", "manufacturers"),)
    )

    assert _paths(dataset(firm, system), "FMS815") == ["/systems/0/manufacturers/0"]
    assert _paths(dataset(source(language="sv"), firm, system), "FMS815") == []


@given(st.lists(NAME, min_size=2, max_size=5, unique=True), st.data())
def test_whoever_of_the_actors_is_quoted_passes_and_every_other_is_found(
    names: list[str], data: st.DataObject
) -> None:
    actors = [Actor(id=f"a{at}", name=name, kind=ActorKind.GROUP) for at, name in enumerate(names)]
    holder, named = data.draw(st.tuples(*[st.sampled_from(actors)] * 2))
    quote = _quote(f"the {named.name} said", "holder")
    (stance,) = _stance(holder.id, quote).stances

    assert bool(_paths(dataset(*actors, stance), "FMS815")) == (holder is not named)


@pytest.mark.parametrize(
    ("quote", "paths"),
    [
        pytest.param("the Republic of Kosovo (KS).", [], id="both names"),
        pytest.param("Republic of Kosovo", ["/actors/0/aliases/0"], id="the alias nowhere"),
        pytest.param("KS-led", ["/actors/0/name"], id="the name nowhere, the alias before a hyphen"),
        pytest.param("the KSF", ["/actors/0/name", "/actors/0/aliases/0"], id="only a longer word"),
    ],
)
def test_a_name_that_no_quote_of_the_dataset_holds_is_told(quote: str, paths: list[str]) -> None:
    own = Actor(
        id="kosovo",
        name="Republic of Kosovo",
        aliases=("KS",),
        kind=ActorKind.COUNTRY,
        evidence=(_quote("said the country"),),
    )
    record = dataset(own, notice(evidence=(_quote(quote),)))

    assert _paths(record, "FMS817") == paths
    assert {one.severity for one in check(record, select=["FMS817"]).findings} <= {Severity.INFO}


def test_a_name_that_a_quote_claims_to_support_is_left_to_the_rule_on_that_quote() -> None:
    own = Actor(id="a", name="Kosova", kind=ActorKind.COUNTRY, evidence=(_quote("Kosovo", "name"),))
    record = dataset(own, notice(purchaser="a"))

    assert {one.code for one in check(record).findings} & {"FMS806", "FMS815", "FMS817"} == {"FMS806"}


def test_without_any_quote_nothing_is_said_of_an_actor() -> None:
    own = Actor(id="a", name="Kosova", kind=ActorKind.COUNTRY, evidence=(_quote(None),))

    assert _paths(dataset(own, Source(id="record", kind=SourceKind.NEWS), notice()), "FMS817") == []
