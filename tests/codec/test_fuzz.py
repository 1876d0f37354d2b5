# SPDX-License-Identifier: MIT
"""Damaged files of a fixed number and seed; `python -m fmsdata._dev.fuzz` tries the same for longer."""

import io
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given

from fmsdata._dev.fuzz import __main__ as fuzz_main
from fmsdata._dev.fuzz import csv, isolated, ndjson, parquet
from fmsdata._dev.fuzz.cases import Document, damaged, odd_findings, run, tried
from fmsdata._dev.fuzz.isolated import FORMATS, Find, Outcome, documents_of, try_apart, watched
from fmsdata._dev.fuzz.json import Documents as JsonDocuments
from fmsdata._dev.fuzz.json import faults
from fmsdata.codec import _fast, _lines
from fmsdata.codec.arrow import read_parquet
from fmsdata.codec.csv import write_csv
from fmsdata.findings import Finding, Report, Severity
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence

LONGER = int(os.environ.get("FMSDATA_FUZZ_TIMES", "1"))
SEED = 20261123
COUNTS = {"json": 3000, "ndjson": 600, "csv": 800, "parquet": 250}

by_format = pytest.mark.parametrize("form", FORMATS)


@by_format
def test_damaged_files_give_reports_or_errors_of_ours_in_bounded_memory(form: str) -> None:
    count = COUNTS[form] * LONGER

    # In a process of its own, so that one that a library ends the process over is told and not suffered.
    outcome = try_apart(form, SEED, count, seconds=600)

    assert outcome.finds == []
    assert outcome.tried == count


@by_format
def test_the_same_seed_damages_in_the_same_way(form: str) -> None:
    one, other, third = documents_of(form, 7), documents_of(form, 7), documents_of(form, 8)

    drawn = [one.draw() for _ in range(30)]
    assert drawn == [other.draw() for _ in range(30)]
    assert drawn != [third.draw() for _ in range(30)]


@by_format
def test_sound_files_are_among_those_that_are_tried(form: str) -> None:
    documents = documents_of(form, 3)
    drawn = [documents.draw() for _ in range(200)]

    if form == "json":
        assert any(_fast.read(document.cls, document.data) for document in drawn)
    else:
        assert sum(bool(document.sound) for document in drawn) > 5


def test_fuzzing_notices_a_reader_that_overlooks_repeated_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_fast, "_keys_once", lambda *_: True)

    assert {failure.what.split(" ")[0] for failure in run(JsonDocuments(1), 500)} == {"accepted"}


def test_fuzzing_notices_a_reader_that_refuses_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_fast, "read", lambda *_: None)

    assert list(faults(Evidence, b'{"source":"s"}')) == [
        "refused without a reason",
        "a finding with a code that no reader should give",
    ]


def test_fuzzing_notices_a_reader_that_loses_the_last_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ndjson, "_heard", _without_the_last(ndjson._heard))
    document = Document(Quantity, b'{"count":1}\n{"count":2}\n', ("", "", ""))

    assert "records differ from those of the single lines" in tried(ndjson.Documents(1), document)


def _without_the_last(heard: Any) -> Any:
    def losing(*arguments: Any) -> Any:
        whole = heard(*arguments)
        return whole._replace(records=whole.records[:-1])

    return losing


def test_fuzzing_notices_a_table_whose_cells_do_not_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv, "cell_of", lambda _, value: "" if value is None else str(value))
    table = io.BytesIO()
    write_csv(table, [Notification(id="n", notice="n", source="s", title="'=1")])

    assert tried(csv.Documents(1), Document(Notification, table.getvalue())) == [
        "written to cells that say something else"
    ]


def test_fuzzing_notices_a_parquet_reader_that_stops_early(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        parquet, "read_parquet", lambda *given, **terms: list(read_parquet(*given, **terms))[1:]
    )

    assert any("a sound file is read" in failure.what for failure in run(parquet.Documents(1), 60))


def test_fuzzing_notices_an_error_that_is_not_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> object:
        raise IndexError("list index out of range")

    monkeypatch.setattr(_lines, "Line", broken)

    assert tried(ndjson.Documents(1), Document(Quantity, b"{}\n", ("", "", ""))) == [
        "escaped: IndexError('list index out of range')"
    ]


def test_a_process_that_dies_is_a_find_with_the_document_that_it_died_of(tmp_path: Path) -> None:
    (tmp_path / "document").write_bytes(b"PAR1")
    (tmp_path / "about").write_text('{"tried": 17, "document": "Item forbid"}')

    outcome = watched(os._exit, (3,), tmp_path, seconds=60)

    assert outcome == (17, [Find("the process ended with 3", "Item forbid", b"PAR1")])


def test_a_process_that_hangs_is_ended_and_is_a_find(tmp_path: Path) -> None:
    outcome = watched(time.sleep, (600,), tmp_path, seconds=0.2)

    assert [find.what for find in outcome.finds] == ["no answer within 0.2 seconds"]


def test_what_a_document_is_found_to_do_and_to_take_is_told_with_its_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = Document(Quantity, b"{}\n", ("", "", ""))
    greedy = _Fixed(document, "what it does")
    monkeypatch.setattr(isolated, "documents_of", lambda *_: greedy)
    monkeypatch.setattr(isolated, "_peak", iter((100, 90, 700, 800)).__next__)
    monkeypatch.setattr("resource.setrlimit", lambda *_: None)

    isolated.work("json", 1, 3, 60, tmp_path)
    outcome = watched(os.getpid, (), tmp_path, seconds=60)

    assert outcome.tried == 3
    assert [find.what for find in outcome.finds] == [
        *("what it does", "what it does", "took 600 MiB", "what it does", "took 700 MiB")
    ]
    assert {find.data for find in outcome.finds} == {b"{}\n"}


class _Fixed:
    """A format of one document, with one fault."""

    def __init__(self, document: Document, fault: str) -> None:
        self._document = document
        self._fault = fault

    def draw(self) -> Document:
        return self._document

    def faults(self, document: Document) -> Iterator[str]:
        assert document is self._document
        yield self._fault


@given(
    seed=st.integers(0, 2**32),
    data=st.binary(max_size=40),
    tokens=st.lists(st.binary(max_size=4), min_size=1),
    first=st.integers(0, 60),
)
def test_damage_leaves_what_comes_before_the_first_place(
    seed: int, data: bytes, tokens: list[bytes], first: int
) -> None:
    changed = damaged(random.Random(seed), data, tokens, first)

    assert changed.startswith(data[:first])
    assert len(changed) <= 2 * len(data) + max(map(len, tokens))


def test_a_finding_whose_code_is_not_in_the_catalogue_is_noticed() -> None:
    known, odd, disagreeing = (
        Finding(code=code, name="n", severity=Severity.ERROR, path="", message="m")
        for code in ("FMS901", "FMS106", "FMS999")
    )

    assert list(odd_findings([Report(findings=(known,)), Report(findings=(odd, known))])) == [
        "a finding with a code that no reader should give"
    ]
    assert len(list(odd_findings([Report(findings=(disagreeing,))]))) == 1


@by_format
def test_the_program_tries_the_format_that_is_asked_for_and_sums_up(form: str) -> None:
    command = [sys.executable, "-m", "fmsdata._dev.fuzz", "0.2", "3", "--format", form]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(rf"{form}: seeds 3 to [0-9]+: [0-9,]+ documents, 0 failures\n", done.stdout)


def test_the_finds_of_all_shifts_are_printed_counted_and_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    seeds: list[int] = []

    def shift(form: str, seed: int, _: int, seconds: float) -> Outcome:
        seeds.append(seed)
        time.sleep(min(seconds, 0.02))
        return Outcome(1000, [Find("what", f"{form} document", b"xyz")])

    monkeypatch.setattr(fuzz_main, "try_apart", shift)

    failed = fuzz_main.main(0.05, 40, "csv")

    printed = capsys.readouterr().out
    last = 39 + failed
    assert seeds == list(range(40, last + 1))
    assert printed.count("csv: what\n  csv document\n  eHl6\n") == failed
    assert fuzz_main.main(0.05, 0, "csv", tmp_path) > 0
    (kept,) = (tmp_path / "csv").iterdir()
    assert kept.read_bytes() == b"xyz"
    assert str(kept) in capsys.readouterr().out
    assert printed.endswith(f"csv: seeds 40 to {last}: {failed},000 documents, {failed} failures\n")
