# SPDX-License-Identifier: MIT
"""What is read from remarks, titles and labels of the notices: every typed fact of them, one by one.

The facts test cannot see these: the remark itself stays in the notes, so the round trip holds without them.
"""

from collections.abc import Callable
from typing import Any

import pytest

from fmsdata import (
    Bound,
    ChangeKind,
    ContractorStatus,
    Dataset,
    DateBasis,
    ItemNature,
    ListState,
    MilestoneKind,
    NoticeKind,
    Notification,
    Party,
    PartyRole,
    Provision,
    Scope,
    Section,
    Stage,
    Supply,
    Value,
    ValueScope,
    load_dataset,
)


@pytest.fixture(scope="module")
def notices() -> Dataset:
    return load_dataset("us-fms-notices")


def _stated(notices: Dataset, read: Callable[[Notification], Any]) -> dict[str, Any]:
    """Return what is read of each record that has it, by id."""
    return {one.id: found for one in notices.notifications if (found := read(one)) not in (None, (), [])}


def _package(dollars: int, printed: str | None, **hedged: Any) -> Value:
    return Value(total_usd=dollars, scope=ValueScope.PACKAGE, as_printed=printed, **hedged)


def test_every_value_of_something_else_is_known(notices: Dataset) -> None:
    assert _stated(notices, lambda one: one.other_values) == {
        "2006-pakistan-f16": (_package(5_000_000_000, "more than $5 billion", bound=Bound.MORE_THAN),),
        "2011-taiwan-f16-retrofit": (_package(5_850_000_000, None),),
        "2015-taiwan-javelin": (_package(1_830_000_000, None),),
        "2022-nspa-pgm": (
            Value(
                scope=ValueScope.CONVERSION,
                currency="BRL",
                amount=117_900_000,
                as_printed="[R$ 117,9 milhões]",
            ),
        ),
        # "96.51-147.5" reads as a range: the first figure is the earlier case, the second this notice.
        "2023-israel-155mm-renotified": (
            Value(total_usd=96_510_000, scope=ValueScope.PRIOR_CASE, as_printed="USD96.51-147.5 million"),
        ),
        "2023-israel-tank-ammo-nzh": (
            Value(
                scope=ValueScope.CONVERSION,
                currency="NZD",
                amount=173_000_000,
                as_printed="($173 million)",
            ),
        ),
        "2025-germany-ch47f-25-0g": (
            Value(
                total_usd=0,
                mde_usd=630_000_000,
                scope=ValueScope.CHANGE,
                mde_as_printed="$0.63 billion",
            ),
        ),
        "2025-india-javelin": (_package(93_000_000, "approximately $93 million", approximate=True),),
        "2025-ireland-javelin-zona": (Value(total_usd=8_700_000, scope=ValueScope.PRIOR_CASE),),
        "2025-taiwan-javelin": (_package(11_100_000_000, None),),
        "2026-germany-ch47f-enhancement-26-1c-fr": (
            Value(total_usd=0, mde_usd=1_020_000_000, scope=ValueScope.CHANGE),
        ),
    }


def test_one_text_gives_a_package_as_the_value_of_a_notice(notices: Dataset) -> None:
    scopes = {
        one.id: (one.scope, one.value.scope)
        for one in notices.notifications
        if one.value is not None and (one.scope, one.value.scope) != (Scope.SINGLE, ValueScope.NOTICE)
    }

    assert scopes == {"2006-pakistan-f16-defencepk": (Scope.PACKAGE, ValueScope.PACKAGE)}


def test_the_rows_of_the_split_keep_their_misprints(notices: Dataset) -> None:
    rows = {
        one.id: (one.value.mde_as_printed, one.value.other_as_printed)
        for one in notices.notifications
        if one.value is not None and (one.value.mde_as_printed or one.value.other_as_printed)
    }

    assert rows == {
        "2024-germany-24-22-cr": ("$0.", None),
        "2026-jordan-kumrfs-fr": ("$ 0", None),
        "2026-singapore-gmlrs-aw-fr": (None, "$ 0.64 million"),
    }


def test_end_users_and_a_lead_buyer_are_told_apart(notices: Dataset) -> None:
    assert _stated(notices, lambda one: one.parties) == {
        "2016-iraq-peshmerga": (Party(role=PartyRole.END_USER, as_printed="Kurdish Peshmerga"),),
        "2016-nspa-pgm": (Party(role=PartyRole.LEAD_BUYER, actor="nato-support-and-procurement-agency"),),
        "2025-denmark-patriot": (Party(role=PartyRole.END_USER, actor="ukraine", as_printed="Ukraine"),),
    }


def test_procedure_that_is_misreported_stays_in_its_words(notices: Dataset) -> None:
    words = _stated(notices, lambda one: one.stage_as_printed)

    assert words == {
        "2005-israel-gbu28-usatoday": "must be approved by Congress",
        "2019-ukraine-javelin-hindu": "finalises",
        "2025-ireland-javelin-daily8": "had to approve",
    }
    assert {notices.notification(one).stage for one in words} == {None, Stage.NOTIFIED}


def test_congress_is_told_and_the_state_department_approves(notices: Dataset) -> None:
    steps = {(step.kind, step.by, step.to) for one in notices.notifications for step in one.dates}

    assert steps == {
        (MilestoneKind.APPROVED, "state-department", None),
        (MilestoneKind.DELIVERED_TO_CONGRESS, None, "congress"),
    }


def test_words_for_the_day_of_delivery_are_kept(notices: Dataset) -> None:
    told = {
        one.id: (step.as_printed, step.basis)
        for one in notices.notifications
        for step in one.dates
        if step.as_printed
    }

    assert told == {
        "2005-israel-gbu28": ("on Tuesday", DateBasis.INFERRED),
        "2015-saudi-mmsc": ("late Monday", DateBasis.INFERRED),
        "2021-lithuania-javelin-reuters": ("on Tuesday", DateBasis.INFERRED),
        "2023-turkiye-f16-upgrade": ("today", DateBasis.INFERRED),
        "2024-kosovo-javelin-defensemirror": ("today", DateBasis.INFERRED),
    }


def test_the_heading_of_major_equipment_is_none_or_blank_where_that_is_printed(notices: Dataset) -> None:
    states = _stated(notices, lambda one: one.mde_list if one.mde_list is not ListState.LISTED else None)

    assert states == {
        "2020-israel-fuel-cr": ListState.BLANK,
        **dict.fromkeys(
            (
                "2024-germany-24-22-cr",
                "2026-canada-26-44",
                "2026-kuwait-kc130j",
                "2026-kuwait-patriot-sustainment",
                "2026-saudi-f15-sustainment",
                "2026-ukraine-class-ix",
                "2026-vietnam-26-39",
            ),
            ListState.NONE,
        ),
    }


def test_a_list_is_listed_where_lines_stand_under_the_heading(notices: Dataset) -> None:
    for one in notices.notifications:
        lines = any(item.section is Section.MDE for item in one.items or ())
        assert (one.mde_list is ListState.LISTED) == lines, one.id


def test_contractors_that_there_are_not_are_told_from_those_that_nobody_names(notices: Dataset) -> None:
    statuses = {
        one.id: one.contractor_status
        for one in notices.notifications
        if one.contractor_status not in (None, ContractorStatus.NAMED)
    }

    assert statuses == {
        "2026-australia-growler-training": ContractorStatus.NONE,
        "2026-japan-hvgp-support-fr": ContractorStatus.NONE,
        "2026-singapore-gmlrs-aw-fr": ContractorStatus.TO_BE_COMPETED,
    }
    assert _stated(notices, lambda one: one.supply) == {
        "2023-israel-155mm-renotified": (Supply.US_STOCK,),
        "2026-japan-hvgp-support-fr": (Supply.US_GOVERNMENT,),
    }


def test_funds_emergencies_and_lost_parts_are_known(notices: Dataset) -> None:
    assert _stated(notices, lambda one: one.funding) == {
        "2026-jordan-kumrfs-fr": ("Foreign Military Financing",)
    }
    assert set(_stated(notices, lambda one: one.emergency)) == {
        "2023-israel-155mm-renotified",
        "2023-israel-tank-ammo",
        "2023-israel-tank-ammo-executivebiz",
    }
    assert _stated(notices, lambda one: one.cut_off) == {
        **dict.fromkeys(
            (
                "2026-belgium-26-21",
                "2026-jordan-26-38",
                "2026-lithuania-26-40",
                "2026-uae-25-70",
                "2026-uk-26-18",
            ),
            ("items",),
        ),
        "undated-f16-training-support": ("purchaser",),
    }


def test_kinds_provisions_and_changes_are_known(notices: Dataset) -> None:
    told = _stated(
        notices,
        lambda one: (one.kind, one.provision, one.changes) if one.kind is not None else None,
    )
    certified, original = Provision.CERTIFICATION, NoticeKind.ORIGINAL
    enhanced, again = NoticeKind.ENHANCEMENT, Provision.ENHANCEMENT_CERTIFICATION

    assert told == {
        "2013-nato-namp-c17-fr": (original, certified, ()),
        "2014-philippines-c130t-fr": (original, certified, ()),
        "2020-poland-javelin-cr": (original, certified, ()),
        "2020-uk-c17-cr": (original, certified, ()),
        "2022-estonia-javelin-22-0h-cr": (enhanced, again, ()),
        "2022-notice-21-67-cr": (original, certified, ()),
        "2023-france-23-46-cr": (original, certified, ()),
        "2023-israel-155mm-renotified": (NoticeKind.COMBINED, None, ()),
        "2023-spain-23-0a-cr": (enhanced, again, ()),
        "2023-uk-c17-0g-23-cr": (enhanced, Provision.ENHANCEMENT_REPORT, ()),
        "2024-cost-increase-24-0j-cr": (enhanced, again, (ChangeKind.COST,)),
        "2024-saudi-24-12-cr": (NoticeKind.COMBINED, None, ()),
        "2025-24-48-correction-fr": (NoticeKind.CORRECTION, None, ()),
        "2025-germany-ch47f-25-0g": (enhanced, None, (ChangeKind.ITEMS, ChangeKind.SPLIT)),
        "2025-ireland-javelin": (NoticeKind.COMBINED, None, ()),
        "2026-germany-ch47f-enhancement-26-1c-cr": (enhanced, None, ()),
        "2026-germany-ch47f-enhancement-26-1c-fr": (
            enhanced,
            again,
            (ChangeKind.ITEMS, ChangeKind.SPLIT),
        ),
        "2026-netherlands-26-0t-cr": (enhanced, None, ()),
    }


def test_every_form_of_a_number_that_a_text_prints_twice_is_known(notices: Dataset) -> None:
    forms = _stated(
        notices,
        lambda one: one.transmittal_as_printed if len(one.transmittal_as_printed) > 1 else None,
    )

    assert forms == {
        "2016-saudi-usmtm-cr": ("16-14", "16–14"),
        "2020-israel-fuel-cr": ("20-44", "Transmittal no 20-44"),
        "2026-germany-ch47f-enhancement-26-1c-cr": ("26-1C", "RSAT 26-1C"),
        "2026-korea-mh60r-cr": ("26-45", "RSAT 26-45"),
        "2026-netherlands-26-0t-cr": ("26-0T", "RS AT 26-0T"),
        "2026-sweden-himars-fr": ("RSAT 26-27", "26-27"),
    }


SERVICES = (
    "AH-64E sustainment support services",
    "C-17 CLS",
    "C-17 sustainment support",
    "PAC-3 Missile Support Center support",
    "Project Office technical assistance",
    "airlift support",
    "contractor logistics support",
    "engineering assistance",
    "engineering services",
    "engineering, logistics and technical support",
    "ferry support",
    "field service representative support",
    "follow-on C-17 contractor logistical support",
    "follow-on contractor logistics support for NATO Airlift Management",
    "integration support",
    "life cycle support",
    "logistics support",
    "maintenance support",
    "missile repair and return program",
    "range support",
    "repair and return",
    "repair services",
    "software assistance",
    "technical assistance",
    "technical support",
    "test support",
    "test utility support (water, gas, electricity)",
    "three years of support services by the U.S. Military Training Mission",
    "transportation",
)
TRAINING = (
    "in-country training",
    "new equipment training",
    "training",
    "training for operation and maintenance of F-16 aircraft",
)
WORK = (
    "F-16 modernizasyon kiti",
    "mid-life update kits for F-15I",
    "retrofit of F-16 A/B",
    "upgrades of existing F-16s",
)


def test_lines_that_are_no_articles_say_what_they_are(notices: Dataset) -> None:
    told = {
        item.name: item.nature
        for one in notices.notifications
        for item in one.items or ()
        if item.nature not in (ItemNature.ARTICLE, ItemNature.UNSPECIFIED)
    }

    assert told == {
        **dict.fromkeys(SERVICES, ItemNature.SERVICE),
        **dict.fromkeys(TRAINING, ItemNature.TRAINING),
        **dict.fromkeys(WORK, ItemNature.WORK_ON_OWNED),
        "facilities and construction support": ItemNature.CONSTRUCTION,
    }


def test_what_is_counted_is_an_article_unless_its_words_say_otherwise(notices: Dataset) -> None:
    natures = {
        item.nature
        for one in notices.notifications
        for item in one.items or ()
        if item.quantity is not None and item.name not in WORK
    }

    assert natures == {ItemNature.ARTICLE}
