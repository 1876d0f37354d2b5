# SPDX-License-Identifier: MIT
"""What is drawn for one another fits together, and stays within what was asked for."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

import fmsdata
from fmsdata import Designation, Extent, PartialDate, Source, SourceKind, WeaponSystem
from fmsdata.testing import strategies

PLAIN = WeaponSystem(id="f-35", name="F-35", designation=Designation("F-35A"))
BARE = WeaponSystem(id="shield", name="Sky Shield")
NAMED = WeaponSystem(id="javelin", name="Javelin missile", category="missile")
TARGET = "a-1"


def _unsound(record: Any) -> list[str]:
    report = fmsdata.check(record)
    return [str(finding) for finding in report.errors + report.warnings]


@st.composite
def _of_a_source(draw: DrawFn, /, **source: Any) -> fmsdata.Dataset:
    text = draw(strategies.sources(**source))
    return strategies.dataset_of(text, draw(strategies.notifications(source=text)))


@st.composite
def _of_a_system(draw: DrawFn) -> fmsdata.Dataset:
    text = draw(strategies.sources(extent=Extent.FULL))
    system = draw(strategies.weapon_systems(source=text.id))
    notice = draw(strategies.notifications(source=text, systems=[system], min_items=1))
    return strategies.dataset_of(text, system, notice)


def _news(date: str) -> Source:
    return Source(id="s", kind=SourceKind.NEWS, published_on=PartialDate(date))


COMPOSED: dict[str, SearchStrategy[Any]] = {
    "many notices": strategies.datasets(min_notifications=8),
    "a notice of any source": _of_a_source(),
    "a notice of a source of which no words were read": _of_a_source(extent=Extent.MENTION),
    "a notice of a system": _of_a_system(),
    "a notice of years to come": strategies.notifications(source=_news("2040-05")),
    "a stance on something": strategies.stances(target=TARGET),
    "an act on something": strategies.acts(target=TARGET),
    "a quantity that may be none": strategies.quantities(minimum=0, maximum=3),
    "a quantity of the largest number": strategies.quantities(minimum=2**53 - 1),
    "an item of a system without category": strategies.items(system=PLAIN),
    "an item of a system without designation": strategies.items(system=BARE),
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


@given(_of_a_source(extent=Extent.EXTRACT))
def test_of_an_extract_no_words_are_quoted(dataset: fmsdata.Dataset) -> None:
    assert '"quote"' not in fmsdata.to_json(dataset).decode()
