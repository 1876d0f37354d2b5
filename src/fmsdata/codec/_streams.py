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

from fmsdata._words import a_or_an
from fmsdata.codec import _gzip
from fmsdata.errors import InputError

FilePath: TypeAlias = str | os.PathLike[str]

PIECE: Final = 256 * 1024
"""How many bytes are read at a time; a .gz file never unpacks to more than that at once."""


def as_input_error(name: str, error: Exception) -> InputError:
    """Return what went wrong with a file or a stream as an error that names it."""
    if isinstance(error, InputError):
        return error
    reason = error.strerror if isinstance(error, OSError) else None
    return InputError(name, reason or str(error) or type(error).__name__)


def packing_of(path: Path) -> str:
    """Return how a file is packed, by its name: ``.gz``, ``.zst`` or nothing. Some systems shout names."""
    suffix = path.suffix.lower()
    return suffix if suffix in (".gz", ".zst") else ""


def _unpacked(path: Path) -> Iterator[bytes]:
    packing = packing_of(path)
    if packing == ".zst":
        from fmsdata.codec import zstandard  # noqa: PLC0415 - needs an optional package

        yield from _gathered(zstandard.unpacked(path))
    elif packing == ".gz":
        yield from _gathered(_gzip.unpacked(path))
    else:
        with path.open("rb") as stream:
            while piece := stream.read(PIECE):
                yield piece


def _gathered(small: Iterator[bytes]) -> Iterator[bytes]:
    """Yield small pieces joined to larger ones; what came before an error is handed on before it."""
    gathered = bytearray()
    try:
        for piece in small:
            gathered += piece
            if len(gathered) >= PIECE:
                yield bytes(gathered)
                gathered.clear()
    except OSError:
        yield bytes(gathered)
        raise
    yield bytes(gathered)


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
        except (OSError, EOFError, ValueError, TypeError, zlib.error) as error:
            raise as_input_error(name_of(stream), error) from error
        if piece is None:
            # Taken for the end, this would lose what is still to come.
            reason = "nothing to read yet, and the stream does not wait for it: set it to blocking"
            raise InputError(name_of(stream), reason)
        if not piece:
            return
        if not isinstance(piece, (bytes, bytearray, memoryview, str)):
            raise InputError(name_of(stream), f"reading gives {a_or_an(type(piece).__name__)}")
        yield piece.encode("utf-8", "surrogatepass") if isinstance(piece, str) else bytes(piece)


def name_of(stream: object) -> str:
    """Return what to call a stream in messages."""
    name = getattr(stream, "name", None)
    return name if isinstance(name, str) else "<stream>"


_FAILURES: Final = (OSError, ValueError, TypeError)
"""What a stream may raise that is full, closed, or of an encoding that cannot carry the text."""


class _Writable(Protocol):
    def write(self, data: bytes, /) -> object: ...

    def flush(self) -> object: ...

    def close(self) -> object: ...


@final
class TextTarget:
    """A stream of text that is written to as if it were one of bytes."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream

    def write(self, data: bytes, /) -> object:
        """Write the text of some bytes."""
        return self._stream.write(data.decode())

    def flush(self) -> object:
        """Hand on what was written."""
        return self._stream.flush()

    def close(self) -> object:
        """Close the stream."""
        return self._stream.close()


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
        except _FAILURES as error:
            raise as_input_error(self.name, error) from error

    def flush(self) -> None:
        """Hand on what was written. Raises `InputError`."""
        try:
            self._stream.flush()
        except _FAILURES as error:
            raise as_input_error(self.name, error) from error

    def close(self) -> None:
        """Close the stream, which writes what is left. Raises `InputError`."""
        try:
            self._stream.close()
        except _FAILURES as error:
            raise as_input_error(self.name, error) from error


def refuse_packed(path: FilePath) -> None:
    """Refuse a name by which `atomic` would pack a file that only plain ones are read of.

    Raises:
        InputError: The name ends in .gz or .zst.
    """
    if packing_of(Path(path)):
        reason = f"a file of this format is not packed: leave out {Path(path).suffix}"
        raise InputError(os.fspath(path), reason)


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
    target, is_plain = _resolved(name)
    if not is_plain:
        with opened(target, "wb", name) as raw:
            yield Sink(raw, name)
            _flush(raw, name)
        return
    beside = target.with_name(f".{target.name[:64]}.{secrets.token_hex(4)}.part")
    try:
        with opened(beside, "xb", name) as raw:
            with packed(raw, target, name) as sink:
                yield sink
            _flush(raw, name)
        _replace(beside, target, name)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _resolved(name: str) -> tuple[Path, bool]:
    """Return what a name leads to, and whether that is to be a file, and no pipe or device."""
    try:
        target = Path(os.path.realpath(name))
        return target, not target.exists() or target.is_file() or target.is_dir()
    except (OSError, ValueError) as error:  # a name that no file can have
        raise as_input_error(name, error) from error


@contextmanager
def packed(raw: IO[bytes], path: Path, name: str) -> Iterator[Sink]:
    """Give what packs into an open file, where its name says that it is packed; else the file itself."""
    packer = _packer(raw, packing_of(path))
    sink = Sink(packer, name)
    try:
        yield sink
    except BaseException:
        with suppress(Exception):
            packer.close()
        raise
    if packer is not raw:
        sink.close()


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
