# SPDX-License-Identifier: MIT
"""Every rule has a strategy that breaks it and nothing else, and every decoding problem has broken bytes."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fmsdata
from fmsdata._fields import CLASSES
from fmsdata.rules import Family, Hit, Index, Node, Rule, Severity, View, rules
from fmsdata.testing import _violations, strategies
from fmsdata.testing.strategies import Broken

OWN = [rule for rule in rules() if rule.code.startswith("FMS")]
FEW = settings(max_examples=max(25, settings().max_examples // 10), suppress_health_check=())


def _found(record: Any) -> set[str]:
    """Return the codes of what was found, those of information only where it was asked for."""
    if isinstance(record, tuple):
        dataset, texts = record
        report = fmsdata.verify_evidence(dataset, texts)
        findings = report.findings + fmsdata.check(dataset).findings
    else:
        findings = fmsdata.check(record).findings
    return {finding.code for finding in findings if finding.severity is not Severity.INFO}


def _informed(record: Any) -> set[str]:
    return {finding.code for finding in fmsdata.check(record).infos}


def test_every_rule_has_a_strategy_and_every_strategy_a_rule() -> None:
    assert set(strategies.VIOLATIONS) == {rule.code for rule in OWN}


@pytest.mark.parametrize("rule", OWN, ids=lambda rule: rule.code)
def test_only_the_rule_fires_on_its_violations(rule: Rule) -> None:
    @FEW
    @given(strategies.violations(rule.code))
    def fires(record: Any) -> None:
        if rule.severity is Severity.INFO:
            assert rule.code in _informed(record)
            assert _found(record) == set()
        else:
            assert _found(record) == {rule.code}

    fires()


@pytest.mark.parametrize("rule", OWN, ids=lambda rule: rule.code)
def test_violations_differ_from_one_another(rule: Rule) -> None:
    drawn: set[str] = set()

    @settings(max_examples=30, database=None)
    @given(strategies.violations(rule.name))
    def collect(record: Any) -> None:
        drawn.add(repr(record))

    collect()
    assert len(drawn) > 1


def test_an_unknown_rule_is_refused_with_the_nearest() -> None:
    with pytest.raises(fmsdata.UnknownNameError, match="no rule 'FMS1O1': did you mean 'FMS101'"):
        strategies.violations("FMS1O1")


@pytest.mark.parametrize("code", ["FMS901", "malformed-json"])
def test_a_decoding_problem_is_no_rule_and_the_error_says_where_it_is(code: str) -> None:
    with pytest.raises(fmsdata.UnknownNameError, match="broken_json"):
        strategies.violations(code)


def test_the_rule_of_another_package_gives_its_failing_example(monkeypatch: pytest.MonkeyPatch) -> None:
    other = Family("acme", "ACME")

    @other.rule(
        "ACME101",
        "never-sound",
        Severity.ERROR,
        over=View(fmsdata.Part),
        why="An example.",
        fix="Nothing.",
        ignore="Always.",
        basis="None.",
        failing=lambda: fmsdata.Part(label="a", relation=fmsdata.PartRelation.INCLUDED),
        mended=lambda: fmsdata.Part(label="b", relation=fmsdata.PartRelation.INCLUDED),
    )
    def never_sound(_: Node[fmsdata.Part], __: Index) -> tuple[Hit, ...]:
        """No part is sound."""
        return (Hit("unsound"),)

    monkeypatch.setattr(_violations, "find_rule", lambda _: never_sound)

    @settings(max_examples=1, database=None)
    @given(strategies.violations("ACME101"))
    def drawn(record: object) -> None:
        assert record == never_sound.failing()

    drawn()


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_readers_report_the_one_thing_that_is_wrong_with_broken_json(cls: type[Any]) -> None:
    @settings(suppress_health_check=())
    @given(strategies.broken_json(cls))
    def refused(broken: Broken) -> None:
        outcome = fmsdata.decode(cls, broken.data)

        assert outcome.value is None
        assert {finding.code for finding in outcome.report.errors} == {broken.code}

    refused()


@pytest.mark.parametrize("code", [one.code.code for one in strategies.BREAKAGES])
def test_a_notice_can_be_broken_in_each_way(code: str) -> None:
    @settings(max_examples=10)
    @given(strategies.broken_json(fmsdata.Notification, code=code))
    def refused(broken: Broken) -> None:
        with pytest.raises(fmsdata.DecodeError) as caught:
            fmsdata.from_json(fmsdata.Notification, broken.data)

        assert {finding.code for finding in caught.value.report.errors} == {code}
        assert broken.code == code

    refused()


def test_an_unknown_way_to_break_and_an_unknown_class_are_refused() -> None:
    with pytest.raises(fmsdata.UnknownNameError, match="'FMS92O': did you mean 'FMS920'"):
        strategies.broken_json(fmsdata.Notification, code="FMS92O")
    with pytest.raises(fmsdata.UnknownNameError, match="int"):
        strategies.broken_json(int)


@given(st.sampled_from(OWN))
def test_a_rule_is_found_by_its_name_as_by_its_code(rule: Rule) -> None:
    by_name, by_code = strategies.violations(rule.name), strategies.violations(rule.code)

    assert repr(by_name) == repr(by_code)
