# SPDX-License-Identifier: MIT
"""What amends what is told as a chain, with the totals along it and nothing filled in."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata import (
    ChangeKind,
    Dataset,
    Extent,
    Notification,
    Source,
    SourceKind,
    Transmittal,
    UnknownNameError,
    Value,
    ValueScope,
    load_dataset,
)


def _notice(
    number: str | None, *, amends: str | None = None, cites: tuple[str, ...] = (), **fields: Any
) -> Notification:
    made: dict[str, Any] = {"id": f"n-{number}", "notice": f"notice-{number}", "source": "text", **fields}
    return Notification(
        transmittal=Transmittal(number) if number else None,
        amends=Transmittal(amends) if amends else None,
        cites=tuple(Transmittal(one) for one in cites),
        **made,
    )


def _dataset(*notifications: Notification) -> Dataset:
    sources = (
        Source(id="text", kind=SourceKind.NEWS, extent=Extent.EXCERPT),
        Source(id="full", kind=SourceKind.FEDERAL_REGISTER),
    )
    return Dataset(id="made", title="Made for a test", sources=sources, notifications=notifications)


def test_a_chain_runs_from_the_first_number_to_the_last_with_its_totals() -> None:
    made = _dataset(
        _notice("26-1C", amends="23-26", cites=("25-0G",), value=Value(total_usd=9)),
        _notice("23-26", value=Value(total_usd=8, mde_usd=3)),
        _notice("25-0G", amends="23-26", changes=(ChangeKind.ITEMS,)),
        _notice("24-22", value=Value(total_usd=1)),
    )

    (chain,) = made.amendment_chains()

    assert chain.root == Transmittal("23-26")
    assert chain.transmittals == (Transmittal("23-26"), Transmittal("25-0G"), Transmittal("26-1C"))
    assert chain.totals == (8, None, 9)
    assert chain.current_total_usd == 9
    assert chain.steps[1].changes == (ChangeKind.ITEMS,)
    assert str(chain) == "23-26: $8 (MDE $3) → 25-0G: total not stated → 26-1C: $9"
    assert made.amendment_chain("RSAT 25-0G") == chain


def test_a_number_that_only_a_later_report_names_is_a_step_without_observations() -> None:
    (chain,) = _dataset(_notice("26-1C", amends="23-26", cites=("25-0G", "24-11"))).amendment_chains()

    assert chain.transmittals == (Transmittal("23-26"), Transmittal("25-0G"), Transmittal("26-1C"))
    assert [len(step.observations) for step in chain.steps] == [0, 0, 1]
    assert chain.current_total_usd is None


def test_a_text_without_a_number_tells_of_the_notice_that_another_text_numbers() -> None:
    made = _dataset(
        _notice("23-26"),
        _notice(None, id="press", notice="notice-23-26", value=Value(total_usd=5)),
        _notice("25-0G", amends="23-26"),
    )

    assert made.amendment_chain("23-26").totals == (5, None)


def test_the_text_that_was_read_in_full_gives_the_total() -> None:
    made = _dataset(
        _notice("23-26", value=Value(total_usd=5)),
        _notice("23-26", id="print", source="full", value=Value(total_usd=6)),
        _notice("25-0G", amends="23-26"),
    )

    assert made.amendment_chain("23-26").totals[0] == 6


def test_the_value_of_a_package_is_no_total_of_a_step() -> None:
    made = _dataset(
        _notice("23-26", value=Value(total_usd=5, scope=ValueScope.PACKAGE)), _notice("25-0G", amends="23-26")
    )

    assert made.amendment_chain("23-26").totals == (None, None)


def test_a_number_outside_every_chain_is_refused_by_name() -> None:
    with pytest.raises(UnknownNameError, match="24-22"):
        _dataset(_notice("24-22")).amendment_chain("24-22")


@given(
    st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), max_size=12).map(
        lambda pairs: [_notice(f"24-0{a}", id=f"n{i}", amends=f"24-0{b}") for i, (a, b) in enumerate(pairs)]
    )
)
def test_amendments_in_a_circle_end_and_each_number_stands_once_in_a_chain(ones: list[Notification]) -> None:
    for chain in _dataset(*ones).amendment_chains():
        assert len(set(chain.transmittals)) == len(chain.transmittals)


def test_the_chains_of_the_real_notices() -> None:
    found = {str(chain.root): chain for chain in load_dataset("us-fms-notices").amendment_chains()}

    assert sorted(found) == ["14-54", "17-65", "20-76", "23-26", "25-35"]
    assert [step.mde_usd for step in found["23-26"].steps] == [3_350_000_000, 3_980_000_000, 5_000_000_000]
    assert found["20-76"].transmittals == tuple(map(Transmittal, ("20-76", "23-0G", "24-0J")))
