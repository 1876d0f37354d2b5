# SPDX-License-Identifier: MIT
"""What every class of the model refuses, told once: field facts, field checks, and the constructor.

Each field says what it is in its ``metadata`` (see `about`). From that and from its type come the
checks that the constructor makes here, and those that the readers and the schemas make elsewhere.
A constructor reports everything that is wrong with an object, not only the first thing.
"""

import functools
import operator
import re
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

import attrs

from fmsdata._words import a_or_an
from fmsdata.errors import InvalidError, Problem
from fmsdata.model._plain import TextLimits, WholeLimits
from fmsdata.model._shape import Shape, plain, shape_of


class About(NamedTuple):
    """The facts of one field, kept under the key ``fmsdata`` of its metadata."""

    doc: str
    unit: str | None = None
    refers: str | None = None
    known: str | None = None


def about(
    doc: str,
    *,
    unit: str | None = None,
    refers: str | None = None,
    known: str | None = None,
) -> Mapping[str, About]:
    """Return the metadata of a field.

    Args:
        doc: One sentence that says what the field holds.
        unit: The unit of a number.
        refers: For an id, the class that it points at; ``any`` for every class with an id.
        known: For open words, the name of the published list in `fmsdata.model.vocabulary`.

    """
    return {"fmsdata": About(doc, unit, refers, known)}


def about_field(field: "attrs.Attribute[Any]") -> About:
    """Return the facts of a field of a model class."""
    facts = field.metadata["fmsdata"]
    assert isinstance(facts, About)  # noqa: S101 - every field of the model is declared through `about`
    return facts


Check = Callable[[object], str | None]
"""A field check: returns what was expected, or None when the value is accepted."""


def _is_text(spec: TextLimits) -> Check:
    match = re.compile(spec.pattern).fullmatch if spec.pattern else None

    def check(value: object) -> str | None:
        if type(value) is not str:
            return f"{spec.expected}, as plain str" if isinstance(value, str) else spec.expected
        if len(value) < spec.min_length:
            return spec.expected
        if match and not match(value):
            return spec.expected
        if not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError:
                return f"{spec.expected} without lone surrogates"
        return None

    return check


def _is_whole(spec: WholeLimits) -> Check:
    low, high, expected = spec.minimum, spec.maximum, spec.expected

    def check(value: object) -> str | None:
        return None if type(value) is int and low <= value <= high else expected

    return check


def _is_exactly(kind: type) -> Check:
    def check(value: object) -> str | None:
        return None if type(value) is kind else a_or_an(kind.__name__)

    return check


def _is_optional(inner: Check) -> Check:
    def check(value: object) -> str | None:
        if value is None:
            return None
        expected = inner(value)
        return f"{expected}, or None" if expected else None

    return check


def _is_tuple(inner: Check) -> Check:
    def check(value: object) -> str | None:
        if type(value) is not tuple:
            return "a tuple"
        for position, item in enumerate(value):
            expected = inner(item)
            if expected:
                return f"{expected} at position {position}"
        return None

    return check


def field_check(shape: Shape) -> Check:
    """Return the check for a field of a shape."""
    if isinstance(shape.limits, TextLimits):
        check = _is_text(shape.limits)
    elif isinstance(shape.limits, WholeLimits):
        check = _is_whole(shape.limits)
    else:
        check = _is_exactly(shape.leaf)
    if shape.many:
        check = _is_tuple(check)
    return _is_optional(check) if shape.optional else check


class FieldCheck(NamedTuple):
    """How a field is checked for itself."""

    name: str
    check: Check
    stand_in: object
    """What may stand for an unsound value while the other fields are checked together; `NOTHING` if none."""


def field_checks(cls: type) -> tuple[FieldCheck, ...]:
    """Return the check of each field of a model class, in field order."""
    hints = typing.get_type_hints(cls)
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(cls)
    made = []
    for f in fields:
        shape = shape_of(hints[f.name])
        check = field_check(shape)
        plain = shape.leaf in (str, int) and not shape.many
        made.append(FieldCheck(f.name, check, f.default if plain else attrs.NOTHING))
    return tuple(made)


class _UnsoundError(Exception):
    """A combination of fields turned on a value that is itself refused."""


class _Sound:
    """The sound fields of a record that has unsound ones."""

    def __init__(self, values: Mapping[str, object], stand_ins: Mapping[str, object]) -> None:
        self._values = values
        self._stand_ins = stand_ins

    def __getattr__(self, name: str) -> object:
        found = self._values.get(name, attrs.NOTHING)
        if found is attrs.NOTHING:
            found = self._stand_ins.get(name, attrs.NOTHING)
        if found is attrs.NOTHING:
            raise _UnsoundError
        return found


def combination_problems(
    cls: type, values: Mapping[str, object], checks: tuple[FieldCheck, ...]
) -> Iterator[Problem]:
    """Yield which combinations of the sound fields of a record make no sense.

    Args:
        cls: A class of the model.
        values: Its sound fields, those at their default included.
        checks: Its field checks.
    """
    refuse: Callable[[Any], Iterable[Problem]] | None = getattr(cls, "_refuse", None)
    if refuse is None:
        return
    stand_ins = {field.name: field.stand_in for field in checks}
    try:
        for problem in refuse(_Sound(values, stand_ins)):
            if all(name in values for name in problem.field.split(", ")):
                yield problem
    except _UnsoundError:
        return


def _problems(cls: type, record: object, checks: tuple[FieldCheck, ...]) -> Iterator[Problem]:
    unsound = []
    for field in checks:
        value = getattr(record, field.name)
        expected = field.check(value)
        if expected:
            unsound.append(field.name)
            yield Problem(field.name, value, expected)
    if unsound:
        sound = {field.name: getattr(record, field.name) for field in checks if field.name not in unsound}
        yield from combination_problems(cls, sound, checks)


def _readable(record: Any) -> str:
    """Return the record as the call that makes it, without the fields at their default."""
    parts = []
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if value != field.default or type(value) is not type(field.default):
            parts.append(f"{field.name}={value!r}")
    return f"{type(record).__name__}({', '.join(parts)})"


class _Pretty:
    """Prints a record as its repr, under the protocol of IPython, which Hypothesis follows too.

    A class does not have it: Hypothesis would call it where it shows the class itself.
    """

    def __get__(self, record: object, owner: type) -> Callable[[Any, bool], None]:
        if record is None:
            raise AttributeError(f"{owner.__name__} is printed as every class is")
        return lambda printer, _: printer.text(repr(record))


C = TypeVar("C")


def checked(cls: type[C]) -> type[C]:
    """Give a frozen class the constructor, the equality, the hash and the repr of the model.

    The constructor refuses what can never be, all problems at once.

    First each field is checked for itself, then the class's own ``_refuse`` says which combinations of
    sound fields make no sense. Readers that check fields faster make the same objects without this.
    """
    build: Callable[..., None] = cls.__init__
    # Whoever asks for help is told `str`, not what it is for us.
    build.__annotations__ = {name: plain(hint) for name, hint in build.__annotations__.items()}
    refuse: Callable[[C], Iterable[Problem]] | None = getattr(cls, "_refuse", None)

    # Resolving annotations costs more than making the class, and most programs use few of them.
    checks = functools.cache(functools.partial(field_checks, cls))

    @functools.wraps(build)
    def __init__(self: C, **fields: Any) -> None:  # noqa: N807 - it becomes the constructor
        build(self, **fields)
        problems = tuple(_problems(cls, self, checks()))
        if not problems and refuse is not None:
            problems = tuple(refuse(self))
        if problems:
            raise InvalidError(cls.__name__, problems)

    # One operation in C gives all values; attrs would compile source text for each of the 18 classes.
    finished: Any = cls
    values = operator.attrgetter(*(field.name for field in attrs.fields(finished)))

    def __eq__(self: C, other: object) -> bool:  # noqa: N807 - it becomes the method
        if type(other) is not cls:
            return NotImplemented
        return bool(values(self) == values(other))

    def __hash__(self: C) -> int:  # noqa: N807 - it becomes the method
        return hash((cls, values(self)))

    def __init_subclass__(derived: type, /, *, blank: bool = False) -> None:  # noqa: N807 - it becomes the method
        # The fast reader fills objects of a subclass, and gives each its own class before anyone sees it.
        if not blank:
            raise TypeError(f"{derived.__name__}: {cls.__name__} is final")

    finished.__init__ = __init__
    finished.__init_subclass__ = classmethod(__init_subclass__)
    finished.__eq__ = __eq__
    finished.__hash__ = __hash__
    finished.__repr__ = _readable
    finished._repr_pretty_ = _Pretty()
    return cls
