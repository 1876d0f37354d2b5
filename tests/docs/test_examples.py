# SPDX-License-Identifier: MIT
"""Every Python example in the documentation runs as printed."""

from pathlib import Path

import pytest
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

TOP = Path(__file__).resolve().parents[2]
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
