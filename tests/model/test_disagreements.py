# SPDX-License-Identifier: MIT
"""Where the sources of one notice differ, and whether rounding or a bound explains it."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata import (
    Actor,
    ActorKind,
    Bound,
    CountryCode,
    Dataset,
    Designation,
    DisagreementKind,
    Item,
    Milestone,
    MilestoneKind,
    Notification,
    Part,
    PartialDate,
    PartRelation,
    Quantity,
    QuantityKind,
    Scope,
    Stage,
    Transmittal,
    Value,
    ValueScope,
    check,
    load_dataset,
)


def _dataset(*notifications: dict[str, Any]) -> Dataset:
    return Dataset(
        id="made",
        title="Made for a test",
        actors=(
            Actor(id="kuwait", name="Kuwait", kind=ActorKind.COUNTRY, country=CountryCode("KW")),
            Actor(id="kaf", name="air force", kind=ActorKind.ARMED_FORCE, country=CountryCode("KW")),
            Actor(id="qatar", name="Qatar", kind=ActorKind.COUNTRY, country=CountryCode("QA")),
            Actor(id="nato", name="NATO", kind=ActorKind.ORGANISATION),
            Actor(id="nspa", name="NSPA", kind=ActorKind.ORGANISATION, parent="nato"),
        ),
        notifications=tuple(
            Notification(id=f"n{place}", notice="one", source="text", **fields)
            for place, fields in enumerate(notifications)
        ),
    )


def _found(*notifications: dict[str, Any]) -> dict[str, bool]:
    return {one.subject: one.reconcilable for one in _dataset(*notifications).disagreements("one")}


def _value(total: int, **fields: Any) -> dict[str, Any]:
    return {"value": Value(total_usd=total, **fields)}


def _count(number: int | None, **fields: Any) -> dict[str, Any]:
    return {"items": (Item(name="missiles", quantity=Quantity(count=number, **fields)),)}


def test_a_slip_of_scale_is_a_disagreement() -> None:
    (found,) = _dataset(
        _value(30_000_000, as_printed="$30 million"), _value(30_000_000_000, as_printed="$30 billion"), {}
    ).disagreements("one")

    assert not found.reconcilable
    assert (found.kind, found.about) == (DisagreementKind.TOTAL, None)
    assert [one.value for one in found.statements] == [30_000_000, 30_000_000_000]
    assert [one.shown for one in found.statements] == ["30,000,000", "30,000,000,000"]
    assert [one.as_printed for one in found.statements] == ["$30 million", "$30 billion"]
    assert str(found) == "total_usd: 30,000,000 (n0); 30,000,000,000 (n1)"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            _value(1_670_000_000, as_printed="$1.67 billion"),
            _value(1_673_000_000, as_printed="$1.673 billion"),
        ),
        (
            _value(23_000_000_000, approximate=True, as_printed="about $23 billion"),
            _value(23_110_000_000, as_printed="$23.11 billion"),
        ),
        (
            _value(106_000_000, bound=Bound.MORE_THAN, as_printed="more than $106 million"),
            _value(106_500_000, as_printed="$106.5 million"),
        ),
        (
            _value(100_000_000, approximate=True, as_printed="about $100 million"),
            _value(115_000_000, as_printed="$115 million"),
        ),
        (_value(80, bound=Bound.UP_TO), _value(75)),
    ],
)
def test_rounding_and_bounds_explain_a_difference(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert _found(one, other) == {"total_usd": True}


def test_what_a_text_leaves_out_contradicts_nobody() -> None:
    assert _found({}, _value(5), _count(3), {"transmittal": Transmittal("24-22")}) == {}


def test_the_value_of_a_package_contradicts_no_value_of_a_notice() -> None:
    assert _found(_value(5), _value(9, scope=ValueScope.PACKAGE)) == {}


def test_dates_numbers_and_purchasers_are_compared() -> None:
    def told(on: str, number: str, buyer: str) -> dict[str, Any]:
        step = Milestone(kind=MilestoneKind.DELIVERED_TO_CONGRESS, on=PartialDate(on))
        return {"dates": (step,), "transmittal": Transmittal(number), "purchaser": buyer}

    assert _found(told("2024-01-11", "24-22", "kuwait"), told("2024-01-12", "24-23", "qatar")) == {
        "delivered_to_congress": False,
        "transmittal": False,
        "purchaser": False,
    }
    assert _found(told("2024-01-11", "24-22", "kuwait"), told("2024-01-11", "24-22", "kaf")) == {}


def test_purchasers_without_a_record_are_compared_by_their_printed_names() -> None:
    israel, kuwait = ({"purchaser_as_printed": name} for name in ("Israel", "Government of Kuwait"))

    (found,) = _dataset(israel, kuwait).disagreements("one")

    assert [(one.value, one.as_printed) for one in found.statements] == [
        ("IL", "Israel"),
        ("KW", "Government of Kuwait"),
    ]
    assert _found(kuwait, {"purchaser": "kuwait"}) == {}


def test_a_body_of_an_organisation_buys_for_it() -> None:
    assert _found({"purchaser": "nato"}, {"purchaser": "nspa"}) == {}


@given(
    st.lists(
        st.tuples(
            st.sampled_from((None, "kuwait", "kaf", "qatar", "nato", "nspa", "nobody")),
            st.sampled_from((None, "Israel", "Kuwait", "the buyer")),
            st.sampled_from((None, "24-22", "24-23")),
        ),
        min_size=2,
        max_size=4,
    )
)
def test_purchasers_and_numbers_are_irreconcilable_where_a_rule_says_so(
    told: list[tuple[str | None, str | None, str | None]],
) -> None:
    dataset = _dataset(
        *(
            {
                "purchaser": purchaser,
                "purchaser_as_printed": printed,
                "transmittal": None if number is None else Transmittal(number),
            }
            for purchaser, printed, number in told
        )
    )

    kinds = {one.kind for one in dataset.disagreements("one") if not one.reconcilable}
    codes = {one.code for one in check(dataset, select=["FMS411", "FMS413", "FMS417"]).findings}

    assert ("purchaser" in kinds) is bool(codes & {"FMS411", "FMS417"})
    assert ("transmittal" in kinds) is ("FMS413" in codes)


def test_counts_are_compared_where_each_text_counts_one_thing() -> None:
    assert _found(_count(13_981), _count(13_000)) == {"how many": False}
    assert _found(_count(13_981), _count(14_000, bound=Bound.NEARLY)) == {"how many": True}
    assert _found(_count(10), _count(10)) == {}


def test_counts_of_several_things_are_compared_system_by_system() -> None:
    def listed(*counts: tuple[str, int]) -> dict[str, Any]:
        return {
            "items": tuple(
                Item(name=system, system=system, quantity=Quantity(count=count)) for system, count in counts
            )
        }

    assert _found(listed(("f-16", 32), ("f-16", 8), ("f110", 48)), listed(("f-16", 40))) == {}
    assert _found(listed(("f-16", 36), ("f110", 3)), listed(("f-16", 40))) == {"how many f-16": False}


def _listed(*counts: tuple[str | None, int]) -> dict[str, Any]:
    items = tuple(
        Item(
            name=designation or "fighters",
            system="f-16",
            designation=Designation(designation) if designation else None,
            quantity=Quantity(count=count),
        )
        for designation, count in counts
    )
    return {"items": items}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_listed(("F-16C/D", 36)), _listed(("F-16", 36), ("F-16", 26))),
        (_listed(("F-16", 36), (None, 26)), _listed(("F-16C", 36))),
        (_listed(("F-16C", 32)), _listed(("F-16C", 32), ("F-16D", 8))),
        (_listed(("F-16", 40)), _listed(("F-16C", 32), ("F-16D", 8))),
    ],
)
def test_a_text_that_lists_more_items_of_a_system_contradicts_nobody(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert _found(one, other) == {}
    assert _found(other, one) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_listed(("F-16", 36)), _listed(("F-16", 37), ("F-16", 26))),
        (_listed(("F-16C", 36)), _listed(("F-16D", 36), ("F-16C", 26))),
        (_listed(("F-16C", 32), ("F-16D", 8)), _listed(("F-16C", 32), ("F-16D", 10))),
        (_listed(("F-16", 5), ("F-16", 5)), _listed(("F-16", 5), ("F-16", 7), ("F-16", 9))),
    ],
)
def test_items_that_match_none_of_another_text_are_a_disagreement(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert _found(one, other) == {"how many f-16": False}


def test_a_third_text_does_not_hide_that_two_others_differ() -> None:
    (found,) = _dataset(
        _listed(("F-16", 36)),
        _listed(("F-16", 36), ("F-16", 26)),
        _listed(("F-16", 36), ("F-16", 30)),
    ).disagreements("one")

    assert [(one.notification, one.value) for one in found.statements] == [("n1", 62), ("n2", 66)]


def test_parts_that_make_up_a_whole_count_as_the_whole() -> None:
    parts = tuple(
        Part(label=label, relation=PartRelation.MAKES_UP, count=count)
        for label, count in (("installed", 40), ("spares", 8))
    )

    assert _found(_count(None, parts=parts), _count(48)) == {}
    assert _found(_count(None, parts=parts), _count(47)) == {"how many": False}


def test_what_is_repeated_from_an_earlier_notice_is_not_compared() -> None:
    again: dict[str, Any] = {"items": (Item(name="missiles", restated=True, quantity=Quantity(count=44)),)}

    assert _found(again, _count(36)) == {}


def test_kits_are_not_compared_with_what_they_fit() -> None:
    def kits(count: int) -> dict[str, Any]:
        fitted = Item(name="kits", fits=(Designation("F-15I"),), quantity=Quantity(count=count))
        return {"items": (fitted,)}

    assert _found(_count(50), kits(25)) == {}
    assert _found(kits(24), kits(25)) == {"how many": False}


def test_the_real_notices_disagree_where_their_remarks_say_so() -> None:
    notices = load_dataset("us-fms-notices")
    open_ones = {
        (notice, found.subject)
        for notice in notices.notices()
        for found in notices.disagreements(notice)
        if not found.reconcilable
    }

    assert ("2005-israel-gbu28", "total_usd") in open_ones
    assert ("2023-israel-tank-ammo", "how many") in open_ones
    assert ("2019-bulgaria-f16", "total_usd") not in open_ones


def test_a_count_without_a_designation_may_be_that_of_one_with_it() -> None:
    def listed(*items: tuple[str | None, int]) -> dict[str, Any]:
        return {
            "items": tuple(
                Item(
                    name=f"missiles {place}",
                    system="javelin",
                    designation=Designation(designation) if designation else None,
                    quantity=Quantity(count=count),
                )
                for place, (designation, count) in enumerate(items)
            )
        }

    assert _found(listed((None, 246)), listed(("FGM-148F", 246), ("FGM-148E", 10))) == {}
    assert _found(listed((None, 240)), listed(("FGM-148F", 246), ("FGM-148E", 10))) != {}


def test_a_quantity_that_gives_no_number_contradicts_none() -> None:
    unknown = (Part(label="installed", relation=PartRelation.MAKES_UP),)

    assert _found(_count(None), _count(48)) == {}
    assert _found(_count(None, parts=unknown), _count(48)) == {}


def test_dates_that_may_be_the_same_day_differ_and_are_reconcilable() -> None:
    def told(on: str, kind: MilestoneKind = MilestoneKind.APPROVED) -> dict[str, Any]:
        return {"dates": (Milestone(kind=kind, on=PartialDate(on)),)}

    (found,) = _dataset(told("2024-02"), told("2024-02-01"), {}).disagreements("one")

    assert (found.kind, found.about, found.reconcilable) == (DisagreementKind.DATE, "approved", True)
    assert [one.value for one in found.statements] == [PartialDate("2024-02"), PartialDate("2024-02-01")]
    assert str(found) == "approved: 2024-02 (n0); 2024-02-01 (n1)"
    assert _found(told("2024-02"), told("2024-02-01"), told("2024-02-02")) == {"approved": False}
    assert _found(told("2024-02", MilestoneKind.PRINTED), told("2025", MilestoneKind.PRINTED)) == {}


def test_a_step_that_is_planned_is_no_other_date_of_it() -> None:
    planned = Milestone(kind=MilestoneKind.APPROVED, on=PartialDate("2025"), planned=True)
    taken = Milestone(kind=MilestoneKind.APPROVED, on=PartialDate("2024-02"))

    assert _found({"dates": (planned,)}, {"dates": (taken,)}) == {}
    assert (
        _found({"dates": (planned, taken)}, {"dates": (attrs.evolve(taken, on=PartialDate("2023")),)}) != {}
    )


def test_a_range_is_compared_and_shown_with_both_ends() -> None:
    (found,) = _dataset(
        _count(9), {"items": (Item(name="m", quantity=Quantity(kind=QuantityKind.RANGE, low=5, high=8)),)}
    ).disagreements("one")

    assert not found.reconcilable
    assert [one.value for one in found.statements] == [9, (5, 8)]
    assert str(found) == "how many: 9 (n0); 5 to 8 (n1)"


def test_single_lines_that_name_different_things_are_not_compared() -> None:
    assert _found(_listed(("F-16", 36)), {"items": (_radar(3),)}) == {}


def test_what_comes_along_is_another_thing_than_what_is_sold() -> None:
    spare = attrs.evolve(_radar(5), ancillary=True)

    assert _found({"items": (_radar(3),)}, {"items": (_radar(3), spare)}) == {}
    assert _found({"items": (spare,)}, {"items": (attrs.evolve(_radar(6), ancillary=True),)}) == {
        "how many AN/APG-83": False
    }


def _radar(count: int) -> Item:
    return Item(name="radars", designation=Designation("AN/APG-83"), quantity=Quantity(count=count))


def test_sums_of_ranges_are_ranges() -> None:
    def lines(*quantities: Quantity) -> dict[str, Any]:
        return {
            "items": tuple(
                Item(name=f"line {place}", system="f-16", quantity=one)
                for place, one in enumerate(quantities)
            )
        }

    between = Quantity(kind=QuantityKind.RANGE, low=5, high=8)
    (found,) = _dataset(
        lines(between, Quantity(count=2)), lines(Quantity(count=20), Quantity(count=1))
    ).disagreements("one")

    assert [one.value for one in found.statements] == [(7, 10), 21]


def test_texts_that_list_the_same_are_all_told_beside_one_that_does_not() -> None:
    twice = _listed(("F-16C", 32), ("F-16D", 8))
    (found,) = _dataset(twice, twice, _listed(("F-16C", 32), ("F-16D", 10))).disagreements("one")

    assert [one.notification for one in found.statements] == ["n0", "n1", "n2"]


QUANTITIES = st.builds(
    Quantity, count=st.integers(1, 40), bound=st.sampled_from(Bound), approximate=st.booleans()
)
ITEMS = st.builds(
    Item,
    name=st.sampled_from(["new", "old"]),
    system=st.sampled_from([None, "f-16", "f110"]),
    designation=st.sampled_from([None, Designation("F-16C"), Designation("F-16D")]),
    ancillary=st.booleans(),
    quantity=QUANTITIES,
)
STEPS = st.builds(
    Milestone,
    kind=st.sampled_from([MilestoneKind.APPROVED, MilestoneKind.PRINTED]),
    on=st.sampled_from([None, *map(PartialDate, ("2024", "2024-02", "2024-02-01", "2024-03"))]),
    planned=st.booleans(),
)
TELLINGS = st.fixed_dictionaries(
    {},
    optional={
        "items": st.lists(ITEMS, max_size=3).map(tuple),
        "dates": st.lists(STEPS, max_size=3).map(tuple),
        "value": st.builds(
            Value,
            total_usd=st.sampled_from([0, 100_000_000, 106_500_000, 115_000_000, 10**11]),
            bound=st.sampled_from(Bound),
            approximate=st.booleans(),
        ),
        "scope": st.sampled_from(Scope),
        "stage": st.sampled_from([Stage.NOTIFIED, Stage.ACCEPTED]),
    },
)
REPORTED = {
    "FMS117": DisagreementKind.COUNT,
    "FMS206": DisagreementKind.TOTAL,
    "FMS314": DisagreementKind.DATE,
}


@given(st.lists(TELLINGS, min_size=2, max_size=4))
def test_what_is_called_irreconcilable_is_exactly_what_the_rules_report(drawn: list[dict[str, Any]]) -> None:
    made = _dataset(*drawn)

    found = {one.kind for one in made.disagreements("one") if not one.reconcilable}

    assert {REPORTED[one.code] for one in check(made, select=tuple(REPORTED)).findings} == found
    assert bool(made.total().disputed) is (DisagreementKind.TOTAL in found)
