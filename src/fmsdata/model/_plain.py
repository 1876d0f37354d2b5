# SPDX-License-Identifier: MIT
"""Plain text for the scalars: what is no text at all is refused as a grammar error."""

from fmsdata._words import brief
from fmsdata.errors import GrammarError


def plain_text(grammar: str, text: object, expected: str) -> str:
    """Return *text* as an exact `str`. Raises GrammarError when it is not text."""
    if not isinstance(text, str):
        raise GrammarError(grammar, brief(text), expected, f"this is of type {type(text).__name__}, not str")
    return str(text)
