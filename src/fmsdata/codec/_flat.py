# SPDX-License-Identifier: MIT
"""One row for each item of a notice: what fits into a flat table, and how a notice becomes rows."""

from collections.abc import Iterator
from typing import final

import attrs

from fmsdata.errors import ArgumentError
from fmsdata.model._checks import about, checked
from fmsdata.model._plain import Dollars, Id, Ordinal, Ref, Text, Whole
from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.values import Value
from fmsdata.model.words import (
    Bound,
    Combination,
    ItemNature,
    MilestoneKind,
    NoticeKind,
    QuantityKind,
    Section,
    Stage,
    ValueScope,
)

_DOLLARS = "whole U.S. dollars"


@final
@checked
@attrs.frozen(kw_only=True, repr=False)
class FlatItem:
    """A row of the flat table: one item of one notice, with the facts of the notice repeated on each.

    It is made for people with spreadsheets and cannot be turned back: evidence, contractors, parties,
    measures, and all but three of the dates are left out. A notice without items is one row without an item,
    whose `items` tells "none" (0) from "the source does not say" (None).
    """

    notification: Ref = attrs.field(metadata=about("The id of the notification."))
    notice: Id = attrs.field(metadata=about("The key of the notice; observations of one notice share it."))
    source: Ref = attrs.field(metadata=about("The id of the source that states it."))
    transmittal: Transmittal | None = attrs.field(
        default=None, metadata=about("The transmittal number. A spreadsheet may take it for a date.")
    )
    kind: NoticeKind | None = attrs.field(default=None, metadata=about("What kind of notice."))
    amends: Transmittal | None = attrs.field(default=None, metadata=about("The transmittal that it changes."))
    stage: Stage | None = attrs.field(default=None, metadata=about("The furthest step that is asserted."))
    purchaser: Ref | None = attrs.field(default=None, metadata=about("The id of the actor who buys."))
    purchaser_as_printed: Text | None = attrs.field(
        default=None, metadata=about("The purchaser's name, as printed.")
    )
    title: Text | None = attrs.field(default=None, metadata=about("The headline of the notice."))
    approved: PartialDate | None = attrs.field(
        default=None, metadata=about("When the Department of State approved the possible sale.")
    )
    delivered_to_congress: PartialDate | None = attrs.field(
        default=None, metadata=about("When the notice reached Congress.")
    )
    announced: PartialDate | None = attrs.field(
        default=None, metadata=about("When the possible sale was announced.")
    )
    total_usd: Dollars | None = attrs.field(
        default=None, metadata=about("The estimated total of the notice.", unit=_DOLLARS)
    )
    mde_usd: Dollars | None = attrs.field(
        default=None, metadata=about("Of that, major defense equipment.", unit=_DOLLARS)
    )
    other_usd: Dollars | None = attrs.field(
        default=None, metadata=about("Of that, everything else.", unit=_DOLLARS)
    )
    value_scope: ValueScope | None = attrs.field(
        default=None, metadata=about("What the value is the value of.")
    )
    value_bound: Bound | None = attrs.field(
        default=None, metadata=about("How the total bounds the true one.")
    )
    value_as_printed: Text | None = attrs.field(
        default=None, metadata=about("The words that give the total.")
    )
    items: Whole | None = attrs.field(
        default=None,
        metadata=about("How many items the notice has: 0 where it says none, empty where it does not say."),
    )
    item: Ordinal | None = attrs.field(default=None, metadata=about("Which of them this is, from 1."))
    item_key: Id | None = attrs.field(default=None, metadata=about("The key of the item in its notice."))
    name: Text | None = attrs.field(default=None, metadata=about("The name of the item, as printed."))
    section: Section | None = attrs.field(default=None, metadata=about("Under which heading it stands."))
    nature: ItemNature | None = attrs.field(default=None, metadata=about("What the line offers."))
    ancillary: bool | None = attrs.field(
        default=None, metadata=about("Whether the text lists the line as what comes along.")
    )
    restated: bool | None = attrs.field(
        default=None, metadata=about("Whether the text repeats the line from an earlier notice or case.")
    )
    system: Ref | None = attrs.field(default=None, metadata=about("The id of the weapon system offered."))
    designation: Designation | None = attrs.field(default=None, metadata=about("The designation."))
    alternatives: Text | None = attrs.field(
        default=None, metadata=about("Designations that share the quantity, between semicolons.")
    )
    combination: Combination | None = attrs.field(
        default=None, metadata=about("How the alternatives share the quantity.")
    )
    quantity_kind: QuantityKind | None = attrs.field(
        default=None, metadata=about("What kind of quantity is given; empty where there is none.")
    )
    count: Whole | None = attrs.field(
        default=None, metadata=about("The printed number; after the change, for a change.")
    )
    bound: Bound | None = attrs.field(default=None, metadata=about("How the number bounds the true one."))
    approximate: bool | None = attrs.field(
        default=None, metadata=about("Whether the text says 'about' or the like.")
    )
    low: Whole | None = attrs.field(default=None, metadata=about("Where a range begins."))
    high: Whole | None = attrs.field(default=None, metadata=about("Where a range ends."))
    before: Whole | None = attrs.field(default=None, metadata=about("The number before a change."))
    unit: Text | None = attrs.field(default=None, metadata=about("The unit, as printed."))
    parts: Text | None = attrs.field(
        default=None, metadata=about("The sub-counts in words, between semicolons, with role and relation.")
    )
    quantity_as_printed: Text | None = attrs.field(
        default=None, metadata=about("The words that give the number.")
    )


def flat_items(notification: Notification) -> Iterator[FlatItem]:
    """Yield the rows of a notice: one for each item, or a single one when it has none.

    Raises:
        ArgumentError: It is no notification.

    """
    if type(notification) is not Notification:
        raise ArgumentError("notification", notification, "a Notification")
    row = FlatItem(
        notification=notification.id,
        notice=notification.notice,
        source=notification.source,
        transmittal=notification.transmittal,
        kind=notification.kind,
        amends=notification.amends,
        stage=notification.stage,
        purchaser=notification.purchaser,
        purchaser_as_printed=notification.purchaser_as_printed,
        title=notification.title,
        approved=notification.date_of(MilestoneKind.APPROVED),
        delivered_to_congress=notification.date_of(MilestoneKind.DELIVERED_TO_CONGRESS),
        announced=notification.date_of(MilestoneKind.ANNOUNCED),
        items=None if notification.items is None else len(notification.items),
    )
    if notification.value is not None:
        row = _with_value(row, notification.value)
    if not notification.items:
        yield row
        return
    for number, item in enumerate(notification.items, 1):
        yield _with_item(row, number, item)


def _with_value(row: FlatItem, value: Value) -> FlatItem:
    return attrs.evolve(
        row,
        total_usd=value.total_usd,
        mde_usd=value.mde_usd,
        other_usd=value.other_usd,
        value_scope=value.scope,
        value_bound=value.bound,
        value_as_printed=value.as_printed,
    )


def _with_item(row: FlatItem, number: int, item: Item) -> FlatItem:
    row = attrs.evolve(
        row,
        item=number,
        item_key=item.key,
        name=item.name,
        section=item.section,
        nature=item.nature,
        ancillary=item.ancillary,
        restated=item.restated,
        system=item.system,
        designation=item.designation,
        alternatives="; ".join(item.alternatives) or None,
        combination=item.combination,
    )
    return row if item.quantity is None else _with_quantity(row, item.quantity)


def _with_quantity(row: FlatItem, quantity: Quantity) -> FlatItem:
    return attrs.evolve(
        row,
        quantity_kind=quantity.kind,
        count=quantity.count,
        bound=quantity.bound,
        approximate=quantity.approximate,
        low=quantity.low,
        high=quantity.high,
        before=quantity.before,
        unit=quantity.unit,
        parts="; ".join(map(_in_words, quantity.parts)) or None,
        quantity_as_printed=quantity.as_printed,
    )


def _in_words(part: Part) -> str:
    count = "" if part.count is None else f"{part.count} "
    return f"{count}{part.label} ({part.role.value}, {part.relation.value})"
