# SPDX-License-Identifier: MIT
"""What records have now and then: fields that few notices fill, so that each field is drawn sometimes.

What stands in `RARE` is sound in any record of the class. What stands in `LONE` refers to records by id, and
is drawn for records that stand alone only: those of which the caller names neither the id nor the source.
"""

from collections.abc import Mapping
from typing import Any, Final

from hypothesis.strategies import DrawFn

from fmsdata.model.designation import Designation
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import EvidenceRole, Scope
from fmsdata.testing._choices import pick

__all__ = ["LONE", "RARE", "now_and_then"]

Fields = dict[str, Any]

_ANY_ITEM: Final[tuple[Fields, ...]] = ({"ancillary": True}, {"restated": True})

RARE: Final[Mapping[str, tuple[Fields, ...]]] = {
    "Evidence": ({"role": EvidenceRole.CONTRADICTS},),
    "Source": (
        {"byline": "By a staff reporter"},
        {"site": "example.org", "url": "https://example.org/notice"},
        {"credited_to": "a news agency"},
    ),
    "Part": ({"designation": Designation("F-16C")},),
    "Item": _ANY_ITEM,
    "Bomb": (
        *_ANY_ITEM,
        {"components": (Designation("FMU-152"),)},
        {"fits": (Designation("F-16"),)},
    ),
    "Contractor": ({"for_item": "the launchers"},),
    "Notification": (
        {"emergency": True},
        {"emergency": False},
        {"stage_as_printed": "possible sale"},
        {"scope": Scope.PACKAGE},
        {"cites": (Transmittal("76-99"),)},
        {"cut_off": ("sensitivity",), "sensitivity": None},
        {"representatives_as_printed": "multiple trips to the country"},
        {"notes": ("Read twice.",)},
    ),
    "Relation": (
        {"aim": "to bring about peace"},
        {"one_of": "several states"},
    ),
    "Act": (
        {"actors_as_printed": "several officials"},
        {"qualifier": "unilaterally"},
        {"as_reported": "The sale was discussed."},
        {"instrument": "Resolution 12"},
    ),
    "Stance": (
        {"addressee": "united-states"},
        {"condition": "if asked"},
        {"one_of": "several states"},
        {"holder_as_printed": "the government"},
        {"as_reported": "The sale was welcomed."},
    ),
    "Dataset": (
        {"version": "2026.1"},
        {"description": "Records that a strategy drew."},
        {"licence": "CC0-1.0"},
        {"notes": ("Nothing in it is real.",)},
    ),
}
"""By class, and for bombs apart from other items, fields that few records fill."""

LONE: Final[Mapping[str, tuple[Fields, ...]]] = {
    "Notification": ({"restated_in": "another-notice"}, {"positions": ("stance-1",)}),
    "Relation": ({"cause": "act-1"},),
}
"""By class, fields that refer to records outside."""


def now_and_then(draw: DrawFn, cls: str, *, lone: bool = False) -> Fields:
    """Draw fields that few records of a class fill: none in most cases, the simplest."""
    options = RARE.get(cls, ()) + (LONE.get(cls, ()) if lone else ())
    found = draw(pick(*range(3 * len(options) + 1)))
    return options[found - 1] if 0 < found <= len(options) else {}
