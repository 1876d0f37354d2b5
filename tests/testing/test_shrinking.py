# SPDX-License-Identifier: MIT
"""The smallest failing record prints as short, valid Python that can be pasted into a test."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import find, settings

import fmsdata
from fmsdata.testing import strategies

Run = Callable[..., "subprocess.CompletedProcess[str]"]

SETTINGS = settings(max_examples=2_000, database=None, derandomize=True)

FAILS = """
import fmsdata
from hypothesis import given, settings
from fmsdata.testing import strategies


@settings(database=None, derandomize=True, max_examples=500)
@given(strategies.notifications())
def test_it(notice):
    assert notice.value is None or (notice.value.total_usd or 0) < 100_000_000
"""


def _as_pasted(text: str) -> Any:
    """Return what the text means below ``from fmsdata import *``."""
    names: dict[str, Any] = {name: getattr(fmsdata, name) for name in fmsdata.__all__}
    return eval(text, names)


def test_the_smallest_expensive_notice_is_one_line() -> None:
    notice = find(
        strategies.notifications(),
        lambda one: one.value is not None and (one.value.total_usd or 0) >= 100_000_000,
        settings=SETTINGS,
    )

    assert repr(notice) == (
        "Notification(id='a-1', notice='a-1', source='a-1', value=Value(total_usd=100000000), "
        "evidence=(Evidence(source='a-1'),))"
    )
    assert _as_pasted(repr(notice)) == notice


@pytest.mark.parametrize(
    ("what", "longest"),
    [
        (lambda one: any(item.quantity for item in one.items or ()), 260),
        (lambda one: one.amends is not None, 240),
        (lambda one: one.contractors, 240),
        (lambda one: len(one.dates) == 2, 330),
    ],
    ids=["item", "amends", "contractor", "dates"],
)
def test_other_small_notices_are_short_and_can_be_pasted(
    what: Callable[[fmsdata.Notification], object], longest: int
) -> None:
    notice = find(strategies.notifications(), lambda one: bool(what(one)), settings=SETTINGS)

    assert len(repr(notice)) <= longest, repr(notice)
    assert _as_pasted(repr(notice)) == notice


def test_a_failing_test_prints_what_can_be_pasted(run: Run, tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(FAILS, encoding="utf-8")

    done = run("-m", "pytest", "-q", "-p", "no:cacheprovider", "--color=no")

    lines = [line.removeprefix("E").strip() for line in done.stdout.splitlines()]
    shown = next(line for line in lines if line.startswith("notice=Notification("))
    pasted = shown.removeprefix("notice=").removesuffix(",")
    notice = _as_pasted(pasted)
    assert notice.value.total_usd == 100_000_000
    assert len(pasted) < 200
