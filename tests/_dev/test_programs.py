# SPDX-License-Identifier: MIT
"""Each generator is a program of its own, which compares when it is asked to and finds nothing stale."""

import subprocess
import sys

import pytest

PROGRAMS = (
    "fmsdata._dev",
    "fmsdata._dev.countries",
    "fmsdata._dev.data_dictionary",
    "fmsdata._dev.kosovo.coverage",
    "fmsdata._dev.kosovo.dataset",
    "fmsdata._dev.notices",
    "fmsdata._dev.reference",
    "fmsdata._dev.rule_pages",
    "fmsdata._dev.schemas",
)


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_generator_run_with_check_says_nothing_when_all_is_fresh(program: str) -> None:
    done = subprocess.run([sys.executable, "-m", program, "--check"], capture_output=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
