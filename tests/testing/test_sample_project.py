# SPDX-License-Identifier: MIT
"""The sample project passes its tests in a folder of its own, with nothing but what an installation gives."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[str]"]

SAMPLE = Path(__file__).resolve().parents[1] / "sample_project"


def test_the_sample_project_passes_its_three_tests(run: Run, tmp_path: Path) -> None:
    for file in SAMPLE.glob("*.*"):
        shutil.copy(file, tmp_path)

    done = run("-m", "pytest", "-q", "-p", "no:cacheprovider", "--color=no")

    assert "3 passed" in done.stdout, done.stdout + done.stderr


def test_its_pipeline_is_as_short_as_it_says() -> None:
    lines = (SAMPLE / "pipeline.py").read_text(encoding="utf-8").partition("def ")[2].splitlines()

    assert len([line for line in lines if line.strip()]) <= 10
