# SPDX-License-Identifier: MIT
"""JSON beside pydantic's and msgspec's, imports beside attrs', streams beside themselves, as ratios.

``python tests/benchmarks/run.py`` prints the table, and with ``--write`` also makes ``docs/benchmarks.md``.
Everything is measured side by side in this process, imports and streams in fresh ones. Rounds of all rivals
alternate, and the fastest of each counts: a busy machine slows single rounds, of one rival or another.
"""

import gc
import itertools
import json
import os
import platform
import random
import re
import subprocess
import sys
import tempfile
import time
import types
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

import msgspec
import parquet
import pydantic
import stages

from fmsdata._dev.observations import observations
from fmsdata._fields import CLASSES, SCALARS, Field, fields_of
from fmsdata.codec.json import from_json, to_json
from fmsdata.codec.ndjson import write_ndjson
from fmsdata.model._plain import TextLimits, WholeLimits
from fmsdata.model.notifications import Notification

DOCUMENTS = 1000
ROUNDS = 15
PASSES = 3
PAGE = Path(__file__).resolve().parents[2] / "docs" / "benchmarks.md"

Models = dict[type, Any]


class Row(NamedTuple):
    """A line of the table."""

    what: str
    ratio: float
    floor: str
    goal: str
    detail: str


def _member(field: Field, leaf: Any) -> Any:
    kind: Any = types.GenericAlias(tuple, (leaf, ...)) if field.shape.many else leaf
    return kind | None if field.shape.optional else kind


def _pydantic_leaf(field: Field, models: Models) -> Any:
    leaf, check = field.shape.leaf, field.shape.limits
    if field.shape.is_record:
        return models[leaf]
    if leaf in SCALARS:
        # Its regular expressions look neither ahead nor behind.
        pattern = re.sub(r"\(\?[!=][^)]*\)", "", getattr(leaf, "PATTERN", "^[A-Z].{0,63}$"))
        return Annotated[str, pydantic.Field(pattern=pattern)]
    if isinstance(check, TextLimits):
        return Annotated[str, pydantic.Field(min_length=check.min_length, pattern=check.pattern)]
    if isinstance(check, WholeLimits):
        return Annotated[int, pydantic.Field(ge=check.minimum, le=check.maximum)]
    return leaf


def pydantic_models() -> Any:
    """Return the model of a notice: frozen and strict on names, scalars as plain text."""
    models: Models = {}
    for cls in CLASSES:
        members: dict[str, Any] = {}
        if cls is Notification:
            schema: Any = Literal["fmsdata/Notification/1.0"]
            members["schema_"] = (schema, pydantic.Field(alias="$schema"))
        for field in fields_of(cls):
            kind = _member(field, _pydantic_leaf(field, models))
            members[field.name] = (kind, ... if field.required else field.default)
        config = pydantic.ConfigDict(frozen=True, extra="forbid")
        models[cls] = pydantic.create_model(cls.__name__, __config__=config, **members)
    return models[Notification]


def plain_structs() -> Any:
    """Return a Struct of a notice without any checks beyond the types: as fast as it gets."""
    structs: Models = {}
    for cls in CLASSES:
        members: list[Any] = [("schema_", str)] if cls is Notification else []
        for field in fields_of(cls):
            leaf = structs.get(field.shape.leaf, str if field.shape.leaf in SCALARS else field.shape.leaf)
            kind = _member(field, leaf)
            members.append((field.name, kind) if field.required else (field.name, kind, field.default))
        structs[cls] = msgspec.defstruct(
            cls.__name__,
            members,
            kw_only=True,
            frozen=True,
            omit_defaults=True,
            rename={"schema_": "$schema"},
        )
    return structs[Notification]


def _shuffled(value: Any, order: random.Random) -> Any:
    if isinstance(value, dict):
        members = [(key, _shuffled(item, order)) for key, item in value.items()]
        order.shuffle(members)
        return dict(members)
    return [_shuffled(item, order) for item in value] if isinstance(value, list) else value


def foreign(data: bytes, order: random.Random) -> bytes:
    """Return the same document as somebody else would write it: other order, white space, escapes."""
    return json.dumps(_shuffled(json.loads(data), order), indent=2).encode()


def race(rivals: dict[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """Return the processor seconds of the fastest pass of each."""
    best = dict.fromkeys(rivals, float("inf"))
    for _ in range(rounds):
        for name, run in rivals.items():
            gc.collect()
            for _ in range(PASSES):
                start = time.process_time()
                run()
                best[name] = min(best[name], time.process_time() - start)
    return best


def _each(function: Callable[[Any], object], inputs: list[Any]) -> Callable[[], None]:
    def run() -> None:
        for item in inputs:
            function(item)

    return run


def json_rows() -> Iterator[Row]:
    """Compare reading and writing of a thousand different notices."""
    records = list(itertools.islice(observations(1), DOCUMENTS))
    canonical = [to_json(record) for record in records]
    order = random.Random(2)
    others = [foreign(data, order) for data in canonical]
    model, struct = pydantic_models(), plain_structs()
    decoder, encoder = msgspec.json.Decoder(struct), msgspec.json.Encoder()
    models = [model.model_validate_json(data) for data in canonical]
    structs = [decoder.decode(data) for data in canonical]

    def dump(made: Any) -> bytes:
        text: str = made.model_dump_json(by_alias=True, exclude_defaults=True)
        return text.encode()

    assert [dump(made) for made in models] == [encoder.encode(made) for made in structs] == canonical
    assert [from_json(Notification, data) for data in others] == records

    def read(data: bytes) -> object:
        return from_json(Notification, data)

    times = race(
        {
            "ours canonical": _each(read, canonical),
            "pydantic canonical": _each(model.model_validate_json, canonical),
            "msgspec canonical": _each(decoder.decode, canonical),
            "ours foreign": _each(read, others),
            "pydantic foreign": _each(model.model_validate_json, others),
            "msgspec foreign": _each(decoder.decode, others),
            "ours write": _each(to_json, records),
            "pydantic write": _each(dump, models),
            "msgspec write": _each(encoder.encode, structs),
        }
    )
    for act, what, floor, goal in (
        ("canonical", "reading our own bytes, times as fast as pydantic", "1.2 or more", "1.5"),
        ("foreign", "reading other people's bytes, times pydantic's time", "2.5 or less", "1.0"),
        ("write", "writing, times as fast as pydantic", "2 or more", "3.5"),
    ):
        ours, theirs, limit = (times[f"{rival} {act}"] for rival in ("ours", "pydantic", "msgspec"))
        ratio = ours / theirs if act == "foreign" else theirs / ours
        micro = 1e6 / DOCUMENTS
        detail = f"{ours * micro:.1f} against {theirs * micro:.1f} µs; plain Structs {limit * micro:.1f} µs"
        yield Row(what, ratio, floor, goal, detail)


def _import_seconds(statement: str, cache: str) -> float:
    code = f"import time; start = time.process_time(); {statement}; print(time.process_time() - start)"
    # Installed packages are compiled; those of a checkout may not be, and are from the second round on here.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, "PYTHONPYCACHEPREFIX": cache}
    command = [sys.executable, "-c", code]
    return float(subprocess.run(command, capture_output=True, check=True, env=environment).stdout)


def parquet_rows() -> Iterator[Row]:
    """Compare writing of Parquet files with pyarrow's own way."""
    theirs, ours, read = (seconds / parquet.RECORDS * 1e6 for seconds in parquet.measure())
    what = "writing Parquet, times `Table.from_pylist` and a write of rows as dictionaries"
    detail = f"{ours:.0f} against {theirs:.0f} µs; reading into checked records {read:.0f} µs"
    yield Row(what, ours / theirs, "3 or less", "1.5", detail)


def import_rows() -> Iterator[Row]:
    """Compare imports in fresh processes."""
    imports = {
        "fmsdata": "import fmsdata",
        "all": "import attrs, cattrs, msgspec",
        "class": "from fmsdata import Notification",
        "attrs": "import attrs",
    }
    best = dict.fromkeys(imports, float("inf"))
    with tempfile.TemporaryDirectory() as cache:
        for _, (name, statement) in itertools.product(range(ROUNDS), imports.items()):
            best[name] = min(best[name], _import_seconds(statement, cache))
    milli = {name: seconds * 1000 for name, seconds in best.items()}
    detail = f"{milli['fmsdata']:.1f} against {milli['all']:.1f} ms"
    what = "`import fmsdata`, times the import of attrs, cattrs and msgspec"
    yield Row(what, best["fmsdata"] / best["all"], "0.1 or less", "0.033", detail)
    detail = f"{milli['class']:.1f} against {milli['attrs']:.1f} ms"
    what = "`from fmsdata import Notification`, times `import attrs`"
    yield Row(what, best["class"] / best["attrs"], "2 or less", "1.5", detail)


READ = """
import resource, sys, time
from fmsdata import Notification
from fmsdata.codec.ndjson import read_ndjson
start = time.process_time()
reader = read_ndjson(sys.argv[1], Notification)
for _ in reader:
    pass
print((time.process_time() - start) / reader.read, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def _stream_cost(path: Path) -> tuple[float, float]:
    """Return the seconds for each record and the peak memory of reading a file in a fresh process."""
    done = subprocess.run([sys.executable, "-c", READ, str(path)], capture_output=True, check=True)
    seconds, memory = done.stdout.split()
    return float(seconds), float(memory)


def stream_rows() -> Iterator[Row]:
    """Compare a long stream with a short one."""
    records = list(itertools.islice(observations(3), 2000))
    with tempfile.TemporaryDirectory() as folder:
        short, long = Path(folder, "short.ndjson"), Path(folder, "long.ndjson")
        write_ndjson(short, records)
        write_ndjson(long, itertools.chain.from_iterable(itertools.repeat(records, 100)))
        few = [_stream_cost(short) for _ in range(5)]
        many = [_stream_cost(long) for _ in range(2)]
    (time_few, memory_few), (time_many, memory_many) = (
        (min(seconds for seconds, _ in costs), min(memory for _, memory in costs)) for costs in (few, many)
    )
    what = "200,000 lines, peak memory, times that of 2,000"
    yield Row(what, memory_many / memory_few, "1.2 or less", "1.05", "of the whole process")
    detail = f"{time_many * 1e6:.1f} against {time_few * 1e6:.1f} µs"
    what = "200,000 lines, time for each, times that of 2,000"
    yield Row(what, time_many / time_few, "1.3 or less", "1.0", detail)


def table(rows: list[Row]) -> str:
    """Return the rows as a Markdown table."""
    lines = ["| what | ratio | floor | goal | measured |", "| --- | --- | --- | --- | --- |"]
    lines += [
        f"| {row.what} | **{row.ratio:.3g}** | {row.floor} | {row.goal} | {row.detail} |" for row in rows
    ]
    return "\n".join(lines) + "\n"


INTRODUCTION = """# Benchmarks

This page is made by `python tests/benchmarks/run.py --write`; run it on your own machine.
Compare the ratios rather than the times: all candidates run in turn in one process, and the fastest of
{rounds} passes counts.
Times are processor times, because other programs use the machine too.
Measured on {machine}, with Python {python}, msgspec {msgspec} and pydantic {pydantic}.

Reading and writing use {documents:,} different notices of about 2 KB and 20 objects each.
The pydantic models are derived from the same classes: frozen, no unknown fields, the same constraints on
texts and integers, scalars as plain text with a pattern, defaults left out.
They do not check that fields fit together, and overlook repeated keys; fmsdata checks both.
Plain msgspec Structs check types and nothing else, and show how fast reading and writing can be.

"""


STAGES = """
## Where the time goes

Each stage measured separately, on the same documents; the fastest of {passes} passes counts.

"""

TRIED = """
What was tried, and what is left:

- If msgspec reads straight into the classes, it drops unknown fields silently and runs no constructor. So it
  reads into Structs, which refuse unknown fields. Converting these with `msgspec.convert` took half of the
  reading time; functions generated for each class took a third off reading and a fifth off writing.
- Bytes are written again to find repeated keys. Looking at each key with `json.loads` takes {keys:.0f} µs
  a document instead.
- Most of the writing time goes into making the Structs, one Python call for each object. msgspec can write
  attrs classes directly, but then it also writes fields at their default, and most fields are. The goal of
  3.5 is not reached.
- Much of the time for importing a class goes into the standard library that attrs needs, and into attrs
  compiling the constructors each time, which counts as time of fmsdata's modules. Tracing makes all imports
  slower.
"""


def main() -> None:
    """Measure, print, and write the page where that is asked for."""
    rows = [*json_rows(), *parquet_rows(), *stream_rows(), *import_rows()]
    notices = list(parquet.notices(parquet.RECORDS))
    parts = [*stages.json_stages(), *stages.parquet_stages(notices), *stages.import_stages()]
    text = (
        table(rows)
        + STAGES.format(passes=stages.PASSES)
        + stages.table(parts)
        + TRIED.format(keys=stages.keys_micro())
    )
    sys.stdout.write(text)
    if "--write" in sys.argv[1:]:
        machine = f"{platform.machine()}, {os.cpu_count()} processors"
        introduction = INTRODUCTION.format(
            rounds=ROUNDS * PASSES,
            machine=machine,
            python=platform.python_version(),
            msgspec=msgspec.__version__,
            pydantic=pydantic.__version__,
            documents=DOCUMENTS,
        )
        PAGE.write_text(introduction + text, encoding="utf-8")


if __name__ == "__main__":
    main()
