# SPDX-License-Identifier: MIT
"""Case designators: the name of a foreign military sales case, once there is one."""

import re
from typing import ClassVar, Self, final

from fmsdata.errors import ArgumentError, GrammarError
from fmsdata.model._pattern import Pattern
from fmsdata.model._printed import fold_dashes, require_text

__all__ = ["CaseDesignator"]

_EXPECTED = "a case designator such as KV-B-UAB"
_PLACEHOLDER = "X's stand for a designator that is not assigned yet; leave it out"

_PATTERN = r"^(?!X+-X-X+$)([A-Z0-9]{2,3})-([A-Z])-([A-Z0-9]{3,4})$"
_NORMAL = Pattern(_PATTERN.removeprefix("^"))
_SPACED = Pattern(r"([A-Za-z0-9]{2,3}) *+- *+([A-Za-z]) *+- *+([A-Za-z0-9]{3,4})", re.ASCII)
_MENTION = Pattern(
    r"(?<![A-Za-z0-9/-])(?!X+-X-X+(?![A-Z0-9]))[A-Z0-9]{2,3}-[A-Z]-[A-Z0-9]{3,4}(?![A-Za-z0-9/]|-[A-Za-z0-9])",
    re.ASCII,
)
_X = Pattern(r"X+-X-X+")


@final
class CaseDesignator(str):
    """A case designator: customer code, implementing agency and designator, joined by hyphens (``KV-B-UAB``).

    The widths are those of the DoD standard line of accounting: the customer code has 2 or 3 letters or
    digits, the agency one letter, the designator 3 or 4 letters or digits, all capitals. The template's
    placeholder ``XX-X-XXX`` is refused. The constructor takes this form and no other; `parse` reads what is
    printed. Both raise `GrammarError`. A customer code is no ISO 3166 code: nothing here reads it as one.
    """

    __slots__ = ()

    PATTERN: ClassVar[str] = _PATTERN
    """The normal form as a regular expression of JSON Schema."""

    def __new__(cls, text: str) -> Self:
        """Make a case designator from its normal form.

        Raises `GrammarError`, and `ArgumentError` for what is no text.
        """
        try:
            match = _NORMAL.regex.fullmatch(text)
        except TypeError:
            raise ArgumentError("text", text, f"text, as str: {_EXPECTED}") from None
        if match is None:
            raise GrammarError("CaseDesignator", text, _EXPECTED, _rewrite(text))
        return super().__new__(cls, match[0])

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a case designator as printed: any dash, spaces around it, small letters, in brackets or not.

        Raises `GrammarError`, and `ArgumentError` for what is no text; designators among other words are read
        by `find_all`.
        """
        printed = fold_dashes(require_text(text, _EXPECTED)).strip(" ")
        if printed[:1] + printed[-1:] in {"()", "[]"}:
            printed = printed[1:-1].strip(" ")
        match = _SPACED.regex.fullmatch(printed)
        if match is None:
            several = len(_MENTION.regex.findall(printed[:200])) > 0
            hint = "there are other words; CaseDesignator.find_all reads each" if several else None
            raise GrammarError("CaseDesignator", text, _EXPECTED, hint)
        normal = "-".join(match.groups()).upper()
        if _X.regex.fullmatch(normal):
            raise GrammarError("CaseDesignator", text, _EXPECTED, _PLACEHOLDER)
        return cls(normal)

    @classmethod
    def find_all(cls, text: str) -> tuple[Self, ...]:
        """Return the designators in running text, each once, in the order of first mention.

        Only capitals without spaces are found, as item (iv) of a notice prints them: ``Army (KV-B-UAB)``.
        Raises `ArgumentError` when *text* is no text.
        """
        folded = fold_dashes(require_text(text, "running text"))
        return tuple(cls(found) for found in dict.fromkeys(_MENTION.regex.findall(folded)))

    @property
    def customer(self) -> str:
        """The security cooperation customer code, 2 or 3 characters; no ISO 3166 code."""
        return self.partition("-")[0]

    @property
    def agency(self) -> str:
        """The implementing agency, one letter."""
        return self.split("-")[1]

    @property
    def designator(self) -> str:
        """The designator of the case among those of its customer and agency, 3 or 4 characters."""
        return self.rpartition("-")[2]

    def __repr__(self) -> str:
        return f"CaseDesignator({super().__repr__()})"


def _rewrite(text: str) -> str | None:
    """Return a hint that names the normal form of a designator that is written otherwise."""
    try:
        return f"write {str(CaseDesignator.parse(text))!r}, or read it by CaseDesignator.parse"
    except GrammarError as refused:
        return refused.hint
