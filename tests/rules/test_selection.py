# SPDX-License-Identifier: MIT
"""The same words choose rules in Python, on the command line and in a pyproject.toml."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

import fmsdata
from fmsdata.errors import ArgumentError, InputError, InvalidError, UnknownNameError
from fmsdata.findings import Severity
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import PartRelation
from fmsdata.rules import Config, check, rules

NOTICE = Notification(
    id="notice",
    notice="notice",
    source="record",
    items=(
        Item(
            name="missiles",
            quantity=Quantity(
                count=246,
                as_printed="two hundred six (246)",
                parts=(Part(label="more", relation=PartRelation.INCLUDED, count=260),),
            ),
        ),
    ),
    value=Value(total_usd=57_000_000, as_printed="$75 million"),
    evidence=(Evidence(source="record"),),
)
"""It breaks FMS101, FMS104, FMS202, and no other rule."""

Choice = Mapping[str, Any]
Entry = Callable[[Choice, Path], dict[str, str]]

CHOICES: tuple[tuple[Choice, dict[str, str]], ...] = (
    ({}, {"FMS101": "error", "FMS104": "error", "FMS202": "error"}),
    ({"select": ["all"]}, {"FMS101": "error", "FMS104": "error", "FMS202": "error"}),
    ({"select": ["FMS104"]}, {"FMS104": "error"}),
    ({"select": ["fms104"]}, {"FMS104": "error"}),
    ({"select": ["FMS1"]}, {"FMS101": "error", "FMS104": "error"}),
    ({"select": ["FMS10"]}, {"FMS101": "error", "FMS104": "error"}),
    ({"select": ["words-disagree-with-digits"]}, {"FMS104": "error"}),
    ({"select": ["quantities"]}, {"FMS101": "error", "FMS104": "error"}),
    ({"select": ["values", "FMS101"]}, {"FMS101": "error", "FMS202": "error"}),
    ({"ignore": ["FMS104"]}, {"FMS101": "error", "FMS202": "error"}),
    ({"ignore": ["FMS1"]}, {"FMS202": "error"}),
    ({"ignore": ["words-disagree-with-digits"]}, {"FMS101": "error", "FMS202": "error"}),
    ({"ignore": ["quantities"]}, {"FMS202": "error"}),
    ({"ignore": ["all"]}, {}),
    ({"select": ["FMS101"], "ignore": ["FMS1"]}, {"FMS101": "error"}),
    ({"select": ["FMS1"], "ignore": ["FMS101"]}, {"FMS104": "error"}),
    ({"select": ["quantities"], "ignore": ["FMS1"]}, {}),
    ({"select": ["FMS101"], "ignore": ["included-parts-exceed-count"]}, {}),
    ({"severity": {"FMS104": "warning"}}, {"FMS101": "error", "FMS104": "warning", "FMS202": "error"}),
    ({"severity": {"FMS1": "info"}}, {"FMS101": "info", "FMS104": "info", "FMS202": "error"}),
    ({"severity": {"quantities": "info"}}, {"FMS101": "info", "FMS104": "info", "FMS202": "error"}),
    (
        {"severity": {"amount-not-as-printed": "info"}},
        {"FMS101": "error", "FMS104": "error", "FMS202": "info"},
    ),
    (
        {"severity": {"FMS101": "warning", "FMS1": "info", "all": "info"}},
        {"FMS101": "warning", "FMS104": "info", "FMS202": "info"},
    ),
    ({"select": ["FMS1"], "ignore": ["FMS104"], "severity": {"all": "warning"}}, {"FMS101": "warning"}),
)


def _weights(report: fmsdata.Report) -> dict[str, str]:
    return {found.code: found.severity.value for found in report.findings}


def in_python(choice: Choice, _: Path) -> dict[str, str]:
    """Choose by the arguments of `check`."""
    return _weights(check(NOTICE, **choice))


def by_config(choice: Choice, _: Path) -> dict[str, str]:
    """Choose by a `Config`."""
    config = Config(
        select=tuple(choice.get("select", ())),
        ignore=tuple(choice.get("ignore", ())),
        severity=tuple(choice.get("severity", {}).items()),
    )
    return _weights(check(NOTICE, config=config))


def in_pyproject(choice: Choice, folder: Path) -> dict[str, str]:
    """Choose by a file that Python reads."""
    write_pyproject(choice, folder)
    return _weights(check(NOTICE, config=Config.find(folder)))


def on_the_command_line(choice: Choice, folder: Path) -> dict[str, str]:
    """Choose by options."""
    options = [f"--{key}={word}" for key in ("select", "ignore") for word in choice.get(key, ())]
    options += [f"--severity={word}={weight}" for word, weight in choice.get("severity", {}).items()]
    return command(folder, *options)


def on_the_command_line_with_commas(choice: Choice, folder: Path) -> dict[str, str]:
    """Choose by options that hold several selectors each."""
    options = [f"--{key}={','.join(choice[key])}" for key in ("select", "ignore") if key in choice]
    weights = choice.get("severity", {})
    options += ["--severity=" + ", ".join(f"{word}={weight}" for word, weight in weights.items())]
    return command(folder, *options)


def in_pyproject_of_the_command_line(choice: Choice, folder: Path) -> dict[str, str]:
    """Choose by the file that the command line finds."""
    write_pyproject(choice, folder)
    (folder / "below").mkdir()
    return command(folder / "below")


def write_pyproject(choice: Choice, folder: Path) -> None:
    """Write a pyproject.toml with a choice."""
    lines = ["[tool.fmsdata]"]
    lines += [f"{key} = {json.dumps(choice[key])}" for key in ("select", "ignore") if key in choice]
    lines += ["[tool.fmsdata.severity]"]
    lines += [f'"{word}" = "{weight}"' for word, weight in choice.get("severity", {}).items()]
    (folder / "pyproject.toml").write_text("\n".join(lines), encoding="utf-8")


def command(folder: Path, *options: str) -> dict[str, str]:
    """Run ``fmsdata check`` in a folder and return what it found."""
    (folder / "notice.json").write_bytes(fmsdata.to_json(NOTICE))
    done = run(folder, "check", "notice.json", "--format=json", *options)
    findings = json.loads(done.stdout)["findings"]
    assert done.returncode == any(one["severity"] == "error" for one in findings), done.stderr
    return {one["code"]: one["severity"] for one in findings}


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a folder, as a person would."""
    source = str(Path(fmsdata.__file__).parents[1])
    return subprocess.run(
        [sys.executable, "-m", "fmsdata", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": source},
    )


ENTRIES: tuple[Entry, ...] = (in_python, by_config, in_pyproject)
COMMANDS: tuple[Entry, ...] = (
    on_the_command_line,
    on_the_command_line_with_commas,
    in_pyproject_of_the_command_line,
)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.__name__)
@pytest.mark.parametrize(("choice", "expected"), CHOICES, ids=lambda value: json.dumps(value)[:60])
def test_every_selector_does_the_same_through_every_entry_point_of_python(
    entry: Entry, choice: Choice, expected: dict[str, str], tmp_path: Path
) -> None:
    assert entry(choice, tmp_path) == expected


def test_every_selector_does_the_same_on_the_command_line(tmp_path: Path) -> None:
    for number, (choice, expected) in enumerate(CHOICES):
        for entry in COMMANDS:
            folder = tmp_path / f"{number}-{entry.__name__}"
            folder.mkdir()
            assert entry(choice, folder) == expected, (entry.__name__, choice)


@pytest.mark.parametrize("key", ["select", "ignore", "severity"])
@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("FMS109x", "did you mean 'FMS109'?"),
        ("quantitys", "did you mean 'quantities'?"),
        ("word-disagrees-with-digits", "did you mean 'words-disagree-with-digits'?"),
        ("FMS9", None),
        ("", None),
        ("!!", None),
    ],
)
def test_an_unknown_selector_is_an_error_with_a_suggestion(key: str, word: str, hint: str | None) -> None:
    choice: dict[str, Any] = {key: {word: "info"} if key == "severity" else [word]}

    with pytest.raises(UnknownNameError) as caught:
        check(NOTICE, **choice)

    assert (caught.value.kind, caught.value.name) == ("rule", word)
    if hint:
        assert caught.value.hint == hint


def test_an_unknown_severity_is_an_error_with_a_suggestion() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'warning'"):
        check(NOTICE, severity={"FMS1": "warnings"})


@pytest.mark.parametrize("option", ["--select=FMS77", "--ignore=quantitys", "--severity=FMS1=bad"])
def test_the_command_line_says_in_one_line_what_it_does_not_know(option: str, tmp_path: Path) -> None:
    done = run(tmp_path, "check", "kosovo-javelin-2024", option)

    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "did you mean" in done.stderr or "known:" in done.stderr


def test_an_option_replaces_the_same_key_of_the_file(tmp_path: Path) -> None:
    write_pyproject({"select": ["FMS2"], "severity": {"all": "info"}}, tmp_path)

    assert command(tmp_path) == {"FMS202": "info"}
    assert command(tmp_path, "--select=FMS104") == {"FMS104": "info"}
    assert command(tmp_path, "--no-config") == {"FMS101": "error", "FMS104": "error", "FMS202": "error"}


def test_the_arguments_of_a_check_replace_the_same_key_of_its_config() -> None:
    config = Config(select=("FMS2",), severity=(("all", Severity.INFO),))

    assert _weights(check(NOTICE, select=["FMS101"], config=config)) == {"FMS101": "info"}


def test_a_named_file_is_read_and_must_have_the_table(tmp_path: Path) -> None:
    write_pyproject({"select": ["FMS2"]}, tmp_path)
    other = tmp_path / "other.toml"
    (tmp_path / "pyproject.toml").rename(other)

    assert command(tmp_path, "--config=other.toml") == {"FMS202": "error"}
    other.write_text("", encoding="utf-8")
    done = run(tmp_path, "check", "notice.json", "--config=other.toml")
    assert (done.returncode, done.stderr) == (2, "fmsdata: other.toml: has no table [tool.fmsdata]\n")


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("[tool.fmsdata]\nselct = []", UnknownNameError),
        ("[tool.fmsdata]\nselect = 'FMS1'", InvalidError),
        ("[tool.fmsdata]\nignore = [1]", InvalidError),
        ("[tool.fmsdata]\nseverity = ['FMS1']", InvalidError),
        ("[tool.fmsdata.severity]\nFMS1 = 3", InvalidError),
        ("[tool.fmsdata.severity]\nFMS1 = 'high'", UnknownNameError),
        ("[tool]\nfmsdata = 3", InvalidError),
        ("[tool.fmsdata", InputError),
    ],
)
def test_a_malformed_table_is_refused(text: str, error: type[Exception], tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")

    with pytest.raises(error):
        Config.find(tmp_path)


def test_a_file_that_is_no_utf8_is_refused_and_one_without_the_table_is_passed_over(tmp_path: Path) -> None:
    write_pyproject({"select": ["FMS2"]}, tmp_path)
    below = tmp_path / "below"
    below.mkdir()
    (below / "pyproject.toml").write_text("[project]", encoding="utf-8")

    assert Config.find(below).select == ("FMS2",)
    (below / "pyproject.toml").write_text("tool = 3", encoding="utf-8")
    assert Config.find(below).select == ("FMS2",)
    assert Config.find(below).file == str(tmp_path.resolve() / "pyproject.toml")

    (below / "pyproject.toml").write_bytes(b"\xff")
    with pytest.raises(InputError):
        Config.find(below)


def test_a_plan_names_what_is_chosen_and_what_is_not() -> None:
    chosen = Config(select=("values",), severity=(("FMS202", "warning"),)).plan()

    assert {rule.family for rule, _ in chosen.rules} == {"values"}
    assert {rule.code: weight for rule, weight in chosen.rules}["FMS202"] is Severity.WARNING
    assert len(chosen.rules) + len(chosen.deselected) == len(rules())


@pytest.mark.parametrize("name", ["select", "ignore"])
def test_one_selector_may_stand_as_plain_text(name: str) -> None:
    one: dict[str, Any] = {name: "FMS104"}
    several: dict[str, Any] = {name: ["FMS104"]}

    assert check(NOTICE, **one) == check(NOTICE, **several)
    assert Config(**one) == Config(**several)


def test_severities_may_stand_as_a_mapping_or_as_pairs() -> None:
    assert Config(severity={"FMS1": "info"}) == Config(severity=[("FMS1", "info")])
    assert check(NOTICE, severity={"FMS1": "info"}) == check(
        NOTICE, config=Config(severity=(("FMS1", "info"),))
    )


@pytest.mark.parametrize(
    "choice",
    [
        {"select": 3},
        {"select": [3]},
        {"ignore": None},
        {"ignore": [b"FMS1"]},
        {"severity": "warning"},
        {"severity": ["FMS1"]},
        {"severity": {"FMS1": 3}},
        {"config": "FMS1"},
    ],
    ids=repr,
)
def test_a_choice_of_a_wrong_type_is_refused_by_name(choice: dict[str, Any]) -> None:
    with pytest.raises(ArgumentError) as caught:
        check(NOTICE, **choice)

    assert [caught.value.argument] == list(choice)
