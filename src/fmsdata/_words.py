# SPDX-License-Identifier: MIT
"""How every message shows a value and suggests a name."""

import re
import unicodedata
from collections.abc import Iterable

BRIEF = 80
"""The most characters of a value that any message repeats."""


def brief(value: object, limit: int = BRIEF) -> str:
    """Return the repr of *value*, cut so that a huge value never floods a message."""
    # Cut text before repr: escaping ten megabytes to keep eighty characters is waste.
    if isinstance(value, (str, bytes)) and len(value) > limit:
        value = value[:limit]
        return repr(value)[: limit - 1] + "…"
    if isinstance(value, int) and not isinstance(value, bool) and value.bit_length() > 256:
        return f"an integer of {value.bit_length()} bits"
    try:
        text = repr(value)
    except ValueError:
        # Python refuses to print integers of thousands of digits, also inside a list.
        text = f"{a_or_an(type(value).__name__)} too large to show"
    return text if len(text) <= limit else text[: limit - 1] + "…"


def visible(text: str) -> str:
    """Return text that may go to a terminal: characters that would steer it are replaced.

    Data comes from anywhere. A control character or a change of the writing direction in it could repaint
    what a person reads.
    """
    if text.isprintable():
        return text
    return "".join("\N{REPLACEMENT CHARACTER}" if _steers(char) else char for char in text)


def _steers(char: str) -> bool:
    return char != "\n" and unicodedata.category(char) in ("Cc", "Cf", "Cs")


_ALIKE = str.maketrans("OoIl", "0011")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like *word*, or None when none is close."""
    # Suggestions are rare, and this import is a tenth of what the model costs.
    import difflib

    names = list(known)
    # A letter read for a digit is the likeliest slip in a code, and difflib weighs all letters alike.
    alike = [name for name in names if name.translate(_ALIKE) == word[:BRIEF].translate(_ALIKE)]
    near = [name for name in names if not _CODE.fullmatch(name) or _one_apart(word[:BRIEF], name)]
    match = alike or difflib.get_close_matches(word[:BRIEF], near, n=1, cutoff=0.6)
    return match[0] if match else None


_CODE = re.compile(r"FMS\d{3}")
"""The code of a rule: all of them look alike, and a guess of one says nothing unless it is one slip away."""


def _one_apart(word: str, name: str) -> bool:
    """Whether a word becomes a name when one character of it is changed, left out or put in."""
    if abs(len(word) - len(name)) > 1:
        return False
    begun = next((at for at, (one, other) in enumerate(zip(word, name, strict=False)) if one != other), None)
    if begun is None:
        return True
    rest, left = word[begun:], name[begun:]
    return rest[1:] == left[1:] or rest[1:] == left or rest == left[1:]


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Return a hint that names the nearest known word, or None."""
    match = nearest(word, known)
    return f"did you mean {match!r}?" if match else None


def a_or_an(word: str) -> str:
    """Return *word* with the indefinite article that fits it."""
    return f"{'an' if word[:1].lower() in 'aeiou' else 'a'} {word}"
