# SPDX-License-Identifier: MIT
"""How much a reader takes before it gives up: what bounds time and memory on hostile input."""

from typing import Final, final

import attrs

from fmsdata.errors import InvalidError, Problem


@final
@attrs.frozen(kw_only=True)
class Limits:
    """Bounds on what is read, each 1 or more. What goes beyond one of them is a finding, never a crash.

    A refused document needs memory in proportion to `max_bytes`: at worst, one of empty objects and nothing
    else, about twenty times as much. Numbers need no limit of their
    own: the model holds integers up to 2^53-1, and longer ones are refused as text.
    """

    max_bytes: int = 32 * 1024 * 1024
    """The longest document, in bytes, after decompression."""
    max_depth: int = 64
    """How deep arrays and objects may nest; the model itself needs fewer than ten levels."""
    max_line: int = 16 * 1024 * 1024
    """The longest line of a file of many records, in bytes."""
    max_findings: int = 1000
    """How many problems of one document are listed; one more finding says that there are others."""

    def __attrs_post_init__(self) -> None:
        names = [field.name for field in attrs.fields(Limits)]
        found = {name: getattr(self, name) for name in names}
        problems = [
            Problem(name, value, "an integer of 1 or more")
            for name, value in found.items()
            if type(value) is not int or value < 1
        ]
        if problems:
            raise InvalidError("Limits", tuple(problems))


DEFAULT_LIMITS: Final = Limits()
"""What every reader keeps to unless told otherwise."""
