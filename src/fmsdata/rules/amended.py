# SPDX-License-Identifier: MIT
"""Rules 208 and 215: the values of an amendment and of an earlier case, against the notices they name."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from fmsdata._words import brief
from fmsdata.findings import Severity
from fmsdata.model._spans import Span, span
from fmsdata.model.dataset import Dataset
from fmsdata.model.notifications import Notification
from fmsdata.model.transmittal import Transmittal
from fmsdata.model.values import Value
from fmsdata.model.words import ChangeKind, NoticeKind, ValueScope
from fmsdata.rules._examples import dataset, notice
from fmsdata.rules._families import VALUES
from fmsdata.rules._index import Index
from fmsdata.rules._nodes import Node, View
from fmsdata.rules._rule import NOTHING, Hit, RuleScope
from fmsdata.rules._sums import may_add_up, value_span
from fmsdata.rules.amendments import read_transmittal
from fmsdata.rules.values import printed_step

_NO_COST: Final = frozenset((ChangeKind.SPLIT, ChangeKind.TECHNOLOGY))
"""Changes that leave the total as it is."""


def _amendment(total: int, change: int) -> Dataset:
    return dataset(
        notice(
            id="base", notice="base", transmittal=Transmittal("23-26"), value=Value(total_usd=8_500_000_000)
        ),
        notice(
            id="report",
            notice="report",
            kind=NoticeKind.ENHANCEMENT,
            transmittal=Transmittal("26-1C"),
            amends=Transmittal("23-26"),
            changes=(ChangeKind.COST,),
            value=Value(total_usd=total),
            other_values=(Value(total_usd=change, scope=ValueScope.CHANGE),),
        ),
    )


@VALUES.rule(
    "FMS208",
    "amended-total-does-not-follow",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(
        Notification,
        lambda notice: notice.amends and notice.value is not None and notice.value.total_usd is not None,
    ),
    why="The revised total of an amendment is the total before it and the change that it notifies. The "
    "first and the largest amount of such a text are both another's, and an increase alone is easily taken "
    "for the total.",
    fix="Look which amount of the text is the original, which the change, and which the revised one.",
    ignore="When reports between the two are missing from the dataset.",
    basis="22 U.S.C. 2776(b)(5). In Transmittal No. 26-1C the sums close over two amendments of 23-26, and "
    "the total 'remains unchanged' where only the split moves.",
    failing=lambda: _amendment(9_500_000_000, 500_000_000),
    mended=lambda: _amendment(9_000_000_000, 500_000_000),
)
def amended_total_does_not_follow(node: Node[Notification], index: Index) -> Iterable[Hit]:
    """The total of an amendment is the total that it amends and the change that it states, if it states one.

    Without a stated amount, the total is not below the one before, and moves only where the cost may. What
    words such as 'about' and 'up to' leave open is left open.
    """
    value, total = node.record.value, node.record.stated_total_usd
    before = index.total_before(node)
    # That a value of something else stands in the wrong place is FMS211.
    if value is None or total is None or before is None:
        return NOTHING
    changes = [
        other
        for other in node.record.other_values
        if other.scope is ValueScope.CHANGE and other.total_usd is not None
    ]
    if not changes:
        return _moves(node.record, value, before, index)
    if len(changes) > 1:
        return NOTHING
    if may_add_up(value, changes, index, before):
        return NOTHING
    change = changes[0].total_usd or 0
    expected = before + change
    message = f"${before:,} changed by ${change:,} is ${expected:,}, the notice says ${total:,}"
    hint = (
        f"${total:,} is the change alone" if total == change else f"it differs by ${abs(total - expected):,}"
    )
    return (Hit(message, "value/total_usd", f"${expected:,}", f"${total:,}", hint),)


def _moves(record: Notification, value: Value, before: int, index: Index) -> tuple[Hit, ...]:
    """Return what is to be said of a total beside the one before it, where no amount of change is stated."""
    total, kinds = value.total_usd or 0, record.changes
    steps = printed_step(total, value.as_printed, index) + printed_step(before, None, index)
    own = span(total, value.bound, value.approximate, steps)
    same = Span(before, before)
    if own.high < before:
        message = (
            f"the total of ${total:,} is below the ${before:,} that it amends, and no decrease is stated"
        )
        hint = "if it is the increase alone, move it to `other_values` with the scope `change`"
    elif kinds and _NO_COST.issuperset(kinds) and not own.meets(same):
        named = " and ".join(kind.value for kind in kinds)
        message = f"only the {named} changes, and the total moves from ${before:,} to ${total:,}"
        hint = "add `cost` to `changes`, or look which total the text calls the revised one"
    elif ChangeKind.COST in kinds and total == before and not _is_rounded(value, index):
        message = f"the cost changes, and the total is still ${before:,}"
        hint = "look whether this is the original total; where only the shares move, the change is `split`"
        return (Hit(message, "value/total_usd", "another total", f"${total:,}", hint),)
    else:
        return NOTHING
    return (Hit(message, "value/total_usd", f"${before:,}", f"${total:,}", hint),)


def _is_rounded(value: Value, index: Index) -> bool:
    """Whether the words of a total are rounded; those that are not recorded are taken to the dollar."""
    printed = value.as_printed
    return printed is not None and printed_step(value.total_usd or 0, printed, index) > 1


def _combined(earlier: int) -> Dataset:
    prior: dict[str, Any] = {"scope": ValueScope.PRIOR_CASE, "refers_to": "Transmittal No. 14-54"}
    return dataset(
        notice(
            id="first", notice="first", transmittal=Transmittal("14-54"), value=Value(total_usd=55_000_000)
        ),
        notice(
            id="later",
            notice="later",
            transmittal=Transmittal("22-15"),
            cites=(Transmittal("14-54"),),
            other_values=(Value(total_usd=earlier, **prior),),
        ),
    )


@VALUES.rule(
    "FMS215",
    "earlier-value-differs",
    Severity.WARNING,
    scope=RuleScope.DATASET,
    over=View(Notification, lambda notice: notice.other_values),
    why="A notice that repeats the value of an earlier one gives a second witness for it. Where they differ, "
    "one was misread, or the wrong one is named.",
    fix="Compare both texts, and see whether `refers_to` names the notice that is meant.",
    ignore="When the earlier notice was amended by a report that the dataset does not hold.",
    basis="22 U.S.C. 2776(b)(5): a report names the certification that it changes, and Transmittal No. 26-1C "
    "repeats the value of 23-26.",
    failing=lambda: _combined(65_000_000),
    mended=lambda: _combined(55_000_000),
)
def earlier_value_differs(node: Node[Notification], index: Index) -> Iterator[Hit]:
    """The value of an earlier case with the number of a notice is the total of it, or as amended later."""
    for position, value in enumerate(node.record.other_values):
        if value.scope is not ValueScope.PRIOR_CASE or value.total_usd is None or value.refers_to is None:
            continue
        number = read_transmittal(value.refers_to)
        if number is None or number == node.record.transmittal:
            continue
        own = value_span(value, index)
        notices = (*index.transmittals.get(number, ()), *index.amendments.get(number, ()))
        told = [
            (one.record.stated_total_usd, value_span(one.record.value, index))
            for one in notices
            if one is not node and one.record.value is not None and one.record.stated_total_usd is not None
        ]
        if told and not any(own.meets(other) for _, other in told):
            amounts = " or ".join(f"${amount:,}" for amount in dict.fromkeys(total for total, _ in told))
            yield Hit(
                f"{brief(value.refers_to)} is worth {brief(amounts)[1:-1]}, here ${value.total_usd:,}",
                f"other_values/{position}/total_usd",
                expected=amounts,
                actual=f"${value.total_usd:,}",
                hint=f"compare both texts, and whether {number} is the notice that is meant",
            )
