# SPDX-License-Identifier: MIT
"""Many records, one a line: none is lost, memory stays flat, and a file is written whole or not at all."""

import io
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata._dev.samples import Sampler
from fmsdata._fields import CLASSES
from fmsdata.codec.json import to_json
from fmsdata.codec.ndjson import read_ndjson, write_ndjson
from fmsdata.codec.rejects import Reject
from fmsdata.errors import ArgumentError, DecodeError, InputError
from fmsdata.findings import Report
from fmsdata.model.quantities import Quantity
from fmsdata.model.values import Value

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


@pytest.mark.parametrize("name", ["a.ndjson", "a.ndjson.gz", "a.ndjson.zst"])
def test_a_file_is_read_back_whether_packed_or_not(tmp_path: Path, name: str) -> None:
    pytest.importorskip("zstandard")

    assert write_ndjson(tmp_path / name, iter(RECORDS)) == 5

    assert tuple(read_ndjson(tmp_path / name, Quantity)) == RECORDS
    assert tuple(read_ndjson(str(tmp_path / name))) == RECORDS


def test_a_plain_file_holds_one_canonical_document_a_line(tmp_path: Path) -> None:
    write_ndjson(tmp_path / "a.ndjson", RECORDS)

    assert (tmp_path / "a.ndjson").read_bytes() == _lines(*RECORDS)


def test_records_of_several_classes_may_share_a_stream() -> None:
    records = (Quantity(count=1), Value(total_usd=1), Quantity(count=2))

    assert tuple(read_ndjson(io.BytesIO(_lines(*records)))) == records


def test_the_first_bad_line_stops_the_reading_and_names_the_file_and_the_line(tmp_path: Path) -> None:
    path = tmp_path / "a.ndjson"
    path.write_bytes(MIXED)
    reader = read_ndjson(path, Quantity)

    assert next(reader) == Quantity(count=1)
    with pytest.raises(DecodeError) as caught:
        next(reader)

    (finding,) = caught.value.report.findings
    assert (finding.file, finding.line, finding.path) == (str(path), 2, "/count")
    assert (reader.read, reader.rejected) == (1, 1)


def test_warnings_are_handed_over_with_their_line() -> None:
    data = b'{"count":1}\n{"count":2,"zz":1}\n'
    reports: list[Report] = []
    reader = read_ndjson(io.BytesIO(data), Quantity, unknown="report", on_warning=reports.append)

    assert len(list(reader)) == 2
    assert [(found.line, found.path) for report in reports for found in report.findings] == [(2, "/zz")]


def test_a_newer_minor_version_warns() -> None:
    stream = io.BytesIO(b'{"$schema":"fmsdata/Quantity/1.9","count":1}\n')

    with pytest.warns(UserWarning, match=r"<stream>:1#/\$schema warning FMS914"):
        assert list(read_ndjson(stream, Quantity)) == [Quantity(count=1)]


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n", b"\n\n"])
def test_the_last_line_needs_no_end(end: bytes) -> None:
    assert list(read_ndjson(io.BytesIO(b'{"count":1}\n{"count":2}' + end), Quantity)) == [
        Quantity(count=1),
        Quantity(count=2),
    ]


def test_a_byte_order_mark_is_an_error_of_the_first_line_only() -> None:
    rejects: list[Reject] = []
    data = b"\xef\xbb\xbf" + _lines(*RECORDS)

    assert len(list(read_ndjson(io.BytesIO(data), on_error=rejects.append))) == 4
    assert [reject.report.findings[0].name for reject in rejects] == ["byte-order-mark"]


def test_an_open_stream_of_text_will_do() -> None:
    stream = io.StringIO()

    write_ndjson(stream, [Quantity(unit="Prishtinë")])

    assert list(read_ndjson(io.StringIO(stream.getvalue()), Quantity)) == [Quantity(unit="Prishtinë")]
    assert not list(read_ndjson(io.StringIO('{"unit":"\ud800"}'), Quantity, on_error="skip"))


def test_an_open_stream_of_bytes_is_written_to_and_left_open(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as stream:
        assert write_ndjson(stream, RECORDS[:2]) == 2
        assert write_ndjson(stream, RECORDS[2:]) == 3

    assert tuple(read_ndjson(tmp_path / "a", Quantity)) == RECORDS


COPY = """
import sys
from fmsdata.codec.ndjson import read_ndjson, write_ndjson
reader = read_ndjson("-", on_error="skip")
written = write_ndjson("-", reader)
print(written, reader.rejected, file=sys.stderr)
"""


def test_a_dash_is_the_standard_stream() -> None:
    done = subprocess.run(
        [sys.executable, "-c", COPY], input=_lines(*RECORDS) + b"{}\n", capture_output=True, check=True
    )

    assert done.stdout == _lines(*RECORDS)
    assert done.stderr.split() == [b"5", b"1"]


def test_records_come_while_the_pipe_is_still_open() -> None:
    inner, outer = os.pipe()
    with os.fdopen(inner, "rb") as source, os.fdopen(outer, "wb") as sink:
        sink.write(_lines(RECORDS[0]))
        sink.flush()
        reader = read_ndjson(source, Quantity)
        assert next(reader) == RECORDS[0]
        reader.close()


def test_what_cannot_be_read_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        next(read_ndjson(tmp_path / "missing.ndjson"))
    with pytest.raises(InputError):
        next(read_ndjson("a\0b"))
    with pytest.raises(ArgumentError):
        read_ndjson(tmp_path / "missing.ndjson", int)


def test_a_cut_off_packed_file_gives_its_whole_lines_and_then_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.ndjson.gz"
    write_ndjson(path, (Quantity(count=number, unit=str(number)) for number in range(20_000)))
    path.write_bytes(path.read_bytes()[:-200])
    reader = read_ndjson(path, Quantity)

    with pytest.raises(InputError, match="ended before") as caught:
        list(reader)
    assert reader.read > 0
    assert caught.value.file == str(path)


def test_what_is_no_record_is_not_written_and_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.ndjson"
    path.write_bytes(b"old")
    records: list[object] = [*RECORDS, 3]

    with pytest.raises(ArgumentError, match="found 3"):
        write_ndjson(path, records)

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_reader_says_which_line_it_read_last() -> None:
    reader = read_ndjson(io.BytesIO(b"\n\n" + to_json(RECORDS[0]) + b"\n" + to_json(RECORDS[1])))

    assert [reader.line for _ in reader] == [3, 4]


def test_a_reader_can_be_left_early(tmp_path: Path) -> None:
    write_ndjson(tmp_path / "a.ndjson", RECORDS)

    with read_ndjson(tmp_path / "a.ndjson", Quantity) as reader:
        assert next(reader) == RECORDS[0]

    assert list(reader) == []
    with read_ndjson(tmp_path / "a.ndjson", Quantity):
        pass  # and even unread


@given(seed=st.integers(0, 2**32), count=st.integers(0, 6))
def test_any_records_come_back(seed: int, count: int) -> None:
    sampler = Sampler(seed)
    records = [sampler.record(CLASSES[(seed + number) % len(CLASSES)]) for number in range(count)]
    stream = io.BytesIO()

    assert write_ndjson(stream, records) == count
    assert list(read_ndjson(io.BytesIO(stream.getvalue()))) == records
    assert stream.getvalue().count(b"\n") == count


KILLED = """
import sys, time
from fmsdata.codec.ndjson import write_ndjson
from fmsdata.model.quantities import Quantity
def records():
    for number in range(5000):
        yield Quantity(count=number)
    print("written", flush=True)
    time.sleep(60)
write_ndjson(sys.argv[1], records())
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
@pytest.mark.parametrize("old", [None, b"old"])
def test_a_writer_that_is_killed_leaves_the_old_file_or_none(tmp_path: Path, old: bytes | None) -> None:
    path = tmp_path / "a.ndjson"
    if old is not None:
        path.write_bytes(old)
    with subprocess.Popen([sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"written\n"
        writer.send_signal(signal.SIGKILL)
        writer.wait()

    assert (path.read_bytes() if path.exists() else None) == old
    assert all(left.name.startswith(".a.ndjson.") for left in tmp_path.iterdir() if left != path)


def test_standard_streams_of_this_process_are_used_too(monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = io.BytesIO(_lines(*RECORDS)), io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(source))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(target))

    assert write_ndjson("-", read_ndjson("-")) == 5
    assert target.getvalue() == _lines(*RECORDS)


class _Broken(io.RawIOBase):
    """A stream that fails, as a network drive may."""

    name = "broken"

    def read(self, _: int = -1, /) -> bytes:
        raise OSError(5, "Input/output error")

    def write(self, _: object, /) -> int:
        raise OSError(5, "Input/output error")


class _Unflushed(io.BytesIO):
    def flush(self) -> None:
        raise OSError(28, "No space left on device")


def test_a_stream_that_fails_is_an_input_error_with_its_name() -> None:
    source: Any = _Broken()

    with pytest.raises(InputError, match="broken: Input/output error"):
        list(read_ndjson(source))
    with pytest.raises(InputError, match="broken: Input/output error"):
        write_ndjson(source, RECORDS)
    with pytest.raises(InputError, match="No space left"):
        write_ndjson(_Unflushed(), RECORDS)
    closed = io.BytesIO()
    closed.close()
    with pytest.raises(InputError, match="closed"):
        list(read_ndjson(closed))


def test_unknown_fields_that_are_only_reported_do_not_warn() -> None:
    reader = read_ndjson(io.BytesIO(b'{"count":1,"zz":1}\n'), Quantity, unknown="report")

    assert list(reader) == [Quantity(count=1)]
