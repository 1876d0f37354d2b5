# SPDX-License-Identifier: MIT
"""Where one wrong fact could break two rules on numbers, the narrower tells it and names the wider."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.model.items import Item
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import PartRelation, PartRole
from fmsdata.rules import Rule, check, rules
from fmsdata.rules.pages import run_example

MILLION = 10**6
NUMBERS = [rule for rule in rules() if rule.code[:4] in ("FMS1", "FMS2") or rule.code in ("FMS805", "FMS814")]


def _quote(quote: str, *supports: str) -> Evidence:
    return Evidence(source="record", quote=quote, supports=supports)


def _installed(count: int, *counts: int, quote: str, as_printed: str | None = None) -> Item:
    roles = (PartRole.INSTALLED, PartRole.SPARE)
    parts = tuple(
        Part(label=role.value, relation=PartRelation.MAKES_UP, role=role, count=own)
        for role, own in zip(roles, counts, strict=True)
    )
    quantity = Quantity(count=count, parts=parts, as_printed=as_printed)
    return Item(name="engines", quantity=quantity, evidence=(_quote(quote, "quantity"),))


@pytest.mark.parametrize("rule", NUMBERS, ids=lambda rule: rule.code)
def test_the_mended_twin_of_a_rule_on_numbers_breaks_no_rule_at_all(rule: Rule) -> None:
    assert [str(one) for one in run_example(rule, rule.mended()).findings] == []


@pytest.mark.parametrize("rule", NUMBERS, ids=lambda rule: rule.code)
def test_every_finding_on_numbers_says_how_to_mend_it(rule: Rule) -> None:
    found = [one for one in run_example(rule, rule.failing()).findings if one.code == rule.code]

    assert all(one.hint for one in found)


def test_a_row_that_is_the_difference_of_two_quoted_ones_is_derived_and_no_error() -> None:
    value = Value(
        total_usd=80 * MILLION,
        mde_usd=60 * MILLION,
        other_usd=20 * MILLION,
        as_printed="$80 million",
        mde_as_printed="$60 million",
        evidence=(_quote("$80 million"), _quote("$60 million")),
    )

    (found,) = check(value).findings

    assert (found.code, found.path) == ("FMS807", "/other_usd")
    assert "FMS805" in (found.hint or "")


def test_a_row_that_does_not_follow_from_the_others_is_an_error() -> None:
    value = Value(
        mde_usd=60 * MILLION,
        other_usd=21 * MILLION,
        mde_as_printed="$60 million",
        evidence=(_quote("$80 million"), _quote("$60 million")),
    )

    assert [one.code for one in check(value).findings] == ["FMS805"]


def test_a_count_that_its_quote_gives_as_a_sum_is_derived() -> None:
    (found,) = check(_installed(12, 10, 2, quote="ten (10) installed and two (2) spares")).findings

    assert (found.code, found.path) == ("FMS807", "/quantity/count")
    assert found.message == "12 is not printed; it is 10 + 2"
    assert "FMS805" in (found.hint or "")


def test_a_sum_whose_parts_are_not_recorded_is_an_error_that_says_what_it_is() -> None:
    words = _quote("ten (10) installed and two (2) spares", "quantity")

    (found,) = check(Item(name="engines", quantity=Quantity(count=12), evidence=(words,))).findings

    assert (found.code, found.message) == ("FMS805", "12 stands in no quote that speaks to it; it is 10 + 2")
    assert "as parts" in (found.hint or "")


@given(st.integers(2, 500), st.integers(2, 500), st.booleans())
def test_a_sum_has_one_judge_whichever_words_give_it(first: int, second: int, printed: bool) -> None:
    words = f"{first} installed and {second} spares"
    item = _installed(first + second, first, second, quote=words, as_printed=words if printed else None)

    assert [one.code for one in check(item).findings] == ["FMS807"]


def test_a_count_that_its_quote_gives_is_not_derived() -> None:
    item = _installed(12, 10, 2, quote="12 engines (10 installed, 2 spares)")

    assert check(item).findings == ()


@pytest.mark.parametrize(
    "quote", ["two dozen (24) missiles", "twenty-for (24) missiles", "two dozen missiles"]
)
def test_a_quote_may_give_a_count_in_words_that_no_grammar_reads(quote: str) -> None:
    item = Item(name="missiles", quantity=Quantity(count=24), evidence=(_quote(quote, "quantity"),))

    assert [one.code for one in check(item).findings if one.severity == "error"] == []


def test_an_amount_in_another_currency_is_compared_with_its_quote() -> None:
    def paths(amount: int) -> list[str]:
        value = Value(currency="EUR", amount=amount, evidence=(_quote("for €75 million", "amount"),))
        return [one.path for one in check(value).findings]

    assert paths(75 * MILLION) == []
    assert paths(57 * MILLION) == ["/amount"]
