# SPDX-License-Identifier: MIT
"""The pytest examples of the how-to pass as they stand on the page."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[str]"]

PAGE = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "test-your-pipeline.md"

# What a reader's own pipeline may be.
PIPELINE = """
import fmsdata


def total(path):
    notices = fmsdata.read_ndjson(path, fmsdata.Notification)
    return sum(notice.value.total_usd for notice in notices if notice.value)


def rewrite(dataset):
    return fmsdata.from_json(fmsdata.Dataset, fmsdata.to_json(dataset))
"""


def test_the_tests_on_the_page_pass(run: Run, tmp_path: Path) -> None:
    (block,) = re.findall(r"```py\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
    (tmp_path / "test_copied.py").write_text(block, encoding="utf-8")
    (tmp_path / "my_pipeline.py").write_text(PIPELINE, encoding="utf-8")

    done = run("-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", "--color=no")

    assert f"{block.count('def test_') + 1} passed" in done.stdout, done.stdout + done.stderr


def test_no_block_with_a_test_is_left_without_a_language() -> None:
    plain = re.findall(r"```(?:text)?\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)

    assert not [block for block in plain if "def test_" in block]
