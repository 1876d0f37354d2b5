# SPDX-License-Identifier: MIT
"""Who makes it, on which terms, and in which steps, in words."""

import re
from collections.abc import Iterator
from typing import Final

from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Member, Staff
from fmsdata.model.words import (
    Affiliation,
    ContractorStatus,
    DateBasis,
    ListState,
    MilestoneKind,
    Offsets,
    Supply,
)
from fmsdata.render.articles import in_sentence
from fmsdata.render.dates import basis_words, dated
from fmsdata.render.lines import NOBODY, Backing, Line, Names, beside, cited
from fmsdata.render.numbers import count, printed

__all__ = ["STEPS", "contractor_lines", "step_label", "step_line", "term_lines"]

STEPS: Final = {
    MilestoneKind.REQUESTED: "requested",
    MilestoneKind.APPROVED: "approved",
    MilestoneKind.DELIVERED_TO_CONGRESS: "Congress notified",
    MilestoneKind.ANNOUNCED: "announced",
    MilestoneKind.SIGNED: "signed",
    MilestoneKind.PRINTED: "printed",
    MilestoneKind.PUBLISHED: "published",
    MilestoneKind.REVIEW_ENDS: "review ends",
    MilestoneKind.ACCEPTED: "accepted",
    MilestoneKind.GOODS_DELIVERED: "goods delivered",
}
"""Each step of the procedure in words."""

_CONTRACTORS: Final = {
    ContractorStatus.NONE: "none, as stated",
    ContractorStatus.UNDETERMINED: "to be determined",
    ContractorStatus.TO_BE_COMPETED: "to be chosen by competition",
}

_SUPPLIES: Final = {
    Supply.US_STOCK: "U.S. stock",
    Supply.US_GOVERNMENT: "U.S. Government",
    Supply.PROCUREMENT: "procurement",
}

_STAFFS: Final = {
    Affiliation.US_GOVERNMENT: "U.S. Government",
    Affiliation.CONTRACTOR: "contractor",
    Affiliation.COMBINED: "U.S. Government and contractor",
}

_LISTS: Final = {
    ListState.NONE: "“None” stands under it",
    ListState.BLANK: "nothing stands under it",
}

_OFFSETS: Final = {
    Offsets.NONE_KNOWN: "no agreement is known",
    Offsets.EXPECTED: "the purchaser typically asks for them",
    Offsets.TO_BE_DEFINED: "to be defined in negotiations",
}


def contractor_lines(notice: Notification, names: Names = NOBODY) -> Iterator[Line]:
    """Yield the contractors, or what the text says instead of naming any."""
    for one in notice.contractors or ():
        yield _contractor(one, names, notice.source)
    status = _CONTRACTORS.get(notice.contractor_status) if notice.contractor_status else None
    if status:
        yield Line("contractors", status)


def _contractor(contractor: Contractor, names: Names, home: str) -> Line:
    item = f" (for {contractor.for_item})" if contractor.for_item else ""
    words = cited(contractor.evidence, names, home)
    said = f"{_firm(contractor, names)}{item}"
    return Line(
        contractor.role or "contractor",
        said,
        beside(printed(contractor.places_as_printed, beside=f"{said}\n{words}"), words),
        tuple(_firm(member, names) for member in contractor.members),
    )


def _firm(firm: Contractor | Member, names: Names) -> str:
    """Return the name as printed, where it sits, and who it is where the printed name does not tell."""
    places = f", {' and '.join(firm.places)}" if firm.places else ""
    known = names.get(firm.actor, firm.actor) if firm.actor is not None else ""
    # An id that stands in for a name has hyphens where the name has spaces.
    one, other = (re.sub(r"\W+", " ", name).casefold() for name in (known, firm.name))
    same = one in other or other in one
    return f"{firm.name}{places}{'' if same else f' – that is {known}'}"


def term_lines(notice: Notification, names: Names = NOBODY, backing: Backing | None = None) -> Iterator[Line]:
    """Yield what the text says of earlier cases, funds, supply, representatives, fees and the rest."""
    backing = backing or Backing((), names, notice.source)
    for field, label, said in _terms(notice):
        words = backing.of(field, f"{field}_as_printed")
        if field == "representatives":
            sent = (cited(staff.evidence, names, notice.source) for staff in notice.representatives or ())
            words = beside(words, *sent)
        yield Line(label, said, beside(_forms(notice, field, said), words))


def _forms(notice: Notification, field: str, said: str) -> str:
    """Return the printed forms of a term that its words do not hold."""
    if field == "duration" and notice.duration is not None:
        return printed(notice.duration.as_printed, beside=said)
    if field != "representatives":
        return ""
    whole = notice.representatives_as_printed
    numbers = (one for staff in notice.representatives or () for one in (staff.quantity, staff.duration))
    parts = (one.as_printed for one in numbers if one is not None)
    return beside(printed(whole, beside=said), printed(*parts, beside=f"{said}\n{whole}"))


def _terms(notice: Notification) -> Iterator[tuple[str, str, str]]:
    """Yield the field, the label and the words of each term that the text gives."""
    # That lines stand under the heading is seen where they stand.
    if notice.mde_list not in (None, ListState.LISTED):
        yield "mde_list", "MDE heading", _LISTS[notice.mde_list]
    if notice.prior_cases is not None:
        yield "prior_cases", "prior cases", ", ".join(notice.prior_cases) or "none, as stated"
    if notice.cites:
        yield "cites", "cites", ", ".join(notice.cites)
    if notice.emergency is not None:
        waived = "review by Congress waived" if notice.emergency else "review by Congress not waived"
        yield "emergency", "emergency", waived
    if notice.supply:
        yield "supply", "supply", ", ".join(_SUPPLIES[one] for one in notice.supply)
    if notice.funding is not None:
        yield "funding", "funding", ", ".join(notice.funding) or "none, as stated"
    if notice.duration is not None:
        yield "duration", "duration", count(notice.duration)
    if notice.representatives is not None:
        sent = "; ".join(map(_staff, notice.representatives)) or "no additional"
        yield "representatives", "representatives", sent
    elif notice.representatives_as_printed:
        yield "representatives", "representatives", "only the words are known"
    if notice.offsets is not None:
        yield "offsets", "offsets", _OFFSETS[notice.offsets]
    if notice.commission:
        yield "commission", "commission", notice.commission
    if notice.sensitivity:
        yield "sensitivity", "sensitivity", notice.sensitivity
    if notice.cut_off:
        fields = ", ".join(field.replace("_", " ") for field in notice.cut_off)
        yield "cut_off", "lost or not read", f"{fields}: stated in a part of the text that was not seen"


def _staff(staff: Staff) -> str:
    whom = f"{_STAFFS[staff.affiliation]} representatives"
    # The number is of persons, unless the text counts their trips.
    number = count(staff.quantity)
    who = f"{number} of {whom}" if staff.quantity.unit else f"{number} {whom}"
    span = f", {count(staff.duration)}" if staff.duration is not None else ""
    until = f", until {staff.until}" if staff.until is not None else ""
    return f"{who}{span}{until}"


def step_label(step: Milestone) -> str:
    """Return what a step is called, and what its date rests on where the text does not print it."""
    basis = basis_words(step.basis) if step.on is not None else ""
    return f"{STEPS[step.kind]} ({basis})" if basis else STEPS[step.kind]


def step_line(step: Milestone, names: Names, home: str | None = None) -> Line:
    """Return the line of a step: when, what, by whom, towards whom, and its words."""
    by = f" by {in_sentence(names.get(step.by, step.by))}" if step.by else ""
    to = f" to {in_sentence(names.get(step.to, step.to))}" if step.to else ""
    if step.kind is MilestoneKind.DELIVERED_TO_CONGRESS and step.to:
        # The words for the step name Congress already; a committee of it is more.
        name = names.get(step.to, step.to)
        to = "" if "congress" in name.casefold() else f" ({name})"
    planned = ", planned" if step.planned else ""
    words = cited(step.evidence, names, home)
    form = step.as_printed if step.on is not None and step.basis is DateBasis.STATED else None
    return Line(
        dated(step.on, step.basis, step.as_printed) or "no date",
        f"{STEPS[step.kind]}{by}{to}{planned}",
        beside(printed(form, beside=words), words),
    )
