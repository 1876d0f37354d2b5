# SPDX-License-Identifier: MIT
"""The notice as the article states it, and what the release that was not read adds."""

from fmsdata._dev.kosovo.article import ARTICLE, NOTICE, RELEASE, says
from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Member
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import (
    ContractorStatus,
    DateBasis,
    ItemNature,
    MilestoneKind,
    PartRelation,
    PartRole,
    Stage,
)


def _items() -> tuple[Item, ...]:
    return (
        Item(
            key="missiles",
            name="Javelin FGM-148F missiles",
            nature=ItemNature.ARTICLE,
            system="javelin",
            designation=Designation("FGM-148F"),
            quantity=Quantity(
                count=246,
                unit="missiles",
                parts=(
                    Part(
                        label="fly-to-buy missiles",
                        relation=PartRelation.INCLUDED,
                        role=PartRole.FLY_TO_BUY,
                        count=6,
                    ),
                ),
                as_printed="246",
            ),
            evidence=(
                says(3, "246 Javelin FGM-148F missiles", "name", "designation", "quantity"),
                says(3, "6 fly-to-buy", "quantity"),
            ),
        ),
        Item(
            key="launch-units",
            name="Javelin Lightweight Command Launch Units (LWCLU)",
            nature=ItemNature.ARTICLE,
            system="javelin-lwclu",
            quantity=Quantity(count=24, as_printed="24"),
            evidence=(says(3, "24 Javelin Lightweight Command Launch Units (LWCLU)", "name", "quantity"),),
        ),
        Item(
            key="support",
            name="related support and equipment",
            evidence=(says(3, "related support and equipment", "name"),),
        ),
    )


def _steps() -> tuple[Milestone, ...]:
    return (
        Milestone(
            kind=MilestoneKind.REQUESTED,
            by="kosovo",
            evidence=(says(3, "Kosovo has formally requested", "kind", "by"),),
        ),
        Milestone(
            kind=MilestoneKind.APPROVED,
            by="state-department",
            evidence=(
                says(1, "granted approval", "kind"),
                says(1, "United States State Department", "by"),
            ),
        ),
        Milestone(
            kind=MilestoneKind.DELIVERED_TO_CONGRESS,
            # The stamp has no zone, so that 'today' may be the 11th, 12th or 13th; the month is certain.
            on=PartialDate("2024-01"),
            basis=DateBasis.RELATIVE,
            as_printed="today",
            by="dsca",
            to="congress",
            evidence=(
                says(2, "informed Congress", "kind", "to"),
                says(2, "Defense Security Cooperation Agency (DSCA)", "by"),
                says(2, "today", "as_printed"),
                says(0, "January 12, 2024", "on"),
            ),
        ),
        Milestone(
            kind=MilestoneKind.ANNOUNCED,
            evidence=(says(6, "announcement", "kind"),),
        ),
    )


def _as_the_article_states_it() -> Notification:
    return Notification(
        id=f"{NOTICE}-{ARTICLE}",
        notice=NOTICE,
        source=ARTICLE,
        purchaser="kosovo",
        purchaser_as_printed="the Republic of Kosovo",
        stage=Stage.NOTIFIED,
        stage_as_printed="potential Foreign Military Sale (FMS)",
        value=Value(
            total_usd=75_000_000,
            as_printed="$75 million",
            evidence=(
                says(1, "$75 million", "total_usd", "as_printed"),
                says(0, "$75M", "total_usd"),
            ),
        ),
        items=_items(),
        contractors=(
            Contractor(
                name="Javelin Joint Venture",
                role="prime",
                members=(
                    Member(name="Lockheed Martin", places=("Orlando, FL",), actor="lockheed-martin"),
                    Member(name="Raytheon Missiles and Defense", places=("Tucson, AZ",), actor="raytheon"),
                ),
                actor="javelin-joint-venture",
                evidence=(
                    says(4, "prime contractors", "role"),
                    says(4, "Javelin Joint Venture", "name"),
                    says(4, "Lockheed Martin in Orlando, FL", "members"),
                    says(4, "Raytheon Missiles and Defense in Tucson, AZ", "members"),
                ),
            ),
        ),
        contractor_status=ContractorStatus.NAMED,
        dates=_steps(),
        evidence=(
            says(1, "Republic of Kosovo", "purchaser", "purchaser_as_printed"),
            says(1, "potential Foreign Military Sale (FMS)", "stage_as_printed"),
            says(2, "informed Congress", "stage"),
            says(4, "prime contractors", "contractor_status"),
        ),
    )


def _as_the_release_dates_it() -> Notification:
    return Notification(
        id=f"{NOTICE}-{RELEASE}",
        notice=NOTICE,
        source=RELEASE,
        dates=(
            Milestone(
                kind=MilestoneKind.ANNOUNCED,
                on=PartialDate("2024-01-11"),
                basis=DateBasis.INFERRED,
                by="dsca",
                evidence=(Evidence(source=RELEASE, supports=("on", "by")),),
            ),
        ),
        evidence=(Evidence(source=RELEASE),),
    )


def notifications() -> tuple[Notification, ...]:
    """Return the notice, once for each source that tells of it."""
    return (_as_the_article_states_it(), _as_the_release_dates_it())
