# SPDX-License-Identifier: MIT
"""The tree is the architecture: rooms import only from rooms above them."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import fmsdata

ROOT = Path(fmsdata.__file__).parent
SOURCES = sorted(ROOT.rglob("*.py"))
ROOMS = (
    "_version",
    "_words",
    "errors",
    "findings",
    "tables",
    "model",
    "_fields",
    "codec",
    "rules",
    "changes",
    "datasets",
    "render",
    "testing",
    "cli",
    "__main__",
    "_dev",
)
TYPES_ONLY = {("errors", "fmsdata.findings")}
"""Errors carry reports, and a report raises an error: one of the two can only name the other's type."""
OPTIONAL = {
    "click": ("cli", "_dev/reference"),
    "rich": ("render/rich_text", "cli"),
    "pyarrow": ("codec/_pyarrow", "codec/arrow", "codec/_arrow", "_dev/fuzz/parquet"),
    "zstandard": ("codec/zstandard", "codec/_zstandard", "_dev/fuzz/ndjson"),
    "hypothesis": ("testing", "_dev/variety"),
    "pytest": ("testing",),
    "pycountry": ("_dev",),
}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").as_posix()


def _imported(package: str, name: str) -> str:
    """Return what ``from package import name`` imports; a public name of fmsdata is as good as a module."""
    own = package.split(".")
    is_module = own[0] == "fmsdata" and ROOT.joinpath(*own[1:], f"{name}.py").exists()
    return f"{package}.{name}" if is_module or package == "fmsdata" else package


def _imports(path: Path, *, typing: bool = True) -> Iterator[str]:
    """Yield the modules that a module imports, with or without what only type checkers see."""
    waiting: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{_name(path)} imports relatively"
            yield from {_imported(node.module or "", alias.name) for alias in node.names}
        if typing or not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)):
            waiting.extend(ast.iter_child_nodes(node))
        elif isinstance(node, ast.If):
            waiting.extend(node.orelse)


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_a_room_imports_only_from_rooms_above_it(path: Path) -> None:
    room = _name(path).partition("/")[0]
    if room == "__init__":
        return
    for module in _imports(path):
        if module.startswith("fmsdata."):
            other = module.split(".")[1]
            known = other in ROOMS or hasattr(fmsdata, other)
            assert known, f"{_name(path)} imports {module}"
            if other in ROOMS and (_name(path), module) not in TYPES_ONLY:
                assert ROOMS.index(other) <= ROOMS.index(room), f"{_name(path)} imports {module}"


def test_what_only_type_checkers_import_counts_as_imported(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(
        "import typing\n"
        "from fmsdata import codec\n"
        "if typing.TYPE_CHECKING:\n    from fmsdata.cli import main\nelse:\n    import zlib\n"
    )

    assert set(_imports(module)) == {"typing", "fmsdata.codec", "fmsdata.cli.main", "zlib"}
    assert set(_imports(module, typing=False)) == {"typing", "fmsdata.codec", "zlib"}


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_optional_packages_are_imported_only_where_they_belong(path: Path) -> None:
    always = {"attr", "attrs", "cattrs", "msgspec", "fmsdata"}
    for module in _imports(path, typing=False):
        package = module.partition(".")[0]
        if package in sys.stdlib_module_names or package in always:
            continue
        assert package in OPTIONAL, f"{_name(path)} imports {package}"
        assert _name(path).startswith(OPTIONAL[package]), f"{_name(path)} imports {package}"


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_nothing_reaches_the_network_or_runs_text_as_code(path: Path) -> None:
    banned = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "pickle", "marshal", "shelve"}
    assert banned.isdisjoint(module.partition(".")[0] for module in _imports(path))
    calls = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert calls.isdisjoint({"eval", "exec", "compile"})


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_a_module_names_its_licence_and_its_one_idea_and_is_not_too_long(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert text.startswith("# SPDX-License-Identifier: MIT\n")
    assert ast.get_docstring(ast.parse(text))
    # Nobody writes what is generated, and the words of the model are a table.
    if "GENERATED" not in text.partition("\n\n")[0] and _name(path) not in ("__init__", "model/words"):
        assert len(text.splitlines()) <= 400 or "_dev/" in path.as_posix()


def _modules() -> dict[str, set[str]]:
    """Return which modules each module imports, by their dotted names."""
    names = {f"fmsdata.{_name(path).replace('/', '.').removesuffix('.__init__')}": path for path in SOURCES}
    return {
        name: {
            module
            for module in set(_imports(path)) & names.keys() - {name}
            if (_name(path), module) not in TYPES_ONLY
        }
        for name, path in names.items()
    }


def test_no_modules_import_each_other_not_even_for_their_types() -> None:
    waiting = _modules()
    while free := {name for name, imported in waiting.items() if imported.isdisjoint(waiting)}:
        waiting = {name: imported for name, imported in waiting.items() if name not in free}

    # What stands above a circle is in none.
    while above := waiting.keys() - set().union(*waiting.values()):
        waiting = {name: imported for name, imported in waiting.items() if name not in above}
    assert sorted(waiting) == []
