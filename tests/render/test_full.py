# SPDX-License-Identifier: MIT
"""Notices in full: each telling under its outlet, then where they differ, what amends what, and positions."""

import pytest

from fmsdata import (
    Dataset,
    Disagreement,
    DisagreementKind,
    Notification,
    Source,
    SourceKind,
    Statement,
    load_dataset,
)
from fmsdata.render.full import amendment_lines, disagreement_line, full_blocks, outlets_of
from fmsdata.render.lines import names_of


@pytest.fixture(scope="module")
def notices() -> Dataset:
    return load_dataset("us-fms-notices")


def _titles(dataset: Dataset, *keys: str) -> list[str]:
    return [block.title for block in full_blocks(dataset, keys)]


def test_each_telling_of_a_notice_is_headed_by_its_outlet(notices: Dataset) -> None:
    titles = _titles(notices, "2005-israel-gbu28")

    assert [title for title in titles if title.startswith("Notice")] == [
        "Notice 2005-israel-gbu28, according to christusrex.org",
        "Notice 2005-israel-gbu28, according to duckdaotsu.blogspot.com",
        "Notice 2005-israel-gbu28, according to globalsecurity.org",
    ]


def test_where_the_sources_differ_is_told_after_them(notices: Dataset) -> None:
    blocks = {block.title: block for block in full_blocks(notices, ("2005-israel-gbu28",))}

    (line,) = blocks["Where its sources differ"].lines
    assert (line.label, line.text) == ("not explained", "estimated value")
    assert line.details[0] == "$30,000,000 “as much as $30 million” – christusrex.org"


def test_the_chain_of_a_notice_has_the_totals_along_it(notices: Dataset) -> None:
    (line,) = amendment_lines(notices.amendment_chains(), ("2026-germany-ch47f-enhancement-26-1c",))

    assert line.label == "23-26"
    assert line.text == (
        "23-26: $8.5 billion ($3.35 billion major defense equipment)"
        " → 25-0G: $8.5 billion ($3.98 billion major defense equipment)"
        " → 26-1C: $8.5 billion ($5 billion major defense equipment)"
    )
    assert "What amends what" in _titles(notices, "2026-germany-ch47f-enhancement-26-1c")
    assert amendment_lines(notices.amendment_chains(), ("2005-israel-gbu28",)) == ()


@pytest.mark.parametrize(
    ("kind", "about", "words"),
    [
        (DisagreementKind.COUNT, "javelin", "how many: Javelin Weapon System"),
        (DisagreementKind.COUNT, "F-16", "how many: F-16"),
        (DisagreementKind.COUNT, None, "how many"),
        (DisagreementKind.DATE, "delivered_to_congress", "when: Congress notified"),
        (DisagreementKind.TRANSMITTAL, None, "transmittal"),
        (DisagreementKind.PURCHASER, None, "purchaser"),
    ],
)
def test_a_difference_names_what_it_is_about(kind: DisagreementKind, about: str | None, words: str) -> None:
    statements = (Statement(notification="n", value=6), Statement(notification="m", value="xk"))
    found = Disagreement(kind=kind, about=about, statements=statements, reconcilable=True)

    line = disagreement_line(
        found, {"n": "DefenseMirror"}, {"javelin": "Javelin Weapon System", "xk": "Kosovo"}
    )

    assert (line.label, line.text) == ("explained", words)
    assert line.details == ("6 – DefenseMirror", "Kosovo – m")
    assert ("precise" in line.source) is (kind is DisagreementKind.DATE)


def test_the_outlet_of_each_record_is_known(notices: Dataset) -> None:
    outlets = outlets_of(notices, names_of(notices))

    assert set(outlets) == {one.id for one in notices.notifications}
    assert outlets["2005-israel-gbu28"] == "christusrex.org"


def test_two_texts_of_one_outlet_on_one_notice_are_told_apart() -> None:
    def record(name: str, notice: str) -> Notification:
        return Notification(id=name, notice=notice, source=f"text-{name}")

    dataset = Dataset(
        id="d",
        title="D",
        sources=tuple(
            Source(id=f"text-{name}", kind=SourceKind.NEWS, site="x.org", title=f"Text {name}")
            for name in "abc"
        ),
        notifications=(record("a", "one"), record("b", "one"), record("c", "two"), record("d", "two")),
    )

    assert outlets_of(dataset, names_of(dataset)) == {
        "a": "x.org, Text a",
        "b": "x.org, Text b",
        "c": "x.org",
        "d": "text-d",
    }


def test_positions_of_no_notice_are_told_with_all_notices_only(notices: Dataset) -> None:
    kosovo = load_dataset("kosovo-javelin-2024")

    assert "Relations" in _titles(kosovo, *kosovo.notices())
    assert "Relations" not in _titles(notices, "2005-israel-gbu28")


def test_remarks_come_last_each_under_its_source() -> None:
    titles = _titles(load_dataset("kosovo-javelin-2024"), "kosovo-javelin-2024")

    assert titles[-2:] == [
        "Notes on the source: DefenseMirror",
        "Notes on the source: Defense Security Cooperation Agency",
    ]
