# SPDX-License-Identifier: MIT
"""Reports as data for other programs: JSON, GitHub annotations, and SARIF 2.1.0."""

import json
from collections.abc import Iterable
from typing import Any, Final

from fmsdata._fields import require_iterable
from fmsdata._version import __version__
from fmsdata.codec.codes import CODES
from fmsdata.errors import ArgumentError
from fmsdata.findings import Finding, Report, Severity, SkipReason
from fmsdata.rules._catalogue import rules
from fmsdata.rules._rule import Rule

__all__ = ["merge_reports", "report_to_github", "report_to_json", "report_to_sarif"]

SARIF_SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
SARIF_VERSION: Final = "2.1.0"

_GITHUB: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_SARIF: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def merge_reports(reports: Iterable[Report]) -> Report:
    """Return several reports as one; see `Report.merge`."""
    several = tuple(require_iterable(reports, "reports"))
    for report in several:
        _require_report(report)
    return Report().merge(*several)


def _require_report(report: object) -> None:
    if type(report) is not Report:
        raise ArgumentError("report", report, "a Report")


def report_to_json(report: Report) -> str:
    """Return a report as JSON: ``ok``, ``findings``, ``ran`` and ``skipped``, absent values left out."""
    _require_report(report)
    return json.dumps(report.to_dict(), ensure_ascii=False, indent=2)


def _without_none(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}


def report_to_github(report: Report) -> str:
    """Return a report as workflow commands, which GitHub shows as annotations; one line for each finding."""
    _require_report(report)
    return "\n".join(_annotation(finding) for finding in report.findings)


def _annotation(finding: Finding) -> str:
    where = {"file": finding.file, "line": finding.line, "title": f"{finding.code} {finding.name}"}
    properties = ",".join(
        f"{name}={_escaped(str(value), ':', ',')}" for name, value in where.items() if value is not None
    )
    hint = f" ({finding.hint})" if finding.hint else ""
    text = _escaped(f"{finding.place}: {finding.message}{hint}")
    return f"::{_GITHUB[finding.severity]} {properties}::{text}"


def _escaped(text: str, *more: str) -> str:
    for character in ("%", "\r", "\n", *more):
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def report_to_sarif(report: Report) -> str:
    """Return a report as SARIF 2.1.0 (OASIS), which code scanning services and editors read."""
    _require_report(report)
    described = {rule.code: _described(rule) for rule in rules()} | {
        code.code: {
            "id": code.code,
            "name": code.name,
            "shortDescription": {"text": code.summary},
            "defaultConfiguration": {"level": _SARIF[code.severity]},
        }
        for code in CODES
    }
    used = dict.fromkeys((*report.ran, *(finding.code for finding in report.findings)))
    codes = {code: position for position, code in enumerate(code for code in used if code in described)}
    run = {
        "tool": {
            "driver": {
                "name": "fmsdata",
                "semanticVersion": __version__,
                "rules": [described[code] for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": _succeeded(report),
                "properties": {"skipped": _reasons(report)},
            }
        ],
        "results": [_result(finding, codes) for finding in report.findings],
    }
    document = {"$schema": SARIF_SCHEMA, "version": SARIF_VERSION, "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2)


def _succeeded(report: Report) -> bool:
    """Whether everything was looked at: nothing was unreadable, and no rule crashed."""
    unread = {code.code for code in CODES}
    return not any(finding.code in unread for finding in report.errors) and not any(
        one.reason is SkipReason.CRASHED for one in report.skipped
    )


def _reasons(report: Report) -> dict[str, str]:
    """Return for each code that was skipped why, with all details where it was skipped more than once."""
    reasons: dict[str, str] = {}
    for one in report.skipped:
        said = one.reason.value if one.detail is None else f"{one.reason.value} {one.detail!r}"
        reasons[one.code] = f"{reasons[one.code]}; {said}" if one.code in reasons else said
    return reasons


def _described(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.checks},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.fix},
        "defaultConfiguration": {"level": _SARIF[rule.severity]},
        "properties": {"family": rule.family, "basis": rule.basis},
    }


def _result(finding: Finding, codes: dict[str, int]) -> dict[str, Any]:
    location: dict[str, Any] = {"logicalLocations": [{"fullyQualifiedName": finding.place}]}
    if finding.file is not None:
        place: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.file)}}
        if finding.line is not None:
            place["region"] = {"startLine": finding.line}
        location["physicalLocation"] = place
    extra = {
        "expected": finding.expected,
        "actual": finding.actual,
        "hint": finding.hint,
        "object_id": finding.object_id,
    }
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": _SARIF[finding.severity],
        "message": {"text": finding.message},
        "locations": [location],
        "properties": _without_none(extra),
    }
    if finding.code in codes:
        result["ruleIndex"] = codes[finding.code]
    return result


def _uri(file: str) -> str:
    """Return a path as a relative or absolute URI reference (RFC 3986)."""
    plain = "-._~/:"
    path = file.replace("\\", "/")
    return "".join(
        character
        if character.isascii() and (character.isalnum() or character in plain)
        else "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogateescape"))
        for character in path
    )
