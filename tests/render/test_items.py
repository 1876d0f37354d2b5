# SPDX-License-Identifier: MIT
"""A line of a notice is told with every number, its designation, its parts and its words."""

import pytest

from fmsdata import (
    Combination,
    Designation,
    Evidence,
    Item,
    ItemNature,
    Part,
    PartRelation,
    Quantity,
    QuantityKind,
    Section,
)
from fmsdata.render.items import counted, item_blocks, item_line, named

MK54 = Designation("Mk 54")
BOTH = (Designation("AIM-120C-7"), Designation("AIM-120C-8"))


def test_every_number_of_a_line_is_told() -> None:
    years = Quantity(count=5, unit="years")

    assert counted(Item(name="spares", measures=(years,))) == "5 years"
    assert counted(Item(name="missiles", quantity=Quantity(count=3), measures=(years,))) == "3; 5 years"
    assert counted(Item(name="manuals")) == "no count"


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (Item(name="FGM-148F missiles", designation=Designation("FGM-148F")), "FGM-148F missiles"),
        (Item(name="Javelin", designation=Designation("FGM-148F")), "Javelin [FGM-148F]"),
        (Item(name="torpedoes", designation=MK54, designation_as_printed="MK 54"), "torpedoes [MK 54]"),
        (Item(name="AMRAAM", alternatives=BOTH), "AMRAAM [AIM-120C-7 or AIM-120C-8]"),
    ],
)
def test_a_name_is_told_with_its_designation(item: Item, words: str) -> None:
    assert named(item) == words


@pytest.mark.parametrize(
    ("combination", "words"),
    [
        (Combination.ANY_OF, "AIM-120C-7 or AIM-120C-8, or both"),
        (Combination.ALL_OF, "AIM-120C-7 and AIM-120C-8 together"),
        (Combination.MIX, "a mix of AIM-120C-7 and AIM-120C-8"),
    ],
)
def test_alternatives_are_told_with_how_they_share_the_number(combination: Combination, words: str) -> None:
    printed = Item(
        name="missiles AIM-120C-7/8",
        designation_as_printed="AIM-120C-7/8",
        alternatives=BOTH,
        combination=combination,
    )

    assert named(Item(name="AMRAAM", alternatives=BOTH, combination=combination)) == f"AMRAAM [{words}]"
    assert item_line(printed).details == (f"designations {words}",)


def test_a_line_is_told_with_its_parts_and_its_printed_number() -> None:
    parts = (Part(label="installed", relation=PartRelation.INCLUDED, count=120),)
    quantity = Quantity(count=140, unit="engines", parts=parts, as_printed="one hundred forty (140)")
    line = item_line(Item(name="T55 engines", quantity=quantity))

    assert line.label == "140 engines"
    assert line.source == "printed “one hundred forty (140)”"
    assert line.details == ("120 installed (included)", "20 (derived: 140 less 120 installed)")


def test_a_printed_number_that_is_quoted_is_not_told_twice() -> None:
    evidence = (Evidence(source="page", quote="seventy-two (72)", supports=("quantity",)),)
    quantity = Quantity(count=72, as_printed="seventy-two (72)")

    assert item_line(Item(name="sets", quantity=quantity, evidence=evidence), {}, "page").source == (
        "“seventy-two (72)”"
    )


@pytest.mark.parametrize(
    ("item", "detail"),
    [
        (Item(name="sets", restated=True), "repeated from an earlier notice or case"),
        (Item(name="upgrade", nature=ItemNature.WORK_ON_OWNED), "work on what the purchaser has"),
        (Item(name="bombs", components=(Designation("FMU-139"),)), "comes with FMU-139"),
        (Item(name="kits", fits=(Designation("F-15I"),)), "for F-15I"),
        (Item(name="bunker busters", system="gbu-28"), "system: GBU-28 Paveway"),
        (
            Item(
                name="T-55-GA engines",
                designation=Designation("T55-GA-714A"),
                designation_as_printed="T-55-GA",
            ),
            "designation T55-GA-714A",
        ),
    ],
)
def test_what_the_name_does_not_tell_stands_below_it(item: Item, detail: str) -> None:
    assert item_line(item, {"gbu-28": "GBU-28 Paveway"}).details == (detail,)


@pytest.mark.parametrize(
    "item",
    [
        Item(name="kits for F-15I", fits=(Designation("F-15I"),)),
        Item(name="Javelin missiles", system="javelin"),
        Item(name="torpedoes", designation=MK54, designation_as_printed="MK 54"),
        Item(name="training", nature=ItemNature.TRAINING),
    ],
)
def test_what_the_name_tells_is_not_told_again(item: Item) -> None:
    assert item_line(item, {"javelin": "Javelin Weapon System"}).details == ()


def test_items_stand_under_their_headings_and_what_comes_along_stands_apart() -> None:
    blocks = item_blocks(
        (
            Item(name="spares", ancillary=True),
            Item(name="radios", section=Section.NON_MDE),
            Item(name="missiles", section=Section.MDE),
            Item(name="sets"),
            Item(name="trucks", section=Section.NON_MDE, ancillary=True, quantity=Quantity(count=2)),
        )
    )

    assert [(block.title, [line.text for line in block.lines]) for block in blocks] == [
        ("Items", ["sets"]),
        ("Items: major defense equipment", ["missiles"]),
        ("Items: other than major defense equipment", ["radios"]),
        ("Also included", ["spares", "trucks"]),
    ]


def test_what_comes_along_keeps_its_number_and_its_heading() -> None:
    (block,) = item_blocks(
        (
            Item(name="trucks", section=Section.NON_MDE, ancillary=True, quantity=Quantity(count=2)),
            Item(name="spares", ancillary=True),
        )
    )

    assert [(line.label, line.details) for line in block.lines] == [
        ("2", ("listed as other than major defense equipment",)),
        ("", ()),
    ]


def test_an_empty_list_is_told_as_none() -> None:
    (block,) = item_blocks(())

    assert [line.text for line in block.lines] == ["none, as stated"]


def test_a_number_by_reference_names_the_other_line() -> None:
    same = Quantity(kind=QuantityKind.REFERENCE, same_as="m")
    (block,) = item_blocks((Item(name="missiles", key="m"), Item(name="launchers", quantity=same)))

    assert [line.label for line in block.lines] == ["no count", "as many as missiles"]
