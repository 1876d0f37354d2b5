# SPDX-License-Identifier: MIT
"""Older documents brought up to the present schema, one small step after another.

A step works on plain Python and knows nothing of the classes, which have moved on since.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec._envelope import Envelope, newer_minor, read_envelope, schema_text
from fmsdata.codec._flaws import Flaw, RefusedError, as_finding
from fmsdata.codec._telling import tell
from fmsdata.codec.codes import LIMIT, NO_MIGRATION
from fmsdata.codec.limits import DEFAULT_LIMITS
from fmsdata.errors import ArgumentError, DecodeError
from fmsdata.findings import Report, Severity

Document = dict[str, Any]


class Step(NamedTuple):
    """One step from a version of the schema to the next."""

    before: str
    """The version that it reads, ``1.0``."""
    after: str
    """The version that it makes."""
    change: Callable[[str, Document], Document]
    """Given the name of the class and a document of it without `$schema`, returns a new document."""


STEPS: Final[tuple[Step, ...]] = ()
"""Every step, oldest first. There is none yet: 1.0 is the first schema."""


def migrated(document: Document, envelope: Envelope, to: str) -> Document:
    """Return the body of a document in a later version. Raises `RefusedError` where no steps lead there."""
    version = envelope.version
    for step in STEPS:
        if step.before == version and version != to:
            document, version = step.change(envelope.name, document), step.after
    if version != to:
        message = f"no migration leads from schema version {envelope.version} to {to}"
        raise RefusedError([Flaw(("$schema",), NO_MIGRATION, message, f"version {to}", envelope.version)])
    return document


def _copied(value: Any, levels: int = DEFAULT_LIMITS.max_depth) -> Any:
    """Return a copy down to the leaves. Raises `RefusedError` when it nests deeper than any reader reads."""
    if not isinstance(value, (Mapping, list, tuple)):
        return value
    if not levels:
        most = DEFAULT_LIMITS.max_depth
        raise RefusedError([Flaw((), LIMIT, f"nested deeper than {most} levels", f"at most {most} levels")])
    if isinstance(value, Mapping):
        return {key: _copied(item, levels - 1) for key, item in value.items()}
    copies = [_copied(item, levels - 1) for item in value]
    return copies if isinstance(value, list) else tuple(copies)


def migrate(document: Mapping[str, Any], to: str = SCHEMA_VERSION) -> Document:
    """Return a document in another version of the schema, as plain Python; the given one stays as it is.

    A document of a newer minor version is returned in that version, with a `FmsdataWarning`: every reader
    reads it, and nothing can be taken back.

    Args:
        document: A document as `fmsdata.to_dict` returns it; its `$schema` says what it is.
        to: The version wanted.

    Raises:
        ArgumentError: The document is no mapping, or the version no text.
        DecodeError: It has no `$schema`, is of a newer major version, or no steps lead from its version to
            the one wanted.
    """
    if not isinstance(document, Mapping):
        raise ArgumentError("document", document, "a document as plain Python, as to_dict returns it")
    if not isinstance(to, str):
        raise ArgumentError("to", to, f"a version such as {SCHEMA_VERSION!r}")
    try:
        body = _copied(document)
        envelope = read_envelope(body.pop("$schema", None), None)
        newer = newer_minor(envelope) if to == SCHEMA_VERSION else None
        if newer is not None:
            tell(_report(newer._replace(hint="it was left in that version"), document, Severity.WARNING))
            to = envelope.version
        body = migrated(body, envelope, to)
    except RefusedError as refused:
        raise DecodeError(_report(refused.flaws[0], document)) from None
    return {"$schema": schema_text(envelope.name, to), **body}


def _report(flaw: Flaw, document: object, severity: Severity = Severity.ERROR) -> Report:
    return Report(findings=(as_finding(flaw, document, severity=severity),))
