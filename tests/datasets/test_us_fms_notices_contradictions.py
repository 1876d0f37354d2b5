# SPDX-License-Identifier: MIT
"""Where a text contradicts itself, the fuller statement is recorded and the other stands beside it."""

import copy

import pytest

from fmsdata import (
    Dataset,
    Evidence,
    EvidenceRole,
    Item,
    Notification,
    Value,
    check,
    load_dataset,
)
from fmsdata._dev.notices.build import dataset
from fmsdata._dev.notices.facts import load


@pytest.fixture(scope="module")
def notices() -> Dataset:
    return load_dataset("us-fms-notices")


def _stated(one: Notification) -> list[Value | Item]:
    return [*([] if one.value is None else [one.value]), *(one.items or ())]


def _against(record: Value | Item) -> list[Evidence]:
    return [each for each in record.evidence if each.role is EvidenceRole.CONTRADICTS]


def test_every_contradiction_within_a_text_is_known(notices: Dataset) -> None:
    told = {
        (one.id, _printed(record)): [(each.quote, each.place, each.supports) for each in _against(record)]
        for one in notices.notifications
        for record in _stated(one)
        if _against(record)
    }

    assert told == {
        ("2019-bulgaria-f16-news85", "1.673"): [("1.6", "headline", ("total_usd",))],
        ("2019-ukraine-javelin-defenceblog", "not to exceed $39.2 million"): [
            ("$39 million", "headline", ("total_usd",))
        ],
        ("2019-ukraine-javelin-defenceblog", "one hundred fifty"): [
            ("one Javelin missiles", "one sentence of the text", ("quantity",))
        ],
        ("2021-lithuania-javelin-almayadeen", "almost $125 million"): [
            ("estimated cost of $125 million", "quotation", ("bound",))
        ],
        ("2021-lithuania-javelin-almayadeen", "341 FGM-148F variants"): [
            ("230", "another paragraph", ("quantity",))
        ],
        ("2022-brazil-javelin", "up to 222"): [("200+", "headline", ("quantity",))],
        ("2023-israel-tank-ammo", "13,981"): [("14,000", "headline", ("quantity",))],
        ("2025-ireland-javelin-zona", "US$ 46 million"): [("44", "address slug", ("total_usd",))],
    }


def _printed(record: Value | Item) -> str | None:
    if isinstance(record, Value):
        return record.as_printed
    return record.quantity.as_printed if record.quantity is not None else None


def test_the_words_against_a_statement_are_those_that_the_facts_give(notices: Dataset) -> None:
    facts = {one["id"]: one for one in load()}
    for one in notices.notifications:
        for record in _stated(one):
            for each in _against(record):
                given = [facts[one.id]["source_title"], *facts[one.id]["awkward"]]
                assert each.quote is not None
                assert any(each.quote in text for text in given)
                assert each.source == one.source


def test_a_rule_points_at_each_contradiction(notices: Dataset) -> None:
    found = [one for one in check(notices).findings if one.code == "FMS813"]

    assert len(found) == 8
    assert {one.object_id for one in found} == {
        "2019-bulgaria-f16-news85",
        "2019-ukraine-javelin-defenceblog",
        "2021-lithuania-javelin-almayadeen",
        "2022-brazil-javelin",
        "2023-israel-tank-ammo",
        "2025-ireland-javelin-zona",
    }


def test_a_remark_on_a_statement_that_the_record_lacks_stops_the_generator() -> None:
    (facts,) = (copy.deepcopy(one) for one in load() if one["id"] == "2022-brazil-javelin")
    facts["awkward"] = ["headline '200+' against 'up to 333' in the text"]

    with pytest.raises(ValueError, match="up to 333"):
        dataset([facts])
