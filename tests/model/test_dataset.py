# SPDX-License-Identifier: MIT
"""Records are found in a dataset by their ids."""

import pytest

from fmsdata import Actor, ActorKind, Dataset, Source, SourceKind, UnknownNameError

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
