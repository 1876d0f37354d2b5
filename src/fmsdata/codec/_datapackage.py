# SPDX-License-Identifier: MIT
"""``datapackage.json``: what the columns of a flat table hold, as a Tabular Data Package says it."""

import enum
import json
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, TypeAlias

from fmsdata._fields import Field
from fmsdata._version import SCHEMA_VERSION, __version__
from fmsdata.codec._leaves import leaf_of
from fmsdata.codec._streams import atomic
from fmsdata.errors import InputError

Json: TypeAlias = dict[str, Any]

NAME: Final = "datapackage.json"
"""The name that the standard gives to the file."""


def describe(path: str | os.PathLike[str], fields: Iterable[Field]) -> None:
    """Write or update the ``datapackage.json`` beside a table; what it says of other files stays.

    Raises:
        InputError: It cannot be read or written, or the file of that name is no data package.

    """
    table = Path(path)
    target = table.with_name(NAME)
    package = _existing(target)
    others = [resource for resource in package["resources"] if _path_of(resource) != table.name]
    package["resources"] = [*others, _resource(table, fields)]
    with atomic(target) as sink:
        sink.write((json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode())


def _existing(target: Path) -> Json:
    try:
        package = json.loads(target.read_bytes())
    except FileNotFoundError:
        return {"name": "fmsdata", "created_by": f"fmsdata {__version__}", "resources": []}
    except OSError as error:
        raise InputError(str(target), error.strerror or str(error)) from error
    except (ValueError, RecursionError) as error:
        raise InputError(str(target), "is no data package, and would be overwritten") from error
    if not isinstance(package, dict) or not isinstance(package.get("resources"), list):
        raise InputError(str(target), "is no data package, and would be overwritten")
    return package


def _path_of(resource: object) -> object:
    return resource.get("path") if isinstance(resource, dict) else None


def _resource(table: Path, fields: Iterable[Field]) -> Json:
    return {
        "name": re.sub(r"[^a-z0-9._-]+", "-", table.stem.lower()).strip("-") or "items",
        "title": "Items of notices of proposed foreign military sales",
        "description": (
            "One row for each item of a notice; the facts of the notice are repeated on each. Estimates, "
            "not prices. A text that a spreadsheet would run as a formula has an apostrophe in front."
        ),
        "path": table.name,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "doubleQuote": True, "lineTerminator": "\r\n", "header": True},
        "fmsdataSchema": SCHEMA_VERSION,
        "schema": {"fields": [_column(field) for field in fields], "missingValues": [""]},
    }


def _column(field: Field) -> Json:
    row = leaf_of(field.shape.leaf)
    unit = f" Unit: {field.about.unit}." if field.about.unit else ""
    column: Json = {
        "name": field.name,
        "type": row.json_schema["type"],
        "description": field.about.doc + unit,
    }
    constraints: Json = {}
    if field.required:
        constraints["required"] = True
    if "pattern" in row.json_schema:
        constraints["pattern"] = row.json_schema["pattern"]
    if issubclass(row.kind, enum.Enum):
        constraints["enum"] = [word.value for word in row.kind]
    if constraints:
        column["constraints"] = constraints
    return column
