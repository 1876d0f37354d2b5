# SPDX-License-Identifier: MIT
"""What the tests of `fmsdata.testing` share: programs that run as users run them."""

import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

import fmsdata

PACKAGE = Path(fmsdata.__file__).resolve().parent
PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what an installation leaves of the entry points in ``pyproject.toml``."""
    points = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["entry-points"]
    folder = tmp_path_factory.mktemp("site")
    info = folder / "fmsdata-0.0.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: fmsdata\nVersion: 0.0.0\n", encoding="utf-8")
    lines = [
        f"[{group}]\n" + "".join(f"{k} = {v}\n" for k, v in names.items()) for group, names in points.items()
    ]
    (info / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
    return folder


@pytest.fixture
def run(installed: Path, tmp_path: Path) -> Run:
    """Run Python in an empty folder with fmsdata and its entry points, and return what it printed."""

    def run_python(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        path = os.pathsep.join((str(installed), str(PACKAGE.parent)))
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV_"))}
        return subprocess.run(
            [sys.executable, *arguments],
            env={**kept, "PYTHONPATH": path, **environment},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )

    return run_python
