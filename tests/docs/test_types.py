# SPDX-License-Identifier: MIT
"""The examples in the documentation are well typed, as a user's strict type checker sees them."""

import re
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
# That page takes real records apart, and would hold more checks for None than words.
UNTYPED = {"from-a-notice-to-a-finding.md"}
PAGES = [
    page
    for page in sorted([TOP / "README.md", *(TOP / "docs").glob("*.md"), *(TOP / "docs/how-to").glob("*.md")])
    if page.name not in UNTYPED
]
_BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def test_the_examples_pass_mypy_strict(tmp_path: Path) -> None:
    for page in PAGES:
        blocks = _BLOCK.findall(page.read_text(encoding="utf-8"))
        if blocks:
            name = re.sub(r"\W", "_", page.relative_to(TOP).with_suffix("").as_posix())
            (tmp_path / f"{name}.py").write_text("\n".join(blocks), encoding="utf-8")

    command = [sys.executable, "-m", "mypy", "--strict", "--ignore-missing-imports", "--config-file=", "."]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)

    assert done.stdout.startswith("Success"), done.stdout
    assert len(list(tmp_path.glob("*.py"))) >= 7
