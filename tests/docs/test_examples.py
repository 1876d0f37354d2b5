# SPDX-License-Identifier: MIT
"""Every example in the documentation runs as printed, in Python and of the command."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

from fmsdata.cli.main import cli

TOP = Path(__file__).resolve().parents[2]
_SHELL = re.compile(r"^```shell\n(.*?)^```", re.MULTILINE | re.DOTALL)
PAGES = sorted([TOP / "README.md", *(TOP / "docs").rglob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(TOP).as_posix())
def test_the_examples_of_a_page_run(page: Path) -> None:
    document = Sybil(parsers=[PythonCodeBlockParser()]).parse(page)
    examples = list(document.examples())

    for example in examples:
        example.evaluate()

    assert page.read_text(encoding="utf-8").count("```python") == len(examples)


def test_the_documentation_has_examples() -> None:
    assert sum(page.read_text(encoding="utf-8").count("```python") for page in PAGES) >= 10


def _commands() -> list[tuple[str, str]]:
    lines = [
        line
        for page in PAGES
        for block in _SHELL.findall(page.read_text("utf-8"))
        for line in block.splitlines()
    ]
    found = [line.partition("  # ") for line in lines if line.startswith("fmsdata ") and "--text" not in line]
    return [(command, remark) for command, _, remark in found]


@pytest.mark.parametrize(("command", "remark"), _commands())
def test_a_command_does_what_the_page_says(command: str, remark: str) -> None:
    done = CliRunner().invoke(cli, shlex.split(command)[1:])

    assert done.exit_code == 0, done.output
    assert ("no notice fits" in done.output) == (remark == "no notice fits")


def test_the_documentation_has_commands() -> None:
    assert len(_commands()) >= 4
