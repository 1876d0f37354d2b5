# SPDX-License-Identifier: MIT
"""A folder of tables holds a whole dataset, and other programs answer questions with it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import hypothesis.strategies as st
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings

from fmsdata.codec.arrow import write_parquet
from fmsdata.codec.files import write_json
from fmsdata.codec.tables import read_tables, write_tables
from fmsdata.errors import ArgumentError, FmsdataWarning, InputError
from fmsdata.findings import Report
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import COLLECTIONS, Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Source
from fmsdata.model.values import Value
from fmsdata.model.words import ActorKind, MilestoneKind, PartRelation, PartRole, Section, SourceKind

Records = Callable[[type[Any]], st.SearchStrategy[Any]]


@given(data=st.data())
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_dataset_comes_back_from_its_tables(
    tmp_path: Path, any_record: Records, data: st.DataObject
) -> None:
    dataset = data.draw(any_record(Dataset))

    write_tables(tmp_path / "tables", dataset)

    assert repr(read_tables(tmp_path / "tables")) == repr(dataset)


def _notice(
    name: str, purchaser: str, day: str, mde: int | None, parts: tuple[Part, ...] = ()
) -> Notification:
    items = (Item(name="Missiles", section=Section.MDE, quantity=Quantity(count=10, parts=parts)),)
    return Notification(
        id=name,
        notice=name,
        source="s",
        purchaser=purchaser,
        value=Value(total_usd=900, mde_usd=mde),
        items=items,
        dates=(
            Milestone(kind=MilestoneKind.REQUESTED, on=PartialDate("1990")),
            Milestone(kind=MilestoneKind.DELIVERED_TO_CONGRESS, on=PartialDate(day)),
        ),
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tables") / "sales"
    fly_to_buy = Part(label="fly-to-buy", role=PartRole.FLY_TO_BUY, relation=PartRelation.INCLUDED, count=2)
    actors = [
        Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY, country=CountryCode("XK")),
        Actor(id="sweden", name="Sweden", kind=ActorKind.COUNTRY, country=CountryCode("SE")),
    ]
    dataset = Dataset(
        id="d",
        title="D",
        sources=(Source(id="s", kind=SourceKind.FEDERAL_REGISTER),),
        actors=tuple(actors),
        notifications=(
            _notice("n-1", "kosovo", "2024-01-12", 500, (fly_to_buy,)),
            _notice("n-2", "sweden", "2024-06", 300),
            _notice("n-3", "kosovo", "2024", 25, (fly_to_buy,)),
            _notice("n-4", "kosovo", "2023-12-31", None),
        ),
    )
    write_tables(path, dataset)
    return path


def _answer(question: str) -> list[Any]:
    with duckdb.connect() as connection:
        return connection.execute(question).fetchall()


def test_duckdb_answers_mde_by_purchaser_and_year(folder: Path) -> None:
    rows = _answer(
        f"""
        SELECT a.country, year(d.on_earliest) AS year, sum(n.value.mde_usd) AS mde
        FROM '{folder}/notifications.parquet' AS n, unnest(n.dates) AS u(d)
        JOIN '{folder}/actors.parquet' AS a ON a.id = n.purchaser
        WHERE d.kind = 'delivered_to_congress'
        GROUP BY ALL ORDER BY ALL
        """
    )

    assert [(country, year, None if mde is None else int(mde)) for country, year, mde in rows] == [
        ("SE", 2024, 300),
        ("XK", 2023, None),
        ("XK", 2024, 525),
    ]


def test_duckdb_answers_which_notices_have_fly_to_buy(folder: Path) -> None:
    rows = _answer(
        f"""
        SELECT DISTINCT n.id
        FROM '{folder}/notifications.parquet' AS n, unnest(n.items) AS i(item),
             unnest(item.quantity.parts) AS p(part)
        WHERE part.role = 'fly_to_buy' ORDER BY 1
        """
    )

    assert rows == [("n-1",), ("n-3",)]


def test_polars_answers_mde_by_purchaser_and_year(folder: Path) -> None:
    notices = pl.read_parquet(folder / "notifications.parquet")

    table = (
        notices.select("purchaser", pl.col("value").struct.field("mde_usd"), "dates")
        .explode("dates")
        .unnest("dates")
        .filter(pl.col("kind").cast(pl.String) == "delivered_to_congress")
        .group_by("purchaser", year=pl.col("on_earliest").dt.year())
        .agg(pl.col("mde_usd").sum())
        .sort("purchaser", "year")
    )

    assert table.rows() == [("kosovo", 2023, 0), ("kosovo", 2024, 525), ("sweden", 2024, 300)]


def test_polars_answers_which_notices_have_fly_to_buy(folder: Path) -> None:
    roles = (
        pl.read_parquet(folder / "notifications.parquet")
        .select("id", "items")
        .explode("items")
        .select("id", pl.col("items").struct.field("quantity").struct.field("parts"))
        .explode("parts")
        .select("id", role=pl.col("parts").struct.field("role").cast(pl.String))
    )

    assert roles.filter(pl.col("role") == "fly_to_buy")["id"].to_list() == ["n-1", "n-3"]


def test_a_folder_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    write_tables(
        tmp_path / "t", Dataset(id="old", title="Old", sources=(Source(id="s", kind=SourceKind.NEWS),))
    )
    write_tables(tmp_path / "t", Dataset(id="new", title="New"))

    assert read_tables(tmp_path / "t") == Dataset(id="new", title="New")
    assert [entry.name for entry in tmp_path.iterdir()] == ["t"]
    assert len(list((tmp_path / "t").iterdir())) == len(COLLECTIONS) + 1


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("precious")

    with pytest.raises(InputError, match=r"thesis\.txt"):
        write_tables(tmp_path, Dataset(id="d", title="D"))
    assert [entry.name for entry in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "t").write_text("x")

    with pytest.raises(InputError):
        write_tables(tmp_path / "t", Dataset(id="d", title="D"))


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    write_tables(tmp_path / "t", Dataset(id="d", title="D"))
    (tmp_path / "t" / "acts.parquet").unlink()

    with pytest.raises(InputError, match=r"acts\.parquet"):
        read_tables(tmp_path / "t")


def test_records_in_the_head_are_not_dropped_in_silence(tmp_path: Path) -> None:
    dataset = Dataset(id="d", title="D", sources=(Source(id="s", kind=SourceKind.NEWS),))
    write_tables(tmp_path, Dataset(id="d", title="D"))
    write_json(tmp_path / "dataset.json", dataset)

    with pytest.raises(InputError, match="records of its own"):
        read_tables(tmp_path)
    assert write_parquet(tmp_path / "sources.parquet", dataset.sources) == 1


def test_the_old_dataset_stays_when_the_new_one_cannot_take_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "tables"
    old, new = Dataset(id="old", title="Old"), Dataset(id="new", title="New")
    write_tables(folder, old)
    rename = Path.rename

    def failing(path: Path, target: Path) -> Path:
        if path.suffix == ".part" and Path(target).name == "tables":
            raise OSError(28, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", failing)

    with pytest.raises(InputError, match="No space left"):
        write_tables(folder, new)
    assert read_tables(folder) == old
    assert [entry.name for entry in tmp_path.iterdir()] == ["tables"]


def test_a_name_that_no_folder_can_have_is_an_input_error() -> None:
    for name in ("a\0", "a" * 300):
        with pytest.raises(InputError):
            write_tables(name, Dataset(id="a", title="A"))
        with pytest.raises(InputError):
            read_tables(name)


@pytest.mark.parametrize("wrong", [None, 5, b"a"])
def test_what_is_no_folder_or_no_dataset_is_an_argument_error(wrong: Any, tmp_path: Path) -> None:
    with pytest.raises(ArgumentError, match="folder: found"):
        read_tables(wrong)
    with pytest.raises(ArgumentError, match="folder: found"):
        write_tables(wrong, Dataset(id="a", title="A"))
    with pytest.raises(ArgumentError, match="dataset: found"):
        write_tables(tmp_path / "a", wrong)


def test_what_a_newer_version_adds_is_warned_of_file_by_file(tmp_path: Path) -> None:
    write_tables(tmp_path / "a", Dataset(id="a", title="A"))
    head = tmp_path / "a" / "dataset.json"
    head.write_bytes(head.read_bytes().replace(b"/1.0", b"/1.7").replace(b"}", b',"zz":1}'))
    heard: list[Report] = []

    assert read_tables(tmp_path / "a", on_warning=heard.append) == Dataset(id="a", title="A")
    assert [finding.code for report in heard for finding in report.warnings] == ["FMS914", "FMS920"]
    with pytest.warns(FmsdataWarning) as caught:
        read_tables(tmp_path / "a")
    assert len(caught) == 2
