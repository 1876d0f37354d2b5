# SPDX-License-Identifier: MIT
"""The files that are made from the facts: the packaged dataset, and its page."""

from collections.abc import Callable, Mapping
from pathlib import Path

from fmsdata._dev._outputs import DOCS, SOURCE
from fmsdata._dev.notices.build import NAME, dataset
from fmsdata._dev.notices.report_page import page
from fmsdata.codec.json import to_json

__all__ = ["files"]


def files() -> Mapping[Path, Callable[[], bytes]]:
    """Return the files that are generated and what makes each."""
    return {
        SOURCE / "datasets" / f"{NAME}.json": lambda: to_json(dataset()) + b"\n",
        DOCS / "datasets" / f"{NAME}.md": lambda: page(dataset()).encode(),
    }
