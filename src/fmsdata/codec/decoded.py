# SPDX-License-Identifier: MIT
"""What a reader returns: the object, what was found, and the version that was read."""

from typing import Generic, TypeVar, final

import attrs

from fmsdata.findings import Report

T = TypeVar("T")


@final
@attrs.frozen(kw_only=True)
class Decoded(Generic[T]):
    """The outcome of a decoding that does not raise."""

    value: T | None
    """The object; None when the report has errors."""
    report: Report
    """Everything that is wrong with the document, and what should be known about it."""
    schema_version: str | None
    """The version that the document states, ``1.0``; None when it states none."""
