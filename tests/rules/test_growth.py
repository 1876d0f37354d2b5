# SPDX-License-Identifier: MIT
"""The time of a check grows with the data and not with its square, however a file is made."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from fmsdata.model.actors import Actor
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor
from fmsdata.model.positions import Stance
from fmsdata.model.sources import Evidence
from fmsdata.model.words import ActorKind, ContractorStatus, Polarity
from fmsdata.rules import check
from fmsdata.rules._examples import CITED, dataset, notice

FEW, TIMES = 250, 8


def _notices(count: int, **fields: Any) -> tuple[Notification, ...]:
    return tuple(notice(id=f"n-{at}", notice=f"n-{at}", **fields) for at in range(count))


def _aliases(count: int) -> Dataset:
    names = tuple(f"Republic number {at}" for at in range(count))
    buyer = Actor(id="buyer", name="Buyer", kind=ActorKind.COUNTRY, aliases=names)
    quote = Evidence(source="record", quote="the last of the republics", supports=("purchaser",))
    made = (Contractor(name="Nobody", actor="buyer"),)
    named = {"contractors": made, "contractor_status": ContractorStatus.NAMED}
    return dataset(buyer, *_notices(count, purchaser="buyer", evidence=(*CITED, quote), **named))


def _parents(count: int) -> Dataset:
    chain = tuple(
        Actor(
            id=f"a-{at}",
            name=f"Body {at}",
            kind=ActorKind.GOVERNMENT_BODY,
            parent=f"a-{at + 1}" if at + 1 < count else None,
        )
        for at in range(count)
    )
    printed = {"purchaser_as_printed": "Government of Kosovo"}
    sales = (notice(id=f"n-{at}", notice="n", purchaser=f"a-{at}", **printed) for at in range(count))
    return dataset(*chain, *sales)


def _stances(count: int) -> Dataset:
    stances = (
        Stance(
            id=f"s-{at}",
            holder="serbia",
            polarity=Polarity.SUPPORTS if at % 2 else Polarity.OPPOSES,
            target="notice",
            said_on=PartialDate(f"{1000 + at % 1200}-{1 + at // 1200:02}"),
            evidence=CITED,
        )
        for at in range(count)
    )
    return dataset(Actor(id="serbia", name="Serbia", kind=ActorKind.COUNTRY), notice(), *stances)


def _seconds(record: Dataset) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        check(record)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("make", [_aliases, _parents, _stances])
def test_time_grows_with_the_data(make: Callable[[int], Dataset]) -> None:
    few, many = _seconds(make(FEW)), _seconds(make(FEW * TIMES))

    # Twice the growth of the data is allowed for noise; its square would be eight times that of the data.
    assert many < 2.5 * TIMES * few
