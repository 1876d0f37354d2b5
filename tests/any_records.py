# SPDX-License-Identifier: MIT
"""Records of every class with whatever the constructors accept, however odd: made from the walk over fields.

The shipped strategies make records as notices print them; what carries records must carry these too.
"""

import datetime
from collections.abc import Callable
from typing import Any

import hypothesis.strategies as st

from fmsdata._fields import Field, fields_of
from fmsdata.errors import FmsdataError
from fmsdata.model._plain import LIMITS, Currency, Language, Sha256, TextLimits, WholeLimits
from fmsdata.model.cases import CaseDesignator
from fmsdata.model.countries import CountryCode
from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.positions import STATUSES, Relation, Stance
from fmsdata.model.quantities import Quantity
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.values import Value
from fmsdata.model.words import (
    ContractorStatus,
    Polarity,
    QuantityKind,
    RelationStatus,
    StanceMode,
    ValueScope,
    Voice,
)
from fmsdata.tables.countries import COUNTRIES

Drawn = dict[str, Any]

_WORDS = (
    "a",
    "b-1",
    "=1+1",
    "'x",
    "'",
    "-",
    "@é",
    "\N{FULLWIDTH EQUALS SIGN}",
    "a\nb",
    '"',
    "0",
    "\t",
    "\x00",
    "…",
)


def _text() -> st.SearchStrategy[str]:
    anything = st.text(st.characters(codec="utf-8"), min_size=1, max_size=6)
    return st.sampled_from(_WORDS) | anything


def _designation(text: str) -> Designation | None:
    try:
        return Designation.parse(text)
    except FmsdataError:
        return None


def _dates() -> st.SearchStrategy[PartialDate]:
    days = st.dates(datetime.date(1000, 1, 1), datetime.date(2199, 12, 31))
    return st.builds(
        lambda day, length: PartialDate(day.isoformat()[:length]), days, st.sampled_from((4, 7, 10))
    )


_SCALARS: dict[type[Any], st.SearchStrategy[Any]] = {
    PartialDate: _dates(),
    Transmittal: st.from_regex(Transmittal.PATTERN, fullmatch=True).map(str.strip).map(Transmittal),
    CaseDesignator: st.sampled_from(("KV-B-UAB", "SA-D-1234", "B4-P-ABC")).map(CaseDesignator),
    CountryCode: st.sampled_from([row.code for row in COUNTRIES]).map(CountryCode),
    Designation: st.sampled_from(("AIM-120C-8", "Mk 54 Mod 0", "Patriot")).map(Designation)
    | _text().map(_designation).filter(bool),
}
_TEXTS = {
    LIMITS[Sha256]: st.text("0123456789abcdef", min_size=64, max_size=64),
    LIMITS[Currency]: st.sampled_from(("EUR", "GBP")),
    LIMITS[Language]: st.sampled_from(("en", "zh-Hant-TW", "de-AT")),
}


def _leaf(field: Field) -> st.SearchStrategy[Any]:
    leaf, check = field.shape.leaf, field.shape.limits
    if field.shape.is_record:
        return any_record(leaf)
    if field.shape.is_word:
        return st.sampled_from(tuple(leaf.__members__.values()))
    if isinstance(check, TextLimits):
        return _TEXTS[check] if check in _TEXTS else _text()
    if isinstance(check, WholeLimits):
        return st.sampled_from((check.minimum, 0, 1, 7, check.maximum))
    return st.booleans() if leaf is bool else _SCALARS[leaf]


def _value(field: Field) -> st.SearchStrategy[Any]:
    value = _leaf(field)
    if field.shape.many:
        value = st.lists(value, max_size=2).map(tuple)
    return st.none() | value if field.shape.optional else value


def _quantity(draw: st.DrawFn, given: Drawn) -> None:
    kind = given.get("kind", QuantityKind.NUMBER)
    for name in ("low", "high", "before", "same_as"):
        given.pop(name, None)
    number = st.sampled_from((0, 1, 246))
    if kind not in (QuantityKind.NUMBER, QuantityKind.CHANGE):
        given.pop("count", None)
    if kind is QuantityKind.RANGE:
        given["low"], given["high"] = draw(number), 2**53 - 1
    if kind is QuantityKind.CHANGE:
        given["before"], given["count"] = draw(number), draw(number)
    if kind is QuantityKind.REFERENCE:
        given["same_as"] = draw(_text())
    if given.get("unit") is None:
        given.pop("unit_assigned", None)


def _item(draw: st.DrawFn, given: Drawn) -> None:
    if len(given.get("alternatives", ())) < 2 or draw(st.booleans()):
        given.pop("alternatives", None)
        given.pop("combination", None)
    else:
        given.pop("designation", None)


def _worth(draw: st.DrawFn, given: Drawn) -> None:
    dollars = ("total_usd", "mde_usd", "other_usd")
    given.pop("currency", None)
    given.pop("amount", None)
    if draw(st.integers(0, 4)) == 0:
        given["currency"], given["amount"] = "EUR", 5
        given.pop("total_usd", None)
    for name in dollars:
        if given.get("withheld") or (
            (given.get(name) or 0) < 0 and given.get("scope") is not ValueScope.CHANGE
        ):
            given.pop(name, None)


def _relation(draw: st.DrawFn, given: Drawn) -> None:
    standing = (RelationStatus.ONGOING, RelationStatus.ENDED, RelationStatus.PLANNED)
    given["status"] = draw(st.sampled_from(sorted(STATUSES.get(given["kind"], standing))))
    given["objects"] = given["objects"] or ("a",)


def _stance(draw: st.DrawFn, given: Drawn) -> None:
    if given.get("target") is None:
        given["topic"] = draw(_text())
    if given.get("mode") is not StanceMode.EXPECTS and given.get("polarity") is None:
        given["polarity"] = draw(st.sampled_from(list(Polarity)))
    if given.get("voice") is Voice.OWN:
        given.pop("speaker", None)


def _notification(_: st.DrawFn, given: Drawn) -> None:
    status = given.get("contractor_status")
    if given.get("contractors"):
        given["contractor_status"] = ContractorStatus.NAMED
    elif status is ContractorStatus.NAMED:
        given.pop("contractor_status")
    elif status is ContractorStatus.NONE:
        given["contractors"] = ()


_MENDED: dict[type[Any], Callable[[st.DrawFn, Drawn], None]] = {
    Quantity: _quantity,
    Item: _item,
    Value: _worth,
    Relation: _relation,
    Stance: _stance,
    Notification: _notification,
}


@st.composite
def any_record(draw: st.DrawFn, cls: type[Any], most: int = 7) -> Any:
    """Draw a record of a class, with at most *most* of the fields that it need not have."""
    fields = fields_of(cls)
    optional = [field for field in fields if not field.required]
    chosen = draw(st.lists(st.sampled_from(optional), unique=True, max_size=most)) if optional else []
    given = {field.name: draw(_value(field)) for field in fields if field.required or field in chosen}
    if cls in _MENDED:
        _MENDED[cls](draw, given)
    try:
        return cls(**given)
    except FmsdataError:
        return cls(**{name: given[name] for name in given if name in _needed(cls, given)})


def _needed(cls: type[Any], given: Drawn) -> set[str]:
    """Return the fields to keep when what was drawn does not go together: references to oneself, mostly."""
    required = {field.name for field in fields_of(cls) if field.required}
    return required | (set(given) & {"topic", "polarity"})
