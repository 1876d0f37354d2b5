# SPDX-License-Identifier: MIT
"""Records are found in a dataset by their ids."""

from typing import Any

import attrs
import pytest

from fmsdata import (
    Actor,
    ActorKind,
    ArgumentError,
    Dataset,
    InvalidError,
    Source,
    SourceKind,
    UnknownNameError,
    load_dataset,
)

KOSOVO = Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY)
DATASET = Dataset(
    id="d", title="A dataset", sources=(Source(id="s", kind=SourceKind.NEWS),), actors=(KOSOVO, KOSOVO)
)


def test_a_record_is_found_by_its_id_and_class() -> None:
    assert KOSOVO is DATASET.actor("kosovo")
    assert KOSOVO is DATASET.find("kosovo")
    assert DATASET.source("s").kind is SourceKind.NEWS


@pytest.mark.parametrize(
    "look", ["source", "actor", "system", "notification", "relation", "act", "stance", "find"]
)
def test_an_unknown_id_is_an_error_that_names_the_nearest(look: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        getattr(DATASET, look)("kosova")

    assert caught.value.name == "kosova"
    if look in ("actor", "find"):
        assert caught.value.hint == "did you mean 'kosovo'?"


def test_iterating_gives_every_record_and_the_index_the_first_of_each_id() -> None:
    assert [record.id for record in DATASET] == ["s", "kosovo", "kosovo"]
    assert list(DATASET.by_id()) == ["s", "kosovo"]


def test_a_dataset_has_a_size_and_holds_records_by_id_or_as_they_are() -> None:
    assert len(DATASET) == len(list(DATASET)) == 3
    assert "kosovo" in DATASET
    assert KOSOVO in DATASET
    assert attrs.evolve(KOSOVO, name="Other") not in DATASET
    assert "d" not in DATASET
    assert 3 not in DATASET


@pytest.mark.parametrize(
    ("look", "argument"),
    [
        *((look, "wanted") for look in ("actor", "source", "find", "by_purchaser", "by_system")),
        *((look, "notice") for look in ("observations", "disagreements")),
        ("by_year", "first"),
        ("merge", "other"),
        ("subset", "ids"),
        ("total", "notifications"),
    ],
)
@pytest.mark.parametrize("given", [None, 3, "2020", ["kosovo", 3]])
def test_what_is_of_another_type_is_refused_by_name(look: str, argument: str, given: Any) -> None:
    if (given is None and look == "total") or (given == 3 and look == "by_year"):
        return
    if isinstance(given, str) and argument in ("wanted", "notice"):
        return
    with pytest.raises(ArgumentError) as caught:
        getattr(DATASET, look)(given)
    assert caught.value.argument == argument


def test_years_are_given_from_the_first_to_the_last() -> None:
    with pytest.raises(InvalidError, match="not before the first"):
        DATASET.by_year(2024, 2020)
    with pytest.raises(ArgumentError, match="last"):
        DATASET.by_year(2020, "2024")  # type: ignore[arg-type]


def test_all_notices_are_grouped_at_once_as_one_by_one() -> None:
    notices = load_dataset("us-fms-notices")

    assert notices.observations_by_notice() == {key: notices.observations(key) for key in notices.notices()}
    assert notices.disagreements_by_notice() == {
        key: found for key in notices.notices() if (found := notices.disagreements(key))
    }
