# SPDX-License-Identifier: MIT
"""What a person is shown of a record, in words: blocks of lines, without any look."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from fmsdata._fields import fields_of
from fmsdata.model.dataset import Dataset
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Staff
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence, Source
from fmsdata.model.values import Value
from fmsdata.model.words import (
    Bound,
    ContractorStatus,
    DateBasis,
    MilestoneKind,
    PartRelation,
    QuantityKind,
    Stage,
)


class Line(NamedTuple):
    """One line: what it is about, what it says, and the words that support it."""

    label: str
    text: str
    source: str = ""


class Block(NamedTuple):
    """A titled group of lines."""

    title: str
    lines: tuple[Line, ...]


Names = Mapping[str, str]
"""The name of each record by its id."""

_BOUNDS = {
    Bound.STATED: "",
    Bound.UP_TO: "up to ",
    Bound.AT_LEAST: "at least ",
    Bound.MORE_THAN: "more than ",
    Bound.NEARLY: "nearly ",
}

STAGES: Mapping[Stage, str] = {
    Stage.REQUESTED: "requested; nothing approved or sold",
    Stage.APPROVED: "possible sale, approved by the State Department; nothing sold",
    Stage.NOTIFIED: "possible sale, notified to Congress; nothing sold",
    Stage.ACCEPTED: "agreement signed",
}
"""Each stage in words that do not say more than it means."""

_PART_RELATIONS = {
    PartRelation.INCLUDED: "included",
    PartRelation.MAKES_UP: "makes up the whole",
    PartRelation.ADDITIONAL: "in addition",
    PartRelation.PER_EACH: "for each",
}

_CONTRACTORS = {
    ContractorStatus.NONE: "none, by statement",
    ContractorStatus.UNDETERMINED: "to be determined",
    ContractorStatus.TO_BE_COMPETED: "to be chosen by competition",
}

_BASES = {DateBasis.INFERRED: "inferred", DateBasis.METADATA: "from beside the text"}

STEPS: Mapping[MilestoneKind, str] = {
    MilestoneKind.REQUESTED: "requested",
    MilestoneKind.APPROVED: "approved",
    MilestoneKind.DELIVERED_TO_CONGRESS: "told to Congress",
    MilestoneKind.ANNOUNCED: "announced",
    MilestoneKind.SIGNED: "signed",
    MilestoneKind.PRINTED: "printed",
    MilestoneKind.PUBLISHED: "published",
    MilestoneKind.REVIEW_ENDS: "review ends",
    MilestoneKind.ACCEPTED: "accepted",
    MilestoneKind.GOODS_DELIVERED: "goods delivered",
}
"""Each step of the procedure in words."""


def names_of(dataset: Dataset) -> dict[str, str]:
    """Return the name of every record of a dataset by its id; records without a name keep their id."""
    return {record.id: getattr(record, "name", None) or record.id for record in dataset}


def cited(evidence: tuple[Evidence, ...], names: Names = MappingProxyType({})) -> str:
    """Return the words that support a record, with their paragraphs: ¶3 “246 missiles”; or the source."""
    seen: dict[str, None] = {}
    for pointer in evidence:
        where = f"¶{pointer.paragraph} " if pointer.paragraph is not None else ""
        words = (
            f"“{pointer.quote}”"
            if pointer.quote
            else pointer.place or names.get(pointer.source, pointer.source)
        )
        seen[where + words] = None
    return " · ".join(seen)


def dollars(amount: int) -> str:
    """Return whole dollars as notices print them: $75 million, $2.403 billion, $950,000."""
    sign, size = ("-" if amount < 0 else ""), abs(amount)
    for scale, word in ((10**9, "billion"), (10**6, "million")):
        if size >= scale:
            whole, rest = divmod(size, scale)
            decimals = f"{rest:0{len(str(scale)) - 1}d}".rstrip("0")
            return f"{sign}${whole:,}{'.' + decimals if decimals else ''} {word}"
    return f"{sign}${size:,}"


def amount(value: Value) -> str:
    """Return a value in words: the total, its split, its bound and its condition."""
    about = "about " if value.approximate else ""
    if value.withheld:
        return "withheld"
    if value.total_usd is not None:
        text = f"{_BOUNDS[value.bound]}{about}{dollars(value.total_usd)}"
    elif value.amount is not None:
        text = f"{_BOUNDS[value.bound]}{about}{value.amount:,} {value.currency}"
    else:
        text = "total not stated"
    split = [
        f"{dollars(row)} {word}"
        for row, word in ((value.mde_usd, "major defense equipment"), (value.other_usd, "other"))
        if row is not None
    ]
    if split:
        text += f" ({', '.join(split)})"
    return f"{text}, {value.condition}" if value.condition else text


def count(quantity: Quantity) -> str:
    """Return a quantity in words, without its parts."""
    about = "about " if quantity.approximate else ""
    unit = f" {quantity.unit}" if quantity.unit else ""
    if quantity.kind is QuantityKind.RANGE:
        return f"{about}{quantity.low:,} to {quantity.high:,}{unit}"
    if quantity.kind is QuantityKind.CHANGE:
        return f"{about}from {quantity.before:,} to {quantity.count:,}{unit}"
    if quantity.kind is QuantityKind.REFERENCE:
        return f"as many as {quantity.same_as}"
    if quantity.kind is QuantityKind.INDEFINITE:
        return f"a{unit}" if unit else "one, by grammar only"
    if quantity.kind is QuantityKind.UNSTATED:
        return "number not stated"
    if quantity.kind in (QuantityKind.UNDETERMINED, QuantityKind.WITHHELD):
        return quantity.kind.value
    if quantity.count is None:
        whole = quantity.sum_of_parts
        return f"{whole}{unit}" if whole else "not stated"
    return f"{_BOUNDS[quantity.bound]}{about}{quantity.count:,}{unit}"


def part_words(part: Part) -> str:
    """Return a sub-count in words, with how it relates to the count."""
    number = f"{part.count:,} " if part.count is not None else ""
    return f"{_BOUNDS[part.bound]}{number}{part.label} ({_PART_RELATIONS[part.relation]})"


def counted(item: Item) -> str:
    """Return how many of an item, and its other numbers, in words."""
    numbers = [count(one) for one in (item.quantity, *item.measures) if one is not None]
    return "; ".join(numbers) or "no count"


def named(item: Item) -> str:
    """Return the name of an item as printed, with the designation where the name lacks it."""
    name = item.name
    printed = item.designation_as_printed or item.designation
    if printed is not None and printed not in name:
        name = f"{name} [{printed}]"
    elif printed is None and item.alternatives:
        name = f"{name} [{' or '.join(item.alternatives)}]"
    return f"{name} (from an earlier notice or case)" if item.restated else name


def _item_lines(item: Item) -> Iterator[Line]:
    yield Line(counted(item), named(item), cited(item.evidence))
    if item.quantity is None:
        return
    for part in item.quantity.parts:
        yield Line("", f"– {part_words(part)}")
    less = item.quantity.without_included
    if less is not None:
        yield Line("", f"– {less}")


def _date(step: Milestone) -> str:
    if step.on is None:
        return step.as_printed or "no date"
    printed = f"“{step.as_printed}”" if step.as_printed and step.basis is not DateBasis.STATED else ""
    told = ", ".join(filter(None, (printed, _basis(step))))
    return f"{step.on} ({told})" if told else str(step.on)


def _basis(step: Milestone) -> str:
    return "" if step.on is None or step.basis is None else _BASES.get(step.basis, "")


def step_label(step: Milestone) -> str:
    """Return what a step is called, and what its date rests on where the text does not print it."""
    basis = _basis(step)
    return f"{STEPS[step.kind]} ({basis})" if basis else STEPS[step.kind]


def _step(step: Milestone, names: Names) -> Line:
    by = f" by {names.get(step.by, step.by)}" if step.by else ""
    to = f" to {names.get(step.to, step.to)}" if step.to else ""
    to = to if step.kind is not MilestoneKind.DELIVERED_TO_CONGRESS else ""
    planned = ", planned" if step.planned else ""
    return Line(_date(step), f"{STEPS[step.kind]}{by}{to}{planned}", cited(step.evidence))


def _contractor(contractor: Contractor) -> Iterator[Line]:
    places = f", {' and '.join(contractor.places)}" if contractor.places else ""
    item = f" (for {contractor.for_item})" if contractor.for_item else ""
    yield Line(
        contractor.role or "contractor", f"{contractor.name}{places}{item}", cited(contractor.evidence)
    )
    for member in contractor.members:
        places = f", {' and '.join(member.places)}" if member.places else ""
        yield Line("", f"– {member.name}{places}")


def contractor_lines(notice: Notification) -> Iterator[Line]:
    """Yield the contractors, or what the text says instead of naming any."""
    for one in notice.contractors or ():
        yield from _contractor(one)
    status = _CONTRACTORS.get(notice.contractor_status) if notice.contractor_status else None
    if status:
        yield Line("contractors", status)


def term_lines(notice: Notification) -> Iterator[Line]:
    """Yield what the text says of earlier cases, funds, supply, representatives and commissions."""
    if notice.prior_cases is not None:
        yield Line("prior cases", ", ".join(notice.prior_cases) or "none, by statement")
    if notice.cites:
        yield Line("cites", ", ".join(notice.cites))
    if notice.emergency:
        yield Line("emergency", "review by Congress waived")
    for label, words in (("supply", notice.supply), ("funding", notice.funding or ())):
        if words:
            yield Line(label, ", ".join(words).replace("_", " "))
    if notice.duration is not None:
        yield Line("duration", count(notice.duration))
    if notice.representatives is not None:
        sent = "; ".join(_staff(one) for one in notice.representatives) or "no additional"
        yield Line("representatives", sent, notice.representatives_as_printed or "")
    if notice.commission:
        yield Line("commission", notice.commission)


def _staff(staff: Staff) -> str:
    span = f", {count(staff.duration)}" if staff.duration is not None else ""
    until = f", until {staff.until}" if staff.until is not None else ""
    return f"{count(staff.quantity)} of {staff.affiliation.value.replace('_', ' ')}{span}{until}"


def head_lines(notice: Notification, names: Names) -> Iterator[Line]:
    """Yield what stands at the head of a notification: who, what stage, how much."""
    if notice.transmittal:
        yield Line("transmittal", str(notice.transmittal))
    if notice.stage:
        yield Line("stage", STAGES[notice.stage], notice.stage_as_printed or "")
    if notice.kind or notice.amends:
        amends = f", amends {notice.amends}" if notice.amends else ""
        yield Line("kind", f"{notice.kind.value if notice.kind else 'not stated'}{amends}")
    buyer = names.get(notice.purchaser or "", notice.purchaser_as_printed or "not stated")
    yield Line("purchaser", buyer, notice.purchaser_as_printed or "")
    for party in notice.parties:
        yield Line(party.role.value.replace("_", " "), names.get(party.actor or "", party.as_printed or "?"))
    if notice.value:
        yield Line("estimated value", amount(notice.value), cited(notice.value.evidence))
    for value in notice.other_values:
        yield Line(f"{value.scope.value.replace('_', ' ')} value", amount(value), cited(value.evidence))
    if notice.department or notice.cases:
        yield Line("department", " ".join(filter(None, (notice.department, *(notice.cases or ())))))
    yield Line("source", names.get(notice.source, notice.source))


def notice_blocks(notice: Notification, names: Names) -> Iterator[Block]:
    """Yield what a person is shown of one notification."""
    yield Block(f"Notice {notice.notice}", tuple(head_lines(notice, names)))
    if notice.items is not None:
        main = [line for item in notice.items if not item.ancillary for line in _item_lines(item)]
        along = tuple(Line("", item.name) for item in notice.items if item.ancillary)
        if main or not along:
            yield Block("Items", tuple(main) or (Line("", "none, by statement"),))
        if along:
            yield Block("What comes along", along)
    contractors = tuple(contractor_lines(notice))
    if contractors:
        yield Block("Contractors", contractors)
    terms = tuple(term_lines(notice))
    if terms:
        yield Block("Terms", terms)
    if notice.dates:
        order = sorted(notice.dates, key=lambda step: list(MilestoneKind).index(step.kind))
        yield Block("Time line", tuple(_step(step, names) for step in order))


def source_title(source: Source) -> str:
    """Return a source as a person would name it."""
    head = source.title or source.kind.value.replace("_", " ")
    tail = ", ".join(filter(None, (source.publisher, source.published_at or str(source.published_on or ""))))
    return f"{head} ({tail})" if tail else head


def record_blocks(record: Any) -> Iterator[Block]:
    """Yield what a person is shown of a record that is neither a dataset nor a notification."""
    named = ((field, getattr(record, field.name)) for field in fields_of(type(record)))
    lines = [
        Line(field.name.replace("_", " "), str(value))
        for field, value in named
        if value is not None and value != ()
    ]
    yield Block(type(record).__name__, tuple(lines))
