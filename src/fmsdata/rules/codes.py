# SPDX-License-Identifier: MIT
"""Rules 818, 819: whether the quoted words give the numbers and designations by which things are known."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from fmsdata.errors import GrammarError
from fmsdata.findings import Severity
from fmsdata.model.actors import WeaponSystem
from fmsdata.model.cases import CaseDesignator
from fmsdata.model.designation import Designation, DesignationSystem
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.sources import Evidence
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.words import EvidenceRole
from fmsdata.rules._examples import example_quote, notice
from fmsdata.rules._families import EVIDENCE
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit
from fmsdata.rules._spoken import is_verbatim
from fmsdata.rules.designations import agree

_SUPPORTS: Final = EvidenceRole.SUPPORTS

_DASH: Final = r" ?[-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}] ?"
_TRANSMITTAL: Final = re.compile(
    rf"(?<![\w-])(?:[0-9]{{2}}{_DASH}[0-9](?:[A-Z]|[0-9]{{0,2}})|[0-9][A-Z]{_DASH}[0-9]{{2}})(?![\w-])"
)
_CASE: Final = re.compile(rf"(?<![\w-])[A-Z0-9]{{2,3}}{_DASH}[A-Z]{_DASH}[A-Z0-9]{{3,4}}(?![\w-])")

_BASIS: Final = "Evidence is the exact words of the source; `supports` names the fields that they speak to. "

_CODES: Final = ("transmittal", "amends", "cites", "cases", "prior_cases")


@EVIDENCE.rule(
    "FMS818",
    "designation-not-in-quote",
    Severity.ERROR,
    over=View.of(
        Item,
        WeaponSystem,
        wanted=lambda one: one.designation is not None or (type(one) is Item and one.alternatives),
    ),
    why="The quote is there to prove the designation. One that gives another proves a slip, in the record or "
    "in the quote.",
    fix="Compare both with the text. Quote the words that give it, or name in `supports` the fields that the "
    "quote speaks to.",
    ignore="When the source misprints it in these words and gives it rightly elsewhere: quote those.",
    basis=_BASIS + "Hyphens and spaces are passed over, and so is a series that only one of both gives.",
    failing=lambda: _javelin("246 Javelin FGM-148E missiles"),
    mended=lambda: _javelin("246 Javelin FGM-148F missiles"),
)
def designation_not_in_quote(node: Node[Any], index: Index) -> Iterable[Hit]:
    """Each designation that an item offers or a system has is one that the quotes for it give, if any."""
    record = node.record
    field = "alternatives" if record.designation is None else "designation"
    for one in record.evidence:
        if one.supports and field in one.supports:
            return tuple(_unquoted(field, getattr(record, field), record.evidence, index))
    return NOTHING


def _javelin(quote: str) -> Item:
    return Item(
        name="Javelin missiles",
        designation=Designation("FGM-148F"),
        evidence=example_quote(quote, "designation"),
    )


@EVIDENCE.rule(
    "FMS819",
    "code-not-in-quote",
    Severity.ERROR,
    over=View(
        Notification,
        lambda notice: (
            notice.transmittal or notice.cases or notice.amends or notice.prior_cases or notice.cites
        ),
    ),
    why="The number is what ties a notice to its sale, and the quote is there to prove it. One that gives "
    "another proves a slip, in the record or in the quote.",
    fix="Compare both with the text. Quote the words that give it, or name in `supports` the fields that the "
    "quote speaks to.",
    ignore="When the source misprints it in these words and gives it rightly elsewhere: quote those.",
    basis=_BASIS + "Numbers are compared in their normal form: '0G-23' is 23-0G.",
    failing=lambda: _numbered("Transmittal No. 24-11"),
    mended=lambda: _numbered("Transmittal No. 24-12"),
)
def code_not_in_quote(node: Node[Notification], index: Index) -> Iterable[Hit]:
    """A transmittal number or a case designator is one that the quotes which name its field give, if any."""
    record = node.record
    named = {field for one in record.evidence for field in one.supports}
    hits: tuple[Hit, ...] = NOTHING
    for field in _CODES if named else ():
        value = getattr(record, field) if field in named else None
        if value:
            hits += tuple(_unquoted(field, value, record.evidence, index))
    return hits


def _numbered(quote: str) -> Notification:
    return notice(transmittal=Transmittal("24-12"), evidence=example_quote(quote, "transmittal"))


def _unquoted(field: str, value: Any, evidence: tuple[Evidence, ...], index: Index) -> Iterator[Hit]:
    quotes = [
        one.quote
        for one in evidence
        if one.quote is not None and field in one.supports and one.role is _SUPPORTS
    ]
    many = isinstance(value, tuple)
    held = [one for one in (value if many else (value,)) if not any(_holds(quote, one) for quote in quotes)]
    if not held:
        return
    given = [form for quote in quotes for form in _forms(field, quote, index)]
    for one in held if given else ():
        if not _is_given(one, given):
            yield Hit(
                f"{one} stands in no quote that speaks to it",
                f"{field}/{value.index(one)}" if many else field,
                expected=" or ".join(dict.fromkeys(given)),
                actual=one,
            )


def _holds(quote: str, one: str) -> bool:
    # A designation goes on in its variants, AIM-120 in AIM-120C; a longer number is another.
    return one in quote and (type(one) is Designation or is_verbatim(one, quote))


def _is_given(one: str, given: list[str]) -> bool:
    if type(one) is not Designation:
        return one in given
    # A name has no parts that could be compared.
    return one.system is DesignationSystem.UNKNOWN or any(agree(one, form) for form in given)


def _forms(field: str, quote: str, index: Index) -> Iterable[str]:
    """Return the numbers or designations in a quote that are of the kind of a field."""
    if field in ("transmittal", "amends", "cites"):
        return _parsed(_TRANSMITTAL, quote, Transmittal.parse)
    if field in ("cases", "prior_cases"):
        return _parsed(_CASE, quote, CaseDesignator.parse)
    return index.designations(quote)


def _parsed(form: re.Pattern[str], quote: str, parse: Callable[[str], str]) -> Iterator[str]:
    for match in form.finditer(quote):
        try:
            yield parse(match[0])
        except GrammarError:
            continue
