# SPDX-License-Identifier: MIT
"""Change one number, position, date, name or reference of a dataset, blindly, and see who notices.

``python -m fmsdata._dev.mutants TEXT`` prints the shares for the canonical dataset, given the text of its
first source, and lists what nobody noticed.
"""

import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

import attrs

from fmsdata._fields import fields_of, walk
from fmsdata.datasets import load_dataset
from fmsdata.errors import FmsdataError
from fmsdata.model.actors import Actor, WeaponSystem
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.designation import Designation
from fmsdata.model.items import Item
from fmsdata.model.notifications import Notification
from fmsdata.model.parties import Contractor, Member, Party
from fmsdata.model.sources import Evidence, Source
from fmsdata.rules import check, verify_evidence

KINDS: Final = ("number", "position", "date", "name", "reference")
"""Numbers are facts, counts and amounts; positions are those of paragraphs, which are facts of no sale."""
FOR_EACH_KIND: Final = 120
SEED: Final = 20240112

_NAMES: Final[dict[type[Any], tuple[str, ...]]] = {
    Source: ("title",),
    Actor: ("name", "aliases"),
    WeaponSystem: ("name", "aliases", "designation"),
    Item: ("name", "designation"),
    Contractor: ("name", "places"),
    Member: ("name", "places"),
    Party: ("as_printed",),
    Notification: ("purchaser_as_printed",),
}


class Place(NamedTuple):
    """A value in a dataset: where it stands, and of which kind it is."""

    kind: str
    path: str
    cls: str
    field: str
    value: Any
    refers: str | None


class Mutant(NamedTuple):
    """A place, and the value that was put there instead."""

    place: Place
    value: Any


class Outcome(NamedTuple):
    """What was noticed of a mutant: the codes of new findings, or the error of a constructor."""

    mutant: Mutant
    noticed: tuple[str, ...]


def _kind(cls: type[Any], field: Any) -> str | None:
    if field.about.refers is not None:
        return "reference"
    if field.shape.leaf is int:
        return "position" if cls in (Evidence, Source) else "number"
    if field.shape.leaf is PartialDate:
        return "date"
    return "name" if field.name in _NAMES.get(cls, ()) else None


def places(dataset: Dataset) -> Iterator[Place]:
    """Yield every number, position, date, name and reference of a dataset."""
    for node in walk(dataset):
        cls: Any = type(node.record)
        for field in fields_of(cls):
            kind = _kind(cls, field)
            value: Any = getattr(node.record, field.name)
            if kind is None or value is None:
                continue
            held: tuple[Any, ...] = tuple(value) if field.shape.many else (value,)
            for position, one in enumerate(held):
                path = f"{node.path}/{field.name}" + (f"/{position}" if field.shape.many else "")
                yield Place(kind, path, cls.__name__, field.name, one, field.about.refers)


def mutate(place: Place, dataset: Dataset, draw: random.Random) -> Any:
    """Return another value for a place, drawn without regard to what it means."""
    if place.kind in ("number", "position"):
        return _other_number(place.value, draw)
    if place.kind == "date":
        return _other_date(place.value, draw)
    if place.kind == "name":
        return _other_name(place.value, draw)
    return _other_reference(place, dataset, draw)


def _other_number(number: int, draw: random.Random) -> int:
    digits = list(str(number))
    at = draw.randrange(len(digits))
    digits[at] = draw.choice([digit for digit in "0123456789" if digit != digits[at]])
    changed = int("".join(digits))
    return draw.choice([number + 1, max(0, number - 1) if number else 2, number * 10 or 3, changed])


def _other_date(date: PartialDate, draw: random.Random) -> PartialDate:
    while True:
        parts = str(date).split("-")
        at = draw.randrange(len(parts))
        parts[at] = f"{int(parts[at]) + draw.choice([-2, -1, 1, 2]):0{len(parts[at])}}"
        try:
            return PartialDate("-".join(parts))
        except FmsdataError:
            continue


def _other_name(name: str, draw: random.Random) -> str:
    letters = [at for at, letter in enumerate(name) if letter.isalnum()]
    at = draw.choice(letters)
    alphabet = "0123456789" if name[at].isdigit() else "ABCDEFGHIKLMNOPRSTUVWXYZ"
    letter = draw.choice([one for one in alphabet if one != name[at].upper()])
    text = name[:at] + (letter.lower() if name[at].islower() else letter) + name[at + 1 :]
    return Designation.parse(text) if isinstance(name, Designation) else text


def _other_reference(place: Place, dataset: Dataset, draw: random.Random) -> str:
    ids = {record.id: type(record).__name__ for record in dataset}
    alike = [one for one in ids if ids[one] == ids.get(place.value) and one != place.value]
    return draw.choice(alike or [one for one in ids if one != place.value])


def replaced(record: Any, path: str, value: Any) -> Any:
    """Return a record with another value at a path."""
    if not path:
        return value
    field, _, rest = path.removeprefix("/").partition("/")
    if isinstance(record, tuple):
        items = list(record)
        items[int(field)] = replaced(items[int(field)], f"/{rest}" if rest else "", value)
        return tuple(items)
    own = replaced(getattr(record, field), f"/{rest}" if rest else "", value)
    return attrs.evolve(record, **{field: own})


def choose(dataset: Dataset, seed: int = SEED, for_each_kind: int = FOR_EACH_KIND) -> list[Mutant]:
    """Return mutants of each kind: places drawn with the same chance each, values drawn at each."""
    draw = random.Random(seed)  # noqa: S311 - reproducible on purpose
    every = list(places(dataset))
    chosen = []
    for kind in KINDS:
        own = [place for place in every if place.kind == kind]
        for _ in range(for_each_kind if own else 0):
            place = draw.choice(own)
            chosen.append(Mutant(place, mutate(place, dataset, draw)))
    return chosen


def try_all(dataset: Dataset, mutants: list[Mutant], texts: Mapping[str, str]) -> list[Outcome]:
    """Return what constructors and rules notice of each mutant."""
    before = _findings(dataset, texts)
    outcomes = []
    for mutant in mutants:
        try:
            changed = replaced(dataset, mutant.place.path, mutant.value)
        except FmsdataError as error:
            outcomes.append(Outcome(mutant, (type(error).__name__,)))
            continue
        new = _findings(changed, texts) - before
        outcomes.append(Outcome(mutant, tuple(sorted({code for code, _, _ in new}))))
    return outcomes


def _findings(dataset: Dataset, texts: Mapping[str, str]) -> set[tuple[str, str, str]]:
    reports = (check(dataset), verify_evidence(dataset, texts))
    return {(one.code, one.path, one.message) for report in reports for one in report.findings}


def share(outcomes: list[Outcome], *kinds: str) -> float:
    """Return the share of the mutants of some kinds that were noticed."""
    own = [outcome for outcome in outcomes if outcome.mutant.place.kind in kinds]
    return sum(bool(outcome.noticed) for outcome in own) / len(own)


def main() -> None:
    """Print the shares, who noticed most, and what nobody noticed."""
    dataset = load_dataset("kosovo-javelin-2024")
    _report(dataset, {dataset.sources[0].id: Path(sys.argv[1]).read_text(encoding="utf-8")})
    # The article holds few numbers that are facts; real notices hold many, but few words to hold against them.
    _report(load_dataset("us-fms-notices"), {}, "number")


def _report(dataset: Dataset, texts: Mapping[str, str], *kinds: str) -> None:
    mutants = [mutant for mutant in choose(dataset) if not kinds or mutant.place.kind in kinds]
    outcomes = try_all(dataset, mutants, texts)
    print(f"{dataset.id}:")
    for kind in kinds or KINDS:
        count = sum(place.kind == kind for place in places(dataset))
        print(f"{kind}: {share(outcomes, kind):.1%} of {FOR_EACH_KIND} changes at {count} places")
    codes = Counter(code for outcome in outcomes for code in outcome.noticed)
    print("noticed by:", ", ".join(f"{code} {count}" for code, count in codes.most_common()))
    missed = [outcome.mutant for outcome in outcomes if not outcome.noticed]
    for (kind, cls, field), count in Counter(
        (one.place.kind, one.place.cls, one.place.field) for one in missed
    ).most_common():
        example = next(one for one in missed if (one.place.cls, one.place.field) == (cls, field))
        print(f"missed: {count} {kind} {cls}.{field}: {example.place.value!r} -> {example.value!r}")


if __name__ == "__main__":
    main()
