# SPDX-License-Identifier: MIT
"""How notices speak of what is sold, in drawn records: by category, and in the lines that count nothing."""

from typing import Final, NamedTuple

from fmsdata.model.designation import Designation
from fmsdata.model.words import ItemNature
from fmsdata.testing._firms import FIRMS, Firm

__all__ = [
    "DEPARTMENTS",
    "FIRMS",
    "GEAR",
    "SERVICES",
    "Firm",
    "Gear",
    "Service",
    "gear_of",
    "role_of",
]


class Gear(NamedTuple):
    """How notices speak of the things of one category."""

    category: str
    """One of the categories of `fmsdata.model.vocabulary`."""
    noun: str
    """One such thing."""
    plural: str
    """Several."""
    unit: str
    """The unit in which they are counted."""
    most: int
    """How many a notice may offer."""


class Service(NamedTuple):
    """A line of a notice that is no counted thing."""

    name: str
    nature: ItemNature
    """What it offers."""
    measures: tuple[tuple[str, int], ...] = ()
    """The units of what may be measured in it, each with the largest number."""


DEPARTMENTS: Final = {"B": "Army", "D": "Air Force", "P": "Navy"}
"""The departments of the agencies that sell what is drawn, by letter."""

GEAR: Final[dict[str, Gear]] = {
    gear.category: gear
    for gear in (
        Gear("missile", "missile", "missiles", "missiles", 999),
        Gear("aircraft", "aircraft", "aircraft", "aircraft", 80),
        Gear("helicopter", "helicopter", "helicopters", "aircraft", 100),
        Gear("uncrewed aircraft", "uncrewed aircraft", "uncrewed aircraft", "aircraft", 40),
        Gear("radar", "radar", "radars", "radars", 40),
        Gear("radio", "radio", "radios", "systems", 2_000),
        Gear("electronic warfare", "countermeasures set", "countermeasures sets", "sets", 120),
        Gear("bomb", "bomb", "bombs", "bombs", 9_999),
        Gear("guidance kit", "guidance kit", "guidance kits", "kits", 5_000),
        Gear("launcher", "launcher", "launchers", "launchers", 300),
        Gear("tank", "tank", "tanks", "tanks", 400),
        Gear("torpedo", "torpedo", "torpedoes", "each", 120),
        Gear("engine", "engine", "engines", "engines", 120),
    )
}
"""What strategies let people buy, by category."""

ANYTHING: Final = Gear("", "", "", "each", 100)
"""How notices speak of a thing of which nobody says what it is: by its name and no other word."""


def gear_of(category: str | None) -> Gear:
    """Return how notices speak of the things of a category, or of something that has none."""
    return ANYTHING if category is None else GEAR[category]


_ROLES: Final = {"bomb": "air-to-ground", "guidance kit": "air-to-ground", "torpedo": "anti-ship"}
_BY_PURPOSE: Final = {"G": "fire control", "S": "search"}


def role_of(category: str, designation: Designation) -> str | None:
    """Return what a thing is for, where its category or its designation tells."""
    if category == "radar":
        return _BY_PURPOSE.get(designation.purpose or "")
    return _ROLES.get(category)


_PEOPLE: Final = (("persons", 60), ("weeks", 52))
_TERM: Final = (("years", 10), ("months", 36))

SERVICES: Final = (
    Service("spare and repair parts", ItemNature.ARTICLE),
    Service("support equipment", ItemNature.ARTICLE),
    Service("tool kits and test equipment", ItemNature.ARTICLE),
    Service("publications and technical documentation", ItemNature.ARTICLE),
    Service("personnel training and training equipment", ItemNature.TRAINING, _PEOPLE),
    Service("contractor engineering and technical support", ItemNature.SERVICE, (*_TERM, ("persons", 60))),
    Service("transportation services", ItemNature.SERVICE),
    Service("software delivery and support", ItemNature.SERVICE, _TERM),
    Service("refurbishment of launch units already in the inventory", ItemNature.WORK_ON_OWNED),
    Service("design and construction of storage facilities", ItemNature.CONSTRUCTION, _TERM),
)
"""The lines that follow the counted ones."""
