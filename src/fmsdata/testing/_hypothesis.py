# SPDX-License-Identifier: MIT
"""What Hypothesis calls when it is imported: teaches it the classes, scalars and plain fields.

Nothing is imported before that call, and no strategy is made before one is asked for.
"""

# Importing the real one costs more than the rest of this module.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from hypothesis.strategies import SearchStrategy

__all__ = ["register"]


def register() -> None:
    """Register what fields hold; called once, through the entry point of the group ``hypothesis``.

    `from_type` draws a whole record of a class. `builds` draws field by field, each by its annotation: for
    that it must know which texts may not be empty, and which numbers not negative.
    """
    from hypothesis.strategies import register_type_strategy

    from fmsdata._fields import CLASSES, SCALARS
    from fmsdata.model._plain import KINDS

    for cls in (*CLASSES, *SCALARS):
        register_type_strategy(cls, _strategy_of(cls))
    for kind in KINDS:
        register_type_strategy(kind, _strategy_of_plain)


def _strategy_of(cls: "type[Any]") -> "Callable[[type[Any]], SearchStrategy[Any]]":
    def strategy(wanted: "type[Any]") -> "Any":
        # Asked for `object` or `Hashable`, Hypothesis asks for every class below it. Records in a stranger's
        # test that never mentions them would only slow it down, so they stay away.
        if wanted is not cls:
            return NotImplemented
        # Strategies import Hypothesis, which is not finished while `register` runs.
        from fmsdata.testing.strategies import for_type

        return for_type(cls)

    return strategy


def _strategy_of_plain(kind: "Any") -> "SearchStrategy[Any]":
    from fmsdata.testing._plain import PLAIN

    return PLAIN[kind]
