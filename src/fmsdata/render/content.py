# SPDX-License-Identifier: MIT
"""What a person is shown of a notification or of another record: blocks of lines, without any look."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from fmsdata._fields import fields_of
from fmsdata.model.notifications import Notification
from fmsdata.model.sources import Source
from fmsdata.model.values import Value
from fmsdata.model.words import (
    ChangeKind,
    Extent,
    ListState,
    MilestoneKind,
    NoticeKind,
    PartyRole,
    Scope,
    Stage,
    ValueScope,
)
from fmsdata.render.items import item_blocks
from fmsdata.render.lines import NOBODY, Backing, Block, Line, Names, beside, cited
from fmsdata.render.numbers import amount, printed
from fmsdata.render.terms import contractor_lines, step_line, term_lines
from fmsdata.render.texts import source_details, source_title, text_kind

__all__ = ["NOTES", "NOTES_ON_SOURCE", "STAGES", "notice_blocks", "parted", "record_blocks"]

STAGES: Final[Mapping[Stage, str]] = {
    Stage.REQUESTED: "requested; nothing approved or sold",
    Stage.APPROVED: "possible sale, approved by the State Department; nothing sold",
    Stage.NOTIFIED: "possible sale, notified to Congress; nothing sold",
    Stage.ACCEPTED: "agreement signed",
}
"""Each stage in words that do not say more than it means."""

_KINDS: Final = {
    NoticeKind.ORIGINAL: "certification of a new case",
    NoticeKind.COMBINED: "certification that adds to a smaller earlier case",
    NoticeKind.ENHANCEMENT: "enhancement of an earlier case",
    NoticeKind.CORRECTION: "correction of an earlier print",
}

_CHANGES: Final = {
    ChangeKind.TECHNOLOGY: "sensitivity of technology",
    ChangeKind.CAPABILITY: "capability",
    ChangeKind.QUANTITY: "quantity",
    ChangeKind.COST: "total value",
    ChangeKind.SPLIT: "shares of major defense equipment and other",
    ChangeKind.ITEMS: "articles",
    ChangeKind.SERVICES: "services",
    ChangeKind.UNSTATED: "something that the text does not name",
}

_SCOPES: Final = {
    ValueScope.NOTICE: "estimated value",
    ValueScope.CHANGE: "change of value",
    ValueScope.PRIOR_CASE: "value of an earlier case",
    ValueScope.PACKAGE: "value of several notices together",
    ValueScope.PART: "value of a part",
    ValueScope.AGREEMENT: "value of an agreement",
    ValueScope.CONVERSION: "value, converted by the text",
}

_ROLES: Final = {
    PartyRole.RECIPIENT: "recipient",
    PartyRole.END_USER: "end user",
    PartyRole.FUNDER: "pays",
    PartyRole.LEAD_BUYER: "buys for several",
}


NOTES: Final = "Notes"
NOTES_ON_SOURCE: Final = "Notes on the source"
"""The titles of the encoder's remarks: on the record, and on its source."""


def parted(blocks: Iterable[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return the facts and the encoder's remarks apart: a person reads these last."""
    everything = tuple(blocks)
    remarks = tuple(block for block in everything if block.title in (NOTES, NOTES_ON_SOURCE))
    return tuple(block for block in everything if block not in remarks), remarks


def _head(notice: Notification, names: Names, backing: Backing, unsaid: str) -> Iterator[Line]:
    """Yield who, what stage, how much; *unsaid* is what a field is called of which nothing is known."""
    if notice.title:
        yield Line("title", notice.title, backing.of("title"))
    if notice.transmittal or notice.transmittal_as_printed:
        number = str(notice.transmittal or "only the printed form is known")
        words = backing.of("transmittal", "transmittal_as_printed")
        forms = printed(*notice.transmittal_as_printed, beside=f"{number}\n{words}")
        yield Line("transmittal", number, beside(forms, words))
    yield from _kind(notice, names, backing)
    if notice.stage or notice.stage_as_printed:
        stage = STAGES[notice.stage] if notice.stage else "not stated"
        words = backing.of("stage", "stage_as_printed")
        forms = printed(notice.stage_as_printed, beside=f"{stage}\n{words}")
        yield Line("stage", stage, beside(forms, words))
    yield from _parties(notice, names, backing, unsaid)
    for value in (notice.value, *notice.other_values):
        if value is not None:
            yield _value(value, names, notice.source)
    if notice.department:
        yield Line("department", notice.department, backing.of("department"))
    if notice.cases is not None:
        yield Line("cases", ", ".join(notice.cases) or "none, as stated", backing.of("cases"))


def _kind(notice: Notification, names: Names, backing: Backing) -> Iterator[Line]:
    """Yield what kind of notice it is, what it changes, and whether it is one notice."""
    if notice.kind or notice.amends or notice.provision:
        kind = _KINDS[notice.kind] if notice.kind else "not stated"
        under = f", AECA section {notice.provision.value}" if notice.provision else ""
        amends = f", amends {notice.amends}" if notice.amends else ""
        yield Line("kind", f"{kind}{under}{amends}", backing.of("kind", "provision", "amends"))
    if notice.changes:
        yield Line("changes", ", ".join(_CHANGES[change] for change in notice.changes), backing.of("changes"))
    if notice.scope is Scope.PACKAGE:
        yield Line("scope", "several notices told as one sale", backing.of("scope"))
    if notice.restated_in:
        later = names.get(notice.restated_in, notice.restated_in)
        yield Line("known from", f"a later notice, {later}", backing.of("restated_in"))


def _parties(notice: Notification, names: Names, backing: Backing, unsaid: str) -> Iterator[Line]:
    buyer = names.get(notice.purchaser or "", notice.purchaser or notice.purchaser_as_printed or unsaid)
    words = backing.of("purchaser", "purchaser_as_printed")
    forms = printed(notice.purchaser_as_printed, beside=f"{buyer}\n{words}")
    yield Line("purchaser", buyer, beside(forms, words))
    for party in notice.parties:
        name = names.get(party.actor or "", party.actor or party.as_printed or "not stated")
        words = cited(party.evidence, names, notice.source)
        forms = printed(party.as_printed, beside=f"{name}\n{words}")
        yield Line(_ROLES[party.role], name, beside(forms, words))


def _value(value: Value, names: Names, home: str) -> Line:
    said, words = amount(value), cited(value.evidence, names, home)
    shares = (
        f"{label} {form}"
        for label, form in (
            ("major defense equipment", printed(value.mde_as_printed)),
            ("other", printed(value.other_as_printed)),
        )
        if form
    )
    total = printed(value.as_printed, beside=f"{said}\n{words}")
    return Line(_SCOPES[value.scope], said, beside(total, *shares, words))


def _text(notice: Notification, names: Names, source: Source | None) -> Iterator[Line]:
    """Yield which text says so, how much of it was read, and where the record is."""
    if source is None:
        yield Line("source", names.get(notice.source, notice.source))
    else:
        details = beside(*source_details(source, names.get(source.copy_of or "", "")))
        yield Line("source", source_title(source))
        yield Line("", text_kind(source), details)
    yield Line("record", notice.id)


def notice_blocks(
    notice: Notification, names: Names = NOBODY, source: Source | None = None
) -> Iterator[Block]:
    """Yield everything that a person is shown of one notification, and of the source that states it."""
    backing = Backing(notice.evidence, names, notice.source)
    # Of a text that was not read in full, nobody can say that it does not state something.
    unsaid = "not stated" if source is None or source.extent is Extent.FULL else "not seen"
    head = (*_head(notice, names, backing, unsaid), *_text(notice, names, source))
    yield Block(f"Notice {notice.notice}", head)
    if notice.items is not None:
        listed = list(item_blocks(notice.items, names, notice.source))
        # The heading that lines stand under is told with them, and no line of the terms repeats it.
        headed = ("mde_list",) if notice.mde_list is ListState.LISTED else ()
        yield _backed(listed[0], backing.of("items", *headed))
        yield from listed[1:]
    contractors = tuple(contractor_lines(notice, names))
    if contractors:
        yield _backed(Block("Contractors", contractors), backing.of("contractors", "contractor_status"))
    terms = tuple(term_lines(notice, names, backing))
    if terms:
        yield Block("Terms", terms)
    if notice.dates:
        order = sorted(notice.dates, key=lambda step: list(MilestoneKind).index(step.kind))
        steps = tuple(step_line(step, names, notice.source) for step in order)
        yield _backed(Block("Time line", steps), backing.of("dates"))
    rest = backing.rest()
    if rest:
        yield Block("Words of the text", (Line("", rest),))
    if notice.notes:
        yield Block(NOTES, tuple(Line("", note) for note in notice.notes))
    if source is not None and source.notes:
        yield Block(NOTES_ON_SOURCE, tuple(Line("", note) for note in source.notes))


def _backed(block: Block, words: str) -> Block:
    """Return a block with the words that speak to it as a whole, unless a line of it has them already."""
    if not words or any(words in line.source for line in block.lines):
        return block
    return block._replace(lines=(*block.lines, Line("", "", words)))


def record_blocks(record: Any) -> Iterator[Block]:
    """Yield what a person is shown of a record that is neither a dataset nor a notification."""
    named = ((field, getattr(record, field.name)) for field in fields_of(type(record)))
    lines = [
        Line(field.name.replace("_", " "), str(value))
        for field, value in named
        if value is not None and value != ()
    ]
    yield Block(type(record).__name__, tuple(lines))
