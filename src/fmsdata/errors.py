# SPDX-License-Identifier: MIT
"""Every exception of fmsdata: plain, picklable, and carrying what went wrong as data.

Catch `FmsdataError` and nothing else escapes. The message is made from the data in
``__str__``; rely on the attributes, not on the wording.
"""

from typing import TYPE_CHECKING, NamedTuple

from fmsdata._words import brief

if TYPE_CHECKING:
    from fmsdata.findings import Finding, Report

__all__ = [
    "ArgumentError",
    "CheckError",
    "DecodeError",
    "FmsdataError",
    "GrammarError",
    "InputError",
    "InvalidError",
    "MissingExtraError",
    "Problem",
    "UnknownNameError",
]


class FmsdataError(Exception):
    """The base of every exception that fmsdata raises on purpose."""


class Problem(NamedTuple):
    """One thing that a constructor refuses."""

    field: str
    """The field concerned, or the fields, joined by a comma."""
    value: object
    """What was found."""
    expected: str
    """What would have been accepted."""

    def __str__(self) -> str:
        return f"{self.field}: found {brief(self.value)}, expected {self.expected}"


class InvalidError(FmsdataError, ValueError):
    """A constructor was given what can never be; all its problems are listed at once."""

    def __init__(self, kind: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(kind, problems)
        self.kind: str = kind
        """The class that refused."""
        self.problems: tuple[Problem, ...] = problems
        """Everything that was wrong, in field order."""

    def __str__(self) -> str:
        return "; ".join(f"{self.kind}.{problem}" for problem in self.problems)


class GrammarError(FmsdataError, ValueError):
    """A text does not follow the grammar that it was read by."""

    def __init__(self, grammar: str, text: str, expected: str, hint: str | None = None) -> None:
        super().__init__(grammar, text, expected, hint)
        self.grammar: str = grammar
        """What was being read: ``Transmittal``, ``count``, ``amount``..."""
        self.text: str = text
        """The text that was refused."""
        self.expected: str = expected
        """What would have been accepted."""
        self.hint: str | None = hint
        """How to mend it, when that can be told."""

    def __str__(self) -> str:
        tail = f" ({self.hint})" if self.hint else ""
        return f"{self.grammar}: found {brief(self.text)}, expected {self.expected}{tail}"


class UnknownNameError(FmsdataError, LookupError):
    """A name that must be known is not: a dataset, a rule, a class, an id."""

    def __init__(self, kind: str, name: str, known: tuple[str, ...], hint: str | None = None) -> None:
        super().__init__(kind, name, known, hint)
        self.kind: str = kind
        """What the name should have been the name of."""
        self.name: str = name
        """The name that was given."""
        self.known: tuple[str, ...] = known
        """The names that would have been accepted."""
        self.hint: str | None = hint
        """The nearest known name, when one is close."""

    def __str__(self) -> str:
        if self.hint:
            return f"no {self.kind} {brief(self.name)}: {self.hint}"
        listed = ", ".join(self.known[:8]) + (", …" if len(self.known) > 8 else "")
        return f"no {self.kind} {brief(self.name)}" + (f"; known: {listed}" if listed else "")


class ArgumentError(FmsdataError, TypeError):
    """An argument is of a type that the function cannot work with."""

    def __init__(self, argument: str, value: object, expected: str) -> None:
        super().__init__(argument, value, expected)
        self.argument: str = argument
        """The name of the argument."""
        self.value: object = value
        """What was given."""
        self.expected: str = expected
        """What would have been accepted."""

    def __str__(self) -> str:
        return f"{self.argument}: found {brief(self.value)}, expected {self.expected}"


class InputError(FmsdataError, OSError):
    """A file or stream could not be read or written."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(file, reason)
        self.file: str = file
        """The path or the name of the stream."""
        self.reason: str = reason
        """What stood in the way."""

    def __str__(self) -> str:
        return f"{self.file}: {self.reason}"


class DecodeError(FmsdataError, ValueError):
    """Data could not be decoded; the report lists everything that is wrong with it."""

    def __init__(self, report: "Report") -> None:
        super().__init__(report)
        self.report: Report = report
        """All problems, each with code, path, what was found and what was expected."""

    def __str__(self) -> str:
        return _in_one_line(self.report, "problem")


class CheckError(FmsdataError, ValueError):
    """A check found errors; see `Report.raise_for_errors`."""

    def __init__(self, report: "Report") -> None:
        super().__init__(report)
        self.report: Report = report
        """Everything that was found, errors and the rest."""

    def __str__(self) -> str:
        return _in_one_line(self.report, "error")


class MissingExtraError(FmsdataError, ImportError):
    """A function needs a package that comes with an extra of fmsdata, and it is not installed."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(package, extra)
        self.package: str = package
        """The package that cannot be imported."""
        self.extra: str = extra
        """The extra of fmsdata that brings it."""

    def __str__(self) -> str:
        return f"{self.package} is not installed: pip install 'fmsdata[{self.extra}]'"


_SHOWN = 3
"""How many errors of a report are listed in one line."""


def _in_one_line(report: "Report", word: str) -> str:
    errors = report.errors
    listed = [str(finding) for finding in errors[:_SHOWN]]
    head = f"{len(errors)} {word}{'s' if len(errors) != 1 else ''}: "
    places = {(finding.file, finding.line) for finding in errors}
    files = {file for file, _ in places}
    if len(files) == 1 and None not in files:
        # Named once, in front, and not again with each problem.
        file, line = places.pop()
        place = f"{file}:{line}" if not places and line is not None else file
        head = f"{place}: {head}"
        listed = [_after(place, finding) for finding in errors[:_SHOWN]]
    more = len(errors) - len(listed)
    return head + "; ".join(listed) + (f"; and {more} more" if more else "")


def _after(place: str | None, finding: "Finding") -> str:
    line, _, rest = str(finding).removeprefix(place or "").partition("#")
    return f"line {line[1:]} {rest}" if line else rest
