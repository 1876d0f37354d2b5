# SPDX-License-Identifier: MIT
"""What is sold, in drawn records: for each category its words, its department and its makers."""

from typing import Final, NamedTuple

from fmsdata.model.words import ItemNature

__all__ = ["DEPARTMENTS", "FIRMS", "GEAR", "SERVICES", "Firm", "Gear", "Service"]


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
    agency: str
    """The letter of the implementing agency that sells them."""
    firms: tuple[str, ...]
    """The ids of firms that make them."""
    role: str | None = None
    """What they are for."""


class Firm(NamedTuple):
    """A contractor."""

    id: str
    name: str
    place: str
    """Where it sits, as notices print it."""


class Service(NamedTuple):
    """A line of a notice that is no counted thing."""

    name: str
    nature: ItemNature
    """What it offers."""


FIRMS: Final[dict[str, Firm]] = {
    firm.id: firm
    for firm in (
        Firm("lockheed-martin", "Lockheed Martin", "Orlando, FL"),
        Firm("raytheon", "Raytheon Missiles and Defense", "Tucson, AZ"),
        Firm("boeing", "The Boeing Company", "St. Louis, MO"),
        Firm("general-atomics", "General Atomics Aeronautical Systems", "Poway, CA"),
        Firm("general-dynamics", "General Dynamics Land Systems", "Sterling Heights, MI"),
        Firm("sikorsky", "Sikorsky Aircraft", "Stratford, CT"),
        Firm("northrop-grumman", "Northrop Grumman", "Falls Church, VA"),
        Firm("l3harris", "L3Harris Technologies", "Melbourne, FL"),
        Firm("ge-aerospace", "GE Aerospace", "Evendale, OH"),
    )
}
"""Firms that notices name often, by id."""

DEPARTMENTS: Final = {"B": "Army", "D": "Air Force", "P": "Navy"}
"""The departments of the agencies that sell what is drawn, by letter."""

GEAR: Final[dict[str, Gear]] = {
    gear.category: gear
    for gear in (
        Gear("missile", "missile", "missiles", "missiles", "B", ("raytheon", "lockheed-martin")),
        Gear("aircraft", "aircraft", "aircraft", "aircraft", "D", ("boeing", "lockheed-martin")),
        Gear("helicopter", "helicopter", "helicopters", "aircraft", "B", ("sikorsky", "boeing"), "transport"),
        Gear(
            "uncrewed aircraft",
            "uncrewed aircraft",
            "uncrewed aircraft",
            "aircraft",
            "D",
            ("general-atomics",),
        ),
        Gear("radar", "radar", "radars", "radars", "D", ("northrop-grumman", "raytheon"), "search"),
        Gear("radio", "radio", "radios", "systems", "B", ("l3harris",)),
        Gear(
            "electronic warfare",
            "countermeasures set",
            "countermeasures sets",
            "sets",
            "D",
            ("northrop-grumman", "l3harris"),
        ),
        Gear("bomb", "bomb", "bombs", "bombs", "D", ("boeing", "raytheon"), "air-to-ground"),
        Gear("guidance kit", "guidance kit", "guidance kits", "kits", "D", ("boeing",), "air-to-ground"),
        Gear("launcher", "launcher", "launchers", "launchers", "D", ("raytheon",)),
        Gear("tank", "tank", "tanks", "tanks", "B", ("general-dynamics",)),
        Gear("torpedo", "torpedo", "torpedoes", "each", "P", ("raytheon",), "anti-ship"),
        Gear("engine", "engine", "engines", "engines", "P", ("ge-aerospace",)),
    )
}
"""What strategies let people buy, by category."""

SERVICES: Final = (
    Service("spare and repair parts", ItemNature.ARTICLE),
    Service("support equipment", ItemNature.ARTICLE),
    Service("tool kits and test equipment", ItemNature.ARTICLE),
    Service("publications and technical documentation", ItemNature.ARTICLE),
    Service("personnel training and training equipment", ItemNature.TRAINING),
    Service("contractor engineering and technical support", ItemNature.SERVICE),
    Service("transportation services", ItemNature.SERVICE),
    Service("software delivery and support", ItemNature.SERVICE),
    Service("refurbishment of launch units already in the inventory", ItemNature.WORK_ON_OWNED),
    Service("design and construction of storage facilities", ItemNature.CONSTRUCTION),
)
"""The lines that follow the counted ones."""
