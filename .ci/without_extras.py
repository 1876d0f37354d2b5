# SPDX-License-Identifier: MIT
"""What works in an installation without any extra, and what says which extra it needs."""

import inspect
import subprocess
import sys
import tempfile
from pathlib import Path

import fmsdata
from fmsdata import *  # noqa: F403 - that is what is tried

ARROW = "pyarrow is not installed: pip install 'fmsdata[arrow]'"
ZSTD = "install fmsdata[zstd]"
CLI = "fmsdata: the command line needs its extra: pip install 'fmsdata[cli]'\n"


def refusal(call: object, *arguments: object) -> str:
    """Return the message of the error of fmsdata that a call ends in."""
    try:
        call(*arguments)  # type: ignore[operator]
    except fmsdata.FmsdataError as error:
        return str(error)
    raise AssertionError("nothing was refused")


for package in ("click", "rich", "pyarrow", "zstandard", "hypothesis", "pytest"):
    try:
        __import__(package)
    except ImportError:
        continue
    raise AssertionError(f"{package} is installed: this must run without extras")

assert len(inspect.getmembers(fmsdata)) >= len(fmsdata.__all__)
dataset = fmsdata.load_dataset("kosovo-javelin-2024")
assert fmsdata.check(dataset).ok
assert fmsdata.from_json(fmsdata.Dataset, fmsdata.to_json(dataset)) == dataset
with tempfile.TemporaryDirectory() as folder:
    notices = Path(folder) / "notices.ndjson.gz"
    assert fmsdata.write_ndjson(notices, dataset.notifications) == len(dataset.notifications)
    assert list(fmsdata.read_ndjson(notices)) == list(dataset.notifications)
    assert fmsdata.write_csv(Path(folder) / "items.csv", dataset.notifications) > 0
    assert refusal(fmsdata.to_arrow, dataset.notifications, fmsdata.Notification) == ARROW
    assert refusal(fmsdata.write_tables, Path(folder) / "tables", dataset) == ARROW
    assert ZSTD in refusal(fmsdata.write_ndjson, Path(folder) / "a.ndjson.zst", dataset.notifications)
done = subprocess.run(
    [sys.executable, "-m", "fmsdata", "datasets"], capture_output=True, text=True, check=False
)
assert (done.returncode, done.stderr) == (2, CLI), done
print("without extras: imported, read, checked, written; what is missing says so")
