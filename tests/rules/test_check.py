# SPDX-License-Identifier: MIT
"""A check reports what ran, what did not and why, and never fails over what the data says."""

from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from fmsdata._fields import CLASSES
from fmsdata.datasets import load_dataset
from fmsdata.errors import ArgumentError
from fmsdata.findings import Report, Severity
from fmsdata.model.dataset import Dataset
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.words import PartRelation
from fmsdata.rules import Family, Hit, Index, Node, Rule, RuleScope, View, check, rules
from fmsdata.rules._engine import run
from fmsdata.rules._records import CHUNK
from fmsdata.rules._select import plan

SMALL = Quantity(count=246, parts=(Part(label="fly-to-buy", relation=PartRelation.INCLUDED, count=260),))
NOTICE = Notification(
    id="notice",
    notice="notice",
    source="record",
    items=(Item(name="launchers"), Item(name="missiles", quantity=SMALL)),
    evidence=(Evidence(source="record"),),
)


def _rule(look: Callable[[Node[Any], Index], Any], severity: Severity = Severity.INFO) -> Rule:
    family = Family("acme", "ACM")
    register = family.rule(
        "ACM001",
        "acme",
        severity,
        over=View(Item),
        why="For a test.",
        fix="Not.",
        ignore="Always.",
        basis="None.",
        failing=lambda: Item(name="x"),
        mended=lambda: Item(name="y"),
    )
    return register(look)


def _run(rule: Rule, record: Any) -> Report:
    return run(record, plan((rule,), (), (), {}))


def test_a_finding_says_where_what_and_whose() -> None:
    (found,) = check(NOTICE).findings

    assert (found.code, found.name, found.severity) == (
        "FMS101",
        "included-parts-exceed-count",
        Severity.ERROR,
    )
    assert found.path == "/items/1/quantity/parts"
    assert found.object_id == "notice"
    assert (found.expected, found.actual) == ("at most 246", "260")
    assert (found.file, found.line) == (None, None)


def test_every_rule_is_either_run_or_skipped_with_a_reason() -> None:
    report = check(NOTICE, ignore=["evidence"])

    skipped = {one.code: one.reason for one in report.skipped}
    assert sorted([*report.ran, *skipped]) == [rule.code for rule in rules()]
    assert skipped["FMS801"] == "deselected"
    assert skipped["FMS201"] == "nothing to look at"
    assert skipped["FMS403"] == "needs a dataset"
    assert "FMS101" in report.ran


def test_on_a_lone_record_every_dataset_rule_is_skipped() -> None:
    skipped = {one.code: one.reason for one in check(NOTICE).skipped}

    for rule in rules():
        if rule.scope is RuleScope.DATASET:
            assert skipped[rule.code] == "needs a dataset"
        if rule.scope is RuleScope.TEXT:
            assert skipped[rule.code] == "needs the texts of the sources"


def test_a_rule_that_raises_becomes_a_finding_and_the_others_still_run() -> None:
    def crash(node: Node[Item], _: Index) -> Iterator[Hit]:
        """Crash at the second item."""
        if node.position:
            raise ZeroDivisionError("x" * 500)
        yield Hit("seen before the crash", "name")

    report = run(NOTICE, plan((_rule(crash), *rules()), (), (), {}))

    seen, crashed = (one for one in report.findings if one.code == "ACM001")
    assert (seen.path, seen.severity) == ("/items/0/name", Severity.INFO)
    assert (crashed.path, crashed.severity) == ("/items/1", Severity.ERROR)
    assert "ZeroDivisionError" in crashed.message
    assert len(crashed.message) < 150
    assert {one.code: one.reason for one in report.skipped}["ACM001"] == "crashed"
    assert "ACM001" not in report.ran
    assert "FMS101" in report.ran


def test_a_rule_that_returns_no_hits_but_nonsense_is_a_crash_too() -> None:
    def nonsense(_: Node[Item], __: Index) -> Any:
        """Return what is no hit."""
        return (3,)

    report = _run(_rule(nonsense), NOTICE)

    assert [one.reason for one in report.skipped] == ["crashed"]
    assert not report.ok


def test_a_hit_may_point_at_another_record() -> None:
    def point(node: Node[Item], _: Index) -> Iterator[Hit]:
        """Point at the notice."""
        yield Hit("look there", "notice", node=node.parent)

    assert [one.path for one in _run(_rule(point), NOTICE).findings] == ["/notice", "/notice"]


def test_paths_escape_nothing_in_the_model_and_the_root_is_empty() -> None:
    def here(_: Node[Item], __: Index) -> Iterator[Hit]:
        """Say so."""
        yield Hit("here")

    (found,) = _run(_rule(here), Item(name="x")).findings

    assert (found.path, found.object_id) == ("", None)


def test_values_in_findings_are_cut() -> None:
    name = "x" * 10_000
    record = attrs.evolve(
        NOTICE, items=(Item(name=name, key="a"), Item(name="b", key="a"), Item(name=name), Item(name=name))
    )

    for found in check(record).findings:
        assert len(found.message) < 400
        assert all(len(value) <= 80 for value in (found.expected, found.actual) if value is not None)


@pytest.mark.parametrize("thing", ["notice", 3, None, {}, object(), [NOTICE]])
def test_what_is_no_record_is_an_argument_of_a_wrong_type(thing: object) -> None:
    with pytest.raises(ArgumentError, match="expected a record of the model"):
        check(thing)


def test_a_check_changes_nothing_and_its_report_is_the_same_again() -> None:
    dataset = load_dataset("kosovo-javelin-2024")

    assert check(dataset) == check(dataset)
    assert dataset == load_dataset("kosovo-javelin-2024")


def _many(size: int) -> Dataset:
    notices = tuple(attrs.evolve(NOTICE, id=f"n{number}", notice=f"n{number}") for number in range(size))
    return Dataset(id="d", title="t", notifications=notices)


def test_of_many_records_each_is_looked_at_once_and_findings_come_rule_by_rule_in_their_order() -> None:
    size = 3 * CHUNK + 7

    report = check(_many(size), select=["FMS101", "FMS403", "FMS802"])

    expected = [("FMS101", f"/notifications/{number}/items/1/quantity/parts") for number in range(size)]
    expected += [("FMS403", f"/notifications/{number}/source") for number in range(size)]
    expected += [("FMS802", f"/notifications/{number}/evidence/0/source") for number in range(size)]
    assert [(found.code, found.path) for found in report.findings] == expected
    assert sorted(report.ran) == ["FMS101", "FMS403", "FMS802"]


def test_a_rule_that_crashes_on_one_of_many_records_is_told_once_and_not_tried_again() -> None:
    looked_at = []

    def crash(node: Node[Item], _: Index) -> Iterator[Hit]:
        """Crash at the third item."""
        looked_at.append(node)
        if len(looked_at) == 3:
            raise ZeroDivisionError
        yield Hit("seen")

    report = run(_many(3 * CHUNK), plan((_rule(crash), *rules()), (), (), {}))

    own = [one for one in report.findings if one.code == "ACM001"]
    assert [one.message[:16] for one in own] == ["seen", "seen", "the rule crashed"]
    assert [one.reason for one in report.skipped if one.code == "ACM001"] == ["crashed"]
    assert "ACM001" not in report.ran
    assert len(looked_at) == 3
    assert len([one for one in report.findings if one.code == "FMS101"]) == 3 * CHUNK


def test_a_view_that_crashes_is_a_crash_of_its_rules() -> None:
    family = Family("acme", "ACM")

    @family.rule(
        "ACM001",
        "acme",
        Severity.INFO,
        over=View(Item, lambda item: 1 // len(item.alternatives)),
        why="For a test.",
        fix="Not.",
        ignore="Always.",
        basis="None.",
        failing=lambda: Item(name="x"),
        mended=lambda: Item(name="y"),
    )
    def nothing(_: Node[Item], __: Index) -> tuple[Hit, ...]:
        """Find nothing."""
        return ()

    for record in (NOTICE, Item(name="x")):
        report = _run(nothing, record)
        assert [one.reason for one in report.skipped] == ["crashed"]
        assert ["ZeroDivisionError" in one.message for one in report.findings] == [True]


def test_views_find_what_their_names_say() -> None:
    index = Index(NOTICE)

    assert [node.record.name for node in index.view(View(Item))] == ["launchers", "missiles"]
    assert [node.record for node in index.view(View(Part))] == [SMALL.parts[0]]
    assert [node.path for node in index.view(View(Evidence))] == ["/evidence/0"]
    assert [node.path for node in index.view(View.with_evidence())] == [""]
    assert [node.path for node in index.view(View.of(Item, Part))] == [
        "/items/0",
        "/items/1",
        "/items/1/quantity/parts/0",
    ]
    assert repr(View.of(Item, Part)) == "View(Item, Part)"
    assert repr(index.root) == "Node(Notification at '/')"


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
@settings(max_examples=60)
@given(data=st.data())
def test_no_rule_crashes_on_any_record_however_odd(
    any_record: Callable[[type[Any]], SearchStrategy[Any]], cls: type[Any], data: st.DataObject
) -> None:
    report = check(data.draw(any_record(cls)))

    assert not [one for one in report.skipped if one.reason == "crashed"]


@settings(max_examples=30)
@given(data=st.data())
def test_the_findings_of_a_record_are_those_of_its_dataset_with_a_longer_path(
    any_record: Callable[[type[Any]], SearchStrategy[Any]], data: st.DataObject
) -> None:
    notice = data.draw(any_record(Notification))
    lone = tuple(rule.code for rule in rules() if rule.scope is RuleScope.RECORD and rule.code != "FMS810")

    alone = check(notice, select=lone)
    within = check(Dataset(id="d", title="t", notifications=(notice,)), select=lone)

    expected = [(one.code, f"/notifications/0{one.path}", one.message) for one in alone.findings]
    assert [(one.code, one.path, one.message) for one in within.findings] == expected
