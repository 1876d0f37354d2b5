# SPDX-License-Identifier: MIT
"""`fmsdata schema` prints what a class looks like, in three forms."""

import json
import subprocess
import sys

import pytest

from fmsdata._fields import fields_of
from fmsdata.codec.json_schema import json_schema
from fmsdata.model.notifications import Notification


def schema(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a person would."""
    command = [sys.executable, "-m", "fmsdata", "schema", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_json_schema_is_that_of_the_library() -> None:
    assert json.loads(schema("json", "Notification").stdout) == json_schema(Notification)


@pytest.mark.parametrize("form", ["arrow", "table"])
def test_every_field_is_shown(form: str) -> None:
    shown = schema(form, "Notification").stdout

    for field in fields_of(Notification):
        assert field.name in shown


def test_an_unknown_class_is_refused_with_the_nearest_one() -> None:
    done = schema("json", "Notificaton")

    assert (done.returncode, done.stdout) == (2, "")
    assert "did you mean 'Notification'?" in done.stderr
