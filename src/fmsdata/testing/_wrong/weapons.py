# SPDX-License-Identifier: MIT
"""What breaks each rule on weapons and their designations (5xx)."""

from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.model.actors import WeaponSystem
from fmsdata.model.dataset import Dataset
from fmsdata.model.designation import Designation, DesignationSystem
from fmsdata.model.items import Item
from fmsdata.testing._choices import FLAG, pick
from fmsdata.testing._designations import designations
from fmsdata.testing._gear import GEAR
from fmsdata.testing._wrong._sound import bundle, plain_notice

__all__ = ["WEAPONS"]

_MISTAKEN: Final = (("bomb", "missile"), ("radar", "missile"), ("helicopter", "missile"), ("missile", "bomb"))
_BASES: Final = ("AIM-120", "AGM-88", "FGM-148", "RIM-66", "F-16", "UH-60")


def _missiles() -> SearchStrategy[Designation]:
    return designations(category="missile")


def _two_missiles() -> SearchStrategy[list[Designation]]:
    return st.lists(_missiles(), min_size=2, max_size=2, unique_by=lambda one: one.base)


def _named(designation: Designation, category: str = "missile") -> str:
    return f"{designation} {GEAR[category].plural}"


@st.composite
def _not_decoded(draw: DrawFn) -> Item:
    name = draw(designations(system=DesignationSystem.UNKNOWN))
    return Item(name=f"{name} systems", designation=name)


@st.composite
def _irregular(draw: DrawFn) -> Item:
    odd = Designation(f"{draw(st.sampled_from(_BASES[:4]))}-{draw(st.sampled_from('ABCDEF'))}-8")
    return Item(name=_named(odd), designation=odd)


@st.composite
def _series_unused(draw: DrawFn) -> Item:
    odd = Designation(draw(pick(*_BASES)) + draw(st.sampled_from("IO")))
    return Item(name=f"{odd} {draw(pick('spare parts', 'support'))}", designation=odd)


@st.composite
def _wrong_category(draw: DrawFn) -> WeaponSystem:
    borne, category = draw(pick(*_MISTAKEN))
    designation = draw(designations(category=borne))
    return WeaponSystem(id="system", name=str(designation), designation=designation, category=category)


@st.composite
def _two_ids(draw: DrawFn) -> Dataset:
    one = draw(_missiles())
    pair = (
        WeaponSystem(id="one", name=f"{one} missile", designation=one),
        WeaponSystem(id="two", name=f"{one} guided missile", designation=one),
    )
    lines = (Item(name=_named(one), system="one"), Item(name=f"{one} guided missiles", system="two"))
    return draw(bundle(plain_notice(items=lines), *pair))


@st.composite
def _in_circle(draw: DrawFn) -> Dataset:
    ids = [f"part-{letter}" for letter in "abcd"[: draw(st.integers(2, 4))]]
    circle = [
        WeaponSystem(id=name, name=f"Part {name[-1].upper()}", part_of=whole)
        for name, whole in zip(ids, ids[1:] + ids[:1], strict=True)
    ]
    return draw(bundle(plain_notice(items=(Item(name="launch units", system=ids[0]),)), *circle))


@st.composite
def _against_system(draw: DrawFn) -> Dataset:
    one, two = draw(_two_missiles())
    system = WeaponSystem(id="system", name=f"{one} missile", designation=one)
    line = Item(name="missiles", system="system", designation=two)
    return draw(bundle(plain_notice(items=(line,)), system))


@st.composite
def _not_in_name(draw: DrawFn) -> Item:
    one, two = draw(_two_missiles())
    return Item(name=_named(one), designation=two)


@st.composite
def _two_roles(draw: DrawFn) -> Item:
    one = draw(_missiles())
    if draw(FLAG):
        return Item(name="missile components", designation=one, components=(one,))
    return Item(name="missile components", designation=one, fits=(one,))


@st.composite
def _item_against_category(draw: DrawFn) -> Dataset:
    said, category = draw(pick(("missiles", "launcher"), ("missiles", "radar"), ("launchers", "missile")))
    name = draw(pick("Javelin", "Patriot", "Stinger"))
    system = WeaponSystem(id="system", name=name, category=category)
    line = Item(name=f"{name} {said}", system="system")
    return draw(bundle(plain_notice(items=(line,)), system))


@st.composite
def _names_another(draw: DrawFn) -> Dataset:
    one, two = draw(pick(("Javelin", "Patriot"), ("Stinger", "Javelin"), ("Patriot", "Stinger")))
    systems = (WeaponSystem(id="own", name=one), WeaponSystem(id="named", name=two))
    said = draw(pick("missiles", "rounds", "systems"))
    lines = (Item(name=f"{two} {said}", system="own"), Item(name=f"{two} trainers", system="named"))
    return draw(bundle(plain_notice(items=lines), *systems))


WEAPONS: Final[dict[str, Callable[[], SearchStrategy[Any]]]] = {
    "FMS501": _not_decoded,
    "FMS502": _irregular,
    "FMS503": _series_unused,
    "FMS504": _wrong_category,
    "FMS505": _two_ids,
    "FMS506": _in_circle,
    "FMS507": _against_system,
    "FMS508": _not_in_name,
    "FMS509": _two_roles,
    "FMS510": _item_against_category,
    "FMS511": _names_another,
}
"""The strategy of each code."""
