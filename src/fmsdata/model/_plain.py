# SPDX-License-Identifier: MIT
"""Plain text for the scalars: what is no text at all is no matter of grammar."""

from fmsdata.errors import ArgumentError


def plain_text(text: object, expected: str) -> str:
    """Return *text* as an exact `str`. Raises ArgumentError when it is not text."""
    if not isinstance(text, str):
        raise ArgumentError("text", text, f"text, as str: {expected}")
    return str(text)
