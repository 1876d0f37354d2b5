# SPDX-License-Identifier: MIT
"""The command ``fmsdata``: finds the command that is asked for and turns errors into one line.

Exit codes: 0 for success, 1 when something was checked and found wrong, 2 when it could not be done.
"""

import contextlib
import io
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Final, NoReturn

from fmsdata._version import DATA_VERSION, SCHEMA_VERSION, __version__
from fmsdata._words import visible
from fmsdata.errors import DecodeError, FmsdataError

if find_spec("click") is None or find_spec("rich") is None:
    # Neither is there without the extra, or another package has brought one of them.
    print("fmsdata: the command line needs its extra: pip install 'fmsdata[cli]'", file=sys.stderr)  # noqa: T201
    sys.exit(2)

import click

COMMANDS: Final = {
    "check": "check datasets or files against the rules",
    "convert": "turn a file of records into another format",
    "datasets": "list the packaged datasets",
    "diff": "say what changed from one record to another",
    "rules": "list the rules, or explain one",
    "schema": "print what a class looks like",
    "show": "show a dataset or a file",
    "verify": "prove that each quote stands in the text of its source",
}
"""Every command and what it does; each lives in the module of its name and is loaded when it runs."""


class Commands(click.Group):
    """A group that loads a command only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of the commands."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load a command by its name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"fmsdata.cli.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101 - each module defines one
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    __version__, message=f"fmsdata %(version)s, schema {SCHEMA_VERSION}, data {DATA_VERSION}"
)
def cli() -> None:
    """Typed, checked, sourced data about public U.S. Foreign Military Sales."""


def _is_closed_pipe(error: FmsdataError) -> bool:
    """Whether a writer of the library could not write because the reader of the pipe has gone."""
    return isinstance(error.__cause__ or error.__context__, BrokenPipeError)


def _leave() -> NoReturn:
    """End in silence: the reader of the pipe has gone, as `head` does; there is nobody left to tell."""
    with contextlib.suppress(OSError):
        sys.stdout.close()
    sys.stderr.close()
    sys.exit(0)


def _told(error: FmsdataError) -> Iterator[str]:
    """Yield an error in lines: one, unless a file has several problems, which have one each."""
    problems = error.report.errors if isinstance(error, DecodeError) else ()
    if len(problems) < 2:
        yield str(error)
        return
    files = {problem.file for problem in problems if problem.file is not None}
    place = f"{files.pop()}: " if len(files) == 1 else ""
    yield f"{place}could not be read: {len(problems):,} problems"
    yield from map(str, problems[:_MOST])
    if len(problems) > _MOST:
        yield f"and {len(problems) - _MOST:,} more problems"


_MOST: Final = 100
"""How many problems of one file are told one by one."""


def main() -> None:
    """Run the command line; an error of the library becomes a line on stderr and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        # A pipe may take a narrow encoding only; a dash that becomes a question mark beats a traceback.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        try:
            cli()
        except SystemExit as ended:
            # Click and rich both turn a pipe whose reader has gone into exit code 1.
            if isinstance(ended.__context__, BrokenPipeError):
                raise ended.__context__ from None
            raise
        finally:
            sys.stdout.flush()
    except FmsdataError as error:
        if _is_closed_pipe(error):
            _leave()
        for line in _told(error):
            click.echo(f"fmsdata: {visible(line)}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        _leave()
    except OSError as error:
        click.echo(f"fmsdata: the output cannot be written: {error.strerror}", err=True)
        # What is left in the buffer cannot be written either, and the interpreter would try at its exit.
        sys.stdout = None
        sys.exit(2)
