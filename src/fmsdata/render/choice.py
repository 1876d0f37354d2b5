# SPDX-License-Identifier: MIT
"""Choosing notices by what a person asks for: a purchaser, a system, a number, a span of time."""

from collections.abc import Iterable
from typing import NamedTuple

from fmsdata._words import nearest
from fmsdata.errors import UnknownNameError
from fmsdata.model.dataset import Dataset
from fmsdata.model.dates import PartialDate
from fmsdata.model.queries import purchaser_words, system_words

__all__ = ["Choice", "choose"]


class Choice(NamedTuple):
    """The notices that fit what is asked for, and those of which that cannot be told."""

    notices: tuple[str, ...]
    """The keys of the notices that fit, in the order of the dataset."""
    undated: tuple[str, ...] = ()
    """The keys of the notices that fit but for their date, which is not known."""


def choose(
    dataset: Dataset,
    *,
    purchaser: str | None = None,
    system: str | None = None,
    transmittal: str | None = None,
    since: PartialDate | None = None,
    until: PartialDate | None = None,
) -> Choice:
    """Return the notices that fit all of what is given.

    A notice fits when any of its observations does. Without a date it fits no span of time; whether it would
    is not known, so it is told apart.

    Raises:
        GrammarError: *transmittal* is no transmittal number.
        UnknownNameError: A purchaser, a system or a transmittal alone fits nothing in the dataset.

    """
    chosen = set(dataset.notices())
    for kind, wanted, find in (
        ("purchaser", purchaser, dataset.by_purchaser),
        ("system", system, dataset.by_system),
        ("transmittal", transmittal, dataset.by_transmittal),
    ):
        if wanted is None:
            continue
        found = {one.notice for one in find(wanted)}
        if not found:
            known = _words(dataset, kind)
            raise UnknownNameError(kind, wanted, known, _hint(wanted, known))
        chosen &= found
    fitting = tuple(notice for notice in dataset.notices() if notice in chosen)
    if since is None and until is None:
        return Choice(fitting)
    dates = dataset.dates_of_notices()
    return Choice(
        tuple(notice for notice in fitting if _between(dates[notice], since, until)),
        tuple(notice for notice in fitting if dates[notice] is None),
    )


def _words(dataset: Dataset, kind: str) -> tuple[str, ...]:
    """Return the words by which something is found in a dataset."""
    if kind == "purchaser":
        return purchaser_words(dataset.notifications, {actor.id: actor for actor in dataset.actors})
    if kind == "system":
        return system_words(dataset.notifications, dataset.systems)
    return tuple(dict.fromkeys(str(one.transmittal) for one in dataset.notifications if one.transmittal))


def _hint(wanted: str, known: Iterable[str]) -> str | None:
    """Return the nearest word, whatever its case: a name before an id that differs from it by case only."""
    folded: dict[str, str] = {}
    for word in known:
        folded.setdefault(word.casefold(), word)
    match = nearest(wanted.strip().casefold(), folded)
    return f"did you mean {folded[match]!r}?" if match else None


def _between(date: PartialDate | None, since: PartialDate | None, until: PartialDate | None) -> bool:
    if date is None:
        return False
    return (since is None or date.latest >= since.earliest) and (
        until is None or date.earliest <= until.latest
    )
