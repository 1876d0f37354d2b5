# SPDX-License-Identifier: MIT
"""Encode the article on the Kosovo Javelin notice, fact by fact, as the canonical dataset.

Run ``python -m fmsdata._dev.kosovo_javelin`` to write the packaged file, with ``--check`` to compare. What
the article states is encoded with the words that state it; what two other sources say otherwise stands
beside it, under their own names.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from fmsdata._dev._outputs import SOURCE, produce
from fmsdata._version import DATA_VERSION
from fmsdata.codec.json import to_json
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Member
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.values import Value
from fmsdata.model.words import (
    ActKind,
    ActorKind,
    ContractorStatus,
    DateBasis,
    Extent,
    ItemNature,
    MilestoneKind,
    PartRelation,
    PartRole,
    Polarity,
    RelationKind,
    RelationStatus,
    SourceForm,
    SourceKind,
    Stage,
    StanceMode,
    Voice,
)

ARTICLE: Final = "defensemirror-2024-01-12"
RELEASE: Final = "dsca-release-2024-01-11"
DIALOGUE: Final = "plaenitz-2017"
NOTICE: Final = "kosovo-javelin-2024"

LEFT_OUT: Final = (
    (
        "Approves … Sale of Javelin Missiles to Kosovo Amid Regional Tensions",
        "words of the headline, which stands whole as the title of the source",
    ),
    ("Defensemirror.com, 06:29 AM", "byline and time, which stand whole in the source"),
    ("399", "a view counter: it says nothing of the sale"),
    ("associated equipment", "paragraph 3 says it in other words: related support and equipment"),
    ("nationalist sentiments hindering breakthroughs", "the outlet's explanation, of nobody in particular"),
    ("a complex diplomatic challenge", "the outlet's judgement, of nobody in particular"),
    ("FEATURES/INTERVIEWS", "a heading of the web site, after the article"),
)
"""What the article prints and the dataset leaves out, each with the reason."""


def _says(paragraph: int, quote: str, *supports: str) -> Evidence:
    return Evidence(source=ARTICLE, paragraph=paragraph, quote=quote, supports=supports)


def _sources() -> tuple[Source, ...]:
    return (
        Source(
            id=ARTICLE,
            kind=SourceKind.NEWS,
            title="U.S. Approves $75M Sale of Javelin Missiles to Kosovo Amid Regional Tensions",
            publisher="DefenseMirror",
            byline="Defensemirror.com bureau",
            language="en",
            published_on=PartialDate("2024-01-12"),
            published_at="06:29 AM, January 12, 2024",
            published_basis=DateBasis.STATED,
            extent=Extent.FULL,
            form=SourceForm.ORIGINAL,
            lead_blocks=2,
            notes=tuple(f"Left out: {words!r}, {reason}." for words, reason in LEFT_OUT),
        ),
        Source(
            id=RELEASE,
            kind=SourceKind.DSCA_RELEASE,
            publisher="Defense Security Cooperation Agency",
            language="en",
            published_on=PartialDate("2024-01-11"),
            published_basis=DateBasis.INFERRED,
            extent=Extent.MENTION,
            notes=(
                "Not read. Its date is known from press reports of 11 January 2024 (Al Mayadeen, UNN) and "
                "from a copy of a Defense News report.",
            ),
        ),
        Source(
            id=DIALOGUE,
            kind=SourceKind.OTHER,
            title="EU Mediation in the Belgrade-Pristina Dialogue",
            byline="Plänitz",
            publisher="EUSA",
            language="en",
            published_on=PartialDate("2017"),
            extent=Extent.EXTRACT,
            notes=("Says that the dialogue began on 8 March 2011; the article says 2013.",),
        ),
    )


def _countries() -> tuple[Actor, ...]:
    members = _says(8, "Romania, Spain, Greece, and Slovakia", "name")
    return (
        Actor(
            id="united-states",
            name="United States",
            kind=ActorKind.COUNTRY,
            aliases=("U.S.",),
            country=CountryCode("US"),
            evidence=(_says(8, "United States and other countries", "name"),),
        ),
        Actor(
            id="kosovo",
            name="Republic of Kosovo",
            kind=ActorKind.COUNTRY,
            aliases=("Kosovo",),
            country=CountryCode("XK"),
            evidence=(_says(1, "Republic of Kosovo", "name"),),
        ),
        Actor(
            id="serbia",
            name="Serbia",
            kind=ActorKind.COUNTRY,
            country=CountryCode("RS"),
            evidence=(_says(5, "neighboring nation of Serbia", "name"),),
        ),
        *(
            Actor(
                id=name.lower(),
                name=name,
                kind=ActorKind.COUNTRY,
                country=CountryCode(code),
                evidence=(members,),
            )
            for name, code in (("Romania", "RO"), ("Spain", "ES"), ("Greece", "GR"), ("Slovakia", "SK"))
        ),
        Actor(
            id="other-countries",
            name="other countries",
            kind=ActorKind.GROUP,
            evidence=(_says(8, "United States and other countries", "name"),),
        ),
    )


def _bodies() -> tuple[Actor, ...]:
    return (
        Actor(
            id="state-department",
            name="United States State Department",
            kind=ActorKind.GOVERNMENT_BODY,
            aliases=("State Department",),
            country=CountryCode("US"),
            parent="united-states",
            evidence=(_says(1, "United States State Department", "name"),),
        ),
        Actor(
            id="dsca",
            name="Defense Security Cooperation Agency",
            kind=ActorKind.GOVERNMENT_BODY,
            aliases=("DSCA",),
            country=CountryCode("US"),
            parent="united-states",
            evidence=(_says(2, "Defense Security Cooperation Agency (DSCA)", "name", "aliases"),),
        ),
        Actor(
            id="congress",
            name="Congress",
            kind=ActorKind.GOVERNMENT_BODY,
            country=CountryCode("US"),
            parent="united-states",
            evidence=(_says(2, "informed Congress", "name"),),
        ),
        Actor(
            id="european-union",
            name="European Union",
            kind=ActorKind.ORGANISATION,
            evidence=(_says(7, "European Union", "name"),),
        ),
        Actor(
            id="nato",
            name="NATO",
            kind=ActorKind.ORGANISATION,
            evidence=(_says(8, "NATO military alliance", "name", "kind"),),
        ),
        Actor(
            id="ksf",
            name="Kosovo Security Force",
            kind=ActorKind.ARMED_FORCE,
            aliases=("KSF",),
            country=CountryCode("XK"),
            parent="kosovo",
            evidence=(
                _says(
                    9, "U.S. has consistently supported the Kosovo Security Force (KSF)", "name", "aliases"
                ),
            ),
        ),
        Actor(
            id="kfor",
            name="KFOR",
            kind=ActorKind.MISSION,
            parent="nato",
            evidence=(
                _says(9, "NATO maintains its own peacekeeping force in Kosovo, KFOR", "name"),
                _says(9, "NATO maintains its own peacekeeping force in Kosovo, KFOR", "kind", "parent"),
            ),
        ),
    )


def _firms_and_persons() -> tuple[Actor, ...]:
    return (
        Actor(
            id="javelin-joint-venture",
            name="Javelin Joint Venture",
            kind=ActorKind.JOINT_VENTURE,
            members=("lockheed-martin", "raytheon"),
            evidence=(
                _says(4, "Javelin Joint Venture", "name", "kind"),
                _says(4, "Lockheed Martin in Orlando, FL", "members"),
                _says(4, "Raytheon Missiles and Defense in Tucson, AZ", "members"),
            ),
        ),
        Actor(
            id="lockheed-martin",
            name="Lockheed Martin",
            kind=ActorKind.COMPANY,
            evidence=(_says(4, "Lockheed Martin in Orlando, FL", "name"),),
        ),
        Actor(
            id="raytheon",
            name="Raytheon Missiles and Defense",
            kind=ActorKind.COMPANY,
            evidence=(_says(4, "Raytheon Missiles and Defense in Tucson, AZ", "name"),),
        ),
        Actor(
            id="christopher-hill",
            name="Christopher Hill",
            kind=ActorKind.PERSON,
            role="U.S. Ambassador to Serbia",
            country=CountryCode("US"),
            parent="united-states",
            accredited_to="serbia",
            evidence=(
                _says(
                    5,
                    "U.S. Ambassador to Serbia, Christopher Hill",
                    "name",
                    "role",
                    "parent",
                    "accredited_to",
                ),
            ),
        ),
        Actor(
            id="aleksandar-vucic",
            name="Aleksandar Vucic",
            kind=ActorKind.PERSON,
            role="President",
            country=CountryCode("RS"),
            parent="serbia",
            evidence=(_says(6, "Serbian President Aleksandar Vucic", "name", "role", "parent"),),
        ),
    )


def _systems() -> tuple[WeaponSystem, ...]:
    return (
        WeaponSystem(
            id="javelin",
            name="Javelin Weapon System",
            designation=Designation("FGM-148F"),
            category="missile",
            role="anti-tank",
            family="Javelin",
            aliases=("Javelin", "Javelin FGM-148F missiles", "Javelin anti-tank missiles"),
            evidence=(
                _says(0, "Javelin Weapon System", "name", "family"),
                _says(3, "246 Javelin FGM-148F missiles", "designation", "category", "aliases"),
                _says(5, "anti-tank", "role"),
            ),
        ),
        WeaponSystem(
            id="javelin-lwclu",
            name="Javelin Lightweight Command Launch Unit",
            category="launcher",
            family="Javelin",
            part_of="javelin",
            aliases=("LWCLU",),
            evidence=(
                _says(
                    3,
                    "24 Javelin Lightweight Command Launch Units (LWCLU)",
                    "name",
                    "category",
                    "family",
                    "part_of",
                    "aliases",
                ),
            ),
        ),
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
                _says(3, "246 Javelin FGM-148F missiles", "name", "designation", "quantity"),
                _says(3, "6 fly-to-buy", "quantity"),
            ),
        ),
        Item(
            key="launch-units",
            name="Javelin Lightweight Command Launch Units (LWCLU)",
            nature=ItemNature.ARTICLE,
            system="javelin-lwclu",
            quantity=Quantity(count=24, as_printed="24"),
            evidence=(_says(3, "24 Javelin Lightweight Command Launch Units (LWCLU)", "name", "quantity"),),
        ),
        Item(
            key="support",
            name="related support and equipment",
            evidence=(_says(3, "related support and equipment", "name"),),
        ),
    )


def _steps() -> tuple[Milestone, ...]:
    return (
        Milestone(
            kind=MilestoneKind.REQUESTED,
            by="kosovo",
            evidence=(_says(3, "Kosovo has formally requested", "kind", "by"),),
        ),
        Milestone(
            kind=MilestoneKind.APPROVED,
            by="state-department",
            evidence=(
                _says(1, "granted approval", "kind"),
                _says(1, "United States State Department", "by"),
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
                _says(2, "informed Congress", "kind", "to"),
                _says(2, "Defense Security Cooperation Agency (DSCA)", "by"),
                _says(2, "today", "as_printed"),
                _says(0, "January 12, 2024", "on"),
            ),
        ),
        Milestone(
            kind=MilestoneKind.ANNOUNCED,
            evidence=(_says(6, "announcement", "kind"),),
        ),
    )


def _notification() -> Notification:
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
                _says(1, "$75 million", "total_usd", "as_printed"),
                _says(0, "$75M", "total_usd"),
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
                    _says(4, "prime contractors", "role"),
                    _says(4, "Javelin Joint Venture", "name"),
                    _says(4, "Lockheed Martin in Orlando, FL", "members"),
                    _says(4, "Raytheon Missiles and Defense in Tucson, AZ", "members"),
                ),
            ),
        ),
        contractor_status=ContractorStatus.NAMED,
        dates=_steps(),
        evidence=(
            _says(1, "Republic of Kosovo", "purchaser", "purchaser_as_printed"),
            _says(1, "potential Foreign Military Sale (FMS)", "stage_as_printed"),
            _says(2, "informed Congress", "stage"),
            _says(4, "prime contractors", "contractor_status"),
        ),
    )


def _relations() -> tuple[Relation, ...]:
    listed = _says(8, "Romania, Spain, Greece, and Slovakia", "subject")
    members = ("romania", "spain", "greece", "slovakia")
    return (
        Relation(
            id="kosovo-serbia-neighbours",
            kind=RelationKind.NEIGHBOUR,
            status=RelationStatus.ONGOING,
            subject="serbia",
            objects=("kosovo",),
            evidence=(_says(5, "neighboring nation of Serbia"),),
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
                _says(7, "longstanding tensions between Kosovo and Serbia", "kind", "status", "qualifier"),
                _says(7, "longstanding tensions between Kosovo and Serbia", "subject", "objects"),
                _says(7, "declaration", "cause"),
            ),
        ),
        Relation(
            id="serbia-united-states-relations",
            kind=RelationKind.COOPERATION,
            status=RelationStatus.ONGOING,
            subject="serbia",
            objects=("united-states",),
            qualifier="strong",
            evidence=(_says(6, "strong Serbian-American relations"),),
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
                _says(7, "European Union", "subject"),
                _says(7, "longstanding tensions between Kosovo and Serbia", "objects"),
                _says(7, "mediating talks since 2013", "kind", "status", "since"),
                _says(7, "normalize relations", "aim"),
                _says(7, "slow", "qualifier"),
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
                    _says(8, "Kosovo, not recognized as a state", "kind", "status", "objects"),
                    _says(8, "several NATO members", "one_of"),
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
                evidence=(_says(8, "several NATO members", "kind", "status", "objects", "one_of"), listed),
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
                _says(8, "Kosovo, not recognized as a state", "subject"),
                _says(8, "NATO military alliance", "objects"),
                _says(8, "policy goal", "status"),
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
                _says(
                    9,
                    "U.S. has consistently supported the Kosovo Security Force (KSF)",
                    "kind",
                    "status",
                    "subject",
                    "objects",
                    "qualifier",
                ),
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
                _says(9, "NATO maintains its own peacekeeping force in Kosovo, KFOR", "subject"),
                _says(9, "NATO maintains its own peacekeeping force in Kosovo, KFOR", "aim", "objects"),
                _says(9, "since June 1999", "since", "status"),
            ),
        ),
    )


def _acts() -> tuple[Act, ...]:
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
            evidence=(_says(0, "Kosovo unilaterally self proclaimed independence from Serbia in 2008"),),
        ),
        Act(
            id="ksf-establishment",
            kind=ActKind.ESTABLISHMENT,
            on=PartialDate("2009"),
            basis=DateBasis.STATED,
            target="ksf",
            evidence=(
                _says(9, "established in 2009", "kind", "on"),
                _says(9, "U.S. has consistently supported the Kosovo Security Force (KSF)", "target"),
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
                _says(5, "U.S. Ambassador to Serbia, Christopher Hill", "actors"),
                _says(5, "confirmed the acceptance", "kind", "target", "step", "topic"),
                _says(5, "objections", "qualifier"),
            ),
        ),
    )


def _stances() -> tuple[Stance, ...]:
    decision = f"{NOTICE}-{ARTICLE}"
    return (
        Stance(
            id="serbia-on-independence",
            holder="serbia",
            voice=Voice.REPORTED,
            polarity=Polarity.OPPOSES,
            target="kosovo-independence",
            expression="strongly rejects",
            evidence=(_says(0, "Serbia strongly rejects"),),
        ),
        Stance(
            id="serbia-on-decision",
            holder="serbia",
            voice=Voice.REPORTED,
            polarity=Polarity.OPPOSES,
            target=decision,
            step=MilestoneKind.APPROVED,
            expression="opposition",
            evidence=(
                _says(5, "neighboring nation of Serbia", "holder"),
                _says(5, "opposition", "polarity", "target", "step", "expression"),
            ),
        ),
        Stance(
            id="hill-on-procedure",
            holder="christopher-hill",
            voice=Voice.OWN,
            mode=StanceMode.EXPECTS,
            target=decision,
            topic="the official congressional procedure for approval follows",
            evidence=(
                _says(5, "U.S. Ambassador to Serbia, Christopher Hill", "holder"),
                _says(5, "congressional procedure", "mode", "topic"),
            ),
        ),
        Stance(
            id="vucic-on-decision",
            holder="aleksandar-vucic",
            voice=Voice.OWN,
            polarity=Polarity.REGRETS,
            target=decision,
            step=MilestoneKind.APPROVED,
            expression="great disappointment",
            basis=DateBasis.RELATIVE,
            as_printed="Following the announcement",
            evidence=(
                _says(6, "Serbian President Aleksandar Vucic", "holder"),
                _says(6, "great disappointment", "polarity", "expression"),
                _says(6, "announcement", "as_printed"),
            ),
        ),
        Stance(
            id="vucic-on-peace",
            holder="aleksandar-vucic",
            voice=Voice.OWN,
            mode=StanceMode.URGES,
            polarity=Polarity.SUPPORTS,
            topic="maintaining peace in the region",
            evidence=(
                _says(6, "Serbian President Aleksandar Vucic", "holder"),
                _says(6, "maintaining peace", "topic"),
            ),
        ),
        Stance(
            id="serbia-on-united-states-relations",
            holder="serbia",
            speaker="aleksandar-vucic",
            voice=Voice.ON_BEHALF,
            mode=StanceMode.INTENDS,
            polarity=Polarity.SUPPORTS,
            target="serbia-united-states-relations",
            topic="preserving strong Serbian-American relations, in cooperation with the United States",
            evidence=(
                _says(6, "Serbian President Aleksandar Vucic", "speaker"),
                _says(6, "Vucic stated that Serbia", "holder"),
                _says(6, "strong Serbian-American relations", "target", "topic"),
                _says(6, "in cooperation", "topic"),
            ),
        ),
        *(
            Stance(
                id=f"{holder}-on-peace-deal",
                holder=holder,
                voice=Voice.REPORTED,
                mode=StanceMode.URGES,
                polarity=Polarity.SUPPORTS,
                topic="implementing a peace deal with Serbia",
                addressee="kosovo",
                expression="cautioned",
                condition="for progress",
                one_of="the United States and other countries",
                evidence=(
                    _says(8, "cautioned", "mode", "expression"),
                    _says(8, "United States and other countries", "holder", "one_of"),
                    _says(8, "peace deal", "polarity", "topic"),
                    _says(8, "for progress", "condition"),
                ),
            )
            for holder in ("united-states", "other-countries")
        ),
    )


def dataset() -> Dataset:
    """Return the dataset."""
    return Dataset(
        id="kosovo-javelin-2024",
        title="Javelin missiles for Kosovo, January 2024",
        version=DATA_VERSION,
        description=(
            "One news article, encoded fact by fact, each with the words that state it. Two other sources "
            "date two of its facts differently; what they say stands beside it and overwrites nothing."
        ),
        licence="MIT",
        sources=_sources(),
        actors=_countries() + _bodies() + _firms_and_persons(),
        systems=_systems(),
        notifications=(
            _notification(),
            Notification(
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
            ),
        ),
        relations=_relations(),
        acts=_acts(),
        stances=_stances(),
    )


def files() -> dict[Path, Callable[[], bytes]]:
    """Return what makes each file."""
    return {SOURCE / "datasets" / "kosovo-javelin-2024.json": lambda: to_json(dataset()) + b"\n"}


if __name__ == "__main__":
    produce(files())
