# SPDX-License-Identifier: MIT
"""A format goes by what the person says, and else by the end of the name."""

import click
import pytest

from fmsdata.cli.formats import format_of


@pytest.mark.parametrize(
    ("name", "stated", "expected"),
    [
        ("a.json", None, "json"),
        ("a.json.gz", None, "json"),
        ("a.b.ndjson.zst", None, "ndjson"),
        ("a.jsonl", None, "ndjson"),
        ("a.parquet", None, "parquet"),
        ("a.csv", None, "csv"),
        ("folder", None, "tables"),
        ("folder/", None, "tables"),
        ("2024.sales/data", None, "tables"),
        ("-", "parquet", "parquet"),
        ("a.json", "ndjson", "ndjson"),
        ("a.txt", "csv", "csv"),
    ],
)
def test_a_format_is_told(name: str, stated: str | None, expected: str) -> None:
    assert format_of(name, stated, "--from") == expected


@pytest.mark.parametrize("name", ["-", "a.txt", "a.gz", "a.csv.gz", "a.parquet.zst"])
def test_a_format_that_cannot_be_told_is_asked_for(name: str) -> None:
    with pytest.raises(click.UsageError, match="--from"):
        format_of(name, None, "--from")
