# SPDX-License-Identifier: MIT
"""The choice of rules as one object, and where it stands in a ``pyproject.toml``."""

import functools
import tomllib
from pathlib import Path
from typing import Any, Final, Self, final

import attrs

from fmsdata._words import did_you_mean
from fmsdata.errors import InputError, InvalidError, Problem, UnknownNameError
from fmsdata.findings import Severity
from fmsdata.rules._catalogue import rules
from fmsdata.rules._select import Plan, plan, read_severity

__all__ = ["Config"]

FILE: Final = "pyproject.toml"
_KEYS: Final = ("select", "ignore", "severity")


@final
@attrs.frozen(kw_only=True)
class Config:
    """Which rules run and how much they weigh, in the words that `check` and the command line take."""

    select: tuple[str, ...] = ()
    """The rules to run, by code, prefix, name or family; empty for all."""
    ignore: tuple[str, ...] = ()
    """The rules to leave out, in the same words."""
    severity: tuple[tuple[str, Severity | str], ...] = ()
    """Selectors, each with the severity that its rules shall have."""
    file: str | None = None
    """The file that it was read from."""

    def over(self, other: Self) -> Self:
        """Return this choice, with that of *other* for what is not chosen here."""
        return attrs.evolve(
            self,
            select=self.select or other.select,
            ignore=self.ignore or other.ignore,
            severity=self.severity or other.severity,
            file=self.file or other.file,
        )

    def plan(self) -> Plan:
        """Return the rules that are chosen, each with its severity, and those that are not.

        Raises:
            UnknownNameError: A selector selects nothing, or a severity is none.
            InvalidError: A package that adds rules is unsound.
        """
        return _plan(self.select, self.ignore, self.severity)

    @classmethod
    def find(cls, start: Path) -> Self:
        """Return the configuration of the nearest ``pyproject.toml`` with a table ``[tool.fmsdata]``.

        Looks in *start* and in the directories above it. Without such a file, nothing is configured.

        Raises:
            InputError: A file cannot be read.
            InvalidError: Its table holds something else than selectors and severities.
            UnknownNameError: Its table holds an unknown key or severity.

        """
        for folder in (start.resolve(), *start.resolve().parents):
            path = folder / FILE
            if path.is_file():
                found = cls.read(path)
                if found is not None:
                    return found
        return cls()

    @classmethod
    def read(cls, path: Path) -> Self | None:
        """Return the configuration in a TOML file, or None when it has no table ``[tool.fmsdata]``.

        Raises:
            InputError: The file cannot be read.
            InvalidError: The table holds something else than selectors and severities.
            UnknownNameError: The table holds an unknown key or severity.

        """
        try:
            document = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or f"not TOML: {error}"
            raise InputError(str(path), str(reason)) from error
        tools = document.get("tool")
        table = tools.get("fmsdata") if isinstance(tools, dict) else None
        return None if table is None else cls._from_table(table, str(path))

    @classmethod
    def _from_table(cls, table: Any, file: str) -> Self:
        if not isinstance(table, dict):
            raise InvalidError("[tool.fmsdata]", (Problem("tool.fmsdata", table, "a table"),))
        for key in table:
            if key not in _KEYS:
                raise UnknownNameError("key of [tool.fmsdata]", key, _KEYS, did_you_mean(key, _KEYS))
        lists = {key: table.get(key, []) for key in ("select", "ignore")}
        weights = table.get("severity", {})
        problems = [
            Problem(key, words, "a list of selectors")
            for key, words in lists.items()
            if not isinstance(words, list) or not all(isinstance(word, str) for word in words)
        ]
        if not isinstance(weights, dict) or not all(isinstance(word, str) for word in weights.values()):
            problems.append(Problem("severity", weights, "a table of selectors and severities"))
        if problems:
            raise InvalidError("[tool.fmsdata]", tuple(problems))
        return cls(
            select=tuple(lists["select"]),
            ignore=tuple(lists["ignore"]),
            severity=tuple((word, read_severity(weight)) for word, weight in weights.items()),
            file=file,
        )


@functools.lru_cache(maxsize=16)
def _plan(
    select: tuple[str, ...], ignore: tuple[str, ...], severity: tuple[tuple[str, Severity | str], ...]
) -> Plan:
    # The rules of a process do not change; a check of a small record would spend its time here.
    return plan(rules(), select, ignore, dict(severity))
