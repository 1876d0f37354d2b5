# SPDX-License-Identifier: MIT
"""Bad lines and over-long ones: each is kept with its reason, in flat memory, and the rest goes on."""

import gzip
import io
import json
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.codec._lines import lines
from fmsdata.codec.json import to_json
from fmsdata.codec.limits import Limits
from fmsdata.codec.ndjson import read_ndjson
from fmsdata.codec.rejects import Reject
from fmsdata.errors import ArgumentError, InputError
from fmsdata.model.quantities import Quantity

RECORDS = tuple(Quantity(count=number) for number in range(5))
MIXED = b"""{"count":1}
{"count":"2"}

{"count":3}\r
not json \xff
{"count":4,"zz":1}
  \t
{"count":5}"""


def _lines(*records: object) -> bytes:
    return b"".join(to_json(record) + b"\n" for record in records)


def test_bad_lines_go_to_a_callable_with_their_reason_and_their_bytes() -> None:
    rejects: list[Reject] = []
    reader = read_ndjson(io.BytesIO(MIXED), Quantity, on_error=rejects.append)

    assert [record.count for record in reader] == [1, 3, 5]
    assert (reader.read, reader.rejected) == (3, 3)
    assert [(reject.line, reject.raw) for reject in rejects] == [
        (2, b'{"count":"2"}'),
        (5, b"not json \xff"),
        (6, b'{"count":4,"zz":1}'),
    ]
    names = [[found.name for found in reject.report.findings] for reject in rejects]
    assert names == [["wrong-type"], ["invalid-utf8"], ["unknown-field"]]
    assert {found.line for reject in rejects for found in reject.report.findings} == {2, 5, 6}


def test_bad_lines_go_to_a_file_from_which_they_can_be_had_again(tmp_path: Path) -> None:
    path = tmp_path / "rejects.ndjson"
    reader = read_ndjson(io.BytesIO(MIXED), Quantity, on_error=path)

    assert len(list(reader)) == 3

    written = [json.loads(line) for line in path.read_text().splitlines()]
    assert [(reject["line"], reject.get("raw")) for reject in written] == [
        (2, '{"count":"2"}'),
        (5, None),
        (6, '{"count":4,"zz":1}'),
    ]
    assert written[1]["raw_base64"] == "bm90IGpzb24g/w=="
    assert written[0]["problems"][0] == {
        "code": "FMS922",
        "name": "wrong-type",
        "severity": "error",
        "path": "/count",
        "message": "found '2', expected an integer",
        "expected": "an integer",
        "actual": "'2'",
        "hint": "write it without quotes",
        "file": "<stream>",
    }


def test_a_file_of_rejects_is_empty_where_there_are_none_and_grows_as_reading_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "rejects.ndjson"
    path.write_text("from an earlier run")
    list(read_ndjson(io.BytesIO(_lines(*RECORDS)), Quantity, on_error=path))
    assert path.read_bytes() == b""

    reader = read_ndjson(io.BytesIO(MIXED), Quantity, on_error=str(path))
    next(reader)
    next(reader)
    assert len(path.read_bytes().splitlines()) == 1
    reader.close()


def test_rejects_never_overwrite_what_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.ndjson"
    path.write_bytes(MIXED)

    with pytest.raises(InputError, match="would overwrite"):
        list(read_ndjson(path, Quantity, on_error=path))
    assert path.read_bytes() == MIXED


def test_bad_lines_can_be_skipped_but_are_counted() -> None:
    reader = read_ndjson(io.BytesIO(MIXED), Quantity, on_error="skip")

    assert len(list(reader)) == 3
    assert reader.rejected == 3


def test_what_a_callable_raises_comes_out() -> None:
    def stop(reject: Reject) -> None:
        raise RuntimeError(f"line {reject.line}")

    with pytest.raises(RuntimeError, match="line 2"):
        list(read_ndjson(io.BytesIO(MIXED), Quantity, on_error=stop))


class _Endless(io.RawIOBase):
    """A stream of one line of a gigabyte between two records, made while it is read."""

    def __init__(self) -> None:
        self.pieces = self._pieces()

    @staticmethod
    def _pieces() -> Iterator[bytes]:
        yield b'{"count":1}\n'
        for _ in range(1024):
            yield b"[" * 2**20
        yield b'\n{"count":2}\n'

    def read1(self, _: int) -> bytes:
        return next(self.pieces, b"")


def test_a_line_of_a_gigabyte_is_refused_in_bounded_memory_and_the_next_is_read() -> None:
    rejects: list[Reject] = []
    stream: Any = _Endless()
    tracemalloc.start()
    try:
        records = list(read_ndjson(stream, Quantity, on_error=rejects.append))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert [record.count for record in records] == [1, 2]
    (reject,) = rejects
    assert reject.report.findings[0].name == "line-too-long"
    assert "1,073,741,824 bytes; at most 16,777,216 are read" in reject.report.findings[0].message
    assert (reject.line, reject.length, len(reject.raw)) == (2, 2**30, 65536)
    assert reject.document()["length"] == 2**30
    assert peak < 80 * 2**20


def test_lines_up_to_the_limit_are_read_and_longer_ones_are_not() -> None:
    line = b'{"unit":"' + b"x" * 100 + b'"}'
    data = line + b"\n" + line[:-2] + b'x"}\n{"count":1}\n' + line

    reader = read_ndjson(io.BytesIO(data), Quantity, on_error="skip", limits=Limits(max_line=len(line)))

    assert [record.count for record in reader] == [None, 1, None]
    assert reader.rejected == 1


@given(
    lengths=st.lists(st.integers(0, 40), max_size=8),
    sizes=st.lists(st.integers(1, 30), min_size=1, max_size=8),
    longest=st.integers(1, 30),
    ended=st.booleans(),
)
def test_lines_do_not_depend_on_how_the_stream_is_cut(
    lengths: list[int], sizes: list[int], longest: int, ended: bool
) -> None:
    texts = [bytes([97 + number]) * length for number, length in enumerate(lengths)]
    data = b"\n".join(texts) + (b"\n" if ended and texts else b"")
    pieces: list[bytes] = []
    start = 0
    while start < len(data):
        size = sizes[len(pieces) % len(sizes)]
        pieces.append(data[start : start + size])
        start += size

    found = list(lines(pieces, longest))

    wanted = [(number, text) for number, text in enumerate(texts, 1) if text]
    assert [line.number for line in found] == [number for number, _ in wanted]
    assert [line.length for line in found] == [len(line) for _, line in wanted]
    assert [line.content for line in found] == [line[:longest] for _, line in wanted]


@given(st.text("a \t\r\n", max_size=60), st.integers(1, 9))
def test_blank_lines_are_passed_over_and_counted(text: str, size: int) -> None:
    data = text.encode()
    wanted = [(n, line) for n, line in enumerate(data.split(b"\n"), 1) if line.strip(b" \t\r")]

    found = lines((data[start : start + size] for start in range(0, len(data), size)), 100)

    assert [(line.number, line.content) for line in found] == wanted


def test_a_line_that_is_too_long_is_refused_however_blank_its_beginning_is() -> None:
    data = b" " * 100_000 + b'{"count":1}\n{"count":2}\n'
    reader = read_ndjson(io.BytesIO(data), Quantity, on_error="skip", limits=Limits(max_line=90_000))

    assert list(reader) == [Quantity(count=2)]
    assert reader.rejected == 1


def test_a_million_blank_lines_cost_next_to_nothing() -> None:
    start = time.process_time()

    assert list(read_ndjson(io.BytesIO(b"\n" * 5_000_000 + b'{"count":1}'), Quantity)) == [Quantity(count=1)]

    # A tenth of a second would do; line by line it took half a second for a million.
    assert time.process_time() - start < 1


def test_rejects_that_cannot_be_kept_are_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        list(read_ndjson(io.BytesIO(MIXED), Quantity, on_error=tmp_path / "missing" / "rejects"))
    if Path("/dev/full").exists():
        with pytest.raises(InputError, match="No space left"):
            list(read_ndjson(io.BytesIO(MIXED), Quantity, on_error="/dev/full"))


@pytest.mark.parametrize(
    "wrong", ["ignore", "Skip", "Raise", "", None, 1, True, b"rejects.ndjson", ["skip"], "rejects"]
)
def test_what_says_nothing_of_bad_lines_is_refused_and_no_file_is_made_of_it(
    wrong: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(ArgumentError, match=r"on_error: found .*'raise' or 'skip'"):
        read_ndjson(io.BytesIO(MIXED), Quantity, on_error=wrong)
    assert not list(tmp_path.iterdir())


def test_the_word_that_was_meant_for_bad_lines_is_named() -> None:
    with pytest.raises(ArgumentError, match="did you mean 'skip'"):
        read_ndjson(io.BytesIO(MIXED), Quantity, on_error="Skip")


@pytest.mark.parametrize("name", ["r.ndjson.gz", "r.ndjson.GZ"])
def test_a_file_of_rejects_whose_name_says_that_it_is_packed_is_packed(name: str, tmp_path: Path) -> None:
    path = tmp_path / name

    assert len(list(read_ndjson(io.BytesIO(MIXED), Quantity, on_error=path))) == 3
    assert [json.loads(line)["line"] for line in gzip.decompress(path.read_bytes()).splitlines()] == [2, 5, 6]


def test_rejects_that_are_packed_are_there_before_the_reading_ends(tmp_path: Path) -> None:
    path = tmp_path / "r.ndjson.zst"
    reader = read_ndjson(io.BytesIO(MIXED), Quantity, on_error=path)

    next(reader)
    next(reader)

    with pytest.raises(InputError, match="in the middle of its packed bytes"):
        list(read_ndjson(path, Quantity, on_error="skip"))
    reader.close()
    assert path.stat().st_size > 40
