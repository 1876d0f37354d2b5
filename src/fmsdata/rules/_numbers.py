# SPDX-License-Identifier: MIT
"""The numbers in printed text, each text read once per check."""

from typing import Final, final

from fmsdata.errors import GrammarError
from fmsdata.model.numbers import (
    FoundAmount,
    FoundCount,
    PrintedAmount,
    find_amounts,
    find_counts,
    read_amount,
)

__all__ = ["Numbers"]


@final
class Numbers:
    """Reads the numbers in texts, and remembers them for as long as one check lasts."""

    def __init__(self) -> None:
        self._counts: Final[dict[str, tuple[FoundCount, ...]]] = {}
        self._amounts: Final[dict[str, tuple[FoundAmount, ...]]] = {}
        self._money: Final[dict[str, tuple[FoundAmount | PrintedAmount, ...]]] = {}

    def counts(self, text: str) -> tuple[FoundCount, ...]:
        """Return the counts in running text; amounts of money are none."""
        found = self._counts.get(text)
        if found is None:
            found = self._counts[text] = find_counts(text)
        return found

    def amounts(self, text: str) -> tuple[FoundAmount, ...]:
        """Return the amounts of U.S. dollars in running text."""
        found = self._amounts.get(text)
        if found is None:
            found = self._amounts[text] = find_amounts(text)
        return found

    def money(self, text: str) -> tuple[FoundAmount | PrintedAmount, ...]:
        """Return the amounts in a text that is known to print money, so ``52 million`` is one."""
        found = self._money.get(text)
        if found is None:
            found = self._money[text] = self.amounts(text) or _only(text)
        return found


def _only(text: str) -> tuple[PrintedAmount, ...]:
    try:
        return (read_amount(text),)
    except GrammarError:
        return ()
