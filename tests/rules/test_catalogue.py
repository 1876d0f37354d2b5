# SPDX-License-Identifier: MIT
"""Every rule finds what its failing example shows, and nothing in the same example put right."""

import re

import pytest

from fmsdata.errors import InvalidError, UnknownNameError
from fmsdata.findings import Severity
from fmsdata.model.quantities import Quantity
from fmsdata.rules import Family, Hit, Index, Node, Rule, RuleScope, View, families, find_rule, rules
from fmsdata.rules.pages import page, run_example

RULES = rules()
HEADINGS = (
    "What it checks",
    "Why it matters",
    "Example that fails",
    "How to fix it",
    "When to ignore it",
    "Basis",
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_failing_example_yields_its_code_and_no_other_error_or_warning(rule: Rule) -> None:
    report = run_example(rule, rule.failing())

    codes = {finding.code for finding in report.findings if finding.severity is not Severity.INFO}
    assert rule.code in {finding.code for finding in report.findings}
    assert codes <= {rule.code}
    assert rule.code in report.ran


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_mended_twin_yields_nothing(rule: Rule) -> None:
    assert run_example(rule, rule.mended()).findings == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_finding_points_at_what_it_is_about_and_names_its_rule(rule: Rule) -> None:
    found = [one for one in run_example(rule, rule.failing()).findings if one.code == rule.code]

    for one in found:
        assert (rule.name, rule.severity) == (one.name, one.severity)
        assert re.fullmatch(r"(/[^/\s]+)*", one.path)
        assert one.message
        assert one.message == one.message.strip()
        assert not one.message.endswith(".")


@pytest.mark.parametrize("rule", [one for one in RULES if one.code >= "FMS3"], ids=lambda rule: rule.code)
def test_a_finding_says_what_was_expected_or_how_to_mend_it(rule: Rule) -> None:
    found = [one for one in run_example(rule, rule.failing()).findings if one.code == rule.code]

    assert [one for one in found if one.expected is None and one.hint is None] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_everything_that_its_page_needs(rule: Rule) -> None:
    text = page(rule)

    for heading in HEADINGS:
        assert f"## {heading}\n" in text
    for said in (rule.checks, rule.why, rule.fix, rule.ignore, rule.basis):
        assert len(said) >= len("Never.")
        assert said.endswith((".", ".'", ".)"))


def test_there_are_at_least_45_rules_over_all_eight_families() -> None:
    assert len(RULES) >= 45
    assert {rule.code[:4] for rule in RULES} >= {f"FMS{digit}" for digit in "12345678"}
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)


def test_the_codes_of_decoding_are_left_to_it() -> None:
    assert not [rule.code for rule in RULES if rule.code.startswith("FMS9")]


def test_a_rule_on_unverified_facts_is_never_an_error() -> None:
    unverified = [rule for rule in RULES if rule.unverified]

    assert unverified
    assert all(rule.severity is not Severity.ERROR for rule in unverified)


def test_a_rule_is_found_by_code_or_name_and_a_wrong_word_brings_a_suggestion() -> None:
    assert find_rule("FMS101") is find_rule("fms101") is find_rule("included-parts-exceed-count")
    with pytest.raises(UnknownNameError) as caught:
        find_rule("included-parts-exceeds-count")
    assert caught.value.hint == "did you mean 'included-parts-exceed-count'?"


def test_the_catalogue_lists_family_by_family_in_the_order_of_codes() -> None:
    own = [rule.code for family in families() for rule in family.rules]

    assert own == [rule.code for rule in RULES]
    assert own == sorted(own)


def _nothing(_: Node[Quantity], __: Index) -> tuple[Hit, ...]:
    """Nothing is looked at."""
    return ()


def _register(family: Family, code: str, name: str, severity: Severity = Severity.INFO) -> None:
    family.rule(
        code,
        name,
        severity,
        over=View(Quantity),
        why="For a test.",
        fix="Not.",
        ignore="Always.",
        basis="None.",
        failing=Quantity,
        mended=Quantity,
        unverified=severity is Severity.ERROR,
    )(_nothing)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("ACM01", "fine"),
        ("ACM00001", "fine"),
        ("FMS101", "fine"),
        ("acm001", "fine"),
        ("ACM002", "Not Fine"),
        ("ACM001", "fine"),
        ("ACM002", "taken"),
    ],
)
def test_a_family_refuses_malformed_and_taken_codes_and_names(code: str, name: str) -> None:
    family = Family("acme", "ACM")
    _register(family, "ACM001", "taken")

    with pytest.raises(InvalidError):
        _register(family, code, name)

    assert [rule.code for rule in family.rules] == ["ACM001"]


def test_a_family_refuses_an_error_that_rests_on_unverified_facts() -> None:
    with pytest.raises(InvalidError, match="unverified"):
        _register(Family("acme", "ACM"), "ACM001", "recalled", Severity.ERROR)


@pytest.mark.parametrize(("name", "prefix"), [("Acme", "ACM"), ("acme", "acm"), ("acme", "A"), ("", "ACM")])
def test_a_family_has_a_name_in_kebab_case_and_a_prefix_in_capitals(name: str, prefix: str) -> None:
    with pytest.raises(InvalidError):
        Family(name, prefix)


def test_a_rule_without_a_docstring_is_refused() -> None:
    def silent(_: Node[Quantity], __: Index) -> tuple[Hit, ...]:
        return ()

    with pytest.raises(InvalidError, match="docstring"):
        Family("acme", "ACM").rule(
            "ACM001",
            "silent",
            Severity.INFO,
            over=View(Quantity),
            why="For a test.",
            fix="Not.",
            ignore="Always.",
            basis="None.",
            failing=Quantity,
            mended=Quantity,
        )(silent)


def test_scopes_and_families_print_as_they_are_written() -> None:
    assert repr(RuleScope.DATASET) == "RuleScope.DATASET"
    assert repr(families()[0]) == "Family('quantities', 'FMS1')"
