# SPDX-License-Identifier: MIT
"""The notices lose no fact: the facts are made again from the dataset, by other code, and compared."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fmsdata import (
    Act,
    ActorKind,
    Bound,
    Contractor,
    Dataset,
    Extent,
    Item,
    Milestone,
    MilestoneKind,
    NoticeKind,
    Notification,
    PartRole,
    Quantity,
    Section,
    Source,
    Stance,
    ValueScope,
    load_dataset,
    spell_count,
)
from fmsdata._dev.notices.build import dataset
from fmsdata._dev.notices.facts import RecordFacts

FACTS = Path(__file__).parents[1] / "data" / "notices.jsonl"
VIA = {
    Extent.FULL: "full text read",
    Extent.EXCERPT: "page excerpt",
    Extent.EXTRACT: "structured extract of the notice in a public data set; full text not read",
    Extent.MENTION: "described inside a later notice that was read in full",
}
SECTIONS = {Section.MDE: True, Section.NON_MDE: False, Section.UNSPECIFIED: None}

Facts = dict[str, Any]


class Other(NamedTuple):
    """What another outlet states of a notice."""

    source: Source
    states: Notification


GLOSSES = {"hi": " (arab dollar, Hindi text)"}
"""What the facts put behind a figure whose scale word is in the letters of another language."""


def facts_of(notices: Dataset) -> Iterator[Facts]:
    """Make the facts of every record again. Nothing here reads a note or the id of a record."""
    by_id = notices.by_id()
    for one, others in _records(notices, by_id):
        source = by_id[one.source]
        assert isinstance(source, Source)
        yield {
            **_identity(one),
            **_purchaser(one, by_id),
            **_money(one, source),
            "notified_on": _date(one.milestone(MilestoneKind.DELIVERED_TO_CONGRESS)),
            "state_approved": True if one.milestone(MilestoneKind.APPROVED) else None,
            "items": [_item(item, one, others) for item in _lines(one)[0]],
            "support_items": [item.name for item in _lines(one)[1]],
            **_contractors(one, by_id),
            "reps_travel": one.representatives_as_printed,
            "sales_commission": one.commission,
            **_source(source),
            "awkward": list(one.notes),
            "positions": [_position(by_id[position]) for position in one.positions],
        }


def _records(notices: Dataset, by_id: dict[str, Any]) -> list[tuple[Notification, list[Other]]]:
    """Return each record, with what outlets without a record of their own state of it.

    Such an outlet is a source without a title, for nothing of it was seen; it stands behind the record.
    """
    found: list[tuple[Notification, list[Other]]] = []
    for one in notices.notifications:
        source = by_id[one.source]
        if source.title is not None:
            found.append((one, []))
        else:
            found[-1][1].append(Other(source, one))
    return found


def _identity(one: Notification) -> Facts:
    earlier = [str(number) for number in (*([one.amends] if one.amends else []), *one.cites)]
    prior = earlier or (None if one.prior_cases is None else [str(case) for case in one.prior_cases])
    return {
        "id": one.id,
        "notice_key": one.notice,
        "transmittal": one.transmittal_as_printed[0] if one.transmittal_as_printed else None,
        "military_department": one.department,
        "case_designator": None if one.cases is None else ", ".join(one.cases),
        "prior_cases": prior,
    }


def _purchaser(one: Notification, by_id: dict[str, Any]) -> Facts:
    buyer = by_id.get(one.purchaser or "")
    # The facts give no code to organisations, nor to an office that stands in for a government.
    uncoded = (ActorKind.ORGANISATION, ActorKind.REPRESENTATIVE_OFFICE)
    cut_off = "purchaser" in one.cut_off
    return {
        "purchaser_as_printed": "not named in the part seen" if cut_off else one.purchaser_as_printed,
        "purchaser_country_iso2": str(buyer.country) if buyer and buyer.kind not in uncoded else None,
    }


def _money(one: Notification, source: Source) -> Facts:
    value = one.value
    # The facts leave out a number that is only a floor.
    floor = value is not None and value.bound is Bound.MORE_THAN
    # A conversion is printed in brackets behind the dollars.
    converted = (other for other in one.other_values if other.scope is ValueScope.CONVERSION)
    words = [each.as_printed for each in ([value] if value else []) + list(converted)]
    gloss = GLOSSES.get(source.language or "", "")
    return {
        "total_usd": value.total_usd if value and not floor else None,
        "mde_usd": value.mde_usd if value else None,
        "other_usd": value.other_usd if value else None,
        "value_as_printed": " ".join(filter(None, words)) + gloss or None,
    }


def _date(step: Milestone | None) -> str | None:
    return str(step.on) if step and step.on else None


def _lines(one: Notification) -> tuple[list[Item], list[Item]]:
    """Return the lines that the facts count, and those that they only name.

    Where lines come along with others, the text tells them apart. Otherwise all are counted or none is:
    a span of time counts nothing.
    """
    lines = list(one.items or ())
    along = [item for item in lines if item.ancillary]
    if along:
        return [item for item in lines if not item.ancillary], along
    counted = any(item.quantity or any(each.unit != "years" for each in item.measures) for item in lines)
    return (lines, []) if counted else ([], lines)


def _item(item: Item, one: Notification, others: list[Other]) -> Facts:
    quantity = item.quantity or item.measures[0]
    # The facts of a line may be completed from another outlet: all of it, or only the split.
    elsewhere = [
        (other.source, quantity) for other in others for quantity in _of_line(other.states, item.key)
    ]
    parts = quantity.parts or tuple(part for _, told in elsewhere[:1] for part in told.parts)
    printed = quantity.as_printed
    for source, told in elsewhere:
        if source.site is None:
            quantity, printed = told, f"{told.as_printed} (other outlets)"
    if item.restated and one.kind is NoticeKind.COMBINED:
        printed = f"{printed} (earlier order)"
    return {
        "name_as_printed": item.name,
        "designation": item.designation_as_printed,
        "quantity": _number(quantity),
        "quantity_as_printed": printed,
        "unit": quantity.unit,
        "of_which": [
            {"label": part.label, "quantity": part.count}
            for part in parts
            if part.role is not PartRole.PREVIOUS
        ],
        "is_mde": SECTIONS[item.section],
    }


def _of_line(states: Notification, key: str | None) -> list[Quantity]:
    return [item.quantity for item in states.items or () if item.key == key and item.quantity is not None]


def _number(quantity: Quantity) -> int | None:
    # The facts leave out a number that is only nearly reached, and add up parts whose whole no words print.
    if quantity.bound is Bound.NEARLY:
        return None
    whole = quantity.sum_of_parts
    if quantity.count is not None or whole is None or _prints(quantity.as_printed or "", int(whole)):
        return quantity.count
    return int(whole)


def _prints(words: str, number: int) -> bool:
    """Whether words hold a number, in digits or spelt out."""
    number_words = rf"(?<![0-9,])(?:{number}|{number:,})(?![0-9]|,[0-9])|\b{re.escape(spell_count(number))}\b"
    return re.search(number_words, words, re.IGNORECASE) is not None


def _contractors(one: Notification, by_id: dict[str, Any]) -> Facts:
    listed: list[Facts] = []
    venture = None
    for contractor in one.contractors or ():
        actor = by_id[contractor.actor] if contractor.actor else None
        if not contractor.members and actor and actor.kind is not ActorKind.JOINT_VENTURE:
            listed.append(_firm(contractor))
            continue
        members = [member.name for member in contractor.members]
        if contractor.role is None:
            # The facts say of a venture that is only described that it is not named.
            venture = contractor.name if actor else f"unnamed {contractor.name}"
            listed += [
                {
                    "name_as_printed": member.name,
                    "place_as_printed": member.places[0] if member.places else None,
                    "role": "joint-venture partner",
                }
                for member in contractor.members
            ]
        else:
            venture = " / ".join(members) or contractor.name
            listed.append(_firm(contractor))
    return {"contractors": listed, "joint_venture": venture}


def _firm(contractor: Contractor) -> Facts:
    place = contractor.places[0] if contractor.places else None
    return {
        "name_as_printed": contractor.name,
        "place_as_printed": contractor.places_as_printed or place,
        "role": contractor.role,
    }


def _source(source: Source) -> Facts:
    return {
        "source_kind": source.kind.value,
        "source_title": source.title,
        "source_site": source.site,
        "source_date": str(source.dated) if source.dated else None,
        "published_on": str(source.published_on) if source.published_on else None,
        "via": VIA[source.extent],
    }


def _position(record: Any) -> Facts:
    if isinstance(record, Stance):
        return {
            "holder": record.holder_as_printed,
            "stance_word": record.expression,
            "about": record.topic,
            "as_reported": record.as_reported,
        }
    assert isinstance(record, Act)
    return {
        "holder": record.actors_as_printed,
        "stance_word": record.qualifier,
        "about": record.topic,
        "as_reported": record.as_reported,
    }


def _input() -> list[Facts]:
    return [json.loads(line) for line in FACTS.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def made() -> list[Facts]:
    return list(facts_of(load_dataset("us-fms-notices")))


def test_every_record_is_there_once_and_in_order(made: list[Facts]) -> None:
    assert [one["id"] for one in made] == [one["id"] for one in _input()]


@pytest.mark.parametrize("field", sorted(_input()[0]))
def test_a_field_of_every_record_can_be_read_back(field: str, made: list[Facts]) -> None:
    wanted = {one["id"]: one[field] for one in _input()}

    assert {one["id"]: one[field] for one in made} == wanted


def test_no_field_of_the_input_is_left_out(made: list[Facts]) -> None:
    assert {frozenset(one) for one in made} == {frozenset(one) for one in _input()}


@given(st.lists(st.sampled_from(_input()), unique_by=lambda one: str(one["id"]), max_size=12))
def test_any_choice_of_records_in_any_order_loses_nothing(chosen: list[Facts]) -> None:
    made = dataset(cast("list[RecordFacts]", chosen))

    assert list(facts_of(made)) == chosen


def test_the_committed_facts_are_those_that_were_gathered(shared: Path) -> None:
    assert FACTS.read_bytes() == (shared / "notices" / "notices.jsonl").read_bytes()
