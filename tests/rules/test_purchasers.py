# SPDX-License-Identifier: MIT
"""Purchasers and actors as such: codes, printed names, parents, and who is recorded twice."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.findings import Severity
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.parties import Party
from fmsdata.model.words import ActorKind, PartyRole
from fmsdata.rules import check
from fmsdata.rules._examples import dataset, notice
from fmsdata.tables.countries import COUNTRIES, country_for_name

COUNTRY, BODY, FIRM = ActorKind.COUNTRY, ActorKind.GOVERNMENT_BODY, ActorKind.COMPANY
CODES = st.sampled_from([row.code for row in COUNTRIES])


def _actor(
    key: str, name: str, country: str | None = None, kind: ActorKind = COUNTRY, **fields: Any
) -> Actor:
    code = None if country is None else CountryCode(country)
    return Actor(id=key, name=name, kind=kind, country=code, **fields)


def _paths(record: Any, code: str) -> list[str]:
    return [one.path for one in check(record, select=[code]).findings]


def _codes(record: Any) -> set[str]:
    return {one.code for one in check(record).findings if one.severity is not Severity.INFO}


@pytest.mark.parametrize(
    ("name", "code", "expected"),
    [
        pytest.param("Canada", "CN", "CA", id="the customer code of Canada is China"),
        pytest.param("Israel", "IS", "IL", id="the customer code of Israel is Iceland"),
        pytest.param("Republic of T[uuml]rkiye", "TK", "TR", id="a letter in markup"),
        pytest.param("Kosovo", "RS", "XK", id="a state that ISO 3166 does not list"),
        pytest.param("TECRO", "US", "TW", id="an office in the United States"),
    ],
)
def test_a_country_has_the_code_of_its_name(name: str, code: str, expected: str) -> None:
    (found,) = check(_actor("a", name, code), select=["FMS607"]).findings

    assert (found.path, found.expected, found.actual) == ("/country", expected, code)


@pytest.mark.parametrize(
    "actor",
    [
        pytest.param(_actor("a", "Government of the Netherlands", "NL"), id="its own code"),
        pytest.param(_actor("a", "Congo", "CG"), id="a name that two states share"),
        pytest.param(_actor("a", "North African Kingdom", "MA"), id="a name that is none"),
        pytest.param(_actor("a", "Australia"), id="no code"),
        pytest.param(_actor("a", "Georgia", "US", BODY), id="no country"),
    ],
)
def test_nothing_is_said_of_a_code_where_the_name_is_not_certain(actor: Actor) -> None:
    assert _paths(actor, "FMS607") == []


@given(st.sampled_from(COUNTRIES), CODES)
def test_of_all_codes_only_that_of_the_name_is_accepted(row: Any, code: str) -> None:
    named = country_for_name(row.name)

    assert bool(_paths(_actor("a", row.name, code), "FMS607")) == (named is not None and named != code)


ACTORS = (
    _actor("kosovo", "Kosovo", "XK"),
    _actor("ksf", "Kosovo Security Force", kind=ActorKind.ARMED_FORCE, parent="kosovo"),
    _actor("taiwan", "Taiwan", "TW"),
    _actor("united-states", "United States", "US"),
    _actor("nspa", "NSPA", kind=ActorKind.ORGANISATION),
)


@pytest.mark.parametrize(
    ("purchaser", "printed", "found"),
    [
        pytest.param("kosovo", "Government of Serbia", True, id="another state"),
        pytest.param("ksf", "Government of Serbia", True, id="a force of another state"),
        pytest.param("united-states", "TECRO", True, id="an office, taken for where it sits"),
        pytest.param(
            "taiwan",
            "Taipei Economic and Cultural Representative Office in the United States",
            False,
            id="an office and its state",
        ),
        pytest.param("ksf", "Republic of Kosovo", False, id="a force of the state"),
        pytest.param("kosovo", "the breakaway republic", False, id="words that name no state"),
        pytest.param("nspa", "Government of Belgium", False, id="an agency of no country"),
        pytest.param("kosovo", None, False, id="no printed name"),
        pytest.param(None, "Government of Serbia", False, id="no purchaser"),
        pytest.param("nobody", "Government of Serbia", False, id="an id of nobody"),
    ],
)
def test_the_purchaser_is_whom_item_i_prints(purchaser: str | None, printed: str | None, found: bool) -> None:
    record = dataset(*ACTORS, notice(purchaser=purchaser, purchaser_as_printed=printed))

    assert _paths(record, "FMS608") == (["/notifications/0/purchaser"] if found else [])


@given(CODES, CODES)
def test_a_purchaser_and_a_printed_name_of_two_states_never_pass(own: str, other: str) -> None:
    printed = CountryCode(other).name
    record = dataset(
        _actor("buyer", "The buyer", own, BODY), notice(purchaser="buyer", purchaser_as_printed=printed)
    )

    assert bool(_paths(record, "FMS608")) == (country_for_name(printed) not in (None, own))


@pytest.mark.parametrize(
    ("party", "found"),
    [
        pytest.param(Party(role=PartyRole.RECIPIENT, actor="kosovo"), True, id="receives"),
        pytest.param(Party(role=PartyRole.END_USER, actor="kosovo"), True, id="uses"),
        pytest.param(Party(role=PartyRole.FUNDER, actor="kosovo"), False, id="pays in part"),
        pytest.param(Party(role=PartyRole.LEAD_BUYER, actor="kosovo"), False, id="buys for several"),
        pytest.param(Party(role=PartyRole.END_USER, actor="ksf"), False, id="a force of the purchaser"),
        pytest.param(Party(role=PartyRole.END_USER, as_printed="Kosovo"), False, id="a name without an id"),
    ],
)
def test_a_recipient_or_user_is_somebody_beside_the_purchaser(party: Party, found: bool) -> None:
    other = Party(role=PartyRole.FUNDER, actor="united-states")

    assert _paths(notice(purchaser="kosovo", parties=(other, party)), "FMS611") == (
        ["/parties/1"] if found else []
    )
    assert _paths(notice(parties=(other, party)), "FMS611") == []


def test_each_circle_of_parents_is_found_once_and_a_chain_into_it_is_none() -> None:
    parents = {"tail": "a", "a": "b", "b": "a", "c": "d", "d": "e", "e": "c", "free": None, "far": "gone"}
    record = dataset(*(_actor(key, key, kind=BODY, parent=parent) for key, parent in parents.items()))

    assert _paths(record, "FMS612") == ["/actors/1/parent", "/actors/3/parent"]


@given(st.lists(st.integers(0, 9), min_size=10, max_size=10))
def test_parents_that_all_come_before_their_children_form_no_circle_until_the_first_joins_the_last(
    draws: list[int],
) -> None:
    parents = [None, *(f"a{draw % at}" for at, draw in enumerate(draws[1:], 1))]
    tree = [_actor(f"a{at}", f"a{at}", kind=BODY, parent=parent) for at, parent in enumerate(parents)]
    closed = _actor("a0", "a0", kind=BODY, parent="a9")

    assert _paths(dataset(*tree), "FMS612") == []
    assert len(_paths(dataset(closed, *tree[1:]), "FMS612")) == 1


@pytest.mark.parametrize(
    ("others", "found"),
    [
        pytest.param([_actor("b", "republic  of KOSOVO")], ["b"], id="other spaces and capitals"),
        pytest.param([_actor("b", "X", aliases=("Kosova",))], ["b"], id="an alias"),
        pytest.param(
            [_actor("b", "Republic of Kosovo", aliases=("Kosova",))], ["b"], id="two names, one pair"
        ),
        pytest.param([_actor("b", "Republic, of Kosovo.")], ["b"], id="punctuation"),
        pytest.param(
            [_actor("b", "Kosova", aliases=("RKS",)), _actor("c", "RKS")], ["b", "c"], id="a chain of three"
        ),
        pytest.param([_actor("b", "Kosova", kind=BODY)], [], id="another kind"),
        pytest.param([_actor("b", "Serbia", aliases=("Kosovo and Metohija",))], [], id="another name"),
    ],
)
def test_one_actor_has_one_id(others: list[Actor], found: list[str]) -> None:
    own = _actor("a", "Republic of Kosovo", aliases=("Kosova", "Kosova"))
    findings = check(dataset(own, *others), select=["FMS614"]).findings

    assert [one.object_id for one in findings] == found


@given(st.lists(st.sampled_from("abcd"), min_size=1, max_size=6))
def test_every_actor_is_found_whose_name_stood_before(names: list[str]) -> None:
    actors = (_actor(f"id-{at}", name, kind=FIRM) for at, name in enumerate(names))
    again = [f"/actors/{at}/name" for at, name in enumerate(names) if name in names[:at]]

    assert _paths(dataset(*actors), "FMS614") == again


@pytest.mark.parametrize(
    ("actor", "found"),
    [
        pytest.param(_actor("x", "X", "RS", BODY, parent="kosovo"), True, id="a ministry of another state"),
        pytest.param(_actor("x", "X", "RS", BODY, parent="ksf"), True, id="over a parent without a code"),
        pytest.param(_actor("x", "X", "XK", BODY, parent="ksf"), False, id="the same state"),
        pytest.param(_actor("x", "X", "RS", FIRM, parent="kosovo"), False, id="a firm owned abroad"),
        pytest.param(_actor("x", "X", "BE", BODY, parent="nspa"), False, id="a parent of no country"),
        pytest.param(_actor("x", "X", "RS", BODY, parent="nobody"), False, id="a parent that is not there"),
        pytest.param(
            _actor("x", "X", "US", ActorKind.PERSON, parent="united-states", accredited_to="kosovo"),
            False,
            id="an ambassador is of the state that sends him",
        ),
    ],
)
def test_a_body_is_of_the_country_that_it_belongs_to(actor: Actor, found: bool) -> None:
    assert _paths(dataset(*ACTORS, actor), "FMS615") == (["/actors/5/parent"] if found else [])


@pytest.mark.parametrize(
    ("judge", "fields"),
    [
        pytest.param(
            "FMS608", {"purchaser_as_printed": "Government of Serbia"}, id="a slip of the purchaser"
        ),
        pytest.param(
            "FMS403", {"purchaser": "kosvo", "purchaser_as_printed": "Kosovo"}, id="an id of nobody"
        ),
        pytest.param(
            "FMS611", {"parties": (Party(role=PartyRole.RECIPIENT, actor="kosovo"),)}, id="a party too many"
        ),
    ],
)
def test_each_fault_of_a_purchaser_has_one_judge(judge: str, fields: dict[str, Any]) -> None:
    record = dataset(*ACTORS, notice(**({"purchaser": "kosovo"} | fields)))

    assert _codes(record) == {judge}


@pytest.mark.parametrize(
    ("title", "found"),
    [
        pytest.param("Romania – Javelin Missiles", True, id="another country"),
        pytest.param("Romania--Javelin Missiles", True, id="two hyphens"),
        pytest.param("Romania - Javelin Missiles", True, id="a hyphen between spaces"),
        pytest.param("Kosovo – F-16 Aircraft", False, id="the purchaser"),
        pytest.param("Republic of Kosovo – Javelin Missiles", False, id="the purchaser in full"),
        pytest.param("FGM-148F Javelin Missiles – Romania", False, id="no country before the dash"),
        pytest.param("United States – Kosovo", False, id="the seller"),
        pytest.param("Romania buys missiles", False, id="no dash"),
    ],
)
@pytest.mark.parametrize("fields", [{"purchaser": "kosovo"}, {"purchaser_as_printed": "Kosovo"}], ids=str)
def test_a_headline_begins_with_the_purchaser(fields: dict[str, Any], title: str, found: bool) -> None:
    record = dataset(*ACTORS, notice(title=title, **fields))

    assert _paths(record, "FMS618") == (["/notifications/0/title"] if found else [])


@pytest.mark.parametrize("kind", ActorKind)
def test_no_firm_and_no_person_buys(kind: ActorKind) -> None:
    record = dataset(_actor("buyer", "A buyer", kind=kind), notice(purchaser="buyer"))
    firms = (ActorKind.COMPANY, ActorKind.JOINT_VENTURE, ActorKind.MEDIA, ActorKind.PERSON)

    assert _paths(record, "FMS619") == (["/notifications/0/purchaser"] if kind in firms else [])
