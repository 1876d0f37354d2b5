# SPDX-License-Identifier: MIT
"""Whether quoted words give the numbers, amounts and dates of a record, in every form that texts print."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.findings import Finding
from fmsdata.model.dates import PartialDate
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.numbers import spell_count
from fmsdata.model.parties import Staff
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import (
    ActKind,
    Affiliation,
    DateBasis,
    EvidenceRole,
    MilestoneKind,
    PartRelation,
    Polarity,
    QuantityKind,
    RelationKind,
    RelationStatus,
    ValueScope,
)
from fmsdata.rules import check
from fmsdata.rules._dates import Mention
from fmsdata.rules._examples import dataset, notice, source
from fmsdata.testing.strategies import counts


def _said(quote: str | None, *supports: str, role: EvidenceRole = EvidenceRole.SUPPORTS) -> Evidence:
    return Evidence(source="record", quote=quote, supports=supports, role=role)


def _found(code: str, record: Any) -> tuple[Finding, ...]:
    return check(record, select=[code]).findings


def _item(quantity: Quantity | int | None, *evidence: Evidence, **fields: Any) -> Item:
    number = Quantity(count=quantity) if type(quantity) is int else quantity
    return Item(**({"name": "x", "quantity": number, "evidence": evidence} | fields))


@pytest.mark.parametrize(
    ("count", "quote"),
    [
        (246, "246 Javelin FGM-148F missiles"),
        (246, "246"),
        (246, "two hundred forty-six (246) Javelin FGM-148F missiles"),
        (485, "Four hundred and eighty-five missiles"),
        (3_250, "Three-thousand two-hundred fifty (3,250) JLTVs"),
        (1_050, "1,050 rounds"),
        (1_050, "1050 rounds"),
        (33, "Thirty-thirty (33) launchers"),
        (133, "one hundred thirty-three (153) tanks"),
        (153, "one hundred thirty-three (153) tanks"),
        (5, "F ive (5) radars"),
        (30, "thirty(30) pods"),
        (152, "one hundred fifty-two (152) MIDS JTRS (5)"),
        (300, "Up to three hundred (300) rounds"),
        (990_000_000, "Approximately 990 million gallons"),
        (14_000, "nearly 14,000 missiles"),
        (6, "missiles, including 6 fly-to-buy"),
        (100, "a hundred missiles"),
        (12, "a dozen helicopters"),
        (24, "two dozen helicopters"),
        (6, "half a dozen helicopters"),
        (1, "a single radar"),
        (2, "a pair of radars"),
        (246, "246+ missiles"),
        (5, "a five-year sustainment package"),
        (18, "an 18-month course"),
        (4_000, "a 4,000-man force"),
    ],
)
def test_fms805_a_count_is_found_in_every_form_that_prints_it(count: int, quote: str) -> None:
    assert _found("FMS805", _item(count, _said(quote, "quantity"))) == ()


@pytest.mark.parametrize(
    ("count", "quote", "expected"),
    [
        (990, "990 million gallons", "990,000,000"),
        (75, "75 million dollars of missiles", None),
        (6, "$6 million of missiles", None),
        (46, "246 missiles", "246"),
        (246, "24 launchers and 6 missiles", "6 or 24"),
        (5, "one hundred fifty-two (152) MIDS JTRS (5)", "152"),
        (54, "46 MK 54 MOD 0 torpedoes", "46"),
        (148, "Javelin FGM-148F missiles", None),
        (155, "155mm rounds", None),
        (7, "a dozen helicopters", None),
        (2, "a single radar", None),
        (8, "an 18-month course", None),
        (50, "a .50-caliber gun", None),
        (24, "1,824-foot pods", None),
        (90, "ninety-one (91) missiles", "91"),
        (3, "Three-thousand two-hundred fifty (3,250) JLTVs", "3,250"),
    ],
)
def test_fms805_a_count_that_the_words_do_not_give_is_told(
    count: int, quote: str, expected: str | None
) -> None:
    (found,) = _found("FMS805", _item(count, _said(quote, "quantity")))

    assert (found.path, found.expected, found.actual) == ("/quantity/count", expected, f"{count:,}")


@pytest.mark.parametrize(
    ("evidence", "fires"),
    [
        pytest.param([_said("264 missiles", "quantity")], True, id="the field is named"),
        pytest.param([_said("264 missiles")], True, id="all of the record is meant"),
        pytest.param([_said("264 missiles", "name")], False, id="another field is meant"),
        pytest.param([_said("Javelin missiles", "name", "quantity")], True, id="the field, without a number"),
        pytest.param([_said("Javelin missiles")], False, id="all of it, without a number"),
        pytest.param([_said(None, "quantity")], False, id="no words were read"),
        pytest.param([_said("264", "quantity"), _said("246 missiles", "quantity")], False, id="the second"),
        pytest.param([_said("264", "quantity"), _said("246 missiles")], False, id="that of all"),
        pytest.param([_said("264", "quantity"), _said("246 missiles", "name")], True, id="that of the name"),
        pytest.param(
            [_said("264"), _said("246 missiles", role=EvidenceRole.CONTRADICTS)],
            True,
            id="what contradicts it",
        ),
        pytest.param([], False, id="no evidence"),
    ],
)
def test_fms805_only_quotes_that_speak_for_the_field_prove_a_number(
    evidence: list[Evidence], fires: bool
) -> None:
    assert bool(_found("FMS805", _item(246, *evidence))) is fires


RECORDS = [
    pytest.param(
        _item(
            Quantity(count=246, parts=(Part(label="spare", relation=PartRelation.INCLUDED, count=9),)),
            _said("246 missiles, including 6 fly-to-buy"),
        ),
        [("/quantity/parts/0/count", "9")],
        id="a part",
    ),
    pytest.param(
        _item(
            Quantity(count=25, parts=(Part(label="option", relation=PartRelation.ADDITIONAL, count=50),)),
            _said("25 new F-15IA with an option for 50 more"),
        ),
        [],
        id="an option",
    ),
    pytest.param(
        _item(Quantity(kind=QuantityKind.RANGE, low=5, high=9), _said("five to eight representatives")),
        [("/quantity/high", "9")],
        id="a range",
    ),
    pytest.param(
        _item(Quantity(kind=QuantityKind.CHANGE, before=3, count=6), _said("from four (4) to six (6)")),
        [("/quantity/before", "3")],
        id="a change",
    ),
    pytest.param(
        _item(Quantity(kind=QuantityKind.INDEFINITE), _said("a radar")), [], id="an article is no number"
    ),
    pytest.param(
        _item(None, _said("22 pilots for 200 hours"), measures=(Quantity(count=22), Quantity(count=20))),
        [("/measures/1/count", "20")],
        id="a measure",
    ),
    pytest.param(
        Staff(
            affiliation=Affiliation.COMBINED,
            quantity=Quantity(count=10),
            duration=Quantity(count=2),
            evidence=(_said("ten U.S. representatives for five years"),),
        ),
        [("/duration/count", "2")],
        id="representatives",
    ),
    pytest.param(
        Act(id="v", kind=ActKind.VOTE, votes_for=89, votes_of=120, evidence=(_said("89 of 98 deputies"),)),
        [("/votes_of", "120")],
        id="a vote",
    ),
    pytest.param(
        notice(duration=Quantity(count=6), evidence=(_said("for five (5) years", "duration"),)),
        [("/duration/count", "6")],
        id="the duration of a notice",
    ),
]


@pytest.mark.parametrize(("record", "found"), RECORDS)
def test_fms805_every_number_of_a_record_is_proved_where_it_stands(
    record: Any, found: list[tuple[str, str]]
) -> None:
    assert [(one.path, one.actual) for one in _found("FMS805", record)] == found


@given(counts(), st.sampled_from(("{}", "{:,}", "{:,} missiles", "up to {:,} missiles", "(with {} of them)")))
def test_fms805_a_number_is_proved_by_its_print_and_by_no_other(number: int, form: str) -> None:
    quote = _said(form.format(number), "quantity")

    assert _found("FMS805", _item(number, quote)) == ()
    assert [one.expected for one in _found("FMS805", _item(number + 1, quote))] == [f"{number:,}"]


@given(counts())
def test_fms805_a_number_in_words_proves_it(number: int) -> None:
    spelt = spell_count(number)

    for quote in (
        f"{spelt} ({number:,}) missiles",
        f"{spelt} missiles",
        f"Up to {spelt.capitalize()} rounds",
    ):
        assert _found("FMS805", _item(number, _said(quote, "quantity"))) == ()
        assert _found("FMS805", _item(number + 1, _said(quote, "quantity")))


@pytest.mark.parametrize(
    ("language", "fires"),
    [("fr", False), ("tr", False), ("en", True), ("en-GB", True), ("EN", True), (None, True)],
)
def test_numbers_and_dates_are_read_in_english_only(language: str | None, fires: bool) -> None:
    value = Value(total_usd=310_500_000, evidence=(_said("310,5 millions de dollars", "total_usd"),))
    item = _item(12, _said("douze missiles", "quantity"))
    step = Milestone(
        kind=MilestoneKind.APPROVED, on=PartialDate("2024-01-12"), evidence=(_said("12 janvier 2024", "on"),)
    )

    record = dataset(source(language=language), notice(value=value, items=(item,), dates=(step,)))

    codes = {one.code for one in check(record, select=["FMS805", "FMS814"]).findings}
    assert codes == ({"FMS805", "FMS814"} if fires else set())


@pytest.mark.parametrize(
    ("dollars", "quote"),
    [
        (75_000_000, "an estimated value of $75 million."),
        (75_000_000, "U.S. Approves $75M Sale"),
        (75_000_000, "seventy-five million dollars"),
        (75_000_000, "USD 75 million"),
        (900_000_000, "$.9 billion"),
        (0, "$ 0"),
        (0, "$0 million."),
        (8_500_000_000, "a total of $8.50 billion"),
        (14_000_000, "$14,000,000"),
        (60_180_000, "$60.18 million"),
        (106_500_000, "$106.5 million ($173 million)"),
        (3_350_000_000, "$8.50 billion, of which $3.35 billion"),
        (52_000_000, "TOTAL 52 million"),
        (1_142_000_000, "$1.1 billion"),
        (79_600_000, "about $80 million"),
        (750, "$750"),
    ],
)
def test_fms805_an_amount_is_found_in_every_form_and_rounded_as_printed(dollars: int, quote: str) -> None:
    assert _found("FMS805", Value(total_usd=dollars, evidence=(_said(quote, "total_usd"),))) == ()


@pytest.mark.parametrize(
    ("dollars", "quote", "expected"),
    [
        (75, "$75 million", "$75,000,000"),
        (750, "$750 million", "$750,000,000"),
        (75, "$75.5 million", "$75,500,000"),
        (14_000, "$14,000,000", "$14,000,000"),
        (75_000_000, "$75", "$75"),
        (30_000_000, "$30 billion", "$30,000,000,000"),
        (1_160_000_000, "$1.1 billion", "$1,100,000,000"),
        (5_000_000, "$8.50 billion, of which $5.0 billion", "$8,500,000,000 or $5,000,000,000"),
        (40_000_000, "€40m", "40,000,000 EUR"),
        (75_000_000, "A$75 million", "75,000,000 AUD"),
        (52_000_000, "25 million", None),
    ],
)
def test_fms805_an_amount_of_another_scale_or_currency_is_told(
    dollars: int, quote: str, expected: str | None
) -> None:
    (found,) = _found("FMS805", Value(total_usd=dollars, evidence=(_said(quote, "total_usd"),)))

    assert (found.path, found.expected, found.actual) == ("/total_usd", expected, f"${dollars:,}")


def test_fms805_each_row_is_proved_by_the_quotes_that_speak_to_it() -> None:
    rows = (
        _said("$100 million", "total_usd"),
        _said("$75 million", "mde_usd"),
        _said("$52 million", "other_usd"),
    )
    value = Value(total_usd=100_000_000, mde_usd=75_000_000, other_usd=25_000_000, evidence=rows)

    assert [one.path for one in _found("FMS805", value)] == ["/other_usd"]


def test_fms805_what_contradicts_an_amount_does_not_prove_it() -> None:
    evidence = (_said("$75 million"), _said("$57 million", role=EvidenceRole.CONTRADICTS))

    assert [one.expected for one in _found("FMS805", Value(total_usd=57_000_000, evidence=evidence))] == [
        "$75,000,000"
    ]


def test_fms805_a_decrease_is_printed_without_its_sign() -> None:
    value = Value(total_usd=-50_000_000, scope=ValueScope.CHANGE, evidence=(_said("falls by $50 million"),))

    assert _found("FMS805", value) == ()


@given(st.integers(1, 9_000), st.sampled_from((1, 10**3, 10**4, 10**6)))
def test_fms805_a_slip_in_the_scale_is_never_proved(number: int, step: int) -> None:
    dollars = number * step
    quote = f"a value of ${dollars:,}"

    assert _found("FMS805", Value(total_usd=dollars, evidence=(_said(quote, "total_usd"),))) == ()
    for wrong in (dollars * 1_000, dollars * 10**6):
        assert _found("FMS805", Value(total_usd=wrong, evidence=(_said(quote, "total_usd"),)))
    if not dollars % 1_000:
        assert _found("FMS805", Value(total_usd=dollars // 1_000, evidence=(_said(quote, "total_usd"),)))


@pytest.mark.parametrize(
    ("on", "quote", "basis"),
    [
        ("2024-01-12", "06:29 AM, January 12, 2024", DateBasis.STATED),
        ("2024-01-12", "on January 12", DateBasis.STATED),
        ("2009-07-17", "On 17 July 2009, Congress was notified", None),
        ("2026-01-30", "Jan. 30, 2026", None),
        ("2019-04-09", "April 9 , 2019", None),
        ("2015-12-16", "Dec, 16, 2015", None),
        ("1999-06", "present since June 1999", None),
        ("1999", "present since June 1999", None),
        ("2024", "by mid-2024", None),
        ("2024-01-12", "today", DateBasis.RELATIVE),
        ("2024-01-11", "in January 2024", DateBasis.INFERRED),
        ("2024-01", "January 12, 2024", DateBasis.METADATA),
        ("2024-01-12", "", None),
    ],
)
def test_fms814_a_date_is_given_as_exactly_as_it_is_recorded(
    on: str, quote: str, basis: DateBasis | None
) -> None:
    evidence = (_said(quote or None, "on"),)

    step = Milestone(kind=MilestoneKind.APPROVED, on=PartialDate(on), basis=basis, evidence=evidence)

    assert _found("FMS814", step) == ()


@pytest.mark.parametrize(
    ("on", "quote", "basis", "expected"),
    [
        ("2024-01-12", "January 2024", None, "January 2024"),
        ("2024-01", "in 2024", DateBasis.STATED, "2024"),
        ("2024-01-11", "January 12, 2024", None, "12 January 2024"),
        ("2023-01-12", "on January 12, 2024", None, "12 January 2024"),
        ("2024-01-12", "today", None, None),
        ("2008", "Transmittal No. 24-22", DateBasis.STATED, None),
        ("2013", "since 2011 and 2012", None, "2011 or 2012"),
        ("2023", "in January 2024", DateBasis.INFERRED, "January 2024"),
        ("2024-02", "January 12, 2024", DateBasis.METADATA, "12 January 2024"),
    ],
)
def test_fms814_a_date_that_the_words_do_not_give_is_told(
    on: str, quote: str, basis: DateBasis | None, expected: str | None
) -> None:
    evidence = (_said(quote, "on"),)
    step = Milestone(kind=MilestoneKind.APPROVED, on=PartialDate(on), basis=basis, evidence=evidence)

    (found,) = _found("FMS814", step)

    assert (found.path, found.expected, found.actual) == ("/on", expected, on)


@pytest.mark.parametrize(
    ("evidence", "fires"),
    [
        pytest.param([_said("since 2011", "since")], True, id="the field is named"),
        pytest.param([_said("since 2011")], True, id="all of the record is meant"),
        pytest.param([_said("since 2011", "aim")], False, id="another field is meant"),
        pytest.param([_said("to normalize relations", "since")], True, id="the field, without a date"),
        pytest.param([_said("to normalize relations")], False, id="all of it, without a date"),
        pytest.param([_said("since 2011", "since"), _said("since 2013")], False, id="that of all"),
        pytest.param(
            [_said("since 2011", "since"), _said("until 2013", "until")], True, id="that of the end"
        ),
        pytest.param(
            [_said("since 2011"), _said("since 2013", role=EvidenceRole.CONTRADICTS)],
            True,
            id="what contradicts",
        ),
        pytest.param([_said(None, "since")], False, id="no words were read"),
    ],
)
def test_fms814_only_quotes_that_speak_for_the_field_prove_a_date(
    evidence: list[Evidence], fires: bool
) -> None:
    relation = Relation(
        id="r",
        kind=RelationKind.MEDIATION,
        status=RelationStatus.ONGOING,
        subject="eu",
        objects=("kosovo", "serbia"),
        since=PartialDate("2013"),
        evidence=tuple(evidence),
    )

    assert [one.path for one in _found("FMS814", relation)] == (["/since"] if fires else [])


DAYS = st.dates(datetime.date(1950, 1, 1), datetime.date(2100, 12, 31))
_WRONG: dict[str, Any] = {"evidence": (_said("in 2008"),)}
_DAY = PartialDate("2009")
DATED = [
    (Act(id="a", kind=ActKind.ESTABLISHMENT, on=_DAY, **_WRONG), "/on"),
    (Milestone(kind=MilestoneKind.SIGNED, on=_DAY, **_WRONG), "/on"),
    (Stance(id="s", holder="x", topic="y", polarity=Polarity.OPPOSES, said_on=_DAY, **_WRONG), "/said_on"),
    (
        Staff(affiliation=Affiliation.COMBINED, quantity=Quantity(count=2), until=_DAY, **_WRONG),
        "/until",
    ),
]


@pytest.mark.parametrize(("record", "path"), DATED, ids=lambda value: type(value).__name__)
def test_fms814_every_class_with_a_date_is_looked_at(record: Any, path: str) -> None:
    assert [one.path for one in _found("FMS814", record)] == [path]


@given(DAYS, DAYS, st.sampled_from((4, 7, 10)))
def test_fms814_a_day_proves_itself_its_month_and_its_year_and_nothing_else(
    day: datetime.date, other: datetime.date, length: int
) -> None:
    printed = str(Mention(day.year, day.month, day.day))
    for recorded in (day, other):
        on = PartialDate(recorded.isoformat()[:length])
        step = Milestone(kind=MilestoneKind.SIGNED, on=on, evidence=(_said(printed, "on"),))

        assert bool(_found("FMS814", step)) is not day.isoformat().startswith(on)


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (_item(Quantity(count=264, as_printed="264"), _said("246 x", "quantity")), "FMS805"),
        (_item(Quantity(count=264, as_printed="246"), _said("246 x", "name")), "FMS106"),
        (Value(total_usd=57_000_000, evidence=(_said("$75 million", "total_usd"),)), "FMS805"),
    ],
    ids=["count against quote", "count against words", "amount against quote"],
)
def test_one_slip_in_a_figure_has_one_judge(record: Item | Value | Notification, code: str) -> None:
    assert {one.code for one in check(record).findings} == {code}


WORDS_OF_UNKNOWN_LANGUAGE = [
    ("FMS805", _item(6, _said("ستة صواريخ", "quantity"))),
    ("FMS805", Value(total_usd=100_000_000, evidence=(_said("100 milionów dolarów", "total_usd"),))),
    ("FMS805", Value(total_usd=79_100_000, evidence=(_said("79.1 milyon dolar", "total_usd"),))),
    (
        "FMS814",
        Milestone(
            kind=MilestoneKind.ANNOUNCED,
            on=PartialDate("2024-01-11"),
            evidence=(_said("في الحادي عشر من يناير", "on"),),
        ),
    ),
]


@pytest.mark.parametrize(("code", "record"), WORDS_OF_UNKNOWN_LANGUAGE)
def test_words_of_an_unknown_language_prove_no_slip_of_a_record_alone(code: str, record: Any) -> None:
    assert _found(code, record) == ()


def test_words_of_a_source_at_hand_without_a_language_are_judged_as_english() -> None:
    items = (_item(6, _said("radar Giraffe från Saab", "quantity")),)

    found = _found("FMS805", dataset(source(), notice(items=items)))

    assert [one.path for one in found] == ["/notifications/0/items/0/quantity/count"]


def test_a_dash_makes_no_foreign_words() -> None:
    assert _found("FMS805", _item(6, _said("missiles — “Javelin”", "quantity"))) != ()
