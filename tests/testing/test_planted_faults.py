# SPDX-License-Identifier: MIT
"""Faults planted by hand in the library are found by what a user would claim of what strategies draw."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from hypothesis import Phase, given, settings
from hypothesis.strategies import SearchStrategy

import fmsdata
from fmsdata import PartRelation, RelationKind, RelationStatus
from fmsdata.codec import _fast
from fmsdata.model import _number_words, positions
from fmsdata.rules import _index, parts
from fmsdata.testing import strategies

Property = Callable[[Any], None]


def _holds(strategy: SearchStrategy[Any], claim: Property, examples: int = 1_000) -> None:
    """Try a claim on examples; raises as soon as one of them refutes it."""

    @settings(
        max_examples=examples,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        report_multiple_bugs=False,
    )
    @given(strategy)
    def tried(record: Any) -> None:
        claim(record)

    tried()


def _survives_json(record: Any) -> None:
    again = fmsdata.from_json(type(record), fmsdata.to_json(record))

    assert again == record, "changed on the way"


def _is_sound(record: Any) -> None:
    assert {finding.code for finding in fmsdata.check(record).errors} == set()


def _is_refused(broken: strategies.Broken) -> None:
    assert fmsdata.decode(fmsdata.Relation, broken.data).value is None, f"took {broken.code}"


def _plant_in_a_rule(patch: pytest.MonkeyPatch) -> None:
    # A rule that asks of included parts what holds for those that make up the count.
    patch.setattr(parts, "_MAKES_UP", PartRelation.INCLUDED)


def _plant_in_a_codec(patch: pytest.MonkeyPatch) -> None:
    write = _fast.write
    patch.setattr(_fast, "write", lambda record: write(record).replace(b'"at_least"', b'"up_to"'))


def _plant_in_a_grammar(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(_number_words._KINDS, "forty", ("tens", 50))


def _plant_in_a_validator(patch: pytest.MonkeyPatch) -> None:
    # The strategies hold on to the table that they imported: only the validator loses its limits.
    lax = {**positions.STATUSES, RelationKind.RECOGNITION: frozenset(RelationStatus)}
    patch.setattr(positions, "STATUSES", lax)


def _plant_in_an_index(patch: pytest.MonkeyPatch) -> None:
    known = _index.Index.of

    def without_the_first(index: _index.Index, cls: type[Any]) -> list[Any]:
        return known(index, cls)[1 if cls is fmsdata.Actor else 0 :]

    patch.setattr(_index.Index, "of", without_the_first)


class Fault(NamedTuple):
    """What is planted, and the claim of a user that it refutes."""

    plant: Callable[[pytest.MonkeyPatch], None]
    strategy: Callable[[], SearchStrategy[Any]]
    claim: Property
    told: str
    """What the refuted claim says."""


FAULTS: dict[str, Fault] = {
    "rule": Fault(_plant_in_a_rule, strategies.quantities, _is_sound, "FMS102"),
    "codec": Fault(_plant_in_a_codec, strategies.quantities, _survives_json, "changed on the way"),
    "grammar": Fault(_plant_in_a_grammar, strategies.quantities, _is_sound, "FMS104"),
    "validator": Fault(
        _plant_in_a_validator, lambda: strategies.broken_json(fmsdata.Relation), _is_refused, "took FMS927"
    ),
    "index": Fault(_plant_in_an_index, strategies.datasets, _is_sound, "FMS"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_the_claim_holds_as_long_as_no_fault_is_planted(name: str) -> None:
    _holds(FAULTS[name].strategy(), FAULTS[name].claim, examples=60)


@pytest.mark.parametrize("name", FAULTS)
def test_the_strategies_find_a_planted_fault(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fault = FAULTS[name]
    fault.plant(monkeypatch)

    with pytest.raises(AssertionError, match=fault.told):
        _holds(fault.strategy(), fault.claim)
