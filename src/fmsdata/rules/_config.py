# SPDX-License-Identifier: MIT
"""The choice of rules as one object, and where it stands in a ``pyproject.toml``."""

import functools
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, Self, final

import attrs

from fmsdata._words import did_you_mean
from fmsdata.errors import ArgumentError, InputError, InvalidError, Problem, UnknownNameError
from fmsdata.findings import Severity
from fmsdata.rules._catalogue import rules
from fmsdata.rules._select import Plan, SeverityMap, plan, read_severity

__all__ = ["Config"]

FILE: Final = "pyproject.toml"
_KEYS: Final = ("select", "ignore", "severity")


def _words(argument: str, value: object) -> tuple[str, ...]:
    # A lone text would otherwise be taken letter by letter.
    if isinstance(value, str):
        return (value,)
    words = tuple(value) if isinstance(value, Iterable) else (None,)
    if not all(isinstance(word, str) for word in words):
        raise ArgumentError(argument, value, "a selector, or several in a list")
    return words


def _selected(value: str | Iterable[str]) -> tuple[str, ...]:
    return _words("select", value)


def _ignored(value: str | Iterable[str]) -> tuple[str, ...]:
    return _words("ignore", value)


def _pairs(
    value: SeverityMap | Iterable[tuple[str, Severity | str]],
) -> tuple[tuple[str, Severity | str], ...]:
    given: Any = value
    if isinstance(given, Mapping):
        given = given.items()
    pairs = tuple(given) if isinstance(given, Iterable) and not isinstance(given, str) else (None,)
    if not all(map(_is_pair, pairs)):
        raise ArgumentError("severity", value, "selectors with severities, such as {'FMS1': 'warning'}")
    return pairs


def _is_pair(pair: object) -> bool:
    return isinstance(pair, tuple) and len(pair) == 2 and all(isinstance(word, str) for word in pair)


@final
@attrs.frozen(kw_only=True)
class Config:
    """Which rules run and how much they weigh, in the words that `check` and the command line take."""

    select: tuple[str, ...] = attrs.field(default=(), converter=_selected)
    """The rules to run, by code, prefix, name or family, one or several; empty for all."""
    ignore: tuple[str, ...] = attrs.field(default=(), converter=_ignored)
    """The rules to leave out, in the same words."""
    severity: tuple[tuple[str, Severity | str], ...] = attrs.field(default=(), converter=_pairs)
    """Selectors, each with the severity that its rules shall have: a mapping, or pairs."""
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
