# SPDX-License-Identifier: MIT
"""Whatever a caller pins is kept: every keyword of every strategy, for every word that it takes."""

import datetime
import inspect
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis.strategies import SearchStrategy

from fmsdata import (
    ActKind,
    ActorKind,
    Affiliation,
    CountryCode,
    DatePrecision,
    Designation,
    DesignationSystem,
    Extent,
    MilestoneKind,
    NoticeKind,
    PartialDate,
    PartRelation,
    PartRole,
    PartyRole,
    QuantityKind,
    RelationKind,
    Section,
    SourceKind,
    Transmittal,
    ValueScope,
    WeaponSystem,
)
from fmsdata._fields import walk
from fmsdata.testing import strategies
from fmsdata.testing._gear import GEAR, Gear

DAY = datetime.date(2013, 5, 17)
SYSTEM = WeaponSystem(id="fgm-148", name="Javelin", designation=Designation("FGM-148F"), category="missile")


class Pin(NamedTuple):
    """A keyword of a strategy with a value, and what must be true of everything that is drawn."""

    strategy: str
    keyword: str
    value: Any
    kept: Callable[[Any], object]


def _sources(record: Any) -> set[str]:
    return {one.source for one in getattr(record, "evidence", ())}


def _days(record: Any) -> Iterator[datetime.date]:
    for node in walk(record):
        for name in ("on", "since", "until", "said_on", "reported_on"):
            date = getattr(node.record, name, None)
            if date is not None:
                yield date.earliest


def _is(field: str, wanted: object) -> Callable[[Any], bool]:
    return lambda record: getattr(record, field) == wanted


def _names(gear: Gear) -> Callable[[Any], bool]:
    return lambda item: gear.noun in item.name and item.system is None


def _words(strategy: str, keyword: str, words: Any, field: str) -> Iterator[Pin]:
    for word in words:
        yield Pin(strategy, keyword, word, _is(field, word))


def _texts(keyword: str, field: str, *names: str) -> Iterator[Pin]:
    for name in names:
        yield Pin(name, keyword, "mine", lambda record: getattr(record, field) == "mine")


SYSTEMS = {
    "missile": DesignationSystem.MISSILE,
    "aircraft": DesignationSystem.AIRCRAFT,
    "electronic warfare": DesignationSystem.ELECTRONICS,
    "bomb": DesignationSystem.MUNITION_UNIT,
    "tank": DesignationSystem.ARMY,
    "torpedo": DesignationSystem.NAVAL,
    "engine": DesignationSystem.ENGINE,
}
WITH_EVIDENCE = (
    *(
        "actors",
        "acts",
        "contractors",
        "items",
        "milestones",
        "parties",
        "relations",
        "service_items",
        "staff",
    ),
    *("stances", "values", "weapon_systems"),
)

PINS = (
    *_words("actors", "kind", ActorKind, "kind"),
    *_words("acts", "kind", ActKind, "kind"),
    *_words("relations", "kind", RelationKind, "kind"),
    *_words("milestones", "kind", MilestoneKind, "kind"),
    *_words("parties", "role", PartyRole, "role"),
    *_words("parts", "relation", PartRelation, "relation"),
    *_words("parts", "role", PartRole, "role"),
    *_words("quantities", "kind", QuantityKind, "kind"),
    *_words("sources", "kind", SourceKind, "kind"),
    *_words("sources", "extent", Extent, "extent"),
    *_words("staff", "affiliation", Affiliation, "affiliation"),
    *_words("values", "scope", ValueScope, "scope"),
    *_words("items", "section", Section, "section"),
    *_words("service_items", "section", Section, "section"),
    *_words("partial_dates", "precision", DatePrecision, "precision"),
    *_words("notifications", "kind", NoticeKind, "kind"),
    *_texts("record_id", "id", "acts", "relations", "stances", "sources", "notifications"),
    *_texts("key", "key", "items", "service_items"),
    *_texts("target", "target", "acts", "stances"),
    *_texts("unit", "unit", "quantities"),
    *_texts("notice", "notice", "notifications"),
    *_texts("holder", "holder", "stances"),
    *_texts("role", "role", "contractors"),
    *_texts("source", "source", "evidence", "notifications"),
    *_texts("quote", "quote", "evidence"),
    *(Pin(name, "source", "mine", lambda record: _sources(record) <= {"mine"}) for name in WITH_EVIDENCE),
    Pin("evidence", "supports", ("kind", "on"), lambda one: one.supports == ("kind", "on")),
    Pin("case_designators", "country", "XK", lambda case: case.customer == "KV"),
    Pin("case_designators", "agency", "P", lambda case: case.agency == "P"),
    Pin("contractors", "among", ("boeing",), lambda firm: "boeing" in repr(firm).lower()),
    Pin("country_codes", "purchasers_only", True, lambda code: code != "US"),
    Pin("counts", "minimum", 9_000, lambda count: 9_000 <= count <= 9_999),
    Pin("counts", "maximum", 3, lambda count: 1 <= count <= 3),
    Pin("quantities", "minimum", 9_000, lambda quantity: (quantity.count or 9_000) >= 9_000),
    Pin("quantities", "maximum", 3, lambda quantity: (quantity.count or 0) <= 3),
    Pin("quantities", "divided", False, lambda quantity: quantity.parts == ()),
    Pin("values", "total_usd", 75_000_000, lambda value: value.total_usd == 75_000_000),
    Pin("values", "mde", True, lambda value: value.mde_usd != 0),
    Pin("values", "mde", False, lambda value: not value.mde_usd),
    Pin("transmittals", "year", 1999, lambda number: number.year == 1999),
    Pin("transmittals", "enhancement", True, lambda number: number.is_enhancement),
    Pin("transmittals", "enhancement", False, lambda number: not number.is_enhancement),
    Pin("partial_dates", "earliest", DAY, lambda date: date.latest >= DAY),
    Pin("partial_dates", "latest", DAY, lambda date: date.earliest <= DAY),
    Pin("milestones", "on", PartialDate("2013-05"), lambda step: step.on == "2013-05"),
    Pin("sources", "published_on", PartialDate("2013"), lambda source: source.published_on == "2013"),
    *(
        Pin(name, "latest", DAY, lambda record: all(day <= DAY for day in _days(record)))
        for name in ("acts", "relations", "stances")
    ),
    Pin("stances", "among", ("serbia",), lambda stance: stance.holder == "serbia"),
    *(Pin("items", "category", name, _names(gear)) for name, gear in GEAR.items()),
    Pin("items", "system", SYSTEM, lambda item: item.system == "fgm-148"),
    *(Pin("designations", "category", name, _is("system", system)) for name, system in SYSTEMS.items()),
    Pin("designations", "category", "helicopter", _is("vehicle_type", "H")),
    Pin("designations", "category", "uncrewed aircraft", _is("vehicle_type", "Q")),
    Pin("designations", "category", "guidance kit", _is("item_code", "KM")),
    Pin("designations", "category", "launcher", _is("item_code", "LA")),
    Pin("designations", "category", "radar", _is("equipment_type", "P")),
    Pin("designations", "category", "radio", _is("equipment_type", "R")),
    *(Pin("designations", "system", system, _is("system", system)) for system in DesignationSystem),
    *(Pin("weapon_systems", "category", name, _is("category", name)) for name in GEAR),
    Pin("weapon_systems", "manufacturers", False, lambda one: one.manufacturers == ()),
    Pin("parties", "country", "XK", lambda party: "kosovo" in repr(party).lower()),
    Pin("notifications", "purchaser", "RO", lambda notice: notice.purchaser == "romania"),
    Pin("notifications", "min_items", 2, lambda notice: len(notice.items) >= 2),
    Pin("notifications", "max_items", 1, lambda notice: len(notice.items or ()) <= 1),
    Pin(
        "notifications",
        "era",
        "register",
        lambda notice: all(1993 <= step.on.earliest.year <= 2008 for step in notice.dates),
    ),
    Pin(
        "notifications",
        "systems",
        (SYSTEM,),
        lambda one: {item.system for item in one.items or ()} <= {None, "fgm-148"},
    ),
    Pin("notifications", "amends", Transmittal("12-05"), lambda notice: notice.amends in (None, "12-05")),
    Pin("datasets", "min_notifications", 2, lambda dataset: len(dataset.notifications) >= 2),
    Pin("datasets", "max_notifications", 1, lambda dataset: len(dataset.notifications) == 1),
    Pin("datasets", "positions", False, lambda one: not (one.relations or one.acts or one.stances)),
    Pin(
        "datasets",
        "purchaser",
        "XK",
        lambda one: CountryCode("XK") in {actor.country for actor in one.actors},
    ),
    Pin(
        "datasets",
        "era",
        "dsca",
        lambda one: {source.kind for source in one.sources} <= set(strategies.ERAS["dsca"].kinds),
    ),
    Pin(
        "datasets_with_texts",
        "era",
        "record",
        lambda drawn: {one.kind for one in drawn[0].sources} == {SourceKind.CONGRESSIONAL_RECORD},
    ),
    Pin(
        "members",
        "firm",
        "boeing",
        lambda member: member.name == "The Boeing Company" or "oeing" in member.name,
    ),
)


def _named(pin: Pin) -> str:
    value = pin.value if isinstance(pin.value, (str, int)) else type(pin.value).__name__
    return f"{pin.strategy}-{pin.keyword}-{value}"


@pytest.mark.parametrize("pin", PINS, ids=_named)
def test_what_is_pinned_is_kept(pin: Pin) -> None:
    strategy: SearchStrategy[Any] = getattr(strategies, pin.strategy)(**{pin.keyword: pin.value})

    @settings(max_examples=15)
    @given(strategy)
    def kept(drawn: Any) -> None:
        assert pin.kept(drawn)

    kept()


def test_every_keyword_of_every_strategy_is_among_those() -> None:
    wanted = {
        (name, keyword)
        for name in strategies.__all__
        if inspect.isfunction(function := getattr(strategies, name))
        for keyword, parameter in inspect.signature(function).parameters.items()
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY
        and "SearchStrategy" in str(inspect.signature(function))
    }

    missing = wanted - {(pin.strategy, pin.keyword) for pin in PINS}
    assert missing - {("broken_json", "code")} == set()
