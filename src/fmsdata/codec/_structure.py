# SPDX-License-Identifier: MIT
"""The strict converter: plain Python to objects of the model, every flaw collected, nothing coerced.

A cattrs converter of our own with one hook for each leaf type. Out of the box cattrs stops at the first bad
value of an object and turns ``"3"`` into 3.
"""

import functools
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from cattrs import Converter

from fmsdata._fields import CLASSES, SCALARS, Field, fields_of
from fmsdata._words import brief, did_you_mean
from fmsdata.codec._flaws import Flaw, OddNumber, Path, RefusedError, mismatch
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
from fmsdata.errors import GrammarError, InvalidError
from fmsdata.model._checks import Check, field_check
from fmsdata.model._shape import Shape
from fmsdata.model._word import Word

Hook = Callable[[Any, Any], Any]
Read = Callable[[Any], Any]


def _refuse(found: object, expected: str, hint: str | None = None) -> RefusedError:
    return RefusedError([mismatch(WRONG_TYPE, found, expected, hint)])


def _plain_text(value: Any, _: Any) -> str:
    if type(value) is str:
        return value
    hint = "write it in double quotes" if isinstance(value, (int, OddNumber)) else None
    raise _refuse(value, "text", hint)


def _plain_integer(value: Any, _: Any) -> int:
    if type(value) is int:
        return value
    written_as_text = type(value) is str and value.strip("-").isdecimal()
    raise _refuse(value, "an integer", "write it without quotes" if written_as_text else None)


def _plain_boolean(value: Any, _: Any) -> bool:
    if type(value) is bool:
        return value
    raise _refuse(value, "true or false", "write it without quotes" if value in ("true", "false") else None)


def _word(value: Any, kind: type[Word]) -> Word:
    if type(value) is kind:
        return value
    if type(value) is not str:
        raise _refuse(value, f"one of the words of {kind.__name__}")
    for word in kind:
        if word.value == value:
            return word
    known = [word.value for word in kind]
    raise RefusedError(
        [mismatch(UNKNOWN_WORD, value, "one of " + ", ".join(known), did_you_mean(value, known))]
    )


def _scalar(value: Any, kind: type[str]) -> str:
    if type(value) is kind:
        return value
    if type(value) is not str:
        raise _refuse(value, f"the text of a {kind.__name__}")
    try:
        return kind(value)
    except GrammarError as error:
        raise RefusedError([mismatch(GRAMMAR, value, error.expected, error.hint)]) from None


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
            raise _refuse(value, "an array")
        made, flaws = [], list[Flaw]()
        for position, item in enumerate(value):
            try:
                made.append(read(item))
            except RefusedError as refused:
                flaws += below(position, refused.flaws)
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


def below(part: str | int, flaws: list[Flaw]) -> Iterator[Flaw]:
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
        read = _checked(read, field_check(Shape(leaf, many=False, optional=False), field.check))
    if field.shape.many:
        read = _each(read, max_flaws)
    return _or_null(read) if field.shape.optional else read


def _record_hook(cls: type, converter: Converter, max_flaws: int) -> Hook:
    readers = [(field, _field_reader(field, converter, max_flaws)) for field in fields_of(cls)]

    def read(value: Any, _: Any) -> Any:
        if not isinstance(value, Mapping):
            raise _refuse(value, f"an object that holds a {cls.__name__}")
        made: dict[str, Any] = {}
        flaws: list[Flaw] = []
        for field, read_field in readers:
            if field.name in value:
                try:
                    made[field.name] = read_field(value[field.name])
                except RefusedError as refused:
                    flaws += below(field.name, refused.flaws)
            elif field.required:
                message = f"the required field {field.name!r} of a {cls.__name__} is missing"
                flaws.append(Flaw((field.name,), MISSING_FIELD, message, field.about.doc))
        if flaws:
            raise RefusedError(flaws)
        return _constructed(cls, made)

    return read


def _constructed(cls: type, fields: dict[str, Any]) -> Any:
    try:
        return cls(**fields)
    except InvalidError as error:
        flaws = []
        for problem in error.problems:
            first = problem.field.split(",")[0]
            flaws.append(mismatch(REFUSED, problem.value, problem.expected)._replace(path=(first,)))
            flaws[-1] = flaws[-1]._replace(message=f"{cls.__name__}.{problem}")
        raise RefusedError(flaws) from None


@functools.lru_cache(8)
def converter(max_flaws: int) -> Converter:
    """Return the converter; a list stops being read when so many of its values are refused."""
    made = Converter()
    made.register_structure_hook(str, _plain_text)
    made.register_structure_hook(int, _plain_integer)
    made.register_structure_hook(bool, _plain_boolean)
    # Each by name: they are texts too, and would fall to the hook for `str`.
    for scalar in SCALARS:
        made.register_structure_hook(scalar, _scalar)
    for word in _words():
        made.register_structure_hook(word, _word)
    cls: type
    for cls in CLASSES:
        made.register_structure_hook(cls, _record_hook(cls, made, max_flaws))
    return made


def _words() -> set[type[Word]]:
    """Return every closed word that some field holds."""
    leaves = (field.shape.leaf for cls in CLASSES for field in fields_of(cls))
    return {leaf for leaf in leaves if issubclass(leaf, Word)}


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
    name = key if isinstance(key, str) else repr(key)
    message = f"a {cls.__name__} has no field {brief(name)}"
    hint = did_you_mean(name, _names(cls))
    return Flaw((*path, name), UNKNOWN_FIELD, message, "a field of the class", value, hint)
