# SPDX-License-Identifier: MIT
"""Golden files are made once, rich and readable, and never again."""

from pathlib import Path

import pytest

from fmsdata._dev import golden
from fmsdata._fields import CLASSES
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec.json import decode
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.words import PartRelation


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of golden files, which are chosen from few records."""
    monkeypatch.setattr(golden, "FOLDER", tmp_path)
    monkeypatch.setattr(golden, "_SEEDS", range(4))
    return tmp_path / SCHEMA_VERSION


def test_every_class_gets_a_file_that_is_read_without_a_finding(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    golden.main()

    assert {path.stem for path in folder.iterdir()} == {cls.__name__ for cls in CLASSES}
    for path in folder.iterdir():
        outcome = decode(None, path.read_bytes())
        assert outcome.report.findings == ()
        assert type(outcome.value).__name__ == path.stem
    assert capsys.readouterr().out.count("wrote ") == len(CLASSES)


def test_a_file_that_is_there_is_never_written_again(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    golden.main()
    (folder / "Item.json").write_bytes(b"kept")
    (folder / "Value.json").unlink()
    capsys.readouterr()

    assert [path.name for path in golden.missing()] == ["Value.json"]
    golden.main()

    assert capsys.readouterr().out == "wrote Value.json\n"
    assert (folder / "Item.json").read_bytes() == b"kept"
    assert golden.missing() == {}


def test_a_record_shows_the_fields_that_are_filled_at_any_depth() -> None:
    part = Part(label="spares", relation=PartRelation.INCLUDED)

    assert golden.filled(Quantity(count=6, parts=(part,))) == {
        (Quantity, "count"),
        (Quantity, "parts"),
        (Part, "label"),
        (Part, "relation"),
    }
