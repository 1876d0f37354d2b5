# SPDX-License-Identifier: MIT
"""How much a reader takes before it gives up: what bounds time and memory on hostile input."""

from typing import Final, final

import attrs


@final
@attrs.frozen(kw_only=True)
class Limits:
    """Bounds on what is read. What goes beyond one of them is a finding, never a crash.

    The memory that a refused document needs is proportional to `max_bytes`. Numbers need no limit of their
    own: the model holds integers up to 2^53-1, and longer ones are refused as text.
    """

    max_bytes: int = 64 * 1024 * 1024
    """The longest document, in bytes, after decompression."""
    max_depth: int = 64
    """How deep arrays and objects may nest; the model itself needs fewer than ten levels."""
    max_line: int = 16 * 1024 * 1024
    """The longest line of a file of many records, in bytes."""
    max_findings: int = 1000
    """How many problems of one document are listed; one more finding says that there are others."""


DEFAULT_LIMITS: Final = Limits()
"""What every reader keeps to unless told otherwise."""
