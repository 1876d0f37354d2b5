# SPDX-License-Identifier: MIT
"""Make every generated file, or with ``--check`` say which are stale: ``python -m fmsdata._dev``."""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Final

from fmsdata._dev._outputs import produce

# Code and data first: the pages are made from them.
GENERATORS: Final = (
    "copies",
    "countries",
    "kosovo.dataset",
    "kosovo.coverage",
    "notices.outputs",
    "reference",
    "rule_pages",
    "schemas",
    "data_dictionary",
)


def files() -> dict[Path, Callable[[], bytes]]:
    """Return what makes each generated file."""
    found: dict[Path, Callable[[], bytes]] = {}
    for name in GENERATORS:
        made: Mapping[Path, Callable[[], bytes]] = import_module(f"fmsdata._dev.{name}").files()
        found.update(made)
    return found


if __name__ == "__main__":
    produce(files())
