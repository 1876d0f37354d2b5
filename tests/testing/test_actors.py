# SPDX-License-Identifier: MIT
"""Drawn actors are those that notices name, or of the kind that is asked for."""

import pytest
from hypothesis import given, settings

import fmsdata
from fmsdata import ActorKind, CountryCode
from fmsdata.testing import strategies
from fmsdata.testing._actors import known_actor


@pytest.mark.parametrize("kind", ActorKind)
def test_an_actor_is_of_the_kind_that_is_asked_for(kind: ActorKind) -> None:
    @given(strategies.actors(kind=kind))
    def of_the_kind(actor: fmsdata.Actor) -> None:
        assert actor.kind is kind
        assert fmsdata.check(actor).errors == ()

    of_the_kind()


@given(strategies.actors(source="text"))
def test_the_evidence_of_an_actor_names_the_source_that_is_given(actor: fmsdata.Actor) -> None:
    assert {one.source for one in actor.evidence} <= {"text"}
    assert {one.quote for one in actor.evidence} <= {actor.name}


@given(strategies.actors())
def test_an_actor_that_is_drawn_is_found_again_by_its_id(actor: fmsdata.Actor) -> None:
    known = known_actor(actor.id)

    assert (known.name, known.kind, known.parent) == (actor.name, actor.kind, actor.parent)


def test_an_id_that_nobody_knows_means_a_group_or_the_country_that_is_told() -> None:
    assert known_actor("some-villagers") == fmsdata.Actor(
        id="some-villagers", name="Some Villagers", kind=ActorKind.GROUP
    )
    country = known_actor("bhutan", CountryCode("BT"))
    assert (country.kind, country.country) == (ActorKind.COUNTRY, "BT")


@pytest.mark.parametrize("era", strategies.ERAS)
def test_a_dataset_of_an_era_is_sound_and_its_sources_are_of_that_era(era: str) -> None:
    @settings(max_examples=20)
    @given(strategies.datasets(era=era, max_notifications=1, positions=False))
    def of_the_era(dataset: fmsdata.Dataset) -> None:
        assert fmsdata.check(dataset).errors == ()
        assert {source.kind for source in dataset.sources} <= set(strategies.ERAS[era].kinds)

    of_the_era()


@settings(max_examples=20)
@given(strategies.values(total_usd=0))
def test_a_total_of_nothing_can_be_asked_for(value: fmsdata.Value) -> None:
    assert (value.total_usd, value.mde_usd or 0, value.other_usd or 0) == (0, 0, 0)


@given(strategies.values(total_usd=75_000_000))
def test_a_total_that_is_given_is_kept_and_split_without_a_remainder(value: fmsdata.Value) -> None:
    assert value.total_usd == 75_000_000
    assert value.currency == "USD"
    assert not value.withheld
    if value.mde_usd is not None and value.other_usd is not None:
        assert value.mde_usd + value.other_usd == 75_000_000
