# SPDX-License-Identifier: MIT
"""The text of a source in paragraphs, compared without regard to spaces, dashes and quotation marks."""

import re
from typing import Final, final

__all__ = ["SourceText"]

_BLANK: Final = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_FOLDS: Final = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc`\u00b4", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    }
)


# A page that wraps "Serbian-American" at its hyphen must hold the quote, and the other way round.
_WRAPPED: Final = re.compile(r"(?<=\w)-\s+(?=\w)")


def _even(text: str) -> str:
    return " ".join(_WRAPPED.sub("-", text.translate(_FOLDS)).split())


def _stands(quote: str, text: str) -> bool:
    """Return whether a quote stands in a text as whole words: '46 missiles' is not in '246 missiles'."""
    # A quote of nothing but spaces has no words that could stand anywhere.
    at = text.find(quote) if quote else -1
    while at >= 0:
        end = at + len(quote)
        cut_before = at > 0 and text[at - 1].isalnum() and quote[0].isalnum()
        cut_after = end < len(text) and text[end].isalnum() and quote[-1].isalnum()
        if not cut_before and not cut_after:
            return True
        at = text.find(quote, at + 1)
    return False


@final
class SourceText:
    """The text of a source: what stands above its paragraphs, and the paragraphs from 1 on."""

    def __init__(self, text: str, lead_blocks: int) -> None:
        lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        blocks = [_even(block) for block in _BLANK.split(lines.strip("\n"))]
        blocks = [block for block in blocks if block]
        self.paragraphs: Final = (" ".join(blocks[:lead_blocks]), *blocks[lead_blocks:])
        self.lead_blocks: Final = lead_blocks

    @property
    def last(self) -> int:
        """The number of the last paragraph."""
        return len(self.paragraphs) - 1

    def has_paragraph(self, number: int) -> bool:
        """Whether there is a paragraph of this number; 0 only where blocks come before paragraph 1."""
        return number <= self.last and (number > 0 or self.lead_blocks > 0)

    def stands_in(self, quote: str, number: int) -> bool:
        """Whether a quote stands in the paragraph of this number."""
        return number <= self.last and _stands(_even(quote), self.paragraphs[number])

    def find(self, quote: str) -> tuple[int, ...]:
        """Return the numbers of the paragraphs that hold a quote."""
        even = _even(quote)
        return tuple(number for number, text in enumerate(self.paragraphs) if _stands(even, text))

    def spans(self, quote: str) -> bool:
        """Whether a quote stands in the text as a whole, over the ends of paragraphs if need be."""
        return _stands(_even(quote), " ".join(self.paragraphs))
