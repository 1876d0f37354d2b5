# SPDX-License-Identifier: MIT
"""Records as JSON: canonical bytes out, strict reading in, and the same in plain Python.

The bytes are the same for the same record everywhere: fields in a fixed order, UTF-8, no spaces, fields at
their default left out. The root, and only the root, begins with a `$schema` that says what it is.
"""

import hashlib
from collections.abc import Mapping
from typing import Any, Final, TypeVar, overload

import msgspec

from fmsdata._fields import CLASSES, require_class, require_record
from fmsdata._version import SCHEMA_VERSION
from fmsdata.codec import _fast
from fmsdata.codec._depth import deepest, nests_deeper
from fmsdata.codec._explain import decoded, explain, explain_bytes, refused
from fmsdata.codec._flaws import Flaw
from fmsdata.codec._telling import tell
from fmsdata.codec._terms import Terms, Unknown, require_terms
from fmsdata.codec.codes import ENCODING
from fmsdata.codec.decoded import Decoded
from fmsdata.codec.limits import DEFAULT_LIMITS, Limits
from fmsdata.errors import ArgumentError, DecodeError
from fmsdata.findings import Report

__all__ = ["content_hash", "decode", "decode_dict", "from_dict", "from_json", "to_dict", "to_json"]

T = TypeVar("T")

_NOTHING_FOUND: Final = Report()
_CLASSES: Final = frozenset(CLASSES)


def to_json(record: object) -> bytes:
    """Return the canonical bytes of a record.

    Raises:
        ArgumentError: It is of no class of the model.
    """
    if type(record) not in _CLASSES:
        require_record(record)
    return _fast.write(record)


def content_hash(record: object) -> str:
    """Return the SHA-256 of the canonical bytes without the `$schema`, as 64 hexadecimal digits.

    Raises:
        ArgumentError: It is of no class of the model.
    """
    require_record(record)
    return hashlib.sha256(_fast.write_body(record)).hexdigest()


def to_dict(record: object) -> dict[str, Any]:
    """Return the document of a record as plain Python: what reading its bytes as JSON would give.

    Raises:
        ArgumentError: It is of no class of the model.
    """
    document: dict[str, Any] = msgspec.json.decode(to_json(record))
    return document


def _bytes_of(data: object) -> bytes | None:
    """Return the bytes of a document; None for a text that has no UTF-8 form."""
    if isinstance(data, bytes):
        return data
    if isinstance(data, str):
        try:
            return data.encode()
        except UnicodeEncodeError:
            return None
    if isinstance(data, (bytearray, memoryview)):
        return bytes(data)
    raise ArgumentError("data", data, "bytes or str")


def read_fast(cls: type[Any] | None, data: bytes | None, limits: Limits) -> _fast.Read | None:
    """Return what the fast reader makes of a document; None when it must be explained."""
    if cls is not None and (type(cls) is not type or cls not in _CLASSES):
        require_class(cls)
    if data is None or len(data) > limits.max_bytes:
        return None
    if limits.max_depth < deepest() and nests_deeper(data, limits.max_depth):
        return None
    target = cls or _fast.stated_class(data)
    return None if target is None else _fast.read(target, data)


def _explained(data: bytes | None, terms: Terms) -> Decoded[Any]:
    if data is None:
        flaw = Flaw((), ENCODING, "the text holds half of a surrogate pair", "Unicode text")
        return decoded(None, refused(flaw), terms.limits)
    return explain_bytes(data, terms)


@overload
def decode(
    cls: type[T], data: bytes | str, *, unknown: Unknown = "forbid", limits: Limits = DEFAULT_LIMITS
) -> Decoded[T]: ...
@overload
def decode(
    cls: None, data: bytes | str, *, unknown: Unknown = "forbid", limits: Limits = DEFAULT_LIMITS
) -> Decoded[object]: ...
def decode(
    cls: type[Any] | None,
    data: bytes | str,
    *,
    unknown: Unknown = "forbid",
    limits: Limits = DEFAULT_LIMITS,
) -> Decoded[Any]:
    """Read a JSON document, and return the record together with everything that was found.

    Args:
        cls: The class that it holds; None to read the class from its `$schema`.
        data: The document, as UTF-8 bytes or as text.
        unknown: Whether a field that the class does not have is an error (``forbid``), a warning
            (``report``), or passed over (``ignore``). In a document of a newer minor version, such fields
            are warnings unless they are ignored.
        limits: How large and how deep the document may be.

    Raises:
        ArgumentError: An argument is of another type, `unknown` another word, or `cls` no class of the model.
    """
    require_terms(unknown, limits)
    raw = _bytes_of(data)
    read = read_fast(cls, raw, limits)
    if read is None:
        return _explained(raw, Terms(cls, unknown, limits))
    value, stated = read
    return Decoded(value=value, report=_NOTHING_FOUND, schema_version=SCHEMA_VERSION if stated else None)


def unwrapped(outcome: Decoded[Any]) -> Any:
    """Return the record of an outcome. Raises `DecodeError` when there is none.

    The short forms return no report, so what it warns of is told as Python warnings.
    """
    if not outcome.report.ok:
        raise DecodeError(outcome.report)
    tell(outcome.report)
    return outcome.value


@overload
def from_json(
    cls: type[T], data: bytes | str, *, unknown: Unknown = "forbid", limits: Limits = DEFAULT_LIMITS
) -> T: ...
@overload
def from_json(
    cls: None, data: bytes | str, *, unknown: Unknown = "forbid", limits: Limits = DEFAULT_LIMITS
) -> object: ...
def from_json(
    cls: type[Any] | None,
    data: bytes | str,
    *,
    unknown: Unknown = "forbid",
    limits: Limits = DEFAULT_LIMITS,
) -> Any:
    """Read a JSON document and return the record: the short form of `decode`.

    Each warning of its report is told as a `FmsdataWarning`.

    Raises:
        ArgumentError: An argument is of another type, `unknown` another word, or `cls` no class of the model.
        DecodeError: The document is refused; the report lists everything that is wrong with it.
    """
    if unknown != "forbid" or limits is not DEFAULT_LIMITS:
        require_terms(unknown, limits)
    raw = data if type(data) is bytes else _bytes_of(data)
    read = read_fast(cls, raw, limits)
    return unwrapped(_explained(raw, Terms(cls, unknown, limits))) if read is None else read[0]


@overload
def decode_dict(
    cls: type[T],
    document: Mapping[str, Any],
    *,
    unknown: Unknown = "forbid",
    limits: Limits = DEFAULT_LIMITS,
) -> Decoded[T]: ...
@overload
def decode_dict(
    cls: None,
    document: Mapping[str, Any],
    *,
    unknown: Unknown = "forbid",
    limits: Limits = DEFAULT_LIMITS,
) -> Decoded[object]: ...
def decode_dict(
    cls: type[Any] | None,
    document: Mapping[str, Any],
    *,
    unknown: Unknown = "forbid",
    limits: Limits = DEFAULT_LIMITS,
) -> Decoded[Any]:
    """Read a document that is plain Python already; otherwise as `decode`.

    Scalars and closed words may also stand as what they are. Nothing else is converted.

    Raises:
        ArgumentError: An argument is of another type, `unknown` another word, or `cls` no class of the model.
    """
    require_terms(unknown, limits)
    if cls is not None:
        require_class(cls)
    explained = explain(document, Terms(cls, unknown, limits))
    return decoded(document, explained, limits)


@overload
def from_dict(
    cls: type[T],
    document: Mapping[str, Any],
    *,
    unknown: Unknown = "forbid",
    limits: Limits = DEFAULT_LIMITS,
) -> T: ...
@overload
def from_dict(
    cls: None,
    document: Mapping[str, Any],
    *,
    unknown: Unknown = "forbid",
    limits: Limits = DEFAULT_LIMITS,
) -> object: ...
def from_dict(
    cls: type[Any] | None,
    document: Mapping[str, Any],
    *,
    unknown: Unknown = "forbid",
    limits: Limits = DEFAULT_LIMITS,
) -> Any:
    """Read a document that is plain Python and return the record: the short form of `decode_dict`.

    Each warning of its report is told as a `FmsdataWarning`.

    Raises:
        ArgumentError: An argument is of another type, `unknown` another word, or `cls` no class of the model.
        DecodeError: The document is refused; the report lists everything that is wrong with it.
    """
    return unwrapped(decode_dict(cls, document, unknown=unknown, limits=limits))
