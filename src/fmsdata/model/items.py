# SPDX-License-Identifier: MIT
"""The lines of a notice."""

from collections.abc import Iterable, Iterator
from typing import final

import attrs

from fmsdata.errors import Problem
from fmsdata.model._checks import about, checked
from fmsdata.model._plain import Ref, Text
from fmsdata.model.designation import Designation
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.words import Combination, ItemNature, Section


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Item:
    """One line of a notice: what, how many, and under which heading.

    A search for a system must look at `designation` and `alternatives`; `components` and `fits` name other
    things that the line only mentions.
    """

    name: Text = attrs.field(metadata=about("The name, as printed."))
    key: Text | None = attrs.field(
        default=None, metadata=about("A name for the line, unique in its notice, to refer to it by.")
    )
    nature: ItemNature = attrs.field(
        default=ItemNature.UNSPECIFIED, metadata=about("What the line offers: articles, work, a service.")
    )
    section: Section = attrs.field(
        default=Section.UNSPECIFIED, metadata=about("Under which heading the line stands.")
    )
    ancillary: bool = attrs.field(
        default=False,
        metadata=about("Whether the text lists the line as what comes along: 'also included', 'support'."),
    )
    restated: bool = attrs.field(
        default=False,
        metadata=about("Whether the text repeats the line from an earlier notice or case."),
    )
    system: Ref | None = attrs.field(
        default=None, metadata=about("The weapon system offered.", refers="WeaponSystem")
    )
    designation: Designation | None = attrs.field(
        default=None, metadata=about("The designation of the thing itself.")
    )
    designation_as_printed: Text | None = attrs.field(
        default=None, metadata=about("The designation or designations, as printed.")
    )
    alternatives: tuple[Designation, ...] = attrs.field(
        default=(), metadata=about("Several designations that share the quantity.")
    )
    combination: Combination | None = attrs.field(
        default=None, metadata=about("How the alternatives share the quantity.")
    )
    components: tuple[Designation, ...] = attrs.field(
        default=(), metadata=about("What each one comes with, a named fuze for example.")
    )
    fits: tuple[Designation, ...] = attrs.field(
        default=(), metadata=about("What the thing is made to go with.")
    )
    quantity: Quantity | None = attrs.field(
        default=None, metadata=about("How many of this item; None where the line gives no number.")
    )
    measures: tuple[Quantity, ...] = attrs.field(
        default=(), metadata=about("Every other number of the line: persons, years, sites.")
    )
    evidence: tuple[Evidence, ...] = attrs.field(default=(), metadata=about("The words of the line."))

    def _refuse(self) -> Iterable[Problem]:
        if not self.alternatives and self.combination is None:
            return ()
        return Item._contradictions(self)

    def _contradictions(self) -> Iterator[Problem]:
        if self.designation is not None and self.alternatives:
            yield Problem("designation, alternatives", self.designation, "one of them, not both")
        if len(self.alternatives) == 1:
            yield Problem("alternatives", self.alternatives, "none or at least two designations")
        if self.combination is not None and not self.alternatives:
            yield Problem("combination", self.combination, "None where there are no alternatives")
