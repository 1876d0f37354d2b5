# SPDX-License-Identifier: MIT
"""No actor and no system is above itself, and only a list that is given can be complete."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.errors import InvalidError
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.words import ActorKind

IDS = st.sampled_from(["a", "b", "A", "a "])


@given(IDS, IDS)
def test_the_parent_of_an_actor_and_the_whole_of_a_system_are_others(own: str, other: str) -> None:
    makers: tuple[tuple[str, Any], ...] = (
        ("parent", lambda: Actor(id=own, name="A", kind=ActorKind.COMPANY, parent=other)),
        ("part_of", lambda: WeaponSystem(id=own, name="A", part_of=other)),
    )
    for field, make in makers:
        if own == other:
            with pytest.raises(InvalidError, match=rf"{field}: .*the id of another"):
                make()
        else:
            assert getattr(make(), field) == other


@pytest.mark.parametrize("complete", [None, False, True])
@pytest.mark.parametrize("members", [None, (), ("b", "c")])
def test_members_are_called_complete_or_not_only_where_they_are_listed(
    members: tuple[str, ...] | None, complete: bool | None
) -> None:
    def actor() -> Actor:
        return Actor(id="a", name="A", kind=ActorKind.GROUP, members=members, members_complete=complete)

    if members is None and complete is not None:
        with pytest.raises(InvalidError, match="None where members is None"):
            actor()
    else:
        assert (actor().members, actor().members_complete) == (members, complete)
