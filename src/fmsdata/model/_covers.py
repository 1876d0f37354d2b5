# SPDX-License-Identifier: MIT
"""Whether one designation is another, or a more specific form of it: ``F-16C`` of ``F-16C/D Block 70/72``."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from fmsdata.errors import GrammarError
from fmsdata.model._decoded import DesignationSystem

if TYPE_CHECKING:
    from fmsdata.model.designation import Designation

__all__ = ["covers", "forms_of"]

_VARIANT: Final = frozenset(
    ("series", "suffix", "variable", "modification", "improvement", "mod", "manufacturer", "model")
)
"""The parts that tell variants of one base apart."""
_NO_HYPHEN: Final = re.compile(r"(?P<letters>[A-Za-z]{1,5}) ?(?P<rest>[0-9].*)")


def covers(wanted: "Designation", found: "Designation") -> bool:
    """Whether *found* is *wanted* or says more: a series, a variant, a block; of ``C/D`` it is either."""
    if found.casefold() == wanted.casefold() or found.base.casefold() == wanted.casefold():
        return True
    if found.system is DesignationSystem.UNKNOWN:
        # A name: PAC-3 MSE is a PAC-3.
        return _begins(wanted.casefold().split(), found.casefold().split())
    if wanted.system is not found.system or wanted.base.casefold() != found.base.casefold():
        return False
    theirs = {part.role: part.text.casefold() for part in found.parts}
    for part in wanted.parts:
        if part.role in _VARIANT and not _fits(part.role, part.text.casefold(), theirs.get(part.role)):
            return False
    return _begins((wanted.tail or "").casefold().split(), (found.tail or "").casefold().split())


def _fits(role: str, wanted: str, found: str | None) -> bool:
    """Whether a part of a designation is what is wanted, or goes on from it."""
    if found is None:
        return False
    if role == "series":
        return _either(wanted, found)
    if role == "mod":
        # "Mod X" is printed where any is meant.
        return wanted == found or "x" in (wanted, found)
    if role == "model":
        # 701D is a model 701; 7010 is none.
        return found.rstrip("abcdefghijklmnopqrstuvwxyz") == wanted or found == wanted
    # 4B-RF goes on from 4B, A2E8 from A2, (V)1 from (V); 12 does not from 1.
    return found.startswith(wanted) and not (wanted[-1].isdigit() and found[len(wanted) :][:1].isdigit())


def _either(wanted: str, found: str) -> bool:
    return not set(wanted.split("/")).isdisjoint(found.split("/"))


def _begins(wanted: list[str], found: list[str]) -> bool:
    """Whether words begin with others; a word with a slash, ``70/72``, is either."""
    return len(wanted) <= len(found) and all(map(_either, wanted, found))


def forms_of(text: str) -> Iterator["Designation"]:
    """Yield the designations that a person may mean: in any case, and without the hyphen, as ``f16c``.

    Raises:
        GrammarError: It can be none.

    """
    from fmsdata.model.designation import Designation

    typed = Designation.parse(text)
    yield typed
    # Some letters become two in upper case, and the text may become too long.
    with suppress(GrammarError):
        upper = Designation.parse(text.upper())
        yield upper
        joined = _NO_HYPHEN.fullmatch(upper)
        if joined is not None and upper.system is DesignationSystem.UNKNOWN:
            hyphened = Designation.parse(f"{joined['letters']}-{joined['rest']}")
            if hyphened.system is not DesignationSystem.UNKNOWN:
                yield hyphened
