# SPDX-License-Identifier: MIT
"""`fmsdata diff` prints one change a line and tells by its exit code whether there was any."""

import json
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from click.testing import CliRunner

from fmsdata.cli.main import cli
from fmsdata.codec.arrow import write_parquet
from fmsdata.codec.files import write_json
from fmsdata.codec.ndjson import write_ndjson
from fmsdata.datasets import load_dataset
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Quantity

BEFORE = Notification(
    id="n", notice="k", source="s", items=(Item(name="Javelin", quantity=Quantity(count=240)),)
)
AFTER = attrs.evolve(
    BEFORE, items=(Item(name="Javelin", quantity=Quantity(count=246)), Item(name="Spare parts"))
)


def diff(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would."""
    command = [sys.executable, "-m", "fmsdata", "diff", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Two versions of one notice."""
    write_json(tmp_path / "a.json", BEFORE)
    write_json(tmp_path / "b.json", AFTER)
    return tmp_path / "a.json", tmp_path / "b.json"


def test_the_same_record_has_no_changes(files: tuple[Path, Path]) -> None:
    done = diff(files[0], files[0])

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_changes_are_printed_one_a_line(files: tuple[Path, Path]) -> None:
    done = diff(*files)

    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == "/items/0/quantity/count changed from 240 to 246"
    assert done.stdout.splitlines()[1].startswith("/items/1 added Item(")


def test_changes_are_printed_for_programs(files: tuple[Path, Path]) -> None:
    changes = [json.loads(line) for line in diff(*files, "--format", "json").stdout.splitlines()]

    assert changes == [
        {"path": "/items/0/quantity/count", "kind": "changed", "before": 240, "after": 246},
        {"path": "/items/1", "kind": "added", "before": None, "after": {"name": "Spare parts"}},
    ]


def test_a_missing_file_and_another_class_are_told(files: tuple[Path, Path], tmp_path: Path) -> None:
    write_json(tmp_path / "item.json", Item(name="x"))

    assert diff(files[0], "none.json").returncode == 2
    refused = diff(files[0], tmp_path / "item.json")
    assert refused.returncode == 2
    assert "class Notification" in refused.stderr


def test_a_list_of_words_is_a_list_of_them_for_programs(tmp_path: Path) -> None:
    for name, numbers in (("a", ("CN 1-24",)), ("b", ("CN 1-24", "RSAT 24-9703"))):
        write_json(tmp_path / f"{name}.json", attrs.evolve(BEFORE, transmittal_as_printed=numbers))

    (change,) = (
        json.loads(line)
        for line in diff(tmp_path / "a.json", tmp_path / "b.json", "--format", "json").stdout.splitlines()
    )

    assert change["path"].startswith("/transmittal_as_printed")
    assert "RSAT 24-9703" in (change["after"], *change["after"])


def test_records_are_not_compared_with_a_dataset_that_they_were_never_in(tmp_path: Path) -> None:
    write_json(tmp_path / "k.json", load_dataset("kosovo-javelin-2024"))
    write_ndjson(tmp_path / "k.ndjson", load_dataset("kosovo-javelin-2024"))

    done = diff(tmp_path / "k.json", tmp_path / "k.ndjson")

    assert (done.returncode, done.stdout) == (2, "")
    assert "k.ndjson: holds records and no dataset" in done.stderr


def test_two_files_of_records_differ_in_their_records_alone(tmp_path: Path) -> None:
    write_ndjson(tmp_path / "a.ndjson", [BEFORE])
    write_parquet(tmp_path / "b.parquet", [BEFORE])

    assert diff(tmp_path / "a.ndjson", tmp_path / "b.parquet").returncode == 0


@pytest.mark.parametrize("command", ["show", "diff"])
def test_the_help_lists_the_formats_that_are_read(command: str) -> None:
    told = CliRunner().invoke(cli, [command, "--help"]).output

    assert all(suffix in told for suffix in (".json", ".ndjson", ".parquet", ".zst", "folder"))
