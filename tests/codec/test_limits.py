# SPDX-License-Identifier: MIT
"""What a limit allows is read to the last byte, level, line and problem; one more is told in words."""

import io
import json
from pathlib import Path
from typing import Any, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.codec._depth import deepest
from fmsdata.codec.files import decode_file, write_json
from fmsdata.codec.json import decode, decode_dict, from_json, to_json
from fmsdata.codec.limits import DEFAULT_LIMITS, Limits
from fmsdata.codec.ndjson import read_ndjson
from fmsdata.errors import ArgumentError, InvalidError
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence

RECORD = Quantity(count=246, unit="missiles")
DATA = to_json(RECORD)


def _names(data: bytes, limits: Limits) -> list[str]:
    return [finding.name for finding in decode(Quantity, data, limits=limits).report.findings]


@given(st.integers(1 - len(DATA), 20))
def test_a_document_is_read_when_it_is_not_longer_than_allowed(more: int) -> None:
    found = _names(DATA, Limits(max_bytes=len(DATA) + more))

    assert found == ([] if more >= 0 else ["limit-exceeded"])


@given(st.integers(1, 12), st.integers(1, 12))
def test_nesting_is_told_as_too_deep_only_beyond_the_limit(depth: int, most: int) -> None:
    # The document itself is one level; the lists inside it are the others.
    data = b'{"zz":' + b"[" * depth + b"]" * depth + b"}"

    assert ("limit-exceeded" in _names(data, Limits(max_depth=most))) is (depth + 1 > most)


@given(st.integers(1, 30), st.integers(1, 30))
def test_as_many_problems_are_listed_as_allowed_and_one_more_says_that_there_are_others(
    wrong: int, most: int
) -> None:
    document = {f"zz{number}": 1 for number in range(wrong)}
    for report in (
        decode(Quantity, json.dumps(document).encode(), limits=Limits(max_findings=most)).report,
        decode_dict(Quantity, document, limits=Limits(max_findings=most)).report,
    ):
        names = [finding.name for finding in report.findings]
        if wrong <= most:
            assert names == ["unknown-field"] * wrong
        else:
            assert names == ["unknown-field"] * most + ["too-many-problems"]


@given(st.integers(1 - len(DATA), 20))
def test_a_line_is_read_when_it_is_not_longer_than_allowed(more: int) -> None:
    limits = Limits(max_line=len(DATA) + more)
    reader = read_ndjson(io.BytesIO(DATA + b"\n"), Quantity, on_error="skip", limits=limits)

    assert list(reader) == ([RECORD] if more >= 0 else [])


def test_what_a_file_unpacks_to_counts_and_not_what_it_takes(tmp_path: Path) -> None:
    path = tmp_path / "item.json.gz"

    write_json(path, Item(name="x" * 10_000))

    assert decode_file(path, Item, limits=Limits(max_bytes=11_000)).report.ok
    refused = decode_file(path, Item, limits=Limits(max_bytes=9_000)).report
    assert [finding.name for finding in refused.findings] == ["limit-exceeded"]


def test_readers_keep_to_one_set_of_limits_unless_told_otherwise() -> None:
    assert Limits() == DEFAULT_LIMITS
    assert DEFAULT_LIMITS.max_line <= DEFAULT_LIMITS.max_bytes
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del cast("Any", DEFAULT_LIMITS).max_bytes


@pytest.mark.parametrize("most", [1, 2, 3, 4])
def test_the_depth_of_a_sound_document_counts_too(most: int) -> None:
    notice = Notification(
        id="a", notice="b", source="c", items=(Item(name="x", evidence=(Evidence(source="c"),)),)
    )

    # Object, list, item, list, evidence.
    found = decode(Notification, to_json(notice), limits=Limits(max_depth=most)).report

    assert [finding.name for finding in found.findings] == ["limit-exceeded"]
    assert from_json(Notification, to_json(notice), limits=Limits(max_depth=5)) == notice
    assert decode(None, b'{"a":1', limits=Limits(max_depth=5)).report.findings[0].name == "malformed-json"


def test_no_document_of_the_model_is_deeper_than_is_assumed() -> None:
    assert 5 <= deepest() <= 10


@pytest.mark.parametrize("name", [field.name for field in attrs.fields(Limits)])
@pytest.mark.parametrize("wrong", [0, -1, "a", None, 1.5, True])
def test_a_limit_that_is_none_is_refused(name: str, wrong: object) -> None:
    with pytest.raises(InvalidError, match=rf"Limits\.{name}: .*expected an integer of 1 or more"):
        Limits(**{name: wrong})  # type: ignore[arg-type]


def test_limits_of_another_type_are_refused() -> None:
    with pytest.raises(ArgumentError, match=r"limits: found 100, expected fmsdata\.Limits"):
        from_json(Quantity, DATA, limits=100)  # type: ignore[call-overload]
