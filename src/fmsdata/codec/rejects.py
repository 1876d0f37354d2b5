# SPDX-License-Identifier: MIT
"""Records that could not be read: what was wrong with each, and its bytes, so that none is lost."""

import base64
from typing import Any, final

import attrs
import msgspec

from fmsdata.codec._streams import Sink
from fmsdata.findings import Finding, Report

__all__ = ["Reject"]


@final
@attrs.frozen(kw_only=True)
class Reject:
    """A record that was refused."""

    line: int
    """The line that it stands on, counted from 1."""
    report: Report
    """Everything that is wrong with it; each finding names the file and the line."""
    raw: bytes
    """The bytes of the line without its end; of a line that is too long, the first."""
    length: int
    """How many bytes the line has; more than `raw` holds where the line was too long."""

    def document(self) -> dict[str, Any]:
        """Return the reject as plain Python, as a rejects file holds it."""
        document: dict[str, Any] = {
            "line": self.line,
            "problems": [_problem(finding) for finding in self.report.findings],
        }
        try:
            document["raw"] = self.raw.decode()
        except UnicodeDecodeError:
            document["raw_base64"] = base64.b64encode(self.raw).decode()
        if self.length > len(self.raw):
            document["length"] = self.length
        return document


def _problem(finding: Finding) -> dict[str, Any]:
    shown = attrs.asdict(finding, filter=lambda field, value: value is not None and field.name != "line")
    return {**shown, "severity": finding.severity.value}


def write_reject(sink: Sink, reject: Reject) -> None:
    """Write a reject as one line of JSON, at once, so that it stays even if the program is stopped."""
    sink.write(msgspec.json.encode(reject.document()) + b"\n")
    sink.flush()
