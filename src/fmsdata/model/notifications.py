# SPDX-License-Identifier: MIT
"""The notice of a proposed sale, as one source states it."""

from collections.abc import Iterator
from typing import final

import attrs

from fmsdata._words import did_you_mean
from fmsdata.errors import ArgumentError, Problem, UnknownNameError
from fmsdata.model._arguments import text_argument
from fmsdata.model._checks import about, checked
from fmsdata.model._plain import Id, Ref, Text
from fmsdata.model.cases import CaseDesignator
from fmsdata.model.dates import PartialDate
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.parties import Contractor, Party, Staff
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.values import Value
from fmsdata.model.words import (
    ChangeKind,
    ContractorStatus,
    ListState,
    MilestoneKind,
    NoticeKind,
    Offsets,
    Provision,
    Scope,
    Stage,
    Supply,
    ValueScope,
)

# Looking a member up in its enum costs more than comparing with it.
_NAMED, _NONE = ContractorStatus.NAMED, ContractorStatus.NONE
_SINGLE, _NOTICE = Scope.SINGLE, ValueScope.NOTICE


def _step_kind(kind: object) -> MilestoneKind:
    """Return the kind of a step that a member or its value means. Raises ArgumentError."""
    if isinstance(kind, MilestoneKind):
        return kind
    for one in MilestoneKind:
        if one == kind:
            return one
    close = did_you_mean(kind, [one.value for one in MilestoneKind]) if isinstance(kind, str) else None
    raise ArgumentError("kind", kind, f"a MilestoneKind or its value{'' if close is None else f'; {close}'}")


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Notification:
    """One notice of a proposed sale under AECA section 36(b), as one source states it.

    It is an observation: another source's telling of the same notice is another notification with the same
    `notice`, and neither overwrites the other. On `items`, `contractors`, `representatives`, `cases`,
    `prior_cases` and `funding`, an empty tuple says that the source prints "none", and None that it does
    not say. A notified sale has not been made; its value is an estimate.
    """

    id: Id = attrs.field(metadata=about("The id of the observation, unique in its dataset."))
    notice: Id = attrs.field(metadata=about("The key that all observations of the same notice share."))
    source: Ref = attrs.field(metadata=about("The source that states it.", refers="Source"))
    restated_in: Ref | None = attrs.field(
        default=None, metadata=about("The later notice that this one is known from.", refers="Notification")
    )
    scope: Scope = attrs.field(
        default=Scope.SINGLE, metadata=about("Whether the source tells of one notice or lumps several.")
    )
    transmittal: Transmittal | None = attrs.field(default=None, metadata=about("The transmittal number."))
    transmittal_as_printed: tuple[Text, ...] = attrs.field(
        default=(), metadata=about("Every form in which the text prints the number.")
    )
    kind: NoticeKind | None = attrs.field(
        default=None, metadata=about("What kind of notice; None where the text does not tell.")
    )
    provision: Provision | None = attrs.field(
        default=None, metadata=about("The paragraph of AECA section 36 that the text prints.")
    )
    amends: Transmittal | None = attrs.field(default=None, metadata=about("The transmittal that it changes."))
    cites: tuple[Transmittal, ...] = attrs.field(
        default=(), metadata=about("Other transmittals that the text names.")
    )
    changes: tuple[ChangeKind, ...] = attrs.field(
        default=(), metadata=about("What it changes in the earlier notice.")
    )
    emergency: bool | None = attrs.field(
        default=None, metadata=about("Whether the text waives the review because of an emergency.")
    )
    purchaser: Ref | None = attrs.field(default=None, metadata=about("Who buys.", refers="Actor"))
    purchaser_as_printed: Text | None = attrs.field(
        default=None, metadata=about("The purchaser's name, as printed.")
    )
    parties: tuple[Party, ...] = attrs.field(
        default=(), metadata=about("Who receives, uses or pays, where that is not the purchaser.")
    )
    stage: Stage | None = attrs.field(
        default=None, metadata=about("The furthest step that the source asserts.")
    )
    stage_as_printed: Text | None = attrs.field(
        default=None, metadata=about("The words that name the step, right or wrong.")
    )
    title: Text | None = attrs.field(default=None, metadata=about("The headline of the notice."))
    value: Value | None = attrs.field(default=None, metadata=about("The estimated value of the notice."))
    other_values: tuple[Value, ...] = attrs.field(
        default=(), metadata=about("Values of something else: an increase, an earlier case, a package.")
    )
    items: tuple[Item, ...] | None = attrs.field(default=None, metadata=about("The lines of the notice."))
    mde_list: ListState | None = attrs.field(
        default=None, metadata=about("What stands under the heading of major defense equipment.")
    )
    contractors: tuple[Contractor, ...] | None = attrs.field(
        default=None, metadata=about("The contractors that the text names.")
    )
    contractor_status: ContractorStatus | None = attrs.field(
        default=None, metadata=about("What the text says of contractors.")
    )
    supply: tuple[Supply, ...] = attrs.field(default=(), metadata=about("Where the articles come from."))
    dates: tuple[Milestone, ...] = attrs.field(default=(), metadata=about("The steps of the procedure."))
    duration: Quantity | None = attrs.field(
        default=None, metadata=about("Over how long the sale or its services extend.")
    )
    department: Text | None = attrs.field(
        default=None, metadata=about("The military department or implementing agency.", known="departments")
    )
    cases: tuple[CaseDesignator, ...] | None = attrs.field(
        default=None, metadata=about("The case designators of the notice.")
    )
    prior_cases: tuple[CaseDesignator, ...] | None = attrs.field(
        default=None, metadata=about("Prior related cases; an earlier transmittal is never one.")
    )
    commission: Text | None = attrs.field(
        default=None, metadata=about("What it says of sales commissions and fees, as printed.")
    )
    sensitivity: Text | None = attrs.field(
        default=None, metadata=about("What it says of the sensitivity of technology, as printed.")
    )
    representatives: tuple[Staff, ...] | None = attrs.field(
        default=None, metadata=about("The representatives that the sale sends; empty for 'no additional'.")
    )
    representatives_as_printed: Text | None = attrs.field(
        default=None, metadata=about("The words that give the representatives.")
    )
    offsets: Offsets | None = attrs.field(default=None, metadata=about("What it says of offset agreements."))
    funding: tuple[Text, ...] | None = attrs.field(
        default=None, metadata=about("The sources of funds, as printed.", known="funding")
    )
    positions: tuple[Ref, ...] = attrs.field(
        default=(),
        metadata=about("The stances and acts that the source reports beside the notice.", refers="any"),
    )
    cut_off: tuple[Text, ...] = attrs.field(
        default=(),
        metadata=about("The fields that the source states in a part that is lost or was not read."),
    )
    evidence: tuple[Evidence, ...] = attrs.field(
        default=(), metadata=about("The words for the fields that have no evidence of their own.")
    )
    notes: tuple[Text, ...] = attrs.field(
        default=(), metadata=about("Remarks that have no typed home; never read by a program.")
    )

    def _refuse(self) -> Iterator[Problem]:
        named = self.contractor_status is _NAMED
        if self.contractors and not named:
            yield Problem("contractor_status", self.contractor_status, "named where contractors are listed")
        if named and not self.contractors:
            yield Problem("contractors", self.contractors, "at least one where the status is named")
        if self.contractor_status is _NONE and self.contractors is None:
            yield Problem("contractors", None, "an empty tuple where the status is none")
        if self.restated_in == self.id:
            yield Problem("restated_in", self.restated_in, "the id of another notification")

    def milestone(self, kind: MilestoneKind | str) -> Milestone | None:
        """Return the first milestone of a kind, or None; it may be planned, or bear no date.

        Raises:
            ArgumentError: It is no `MilestoneKind`, and no value of one.

        """
        wanted = _step_kind(kind)
        return next((step for step in self.dates if step.kind is wanted), None)

    def date_of(self, kind: MilestoneKind | str) -> PartialDate | None:
        """Return when a step was taken: the date of the first of its kind that has one and is not planned.

        Raises:
            ArgumentError: It is no `MilestoneKind`, and no value of one.

        """
        wanted = _step_kind(kind)
        dated = (step.on for step in self.dates if step.kind is wanted and not step.planned)
        return next((on for on in dated if on is not None), None)

    @property
    def stated_total_usd(self) -> int | None:
        """The total that the text states for this notice alone, whole U.S. dollars; $0 is one.

        It is derived from the value and the two scopes and never stored: what stands in `value` may be that
        of a package, an increase or a part, and a text that tells several notices as one sale has one value
        for all. These give None, as a value does that is not stated.
        """
        value = self.value
        if value is None or self.scope is not _SINGLE or value.scope is not _NOTICE:
            return None
        return value.total_usd

    def item(self, key: str) -> Item:
        """Return the item with a key; of two with the same key, the first.

        Raises:
            UnknownNameError: No item of the notice has that key.
            ArgumentError: It is no text.

        """
        text_argument("key", key)
        keyed = {item.key: item for item in reversed(self.items or ()) if item.key is not None}
        if key in keyed:
            return keyed[key]
        known = tuple(reversed(keyed))
        raise UnknownNameError("item", key, known, did_you_mean(key, known))
