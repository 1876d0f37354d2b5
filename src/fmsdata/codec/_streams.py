# SPDX-License-Identifier: MIT
"""Files as streams of bytes: packed or not, read in pieces, and written so that nothing half-done stays."""

import gzip
import os
import secrets
import shutil
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final, Protocol, TypeAlias, final

from fmsdata.errors import InputError

FilePath: TypeAlias = str | os.PathLike[str]

PIECE: Final = 256 * 1024
"""How many bytes are read at a time; a .gz file never unpacks to more than that at once."""


def _as_input_error(name: str, error: Exception) -> InputError:
    if isinstance(error, InputError):
        return error
    reason = error.strerror if isinstance(error, OSError) else None
    return InputError(name, reason or str(error) or type(error).__name__)


def _unpacked(path: Path) -> Iterator[bytes]:
    if path.suffix == ".zst":
        from fmsdata.codec import zstandard  # noqa: PLC0415 - needs an optional package

        yield from zstandard.unpacked(path)
        return
    with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as stream:
        while piece := stream.read(PIECE):
            yield piece


def pieces(path: FilePath) -> Iterator[bytes]:
    """Yield the bytes of a file, unpacked where its name ends in .gz or .zst.

    Raises:
        InputError: The file cannot be read, or is damaged.
    """
    try:
        yield from _unpacked(Path(path))
    except (OSError, EOFError, zlib.error) as error:
        raise _as_input_error(os.fspath(path), error) from error


def pieces_of_stream(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield the bytes of an open stream.

    Raises:
        InputError: The stream cannot be read.
    """
    # `read1` returns what has come, so that records are seen while a pipe is still open.
    read = getattr(stream, "read1", stream.read)
    while True:
        try:
            piece = read(PIECE)
        except (OSError, EOFError, zlib.error) as error:
            raise _as_input_error(name_of(stream), error) from error
        if not piece:
            return
        yield piece


def name_of(stream: object) -> str:
    """Return what to call a stream in messages."""
    name = getattr(stream, "name", None)
    return name if isinstance(name, str) else "<stream>"


class _Writable(Protocol):
    def write(self, data: bytes, /) -> object: ...

    def close(self) -> None: ...


@final
class Sink:
    """A stream that is written to; what goes wrong there is an `InputError` with its name."""

    def __init__(self, stream: _Writable, name: str) -> None:
        self._stream = stream
        self.name = name

    def write(self, data: bytes) -> None:
        """Write all of some bytes. Raises `InputError`."""
        try:
            self._stream.write(data)
        except OSError as error:
            raise _as_input_error(self.name, error) from error


@contextmanager
def atomic(path: FilePath) -> Iterator[Sink]:
    """Open a file to be written as a whole: in the end it is there, complete and on disk, or as it was.

    The bytes go to a file beside it, which takes its place at the end. A writer that is killed leaves that
    other file behind, named like the target with a dot in front, and nothing else. Where the name ends in
    .gz or .zst, the bytes are packed. A pipe or a device is written to directly.

    Raises:
        InputError: The file cannot be written.
    """
    name = os.fspath(path)
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file() and not target.is_dir():
        with _opened(target, "wb", name) as raw:
            yield Sink(raw, name)
        return
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with _opened(beside, "xb", name) as raw:
            packer = _packer(raw, target.suffix)
            try:
                yield Sink(packer, name)
            except BaseException:
                with suppress(Exception):
                    packer.close()
                raise
            _finish(raw, packer, name)
        _replace(beside, target, name)
    finally:
        beside.unlink(missing_ok=True)


def _opened(path: Path, mode: str, name: str) -> IO[bytes]:
    try:
        return path.open(mode)
    except OSError as error:
        raise _as_input_error(name, error) from error


def _packer(raw: IO[bytes], suffix: str) -> _Writable:
    if suffix == ".gz":
        # No name and no time in the header: the same records give the same file.
        return gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0)
    if suffix == ".zst":
        from fmsdata.codec import zstandard  # noqa: PLC0415 - needs an optional package

        return zstandard.packer(raw)
    return raw


def _finish(raw: IO[bytes], packer: _Writable, name: str) -> None:
    try:
        if packer is not raw:
            packer.close()
        raw.flush()
        os.fsync(raw.fileno())
    except OSError as error:
        raise _as_input_error(name, error) from error


def _replace(beside: Path, target: Path, name: str) -> None:
    try:
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
        _settle(target.parent)
    except OSError as error:
        raise _as_input_error(name, error) from error


def _settle(folder: Path) -> None:
    """Make the new name last too; where folders cannot be opened, the system sees to it."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
