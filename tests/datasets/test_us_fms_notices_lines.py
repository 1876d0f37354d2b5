# SPDX-License-Identifier: MIT
"""Which lines of a notice are what is sold, which come along, and what their labels name."""

import pytest

from fmsdata import Dataset, Designation, Item, ItemNature, load_dataset
from fmsdata._dev.notices.labels import Named, read_label


@pytest.fixture(scope="module")
def notices() -> Dataset:
    return load_dataset("us-fms-notices")


def test_no_notice_consists_of_what_comes_along(notices: Dataset) -> None:
    assert [
        one.id for one in notices.notifications if one.items and all(i.ancillary for i in one.items)
    ] == []


def test_what_comes_along_comes_with_something_that_is_counted(notices: Dataset) -> None:
    for one in notices.notifications:
        lines = one.items or ()
        if any(item.ancillary for item in lines):
            assert all(item.quantity or item.measures for item in lines if not item.ancillary), one.id


def test_the_notices_that_sell_nothing_countable_are_known(notices: Dataset) -> None:
    uncounted = [
        one.id
        for one in notices.notifications
        if one.items and not any(item.quantity or _equips(item) for item in one.items)
    ]

    assert uncounted == [
        "2011-taiwan-f16-retrofit",
        "2013-nato-namp-c17-fr",
        "2016-saudi-usmtm-cr",
        "2020-canada-c17-cr",
        "2020-kuwait-patriot-repair",
        "2020-uk-c17-cr",
        "2022-taiwan-clssa",
        "2023-israel-155mm-renotified",
        "2023-israel-155mm-renotified-i24",
        "2023-turkiye-f16-upgrade",
        "2023-uk-c17-0g-23-cr",
        "2024-germany-24-22-cr",
        "2025-taiwan-ah1w-spares",
        "2026-canada-26-44",
        "2026-india-ah64e-support",
        "2026-japan-hvgp-support-fr",
        "2026-korea-comsec",
        "2026-kuwait-kc130j",
        "2026-kuwait-patriot-sustainment",
        "2026-kuwait-patriot-sustainment-armyrec",
        "2026-saudi-f15-sustainment",
        "2026-ukraine-class-ix",
        "2026-vietnam-26-39",
        "undated-f16-training-support",
    ]
    lines = [item for one in uncounted for item in notices.notification(one).items or ()]
    assert not any(item.ancillary for item in lines)


def _equips(item: Item) -> bool:
    return any(each.unit in ("battalions", "brigades") for each in item.measures)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("C-17", ["2020-canada-c17-cr", "2020-uk-c17-cr", "2023-uk-c17-0g-23-cr", "undated-kuwait-c17"]),
        ("F-16A/B", ["2011-taiwan-f16-retrofit"]),
        ("AN/PRC-117", ["2024-germany-24-22-cr"]),
        ("AH-64E", ["2026-india-ah64e-support", "2026-israel-ah64e"]),
        ("KC-130J", []),
    ],
)
def test_what_is_served_is_found_and_what_spares_fit_is_not(
    notices: Dataset, wanted: str, found: list[str]
) -> None:
    assert [one.id for one in notices.by_designation(wanted)] == found
    assert [one.id for one in notices.by_system(wanted)] == found


def test_a_search_tells_a_service_by_its_nature(notices: Dataset) -> None:
    natures = {
        item.nature
        for one in notices.by_designation("C-17")
        for item in one.items or ()
        if item.designation == "C-17" and one.id != "undated-kuwait-c17"
    }

    assert natures == {ItemNature.SERVICE}


def test_a_line_that_names_a_system_points_at_it(notices: Dataset) -> None:
    (retrofit,) = notices.notification("2011-taiwan-f16-retrofit").items or ()
    radios = (notices.notification("2024-germany-24-22-cr").items or ())[0]

    assert (retrofit.system, retrofit.designation_as_printed) == ("f-16", "F-16 A/B")
    assert radios.system == "an-prc-117"
    assert {one.category for one in notices.systems if one.id in ("f-16", "c-17")} == {"aircraft"}
    assert {one.category for one in notices.systems if one.id in ("an-prc-117", "an-arc-231")} == {"radio"}


_F16 = Designation("F-16")


@pytest.mark.parametrize(
    ("label", "nature", "named"),
    [
        (
            "retrofit of F-16 A/B",
            ItemNature.WORK_ON_OWNED,
            Named(designation=Designation("F-16A/B"), as_printed="F-16 A/B"),
        ),
        ("training for F-16 pilots", ItemNature.TRAINING, Named(designation=_F16, as_printed="F-16")),
        ("racks for F-16", ItemNature.UNSPECIFIED, Named(fits=(_F16,))),
        ("F-16 spares", ItemNature.UNSPECIFIED, Named(fits=(_F16,))),
        ("AW-159 spares", ItemNature.UNSPECIFIED, Named(fits=(Designation("AW-159"),))),
        ("F-16 and F-15 support", ItemNature.SERVICE, Named()),
        ("spare parts", ItemNature.UNSPECIFIED, Named()),
    ],
)
def test_a_label_names_what_is_sold_or_what_it_goes_with(
    label: str, nature: ItemNature, named: Named
) -> None:
    assert read_label(label, nature) == named


def test_every_designation_that_the_only_lines_of_a_notice_name_is_typed(notices: Dataset) -> None:
    named = {
        item.name: (item.designation, item.fits)
        for one in notices.notifications
        for item in one.items or ()
        if item.quantity is None and (item.designation or item.fits)
    }

    assert named == {
        "retrofit of F-16 A/B": (Designation("F-16A/B"), ()),
        "C-17 sustainment support": (Designation("C-17"), ()),
        "follow-on C-17 contractor logistical support": (Designation("C-17"), ()),
        "stock replenishment of non-standard spares for F-16, C-130, IDF": (
            None,
            (_F16, Designation("C-130")),
        ),
        "C-17 CLS": (Designation("C-17"), ()),
        "AN/PRC-117 radios": (Designation("AN/PRC-117"), ()),
        "AN/PRC-160 radios": (Designation("AN/PRC-160"), ()),
        "spare parts and support for AH-1W attack helicopters": (None, (Designation("AH-1W"),)),
        "AH-64E sustainment support services": (Designation("AH-64E"), ()),
        "ARC-210 RT-2036 (C) secure radios for F-15K and KC-330": (
            None,
            (Designation("F-15K"), Designation("KC-330")),
        ),
        "integration for AW-159, MC-130K, CH-47NE, UH-60, CN-235, CH-47, TA-50, FA-50, KA-1": (
            None,
            tuple(
                map(
                    Designation,
                    ["AW-159", "MC-130K", "CH-47NE", "UH-60", "CN-235", "CH-47", "TA-50", "FA-50", "KA-1"],
                )
            ),
        ),
        "five (5) years of KC-130J spares": (None, (Designation("KC-130J"),)),
        "training for operation and maintenance of F-16 aircraft": (_F16, ()),
    }
