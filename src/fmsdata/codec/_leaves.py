# SPDX-License-Identifier: MIT
"""The one table of leaf types: how each is written in JSON, in JSON Schema and in Arrow, read, and drawn.

The walk over the classes ends at these types. Schemas, columns and readers look them up here, so that a new
scalar is one new row; nothing third-party is imported.
"""

import datetime
import enum
import functools
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from fmsdata._fields import CLASSES, SCALARS, fields_of
from fmsdata._words import brief, did_you_mean
from fmsdata.errors import GrammarError
from fmsdata.model._decoded import LONGEST
from fmsdata.model._word import Word
from fmsdata.model.cases import CaseDesignator
from fmsdata.model.countries import CountryCode
from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.transmittal import Transmittal
from fmsdata.tables.countries import COUNTRIES

Wire = type[str] | type[int] | type[bool]


class DayColumn(NamedTuple):
    """A column of days that is worked out from a leaf and written beside it, for programs without fmsdata."""

    suffix: str
    """What follows the name of the field in the name of the column."""
    doc: str
    """What the column holds."""
    day: Callable[[Any], datetime.date]
    """Works the day out."""


class Leaf(NamedTuple):
    """How one leaf type is written down."""

    kind: type
    """The type."""
    wire: Wire
    """What JSON and every other format carry."""
    json_schema: Mapping[str, Any]
    """The JSON Schema of the type as such; a field's own constraint is added to it."""
    arrow: str
    """The Arrow type, by its alias."""
    words: tuple[Word, ...]
    """The words of a closed list, whose Arrow column is dictionary-encoded; of other types none."""
    days: tuple[DayColumn, ...]
    """The columns of days beside it."""
    strategy: str
    """The name of the strategy that draws it, one of Hypothesis or one of `fmsdata.testing`."""
    read: Callable[[object], Any]
    """The strict hook: takes what was carried and nothing else; raises `GrammarError`."""


def _exactly(kind: Wire, expected: str, value: object) -> Any:
    if type(value) is not kind:
        raise GrammarError(kind.__name__, brief(value), expected)
    return value


def _scalar(kind: type[str], value: object) -> str:
    if type(value) is not str:
        raise GrammarError(kind.__name__, brief(value), "text")
    return kind(value)


def _word(kind: type[Word], value: object) -> Word:
    try:
        return next(word for word in kind if type(value) is str and word.value == value)
    except StopIteration:
        known = tuple(word.value for word in kind)
        hint = did_you_mean(value, known) if isinstance(value, str) else None
        raise GrammarError(kind.__name__, brief(value), f"one of {', '.join(known)}", hint) from None


def _plain_leaf(kind: Wire, json_type: str, arrow: str, strategy: str, expected: str) -> Leaf:
    schema = {"type": json_type}
    return Leaf(kind, kind, schema, arrow, (), (), strategy, functools.partial(_exactly, kind, expected))


def _scalar_leaf(
    kind: type[str], strategy: str, schema: Mapping[str, Any], days: tuple[DayColumn, ...] = ()
) -> Leaf:
    schema = {"type": "string", **schema}
    return Leaf(kind, str, schema, "string", (), days, strategy, functools.partial(_scalar, kind))


def _word_leaf(kind: type[Word]) -> Leaf:
    meanings = [{"const": word.value, "description": word.meaning} for word in kind]
    schema = {"type": "string", "oneOf": meanings}
    return Leaf(kind, str, schema, "string", tuple(kind), (), "sampled_from", functools.partial(_word, kind))


_DAYS: Final = (
    DayColumn("_earliest", "The first day that it may be.", lambda date: date.earliest),
    DayColumn("_latest", "The last day that it may be.", lambda date: date.latest),
)


def _reachable() -> Iterator[type[Word]]:
    """Yield the closed words that the classes use; which they are is said there and nowhere else."""
    for cls in CLASSES:
        for field in fields_of(cls):
            if field.shape.is_word:
                yield field.shape.leaf


_ROWS: Final = (
    _plain_leaf(str, "string", "string", "text", "text"),
    _plain_leaf(int, "integer", "int64", "integers", "an integer"),
    _plain_leaf(bool, "boolean", "bool", "booleans", "true or false"),
    _scalar_leaf(PartialDate, "partial_dates", {"pattern": PartialDate.PATTERN}, _DAYS),
    _scalar_leaf(Transmittal, "transmittals", {"pattern": Transmittal.PATTERN}),
    _scalar_leaf(CaseDesignator, "case_designators", {"pattern": CaseDesignator.PATTERN}),
    _scalar_leaf(CountryCode, "country_codes", {"enum": sorted(row.code for row in COUNTRIES)}),
    _scalar_leaf(Designation, "designations", {"minLength": 1, "maxLength": LONGEST}),
)

LEAVES: Final[Mapping[type, Leaf]] = MappingProxyType(
    {row.kind: row for row in (*_ROWS, *map(_word_leaf, dict.fromkeys(_reachable())))}
)
"""Every leaf type of the model: text, integer and boolean, the scalars, and the closed words."""


def leaf_of(kind: type) -> Leaf:
    """Return how a leaf type is written; a closed word that no class of the model uses has a row made for it.

    Raises:
        KeyError: The table lacks the type.

    """
    row = LEAVES.get(kind)
    if row is None and issubclass(kind, Word) and issubclass(kind, enum.Enum):
        return _word_leaf(kind)
    return LEAVES[kind] if row is None else row


def missing() -> tuple[type, ...]:
    """Return the leaf types of the model that the table lacks."""
    used = {field.shape.leaf for cls in CLASSES for field in fields_of(cls) if not field.shape.is_record}
    return tuple(sorted((used | set(SCALARS)) - set(LEAVES), key=lambda kind: kind.__name__))
