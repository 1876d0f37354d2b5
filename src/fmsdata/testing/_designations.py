# SPDX-License-Identifier: MIT
"""Strategies for designations, composed letter by letter from the tables of the designation systems."""

import functools
from collections.abc import Callable
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.errors import UnknownNameError
from fmsdata.model.designation import Designation, DesignationSystem
from fmsdata.tables.designations import UNUSED_SERIES_LETTERS, letters
from fmsdata.testing._choices import pick

__all__ = ["DESIGNATED", "designations"]

_NAMES: Final = (
    "Patriot",
    "HIMARS",
    "Javelin LwCLU",
    "Ground/Vehicular Laser Locator Designator",
    "LITENING",
)


def _one_of(system: str, position: str, only: str | None = None) -> SearchStrategy[str]:
    """Return the letters of a position: those of *only* that the table has, or all of them."""
    known = letters(system, position)
    wanted = list(known) if only is None else [letter for letter in only.split() if letter in known]
    return st.sampled_from(wanted)


def _series() -> SearchStrategy[str]:
    return st.sampled_from([letter for letter in "ABCDEFGHIJKLM" if letter not in UNUSED_SERIES_LETTERS])


@st.composite
def _joined(draw: DrawFn, form: str, /, **parts: SearchStrategy[object]) -> Designation:
    return Designation(form.format(**{name: draw(part) for name, part in parts.items()}))


def _missile() -> SearchStrategy[Designation]:
    return _joined(
        "{launch}{mission}M-{number}{series}{suffix}",
        launch=_one_of("missile", "launch", "A B F M R U"),
        mission=_one_of("missile", "mission", "G I"),
        number=st.integers(1, 199),
        series=_series(),
        suffix=pick("", "", "-2", "-7", "-8"),
    )


def _aircraft() -> SearchStrategy[Designation]:
    return _joined(
        "{mission}-{number}{series}{tail}",
        mission=pick("F", "A", "B", "C", "P", "T", "F/A", "KC", "WC", "EA", "HC"),
        number=st.integers(1, 140),
        series=_series(),
        tail=pick("", "", "", " Block 30", " Block 70/72"),
    )


def _helicopter() -> SearchStrategy[Designation]:
    return _joined(
        "{mission}H-{number}{series}",
        mission=st.sampled_from("ACMSU"),
        number=st.integers(1, 99),
        series=_series(),
    )


def _uncrewed() -> SearchStrategy[Designation]:
    return _joined(
        "{mission}Q-{number}{series}",
        mission=st.sampled_from("MR"),
        number=st.integers(1, 30),
        series=_series(),
    )


def _electronics(equipment: str, purpose: str | None = None) -> SearchStrategy[Designation]:
    return _joined(
        "AN/{installation}{equipment}{purpose}-{number}{variable}",
        installation=_one_of("electronics", "installation", "A F G M S T U V"),
        equipment=_one_of("electronics", "equipment_type", equipment),
        purpose=_one_of("electronics", "purpose", purpose),
        number=st.integers(1, 240),
        variable=pick("", "", "(V)", "(V)1", "(V)10"),
    )


def _unit(code: str) -> SearchStrategy[Designation]:
    return _joined(
        "{code}U-{number}{suffix}",
        code=_one_of("munition_unit", "item_code", code),
        number=st.integers(1, 600),
        suffix=pick("", "", "/B", "A/B"),
    )


def _army(low: int, high: int) -> SearchStrategy[Designation]:
    return _joined("M{number}A{step}", number=st.integers(low, high), step=st.integers(1, 7))


def _torpedo() -> SearchStrategy[Designation]:
    return _joined("Mk {mark} Mod {mod}", mark=st.integers(46, 60), mod=st.integers(0, 9))


def _engine() -> SearchStrategy[Designation]:
    return _joined(
        "{type}{number}-{maker}-{model}",
        type=_one_of("engine", "type"),
        number=st.integers(100, 799),
        maker=_one_of("engine", "manufacturer", "GE PW"),
        model=st.integers(100, 750),
    )


DESIGNATED: Final[dict[str, Callable[[], SearchStrategy[Designation]]]] = {
    "missile": _missile,
    "aircraft": _aircraft,
    "helicopter": _helicopter,
    "uncrewed aircraft": _uncrewed,
    "radar": lambda: _electronics("P", "G N S Y"),
    "radio": lambda: _electronics("R", "C"),
    "electronic warfare": lambda: _electronics("L", "Q R T"),
    "bomb": lambda: _unit("GB BL"),
    "guidance kit": lambda: _unit("KM"),
    "launcher": lambda: _unit("LA"),
    "tank": lambda: _army(1, 60),
    "torpedo": _torpedo,
    "engine": _engine,
}
"""For each category of things that strategies draw, the designations that such things bear."""

_SYSTEMS: Final[dict[DesignationSystem, tuple[str, ...]]] = {
    DesignationSystem.MISSILE: ("missile",),
    DesignationSystem.AIRCRAFT: ("aircraft", "helicopter", "uncrewed aircraft"),
    DesignationSystem.ELECTRONICS: ("radar", "radio", "electronic warfare"),
    DesignationSystem.MUNITION_UNIT: ("bomb", "guidance kit", "launcher"),
    DesignationSystem.ARMY: ("tank",),
    DesignationSystem.NAVAL: ("torpedo",),
    DesignationSystem.ENGINE: ("engine",),
}


@functools.cache
def _of_category(category: str) -> SearchStrategy[Designation]:
    if category not in DESIGNATED:
        raise UnknownNameError("category of designated things", category, tuple(DESIGNATED))
    return DESIGNATED[category]()


def designations(
    *, category: str | None = None, system: DesignationSystem | None = None
) -> SearchStrategy[Designation]:
    """Return designations of things of one category, of one system, or of any system and names without one.

    Each is put together from the letters that its system has for each position, so it decodes, but few of
    them name a thing that exists.

    Raises:
        UnknownNameError: Things of that category bear no designation that strategies can make.

    """
    if category is not None:
        return _of_category(category)
    names = st.sampled_from([Designation(name) for name in _NAMES])
    if system is DesignationSystem.UNKNOWN:
        return names
    wanted = tuple(DESIGNATED) if system is None else _SYSTEMS[system]
    drawn = st.sampled_from(wanted).flatmap(_of_category)
    return drawn if system is not None else drawn | names
