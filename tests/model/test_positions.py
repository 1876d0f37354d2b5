# SPDX-License-Identifier: MIT
"""Which statuses a kind of relation has, and what a stance must say."""

import itertools
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from fmsdata.errors import InvalidError
from fmsdata.model.positions import STATUSES, Relation, Stance
from fmsdata.model.words import Polarity, RelationKind, RelationStatus, StanceMode, Voice

STANDING = {RelationStatus.ONGOING, RelationStatus.ENDED, RelationStatus.PLANNED}


@pytest.mark.parametrize(("kind", "status"), list(itertools.product(RelationKind, RelationStatus)))
def test_a_relation_has_a_status_of_its_kind_or_is_ongoing_ended_or_planned(
    kind: RelationKind, status: RelationStatus
) -> None:
    own = {
        "recognition": {"recognised", "not_recognised", "withdrawn", "ambiguous"},
        "membership": {"member", "goal", "applicant", "candidate", "observer", "former"},
    }.get(kind.value, {"ongoing", "ended", "planned"})

    if status.value in own:
        assert Relation(id="r", subject="a", objects=("b",), kind=kind, status=status).status is status
    else:
        with pytest.raises(InvalidError) as caught:
            Relation(id="r", subject="a", objects=("b",), kind=kind, status=status)
        (problem,) = caught.value.problems
        assert problem.field == "status"
        assert problem.expected == f"one of {', '.join(sorted(own))} in a {kind.value}"


def test_every_status_belongs_to_some_kind_and_to_no_two_groups() -> None:
    groups = [STANDING, *map(set, STATUSES.values())]

    assert set().union(*groups) == set(RelationStatus)
    assert sum(map(len, groups)) == len(RelationStatus)


@pytest.mark.parametrize("status", sorted(STANDING))
def test_a_relation_is_to_somebody(status: RelationStatus) -> None:
    with pytest.raises(InvalidError, match="at least one actor id"):
        Relation(id="r", subject="a", objects=(), kind=RelationKind.SUPPORT, status=status)


@pytest.mark.parametrize("mode", StanceMode)
@pytest.mark.parametrize("polarity", [None, *Polarity])
@pytest.mark.parametrize("voice", [None, *Voice])
def test_a_stance_is_about_something_and_judges_unless_it_only_expects(
    mode: StanceMode, polarity: Polarity | None, voice: Voice | None
) -> None:
    for target, topic, speaker in itertools.product((None, "n"), (None, "the army"), (None, "a", "b")):
        wrong = set()
        if target is None and topic is None:
            wrong.add("target, topic")
        if polarity is None and mode.value != "expects":
            wrong.add("polarity")
        if voice is Voice.OWN and speaker == "b":
            wrong.add("speaker")
        said: dict[str, Any] = {"mode": mode, "polarity": polarity, "voice": voice}
        about: dict[str, Any] = {"target": target, "topic": topic, "speaker": speaker}
        assert _refused(partial(Stance, id="s", holder="a", **said, **about)) == wrong, about


def _refused(make: Callable[[], object]) -> set[str]:
    try:
        make()
    except InvalidError as error:
        return {problem.field for problem in error.problems}
    return set()
