# SPDX-License-Identifier: MIT
"""A notification is told in lines: what it offers, what comes along, who makes it, and on which terms."""

import attrs
import pytest

from fmsdata import (
    Affiliation,
    Bound,
    CaseDesignator,
    Contractor,
    ContractorStatus,
    DateBasis,
    Designation,
    Evidence,
    Item,
    Milestone,
    MilestoneKind,
    Notification,
    PartialDate,
    Quantity,
    QuantityKind,
    Source,
    SourceKind,
    Staff,
    Supply,
    Transmittal,
    load_dataset,
)
from fmsdata.render.content import (
    Line,
    cited,
    contractor_lines,
    count,
    counted,
    named,
    notice_blocks,
    source_title,
    step_label,
    term_lines,
)
from fmsdata.render.positions import positions_of


def _terms(notice: Notification) -> dict[str, str]:
    return {line.label: line.text for line in term_lines(notice)}


def test_every_number_of_a_line_is_told() -> None:
    years = Quantity(count=5, unit="years")

    assert counted(Item(name="spares", measures=(years,))) == "5 years"
    assert counted(Item(name="missiles", quantity=Quantity(count=3), measures=(years,))) == "3; 5 years"
    assert counted(Item(name="manuals")) == "no count"
    assert count(Quantity(kind=QuantityKind.UNSTATED, unit="missiles")) == "number not stated"


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (Item(name="FGM-148F missiles", designation=Designation("FGM-148F")), "FGM-148F missiles"),
        (Item(name="Javelin", designation=Designation("FGM-148F")), "Javelin [FGM-148F]"),
        (
            Item(name="torpedoes", designation=Designation("Mk 54"), designation_as_printed="MK 54"),
            "torpedoes [MK 54]",
        ),
        (
            Item(name="AMRAAM", alternatives=(Designation("AIM-120C-7"), Designation("AIM-120C-8"))),
            "AMRAAM [AIM-120C-7 or AIM-120C-8]",
        ),
        (Item(name="helicopters", restated=True), "helicopters (from an earlier notice or case)"),
    ],
)
def test_a_name_is_told_with_its_designation_and_whether_it_is_new(item: Item, words: str) -> None:
    assert named(item) == words


def test_what_comes_along_stands_apart() -> None:
    made = Notification(
        id="n",
        notice="one",
        source="text",
        items=(Item(name="missiles"), Item(name="spares", ancillary=True)),
    )
    blocks = {block.title: [line.text for line in block.lines] for block in notice_blocks(made, {})}

    assert blocks["Items"] == ["missiles"]
    assert blocks["What comes along"] == ["spares"]


def test_an_empty_list_is_told_as_none_and_an_unseen_one_not_at_all() -> None:
    empty = Notification(id="n", notice="one", source="text", items=())
    unseen = Notification(id="n", notice="one", source="text")

    assert [
        line.text for block in notice_blocks(empty, {}) if block.title == "Items" for line in block.lines
    ] == ["none, by statement"]
    assert "Items" not in [block.title for block in notice_blocks(unseen, {})]


def test_contractors_are_named_or_it_is_told_that_there_are_none() -> None:
    one = Contractor(name="RTX", role="principal", places=("Tucson, AZ",), for_item="radar")
    named_ones = Notification(
        id="n",
        notice="one",
        source="text",
        contractors=(one,),
        contractor_status=ContractorStatus.NAMED,
    )
    none = Notification(
        id="n", notice="one", source="text", contractors=(), contractor_status=ContractorStatus.NONE
    )

    assert list(contractor_lines(named_ones)) == [Line("principal", "RTX, Tucson, AZ (for radar)")]
    assert list(contractor_lines(none)) == [Line("contractors", "none, by statement")]


def test_terms_are_told_where_the_text_gives_them() -> None:
    made = Notification(
        id="n",
        notice="one",
        source="text",
        cites=(Transmittal("25-0G"),),
        prior_cases=(CaseDesignator("JA-P-QOG"),),
        emergency=True,
        supply=(Supply.US_STOCK,),
        funding=("National Funds",),
        duration=Quantity(count=5, bound=Bound.UP_TO, unit="years"),
        commission="None known at this time",
        representatives=(
            Staff(
                affiliation=Affiliation.CONTRACTOR,
                quantity=Quantity(count=4),
                duration=Quantity(count=10, unit="days"),
                until=PartialDate("2027"),
            ),
        ),
    )

    assert _terms(made) == {
        "prior cases": "JA-P-QOG",
        "cites": "25-0G",
        "emergency": "review by Congress waived",
        "supply": "us stock",
        "funding": "National Funds",
        "duration": "up to 5 years",
        "representatives": "4 of contractor, 10 days, until 2027",
        "commission": "None known at this time",
    }


def test_statements_of_none_are_told_as_such() -> None:
    made = Notification(id="n", notice="one", source="text", prior_cases=(), representatives=())

    assert _terms(made) == {"prior cases": "none, by statement", "representatives": "no additional"}
    assert _terms(Notification(id="n", notice="one", source="text")) == {}


def test_a_source_is_named_where_no_words_are_quoted() -> None:
    evidence = (Evidence(source="page"),)

    assert cited(evidence) == "page"
    assert cited(evidence, {"page": "A page"}) == "A page"
    assert source_title(Source(id="page", kind=SourceKind.DSCA_RELEASE)) == "dsca release"


def test_the_positions_of_a_notice_are_those_that_its_sources_report() -> None:
    notices = load_dataset("us-fms-notices")
    narrowed = positions_of(notices, ("2022-brazil-javelin",))

    assert [one.holder_as_printed for one in narrowed.stances] == [
        "Democratic members of Congress",
        "lower-ranking U.S. State officials",
    ]
    assert [one.actors_as_printed for one in narrowed.acts] == ["Democratic representatives"]
    assert positions_of(notices, ()).stances == ()


@pytest.mark.parametrize(
    ("basis", "printed", "date", "label"),
    [
        (DateBasis.STATED, "April 26, 2005", "2005-04-26", "announced"),
        (DateBasis.RELATIVE, "today", "2005-04-26 (“today”)", "announced"),
        (DateBasis.INFERRED, None, "2005-04-26 (inferred)", "announced (inferred)"),
        (DateBasis.INFERRED, "on Tuesday", "2005-04-26 (“on Tuesday”, inferred)", "announced (inferred)"),
        (
            DateBasis.METADATA,
            None,
            "2005-04-26 (from beside the text)",
            "announced (from beside the text)",
        ),
    ],
    ids=str,
)
def test_a_date_that_the_text_does_not_print_says_what_it_rests_on(
    basis: DateBasis, printed: str | None, date: str, label: str
) -> None:
    step = Milestone(
        kind=MilestoneKind.ANNOUNCED, on=PartialDate("2005-04-26"), basis=basis, as_printed=printed
    )
    notice = Notification(id="n", notice="n", source="s", dates=(step,))

    lines = [line for block in notice_blocks(notice, {}) for line in block.lines if line.text == "announced"]

    assert [line.label for line in lines] == [date]
    assert step_label(step) == label


def test_items_that_all_come_along_are_not_called_none() -> None:
    along = Item(name="training", ancillary=True)

    def titles(*items: Item) -> list[str]:
        notice = Notification(id="n", notice="n", source="s", items=items)
        return [block.title for block in notice_blocks(notice, {})]

    assert titles(along) == ["Notice n", "What comes along"]
    assert titles(Item(name="missiles"), along) == ["Notice n", "Items", "What comes along"]
    assert titles() == ["Notice n", "Items"]


def test_terms_have_a_block_only_where_the_text_gives_any() -> None:
    plain = Notification(id="n", notice="n", source="s")
    staffed = attrs.evolve(
        plain, representatives=(Staff(affiliation=Affiliation.CONTRACTOR, quantity=Quantity(count=4)),)
    )

    assert [block.title for block in notice_blocks(plain, {})] == ["Notice n"]
    assert [block.title for block in notice_blocks(staffed, {})] == ["Notice n", "Terms"]
