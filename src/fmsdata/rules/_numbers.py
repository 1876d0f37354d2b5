# SPDX-License-Identifier: MIT
"""The numbers in printed text, each text read once per check."""

import re
from typing import Final, final

import attrs

from fmsdata.errors import GrammarError
from fmsdata.model.numbers import (
    FoundAmount,
    FoundCount,
    PrintedAmount,
    find_amounts,
    find_counts,
    read_amount,
    spell_count,
)
from fmsdata.rules._money import as_digits
from fmsdata.rules._spoken import is_verbatim

__all__ = ["Numbers", "is_whole"]

_GOES_ON: Final = re.compile(
    r"-|(?:thousand|million|billion|trillion|quadrillion|[kmb](?:n|ln|il)?|usd|(?:u\.?s\.? *)?dollars?)\b",
    re.IGNORECASE,
)
"""What makes another number, or money, of the digits in front of it."""
_STARTS: Final = frozenset("-tmbqkudTMBQKUD")
"""How that begins."""


@final
class Numbers:
    """Reads the numbers in texts, and remembers them for as long as one check lasts."""

    def __init__(self) -> None:
        self._counts: Final[dict[str, tuple[FoundCount, ...]]] = {}
        self._plain: Final[dict[tuple[str, int], bool]] = {}
        self._forms: Final[dict[int, str]] = {}
        self._values: Final[dict[str, frozenset[int]]] = {}
        self._amounts: Final[dict[str, tuple[FoundAmount, ...]]] = {}
        self._money: Final[dict[str, tuple[FoundAmount | PrintedAmount, ...]]] = {}

    def counts(self, text: str) -> tuple[FoundCount, ...]:
        """Return the counts in running text; amounts of money are none."""
        found = self._counts.get(text)
        if found is None:
            found = self._counts[text] = find_counts(text)
        return found

    def is_plain(self, text: str, number: int | None) -> bool:
        """Whether a text prints nothing but a count, in digits or as ``six (6)`` or ``up to six (6)``.

        Most texts do. That is seen by spelling the number, which is much less work than reading the text.
        """
        if number is None:
            return False
        if text == str(number):
            return True
        key = (text, number)
        found = self._plain.get(key)
        if found is None:
            words, _, digits = text.partition(" (")
            plain = words.removeprefix("up to ").removeprefix("Up to ").casefold()
            found = self._plain[key] = digits == f"{number:,})" and plain == spell_count(number)
        return found

    def values(self, text: str) -> frozenset[int]:
        """Return the counts in running text as numbers, whether words or digits give them."""
        found = self._values.get(text)
        if found is None:
            counts = self.counts(text)
            numbers = (number for one in counts for number in (one.words, one.digits))
            found = self._values[text] = frozenset(number for number in numbers if number is not None)
        return found

    def plainly_say(self, text: str, number: int) -> bool:
        """Whether a text begins with a count, as ``246 missiles`` or ``six (6) missiles``; most quotes do.

        That is seen without reading the text. Of a count that stands elsewhere in it nothing is said.
        """
        digits = str(number) if number < 1000 else f"{number:,}"
        if text.startswith(digits):
            end = len(digits)
            after = text[end : end + 2]
            if after[:1] == " ":
                return after[1:] not in _STARTS or not _GOES_ON.match(text, end + 1)
            return not after
        bracket = f" ({digits})"
        at = text.find(bracket)
        return at > 0 and self.is_plain(text[: at + len(bracket)], number)

    def say(self, text: str, number: int) -> bool:
        """Whether a text prints a count; one that stands in a common form is not read at all."""
        return text == str(number) or self.plainly_say(text, number) or number in self.values(text)

    def say_dollars(self, text: str, dollars: int) -> bool:
        """Whether a text that is known to print money prints an amount; common forms are not read at all."""
        form = self.usual_form(dollars)
        if text == form or (is_whole(form) and is_verbatim(form, text)):
            return True
        return any(one.value == dollars for one in self.money(text))

    def usual_form(self, dollars: int) -> str:
        """Return the form in which notices print most amounts: ``$75 million``, ``$1.2 billion``."""
        found = self._forms.get(dollars)
        if found is None:
            found = self._forms[dollars] = _usual_form(dollars)
        return found

    def amounts(self, text: str) -> tuple[FoundAmount, ...]:
        """Return the amounts of U.S. dollars in running text; ``$l.5 billion`` is read with a digit 1."""
        found = self._amounts.get(text)
        if found is None:
            digits = as_digits(text)
            found = find_amounts(digits)
            if digits is not text:
                found = tuple(attrs.evolve(one, text=text[one.start : one.end]) for one in found)
            self._amounts[text] = found
        return found

    def money(self, text: str) -> tuple[FoundAmount | PrintedAmount, ...]:
        """Return the amounts in a text that is known to print money, so ``52 million`` is one."""
        found = self._money.get(text)
        if found is None:
            found = self._money[text] = self.amounts(text) or _only(text)
        return found


def is_whole(form: str) -> bool:
    """Whether the usual form of an amount cannot go on: ``$75`` may, to ``$75.5`` or ``$75 million``."""
    return form.endswith("illion")


def _usual_form(dollars: int) -> str:
    billions, rest = divmod(dollars, 10**9)
    if billions and not rest % 10**6:
        return f"${billions}{_places(rest // 10**6, 3)} billion"
    millions, rest = divmod(dollars, 10**6)
    if millions and not rest % 10**4:
        return f"${millions:,}{_places(rest // 10**4, 2)} million"
    return f"${dollars:,}"


def _places(number: int, width: int) -> str:
    return f".{number:0{width}}".rstrip("0") if number else ""


def _only(text: str) -> tuple[PrintedAmount, ...]:
    try:
        return (read_amount(as_digits(text)),)
    except GrammarError:
        return ()
