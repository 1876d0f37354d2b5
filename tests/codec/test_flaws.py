# SPDX-License-Identifier: MIT
"""What is told of a document can be printed, and is short, whatever the document holds."""

from typing import Any

import pytest

from fmsdata.codec.json import decode, decode_dict
from fmsdata.errors import DecodeError
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Source


@pytest.mark.parametrize(
    "data", [b'{"' + b"x" * 3_000_000 + b'":1}', b'{"id":"' + b"x" * 3_000_000 + b'","zz":1}']
)
def test_a_huge_key_or_id_does_not_make_a_huge_message(data: bytes) -> None:
    (finding,) = decode(Quantity if b"zz" not in data else Source, data).report.findings[:1]

    assert len(str(finding)) < 600
    assert len(finding.path) + len(finding.object_id or "") < 600
    assert len(str(DecodeError(decode(Quantity, data).report))) < 2000


@pytest.mark.parametrize(
    "document", [{"\ud800": 1}, {"id": "\udfff", "zz": 1}, {"a\ud800b": {"c": 1}}, {10**5000: 1}]
)
def test_what_cannot_be_printed_is_escaped_in_what_is_told(document: dict[Any, Any]) -> None:
    report = decode_dict(Source, document).report

    for finding in report.findings:
        str(finding).encode()
        (finding.object_id or "").encode()
    str(DecodeError(report)).encode()
