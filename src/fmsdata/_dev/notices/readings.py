# SPDX-License-Identifier: MIT
"""Typed facts that only a remark on a record states: each reading is keyed by the words of the remark.

The remark itself stays in the notes, word for word; a reading gives what it says a typed home beside it.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

import attrs

from fmsdata._dev.notices.actors import Register
from fmsdata._dev.notices.reading_values import VALUE_READINGS
from fmsdata.model.countries import CountryCode
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Party
from fmsdata.model.words import (
    ChangeKind,
    ContractorStatus,
    DateBasis,
    ListState,
    MilestoneKind,
    NoticeKind,
    PartyRole,
    Provision,
    Section,
    Supply,
)
from fmsdata.tables.countries import country_for_name

Changes = Mapping[str, Any]
"""Values of fields of a notification, by name."""

_ORIGINAL: Final = {"provision": Provision.CERTIFICATION, "kind": NoticeKind.ORIGINAL}
_CERTIFIED: Final = {"provision": Provision.ENHANCEMENT_CERTIFICATION}
_NO_CONTRACTOR: Final = {"contractor_status": ContractorStatus.NONE, "contractors": ()}

FIXED: Final[tuple[tuple[str, Changes], ...]] = (
    (
        r"MDE: None\b|heading printed 'MDE: None'|MDE heading followed by the single word None",
        {"mde_list": ListState.NONE},
    ),
    (r"MDE heading left empty", {"mde_list": ListState.BLANK}),
    (r"emergency determination waives the review|waiver of review attributed correctly", {"emergency": True}),
    (r"states outright that there is no principal contractor", _NO_CONTRACTOR),
    (
        r"no contractor: equipment and services come from the U\.S\. Government",
        {**_NO_CONTRACTOR, "supply": (Supply.US_GOVERNMENT,)},
    ),
    (r"items from U\.S\. Army stocks", {"supply": (Supply.US_STOCK,)}),
    (
        r"contractor to be selected by competition",
        {"contractor_status": ContractorStatus.TO_BE_COMPETED},
    ),
    (r"funding source is Foreign Military Financing", {"funding": ("Foreign Military Financing",)}),
    (r"letter cites 36\(b\)\(l\)|36\(b\)\(l\) (?:in|with)|statute scanned as '36\(6\)\(1\)'", _ORIGINAL),
    (r"36\(b\)\(5\)\(C\) used for a cost increase", {**_CERTIFIED, "changes": (ChangeKind.COST,)}),
    (r"36\(b\)\(5\)\(C\) report\b|odd brackets: '\(Sec\. 36\(b\)\(5\)\(C\)\)", _CERTIFIED),
    (r"statute paragraph 36\(b\)\(5\)\(A\)", {"provision": Provision.ENHANCEMENT_REPORT}),
    (r"adds to earlier cases and raises the estimate", {"kind": NoticeKind.COMBINED}),
    (r"notified case adds to an earlier implemented case", {"kind": NoticeKind.COMBINED}),
    (r"description opens with the earlier case", {"kind": NoticeKind.COMBINED}),
    (r"item list not recoverable from the extract", {"cut_off": ("items",)}),
    (r"says the deal '(?P<words>must be approved by Congress)'", {"stage_as_printed": "{words}"}),
    (r"says Congress '(?P<words>had to approve)'", {"stage_as_printed": "{words}"}),
    (r"headline says '(?P<words>finalises)'", {"stage_as_printed": "{words}"}),
)
"""What a remark says, by how it begins; `{words}` stands for words that the remark quotes."""

_END_USER: Final = re.compile(r"(?:purchaser .+ and|headline adds an) end user \((?P<name>[^)]+)\)")
_LEAD_BUYER: Final = re.compile(r"one purchaser \(agency as lead buyer\)")
_NUMBER: Final = re.compile(
    r"(?:cover (?:prints|number printed)|cover letter numbers it|enclosure number printed) '(?P<form>[^']+)'"
    r"|en dash in the number \((?P<dashed>[^)]+)\)|bracket number (?P<bracket>[0-9A-Z-]+) and body number"
)

_RELATIVE_DAY: Final = re.compile(
    r"(?:^|notified |text says )'(?P<words>today|on [A-Z][a-z]+day|late [A-Z][a-z]+day)'"
)
_SHARES_MOVE: Final = re.compile(
    r"value line is a transfer from non-MDE to MDE"
    r"|'(?P<new>new items) cost [^']+' but the case total does not rise: .*\bnew MDE, unchanged total"
)


def read_remarks(notice: Notification, register: Register) -> Notification:
    """Return a notification with the typed facts that its remarks state."""
    made = _with_mde_list(notice)
    for remark in notice.notes:
        for pattern, changes in FIXED:
            match = re.match(pattern, remark)
            if match:
                made = attrs.evolve(made, **_filled(changes, match.groupdict()))
        for read in (*VALUE_READINGS, _number, _relative_day, _split):
            made = read(remark, made)
        made = _party(remark, made, register)
    return made


def _filled(changes: Changes, words: Mapping[str, str]) -> Changes:
    return {
        name: value.format(**words) if isinstance(value, str) and "{" in value else value
        for name, value in changes.items()
    }


def _with_mde_list(notice: Notification) -> Notification:
    """Return it with the state of its list, where lines stand under the heading."""
    if any(item.section is Section.MDE for item in notice.items or ()):
        return attrs.evolve(notice, mde_list=ListState.LISTED)
    return notice


def _number(remark: str, notice: Notification) -> Notification:
    match = _NUMBER.search(remark)
    printed = match and (match["form"] or match["dashed"] or match["bracket"])
    if not printed or printed in notice.transmittal_as_printed:
        return notice
    return attrs.evolve(notice, transmittal_as_printed=(*notice.transmittal_as_printed, printed))


def _relative_day(remark: str, notice: Notification) -> Notification:
    """Return it with the word that stands for the day of delivery; the day itself was worked out."""
    match = _RELATIVE_DAY.search(remark)
    if not match:
        return notice
    dates = (
        attrs.evolve(step, as_printed=match["words"], basis=DateBasis.INFERRED)
        if step.kind is MilestoneKind.DELIVERED_TO_CONGRESS
        else step
        for step in notice.dates
    )
    return attrs.evolve(notice, dates=tuple(dates))


def _split(remark: str, notice: Notification) -> Notification:
    """Return it with what it changes, where the total stays and a share of it moves.

    Items are changed too where the remark names new ones, or where the lines beside them are marked as
    notified before.
    """
    match = _SHARES_MOVE.match(remark)
    if not match:
        return notice
    adds = match["new"] or len({item.restated for item in notice.items or () if not item.ancillary}) > 1
    changes = (ChangeKind.ITEMS, ChangeKind.SPLIT) if adds else (ChangeKind.SPLIT,)
    return attrs.evolve(notice, changes=changes)


def _party(remark: str, notice: Notification, register: Register) -> Notification:
    match = _END_USER.match(remark)
    if match:
        code = country_for_name(match["name"])
        actor = register.country(CountryCode(code), match["name"]) if code else None
        party = Party(role=PartyRole.END_USER, actor=actor, as_printed=match["name"])
    elif _LEAD_BUYER.match(remark):
        party = Party(role=PartyRole.LEAD_BUYER, actor=notice.purchaser)
    else:
        return notice
    return attrs.evolve(notice, parties=(*notice.parties, party))
