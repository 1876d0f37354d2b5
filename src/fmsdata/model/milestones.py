# SPDX-License-Identifier: MIT
"""The steps of a notice's own procedure."""

from typing import Final, final

import attrs

from fmsdata.model._checks import about, checked
from fmsdata.model._plain import Ref, Text
from fmsdata.model.dates import PartialDate
from fmsdata.model.sources import Evidence
from fmsdata.model.words import DateBasis, MilestoneKind

REPEATABLE: Final = frozenset({MilestoneKind.PRINTED, MilestoneKind.PUBLISHED, MilestoneKind.GOODS_DELIVERED})
"""The steps that may be taken more than once; of any other a notice has one date."""


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Milestone:
    """A step of this notice: asked, approved, told to Congress, announced, printed.

    A step is only ever a milestone, dated or not; everything else that is done is an `Act`. A relative word
    such as 'today' is kept as printed, and `on` holds the finest date that is certain, or None.
    """

    kind: MilestoneKind = attrs.field(metadata=about("Which step."))
    on: PartialDate | None = attrs.field(default=None, metadata=about("When, as precise as it is certain."))
    basis: DateBasis | None = attrs.field(default=None, metadata=about("Where the date comes from."))
    as_printed: Text | None = attrs.field(
        default=None, metadata=about("The words that give the date: 'today', 'on Thursday'.")
    )
    planned: bool = attrs.field(default=False, metadata=about("Whether the step is still to come."))
    by: Ref | None = attrs.field(default=None, metadata=about("Who takes the step.", refers="Actor"))
    to: Ref | None = attrs.field(default=None, metadata=about("Towards whom.", refers="Actor"))
    evidence: tuple[Evidence, ...] = attrs.field(default=(), metadata=about("The words that say so."))
