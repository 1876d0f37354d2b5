# SPDX-License-Identifier: MIT
"""Fuzzing in a process of its own: one that dies, hangs or takes too much memory is a find like any other."""

import base64
import json
import multiprocessing
import resource  # Unix only, as those who fuzz are
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NamedTuple

from fmsdata._dev.fuzz.cases import Documents, tried

FORMATS: Final = ("json", "ndjson", "csv", "parquet")
"""The formats; the module of each has its name."""

MOST_MEMORY: Final = 512
"""How many MiB the process may take beyond what it takes anyway."""

_CEILING: Final = 8 * 2**30
_PATIENCE: Final = 120
_FOUND: Final = "found"
_DOCUMENT: Final = "document"
_ABOUT: Final = "about"


class Find(NamedTuple):
    """What a process found, in words and as bytes."""

    what: str
    document: str
    data: bytes


class Outcome(NamedTuple):
    """How many documents a process tried, and what it found."""

    tried: int
    finds: list[Find]


def documents_of(form: str, seed: int) -> Documents:
    """Return the documents of a format."""
    made: Documents = import_module(f"fmsdata._dev.fuzz.{form}").Documents(seed)
    return made


def try_apart(form: str, seed: int, count: int, seconds: float = 60) -> Outcome:
    """Try so many documents of a format in a process of its own, or as many as the time allows."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return watched(work, (form, seed, count, seconds, folder), folder, seconds + _PATIENCE)


def watched(
    target: Callable[..., object], arguments: tuple[Any, ...], folder: Path, seconds: float
) -> Outcome:
    """Call something in a process of its own, and return what it leaves in a folder.

    Args:
        target: What to call: `work`, or what dies as it might.
        arguments: What to call it with.
        folder: Where it says what it is at and what it found.
        seconds: After how long it is taken for hung.

    """
    process = multiprocessing.get_context("spawn").Process(target=target, args=arguments)
    process.start()
    process.join(seconds)
    ended = f"the process ended with {process.exitcode}" if process.exitcode else ""
    if process.exitcode is None:
        ended = f"no answer within {seconds:g} seconds"
        process.kill()
        process.join()
    found = folder / _FOUND
    finds = [_find(json.loads(line)) for line in found.read_text().splitlines()] if found.exists() else []
    about: dict[str, Any] = {"tried": 0, "document": ""}
    if (folder / _ABOUT).exists():
        about = json.loads((folder / _ABOUT).read_text())
    if ended:
        at_work = folder / _DOCUMENT
        finds.append(Find(ended, about["document"], at_work.read_bytes() if at_work.exists() else b""))
    return Outcome(about["tried"], finds)


def _find(line: dict[str, str]) -> Find:
    return Find(line["what"], line["document"], base64.b64decode(line["data"]))


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def work(form: str, seed: int, count: int, seconds: float, folder: Path) -> None:
    """Try documents one after another, and say before each which it is, should the process die of it."""
    resource.setrlimit(resource.RLIMIT_AS, (_CEILING, _CEILING))
    documents = documents_of(form, seed)
    end = time.monotonic() + seconds
    usual = _peak()
    most = usual + MOST_MEMORY
    number = 0
    while number < count and time.monotonic() < end:
        number += 1
        document = documents.draw()
        (folder / _DOCUMENT).write_bytes(document.data)
        (folder / _ABOUT).write_text(json.dumps({"tried": number, "document": str(document)}))
        found = tried(documents, document)
        peak = _peak()
        if peak > most:
            found.append(f"took {peak - usual} MiB")
            most = peak
        with (folder / _FOUND).open("a") as file:
            for what in found:
                data = base64.b64encode(document.data).decode()
                file.write(json.dumps({"what": what, "document": str(document), "data": data}) + "\n")
