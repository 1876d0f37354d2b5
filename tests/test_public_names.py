# SPDX-License-Identifier: MIT
"""`import fmsdata` offers every public name, and loads nothing before it is used."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import fmsdata

HEAVY = ("attr", "attrs", "cattrs", "msgspec", "typing", "click", "rich", "pyarrow", "hypothesis")


def _loaded_by(statement: str) -> set[str]:
    code = f"import sys; before = set(sys.modules); {statement}; print(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stdout.split()}


def test_importing_the_package_loads_nothing_third_party() -> None:
    assert _loaded_by("import fmsdata").isdisjoint(HEAVY)


def test_the_versions_are_public_and_load_nothing_either() -> None:
    statement = "import fmsdata; fmsdata.__version__, fmsdata.SCHEMA_VERSION, fmsdata.DATA_VERSION"

    assert _loaded_by(statement).isdisjoint(HEAVY)
    assert fmsdata.SCHEMA_VERSION.count(".") == 1


def test_a_class_of_the_model_loads_no_codec() -> None:
    assert _loaded_by("from fmsdata import Notification").isdisjoint({"cattrs", "msgspec", "click"})


@pytest.mark.parametrize("name", fmsdata.__all__)
def test_every_public_name_can_be_had_and_is_documented(name: str) -> None:
    value = getattr(fmsdata, name)

    assert name in dir(fmsdata)
    if callable(value):
        assert value.__doc__


def test_type_checkers_and_the_interpreter_see_the_same_names() -> None:
    tree = ast.parse(Path(fmsdata.__file__).read_text(encoding="utf-8"))
    typed = {
        (alias.asname, node.module)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module != "importlib"
        for alias in node.names
    }

    homes = {(name, f"fmsdata.{home}") for name, home in fmsdata._HOMES.items()}
    assert homes == typed
    assert sorted(fmsdata.__all__) == sorted(fmsdata._HOMES)


def test_a_misspelt_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Notificaton"):
        fmsdata.Notificaton  # type: ignore[attr-defined]  # noqa: B018
