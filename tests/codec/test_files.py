# SPDX-License-Identifier: MIT
"""One record in one file: read with the file's name in every finding, written whole or not at all."""

import gzip
import io
import os
import signal
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest

from fmsdata.codec import _streams, zstandard
from fmsdata.codec._streams import atomic, pieces
from fmsdata.codec.files import decode_file, read_json, write_json
from fmsdata.codec.json import to_json
from fmsdata.codec.limits import Limits
from fmsdata.errors import ArgumentError, DecodeError, InputError
from fmsdata.model.quantities import Quantity
from fmsdata.model.values import Value

RECORD = Quantity(count=246, unit="missiles")


@pytest.mark.parametrize("name", ["a.json", "a.json.gz", "a.json.zst"])
def test_a_file_is_read_back_whether_packed_or_not(tmp_path: Path, name: str) -> None:
    pytest.importorskip("zstandard")
    write_json(tmp_path / name, RECORD)

    assert read_json(tmp_path / name) == RECORD
    assert read_json(str(tmp_path / name), Quantity) == RECORD
    assert decode_file(tmp_path / name).schema_version == "1.0"
    assert b"".join(pieces(tmp_path / name)) == to_json(RECORD)


@pytest.mark.parametrize("name", ["a.json", "a.json.gz"])
def test_the_same_record_gives_the_same_file(tmp_path: Path, name: str) -> None:
    write_json(tmp_path / name, RECORD)
    first = (tmp_path / name).read_bytes()
    time.sleep(0.01)
    write_json(tmp_path / name, RECORD)

    assert (tmp_path / name).read_bytes() == first


def test_findings_name_the_file_and_the_line(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"$schema":"fmsdata/Quantity/1.0",\n"cuont":3}')

    with pytest.raises(DecodeError) as caught:
        read_json(path)

    (finding,) = caught.value.report.findings
    assert (finding.file, finding.line, finding.path) == (str(path), 2, "/cuont")
    assert decode_file(path).report == caught.value.report
    assert read_json(path, unknown="ignore") == Quantity()


def test_a_file_of_another_class_is_refused(tmp_path: Path) -> None:
    write_json(tmp_path / "a.json", RECORD)

    with pytest.raises(DecodeError, match="holds a Quantity, not a Value"):
        read_json(tmp_path / "a.json", Value)


def test_what_cannot_be_read_is_an_input_error_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file") as caught:
        read_json(tmp_path / "missing.json")
    assert caught.value.file == str(tmp_path / "missing.json")
    with pytest.raises(InputError, match="directory"):
        read_json(tmp_path)


def _damaged(path: Path) -> list[bytes]:
    write_json(path, Quantity(unit="x" * 5000))
    whole = path.read_bytes()
    return [b"", b"no such thing", whole[: len(whole) // 2], whole[:-1], whole[:20] + b"\0" * 9 + whole[29:]]


@pytest.mark.parametrize("name", ["a.json.gz", "a.json.zst"])
def test_a_damaged_or_cut_off_file_is_an_input_error(tmp_path: Path, name: str) -> None:
    pytest.importorskip("zstandard")
    path = tmp_path / name
    damaged = _damaged(path)

    for content in damaged[1:]:
        path.write_bytes(content)
        with pytest.raises(InputError) as caught:
            read_json(path)
        assert caught.value.file == str(path)


def test_several_packed_streams_in_a_row_are_one_text(tmp_path: Path) -> None:
    package = pytest.importorskip("zstandard")
    halves = to_json(RECORD)[:20], to_json(RECORD)[20:]
    (tmp_path / "a.json.gz").write_bytes(b"".join(map(gzip.compress, halves)))
    (tmp_path / "a.json.zst").write_bytes(b"".join(map(package.compress, halves)))

    assert read_json(tmp_path / "a.json.gz") == read_json(tmp_path / "a.json.zst") == RECORD


@pytest.mark.parametrize("name", ["bomb.gz", "bomb.zst"])
def test_a_file_that_unpacks_to_far_more_is_refused_in_pieces(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = pytest.importorskip("zstandard")
    packer = zlib.compressobj(wbits=31) if name == "bomb.gz" else package.ZstdCompressor().compressobj()
    with (tmp_path / name).open("wb") as stream:
        for _ in range(200):
            stream.write(packer.compress(b" " * 1_000_000))
        stream.write(packer.flush())
    sizes: list[int] = []
    unpacked = _streams._unpacked

    def counted(path: Path) -> object:
        for piece in unpacked(path):
            sizes.append(len(piece))
            yield piece

    monkeypatch.setattr(_streams, "_unpacked", counted)
    with pytest.raises(DecodeError, match="at most 1,000,000 are read"):
        read_json(tmp_path / name, Quantity, limits=Limits(max_bytes=1_000_000))

    assert sum(sizes) < 40_000_000
    assert max(sizes) <= 17_000_000


def test_a_missing_package_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zstandard", None)
    (tmp_path / "a.json.zst").write_bytes(b"x")

    with pytest.raises(InputError, match=r"install fmsdata\[zstd\]"):
        read_json(tmp_path / "a.json.zst")
    with pytest.raises(InputError, match=r"install fmsdata\[zstd\]"):
        write_json(tmp_path / "b.json.zst", RECORD)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json.zst"]
    assert zstandard.__doc__


def test_what_cannot_be_written_is_an_input_error_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file") as caught:
        write_json(tmp_path / "missing" / "a.json", RECORD)
    assert caught.value.file == str(tmp_path / "missing" / "a.json")
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match="directory"):
        write_json(tmp_path / "folder", RECORD)
    with pytest.raises(ArgumentError):
        write_json(tmp_path / "b.json", 3)

    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder"]


@pytest.mark.parametrize("name", ["a.txt", "a.txt.gz", "a.txt.zst"])
def test_a_writer_that_fails_leaves_the_old_file_and_no_other(tmp_path: Path, name: str) -> None:
    pytest.importorskip("zstandard")
    path = tmp_path / name
    path.write_bytes(b"old")

    def write() -> None:
        with atomic(path) as sink:
            sink.write(b"new")
            raise RuntimeError("on the way")

    with pytest.raises(RuntimeError, match="on the way"):
        write()

    assert path.read_bytes() == b"old"
    assert [path.name] == [left.name for left in tmp_path.iterdir()]


def test_a_full_disk_is_an_input_error() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")

    for length in (1, 100_000):
        with pytest.raises(InputError, match="No space left"):
            write_json("/dev/full", Quantity(unit="x" * length))


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_json(os.devnull, RECORD)

    assert not Path(os.devnull).is_file()


def test_a_link_stays_a_link_and_the_mode_of_the_file_stays(tmp_path: Path) -> None:
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)

    write_json(link, RECORD)

    assert link.is_symlink()
    assert read_json(target) == RECORD
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_packer_that_cannot_finish_is_an_input_error_and_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Unfinished(io.BytesIO):
        def close(self) -> None:
            if not self.closed:  # once, so that the collector's own close has nothing to say
                super().close()
                raise OSError(28, "No space left on device")

    path = tmp_path / "a.json.gz"
    path.write_bytes(b"old")
    monkeypatch.setattr(_streams, "_packer", lambda *_: Unfinished())

    with pytest.raises(InputError, match="No space left"):
        write_json(path, RECORD)
    assert path.read_bytes() == b"old"


def test_a_name_that_no_file_can_have_is_an_input_error() -> None:
    with pytest.raises(InputError):
        read_json("a\0b")
    with pytest.raises(InputError):
        write_json("a\0b", RECORD)


def test_a_folder_that_cannot_be_opened_does_not_stop_the_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    write_json(tmp_path / "a.json", RECORD)

    assert read_json(tmp_path / "a.json") == RECORD


KILLED = """
import sys, time
from fmsdata.codec._streams import atomic
with atomic(sys.argv[1]) as sink:
    sink.write(b"half of the new content")
    print("written", flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
@pytest.mark.parametrize("old", [None, b"old"])
def test_a_writer_that_is_killed_leaves_the_old_file_or_none(tmp_path: Path, old: bytes | None) -> None:
    path = tmp_path / "a.json"
    if old is not None:
        path.write_bytes(old)
    with subprocess.Popen([sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"written\n"
        writer.send_signal(signal.SIGKILL)
        writer.wait()

    assert (path.read_bytes() if path.exists() else None) == old
    assert all(left.name.startswith(".a.json.") for left in tmp_path.iterdir() if left != path)
