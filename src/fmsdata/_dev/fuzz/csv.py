# SPDX-License-Identifier: MIT
"""Damaged flat tables: what is read is rows, and every cell of them says the same when it is written again."""

import csv
import io
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final, Literal, NamedTuple

from fmsdata._dev.fuzz.cases import Document, damaged, odd_findings, same
from fmsdata._dev.samples import Sampler
from fmsdata.codec._csv_cells import LONGEST, cell_of
from fmsdata.codec._csv_read import FIELDS
from fmsdata.codec.csv import FlatItem, flat_items, read_csv, write_csv
from fmsdata.errors import DecodeError
from fmsdata.model.notifications import Notification

_TEXTS: Final[tuple[str, ...]] = (
    *'",;\t\r\n\0 =+-@\'0123456789', '""', '"\n"', "\r\n", "\r\r\n", "\ufeff", "\u2028", "\x85", "\x1a", ",,,",
    "x" * (LONGEST + 1), '"' * 99, '"\n",' * 99, "notice,", "TRUE", "7.5E+07", "22. Dez",
)  # fmt: skip
_TOKENS: Final[tuple[bytes, ...]] = (
    *(text.encode() for text in _TEXTS),
    *(b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xff\xfe", b"," * 9999),
)
_CELLS: Final[tuple[str, ...]] = (
    "", " ", "0", "-0", "-1", "+1", "1e3", "1" * 17, "9007199254740991", "9007199254740992", "٣", "true", "TRUE",
    "True", "yes", "24-22", "22. Dez", "1999-02-30", "2024-01", "up_to", "UP_TO", "'", "''", "'=1", "''=1", "=1", "'x", "x",
    "FGM-148F", "a\r\nb", "a\rb", "\0", "\ufeff", "x" * LONGEST, "FGM-148F; FGM-148E",
)  # fmt: skip
_NAMES: Final = ("", "zz", "notice ", "Notice", "notice", "item", "\ufeffnotification")

Rows = list[list[str]]


class Heard(NamedTuple):
    """What reading gave: rows, and the error that ended it, if one did."""

    rows: list[FlatItem]
    error: DecodeError | None


class Documents:
    """Draws damaged tables; the same seed draws the same ones."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - reproducible on purpose
        self._sampler = Sampler(seed)

    def draw(self) -> Document:
        """Return a table of a few notices, as a file."""
        draw = self._random
        notices = [self._sampler.record(Notification) for _ in range(draw.choice((0, 1, 1, 2, 3)))]
        file = io.BytesIO()
        write_csv(file, notices)
        data, worst = file.getvalue(), draw.random()
        if worst < 0.6:
            rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
            for _ in range(draw.choice((0, 1, 1, 1, 2, 4))):
                self._damage_rows(rows)
            data = self._written(rows)
        if 0.4 < worst < 0.9:
            for _ in range(draw.choice((1, 1, 2, 5))):
                data = damaged(draw, data, _TOKENS)
        sound = [row for notice in notices for row in flat_items(notice)] if worst >= 0.9 else None
        return Document(Notification, data, (), sound)

    def _damage_rows(self, rows: Rows) -> None:
        draw = self._random
        act, at = draw.randrange(9), draw.randrange(max(1, len(rows[0])))
        row = draw.choice(rows)
        if act == 0:
            draw.shuffle(rows[0])
        elif act == 1:
            row.insert(at, draw.choice(_CELLS))
        elif act == 2:
            del row[at : at + 1]
        elif act == 3:
            rows.insert(draw.randrange(len(rows) + 1), draw.choice(([], [""], [""] * len(row), list(row))))
        elif act == 4:
            rows[0][at : at + 1] = [draw.choice(_NAMES)]
        elif act == 5:
            self._move(rows)
        else:
            row[at : at + 1] = [draw.choice((*_CELLS, *row))]

    def _move(self, rows: Rows) -> None:
        """Move a column, or put it there twice, as people do."""
        source, target = (self._random.randrange(len(rows[0]) + 1) for _ in range(2))
        twice = self._random.random() < 0.2
        for row in rows:
            cell = row[source : source + 1] if twice else [row.pop(source)] if source < len(row) else []
            row[target:target] = cell

    def _written(self, rows: Rows) -> bytes:
        draw, text = self._random, io.StringIO()
        ends = draw.choice(("\r\n", "\n", "\r"))
        quoting: Literal[0, 1] = draw.choice((csv.QUOTE_ALL, csv.QUOTE_MINIMAL))
        csv.writer(text, lineterminator=ends, quoting=quoting, delimiter=draw.choice(",,,,,;\t")).writerows(
            rows
        )
        codec = draw.choice(("utf-8-sig",) * 5 + ("utf-8", "utf-8", "utf-16", "cp1252"))
        return text.getvalue().encode(codec, "replace")

    def faults(self, document: Document) -> Iterator[str]:
        """Yield what is wrong with how a table is read."""
        heard = _heard(io.BytesIO(document.data))
        if document.sound is not None and (heard.error or not same(heard.rows, list(document.sound))):
            yield f"a sound table is read as something else: {heard.error}"
        if any(type(row) is not FlatItem for row in heard.rows):
            yield "what is read is no row"
        if not same(_heard(_rewritten(heard.rows)), Heard(heard.rows, None)):
            yield "written to cells that say something else"
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "table.csv")
            path.write_bytes(document.data)
            other = _heard(path)
        if not same(other.rows, heard.rows) or (other.error is None) is not (heard.error is None):
            yield "a file is read otherwise than a stream"
        if other.error is not None:
            yield from odd_findings([other.error.report])
            findings = other.error.report.findings
            if not findings or any(found.file != str(path) for found in findings):
                yield "an error that does not name the file"


def _heard(source: Path | BinaryIO) -> Heard:
    rows: list[FlatItem] = []
    try:
        rows.extend(read_csv(source))
    except DecodeError as error:
        return Heard(rows, error)
    return Heard(rows, None)


def _rewritten(rows: list[FlatItem]) -> io.BytesIO:
    text = io.StringIO()
    writer: Any = csv.writer(text)
    writer.writerow(field.name for field in FIELDS)
    writer.writerows([cell_of(field, getattr(row, field.name)) for field in FIELDS] for row in rows)
    return io.BytesIO(text.getvalue().encode("utf-8-sig"))
