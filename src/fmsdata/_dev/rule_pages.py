# SPDX-License-Identifier: MIT
"""Generate the page of each rule and the list of all: ``python -m fmsdata._dev.rule_pages [--check]``."""

import functools
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from fmsdata._dev._outputs import DOCS, produce
from fmsdata.codec.codes import CODES
from fmsdata.rules._families import OWN
from fmsdata.rules._rule import Family, Rule
from fmsdata.rules.pages import page

FOLDER: Final = DOCS / "rules"
"""Where the pages are stored."""

_HEAD: Final = """\
# Rules

What must agree in a record or a dataset.
`fmsdata.check` runs every rule that applies.
To choose rules, `select`, `ignore` and `severity` take the code of a rule, the beginning of codes (`FMS1`), the name of a
rule or of a family, or `all`: in Python, on the command line and in `[tool.fmsdata]` of a `pyproject.toml`
([how to](../how-to/choose-and-add-rules.md)).
A rule never changes a record.
A code is never used again for another rule.
"""


def render(rule: Rule) -> bytes:
    """Return the page of a rule."""
    return page(rule).encode()


def _family(family: Family) -> Iterator[str]:
    yield f"\n## {family.name} ({family.prefix})\n"
    yield "| code | name | severity | scope | what it checks |"
    yield "|---|---|---|---|---|"
    for rule in family.rules:
        checks = rule.checks.replace("|", "\\|")
        link = f"[{rule.code}]({rule.code}.md)"
        yield f"| {link} | {rule.name} | {rule.severity.value} | {rule.scope.value} | {checks} |"


def listing() -> bytes:
    """Return the page that lists all rules, and the codes of decoding problems."""
    lines = [_HEAD.rstrip()]
    for family in OWN:
        lines += _family(family)
    lines += ["\n## decoding (FMS9)\n", "| code | name | what it says |", "|---|---|---|"]
    lines += [f"| {code.code} | {code.name} | {code.summary} |" for code in CODES]
    return ("\n".join(lines) + "\n").encode()


def files() -> Mapping[Path, Callable[[], bytes]]:
    """Return what makes each page, by its file."""
    pages = {
        FOLDER / f"{rule.code}.md": functools.partial(render, rule) for family in OWN for rule in family.rules
    }
    return {FOLDER / "index.md": listing, **pages}


if __name__ == "__main__":
    produce(files())
