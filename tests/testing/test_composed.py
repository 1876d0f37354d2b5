# SPDX-License-Identifier: MIT
"""What is drawn for one another fits together, and stays within what was asked for."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

import fmsdata
from fmsdata import Designation, Extent, PartialDate, Source, SourceKind, Transmittal, WeaponSystem
from fmsdata.testing import strategies
from fmsdata.testing._datasets import _numbers_apart

PLAIN = WeaponSystem(id="f-35", name="F-35", designation=Designation("F-35A"))
BARE = WeaponSystem(id="shield", name="Sky Shield")
NAMED = WeaponSystem(id="javelin", name="Javelin missile", category="missile")
NUMBERED = WeaponSystem(id="radar", name="Three-dimensional radar", category="radar")
TANK = WeaponSystem(id="tank", name="Leopard 2 tanks")
TARGET = "act-1"


def _unsound(record: Any) -> list[str]:
    report = fmsdata.check(record)
    return [str(finding) for finding in report.errors + report.warnings]


@st.composite
def _of_a_source(draw: DrawFn, /, **source: Any) -> fmsdata.Dataset:
    text = draw(strategies.sources(**source))
    return strategies.dataset_of(text, draw(strategies.notifications(source=text)))


@st.composite
def _told_together(draw: DrawFn) -> fmsdata.Dataset:
    text = draw(strategies.sources())
    system = draw(strategies.weapon_systems(source=text))
    notice = draw(strategies.notifications(source=text, systems=[system]))
    about: dict[str, Any] = {"target": notice.id, "source": text}
    stance, act = draw(strategies.stances(**about)), draw(strategies.acts(**about))
    relation = draw(strategies.relations(source=text))
    return strategies.dataset_of(text, system, notice, stance, act, relation)


def _news(date: str) -> Source:
    return Source(id="s", kind=SourceKind.NEWS, published_on=PartialDate(date))


COMPOSED: dict[str, SearchStrategy[Any]] = {
    "many notices": strategies.datasets(min_notifications=8),
    "a notice of any source": _of_a_source(),
    "a notice of a source of which no words were read": _of_a_source(extent=Extent.MENTION),
    "all that one source tells": _told_together(),
    "a notice of years to come": strategies.notifications(source=_news("2040-05")),
    "a stance on something": strategies.stances(target=TARGET),
    "an act on something": strategies.acts(target=TARGET),
    "a quantity that may be none": strategies.quantities(minimum=0, maximum=3),
    "a quantity of the largest number": strategies.quantities(minimum=2**53 - 1),
    "an item of a system without category": strategies.items(system=PLAIN),
    "an item of a system without designation": strategies.items(system=BARE),
    "an item of a system with a number in its name": strategies.items(system=NUMBERED),
    "a notice of a system with a number in its name": strategies.notifications(
        systems=[NUMBERED, TANK], min_items=1, source="s"
    ),
    "an old source": strategies.sources(kind=SourceKind.FEDERAL_REGISTER, published_on=PartialDate("1930")),
}


@pytest.mark.parametrize("name", COMPOSED)
def test_no_rule_finds_an_error_or_a_warning(name: str) -> None:
    @settings(suppress_health_check=())
    @given(COMPOSED[name])
    def sound(record: object) -> None:
        assert _unsound(record) == []

    sound()


@given(strategies.notifications(source=_news("2031")))
def test_a_notice_of_a_source_of_years_to_come_is_of_those_years(notice: fmsdata.Notification) -> None:
    assert all(step.on is None or 2028 <= step.on.year <= 2031 for step in notice.dates)


@given(strategies.stances(target=TARGET), strategies.acts(target=TARGET))
def test_nothing_is_about_itself(stance: fmsdata.Stance, act: fmsdata.Act) -> None:
    assert TARGET not in (stance.id, act.id)


@given(strategies.quantities(maximum=1))
def test_no_number_is_above_the_largest(quantity: fmsdata.Quantity) -> None:
    assert all(number in (None, 1) for number in (quantity.count, quantity.high, quantity.low))


@given(strategies.items(system=BARE), strategies.items(system=NAMED))
def test_a_system_without_designation_is_called_by_its_name(bare: fmsdata.Item, named: fmsdata.Item) -> None:
    assert (bare.name, bare.designation) == ("Sky Shield", None)
    assert (named.name, named.designation) == ("Javelin missile", None)


@given(strategies.sources(kind=SourceKind.FEDERAL_REGISTER))
def test_a_correction_corrects_an_earlier_text(source: Source) -> None:
    if source.corrects is not None and source.document_number is not None:
        assert source.corrects < source.document_number


@pytest.mark.parametrize("day", ["2024-01-12", "1990"])
def test_what_a_source_tells_is_not_later_than_the_source(day: str) -> None:
    source = _news(day)

    @given(strategies.stances(source=source), strategies.acts(source=source))
    def told(stance: fmsdata.Stance, act: fmsdata.Act) -> None:
        limit = PartialDate(day).latest
        assert all(date is None or date.earliest <= limit for date in (stance.said_on, act.on))

    told()


@given(
    strategies.notifications(source="a-1")
    | strategies.notifications(systems=[WeaponSystem(id="a-1", name="A")])
    | strategies.stances(holder="stance-1")
)
def test_no_drawn_id_is_one_that_was_given(record: fmsdata.Notification | fmsdata.Stance) -> None:
    assert record.id not in ("a-1", "stance-1")


@given(_of_a_source(extent=Extent.EXTRACT))
def test_of_an_extract_no_words_are_quoted(dataset: fmsdata.Dataset) -> None:
    assert '"quote"' not in fmsdata.to_json(dataset).decode()


def test_notices_that_meet_in_a_number_are_told_apart() -> None:
    def notice(name: str, number: str, amends: str | None = None) -> fmsdata.Notification:
        base = None if amends is None else Transmittal(amends)
        return fmsdata.Notification(
            id=name, notice=name, source="s", transmittal=Transmittal(number), amends=base
        )

    first, same = notice("a", "24-01"), notice("b", "24-01")
    later, apart = notice("c", "25-0A", "24-01"), notice("d", "25-02")
    drawn = _numbers_apart([first, same, later, apart])

    assert [(one.transmittal, one.amends) for one in drawn] == [
        ("24-01", None),
        (None, None),
        (None, None),
        ("25-02", None),
    ]
