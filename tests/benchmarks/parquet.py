# SPDX-License-Identifier: MIT
"""Parquet writing beside pyarrow's own way, in one process: ``python tests/benchmarks/parquet.py``.

The yardstick is `pyarrow.Table.from_pylist` and a write, of rows that are dictionaries already,
days included, into the same schema. Rounds of both alternate, and the fastest of each counts.
"""

import io
import time
from collections.abc import Callable, Iterator

import pyarrow as pa
from pyarrow import parquet

from fmsdata.codec.arrow import arrow_schema, read_parquet, to_arrow, write_parquet
from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Staff
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.values import Value
from fmsdata.model.words import (
    Affiliation,
    Bound,
    ContractorStatus,
    DateBasis,
    MilestoneKind,
    NoticeKind,
    PartRelation,
    PartRole,
    Section,
    Stage,
)

RECORDS = 10_000
ROUNDS = 5


def _evidence(number: int, words: str) -> tuple[Evidence, ...]:
    return (Evidence(source=f"fr-{number}", paragraph=number % 17, quote=f"{words} {number}"),)


def _items(number: int) -> Iterator[Item]:
    for line in range(1 + number % 4):
        count = 2 + (number * 7 + line) % 400
        parts = (Part(label="fly-to-buy", role=PartRole.FLY_TO_BUY, relation=PartRelation.INCLUDED, count=2),)
        yield Item(
            key=f"i-{line}",
            name=f"Missiles of lot {number}-{line}",
            section=Section.MDE if line < 2 else Section.NON_MDE,
            designation=Designation(f"AIM-{100 + number % 90}C-{line}"),
            quantity=Quantity(count=count, bound=Bound.UP_TO, unit="missiles", parts=parts if line else ()),
            evidence=_evidence(number, "up to"),
        )


def notices(count: int) -> Iterator[Notification]:
    """Yield notices of which no two are alike, of the size of a short printed one."""
    for number in range(count):
        day = PartialDate(f"20{number % 24:02}-{1 + number % 12:02}-{1 + number % 28:02}")
        total = 1_000_000 * (1 + number % 9000)
        yield Notification(
            id=f"n-{number}",
            notice=f"notice-{number}",
            source=f"fr-{number}",
            transmittal=Transmittal(f"{number % 24:02}-{10 + number % 90}"),
            kind=NoticeKind.ORIGINAL,
            purchaser=f"country-{number % 150}",
            stage=Stage.NOTIFIED,
            title=f"Proposed sale number {number}",
            value=Value(total_usd=total, mde_usd=total // 2, as_printed=f"${total:,}"),
            items=tuple(_items(number)),
            contractors=(Contractor(name=f"Maker {number % 40}", places=(f"Town {number % 70}, TX",)),),
            contractor_status=ContractorStatus.NAMED,
            dates=(
                Milestone(kind=MilestoneKind.DELIVERED_TO_CONGRESS, on=day, basis=DateBasis.STATED),
                Milestone(kind=MilestoneKind.PRINTED, on=PartialDate(day[:7])),
            ),
            representatives=(
                Staff(
                    affiliation=Affiliation.CONTRACTOR, quantity=Quantity(count=number % 30, unit="persons")
                ),
            ),
            evidence=_evidence(number, "notice of"),
        )


def _fastest(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def measure() -> tuple[float, float, float]:
    """Return processor seconds for RECORDS notices: pyarrow from dictionaries, our writer, our reader."""
    records = list(notices(RECORDS))
    schema = arrow_schema(Notification)
    rows = to_arrow(records, Notification).to_pylist()

    def theirs() -> None:
        parquet.write_table(pa.Table.from_pylist(rows, schema=schema), io.BytesIO())

    def ours() -> bytes:
        file = io.BytesIO()
        write_parquet(file, records, Notification)
        return file.getvalue()

    content = ours()

    def read() -> None:
        for _ in read_parquet(io.BytesIO(content), Notification):
            pass

    times = [(_fastest(theirs), _fastest(ours), _fastest(read)) for _ in range(ROUNDS)]
    their_time, our_time, read_time = (min(column) for column in zip(*times, strict=True))
    return their_time, our_time, read_time


if __name__ == "__main__":
    theirs, ours, read = (seconds / RECORDS * 1e6 for seconds in measure())
    text = f"writing {ours:.0f} µs a notice, {ours / theirs:.2f} times pyarrow's; reading {read:.0f}"
    print(text)  # noqa: T201 - a script for people
