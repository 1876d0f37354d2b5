# SPDX-License-Identifier: MIT
"""The flat table: one row for each item, safe to open in a spreadsheet, described for other programs."""

import csv
import io
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import hypothesis.strategies as st
import pytest
from frictionless import Package, validate
from hypothesis import HealthCheck, given, settings

from fmsdata._fields import fields_of
from fmsdata.codec.csv import FlatItem, flat_items, read_csv, write_csv
from fmsdata.errors import ArgumentError, DecodeError, FmsdataError, InputError, InvalidError
from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.values import Value
from fmsdata.model.words import Bound, MilestoneKind, PartRelation, PartRole

Records = Callable[[type[Any]], st.SearchStrategy[Any]]


def _notice(name: str = "n-1", **fields: Any) -> Notification:
    return Notification(id=name, notice="k", source="s", **fields)


def _table(*notifications: Notification) -> bytes:
    file = io.BytesIO()
    write_csv(file, notifications)
    return file.getvalue()


def _cells(table: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline="")))


HEADING = _table()
RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@given(data=st.data())
@settings(max_examples=60)
def test_the_rows_that_are_read_are_those_that_were_written(any_record: Records, data: st.DataObject) -> None:
    notifications = data.draw(st.lists(any_record(Notification), max_size=3))
    rows = [row for notification in notifications for row in flat_items(notification)]
    file = io.BytesIO()

    written = write_csv(file, notifications)
    back = list(read_csv(io.BytesIO(file.getvalue())))

    assert written == len(rows)
    assert repr(back) == repr(rows)


@given(data=st.data())
@settings(max_examples=60)
def test_no_cell_of_text_begins_like_a_formula(any_record: Records, data: st.DataObject) -> None:
    rows = _cells(_table(*data.draw(st.lists(any_record(Notification), max_size=3))))

    numbers = {field.name for field in fields_of(FlatItem) if field.shape.leaf is int}
    for row in rows:
        for name, cell in row.items():
            if name not in numbers:
                assert not cell.lstrip(" ").startswith(
                    ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
                )


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("  @x", "'  @x"),
        ("'=x", "''=x"),
        ("'Javelin'", "''Javelin'"),
        ("plain = x", "plain = x"),
    ],
)
def test_a_text_that_would_be_run_has_an_apostrophe_in_front(text: str, cell: str) -> None:
    table = _table(_notice(title=text))

    assert _cells(table)[0]["title"] == cell
    (row,) = read_csv(io.BytesIO(table))
    assert row.title == text


def test_an_apostrophe_that_a_person_typed_stays() -> None:
    table = _table(_notice(title="x")).replace(b",x,", b",'Javelin',")

    (row,) = read_csv(io.BytesIO(table))
    assert row.title == "'Javelin'"


def test_each_item_is_a_row_with_the_facts_of_its_notice() -> None:
    part = Part(label="fly-to-buy", role=PartRole.FLY_TO_BUY, relation=PartRelation.INCLUDED, count=6)
    quantity = Quantity(count=246, bound=Bound.UP_TO, parts=(part,))
    javelin = Item(name="Javelin", designation=Designation("FGM-148F"), quantity=quantity)
    two = (Designation("AIM-9X"), Designation("AIM-9M"))
    notice = _notice(
        transmittal=Transmittal("24-22"),
        value=Value(total_usd=75_000_000),
        items=(javelin, Item(name="Either", alternatives=two)),
        dates=(Milestone(kind=MilestoneKind.DELIVERED_TO_CONGRESS, on=PartialDate("2024-01")),),
    )

    first, second = flat_items(notice)

    assert (first.item, second.item, first.items, second.total_usd) == (1, 2, 2, 75_000_000)
    assert (first.count, first.bound, first.parts) == (
        246,
        Bound.UP_TO,
        "6 fly-to-buy (fly_to_buy, included)",
    )
    assert second.alternatives == "AIM-9X; AIM-9M"
    assert second.delivered_to_congress == PartialDate("2024-01")
    assert second.quantity_kind is None


def test_a_notice_without_items_is_one_row_that_tells_none_from_not_said() -> None:
    assert [row.items for row in flat_items(_notice(items=()))] == [0]
    assert [row.items for row in flat_items(_notice())] == [None]


def test_a_delivery_that_is_only_planned_is_no_date_of_a_row() -> None:
    planned = Milestone(kind=MilestoneKind.DELIVERED_TO_CONGRESS, on=PartialDate("2030-01-01"), planned=True)
    taken = attrs.evolve(planned, on=PartialDate("2024-01-11"), planned=False)

    assert [row.delivered_to_congress for row in flat_items(_notice(dates=(planned,)))] == [None]
    assert [row.delivered_to_congress for row in flat_items(_notice(dates=(planned, taken)))] == [taken.on]


def test_the_table_is_described_so_that_frictionless_accepts_it(tmp_path: Path) -> None:
    notices = [
        _notice("n-1", title="=1+1", transmittal=Transmittal("24-22"), value=Value(mde_usd=3)),
        _notice("n-2", title='Čo, "é"\nx', items=(Item(name="a"), Item(name="b", key="k"))),
    ]

    assert write_csv(tmp_path / "Sales 2024.csv", notices) == 3
    report = validate(str(tmp_path / "datapackage.json"))

    assert report.valid, report.flatten(["message"])
    (resource,) = Package(str(tmp_path / "datapackage.json")).resources
    assert resource.schema.get_field("total_usd").type == "integer"
    assert "Unit: whole U.S. dollars." in str(resource.schema.get_field("total_usd").description)


@given(data=st.data())
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_frictionless_accepts_whatever_is_written(
    tmp_path: Path, any_record: Records, data: st.DataObject
) -> None:
    notices = data.draw(st.lists(any_record(Notification), min_size=1, max_size=2))
    write_csv(tmp_path / "t.csv", notices)

    report = validate(str(tmp_path / "datapackage.json"))

    assert report.valid, report.flatten(["message"])


def test_what_the_description_says_of_other_files_stays(tmp_path: Path) -> None:
    package = tmp_path / "datapackage.json"
    package.write_text(json.dumps({"name": "mine", "resources": [{"name": "x", "path": "x.csv"}]}))

    write_csv(tmp_path / "a.csv", [])
    write_csv(tmp_path / "b.csv", [])
    write_csv(tmp_path / "a.csv", [])

    described = json.loads(package.read_text(encoding="utf-8"))
    assert described["name"] == "mine"
    assert [resource["path"] for resource in described["resources"]] == ["x.csv", "b.csv", "a.csv"]


@pytest.mark.parametrize("content", ["", "[]", '{"resources": 3}', "{", "[" * 100_000])
def test_a_file_of_that_name_that_describes_nothing_is_left_alone(tmp_path: Path, content: str) -> None:
    (tmp_path / "datapackage.json").write_text(content)

    with pytest.raises(InputError, match="no data package"):
        write_csv(tmp_path / "a.csv", [])
    assert [entry.name for entry in tmp_path.iterdir()] == ["datapackage.json"]


def test_columns_may_be_moved_and_empty_rows_left_behind() -> None:
    names = [field.name for field in fields_of(FlatItem)]
    moved = [*reversed(names)]
    values = {"notification": "n", "notice": "k", "source": "s", "approximate": "TRUE"}
    lines = [",".join(moved), ",".join(values.get(name, "") for name in moved), "," * (len(names) - 1), ""]

    rows = list(read_csv(io.BytesIO("\n".join(lines).encode())))

    assert rows == [FlatItem(notification="n", notice="k", source="s", approximate=True)]


@pytest.mark.parametrize(
    ("change", "code", "line", "path"),
    [
        ((b"notice,", b"notise,"), "FMS920", 1, "/notise"),
        ((b"notice,", b""), "FMS921", 1, "/notice"),
        ((b"notice,", b"source,"), "FMS905", 1, "/source"),
        ((b"24-22", b"22. Dez"), "FMS924", 2, "/transmittal"),
        ((b"75000000", b"7.5E+07"), "FMS924", 2, "/total_usd"),
        ((b"up_to", b"upto"), "FMS924", 2, "/bound"),
        ((b"n-1", b""), "FMS927", 2, "/notification"),
        ((b"n-1", b"n-1,x"), "FMS901", 2, ""),
        ((b"n-1", b"\xff"), "FMS902", 2, ""),
        ((b"n-1", b'"n-1'), "FMS901", None, ""),
    ],
)
def test_what_a_spreadsheet_has_mangled_is_told_with_its_line(
    change: tuple[bytes, bytes], code: str, line: int | None, path: str
) -> None:
    quantity = Quantity(count=246, bound=Bound.UP_TO)
    notice = _notice(
        transmittal=Transmittal("24-22"),
        value=Value(total_usd=75_000_000),
        items=(Item(name="x", quantity=quantity),),
    )
    table = _table(notice).replace(*change, 1)

    with pytest.raises(DecodeError) as caught:
        list(read_csv(io.BytesIO(table)))

    findings = {(finding.code, finding.path): finding for finding in caught.value.report.findings}
    assert (code, path) in findings
    assert line is None or findings[code, path].line == line


def test_an_empty_file_is_no_table() -> None:
    with pytest.raises(DecodeError, match="is missing"):
        list(read_csv(io.BytesIO(b"")))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.csv"):
        list(read_csv(tmp_path / "none.csv"))
    with pytest.raises(InputError, match="null byte"):
        list(read_csv("a\0b.csv"))


class _Broken(io.RawIOBase):
    """A stream that fails, as a network drive may."""

    name = "broken"

    def readable(self) -> bool:
        return True

    def readline(self, _: int | None = -1, /) -> bytes:
        raise OSError(5, "Input/output error")

    def write(self, _: object, /) -> int:
        raise OSError(5, "Input/output error")


def test_a_stream_that_fails_is_an_input_error_with_its_name() -> None:
    broken: Any = _Broken()
    closed = io.BytesIO(HEADING)
    closed.close()

    with pytest.raises(InputError, match="broken: Input/output error"):
        list(read_csv(broken))
    with pytest.raises(InputError, match="broken: Input/output error"):
        write_csv(broken, [])
    with pytest.raises(InputError, match="closed file"):
        list(read_csv(closed))


def test_a_folder_in_the_place_of_the_description_is_told_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "datapackage.json").mkdir()

    with pytest.raises(InputError, match=r"datapackage\.json"):
        write_csv(tmp_path / "a.csv", [])
    assert [entry.name for entry in tmp_path.iterdir()] == ["datapackage.json"]


def test_a_text_too_long_for_a_cell_is_refused_when_it_is_written(tmp_path: Path) -> None:
    with pytest.raises(InvalidError, match="131,072"):
        write_csv(tmp_path / "a.csv", [_notice(title="x" * 131_073)])
    assert list(tmp_path.iterdir()) == []
    longest = _table(_notice(title="x" * 131_072))
    assert [len(row.title or "") for row in read_csv(io.BytesIO(longest))] == [131_072]


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_a_name_of_a_packed_file_is_refused_since_no_packed_table_is_read(
    tmp_path: Path, suffix: str
) -> None:
    with pytest.raises(InputError, match=f"leave out {suffix}"):
        write_csv(tmp_path / f"a.csv{suffix}", [])
    assert list(tmp_path.iterdir()) == []


def test_a_record_that_is_no_notification_is_refused() -> None:
    records: list[Any] = [Item(name="x")]

    with pytest.raises(ArgumentError, match="notifications only"):
        write_csv(io.BytesIO(), records)


def test_a_line_without_an_end_is_refused_within_bounds() -> None:
    endless = io.BytesIO(HEADING + b"x" * (17 * 1024 * 1024))

    with pytest.raises(DecodeError, match="bytes") as caught:
        list(read_csv(endless))
    assert caught.value.report.findings[0].code == "FMS930"


def test_a_row_that_goes_on_and_on_over_lines_is_refused_within_bounds() -> None:
    cell = b'"' + b"x" * 99_999 + b'\n",'
    endless = io.BytesIO(HEADING + cell * 400)
    tracemalloc.start()
    try:
        with pytest.raises(DecodeError, match="a row of more than 16,777,216 bytes") as caught:
            list(read_csv(endless))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert caught.value.report.findings[0].code == "FMS930"
    assert peak < 30 * 2**20


def test_rows_that_are_long_only_together_are_read() -> None:
    table = _table(*(_notice(title="x" * 131_072) for _ in range(150)))

    assert len(table) > 16_777_216
    assert sum(1 for _ in read_csv(io.BytesIO(table))) == 150


def test_a_heading_of_a_million_unknown_columns_is_told_within_bounds() -> None:
    tracemalloc.start()
    try:
        with pytest.raises(DecodeError) as caught:
            list(read_csv(io.BytesIO(b"," * 1_000_000)))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert len(caught.value.report.findings) == 1000
    assert peak < 30 * 2**20


@given(junk=st.binary(max_size=60), heading=st.booleans())
def test_nothing_but_an_error_of_fmsdata_escapes_from_anything(junk: bytes, heading: bool) -> None:
    try:
        rows = list(read_csv(io.BytesIO(HEADING * heading + junk)))
    except FmsdataError:
        return
    assert all(type(row) is FlatItem for row in rows)
