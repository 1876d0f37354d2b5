# SPDX-License-Identifier: MIT
"""Rules 117, 206, 207, 212: what several texts, notices and the law say about one sale."""

import datetime
import math
from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata.findings import Severity
from fmsdata.model._comparing import Said, compare_totals, shown
from fmsdata.model._counting import compare_counts
from fmsdata.model._spans import total_span
from fmsdata.model.actors import Actor
from fmsdata.model.countries import CountryCode
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.milestones import Milestone
from fmsdata.model.notifications import Notification
from fmsdata.model.quantities import Quantity
from fmsdata.model.values import Value
from fmsdata.model.words import (
    ActorKind,
    Bound,
    MilestoneKind,
    NoticeKind,
    ValueScope,
)
from fmsdata.rules._examples import dataset, notice
from fmsdata.rules._families import QUANTITIES, VALUES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope
from fmsdata.rules._sums import may_add_up
from fmsdata.tables.alliances import NATO
from fmsdata.tables.purchasers import PurchaserClass
from fmsdata.tables.thresholds import THRESHOLDS, Reading, meets_threshold, threshold_confidence


def _observation(name: str, count: int, bound: Bound = Bound.STATED) -> Notification:
    item = Item(
        name="Javelin missiles",
        designation=Designation("FGM-148F"),
        quantity=Quantity(count=count, bound=bound),
    )
    return notice(id=name, items=(item,))


@QUANTITIES.rule(
    "FMS117",
    "counts-differ-between-sources",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="Two texts of one notice that give different numbers of one thing cannot both be right.",
    fix="Nothing is to be mended in the records: each keeps what its source prints. Look which of the two "
    "misread the notice, and whether both tell of the same one.",
    ignore="When the later text tells of a later stage, or of a part of the notice.",
    basis="Each text of a notice is an observation of its own. A ceiling, a floor or an approximation "
    "contradicts only what lies outside it: 'more than 100' does not contradict 104. Texts count options or "
    "leave them out, and what comes in pods may be counted in either. Lines that name one thing are added; "
    "where each text counts a single line, these are compared although only one of them is named. What it "
    "reports is what `Dataset.disagreements` calls irreconcilable.",
    failing=lambda: dataset(_observation("a", 246), _observation("b", 264)),
    mended=lambda: dataset(_observation("a", 104), _observation("b", 100, Bound.MORE_THAN)),
)
def counts_differ_between_sources(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """Observations of one notice agree on how many of a thing it offers, within their bounds."""
    for nodes in index.notices.values():
        for found in compare_counts(tuple(node.record for node in nodes)) if len(nodes) > 1 else ():
            for told, other in found.clashes:
                words, others = shown(told.value), shown(other.value)
                yield Hit(
                    f"{words} here, {others} of the same thing in {nodes[other.place].named}",
                    told.path,
                    expected=others,
                    actual=words,
                    hint="each keeps what its source prints; look which misread the notice, and whether both "
                    "tell of the same one",
                    node=nodes[told.place],
                )


def _why_apart(one: Said, other: Said) -> str:
    """Return where to look when two texts of one notice give two totals."""
    if any(one == other * scale or other == one * scale for scale in (10**3, 10**6)):
        return "one text has the scale wrong: look which says million and which billion"
    return "each keeps what its source prints; look which misread the notice, or tells of a part or a package"


def _valued(name: str, total: int, **fields: Any) -> Notification:
    return notice(id=name, value=Value(total_usd=total), **fields)


@VALUES.rule(
    "FMS206",
    "values-differ-between-sources",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Dataset),
    why="Two texts of one notice that give different values cannot both be right; a slip in the scale is a "
    "slip by a factor of a thousand.",
    fix="Nothing is to be mended in the records: each keeps what its source prints. Look which of the two "
    "misread the notice.",
    ignore="When one of them tells of a package, or of a part: then its scope is another.",
    basis="Each text of a notice is an observation of its own. One news text prints $30 billion for a "
    "notice of $30 million. Rounding and bounds are allowed for.",
    failing=lambda: dataset(_valued("a", 30_000_000), _valued("b", 30_000_000_000)),
    mended=lambda: dataset(_valued("a", 30_000_000), _valued("b", 30_000_000)),
)
def values_differ_between_sources(_: Node[Dataset], index: Index) -> Iterator[Hit]:
    """Observations of one notice agree on its total, within rounding and the bounds that they state."""
    for nodes in index.notices.values():
        for found in compare_totals(tuple(node.record for node in nodes)) if len(nodes) > 1 else ():
            for told, other in found.clashes:
                dollars, others = f"${shown(told.value)}", f"${shown(other.value)}"
                yield Hit(
                    f"{dollars} here, {others} in {nodes[other.place].named}, of one notice",
                    told.path,
                    expected=others,
                    actual=dollars,
                    hint=_why_apart(told.value, other.value),
                    node=nodes[told.place],
                )


@VALUES.rule(
    "FMS207",
    "below-notification-threshold",
    Severity.INFO,
    scope=RuleScope.DATASET,
    over=View(
        Notification,
        lambda notice: notice.value is not None and notice.value.total_usd is not None and notice.dates,
    ),
    unverified=True,
    why="A sale below the amounts of the statute need not be notified. A value below them may lack a zero, "
    "or be that of a part.",
    fix="Compare the value with the text, and look whether the notice adds to an earlier case.",
    ignore="Some cases are notified below the limits: this alone is never a fault in the data.",
    basis="22 U.S.C. 2776(b)(1) and (b)(6), by the day on which Congress received the notice. The "
    "paragraph for NATO and others joins its limbs by 'and' and 'or'; both readings, any limb and the "
    "literal one, are told and neither is asserted.",
    failing=lambda: _sale(7_500_000),
    mended=lambda: _sale(75_000_000),
)
def below_notification_threshold(node: Node[Notification], index: Index) -> Iterable[Hit]:
    """The value of a notice reaches an amount from which a sale to that purchaser was notified that day."""
    value = node.record.value
    on = node.record.date_of(MilestoneKind.DELIVERED_TO_CONGRESS)
    code = _class_code(node, index)
    # That a value of another scope stands in the wrong place is FMS211.
    total = node.record.stated_total_usd
    if value is None or total is None or on is None or code is None:
        return NOTHING
    if node.record.kind not in (None, NoticeKind.ORIGINAL, NoticeKind.COMBINED):
        return NOTHING
    if total >= _ALWAYS_ENOUGH:
        return NOTHING
    days = dict.fromkeys((on.earliest, on.latest))
    classes = {day: index.actors.threshold_class(code, day) for day in days}
    most = total_span(total, value).high
    below = [reading for reading in _READINGS if _is_below(value, most, code, classes, reading)]
    if not below:
        return NOTHING
    where = " and in the ".join(
        {"any": "reading by any limb", "literal": "literal reading"}[one] for one in below
    )
    return (
        Hit(
            f"${total:,} is below the amounts of {on} for {code} in the {where}",
            "value/total_usd",
            expected=f"an amount of the class {classes[on.latest].value}",
            actual=f"${total:,}",
            hint=f"look for a lost zero, a part, or an earlier case; {_how_known(on, classes)}",
        ),
    )


def _how_known(on: PartialDate, classes: dict[datetime.date, PurchaserClass]) -> str:
    """Return how well the amounts of a day are known, for whoever has to weigh the finding."""
    known = threshold_confidence(on.latest, classes[on.latest])
    return f"the amounts of {on} are {'not known' if known is None else known.value}"


def _is_below(
    value: Value, most: float, code: str, classes: dict[datetime.date, PurchaserClass], reading: Reading
) -> bool:
    """Whether a value of *most* dollars at most is for certain below the amounts of every day of it."""
    if math.isinf(most):
        return False
    met = (
        meets_threshold(int(most), value.mde_usd, code, day, reading=reading, purchaser_class=own)
        for day, own in classes.items()
    )
    return all(one is False for one in met)


_READINGS: Final[tuple[Reading, ...]] = ("any", "literal")
_ALWAYS_ENOUGH: Final = max(row.amount_usd for row in THRESHOLDS)
"""The largest amount of any class, that for construction: a sale that reaches it may be all of that."""


def _class_code(node: Node[Notification], index: Index) -> str | None:
    code = index.actors.country_of(node.record.purchaser)
    if code is not None:
        return code
    actor = index.find(node.record.purchaser, Actor)
    names = () if actor is None else (actor.record.name, *actor.record.aliases)
    return NATO if NATO in names else None


def _sale(total: int) -> Dataset:
    return dataset(
        Actor(id="kosovo", name="Kosovo", kind=ActorKind.COUNTRY, country=CountryCode("XK")),
        notice(
            purchaser="kosovo",
            value=Value(total_usd=total),
            dates=(Milestone(kind=MilestoneKind.DELIVERED_TO_CONGRESS, on=PartialDate("2024-01-11")),),
        ),
    )


@VALUES.rule(
    "FMS212",
    "combined-total-does-not-add-up",
    Severity.WARNING,
    over=View(
        Notification,
        lambda notice: (
            notice.kind is NoticeKind.COMBINED
            and notice.value is not None
            and notice.value.total_usd is not None
        ),
    ),
    why="A combined notice adds to earlier cases; the arithmetic closes and is the best check of which "
    "amount is which.",
    fix="Look which amounts are those of the earlier cases, which is the addition, and which the combined "
    "total.",
    ignore="When the text leaves out one of the cases.",
    basis="Combined notices such as Transmittal No. 24-18: 'The original case, valued at ... This "
    "notification is for a combined total of ...'.",
    failing=lambda: _combined(105_000_000),
    mended=lambda: _combined(110_000_000),
)
def combined_total_does_not_add_up(node: Node[Notification], index: Index) -> Iterator[Hit]:
    """The total of a combined notice is that of its earlier cases and the addition, where all are stated."""
    value = node.record.value
    parts = [
        other
        for other in node.record.other_values
        if other.scope in (ValueScope.PRIOR_CASE, ValueScope.CHANGE) and other.total_usd is not None
    ]
    scopes = {part.scope for part in parts}
    own = node.record.stated_total_usd
    if value is None or own is None or len(scopes) < 2 or may_add_up(value, parts, index):
        return
    total = sum(part.total_usd or 0 for part in parts)
    yield Hit(
        f"the earlier cases and the addition make ${total:,}, the total is ${own:,}",
        "value/total_usd",
        expected=f"${total:,}",
        actual=f"${own:,}",
        hint=f"they differ by ${abs(total - own):,}: look whose each amount is, and what is left out",
    )


def _combined(total: int) -> Notification:
    return notice(
        kind=NoticeKind.COMBINED,
        value=Value(total_usd=total, as_printed=f"${total // 1_000_000} million"),
        other_values=(
            Value(total_usd=45_000_000, as_printed="$45 million", scope=ValueScope.PRIOR_CASE),
            Value(total_usd=65_000_000, as_printed="$65 million", scope=ValueScope.CHANGE),
        ),
    )
