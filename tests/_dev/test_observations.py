# SPDX-License-Identifier: MIT
"""What benchmarks read and write is many different notices, the same ones for the same seed."""

from itertools import islice

import pytest

from fmsdata._dev.observations import observations
from fmsdata.codec.json import from_json, to_json
from fmsdata.model.notifications import Notification


@pytest.fixture(scope="module")
def drawn() -> list[Notification]:
    """Three hundred notices."""
    return list(islice(observations(7), 300))


def test_the_same_seed_gives_the_same_notices_and_another_gives_others(drawn: list[Notification]) -> None:
    assert list(islice(observations(7), 20)) == drawn[:20]
    assert list(islice(observations(8), 20)) != drawn[:20]


def test_no_two_notices_are_alike_and_each_goes_through_json(drawn: list[Notification]) -> None:
    assert len({notice.id for notice in drawn}) == len({to_json(notice) for notice in drawn}) == len(drawn)
    assert [from_json(Notification, to_json(notice)) for notice in drawn] == drawn


def test_what_the_figures_say_adds_up(drawn: list[Notification]) -> None:
    for notice in drawn:
        value = notice.value
        assert value is not None
        assert (value.mde_usd or 0) + (value.other_usd or 0) == value.total_usd
        assert notice.transmittal is not None
        assert {step.on.year % 100 for step in notice.dates if step.on} == {notice.transmittal.year % 100}


def test_they_are_as_full_as_public_ones_and_some_fuller_than_others(drawn: list[Notification]) -> None:
    items = [len(notice.items or ()) for notice in drawn]
    firms = [firm for notice in drawn for firm in notice.contractors or ()]

    assert (min(items), max(items)) == (1, 6)
    assert {bool(firm.members) for firm in firms} == {True, False}
    assert {bool(notice.representatives) for notice in drawn} == {True, False}
    parts = {len(item.quantity.parts) for notice in drawn for item in notice.items or () if item.quantity}
    assert parts == {0, 1}
