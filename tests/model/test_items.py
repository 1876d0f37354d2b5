# SPDX-License-Identifier: MIT
"""One thing or several alternatives: which fields of an item go together."""

import itertools
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from fmsdata.errors import InvalidError
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.words import Combination, ItemNature, Section

ONE, OTHER = Designation("AIM-120C-7"), Designation("AIM-120C-8")


def _wrong(fields: dict[str, Any]) -> set[str]:
    """The fields that do not go together: the law, told without the code that keeps it."""
    found = set()
    alternatives = fields["alternatives"]
    if fields["designation"] and alternatives:
        found.add("designation, alternatives")
    if len(alternatives) == 1:
        found.add("alternatives")
    if fields["combination"] and not alternatives:
        found.add("combination")
    return found


def _refused(make: Callable[[], object]) -> set[str]:
    """The fields that a constructor refuses."""
    try:
        make()
    except InvalidError as error:
        return {problem.field for problem in error.problems}
    return set()


@pytest.mark.parametrize("combination", [None, *Combination])
def test_an_item_is_one_thing_or_at_least_two_alternatives_which_alone_can_be_combined(
    combination: Combination | None,
) -> None:
    for designation, alternatives in itertools.product((None, ONE), ((), (ONE,), (ONE, OTHER))):
        fields: dict[str, Any] = {
            "designation": designation,
            "alternatives": alternatives,
            "combination": combination,
        }
        assert _refused(partial(Item, name="Missiles", **fields)) == _wrong(fields), fields


def test_a_refusal_says_what_was_expected() -> None:
    with pytest.raises(InvalidError) as caught:
        Item(name="Missiles", designation=ONE, alternatives=(OTHER,))
    with pytest.raises(InvalidError, match="None where there are no alternatives"):
        Item(name="Missiles", combination=Combination.MIX)

    assert [(problem.field, problem.expected) for problem in caught.value.problems] == [
        ("designation, alternatives", "one of them, not both"),
        ("alternatives", "none or at least two designations"),
    ]


def test_an_item_says_only_its_name_unless_told_more() -> None:
    item = Item(name="Missiles")

    assert (item.nature, item.section) == (ItemNature.UNSPECIFIED, Section.UNSPECIFIED)
    assert (item.alternatives, item.components, item.fits, item.measures) == ((), (), (), ())
    assert not item.ancillary
    assert not item.restated
    assert item.quantity is None


@pytest.mark.parametrize("field", ["alternatives", "components", "fits"])
def test_a_designation_that_is_only_text_is_refused_with_its_position(field: str) -> None:
    broken: dict[str, Any] = {field: (ONE, "AIM-120C-8")}

    with pytest.raises(InvalidError, match="a Designation at position 1"):
        Item(name="Missiles", **broken)
