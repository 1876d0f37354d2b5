# SPDX-License-Identifier: MIT
"""Designations in the label of something uncounted: what is sold or served, and what it only goes with."""

import re
from typing import Final, NamedTuple

from fmsdata.model.designation import Designation, find_designations
from fmsdata.model.words import ItemNature


class Named(NamedTuple):
    """What a label names."""

    designation: Designation | None = None
    """The thing itself, or what a service is for."""
    as_printed: str | None = None
    """The same, as printed."""
    fits: tuple[Designation, ...] = ()
    """What the thing goes with."""


NOTHING_NAMED: Final = Named()
"""Of a label without a designation."""

_SERVED: Final = (ItemNature.SERVICE, ItemNature.TRAINING, ItemNature.WORK_ON_OWNED)
# "F-16 A/B": the series stands apart.
_SERIES = re.compile(r" [A-Z](?:/[A-Z])*(?![\w/])")
_FOR = re.compile(r"\bfor (?P<named>.+)$")
_ONE = re.compile(r"\b[A-Z]{1,3}-[0-9]+[A-Z]*\b")
_SPARES = re.compile(r"\bspares\b")


def read_label(label: str, nature: ItemNature) -> Named:
    """Return what a label names.

    A service, a training or a retrofit is told by what it is for: "C-17 sustainment support". Goods are
    themselves, but spares, and whatever is "for" something, only go with it.
    """
    found = find_designations(label)
    if nature not in _SERVED:
        goes_with = _FOR.search(label) or (_SPARES.search(label) and re.match(r"(?P<named>.*)", label))
        if goes_with:
            return Named(fits=tuple(Designation.parse(one) for one in _ONE.findall(goes_with["named"])))
    if len(found) != 1:
        return NOTHING_NAMED
    (one,) = found
    series = _SERIES.match(label, one.end)
    letters = series[0] if series else ""
    return Named(
        designation=Designation.parse(f"{one.designation}{letters.strip()}"),
        as_printed=f"{label[one.start : one.end]}{letters}",
    )
