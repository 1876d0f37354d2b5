# SPDX-License-Identifier: MIT
"""A person at a terminal sees how far a long run has come; nobody else does."""

import sys

import pytest

from fmsdata.cli.progress import watched


def test_a_pipe_or_a_log_sees_no_progress(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(watched(range(1000), None)) == list(range(1000))
    assert capsys.readouterr() == ("", "")


def test_a_terminal_sees_how_many_there_were(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")

    assert list(watched(range(1000), 1000)) == list(range(1000))
    assert "records" in capsys.readouterr().err
