# SPDX-License-Identifier: MIT
"""Many notices at a glance: one row each in the order of their dates, and sums with their caveats."""

from typing import Any

import attrs
import pytest

from fmsdata import (
    Bound,
    Dataset,
    Item,
    Notification,
    PartialDate,
    Quantity,
    QuantityKind,
    Value,
    load_dataset,
)
from fmsdata.render.choice import choose
from fmsdata.render.html import page
from fmsdata.render.lines import names_of
from fmsdata.render.overview import by_date, many, notice_title, overview_blocks, rows, years


@pytest.fixture(scope="module")
def notices() -> Dataset:
    return load_dataset("us-fms-notices")


@pytest.mark.parametrize(
    ("notice", "what", "value"),
    [
        (
            "2024-kosovo-javelin",
            "246 Javelin FGM-148F missiles; 24 Javelin Lightweight Command Launch Units (LwCLU)",
            "$75 million",
        ),
        ("2005-israel-gbu28", "100 GBU-28", "up to $30 million or $30 billion"),
        ("2015-saudi-mmsc", "up to 4 multi-mission warships", "$11.25 billion"),
        (
            "2020-israel-fuel",
            "about 990,000,000 gallons: Petroleum-based products (JP-8, Diesel, Unleaded Gasoline)",
            "$3 billion",
        ),
        ("2026-germany-ch47f-enhancement-26-1c", "72 Radar Detecting Sets, AN/APR-39E(V)2", "$8.5 billion"),
        ("2019-egypt-19-40", "items not seen", ""),
        ("2015-taiwan-javelin", "201 Javelin anti-tank missiles", ""),
        ("2008-israel-f35", "25 F-35 Joint Strike Fighter aircraft", "up to $15.2 billion"),
        (
            "2006-pakistan-f16",
            "36 (derived: 18 + 18) F-16 fighters",
            "$3 billion, if all options were exercised",
        ),
        (
            "2019-ukraine-javelin",
            "150 Javelin missiles; 10 Javelin Command Launch Units",
            "up to $39.2 million",
        ),
        (
            "2023-israel-tank-ammo",
            "13,981 120mm M830A1 HEAT Multi-Purpose with Tracer tank cartridges",
            "$106.5 million",
        ),
        (
            "2020-japan-f35",
            "63 F-35A CTOL aircraft; 42 F-35B STOVL aircraft and 1 more",
            "$23.11 billion",
        ),
    ],
)
def test_a_row_says_what_and_how_much(notices: Dataset, notice: str, what: str, value: str) -> None:
    (row,) = rows(notices, (notice,))

    assert (row.what, row.value) == (what, value)


def test_rows_stand_in_the_order_of_their_dates_and_those_without_one_at_the_end(notices: Dataset) -> None:
    dates = [row.date for row in rows(notices, notices.notices())]
    known = [date for date in dates if date]

    assert known == sorted(known)
    assert dates[: len(known)] == known
    assert by_date({"a": None, "b": PartialDate("2024"), "c": PartialDate("2023-05")}, "abc") == (
        "c",
        "b",
        "a",
    )


def _row(*values: Value | None, items: tuple[tuple[Item, ...], ...] = ()) -> Any:
    listed = items or ((),) * len(values)
    dataset = Dataset(
        id="d",
        title="D",
        notifications=tuple(
            Notification(id=f"n{place}", notice="one", source="s", value=value, items=things)
            for place, (value, things) in enumerate(zip(values, listed, strict=True))
        ),
    )
    (row,) = rows(dataset, ("one",))
    return row


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([Value(total_usd=5, bound=Bound.MORE_THAN)], "more than $5"),
        ([Value(total_usd=5, approximate=True)], "about $5"),
        ([Value(total_usd=5), Value(total_usd=5, bound=Bound.UP_TO)], "up to $5"),
        ([Value(total_usd=5, bound=Bound.NEARLY), Value(total_usd=5)], "$5"),
        ([Value(total_usd=5), Value(total_usd=7), Value(total_usd=6)], "$5, $6 or $7"),
        (
            [Value(total_usd=100, approximate=True), Value(total_usd=101)],
            "$101",
        ),
        (
            [Value(total_usd=100, approximate=True), Value(total_usd=900)],
            "about $100 or $900",
        ),
        ([Value(total_usd=5), Value(total_usd=5, condition="if used")], "$5, if used"),
        ([None], ""),
    ],
)
def test_a_value_keeps_what_qualifies_it_and_a_rounded_one_gives_way_to_a_precise_one(
    values: list[Value | None], words: str
) -> None:
    assert _row(*values).value == words


def _rounds(count: int, *, system: str | None = "m829", **fields: Any) -> Item:
    return Item(name="rounds", system=system, quantity=Quantity(count=count, **fields))


@pytest.mark.parametrize(
    ("fullest", "others", "what"),
    [
        (_rounds(14_000, bound=Bound.NEARLY), [_rounds(13_981)], "13,981 rounds"),
        (_rounds(14_000, approximate=True), [_rounds(13_981)], "13,981 rounds"),
        (_rounds(13_000, bound=Bound.MORE_THAN), [_rounds(13_981)], "13,981 rounds"),
        (
            _rounds(14_000, bound=Bound.NEARLY),
            [_rounds(13_000), _rounds(13_981), _rounds(13_981)],
            "13,981 rounds",
        ),
        (_rounds(14_000, bound=Bound.NEARLY), [_rounds(9, system="javelin")], "nearly 14,000 rounds"),
        (_rounds(14_000, bound=Bound.NEARLY, system=None), [_rounds(13_981)], "13,981 rounds"),
        (_rounds(14_000, bound=Bound.NEARLY), [_rounds(13_981, system=None)], "13,981 rounds"),
        (_rounds(14_000, bound=Bound.UP_TO), [_rounds(13_981)], "up to 14,000 rounds"),
    ],
)
def test_an_exact_number_goes_before_a_rounded_one(fullest: Item, others: list[Item], what: str) -> None:
    support = Item(name="support", ancillary=True)
    told = ((fullest, support), *((other,) for other in others))

    assert _row(*((None,) * len(told)), items=told).what == what


def test_of_several_lines_of_a_system_none_is_taken_for_a_rounded_one() -> None:
    rounded, many_lines = _rounds(14_000, bound=Bound.NEARLY), (_rounds(1), _rounds(2))
    support = Item(name="support", ancillary=True)

    told = ((rounded, support, support), many_lines)

    assert _row(None, None, items=told).what == "nearly 14,000 rounds"


def test_a_range_is_no_rounded_number() -> None:
    span = Item(name="guards", system="g", quantity=Quantity(kind=QuantityKind.RANGE, low=6, high=8))
    exact = attrs.evolve(span, quantity=Quantity(count=7))

    assert _row(None, None, items=((span, span), (exact,))).what == "guards; guards"


def test_a_title_names_the_purchaser(notices: Dataset) -> None:
    names = names_of(notices)

    assert notice_title(notices.observations("2013-nato-namp-c17"), names).startswith("North Atlantic")
    assert notice_title(notices.observations("2022-notice-21-67"), names) == "not stated: items not seen"


def test_years_are_counted_with_the_empty_ones_between(notices: Dataset) -> None:
    counted = years(notices, notices.notices())

    assert counted["2007"] == 0
    assert sum(counted.values()) == 126 - sum(date is None for date in notices.dates_of_notices().values())
    assert years(notices, ("undated-kuwait-c17",)) == {}


def test_sums_carry_their_caveats(notices: Dataset) -> None:
    together, chains, disputes = overview_blocks(notices, notices.notices())

    assert "no price" in together.lines[1].source
    assert "2005-israel-gbu28" in together.lines[1].source
    assert len(chains.lines) == 5
    assert any("$30,000,000,000" in detail for line in disputes.lines for detail in line.details)


def test_sums_say_how_many_records_and_how_many_without_a_date(notices: Dataset) -> None:
    def told(*keys: str) -> str:
        together, *_ = overview_blocks(notices, keys)
        return together.lines[0].text

    assert told("2008-israel-f35") == "1, told by 1 record; 1 without any date"
    assert told("2005-israel-gbu28", "2015-saudi-mmsc") == "2, told by 4 records"


def test_a_sum_of_nothing_is_no_zero(notices: Dataset) -> None:
    together, *_ = overview_blocks(notices, ("2019-egypt-19-40",))

    assert together.lines[1].text == "none stated"


def test_numbers_take_the_plural() -> None:
    assert (many(0, "record"), many(1, "record"), many(2_000, "record")) == (
        "0 records",
        "1 record",
        "2,000 records",
    )


def test_an_overview_never_looks_for_notices_one_by_one(
    notices: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each such look goes through all records; over thousands of notices that is all that one waits for.
    for look in ("observations", "disagreements", "notification", "amendment_chain"):
        monkeypatch.setattr(Dataset, look, None)
    keys = choose(notices, purchaser="Israel", since=PartialDate("2000")).notices

    assert list(rows(notices, keys))
    assert list(overview_blocks(notices, keys))
    assert page(notices, keys)


@pytest.mark.parametrize(
    ("third", "told"),
    [
        (Item(name="related support"), "A; B and related support"),
        (Item(name="support " * 10), "A; B and 1 more"),
        (Item(name="trucks", quantity=Quantity(count=2)), "A; B and 1 more"),
    ],
)
def test_a_lone_line_without_a_number_is_named(third: Item, told: str) -> None:
    items = (Item(name="A"), Item(name="B"), third)
    one = Notification(id="n", notice="k", source="s", purchaser_as_printed="Peru", items=items)

    assert notice_title((one,), {}) == f"Peru: {told}"
