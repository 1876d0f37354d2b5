# SPDX-License-Identifier: MIT
"""The command ``fmsdata`` itself: what it offers, what it loads, and how it ends."""

import io
import subprocess
import sys
from typing import Any

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from fmsdata.cli import main as entry
from fmsdata.cli.main import COMMANDS, cli

LOADED = """
import sys
from fmsdata.cli.main import cli
cli(["--help"], standalone_mode=False)
print(sorted(name for name in sys.modules if name.startswith("fmsdata.cli.")))
"""


def test_help_lists_every_command_and_what_it_does_without_loading_any() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)

    words = " ".join(done.stdout.split())
    for name, summary in COMMANDS.items():
        assert f"{name} {summary}" in words
    assert done.stdout.endswith("['fmsdata.cli.main']\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_that_is_listed_is_there_and_says_how_to_use_it(name: str) -> None:
    done = CliRunner().invoke(cli, [name, "--help"])

    assert done.exit_code == 0
    assert f"Usage: cli {name} " in done.output


def test_the_commands_are_offered_in_alphabetical_order_where_a_name_is_being_typed() -> None:
    completion = ShellComplete(cli, {}, "fmsdata", "_FMSDATA_COMPLETE")

    assert [item.value for item in completion.get_completions([], "")] == sorted(COMMANDS)
    assert [item.value for item in completion.get_completions([], "s")] == ["schema", "show"]


def test_a_command_that_is_not_there_ends_with_2_and_its_name() -> None:
    done = CliRunner().invoke(cli, ["chekc"])

    assert done.exit_code == 2
    assert "No such command 'chekc'" in done.output


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    command = [sys.executable, "-m", "fmsdata", "rules", "--format", "json"]

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stderr is not None
        assert writer.stdout.read(1) == b"["
        writer.stdout.close()
        told = writer.stderr.read()

    assert (writer.returncode, told) == (0, b"")


@pytest.mark.parametrize("arguments", [["show", "us-fms-notices"], ["check", "us-fms-notices"]])
def test_a_reader_of_rich_output_that_has_seen_enough_is_no_error_either(arguments: list[str]) -> None:
    command = [sys.executable, "-m", "fmsdata", *arguments]

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stderr is not None
        writer.stdout.close()
        told = writer.stderr.read()

    assert (writer.returncode, told) == (0, b"")


@pytest.mark.parametrize("package", ["click", "rich"])
def test_without_its_extra_the_command_ends_with_2_and_says_what_to_install(package: str) -> None:
    code = f"import sys; sys.modules[{package!r}] = None; import fmsdata.__main__"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert done.stderr == "fmsdata: the command line needs its extra: pip install 'fmsdata[cli]'\n"


def test_a_library_that_replaces_the_standard_streams_is_written_to_as_well(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "argv", ["fmsdata", "datasets"])

    with pytest.raises(SystemExit) as ended:
        entry.main()

    assert ended.value.code == 0
    assert "kosovo-javelin-2024" in out.getvalue()


def test_an_output_that_cannot_be_written_ends_with_2_and_the_reason(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(entry, "cli", full)
    monkeypatch.setattr(
        sys, "stdout", sys.stdout
    )  # it is given up, since what is left in it cannot be written

    with pytest.raises(SystemExit) as ended:
        entry.main()

    assert ended.value.code == 2
    assert capsys.readouterr().err == "fmsdata: the output cannot be written: No space left on device\n"
