# SPDX-License-Identifier: MIT
"""A flat table for people with spreadsheets: one row for each item of a notice, and what describes the table.

The file is CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need to see that it is UTF-8.
A text that a spreadsheet would run as a formula gets an apostrophe in front; `read_csv` takes it off again.
Beside it ``datapackage.json`` says what each column holds (Tabular Data Package).
"""

import csv
import io
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias

from fmsdata._fields import require_iterable
from fmsdata.codec._csv_cells import cell_of
from fmsdata.codec._csv_read import FIELDS, FlatRows
from fmsdata.codec._datapackage import describe
from fmsdata.codec._ends import require_source, require_target
from fmsdata.codec._flat import FlatItem, flat_items
from fmsdata.codec._streams import Sink, atomic, name_of, opened, refuse_packed
from fmsdata.errors import ArgumentError
from fmsdata.model.notifications import Notification

__all__ = ["FlatItem", "flat_items", "read_csv", "write_csv"]

FilePath: TypeAlias = str | os.PathLike[str]

_FLUSH: Final = 256 * 1024
"""How many characters are gathered before they are written."""


def write_csv(path: FilePath | BinaryIO, notifications: Iterable[Notification]) -> int:
    """Write notices as a flat table, and return how many rows that makes, without the heading.

    Beside a file, ``datapackage.json`` is written; what that said of other files in the folder stays. The
    table leaves much out: see `FlatItem`.

    Args:
        path: A path, or a file open for writing bytes, which gets the table alone.
        notifications: The notices.

    Raises:
        ArgumentError: The file is no path and not open for bytes, there are no notices to iterate over, or
            something is no notification.
        InputError: The file cannot be written, its name says that it is packed, or the
            ``datapackage.json`` there is not one.
        InvalidError: A text is too long for a cell.

    """
    require_target("path", path)
    records = iter(require_iterable(notifications, "notifications"))
    if not isinstance(path, (str, os.PathLike)):
        return _write(Sink(path, name_of(path)), records)
    refuse_packed(path)
    with atomic(path) as sink:
        count = _write(sink, records)
        describe(path, FIELDS)
    return count


def _write(sink: Sink, notifications: Iterator[Notification]) -> int:
    text = io.StringIO()
    writer = csv.writer(text)
    text.write("\N{ZERO WIDTH NO-BREAK SPACE}")
    writer.writerow(field.name for field in FIELDS)
    count = 0
    for notification in require_iterable(notifications, "notifications"):
        if type(notification) is not Notification:
            raise ArgumentError("notifications", notification, "notifications only")
        for row in flat_items(notification):
            writer.writerow(cell_of(field, getattr(row, field.name)) for field in FIELDS)
            count += 1
        if text.tell() > _FLUSH:
            sink.write(text.getvalue().encode())
            text.seek(0)
            text.truncate()
    sink.write(text.getvalue().encode())
    return count


def read_csv(path: FilePath | BinaryIO) -> Iterator[FlatItem]:
    """Return an iterator over the rows of a table that `write_csv` wrote; a row is not a notification.

    The columns may stand in another order, since people move them, and so may line ends of any kind.

    Raises:
        ArgumentError: The file is no path and not open for bytes.
        InputError: The file cannot be read.
        DecodeError: It is not such a table; each finding names the line.

    """
    require_source("path", path)
    return _rows(path)


def _rows(path: FilePath | BinaryIO) -> Iterator[FlatItem]:
    if not isinstance(path, (str, os.PathLike)):
        yield from FlatRows(name_of(path), path)
        return
    with opened(Path(path), "rb", os.fspath(path)) as file:
        yield from FlatRows(os.fspath(path), file)
