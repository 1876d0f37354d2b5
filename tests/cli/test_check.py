# SPDX-License-Identifier: MIT
"""``fmsdata check`` and ``fmsdata rules``: what they print, and how they end."""

import json
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

import fmsdata
from fmsdata.codec.codes import CODES
from fmsdata.rules import rules

BAD = fmsdata.Quantity(count=264, as_printed="two hundred forty-six (246)")
PRETTY = """{
  "$schema": "fmsdata/Item/1.0",
  "name": "missiles",
  "quantity": {
    "as_printed": "246",
    "count": 264
  }
}
"""


def run(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would."""
    command = [sys.executable, "-m", "fmsdata", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, cwd=cwd)


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A file with an error on its sixth line."""
    file = tmp_path / "bad.json"
    file.write_text(PRETTY, encoding="utf-8")
    return file


def test_a_clean_dataset_ends_with_0() -> None:
    done = run("check", "kosovo-javelin-2024")

    assert (done.returncode, done.stderr) == (0, "")
    assert "clean: no errors" in done.stdout


def test_an_error_ends_with_1_and_names_file_line_and_path(bad: Path) -> None:
    done = run("check", str(bad))

    assert (done.returncode, done.stderr) == (1, "")
    assert "FMS106" in done.stdout
    assert "bad.json:6" in "".join(done.stdout.split())
    assert "/quantity/count" in done.stdout


def test_a_warning_alone_ends_with_0(bad: Path) -> None:
    assert run("check", str(bad), "--severity", "FMS106=warning").returncode == 0


@pytest.mark.parametrize("name", ["kosovo-javelin-2042", "no/such/file.json"])
def test_a_wrong_name_ends_with_2_and_one_line(name: str) -> None:
    done = run("check", name)

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr
    assert name in done.stderr


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe", b"[1, 2]", b'{"$schema": "fmsdata/Item/1.0", "nam": 3}']
)
def test_a_broken_file_ends_with_2_and_one_line_and_its_problems_are_findings(
    content: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "broken.json"
    file.write_bytes(content)

    done = run("check", str(file), "--format", "json")

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    findings = json.loads(done.stdout)["findings"]
    assert findings
    assert all(one["code"].startswith("FMS9") and one["file"] == str(file) for one in findings)


def test_a_folder_ends_with_2_and_one_line(tmp_path: Path) -> None:
    done = run("check", str(tmp_path))

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_several_targets_are_all_checked_and_the_worst_decides(bad: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")

    done = run("check", "kosovo-javelin-2024", str(bad), str(broken), "nothing.json", "--format", "json")

    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 2
    codes = {one["code"] for one in json.loads(done.stdout)["findings"]}
    assert {"FMS106", "FMS901"} <= codes


@pytest.mark.parametrize(
    ("form", "start"), [("json", "{"), ("sarif", "{"), ("github", "::error file="), ("text", "error")]
)
def test_a_report_is_printed_in_the_form_that_is_asked_for(form: str, start: str, bad: Path) -> None:
    done = run("check", str(bad), "--format", form, "--select", "FMS1")

    assert done.returncode == 1
    assert done.stdout.startswith(start)
    assert "FMS106" in done.stdout


def test_sarif_and_annotations_give_the_line(bad: Path) -> None:
    sarif = json.loads(run("check", str(bad), "--format", "sarif").stdout)
    annotation = run("check", str(bad), "--format", "github").stdout

    regions = [
        one["locations"][0]["physicalLocation"]["region"]["startLine"]
        for one in sarif["runs"][0]["results"]
        if one["ruleId"] == "FMS106"
    ]
    assert regions == [6]
    assert ",line=6," in annotation


def test_a_packed_file_gives_the_line_too(tmp_path: Path) -> None:
    import gzip

    file = tmp_path / "bad.json.gz"
    file.write_bytes(gzip.compress(PRETTY.encode()))

    (found,) = json.loads(run("check", str(file), "--format", "json").stdout)["findings"]

    assert (found["code"], found["line"]) == ("FMS106", 6)


def test_what_a_reader_warns_of_is_in_the_same_report(tmp_path: Path) -> None:
    file = tmp_path / "newer.json"
    file.write_text(PRETTY.replace("Item/1.0", "Item/1.99"), encoding="utf-8")

    found = {
        one["code"]: one["severity"]
        for one in json.loads(run("check", str(file), "--format", "json").stdout)["findings"]
    }

    assert found == {"FMS914": "warning", "FMS106": "error"}


def test_a_malformed_severity_is_refused(bad: Path) -> None:
    done = run("check", str(bad), "--severity", "FMS106")

    assert done.returncode == 2
    assert "SELECTOR=SEVERITY" in done.stderr


def test_rules_lists_every_code_with_name_and_severity() -> None:
    done = run("rules")

    rows = [line.split() for line in done.stdout.splitlines()]
    assert [row[:3] for row in rows[: len(rules())]] == [
        [rule.code, rule.name, rule.severity.value] for rule in rules()
    ]
    assert [row[0] for row in rows[len(rules()) :]] == [code.code for code in CODES]


def test_rules_gives_the_catalogue_as_data() -> None:
    listed = json.loads(run("rules", "--format", "json").stdout)

    assert listed[0]["code"] == "FMS101"
    assert {"code", "name", "severity", "family", "scope", "checks", "why", "fix", "ignore", "basis"} == set(
        listed[0]
    )


@pytest.mark.parametrize("word", ["FMS101", "fms101", "included-parts-exceed-count"])
def test_rules_explains_one_with_its_examples_as_run(word: str) -> None:
    done = run("rules", word)

    assert done.stdout.startswith("# FMS101 included-parts-exceed-count\n")
    assert "the included parts add up to 260, more than the count of 246" in done.stdout


def test_rules_explains_a_code_of_decoding() -> None:
    assert run("rules", "FMS901").stdout.startswith("# FMS901 malformed-json\n")


def test_rules_suggests_the_nearest_when_there_is_none() -> None:
    done = run("rules", "FMS101x")

    assert (done.returncode, done.stdout) == (2, "")
    assert "did you mean 'FMS101'?" in done.stderr


def test_every_problem_of_a_broken_file_is_listed_and_stderr_has_one_line_that_names_it_once(
    tmp_path: Path,
) -> None:
    file = tmp_path / "broken.json"
    file.write_text(
        '{"$schema":"fmsdata/Item/1.0","nam":3,"key":"","section":"x","nature":1,'
        '"quantity":{"count":-1,"low":"a","bogus":1,"unit":""}}',
        encoding="utf-8",
    )

    done = run("check", str(file))

    assert done.returncode == 2
    assert done.stdout.count("error   FMS9") == 9
    assert "did you mean 'name'?" in done.stdout
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.count("broken.json") == 1


def test_an_empty_file_is_called_empty(tmp_path: Path) -> None:
    (tmp_path / "empty.json").touch()

    assert "the document is empty" in run("check", str(tmp_path / "empty.json")).stdout


def test_an_empty_name_is_no_file() -> None:
    done = run("check", "")

    assert done.returncode == 2
    assert "there is no such file" in done.stderr


GOOD = fmsdata.Quantity(count=246, as_printed="two hundred forty-six (246)")
LINES = b"\n".join((fmsdata.to_json(GOOD), b"", fmsdata.to_json(BAD), b"{", fmsdata.to_json(BAD)))


@pytest.mark.parametrize("name", ["a.ndjson", "a.jsonl", "a.ndjson.gz", "a.ndjson.zst"])
def test_a_file_of_many_records_gives_the_line_of_each_finding(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    fmsdata.write_ndjson(file, (GOOD, BAD, GOOD, BAD))

    done = run("check", str(file), "--format", "json")

    assert (done.returncode, done.stderr) == (1, "")
    assert [(one["code"], one["file"], one["line"]) for one in json.loads(done.stdout)["findings"]] == [
        ("FMS106", str(file), 2),
        ("FMS106", str(file), 4),
    ]


def test_a_line_that_cannot_be_read_ends_with_2_and_the_others_are_checked(tmp_path: Path) -> None:
    file = tmp_path / "a.ndjson"
    file.write_bytes(LINES)

    done = run("check", str(file), "--format", "json")

    assert done.returncode == 2
    assert f"{file}: 1 of 4 records cannot be read" in done.stderr
    found = json.loads(done.stdout)["findings"]
    assert [(one["code"], one["line"]) for one in found] == [("FMS106", 3), ("FMS901", 4), ("FMS106", 5)]


def test_a_parquet_file_gives_the_row_of_each_finding(tmp_path: Path) -> None:
    file = tmp_path / "a.parquet"
    fmsdata.write_parquet(file, (GOOD, BAD))

    done = run("check", str(file), "--format", "json")

    assert done.returncode == 1
    assert [one["path"] for one in json.loads(done.stdout)["findings"]] == ["/1/count"]


def test_a_folder_of_tables_is_checked_as_the_dataset_that_it_holds(tmp_path: Path) -> None:
    dataset = fmsdata.load_dataset("kosovo-javelin-2024")
    fmsdata.write_tables(tmp_path / "tables", dataset)

    done = run("check", str(tmp_path / "tables"), "--format", "json")

    assert done.returncode == 0
    assert json.loads(done.stdout)["ran"] == list(fmsdata.check(dataset).ran)


def test_a_flat_table_is_refused_with_what_to_check_instead(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    fmsdata.write_csv(file, fmsdata.load_dataset("kosovo-javelin-2024").notifications)

    done = run("check", str(file))

    assert (done.returncode, done.stdout) == (2, "")
    assert "name the file that it was made from" in done.stderr


def test_a_parquet_file_of_nobody_is_refused_in_one_line(tmp_path: Path) -> None:
    file = tmp_path / "a.parquet"
    parquet.write_table(pa.table({"x": [1]}), file)

    done = run("check", str(file))

    assert (done.returncode, done.stdout) == (2, "")
    assert "does not say what it holds" in done.stderr


def test_sarif_of_a_broken_file_says_that_the_run_failed(tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")

    sarif = json.loads(run("check", str(tmp_path / "broken.json"), "--format", "sarif").stdout)

    assert sarif["runs"][0]["invocations"][0]["executionSuccessful"] is False


def test_a_severity_of_a_rule_that_does_not_run_is_told_to_have_no_effect(bad: Path) -> None:
    dead = run("check", str(bad), "--select", "FMS1", "--severity", "FMS711=warning,FMS1=info")

    assert dead.returncode == 0
    assert dead.stderr == (
        "fmsdata: --severity FMS711=warning has no effect: FMS711 is not among the rules that run\n"
    )


def test_a_file_that_cannot_be_read_is_summed_up_as_that(tmp_path: Path) -> None:
    file = tmp_path / "broken.json"
    file.write_text('{"$schema":"fmsdata/Item/1.0","nam":3}', encoding="utf-8")

    assert run("check", str(file)).stdout.splitlines()[-1] == "could not be read: 2 problems"
