# SPDX-License-Identifier: MIT
"""Five faults are planted in the library by hand; the strategies find each within 1,000 examples."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis.strategies import SearchStrategy

import fmsdata
from fmsdata.codec import _fast
from fmsdata.model import _number_words, positions
from fmsdata.rules import _index, parts
from fmsdata.testing import strategies

Property = Callable[[Any], None]


def _holds(strategy: SearchStrategy[Any], claim: Property, examples: int = 1_000) -> None:
    """Try a claim on examples; raises as soon as one of them refutes it."""

    @settings(max_examples=examples, database=None, derandomize=True, phases=[Phase.generate])
    @given(strategy)
    def tried(record: Any) -> None:
        claim(record)

    tried()


def _survives_json(record: Any) -> None:
    assert fmsdata.from_json(type(record), fmsdata.to_json(record)) == record


def _is_sound(record: Any) -> None:
    assert fmsdata.check(record).ok


def _breaks_fms101(record: Any) -> None:
    assert not fmsdata.check(record, select=["FMS101"]).ok


def _is_told_apart(relation: fmsdata.Relation) -> None:
    assert relation.status in positions.STATUSES.get(relation.kind, {relation.status})


def _plant_in_a_rule(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(parts, "_sum", lambda _: 0)


def _plant_in_a_codec(patch: pytest.MonkeyPatch) -> None:
    write = _fast.write
    patch.setattr(_fast, "write", lambda record: write(record).replace(b'"at_least"', b'"up_to"'))


def _plant_in_a_grammar(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(_number_words._KINDS, "forty", ("tens", 50))


def _plant_in_a_validator(patch: pytest.MonkeyPatch) -> None:
    fewer = {kind: known - {fmsdata.RelationStatus.OBSERVER} for kind, known in positions.STATUSES.items()}
    patch.setattr(positions, "STATUSES", fewer)


def _plant_in_an_index(patch: pytest.MonkeyPatch) -> None:
    known = _index.Index.of

    def without_the_first(index: _index.Index, cls: type[Any]) -> list[Any]:
        return known(index, cls)[1 if cls is fmsdata.Actor else 0 :]

    patch.setattr(_index.Index, "of", without_the_first)


Fault = tuple[Callable[[pytest.MonkeyPatch], None], Callable[[], SearchStrategy[Any]], Property]

FAULTS: dict[str, Fault] = {
    "rule": (_plant_in_a_rule, lambda: strategies.violations("FMS101"), _breaks_fms101),
    "codec": (_plant_in_a_codec, strategies.quantities, _survives_json),
    "grammar": (_plant_in_a_grammar, strategies.quantities, _is_sound),
    "validator": (_plant_in_a_validator, strategies.relations, _is_told_apart),
    "index": (_plant_in_an_index, strategies.datasets, _is_sound),
}


@pytest.mark.parametrize("name", FAULTS)
def test_the_claim_holds_as_long_as_no_fault_is_planted(name: str) -> None:
    _, strategy, claim = FAULTS[name]

    _holds(strategy(), claim, examples=60)


@pytest.mark.parametrize("name", FAULTS)
def test_the_strategies_find_a_planted_fault(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plant, strategy, claim = FAULTS[name]
    plant(monkeypatch)

    with pytest.raises((AssertionError, fmsdata.FmsdataError)):
        _holds(strategy(), claim)
