# SPDX-License-Identifier: MIT
"""Zstandard files (.zst), through the optional package of the same name."""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import IO, Final, cast

from fmsdata.errors import InputError

_LARGEST_WINDOW: Final = 2**27
"""128 MiB, what the standard tool also stops at unless told otherwise."""

_SIP: Final = 512
"""How many packed bytes are unpacked at a time. A block of 4 bytes can unpack to 128 KiB (RFC 8878, section
3.1.1.2), so a sip of a hostile file can grow to 16 MiB, and no further."""


def _package(name: str) -> ModuleType:
    try:
        import zstandard  # noqa: PLC0415 - an optional package
    except ImportError as error:
        raise InputError(name, "a .zst file needs the package zstandard: install fmsdata[zstd]") from error
    return zstandard


def unpacked(path: Path) -> Iterator[bytes]:
    """Yield the unpacked bytes of a .zst file, in pieces.

    Raises:
        InputError: The optional package is missing, or the bytes are damaged or cut off.
        OSError: The file cannot be read.
    """
    package = _package(str(path))
    frame = None
    with path.open("rb") as stream:
        while sip := stream.read(_SIP):
            while sip:
                # Another frame may begin where one ends; together they are one stream (RFC 8878, section 3).
                if frame is None or frame.eof:
                    frame = package.ZstdDecompressor(max_window_size=_LARGEST_WINDOW).decompressobj()
                try:
                    piece = frame.decompress(sip)
                except package.ZstdError as error:
                    raise InputError(str(path), str(error)) from error
                if piece:
                    yield piece
                sip = frame.unused_data if frame.eof else b""
    if frame is None or not frame.eof:
        raise InputError(str(path), "the file ends in the middle of its packed bytes")


def packer(raw: IO[bytes]) -> IO[bytes]:
    """Return a stream that packs what is written to it, and leaves *raw* open when it is closed.

    Raises:
        InputError: The optional package is missing.
    """
    packing = _package(str(getattr(raw, "name", "<stream>"))).ZstdCompressor(level=3, write_checksum=True)
    return cast("IO[bytes]", packing.stream_writer(raw, closefd=False))
