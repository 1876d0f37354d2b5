# SPDX-License-Identifier: MIT
"""Rule 118: when the quotes of a line that count it agree with one another, and when they do not."""

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fmsdata.model.dataset import Dataset
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.numbers import spell_count
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.words import Bound, EvidenceRole, PartRelation, QuantityKind, SourceKind
from fmsdata.rules import check
from fmsdata.testing import strategies

COUNTS = st.integers(2, 9_999)
PART = Part(label="fly-to-buy", relation=PartRelation.INCLUDED, count=6)


def _paths(record: object) -> list[str]:
    return [one.path for one in check(record, select=["FMS118"]).findings]


def _codes(record: object) -> list[str]:
    return [one.code for one in check(record).findings]


def _words(*quotes: str | Evidence) -> tuple[Evidence, ...]:
    return tuple(one if isinstance(one, Evidence) else _quote(one, "quantity") for one in quotes)


def _quote(quote: str | None, *supports: str, **fields: Any) -> Evidence:
    return Evidence(**({"source": "record", "quote": quote, "supports": supports} | fields))


def _quoted(quantity: Quantity, *quotes: str | Evidence, **fields: Any) -> Item:
    own: dict[str, Any] = {"name": "Javelin missiles", "quantity": quantity, "evidence": _words(*quotes)}
    return Item(**(own | fields))


MANY = Quantity(count=246, parts=(PART,))
HALVES = tuple(Part(label=label, relation=PartRelation.MAKES_UP, count=35) for label in ("new", "old"))
EACH = Quantity(count=24, parts=(Part(label="engines", relation=PartRelation.PER_EACH, count=4),))

AGREEING = {
    "the same in another style": _quoted(MANY, "two hundred forty-six (246) missiles", "246 Javelins"),
    "words alone": _quoted(MANY, "246", "two hundred forty-six missiles"),
    "the count of a part": _quoted(MANY, "246 missiles", "six (6) fly-to-buy missiles"),
    "the rest": _quoted(MANY, "246 missiles", "240 missiles and six rounds"),
    "the parts and how many there are": _quoted(
        Quantity(count=70, parts=HALVES), "70 engines", "two lots of engines, each of 35"
    ),
    "parts that are not recorded": _quoted(Quantity(count=70), "70 engines", "60 installed, 10 spares"),
    "lots that multiply": _quoted(Quantity(count=32), "32 launchers", "in two tranches of 16"),
    "so many for each": _quoted(EACH, "24 aircraft", "four (4) each", "96 engines"),
    "what the agreeing quote prints too": _quoted(
        Quantity(count=246), "246 missiles (includes 12 spares)", "twelve spares"
    ),
    "a ceiling": _quoted(MANY, "246 missiles", "up to 250 missiles"),
    "more than": _quoted(MANY, "246 missiles", "more than two hundred (200) missiles"),
    "about": _quoted(MANY, "246 missiles", "about 250 missiles"),
    "less than a recorded ceiling": _quoted(
        Quantity(count=50, bound=Bound.UP_TO), "as many as 50 aircraft", "48 aircraft"
    ),
    "more than a recorded floor": _quoted(
        Quantity(count=100, bound=Bound.MORE_THAN), "more than 100 missiles", "104 missiles"
    ),
    "near an approximation": _quoted(
        Quantity(count=250, approximate=True), "about 250 missiles", "246 missiles"
    ),
    "within a range": _quoted(
        Quantity(kind=QuantityKind.RANGE, low=5, high=8), "five to eight sets", "six sets"
    ),
    "an end of a range": _quoted(Quantity(kind=QuantityKind.RANGE, low=5, high=8), "5 to 8 sets", "8 sets"),
    "before a change, and by how much": _quoted(
        Quantity(kind=QuantityKind.CHANGE, before=4, count=6), "six aircraft", "four aircraft", "two aircraft"
    ),
    "a measure": _quoted(
        Quantity(count=8), "8 radars", "five sets of tools", measures=(Quantity(count=5, unit="sets"),)
    ),
    "a time": _quoted(MANY, "246 missiles", "five (5) years of spare parts"),
    "people": _quoted(MANY, "246 missiles", "training for 22 pilots"),
    "a number of the name": _quoted(
        Quantity(count=30), "thirty radios", "radios (RT 1987)", name="AN/ARC-231A (RT 1987) radios"
    ),
    "a number of the printed designation": _quoted(
        Quantity(count=30), "thirty radios", "RT 1987 radios", designation_as_printed="RT 1987"
    ),
    "a calibre and a designation": _quoted(MANY, "246 missiles", "155mm FGM-148F Block 2 missiles"),
    "a quote for another field": _quoted(MANY, "246 missiles", "six rounds", _quote("264 missiles", "name")),
    "a quote for the whole line that counts something else": _quoted(
        MANY, "246 missiles", _quote("24 Command Launch Units")
    ),
    "no words": _quoted(MANY, "246 missiles", _quote(None)),
    "no numbers": _quoted(MANY, "246 missiles", "Javelin missiles"),
    "no count of its own": _quoted(Quantity(kind=QuantityKind.INDEFINITE), "a radar", "2 radars", "1 radar"),
}


@pytest.mark.parametrize("item", AGREEING.values(), ids=AGREEING)
def test_fms118_quotes_that_do_not_count_the_item_otherwise_agree(item: Item) -> None:
    assert _paths(item) == []


CEILING = Quantity(count=50, bound=Bound.UP_TO)
RANGE = Quantity(kind=QuantityKind.RANGE, low=5, high=8)
DIFFERING = {
    "whichever is first": (_quoted(MANY, "264 missiles", "246 missiles"), 0, "246", "264"),
    "quotes for the whole line": (
        _quoted(MANY, _quote("246 missiles"), _quote("two hundred sixty-four (264) Javelin missiles")),
        *(1, "246", "two hundred sixty-four (264)"),
    ),
    "the unit tells what is counted": (
        _quoted(Quantity(count=246, unit="rounds"), "246 rounds", _quote("264 more rounds")),
        *(1, "246", "264"),
    ),
    "a part of others": (_quoted(MANY, "246 missiles", "6 fly-to-buy of 264"), 1, "246", "264"),
    "a part of others in words": (_quoted(MANY, "246 missiles", "6 of ninety"), 1, "246", "ninety"),
    "a lower ceiling": (_quoted(MANY, "246 missiles", "up to 200 missiles"), 1, "246", "200"),
    "a higher floor": (_quoted(MANY, "246 missiles", "over 250 missiles"), 1, "246", "250"),
    "about others": (_quoted(MANY, "246 missiles", "about 500 missiles"), 1, "246", "500"),
    "above a ceiling": (_quoted(CEILING, "up to 50 aircraft", "60 aircraft"), 1, "50", "60"),
    "outside a range": (_quoted(RANGE, "5 to 8 sets", "nine sets"), 1, "5 to 8", "nine"),
    "the fourth": (_quoted(MANY, _quote(None), "none", "246", "1,000"), 3, "246", "1,000"),
}


@pytest.mark.parametrize(("item", "position", "expected", "actual"), DIFFERING.values(), ids=DIFFERING)
def test_fms118_points_at_the_quote_that_gives_another_number(
    item: Item, position: int, expected: str, actual: str
) -> None:
    (found,) = check(item, select=["FMS118"]).findings

    assert found.path == f"/evidence/{position}/quote"
    assert (found.expected, found.actual) == (expected, actual)


def test_fms118_tells_of_each_quote_that_differs() -> None:
    item = _quoted(MANY, "264 missiles", "246 missiles", "426 missiles")

    assert _paths(item) == ["/evidence/0/quote", "/evidence/2/quote"]


def test_where_no_quote_has_the_count_only_fms805_judges() -> None:
    assert _codes(_quoted(Quantity(count=246), "264 missiles", "426 missiles")) == ["FMS805"]
    assert _codes(_quoted(Quantity(count=246), "246 missiles", "426 missiles")) == ["FMS118"]


@pytest.mark.parametrize("wrong", [7, 200])
def test_a_wrong_count_of_a_part_is_left_to_fms805(wrong: int) -> None:
    part = Part(label="fly-to-buy missiles", relation=PartRelation.INCLUDED, count=wrong)
    item = _quoted(Quantity(count=246, parts=(part,)), "246 Javelin missiles", "6 fly-to-buy")

    assert _codes(item) == ["FMS805"]


def test_what_is_marked_as_a_contradiction_is_left_to_fms813() -> None:
    against = _quote("264 missiles", "quantity", role=EvidenceRole.CONTRADICTS)

    assert _codes(_quoted(MANY, "246 missiles", against, "six (6) fly-to-buy")) == ["FMS813"]


@pytest.mark.parametrize(("language", "fires"), [("en", True), ("en-GB", True), (None, True), ("fr", False)])
def test_fms118_passes_over_sources_in_other_languages(language: str | None, fires: bool) -> None:
    source = Source(id="record", kind=SourceKind.NEWS, language=language)
    line = _quoted(MANY, "246 missiles", "264 missiles")
    whole = Dataset(
        id="d",
        title="t",
        sources=(source,),
        notifications=(
            Notification(id="n", notice="n", source="record", items=(line,), evidence=(_quote(None),)),
        ),
    )

    assert bool(_paths(whole)) is fires


@given(COUNTS, COUNTS, st.permutations(("both", "words", "digits")), st.booleans())
def test_two_quotes_are_told_apart_exactly_when_their_numbers_differ(
    count: int, other: int, styles: list[str], named: bool
) -> None:
    supports = ("quantity",) if named else ()
    quotes = [
        _quote(f"{strategies.printed_count(number, style)} missiles", *supports)
        for number, style in zip((count, other), styles, strict=False)
    ]

    item = Item(name="missiles", quantity=Quantity(count=count), evidence=tuple(quotes))

    assert _codes(item) == ([] if count == other else ["FMS118"])


@given(COUNTS, st.integers(1, 500), st.sampled_from(("up to", "more than", "at least")))
def test_a_bound_that_holds_contradicts_nothing(count: int, gap: int, hedge: str) -> None:
    low, high = max(1, count - gap), count + gap
    assume(low < count)
    true, false = (high, low) if hedge == "up to" else (low, high)

    assert _codes(_quoted(Quantity(count=count), f"{count:,} missiles", f"{hedge} {true:,}")) == []
    wrong = _quoted(Quantity(count=count), f"{count:,} missiles", f"{hedge} {spell_count(false)} missiles")
    assert _codes(wrong) == ["FMS118"]


@given(strategies.items())
def test_no_drawn_line_contradicts_itself(item: Item) -> None:
    assert _paths(item) == []
