# SPDX-License-Identifier: MIT
"""Docstrings, types and signatures as Markdown: short names, each public one a link to its entry."""

import ast
import enum
import inspect
import itertools
import re
import sys
import textwrap
import types
import typing
from collections.abc import Callable, Collection, Mapping
from typing import Any, Final, NamedTuple

import attrs

from fmsdata.model._plain import KINDS

_SECTION: Final = re.compile(r"^(Args|Raises|Returns|Yields):$")
_ITEM: Final = re.compile(r"^(\*{0,2}\w[\w.]*): (.*)$")
_CODE: Final = re.compile(r"``(.+?)``|`([^`]+)`", re.DOTALL)
_FUNCTION: Final = re.compile(r"<function (\w+) at 0x[0-9a-f]+>")


class Names(NamedTuple):
    """What is known of the names on the page."""

    anchors: Collection[str]
    """The names that have an entry."""
    aliases: Mapping[str, Any]
    """The names of types that are no classes, each with what it stands for."""

    def link(self, code: str) -> str:
        """Return a piece of code as Markdown, a link where it begins with a name that has an entry."""
        name = code.removeprefix("fmsdata.").partition("(")[0]
        for anchor in (name, name.partition(".")[0]):
            if anchor in self.anchors:
                return f"[`{code}`](#{anchor})"
        return f"`{code}`"

    def prose(self, text: str) -> str:
        """Return the words of a docstring as Markdown."""

        def code(match: re.Match[str]) -> str:
            literal: str | None = match[1]
            return f"`{literal}`" if literal is not None else self.link(match[2])

        shown = _CODE.sub(code, text)
        if "``" in shown:
            raise ValueError(f"a literal that is not closed on its line: {text}")
        return shown

    def doc(self, value: object) -> list[str]:
        """Return the whole docstring of something as lines of Markdown."""
        lines: list[str] = []
        section = False
        for line in (inspect.getdoc(value) or "").splitlines():
            heading = _SECTION.match(line)
            if heading:
                section = True
                lines += [f"**{heading[1]}**", ""]
            elif section and line.startswith("    ") and (item := _ITEM.match(line.strip())):
                name = item[1] if lines and "**Raises**" not in lines else ""
                lines.append(f"- {f'`{name}`' if name else self.link(item[1])}: {self.prose(item[2])}")
            else:
                lines.append(
                    ("  " if section and line else "") + self.prose(line.strip() if section else line)
                )
        return [line for at, line in enumerate(lines) if line or (at + 1 < len(lines) and lines[at + 1])]

    def type_of(self, annotation: Any) -> str:
        """Return an annotation as people write it: without modules, and by its alias where it has one."""
        for name, alias in self.aliases.items():
            if annotation == alias:
                return name
        if annotation is None or annotation is types.NoneType:
            return "None"
        if isinstance(annotation, str):
            return annotation
        if annotation is Ellipsis:
            return "..."
        if isinstance(annotation, list):
            return f"[{', '.join(map(self.type_of, annotation))}]"
        if isinstance(annotation, typing.ForwardRef):
            return annotation.__forward_arg__
        return self._generic(annotation)

    def _generic(self, annotation: Any) -> str:
        origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
        if origin in (types.UnionType, typing.Union):
            return " | ".join(map(self.type_of, arguments))
        if origin is typing.Literal:
            return f"Literal[{', '.join(map(repr, arguments))}]"
        name = getattr(origin or annotation, "__name__", None) or str(annotation).rpartition(".")[2]
        if getattr(annotation, "__module__", "").partition(".")[0] == "pyarrow":
            name = f"pyarrow.{name}"
        return f"{name}[{', '.join(map(self.type_of, arguments))}]" if arguments else name.lstrip("~")

    def signature(self, name: str, function: Callable[..., Any], *, width: int = 100) -> str:
        """Return how something is called, one argument a line where there are more than fit."""
        signature = inspect.signature(function)
        parts: list[str] = []
        keyword = False
        for one in signature.parameters.values():
            if one.name in ("self", "cls") and not parts and one.annotation is one.empty:
                continue
            if one.kind is one.KEYWORD_ONLY and not keyword:
                parts.append("*")
            keyword = keyword or one.kind in (one.KEYWORD_ONLY, one.VAR_POSITIONAL)
            star = "*" * (one.kind is one.VAR_POSITIONAL) + "**" * (one.kind is one.VAR_KEYWORD)
            kind = "" if one.annotation is one.empty else f": {self.type_of(one.annotation)}"
            default = "" if one.default is one.empty else f" = {default_of(one.default)}"
            parts.append(f"{star}{one.name}{kind}{default}")
        given = signature.return_annotation
        gives = "" if given in (signature.empty, None) else f" -> {self.type_of(given)}"
        line = f"{name}({', '.join(parts)}){gives}"
        if len(line) <= width:
            return line
        return "\n".join([f"{name}(", *(f"    {part}," for part in parts), f"){gives}"])


def default_of(value: object) -> str:
    """Return a default as people write it; one that is a record of nothing but defaults as its class."""
    if attrs.has(type(value)) and value == _fresh(type(value)):
        return f"{type(value).__name__}()"
    if isinstance(value, enum.Enum):
        return f"{type(value).__name__}.{value.name}"
    # The address of a function that is a default differs in every run.
    return _FUNCTION.sub(r"\1", repr(value))


def _fresh(cls: Callable[[], object]) -> object:
    try:
        return cls()
    except TypeError:
        return None


class Attribute(NamedTuple):
    """What a class says of one of its attributes."""

    kind: str
    """Its type, as written; empty where the class does not say."""
    doc: str
    """The words that stand below it."""


def declared(cls: type) -> dict[str, Attribute]:
    """Return the attributes that are declared in the body of a class or in its constructor."""
    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(cls))).body
    assert isinstance(tree, ast.ClassDef)  # noqa: S101 - the source of a class is one
    made = [node.body for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "__init__"]
    found: dict[str, Attribute] = {}
    names = vars(sys.modules[cls.__module__])
    for body in (tree.body, *made):
        for node, below in itertools.zip_longest(body, body[1:]):
            name, kind = _assigned(node, constructor=body is not tree.body)
            if name and not name.startswith("_"):
                found[name] = Attribute(_plainly(kind, names), _words(below))
    return found


def _plainly(kind: str, names: Mapping[str, Any]) -> str:
    """Return a type as a caller sees it: a kind of plain text is `str`."""

    def seen(word: re.Match[str]) -> str:
        meant: Any = names.get(word[0])
        return meant.__supertype__.__name__ if meant in KINDS else word[0]

    return re.sub(r"\w+", seen, kind)


def _words(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return inspect.cleandoc(str(node.value.value))
    return ""


def _assigned(node: ast.stmt, *, constructor: bool) -> tuple[str | None, str]:
    """Return the name of the attribute that a statement sets, and the type that it states."""
    kind = ""
    target: ast.expr | None = None
    if isinstance(node, ast.AnnAssign):
        target, kind = node.target, ast.unparse(node.annotation).replace("'", "")
        kind = kind.removeprefix("Final").removeprefix("[").removesuffix("]") if "Final" in kind else kind
    elif isinstance(node, ast.Assign):
        target = node.targets[0]
    if constructor:
        return (target.attr if isinstance(target, ast.Attribute) else None), kind
    return (target.id if isinstance(target, ast.Name) else None), kind
