# SPDX-License-Identifier: MIT
"""Strategies for quantities and their parts: what is encoded is what is printed, and parts agree."""

from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.model.numbers import spell_count
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.words import Bound, PartRelation, PartRole, QuantityKind
from fmsdata.testing._choices import optional, pick
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
_WITHOUT_NUMBER: Final = (
    QuantityKind.INDEFINITE,
    QuantityKind.UNSTATED,
    QuantityKind.UNDETERMINED,
    QuantityKind.WITHHELD,
)
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


def counts(*, minimum: int = 1, maximum: int = 9_999) -> SearchStrategy[int]:
    """Return counts of a notice: few are large, and many are round."""
    small = st.integers(minimum, max(minimum, min(maximum, 48)))
    return st.one_of(
        small, small, st.integers(minimum, max(minimum, min(maximum, 600))), st.integers(minimum, maximum)
    )


def printed_count(count: int, style: str = "both") -> str:
    """Return a count as notices print it: ``both``, ``words`` or ``digits``."""
    words, digits = spell_count(count), f"{count:,}"
    return {"both": f"{words} ({digits})", "words": words, "digits": digits}[style]


def _styles() -> SearchStrategy[str]:
    return pick("digits", "words", "both", "both")


def _label(role: PartRole, position: int = 0) -> str:
    labels = _LABELS[role]
    return labels[position % len(labels)]


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
    if how == "none":
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
    style = optional(draw, _styles())
    hedge = "approximately " if approximate else _HEDGES[bound]
    drawn = draw(_divided(count)) if divided else ()
    parts_of = drawn if bound is Bound.STATED and not approximate else ()
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
    style = draw(_styles())
    one, two = printed_count(first, style), printed_count(second, style)
    if kind is QuantityKind.RANGE:
        return Quantity(kind=kind, low=first, high=second, unit=unit, as_printed=f"{one} to {two}")
    return Quantity(kind=kind, before=first, count=second, unit=unit, as_printed=f"from {one} to {two}")


@st.composite
def quantities(
    draw: DrawFn,
    *,
    kind: QuantityKind | None = None,
    unit: str | None = None,
    minimum: int = 1,
    maximum: int = 9_999,
    divided: bool = True,
) -> Quantity:
    """Draw a quantity whose words, digits and parts say what is encoded.

    Args:
        draw: Given by Hypothesis, not by the caller.
        kind: Its kind; any but `REFERENCE` unless given, numbers most of the time. A reference is to an item
            with the key ``1``.
        unit: Its unit; one that notices print, or none, unless given.
        minimum: The smallest number.
        maximum: The largest number.
        divided: Whether it may have parts.

    """
    number = QuantityKind.NUMBER
    rare = (*(number,) * 8, QuantityKind.RANGE, QuantityKind.CHANGE, *_WITHOUT_NUMBER)
    word = optional(draw, pick(*_NOUNS)) if unit is None else unit
    # Drawn for every kind, so that no other kind is shorter to draw, and shrinking ends at a plain number.
    plain = draw(_number(minimum, maximum, word, divided))
    what = draw(pick(*rare)) if kind is None else kind
    if what is number:
        return plain
    if what in (QuantityKind.RANGE, QuantityKind.CHANGE):
        return draw(_two_numbers(what, minimum, maximum, word))
    if what is QuantityKind.REFERENCE:
        return Quantity(kind=what, same_as="1", unit=word, as_printed="an equal number")
    said = {
        QuantityKind.INDEFINITE: "a",
        QuantityKind.UNSTATED: "multiple trips",
        QuantityKind.UNDETERMINED: "to be determined",
        QuantityKind.WITHHELD: "classified",
    }
    return Quantity(kind=what, unit=word, as_printed=said[what])
