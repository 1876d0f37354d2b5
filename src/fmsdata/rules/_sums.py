# SPDX-License-Identifier: MIT
"""Whether a total may be what its parts come to, as far as the words of all of them tell."""

from collections.abc import Sequence

from fmsdata.model._spans import Span, span
from fmsdata.model.values import Value
from fmsdata.model.words import Bound
from fmsdata.rules._index import Index
from fmsdata.rules.values import printed_step

__all__ = ["may_add_up", "value_span"]


def value_span(value: Value, index: Index, bound: Bound | None = None) -> Span:
    """Return where the true total of a value lies; *bound* stands in for its own."""
    total = value.total_usd or 0
    step = printed_step(total, value.as_printed, index)
    return span(total, bound or value.bound, value.approximate, step)


def may_add_up(total: Value, parts: Sequence[Value], index: Index, before: int | None = None) -> bool:
    """Whether *parts*, and an amount from *before* whose words are another notice's, may come to *total*.

    Ceilings come to a ceiling, as printed. A ceiling on the total alone says only that they are not more.
    """
    every = (total, *parts)
    as_printed = Bound.STATED if all(one.bound is Bound.UP_TO for one in every) else None
    own, *spans = (value_span(one, index, as_printed) for one in every)
    if before is not None:
        spans.append(span(before, Bound.STATED, False, printed_step(before, None, index)))
    return own.meets(Span(sum(one.low for one in spans), sum(one.high for one in spans)))
