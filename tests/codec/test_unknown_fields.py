# SPDX-License-Identifier: MIT
"""What becomes of unknown fields and of other versions is the same at every entry point."""

import io
import json
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from fmsdata.codec.arrow import from_arrow, read_parquet
from fmsdata.codec.files import decode_file, read_json
from fmsdata.codec.json import decode, decode_dict, from_dict, from_json
from fmsdata.codec.ndjson import read_ndjson
from fmsdata.errors import ArgumentError, DecodeError, FmsdataWarning
from fmsdata.findings import Report
from fmsdata.model.items import Item

Document = dict[str, Any]
Read = Callable[[Document, Path, Any], Any]


def _bytes(document: Document) -> bytes:
    return json.dumps(document).encode()


def _file(document: Document, folder: Path) -> Path:
    path = folder / "a.json"
    path.write_bytes(_bytes(document))
    return path


def _table(document: Document) -> pa.Table:
    body = {key: [value] for key, value in document.items() if key != "$schema"}
    return pa.table(body).replace_schema_metadata({"fmsdata.schema": document["$schema"]})


def _parquet(document: Document) -> io.BytesIO:
    file = io.BytesIO()
    parquet.write_table(_table(document), file)
    file.seek(0)
    return file


SHORT: dict[str, Read] = {
    "from_json": lambda document, _, unknown: from_json(Item, _bytes(document), unknown=unknown),
    "from_dict": lambda document, _, unknown: from_dict(Item, document, unknown=unknown),
    "read_json": lambda document, folder, unknown: read_json(_file(document, folder), Item, unknown=unknown),
    "read_ndjson": lambda document, _, unknown: next(
        read_ndjson(io.BytesIO(_bytes(document)), Item, unknown=unknown)
    ),
    "from_arrow": lambda document, _, unknown: next(from_arrow(_table(document), Item, unknown=unknown)),
    "read_parquet": lambda document, _, unknown: next(
        read_parquet(_parquet(document), Item, unknown=unknown)
    ),
}
"""Every reader that returns a record and no report."""

REPORTING: dict[str, Read] = {
    "decode": lambda document, _, unknown: decode(Item, _bytes(document), unknown=unknown),
    "decode_dict": lambda document, _, unknown: decode_dict(Item, document, unknown=unknown),
    "decode_file": lambda document, folder, unknown: decode_file(
        _file(document, folder), Item, unknown=unknown
    ),
}
"""Every reader that returns a report."""

EXPECTED = {
    ("1.0", "forbid"): "FMS920 error",
    ("1.0", "report"): "FMS920 warning",
    ("1.0", "ignore"): "",
    ("1.7", "forbid"): "FMS914 warning, FMS920 warning",
    ("1.7", "report"): "FMS914 warning, FMS920 warning",
    ("1.7", "ignore"): "FMS914 warning",
    ("2.0", "forbid"): "FMS913 error",
    ("2.0", "report"): "FMS913 error",
    ("2.0", "ignore"): "FMS913 error",
}
"""What is found in a document with an unknown field, by its version and by what was asked for."""


def _document(version: str) -> Document:
    return {"$schema": f"fmsdata/Item/{version}", "name": "a", "colour": "green"}


def _said(report: Report) -> str:
    return ", ".join(f"{finding.code} {finding.severity.value}" for finding in report.findings)


@contextmanager
def _heard() -> Iterator[list[str]]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        told: list[str] = []
        yield told
    assert all(warning.category is FmsdataWarning and warning.filename == __file__ for warning in caught)
    told += [f"{code} warning" for warning in caught for code in ("FMS914", "FMS920") if code in str(warning)]


@pytest.mark.parametrize(("version", "unknown"), EXPECTED)
@pytest.mark.parametrize("name", SHORT)
def test_a_short_form_tells_every_warning_and_raises_every_error(
    name: str, version: str, unknown: str, tmp_path: Path
) -> None:
    found, value = "", None
    with _heard() as told:
        try:
            value = SHORT[name](_document(version), tmp_path, unknown)
        except DecodeError as error:
            found = _said(error.report)

    assert (found or ", ".join(told)) == EXPECTED[version, unknown]
    assert value == (None if found else Item(name="a"))


@pytest.mark.parametrize(("version", "unknown"), EXPECTED)
@pytest.mark.parametrize("name", REPORTING)
def test_a_long_form_reports_the_same_and_warns_of_nothing(
    name: str, version: str, unknown: str, tmp_path: Path
) -> None:
    outcome = REPORTING[name](_document(version), tmp_path, unknown)

    assert _said(outcome.report) == EXPECTED[version, unknown]
    assert outcome.schema_version == (None if version == "2.0" else version)


@pytest.mark.parametrize("wrong", ["Forbid", "keep", "", None, 1, True, ["forbid"]])
@pytest.mark.parametrize("name", SHORT | REPORTING)
def test_a_word_that_says_nothing_of_unknown_fields_is_refused(
    name: str, wrong: object, tmp_path: Path
) -> None:
    read = (SHORT | REPORTING)[name]

    with pytest.raises(ArgumentError, match=r"unknown: found .*, expected 'forbid', 'report' or 'ignore'"):
        read({"$schema": "fmsdata/Item/1.0", "name": "a"}, tmp_path, wrong)


def test_the_word_that_was_meant_is_named() -> None:
    with pytest.raises(ArgumentError, match="did you mean 'forbid'"):
        from_json(Item, b"{}", unknown="Forbid")  # type: ignore[call-overload]
