# SPDX-License-Identifier: MIT
"""Fuzz for some seconds: ``python -m fmsdata._dev.fuzz SECONDS [SEED] [--format FORMAT] [--keep FOLDER]``."""

import argparse
import base64
import hashlib
import sys
import time
from pathlib import Path
from typing import Final

from fmsdata._dev.fuzz.isolated import FORMATS, Find, try_apart

_SHIFT: Final = 60
"""How many seconds one process works: memory that is not given back does not add up for longer."""
_SHOWN: Final = 400


def main(seconds: float, seed: int, form: str, keep: Path | None = None) -> int:
    """Try documents of a format for so many seconds, and print what failed; return how many did."""
    tried = failed = shifts = 0
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        outcome = try_apart(form, seed + shifts, sys.maxsize, min(left, _SHIFT))
        tried, failed, shifts = tried + outcome.tried, failed + len(outcome.finds), shifts + 1
        for find in outcome.finds:
            place = _kept(find, keep / form) if keep else base64.b64encode(find.data).decode()[:_SHOWN]
            print(f"{form}: {find.what}", find.document, place, sep="\n  ", flush=True)
    print(f"{form}: seeds {seed} to {seed + shifts - 1}: {tried:,} documents, {failed} failures", flush=True)
    return failed


def _kept(find: Find, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / hashlib.sha256(find.data).hexdigest()[:16]
    path.write_bytes(find.data)
    return path


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m fmsdata._dev.fuzz", description=__doc__)
    parser.add_argument("seconds", type=float, help="for each format")
    parser.add_argument("seed", type=int, nargs="?", default=0)
    parser.add_argument("--format", choices=(*FORMATS, "all"), default="all")
    parser.add_argument("--keep", type=Path, help="where to put the documents that failed")
    given = parser.parse_args()
    forms = FORMATS if given.format == "all" else (given.format,)
    sys.exit(min(sum(main(given.seconds, given.seed, form, given.keep) for form in forms), 1))
