# SPDX-License-Identifier: MIT
"""What holds between the actors of the article, and what was done before it."""

from fmsdata._dev.kosovo.article import ARTICLE, DIALOGUE, NOTICE, says
from fmsdata.model.dates import PartialDate
from fmsdata.model.positions import Act, Relation
from fmsdata.model.sources import Evidence
from fmsdata.model.words import (
    ActKind,
    DateBasis,
    MilestoneKind,
    RelationKind,
    RelationStatus,
)


def relations() -> tuple[Relation, ...]:
    """Return what holds between the actors over time."""
    listed = says(8, "Romania, Spain, Greece, and Slovakia", "subject")
    members = ("romania", "spain", "greece", "slovakia")
    return (
        Relation(
            id="kosovo-serbia-neighbours",
            kind=RelationKind.NEIGHBOUR,
            status=RelationStatus.ONGOING,
            subject="serbia",
            objects=("kosovo",),
            evidence=(says(5, "neighboring nation of Serbia"),),
        ),
        Relation(
            id="kosovo-serbia-tensions",
            kind=RelationKind.DISPUTE,
            status=RelationStatus.ONGOING,
            subject="kosovo",
            objects=("serbia",),
            cause="kosovo-independence",
            qualifier="longstanding",
            evidence=(
                says(
                    7,
                    "longstanding tensions between Kosovo and Serbia",
                    "kind",
                    "status",
                    "subject",
                    "objects",
                    "qualifier",
                ),
                says(7, "declaration", "cause"),
            ),
        ),
        Relation(
            id="serbia-united-states-relations",
            kind=RelationKind.COOPERATION,
            status=RelationStatus.ONGOING,
            subject="serbia",
            objects=("united-states",),
            qualifier="strong",
            evidence=(says(6, "strong Serbian-American relations"),),
        ),
        Relation(
            id="eu-mediation",
            kind=RelationKind.MEDIATION,
            status=RelationStatus.ONGOING,
            subject="european-union",
            objects=("kosovo", "serbia"),
            since=PartialDate("2013"),
            aim="to normalize relations",
            qualifier="slow",
            evidence=(
                says(7, "European Union", "subject"),
                says(7, "longstanding tensions between Kosovo and Serbia", "objects"),
                says(7, "mediating talks since 2013", "kind", "status", "since"),
                says(7, "normalize relations", "aim"),
                says(7, "slow", "qualifier"),
            ),
        ),
        Relation(
            id="eu-mediation-as-dated-elsewhere",
            kind=RelationKind.MEDIATION,
            status=RelationStatus.ONGOING,
            subject="european-union",
            objects=("kosovo", "serbia"),
            since=PartialDate("2011-03-08"),
            evidence=(Evidence(source=DIALOGUE, supports=("since",)),),
        ),
        *(
            Relation(
                id=f"{member}-kosovo-recognition",
                kind=RelationKind.RECOGNITION,
                status=RelationStatus.NOT_RECOGNISED,
                subject=member,
                objects=("kosovo",),
                one_of="several NATO members",
                evidence=(
                    says(8, "Kosovo, not recognized as a state", "kind", "status", "objects"),
                    says(8, "several NATO members", "one_of"),
                    listed,
                ),
            )
            for member in members
        ),
        *(
            Relation(
                id=f"{member}-nato-membership",
                kind=RelationKind.MEMBERSHIP,
                status=RelationStatus.MEMBER,
                subject=member,
                objects=("nato",),
                one_of="several NATO members",
                evidence=(says(8, "several NATO members", "kind", "status", "objects", "one_of"), listed),
            )
            for member in members
        ),
        Relation(
            id="kosovo-nato-membership",
            kind=RelationKind.MEMBERSHIP,
            status=RelationStatus.GOAL,
            subject="kosovo",
            objects=("nato",),
            evidence=(
                says(8, "Kosovo, not recognized as a state", "subject"),
                says(8, "NATO military alliance", "objects"),
                says(8, "goal", "status"),
            ),
        ),
        Relation(
            id="united-states-ksf-support",
            kind=RelationKind.SUPPORT,
            status=RelationStatus.ONGOING,
            subject="united-states",
            objects=("ksf",),
            qualifier="consistently",
            evidence=(
                says(9, "U.S. has consistently supported", "kind", "status", "subject", "qualifier"),
                says(9, "Kosovo Security Force (KSF)", "objects"),
            ),
        ),
        Relation(
            id="kfor-kosovo-deployment",
            kind=RelationKind.DEPLOYMENT,
            status=RelationStatus.ONGOING,
            subject="kfor",
            objects=("kosovo",),
            since=PartialDate("1999-06"),
            aim="peacekeeping",
            evidence=(
                says(9, "peacekeeping force in Kosovo, KFOR", "kind", "subject", "objects", "aim"),
                says(9, "since June 1999", "since", "status"),
            ),
        ),
    )


def acts() -> tuple[Act, ...]:
    """Return what was done or said that is no step of the notice."""
    return (
        Act(
            id="kosovo-independence",
            kind=ActKind.DECLARATION,
            on=PartialDate("2008"),
            basis=DateBasis.STATED,
            actors=("kosovo",),
            target="serbia",
            topic="independence",
            qualifier="unilaterally",
            evidence=(
                says(0, "Kosovo unilaterally self proclaimed independence from Serbia in 2008"),
                says(7, "declaration", "kind"),
            ),
        ),
        Act(
            id="ksf-establishment",
            kind=ActKind.ESTABLISHMENT,
            on=PartialDate("2009"),
            basis=DateBasis.STATED,
            target="ksf",
            evidence=(
                says(9, "established in 2009", "kind", "on"),
                says(9, "Kosovo Security Force (KSF)", "target"),
            ),
        ),
        Act(
            id="hill-confirmation",
            kind=ActKind.STATEMENT,
            actors=("christopher-hill",),
            target=f"{NOTICE}-{ARTICLE}",
            step=MilestoneKind.APPROVED,
            topic="acceptance of Kosovo's request for the purchase",
            qualifier="despite the objections raised by Serbia",
            evidence=(
                says(5, "U.S. Ambassador to Serbia, Christopher Hill", "actors"),
                says(5, "confirmed the acceptance", "kind", "target", "step", "topic"),
                says(5, "objections", "qualifier"),
            ),
        ),
    )
