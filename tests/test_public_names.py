# SPDX-License-Identifier: MIT
"""`import fmsdata` offers every public name, and loads nothing before it is used."""

import ast
import inspect
import subprocess
import sys
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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
    if inspect.isclass(value) or inspect.isroutine(value):
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


WITHOUT_ARROW = """
import sys
sys.modules["pyarrow"] = None
import inspect
import fmsdata
from fmsdata import *

assert hasattr(fmsdata, "to_arrow")
inspect.getmembers(fmsdata)
for call in (
    lambda: to_arrow([], Part),
    lambda: arrow_schema(Part),
    lambda: from_arrow(None, Part),
    lambda: read_parquet("a.parquet", Part),
    lambda: write_parquet("a.parquet", []),
    lambda: read_tables("a"),
    lambda: write_tables("a", load_dataset("kosovo-javelin-2024")),
):
    try:
        call()
    except FmsdataError as error:
        print(type(error).__name__, error)
"""


def test_without_pyarrow_every_name_can_be_had_and_its_functions_name_the_extra(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_ARROW], capture_output=True, text=True, check=True, cwd=tmp_path
    )

    said = "MissingExtraError pyarrow is not installed: pip install 'fmsdata[arrow]'"
    assert done.stdout.splitlines() == [said] * 7
    assert list(tmp_path.iterdir()) == []


def _functions(value: object) -> Iterator[object]:
    """Yield a function, or the public methods and properties of a class."""
    if inspect.isroutine(value):
        yield value
    for name, member in vars(value).items() if inspect.isclass(value) else ():
        if not name.startswith("_"):
            function = member.fget if isinstance(member, property) else getattr(member, "__func__", member)
            if inspect.isfunction(function):
                yield function


def _annotations(value: object) -> Iterator[object]:
    if inspect.isclass(value):
        yield from inspect.get_annotations(value).values()
    for function in _functions(value):
        yield from inspect.get_annotations(inspect.unwrap(typing.cast("Any", function))).values()


def _types(annotation: object) -> Iterator[type]:
    if inspect.isclass(annotation) and not typing.get_args(annotation):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _types(argument)


def test_every_type_that_a_public_name_takes_or_gives_is_public() -> None:
    public = {value for name in fmsdata.__all__ if inspect.isclass(value := getattr(fmsdata, name))}
    named = {
        kind
        for name in fmsdata.__all__
        for annotation in _annotations(getattr(fmsdata, name))
        for kind in _types(annotation)
        if kind.__module__.partition(".")[0] == "fmsdata"
    }

    # What a choice of rules becomes is for the engine alone.
    assert {kind.__qualname__ for kind in named - public} <= {"Plan"}
    assert len(named & public) > 60
