# SPDX-License-Identifier: MIT
"""Notices drawn by a seeded generator, as long and as full as public ones are: what benchmarks read and write.

They say nothing true.
"""

import random
from collections.abc import Iterator
from typing import Final

from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Member, Staff
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.values import Value
from fmsdata.model.words import (
    Affiliation,
    Bound,
    ContractorStatus,
    DateBasis,
    ListState,
    MilestoneKind,
    NoticeKind,
    Offsets,
    PartRelation,
    PartRole,
    Section,
    Stage,
)

_PURCHASERS: Final = ("Kosovo", "Estonia", "Norway", "Japan", "Poland", "Kuwait", "Morocco", "Chile")
_THINGS: Final = (
    ("Javelin missiles", "missiles", "FGM-148F"),
    ("Advanced Medium Range Air-to-Air Missiles", "missiles", "AIM-120C-8"),
    ("Small Diameter Bombs", "bombs", "GBU-39/B"),
    ("Guided Multiple Launch Rocket System pods", "pods", "M31A2"),
    ("Lightweight Command Launch Units", "launch units", None),
    ("active electronically scanned array radars", "radars", "AN/APG-83"),
    ("Stinger missiles", "missiles", "FIM-92K"),
    ("Tail kits", "kits", "KMU-572"),
)
_SERVICES: Final = ("spare parts", "training", "technical assistance", "missile containers", "test equipment")
_FIRMS: Final = (
    ("Lockheed Martin", "Orlando, FL"),
    ("RTX Corporation", "Tucson, AZ"),
    ("Boeing Corporation", "St. Louis, MO"),
    ("Northrop Grumman", "Linthicum Heights, MD"),
)


def observations(seed: int) -> Iterator[Notification]:
    """Yield notices without end; the same seed gives the same ones."""
    draw = random.Random(seed)  # noqa: S311 - reproducible on purpose
    number = 0
    while True:
        number += 1
        yield _observation(draw, number)


def _evidence(draw: random.Random, quote: str) -> tuple[Evidence, ...]:
    supports = ("quantity", "designation") if draw.random() < 0.3 else ()
    return (
        Evidence(
            source=f"src-{draw.randrange(900)}", paragraph=draw.randrange(9), quote=quote, supports=supports
        ),
    )


def _item(draw: random.Random, key: int) -> Item:
    name, unit, designation = draw.choice(_THINGS)
    count = draw.randint(2, 900)
    parts: tuple[Part, ...] = ()
    if draw.random() < 0.4:
        part = Part(
            label="fly-to-buy",
            relation=PartRelation.INCLUDED,
            role=PartRole.FLY_TO_BUY,
            count=draw.randint(1, 12),
        )
        parts = (part,)
    bound = draw.choice((Bound.STATED, Bound.UP_TO))
    return Item(
        name=name,
        key=f"item-{key}",
        section=Section.MDE,
        system=f"sys-{draw.randrange(60)}",
        designation=Designation(designation) if designation else None,
        quantity=Quantity(count=count, bound=bound, unit=unit, parts=parts, as_printed=f"({count})"),
        evidence=_evidence(draw, f"({count}) {name}"),
    )


def _contractor(draw: random.Random) -> Contractor:
    (one, place), (other, elsewhere) = draw.sample(_FIRMS, 2)
    if draw.random() < 0.3:
        members = (Member(name=one, places=(place,)), Member(name=other, places=(elsewhere,)))
        return Contractor(name="Joint Venture", role="principal", members=members)
    return Contractor(name=one, role="prime", places=(place,), evidence=_evidence(draw, f"will be {one}"))


def _observation(draw: random.Random, number: int) -> Notification:
    buyer = draw.choice(_PURCHASERS)
    thing = draw.choice(_THINGS)[0]
    year, month, day = draw.randint(2009, 2026), draw.randint(1, 12), draw.randint(1, 28)
    date = PartialDate(f"{year}-{month:02}-{day:02}")
    mde, other = draw.randint(1, 900) * 1_000_000, draw.randint(1, 400) * 1_000_000
    items = [_item(draw, key) for key in range(draw.randint(1, 4))]
    items += [Item(name=name, section=Section.NON_MDE) for name in draw.sample(_SERVICES, draw.randint(0, 2))]
    return Notification(
        id=f"notice-{number}-release",
        notice=f"notice-{number}",
        source=f"src-{number}",
        transmittal=Transmittal(f"{year % 100:02}-{draw.randint(1, 120):02}"),
        transmittal_as_printed=(f"Transmittal No. {year % 100:02}-{number}",),
        kind=NoticeKind.ORIGINAL,
        purchaser=f"actor-{buyer.lower()}",
        purchaser_as_printed=f"Government of {buyer}",
        stage=draw.choice((Stage.NOTIFIED, Stage.APPROVED)),
        stage_as_printed="has made a determination approving a possible sale",
        title=f"{buyer} – {thing}",
        value=Value(
            total_usd=mde + other,
            mde_usd=mde,
            other_usd=other,
            approximate=draw.random() < 0.2,
            as_printed=f"${(mde + other) // 1_000_000} million",
            evidence=_evidence(draw, f"estimated cost of ${(mde + other) // 1_000_000} million"),
        ),
        items=tuple(items),
        mde_list=ListState.LISTED,
        contractors=tuple(_contractor(draw) for _ in range(draw.randint(1, 2))),
        contractor_status=ContractorStatus.NAMED,
        dates=(
            Milestone(
                kind=MilestoneKind.DELIVERED_TO_CONGRESS, on=date, basis=DateBasis.STATED, as_printed="today"
            ),
            Milestone(kind=MilestoneKind.ANNOUNCED, on=date, evidence=_evidence(draw, f"WASHINGTON, {date}")),
        ),
        representatives=_staff(draw),
        offsets=Offsets.NONE_KNOWN,
        department="Army",
        evidence=_evidence(draw, f"has requested to buy {thing}"),
    )


def _staff(draw: random.Random) -> tuple[Staff, ...]:
    if draw.random() < 0.6:
        return ()
    persons = Quantity(count=draw.randint(1, 20), unit="persons")
    weeks = Quantity(count=draw.randint(2, 60), unit="weeks")
    return (Staff(affiliation=Affiliation.COMBINED, quantity=persons, duration=weeks),)
