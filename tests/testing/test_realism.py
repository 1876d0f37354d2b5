# SPDX-License-Identifier: MIT
"""What is drawn could stand in a notice of its time: things, firms, buyers, bodies and sums fit together."""

from collections.abc import Iterator

import pytest
from hypothesis import Phase, given, settings

from fmsdata import (
    CountryCode,
    Designation,
    DesignationSystem,
    Item,
    MilestoneKind,
    Notification,
    QuantityKind,
    Section,
    Source,
    SourceKind,
    ValueScope,
)
from fmsdata._fields import walk
from fmsdata.testing import strategies
from fmsdata.testing._arsenal import THINGS, Thing
from fmsdata.testing._firms import FIRMS, maker_in
from fmsdata.testing._gear import GEAR
from fmsdata.testing._purchasers import PURCHASERS, purchaser_of

KNOWN = {one: thing for thing in THINGS for one in thing.variants}
BUYERS = {buyer.id: buyer for buyer in PURCHASERS}
VENTURE = {"Javelin Joint Venture"}


@pytest.fixture(scope="module")
def notices() -> list[Notification]:
    """Many notices, the same each time."""
    found: list[Notification] = []

    @settings(max_examples=1_000, database=None, derandomize=True, phases=[Phase.generate])
    @given(strategies.notifications())
    def collect(notice: Notification) -> None:
        found.append(notice)

    collect()
    return found


def _things(notice: Notification) -> Iterator[Thing]:
    for item in notice.items or ():
        if item.designation or item.alternatives:
            yield KNOWN[item.designation or item.alternatives[0]]


def _years(notice: Notification) -> set[int]:
    """The year in which a notice says that it was delivered, where it says so."""
    own = {notice.transmittal.year} if notice.transmittal else set()
    kind = MilestoneKind.DELIVERED_TO_CONGRESS
    return own | {step.on.year for step in notice.dates if step.on and step.kind is kind}


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: thing.variants[0])
def test_every_thing_of_the_table_decodes_and_has_a_maker_in_each_of_its_years(thing: Thing) -> None:
    assert thing.category in GEAR
    assert thing.first <= thing.last
    assert len({one.base for one in thing.variants}) == 1
    for one in thing.variants:
        assert one.system is not DesignationSystem.UNKNOWN
        assert one.irregularities == ()
    if thing.makers:
        assert all(maker_in(thing.makers, year) for year in range(thing.first, thing.last + 1))


def test_no_designation_stands_in_two_rows_for_the_same_year() -> None:
    for place, one in enumerate(THINGS):
        for other in THINGS[place + 1 :]:
            apart = one.last < other.first or other.last < one.first
            assert apart or not {*one.variants} & {*other.variants}


@given(strategies.designations())
def test_a_drawn_designation_is_one_of_the_table_or_a_name(designation: Designation) -> None:
    assert designation in KNOWN or designation.system is DesignationSystem.UNKNOWN


def test_things_are_offered_in_their_years(notices: list[Notification]) -> None:
    for notice in notices:
        for year in _years(notice):
            for thing in _things(notice):
                # A model may have been sold by two makers, in years of their own.
                rows = [one for one in THINGS if set(one.variants) & set(thing.variants)]
                assert any(one.offered_in(year) for one in rows), notice


def test_no_notice_has_the_same_line_twice(notices: list[Notification]) -> None:
    for notice in notices:
        names = [item.name for item in notice.items or ()]
        assert len(names) == len(set(names)), notice


def test_contractors_make_what_is_sold(notices: list[Notification]) -> None:
    for notice in notices:
        makers = {firm for thing in _things(notice) for firm in thing.makers}
        if makers and notice.contractors:
            made = {name for firm in makers for name in (FIRMS[firm].name, *_earlier(firm))}
            assert {firm.name for firm in notice.contractors} <= made | VENTURE, notice


def _earlier(firm: str) -> Iterator[str]:
    return (name for _, name in FIRMS[firm].earlier)


def test_firms_bear_the_names_of_the_year(notices: list[Notification]) -> None:
    for notice in notices:
        for year in _years(notice):
            names = {firm.name_in(year) for firm in FIRMS.values() if firm.stood_in(year)} | VENTURE
            assert {firm.name for firm in notice.contractors or ()} <= names, notice


@pytest.mark.parametrize(("firm", "year"), [("l3harris", 2018), ("raytheon", 2019)])
def test_a_firm_has_no_name_before_its_time(firm: str, year: int) -> None:
    assert FIRMS[firm].name_in(year) != FIRMS[firm].name


def test_buyers_were_there(notices: list[Notification]) -> None:
    for notice in notices:
        for year in _years(notice):
            assert notice.purchaser is None or BUYERS[notice.purchaser].since.year < year, notice


@pytest.mark.parametrize(("code", "year"), [("XK", 2008), ("PL", 1992), ("EE", 1991), ("UA", 1991)])
def test_some_buyers_are_young(code: str, year: int) -> None:
    assert purchaser_of(code).since.year == year


def test_bodies_announce_and_deliver_while_they_are_there(notices: list[Notification]) -> None:
    told = [step for notice in notices for step in notice.dates if step.on and step.by]
    bodies = {"dsaa": (1976, 1998), "dsca": (1999, 2025), "state-department": (1976, 2026)}
    for step in told:
        first, last = bodies[str(step.by)]
        assert step.on is not None
        assert first <= step.on.year <= last, step
    assert {step.by for step in told} == set(bodies)
    announced = [step.on.year for step in told if step.on and step.kind is MilestoneKind.ANNOUNCED]
    assert min(announced) >= 1997


def test_grants_pay_only_for_those_who_get_them(notices: list[Notification]) -> None:
    paid = {one.purchaser for one in notices if "Foreign Military Financing" in (one.funding or ())}

    assert paid
    assert all(BUYERS[str(buyer)].grants for buyer in paid)
    assert not {"sweden", "canada"} & {buyer.id for buyer in PURCHASERS if buyer.grants}


def test_weapons_are_most_of_a_sum_that_is_split(notices: list[Notification]) -> None:
    for notice in notices:
        value = notice.value
        if value and value.total_usd and value.mde_usd:
            assert value.mde_usd >= value.total_usd // 5, value


def test_without_a_weapon_there_is_no_major_defense_equipment(notices: list[Notification]) -> None:
    for notice in notices:
        unarmed = notice.items is not None and notice.items and not list(_things(notice))
        assert not (unarmed and notice.value and notice.value.mde_usd), notice


def test_notices_are_in_dollars(notices: list[Notification]) -> None:
    assert {one.value.currency for one in notices if one.value} == {"USD"}


def test_only_the_value_of_an_agreement_is_in_euros() -> None:
    seen: set[tuple[ValueScope, str]] = set()

    @settings(max_examples=200, database=None, derandomize=True)
    @given(strategies.acts())
    def collect(act: object) -> None:
        seen.update((node.record.scope, node.record.currency) for node in walk(act) if _is_value(node.record))

    collect()
    assert (ValueScope.AGREEMENT, "EUR") in seen


def _is_value(record: object) -> bool:
    return type(record).__name__ == "Value"


def test_representatives_stay_for_years(notices: list[Notification]) -> None:
    stays = [one.duration for one in notices if one.duration]

    assert stays
    assert all(one.kind is QuantityKind.NUMBER and one.unit == "years" for one in stays)


@given(strategies.service_items())
def test_only_what_lasts_or_is_staffed_is_measured(item: Item) -> None:
    units = {measure.unit for measure in item.measures}

    assert item.section is Section.NON_MDE
    assert not (units and item.name.startswith(("spare", "support", "tool", "publications", "transport")))


def test_titles_name_what_is_sold(notices: list[Notification]) -> None:
    titles = {notice.title.partition(" – ")[2] for notice in notices if notice.title}

    assert "Proposed Sale" not in titles
    assert len(titles) > 20
    for notice in notices:
        things = list(_things(notice))
        if notice.title and things:
            assert notice.title.endswith(f" – {things[0].name} {GEAR[things[0].category].plural.title()}")


@settings(max_examples=300)
@given(strategies.sources())
def test_texts_are_of_days_on_which_there_were_such_texts(source: Source) -> None:
    day = source.published_on
    if day is not None and source.kind is SourceKind.DSCA_RELEASE:
        assert 1997 <= day.year <= 2025
    if day is not None and source.kind is SourceKind.FEDERAL_REGISTER:
        assert day.year >= 1996
    number = source.document_number
    assert number is None or day is None or int(number[:4]) == day.year
    if source.citation and day is not None:
        volume = int(source.citation.split()[0])
        assert volume in (day.year - 1935, day.year - 1854)


def test_no_country_that_is_drawn_by_default_is_barred() -> None:
    assert not {CountryCode("US"), CountryCode("KP")} & {buyer.country for buyer in PURCHASERS}
