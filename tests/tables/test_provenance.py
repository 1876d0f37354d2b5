# SPDX-License-Identifier: MIT
"""Confidence: its order and its repr."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.tables.provenance import Confidence, weakest


@given(st.lists(st.sampled_from(Confidence), min_size=1))
def test_a_conclusion_is_as_weak_as_its_weakest_premise(premises: list[Confidence]) -> None:
    assert weakest(premises).rank == max(premise.rank for premise in premises)


def test_nothing_follows_from_no_premise() -> None:
    with pytest.raises(ValueError, match="empty"):
        weakest(())


@pytest.mark.parametrize("confidence", Confidence)
def test_the_repr_names_the_member(confidence: Confidence) -> None:
    assert repr(confidence) == f"Confidence.{confidence.name}"
