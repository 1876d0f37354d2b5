# SPDX-License-Identifier: MIT
"""The pytest plugin: real records as fixtures, and a check that fails a test with a readable report.

It is loaded in every run of pytest where fmsdata is installed, so it imports nothing but pytest; each
fixture imports what it needs when it is used. ``-p no:fmsdata`` switches it off.
"""

import pytest

# Importing the real one costs more than the rest of this module.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from pathlib import Path

    from fmsdata.model.dataset import Dataset
    from fmsdata.model.notifications import Notification
    from fmsdata.testing._check import Checker

DEFAULT = "kosovo-javelin-2024"
"""The dataset of the fixtures unless a test asks for another."""


def _named(request: pytest.FixtureRequest, other: "Dataset") -> "Dataset":
    """Return the dataset that an indirect parameter of this very fixture names, or the other.

    pytest hands the parameter to the fixture that it is given for and to no other, so each looks at its own.
    """
    if not hasattr(request, "param"):
        return other
    from fmsdata.datasets import load_dataset

    return load_dataset(request.param)


@pytest.fixture(scope="session")
def fms_dataset(request: pytest.FixtureRequest) -> "Dataset":
    """Return a packaged dataset: `DEFAULT`, or the one that an indirect parameter names.

    Raises:
        UnknownNameError: No packaged dataset has that name.

    """
    from fmsdata.datasets import load_dataset

    return load_dataset(getattr(request, "param", DEFAULT))


@pytest.fixture(scope="session")
def fms_notifications(request: pytest.FixtureRequest, fms_dataset: "Dataset") -> "tuple[Notification, ...]":
    """Return the notifications of `fms_dataset`, or of the dataset that an indirect parameter names."""
    return _named(request, fms_dataset).notifications


@pytest.fixture(scope="session")
def fms_notification(request: pytest.FixtureRequest, fms_dataset: "Dataset") -> "Notification":
    """Return the first notification of `fms_dataset`, or of the dataset that an indirect parameter names."""
    return _named(request, fms_dataset).notifications[0]


@pytest.fixture(scope="session")
def fms_json(request: pytest.FixtureRequest, fms_dataset: "Dataset") -> bytes:
    """Return `fms_dataset`, or the dataset that an indirect parameter names, as canonical JSON."""
    from fmsdata.codec.json import to_json

    return to_json(_named(request, fms_dataset))


@pytest.fixture
def fms_ndjson(
    request: pytest.FixtureRequest,
    fms_dataset: "Dataset",
    fms_notifications: "tuple[Notification, ...]",
    tmp_path: "Path",
) -> "Path":
    """Return the path of a file that holds the notifications of `fms_notifications`, one on a line.

    An indirect parameter names another dataset.
    """
    from fmsdata.codec.json import to_json

    own = hasattr(request, "param")
    notices = _named(request, fms_dataset).notifications if own else fms_notifications
    path = tmp_path / "notifications.ndjson"
    path.write_bytes(b"".join(to_json(notice) + b"\n" for notice in notices))
    return path


@pytest.fixture(scope="session")
def fms_check() -> "Checker":
    """Return the function that checks a record and fails the test with everything that was found.

    ``fms_check(record)`` fails on errors, ``fms_check(record, fail_on="warning")`` on warnings too; `select`,
    `ignore` and `severity` are those of `fmsdata.check`. It returns the report when the test may go on.
    """
    from fmsdata.testing._check import check_or_fail

    return check_or_fail
