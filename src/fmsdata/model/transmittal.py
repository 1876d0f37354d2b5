# SPDX-License-Identifier: MIT
"""Transmittal numbers: the name under which a proposed sale or an enhancement is reported to Congress."""

import re
from typing import ClassVar, NoReturn, Self, final

from fmsdata.errors import ArgumentError, GrammarError
from fmsdata.model._pattern import Pattern
from fmsdata.model._printed import fold_dashes, misread_letter, require_text

__all__ = ["Transmittal"]

_EXPECTED = "a transmittal number as 24-22, 24-118, 26-08 or 23-0G"
_EXPECTED_PRINTED = "a transmittal number such as 24-22, RSAT 26-27, Transmittal No. 26-08 or 0G-23"

_PATTERN = r"^([0-9]{2})-(?:(0[1-9]|[1-9][0-9]{1,2})|([0-9])([A-Z]))$"
_NORMAL = Pattern(_PATTERN.removeprefix("^").removesuffix("$"))

# Outside the normal form, I, O and a small l after a digit are more likely digits misread: not guessed.
_LETTER = "(?-i:[A-HJ-NP-Za-hj-km-np-z])"
_NUMBER = (
    rf"(?:(?P<yy>[0-9]{{2}}) *+- *+(?:(?P<number>[0-9]{{1,3}})|(?P<run>[0-9])(?P<letter>{_LETTER}))"
    rf"|(?P<run_first>[0-9])(?P<letter_first>{_LETTER}) *+- *+(?P<yy_last>[0-9]{{2}}))"
)
_NO = r"(?:(?:Nos?|Numbers?)(?![A-Za-z])\.? *+:?|#) *+"
_LEAD = rf"(?:Transmittals?(?![A-Za-z])\.? *+:? *+(?:{_NO})?|{_NO})?(?:RS ?AT *+-? *+)?(?:{_NO})?"
_ONE = Pattern(rf"{_LEAD}{_NUMBER}\.?", re.ASCII | re.IGNORECASE)
_HERE = Pattern(rf"{_NUMBER}(?![A-Za-z0-9]| *-[A-Za-z0-9])", re.ASCII)
_MENTION = Pattern(
    r"(?<![A-Za-z])(?<!DDTC )"
    rf"(?:Transmittals?(?![A-Za-z])\.? *+:? *+(?:{_NO})?(?:RS ?AT *+)?|RS ?AT *+)(?=[0-9])",
    re.ASCII | re.IGNORECASE,
)
_AND = Pattern(r" *+(?:, *+(?:and ++)?|and ++|& *+|; *+)(?:RS ?AT *+)?", re.ASCII | re.IGNORECASE)
_DDTC = Pattern(r"(?<![A-Za-z])DDTC(?![A-Za-z])", re.IGNORECASE)


@final
class Transmittal(str):
    """A transmittal number under the Arms Export Control Act, section 36(b), 22 U.S.C. 2776(b).

    The normal form is the year in two digits, a hyphen, and the sequence number in at least two digits
    (``24-22``, ``24-118``, ``26-08``, as the Federal Register prints them) or, for reports of enhancement,
    a digit and a letter (``23-0G``, ``26-1C``). The constructor takes this form and no other; `parse` reads
    what is printed. Both raise `GrammarError`.

    Numbers sort by full year, then plain ones by number, then those of enhancements; comparing with plain
    text by ``<`` raises `TypeError`.
    """

    __slots__ = ()

    PATTERN: ClassVar[str] = _PATTERN
    """The normal form as a regular expression of JSON Schema."""

    def __new__(cls, text: str) -> Self:
        """Make a transmittal number from its normal form.

        Raises `GrammarError`, and `ArgumentError` for what is no text.
        """
        try:
            match = _NORMAL.regex.fullmatch(text)
        except TypeError:
            raise ArgumentError("text", text, f"text, as str: {_EXPECTED}") from None
        if match is None:
            raise GrammarError("Transmittal", text, _EXPECTED, _rewrite(text))
        return super().__new__(cls, match[0])

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a transmittal number as printed.

        Accepts any dash, spaces, ``Transmittal No.`` and its like, ``RSAT``, brackets around all of it,
        leading zeros or none, and the letter form in both orders (``0G-23`` is ``23-0G``). Letters are never
        taken for digits. Raises `GrammarError`, also for ``DDTC`` numbers: direct commercial sales;
        `ArgumentError` for what is no text.
        """
        printed = fold_dashes(require_text(text, _EXPECTED_PRINTED)).strip(" ")
        if printed[:1] + printed[-1:] in ("[]", "()"):
            printed = printed[1:-1].strip(" ")
        # What is normal already is taken at its word, a letter O or I included.
        if _NORMAL.regex.fullmatch(printed):
            return cls(printed)
        match = _ONE.regex.fullmatch(printed)
        normal = _normal(match) if match else None
        if normal is None:
            raise GrammarError("Transmittal", text, _EXPECTED_PRINTED, _hint(printed))
        return cls(normal)

    @classmethod
    def find_all(cls, text: str) -> tuple[Self, ...]:
        """Return the numbers that running text calls transmittals, each once, in the order of first mention.

        Only numbers after the word transmittal or ``RSAT``, and those listed after them, are found: other
        pairs of numbers with a dash are too common. Raises `ArgumentError` when *text* is no text.
        """
        folded = fold_dashes(require_text(text, "running text"))
        found: dict[Self, None] = {}
        pos = 0
        while mention := _MENTION.regex.search(folded, pos):
            pos = mention.end()
            while match := _HERE.regex.match(folded, pos):
                normal = _normal(match)
                if normal is not None:
                    found[cls(normal)] = None
                pos = match.end()
                joined = _AND.regex.match(folded, pos)
                if joined is None:
                    break
                pos = joined.end()
        return tuple(found)

    @property
    def year(self) -> int:
        """The year of the number in full: 74 to 99 are of the 1900s (the section dates from 1974)."""
        short = int(self[:2])
        return short + (1900 if short >= 74 else 2000)

    @property
    def number(self) -> int | None:
        """The sequence number; None for an enhancement."""
        return None if self.is_enhancement else int(self[3:])

    @property
    def run(self) -> int | None:
        """The run through the alphabet of an enhancement, the 1 of ``26-1C``; None for a plain number."""
        return int(self[3]) if self.is_enhancement else None

    @property
    def letter(self) -> str | None:
        """The letter of an enhancement, the C of ``26-1C``; None for a plain number."""
        return self[4] if self.is_enhancement else None

    @property
    def is_enhancement(self) -> bool:
        """Whether it has the letter form of reports under section 36(b)(5)."""
        return self[-1].isalpha()

    @property
    def _key(self) -> tuple[int, bool, int, str]:
        enhancement = self.is_enhancement
        return (
            self.year,
            enhancement,
            int(self[3] if enhancement else self[3:]),
            self[4:] if enhancement else "",
        )

    # As text, "24-118" < "24-22". All four are written out because functools.total_ordering finds those of
    # str and adds nothing; and each raises rather than returning NotImplemented, upon which Python would
    # compare as plain text.
    def __lt__(self, other: str, /) -> bool:
        return self._key < other._key if type(other) is Transmittal else _incomparable(other)

    def __le__(self, other: str, /) -> bool:
        return self._key <= other._key if type(other) is Transmittal else _incomparable(other)

    def __gt__(self, other: str, /) -> bool:
        return self._key > other._key if type(other) is Transmittal else _incomparable(other)

    def __ge__(self, other: str, /) -> bool:
        return self._key >= other._key if type(other) is Transmittal else _incomparable(other)

    def __repr__(self) -> str:
        return f"Transmittal({super().__repr__()})"


def _incomparable(other: object) -> NoReturn:
    raise TypeError(f"a Transmittal sorts among Transmittals only, not with {type(other).__name__}")


def _normal(match: re.Match[str]) -> str | None:
    """Return the normal form of a match of `_NUMBER`; None for the number zero, which is never given."""
    if match["number"]:
        number = int(match["number"])
        return f"{match['yy']}-{number:02}" if number else None
    year = match["yy"] or match["yy_last"]
    run = match["run"] or match["run_first"]
    letter = match["letter"] or match["letter_first"]
    return f"{year}-{run}{letter.upper()}"


def _hint(printed: str) -> str | None:
    if _DDTC.regex.search(printed[:200]):
        return "DDTC numbers are direct commercial sales under section 36(c), no foreign military sales"
    version = re.search(
        r"([0-9]{2} *- *[0-9]{1,3}) *[(\[]?(V(?:ersion|er\.?)? *[0-9]+)", printed[:80], re.IGNORECASE
    )
    if version:
        return f"{version[2]} marks a corrected print and is no part of the number {version[1]}"
    if re.search(r"RS ?AT *[0-9]{2} *- *[0-9]{4}(?![0-9])", printed[:80], re.IGNORECASE):
        return "numbers of sales have three digits at most; four are likely those of a third-party transfer"
    if re.search(r"- *0+(?![0-9A-Za-z])", printed[:80]):
        return "sequence numbers begin at 1"
    if len(re.findall(r"[0-9]{1,2} *- *[0-9]", printed[:200])) > 1:
        return "there are several; Transmittal.find_all reads each"
    return misread_letter(printed)


def _rewrite(text: str) -> str | None:
    """Return a hint that names the normal form of a number that is written otherwise."""
    try:
        return f"write {str(Transmittal.parse(text))!r}, or read it by Transmittal.parse"
    except GrammarError as refused:
        return refused.hint
