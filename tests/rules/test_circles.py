# SPDX-License-Identifier: MIT
"""Circles among links: each is found once, begins where it was met first, and a tail is none of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.rules._circles import circles

case = pytest.param


@pytest.mark.parametrize(
    ("links", "found"),
    [
        case("", [], id="no links"),
        case("ab bc", [], id="a chain"),
        case("ac bc", [], id="two chains into one"),
        case("aa", ["a"], id="to itself"),
        case("ab ba", ["ab"], id="a pair"),
        case("ba ab", ["ba"], id="begins where it was met first"),
        case("xb ab bc ca", ["bca"], id="met over a tail"),
        case("ab bc cb xa yc", ["bc"], id="several tails, one circle"),
        case("ab ba cd dc ee", ["ab", "cd", "e"], id="several circles"),
    ],
)
def test_circles_are_told_once_in_the_order_of_the_links(links: str, found: list[str]) -> None:
    pairs = {link[0]: link[1] for link in links.split()}

    assert ["".join(circle) for circle in circles(pairs)] == found


@given(st.permutations(range(12)), st.lists(st.integers(1, 4), max_size=4), st.data())
def test_circles_that_were_put_in_are_all_that_is_found(
    names: list[int], lengths: list[int], data: st.DataObject
) -> None:
    left, rings = list(names), []
    for length in lengths:
        ring, left = left[:length], left[length:]
        if ring:
            rings.append(ring)
    links = {one: ring[at - 1] for ring in rings for at, one in enumerate(ring)}
    for number, name in enumerate(left):
        # Whoever is in no circle points at one of those before it, or at nobody: so no circle is added.
        links[name] = data.draw(
            st.sampled_from([*(one for ring in rings for one in ring), *left[:number], -1])
        )

    found = circles({name: links[name] for name in data.draw(st.permutations(list(links)))})

    assert sorted(map(sorted, found)) == sorted(map(sorted, rings))


def test_a_chain_of_many_links_needs_no_deep_calls() -> None:
    many = {one: one + 1 for one in range(100_000)}

    assert circles(many) == []
    assert len(circles(many | {100_000: 0})[0]) == 100_001
