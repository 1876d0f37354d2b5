# SPDX-License-Identifier: MIT
"""There is one page for each rule, and none is stale."""

from fmsdata._dev._outputs import stale
from fmsdata._dev.rule_pages import FOLDER, files, listing
from fmsdata.rules import rules


def test_no_page_is_stale() -> None:
    assert stale(files()) == []


def test_there_is_one_page_for_each_rule_and_no_page_of_a_rule_that_is_gone() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {"index.md", *(f"{rule.code}.md" for rule in rules())}


def test_the_list_links_every_page() -> None:
    text = listing().decode()

    for rule in rules():
        assert f"[{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity.value} |" in text
