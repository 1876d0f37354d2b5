# SPDX-License-Identifier: MIT
"""A target is a packaged dataset, or else a file."""

from pathlib import Path

import pytest

import fmsdata
from fmsdata.cli.targets import open_target, open_whole
from fmsdata.errors import DecodeError, InputError, UnknownNameError


@pytest.mark.parametrize("name", fmsdata.dataset_names())
def test_the_name_of_a_packaged_dataset_opens_it(name: str) -> None:
    assert open_target(name) == fmsdata.load_dataset(name)


def test_a_packaged_dataset_comes_before_a_file_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    fmsdata.write_json(tmp_path / "kosovo-javelin-2024", fmsdata.Item(name="x"))

    assert type(open_target("kosovo-javelin-2024")) is fmsdata.Dataset
    assert open_target("./kosovo-javelin-2024") == fmsdata.Item(name="x")


@pytest.mark.parametrize("suffix", ["", ".json", ".gz", ".zst"])
def test_a_file_opens_as_the_class_that_it_states(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"record{suffix}"
    fmsdata.write_json(path, fmsdata.Quantity(count=6))

    assert open_target(str(path)) == fmsdata.Quantity(count=6)


@pytest.mark.parametrize("suffix", [".ndjson", ".jsonl", ".ndjson.gz", ".jsonl.zst"])
def test_a_file_of_many_records_opens_as_a_dataset(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"records{suffix}"
    kosovo = fmsdata.load_dataset("kosovo-javelin-2024")
    fmsdata.write_ndjson(path, reversed(list(kosovo)))

    opened = open_target(str(path))

    assert type(opened) is fmsdata.Dataset
    assert set(opened) == set(kosovo)
    assert opened.notifications == kosovo.notifications[::-1]


def test_a_file_of_many_records_without_a_place_in_a_dataset_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "records.ndjson"
    fmsdata.write_ndjson(path, [fmsdata.Source(id="s", kind=fmsdata.SourceKind.NEWS), fmsdata.Item(name="x")])

    with pytest.raises(InputError, match="holds many records, and number 2 is an Item"):
        open_target(str(path))


def test_a_line_that_is_no_record_is_named(tmp_path: Path) -> None:
    path = tmp_path / "records.ndjson"
    path.write_bytes(b"{}\n")

    with pytest.raises(DecodeError, match=r"records\.ndjson:1"):
        open_target(str(path))


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("kosovo-javelin-2042", "did you mean 'kosovo-javelin-2024'?"),
        ("quarterly", "there is no such file either; datasets: kosovo-javelin-2024"),
        ("", "there is no such file either"),
    ],
)
def test_what_is_neither_is_refused_with_what_could_have_been_meant(name: str, hint: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        open_target(name)

    assert caught.value.hint is not None
    assert caught.value.hint.startswith(hint)


def test_a_folder_and_a_file_of_something_else_are_errors_that_name_them(tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_bytes(b"{")

    with pytest.raises(InputError, match=tmp_path.name):
        open_target(str(tmp_path))
    with pytest.raises(DecodeError, match=r"broken\.json"):
        open_target(str(broken))


def test_what_there_is_to_warn_of_is_a_line_on_stderr(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b'{"$schema":"fmsdata/Quantity/1.7","count":1,"zz":2}')

    assert open_target(str(path)) == fmsdata.Quantity(count=1)
    assert [line.split()[3] for line in capsys.readouterr().err.splitlines()] == ["FMS914", "FMS920"]


def test_what_a_line_has_to_warn_of_is_a_line_on_stderr_and_no_warning_of_python(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.ndjson"
    path.write_bytes(b'{"$schema":"fmsdata/Source/1.9","id":"s","kind":"news","zz":2}\n')

    assert len(open_target(str(path)).sources) == 1
    told = capsys.readouterr().err
    assert [line.split()[3] for line in told.splitlines()] == ["FMS914", "FMS920"]
    assert all(line.startswith(f"fmsdata: {path}:1#") for line in told.splitlines())


def test_a_parquet_file_opens_as_the_dataset_of_its_records(tmp_path: Path) -> None:
    kosovo = fmsdata.load_dataset("kosovo-javelin-2024")
    one, several = tmp_path / "one.parquet", tmp_path / "several.parquet"
    fmsdata.write_parquet(one, [kosovo])
    fmsdata.write_parquet(several, kosovo.notifications)

    assert open_whole(str(one)) == (kosovo, False)
    opened = open_whole(str(several))
    assert (opened.record.notifications, opened.gathered) == (kosovo.notifications, True)


def test_a_parquet_file_of_several_datasets_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "two.parquet"
    fmsdata.write_parquet(path, [fmsdata.load_dataset("kosovo-javelin-2024")] * 2)

    with pytest.raises(InputError, match="holds several datasets"):
        open_target(str(path))


def test_a_folder_of_tables_opens_as_the_dataset_that_it_holds(tmp_path: Path) -> None:
    kosovo = fmsdata.load_dataset("kosovo-javelin-2024")
    fmsdata.write_tables(tmp_path / "tables", kosovo)

    assert open_target(str(tmp_path / "tables")) == kosovo


def test_a_flat_table_is_refused_with_what_to_open_instead(tmp_path: Path) -> None:
    path = tmp_path / "notices.csv"
    path.write_bytes(b"notice\n")

    with pytest.raises(InputError, match=r"a \.csv leaves out most of a notice; name the file"):
        open_target(str(path))
