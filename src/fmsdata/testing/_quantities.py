# SPDX-License-Identifier: MIT
"""Strategies for quantities and their parts: what is encoded is what is printed, and parts agree."""

import functools
from collections.abc import Iterable
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.errors import Problem, UnknownNameError
from fmsdata.model._plain import MAX_INTEGER
from fmsdata.model.numbers import spell_count
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.words import Bound, PartRelation, PartRole, QuantityKind
from fmsdata.testing._choices import optional, pick
from fmsdata.testing._pins import A_FLAG, A_TEXT, Pins, a, contradiction, ordered, pinned, whole
from fmsdata.testing._rare import now_and_then

__all__ = ["counts", "parts", "printed_count", "quantities"]

_HEDGES: Final = {
    Bound.STATED: "",
    Bound.UP_TO: "up to ",
    Bound.AT_LEAST: "at least ",
    Bound.MORE_THAN: "more than ",
    Bound.NEARLY: "nearly ",
}
_BOUNDS: Final = (*(((Bound.STATED, False),) * 8), (Bound.STATED, True), *((one, False) for one in _HEDGES))
_SAID: Final = {
    QuantityKind.INDEFINITE: ("a", "an"),
    QuantityKind.UNSTATED: ("various", "multiple", "an unspecified number of"),
    QuantityKind.UNDETERMINED: ("to be determined", "TBD"),
    QuantityKind.WITHHELD: ("classified", "a classified number of"),
    QuantityKind.REFERENCE: ("an equal number", "the same number"),
}
_KINDS: Final = (
    *(QuantityKind.NUMBER,) * 8,
    *(kind for kind in QuantityKind if kind not in (QuantityKind.NUMBER, QuantityKind.REFERENCE)),
)
_OF_ONE: Final = tuple(kind for kind in _KINDS if kind not in (QuantityKind.RANGE, QuantityKind.CHANGE))
"""The kinds of which one number, or none, is all there is."""
_MOST: Final = 9_999
_FEW: Final = 48
_MANY: Final = 600
_NOUNS: Final = ("missiles", "rounds", "engines", "kits")
_PAIRS: Final = (
    (PartRole.INSTALLED, PartRole.SPARE),
    (PartRole.FIRM, PartRole.OPTION),
    (PartRole.PREVIOUS, PartRole.ADDED),
    (PartRole.TRANCHE, PartRole.TRANCHE),
    (PartRole.RECIPIENT, PartRole.RECIPIENT),
    (PartRole.VARIANT, PartRole.VARIANT),
)
_LABELS: Final = {
    PartRole.FIRM: ("firm",),
    PartRole.OPTION: ("as an option",),
    PartRole.INSTALLED: ("installed",),
    PartRole.SPARE: ("spares",),
    PartRole.FLY_TO_BUY: ("fly-to-buy",),
    PartRole.VARIANT: ("single-seat", "two-seat"),
    PartRole.RECIPIENT: ("for the army", "for the air force"),
    PartRole.TRANCHE: ("in the first tranche", "in the second tranche"),
    PartRole.PREVIOUS: ("previously notified",),
    PartRole.ADDED: ("now added",),
    PartRole.OTHER: ("for tests",),
}


@pinned(ordered("minimum", "maximum"), minimum=whole(), maximum=whole())
def counts(*, minimum: int = 1, maximum: int | None = None) -> SearchStrategy[int]:
    """Return counts of a notice: few are large, and most of those are round.

    Args:
        minimum: The smallest.
        maximum: The largest; 9,999 unless given, or a tenth more than a greater *minimum*.

    """
    return _counts(minimum, _most(minimum, maximum))


def _most(minimum: int, maximum: int | None) -> int:
    return max(_MOST, min(MAX_INTEGER, minimum + minimum // 10)) if maximum is None else maximum


@functools.lru_cache(maxsize=256)
def _counts(low: int, high: int) -> SearchStrategy[int]:
    # The spans do not overlap: a count that stands in two of them is two draws that mean the same.
    many, large = max(low, _FEW) + 1, max(low, _MANY) // 100 * 100 + 100
    spans = (range(low, min(high + 1, many)), range(many, min(high, _MANY) + 1), range(large, high + 1, 100))
    return st.one_of([st.sampled_from(span) for span in spans if span])


def printed_count(count: int, style: str = "both") -> str:
    """Return a count as notices print it: ``both``, ``words`` or ``digits``.

    Raises:
        ArgumentError: The count is no integer.
        GrammarError: It is below 0, or more than a record may hold.
        UnknownNameError: There is no such style.

    """
    words, digits = spell_count(count), f"{count:,}"
    styles = {"both": f"{words} ({digits})", "words": words, "digits": digits}
    if style not in tuple(styles):
        raise UnknownNameError("style", str(style), tuple(styles), None)
    return styles[style]


def _label(role: PartRole, position: int = 0) -> str:
    labels = _LABELS[role]
    return labels[position % len(labels)]


@pinned(relation=a(PartRelation), role=a(PartRole))
@st.composite
def parts(draw: DrawFn, *, relation: PartRelation | None = None, role: PartRole | None = None) -> Part:
    """Draw one part of a quantity, of one relation and role or of any that go together."""
    how = draw(pick(*PartRelation)) if relation is None else relation
    what = draw(pick(*PartRole)) if role is None else role
    count = optional(draw, counts(maximum=200))
    bound = draw(pick(Bound.STATED, Bound.STATED, Bound.UP_TO)) if count is not None else None
    return Part(
        label=_label(what),
        relation=how,
        role=what,
        count=count,
        bound=bound or Bound.STATED,
        **now_and_then(draw, "Part"),
    )


@st.composite
def _divided(draw: DrawFn, count: int) -> tuple[Part, ...]:
    """Draw parts that agree with a count, none in most cases."""
    how = draw(pick("none", "none", "none", "included", "makes_up", "additional", "per_each"))
    if how == "none" or not count:
        return ()
    if how == "makes_up" and count > 1:
        first = draw(st.integers(1, count - 1))
        roles = draw(pick(*_PAIRS))
        return tuple(
            Part(label=_label(role, place), relation=PartRelation.MAKES_UP, role=role, count=number)
            for place, (role, number) in enumerate(zip(roles, (first, count - first), strict=True))
        )
    if how == "included":
        role = draw(pick(PartRole.FLY_TO_BUY, PartRole.SPARE, PartRole.OPTION))
        inside = draw(st.integers(1, max(1, count // 4)))
        return (Part(label=_label(role), relation=PartRelation.INCLUDED, role=role, count=inside),)
    if how == "per_each":
        each = draw(st.integers(1, 4))
        return (Part(label="installed", relation=PartRelation.PER_EACH, role=PartRole.INSTALLED, count=each),)
    role = draw(pick(PartRole.OPTION, PartRole.SPARE, PartRole.FLY_TO_BUY))
    more = draw(counts(maximum=60))
    return (Part(label=_label(role), relation=PartRelation.ADDITIONAL, role=role, count=more),)


@st.composite
def _number(draw: DrawFn, low: int, high: int, unit: str | None, divided: bool) -> Quantity:
    count = draw(counts(minimum=low, maximum=high))
    # One draw for both, so that the plainest count is also the shortest to draw, and shrinking ends there.
    bound, approximate = draw(pick(*_BOUNDS))
    style = draw(pick(None, "both", "words", "digits"))
    hedge = "approximately " if approximate else _HEDGES[bound]
    whole_count = divided and bound is Bound.STATED and not approximate
    parts_of = draw(_divided(count)) if whole_count else ()
    return Quantity(
        count=count,
        bound=bound,
        approximate=approximate,
        unit=unit,
        unit_assigned=unit is not None and draw(pick(False, False, False, True)),
        parts=parts_of,
        as_printed=None if style is None else hedge + printed_count(count, style),
    )


@st.composite
def _two_numbers(draw: DrawFn, kind: QuantityKind, low: int, high: int, unit: str | None) -> Quantity:
    first = draw(counts(minimum=low, maximum=max(low, high - 1)))
    second = draw(st.integers(first + 1, max(first + 1, min(high, 2 * first + 10))))
    style = draw(pick("both", "words", "digits"))
    one, two = printed_count(first, style), printed_count(second, style)
    if kind is QuantityKind.RANGE:
        return Quantity(kind=kind, low=first, high=second, unit=unit, as_printed=f"{one} to {two}")
    return Quantity(kind=kind, before=first, count=second, unit=unit, as_printed=f"from {one} to {two}")


def _together(pins: Pins) -> Iterable[Problem]:
    low, high = pins["minimum"], _most(pins["minimum"], pins["maximum"])
    two = pins["kind"] in (QuantityKind.RANGE, QuantityKind.CHANGE)
    if low > high or (two and low == high):
        yield contradiction("minimum", pins, "the smaller first", "maximum")


@pinned(
    _together,
    kind=a(QuantityKind),
    unit=A_TEXT,
    minimum=whole(),
    maximum=whole(),
    divided=A_FLAG,
)
@st.composite
def quantities(
    draw: DrawFn,
    *,
    kind: QuantityKind | None = None,
    unit: str | None = None,
    minimum: int = 1,
    maximum: int | None = None,
    divided: bool = True,
) -> Quantity:
    """Draw a quantity whose words, digits and parts say what is encoded.

    Args:
        draw: Given by Hypothesis, not by the caller.
        kind: Its kind; any but `REFERENCE` unless given, numbers most of the time. A reference is to an item
            with the key ``1``.
        unit: Its unit; one that notices print, or none, unless given.
        minimum: The smallest number.
        maximum: The largest number; see `counts`.
        divided: Whether it may have parts.

    """
    word = optional(draw, pick(*_NOUNS)) if unit is None else unit
    high = _most(minimum, maximum)
    what = draw(pick(*(_KINDS if minimum < high else _OF_ONE))) if kind is None else kind
    if what is QuantityKind.NUMBER:
        return draw(_number(minimum, high, word, divided))
    if what in (QuantityKind.RANGE, QuantityKind.CHANGE):
        return draw(_two_numbers(what, minimum, high, word))
    return Quantity(
        kind=what,
        same_as="1" if what is QuantityKind.REFERENCE else None,
        unit=word,
        as_printed=draw(pick(*_SAID[what])),
    )
