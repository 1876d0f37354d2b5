# SPDX-License-Identifier: MIT
"""Rules 8xx: sources, evidence, and the words that evidence quotes."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata._fields import fields_of
from fmsdata._words import brief, did_you_mean
from fmsdata.findings import Severity
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Party, Staff
from fmsdata.model.positions import Act, Relation, Stance
from fmsdata.model.quantities import Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.values import Value
from fmsdata.rules._examples import CITED, dataset, notice
from fmsdata.rules._families import EVIDENCE
from fmsdata.rules._index import Index, Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope

LONGEST_QUOTE: Final = 12
"""The most words of a quote: a pointer to the words, not a copy of them."""

_EVERY_FACT: Final = "Every fact points to the words that support it, and those can be checked against it."

FACTS: Final[View[Any]] = View.of(
    Notification, Item, Value, Contractor, Party, Staff, Milestone, Relation, Act, Stance
)


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
    """Every record that states a fact has evidence, or its notice has evidence that speaks to it."""
    if node.record.evidence:
        return NOTHING
    parent = node.parent
    if parent is None and not hasattr(node.record, "id"):
        # A value or an item handed over alone may have its evidence in the notice it was taken from.
        return NOTHING
    if parent is not None:
        speaking = (one.supports for one in getattr(parent.record, "evidence", ()))
        if any(not supports or node.field in supports for supports in speaking):
            return NOTHING
    return (Hit(f"no evidence supports this {type(node.record).__name__}", hint="name the source at least"),)


@EVIDENCE.rule(
    "FMS802",
    "evidence-without-source",
    Severity.ERROR,
    scope=RuleScope.DATASET,
    over=View(Evidence),
    why="Words whose source is not named are nobody's words.",
    fix="Add the source to the dataset, or mend the id.",
    ignore="Never in a dataset that is published.",
    basis=_EVERY_FACT,
    failing=lambda: dataset(notice(evidence=(Evidence(source="recrod"),))),
    mended=lambda: dataset(notice(evidence=(Evidence(source="record"),))),
)
def evidence_without_source(node: Node[Evidence], index: Index) -> Iterable[Hit]:
    """The source of evidence is a source of the dataset."""
    wanted = node.record.source
    if wanted in index.sources:
        return NOTHING
    return (
        Hit(
            f"no source in the dataset has the id {brief(wanted)}",
            "source",
            expected="the id of a source",
            actual=wanted,
            hint=did_you_mean(wanted, index.sources),
        ),
    )


@EVIDENCE.rule(
    "FMS804",
    "quote-too-long",
    Severity.WARNING,
    over=View(Evidence, lambda evidence: evidence.quote is not None),
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
def quote_too_long(node: Node[Evidence], _: Index) -> Iterable[Hit]:
    """A quote has twelve words at most."""
    quote = node.record.quote or ""
    if quote.count(" ") < LONGEST_QUOTE or len(words := quote.split()) <= LONGEST_QUOTE:
        return NOTHING
    return (
        Hit(
            f"the quote has {len(words)} words",
            "quote",
            expected=f"{LONGEST_QUOTE} words at most",
            actual=quote,
        ),
    )


@EVIDENCE.rule(
    "FMS808",
    "supports-unknown-field",
    Severity.ERROR,
    over=View(Evidence, lambda evidence: evidence.supports),
    why="Evidence for a field that does not exist supports nothing, and rules that compare words with "
    "facts pass it over.",
    fix="Name fields of the record that holds the evidence.",
    ignore="Never.",
    basis=_EVERY_FACT,
    failing=lambda: notice(evidence=(Evidence(source="record", supports=("purchasers",)),)),
    mended=lambda: notice(evidence=(Evidence(source="record", supports=("purchaser",)),)),
)
def supports_unknown_field(node: Node[Evidence], _: Index) -> Iterable[Hit]:
    """The fields that evidence supports are fields of the record that holds it."""
    if node.parent is None:
        return NOTHING
    owner: Any = type(node.parent.record)
    known = tuple(field.name for field in fields_of(owner))
    return tuple(
        Hit(
            f"a {owner.__name__} has no field {brief(name)}",
            f"supports/{position}",
            expected="the name of a field",
            actual=name,
            hint=did_you_mean(name, known),
        )
        for position, name in enumerate(node.record.supports)
        if name not in known
    )


def _quantity_numbers(at: str, quantity: Quantity | None) -> Iterator[tuple[str, int]]:
    if quantity is None:
        return
    for name in ("count", "low", "high", "before"):
        number: int | None = getattr(quantity, name)
        if number is not None:
            yield f"{at}/{name}", number
    for position, part in enumerate(quantity.parts):
        if part.count is not None:
            yield f"{at}/parts/{position}/count", part.count
