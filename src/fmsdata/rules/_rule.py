# SPDX-License-Identifier: MIT
"""What a rule is, and the decorator that makes one out of a small function."""

import enum
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar, final

import attrs

from fmsdata.errors import InvalidError, Problem
from fmsdata.findings import Severity
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View

__all__ = ["NOTHING", "Family", "Hit", "Look", "Rule", "RuleScope"]

R = TypeVar("R")

_CODE: Final = re.compile(r"[A-Z]{2,8}[0-9]{3,4}")
_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_RESERVED: Final = ("all", "decoding")
"""Names with a meaning of their own: the selector of every rule, and the family of the codes 9xx."""
_PREFIX: Final = re.compile(r"[A-Z]{2,8}[0-9]?")


class RuleScope(enum.StrEnum):
    """How much a rule must be given to say anything."""

    RECORD = "record"
    """A single record is enough."""
    DATASET = "dataset"
    """It looks from one record to others, so it needs a whole dataset."""
    TEXT = "text"
    """It also needs the texts of the sources: it runs in `verify_evidence` only."""

    def __repr__(self) -> str:
        return f"RuleScope.{self.name}"


class Hit(NamedTuple):
    """What a rule saw at one place. The engine adds the code, the severity and the path."""

    message: str
    """One sentence; values in it are cut with `brief`."""
    at: str = ""
    """The field concerned, below the record that was looked at: ``count`` or ``parts/0/count``."""
    expected: str | None = None
    """What would have been accepted."""
    actual: str | None = None
    """What was found."""
    hint: str | None = None
    """How to mend it, when that can be told."""
    node: Node[Any] | None = None
    """The record concerned, where it is not the one that was looked at."""


NOTHING: Final[tuple[Hit, ...]] = ()
"""What a rule returns when all is well; cheaper than a generator that yields nothing."""

Look: TypeAlias = Callable[[Node[R], Index], Iterable[Hit]]
"""The function of a rule: looks at one record and returns what it saw there, nothing in most cases."""


@final
@attrs.frozen(kw_only=True, eq=False)
class Rule:
    """One thing that must agree, with everything that its page says about it.

    The two examples are functions, so that a catalogue is read without building any.
    """

    code: str
    """Never used for anything else: ``FMS101``."""
    name: str
    """In kebab-case; it states the problem."""
    family: str
    """The family that it belongs to."""
    severity: Severity
    """How much a finding of it weighs unless the caller says otherwise."""
    scope: RuleScope
    """What it must be given."""
    over: View[Any]
    """The records that it looks at."""
    look: Look[Any] = attrs.field(repr=False)
    """The function."""
    checks: str = attrs.field(repr=False)
    """What it checks, in a sentence or two: the docstring of the function."""
    why: str = attrs.field(repr=False)
    """Why that matters."""
    fix: str = attrs.field(repr=False)
    """How to mend what it finds."""
    ignore: str = attrs.field(repr=False)
    """When a finding is no fault."""
    unverified: bool = False
    """Whether it rests on facts that were recalled and not read: then it is no error by itself."""
    basis: str = attrs.field(repr=False)
    """What it rests on: a statute, a manual, a documented practice."""
    failing: Callable[[], Any] = attrs.field(repr=False)
    """Builds an example in which it finds something."""
    mended: Callable[[], Any] = attrs.field(repr=False)
    """Builds the same example put right."""
    texts: Mapping[str, str] = attrs.field(factory=dict, repr=False)
    """The texts of the sources of the two examples, for a rule that reads them."""


@final
class Family:
    """The rules that share a subject and the beginning of their codes."""

    def __init__(self, name: str, prefix: str) -> None:
        """Make an empty family.

        Raises:
            InvalidError: The name is not in kebab-case or means something else already, or the prefix is not
                capitals with a digit at most.

        """
        problems = []
        if not _NAME.fullmatch(name):
            problems.append(Problem("name", name, "a name in kebab-case"))
        if name in _RESERVED:
            problems.append(Problem("name", name, "a name that means nothing else"))
        if not _PREFIX.fullmatch(prefix):
            problems.append(Problem("prefix", prefix, "2 to 8 capital letters and a digit at most"))
        if problems:
            raise InvalidError("Family", tuple(problems))
        self.name: Final = name
        self.prefix: Final = prefix
        self._rules: list[Rule] = []

    def __repr__(self) -> str:
        return f"Family({self.name!r}, {self.prefix!r})"

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of the family, in the order of their codes."""
        return tuple(sorted(self._rules, key=lambda rule: rule.code))

    def rule(
        self,
        code: str,
        name: str,
        severity: Severity,
        *,
        over: View[R],
        why: str,
        fix: str,
        ignore: str,
        basis: str,
        failing: Callable[[], Any],
        mended: Callable[[], Any],
        scope: RuleScope = RuleScope.RECORD,
        texts: Mapping[str, str] | None = None,
        unverified: bool = False,
    ) -> Callable[[Look[R]], Rule]:
        """Register the decorated function as a rule; its docstring says what the rule checks.

        Raises:
            InvalidError: The code or the name is malformed or taken, the function has no docstring, or a rule
                that rests on unverified facts is an error.

        """

        def register(look: Look[R]) -> Rule:
            checks = " ".join((look.__doc__ or "").split())
            self._refuse(code, name, checks)
            if unverified and severity is Severity.ERROR:
                problem = Problem("severity", severity, "no error in a rule on unverified facts")
                raise InvalidError("Rule", (problem,))
            made = Rule(
                code=code,
                name=name,
                family=self.name,
                severity=severity,
                scope=scope,
                over=over,
                look=look,
                checks=checks,
                why=why,
                fix=fix,
                ignore=ignore,
                unverified=unverified,
                basis=basis,
                failing=failing,
                mended=mended,
                texts=texts or {},
            )
            self._rules.append(made)
            return made

        return register

    def _refuse(self, code: str, name: str, checks: str) -> None:
        problems = []
        if not _CODE.fullmatch(code) or not code.startswith(self.prefix):
            problems.append(Problem("code", code, f"{self.prefix} and digits, three or four in all"))
        if not _NAME.fullmatch(name):
            problems.append(Problem("name", name, "a name in kebab-case"))
        if name in _RESERVED:
            problems.append(Problem("name", name, "a name that means nothing else"))
        for rule in self._rules:
            if code == rule.code:
                problems.append(Problem("code", code, "a code that is not taken"))
            if name == rule.name:
                problems.append(Problem("name", name, "a name that is not taken"))
        if not checks:
            problems.append(Problem("docstring", None, "a docstring that says what the rule checks"))
        if problems:
            raise InvalidError("Rule", tuple(problems))
