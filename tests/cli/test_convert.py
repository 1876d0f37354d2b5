# SPDX-License-Identifier: MIT
"""`fmsdata convert` turns every format into every other that can hold the records, and loses none."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

import fmsdata
from fmsdata.codec.arrow import read_parquet, write_parquet
from fmsdata.codec.csv import read_csv
from fmsdata.codec.files import read_json, write_json
from fmsdata.codec.json import to_json
from fmsdata.codec.ndjson import read_ndjson, write_ndjson
from fmsdata.codec.tables import read_tables, write_tables
from fmsdata.model.actors import Actor
from fmsdata.model.dataset import Dataset
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.sources import Source
from fmsdata.model.words import ActorKind, SourceKind

NOTICES = tuple(
    Notification(id=f"n-{n}", notice="k", source="s", items=(Item(name="a"), Item(name="b")))
    for n in range(3)
)
DATASET = Dataset(
    id="d",
    title="D",
    sources=(Source(id="s", kind=SourceKind.NEWS),),
    actors=(Actor(id="a", name="A", kind=ActorKind.COMPANY),),
    notifications=NOTICES,
)


def convert(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the command as a person would."""
    command = [sys.executable, "-m", "fmsdata", "convert", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    """A file of notices, one a line."""
    path = tmp_path / "notices.ndjson"
    write_ndjson(path, NOTICES)
    return path


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    """A file that holds a dataset."""
    path = tmp_path / "dataset.json"
    write_json(path, DATASET)
    return path


def test_notices_go_through_parquet_and_back_without_loss(lines: Path, tmp_path: Path) -> None:
    there = convert(lines, tmp_path / "n.parquet")
    back = convert(tmp_path / "n.parquet", tmp_path / "again.ndjson.gz")

    assert (there.returncode, there.stderr, back.returncode, back.stderr) == (0, b"", 0, b"")
    assert tuple(read_ndjson(tmp_path / "again.ndjson.gz", Notification)) == NOTICES


def test_a_dataset_gives_its_notices_or_the_records_of_a_class(dataset: Path, tmp_path: Path) -> None:
    assert convert(dataset, tmp_path / "n.parquet").returncode == 0
    assert convert(dataset, tmp_path / "a.ndjson", "--class", "Actor").returncode == 0
    assert convert(dataset, tmp_path / "n.csv").returncode == 0

    assert tuple(read_parquet(tmp_path / "n.parquet", Notification)) == NOTICES
    assert tuple(read_ndjson(tmp_path / "a.ndjson", Actor)) == DATASET.actors
    assert len(list(read_csv(tmp_path / "n.csv"))) == 6
    assert (tmp_path / "datapackage.json").exists()


def test_a_dataset_goes_through_a_folder_of_tables_and_back(dataset: Path, tmp_path: Path) -> None:
    assert convert(dataset, tmp_path / "tables").returncode == 0
    assert convert(tmp_path / "tables", tmp_path / "back.json").returncode == 0

    assert read_tables(tmp_path / "tables") == DATASET
    assert (tmp_path / "back.json").read_bytes() == dataset.read_bytes()


def test_a_packaged_dataset_is_taken_by_its_name(tmp_path: Path) -> None:
    assert convert("kosovo-javelin-2024", tmp_path / "k.ndjson").returncode == 0

    (first, *_) = read_ndjson(tmp_path / "k.ndjson", Notification)
    assert first.items


def test_pipes_carry_what_they_are_said_to_carry(lines: Path) -> None:
    parquet = convert("-", "-", "--from", "ndjson", "--to", "parquet", stdin=lines.read_bytes())
    back = convert("-", "-", "--from", "parquet", "--to", "ndjson", stdin=parquet.stdout)
    record = convert("-", "-", "--from", "json", "--to", "json", stdin=to_json(DATASET))

    assert back.stdout == lines.read_bytes()
    assert tuple(read_parquet(io.BytesIO(parquet.stdout), Notification)) == NOTICES
    assert record.stdout == to_json(DATASET)


def test_a_document_that_does_not_say_what_it_is_needs_its_class() -> None:
    document = b'{"name":"x"}'

    refused = convert("-", "-", "--from", "json", "--to", "ndjson", stdin=document)
    taken = convert("-", "-", "--from", "json", "--to", "json", "--class", "Item", stdin=document)

    assert (refused.returncode, refused.stdout) == (2, b"")
    assert b"$schema" in refused.stderr
    assert taken.stdout == to_json(Item(name="x"))


def test_a_parquet_file_that_does_not_say_what_it_holds_needs_its_class(tmp_path: Path) -> None:
    path = tmp_path / "n.parquet"
    write_parquet(path, NOTICES)
    parquet.write_table(parquet.read_table(path).replace_schema_metadata(None), path)

    refused = convert(path, tmp_path / "n.ndjson")
    taken = convert(path, tmp_path / "n.ndjson", "--class", "Notification")

    assert refused.returncode == 2
    assert b"name it with --class" in refused.stderr
    assert (taken.returncode, taken.stderr) == (0, b"")
    assert tuple(read_ndjson(tmp_path / "n.ndjson", Notification)) == NOTICES


def test_a_parquet_file_of_datasets_gives_the_records_of_a_class(tmp_path: Path) -> None:
    write_parquet(tmp_path / "d.parquet", [DATASET])

    assert convert(tmp_path / "d.parquet", tmp_path / "a.ndjson", "--class", "Actor").returncode == 0
    assert tuple(read_ndjson(tmp_path / "a.ndjson", Actor)) == DATASET.actors


def test_refused_lines_are_put_aside_and_the_rest_goes_on(lines: Path, tmp_path: Path) -> None:
    lines.write_bytes(b'{"$schema":"fmsdata/Notification/1.0","id":3}\n' + lines.read_bytes())

    stopped = convert(lines, tmp_path / "n.parquet")
    went_on = convert(lines, tmp_path / "n.parquet", "--rejects", tmp_path / "rejects.ndjson")

    assert stopped.returncode == 2
    assert b"notices.ndjson:1" in stopped.stderr
    assert went_on.returncode == 1
    assert b"1 lines refused" in went_on.stderr
    assert tuple(read_parquet(tmp_path / "n.parquet", Notification)) == NOTICES
    assert len((tmp_path / "rejects.ndjson").read_bytes().splitlines()) == 1


def test_a_failed_conversion_leaves_no_file(lines: Path, tmp_path: Path) -> None:
    lines.write_bytes(lines.read_bytes() + b"{\n")

    assert convert(lines, tmp_path / "n.parquet").returncode == 2
    assert not (tmp_path / "n.parquet").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("notices.ndjson", "-"), "--to"),
        (("-", "x.json"), "--from"),
        (("notices.ndjson", "x.xlsx"), "no known format"),
        (("notices.ndjson", "x.parquet.gz"), "no known format"),
        (("notices.ndjson", "x.json"), "more than one record"),
        (("notices.ndjson", "folder"), "more than one record"),
        (("x.csv", "y.json"), "cannot be turned back"),
        (("none.ndjson", "x.parquet"), "none.ndjson"),
        (("none.parquet", "x.json"), "none.parquet"),
        (("notices.ndjson", "x.csv", "--class", "Sale"), "Sale"),
        (("dataset.json", "x.ndjson", "--class", "Item"), "no list of Item"),
        (("item.json", "folder"), "only a dataset"),
    ],
)
def test_what_cannot_be_done_is_told_in_words(
    lines: Path, dataset: Path, arguments: tuple[str, ...], words: str
) -> None:
    folder = lines.parent
    write_json(folder / "item.json", Item(name="x"))
    (folder / "x.csv").touch()
    command = [sys.executable, "-m", "fmsdata", "convert", *arguments]

    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert words in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert read_json(dataset) == DATASET


def test_a_packaged_dataset_comes_before_a_file_of_its_name_as_in_every_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kosovo-javelin-2024").write_bytes(fmsdata.to_json(fmsdata.Quantity(count=3)))

    assert convert("kosovo-javelin-2024", "packaged.json").returncode == 0
    assert convert("./kosovo-javelin-2024", "own.json", "--from", "json").returncode == 0

    assert type(fmsdata.read_json("packaged.json")) is fmsdata.Dataset
    assert fmsdata.read_json("own.json") == fmsdata.Quantity(count=3)


NEWER = b'{"$schema":"fmsdata/Notification/1.7","id":"a","notice":"b","source":"c","zz":1}\n'


@pytest.mark.parametrize("name", ["a.json", "a.ndjson"])
@pytest.mark.parametrize("out", ["o.json", "o.ndjson", "o.parquet"])
def test_what_a_newer_version_adds_is_left_out_and_told_on_stderr(
    name: str, out: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(NEWER)

    done = convert(tmp_path / name, tmp_path / out)

    place = f"fmsdata: {tmp_path / name}:1#"
    assert done.returncode == 0
    assert [line.partition(" warning ")[::2] for line in done.stderr.decode().splitlines()] == [
        (
            f"{place}/$schema",
            "FMS914 schema version 1.7 is newer than 1.0, which this fmsdata reads (what it has beyond that "
            "was left out, and is listed)",
        ),
        (f"{place}/zz", "FMS920 a Notification has no field 'zz'"),
    ]


def test_what_a_newer_pipe_parquet_file_or_folder_adds_is_told_too(tmp_path: Path) -> None:
    table = pa.table({"id": ["a"], "notice": ["b"], "source": ["c"], "zz": [1]})
    path, folder = tmp_path / "a.parquet", tmp_path / "tables"
    parquet.write_table(table.replace_schema_metadata({"fmsdata.schema": "fmsdata/Notification/1.7"}), path)
    write_tables(folder, DATASET)
    head = folder / "dataset.json"
    head.write_bytes(head.read_bytes().replace(b"/1.0", b"/1.7"))

    piped = convert("-", "-", "--from", "json", "--to", "ndjson", stdin=NEWER)
    for done in (piped, convert(path, tmp_path / "o.json"), convert(folder, tmp_path / "o.json")):
        assert done.returncode == 0
        assert b"FMS914" in done.stderr
        assert b"UserWarning" not in done.stderr


def test_many_warnings_are_told_one_by_one_and_the_rest_as_a_number(tmp_path: Path) -> None:
    (tmp_path / "a.ndjson").write_bytes(NEWER * 600)

    lines = convert(tmp_path / "a.ndjson", tmp_path / "o.ndjson").stderr.decode().splitlines()

    assert len(lines) == 1001
    assert lines[-1] == "fmsdata: and 200 more warnings"


def test_a_document_of_another_class_than_was_said_is_refused(tmp_path: Path) -> None:
    write_json(tmp_path / "one.json", NOTICES[0])

    done = convert(tmp_path / "one.json", tmp_path / "o.ndjson", "--class", "Source")

    assert done.returncode == 2
    assert b"FMS912 the document holds a Notification, not a Source" in done.stderr
    assert not (tmp_path / "o.ndjson").exists()


def test_a_file_of_rejects_needs_no_suffix(lines: Path, tmp_path: Path) -> None:
    lines.write_bytes(b"{}\n" + lines.read_bytes())

    done = convert(lines, tmp_path / "o.ndjson", "--rejects", tmp_path / "skip")

    assert done.returncode == 1
    assert (tmp_path / "skip").read_bytes().count(b"\n") == 1


def test_a_pipe_whose_reader_has_gone_ends_in_silence() -> None:
    reads, writes = os.pipe()
    os.close(reads)
    command = [sys.executable, "-m", "fmsdata", "convert", "us-fms-notices", "-", "--to", "ndjson"]

    done = subprocess.run(command, stdout=writes, stderr=subprocess.PIPE, check=False)

    os.close(writes)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_name_of_nothing_is_told_in_the_words_of_every_command(tmp_path: Path) -> None:
    done = convert("kosovo-javelin-2042", tmp_path / "x.json")

    assert done.returncode == 2
    assert b"no dataset 'kosovo-javelin-2042': did you mean 'kosovo-javelin-2024'?" in done.stderr
