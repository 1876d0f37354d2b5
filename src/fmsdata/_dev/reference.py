# SPDX-License-Identifier: MIT
"""Write the reference: every public name, what it is, and the fields or members that it has."""

import enum
import inspect
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs

import fmsdata
from fmsdata._dev._outputs import DOCS, produce
from fmsdata._fields import CLASSES


def _first(doc: str | None) -> str:
    paragraph = (doc or "").strip().split("\n\n", 1)[0]
    return " ".join(paragraph.split())


def _members(value: Any) -> Iterator[str]:
    """Yield the public attributes of a class that is neither of the model nor a closed word."""
    for name, member in inspect.getmembers(value):
        inherited = any(name in vars(base) for base in (str, BaseException, OSError, tuple, enum.Enum))
        if name.startswith("_") or inherited or not getattr(member, "__doc__", None):
            continue
        if isinstance(member, property):
            yield f"- `.{name}`: {_first(member.__doc__)}"
        elif inspect.isroutine(member):
            yield f"- `.{name}{_signature(member)}`: {_first(member.__doc__)}"


def _signature(function: Any) -> str:
    text = str(inspect.signature(function, eval_str=False))
    # The address of a function that is a default differs in every run.
    text = re.sub(r"<function (\w+) at 0x[0-9a-f]+>", r"\1", text)
    return text.replace("(self, ", "(").replace("(self)", "()")


def _entry(name: str, value: Any) -> Iterator[str]:
    if inspect.isclass(value):
        yield f"\n### `{name}`\n\n{_first(value.__doc__)}"
        if value in CLASSES:
            yield "\nIts fields stand in the [data dictionary](data-dictionary.md)."
        if issubclass(value, enum.Enum):
            yield ""
            yield from (f"- `{one.value}`: {getattr(one, 'meaning', '')}".rstrip(": ") for one in value)
        elif attrs.has(value) and value not in CLASSES:
            yield "\nFields: " + ", ".join(f"`{field.name}`" for field in attrs.fields(value)) + "."
        lines = list(_members(value)) if not issubclass(value, enum.Enum) else []
        if lines:
            yield ""
            yield from lines
    elif inspect.isroutine(value):
        yield f"\n### `{name}{_signature(value)}`\n\n{_first(value.__doc__)}"


def page() -> str:
    """Return the page."""
    values = {name: getattr(fmsdata, name) for name in fmsdata.__all__}
    groups = {
        "Classes of the model": [n for n, v in values.items() if v in CLASSES],
        "Functions": [n for n, v in values.items() if inspect.isroutine(v)],
        "Errors": [n for n, v in values.items() if inspect.isclass(v) and issubclass(v, Exception)],
        "Closed words": [n for n, v in values.items() if inspect.isclass(v) and issubclass(v, enum.Enum)],
    }
    told = {name for names in groups.values() for name in names}
    groups["Scalars, reports and other types"] = [
        name for name, value in values.items() if inspect.isclass(value) and name not in told
    ]
    lines = ["# Public names", "", "Everything that `import fmsdata` offers. Generated from the docstrings."]
    for title, names in groups.items():
        lines += ["", f"## {title}"]
        for name in sorted(names):
            lines.extend(_entry(name, values[name]))
    return "\n".join(lines) + "\n"


def files() -> dict[Path, Callable[[], bytes]]:
    """Return what makes each file."""
    return {DOCS / "reference.md": lambda: page().encode()}


if __name__ == "__main__":
    produce(files())
