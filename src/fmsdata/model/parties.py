# SPDX-License-Identifier: MIT
"""Who makes, pays, receives and goes along."""

from typing import final

import attrs

from fmsdata.model._checks import about, checked
from fmsdata.model._plain import Ref, Text
from fmsdata.model.dates import PartialDate
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.words import Affiliation, PartyRole


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Member:
    """A member of a joint venture, as the notice prints it. Its words are the contractor's evidence."""

    name: Text = attrs.field(metadata=about("The name, as printed."))
    places: tuple[Text, ...] = attrs.field(default=(), metadata=about("Where it sits, as printed."))
    actor: Ref | None = attrs.field(default=None, metadata=about("Who it is.", refers="Actor"))


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Contractor:
    """A contractor as the notice prints it: one printed name is one contractor.

    A joint venture is one contractor with members; a firm at two places is one contractor too.
    """

    name: Text = attrs.field(metadata=about("The name, as printed."))
    role: Text | None = attrs.field(
        default=None, metadata=about("The role, as printed: 'prime', 'principal'.", known="contractor_roles")
    )
    places: tuple[Text, ...] = attrs.field(default=(), metadata=about("Where it sits, as printed."))
    places_as_printed: Text | None = attrs.field(
        default=None, metadata=about("Several places, in the words that join them.")
    )
    members: tuple[Member, ...] = attrs.field(default=(), metadata=about("The members of a joint venture."))
    for_item: Text | None = attrs.field(
        default=None, metadata=about("The item or system that it is named for, as printed.")
    )
    actor: Ref | None = attrs.field(default=None, metadata=about("Who it is.", refers="Actor"))
    evidence: tuple[Evidence, ...] = attrs.field(default=(), metadata=about("The words that name it."))


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Party:
    """Somebody beside the purchaser: who receives, uses or pays."""

    role: PartyRole = attrs.field(metadata=about("What part the actor plays."))
    actor: Ref | None = attrs.field(default=None, metadata=about("Who it is.", refers="Actor"))
    as_printed: Text | None = attrs.field(default=None, metadata=about("The name, as printed."))
    evidence: tuple[Evidence, ...] = attrs.field(default=(), metadata=about("The words that say so."))


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Staff:
    """Representatives that the sale sends to the purchaser."""

    affiliation: Affiliation = attrs.field(metadata=about("Whom they belong to."))
    quantity: Quantity = attrs.field(
        metadata=about("How many persons, or trips where the text counts those.")
    )
    duration: Quantity | None = attrs.field(
        default=None, metadata=about("For how long, in the printed unit.")
    )
    until: PartialDate | None = attrs.field(default=None, metadata=about("Until when."))
    evidence: tuple[Evidence, ...] = attrs.field(default=(), metadata=about("The words that say so."))
