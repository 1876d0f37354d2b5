# SPDX-License-Identifier: MIT
"""Whose positions the texts report, in which voice and direction, and about what."""

from typing import NamedTuple

import pytest

from fmsdata import (
    ActKind,
    ActorKind,
    Dataset,
    DateBasis,
    MilestoneKind,
    PartialDate,
    Polarity,
    StanceMode,
    Voice,
    load_dataset,
)

JUDGES, INTENDS = StanceMode.JUDGES, StanceMode.INTENDS
FOR, AGAINST, SORRY = Polarity.SUPPORTS, Polarity.OPPOSES, Polarity.REGRETS
OWN_WORDS, TOLD, STOCK = Voice.ON_BEHALF, Voice.REPORTED, Voice.FORMULA


class Held(NamedTuple):
    """A stance, without its words."""

    record: str
    holder: str
    speaker: str | None
    mode: StanceMode
    polarity: Polarity
    voice: Voice
    about_the_sale: bool = False
    step: MilestoneKind | None = None


@pytest.fixture(scope="module")
def notices() -> Dataset:
    return load_dataset("us-fms-notices")


def _record(position: str) -> str:
    return position.rpartition("-position-")[0]


def test_every_stance_keeps_its_holder_its_direction_and_its_voice(notices: Dataset) -> None:
    approved = MilestoneKind.APPROVED
    held = [
        Held(
            _record(one.id),
            one.holder,
            one.speaker,
            one.mode,
            one.polarity or Polarity.UNDISCLOSED,
            one.voice or Voice.OWN,
            one.target is not None,
            one.step,
        )
        for one in notices.stances
    ]

    assert held == [
        Held("2006-pakistan-f16", "white-house", "snow", INTENDS, FOR, OWN_WORDS),
        Held("2008-israel-f35", "dsca", None, JUDGES, FOR, STOCK),
        Held("2014-estonia-javelin", "estonia", "mikser", JUDGES, FOR, OWN_WORDS),
        Held("2019-ukraine-javelin-hindu", "wolters", None, JUDGES, FOR, TOLD),
        Held(
            "2019-ukraine-javelin-rferl", "russian-federation", "zakharova", JUDGES, AGAINST, OWN_WORDS, True
        ),
        Held("2019-ukraine-javelin-rferl", "congress", None, JUDGES, FOR, TOLD),
        Held("2021-lithuania-javelin-almayadeen", "blinken", None, JUDGES, FOR, TOLD),
        Held("2022-brazil-javelin", "democratic-members-of-congress", None, JUDGES, AGAINST, TOLD, True),
        Held("2022-brazil-javelin", "lower-ranking-state-officials", None, JUDGES, AGAINST, TOLD, True),
        Held("2024-israel-f15ia", "israel", "gallant", JUDGES, FOR, OWN_WORDS, True, approved),
        Held("2024-kosovo-javelin-defensemirror", "serbia", None, JUDGES, AGAINST, TOLD, True, approved),
        Held("2024-kosovo-javelin-defensemirror", "vucic", None, JUDGES, SORRY, TOLD, True, approved),
        Held("2024-kosovo-javelin-ocnal", "vucic", None, JUDGES, SORRY, TOLD, True),
        Held(
            "2024-kosovo-javelin-ocnal", "kosovo-ministry-of-defence", "gashi", JUDGES, FOR, OWN_WORDS, True
        ),
        Held("2025-india-javelin", "u-s-government", None, JUDGES, FOR, STOCK),
    ]


def test_every_act_keeps_who_did_what(notices: Dataset) -> None:
    done = [(_record(one.id), one.kind, one.actors, one.target is not None, one.step) for one in notices.acts]
    approved = MilestoneKind.APPROVED

    assert done == [
        ("2005-israel-gbu28", ActKind.STATEMENT, ("sharon",), False, None),
        ("2016-nspa-pgm", ActKind.STATEMENT, ("u-s-government",), False, None),
        (
            "2022-brazil-javelin-defbrief",
            ActKind.HOLD,
            ("democratic-representatives",),
            True,
            approved,
        ),
        ("2023-israel-155mm-renotified", ActKind.WAIVER, ("u-s-secretary-of-state",), True, None),
        ("2023-israel-tank-ammo", ActKind.WAIVER, ("blinken",), True, None),
        ("2024-israel-f15ia", ActKind.RELEASE, ("meeks", "cardin"), True, None),
        ("2024-kosovo-javelin-almayadeen", ActKind.STATEMENT, ("vucic",), False, None),
        ("2024-kosovo-javelin-defensemirror", ActKind.STATEMENT, ("hill",), True, approved),
        ("2024-turkey-f16", ActKind.APPROVAL, ("parliament-of-turkey",), False, None),
        (
            "2026-israel-blu110",
            ActKind.RESOLUTION,
            ("sanders", "van-hollen", "merkley", "welch"),
            True,
            None,
        ),
        ("2026-ukraine-class-ix", ActKind.RESOLUTION, ("paul",), True, None),
    ]


def test_one_act_is_dated_and_two_have_an_instrument(notices: Dataset) -> None:
    dated = [(one.id, one.on, one.basis) for one in notices.acts if one.on or one.basis]
    named = {_record(one.id): one.instrument for one in notices.acts if one.instrument}

    assert dated == [("2026-ukraine-class-ix-position-1", PartialDate("2026-02-12"), DateBasis.STATED)]
    assert named == {"2026-israel-blu110": "S.J.Res. 138", "2026-ukraine-class-ix": "S.J.Res. 108"}


def test_an_ambassador_serves_one_country_and_is_sent_to_another(notices: Dataset) -> None:
    hill = notices.actor("hill")

    assert (hill.role, hill.parent, hill.accredited_to) == (
        "U.S. Ambassador to Serbia",
        "united-states",
        "serbia",
    )
    assert [one.id for one in notices.actors if one.accredited_to] == ["hill"]


def test_persons_have_their_office_and_serve_their_country(notices: Dataset) -> None:
    persons = {one.id: (one.role, one.parent) for one in notices.actors if one.kind is ActorKind.PERSON}

    assert persons == {
        "sharon": ("Prime Minister", "israel"),
        "snow": ("spokesman", "united-states"),
        "mikser": ("Defence Minister", "estonia"),
        # Whom he serves is not said: his office is that of an alliance.
        "wolters": ("SACEUR", None),
        "zakharova": ("Foreign Ministry spokeswoman", "russian-federation"),
        "blinken": ("U.S. Secretary of State", "united-states"),
        "u-s-secretary-of-state": ("U.S. Secretary of State", "united-states"),
        "gallant": ("Defence Minister", "israel"),
        "meeks": ("Rep.", "united-states"),
        "cardin": ("Sen.", "united-states"),
        "vucic": ("President of Serbia", "serbia"),
        "hill": ("U.S. Ambassador to Serbia", "united-states"),
        "gashi": ("adviser", "kosovo"),
        **dict.fromkeys(("sanders", "van-hollen", "merkley", "welch", "paul"), ("Sen.", "united-states")),
    }
