# SPDX-License-Identifier: MIT
"""Damaged documents of a fixed number and seed; `python -m fmsdata._dev.fuzz` runs the same for longer."""

import os

import pytest

from fmsdata._dev.fuzz import Damage, faults, run
from fmsdata.codec import _fast
from fmsdata.model.sources import Evidence

DOCUMENTS = int(os.environ.get("FMSDATA_FUZZ_DOCUMENTS", "3000"))


def test_damaged_documents_give_reports_and_both_readers_agree() -> None:
    assert run(Damage(20261123), DOCUMENTS) == []


def test_the_same_seed_damages_in_the_same_way() -> None:
    one, other = Damage(7), Damage(7)

    assert [one.document() for _ in range(50)] == [other.document() for _ in range(50)]


def test_fuzzing_notices_a_reader_that_overlooks_repeated_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_fast, "_keys_once", lambda *_: True)

    assert {failure.what.split(" ")[0] for failure in run(Damage(1), 500)} == {"accepted"}


def test_fuzzing_notices_a_reader_that_refuses_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_fast, "read", lambda *_: None)

    assert list(faults(Evidence, b'{"source":"s"}')) == ["refused without a reason"]
