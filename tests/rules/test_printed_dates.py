# SPDX-License-Identifier: MIT
"""Dates against the words that print them and the day of the source: where each rule on them begins."""

import datetime
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fmsdata.findings import Finding
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.milestones import Milestone
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.words import (
    ActKind,
    DateBasis,
    EvidenceRole,
    MilestoneKind,
    Polarity,
    RelationKind,
    RelationStatus,
    SourceKind,
)
from fmsdata.rules import check
from fmsdata.rules._examples import CITED, dataset, notice, source
from fmsdata.testing.strategies import partial_dates

case = pytest.param

ANNOUNCED = MilestoneKind.ANNOUNCED
RELATIVE, INFERRED, METADATA = DateBasis.RELATIVE, DateBasis.INFERRED, DateBasis.METADATA


def date(text: str | None) -> PartialDate | None:
    return None if text is None else PartialDate(text)


def step(on: str | None, printed: str | None = None, **fields: Any) -> Milestone:
    return Milestone(kind=ANNOUNCED, on=date(on), as_printed=printed, **fields)


def act(on: str | None, printed: str | None = None, **fields: Any) -> Act:
    own: dict[str, Any] = {"id": "act", "kind": ActKind.VOTE, "evidence": CITED}
    return Act(on=date(on), as_printed=printed, **(own | fields))


def stance(said_on: str | None, printed: str | None = None, **fields: Any) -> Stance:
    own: dict[str, Any] = {"id": "stance", "holder": "serbia", "topic": "the sale", "evidence": CITED}
    return Stance(said_on=date(said_on), as_printed=printed, polarity=Polarity.REGRETS, **(own | fields))


def relation(since: str, status: RelationStatus = RelationStatus.ONGOING) -> Relation:
    return Relation(
        id="relation",
        kind=RelationKind.DEPLOYMENT,
        status=status,
        subject="kfor",
        objects=("kosovo",),
        since=date(since),
        evidence=CITED,
    )


def published(on: str | None, *records: Any, **fields: Any) -> Dataset:
    """Return a dataset of records whose source is of a day."""
    return dataset(source(published_on=date(on), **fields), *records)


def findings(record: Any, *codes: str) -> tuple[Finding, ...]:
    return check(record, select=codes).findings


def paths(record: Any, *codes: str) -> list[str]:
    return [finding.path for finding in findings(record, *codes)]


@pytest.mark.parametrize(
    ("record", "path"),
    [
        case(notice(dates=(step("2024-01-13"),)), "/notifications/0/dates/0/on", id="milestone"),
        case(act("2024-02"), "/acts/0/on", id="act"),
        case(stance("2025"), "/stances/0/said_on", id="stance"),
        case(relation("2024-01-13"), "/relations/0/since", id="relation"),
        case(act("2024-01-12"), None, id="the same day"),
        case(act("2024-01"), None, id="the month may have begun"),
        case(act(None), None, id="no day"),
        case(act("2024-02-12", planned=True), None, id="planned act"),
        case(notice(dates=(step("2024-06", planned=True),)), None, id="planned step"),
        case(relation("2025-06", RelationStatus.PLANNED), None, id="relation that is to come"),
        case(act("2024-02-12", evidence=()), None, id="no evidence"),
    ],
)
def test_what_was_done_is_not_after_the_publication_of_its_source(record: Any, path: str | None) -> None:
    found = findings(published("2024-01-12", record), "FMS302")

    assert [(one.path, one.expected) for one in found] == ([(path, "2024-01-12 or earlier")] if path else [])


@pytest.mark.parametrize(
    ("days", "fires"),
    [
        case(("2024-01-11", "2024-01-12"), True, id="both before"),
        case(("2024-01-11", "2024-01-13"), False, id="one late enough"),
        case(("2024-01-11", None), False, id="one without a date"),
        case(("2024-01-11", "2024"), False, id="one of the year"),
    ],
)
def test_one_source_that_may_be_late_enough_is_enough(days: tuple[str, str | None], fires: bool) -> None:
    cited = (Evidence(source="first"), Evidence(source="second"))
    sources = (
        source(id="first", published_on=date(days[0])),
        source(id="second", published_on=date(days[1])),
    )

    found = paths(dataset(*sources, act("2024-01-13", evidence=cited)), "FMS302")

    assert found == (["/acts/0/on"] if fires else [])


def test_evidence_that_contradicts_dates_nothing() -> None:
    against = (attrs.evolve(CITED[0], role=EvidenceRole.CONTRADICTS),)

    assert paths(published("2024-01-12", act("2024-02-12", evidence=against)), "FMS302") == []


@given(partial_dates(), partial_dates())
def test_an_act_is_too_late_when_its_first_possible_day_is_after_the_last_of_the_source(
    on: PartialDate, day: PartialDate
) -> None:
    assert bool(paths(published(day, act(on)), "FMS302")) is (day.latest < on.earliest)


@pytest.mark.parametrize(
    ("record", "field"),
    [
        case(step("2023-11-06", "late Monday"), "on", id="late Monday"),
        case(step("2023-11-06", "Monday"), "on", id="a bare weekday"),
        case(act("2023-11-06", "two days ago"), "on", id="days ago"),
        case(stance("2023-11-06", "earlier this week"), "said_on", id="this week"),
        case(step("2024-01-12", "today", basis=METADATA), "on", id="with the date of the page"),
        case(step("2024-01-12", None, basis=RELATIVE), "on", id="words not kept"),
    ],
)
def test_a_relative_word_gives_no_day(record: Any, field: str) -> None:
    (found,) = findings(record, "FMS303")

    assert (found.path, found.expected) == (f"/{field}", f"{found.actual:.7}, or nothing")


@pytest.mark.parametrize(
    "record",
    [
        case(step("2024", "today", basis=RELATIVE), id="only the year"),
        case(step(None, "today", basis=RELATIVE), id="no date"),
        case(step("2024-01-11", "today", basis=INFERRED), id="a reader concluded it"),
        case(step("2024-01-11", "on Thursday, January 11"), id="a weekday beside a date"),
        case(step("2023-11-06", "6 November"), id="a day without a year"),
        case(step("2024-01-11"), id="no words"),
    ],
)
def test_a_date_that_words_give_or_a_reader_concluded_is_not_relative(record: Any) -> None:
    assert paths(record, "FMS303") == []


@given(st.dates(datetime.date(2009, 1, 1), datetime.date(2026, 1, 1)), st.sampled_from([7, 4, 0]))
def test_what_is_expected_of_a_relative_date_is_accepted(day: datetime.date, kept: int) -> None:
    (found,) = check(step(day.isoformat(), "today", basis=RELATIVE)).findings

    assert found.code == "FMS303"
    assert paths(step(day.isoformat()[:kept] or None, "today", basis=RELATIVE), "FMS303") == []


@pytest.mark.parametrize(
    ("on", "printed"),
    [
        case("2009-07-17", "17 July 2009", id="day first"),
        case("2026-01-30", "Jan. 30, 2026", id="short month"),
        case("2015-12-16", "Dec, 16, 2015", id="comma for a full stop"),
        case("2019-04-09", "April 9 , 2019", id="space before the comma"),
        case("2019-01-08", "January 8, 12019", id="misprinted year"),
        case("2026-05-08", "May 08, 2026", id="padded day"),
        case("2024-01-11", "JANUARY 11, 2024", id="capitals"),
        case("2024-01-11", "January 11", id="without the year"),
        case("2024", "January 11", id="only the year is certain"),
        case("2024-01", "Thursday, January 11, 2024", id="less exact than printed"),
        case("2024-01-11", "01/11/2024", id="month first in digits"),
        case("2024-01-11", "11.01.2024", id="day first in digits"),
        case("2024-01-11", "2024-01-11T06:29:00Z", id="a time stamp"),
        case("2026-06-05", "announced May 19, printed June 5, 2026", id="one of two dates"),
        case("2015-10", "fiscal year 2015-16", id="a span of years"),
        case("2024-01-11", "the day before", id="no date"),
        case(None, "January 11, 2024", id="not recorded"),
    ],
)
def test_a_date_that_its_words_give_passes(on: str | None, printed: str) -> None:
    assert paths(step(on, printed), "FMS304", "FMS305") == []


@pytest.mark.parametrize(
    ("on", "printed", "code", "expected"),
    [
        case("2010-07-17", "17 July 2009", "FMS304", "17 July 2009", id="year"),
        case("2024-02", "Jan. 30, 2024", "FMS304", "30 January 2024", id="month"),
        case("2015-12-15", "Dec, 16, 2015", "FMS304", "16 December 2015", id="day"),
        case("2024-03-11", "01/11/2024", "FMS304", "11 January 2024 or 1 November 2024", id="digits"),
        case("2024-01-12", "13/01/2024", "FMS304", "13 January 2024", id="digits, one reading"),
        case("2024-01-21", "2024-01-12T06:29", "FMS304", "12 January 2024", id="time stamp"),
        case("2024-01-12", "January 11", "FMS304", "11 January", id="without the year"),
        case("2024-01-01", "2024", "FMS305", "2024", id="padded year"),
        case("1999-06-12", "since June 1999", "FMS305", "June 1999", id="padded month"),
        case("2009-09", "in 2009", "FMS305", "2009", id="month of a year"),
    ],
)
def test_a_date_that_its_words_do_not_give_is_found_by_one_rule(
    on: str, printed: str, code: str, expected: str
) -> None:
    (found,) = check(step(on, printed)).findings

    assert (found.code, found.path, found.expected, found.actual) == (code, "/on", expected, on)


@pytest.mark.parametrize("basis", [None, *DateBasis])
def test_only_a_stated_date_is_held_to_be_as_exact_as_its_words(basis: DateBasis | None) -> None:
    fires = basis in (None, DateBasis.STATED)

    assert bool(paths(act("2023-09-01", "in September 2023", basis=basis), "FMS305")) is fires
    assert paths(act("2023-08-01", "in September 2023", basis=basis), "FMS304") == ["/on"]


PRINTS = ("{month} {day}, {year}", "{day} {month} {year}", "on {short}. {day:02}, {year}", "{month} {day}")


@given(
    st.dates(datetime.date(2009, 1, 1), datetime.date(2026, 1, 1)),
    st.dates(datetime.date(2009, 1, 1), datetime.date(2026, 1, 1)),
    st.sampled_from(PRINTS),
    st.sampled_from((4, 7, 10)),
)
def test_a_date_is_found_when_a_part_of_it_differs_from_the_print(
    day: datetime.date, other: datetime.date, form: str, kept: int
) -> None:
    words = {"month": f"{day:%B}", "short": f"{day:%b}", "day": day.day, "year": day.year}
    printed = form.format(**words)
    on = other.isoformat()[:kept]

    whole = f"{other.year if form == PRINTS[-1] else day.year}{day.isoformat()[4:]}"
    assert paths(stance(on, printed), "FMS304", "FMS305") == ([] if whole.startswith(on) else ["/said_on"])


@pytest.mark.parametrize("language", ["fr", "pt-BR", "hi"])
def test_words_of_another_language_are_not_read(language: str) -> None:
    there = (Evidence(source="record"),)
    dates = (step("2024-08-10", "10. August 2024"), step("2024-01-21", "12 January 2024", evidence=there))
    record = published(None, notice(dates=dates), act("2024-08-10", "10. August 2024"), language=language)
    english = published(None, *record.notifications, *record.acts, language="en-US")

    assert paths(record, "FMS304", "FMS305") == []
    assert paths(english, "FMS304", "FMS305") == [
        "/notifications/0/dates/1/on",
        "/notifications/0/dates/0/on",
        "/acts/0/on",
    ]


def stamped(stamp: str, on: str, **fields: Any) -> Source:
    return source(published_at=stamp, published_on=PartialDate(on), **fields)


@pytest.mark.parametrize(
    ("stamp", "on", "fields", "fires"),
    [
        case("2024-01-12T06:29:00+05:30", "2024-01-11", {}, True, id="no zone is worked out"),
        case("12/01/2024 06:29", "2024-01-21", {}, True, id="in digits"),
        case("12/01/2024 06:29", "2024-12-01", {}, False, id="in digits, month first"),
        case("Published Jan 12, updated Jan 13, 2024", "2024-01-12", {}, False, id="one of two"),
        case("January 12, 2024", "2024-01", {}, False, id="less exact"),
        case("06:29 AM", "2024-01-21", {}, False, id="only a time"),
        case("Nisan 18, 5765", "2005-04-27", {}, False, id="another calendar"),
        case("10 Rajab 1445", "2024-01-22", {"language": "ar"}, False, id="another language"),
        case("10 Rajab 1445", "2024-01-22", {"language": "en"}, True, id="the same in English"),
        case(
            "January 12, 2024", "2024-01-10", {"published_basis": METADATA}, False, id="date from elsewhere"
        ),
        case("January 12, 2024", "2024-01-10", {"published_basis": INFERRED}, True, id="date of the stamp"),
    ],
)
def test_the_date_of_a_source_is_that_of_its_stamp(
    stamp: str, on: str, fields: dict[str, Any], fires: bool
) -> None:
    assert paths(stamped(stamp, on, **fields), "FMS311") == (["/published_on"] if fires else [])


@given(partial_dates(), partial_dates())
def test_a_copy_is_too_old_when_its_last_possible_day_is_before_the_first_of_the_original(
    first: PartialDate, second: PartialDate
) -> None:
    copy = source(id="copy", copy_of="record", published_on=second)

    found = findings(published(first, copy), "FMS313")

    assert [one.path for one in found] == (
        ["/sources/1/published_on"] if second.latest < first.earliest else []
    )


@pytest.mark.parametrize(
    "sources",
    [
        case(("2024-01-12", None), id="copy without a date"),
        case((None, "2024-01-11"), id="original without a date"),
        case(("2024-01-12",), id="original unknown"),
    ],
)
def test_a_copy_is_compared_only_where_both_are_dated(sources: tuple[str | None, ...]) -> None:
    first, *rest = (date(one) for one in sources)
    copy = source(id="copy", copy_of="record" if rest else "lost", published_on=rest[0] if rest else first)

    assert paths(dataset(*([source(published_on=first)] if rest else []), copy), "FMS313") == []


def release(on: str | None, *announced: Milestone, kind: SourceKind = SourceKind.STATE_RELEASE) -> Dataset:
    return published(on, notice(dates=announced), kind=kind)


@pytest.mark.parametrize(
    ("record", "fires"),
    [
        case(release("2026-08-20", step("2026-08-18")), True, id="the day of the delivery"),
        case(release("2026-08-20", step("2026-07")), True, id="the month before"),
        case(release("2026-08-20", step("2026-08")), False, id="the month of it"),
        case(release("2026-08", step("2026-08-18")), False, id="release of the month"),
        case(release(None, step("2026-08-18")), False, id="release without a date"),
        case(release("2026-08-20", step(None)), False, id="announced on a day not known"),
        case(release("2026-08-20", step("2026-08-18", planned=True)), False, id="planned"),
        case(
            release("2026-08-20", step("2026-08-18"), kind=SourceKind.NEWS),
            False,
            id="news of an earlier day",
        ),
        case(
            release("2026-08-20", attrs.evolve(step("2026-08-18"), kind=MilestoneKind.DELIVERED_TO_CONGRESS)),
            False,
            id="delivered two days before",
        ),
    ],
)
def test_a_release_announces_on_its_own_day(record: Dataset, fires: bool) -> None:
    assert paths(record, "FMS315") == (["/notifications/0/dates/0/on"] if fires else [])


@given(partial_dates(), partial_dates())
def test_a_release_that_announced_on_another_day_is_found_by_one_rule(
    day: PartialDate, on: PartialDate
) -> None:
    assume(not on.overlaps(day))

    (found,) = findings(release(day, step(on)), "FMS302", "FMS315")

    assert found.code == ("FMS315" if on.is_before(day) else "FMS302")


def test_a_planned_announcement_in_the_past_is_not_a_wrong_day_of_the_release() -> None:
    report = check(release("2026-08-20", step("2026-08-18", planned=True)))

    assert {finding.code for finding in report.findings} == {"FMS308"}


@pytest.mark.parametrize(
    ("stamp", "on", "printed", "fires"),
    [
        case("2024-01-11T16:29:00-05:00", "2024-01-11", "today", False, id="an offset"),
        case("2024-01-11T16:29:00Z", "2024-01-11", "today", False, id="of Greenwich"),
        case("4:29 p.m. EST, January 11, 2024", "2024-01-11", "today", False, id="letters of a zone"),
        case("4:29 p.m. Eastern Time", "2024-01-11", "today", False, id="the name of a zone"),
        case("06:29 AM, January 12, 2024", "2024-01-11", "today", True, id="no zone"),
        case("06:29 AM IST, January 12, 2024", "2024-01-11", "today", True, id="letters of several zones"),
        case("2024-01-11T16:29:00-05:00", "2024-01-15", "today", True, id="another day than the word says"),
        case("2024-01-11T16:29:00-05:00", "2024-01-08", "late Monday", False, id="a weekday"),
        case(
            "2024-01-11T16:29:00-05:00", "2023-11-11", "two months ago", True, id="a word that gives no day"
        ),
    ],
)
def test_a_stamp_with_a_time_zone_gives_relative_words_a_day(
    stamp: str, on: str, printed: str, fires: bool
) -> None:
    told = step(on, printed, basis=RELATIVE, evidence=CITED)
    record = published("2024-01-11", notice(dates=(told,)), published_at=stamp)

    assert paths(record, "FMS303") == (["/notifications/0/dates/0/on"] if fires else [])


def test_a_stamp_with_a_zone_is_read_where_the_source_has_no_date() -> None:
    told = step("2024-01-11", "today", basis=RELATIVE)
    record = published(None, notice(dates=(told,)), published_at="2024-01-11T16:29:00-05:00")

    assert paths(record, "FMS303") == []


@pytest.mark.parametrize(
    ("on", "printed", "codes"),
    [
        case("2024-01", "in September", ["FMS304"], id="another month, without its year"),
        case("2024-09", "in September", [], id="the month"),
        case("2024-09-01", "in September", ["FMS305"], id="a day of the month"),
        case("2024-05", "in May", [], id="a month that is a word too"),
        case("2024-01", "it may march", [], id="words that are no months"),
        case("2024-01-12", "20240112", [], id="without hyphens"),
        case("2024-01-21", "20240112", ["FMS304"], id="another day, without hyphens"),
        case("2024-01-12", "Friday, January 12, 2024", [], id="the weekday"),
        case("2024-01-12", "Thursday, January 12, 2024", ["FMS304"], id="another weekday"),
        case("2024-01-12", "January 12 (Thursday)", ["FMS304"], id="another weekday behind it"),
        case("2024-01", "Thursday, January 12, 2024", [], id="recorded to the month"),
        case("2024-01-12", "Thursday and Friday, January 11 and 12", [], id="two days"),
        case("2024-01-12", "January 12, Monday edition of Tuesday", [], id="two weekdays"),
    ],
)
def test_months_and_weekdays_are_read_where_a_date_is_printed(
    on: str, printed: str, codes: list[str]
) -> None:
    assert [one.code for one in findings(step(on, printed), "FMS304", "FMS305")] == codes


@pytest.mark.parametrize(
    ("on", "printed", "fires"),
    [
        case("2024-01-12", "on Thursday", True, id="another weekday"),
        case("2024-01-11", "on Thursday", False, id="the weekday"),
        case("2024-01-12", "the day after Thursday", False, id="a day counted from it"),
    ],
)
def test_a_concluded_day_falls_on_the_weekday_of_its_words(on: str, printed: str, fires: bool) -> None:
    assert bool(paths(step(on, printed, basis=INFERRED), "FMS304")) is fires


@pytest.mark.parametrize(
    ("fields", "fires"),
    [
        case({"corrects": "record"}, True, id="by its id"),
        case({"corrects": "2026-00029"}, True, id="by its document number"),
        case({"corrects": "2025-11111"}, False, id="a text that is not here"),
        case({}, False, id="nothing"),
    ],
)
def test_a_correction_is_not_older_than_what_it_corrects(fields: dict[str, Any], fires: bool) -> None:
    original = source(published_on=date("2026-01-12"), document_number="2026-00029")
    other = source(id="correction", published_on=date("2026-01-11"), **fields)

    assert paths(dataset(original, other), "FMS313") == (["/sources/1/published_on"] if fires else [])
