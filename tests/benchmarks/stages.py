# SPDX-License-Identifier: MIT
"""Where the time goes: what each stage of reading, writing and importing takes, measured one by one."""

import gc
import io
import itertools
import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import pyarrow as pa
from pyarrow import parquet

from fmsdata._dev.observations import observations
from fmsdata.codec import _fast
from fmsdata.codec._arrow_write import record_batches
from fmsdata.codec.arrow import arrow_schema
from fmsdata.codec.json import from_json, to_json
from fmsdata.model.notifications import Notification

DOCUMENTS = 1000
PASSES = 15


class Stage(NamedTuple):
    """A part of some work, and its share of the time."""

    work: str
    stage: str
    micro: float
    share: float


def _fastest(function: Callable[[Any], object], inputs: Sequence[Any]) -> float:
    """Return the microseconds for each input, on the processor, in the fastest pass."""
    best = float("inf")
    for _ in range(PASSES):
        gc.collect()
        start = time.process_time()
        for one in inputs:
            function(one)
        best = min(best, time.process_time() - start)
    return best * 1e6 / len(inputs)


def _shared(
    work: str, whole: float, stages: dict[str, float], rest: str = "calls and checks around that"
) -> Iterator[Stage]:
    left = whole - sum(stages.values())
    for stage, micro in {**stages, **({rest: left} if left > 0 else {})}.items():
        yield Stage(work, stage, micro, micro / max(whole, sum(stages.values())))


def json_stages() -> Iterator[Stage]:
    """Take reading and writing of notices apart."""
    records = list(itertools.islice(observations(1), DOCUMENTS))
    canonical = [to_json(record) for record in records]
    from_json(Notification, canonical[0])
    decode, make = _fast._READERS[Notification]
    mirror_of, root = _fast._ROOTS[Notification]
    read = [decode(data) for data in canonical]
    mirrors = [mirror_of(record, root) for record in records]
    yield from _shared(
        "reading our own bytes",
        _fastest(lambda data: from_json(Notification, data), canonical),
        {
            "bytes into checked Structs, by msgspec": _fastest(decode, canonical),
            "Structs into records, field by field": _fastest(make, read),
            "Structs into bytes again, by msgspec, which finds repeated keys": _fastest(_fast._encode, read),
        },
    )
    yield from _shared(
        "writing",
        _fastest(to_json, records),
        {
            "records into Structs, field by field": _fastest(lambda one: mirror_of(one, root), records),
            "Structs into bytes, by msgspec": _fastest(_fast._encode, mirrors),
        },
    )


def keys_micro() -> float:
    """Return what looking at every key of a notice would take."""
    canonical = [to_json(record) for record in itertools.islice(observations(1), DOCUMENTS)]
    return _fastest(lambda data: json.loads(data, object_pairs_hook=_fast._once), canonical)


def parquet_stages(records: Sequence[Notification]) -> Iterator[Stage]:
    """Take writing of a Parquet file apart."""
    batches = list(record_batches(Notification, records))
    schema = arrow_schema(Notification)

    def columns(_: object) -> None:
        list(record_batches(Notification, records))

    def write(_: object) -> None:
        parquet.write_table(pa.Table.from_batches(batches, schema=schema), io.BytesIO())

    number = len(records)
    ours, theirs = (_fastest(run, [None]) / number for run in (columns, write))
    yield from _shared(
        "writing Parquet",
        ours + theirs,
        {"records into columns": ours, "columns into a file, by pyarrow": theirs},
    )


_LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s*(\S+)")


def import_stages() -> Iterator[Stage]:
    """Take the import of a class apart, by the package whose modules take the time."""
    best: dict[str, float] = {}
    for _ in range(PASSES):
        command = [sys.executable, "-X", "importtime", "-c", "from fmsdata import Notification"]
        told = subprocess.run(command, capture_output=True, check=True, text=True).stderr
        modules = {name: float(micro) for micro, name in _LINE.findall(told)}
        for name, micro in modules.items():
            best[name] = min(best.get(name, micro), micro)
    names = list(best)
    # Modules are told as they are done; what comes before the package belongs to the interpreter's start.
    begun = names[names.index("site") + 1 :]
    parts = {"attrs": ("attr", "attrs"), "fmsdata": ("fmsdata",)}
    shares = {
        f"modules of {part}": sum(best[name] for name in begun if name.partition(".")[0] in packages)
        for part, packages in parts.items()
    }
    yield from _shared(
        "`from fmsdata import Notification`",
        sum(best[name] for name in begun),
        shares,
        "the standard library",
    )


def table(stages: Sequence[Stage]) -> str:
    """Return the stages as a Markdown table."""
    lines = ["| work | stage | µs | share |", "| --- | --- | --- | --- |"]
    lines += [f"| {one.work} | {one.stage} | {one.micro:,.1f} | {one.share:.0%} |" for one in stages]
    return "\n".join(lines) + "\n"
