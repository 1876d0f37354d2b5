# SPDX-License-Identifier: MIT
"""The command line shows, checks and verifies, and turns every error into one line."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import fmsdata
from fmsdata._dev.kosovo.article import ARTICLE


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would."""
    command = [sys.executable, "-m", "fmsdata", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def shown() -> str:
    """What `show` prints of the canonical dataset in a pipe."""
    done = run("show", "kosovo-javelin-2024")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize(
    "words", ["246", "6 fly-to-buy", "24", "$75 million", "Kosovo", "clean: no errors", "nothing sold"]
)
def test_show_prints_the_facts_of_the_notice(shown: str, words: str) -> None:
    assert words in shown


@pytest.mark.parametrize(
    "words",
    [
        "240 (derived: 246 less 6 fly-to-buy missiles)",
        "Aleksandar Vucic (President) regrets",
        "Serbia opposes",
        "Romania does not recognise the Republic of Kosovo",
        "Republic of Kosovo wants to become a member of NATO",
        "European Union mediates between the Republic of Kosovo and Serbia since 2013",
        "KFOR is deployed in the Republic of Kosovo since 1999-06",
        "2024-01 (“today”)",
        "¶3 “246 Javelin FGM-148F missiles”",
    ],
)
def test_show_prints_positions_and_the_words_that_support_them(shown: str, words: str) -> None:
    assert words in " ".join(shown.split())


def test_a_pipe_gets_no_colour_and_no_padding(shown: str) -> None:
    assert "\x1b" not in shown
    assert not [line for line in shown.splitlines() if line != line.rstrip()]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_pipe_that_takes_few_characters_gets_the_others_replaced(encoding: str) -> None:
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    command = [sys.executable, "-m", "fmsdata", "show", "kosovo-javelin-2024"]
    done = subprocess.run(command, capture_output=True, check=False, env=environment)

    assert done.returncode == 0
    assert b"$75 million" in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("arguments", [["show"], ["check", "--format", "json"]])
def test_output_that_cannot_be_written_is_one_clear_line(arguments: list[str]) -> None:
    command = [sys.executable, "-m", "fmsdata", *arguments, "kosovo-javelin-2024"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("target", ["no-such-file.json", ".", "kosova", ""])
def test_a_report_as_data_never_calls_an_unread_target_sound(target: str) -> None:
    done = run("check", "--format", "json", target)

    assert done.returncode == 2
    report = json.loads(done.stdout)
    assert not report["ok"]
    assert [finding["code"] for finding in report["findings"]] == ["FMS907"]


def test_an_unread_target_is_not_called_clean() -> None:
    assert "clean" not in run("check", "no-such-file.json").stdout


def test_a_record_that_no_rule_looks_at_is_not_called_clean(tmp_path: Path) -> None:
    file = tmp_path / "member.json"
    file.write_bytes(fmsdata.to_json(fmsdata.Member(name="Raytheon")))

    done = run("check", str(file))

    assert "nothing was checked" in done.stdout or "rules ran" in done.stdout
    assert "(0 rules ran" not in done.stdout


def test_a_file_says_what_it_holds(tmp_path: Path) -> None:
    file = tmp_path / "item.json"
    file.write_bytes(fmsdata.to_json(fmsdata.Item(name="Spare parts")))

    done = run("show", str(file))

    assert done.returncode == 0
    assert "Spare parts" in done.stdout


def test_a_notification_alone_is_shown_with_its_items(tmp_path: Path) -> None:
    file = tmp_path / "notice.json"
    file.write_bytes(fmsdata.to_json(fmsdata.load_dataset("kosovo-javelin-2024").notifications[0]))

    done = run("show", str(file))

    assert done.returncode == 0
    assert "246" in done.stdout


def test_check_accepts_the_canonical_dataset() -> None:
    assert run("check", "kosovo-javelin-2024").returncode == 0


def test_check_fails_on_parts_that_exceed_the_whole(tmp_path: Path) -> None:
    part = fmsdata.Part(label="spares", relation=fmsdata.PartRelation.INCLUDED, count=7)
    file = tmp_path / "quantity.json"
    file.write_bytes(fmsdata.to_json(fmsdata.Quantity(count=6, parts=(part,))))

    done = run("check", str(file))

    assert done.returncode == 1
    assert "FMS1" in done.stdout


@pytest.mark.parametrize("command", ["show", "check", "verify"])
def test_a_wrong_name_is_one_clear_line(command: str) -> None:
    extra = ["--text", "none.txt"] if command == "verify" else []

    done = run(command, "kosovo-javelin-2042", *extra)

    assert done.returncode == 2
    assert "did you mean 'kosovo-javelin-2024'?" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "content", [b"", b"{", b'{"name": 5}', b"\xff\xfe", b'{"$schema":"fmsdata/Nothing/1.0"}']
)
@pytest.mark.parametrize("command", ["show", "check"])
def test_a_broken_file_is_a_clear_error_that_names_it(tmp_path: Path, command: str, content: bytes) -> None:
    file = tmp_path / "broken.json"
    file.write_bytes(content)

    done = run(command, str(file))

    assert done.returncode == 2
    assert "broken.json" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_datasets_lists_what_there_is() -> None:
    done = run("datasets")

    assert done.returncode == 0
    assert {line.split()[0] for line in done.stdout.splitlines()} == set(fmsdata.dataset_names())


def test_version_prints_all_three() -> None:
    done = run("--version")

    for version in (fmsdata.__version__, fmsdata.SCHEMA_VERSION, fmsdata.DATA_VERSION):
        assert version in done.stdout


def test_verify_proves_the_quotes(tmp_path: Path, article: str) -> None:
    whole, changed = tmp_path / "whole.txt", tmp_path / "changed.txt"
    whole.write_text(article, encoding="utf-8")
    changed.write_text(article.replace("fly-to-buy", "fly to buy"), encoding="utf-8")

    assert run("verify", "kosovo-javelin-2024", "--text", str(whole)).returncode == 0
    assert run("verify", "kosovo-javelin-2024", "--text", f"{ARTICLE}={whole}").returncode == 0
    done = run("verify", "kosovo-javelin-2024", "--text", str(changed))
    assert done.returncode == 1
    assert "fly-to-buy" in done.stdout


def test_verify_of_a_missing_text_is_one_clear_line() -> None:
    done = run("verify", "kosovo-javelin-2024", "--text", "no-such-file.txt")

    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert "no-such-file.txt" in done.stderr


@pytest.mark.parametrize("command", ["show", "check"])
def test_data_cannot_steer_the_terminal(tmp_path: Path, command: str) -> None:
    file = tmp_path / "hostile.json"
    hostile = "\x1b]0;title\x07\x1b[2J"
    item = fmsdata.Item(name=hostile, key="k", quantity=fmsdata.Quantity(count=1, as_printed=hostile))
    file.write_bytes(
        fmsdata.to_json(fmsdata.Notification(id=hostile, notice=hostile, source=hostile, items=(item, item)))
    )

    done = run(command, str(file))

    assert done.stdout
    assert "\x1b" not in done.stdout + done.stderr


def test_verify_of_many_sources_asks_which_one_a_text_is_of(tmp_path: Path) -> None:
    def quoted(source: str) -> fmsdata.Actor:
        evidence = (fmsdata.Evidence(source=source, quote="Kosovo"),)
        return fmsdata.Actor(
            id=f"by-{source}", name="Kosovo", kind=fmsdata.ActorKind.COUNTRY, evidence=evidence
        )

    sources = tuple(fmsdata.Source(id=name, kind=fmsdata.SourceKind.NEWS) for name in ("a", "b"))
    dataset = fmsdata.Dataset(id="d", title="d", sources=sources, actors=(quoted("a"), quoted("b")))
    file, text = tmp_path / "d.json", tmp_path / "t.txt"
    file.write_bytes(fmsdata.to_json(dataset))
    text.write_text("Kosovo", encoding="utf-8")

    assert run("verify", str(file), "--text", f"a={text}", "--text", f"b={text}").returncode == 0
    done = run("verify", str(file), "--text", str(text))
    assert done.returncode == 2
    assert "SOURCE=FILE" in done.stderr


def test_several_problems_of_a_file_are_told_one_a_line(tmp_path: Path) -> None:
    file = tmp_path / "broken.json"
    file.write_text('{"$schema":"fmsdata/Item/1.0","nam":3}', encoding="utf-8")

    head, *problems = run("show", str(file)).stderr.splitlines()

    assert head == f"fmsdata: {file}: could not be read: 2 problems"
    assert [line.split()[3] for line in problems] == ["FMS920", "FMS921"]
