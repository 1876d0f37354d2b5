# SPDX-License-Identifier: MIT
"""Records drawn by a seeded generator: every class, every field, and combinations that nobody thought of.

They say nothing true. Fuzzing starts from them, and tests that need many different records take them.
"""

import random
from collections.abc import Callable
from typing import Any, Final

from fmsdata._fields import CLASSES, Field, fields_of
from fmsdata.errors import InvalidError
from fmsdata.model._plain import TextLimits, WholeLimits
from fmsdata.model.cases import CaseDesignator
from fmsdata.model.countries import CountryCode
from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.transmittal import Transmittal

_SCALARS: Final[dict[type, tuple[str, ...]]] = {
    PartialDate: ("2008", "1999-06", "2024-01-11", "2017-12-08", "2023-02-28"),
    Transmittal: ("24-22", "24-118", "17-60", "16-0J", "09-02"),
    CaseDesignator: ("KV-B-UAB", "UP-B-UBE", "TW-P-SAV"),
    CountryCode: ("XK", "US", "GB", "TW"),
    Designation: ("FGM-148F", "AIM-120C-8", "GBU-39", "M134D-H", "AN/APG-83", "F-16C/D", "Mk 41"),
}
_TEXTS: Final = (
    "Javelin",
    "two hundred forty-six (246)",
    "$75 million",
    "Government of Kosovo",
    "Prishtinë – Priština",
    'линия: "а\\б"',
    "a\tb\nc\x7f\u2028\u0000d",
    "\U0001f680 pods",
    "x" * 300,
    " ",
)
_PATTERNED: Final = {
    r"^[0-9a-f]{64}$": ("0123456789abcdef" * 4, "f" * 64),
    r"^[A-Z]{3}$": ("USD", "EUR", "CHF"),
}
_LANGUAGES: Final = ("en", "sq", "sr-Latn")
_ATTEMPTS: Final = 200


class Sampler:
    """Draws records; the same seed draws the same ones."""

    def __init__(self, seed: int, *, filled: float = 0.4, rich: bool = False) -> None:
        """Start a generator.

        Args:
            seed: Where the sequence starts.
            filled: How likely an optional field is to be filled.
            rich: Whether what fills a field is never its default, nothing or empty.
        """
        self._random = random.Random(seed)  # noqa: S311 - reproducible on purpose
        self._filled = filled
        self._rich = rich

    def record(self, cls: type, depth: int = 0) -> Any:
        """Return a record of a class."""
        fields = {field.name: field for field in fields_of(cls)}
        values = {
            name: self._value(field, depth)
            for name, field in fields.items()
            if field.required or self._random.random() < self._filled / (1 + depth)
        }
        for _ in range(_ATTEMPTS):
            try:
                return cls(**values)
            except InvalidError as error:
                self._mend(error, fields, values, depth)
        raise AssertionError(f"no {cls.__name__} was accepted: {values}")

    def any_record(self) -> Any:
        """Return a record of any class."""
        return self.record(self._random.choice(CLASSES))

    def _mend(
        self, error: InvalidError, fields: dict[str, Field], values: dict[str, Any], depth: int
    ) -> None:
        for problem in error.problems:
            for name in problem.field.split(", "):
                if fields[name].required or self._random.random() < 0.5:
                    values[name] = self._value(fields[name], depth)
                else:
                    values.pop(name, None)

    def _value(self, field: Field, depth: int) -> Any:
        draw = self._leaf(field, depth)
        if field.shape.optional and not self._rich and self._random.random() < 0.1:
            return None
        if field.shape.many:
            return tuple(
                draw() for _ in range(self._random.choice((1, 1, 2, 3) if self._rich else (0, 1, 2)))
            )
        value = draw()
        while self._rich and value == field.default:
            value = draw()
        return value

    def _leaf(self, field: Field, depth: int) -> Callable[[], Any]:
        leaf, choose = field.shape.leaf, self._random.choice
        if field.shape.is_record:
            return lambda: self.record(leaf, depth + 1)
        if field.shape.is_word:
            words: Any = leaf
            return lambda: choose(tuple(words))
        if leaf in _SCALARS:
            return lambda: leaf(choose(_SCALARS[leaf]))
        if isinstance(field.shape.limits, WholeLimits):
            low, high = field.shape.limits.minimum, field.shape.limits.maximum
            return lambda: choose((low, high, 0, 1, 6, 246, self._random.randint(low, high)))
        if isinstance(field.shape.limits, TextLimits):
            return lambda: choose(_texts(field.shape.limits))
        return lambda: choose((True, False))


def _texts(check: TextLimits | WholeLimits | None) -> tuple[str, ...]:
    pattern = check.pattern if isinstance(check, TextLimits) else None
    return _TEXTS if pattern is None else _PATTERNED.get(pattern, _LANGUAGES)
