# SPDX-License-Identifier: MIT
"""Write the reference: every public name with all that it has, and the command line."""

import enum
import functools
import inspect
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import attrs
import click

import fmsdata
import fmsdata.rules
from fmsdata._dev._outputs import DOCS, produce
from fmsdata._dev.docstrings import Attribute, Names, declared
from fmsdata._fields import CLASSES, SCALARS
from fmsdata.cli.main import COMMANDS, cli
from fmsdata.testing import plugin, strategies

TOPICS: Final = {
    "datasets": "Packaged datasets",
    "codec": "Reading and writing",
    "rules": "Checking",
    "changes": "Comparing",
    "model": "Grammars and law",
}
"""What the functions of a room are about."""

_INTRO: Final = """\
# Reference

Everything that a program may rely on; [what that means](compatibility.md).
The fields of the records are in the [data dictionary](data-dictionary.md), the rules on [pages of their own](rules/index.md).
This page is made from the docstrings by `python -m fmsdata._dev`.
"""


def public(module: Any) -> dict[str, Any]:
    """Return the public names of a module, each with what it names."""
    return {name: getattr(module, name) for name in sorted(module.__all__)}


ROOT: Final = public(fmsdata)
FOR_RULES: Final = {name: value for name, value in public(fmsdata.rules).items() if name not in ROOT}
FIXTURES: Final = {name: value for name, value in sorted(vars(plugin).items()) if name.startswith("fms_")}
STRATEGIES: Final = public(strategies)

_ALIASES: Final = {name: ROOT[name] for name in ("ChangeType", "Entity", "SeverityMap", "Unknown")}
_NAMES: Final = Names({*ROOT, *FOR_RULES}, _ALIASES)


def _bases(cls: type) -> Iterator[type]:
    """Yield the classes of fmsdata that make up a class, the most general first."""
    for base in reversed(inspect.getmro(cls)):
        if base.__module__.partition(".")[0] == "fmsdata":
            yield base


def attributes(cls: type) -> dict[str, Any]:
    """Return the public attributes that fmsdata gives a class: fields, properties, methods.

    Left out are the members of an enum and the fields of a record, which stand elsewhere.
    """
    found: dict[str, Any] = {}
    for base in _bases(cls):
        found |= declared(base) | {n: member for n, member in vars(base).items() if _is_called(member)}
    known = {field.name for field in attrs.fields(cls)} if cls in CLASSES else set()
    known |= set(getattr(cls, "__members__", ()))
    return {name: member for name, member in found.items() if not name.startswith("_") and name not in known}


def _is_called(member: object) -> bool:
    return isinstance(member, (*_DERIVED, classmethod, staticmethod)) or inspect.isfunction(member)


_DERIVED: Final = (property, functools.cached_property)


def _function(member: Any) -> Any:
    """Return the function behind a property or a method."""
    if isinstance(member, property):
        return member.fget
    return (
        member.func if isinstance(member, functools.cached_property) else getattr(member, "__func__", member)
    )


def _attribute(cls: type, name: str, member: Any) -> Iterator[str]:
    if isinstance(member, Attribute):
        kind = f" (`{member.kind}`)" if member.kind else ""
        doc = f": {_NAMES.prose(_flat([member.doc]))}" if member.doc else ""
        yield f"- `.{name}`{kind}{doc}"
        return
    function = _function(member)
    owner = cls.__name__ if isinstance(member, (classmethod, staticmethod)) else ""
    if isinstance(member, _DERIVED):
        kind = _NAMES.type_of(inspect.get_annotations(function).get("return"))
        head = f"- `.{name}` (`{kind}`): "
    else:
        head = f"- `{_NAMES.signature(f'{owner}.{name}', function, width=1_000)}`: "
    first, *rest = _NAMES.doc(function) or [""]
    yield head + first
    yield from (f"  {line}".rstrip() for line in rest)


def _flat(lines: Iterable[str]) -> str:
    return " ".join(" ".join(lines).split())


def _entry(name: str, value: Any) -> Iterator[str]:
    yield from ("", f'<a id="{name}"></a>', f"### `{name}`", "")
    if inspect.isclass(value):
        yield from _NAMES.doc(value)
        if value in CLASSES:
            yield from ("", f"Its fields: [data dictionary](data-dictionary.md#{name.lower()}).")
        if issubclass(value, enum.Enum):
            yield ""
            yield from (f"- `{one.name}` = `{one.value!r}`{_meaning(value, one)}" for one in value)
        lines = [line for one in attributes(value).items() for line in _attribute(value, *one)]
        yield from ("", *lines) if lines else ()
    elif inspect.isroutine(value):
        # Hypothesis gives the first argument of a strategy itself.
        doc = (line for line in _NAMES.doc(value) if not line.startswith("- `draw`:"))
        yield from ("```text", _NAMES.signature(name, value), "```", "", *doc)
    else:
        yield _CONSTANTS[name]


def _meaning(cls: type, one: Any) -> str:
    meaning = getattr(one, "meaning", None) or declared(cls)[one.name].doc
    return f": {_NAMES.prose(_flat([meaning]))}" if meaning else ""


_CONSTANTS: Final = {
    "ChangeType": "What became of a value: `'added'`, `'removed'`, `'changed'` or `'moved'`.",
    "DATA_VERSION": "The version of the packaged datasets, by calendar.",
    "Entity": "Any record that a dataset holds by its id: a source, an actor, a weapon system, a notification, a "
    "relation, an act or a stance.",
    "SCHEMA_VERSION": "The version of the shape of records, `MAJOR.MINOR`.",
    "SeverityMap": "Selectors, each with the severity that its rules shall have: `{'FMS1': 'warning'}`.",
    "Unknown": "What becomes of unknown fields: an error each (`'forbid'`), a warning each (`'report'`), or "
    "nothing (`'ignore'`).",
    "VOCABULARIES": "The published lists of known values of open words, by name: units, categories, roles.",
    "__version__": "The version of the package.",
    "BREAKAGES": "The codes that `broken_json` can break a document with.",
    "BY_TYPE": "The strategy of each class and scalar.",
    "ERAS": "The eras by name: which public texts there were of a notice, and when.",
    "UNBROKEN": "The codes that `broken_json` cannot break a document with, each with the reason.",
    "VIOLATIONS": "The codes of the rules that `violations` can break.",
}


def _section(title: str, names: Iterable[str], values: dict[str, Any]) -> Iterator[str]:
    yield from ("", f"## {title}")
    for name in names:
        yield from _entry(name, values[name])


def _topic(value: Any) -> str:
    return TOPICS[value.__module__.split(".")[1]]


def _groups() -> dict[str, list[str]]:
    """Return the public names under their headings, each once."""
    functions = [name for name, value in ROOT.items() if inspect.isroutine(value)]
    groups = {topic: [n for n in functions if _topic(ROOT[n]) == topic] for topic in TOPICS.values()}
    classes = [name for name, value in ROOT.items() if inspect.isclass(value)]
    groups["Records of the model"] = [name for name in classes if ROOT[name] in CLASSES]
    groups["Texts with a grammar"] = [name for name in classes if ROOT[name] in SCALARS]
    groups["Closed words"] = [name for name in classes if issubclass(ROOT[name], enum.Enum)]
    groups["Errors"] = [name for name in classes if issubclass(ROOT[name], Exception)]
    placed = {name for names in groups.values() for name in names}
    groups["Reports, answers and settings"] = [name for name in classes if name not in placed]
    groups["Constants and names of types"] = [n for n in ROOT if n not in {*placed, *classes}]
    return groups


def _fixtures() -> Iterator[str]:
    yield from ("", "## `fmsdata.testing`: fixtures of pytest", "", "They are there without an import.", "")
    for name, value in FIXTURES.items():
        function = getattr(value, "__wrapped__", None) or value._get_wrapped_function()
        yield f"- `{name}`: {_flat(_NAMES.doc(function)[:1])}"


def _commands() -> Iterator[str]:
    yield from ("", "## The command line", "", "`python -m fmsdata` is the same as `fmsdata`.")
    context = click.Context(cli, info_name="fmsdata")
    for name in sorted(COMMANDS):
        command = cli.get_command(context, name)
        assert command is not None  # noqa: S101 - it is one of its names
        usage = " ".join(command.collect_usage_pieces(click.Context(command, info_name=name)))
        yield from ("", f"### `fmsdata {name}`", "", "```text", f"fmsdata {name} {usage}", "```", "")
        yield from inspect.cleandoc(command.help or "").splitlines()
        options = [one for one in command.params if isinstance(one, click.Option)]
        yield from ("",) if options else ()
        for option in options:
            choice = "|".join(option.type.choices) if isinstance(option.type, click.Choice) else None
            value = "" if option.is_flag else f" {option.metavar or choice}"
            yield f"- `{option.opts[0]}{value}`: {option.help}"


def _gist(value: Any) -> str:
    """Return the first sentence about a class or a function."""
    if not (inspect.isclass(value) or inspect.isroutine(value)):
        return ""
    gist = _END_OF_SENTENCE.split(_flat((_NAMES.doc(value) or [""])[:1]), maxsplit=1)[0]
    return f": {gist.rstrip('.')}" if gist else ""


_END_OF_SENTENCE: Final = re.compile(r"(?<!U\.S)(?<!U\.S\.C)\. ")


def page() -> str:
    """Return the page."""
    groups = _groups()
    lines = [_INTRO, "## `fmsdata`", ""]
    for title, names in groups.items():
        lines.append(f"- {title}")
        lines += [f"  - {_NAMES.link(name)}{_gist(ROOT[name])}" for name in names]
    for title, names in groups.items():
        lines.extend(_section(title, names, ROOT))
    lines.extend(_section("`fmsdata.rules`: for those who write rules", FOR_RULES, FOR_RULES))
    lines.extend(_section("`fmsdata.testing.strategies`: drawn records", STRATEGIES, STRATEGIES))
    lines.extend(_fixtures())
    lines.extend(_commands())
    return "\n".join(lines) + "\n"


def files() -> dict[Path, Callable[[], bytes]]:
    """Return what makes each file."""
    return {DOCS / "reference.md": lambda: page().encode()}


if __name__ == "__main__":
    produce(files())
