# SPDX-License-Identifier: MIT
"""What the strategies draw is sound, varies, and keeps to what the caller pins."""

import datetime
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import fmsdata
from fmsdata._fields import CLASSES, SCALARS, fields_of, walk
from fmsdata.model.words import MilestoneKind
from fmsdata.rules._index import Index
from fmsdata.testing import strategies
from fmsdata.testing._purchasers import a_buyer

by_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)

# Health checks stay on, in the slow profile too: discarding too much or drawing too slowly is a failure.
checked = settings(suppress_health_check=())


def _unsound(record: object) -> list[str]:
    report = fmsdata.check(record)
    return [str(finding) for finding in report.errors + report.warnings]


def _same(one: object, other: object) -> bool:
    # A plain text equals a scalar; their reprs differ.
    return one == other and repr(one) == repr(other)


@by_class
def test_no_rule_finds_an_error_or_a_warning_in_what_is_drawn(cls: type) -> None:
    @checked
    @given(strategies.for_type(cls))
    def sound(record: object) -> None:
        assert type(record) is cls
        assert _unsound(record) == []

    sound()


@checked
@given(strategies.datasets_with_texts())
def test_every_quote_of_a_dataset_stands_in_the_text_that_comes_with_it(
    drawn: tuple[fmsdata.Dataset, dict[str, str]],
) -> None:
    dataset, texts = drawn

    report = fmsdata.verify_evidence(dataset, texts, ignore=["FMS854"])

    assert report.findings == ()
    assert set(texts) == {source.id for source in dataset.sources}


@checked
@given(strategies.datasets())
def test_every_reference_of_a_dataset_resolves(dataset: fmsdata.Dataset) -> None:
    index = Index(dataset)

    assert all(reference.id in index.ids for reference in index.references())


@given(
    strategies.notifications(
        record_id="mine", purchaser="RO", min_items=2, max_items=3, era="register", source="text"
    )
)
def test_what_the_caller_pins_is_kept(notice: fmsdata.Notification) -> None:
    assert (notice.id, notice.source, notice.purchaser) == ("mine", "text", "romania")
    assert notice.items is not None
    assert 2 <= len(notice.items) <= 3
    assert all(step.on is None or step.on.year <= 2009 for step in notice.dates)
    assert notice.transmittal is None or 1996 <= notice.transmittal.year <= 2008
    assert all(case.customer == "RO" for case in (*(notice.cases or ()), *(notice.prior_cases or ())))


@pytest.mark.parametrize("country", ["KV", "Atlantis"])
def test_an_unknown_country_is_refused_by_name(country: str) -> None:
    with pytest.raises(fmsdata.GrammarError, match="CountryCode"):
        strategies.notifications(purchaser=country)


def test_an_unknown_era_or_category_is_refused_with_the_known() -> None:
    with pytest.raises(fmsdata.UnknownNameError, match="did you mean 'register'"):
        strategies.notifications(era="registers")
    with pytest.raises(fmsdata.UnknownNameError, match="spaceship"):
        strategies.designations(category="spaceship")


@given(st.data())
def test_any_country_may_buy_not_only_those_that_often_do(data: st.DataObject) -> None:
    anybody = strategies.country_codes(purchasers_only=False)
    code = data.draw(anybody.filter(lambda one: a_buyer("purchaser", one) is None))
    dataset = data.draw(strategies.datasets(purchaser=code, max_notifications=1, positions=False))

    buyer = dataset.actor(str(dataset.notifications[0].purchaser))
    assert buyer.country == code
    assert _unsound(dataset) == []


@given(st.data())
def test_a_notice_pinned_to_a_source_has_no_step_after_it(data: st.DataObject) -> None:
    day = data.draw(st.dates(datetime.date(2010, 1, 1), datetime.date(2024, 1, 1)))
    source = data.draw(strategies.sources(published_on=fmsdata.PartialDate.from_date(day)))
    notice = data.draw(strategies.notifications(source=source))

    assert all(step.on is None or step.on.earliest <= day for step in notice.dates)


@given(st.data())
def test_an_enhancement_amends_the_transmittal_that_is_asked_for(data: st.DataObject) -> None:
    base = data.draw(strategies.transmittals(year=1999, enhancement=False))
    notice = data.draw(strategies.notifications(kind=fmsdata.NoticeKind.ENHANCEMENT, amends=base, era="dsca"))

    assert notice.amends == base
    assert notice.transmittal is not None
    assert notice.transmittal.is_enhancement


@pytest.mark.parametrize("cls", SCALARS, ids=lambda cls: cls.__name__)
def test_every_scalar_is_drawn_in_its_normal_form(cls: type[str]) -> None:
    @given(strategies.for_type(cls))
    def normal(value: str) -> None:
        assert _same(value, cls(str(value)))

    normal()


@given(strategies.designations())
def test_a_designation_decodes_unless_it_is_a_name(designation: fmsdata.Designation) -> None:
    known = designation.system is not fmsdata.DesignationSystem.UNKNOWN

    assert designation.irregularities == ()
    assert known is any(char.isdigit() for char in designation)


@given(strategies.counts(), st.sampled_from(("both", "words", "digits")))
def test_a_printed_count_reads_back(count: int, style: str) -> None:
    assert fmsdata.parse_count(strategies.printed_count(count, style)) == count


@given(st.integers(1, 10**11))
def test_a_printed_amount_reads_back(dollars: int) -> None:
    assert fmsdata.parse_amount(strategies.printed_amount(dollars)) == dollars


def test_every_class_and_scalar_has_a_strategy() -> None:
    assert set(strategies.BY_TYPE) == {*CLASSES, *SCALARS}
    with pytest.raises(fmsdata.UnknownNameError):
        strategies.for_type(int)


@pytest.mark.parametrize("name", strategies.__all__)
def test_every_public_name_is_documented(name: str) -> None:
    value = getattr(strategies, name)

    assert not callable(value) or value.__doc__


def test_relations_steps_and_quantities_of_every_kind_are_drawn() -> None:
    kinds: set[object] = set()

    @settings(max_examples=2000, database=None, derandomize=True, phases=[Phase.generate])
    @given(strategies.relations(), strategies.milestones(), strategies.quantities())
    def collect(relation: fmsdata.Relation, step: fmsdata.Milestone, quantity: fmsdata.Quantity) -> None:
        kinds.update((relation.kind, step.kind, quantity.kind))

    collect()
    wanted = {*fmsdata.RelationKind, *MilestoneKind, *fmsdata.QuantityKind}
    assert wanted - kinds == {fmsdata.QuantityKind.REFERENCE}


@pytest.fixture(scope="module")
def filled() -> set[tuple[str, str]]:
    """The fields that are filled in some record of many datasets and notices of several lines."""
    found: set[tuple[str, str]] = set()

    @settings(max_examples=500, database=None, derandomize=True, phases=[Phase.generate])
    @given(strategies.datasets() | strategies.notifications(min_items=3))
    def collect(record: object) -> None:
        found.update(name for node in walk(record) for name in _filled(node.record))

    collect()
    return found


def _filled(record: Any) -> set[tuple[str, str]]:
    cls = type(record)
    fields = [field for field in fields_of(cls) if getattr(record, field.name) != field.default]
    return {(cls.__name__, field.name) for field in fields}


@by_class
def test_every_field_of_a_class_is_filled_now_and_then(cls: type[Any], filled: set[tuple[str, str]]) -> None:
    found: set[tuple[str, str]] = set()

    @settings(max_examples=500, database=None, derandomize=True, phases=[Phase.generate])
    @given(strategies.for_type(cls))
    def collect(record: object) -> None:
        found.update(_filled(record))

    collect()
    assert {(cls.__name__, field.name) for field in fields_of(cls)} - filled - found == set()
