# SPDX-License-Identifier: MIT
"""Estimated values, in whole U.S. dollars."""

from collections.abc import Iterable, Iterator
from typing import final

import attrs

from fmsdata.errors import Problem
from fmsdata.model._checks import about, checked
from fmsdata.model._plain import Currency, Dollars, Text, Whole
from fmsdata.model.quantities import Derived, bound_of
from fmsdata.model.sources import Evidence
from fmsdata.model.words import Bound, ValueScope

_DOLLARS = ("total_usd", "mde_usd", "other_usd")


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Value:
    """What a notice is estimated to be worth: a ceiling, not a price.

    Zero is a number that a source prints. A row that the source does not print is None, and is never filled
    from the other two. A source that prints only another currency leaves the dollars None.
    """

    total_usd: Dollars | None = attrs.field(
        default=None, metadata=about("The total.", unit="whole U.S. dollars")
    )
    mde_usd: Dollars | None = attrs.field(
        default=None, metadata=about("Major defense equipment.", unit="whole U.S. dollars")
    )
    other_usd: Dollars | None = attrs.field(
        default=None, metadata=about("Everything else.", unit="whole U.S. dollars")
    )
    scope: ValueScope = attrs.field(
        default=ValueScope.NOTICE, metadata=about("What the value is the value of.")
    )
    bound: Bound = attrs.field(default=Bound.STATED, metadata=about("How the total bounds the true one."))
    approximate: bool = attrs.field(
        default=False, metadata=about("Whether the text says 'about' or the like.")
    )
    condition: Text | None = attrs.field(
        default=None, metadata=about("A condition, as printed: 'if all options are exercised'.")
    )
    as_printed: Text | None = attrs.field(default=None, metadata=about("The words that give the total."))
    mde_as_printed: Text | None = attrs.field(
        default=None, metadata=about("The words that give major defense equipment.")
    )
    other_as_printed: Text | None = attrs.field(default=None, metadata=about("The words that give the rest."))
    withheld: bool = attrs.field(default=False, metadata=about("Whether the text withholds the value."))
    currency: Currency = attrs.field(default="USD", metadata=about("The currency of `amount` (ISO 4217)."))
    amount: Whole | None = attrs.field(
        default=None, metadata=about("The total in another currency.", unit="whole units of the currency")
    )
    refers_to: Text | None = attrs.field(
        default=None, metadata=about("The case or transmittal whose value this is, as printed.")
    )
    evidence: tuple[Evidence, ...] = attrs.field(default=(), metadata=about("The words that give the value."))

    def _refuse(self) -> Iterable[Problem]:
        # Nearly every value is in dollars and no change, and that is all there is to see.
        plain = self.currency == "USD" and self.amount is None and not self.withheld
        less = (self.total_usd or 0) < 0 or (self.mde_usd or 0) < 0 or (self.other_usd or 0) < 0
        return Value._contradictions(self) if less or not plain else ()

    def _contradictions(self) -> Iterator[Problem]:
        for name in _DOLLARS:
            dollars = getattr(self, name)
            if dollars is None:
                continue
            if dollars < 0 and self.scope is not ValueScope.CHANGE:
                yield Problem(name, dollars, "0 or more, except in a change of value")
            if self.withheld:
                yield Problem(name, dollars, "None where the value is withheld")
        if (self.amount is None) is not (self.currency == "USD"):
            yield Problem("currency, amount", (self.currency, self.amount), "another currency and its amount")
        if self.currency != "USD" and self.total_usd is not None:
            yield Problem("total_usd", self.total_usd, "None beside another currency; nothing is converted")

    @property
    def missing_row(self) -> Derived | None:
        """The row of the split that the source leaves out, from the other two. Derived, never stored.

        Where the total is a bound or approximate, so is a row that comes from it.
        """
        total, mde, other = self.total_usd, self.mde_usd, self.other_usd
        bound = bound_of((self.bound,)) or self.bound
        if total is not None and mde is not None and other is None:
            basis = f"other: total {total:,} less MDE {mde:,}"
            return Derived(total - mde, basis, bound, self.approximate)
        if total is not None and other is not None and mde is None:
            basis = f"MDE: total {total:,} less other {other:,}"
            return Derived(total - other, basis, bound, self.approximate)
        if mde is not None and other is not None and total is None:
            return Derived(mde + other, f"total: MDE {mde:,} plus other {other:,}")
        return None
