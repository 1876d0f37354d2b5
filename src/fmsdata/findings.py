# SPDX-License-Identifier: MIT
"""Findings and reports: one record for decoding problems and for rule findings."""

import enum
from collections.abc import Iterator
from typing import Any, final

import attrs

from fmsdata._words import BRIEF
from fmsdata.errors import CheckError

__all__ = ["Finding", "Report", "Severity", "SkipReason", "Skipped"]


class Severity(enum.StrEnum):
    """How much a finding weighs. A report is ok when it holds no error."""

    ERROR = "error"
    """Something that cannot be so, or cannot be read."""
    WARNING = "warning"
    """Something that a person should look at."""
    INFO = "info"
    """Something worth knowing; nothing is wrong."""

    def __repr__(self) -> str:
        return f"Severity.{self.name}"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for an info: sorts the worst first."""
        return ("error", "warning", "info").index(self.value)


@final
class SkipReason(enum.StrEnum):
    """Why a rule did not run."""

    DESELECTED = "deselected"
    """The caller's choice of rules leaves it out."""
    NOTHING_TO_LOOK_AT = "nothing to look at"
    """The record holds nothing of the kind that the rule looks at."""
    NEEDS_DATASET = "needs a dataset"
    """The rule compares records, and a single one was checked."""
    NEEDS_TEXTS = "needs the texts of the sources"
    """The rule compares quotes with texts; `verify_evidence` takes those."""
    NO_TEXT_OF_SOURCE = "no text of the source"
    """The rule ran, but not on the quotes of one source; `Skipped.detail` is the id of that source."""
    CRASHED = "crashed"
    """The rule raised an exception, which is a finding of severity error in the same report."""

    def __repr__(self) -> str:
        return f"SkipReason.{self.name}"


def _cut(text: str | None) -> str | None:
    if text is None or len(text) <= BRIEF:
        return text
    return text[: BRIEF - 1] + "…"


@final
@attrs.frozen(kw_only=True)
class Finding:
    """One thing that was found, located and explained.

    `message` is for people and may change; every other field is for programs.
    """

    code: str
    """The rule's code, ``FMS101``; 9xx are decoding problems."""
    name: str
    """The rule's name in kebab-case."""
    severity: Severity
    """How much it weighs in this report."""
    path: str
    """JSON Pointer (RFC 6901) from the root of what was checked."""
    message: str
    """One sentence that says what was seen."""
    expected: str | None = attrs.field(default=None, converter=_cut)
    """What would have been accepted, cut to 80 characters."""
    actual: str | None = attrs.field(default=None, converter=_cut)
    """What was found, cut to 80 characters."""
    hint: str | None = None
    """How to mend it, when that can be told."""
    object_id: str | None = None
    """The id of the nearest enclosing object that has one."""
    file: str | None = None
    """The file that was read, when one was."""
    line: int | None = None
    """The line in that file, counted from 1."""

    @property
    def place(self) -> str:
        """The path for people: the empty pointer, which is the whole record, in words."""
        return self.path or "(root)"

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as plain values, ready for JSON, without the fields that are None."""
        fields = attrs.asdict(self) | {"severity": self.severity.value}
        return {name: value for name, value in fields.items() if value is not None}

    def __str__(self) -> str:
        if self.file is not None:
            line = "" if self.line is None else f":{self.line}"
            where = f"{self.file}{line}#{self.place}"
        else:
            where = self.place if self.line is None else f"line {self.line} {self.place}"
        tail = f" ({self.hint})" if self.hint else ""
        return f"{where} {self.severity.value} {self.code} {self.message}{tail}"


@final
@attrs.frozen(kw_only=True)
class Skipped:
    """A rule that did not run, or not on everything, and why."""

    code: str
    """The rule's code."""
    reason: SkipReason
    """Why it did not run."""
    detail: str | None = None
    """What the reason is about, where there is more to say: the id of a source."""

    def to_dict(self) -> dict[str, str]:
        """Return it as plain values, ready for JSON, without a detail that is None."""
        found = {"code": self.code, "reason": self.reason.value}
        return found if self.detail is None else found | {"detail": self.detail}

    def __str__(self) -> str:
        detail = "" if self.detail is None else f" {self.detail!r}"
        return f"{self.code} skipped: {self.reason.value}{detail}"


@final
@attrs.frozen(kw_only=True)
class Report:
    """Everything that a check or a decoding found, and which rules it ran.

    Iterate over it to get its findings; ``len(report)`` says how many there are. A report is always true,
    also one without findings, because "is there a report?" and "is it clean?" are different questions: ask
    `ok`. ``print(report)`` shows the findings, one a line.
    """

    findings: tuple[Finding, ...] = ()
    """What was found, in the order of the rules and of the data."""
    ran: tuple[str, ...] = ()
    """The codes of the rules that ran to the end."""
    skipped: tuple[Skipped, ...] = ()
    """The rules that did not, each with its reason."""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings of severity error."""
        return tuple(f for f in self.findings if f.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings of severity warning."""
        return tuple(f for f in self.findings if f.severity is Severity.WARNING)

    @property
    def infos(self) -> tuple[Finding, ...]:
        """The findings of severity info."""
        return tuple(f for f in self.findings if f.severity is Severity.INFO)

    @property
    def ok(self) -> bool:
        """True when nothing found is an error."""
        return not self.errors

    def raise_for_errors(self) -> None:
        """Raise a `CheckError` that carries this report, unless the report is `ok`.

        Raises:
            CheckError: A finding is an error.

        """
        if not self.ok:
            raise CheckError(self)

    def by_code(self) -> dict[str, tuple[Finding, ...]]:
        """Return the findings by their code, in the order in which the codes first occur."""
        found: dict[str, list[Finding]] = {}
        for finding in self.findings:
            found.setdefault(finding.code, []).append(finding)
        return {code: tuple(findings) for code, findings in found.items()}

    def merge(self, *others: "Report") -> "Report":
        """Return this report and others as one.

        A rule that ran on one of the records is not listed as skipped, unless it crashed on another. The
        same is ``first + second``.
        """
        reports = (self, *others)
        crashed = {
            one.code for report in reports for one in report.skipped if one.reason is SkipReason.CRASHED
        }
        ran = dict.fromkeys(code for report in reports for code in report.ran if code not in crashed)
        skipped = dict.fromkeys(one for report in reports for one in report.skipped)
        return Report(
            findings=tuple(finding for report in reports for finding in report.findings),
            ran=tuple(ran),
            # A rule that ran, but had no text of some source, is still to be told about that source.
            skipped=tuple(
                one for one in skipped if one.code not in ran or one.reason is SkipReason.NO_TEXT_OF_SOURCE
            ),
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain values, ready for JSON: ``ok``, ``findings``, ``ran``, ``skipped``."""
        return {
            "ok": self.ok,
            "findings": [finding.to_dict() for finding in self.findings],
            "ran": list(self.ran),
            "skipped": [one.to_dict() for one in self.skipped],
        }

    def __add__(self, other: object) -> "Report":
        return self.merge(other) if isinstance(other, Report) else NotImplemented

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __bool__(self) -> bool:
        # Without this, a report that found nothing would be false, and `if not report` true for a clean one.
        return True

    def __str__(self) -> str:
        return "\n".join([*map(str, self.findings), summary(self)])


def summary(report: Report) -> str:
    """Return the sums of a report in one line: clean only where there is neither an error nor a warning."""
    errors, warnings, remarks = len(report.errors), len(report.warnings), len(report.infos)
    rules = f"({_many(len(report.ran), 'rule')} ran, {len(report.skipped)} skipped)"
    if errors and not report.ran and all(found.code.startswith(_READING) for found in report.errors):
        # No rule has seen it: what the readers say is why.
        return f"could not be read: {_many(errors, 'problem')}"
    if not errors and not warnings:
        clean = f"clean: no errors, no warnings {rules}" if report.ran else f"nothing found {rules}"
        return f"{clean}; {_many(remarks, 'remark')}" if remarks else clean
    counts = ((errors, "error"), (warnings, "warning"), (remarks, "remark"))
    said = ", ".join(_many(number, word) for number, word in counts if number)
    return f"not clean: {said} {rules}" if errors else f"no errors; {said} {rules}"


_READING = "FMS9"
"""How the codes begin of what a reader finds and no rule."""


def _many(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number != 1 else ''}"
