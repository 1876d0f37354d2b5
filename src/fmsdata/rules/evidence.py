# SPDX-License-Identifier: MIT
"""Rules 801, 802, 804, 808, 813: whether facts have evidence, and whether it is sound."""

from collections.abc import Iterable
from typing import Any, Final

from fmsdata._fields import fields_of
from fmsdata._words import a_or_an, brief, did_you_mean
from fmsdata.findings import Severity
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Party, Staff
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.model.words import EvidenceRole
from fmsdata.rules._examples import CITED, dataset, notice
from fmsdata.rules._families import EVIDENCE
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._passes import LONGEST_QUOTE
from fmsdata.rules._rule import NOTHING, Hit, RuleScope

SUGGESTIONS: Final = 20
"""For how many slips a search among all ids is worth its time."""

_SUPPORTS: Final = EvidenceRole.SUPPORTS

_EVERY_FACT: Final = "Every fact points to the words that support it, and those can be checked against it."

FACTS: Final[View[Any]] = View.of(
    Notification, Item, Value, Contractor, Party, Staff, Milestone, Relation, Act, Stance
)


def place(owner: Node[Any], one: Evidence, field: str) -> str:
    """Return the path to a field of evidence from the record that holds it."""
    if owner.record is one:
        return field
    # Where the same evidence stands twice, the first is named.
    return f"evidence/{owner.record.evidence.index(one)}/{field}"


@EVIDENCE.rule(
    "FMS801",
    "fact-without-evidence",
    Severity.WARNING,
    over=FACTS,
    why="A fact without a pointer to the text that states it can be neither checked nor cited.",
    fix="Add evidence to the record, or evidence that speaks to it to its notice. Where no words were "
    "read, name the source and leave the quote out.",
    ignore="For records that are made up, in tests for example.",
    basis=_EVERY_FACT,
    failing=lambda: notice(evidence=(), stage_as_printed="approved"),
    mended=lambda: notice(evidence=CITED, stage_as_printed="approved"),
)
def fact_without_evidence(node: Node[Any], _: Index) -> Iterable[Hit]:
    """Every record that states a fact has evidence that supports it, or its notice has such evidence."""
    evidence = node.record.evidence
    if evidence and (evidence[0].role is _SUPPORTS or any(one.role is _SUPPORTS for one in evidence)):
        return NOTHING
    parent = node.parent
    if parent is None and not hasattr(node.record, "id"):
        # A value or an item handed over alone may have its evidence in the notice it was taken from.
        return NOTHING
    if parent is not None:
        field = node.field
        for one in getattr(parent.record, "evidence", ()):
            if one.role is _SUPPORTS and (not one.supports or field in one.supports):
                return NOTHING
    return (Hit(f"no evidence supports this {type(node.record).__name__}", hint="name the source at least"),)


@EVIDENCE.rule(
    "FMS802",
    "evidence-without-source",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=View.with_any_evidence(),
    why="Words whose source is not named are nobody's words.",
    fix="Add the source to the dataset, or mend the id.",
    ignore="Never in a dataset that is published.",
    basis=_EVERY_FACT,
    failing=lambda: dataset(notice(evidence=(Evidence(source="recrod"),))),
    mended=lambda: dataset(notice(evidence=(Evidence(source="record"),))),
)
def evidence_without_source(_: Node[Any], index: Index) -> Iterable[Hit]:
    """The source of evidence is a source of the dataset."""
    return tuple(
        Hit(
            f"no source in the dataset has the id {brief(one.source)}",
            place(owner, one, "source"),
            expected="the id of a source",
            actual=one.source,
            hint=did_you_mean(one.source, index.sources) if number < SUGGESTIONS else None,
            node=owner,
        )
        for number, (owner, one) in enumerate(index.citations.unknown)
    )


@EVIDENCE.rule(
    "FMS804",
    "quote-too-long",
    Severity.WARNING,
    over=View.with_any_evidence(),
    why="A quote points at the words. A long one copies a text that may belong to somebody, and hides "
    "which words carry the fact.",
    fix=f"Keep the words that carry the fact, {LONGEST_QUOTE} at most, or split them over several quotes.",
    ignore="For texts in the public domain, if you must.",
    basis="The evidence of fmsdata is a short exact quote with its place.",
    failing=lambda: notice(
        evidence=(
            Evidence(
                source="record",
                quote="The following non-MDE items will also be included in this proposed sale to Kosovo",
            ),
        )
    ),
    mended=lambda: notice(
        evidence=(Evidence(source="record", quote="The following non-MDE items will also be included"),)
    ),
)
def quote_too_long(_: Node[Any], index: Index) -> Iterable[Hit]:
    """A quote has twelve words at most."""
    hits: tuple[Hit, ...] = NOTHING
    for owner, one in index.oddities.long_quotes:
        quote = one.quote or ""
        words = len(quote.split())
        if words > LONGEST_QUOTE:
            hit = Hit(
                f"the quote has {words} words",
                place(owner, one, "quote"),
                expected=f"{LONGEST_QUOTE} words at most",
                actual=quote,
                node=owner,
            )
            hits = (*hits, hit)
    return hits


@EVIDENCE.rule(
    "FMS808",
    "supports-unknown-field",
    Severity.ERROR,
    over=View.with_any_evidence(),
    why="Evidence for a field that does not exist supports nothing, and rules that compare words with "
    "facts pass it over.",
    fix="Name fields of the record that holds the evidence.",
    ignore="Never.",
    basis=_EVERY_FACT,
    failing=lambda: notice(evidence=(Evidence(source="record", supports=("purchasers",)),)),
    mended=lambda: notice(evidence=(Evidence(source="record", supports=("purchaser",)),)),
)
def supports_unknown_field(_: Node[Any], index: Index) -> Iterable[Hit]:
    """The fields that evidence supports are fields of the record that holds it."""
    hits: tuple[Hit, ...] = NOTHING
    for owner, one in index.oddities.unknown_fields:
        if owner.record is not one:
            hits += tuple(_unknown_fields(owner, one))
    return hits


def _unknown_fields(owner: Node[Any], one: Evidence) -> Iterable[Hit]:
    cls: Any = type(owner.record)
    known = tuple(field.name for field in fields_of(cls))
    for position, name in enumerate(one.supports):
        if name not in known:
            yield Hit(
                f"{a_or_an(cls.__name__)} has no field {brief(name)}",
                place(owner, one, f"supports/{position}"),
                expected="the name of a field",
                actual=name,
                hint=did_you_mean(name, known),
                node=owner,
            )


@EVIDENCE.rule(
    "FMS813",
    "source-contradicts-itself",
    Severity.INFO,
    over=View.with_any_evidence(),
    why="Whoever uses the fact should know that its own source also says otherwise.",
    fix="Nothing: the fuller statement is recorded, and the other stands beside it.",
    ignore="Once you have reviewed it.",
    basis="A text that says two things is recorded with both: a headline rounds, a list and its "
    "justification differ.",
    failing=lambda: notice(
        evidence=(Evidence(source="record", quote="about 250", role=EvidenceRole.CONTRADICTS), *CITED)
    ),
    mended=lambda: notice(evidence=CITED),
)
def source_contradicts_itself(_: Node[Any], index: Index) -> Iterable[Hit]:
    """The source of a fact nowhere contradicts it."""
    hits: tuple[Hit, ...] = NOTHING
    for owner, one in index.oddities.contradictions:
        said = f": {brief(one.quote)}" if one.quote else ""
        message = f"{brief(one.source)} also says otherwise{said}"
        hint = "nothing is to be mended: both statements are kept"
        hits = (*hits, Hit(message, place(owner, one, "role"), hint=hint, node=owner))
    return hits
