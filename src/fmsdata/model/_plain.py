# SPDX-License-Identifier: MIT
"""Plain texts and numbers, told apart by what a field accepts.

To type checkers a `Text` is `str` and a `Whole` is `int`, and callers pass plain ones. At run time each is
a type of its own, so that an annotation alone says what the field accepts: the checks and the schemas come
from it, and Hypothesis, which sees nothing but annotations, draws by it.
"""

from typing import TYPE_CHECKING, Any, Final, NamedTuple, NewType, TypeAlias

if TYPE_CHECKING:
    Id: TypeAlias = str
    Ref: TypeAlias = str
    Text: TypeAlias = str
    Language: TypeAlias = str
    Currency: TypeAlias = str
    Sha256: TypeAlias = str
    Whole: TypeAlias = int
    Ordinal: TypeAlias = int
    Dollars: TypeAlias = int
else:
    Id = NewType("Id", str)
    Ref = NewType("Ref", str)
    Text = NewType("Text", str)
    Language = NewType("Language", str)
    Currency = NewType("Currency", str)
    Sha256 = NewType("Sha256", str)
    Whole = NewType("Whole", int)
    Ordinal = NewType("Ordinal", int)
    Dollars = NewType("Dollars", int)

MAX_INTEGER: Final = 2**53 - 1
"""The largest integer: what every JSON reader keeps exactly (RFC 8259, section 6)."""


class TextLimits(NamedTuple):
    """What a text field accepts beyond being valid Unicode."""

    pattern: str | None = None
    min_length: int = 1
    expected: str = "non-empty text"


class WholeLimits(NamedTuple):
    """What an integer field accepts."""

    minimum: int = 0
    maximum: int = MAX_INTEGER

    @property
    def expected(self) -> str:
        """The range in words."""
        return f"an integer from {self.minimum} to {self.maximum}"


LIMITS: Final[dict[Any, TextLimits | WholeLimits]] = {
    str: TextLimits(),
    Id: TextLimits(),
    Ref: TextLimits(),
    Text: TextLimits(),
    Language: TextLimits(
        r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", expected="a language tag such as 'en' (BCP 47)"
    ),
    Currency: TextLimits(r"^[A-Z]{3}$", expected="a currency code of three capital letters (ISO 4217)"),
    Sha256: TextLimits(r"^[0-9a-f]{64}$", expected="64 lower-case hexadecimal digits"),
    int: WholeLimits(),
    Whole: WholeLimits(),
    Ordinal: WholeLimits(minimum=1),
    Dollars: WholeLimits(minimum=-MAX_INTEGER),
}
"""What a field accepts, by the type in its annotation."""

KINDS: Final[tuple[Any, ...]] = tuple(kind for kind in LIMITS if kind not in (str, int))
"""Every kind: the id or key of a record, that of another record, any text, a language (BCP 47), a currency
(ISO 4217), a checksum; an integer from 0, an integer from 1, whole U.S. dollars (below 0 in a decrease)."""
