# SPDX-License-Identifier: MIT
"""Rule 107: which bounds are those of the printed words, and which are not."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata.model.items import Item
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import Bound
from fmsdata.rules import check

COUNTS = st.integers(2, 99_999)


def _said(printed: str, count: int | None = None, **fields: Any) -> Quantity:
    return Quantity(as_printed=printed, count=count, **fields)


def _paths(record: object, code: str) -> list[str]:
    return [one.path for one in check(record, select=[code]).findings]


def _codes(record: object) -> list[str]:
    return [one.code for one in check(record).findings]


@pytest.mark.parametrize(
    ("record", "path", "expected"),
    [
        pytest.param(_said("Up to Ten thousand (10,000)", 10_000), "/bound", "up_to", id="capitals"),
        pytest.param(_said("not to exceed 50", 50), "/bound", "up_to", id="not to exceed"),
        pytest.param(_said("no fewer than 50", 50), "/bound", "at_least", id="no fewer than"),
        pytest.param(_said("over 50", 50), "/bound", "more_than", id="over"),
        pytest.param(_said("almost 50", 50), "/bound", "nearly", id="almost"),
        pytest.param(_said("some 50", 50), "/approximate", "true", id="some"),
        pytest.param(
            _said("up to approximately 50", 50, approximate=True), "/bound", "up_to", id="two, one recorded"
        ),
        pytest.param(
            Value(total_usd=30_000_000, as_printed="as much as $30 million"), "/bound", "up_to", id="money"
        ),
        pytest.param(
            Value(total_usd=79_100_000, as_printed="about 79.1 million"), "/approximate", "true", id="no sign"
        ),
        pytest.param(_said("up to 50", 50, bound=Bound.AT_LEAST), "/bound", "up_to", id="another bound"),
        pytest.param(
            Value(total_usd=75_000_000, bound=Bound.AT_LEAST, as_printed="up to $75 million"),
            "/bound",
            "up_to",
            id="another bound of money",
        ),
        pytest.param(_said("two hundred (200)", 200, bound=Bound.UP_TO), "/bound", "stated", id="invented"),
        pytest.param(_said("200", 200, approximate=True), "/approximate", "false", id="not said to be about"),
        pytest.param(
            Value(total_usd=75_000_000, bound=Bound.UP_TO, as_printed="$75 million."),
            "/bound",
            "stated",
            id="an invented bound of money",
        ),
    ],
)
def test_fms107_words_in_front_of_a_number_are_its_bound(record: object, path: str, expected: str) -> None:
    (found,) = check(record, select=["FMS107"]).findings

    assert (found.path, found.expected) == (path, expected)


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(_said("not less than 50", 50, bound=Bound.AT_LEAST), id="not less than is no ceiling"),
        pytest.param(_said("50 in all", 50, bound=Bound.UP_TO), id="words that are not known may bound it"),
        pytest.param(_said("bis zu 50", 50, bound=Bound.UP_TO), id="another language"),
        pytest.param(
            Item(
                name="rounds",
                quantity=_said("50", 50, bound=Bound.UP_TO),
                evidence=(Evidence(source="r", quote="up to 50 rounds"),),
            ),
            id="the quote bounds it",
        ),
        pytest.param(
            Item(
                name="rounds",
                quantity=_said("50", 50, approximate=True),
                evidence=(Evidence(source="r", quote="an estimated 50 rounds"),),
            ),
            id="the quote softens it",
        ),
        pytest.param(_said("twelve (12) engines (up to two (2) spares)", 12), id="behind the number"),
        pytest.param(_said("two (2) over-the-horizon radars", 2), id="part of a word"),
        pytest.param(_said("the moreover fifty", 50), id="inside a word"),
        pytest.param(
            Value(total_usd=75_000_000, as_printed="USD 75 million, up to $80 million if exercised"),
            id="another amount",
        ),
    ],
)
def test_fms107_passes_over_words_that_bound_nothing_or_something_else(record: object) -> None:
    assert _paths(record, "FMS107") == []


@given(COUNTS, st.sampled_from(("up to", "at least", "more than", "nearly")), st.sampled_from(Bound))
def test_a_bound_is_told_exactly_when_it_is_not_that_of_the_words(
    count: int, hedge: str, bound: Bound
) -> None:
    paths = _paths(_said(f"{hedge} {count:,}", count, bound=bound), "FMS107")

    assert paths == ([] if bound.value == hedge.replace(" ", "_") else ["/bound"])


@given(COUNTS, st.sampled_from(("about", "Approximately", "roughly")), st.booleans())
def test_an_approximation_is_told_exactly_when_it_is_not_recorded(
    count: int, hedge: str, approximate: bool
) -> None:
    paths = _paths(_said(f"{hedge} {count:,}", count, approximate=approximate), "FMS107")

    assert paths == ([] if approximate else ["/approximate"])
