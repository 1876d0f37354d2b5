# SPDX-License-Identifier: MIT
"""The rule that stands for packages whose rules cannot be used: their errors are findings of every check."""

from collections.abc import Iterator, Mapping
from typing import Any

from fmsdata._words import brief
from fmsdata.errors import InvalidError
from fmsdata.findings import Severity
from fmsdata.rules._examples import notice
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._records import Root
from fmsdata.rules._rule import Family, Hit

__all__ = ["CODE", "unusable"]

CODE = "FMS001"
"""The code of the rule. It is only there while some package cannot be used."""


def unusable(faults: Mapping[str, InvalidError]) -> Family:
    """Return a family with one rule, which reports the error of each package by its entry point."""
    family = Family("packages", CODE[:4])

    @family.rule(
        CODE,
        "package-unusable",
        Severity.ERROR,
        over=View(Root),
        why="Rules that were installed do not run. What they would have found is not known, so a report "
        "without them is no clean one.",
        fix="Mend the package, or uninstall it.",
        ignore="When its rules are not wanted. `ignore` knows the code as long as a package is unusable.",
        basis="As with a rule that crashes, the other rules run and the error is reported.",
        failing=notice,
        mended=notice,
    )
    def package_unusable(_: Node[Any], __: Index) -> Iterator[Hit]:
        """Every package that adds rules can be loaded, and takes no name and no prefix of another."""
        for name, error in faults.items():
            yield Hit(
                f"the rules of the package {brief(name)} do not run: {brief(str(error), 300)[1:-1]}",
                hint="mend or uninstall the package",
            )

    return family
