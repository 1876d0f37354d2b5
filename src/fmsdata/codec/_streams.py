# SPDX-License-Identifier: MIT
"""Files as streams of bytes: packed or not, read in pieces, and written so that nothing half-done stays."""

import gzip
import os
import secrets
import shutil
import stat
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final, Protocol, TypeAlias, final

from fmsdata.errors import ArgumentError, InputError

FilePath: TypeAlias = str | os.PathLike[str]

PIECE: Final = 256 * 1024
"""How many bytes are read at a time; a .gz file never unpacks to more than that at once."""


def require_path(path: object, method: str | None = None, argument: str = "path") -> None:
    """Raise `ArgumentError` unless *path* is one, or an open stream where the name of a *method* is given."""
    if isinstance(path, (str, os.PathLike)) or (method is not None and hasattr(path, method)):
        return
    streams = f", or an open stream with a method {method!r}" if method is not None else ""
    raise ArgumentError(argument, path, f"a path, as str or os.PathLike{streams}")


def as_input_error(name: str, error: Exception) -> InputError:
    """Return what went wrong with a file or a stream as an error that names it."""
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


def pieces(path: FilePath) -> Generator[bytes, None, None]:
    """Yield the bytes of a file, unpacked where its name ends in .gz or .zst.

    Raises:
        InputError: The file cannot be read, or is damaged.
    """
    try:
        yield from _unpacked(Path(path))
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise as_input_error(os.fspath(path), error) from error


def pieces_of_stream(stream: IO[bytes] | IO[str]) -> Generator[bytes, None, None]:
    """Yield the bytes of an open stream, or the UTF-8 bytes of a stream of text.

    Raises:
        InputError: The stream cannot be read.
    """
    # `read1` returns what has come, so that records are seen while a pipe is still open.
    read = getattr(stream, "read1", stream.read)
    while True:
        try:
            piece = read(PIECE)
        except (OSError, EOFError, ValueError, zlib.error) as error:
            raise as_input_error(name_of(stream), error) from error
        if not piece:
            return
        yield piece.encode("utf-8", "surrogatepass") if isinstance(piece, str) else piece


def name_of(stream: object) -> str:
    """Return what to call a stream in messages."""
    name = getattr(stream, "name", None)
    return name if isinstance(name, str) else "<stream>"


class _Writable(Protocol):
    def write(self, data: bytes, /) -> object: ...

    def flush(self) -> object: ...

    def close(self) -> object: ...


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
            raise as_input_error(self.name, error) from error

    def flush(self) -> None:
        """Hand on what was written. Raises `InputError`."""
        try:
            self._stream.flush()
        except OSError as error:
            raise as_input_error(self.name, error) from error


def refuse_packed(path: FilePath) -> None:
    """Refuse a name by which `atomic` would pack a file that only plain ones are read of.

    Raises:
        InputError: The name ends in .gz or .zst.
    """
    suffix = Path(path).suffix
    if suffix in (".gz", ".zst"):
        raise InputError(os.fspath(path), f"a file of this format is not packed: leave out {suffix}")


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
    target = _resolved(name)
    if target.exists() and not target.is_file() and not target.is_dir():
        with opened(target, "wb", name) as raw:
            yield Sink(raw, name)
            _flush(raw, name)
        return
    beside = target.with_name(f".{target.name[:64]}.{secrets.token_hex(4)}.part")
    try:
        with opened(beside, "xb", name) as raw:
            packer = _packer(raw, target.suffix)
            try:
                yield Sink(packer, name)
            except BaseException:
                with suppress(Exception):
                    packer.close()
                raise
            if packer is not raw:
                _close(packer, name)
            _flush(raw, name)
        _replace(beside, target, name)
    finally:
        beside.unlink(missing_ok=True)


def _resolved(name: str) -> Path:
    try:
        return Path(os.path.realpath(name))
    except (OSError, ValueError) as error:  # a name that no file can have
        raise as_input_error(name, error) from error


@contextmanager
def opened(path: Path, mode: str, name: str) -> Iterator[IO[bytes]]:
    """Open a file of bytes. Raises `InputError`; whoever writes flushes, and is told then what failed."""
    try:
        raw = path.open(mode)
    except (OSError, ValueError) as error:
        raise as_input_error(name, error) from error
    try:
        yield raw
    finally:
        # What could not be flushed has been told by then.
        with suppress(OSError):
            raw.close()


def _packer(raw: IO[bytes], suffix: str) -> _Writable:
    if suffix == ".gz":
        # No name and no time in the header: the same records give the same file.
        return gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0)
    if suffix == ".zst":
        from fmsdata.codec import zstandard  # noqa: PLC0415 - needs an optional package

        return zstandard.packer(raw)
    return raw


def _close(packer: _Writable, name: str) -> None:
    try:
        packer.close()
    except OSError as error:
        raise as_input_error(name, error) from error


def _flush(raw: IO[bytes], name: str) -> None:
    try:
        raw.flush()
        if stat.S_ISREG(os.fstat(raw.fileno()).st_mode):
            os.fsync(raw.fileno())
    except OSError as error:
        raise as_input_error(name, error) from error


def _replace(beside: Path, target: Path, name: str) -> None:
    try:
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
        _settle(target.parent)
    except OSError as error:
        raise as_input_error(name, error) from error


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
