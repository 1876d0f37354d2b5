# SPDX-License-Identifier: MIT
"""Parquet files batch by batch, and what is refused because Arrow takes it at its word."""

import contextlib
from collections.abc import Iterator
from typing import Any, Final

from fmsdata.codec._arrow_read import longest_list, settled
from fmsdata.codec._arrow_rows import told
from fmsdata.codec._arrow_write import BATCH
from fmsdata.codec._pyarrow import pa, parquet
from fmsdata.errors import InputError

MAX_VALUES: Final = 1_000_000
"""How many values the lists of a batch may hold, however few its records are."""

MAX_VALUES_PER_RECORD: Final = 1_000
"""How many more values they may hold for each record."""


def opened(path: Any, name: str) -> parquet.ParquetFile:
    """Open a file, given as a path or as a stream. Raises `InputError`."""
    with told(name):
        file = parquet.ParquetFile(path)
        try:
            _refuse_impossible(file.metadata, name)
        except InputError:
            file.close()
            raise
        return file


def _refuse_impossible(head: parquet.FileMetaData, name: str) -> None:
    """Refuse counts that Arrow would take at their word, and end the process over."""
    groups = [head.row_group(number) for number in range(head.num_row_groups)]
    for number, group in enumerate(groups):
        if group.num_rows < 0 or (group.num_rows and not group.num_columns):
            raise InputError(name, f"row group {number} cannot hold {group.num_rows:,} records")
    total = sum(group.num_rows for group in groups)
    if head.num_rows != total:
        raise InputError(name, f"says that it has {head.num_rows:,} records, and its row groups {total:,}")


def batches_of(file: parquet.ParquetFile, name: str) -> Iterator[pa.RecordBatch]:
    """Yield what a file holds, all of it, and close it. Raises `InputError`."""
    with contextlib.closing(file), told(name):
        for group in range(file.num_row_groups):
            given = 0
            # Arrow cannot put together words inside records out of two row groups.
            for batch in file.iter_batches(BATCH, row_groups=[group]):
                _refuse_endless(batch, name)
                given += batch.num_rows
                yield pa.RecordBatch.from_arrays([settled(one) for one in batch.columns], schema=batch.schema)
            # Arrow says nothing when the pages of a column end before the records do.
            said = file.metadata.row_group(group).num_rows
            if given != said:
                message = f"row group {group} says that it has {said:,} records, and has {given:,}"
                raise InputError(name, message)


def _refuse_endless(batch: pa.RecordBatch, name: str) -> None:
    most = MAX_VALUES + MAX_VALUES_PER_RECORD * batch.num_rows
    if any(longest_list(column) > most for column in batch.columns):
        raise InputError(name, f"lists of more than {most:,} values in {batch.num_rows:,} records")
