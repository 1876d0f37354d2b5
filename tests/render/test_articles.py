# SPDX-License-Identifier: MIT
"""A name has the article in a sentence where English puts it there, and nowhere else."""

import pytest

from fmsdata.model.words import ActorKind
from fmsdata.render.articles import capital, in_sentence, on_its_own


@pytest.mark.parametrize(
    "name",
    [
        "Republic of Kosovo",
        "United States",
        "United Arab Emirates",
        "European Union",
        "Kosovo Security Force",
        "Netherlands",
        "Russian Federation",
        "Department of State",
        "Defense Security Cooperation Agency",
        "parliament of Turkey",
        "White House",
    ],
)
def test_a_name_that_takes_the_article_has_it_in_a_sentence(name: str) -> None:
    assert in_sentence(name) == f"the {name}"
    assert on_its_own(in_sentence(name)) == name


@pytest.mark.parametrize("name", ["Serbia", "NATO", "KFOR", "Congress", "South Korea", "New Zealand"])
def test_any_other_name_stands_as_it_is(name: str) -> None:
    assert in_sentence(name) == name == on_its_own(name)


@pytest.mark.parametrize(
    ("name", "kind"), [("United Technologies", ActorKind.COMPANY), ("U.S. Secretary", ActorKind.PERSON)]
)
def test_firms_and_persons_never_take_it(name: str, kind: ActorKind) -> None:
    assert in_sentence(name, kind) == name


def test_only_the_article_becomes_a_capital() -> None:
    assert capital("the United States urges") == "The United States urges"
    assert capital("other countries urge") == "other countries urge"
