# SPDX-License-Identifier: MIT
"""Damaged JSON Lines, packed and not: no line is lost, and each is treated as it would be alone."""

import gzip
import io
import json
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

import zstandard

from fmsdata._dev.fuzz.cases import Document, damaged, odd_findings, same
from fmsdata._dev.fuzz.json import TOKENS
from fmsdata._dev.fuzz.json import Documents as JsonDocuments
from fmsdata._dev.samples import Sampler
from fmsdata._fields import CLASSES
from fmsdata.codec._streams import pieces
from fmsdata.codec.json import decode, to_json
from fmsdata.codec.limits import Limits
from fmsdata.codec.ndjson import read_ndjson, write_ndjson
from fmsdata.codec.rejects import Reject
from fmsdata.errors import DecodeError, InputError
from fmsdata.findings import Report

_LIMITS: Final = {
    "": Limits(),
    "tight": Limits(max_line=300, max_bytes=200, max_depth=5, max_findings=2),
}
_SKIPPED: Final = b"\x50\x2a\x4d\x18\x03\x00\x00\x00abc"
"""A frame that readers pass over (RFC 8878, section 3.1.2)."""
_PACKED: Final[tuple[bytes, ...]] = (
    gzip.compress(b"", mtime=0), gzip.compress(b"{}\n", mtime=0), b"\x1f\x8b", b"\x1f\x8b\x08\x1f" + b"\xff" * 16,
    b"\x28\xb5\x2f\xfd", b"\x28\xb5\x2f\xfd\x00\x88" + b"\xff" * 3, _SKIPPED, b"\x50\x2a\x4d\x18\xff\xff\xff\xff",
    b"\0", b"\0" * 600, b"\xff", b"\xff" * 9,
)  # fmt: skip


class Heard(NamedTuple):
    """What reading gave: records and refused lines, and the error that ended it, if one did."""

    records: list[Any]
    rejects: list[Reject]
    error: InputError | None


class Documents:
    """Draws damaged streams; the same seed draws the same ones."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - reproducible on purpose
        self._sampler = Sampler(seed)
        self._documents = JsonDocuments(seed)

    def draw(self) -> Document:
        """Return lines of records of one class, some of them damaged, as a file."""
        draw = self._random
        cls = draw.choice(CLASSES)
        records = [self._sampler.record(cls) for _ in range(draw.choice((0, 1, 2, 2, 3, 8)))]
        lines = [to_json(record) for record in records]
        suffix = draw.choice(("", ".gz", ".zst"))
        worst = draw.random()
        if worst < 0.5:
            lines = [self._documents.draw().data if draw.random() < 0.4 else line for line in lines]
        data = b"".join(line + draw.choice((b"\n", b"\n", b"\r\n", b"\n \t\r\n")) for line in lines)
        if 0.4 < worst < 0.6:
            data = damaged(draw, data, TOKENS)
        data = self._packed(data, suffix)
        if 0.5 < worst < 0.9:
            for _ in range(draw.choice((1, 1, 2, 5))):
                data = damaged(draw, data, _PACKED if suffix else TOKENS)
        way = (suffix, draw.choice(("", "", "tight")), draw.choice(("", "any class")))
        return Document(cls, data, way, records if worst >= 0.9 and not way[1] else None)

    def _packed(self, data: bytes, suffix: str) -> bytes:
        """Pack bytes as one frame or several, which together are one stream."""
        if not suffix:
            return data
        cuts = sorted(self._random.randrange(len(data) + 1) for _ in range(self._random.choice((0, 0, 1, 3))))
        frames = []
        for start, end in zip((0, *cuts), (*cuts, len(data)), strict=True):
            piece = data[start:end]
            if suffix == ".gz":
                frames.append(gzip.compress(piece, self._random.randrange(10), mtime=0))
                continue
            level, checksum, size = self._random.choice(
                ((1, True, True), (3, False, True), (19, True, False))
            )
            packer = zstandard.ZstdCompressor(level=level, write_checksum=checksum, write_content_size=size)
            frames.append(packer.compress(piece))
            frames.append(self._random.choice((b"", b"", _SKIPPED)))
        return b"".join(frames)

    def faults(self, document: Document) -> Iterator[str]:
        """Yield what is wrong with how a stream is read."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "lines.ndjson" + document.way[0])
            path.write_bytes(document.data)
            heard = _heard(path, document)
            if document.sound is not None and not same(heard.records, list(document.sound)):
                yield "a sound stream is read as something else"
            yield from _against_single_lines(path, document, heard)
            yield from _against_other_ways(path, document, heard)
        yield from odd_findings(reject.report for reject in heard.rejects)
        for reject in heard.rejects:
            if {(found.file, found.line) for found in reject.report.findings} != {(str(path), reject.line)}:
                yield "a finding that does not name the file and the line"


def _terms(document: Document) -> tuple[type | None, Limits]:
    return (None if document.way[2] else document.cls), _LIMITS[document.way[1]]


def _heard(source: Path | io.BytesIO, document: Document) -> Heard:
    wanted, limits = _terms(document)
    heard = Heard([], [], None)
    reports: list[Report] = []
    reader = read_ndjson(
        source, wanted, on_error=heard.rejects.append, on_warning=reports.append, limits=limits
    )
    try:
        heard.records.extend(reader)
    except InputError as error:
        return heard._replace(error=error)
    return heard


def _against_single_lines(path: Path, document: Document, heard: Heard) -> Iterator[str]:
    """Yield where a line is treated otherwise than a document of its own."""
    wanted, limits = _terms(document)
    got: list[bytes] = []
    try:
        got.extend(pieces(path))
        cut = False
    except InputError:
        cut = True
    lines = b"".join(got).split(b"\n")
    if cut:
        lines.pop()  # whether a line is whole, is not known once the stream has broken off
    records, refused = [], []
    for number, line in enumerate(lines, 1):
        if not line.strip(b" \t\r"):
            continue
        outcome = decode(wanted, line, limits=limits) if len(line) <= limits.max_line else None
        if outcome is not None and outcome.report.ok:
            records.append(outcome.value)
        else:
            refused.append((number, line[: limits.max_line], len(line)))
    if cut != (heard.error is not None):
        yield f"broken off: {cut}, told: {heard.error}"
    if not same(records, heard.records):
        yield "records differ from those of the single lines"
    if refused != [(reject.line, reject.raw, reject.length) for reject in heard.rejects]:
        yield "refused lines differ from those that are refused alone"


def _against_other_ways(path: Path, document: Document, heard: Heard) -> Iterator[str]:
    """Yield where stopping at the first error, keeping rejects, or writing again gives something else."""
    wanted, limits = _terms(document)
    kept = path.with_name("rejects")
    reader = read_ndjson(path, wanted, on_error=kept, on_warning=lambda _: None, limits=limits)
    try:
        again = list(reader)
    except InputError:
        again = heard.records
    if not same(again, heard.records) or (reader.read, reader.rejected) != (len(again), len(heard.rejects)):
        yield "keeping the refused lines changes what is read"
    if [json.loads(line)["line"] for line in kept.read_bytes().splitlines()] != [
        r.line for r in heard.rejects
    ]:
        yield "the file of refused lines holds others"
    before: list[object] = []
    try:
        before.extend(read_ndjson(path, wanted, on_warning=lambda _: None, limits=limits))
    except DecodeError as error:
        if not heard.rejects or error.report != heard.rejects[0].report:
            yield "another line than the first refused one stops the reading"
    except InputError:
        if heard.error is None or heard.rejects:
            yield "an error of the file before that of a line"
    if not same(before, heard.records[: len(before)]):
        yield "other records before the first error"
    written = io.BytesIO()
    write_ndjson(written, heard.records)
    if not same(list(read_ndjson(io.BytesIO(written.getvalue()))), heard.records):
        yield "written to lines that say something else"
