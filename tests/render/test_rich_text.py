# SPDX-License-Identifier: MIT
"""What is printed on a terminal or into a pipe: titles, blocks, tables and reports."""

import io
import sys

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from fmsdata import Finding, Report, Severity
from fmsdata.findings import summary
from fmsdata.render.lines import Block, Line
from fmsdata.render.rich_text import (
    console,
    print_blocks,
    print_remark,
    print_report,
    print_table,
    print_title,
)

ERROR = Finding(
    code="FMS106", name="n", severity=Severity.ERROR, path="/count", message="is wrong", file="a.json", line=6
)
WARNING = Finding(code="FMS201", name="n", severity=Severity.WARNING, path="", message="is odd", hint="look")
UNREAD = Finding(code="FMS920", name="n", severity=Severity.ERROR, path="/x", message="is no field")
REMARK = Finding(code="FMS301", name="n", severity=Severity.INFO, path="/x", message="is so")


def _plain() -> tuple[Console, io.StringIO]:
    out = io.StringIO()
    return Console(file=out, width=100, highlight=False, emoji=False, markup=False), out


def test_a_pipe_gets_100_columns_without_colour_and_without_spaces_at_the_end(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_blocks(console(), [Block("Items", (Line("mde", "word " * 60, "¶3"),))])

    lines = capsys.readouterr().out.splitlines()
    assert console().width == 100
    assert max(map(len, lines)) <= 100
    assert all(line == line.rstrip() and "\x1b" not in line for line in lines)


def test_a_terminal_is_as_wide_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("COLUMNS", "42")
    monkeypatch.setenv("TERM", "xterm")

    out = console()

    assert out.width == 42
    assert out.is_terminal


def test_a_title_may_have_a_line_below_it() -> None:
    out, written = _plain()
    print_title(out, "One")
    print_title(out, "Two", "more")

    assert written.getvalue() == "One\nTwo\nmore\n"


def test_the_source_of_a_line_stands_below_it_unless_it_says_the_same() -> None:
    out, written = _plain()
    print_blocks(out, [Block("Items", (Line("mde", "246 missiles", "¶3"), Line("", "same", "same")))])

    assert [line.strip() for line in written.getvalue().splitlines()] == [
        *("", "Items", "mde  246 missiles", "¶3", "same")
    ]


def test_what_belongs_to_a_line_stands_between_it_and_its_source() -> None:
    out, written = _plain()
    line = Line("24", "missiles", "¶3", ("6 spare (included)",))
    print_blocks(out, [Block("Items", (line, Line("", "", "¶4")))])

    assert [line.strip() for line in written.getvalue().splitlines()] == [
        *("", "Items", "24  missiles", "– 6 spare (included)", "¶3", "¶4")
    ]


def test_the_first_columns_of_a_table_are_never_broken() -> None:
    out, written = _plain()
    print_table(
        out, ("date", "notice", "what"), [("2024-01-11", "2024 kosovo javelin", "word " * 30)], whole=2
    )

    lines = written.getvalue().splitlines()
    assert lines[2].startswith("2024-01-11  2024 kosovo javelin  word")
    assert sum(line.count("word") for line in lines) == 30


def test_no_word_of_a_table_is_cut() -> None:
    out, written = _plain()
    print_table(out, ("notice", "what"), [("x" * 60, "Countermeasure" * 6)])

    assert "".join(written.getvalue().split()).count("Countermeasure") == 6
    assert "…" not in written.getvalue()


def test_a_finding_names_the_record_that_its_place_is_in() -> None:
    out, written = _plain()
    print_report(out, Report(findings=(attrs.evolve(REMARK, object_id="eu-mediation"),), ran=("FMS301",)))

    assert written.getvalue().startswith("info    FMS301 /x [eu-mediation] is so\n")


def test_a_remark_is_a_line_of_its_own() -> None:
    out, written = _plain()
    print_remark(out, "3 more would fit")

    assert written.getvalue() == "3 more would fit\n"


@given(st.text(max_size=40))
def test_no_text_steers_the_terminal_or_is_taken_for_mark_up(words: str) -> None:
    out, written = _plain()
    print_title(out, f"[bold]{words}[/bold]")
    print_table(out, ("x",), [(words,)])
    print_blocks(out, [Block(words, (Line(words, words, words),))])

    assert "\x1b" not in written.getvalue()
    assert written.getvalue().startswith("[bold]")


def test_a_finding_is_a_line_with_its_place_and_its_hint_below() -> None:
    out, written = _plain()
    print_report(out, Report(findings=(ERROR, WARNING, REMARK), ran=("FMS106",)))

    assert written.getvalue().splitlines() == [
        "error   FMS106 a.json:6 /count is wrong",
        "warning FMS201 (root) is odd",
        "        look",
        "info    FMS301 /x is so",
        summary(Report(findings=(ERROR, WARNING, REMARK), ran=("FMS106",))),
    ]


def test_remarks_are_left_out_where_they_are_not_wanted_but_counted() -> None:
    out, written = _plain()
    print_report(out, Report(findings=(REMARK,), ran=("FMS301",)), remarks=False)

    assert written.getvalue() == "clean: no errors, no warnings (1 rule ran, 0 skipped); 1 remark\n"


def test_a_report_of_a_check_without_a_rule_is_not_called_clean() -> None:
    out, written = _plain()
    print_report(out, Report())

    assert written.getvalue().startswith("nothing was checked: no rule looks at a record")


def test_the_worst_findings_come_first_and_those_of_a_code_together() -> None:
    out, written = _plain()
    other = attrs.evolve(ERROR, code="FMS101")
    print_report(out, Report(findings=(REMARK, ERROR, WARNING, other, ERROR), ran=("FMS101",)))

    lines = [line for line in written.getvalue().splitlines() if " FMS" in line]
    assert [line.split()[1] for line in lines] == ["FMS101", "FMS106", "FMS106", "FMS201", "FMS301"]


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (Report(), "nothing found (0 rules ran, 0 skipped)"),
        (Report(ran=("FMS101",)), "clean: no errors, no warnings (1 rule ran, 0 skipped)"),
        (
            Report(findings=(WARNING, WARNING), ran=("FMS101",)),
            "no errors; 2 warnings (1 rule ran, 0 skipped)",
        ),
        (
            Report(findings=(ERROR, WARNING, REMARK, REMARK), ran=("FMS101", "FMS102")),
            "not clean: 1 error, 1 warning, 2 remarks (2 rules ran, 0 skipped)",
        ),
        (Report(findings=(ERROR,)), "not clean: 1 error (0 rules ran, 0 skipped)"),
        (Report(findings=(UNREAD, UNREAD)), "could not be read: 2 problems"),
    ],
)
def test_a_report_is_summed_up_in_one_line(report: Report, words: str) -> None:
    assert summary(report) == words
