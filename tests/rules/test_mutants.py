# SPDX-License-Identifier: MIT
"""What is changed in the canonical dataset, blindly, is noticed by a rule or a constructor."""

import random

import pytest

from fmsdata._dev.mutants import KINDS, Outcome, choose, mutate, places, replaced, share, try_all
from fmsdata.datasets import load_dataset
from fmsdata.model.dataset import Dataset


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    """The canonical dataset."""
    return load_dataset("kosovo-javelin-2024")


@pytest.fixture(scope="module")
def outcomes(dataset: Dataset, article: str) -> list[Outcome]:
    """What was noticed of 600 mutants."""
    return try_all(dataset, choose(dataset), {dataset.sources[0].id: article})


def test_at_least_300_mutants_are_tried_of_every_kind(outcomes: list[Outcome]) -> None:
    assert len(outcomes) >= 300
    assert {outcome.mutant.place.kind for outcome in outcomes} == set(KINDS)


@pytest.mark.parametrize("kind", ["number", "position", "date"])
def test_95_percent_of_changed_numbers_and_dates_are_noticed(outcomes: list[Outcome], kind: str) -> None:
    assert share(outcomes, kind) >= 0.95


def test_90_percent_of_changed_names_and_references_are_noticed(outcomes: list[Outcome]) -> None:
    assert share(outcomes, "name", "reference") >= 0.90


def test_other_draws_are_noticed_as_well(dataset: Dataset, article: str) -> None:
    for seed in range(3):
        outcomes = try_all(dataset, choose(dataset, seed), {dataset.sources[0].id: article})
        for kind in ("number", "position", "date"):
            assert share(outcomes, kind) >= 0.95
        assert share(outcomes, "name", "reference") >= 0.90


def test_a_mutant_differs_in_one_place_only(dataset: Dataset) -> None:
    draw = random.Random(1)
    for place in list(places(dataset))[::17]:
        value = mutate(place, dataset, draw)
        assert value != place.value
        if place.kind in ("name", "date") or isinstance(value, int):
            changed = replaced(dataset, place.path, value)
            assert changed != dataset
            assert replaced(changed, place.path, place.value) == dataset


def test_the_same_seed_chooses_the_same_mutants(dataset: Dataset) -> None:
    assert choose(dataset, 7, 20) == choose(dataset, 7, 20)
    assert choose(dataset, 7, 20) != choose(dataset, 8, 20)
