# SPDX-License-Identifier: MIT
"""Strategies for designations: those of things that exist."""

from collections.abc import Iterable
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from fmsdata.errors import Problem
from fmsdata.model.designation import Designation, DesignationSystem
from fmsdata.testing._arsenal import things_of
from fmsdata.testing._choices import pick
from fmsdata.testing._gear import GEAR
from fmsdata.testing._pins import Pins, a, contradiction, named, pinned

__all__ = ["A_CATEGORY", "designations"]

A_CATEGORY: Final = named("category of things that strategies draw", GEAR)
"""The check for a category."""

_NAMES: Final = (
    "Patriot",
    "HIMARS",
    "Javelin LwCLU",
    "Ground/Vehicular Laser Locator Designator",
    "LITENING",
)
_SYSTEMS: Final[dict[DesignationSystem, tuple[str, ...]]] = {
    DesignationSystem.MISSILE: ("missile",),
    DesignationSystem.AIRCRAFT: ("aircraft", "helicopter", "uncrewed aircraft"),
    DesignationSystem.ELECTRONICS: ("radar", "radio", "electronic warfare"),
    DesignationSystem.MUNITION_UNIT: ("bomb", "guidance kit", "launcher"),
    DesignationSystem.ARMY: ("tank",),
    DesignationSystem.NAVAL: ("torpedo",),
    DesignationSystem.ENGINE: ("engine",),
    DesignationSystem.UNKNOWN: (),
}


def _borne(categories: tuple[str, ...] | None) -> SearchStrategy[Designation]:
    return pick(*(one for thing in things_of(categories) for one in thing.variants))


def _together(pins: Pins) -> Iterable[Problem]:
    category, system = pins["category"], pins["system"]
    if category is not None and system is not None and category not in _SYSTEMS[system]:
        yield contradiction("category", pins, "a category whose things the system designates", "system")


@pinned(_together, category=A_CATEGORY, system=a(DesignationSystem))
def designations(
    *, category: str | None = None, system: DesignationSystem | None = None
) -> SearchStrategy[Designation]:
    """Return designations of things of one category, of one system, or of any system and names without one.

    Each is the public designation of a thing that exists.

    Raises:
        UnknownNameError: Strategies draw nothing of that category.
        InvalidError: The system gives no designations to things of that category.

    """
    names = st.sampled_from([Designation(name) for name in _NAMES])
    if system is DesignationSystem.UNKNOWN:
        return names
    if category is not None:
        return _borne((category,))
    return _borne(None) | names if system is None else _borne(_SYSTEMS[system])
