# SPDX-License-Identifier: MIT
"""The records of a stream, a file or a table one after another, and what there is to know on the way."""

from collections.abc import Callable, Generator
from typing import Any, Generic, Self, TypeVar, final

from fmsdata.findings import Finding

__all__ = ["Reader"]

T_co = TypeVar("T_co", covariant=True)


@final
class Reader(Generic[T_co]):
    """An iterator over records that counts them. Use it once; leave it early by `close` or ``with``."""

    def __init__(
        self, run: Callable[["Reader[Any]"], Generator[T_co, None, None]], close: Callable[[], object]
    ) -> None:
        """Use `read_ndjson`, `read_parquet` or `from_arrow`."""
        self.read: int = 0
        """How many records have been read."""
        self.rejected: int = 0
        """How many lines or rows have been refused."""
        self.line: int = 0
        """The number of the line or the row read last, counted from 1: refused and blank ones count too."""
        self.schema_version: str | None = None
        """The version that the record read last states, that of a table from the start; None if none."""
        self.warnings: tuple[Finding, ...] = ()
        """What there is to warn of about the record read last; of the columns of a table, from the start."""
        self._records = run(self)
        self._close = close

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T_co:
        return next(self._records)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop reading, and close what was opened. Reading to the end does so too."""
        self._records.close()
        self._close()
