# SPDX-License-Identifier: MIT
"""Findings and reports: one record for decoding problems and for rule findings."""

import enum
from typing import final

import attrs

from fmsdata._words import BRIEF

__all__ = ["Finding", "Report", "Severity", "Skipped"]


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

    def __str__(self) -> str:
        where = self.file or ""
        if self.line is not None:
            where += f":{self.line}"
        where = f"{where}{'#' if where else ''}{self.place}"
        tail = f" ({self.hint})" if self.hint else ""
        return f"{where} {self.severity.value} {self.code} {self.message}{tail}"


@final
@attrs.frozen(kw_only=True)
class Skipped:
    """A rule that did not run, and why."""

    code: str
    """The rule's code."""
    reason: str
    """``deselected``, ``nothing to look at``, ``needs a dataset`` or ``crashed``."""


@final
@attrs.frozen(kw_only=True)
class Report:
    """Everything that a check or a decoding found, and which rules it ran."""

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
