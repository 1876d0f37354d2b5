# SPDX-License-Identifier: MIT
"""What rules ask about the actors of a dataset: who belongs where, and whom a quote names."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.model import _buyers
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.countries import CountryCode
from fmsdata.model.positions import Act
from fmsdata.model.sources import Evidence
from fmsdata.model.words import ActKind, ActorKind
from fmsdata.rules import Index
from fmsdata.rules import _actors as module
from fmsdata.rules._actors import Actors
from fmsdata.rules._examples import dataset, notice
from fmsdata.tables.countries import country_for_name
from fmsdata.tables.purchasers import PurchaserClass


def _actor(key: str, *names: str, **fields: Any) -> Actor:
    first, *others = names or (key,)
    own: dict[str, Any] = {"id": key, "name": first, "aliases": tuple(others), "kind": ActorKind.GROUP}
    return Actor(**(own | fields))


def _actors(*records: Any, quotes: tuple[str, ...] = ()) -> Actors:
    evidence = tuple(Evidence(source="record", quote=quote) for quote in quotes)
    return Index(dataset(*records, notice(evidence=evidence))).actors


FAMILY = (
    _actor("kosovo", "Republic of Kosovo", "Kosovo", country=CountryCode("XK")),
    _actor("ksf", "Kosovo Security Force", parent="kosovo"),
    _actor("brigade", "1st Brigade", parent="ksf"),
    _actor("mission", "Mission", country=CountryCode("US"), parent="brigade"),
    _actor("nato", "North Atlantic Treaty Organization", "NATO"),
    _actor("nspa", "NSPA", parent="nato"),
    _actor("lost", "Lost", parent="gone"),
    _actor("here", "Here", parent="there"),
    _actor("there", "There", parent="here"),
    _actor("serbia", "Serbia"),
    _actor("united-states", "United States", "US", "U.S."),
    _actor("raytheon", "Raytheon, Inc."),
)


@pytest.mark.parametrize(
    ("actor", "country", "head"),
    [
        ("kosovo", "XK", "kosovo"),
        ("brigade", "XK", "kosovo"),
        ("mission", "US", "kosovo"),
        ("nspa", None, "nato"),
        ("lost", None, None),
        ("here", None, None),
        ("nobody", None, None),
        (None, None, None),
    ],
)
def test_an_actor_is_of_the_nearest_country_above_it_and_belongs_to_the_last_actor(
    actor: str | None, country: str | None, head: str | None
) -> None:
    actors = _actors(*FAMILY)
    top = actors.head_of(actor)

    assert actors.country_of(actor) == country
    assert (None if top is None else top.id) == head


@given(st.lists(st.none() | st.integers(0, 7), min_size=8, max_size=8))
def test_whatever_the_parents_are_the_way_up_ends_at_an_actor_without_one(draws: list[int | None]) -> None:
    above = {at: draw for at, draw in enumerate(draws) if draw not in (None, at)}
    tree = (_actor(f"a{at}", parent=f"a{above[at]}" if at in above else None) for at in range(8))
    actors = _actors(*tree)

    for at in range(8):
        head, steps = actors.head_of(f"a{at}"), 0
        up: int | None = at
        while up in above and steps < 9:
            up, steps = above[up], steps + 1
        assert (None if head is None else head.id) == (None if steps == 9 else f"a{up}")


def test_the_ids_in_a_record_are_those_that_it_refers_to_and_their_parents() -> None:
    act = Act(id="act", kind=ActKind.STATEMENT, actors=("ksf", "serbia"), recipient="nobody")

    assert _actors(*FAMILY).ids_in(act) == {"ksf", "kosovo", "serbia", "nobody"}


def test_the_names_are_those_of_an_actor_or_a_system() -> None:
    javelin = WeaponSystem(id="javelin", name="Javelin", aliases=("FGM-148",))
    actors = _actors(*FAMILY, javelin)

    assert actors.names_of("nato") == ("North Atlantic Treaty Organization", "NATO")
    assert actors.names_of("javelin") == ("Javelin", "FGM-148")
    assert actors.names_of("record") == actors.names_of("nobody") == ()


@pytest.mark.parametrize(
    ("actor", "called"),
    [
        pytest.param(
            _actor("a", "Ireland", kind=ActorKind.COUNTRY, country=CountryCode("IE")),
            ("Irish",),
            id="by code",
        ),
        pytest.param(_actor("a", "Kosovo", kind=ActorKind.COUNTRY), ("Kosovar",), id="by name"),
        pytest.param(_actor("a", "KSA", kind=ActorKind.COUNTRY), ("Saudi", "Saudi Arabian"), id="two words"),
        pytest.param(_actor("a", "Irish Army", country=CountryCode("IE")), (), id="no country"),
        pytest.param(_actor("a", "Atlantis", kind=ActorKind.COUNTRY), (), id="a country that nobody knows"),
        pytest.param(WeaponSystem(id="a", name="Javelin"), (), id="a system"),
    ],
)
def test_a_country_is_called_by_the_words_for_what_is_of_it_too(actor: Any, called: tuple[str, ...]) -> None:
    actors = _actors(actor)

    assert actors.called("a") == (actor.name, *called)
    assert actors.called("nobody") == ()


@pytest.mark.parametrize(
    ("quote", "named"),
    [
        pytest.param("The Republic of Kosovo has requested", ["kosovo"], id="the longest name"),
        pytest.param("between Serbia and Kosovo.", ["serbia", "kosovo"], id="in order, before a full stop"),
        pytest.param("Serbia's and Kosovo’s parliaments", ["serbia", "kosovo"], id="possessives"),
        pytest.param("the “Kosovo” question", ["kosovo"], id="quotation marks"),
        pytest.param("a NATO-led force", ["nato"], id="before a hyphen"),
        pytest.param("SERBIA AND KOSOVO", ["serbia", "kosovo"], id="capitals"),
        pytest.param("built by Raytheon Inc of Tucson", ["raytheon"], id="without the comma of the name"),
        pytest.param("the US and the U.S. Government", ["united-states"] * 2, id="an abbreviation"),
        pytest.param("it will help us", [], id="a pronoun that looks like one"),
        pytest.param("Kosovska and Serbian", [], id="longer words"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_a_quote_names_the_actors_whose_names_stand_in_it(quote: str, named: list[str]) -> None:
    assert list(_actors(*FAMILY).in_quote(quote)) == named


@given(st.lists(st.sampled_from(FAMILY), max_size=4), st.sampled_from([", ", "; ", " - ", " and ", "'s "]))
def test_of_names_in_a_row_each_is_found(named: list[Actor], between: str) -> None:
    assert list(_actors(*FAMILY).in_quote(between.join(one.name for one in named))) == [
        one.id for one in named
    ]


@pytest.mark.parametrize(
    ("quote", "name", "quoted"),
    [
        pytest.param("The Republic of Kosovo.", "Republic of Kosovo", True, id="before a full stop"),
        pytest.param("a NATO-led force", "NATO", True, id="before a hyphen"),
        pytest.param("Raytheon Inc of Tucson", "Raytheon, Inc.", True, id="without the comma"),
        pytest.param("FGM-148F missiles", "FGM-148", False, id="a longer designation"),
        pytest.param("FGM 148 missiles", "FGM-148", True, id="without the hyphen"),
        pytest.param("Kosovo and Serbia", "Republic of Kosovo", False, id="in part"),
    ],
)
def test_a_name_is_quoted_where_all_of_its_words_stand_in_a_row(quote: str, name: str, quoted: bool) -> None:
    javelin = WeaponSystem(id="javelin", name="Javelin", aliases=("FGM-148",))

    assert _actors(*FAMILY, javelin, quotes=("other words", quote)).is_quoted(name) is quoted


def test_the_tables_are_asked_once_for_each_name_and_each_day(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def named(printed: str) -> str | None:
        asked.append(printed)
        return country_for_name(printed)

    def classed(code: str, day: datetime.date) -> PurchaserClass:
        asked.append((code, day))
        return PurchaserClass.GENERAL

    monkeypatch.setattr(_buyers, "country_for_name", named)
    monkeypatch.setattr(module, "threshold_class", classed)
    actors, day = _actors(*FAMILY), datetime.date(2024, 1, 11)

    assert [actors.country_named("Government of Kosovo") for _ in range(3)] == ["XK"] * 3
    assert [actors.country_named("somebody") for _ in range(3)] == [None] * 3
    assert {actors.threshold_class("XK", day) for _ in range(3)} == {PurchaserClass.GENERAL}
    assert asked == ["Government of Kosovo", "somebody", ("XK", day)]
