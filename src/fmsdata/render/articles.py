# SPDX-License-Identifier: MIT
"""Names as they stand in a sentence: the Republic of Kosovo, but Serbia; the European Union, but NATO."""

import re
from typing import Final

from fmsdata.model.words import ActorKind

__all__ = ["capital", "in_sentence", "on_its_own"]

_NEEDS: Final = re.compile(
    r"(?:(?:Republic|Kingdom|Federation|Commonwealth|Department|Ministry|[Pp]arliament) of .*"
    r"|(?:United|European|North Atlantic|White|U\.S\.) .*"
    r"|(?:Netherlands|Philippines|Bahamas|Maldives|Comoros|Seychelles|Gambia)"
    r"|.* (?:[Ff]orces?|Republic|Union|Federation|Emirates|Islands|Agency|Organization|Organisation"
    r"|Department|Government|Ministry(?: of .*)?))"
)
"""The names that take the article in English; a name that is not known to take it reads well without."""

_BARE: Final = (ActorKind.PERSON, ActorKind.COMPANY, ActorKind.JOINT_VENTURE, ActorKind.GROUP)
"""The actors whose names never take it."""

_ARTICLE: Final = "the "


def in_sentence(name: str, kind: ActorKind | None = None) -> str:
    """Return the name of an actor, of a kind where that is known, as it stands inside a sentence."""
    return name if kind in _BARE or not _NEEDS.fullmatch(name) else f"{_ARTICLE}{name}"


def on_its_own(name: str) -> str:
    """Return a name as it stands outside a sentence: in a cell of a table."""
    return name.removeprefix(_ARTICLE)


def capital(sentence: str) -> str:
    """Return a sentence that may begin with the article; a name is never changed."""
    return f"The {sentence.removeprefix(_ARTICLE)}" if sentence.startswith(_ARTICLE) else sentence
