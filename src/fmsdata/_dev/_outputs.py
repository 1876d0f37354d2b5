# SPDX-License-Identifier: MIT
"""Write generated files, or with ``--check`` say which of them are stale."""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

SOURCE: Final = Path(__file__).resolve().parent.parent
"""The package's folder in the source tree."""
DOCS: Final = SOURCE.parent.parent / "docs"
"""The documentation's folder."""


def stale(files: Mapping[Path, Callable[[], bytes]]) -> list[Path]:
    """Return the files whose content is not what their generator makes."""
    return [path for path, make in files.items() if not path.exists() or path.read_bytes() != make()]


def produce(files: Mapping[Path, Callable[[], bytes]], arguments: list[str] | None = None) -> None:
    """Write each file with what its generator makes; with ``--check`` only compare, and exit 1 if stale."""
    parser = argparse.ArgumentParser(description="Write generated files.")
    parser.add_argument("--check", action="store_true", help="only compare, and exit with 1 if any is stale")
    if parser.parse_args(arguments).check:
        old = stale(files)
        for path in old:
            print(f"stale: {path.name}")
        sys.exit(1 if old else 0)
    for path, make in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(make())
        print(f"wrote {path.name}")
