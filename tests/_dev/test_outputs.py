# SPDX-License-Identifier: MIT
"""Generated files are written, and with ``--check`` only compared."""

from pathlib import Path

import pytest

from fmsdata._dev.__main__ import files
from fmsdata._dev._outputs import produce, stale


def test_a_check_says_what_is_stale_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.md"
    makers = {page: lambda: b"new"}

    with pytest.raises(SystemExit) as caught:
        produce(makers, ["--check"])
    assert caught.value.code == 1
    assert not page.exists()

    page.write_bytes(b"old")
    assert stale(makers) == [page]
    produce(makers, [])
    assert page.read_bytes() == b"new"
    assert "wrote page.md" in capsys.readouterr().out

    with pytest.raises(SystemExit) as passed:
        produce(makers, ["--check"])
    assert passed.value.code == 0


@pytest.mark.parametrize("argument", ["--help", "--chekc", "page.md"])
def test_any_other_argument_writes_nothing(tmp_path: Path, argument: str) -> None:
    page = tmp_path / "page.md"

    with pytest.raises(SystemExit):
        produce({page: lambda: b"new"}, [argument])
    assert not page.exists()


def test_every_generated_file_is_up_to_date() -> None:
    assert [path.name for path in stale(files())] == []
