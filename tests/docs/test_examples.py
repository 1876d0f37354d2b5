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

    assert page.read_text(encoding="utf-8").count("```python") == sum(
        1 for example in document.examples() for _ in [example.evaluate()]
    )


def test_the_documentation_has_examples() -> None:
    assert sum(page.read_text(encoding="utf-8").count("```python") for page in PAGES) >= 10
