# SPDX-License-Identifier: MIT
"""Whether one designation is another, or a more specific form of it: ``F-16C`` of ``F-16C/D Block 70/72``."""

from typing import Final

from fmsdata.model._decoded import DecodedDesignation, DesignationSystem

__all__ = ["covers"]

_VARIANT: Final = frozenset(
    ("series", "suffix", "variable", "modification", "improvement", "mod", "manufacturer", "model")
)
"""The parts that tell variants of one base apart."""


def covers(text: str, wanted: DecodedDesignation, other: str, found: DecodedDesignation) -> bool:
    """Whether a designation is another or says more: a series, a variant, a block; of ``C/D`` it is either.

    Args:
        text: The designation that is wanted, in normal form.
        wanted: What it decodes to.
        other: The designation that is asked about, in normal form.
        found: What that decodes to.

    """
    text, other = text.casefold(), other.casefold()
    if text in (other, found.base.casefold()):
        return True
    if found.system is DesignationSystem.UNKNOWN:
        # A name: PAC-3 MSE is a PAC-3.
        return _begins(text.split(), other.split())
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
