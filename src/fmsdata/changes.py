# SPDX-License-Identifier: MIT
"""What changed between two records: two versions of one, or two sources of the same notice."""

import bisect
from collections.abc import Iterator, Sequence
from typing import Any, Final, Literal, NamedTuple, TypeAlias, final

import attrs

from fmsdata._fields import fields_of, is_made_alike, pointer, require_record
from fmsdata._words import brief
from fmsdata.errors import InvalidError, Problem

__all__ = ["Change", "ChangeType", "diff"]

ChangeType: TypeAlias = Literal["added", "removed", "changed", "moved"]
"""What became of a value. Of a record that only stands elsewhere in its list it is ``moved``."""

Path: TypeAlias = tuple[str | int, ...]

_NAMES: Final = ("id", "key", "name", "label", "kind", "source", "role", "affiliation")
"""The fields by which records of a list are recognised, best first; which of them there are depends on the
class. Records without any are paired in order."""


@final
@attrs.frozen(kw_only=True)
class Change:
    """One difference between two records."""

    path: str
    """JSON Pointer into the second record; of what was removed, into the first."""
    before: Any
    """The value in the first record: a record, a tuple, a scalar, None; of what moved, its position."""
    after: Any
    """The value in the second record, likewise."""
    kind: ChangeType
    """``added`` or ``removed`` for records of a list and for fields that were or are now None."""

    def __str__(self) -> str:
        where = self.path or "(root)"
        if self.kind == "added":
            return f"{where} added {brief(self.after)}"
        if self.kind == "removed":
            return f"{where} removed {brief(self.before)}"
        return f"{where} {self.kind} from {brief(self.before)} to {brief(self.after)}"


def diff(a: Any, b: Any) -> tuple[Change, ...]:
    """Return what changed from one record of the model to another of the same class, in field order.

    There is no change exactly when both are equal. Records in lists are paired by what names them (the id of
    a record of a dataset, the key or the name of an item, the kind of a milestone), so that one that was
    put in first does not make all others look changed. Lists of texts are compared as a whole.

    Raises:
        ArgumentError: One of them is no record of the model.
        InvalidError: They are not of the same class.

    """
    for name, record in (("a", a), ("b", b)):
        if not is_made_alike(type(record)):
            require_record(record, name)
    if type(a) is not type(b):
        expected = f"a record of the class {type(a).__name__}, as the first one is"
        raise InvalidError("diff", (Problem("b", b, expected),))
    return tuple(_records(a, b, ()))


def _records(a: Any, b: Any, path: Path) -> Iterator[Change]:
    if a == b:
        return
    for field in fields_of(type(a)):
        before, after = getattr(a, field.name), getattr(b, field.name)
        if before == after:
            continue
        here = (*path, field.name)
        # Where a list may also be None, an empty one says "none": then the list itself is what changed.
        says_none = field.shape.many and field.shape.optional and not (before and after)
        if before is None or after is None or says_none or not field.shape.is_record:
            yield _changed(here, before, after)
        elif field.shape.many:
            yield from _lists(before, after, here)
        else:
            yield from _records(before, after, here)


def _changed(path: Path, before: Any, after: Any) -> Change:
    kind: ChangeType = "changed"
    if before is None or after is None:
        kind = "added" if before is None else "removed"
    return Change(path=pointer(*path), before=before, after=after, kind=kind)


class _Pair(NamedTuple):
    """The positions of what is taken for the same record."""

    before: int
    after: int


def _lists(before: Sequence[Any], after: Sequence[Any], path: Path) -> Iterator[Change]:
    pairs = _paired(before, after)
    kept = {pair.before for pair in pairs}
    for position in range(len(before)):
        if position not in kept:
            gone = before[position]
            yield Change(path=pointer(*path, position), before=gone, after=None, kind="removed")
    partner = {pair.after: pair.before for pair in pairs}
    in_place = _in_order(pairs)
    for position, new in enumerate(after):
        here = (*path, position)
        if position not in partner:
            yield Change(path=pointer(*here), before=None, after=new, kind="added")
            continue
        old = partner[position]
        if position not in in_place:
            yield Change(path=pointer(*here), before=old, after=position, kind="moved")
        yield from _records(before[old], new, here)


def _paired(before: Sequence[Any], after: Sequence[Any]) -> list[_Pair]:
    """Pair the records of two lists: equal ones first, then those that are named alike, each once."""
    left, right = dict(enumerate(before)), dict(enumerate(after))
    pairs = _matched(left, right, list(left.items()), list(right.items()))
    cls: type = (before or after)[0].__class__
    names = [name for name in _NAMES if any(field.name == name for field in fields_of(cls))]
    for name in names:
        named = [[(p, getattr(record, name)) for p, record in side.items()] for side in (left, right)]
        pairs += _matched(left, right, *([pair for pair in side if pair[1] is not None] for side in named))
    if not names:
        pairs += map(_Pair, sorted(left), sorted(right))
    return sorted(pairs, key=lambda pair: pair.after)


def _matched(
    left: dict[int, Any], right: dict[int, Any], ours: list[tuple[int, Any]], theirs: list[tuple[int, Any]]
) -> list[_Pair]:
    """Pair positions of equal values, in order, and take them out of what is left to pair."""
    waiting: dict[Any, list[int]] = {}
    for position, value in reversed(ours):
        waiting.setdefault(value, []).append(position)
    pairs = []
    for position, value in theirs:
        if waiting.get(value):
            pair = _Pair(waiting[value].pop(), position)
            del left[pair.before], right[pair.after]
            pairs.append(pair)
    return pairs


def _in_order(pairs: list[_Pair]) -> set[int]:
    """Return the positions, in the second list, of the most records that kept their order."""
    # The longest rising run of positions in the first list, by patience sorting.
    tops: list[int] = []
    last: list[_Pair] = []
    below: dict[_Pair, _Pair | None] = {}
    for pair in pairs:
        pile = bisect.bisect_left(tops, pair.before)
        below[pair] = last[pile - 1] if pile else None
        tops[pile : pile + 1] = [pair.before]
        last[pile : pile + 1] = [pair]
    kept: set[int] = set()
    step = last[-1] if last else None
    while step is not None:
        kept.add(step.after)
        step = below[step]
    return kept
