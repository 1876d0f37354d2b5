# SPDX-License-Identifier: MIT
"""What breaks each rule on counts and their parts (1xx)."""

from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from fmsdata.model.dataset import Dataset
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.numbers import spell_count
from fmsdata.model.quantities import Part, Quantity
from fmsdata.model.sources import Evidence
from fmsdata.model.words import PartRelation, PartRole, QuantityKind
from fmsdata.testing._choices import pick
from fmsdata.testing._designations import designations
from fmsdata.testing._quantities import counts, printed_count
from fmsdata.testing._wrong._sound import RECORD, bundle, buyers, notice, plain_notice

__all__ = ["QUANTITIES"]

_PAIRS: Final = (
    (PartRole.INSTALLED, PartRole.SPARE),
    (PartRole.FIRM, PartRole.OPTION),
    (PartRole.PREVIOUS, PartRole.ADDED),
)
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def _two_counts(low: int = 2, high: int = 900) -> SearchStrategy[list[int]]:
    return st.lists(st.integers(low, high), min_size=2, max_size=2, unique=True)


def _styles() -> SearchStrategy[str]:
    return pick("both", "words", "digits")


def _part(relation: PartRelation, role: PartRole, count: int) -> Part:
    return Part(label=role.value.replace("_", "-"), relation=relation, role=role, count=count)


@st.composite
def _included_exceed(draw: DrawFn) -> Quantity:
    count = draw(counts())
    role = draw(pick(PartRole.FLY_TO_BUY, PartRole.SPARE))
    more = count + draw(st.integers(1, 50))
    return Quantity(count=count, parts=(_part(PartRelation.INCLUDED, role, more),))


@st.composite
def _do_not_make_up(draw: DrawFn) -> Quantity:
    first, second, gap = draw(st.integers(1, 300)), draw(st.integers(1, 300)), draw(st.integers(1, 50))
    roles = draw(pick(*_PAIRS))
    made = zip(roles, (first, second), strict=True)
    return Quantity(
        count=first + second + draw(pick(gap, -min(gap, first))),
        parts=tuple(_part(PartRelation.MAKES_UP, role, number) for role, number in made),
    )


@st.composite
def _holds_what_is_beside(draw: DrawFn) -> Quantity:
    firm, option = draw(st.integers(1, 300)), draw(st.integers(1, 300))
    return Quantity(
        count=firm + option,
        parts=(
            _part(PartRelation.INCLUDED, PartRole.FIRM, firm),
            _part(PartRelation.ADDITIONAL, PartRole.OPTION, option),
        ),
    )


@st.composite
def _words_against_digits(draw: DrawFn) -> Quantity:
    said, count = draw(_two_counts())
    return Quantity(count=count, as_printed=f"{spell_count(said)} ({count:,})")


@st.composite
def _malformed_words(draw: DrawFn) -> Quantity:
    tens = draw(st.integers(0, len(_TENS) - 1))
    count = (tens + 2) * 11
    return Quantity(count=count, as_printed=f"{_TENS[tens].title()}-{_TENS[tens]} ({count})")


@st.composite
def _not_as_printed(draw: DrawFn) -> Quantity:
    printed, count = draw(_two_counts())
    return Quantity(count=count, as_printed=printed_count(printed, draw(_styles())))


@st.composite
def _bound_not_encoded(draw: DrawFn) -> Quantity:
    count = draw(counts())
    hedge = draw(pick("up to", "at least", "more than", "approximately", "about"))
    return Quantity(count=count, as_printed=f"{hedge} {printed_count(count)}")


@st.composite
def _printed_part_not_encoded(draw: DrawFn) -> Quantity:
    printed, count_of_part, more = draw(
        st.tuples(st.integers(2, 20), st.integers(21, 40), st.integers(50, 900))
    )
    return Quantity(
        count=more,
        parts=(_part(PartRelation.INCLUDED, PartRole.FLY_TO_BUY, count_of_part),),
        as_printed=f"{more:,} (includes {printed_count(printed)} fly-to-buy)",
    )


def _article_counted() -> SearchStrategy[Quantity]:
    return pick("a", "an").map(lambda article: Quantity(count=1, as_printed=article))


def _line(key: str, quantity: Quantity | None, name: str | None = None) -> Item:
    return Item(name=name or f"things {key}", key=key, quantity=quantity)


def _same_as(key: str) -> Quantity:
    return Quantity(kind=QuantityKind.REFERENCE, same_as=key)


@st.composite
def _reference_unresolved(draw: DrawFn) -> Notification:
    known = draw(st.sampled_from("abcdef"))
    lines = (_line(known, Quantity(count=draw(counts()))), _line("z", _same_as(known * 2)))
    return draw(notice(items=lines))


@st.composite
def _references_in_circle(draw: DrawFn) -> Notification:
    keys = "abcd"[: draw(st.integers(1, 4))]
    lines = [_line(key, _same_as(to)) for key, to in zip(keys, keys[1:] + keys[:1], strict=True)]
    return draw(notice(items=tuple(lines)))


@st.composite
def _key_repeated(draw: DrawFn) -> Notification:
    key = draw(st.sampled_from("abcdef"))
    lines = [_line(key, Quantity(count=count), f"things of lot {count}") for count in draw(_two_counts())]
    return draw(notice(items=tuple(lines)))


@st.composite
def _people_counted(draw: DrawFn) -> Item:
    unit = draw(pick("years", "hours", "persons"))
    name = draw(pick("spare parts", "training", "technical support"))
    return Item(name=name, quantity=Quantity(count=draw(st.integers(2, 60)), unit=unit))


@st.composite
def _size_counted(draw: DrawFn) -> Quantity:
    size, unit = draw(st.integers(2, 999)), draw(pick("mm", "-pound"))
    return Quantity(count=size, as_printed=f"{size}{unit}")


@st.composite
def _listed_twice(draw: DrawFn) -> Notification:
    name = draw(pick("training equipment", "spare parts", "tool kits"))
    return draw(notice(items=(Item(name=name), Item(name=draw(pick(name, name.title()))))))


@st.composite
def _headline_count(draw: DrawFn) -> Notification:
    said, listed = draw(_two_counts())
    title = f"{said} Missiles for {draw(buyers()).name}"
    return draw(notice(title=title, items=(_line("1", Quantity(count=listed), "missiles"),)))


@st.composite
def _counts_differ(draw: DrawFn) -> Dataset:
    missile = draw(designations(category="missile"))
    tellings = [
        plain_notice(
            id=name,
            items=(Item(name=f"{missile} missiles", designation=missile, quantity=Quantity(count=count)),),
        )
        for name, count in zip("ab", draw(_two_counts()), strict=True)
    ]
    return draw(bundle(*tellings))


@st.composite
def _stated_twice(draw: DrawFn) -> Item:
    count, other = draw(_two_counts())
    supports = draw(pick(("quantity",), ("name", "quantity"), ()))
    said = (f"{printed_count(number, draw(_styles()))} missiles" for number in (count, other))
    words = [Evidence(source=RECORD, quote=quote, supports=supports) for quote in said]
    return Item(name="missiles", quantity=Quantity(count=count), evidence=tuple(draw(st.permutations(words))))


def _says_nothing() -> SearchStrategy[Quantity]:
    return pick(None, "missiles", "launchers", "sets").map(lambda unit: Quantity(unit=unit))


QUANTITIES: Final[dict[str, Callable[[], SearchStrategy[Any]]]] = {
    "FMS101": _included_exceed,
    "FMS102": _do_not_make_up,
    "FMS103": _holds_what_is_beside,
    "FMS104": _words_against_digits,
    "FMS105": _malformed_words,
    "FMS106": _not_as_printed,
    "FMS107": _bound_not_encoded,
    "FMS108": _printed_part_not_encoded,
    "FMS109": _article_counted,
    "FMS110": _reference_unresolved,
    "FMS111": _references_in_circle,
    "FMS112": _key_repeated,
    "FMS113": _people_counted,
    "FMS114": _size_counted,
    "FMS115": _listed_twice,
    "FMS116": _headline_count,
    "FMS117": _counts_differ,
    "FMS118": _stated_twice,
    "FMS119": _says_nothing,
}
"""The strategy of each code."""
