# SPDX-License-Identifier: MIT
"""Who takes part, and the weapon systems as such."""

from collections.abc import Iterator
from typing import final

import attrs

from fmsdata.errors import Problem
from fmsdata.model._checks import about, checked
from fmsdata.model._plain import Id, Ref, Text
from fmsdata.model.countries import CountryCode
from fmsdata.model.designation import Designation
from fmsdata.model.sources import Evidence
from fmsdata.model.words import ActorKind


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class Actor:
    """A country, body, force, mission, organisation, firm, venture or person.

    `country` is a coding and not a fact of the source. `members` is composition without a date; states in
    an alliance are relations instead.
    """

    id: Id = attrs.field(metadata=about("The id of the actor, unique in its dataset."))
    name: Text = attrs.field(metadata=about("The name, in the fullest form that the source prints."))
    kind: ActorKind = attrs.field(metadata=about("What the actor is."))
    aliases: tuple[Text, ...] = attrs.field(
        default=(), metadata=about("Other names and abbreviations that the source prints.")
    )
    role: Text | None = attrs.field(default=None, metadata=about("The office of a person, as printed."))
    country: CountryCode | None = attrs.field(
        default=None, metadata=about("The country that the actor is or belongs to; a coding, not a fact.")
    )
    parent: Ref | None = attrs.field(
        default=None, metadata=about("Whom a person or body serves or belongs to.", refers="Actor")
    )
    members: tuple[Ref, ...] | None = attrs.field(
        default=None, metadata=about("Who makes up a venture or group.", refers="Actor")
    )
    members_complete: bool | None = attrs.field(
        default=None, metadata=about("Whether the members are all there are, where the source tells.")
    )
    accredited_to: Ref | None = attrs.field(
        default=None, metadata=about("The country that a diplomat is sent to.", refers="Actor")
    )
    evidence: tuple[Evidence, ...] = attrs.field(default=(), metadata=about("The words that name the actor."))

    def _refuse(self) -> Iterator[Problem]:
        if self.parent == self.id:
            yield Problem("parent", self.parent, "the id of another actor")
        if self.members_complete is not None and self.members is None:
            yield Problem("members_complete", self.members_complete, "None where members is None")


@final
@checked
@attrs.frozen(kw_only=True, eq=False, repr=False)
class WeaponSystem:
    """A weapon system as such: not how many, not for whom, and not in which notice."""

    id: Id = attrs.field(metadata=about("The id of the system, unique in its dataset."))
    name: Text = attrs.field(metadata=about("Its name."))
    designation: Designation | None = attrs.field(default=None, metadata=about("Its official designation."))
    category: Text | None = attrs.field(
        default=None, metadata=about("What it is: 'missile', 'radar'.", known="categories")
    )
    role: Text | None = attrs.field(
        default=None, metadata=about("What it is for: 'anti-armour'.", known="system_roles")
    )
    family: Text | None = attrs.field(
        default=None, metadata=about("The family that it belongs to: 'Javelin'.")
    )
    part_of: Ref | None = attrs.field(
        default=None, metadata=about("The system that it is a part of.", refers="WeaponSystem")
    )
    manufacturers: tuple[Ref, ...] = attrs.field(
        default=(), metadata=about("Who makes it as such.", refers="Actor")
    )
    aliases: tuple[Text, ...] = attrs.field(default=(), metadata=about("Other names that sources print."))
    evidence: tuple[Evidence, ...] = attrs.field(default=(), metadata=about("The words that name it."))

    def _refuse(self) -> Iterator[Problem]:
        if self.part_of == self.id:
            yield Problem("part_of", self.part_of, "the id of another system")
