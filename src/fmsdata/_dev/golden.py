# SPDX-License-Identifier: MIT
"""The golden files of the present schema version: one document of every class, ``python -m fmsdata._dev.golden``.

A file that is there is never written again: every later version must go on reading it. Before a version is
released, its files may be deleted and made anew.
"""

from pathlib import Path
from typing import Final

from fmsdata._dev._outputs import SOURCE
from fmsdata._dev.samples import Sampler
from fmsdata._fields import CLASSES, fields_of, walk
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec.json import to_json

FOLDER: Final = SOURCE.parent.parent / "tests" / "golden"
"""The golden files, one folder for each version."""

_SEEDS: Final = range(300)

Pair = tuple[type, str]


def filled(record: object) -> frozenset[Pair]:
    """Return every class and field that stands in a record, at any depth, with another value than its default."""
    return frozenset(
        (type(node.record), field.name)
        for node in walk(record)
        for field in fields_of(type(node.record))
        if field.required or getattr(node.record, field.name) != field.default
    )


def missing() -> dict[Path, bytes]:
    """Return the golden files of the present version that are not there yet, and what they are to hold."""
    folder = FOLDER / SCHEMA_VERSION
    seen: frozenset[Pair] = frozenset()
    made: dict[Path, bytes] = {}
    # From the outside in: what cannot stand in one record together, stands in several of a dataset.
    for cls in reversed(CLASSES):
        path = folder / f"{cls.__name__}.json"
        if not path.exists():
            record = _richest(cls, seen)
            seen |= filled(record)
            made[path] = to_json(record)
    return made


def _richest(cls: type, seen: frozenset[Pair]) -> object:
    def worth(record: object) -> int:
        pairs = filled(record)
        return 2 * sum(owner is cls for owner, _ in pairs) + 3 * len(pairs - seen)

    return max((Sampler(seed, filled=1.0, rich=True).record(cls) for seed in _SEEDS), key=worth)


def main() -> None:
    """Write the golden files that are not there yet."""
    for path, content in missing().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        print(f"wrote {path.name}")


if __name__ == "__main__":
    main()
