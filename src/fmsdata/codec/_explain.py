# SPDX-License-Identifier: MIT
"""The reader that says everything that is wrong with a document. It runs on what the fast one refused."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from fmsdata._version import SCHEMA_VERSION
from fmsdata._words import a_or_an
from fmsdata.codec._envelope import Envelope, class_of, newer_minor, number_of, read_envelope
from fmsdata.codec._flaws import ABSENT, Flaw, RefusedError, as_finding, mismatch
from fmsdata.codec._places import lines_of
from fmsdata.codec._scan import scan, text_of
from fmsdata.codec._structure import structured, without_unknown
from fmsdata.codec._terms import Terms
from fmsdata.codec.codes import BAD_SCHEMA, DISAGREEMENT, LIMIT, TOO_MANY, WRONG_TYPE
from fmsdata.codec.decoded import Decoded
from fmsdata.codec.limits import Limits
from fmsdata.codec.migrate import migrated
from fmsdata.findings import Finding, Report, Severity


class Explained(NamedTuple):
    """What the explaining reader made of a document."""

    value: Any
    errors: list[Flaw]
    warnings: list[Flaw]
    envelope: Envelope | None
    changed: bool
    """Whether the object is of other content than the document: migrated, or without unknown fields."""


class Examined(NamedTuple):
    """What the explaining reader made of bytes."""

    document: object
    """The document as plain Python, as far as it could be read."""
    text: str
    """The text of the document; empty when it could not be read."""
    explained: Explained


def explain(document: object, terms: Terms) -> Explained:
    """Read a document that is plain Python already, and collect every flaw of it."""
    wanted = terms.wanted
    if not isinstance(document, Mapping):
        name = wanted.__name__ if wanted else "record"
        return refused(mismatch(WRONG_TYPE, document, f"an object that holds {a_or_an(name)}"))
    body = dict(document)
    stated = body.pop("$schema", ABSENT)
    errors: list[Flaw] = []
    envelope: Envelope | None = None
    if wanted is None or stated is not ABSENT:
        try:
            envelope = read_envelope(stated, wanted)
        except RefusedError as caught:
            errors += caught.flaws
            if wanted is None or errors[0].code is not BAD_SCHEMA:
                return refused(*errors)
    if envelope is not None and number_of(envelope.version) < number_of(SCHEMA_VERSION):
        try:
            body = migrated(body, envelope, SCHEMA_VERSION)
        except RefusedError as caught:
            return refused(*caught.flaws)
    explained = _explain_body(body, envelope, terms)
    return explained._replace(errors=errors + explained.errors)


def refused(*flaws: Flaw) -> Explained:
    """Return what is said of a document that is not read any further."""
    return Explained(None, list(flaws), [], None, False)


def _explain_body(body: object, envelope: Envelope | None, terms: Terms) -> Explained:
    errors: list[Flaw] = []
    warnings: list[Flaw] = []
    newer = newer_minor(envelope) if envelope is not None else None
    if newer is not None:
        warnings.append(newer)
    cls = terms.wanted if envelope is None else class_of(envelope)
    assert cls is not None  # noqa: S101 - either was given, or the envelope names it
    most = terms.limits.max_findings
    strays: list[Flaw] = []
    body = without_unknown(body, cls, strays, most)
    if terms.unknown == "forbid" and newer is None:
        errors += strays
    elif terms.unknown != "ignore":
        warnings += strays
    value = None
    try:
        value = structured(body, cls, most)
    except RefusedError as caught:
        errors += caught.flaws
    changed = bool(strays) or (envelope is not None and envelope.version != SCHEMA_VERSION)
    return Explained(value, errors, warnings, envelope, changed)


def _lined(flaws: list[Flaw], text: str) -> Iterator[Flaw]:
    """Yield flaws with the lines that they stand on, or that the nearest object around them begins on."""
    places = {
        flaw.path[:length] for flaw in flaws if flaw.line is None for length in range(len(flaw.path) + 1)
    }
    # Most documents of many are one line.
    lines = lines_of(text, places) if "\n" in text else dict.fromkeys(places, 1)
    for flaw in flaws:
        line = flaw.line
        for length in range(len(flaw.path), -1, -1):
            line = line or lines.get(flaw.path[:length])
        yield flaw._replace(line=line)


def _report(document: object, errors: list[Flaw], warnings: list[Flaw], limits: Limits) -> Report:
    findings: list[Finding] = []
    for severity, flaws in ((Severity.ERROR, errors), (Severity.WARNING, warnings)):
        kept = flaws[: limits.max_findings]
        if len(kept) < len(flaws):
            message = f"more than {limits.max_findings} problems; the rest is not listed"
            kept = [*kept, Flaw((), TOO_MANY, message)]
        findings += (as_finding(flaw, document, severity=severity) for flaw in kept)
    return Report(findings=tuple(findings))


def decoded(document: object, explained: Explained, limits: Limits) -> Decoded[Any]:
    """Return the outcome: the object only where there are no errors."""
    return Decoded(
        value=None if explained.errors else explained.value,
        report=_report(document, explained.errors, explained.warnings, limits),
        schema_version=explained.envelope.version if explained.envelope else None,
    )


def examine(data: bytes, terms: Terms) -> Examined:
    """Read bytes without the fast reader, and collect every flaw of them."""
    limits = terms.limits
    if len(data) > limits.max_bytes:
        message = f"{len(data):,} bytes; at most {limits.max_bytes:,} are read"
        flaw = Flaw((), LIMIT, message, f"at most {limits.max_bytes:,} bytes")
        return Examined(None, "", refused(flaw))
    try:
        text = text_of(data)
        _refuse_array(text, terms.wanted)
        document, text_flaws = scan(text, limits.max_depth, limits.max_findings)
    except RefusedError as caught:
        return Examined(None, "", refused(*caught.flaws))
    explained = explain(document, terms)
    errors = [*text_flaws, *explained.errors]
    return Examined(document, text, explained._replace(errors=errors))


def _refuse_array(text: str, wanted: type[Any] | None) -> None:
    """Refuse a list at once: nothing in it will be told, and it may be millions of values long."""
    begin = len(text) - len(text.lstrip(" \t\r\n"))
    if text.startswith("[", begin):
        expected = f"an object that holds {a_or_an(wanted.__name__ if wanted else 'record')}"
        line = 1 + text.count("\n", 0, begin)
        raise RefusedError(
            [Flaw((), WRONG_TYPE, f"found an array, expected {expected}", expected, line=line)]
        )


def explain_bytes(data: bytes, terms: Terms) -> Decoded[Any]:
    """Read bytes that the fast reader refused, and report every flaw of them."""
    limits = terms.limits
    document, text, explained = examine(data, terms)
    errors, warnings = explained.errors, explained.warnings
    if not errors and not explained.changed:
        # Never accept in silence what the deciding reader refused.
        errors = [Flaw((), DISAGREEMENT, "the document was refused, and no reason was found")]
    if text:
        errors = sorted(_lined(errors, text), key=_by_line)
        warnings = list(_lined(warnings, text))
    return decoded(document, explained._replace(errors=errors, warnings=warnings), limits)


def _by_line(flaw: Flaw) -> int:
    return flaw.line or 0
