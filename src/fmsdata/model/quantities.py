# SPDX-License-Identifier: MIT
"""How many: quantities and their parts, as printed."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, final

import attrs

from fmsdata.errors import Problem
from fmsdata.model._checks import about, checked
from fmsdata.model._plain import Ref, Text, Whole
from fmsdata.model.designation import Designation
from fmsdata.model.words import Bound, PartRelation, PartRole, QuantityKind

# Looking a member up in its enum costs more than all the comparisons below, and every quantity makes them.
_NUMBER, _RANGE = QuantityKind.NUMBER, QuantityKind.RANGE
_CHANGE, _REFERENCE = QuantityKind.CHANGE, QuantityKind.REFERENCE
_COUNTED = (_NUMBER, _CHANGE)


_CEILINGS = (Bound.UP_TO, Bound.NEARLY)
_FLOORS = (Bound.AT_LEAST, Bound.MORE_THAN)
_WORDS = {
    Bound.STATED: "",
    Bound.UP_TO: "up to ",
    Bound.AT_LEAST: "at least ",
    Bound.MORE_THAN: "more than ",
    Bound.NEARLY: "nearly ",
}


class Derived(NamedTuple):
    """A number that no source prints: fmsdata worked it out. It is never stored.

    It is no more exact than the numbers that it comes from: ten less up to six are at least four.
    """

    value: int
    """The number."""
    basis: str
    """How it came about, in words."""
    bound: Bound = Bound.STATED
    """How the number bounds the true one, where what it comes from is a bound."""
    approximate: bool = False
    """Whether what it comes from is 'about' so many."""

    def __str__(self) -> str:
        about = "about " if self.approximate else ""
        return f"{_WORDS[self.bound]}{about}{self.value:,} (derived: {self.basis})"

    def __int__(self) -> int:
        return self.value


def bound_of(added: Iterable[Bound], taken: Iterable[Bound] = ()) -> Bound | None:
    """Return how a sum, less what is taken from it, bounds the true one; None where that is open.

    It is a ceiling where a ceiling is added or a floor is taken, and a floor the other way round.
    """
    added, taken = tuple(added), tuple(taken)
    below = any(one in _CEILINGS for one in added) or any(one in _FLOORS for one in taken)
    above = any(one in _FLOORS for one in added) or any(one in _CEILINGS for one in taken)
    if below and above:
        return None
    return Bound.UP_TO if below else Bound.AT_LEAST if above else Bound.STATED


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Part:
    """A sub-count of a quantity; `relation` says whether the count holds it."""

    label: Text = attrs.field(metadata=about("What is counted, as printed."))
    relation: PartRelation = attrs.field(metadata=about("How the part relates to the count."))
    role: PartRole = attrs.field(default=PartRole.OTHER, metadata=about("What the part is for."))
    count: Whole | None = attrs.field(default=None, metadata=about("The printed number.", unit="as printed"))
    bound: Bound = attrs.field(default=Bound.STATED, metadata=about("How the number bounds the true one."))
    designation: Designation | None = attrs.field(
        default=None, metadata=about("The designation that the part is of, where parts differ in it.")
    )


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Quantity:
    """How many, as a text prints it, with its bound and its sub-counts.

    `count` is the printed number whatever its bound, and None where only parts are printed. What can be
    worked out from the parts is a property, marked derived.
    """

    kind: QuantityKind = attrs.field(
        default=QuantityKind.NUMBER, metadata=about("What kind of quantity the text gives.")
    )
    count: Whole | None = attrs.field(
        default=None, metadata=about("The printed number; after the change, for a change.", unit="as printed")
    )
    bound: Bound = attrs.field(default=Bound.STATED, metadata=about("How the number bounds the true one."))
    approximate: bool = attrs.field(
        default=False, metadata=about("Whether the text says 'about' or the like.")
    )
    low: Whole | None = attrs.field(default=None, metadata=about("Where a range begins.", unit="as printed"))
    high: Whole | None = attrs.field(default=None, metadata=about("Where a range ends.", unit="as printed"))
    before: Whole | None = attrs.field(
        default=None, metadata=about("The number before a change.", unit="as printed")
    )
    same_as: Ref | None = attrs.field(
        default=None, metadata=about("The key of the item that the text says is as many.", refers="Item")
    )
    unit: Text | None = attrs.field(default=None, metadata=about("The unit, as printed.", known="units"))
    unit_assigned: bool = attrs.field(
        default=False, metadata=about("Whether the unit is the encoder's word and not the text's.")
    )
    parts: tuple[Part, ...] = attrs.field(default=(), metadata=about("The sub-counts that the text prints."))
    as_printed: Text | None = attrs.field(default=None, metadata=about("The words that give the number."))

    def _refuse(self) -> Iterable[Problem]:
        # Nearly every quantity is a plain number, and that is all there is to see.
        plain = self.kind is _NUMBER and self.low is None and self.high is None and self.before is None
        if plain and self.same_as is None and not self.unit_assigned:
            return ()
        return Quantity._contradictions(self)

    def _contradictions(self) -> Iterator[Problem]:
        kind = self.kind
        if self.count is not None and kind not in _COUNTED:
            yield Problem("count", self.count, f"None in a quantity of kind {kind.value}")
        if kind is _RANGE:
            if self.low is None or self.high is None or self.low >= self.high:
                yield Problem("low, high", (self.low, self.high), "two numbers, low below high, in a range")
        elif self.low is not None or self.high is not None:
            yield Problem("low, high", (self.low, self.high), f"None in a quantity of kind {kind.value}")
        if kind is _CHANGE:
            if self.before is None or self.count is None:
                yield Problem("before, count", (self.before, self.count), "two numbers in a change")
        elif self.before is not None:
            yield Problem("before", self.before, f"None in a quantity of kind {kind.value}")
        if (kind is _REFERENCE) is (self.same_as is None):
            wanted = "an item key" if self.same_as is None else "None"
            yield Problem("same_as", self.same_as, f"{wanted} in a quantity of kind {kind.value}")
        if self.unit_assigned and self.unit is None:
            yield Problem("unit_assigned, unit", (True, None), "False where no unit is given")

    def included(self, role: PartRole | None = None) -> tuple[Part, ...]:
        """Return the parts that the count includes, all of them or those of one role."""
        return tuple(
            part
            for part in self.parts
            if part.relation is PartRelation.INCLUDED and (role is None or part.role is role)
        )

    @property
    def without_included(self) -> Derived | None:
        """The count less its included parts: 246 with 6 inside gives 240, 10 with up to 6 at least 4.

        None where a number is missing, and where bounds leave the rest open on both sides.
        """
        parts = self.included()
        counts = [part.count for part in parts if part.count is not None]
        if self.count is None or not parts or len(counts) < len(parts) or sum(counts) > self.count:
            return None
        bound = bound_of((self.bound,), (part.bound for part in parts))
        if bound is None:
            return None
        less = ", ".join(f"{_WORDS[part.bound]}{part.count:,} {part.label}" for part in parts)
        basis = f"{_WORDS[self.bound]}{self.count:,} less {less}"
        return Derived(self.count - sum(counts), basis, bound, self.approximate)

    @property
    def sum_of_parts(self) -> Derived | None:
        """The parts that make up the whole, added.

        None where there are none or a number is missing, and where some are ceilings and others floors.
        """
        parts = [part for part in self.parts if part.relation is PartRelation.MAKES_UP]
        known = [part.count for part in parts if part.count is not None]
        bound = bound_of((self.bound, *(part.bound for part in parts)))
        if not parts or len(known) < len(parts) or bound is None:
            return None
        basis = " + ".join(f"{_WORDS[part.bound]}{part.count:,}" for part in parts)
        return Derived(sum(known), basis, bound, self.approximate)
