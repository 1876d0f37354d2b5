# SPDX-License-Identifier: MIT
"""Each class refuses the combinations of fields that make no sense, and says which."""

from collections.abc import Callable
from typing import Any

import pytest

from fmsdata import (
    Actor,
    ActorKind,
    Bound,
    Combination,
    Contractor,
    ContractorStatus,
    DateBasis,
    Designation,
    InvalidError,
    Item,
    Notification,
    Part,
    PartRelation,
    PartRole,
    Polarity,
    Quantity,
    QuantityKind,
    Relation,
    RelationKind,
    RelationStatus,
    Source,
    SourceKind,
    Stance,
    StanceMode,
    Value,
    ValueScope,
    Voice,
    WeaponSystem,
)


def _notification(**fields: Any) -> Notification:
    return Notification(id="n", notice="n", source="s", **fields)


def _relation(**fields: Any) -> Relation:
    return Relation(**({"id": "r", "subject": "a", "objects": ("b",)} | fields))


def _stance(**fields: Any) -> Stance:
    return Stance(**({"id": "s", "holder": "a", "polarity": Polarity.OPPOSES, "topic": "t"} | fields))


REFUSED: list[tuple[str, Callable[[], object]]] = [
    ("low, high", lambda: Quantity(kind=QuantityKind.RANGE, low=8, high=6)),
    ("low, high", lambda: Quantity(kind=QuantityKind.RANGE, low=6)),
    ("low, high", lambda: Quantity(low=6, high=8)),
    ("count", lambda: Quantity(kind=QuantityKind.RANGE, low=6, high=8, count=7)),
    ("count", lambda: Quantity(kind=QuantityKind.REFERENCE, same_as="missiles", count=7)),
    ("count", lambda: Quantity(kind=QuantityKind.WITHHELD, count=7)),
    ("before, count", lambda: Quantity(kind=QuantityKind.CHANGE, count=6)),
    ("before", lambda: Quantity(count=6, before=4)),
    ("same_as", lambda: Quantity(kind=QuantityKind.REFERENCE)),
    ("same_as", lambda: Quantity(count=1, same_as="missiles")),
    ("unit_assigned, unit", lambda: Quantity(count=1, unit_assigned=True)),
    (
        "designation, alternatives",
        lambda: Item(
            name="x",
            designation=Designation("AIM-120C-7"),
            alternatives=(Designation("AIM-120C-7"), Designation("AIM-120C-8")),
        ),
    ),
    ("alternatives", lambda: Item(name="x", alternatives=(Designation("AIM-120C-7"),))),
    ("combination", lambda: Item(name="x", combination=Combination.MIX)),
    ("total_usd", lambda: Value(total_usd=-1)),
    ("mde_usd", lambda: Value(mde_usd=5, withheld=True)),
    ("currency, amount", lambda: Value(amount=5)),
    ("currency, amount", lambda: Value(currency="EUR")),
    ("total_usd", lambda: Value(currency="EUR", amount=5, total_usd=6)),
    ("contractor_status", lambda: _notification(contractors=(Contractor(name="Boeing"),))),
    ("contractors", lambda: _notification(contractor_status=ContractorStatus.NAMED)),
    ("contractors", lambda: _notification(contractor_status=ContractorStatus.NONE)),
    ("restated_in", lambda: _notification(restated_in="n")),
    ("status", lambda: _relation(kind=RelationKind.RECOGNITION, status=RelationStatus.MEMBER)),
    ("status", lambda: _relation(kind=RelationKind.MEDIATION, status=RelationStatus.GOAL)),
    (
        "objects",
        lambda: _relation(kind=RelationKind.SUPPORT, status=RelationStatus.ONGOING, objects=()),
    ),
    ("target, topic", lambda: _stance(topic=None)),
    ("polarity", lambda: _stance(polarity=None)),
    ("polarity", lambda: _stance(polarity=None, mode=StanceMode.URGES)),
    ("speaker", lambda: _stance(voice=Voice.OWN, speaker="b")),
    ("parent", lambda: Actor(id="a", name="A", kind=ActorKind.COMPANY, parent="a")),
    ("members_complete", lambda: Actor(id="a", name="A", kind=ActorKind.GROUP, members_complete=True)),
    ("part_of", lambda: WeaponSystem(id="a", name="A", part_of="a")),
    ("published_basis", lambda: Source(id="s", kind=SourceKind.NEWS, published_basis=DateBasis.STATED)),
    ("copy_of", lambda: Source(id="s", kind=SourceKind.NEWS, copy_of="s")),
]


@pytest.mark.parametrize(("field", "make"), REFUSED)
def test_a_combination_that_makes_no_sense_is_refused(field: str, make: Callable[[], object]) -> None:
    with pytest.raises(InvalidError) as caught:
        make()

    assert field in [problem.field for problem in caught.value.problems]
    assert "expected" in str(caught.value)


def test_what_real_notices_say_is_accepted() -> None:
    made = (
        Quantity(kind=QuantityKind.CHANGE, before=4, count=6),
        Quantity(kind=QuantityKind.INDEFINITE),
        Quantity(count=10, bound=Bound.UP_TO, approximate=True),
        Quantity(parts=(Part(label="installed", relation=PartRelation.MAKES_UP, count=60),)),
        Value(total_usd=-5, scope=ValueScope.CHANGE),
        Value(total_usd=0, mde_usd=0),
        Value(withheld=True),
        Value(currency="EUR", amount=5),
        _notification(items=(), contractors=(), contractor_status=ContractorStatus.NONE),
        _notification(contractor_status=ContractorStatus.UNDETERMINED),
        _stance(polarity=None, mode=StanceMode.EXPECTS),
        _stance(voice=Voice.OWN, speaker="a"),
        _stance(target="n", topic=None),
    )
    assert len(made) == len(set(made))


def test_a_count_without_its_included_parts_is_derived_and_says_so() -> None:
    inside = Part(
        label="fly-to-buy missiles", relation=PartRelation.INCLUDED, role=PartRole.FLY_TO_BUY, count=6
    )
    beside = Part(label="option", relation=PartRelation.ADDITIONAL, role=PartRole.OPTION, count=18)

    derived = Quantity(count=246, parts=(inside, beside)).without_included

    assert derived is not None
    assert derived.value == int(derived) == 240
    assert str(derived) == "240 (derived: 246 less 6 fly-to-buy missiles)"
    assert Quantity(count=18, parts=(beside,)).without_included is None
    assert Quantity(count=5, parts=(inside,)).without_included is None
    assert Quantity(parts=(inside,)).without_included is None


def test_a_whole_that_is_not_printed_is_derived_from_its_parts() -> None:
    installed = Part(label="installed", relation=PartRelation.MAKES_UP, count=60)
    spares = Part(label="spares", relation=PartRelation.MAKES_UP, count=10)
    unknown = Part(label="floats", relation=PartRelation.MAKES_UP)

    derived = Quantity(parts=(installed, spares)).sum_of_parts

    assert derived is not None
    assert (derived.value, derived.basis) == (70, "60 + 10")
    assert Quantity(parts=(installed, unknown)).sum_of_parts is None
    assert Quantity(count=5).sum_of_parts is None


@pytest.mark.parametrize(
    ("value", "missing"),
    [
        (Value(total_usd=100, mde_usd=60), 40),
        (Value(total_usd=100, other_usd=60), 40),
        (Value(mde_usd=60, other_usd=40), 100),
        (Value(total_usd=100), None),
        (Value(total_usd=100, mde_usd=60, other_usd=40), None),
    ],
)
def test_the_missing_row_of_a_split_is_derived(value: Value, missing: int | None) -> None:
    derived = value.missing_row

    assert missing == (derived.value if derived else None)
