# SPDX-License-Identifier: MIT
"""Older documents brought up to the present schema, one small step after another.

A step works on plain Python and knows nothing of the classes, which have moved on since.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec._envelope import Envelope, read_envelope, schema_text
from fmsdata.codec._flaws import Flaw, RefusedError, as_finding
from fmsdata.codec.codes import NO_MIGRATION
from fmsdata.errors import ArgumentError, DecodeError
from fmsdata.findings import Report

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


def migrate(document: Mapping[str, Any], to: str = SCHEMA_VERSION) -> Document:
    """Return a document in another version of the schema, as plain Python; the given one stays as it is.

    Args:
        document: A document as `fmsdata.to_dict` returns it; its `$schema` says what it is.
        to: The version wanted.

    Raises:
        ArgumentError: *document* is no mapping, or *to* no text.
        DecodeError: It has no `$schema`, or no steps lead from its version to the one wanted.
    """
    if not isinstance(document, Mapping):
        raise ArgumentError("document", document, "a document as plain Python, such as to_dict returns")
    if not isinstance(to, str):
        raise ArgumentError("to", to, "a version of the schema, such as '1.0'")
    body = dict(document)
    try:
        envelope = read_envelope(body.pop("$schema", None), None)
        body = migrated(body, envelope, to)
    except RefusedError as refused:
        report = Report(findings=tuple(as_finding(flaw, document) for flaw in refused.flaws))
        raise DecodeError(report) from None
    return {"$schema": schema_text(envelope.name, to), **body}
