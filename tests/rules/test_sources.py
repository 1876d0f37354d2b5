# SPDX-License-Identifier: MIT
"""What sources are: read or not, dated or not, copies of others; and what is only worked out from them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.findings import Finding
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.positions import Act
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.values import Value
from fmsdata.model.words import ActKind, Extent, MilestoneKind, PartRelation, SourceKind
from fmsdata.rules import check
from fmsdata.rules._examples import CITED, dataset, notice, source
from fmsdata.testing import strategies

MILLION = 1_000_000


def _found(code: str, record: Any) -> tuple[Finding, ...]:
    return check(record, select=[code]).findings


def _paths(code: str, record: Any) -> list[str]:
    return [one.path for one in _found(code, record)]


def _quoting(*evidence: Evidence, **fields: Any) -> Dataset:
    return dataset(source(**fields), notice(evidence=evidence))


@pytest.mark.parametrize(
    ("lead_blocks", "paragraph", "fires"),
    [(0, 0, True), (1, 0, False), (2, 0, False), (0, 1, False), (0, None, False)],
)
def test_fms803_paragraph_0_is_of_a_source_with_leading_blocks(
    lead_blocks: int, paragraph: int | None, fires: bool
) -> None:
    record = _quoting(*CITED, Evidence(source="record", paragraph=paragraph), lead_blocks=lead_blocks)

    assert _paths("FMS803", record) == (["/notifications/0/evidence/1/paragraph"] if fires else [])


def _parts(*numbers: int | None, relation: PartRelation = PartRelation.MAKES_UP) -> tuple[Part, ...]:
    return tuple(Part(label="part", relation=relation, count=number) for number in numbers)


@pytest.mark.parametrize(
    ("count", "as_printed", "parts", "fires"),
    [
        pytest.param(48, "40 installed and eight spares", _parts(40, 8), True, id="only parts are printed"),
        pytest.param(
            70, "seventy (70) (60 installed, 10 spares)", _parts(60, 10), False, id="all is printed"
        ),
        pytest.param(70, "70", _parts(60, 10), False, id="only the whole is printed"),
        pytest.param(48, "40 installed and eight spares", _parts(40, None), False, id="a part is not known"),
        pytest.param(48, "40 installed and eight spares", _parts(40, 9), False, id="it is no sum"),
        pytest.param(48, "40 installed", _parts(40, 8), False, id="a part is not printed"),
        pytest.param(75, "25 with an option for 50 more", _parts(25, 50), True, id="firm and option"),
        pytest.param(300, "2 purchases of 150 each", _parts(150, 150), True, id="the same twice"),
        pytest.param(
            54, "46 and 8 for MK 54", _parts(46, 8), True, id="a number in a designation is no count"
        ),
        pytest.param(40, None, _parts(32, 8), False, id="no words"),
        pytest.param(None, "40 installed and eight spares", _parts(40, 8), False, id="the sum is left out"),
        pytest.param(12, "12", _parts(12), False, id="one part"),
    ],
)
def test_fms807_a_sum_of_printed_parts_is_not_recorded_as_printed(
    count: int | None, as_printed: str | None, parts: tuple[Part, ...], fires: bool
) -> None:
    found = _found("FMS807", Quantity(count=count, as_printed=as_printed, parts=parts))

    assert [(one.path, one.actual) for one in found] == ([("/count", str(count))] if fires else [])


ROWS = (("total_usd", "as_printed"), ("mde_usd", "mde_as_printed"), ("other_usd", "other_as_printed"))


def _split(total: int, mde: int, other: int, *unprinted: str) -> Value:
    rows: dict[str, Any] = {"total_usd": total, "mde_usd": mde, "other_usd": other}
    rows |= {words: f"${rows[at]:,}" for at, words in ROWS if at not in unprinted}
    return Value(**rows)


@pytest.mark.parametrize("at", [at for at, _ in ROWS])
def test_fms807_the_row_without_words_follows_from_the_two_others(at: str) -> None:
    (found,) = _found("FMS807", _split(80_100_000, 60_000_000, 20_100_000, at))

    assert found.path == f"/{at}"


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(_split(80, 60, 20), id="all are printed"),
        pytest.param(_split(80, 60, 20, "mde_usd", "other_usd"), id="two have no words"),
        pytest.param(_split(80, 60, 20, *(at for at, _ in ROWS)), id="none has words"),
        pytest.param(_split(80, 60, 30, "other_usd"), id="it does not follow"),
        pytest.param(_split(200, 0, 200, "mde_usd"), id="none, as the list says"),
        pytest.param(_split(200, 200, 0, "other_usd"), id="all of it is equipment"),
        pytest.param(Value(total_usd=80, mde_usd=60, as_printed="$80", mde_as_printed="$60"), id="left out"),
    ],
)
def test_fms807_rows_that_may_be_printed_are_not_told(value: Value) -> None:
    assert _found("FMS807", value) == ()


@pytest.mark.parametrize("extent", Extent, ids=str)
def test_fms807_a_row_may_stand_in_what_was_not_read(extent: Extent) -> None:
    record = dataset(source(extent=extent), notice(value=_split(80, 60, 20, "other_usd")))

    assert bool(_found("FMS807", record)) is (extent is Extent.FULL)


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(-2, 2))
def test_fms807_fires_exactly_on_rows_that_close(mde: int, other: int, gap: int) -> None:
    value = _split((mde + other + gap) * MILLION, mde * MILLION, other * MILLION, "other_usd")

    assert bool(_found("FMS807", value)) is (gap == 0)


@pytest.mark.parametrize("extent", Extent, ids=str)
@pytest.mark.parametrize("quote", ["246 missiles", None])
def test_fms809_only_what_was_read_is_quoted(extent: Extent, quote: str | None) -> None:
    record = _quoting(*CITED, Evidence(source="record", quote=quote), extent=extent)

    fires = quote is not None and extent in {Extent.EXTRACT, Extent.MENTION}
    assert _paths("FMS809", record) == (["/notifications/0/evidence/1/quote"] if fires else [])


ELSEWHERE = (Evidence(source="release"),)


def _two_sources(**fields: Any) -> Dataset:
    return dataset(source(), source(id="release"), notice(**fields))


@pytest.mark.parametrize(
    ("record", "paths"),
    [
        pytest.param(notice(evidence=(*CITED, *ELSEWHERE)), ["/evidence/1/source"], id="alone"),
        pytest.param(
            _two_sources(evidence=(*ELSEWHERE, *CITED)),
            ["/notifications/0/evidence/0/source"],
            id="in a dataset",
        ),
        pytest.param(
            _two_sources(items=(Item(name="x", evidence=ELSEWHERE),)),
            ["/notifications/0/items/0/evidence/0/source"],
            id="of an item",
        ),
        pytest.param(
            _two_sources(dates=(Milestone(kind=MilestoneKind.SIGNED, evidence=(*CITED, *ELSEWHERE)),)),
            ["/notifications/0/dates/0/evidence/1/source"],
            id="of a step",
        ),
        pytest.param(_two_sources(source="release", evidence=ELSEWHERE), [], id="its own"),
        pytest.param(
            dataset(source(), Act(id="a", kind=ActKind.VOTE, evidence=(*CITED, *ELSEWHERE))),
            [],
            id="an act may have several",
        ),
        pytest.param(Item(name="x", evidence=(*CITED, *ELSEWHERE)), [], id="an item alone is of no notice"),
    ],
)
def test_fms810_a_notice_is_what_one_source_states(record: Any, paths: list[str]) -> None:
    assert _paths("FMS810", record) == paths


def test_a_source_that_is_in_no_dataset_is_not_another_source_too() -> None:
    codes = {one.code for one in check(_quoting(*CITED, Evidence(source="recrod"))).findings}

    assert codes == {"FMS802"}


def _copies(links: dict[str, str]) -> Dataset:
    names = sorted({*links, *links.values()})
    return dataset(*(source(id=name, copy_of=links.get(name)) for name in names))


@pytest.mark.parametrize(
    ("links", "circles"),
    [
        pytest.param({"a": "b"}, 0, id="a copy"),
        pytest.param({"a": "c", "b": "c"}, 0, id="two copies"),
        pytest.param({"a": "b", "b": "c"}, 0, id="the copy of a copy"),
        pytest.param({"a": "b", "b": "a"}, 1, id="of one another"),
        pytest.param({"a": "b", "b": "c", "c": "a"}, 1, id="three round"),
        pytest.param({"a": "b", "b": "a", "c": "a"}, 1, id="one copies the circle"),
        pytest.param({"a": "b", "b": "a", "c": "d", "d": "c"}, 2, id="two circles"),
    ],
)
def test_fms811_of_texts_that_copy_one_another_none_came_first(links: dict[str, str], circles: int) -> None:
    found = _found("FMS811", _copies(links))

    assert [one.path.rpartition("/")[2] for one in found] == ["copy_of"] * circles
    assert all(links[one.object_id or ""] == one.actual for one in found)


def test_fms811_a_copy_of_what_is_not_there_is_left_to_the_rule_on_ids() -> None:
    record = dataset(source(copy_of="gone"), notice())

    assert {one.code for one in check(record).errors} == {"FMS403"}


@pytest.mark.parametrize("extent", Extent, ids=str)
@pytest.mark.parametrize(
    ("dates", "dated"),
    [
        ({"published_on": PartialDate("2024")}, True),
        ({"dated": PartialDate("2024-01-12")}, True),
        ({"published_at": "06:29 AM"}, False),
        ({}, False),
    ],
)
def test_fms812_a_source_that_was_read_has_a_day(extent: Extent, dates: dict[str, Any], dated: bool) -> None:
    found = _found("FMS812", Source(id="s", kind=SourceKind.NEWS, extent=extent, **dates))

    fires = not dated and extent is not Extent.MENTION
    assert [one.path for one in found] == (["/published_on"] if fires else [])


def _published(on: str, name: str = "report", url: str | None = None) -> Source:
    return Source(id=name, kind=SourceKind.NEWS, published_on=PartialDate(on), url=url)


@pytest.mark.parametrize(
    ("on", "name", "said"),
    [
        ("2024-01-12", "defensemirror-2024-01-12", None),
        ("2024-01-12", "defensemirror-2024-01", None),
        ("2024-01", "defensemirror-2024-01-12", None),
        ("2024", "2024-01-12", None),
        ("2024-01-13", "defensemirror-2024-01-12", "2024-01-12"),
        ("2023", "dsca_2024", "2024"),
        ("2017-12-08", "fr-82-57966", None),
        ("2026-01-02", "fr-2026-00029", None),
        ("2024-08-13", "dsca-2024-13", None),
        ("2024-03-01", "pr-2024-01-32", None),
        ("2024-08-13", "dsca-24-13", None),
        ("2024-08-13", "mq-2024b", None),
        ("2024-08-13", "report-1812", None),
        ("2024-08-13", "2019-report", None),
    ],
)
def test_fms816_a_day_at_the_end_of_an_id_is_that_of_publication(
    on: str, name: str, said: str | None
) -> None:
    found = _found("FMS816", _published(on, name))

    assert [(one.path, one.expected, one.actual) for one in found] == (
        [("/published_on", said, on)] if said else []
    )


@pytest.mark.parametrize(
    ("on", "address", "said"),
    [
        ("2024-01-12", "/news/2024/01/12/javelin", None),
        ("2024-01-12", "/news/2024/01/javelin", None),
        ("2024", "/2024/01/12/javelin", None),
        ("2024-01-12", "/news/2024/01/11/javelin", "2024-01-11"),
        ("2024-01-12", "/news/2023/12/javelin", "2023-12"),
        ("2024-01-12", "/news/2023/13/javelin", None),
        ("2024-01-12", "/news/2023/javelin", None),
        ("2024-01-12", "/news/1042023/11/3.html", None),
    ],
)
def test_fms816_a_day_in_an_address_is_that_of_publication(on: str, address: str, said: str | None) -> None:
    found = _found("FMS816", _published(on, url=f"https://news.example{address}"))

    assert [one.expected for one in found] == ([said] if said else [])


@given(strategies.partial_dates(), strategies.partial_dates())
def test_fms816_fires_exactly_where_neither_date_goes_on_with_the_other(
    on: PartialDate, said: PartialDate
) -> None:
    found = _found("FMS816", _published(str(on), f"report-{said}"))

    assert bool(found) is not (on.contains(said) or said.contains(on))
