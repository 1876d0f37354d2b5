# SPDX-License-Identifier: MIT
"""What a document says about itself: ``fmsdata/Notification/1.0``, the class and the version."""

import re
from typing import Any, Final, NamedTuple

from fmsdata._fields import CLASSES
from fmsdata._version import SCHEMA_VERSION
from fmsdata._words import a_or_an, did_you_mean
from fmsdata.codec._flaws import ABSENT, Flaw, RefusedError, shown
from fmsdata.codec.codes import BAD_SCHEMA, NEWER_MAJOR, NEWER_MINOR, NO_SCHEMA, OTHER_CLASS

_SCHEMA: Final = re.compile(r"fmsdata/([A-Za-z]{1,40})/(0|[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})").fullmatch
_BY_NAME: Final = {cls.__name__: cls for cls in CLASSES}
_AT: Final = ("$schema",)


class Envelope(NamedTuple):
    """The class and the version that a document states."""

    name: str
    version: str


def schema_text(name: str, version: str = SCHEMA_VERSION) -> str:
    """Return the `$schema` of a document of a class, in a version."""
    return f"fmsdata/{name}/{version}"


def number_of(version: str) -> tuple[int, int]:
    """Return MAJOR.MINOR as two numbers, which compare as versions do."""
    major, minor = version.split(".")
    return int(major), int(minor)


def _refused(flaw: Flaw) -> RefusedError:
    return RefusedError([flaw])


def read_envelope(stated: object, wanted: type[Any] | None) -> Envelope:
    """Return what a `$schema` says. Raises `RefusedError` when it is not one, or not of the class wanted."""
    expected = schema_text(wanted.__name__ if wanted else "Notification")
    if stated is None or stated is ABSENT:
        hint = f'begin the object with "$schema":"{expected}", or say which class to read'
        message = "nothing says which class the document holds"
        raise _refused(Flaw(_AT, NO_SCHEMA, message, f"a $schema such as {expected}", hint=hint))
    match = _SCHEMA(stated) if isinstance(stated, str) else None
    if match is None:
        message = f"found {shown(stated)}, expected a $schema such as {expected}"
        raise _refused(Flaw(_AT, BAD_SCHEMA, message, expected, stated))
    name, version = match[1], f"{match[2]}.{match[3]}"
    if name not in _BY_NAME:
        message = f"fmsdata has no class {name}"
        raise _refused(Flaw(_AT, BAD_SCHEMA, message, expected, stated, did_you_mean(name, _BY_NAME)))
    if wanted is not None and name != wanted.__name__:
        message = f"the document holds {a_or_an(name)}, not {a_or_an(wanted.__name__)}"
        raise _refused(Flaw(_AT, OTHER_CLASS, message, expected, stated, f"read it as {a_or_an(name)}"))
    if number_of(version)[0] > number_of(SCHEMA_VERSION)[0]:
        message = f"schema version {version} is newer than {SCHEMA_VERSION}, which this fmsdata reads"
        raise _refused(Flaw(_AT, NEWER_MAJOR, message, expected, stated, "use a newer fmsdata"))
    return Envelope(name, version)


def class_of(envelope: Envelope) -> type[Any]:
    """Return the class that a document states."""
    return _BY_NAME[envelope.name]


def newer_minor(envelope: Envelope) -> Flaw | None:
    """Return the warning about a version that may hold more than this one knows."""
    if number_of(envelope.version) <= number_of(SCHEMA_VERSION):
        return None
    message = f"schema version {envelope.version} is newer than {SCHEMA_VERSION}, which this fmsdata reads"
    hint = "what it has beyond that was left out, and is listed"
    stated = schema_text(envelope.name, envelope.version)
    return Flaw(_AT, NEWER_MINOR, message, schema_text(envelope.name), stated, hint)
