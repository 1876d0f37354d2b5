# SPDX-License-Identifier: MIT
"""Gzip files (.gz), unpacked in sips: all that can be had of a damaged one comes out before the error."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from fmsdata.errors import InputError

_SIP: Final = 4096
"""How many packed bytes are unpacked at a time; what a damaged sip would have given is lost."""

_MOST: Final = 256 * 1024
"""How many bytes a sip may grow to before they are handed on."""

_GZIP: Final = 16 + zlib.MAX_WBITS


def unpacked(path: Path) -> Iterator[bytes]:
    """Yield the unpacked bytes of a .gz file, in pieces.

    Raises:
        InputError: The bytes are damaged or cut off.
        OSError: The file cannot be read.
    """
    member: Any = None
    with path.open("rb") as stream:
        while sip := stream.read(_SIP):
            while sip:
                if member is None or member.eof:
                    # Another member may begin where one ends (RFC 1952, section 2.2); tapes pad with zeros.
                    sip = sip.lstrip(b"\0") if member is not None else sip
                    if not sip:
                        break
                    member = zlib.decompressobj(_GZIP)
                try:
                    piece = member.decompress(sip, _MOST)
                except zlib.error as error:
                    raise InputError(str(path), str(error)) from error
                if piece:
                    yield piece
                sip = member.unused_data if member.eof else member.unconsumed_tail
    if member is not None and not member.eof and (piece := member.flush()):
        yield piece
    if member is None or not member.eof:
        raise InputError(str(path), "the file ends in the middle of its packed bytes")
