# SPDX-License-Identifier: MIT
"""Markup that cannot be broken by data: text is escaped when it enters an element, and only there.

What is made is well-formed XML and HTML5 at once. Characters that would steer what a person reads, a change
of the writing direction for one, are replaced as they are on a terminal.
"""

import re
from html import escape
from typing import Final, TypeAlias, final

from fmsdata._words import visible

__all__ = ["Child", "Markup", "element", "joined", "raw", "text"]

_VOID: Final = frozenset({"br", "hr", "link", "meta"})
# No characters: XML 1.0 forbids the last two, and HTML calls all of them errors.
_FORBIDDEN: Final = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
_NAME: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9-]*")


@final
class Markup(str):
    """Text that is markup already: the only text that is not escaped."""

    __slots__ = ()


Child: TypeAlias = str | None
"""What an element may hold: text, which is escaped, `Markup`, or nothing."""


def text(words: str) -> Markup:
    """Return *words* as markup that shows them and does nothing else."""
    if isinstance(words, Markup):
        return words
    return Markup(escape(_FORBIDDEN.sub("\ufffd", visible(words)), quote=True))


def raw(markup: str) -> Markup:
    """Return a constant of this package as markup. Never for data."""
    return Markup(markup)


def joined(*children: Child) -> Markup:
    """Return the children one after the other."""
    return Markup("".join(text(child) for child in children if child is not None))


def element(name: str, /, *children: Child, **attributes: str | None) -> Markup:
    """Return an element. A trailing underscore of an attribute goes, others become hyphens; None is left out.

    Raises:
        ValueError: The name of the element or of an attribute is none: names are never data.

    """
    written = [name]
    for attribute, value in attributes.items():
        if value is not None:
            label = attribute.rstrip("_").replace("_", "-")
            written.append(f'{_checked(label)}="{text(value)}"')
    head = " ".join([_checked(name), *written[1:]])
    if name in _VOID:
        return Markup(f"<{head} />")
    return Markup(f"<{head}>{joined(*children)}</{name}>")


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no name of an element or attribute")
    return name
