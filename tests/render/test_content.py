# SPDX-License-Identifier: MIT
"""A notification is told in blocks: who and what, the items, the makers, the terms, the steps, remarks."""

from typing import Any

import attrs
import pytest

from fmsdata import (
    Affiliation,
    ChangeKind,
    Contractor,
    ContractorStatus,
    Evidence,
    Extent,
    Item,
    Milestone,
    MilestoneKind,
    NoticeKind,
    Notification,
    Party,
    PartyRole,
    Provision,
    Quantity,
    Scope,
    Source,
    SourceKind,
    Staff,
    Stage,
    Transmittal,
    Value,
    ValueScope,
)
from fmsdata.render.content import STAGES, notice_blocks, parted, record_blocks
from fmsdata.render.lines import Line

NAMES = {"xk": "Republic of Kosovo", "text": "DefenseMirror"}


def _notice(**fields: Any) -> Notification:
    return Notification(**({"id": "n", "notice": "one", "source": "text"} | fields))


def _head(source: Source | None = None, **fields: Any) -> dict[str, Line]:
    head, *_ = notice_blocks(_notice(**fields), NAMES, source)
    return {line.label: line for line in head.lines}


def _titles(**fields: Any) -> list[str]:
    return [block.title for block in notice_blocks(_notice(**fields))]


@pytest.mark.parametrize(
    ("label", "fields", "text", "source"),
    [
        ("title", {"title": "Kosovo - Javelin Missiles"}, "Kosovo - Javelin Missiles", ""),
        (
            "transmittal",
            {"transmittal": Transmittal("26-24"), "transmittal_as_printed": ("26-24", "RSAT 26-24")},
            "26-24",
            "printed “RSAT 26-24”",
        ),
        (
            "transmittal",
            {"transmittal_as_printed": ("24-??",)},
            "only the printed form is known",
            "printed “24-??”",
        ),
        (
            "kind",
            {
                "kind": NoticeKind.ENHANCEMENT,
                "provision": Provision.ENHANCEMENT_REPORT,
                "amends": Transmittal("23-26"),
            },
            "enhancement of an earlier case, AECA section 36(b)(5)(A), amends 23-26",
            "",
        ),
        ("kind", {"provision": Provision.CERTIFICATION}, "not stated, AECA section 36(b)(1)", ""),
        (
            "changes",
            {"changes": (ChangeKind.COST, ChangeKind.ITEMS)},
            "total value, articles",
            "",
        ),
        ("scope", {"scope": Scope.PACKAGE}, "several notices told as one sale", ""),
        ("known from", {"restated_in": "later"}, "a later notice, later", ""),
        ("stage", {"stage": Stage.APPROVED}, STAGES[Stage.APPROVED], ""),
        (
            "stage",
            {"stage_as_printed": "must be approved by Congress"},
            "not stated",
            "printed “must be approved by Congress”",
        ),
        (
            "purchaser",
            {"purchaser": "xk", "purchaser_as_printed": "Government of Kosovo"},
            "Republic of Kosovo",
            "printed “Government of Kosovo”",
        ),
        ("purchaser", {"purchaser_as_printed": "Kosovo"}, "Kosovo", ""),
        ("purchaser", {}, "not stated", ""),
        (
            "end user",
            {"parties": (Party(role=PartyRole.END_USER, as_printed="Kurdish Peshmerga"),)},
            "Kurdish Peshmerga",
            "",
        ),
        (
            "estimated value",
            {"value": Value(total_usd=30_000_000, as_printed="30 millions", mde_usd=0, mde_as_printed="$0.")},
            "$30 million ($0 major defense equipment)",
            "printed “30 millions” · major defense equipment printed “$0.”",
        ),
        (
            "value, converted by the text",
            {
                "other_values": (
                    Value(scope=ValueScope.CONVERSION, currency="BRL", amount=5, as_printed="R$ 5"),
                )
            },
            "5 BRL",
            "printed “R$ 5”",
        ),
        ("department", {"department": "Army"}, "Army", ""),
        ("cases", {"cases": ()}, "none, as stated", ""),
        ("record", {}, "n", ""),
    ],
)
def test_the_head_tells_what_the_text_gives(
    label: str, fields: dict[str, Any], text: str, source: str
) -> None:
    line = _head(**fields)[label]

    assert (line.text, line.source) == (text, source)


def test_the_head_tells_which_text_says_so_and_how_much_of_it_was_read() -> None:
    source = Source(
        id="text", kind=SourceKind.NEWS, title="A", site="x.org", extent=Extent.EXCERPT, byline="B"
    )
    head, *_ = notice_blocks(_notice(), {}, source)

    _, named, kind, record = head.lines
    assert named == Line("source", "A")
    assert kind == Line("", "news report, read in part, found at x.org", "by B")
    assert record.text == "n"


def test_a_text_that_is_not_at_hand_is_called_by_its_name() -> None:
    assert _head()["source"].text == "DefenseMirror"


def test_the_words_of_a_field_stand_below_its_line_and_the_rest_at_the_end() -> None:
    evidence = (
        Evidence(source="text", quote="Kosovo", supports=("purchaser",)),
        Evidence(source="text", quote="a sale"),
    )
    head, end = notice_blocks(_notice(purchaser="xk", evidence=evidence), NAMES)

    assert head.lines[0] == Line("purchaser", "Republic of Kosovo", "“Kosovo”")
    assert (end.title, end.lines) == ("Words of the text", (Line("", "“a sale”"),))


def test_the_words_of_a_whole_list_stand_at_its_end_unless_a_line_has_them() -> None:
    words = Evidence(source="text", quote="prime contractors", supports=("contractor_status",))
    firm = Contractor(name="RTX")

    def last(contractor: Contractor) -> str:
        notice = _notice(
            contractors=(contractor,), contractor_status=ContractorStatus.NAMED, evidence=(words,)
        )
        *_, block = notice_blocks(notice)
        return block.lines[-1].source + str(len(block.lines))

    assert last(firm) == "“prime contractors”2"
    assert last(attrs.evolve(firm, evidence=(words,))) == "“prime contractors”1"


def test_there_is_a_block_only_for_what_the_text_gives() -> None:
    sent = (Staff(affiliation=Affiliation.CONTRACTOR, quantity=Quantity(count=4)),)
    step = Milestone(kind=MilestoneKind.ANNOUNCED)

    assert _titles() == ["Notice one"]
    assert _titles(items=()) == ["Notice one", "Items"]
    assert _titles(items=(Item(name="training", ancillary=True),)) == ["Notice one", "Also included"]
    assert _titles(representatives=sent) == ["Notice one", "Terms"]
    assert _titles(contractors=(), contractor_status=ContractorStatus.NONE) == ["Notice one", "Contractors"]
    assert _titles(dates=(step,)) == ["Notice one", "Time line"]
    assert _titles(notes=("odd",)) == ["Notice one", "Notes"]


def test_the_steps_stand_in_the_order_of_the_procedure() -> None:
    kinds = (MilestoneKind.PRINTED, MilestoneKind.REQUESTED, MilestoneKind.APPROVED)
    *_, block = notice_blocks(_notice(dates=tuple(Milestone(kind=kind) for kind in kinds)))

    assert [line.text for line in block.lines] == ["requested", "approved", "printed"]


def test_remarks_on_the_source_stand_apart_from_those_on_the_notice() -> None:
    source = Source(id="text", kind=SourceKind.NEWS, notes=("torn",))
    *_, on_notice, on_source = notice_blocks(_notice(notes=("odd",)), {}, source)

    assert (on_notice.title, on_notice.lines) == ("Notes", (Line("", "odd"),))
    assert (on_source.title, on_source.lines) == ("Notes on the source", (Line("", "torn"),))


def test_any_other_record_is_told_field_by_field() -> None:
    (block,) = record_blocks(Quantity(count=6, unit="missiles"))

    assert block.title == "Quantity"
    assert Line("count", "6") in block.lines
    assert "low" not in [line.label for line in block.lines]


@pytest.mark.parametrize(
    ("extent", "said"),
    [(Extent.FULL, "not stated"), (Extent.EXCERPT, "not seen"), (Extent.MENTION, "not seen")],
)
def test_of_a_text_that_was_not_read_in_full_nothing_is_called_not_stated(extent: Extent, said: str) -> None:
    source = Source(id="s", kind=SourceKind.NEWS, extent=extent)
    head, *_ = notice_blocks(Notification(id="n", notice="one", source="s"), {}, source)

    assert {line.label: line.text for line in head.lines}["purchaser"] == said


def test_the_remarks_of_the_encoder_are_told_apart_from_the_facts() -> None:
    notice = Notification(id="n", notice="one", source="s", notes=("Left out: a word.",))
    source = Source(id="s", kind=SourceKind.NEWS, notes=("Not read.",))

    told, remarks = parted(notice_blocks(notice, {}, source))

    assert [block.title for block in told] == ["Notice one"]
    assert [block.title for block in remarks] == ["Notes", "Notes on the source"]
