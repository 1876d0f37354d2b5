# SPDX-License-Identifier: MIT
"""The pytest plugin is there once the package is installed, costs nothing, and can be switched off."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

QUIET = ("-q", "-W", "error", "-p", "no:cacheprovider", "--color=no")

USES_EVERY_FIXTURE = """
import pytest


def test_default(fms_dataset, fms_notification, fms_notifications, fms_json, fms_ndjson):
    assert fms_dataset.id == "kosovo-javelin-2024"
    assert fms_notifications == fms_dataset.notifications
    assert fms_notification is fms_notifications[0]
    assert fms_json.startswith(b'{"$schema":"fmsdata/Dataset/')
    assert len(fms_ndjson.read_bytes().splitlines()) == len(fms_notifications)


@pytest.mark.parametrize("fms_dataset", ["kosovo-javelin-2024"], indirect=True)
def test_by_name(fms_dataset, fms_check):
    assert fms_check(fms_dataset).ok
"""

NAMES_ANOTHER_DATASET = """
import fmsdata
import pytest

OTHER = fmsdata.load_dataset("us-fms-notices")
named = pytest.mark.parametrize("{fixture}", ["us-fms-notices"], indirect=True)


@named
def test_it({fixture}):
    wanted = {{
        "fms_dataset": lambda: OTHER,
        "fms_notifications": lambda: OTHER.notifications,
        "fms_notification": lambda: OTHER.notifications[0],
        "fms_json": lambda: fmsdata.to_json(OTHER),
    }}
    assert {fixture} == wanted["{fixture}"]()


def test_the_default_stays({fixture}):
    assert {fixture} != OTHER
"""

NAMES_ANOTHER_DATASET_FOR_A_FILE = """
import pytest

other = ["us-fms-notices"]


@pytest.mark.parametrize("fms_ndjson", other, indirect=True)
def test_by_its_own_name(fms_ndjson, fms_notifications):
    assert len(fms_ndjson.read_bytes().splitlines()) > len(fms_notifications)


@pytest.mark.parametrize("fms_notifications", other, indirect=True)
def test_by_that_of_its_notices(fms_ndjson, fms_notifications):
    assert len(fms_ndjson.read_bytes().splitlines()) == len(fms_notifications) > 1


@pytest.mark.parametrize("fms_dataset", other, indirect=True)
def test_by_that_of_the_dataset(fms_ndjson):
    assert len(fms_ndjson.read_bytes().splitlines()) > 1
"""

CHECKS_A_BROKEN_RECORD = """
import fmsdata


def test_it(fms_check):
    fms_check(fmsdata.Quantity(count=153, as_printed="one hundred thirty-three (153)"))


def test_warning_passes(fms_check):
    report = fms_check(fmsdata.Quantity(count=70, as_printed="up to seventy (70)"))
    assert len(report.warnings) == 1


def test_warning_fails_on_demand(fms_check):
    fms_check(fmsdata.Quantity(count=70, as_printed="up to seventy (70)"), fail_on="warning")
"""

PRINTS_WHAT_IS_LOADED = """
import sys


def test_nothing():
    pass


def pytest_sessionfinish():
    print("LOADED", *sorted(sys.modules))
"""


def _write(folder: Path, text: str, name: str = "test_it.py") -> None:
    (folder / name).write_text(text, encoding="utf-8")


def test_every_fixture_works_as_soon_as_the_package_is_installed(run: Run, tmp_path: Path) -> None:
    _write(tmp_path, USES_EVERY_FIXTURE)

    done = run("-m", "pytest", *QUIET)

    assert "2 passed" in done.stdout, done.stdout + done.stderr


@pytest.mark.parametrize("fixture", ["fms_dataset", "fms_notifications", "fms_notification", "fms_json"])
def test_each_fixture_takes_the_name_of_a_dataset(fixture: str, run: Run, tmp_path: Path) -> None:
    _write(tmp_path, NAMES_ANOTHER_DATASET.format(fixture=fixture))

    done = run("-m", "pytest", *QUIET)

    assert "2 passed" in done.stdout, done.stdout + done.stderr


def test_the_file_of_notices_follows_its_own_parameter_or_that_of_what_it_holds(
    run: Run, tmp_path: Path
) -> None:
    _write(tmp_path, NAMES_ANOTHER_DATASET_FOR_A_FILE)

    done = run("-m", "pytest", *QUIET)

    assert "3 passed" in done.stdout, done.stdout + done.stderr


def test_a_name_that_no_dataset_has_is_a_readable_error(run: Run, tmp_path: Path) -> None:
    _write(tmp_path, USES_EVERY_FIXTURE.replace('["kosovo-javelin-2024"]', '["kosovo-javelin-2025"]'))

    done = run("-m", "pytest", *QUIET)

    assert "did you mean 'kosovo-javelin-2024'?" in done.stdout


def test_a_failed_check_prints_what_was_found_and_no_traceback(run: Run, tmp_path: Path) -> None:
    _write(tmp_path, CHECKS_A_BROKEN_RECORD)

    done = run("-m", "pytest", *QUIET)

    assert "2 failed, 1 passed" in done.stdout
    assert "Quantity: 1 error, 0 warnings, 0 infos" in done.stdout
    assert "error FMS104 words-disagree-with-digits at /as_printed" in done.stdout
    assert "expected: one hundred fifty-three (153)" in done.stdout
    assert "warning FMS107 bound-not-as-printed" in done.stdout
    assert "_check.py" not in done.stdout


def test_loading_it_imports_nothing_but_pytest_and_lazy_package_files(run: Run) -> None:
    code = (
        "import sys, pytest; before = set(sys.modules); import fmsdata.testing.plugin; "
        "print(*sorted(set(sys.modules) - before))"
    )

    done = run("-c", code)

    assert done.stdout.split() == ["fmsdata", "fmsdata.testing", "fmsdata.testing.plugin"], done.stderr


def test_a_run_that_uses_no_fixture_loads_no_part_of_the_library(run: Run, tmp_path: Path) -> None:
    _write(tmp_path, PRINTS_WHAT_IS_LOADED, "conftest.py")
    _write(tmp_path, "def test_nothing():\n    pass\n")

    done = run("-m", "pytest", *QUIET)

    loaded = done.stdout.partition("LOADED")[2].split()
    ours = [name for name in loaded if name.partition(".")[0] == "fmsdata"]
    assert ours == ["fmsdata", "fmsdata.testing", "fmsdata.testing.plugin"], done.stdout + done.stderr
    assert {"attr", "attrs", "cattrs", "msgspec", "hypothesis"}.isdisjoint(loaded)


def test_it_can_be_switched_off(run: Run, tmp_path: Path) -> None:
    _write(tmp_path, USES_EVERY_FIXTURE)

    done = run("-m", "pytest", *QUIET, "-p", "no:fmsdata")

    assert "fixture 'fms_dataset' not found" in done.stdout


def test_it_can_be_loaded_by_name_where_plugins_are_not_loaded_by_themselves(
    run: Run, tmp_path: Path
) -> None:
    _write(tmp_path, USES_EVERY_FIXTURE)
    off = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}

    without = run("-m", "pytest", *QUIET, **off)
    named = run("-m", "pytest", *QUIET, "-p", "fmsdata.testing.plugin", **off)

    assert "fixture 'fms_dataset' not found" in without.stdout
    assert "2 passed" in named.stdout, named.stdout + named.stderr


def test_it_works_under_xdist(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("xdist")
    _write(tmp_path, USES_EVERY_FIXTURE)

    done = run("-m", "pytest", *QUIET, "-n", "2")

    assert "2 passed" in done.stdout, done.stdout + done.stderr


def test_coverage_of_the_users_own_code_and_of_the_library_stays_whole(run: Run, tmp_path: Path) -> None:
    pytest.importorskip("coverage")
    _write(tmp_path, "def largest(notices):\n    return max(n.value.total_usd for n in notices)\n", "mine.py")
    _write(
        tmp_path,
        "import mine\n\n\ndef test_it(fms_notifications):\n"
        "    known = [n for n in fms_notifications if n.value and n.value.total_usd]\n"
        "    assert mine.largest(known) == 75_000_000\n",
    )

    done = run("-m", "coverage", "run", "--include=*mine.py,*items.py", "-m", "pytest", *QUIET)
    told = run("-m", "coverage", "report")

    assert "1 passed" in done.stdout, done.stdout + done.stderr
    covered = {
        line.split()[0].rpartition("/")[2]: line.split()[-1] for line in told.stdout.splitlines()[2:-2]
    }
    assert covered["mine.py"] == "100%"
    # What the library defines at import is covered too: nothing of it was loaded before coverage began.
    assert int(covered["items.py"].rstrip("%")) > 60


def test_no_fixture_is_used_by_itself_and_all_have_one_prefix(run: Run, tmp_path: Path) -> None:
    _write(
        tmp_path, "def test_it(request):\n    assert not [n for n in request.fixturenames if 'fms' in n]\n"
    )

    used = run("-m", "pytest", *QUIET)
    listed = run("-m", "pytest", "--fixtures", "-q", "-p", "no:cacheprovider", "--color=no")

    assert "1 passed" in used.stdout
    ours = listed.stdout.partition("fixtures defined from fmsdata.testing.plugin")[2].partition("\n---")[0]
    names = [line.split()[0] for line in ours.splitlines() if line[:1].strip(" -")]
    assert len(names) >= 6
    assert all(name.startswith("fms_") for name in names)
