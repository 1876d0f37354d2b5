# SPDX-License-Identifier: MIT
"""The steps of a notice: which orders, clocks, stages and repetitions the rules let pass, and which not."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.findings import Finding
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import Relation
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import ActorKind, MilestoneKind, RelationKind, RelationStatus, Stage
from fmsdata.rules import check
from fmsdata.rules._examples import CITED, dataset, notice, source
from fmsdata.testing.strategies import partial_dates, transmittals

case = pytest.param

KINDS = {kind.value: kind for kind in MilestoneKind}
STAGES = {None: None} | {stage.value: stage for stage in Stage}
ORDER = ("requested", "approved", "delivered_to_congress", "announced", "signed", "printed published")
"""Which steps come one after the other; the last two follow the signature in either order."""
RANKS = {KINDS[word]: rank for rank, words in enumerate(ORDER) for word in words.split()}
REPEATABLE = {MilestoneKind.PRINTED, MilestoneKind.PUBLISHED, MilestoneKind.GOODS_DELIVERED}


def steps(*written: str) -> tuple[Milestone, ...]:
    """Return steps written as ``announced 2024-01-11 planned``; all but the first word may be left out."""
    found = []
    for one in written:
        kind, *rest = one.split()
        on = next((PartialDate(word) for word in rest if word != "planned"), None)
        found.append(Milestone(kind=KINDS[kind], on=on, planned="planned" in rest))
    return tuple(found)


def told(*written: str, **fields: Any) -> Notification:
    """Return a notice with these steps."""
    return notice(dates=steps(*written), **fields)


def findings(record: Any, *codes: str) -> tuple[Finding, ...]:
    return check(record, select=codes).findings


def paths(record: Any, *codes: str) -> list[str]:
    return [finding.path for finding in findings(record, *codes)]


@pytest.mark.parametrize(
    "written",
    [
        case(["requested 2023-09", "approved 2024-01-11", "delivered_to_congress 2024-01-11"], id="one day"),
        case(["delivered_to_congress 2026-04-23", "announced 2026-04-27"], id="26-16: page later"),
        case(["signed 2026-06-03", "delivered_to_congress 2026-05-19"], id="signed weeks later"),
        case(["delivered_to_congress 2024-01-11", "announced 2024-01"], id="may be the same day"),
        case(["delivered_to_congress 2024-01-11", "requested 2024"], id="the year may begin before"),
        case(["delivered_to_congress 2024-01-11", "requested"], id="a step without a day"),
        case(["delivered_to_congress 2024-01-11", "announced 2024-01-09 planned"], id="planned"),
        case(["published 2026-01-05", "printed 2026-01-26"], id="print and page in either order"),
        case(
            ["goods_delivered 2018-04", "delivered_to_congress 2019-10-03"], id="delivered, of a sale before"
        ),
    ],
)
def test_steps_in_their_order_pass(written: list[str]) -> None:
    assert paths(told(*written), "FMS301") == []


@pytest.mark.parametrize(
    ("written", "path", "expected"),
    [
        case(
            ["delivered_to_congress 2024-01-11", "requested 2024-02"],
            "/dates/0/on",
            "2024-02 or later",
            id="a month that had not begun",
        ),
        case(
            ["requested 2023-09-01", "approved 2024-01-11", "announced 2023-12-31"],
            "/dates/2/on",
            "2024-01-11 or later",
            id="the latest step before it is named",
        ),
        case(
            ["delivered_to_congress 2026-01-15", "printed 2026-02-02", "published 2026-01-05"],
            "/dates/2/on",
            "2026-01-15 or later",
            id="of print and page each is compared",
        ),
        case(
            ["delivered_to_congress 2026-01-15", "printed 2026-02-02", "printed 2026-01-05"],
            "/dates/2/on",
            "2026-01-15 or later",
            id="each of several prints is compared",
        ),
        case(
            ["announced 2024-01-09 planned", "announced 2024-01-09", "approved 2024-01-11"],
            "/dates/1/on",
            "2024-01-11 or later",
            id="the planned step of the same day is not meant",
        ),
        case(
            ["review_ends 2024-01-10", "delivered_to_congress 2024-01-11"],
            "/dates/0/on",
            "2024-01-11 or later",
            id="a review that ends before it begins",
        ),
        case(
            ["accepted 2024-01-10", "delivered_to_congress 2024-01-11"],
            "/dates/0/on",
            "2024-01-11 or later",
            id="accepted before Congress knew",
        ),
        case(
            ["accepted 2024-03", "goods_delivered 2024-02"],
            "/dates/1/on",
            "2024-03 or later",
            id="delivered before it was sold",
        ),
    ],
)
def test_a_step_before_an_earlier_one_is_found_where_it_stands(
    written: list[str], path: str, expected: str
) -> None:
    (found,) = findings(told(*written), "FMS301")

    assert (found.path, found.expected) == (path, expected)


@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(RANKS)), partial_dates(earliest=datetime.date(2024, 1, 1))),
        max_size=6,
        unique_by=lambda step: step[0],
    )
)
def test_exactly_the_steps_that_are_certainly_before_an_earlier_one_are_found(
    drawn: list[tuple[MilestoneKind, PartialDate]],
) -> None:
    record = notice(dates=tuple(Milestone(kind=kind, on=on) for kind, on in drawn))

    late = {
        f"/dates/{position}/on"
        for position, (kind, on) in enumerate(drawn)
        if any(RANKS[other] < RANKS[kind] and on.latest < day.earliest for other, day in drawn)
    }
    assert set(paths(record, "FMS301")) == late


@pytest.mark.parametrize(
    ("number", "on", "fires"),
    [
        case("19-03", "2025-05-14", False, id="given six years before"),
        case("24-121", "2026-01-14", False, id="three digits"),
        case("21-04", "2020-12-07", False, id="fiscal 2021 had begun"),
        case("21-04", "2020-10", False, id="fiscal 2021 begins in October"),
        case("21-04", "2020-09-30", True, id="and not before"),
        case("21-04", "2020", False, id="a year holds its last quarter"),
        case("22-04", "2020-12-07", True, id="the fiscal year after"),
        case("99-12", "2001-05-01", False, id="of the century before"),
        case("26-1C", "2025-09-30", True, id="a report of enhancement"),
        case("26-1C", None, False, id="delivered on a day that is not known"),
    ],
)
def test_a_number_may_be_of_the_fiscal_year_of_its_delivery(number: str, on: str | None, fires: bool) -> None:
    record = told(f"delivered_to_congress {on or ''}", transmittal=Transmittal(number))

    assert paths(record, "FMS306") == (["/transmittal"] if fires else [])


def test_only_the_delivery_says_of_which_year_a_number_may_be() -> None:
    assert paths(told("requested 2019-05", transmittal=Transmittal("21-04")), "FMS306") == []


@given(transmittals(), partial_dates())
def test_a_number_is_too_late_when_its_fiscal_year_begins_after_the_last_possible_day(
    number: Transmittal, on: PartialDate
) -> None:
    found = findings(told(f"delivered_to_congress {on}", transmittal=number), "FMS306")

    assert bool(found) is (on.latest < datetime.date(number.year - 1, 10, 1))
    for one in found:
        last = int(str(one.expected).split()[3])
        for year in (last, last + 1):
            near = told(f"delivered_to_congress {on}", transmittal=Transmittal(f"{year % 100:02}-01"))
            assert bool(findings(near, "FMS306")) is (year > last)


def sale_to(country: str, *written: str, **fields: Any) -> Dataset:
    """Return a sale to a ministry of a country."""
    state = Actor(id="state", name="State", kind=ActorKind.COUNTRY, country=CountryCode(country))
    ministry = Actor(id="ministry", name="Ministry", kind=ActorKind.GOVERNMENT_BODY, parent="state")
    return dataset(state, ministry, told(*written, **({"purchaser": "ministry"} | fields)))


@pytest.mark.parametrize(
    ("country", "delivered", "ends"),
    [
        case("XK", "2024-01-30", "2024-02-29", id="30 days over a leap day"),
        case("DE", "2026-05-19", "2026-06-03", id="15 days for a member of NATO"),
        case("FI", "2023-04-03", "2023-05-03", id="the day before Finland joined"),
        case("FI", "2023-04-04", "2023-04-19", id="the day on which Finland joined"),
        case("IL", "2010-10-07", "2010-11-06", id="the day before Israel was named"),
        case("IL", "2010-10-08", "2010-10-23", id="the day on which Israel was named"),
    ],
)
def test_the_review_ends_on_the_day_that_the_law_gives_for_purchaser_and_delivery(
    country: str, delivered: str, ends: str
) -> None:
    start = f"delivered_to_congress {delivered}"
    after = PartialDate.from_date(PartialDate(ends).earliest + datetime.timedelta(days=1))

    assert paths(sale_to(country, start, f"review_ends {ends} planned"), "FMS307") == []
    assert paths(sale_to(country, start, f"review_ends {ends[:7]}"), "FMS307") == []
    (found,) = findings(sale_to(country, start, f"review_ends {after}"), "FMS307")
    assert (found.path, found.expected, found.actual) == ("/notifications/0/dates/1/on", ends, after)


@pytest.mark.parametrize(
    ("written", "fields"),
    [
        case(["delivered_to_congress 2024-01"], {}, id="delivered in a month"),
        case(["delivered_to_congress"], {}, id="delivered on a day that is not known"),
        case(["requested 2024-01-11"], {}, id="not delivered"),
        case(["delivered_to_congress 2024-01-11"], {"emergency": True}, id="review waived"),
        case(["delivered_to_congress 2024-01-11"], {"purchaser": None}, id="purchaser not told"),
        case(["delivered_to_congress 2024-01-11"], {"purchaser": "nspa"}, id="purchaser not known"),
        case(["delivered_to_congress 1974-06-01"], {}, id="before the law"),
    ],
)
def test_where_the_law_gives_no_day_a_review_may_end_on_any(
    written: list[str], fields: dict[str, Any]
) -> None:
    assert paths(sale_to("XK", *written, "review_ends 2024-02-11", **fields), "FMS307") == []


@given(st.dates(datetime.date(2011, 1, 1), datetime.date(2026, 1, 1)), st.integers(0, 60))
def test_of_all_days_after_the_delivery_only_the_thirtieth_ends_a_general_review(
    day: datetime.date, later: int
) -> None:
    ends = day + datetime.timedelta(days=later)

    found = paths(sale_to("XK", f"delivered_to_congress {day}", f"review_ends {ends}"), "FMS307")

    assert bool(found) is (later != 30)


def test_a_review_that_ends_before_it_begins_is_told_once() -> None:
    report = check(sale_to("XK", "delivered_to_congress 2024-01-11", "review_ends 2024-01-10"))

    assert {finding.code for finding in report.findings} == {"FMS301"}


@pytest.mark.parametrize(
    ("published", "written", "fires"),
    [
        case("2024-01-12", "goods_delivered 2024 planned", False, id="later that year"),
        case("2024-01-12", "goods_delivered 2024-01-12 planned", False, id="the same day"),
        case("2024-01", "goods_delivered 2024-01-01 planned", False, id="a month without a day"),
        case("2024-01-12", "goods_delivered 2024-01-11 planned", True, id="the day before"),
        case("2024", "goods_delivered 2023-12-31 planned", True, id="before the year began"),
        case("2024-01-12", "goods_delivered 2024-01-11", False, id="done"),
        case("2024-01-12", "goods_delivered planned", False, id="planned for no day"),
        case(None, "goods_delivered 1999 planned", False, id="source without a date"),
    ],
)
def test_what_is_to_come_is_not_before_the_source(published: str | None, written: str, fires: bool) -> None:
    day = None if published is None else PartialDate(published)
    record = dataset(source(published_on=day), told("requested 2023-09", written))

    assert paths(record, "FMS308") == (["/notifications/0/dates/1/on"] if fires else [])


def test_only_the_source_of_the_notice_dates_its_plans() -> None:
    later = source(id="other", published_on=PartialDate("2026-01-01"))
    record = dataset(source(published_on=None), later, told("goods_delivered 2025 planned"))

    assert paths(record, "FMS308") == []


@given(partial_dates(), partial_dates())
def test_a_relation_is_reversed_when_its_last_possible_day_is_before_its_first(
    since: PartialDate, until: PartialDate
) -> None:
    record = Relation(
        id="kfor",
        kind=RelationKind.DEPLOYMENT,
        status=RelationStatus.ENDED,
        subject="kfor",
        objects=("kosovo",),
        since=since,
        until=until,
        evidence=CITED,
    )

    assert paths(record, "FMS309") == (["/until"] if until.latest < since.earliest else [])


@pytest.mark.parametrize(
    ("stage", "written", "expected"),
    [
        case("notified", ["approved 2024-01-11"], None, id="the stage may be further"),
        case("approved", ["delivered_to_congress planned"], None, id="planned"),
        case("requested", ["announced 2024-01-11", "printed"], None, id="announced says no stage"),
        case(None, ["accepted 2024-01-11"], None, id="no stage"),
        case("approved", ["requested", "delivered_to_congress"], "notified", id="without a day"),
        case("requested", ["accepted", "approved"], "accepted", id="the furthest is named"),
    ],
)
def test_the_stage_is_the_furthest_step_that_was_taken(
    stage: str | None, written: list[str], expected: str | None
) -> None:
    found = findings(told(*written, stage=STAGES[stage]), "FMS310")

    assert [(one.path, one.expected) for one in found] == ([("/stage", expected)] if expected else [])


@given(st.lists(st.tuples(st.sampled_from(MilestoneKind), st.booleans()), max_size=8))
def test_every_second_step_of_a_kind_is_found_but_for_prints_pages_and_deliveries(
    drawn: list[tuple[MilestoneKind, bool]],
) -> None:
    record = notice(dates=tuple(Milestone(kind=kind, planned=planned) for kind, planned in drawn))

    again = [
        f"/dates/{position}/kind"
        for position, step in enumerate(drawn)
        if step in drawn[:position] and step[0] not in REPEATABLE
    ]
    assert paths(record, "FMS312") == again


def test_a_second_date_of_a_step_is_a_repetition_and_not_a_disorder() -> None:
    record = told(
        "approved 2024-01-10", "delivered_to_congress 2024-01-11", "delivered_to_congress 2024-01-09"
    )

    assert paths(record, "FMS301", "FMS312") == ["/dates/2/kind"]


def tellings(*each: str, **fields: Any) -> Dataset:
    """Return a dataset of observations of one notice; each is written as one step."""
    return dataset(*(told(one, id=f"text-{number}", **fields) for number, one in enumerate(each)))


@pytest.mark.parametrize(
    ("each", "positions"),
    [
        case(["announced 2026-06-15", "announced 2026-07-15"], [1], id="26-85: a month apart"),
        case(["announced 2024-01-11", "announced 2024"], [], id="less exact"),
        case(["announced 2024-01-11", "delivered_to_congress 2024-01-12"], [], id="other clocks"),
        case(["printed 2026-01-05", "printed 2026-01-26"], [], id="two prints"),
        case(["announced 2024-01-11", "announced 2024-01-12 planned"], [], id="planned"),
        case(["announced", "announced 2024-01-11", "announced 2024-01-12"], [2], id="one undated"),
        case(["announced 2024-01", "announced 2024-01-11", "announced 2024-01-13"], [2], id="month first"),
        case(["announced 2024-01-11", "announced 2024-02", "announced 2024-01-11"], [1], id="the odd one"),
    ],
)
def test_observations_of_one_notice_date_a_step_alike(each: list[str], positions: list[int]) -> None:
    found = [f"/notifications/{position}/dates/0/on" for position in positions]

    assert paths(tellings(*each), "FMS314") == found
    assert paths(dataset(*(told(one, id=one, notice=one) for one in each)), "FMS314") == []


def test_two_dates_in_one_text_are_no_difference_between_texts() -> None:
    record = dataset(
        told("announced 2024-01-11", "announced 2024-01-12"), tellings("requested").notifications[0]
    )

    assert paths(record, "FMS312", "FMS314") == ["/notifications/0/dates/1/kind"]


@given(st.lists(partial_dates(earliest=datetime.date(2026, 7, 1)), min_size=2, max_size=5))
def test_whatever_the_order_of_texts_a_difference_is_found_if_any_two_exclude_each_other(
    days: list[PartialDate],
) -> None:
    differ = any(not one.overlaps(other) for one in days for other in days)

    for order in (days, days[::-1], sorted(days)):
        record = tellings(*(f"announced {day}" for day in order))
        assert bool(paths(record, "FMS314")) is differ


def test_a_transmittal_and_a_review_are_judged_by_the_delivery_that_took_place() -> None:
    late = told(
        "delivered_to_congress 2030 planned",
        "delivered_to_congress",
        "delivered_to_congress 2024-01-11",
        transmittal=Transmittal("26-08"),
    )
    planned = told("delivered_to_congress 2024-01-11 planned", transmittal=Transmittal("26-08"))

    assert paths(late, "FMS306") == ["/transmittal"]
    assert paths(planned, "FMS306") == []
    ends = "review_ends 2024-03-01"
    assert paths(sale_to("XK", "delivered_to_congress", "delivered_to_congress 2024-01-11", ends), "FMS307")
    assert not paths(sale_to("XK", "delivered_to_congress 2024-01-11 planned", ends), "FMS307")
