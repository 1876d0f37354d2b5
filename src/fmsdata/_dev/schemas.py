# SPDX-License-Identifier: MIT
"""Generate the stored JSON Schemas: ``python -m fmsdata._dev.schemas [--check]``."""

import functools
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from fmsdata._dev._outputs import DOCS, produce
from fmsdata._fields import CLASSES
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec.json_schema import json_schema

FOLDER: Final = DOCS / "schemas"
"""Where the schemas are stored. A new version adds files; those of older versions stay."""


def render(cls: type) -> bytes:
    """Return the stored schema of a class."""
    return (json.dumps(json_schema(cls), ensure_ascii=False, indent=2) + "\n").encode()


def files() -> Mapping[Path, Callable[[], bytes]]:
    """Return what makes the schema of each class, by the file that holds it."""
    return {
        FOLDER / f"{cls.__name__}-{SCHEMA_VERSION}.json": functools.partial(render, cls) for cls in CLASSES
    }


if __name__ == "__main__":
    produce(files())
