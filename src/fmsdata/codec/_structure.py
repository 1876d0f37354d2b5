# SPDX-License-Identifier: MIT
"""The strict converter: plain Python to objects of the model, every flaw collected, nothing coerced.

A cattrs converter of our own with one hook for each leaf type. Out of the box cattrs stops at the first bad
value of an object and turns ``"3"`` into 3.
"""

import functools
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from cattrs import Converter

from fmsdata._fields import CLASSES, Field, fields_of
from fmsdata._words import a_or_an, brief, did_you_mean
from fmsdata.codec._flaws import Flaw, OddNumber, Path, RefusedError, mismatch
from fmsdata.codec._leaves import LEAVES, Leaf
from fmsdata.codec.codes import (
    GRAMMAR,
    MISSING_FIELD,
    RANGE,
    REFUSED,
    TEXT,
    UNKNOWN_FIELD,
    UNKNOWN_WORD,
    WRONG_TYPE,
)
from fmsdata.errors import GrammarError, InvalidError, Problem
from fmsdata.model._checks import Check, combination_problems, field_check, field_checks
from fmsdata.model._word import Word

Hook = Callable[[Any, Any], Any]
Read = Callable[[Any], Any]

_BOOLEANS: Final = ("true", "false")


_EXPECTED: Final[Mapping[type, str]] = {str: "text", int: "an integer", bool: "true or false"}


def _wrong_type(found: object, expected: str, hint: str | None = None) -> RefusedError:
    return RefusedError([mismatch(WRONG_TYPE, found, expected, hint)])


def _hint(value: object, wire: type) -> str | None:
    """Return how to mend a value of the wrong type, where quotes are all that is wrong with it."""
    if wire is str and isinstance(value, (int, OddNumber)):
        return "write it in double quotes"
    quoted = type(value) is str and (value.lstrip("-").isdecimal() if wire is int else value in _BOOLEANS)
    return "write it without quotes" if quoted and wire is not str else None


def _leaf_hook(row: Leaf) -> Hook:
    """Return the hook that reads one leaf type, strictly, as the table of leaf types says."""
    kind, wire = row.kind, row.wire
    expected = _EXPECTED[wire] if kind is wire else f"the text of {a_or_an(kind.__name__)}"
    code = UNKNOWN_WORD if issubclass(kind, Word) else GRAMMAR

    def read(value: Any, _: Any) -> Any:
        # Plain Python may hold a scalar or a word as what it is; JSON never does.
        if type(value) is kind:
            return value
        if type(value) is not wire:
            raise _wrong_type(value, expected, _hint(value, wire))
        try:
            return row.read(value)
        except GrammarError as error:
            raise RefusedError([mismatch(code, value, error.expected, error.hint)]) from None

    return read


def _checked(read: Read, check: Check) -> Read:
    def read_checked(value: Any) -> Any:
        made = read(value)
        expected = check(made)
        if expected:
            raise RefusedError([mismatch(TEXT if isinstance(made, str) else RANGE, value, expected)])
        return made

    return read_checked


def _each(read: Read, max_flaws: int) -> Read:
    def read_each(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, (list, tuple)):
            raise _wrong_type(value, "an array")
        made, flaws = [], list[Flaw]()
        for position, item in enumerate(value):
            try:
                made.append(read(item))
            except RefusedError as refused:
                flaws += _below(position, refused.flaws)
                if len(flaws) > max_flaws:
                    break
        if flaws:
            raise RefusedError(flaws)
        return tuple(made)

    return read_each


def _or_null(read: Read) -> Read:
    def read_optional(value: Any) -> Any:
        return None if value is None else read(value)

    return read_optional


def _below(part: str | int, flaws: list[Flaw]) -> Iterator[Flaw]:
    """Yield flaws with their paths as seen from one level further out."""
    for flaw in flaws:
        yield flaw._replace(path=(part, *flaw.path))


def _field_reader(field: Field, converter: Converter, max_flaws: int) -> Read:
    leaf = field.shape.leaf
    hook: Hook = converter.get_structure_hook(leaf)

    def read_leaf(value: Any) -> Any:
        return hook(value, leaf)

    read: Read = read_leaf
    if leaf is str or leaf is int:
        read = _checked(read, field_check(field.shape._replace(many=False, optional=False)))
    if field.shape.many:
        read = _each(read, max_flaws)
    return _or_null(read) if field.shape.optional else read


def _record_hook(cls: type, converter: Converter, max_flaws: int) -> Hook:
    readers = [(field, _field_reader(field, converter, max_flaws)) for field in fields_of(cls)]

    def read(value: Any, _: Any) -> Any:
        if not isinstance(value, Mapping):
            raise _wrong_type(value, f"an object that holds {a_or_an(cls.__name__)}")
        made: dict[str, Any] = {}
        flaws: list[Flaw] = []
        for field, read_field in readers:
            if field.name in value:
                try:
                    made[field.name] = read_field(value[field.name])
                except RefusedError as refused:
                    flaws += _below(field.name, refused.flaws)
            elif field.required:
                message = f"the required field {field.name!r} of {a_or_an(cls.__name__)} is missing"
                expected = f"the field {field.name!r}"
                flaws.append(Flaw((field.name,), MISSING_FIELD, message, expected, hint=field.about.doc))
        if flaws:
            raise RefusedError([*flaws, *_impossible(cls, value, made)])
        return _constructed(cls, made)

    return read


def _constructed(cls: type, fields: dict[str, Any]) -> Any:
    try:
        return cls(**fields)
    except InvalidError as error:
        raise RefusedError([_refusal(cls, problem) for problem in error.problems]) from None


def _impossible(cls: type, document: Mapping[str, Any], sound: dict[str, Any]) -> Iterator[Flaw]:
    """Yield which combinations of the sound fields of an object make no sense."""
    absent = {f.name: f.default for f in fields_of(cls) if f.name not in document and not f.required}
    for problem in combination_problems(cls, absent | sound, field_checks(cls)):
        yield _refusal(cls, problem)


def _refusal(cls: type, problem: Problem) -> Flaw:
    first = problem.field.split(",")[0]
    flaw = mismatch(REFUSED, problem.value, problem.expected)
    return flaw._replace(path=(first,), message=f"{cls.__name__}.{problem}")


@functools.lru_cache(8)
def converter(max_flaws: int) -> Converter:
    """Return the converter; a list stops being read when so many of its values are refused."""
    made = Converter()
    # Each kind by its own name, for scalars and words are texts too and would fall to the hook for `str`.
    for row in LEAVES.values():
        made.register_structure_hook(row.kind, _leaf_hook(row))
    for cls in CLASSES:
        made.register_structure_hook(cls, _record_hook(cls, made, max_flaws))
    return made


def structured(document: object, cls: type, max_flaws: int) -> Any:
    """Return the object that a document describes. Raises `RefusedError` with every flaw."""
    return converter(max_flaws).structure(document, cls)


@functools.cache
def _names(cls: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields_of(cls))


def without_unknown(document: Any, cls: type, flaws: list[Flaw], max_flaws: int, path: Path = ()) -> Any:
    """Return a document without the keys that its class does not have, each of which is noted."""
    if not isinstance(document, Mapping):
        return document
    kept: dict[str, Any] = {}
    fields = {field.name: field for field in fields_of(cls)}
    for key, value in document.items():
        field = fields.get(key) if isinstance(key, str) else None
        if field is None:
            if len(flaws) <= max_flaws:
                flaws.append(_unknown(cls, key, value, path))
        elif not field.shape.is_record:
            kept[key] = value
        elif isinstance(value, (list, tuple)) and field.shape.many:
            kept[key] = [
                without_unknown(item, field.shape.leaf, flaws, max_flaws, (*path, key, position))
                for position, item in enumerate(value)
            ]
        else:
            kept[key] = without_unknown(value, field.shape.leaf, flaws, max_flaws, (*path, key))
    return kept


def _unknown(cls: type, key: object, value: object, path: Path) -> Flaw:
    name = key if isinstance(key, str) else brief(key)
    message = f"{a_or_an(cls.__name__)} has no field {brief(name)}"
    hint = did_you_mean(name, _names(cls))
    return Flaw((*path, name), UNKNOWN_FIELD, message, "a field of the class", value, hint)
